// SPDX-License-Identifier: EUPL-1.2
#include "application/geschiktheid/getal_lezen.hpp"

#include <algorithm>
#include <charconv>

namespace ruimte::application::geschiktheid {

namespace g = spatial::geschiktheid;

std::optional<std::int64_t> lees_geheel(std::string_view tekst) {
  std::int64_t uit = 0;
  if (tekst.empty() || tekst.size() > 16) return std::nullopt;
  const auto [einde, fout] = std::from_chars(tekst.data(), tekst.data() + tekst.size(), uit);
  if (fout != std::errc() || einde != tekst.data() + tekst.size()) return std::nullopt;
  return uit;
}

const g::Eenheid* lees_eenheid(std::string_view naam) {
  const auto* const gevonden = std::ranges::find(g::eenheden, naam, &g::Eenheid::naam);
  return gevonden == g::eenheden.end() ? nullptr : gevonden;
}

std::optional<Maat> lees_maat(std::string_view tekst) {
  const auto spatie = tekst.find(' ');
  if (spatie == std::string_view::npos) return std::nullopt;
  const auto* const eenheid = lees_eenheid(tekst.substr(spatie + 1));
  if (eenheid == nullptr) return std::nullopt;
  const auto getal = tekst.substr(0, spatie);
  const auto komma = getal.find_first_of(",.");
  const auto decimalen = komma == std::string_view::npos ? std::string_view() : getal.substr(komma + 1);
  const bool cijfers = std::ranges::all_of(decimalen, [](char c) { return c >= '0' && c <= '9'; });
  if (!cijfers || decimalen.size() > 3 || (komma != std::string_view::npos && decimalen.empty())) return std::nullopt;
  auto geheel = lees_geheel(std::string(getal.substr(0, komma)) + std::string(decimalen));
  if (!geheel) return std::nullopt;
  std::int64_t deler = 1;
  for (std::size_t i = 0; i < decimalen.size(); ++i) deler *= 10;
  if (*geheel > g::max_waarde || *geheel < -g::max_waarde) return std::nullopt;
  const std::int64_t waarde = *geheel * eenheid->stand;  // below 2^63: 1e12 x 1e6
  if (waarde % deler != 0 || waarde / deler > g::max_waarde || waarde / deler < -g::max_waarde) return std::nullopt;
  return Maat{waarde / deler, eenheid->grootheid};
}

std::string toon(std::int64_t waarde, g::Grootheid grootheid) {
  if (grootheid == g::Grootheid::janee) return waarde != 0 ? "ja" : "nee";
  const g::Eenheid& eenheid = *g::toonbare_eenheid(grootheid);
  const std::int64_t heel = waarde / eenheid.stand, rest = waarde % eenheid.stand;
  std::string uit = waarde < 0 && heel == 0 ? "-0" : std::to_string(heel);
  if (rest != 0) {
    std::string cijfers = std::to_string((rest < 0 ? -rest : rest) + eenheid.stand).substr(1);
    while (cijfers.back() == '0') cijfers.pop_back();
    uit += ',' + cijfers;
  }
  return grootheid == g::Grootheid::getal ? uit : uit + ' ' + std::string(eenheid.naam);
}

}  // namespace ruimte::application::geschiktheid
