// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "domain/method/werkwijze.hpp"
#include "gen/opgave.hpp"
#include "gen/vraagstuk.hpp"

/// Effects: the closed set of primitives by which an act records facts. A method file names them; the kernel checks
/// what they record.
namespace ruimte::domain::effects {

void register_aanspreken(Registry& registry);
void register_afspraak(Registry& registry);
void register_arrangement(Registry& registry);
void register_besluit(Registry& registry);
void register_capaciteit(Registry& registry);
void register_claims(Registry& registry);
void register_conflict(Registry& registry);
void register_contact(Registry& registry);
void register_cyclus(Registry& registry);
void register_dialoog(Registry& registry);
void register_doelen(Registry& registry);
void register_draagvlak(Registry& registry);
void register_einde(Registry& registry);
void register_geld(Registry& registry);
void register_inrichting(Registry& registry);
void register_keuze(Registry& registry);
void register_machtiging(Registry& registry);
void register_opties(Registry& registry);
void register_overig(Registry& registry);
void register_overleg(Registry& registry);
void register_partij(Registry& registry);
void register_peiling(Registry& registry);
void register_publicatie(Registry& registry);
void register_registers(Registry& registry);
void register_spanningspunt(Registry& registry);
void register_toegang(Registry& registry);
void register_trede(Registry& registry);
void register_uitkomst(Registry& registry);
void register_voorstel(Registry& registry);
void register_vraagstuk(Registry& registry);
void register_werkwijze(Registry& registry);

/// Adds effects without parameters, of one noun each.
inline auto effect_adder(Registry& registry) {
  return [&registry](std::string_view naam, Soort soort, auto invoer, EffectFn fn) {
    registry.add(EffectDef{naam, soort, {}, invoer, fn});
  };
}

/// A fact on the stream of the command.
template <class T>
Event fact(const Ctx& c, T inhoud, Kring kring = {}) {
  return {c.command.stream, kring, base::Record::of(std::move(inhoud)), {}};
}

/// A fact on another stream.
template <class T>
Event fact_on(const StreamRef& stream, T inhoud, Kring kring = {}) {
  return {stream, kring, base::Record::of(std::move(inhoud)), {}};
}

/// The audience of a dossier about these provinces: one province, one landsdeel, or all.
Kring gedeelde_kring(const Referentie& referentie, const std::vector<std::string>& provincies);

/// `UT`, `NW` or `NL`: the part of a number that keeps series of different audiences apart.
std::string kring_afkorting(const Referentie& referentie, const std::vector<std::string>& provincies);

/// Issues the next number of a series: `V-UT-2026` gives `V-UT-2026-001` and the fact that records it.
std::pair<std::string, Event> volgend_nummer(const Ctx& c, const std::string& reeks, Kring kring);

/// The shared dossier that a difference is about: who reads it, and the provinces of it.
struct Grond {
  Kring kring;
  std::vector<std::string> provincies;
};
/// @pre `dossier` is a vraagstuk or a voorstel.
Grond grond_van(const Aggregate& dossier);

/// Who sees a difference of this kind: both sides, the Rijk only, or the provincial side only.
Kring verschil_kring(const Ctx& c, gen::Conflictsoort soort, const Grond& grond);

/// The series of numbers of an audience, after the letter of its noun. One that the other side does not see has a
/// series of its own, per side, so that neither a gap nor the next number tells what another audience has.
std::string verschil_reeks(const Ctx& c, std::string_view letter, Kring kring, const Grond& grond);

/// The duty to tell the outcome of this conflict to all who took part.
Event vraag_terugkoppeling(const Ctx& c);

/// The audience of these sides together: `rijk` and provinces. @pre not empty
Kring kring_van_zijden(const Referentie& referentie, const std::set<std::string>& zijden);

/// The own-side audience of a side: `rijk` or a province.
Kring zijde_kring(const Referentie& referentie, std::string_view zijde);

/// The method may leave every guard out; an effect still refuses what it cannot record. No such vraagstuk for this
/// actor; or the actor acts for no side.
Answer vraagstuk_bestaat(const Ctx& c, const base::Uuid& id);
Answer handelt_voor_zijde(const Ctx& c);

/// The fact that a body or party keeps its capacity in this cycle; what already stands on agendas counts.
Event open_capaciteit_van(const Ctx& c, const StreamRef& stream, std::int64_t jaar,
                          const std::optional<std::string>& gremium, const std::optional<std::string>& organisatie);
/// The organisation of the province itself.
std::string organisatie_van_provincie(const Referentie& referentie, std::string_view provincie);

/// Nobody begins a dossier that he could not read: the answer would tell what others have.
Answer leest_zelf(const Ctx& c, Kring kring);

/// A paragraph on water and soil with the wording of the policy that holds today, so that a later one does not rewrite
/// what was meant.
gen::WaterBodem water_bodem(const Ctx& c, const gen::WaterBodemInvoer& inhoud);

/// First phase of a noun's life cycle in the running method.
std::string begin_fase(const Ctx& c, Soort soort);

/// Year of today, for number series.
int jaar_van(base::Date dag);

}  // namespace ruimte::domain::effects
