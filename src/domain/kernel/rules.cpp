// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/rules.hpp"
#include "domain/kernel/fault.hpp"

#include <algorithm>

#include "domain/kernel/aanspreken.hpp"
#include "domain/kernel/agenda.hpp"
#include "domain/kernel/arrangement.hpp"
#include "domain/kernel/bewijs.hpp"
#include "domain/kernel/capaciteit.hpp"
#include "domain/kernel/claims.hpp"
#include "domain/kernel/conflict.hpp"
#include "domain/kernel/consent.hpp"
#include "domain/kernel/doelen.hpp"
#include "domain/kernel/draagvlak.hpp"
#include "domain/kernel/geld.hpp"
#include "domain/kernel/hangpunt.hpp"
#include "domain/kernel/inrichting.hpp"
#include "domain/kernel/machtiging.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/kernel/opgave.hpp"
#include "domain/kernel/overleg.hpp"
#include "domain/kernel/partij.hpp"
#include "domain/kernel/publicatie.hpp"
#include "domain/kernel/ruimte.hpp"
#include "domain/kernel/spanningspunt.hpp"
#include "domain/kernel/stap3.hpp"
#include "domain/kernel/toegang.hpp"
#include "domain/kernel/voorstel.hpp"
#include "domain/kernel/werkwijze.hpp"
#include "domain/kernel/zijde.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "gen/gremium.hpp"
#include "gen/inzet.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain {

namespace {

using gen::WanneerWel;

template <class T>
const T* before_as(const Voorval& v) {
  return v.before == nullptr ? nullptr : &v.before->toestand.as<T>();
}

const gen::VraagstukToestand* vraagstuk_of(const Voorval& v, const base::Uuid& id) {
  return find_as<gen::VraagstukToestand>(v.world, Soort::vraagstuk, id);
}

std::vector<std::string> provincies_of(const Voorval& v, const base::Uuid& vraagstuk) {
  const auto* t = vraagstuk_of(v, vraagstuk);
  return t == nullptr ? std::vector<std::string>{} : t->provincies;
}

Answer inzet_mag(const Voorval& v, const gen::InzetVastgelegd& e) {
  if (e.zijde.empty() || e.zijde != v.actor.zijde || !v.actor.kan_instemmen)
    return Refuse("namens_andere_zijde", WanneerWel::nu_door_ander)
        .feit("zijde", e.zijde)
        .wie({"accounthouder_departement", "projectleider"})
        .done();
  const bool van_rijk = e.zijde == "rijk";
  const Besluitvraag vraag{e.gremium, van_rijk ? "rijksinzet" : "provinciale_inzet",
                           van_rijk ? provincies_of(v, e.vraagstuk) : std::vector<std::string>{e.zijde}, false};
  return gremium_mag_besluiten(v.world, vraag, v.vandaag);
}

}  // namespace

Answer eigen_zijde(const Voorval& v, std::string_view zijde, const std::vector<std::string>& zijden) {
  const bool mag = (zijde == v.actor.zijde || fault(KernelFault::consent_for_another)) &&
                   (v.actor.kan_instemmen || fault(KernelFault::consent_without_voice)) &&
                   std::find(zijden.begin(), zijden.end(), zijde) != zijden.end();
  if (mag) return allowed();
  return Refuse("namens_andere_zijde", WanneerWel::nu_door_ander)
      .feit("zijde", zijde)
      .wie({"accounthouder_departement", "projectleider", "bewindspersoon", "gedeputeerde"})
      .done();
}

Answer namens_gremium(const Voorval& v, std::string_view gremium) {
  if (!gremium.empty() && v.actor.gremium == gremium) return allowed();
  return Refuse("ander_gremium", WanneerWel::nu_door_ander)
      .feit("gremium", gremium)
      .wie({"secretaris_gremium"})
      .gremia({std::string(gremium)})
      .done();
}

