// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "application/labels.hpp"
#include "application/ports.hpp"
#include "gen/overzichten.hpp"
#include "gen/publicatie.hpp"

/// What everybody reads of agreements and arrangements. Whoever asks, all of it is read as the public: nothing else can
/// slip in.
namespace ruimte::application {

/// At most so many agreements and arrangements in one answer.
inline constexpr int most_public = 2000;

template <class T>
struct Openbaar {
  std::vector<T> items;  ///< by number
  bool volledig = true;
};

/// One line each. O(public agreements).
Openbaar<gen::OpenbareRegel> openbare_regels(Reader& reader);
/// Those of one province, with all that was released.
Openbaar<gen::OpenbareAfspraak> openbare_afspraken(Reader& reader, std::string_view provincie);
/// One of them; nothing when it is not public.
std::optional<gen::OpenbareAfspraak> openbare_afspraak(Reader& reader, const base::Uuid& id);
/// The same as a table, for a spreadsheet.
gen::Overzicht openbare_tabel(const Openbaar<gen::OpenbareAfspraak>& afspraken, const Labels& labels, Taal taal);

}  // namespace ruimte::application
