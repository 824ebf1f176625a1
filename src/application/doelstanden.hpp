// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "application/labels.hpp"
#include "application/ports.hpp"
#include "gen/afspraak.hpp"
#include "gen/doelstand.hpp"

/// How far public goals are, as agreements that the reader may read report it. A row never shows a value without the
/// source and the day of the source; agreements are not added up, for two may report the same homes.
namespace ruimte::application {

/// Agreements that are looked at; beyond them the answer says that it is not complete.
inline constexpr int max_doelafspraken = 2000;

struct Doelvraag {
  const domain::Referentie& referentie;
  Kringen kringen;
  base::Date vandaag;
  Labels labels;
  Taal taal = Taal::nl;
};

/// The goals of one agreement, in the order in which they were linked. A goal that the catalogue lost stays out.
std::vector<gen::Doelstand> doelstanden_van(const Doelvraag& vraag, const base::Uuid& id,
                                            const gen::AfspraakToestand& afspraak);

/// Of every agreement that was not ended; with a province only those in which it is a party. In the order of the goals,
/// then by number. O(agreements that the reader may read), at most `max_doelafspraken`.
gen::Doelstanden doelstanden(Reader& reader, const Doelvraag& vraag, const std::optional<std::string>& provincie);

}  // namespace ruimte::application
