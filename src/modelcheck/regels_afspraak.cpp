// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <set>

#include "domain/kernel/consent.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "modelcheck/regels_delen.hpp"

namespace ruimte::modelcheck {

namespace {

using A = gen::AfspraakToestand;

bool counts_as_agreed(std::string_view fase) {
  constexpr std::array agreed = {std::string_view("bestuurlijk_akkoord"), std::string_view("vastgesteld"),
                                 std::string_view("in_uitvoering"),       std::string_view("inzicht_gedeeld"),
                                 std::string_view("richting_vastgelegd"), std::string_view("afweging_gemaakt"),
                                 std::string_view("uitgevoerd")};
  return std::ranges::find(agreed, fase) != agreed.end();
}

const gen::Tekstdeel* part(const A& a, const base::Uuid& id) {
  const auto it = std::ranges::find(a.tekstdelen, id, &gen::Tekstdeel::id);
  return it == a.tekstdelen.end() ? nullptr : &*it;
}

/// The parts that a change of `grond` touches: itself and what says that it rests on it, step by step.
std::set<base::Uuid> touched(const A& a, const base::Uuid& grond) {
  std::set<base::Uuid> out{grond};
  for (std::size_t round = 0; round < a.tekstdelen.size(); ++round)
    for (const auto& d : a.tekstdelen)
      if (std::ranges::any_of(d.hangt_af, [&](const auto& id) { return out.contains(id); })) out.insert(d.id);
  return out;
}

bool same_actions(const A& voor, const A& na) {
  return voor.acties.size() == na.acties.size() && voor.geldvoorwaarden.size() == na.geldvoorwaarden.size() &&
         voor.externe_route == na.externe_route;
}

/// I-01: what counts as agreed has an unreserved consent of each side to every part as it reads, and one to the whole.
void agreed(Oordeel& o, const A& a) {
  for (const auto& d : a.tekstdelen) {
    o.eis(d.inhoud_hash == domain::inhoud_hash(d, a.zijden), "I-01",
          "De hash van een onderdeel hoort niet bij zijn tekst.");
    for (const auto& i : d.instemmingen)
      o.eis(i.inhoud_hash == d.inhoud_hash, "I-01", "Een akkoord geldt voor een andere tekst dan die er staat.");
  }
  if (!counts_as_agreed(a.fase)) return;
  for (const auto& zijde : a.zijden) {
    for (const auto& d : a.tekstdelen)
      o.eis(std::ranges::any_of(d.instemmingen, [&](const auto& i) { return i.zijde == zijde && !i.voorbehoud; }),
            "I-01", "De afspraak geldt als afgesproken zonder ambtelijk akkoord van " + zijde + " op een onderdeel.");
    o.eis(
        std::ranges::any_of(a.bestuurlijk,
                            [&](const auto& b) { return b.zijde == zijde && b.versie_hash == domain::versie_hash(a); }),
        "I-01", "De afspraak geldt als afgesproken zonder bestuurlijk akkoord van " + zijde + " op deze versie.");
  }
}

/// I-02: a text changes only by taking over a standing proposal of another side, and never once adopted.
void text_changed(Oordeel& o, const A& voor, const A& na, const gen::Tekstdeel& oud, const gen::Tekstdeel& nieuw) {
  const auto& wie = o.stap().actor;
  const bool voorstel = oud.voorstel && oud.voorstel->tekst == nieuw.tekst && oud.voorstel->zijde != wie.zijde &&
                        oud.voorstel->basis_hash == oud.inhoud_hash;
  o.eis(voorstel && wie.kan_instemmen && std::ranges::find(na.zijden, wie.zijde) != na.zijden.end(), "I-02",
        "Eén partij wijzigde een tekst alleen.");
  o.eis(!voor.vaststelling, "I-02", "Een vastgestelde tekst wijzigde.");
}

/// I-02 for the parts: none appears or goes, and only one's own side consents, or declared its proposal to be consent.
void consents(Oordeel& o, const A& voor, const A& na) {
  o.eis(voor.tekstdelen.size() == na.tekstdelen.size() && voor.zijden == na.zijden, "I-02",
        "Een onderdeel of een zijde kwam erbij of ging weg.");
  for (const auto& oud : voor.tekstdelen) {
    const auto* nieuw = part(na, oud.id);
    if (nieuw == nullptr) continue;
    if (nieuw->tekst != oud.tekst) text_changed(o, voor, na, oud, *nieuw);
    for (const auto& i : nieuw->instemmingen) {
      if (std::ranges::find(oud.instemmingen, i) != oud.instemmingen.end()) continue;
      const bool verklaard = oud.voorstel && oud.voorstel->telt_als_akkoord && oud.voorstel->zijde == i.zijde &&
                             oud.voorstel->tekst == nieuw->tekst && nieuw->tekst != oud.tekst;
      const bool zelf = i.zijde == o.stap().actor.zijde && o.stap().actor.kan_instemmen;
      o.eis(zelf || verklaard, "I-02", "Iemand gaf akkoord namens een andere zijde.");
    }
  }
}

/// I-03: a change takes consent exactly from what it touches, and from the whole.
void reset(Oordeel& o, const A& voor, const A& na) {
  std::set<base::Uuid> moet;
  for (const auto& oud : voor.tekstdelen)
    if (const auto* nieuw = part(na, oud.id); nieuw != nullptr && nieuw->tekst != oud.tekst)
      moet.merge(touched(voor, oud.id));
  const bool veranderd = !moet.empty() || !same_actions(voor, na);
  for (const auto& oud : voor.tekstdelen) {
    const auto* nieuw = part(na, oud.id);
    if (nieuw == nullptr) continue;
    for (const auto& i : oud.instemmingen) {
      const bool bleef = std::ranges::find(nieuw->instemmingen, i) != nieuw->instemmingen.end();
      const bool vernieuwd =
          std::ranges::any_of(nieuw->instemmingen, [&](const auto& n) { return n.zijde == i.zijde; });
      if (moet.contains(oud.id)) o.eis(!bleef, "I-03", "Een wijziging liet akkoord staan op wat zij raakt.");
      if (!moet.contains(oud.id) && !na.niet_gedragen.empty()) continue;
      if (!moet.contains(oud.id))
        o.eis(bleef || vernieuwd, "I-03", "Een wijziging nam akkoord weg dat zij niet raakt.");
    }
  }
  for (const auto& b : voor.bestuurlijk) {
    const bool bleef = std::ranges::find(na.bestuurlijk, b) != na.bestuurlijk.end();
    if (veranderd) o.eis(!bleef, "I-03", "Een wijziging liet bestuurlijk akkoord staan.");
  }
}

/// I-04 and I-01: a consent to the whole is one's own, under a mandate that holds on this day, after one's officials.
void bestuurlijk(Oordeel& o, const A& voor, const A& na) {
  for (const auto& b : na.bestuurlijk) {
    if (std::ranges::find(voor.bestuurlijk, b) != voor.bestuurlijk.end()) continue;
    o.eis(b.zijde == o.stap().actor.zijde && mandaat_geldt(o.stap().na, b.krachtens, o.stap().actor, "afspraak"),
          "I-04", "Bestuurlijk akkoord zonder geldig mandaat.");
    o.eis(b.versie_hash == domain::versie_hash(na), "I-12", "Bestuurlijk akkoord op een andere versie dan er staat.");
    for (const auto& d : na.tekstdelen)
      o.eis(std::ranges::any_of(d.instemmingen, [&](const auto& i) { return i.zijde == b.zijde && !i.voorbehoud; }),
            "I-01", "Bestuurlijk akkoord voordat de ambtenaren van die zijde rond waren.");
  }
}

/// I-02 for ending: every side, each for itself under a mandate, on this very version.
void einde(Oordeel& o, const A& voor, const A& na) {
  if (na.fase == "vervallen" && voor.fase != "vervallen")
    for (const auto& zijde : na.zijden)
      o.eis(na.einde && std::ranges::any_of(na.einde->instemmingen, [&](const auto& i) { return i.zijde == zijde; }),
            "I-02", "De afspraak verviel zonder " + zijde + ".");
  if (!na.einde) return;
  for (const auto& i : na.einde->instemmingen) {
    const bool was_er = voor.einde && std::ranges::find(voor.einde->instemmingen, i) != voor.einde->instemmingen.end();
    if (was_er) continue;
    o.eis(i.zijde == o.stap().actor.zijde, "I-02", "Iemand stemde namens een ander in met het einde.");
    o.eis(mandaat_geldt(o.stap().na, i.krachtens, o.stap().actor, "afspraak"), "I-04",
          "Instemmen met het einde zonder geldig mandaat.");
  }
}

/// I-15: only the receiver makes an action landed; the giver's word never does, nor does silence.
void acties(Oordeel& o, const A& voor, const A& na) {
  constexpr std::array done = {std::string_view("inzicht_gedeeld"), std::string_view("richting_vastgelegd"),
                               std::string_view("afweging_gemaakt"), std::string_view("uitgevoerd")};
  if (std::ranges::find(done, na.fase) != done.end())
    for (const auto& a : na.acties)
      o.eis(a.stand == gen::Actiestand::geland, "I-15", "Een afspraak heet voltooid zonder dat elke actie is geland.");
  for (const auto& nieuw : na.acties) {
    const auto oud = std::ranges::find(voor.acties, nieuw.id, &gen::Actie::id);
    const bool was_geland = oud != voor.acties.end() && oud->stand == gen::Actiestand::geland;
    if (nieuw.stand == gen::Actiestand::geland && !was_geland)
      o.eis(o.stap().actor.zijde == nieuw.ontvanger && nieuw.ontvanger != nieuw.gever, "I-15",
            "Een actie heet geland zonder oordeel van de ontvanger.");
    if (was_geland)
      o.eis(nieuw.stand == gen::Actiestand::geland || o.stap().actor.zijde == nieuw.ontvanger, "I-15",
            "De gever nam het oordeel van de ontvanger terug.");
  }
}

/// I-04, I-07, I-16 for adopting.
void vaststelling(Oordeel& o, const A& voor, const A& na) {
  if (!na.vaststelling || voor.vaststelling) return;
  o.eis(mag_besluiten(o.stap().referentie, {na.vaststelling->gremium, "afspraak", na.provincies, true},
                      o.stap().na.vandaag),
        "I-07", "Een gremium zonder mandaat stelde de afspraak vast.");
  const bool raakt = na.raakt_geld.value_or(false) || na.raakt_regels.value_or(false) || !na.geldvoorwaarden.empty();
  o.eis(!raakt || na.externe_route.has_value(), "I-16", "Vastgesteld zonder externe route voor regels of geld.");
  if (na.raakt_geld.value_or(false))
    o.eis(!na.geldvoorwaarden.empty(), "I-16", "Vastgesteld over geld zonder voorwaarde met een budgethouder.");
  for (const auto& g : na.geldvoorwaarden)
    o.eis(g.instemming.has_value(), "I-16", "Vastgesteld zonder instemming van een budgethouder.");
}

}  // namespace

void toets_afspraak(Oordeel& o, const Paar& p) {
  const auto& na = p.na.toestand.as<A>();
  agreed(o, na);
  if (p.voor == nullptr) return;
  const auto& voor = p.voor->toestand.as<A>();
  consents(o, voor, na);
  reset(o, voor, na);
  bestuurlijk(o, voor, na);
  einde(o, voor, na);
  acties(o, voor, na);
  vaststelling(o, voor, na);
}

}  // namespace ruimte::modelcheck
