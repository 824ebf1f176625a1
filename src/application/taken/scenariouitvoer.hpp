// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "application/kaart/celkaart.hpp"
#include "application/labels.hpp"
#include "application/taken/scenariovlak.hpp"
#include "gen/overzichten.hpp"

/// What leaves a scenario as a file. Each says which claims are made up, with what it was computed and from what.
namespace ruimte::application {

/// Names of the files that stand with a result.
inline constexpr std::string_view bijlage_verdeling = "verdeling";  ///< cells: schrijf_verdeling
inline constexpr std::string_view bijlage_bewijs = "bewijs";        ///< an archive of what `certify` read

/// Which claim has which cell, in a small form for storage. O(cells).
std::string schrijf_verdeling(const Scenariovlak& vlak, const spatial::pasproef::Allocation& antwoord);
/// The same as a map with a row per claim and region; nothing when the bytes are not those of this result. O(cells).
std::optional<Celkaart> lees_verdeling(std::string_view bytes, const gen::Scenariouitslag& uitslag);

/// A row per claim and region, for a spreadsheet. Prices stay out: they are for experts and stand on the page.
gen::Overzicht scenariotabel(const gen::Scenariouitslag& uitslag, const Labels& labels, Taal taal);

/// What every file says of itself: name, versions, fingerprints, what is made up.
std::vector<std::pair<std::string, std::string>> over_scenario(const gen::Scenariouitslag& uitslag);

/// The page that goes with the proof: what it is, and how to count it again. Markdown.
std::string leesmij(const gen::Scenariouitslag& uitslag);

}  // namespace ruimte::application
