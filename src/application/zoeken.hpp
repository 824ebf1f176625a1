// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "application/labels.hpp"
#include "application/ports.hpp"
#include "domain/kernel/command.hpp"
#include "gen/api.hpp"

/// Finding dossiers by words, in any form of the word, inside compounds, and by the long form of an abbreviation.
namespace ruimte::application {

struct Zoekopdracht {
  std::string_view vraag;  ///< as somebody typed it
  std::optional<domain::Soort> soort;
  Labels labels;
  const domain::Actor& actor;
  Taal taal = Taal::nl;
};

inline constexpr int max_treffers = 50, max_suggesties = 8;

/// Those with all words in number or title first, then those with them anywhere; of both the newest dossier first. With
/// a piece of the text around the first word that was found. A question without a word finds nothing.
gen::Zoekantwoord zoek(Reader& reader, const Zoekopdracht& opdracht);

/// Dossiers whose number or title has all words, the last of them perhaps not finished.
std::vector<gen::Dossierverwijzing> suggesties(Reader& reader, const Zoekopdracht& opdracht);

}  // namespace ruimte::application