namespace {

Answer instemming(const Voorval& v, const gen::InstemmingGegeven& e) {
  const auto& na = v.after.toestand.as<gen::AfspraakToestand>();
  const auto* deel = vind_tekstdeel(na, e.tekstdeel);
  // A proposer may declare that the proposal is his consent; it then counts when the other side takes the text over.
  const auto* oud =
      v.begin == nullptr ? nullptr : vind_tekstdeel(v.begin->toestand.as<gen::AfspraakToestand>(), e.tekstdeel);
  const bool verklaard = oud != nullptr && oud->voorstel && oud->voorstel->telt_als_akkoord &&
                         oud->voorstel->zijde == e.instemming.zijde && oud->voorstel->functie == e.instemming.functie &&
                         oud->voorstel->tekst == deel->tekst;
  if (!verklaard)
    if (auto a = eigen_zijde(v, e.instemming.zijde, na.zijden); !a) return a;
  if (deel->inhoud_hash == e.instemming.inhoud_hash) return allowed();
  return Refuse("tekst_gewijzigd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

}  // namespace

Answer onder_mandaat(const Voorval& v, const base::Uuid& krachtens) {
  const auto mandaat = functiemandaat(v.world, v.actor, "afspraak", v.vandaag);
  if (!mandaat) return base::fail(mandaat.error());
  if (v.event.krachtens == *mandaat && krachtens == *mandaat) return allowed();
  return Refuse("functie_zonder_mandaat", WanneerWel::na_handeling)
      .feit("onderwerp", "afspraak")
      .wie({"secretaris_gremium"})
      .eerst({"mandaat_verlenen"})
      .done();
}

namespace {

Answer bestuurlijk(const Voorval& v, const gen::BestuurlijkAkkoordGegeven& e) {
  const auto& t = *before_as<gen::AfspraakToestand>(v);
  if (auto a = eigen_zijde(v, e.akkoord.zijde, t.zijden); !a) return a;
  if (e.akkoord.versie_hash != t.versie_hash)
    return Refuse("tekst_gewijzigd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  if (!ambtelijk_rond(t, e.akkoord.zijde))
    return Refuse("ambtelijk_akkoord_ontbreekt", WanneerWel::na_handeling)
        .feit("zijde", e.akkoord.zijde)
        .wie({"accounthouder_departement", "projectleider"})
        .eerst({"ambtelijk_akkoord_geven"})
        .done();
  return onder_mandaat(v, e.akkoord.krachtens);
}

/// I-02, I-04: a side ends nothing alone; it agrees for itself, to the standing version, under its own mandate.
Answer einde_akkoord(const Voorval& v, const gen::Eindeinstemming& i, const base::Hash& versie) {
  const auto& t = *before_as<gen::AfspraakToestand>(v);
  if (auto a = eigen_zijde(v, i.zijde, t.zijden); !a) return a;
  if (versie != t.versie_hash)
    return Refuse("tekst_gewijzigd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  return onder_mandaat(v, i.krachtens);
}

Answer einde_voorgesteld(const Voorval& v, const gen::EindeVoorgesteld& e) {
  const auto& lijst = e.einde.instemmingen;
  if (before_as<gen::AfspraakToestand>(v)->einde)
    return Refuse("einde_hangt", WanneerWel::na_handeling)
        .wie({"bewindspersoon", "gedeputeerde"})
        .eerst({"einde_bevestigen", "einde_afwijzen", "einde_intrekken"})
        .done();
  if (lijst.size() == 1 && lijst.front().zijde == e.einde.zijde && !e.einde.reden.empty())
    return einde_akkoord(v, lijst.front(), e.einde.versie_hash);
  return Refuse("namens_andere_zijde", WanneerWel::nu_door_ander)
      .feit("zijde", e.einde.zijde)
      .wie({"bewindspersoon", "gedeputeerde"})
      .done();
}

/// The proposal stands, and its author withdraws it or another side answers it.
Answer einde_staat(const Voorval& v, const base::Uuid& voorstel) {
  const auto& t = *before_as<gen::AfspraakToestand>(v);
  if (t.einde && t.einde->id == voorstel) return eigen_zijde(v, v.actor.zijde, t.zijden);
  return Refuse("voorstel_vervallen", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

Answer einde_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::EindeVoorgesteld>()) return einde_voorgesteld(v, r.as<gen::EindeVoorgesteld>());
  if (r.is<gen::EindeIngetrokken>()) {
    const auto& e = r.as<gen::EindeIngetrokken>();
    if (auto a = einde_staat(v, e.voorstel); !a) return a;
    return eigen_zijde(v, e.zijde, before_as<gen::AfspraakToestand>(v)->zijden);
  }
  const auto& e = r.as<gen::EindeBevestigd>();
  if (auto a = einde_staat(v, e.voorstel); !a) return a;
  return einde_akkoord(v, e.instemming, before_as<gen::AfspraakToestand>(v)->einde->versie_hash);
}

Answer vaststelling(const Voorval& v, const gen::AfspraakVastgesteld& e) {
  const auto& t = *before_as<gen::AfspraakToestand>(v);
  if (e.vaststelling.versie_hash != t.versie_hash)
    return Refuse("tekst_gewijzigd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  if (!iedereen_ambtelijk(t) || !iedereen_bestuurlijk(t))
    return Refuse("akkoord_ontbreekt", WanneerWel::na_handeling)
        .wie({"bewindspersoon", "gedeputeerde"})
        .eerst({"bestuurlijk_akkoord_geven"})
        .done();
  if (auto a = route_en_geld_rond(t); !a) return a;
  if (!t.niet_gedragen.empty())
    return Refuse("niet_gedragen", WanneerWel::na_handeling)
        .feit("zijde", t.niet_gedragen.front().zijde)
        .wie({"bewindspersoon", "gedeputeerde"})
        .eerst({"weer_gedragen_verklaren"})
        .done();
  if (auto a = namens_gremium(v, e.vaststelling.gremium); !a) return a;
  return gremium_mag_besluiten(v.world, {e.vaststelling.gremium, "afspraak", t.provincies, true}, v.vandaag);
}

/// I-02: a text changes only when another side takes over a standing proposal on the text that it was made for.
Answer tekst(const Voorval& v, const gen::TekstGewijzigd& e) {
  const auto& t = *before_as<gen::AfspraakToestand>(v);
  const auto* deel = vind_tekstdeel(t, e.tekstdeel);
  if (deel == nullptr || !deel->voorstel || deel->voorstel->id != e.voorstel || deel->voorstel->tekst != e.tekst ||
      deel->voorstel->basis_hash != deel->inhoud_hash)
    return Refuse("voorstel_vervallen", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  if (auto a = eigen_zijde(v, v.actor.zijde, t.zijden); !a) return a;
  if ((deel->voorstel->zijde != v.actor.zijde || fault(KernelFault::take_over_own_proposal)) && !t.vaststelling)
    return allowed();
  return Refuse("eenzijdige_wijziging", WanneerWel::nu_door_ander)
      .wie({"accounthouder_departement", "projectleider"})
      .done();
}

/// I-15: the giver reports, the receiver judges.
Answer actie(const Voorval& v, const base::Uuid& id, bool oordeel) {
  const auto* a = vind_actie(*before_as<gen::AfspraakToestand>(v), id);
  const bool mag = a != nullptr && v.actor.kan_instemmen &&
                   v.actor.zijde == (oordeel && !fault(KernelFault::giver_judges) ? a->ontvanger : a->gever) &&
                   a->ontvanger != a->gever;
  // A report after the judgement would take the receiver's word back.
  if (mag && !oordeel && a->stand == gen::Actiestand::geland)
    return Refuse("actie_al_geland", WanneerWel::niet_meer).feit("zijde", a->ontvanger).done();
  if (mag) return allowed();
  return Refuse(oordeel ? "alleen_ontvanger_oordeelt" : "alleen_gever_meldt", WanneerWel::nu_door_ander)
      .feit("zijde", a == nullptr ? "" : (oordeel ? a->ontvanger : a->gever))
      .wie({"accounthouder_departement", "projectleider"})
      .done();
}

/// I-15: only the clock says that no judgement came, and only when the term is over.
Answer niet_beoordeeld(const Voorval& v, const gen::ActieNietBeoordeeld& e) {
  const auto* a = vind_actie(*before_as<gen::AfspraakToestand>(v), e.actie);
  const bool stil = a != nullptr && a->stand == gen::Actiestand::gereed_gemeld && a->oordeelstermijn &&
                    a->oordeelstermijn->vervalt_op < v.vandaag;
  if (stil && v.actor.functie == "systeem") return allowed();
  return Refuse("termijn_loopt_niet", WanneerWel::niet_meer).done();
}

/// A register belongs to one body for life, and only that body records in it.
Answer mandaat_mag(const Voorval& v, const std::string& gremium) {
  const auto* t = before_as<gen::MandaatregisterToestand>(v);
  if (t != nullptr && t->gremium != gremium)
    return Refuse("ander_gremium", WanneerWel::nu_door_ander)
        .feit("gremium", t->gremium)
        .wie({"secretaris_gremium"})
        .done();
  return namens_gremium(v, gremium);
}

Answer nieuwe_afspraak(const Voorval& v, const gen::AfspraakOpgesteld& e) {
  const bool leeg = std::all_of(e.tekstdelen.begin(), e.tekstdelen.end(),
                                [](const auto& d) { return d.instemmingen.empty() && !d.voorstel; });
  const bool tweezijdig =
      e.zijden.size() >= 2 && e.zijden.front() == "rijk" && e.zijden.size() == e.provincies.size() + 1;
  if (leeg && tweezijdig) return eigen_zijde(v, v.actor.zijde, e.zijden);
  return Refuse("niet_wederkerig", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

bool is_vervallen(const Voorval& v) {
  return v.before != nullptr && v.before->toestand.as<gen::AfspraakToestand>().fase == "vervallen";
}

Answer afspraak_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (is_vervallen(v) && !r.is<gen::TermijnGestopt>())
    return Refuse("afspraak_vervallen", WanneerWel::niet_meer).done();
  if (r.is<gen::EindeVoorgesteld>() || r.is<gen::EindeBevestigd>() || r.is<gen::EindeIngetrokken>())
    return einde_rules(v);
  if (r.is<gen::AfspraakOpgesteld>()) return nieuwe_afspraak(v, r.as<gen::AfspraakOpgesteld>());
  if (r.is<gen::InstemmingGegeven>()) return instemming(v, r.as<gen::InstemmingGegeven>());
  if (r.is<gen::BestuurlijkAkkoordGegeven>()) return bestuurlijk(v, r.as<gen::BestuurlijkAkkoordGegeven>());
  if (r.is<gen::AfspraakVastgesteld>()) return vaststelling(v, r.as<gen::AfspraakVastgesteld>());
  if (r.is<gen::TekstGewijzigd>()) return tekst(v, r.as<gen::TekstGewijzigd>());
  if (r.is<gen::ActieGemeld>()) return actie(v, r.as<gen::ActieGemeld>().actie, false);
  if (r.is<gen::ActieBeoordeeld>()) return actie(v, r.as<gen::ActieBeoordeeld>().actie, true);
  if (r.is<gen::ActieNietBeoordeeld>()) return niet_beoordeeld(v, r.as<gen::ActieNietBeoordeeld>());
  if (auto a = geld_rules(v); !a) return a;
  if (auto a = doel_rules(v); !a) return a;
  return draagvlak_rules(v);
}

/// I-02, I-03: the text of every part that changed lost its consents, and so did what depends on it.
bool reset_volledig(const gen::AfspraakToestand& voor, const gen::AfspraakToestand& na) {
  if (fault(KernelFault::skip_reset)) return true;
  for (const auto& oud : voor.tekstdelen) {
    const auto* nieuw = vind_tekstdeel(na, oud.id);
    if (nieuw == nullptr) return false;
    if (nieuw->inhoud_hash == oud.inhoud_hash) continue;
    for (const auto& id : afhankelijken(voor, oud.id)) {
      const auto& eerst = vind_tekstdeel(voor, id)->instemmingen;
      for (const auto& i : vind_tekstdeel(na, id)->instemmingen)
        if (std::find(eerst.begin(), eerst.end(), i) != eerst.end()) return false;
    }
  }
  return true;
}

bool hashes_kloppen(const gen::AfspraakToestand& t) {
  const bool delen = std::all_of(t.tekstdelen.begin(), t.tekstdelen.end(), [&](const gen::Tekstdeel& d) {
    return d.inhoud_hash == inhoud_hash(d, t.zijden) &&
           std::all_of(d.instemmingen.begin(), d.instemmingen.end(), [&](const gen::Instemming& i) {
             return i.inhoud_hash == d.inhoud_hash || fault(KernelFault::skip_reset) ||
                    fault(KernelFault::skip_reset_dependents);
           });
  });
  return delen && t.versie_hash == versie_hash(t) &&
         std::all_of(t.bestuurlijk.begin(), t.bestuurlijk.end(), [&](const gen::BestuurlijkAkkoord& b) {
           return b.versie_hash == t.versie_hash || fault(KernelFault::skip_reset) ||
                  fault(KernelFault::keep_bestuurlijk);
         });
}

/// Moving to another method is a right of its own, whatever the noun, and opens no door to step 3.
Answer overgestapt(const Voorval& v) {
  if (auto a = overstap_mag(v); !a) return a;
  return stap3_rules(v);
}

}  // namespace

Answer kernel_permits(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (auto a = modus_staat_toe(v); !a) return a;
  if (r.is<gen::WerkwijzeOvergestapt>()) return overgestapt(v);
  if (v.event.stream.soort == Soort::capaciteit) return capaciteit_rules(v);
  if (v.event.stream.soort == Soort::machtiging) return machtiging_rules(v);
  if (auto a = stap3_rules(v); !a) return a;
  if (v.event.stream.soort == Soort::agenda) return agenda_rules(v);
  if (v.event.stream.soort == Soort::toegang) return toegang_rules(v);
  if (v.event.stream.soort == Soort::partijpagina) return partijpagina_rules(v);
  if (is_werkwijze(v.event.stream.soort)) return werkwijze_rules(v);
  if (v.event.stream.soort == Soort::afspraak) return afspraak_rules(v);
  if (v.event.stream.soort == Soort::arrangement) return arrangement_rules(v);
  if (v.event.stream.soort == Soort::hangpunt) return hangpunt_rules(v);
  if (v.event.stream.soort == Soort::conflict || v.event.stream.soort == Soort::openbare_geen_keuze)
    return conflict_rules(v);
  if (v.event.stream.soort == Soort::publicatie || v.event.stream.soort == Soort::openbare_versie)
    return publicatie_rules(v);
  if (v.event.stream.soort == Soort::aanspreekbericht) return aanspreken_rules(v);
  if (v.event.stream.soort == Soort::inrichting) return inrichting_rules(v);
  if (v.event.stream.soort == Soort::overlegdossier) return overlegdossier_rules(v);
  if (v.event.stream.soort == Soort::voorstel) return voorstel_rules(v);
  if (v.event.stream.soort == Soort::opgave) return opgave_rules(v);
  if (v.event.stream.soort == Soort::claim) return claim_rules(v);
  if (v.event.stream.soort == Soort::spanningspunt) return spanningspunt_rules(v);
  if (auto a = toets_rules(v); !a) return a;
  if (auto a = ruimte_rules(v); !a) return a;
  if (r.is<gen::InzetVastgelegd>()) return inzet_mag(v, r.as<gen::InzetVastgelegd>());
  if (r.is<gen::MandaatVerleend>()) return mandaat_mag(v, r.as<gen::MandaatVerleend>().gremium);
  if (r.is<gen::BestuurAangetreden>()) return mandaat_mag(v, r.as<gen::BestuurAangetreden>().gremium);
  return allowed();
}

Answer kernel_accepts(const Aggregate* before, const Aggregate& after) {
  if (after.ref.soort == Soort::voorstel) return voorstel_accepts(before, after.toestand.as<gen::VoorstelToestand>());
  if (after.ref.soort == Soort::arrangement)
    return arrangement_accepts(before, after.toestand.as<gen::ArrangementToestand>());
  if (after.ref.soort == Soort::werkwijze) return werkwijze_accepts(after.toestand.as<gen::WerkwijzeToestand>());
  if (after.ref.soort == Soort::conflict) return conflict_accepts(after.toestand.as<gen::ConflictToestand>());
  if (after.ref.soort != Soort::afspraak) return allowed();
  const auto& na = after.toestand.as<gen::AfspraakToestand>();
  const bool blijft = !na.vaststelling || na.vaststelling->versie_hash == na.versie_hash;
  const bool goed = blijft && hashes_kloppen(na) && na.fase == afgeleide_fase(na) &&
                    (before == nullptr || reset_volledig(before->toestand.as<gen::AfspraakToestand>(), na));
  if (goed) return allowed();
  return Refuse("eenzijdige_wijziging", WanneerWel::niet_meer)
      .wie({"accounthouder_departement", "projectleider"})
      .done();
}

}  // namespace ruimte::domain
