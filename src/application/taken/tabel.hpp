// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "application/labels.hpp"
#include "gen/overzichten.hpp"

/// Tables for a spreadsheet, from results of jobs. Private to this folder.
namespace ruimte::application {

inline gen::Overzichtcel tekst(std::string waarde) {
  gen::Overzichtcel cel;
  if (!waarde.empty()) cel.tekst = std::move(waarde);
  return cel;
}

inline gen::Overzichtcel getal(std::int64_t waarde) {
  gen::Overzichtcel cel;
  cel.getal = waarde;
  return cel;
}

struct Tabelkop {
  std::string_view nl, en;
  gen::Kolomsoort soort = gen::Kolomsoort::tekst;
};

inline void zet_koppen(gen::Overzicht& uit, std::span<const Tabelkop> koppen, Taal taal) {
  for (const auto& k : koppen) uit.kolommen.push_back({std::string(taal == Taal::en ? k.en : k.nl), k.soort});
}

}  // namespace ruimte::application
