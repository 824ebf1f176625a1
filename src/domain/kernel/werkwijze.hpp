// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/kernel/refusal.hpp"
#include "domain/kernel/rules.hpp"
#include "gen/werkwijze.hpp"

/// What no working method can change about how a working method changes.
namespace ruimte::domain {

inline bool is_werkwijze(Soort soort) { return soort == Soort::werkwijze || soort == Soort::werkwijzetekst; }

/// Fingerprint of a whole method: every file with its name, in the order given. O(bytes).
base::Hash werkwijze_kenmerk(std::span<const gen::Werkwijzebestand> bestanden);

/// Where the text with this fingerprint is kept, for ever.
StreamRef werkwijzetekst(const base::Hash& kenmerk);

/// The version in force; null in a log that has not recorded any yet.
const Aggregate* geldende_werkwijze(const World& world);

/// Whether this body may decide today on the method of the Rijk and all provinces; refused with the bodies that can.
Answer mag_werkwijze_vaststellen(const World& world, const std::string& gremium, base::Date vandaag);

/// Whose proposal it is: the organisation that made it, or the secretary of a body that may decide on it.
bool gaat_over_voorstel(const World& world, const Actor& actor, const gen::WerkwijzeToestand& t, base::Date vandaag);

/// Provinces that stand behind the text as it is now, and whether the Rijk does.
struct Draagvlak {
  bool rijk = false;
  int provincies = 0;
};
Draagvlak draagvlak_werkwijze(const gen::WerkwijzeToestand& t);

/// A text is what its fingerprint says. A side speaks for itself and about the text of now. Only the program records a
/// trial. A version takes effect by the body with the mandate, with the Rijk and at least one province behind it, after
/// a trial of exactly that text that passed, and only when it starts from the version in force.
Answer werkwijze_rules(const Voorval& voorval);

/// In force means adopted and not yet succeeded; nothing else.
Answer werkwijze_accepts(const gen::WerkwijzeToestand& t);

/// A dossier moves from the method that it follows to the one in force.
Answer overstap_mag(const Voorval& voorval);

}  // namespace ruimte::domain
