// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "domain/kernel/inrichting.hpp"
#include "domain/method/werkwijze.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "gen/agenda.hpp"
#include "gen/arrangement.hpp"
#include "gen/capaciteit.hpp"
#include "gen/conflict.hpp"
#include "gen/inzet.hpp"
#include "gen/voorstel.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "modelcheck/regels_delen.hpp"

namespace ruimte::modelcheck {

namespace {

using domain::Soort;

std::string_view stap_van(const Overstap& s, Soort soort, std::string_view fase) {
  const auto* loop = s.werkwijze.levensloop(soort);
  const auto* f = loop == nullptr ? nullptr : loop->fase(fase);
  return f == nullptr ? std::string_view() : std::string_view(f->stap);
}

template <class List>
bool once_per_side(const List& list) {
  std::set<std::string> zijden;
  return std::ranges::all_of(list, [&](const auto& i) { return zijden.insert(i.zijde).second; });
}

template <class List>
bool has_side(const List& list, std::string_view zijde) {
  return std::ranges::any_of(list, [&](const auto& i) { return i.zijde == zijde; });
}

bool is_empty_text(const base::FieldDesc& f, const void* v) {
  return f.item == base::Kind::text && f.kind != base::Kind::list && static_cast<const std::string*>(v)->empty();
}

/// A field `reden` that the fact must have, here or in a record inside it, is empty.
bool reden_leeg(const base::TypeDesc& type, const void* record) {
  return std::ranges::any_of(type.fields, [&](const base::FieldDesc& f) {
    const void* v = f.access.get(record);
    if (v == nullptr) return false;
    if (f.kind == base::Kind::record) return reden_leeg(f.of(), v);
    return f.name == "reden" && is_empty_text(f, v);
  });
}

bool heeft_reden(const base::TypeDesc& type, const void* record) {
  return std::ranges::any_of(type.fields, [&](const base::FieldDesc& f) {
    const void* v = f.access.get(record);
    if (v == nullptr) return false;
    if (f.kind == base::Kind::record) return heeft_reden(f.of(), v);
    return f.name == "reden" && f.kind == base::Kind::text && !is_empty_text(f, v);
  });
}

/// How many places an effort takes; written a second time beside the kernel's.
std::int64_t gewicht(gen::Inspanning inspanning) {
  if (inspanning == gen::Inspanning::s) return 1;
  return inspanning == gen::Inspanning::m ? 2 : 4;
}

/// Somebody stands for it by name, and says why.
bool genoemd(const std::optional<gen::Overschrijding>& o) { return o && !o->naam.empty() && !o->reden.empty(); }

std::size_t volgorde(const domain::Levensloop& loop, std::string_view fase) {
  const auto it = std::ranges::find(loop.fasen, fase, &domain::Fase::id);
  return static_cast<std::size_t>(it - loop.fasen.begin());
}

/// I-09: an exit, a skip and a step back carry a reason in the same batch of facts.
void redenen(Oordeel& o) {
  const auto& s = o.stap();
  bool met_reden = false;
  for (const auto& e : s.feiten) {
    o.eis(!reden_leeg(e.inhoud.desc(), e.inhoud.data()), "I-09", "Een feit draagt een lege reden.");
    met_reden = met_reden || heeft_reden(e.inhoud.desc(), e.inhoud.data());
  }
  for (const auto& e : s.feiten) {
    if (e.stream.soort != Soort::vraagstuk || !e.inhoud.is<gen::FaseGewijzigd>() || s.handeling == nullptr) continue;
    const auto& f = e.inhoud.as<gen::FaseGewijzigd>();
    const auto* loop = s.werkwijze.levensloop(Soort::vraagstuk);
    const auto* naar = loop->fase(f.naar);
    const bool afslag = naar != nullptr && naar->eind;
    const bool terug = volgorde(*loop, f.naar) < volgorde(*loop, f.van) && f.naar != "in_opvolging";
    const bool zelf = s.handeling->id == f.overgang && loop->overgang(f.overgang) != nullptr;
    if ((afslag || terug) && zelf)
      o.eis(met_reden, "I-09", "Een afslag of stap terug zonder reden: " + f.overgang + ".");
  }
}

/// I-19: nothing of step 3 and no new agreement while the whole stands in mode `afschalen`.
void modus(Oordeel& o) {
  const StandWorld wereld(o.stap().voor, o.stap().referentie);
  if (domain::keuze_van(wereld, "modus") != "afschalen") return;
  for (const auto& e : o.stap().feiten) {
    const auto& r = e.inhoud;
    const bool stap_3 =
        r.is<gen::InzetVastgelegd>() || r.is<gen::BesluitVastgelegd>() || r.is<gen::InstemmingGegeven>() ||
        r.is<gen::BestuurlijkAkkoordGegeven>() || r.is<gen::AfspraakVastgesteld>() || r.is<gen::AfspraakOpgesteld>() ||
        r.is<gen::TredeGeplaatst>() || r.is<gen::ConflictBeslecht>() || r.is<gen::GeenKeuzeVastgelegd>();
    o.eis(!stap_3, "I-19", "In de stand afschalen gebeurde iets van stap 3.");
  }
}

/// Nobody is made to lose without a word of its own, and nobody says it for another.
void opties(Oordeel& o, const gen::VraagstukToestand& voor, const gen::VraagstukToestand& na) {
  const auto is = [](const base::Uuid& id) { return [&id](const gen::Optie& een) { return een.id == id; }; };
  for (std::size_t i = voor.besluiten.size(); i < na.besluiten.size(); ++i) {
    const auto& gekozen = na.besluiten[i].optie;
    const auto optie = gekozen ? std::ranges::find_if(voor.opties, is(*gekozen)) : voor.opties.end();
    o.eis(voor.opties.empty() || optie != voor.opties.end(), "optie",
          "Er lag een optie op tafel en het besluit koos er geen.");
    if (optie == voor.opties.end()) continue;
    for (const auto& e : optie->effecten)
      o.eis(e.effect != gen::Partijeffect::verliest || e.instemming.has_value(), "optie",
            "Gekozen is een optie waarin iemand verliest zonder instemming.");
  }
  for (const auto& optie : na.opties) {
    const auto oud = std::ranges::find_if(voor.opties, is(optie.id));
    if (oud == voor.opties.end()) continue;
    for (const auto& e : optie.effecten) {
      const auto eerder = std::ranges::find(oud->effecten, e.partij, &gen::Optieeffect::partij);
      if (eerder != oud->effecten.end() && *eerder == e) continue;
      const bool zelf = e.partij == o.stap().actor.organisatie;
      o.eis(zelf || !e.instemming, "optie", "Een ander stemde in met het verlies van een partij.");
      o.eis(zelf || eerder == oud->effecten.end() || (eerder->van != eerder->partij && !eerder->instemming), "optie",
            "Een ander veranderde wat een partij zelf zei.");
    }
  }
}

}  // namespace

void toets_vraagstuk(Oordeel& o, const Paar& p) {
  const auto& t = p.na.toestand.as<gen::VraagstukToestand>();
  o.eis(once_per_side(t.inzetten), "I-06", "Een zijde heeft twee inzetten in stap 3.");
  const bool in_3 = stap_van(o.stap(), Soort::vraagstuk, t.fase) == "besluitvorming";
  if (in_3) {
    o.eis(has_side(t.inzetten, "rijk"), "I-05", "In stap 3 zonder rijksinzet.");
    for (const auto& provincie : t.provincies)
      o.eis(has_side(t.inzetten, provincie), "I-06", "In stap 3 zonder inzet van " + provincie + ".");
  }
  if (p.voor == nullptr) return;
  const auto& voor = p.voor->toestand.as<gen::VraagstukToestand>();
  for (std::size_t i = voor.besluiten.size(); i < t.besluiten.size(); ++i)
    o.eis(mag_besluiten(o.stap().referentie, {t.besluiten[i].gremium, t.besluiten[i].onderwerp, t.provincies},
                        o.stap().na.vandaag),
          "I-07", "Een gremium zonder mandaat besloot over een vraagstuk.");
  opties(o, voor, t);
  if (t.toets && (!voor.toets || !(*voor.toets == *t.toets)))
    o.eis(t.toets->criteriaversie == o.stap().werkwijze.hash(), "I-13",
          "Een toets noemt niet de versie van de criteria.");
  if (voor.toets && t.toets && t.toets->op == voor.toets->op)
    o.eis(*voor.toets == *t.toets, "I-13", "Een eerder oordeel veranderde.");
}

void toets_conflict(Oordeel& o, const Paar& p) {
  const auto& t = p.na.toestand.as<gen::ConflictToestand>();
  const bool klaar = t.beslechting || t.geen_keuze;
  o.eis(klaar || !t.eigenaar.empty(), "I-11", "Een conflict zonder eigenaar.");
  o.eis(klaar || !t.termijnen.empty(), "I-11", "Een conflict zonder lopende termijn.");
  const auto* fase = o.stap().werkwijze.levensloop(Soort::conflict)->fase(t.fase);
  o.eis(klaar || fase == nullptr || !fase->eind, "I-11", "Een conflict hield op zonder uitkomst van een gremium.");
  o.eis(klaar || t.trede == 0 || t.gremium.has_value(), "I-11", "Een conflict op een trede zonder gremium.");
  if (p.voor == nullptr) return;
  const auto& voor = p.voor->toestand.as<gen::ConflictToestand>();
  const bool nieuw = (t.beslechting && !voor.beslechting) || (t.geen_keuze && !voor.geen_keuze);
  if (!nieuw) return;
  const auto& gremium = t.beslechting ? t.beslechting->gremium : t.geen_keuze->gremium;
  const std::string onderwerp = t.soort == gen::Conflictsoort::met_medeoverheid
                                    ? "conflict_medeoverheid"
                                    : "conflict_" + std::string(gen::to_id(t.soort));
  o.eis(gremium == voor.gremium, "I-07", "De uitkomst kwam van een ander gremium dan waar het conflict ligt.");
  const auto* v = domain::find_as<gen::VraagstukToestand>(StandWorld(o.stap().na, o.stap().referentie),
                                                          Soort::vraagstuk, t.vraagstuk);
  // With a municipality or water board it is the matter of the province that named it.
  const auto provincies = t.soort == gen::Conflictsoort::met_medeoverheid
                              ? std::vector{t.lezingen.front().zijde}
                              : (v == nullptr ? std::vector<std::string>{} : v->provincies);
  o.eis(mag_besluiten(o.stap().referentie, {gremium, onderwerp, provincies}, o.stap().na.vandaag), "I-07",
        "Een gremium zonder mandaat gaf een uitkomst van een conflict.");
}

void toets_agenda(Oordeel& o, const Paar& p) {
  const auto& t = p.na.toestand.as<gen::AgendaToestand>();
  std::int64_t som = 0;
  bool iemand = false;
  for (const auto& punt : t.punten) {
    som += gewicht(punt.inspanning);
    iemand = iemand || genoemd(punt.overschrijding);
  }
  o.eis(som == t.gebruikt, "I-14", "De som van de agenda klopt niet.");
  if (t.plaatsen)
    o.eis(som <= *t.plaatsen || iemand, "I-14", "De agenda is vol en niemand staat voor de overschrijding.");
}

/// I-17, and what the freeze is about: after it an entry needs the province, and a reason.
void toets_arrangement(Oordeel& o, const Paar& p) {
  const auto& t = p.na.toestand.as<gen::ArrangementToestand>();
  const StandWorld na(o.stap().na, o.stap().referentie);
  o.eis(o.stap().referentie.provincies.contains(t.provincie), "I-17",
        "Een arrangement is van iets anders dan een provincie.");
  for (const auto& e : t.opnamen) {
    const auto* a = domain::find_as<gen::AfspraakToestand>(na, Soort::afspraak, e.afspraak);
    o.eis(a != nullptr && std::ranges::find(a->provincies, t.provincie) != a->provincies.end(), "I-17",
          "Een arrangement bevat een afspraak waarin zijn provincie geen partij is.");
    if (e.laat)
      o.eis(e.reden && !e.reden->empty() && e.zijde == t.provincie, "I-09",
            "Een late toevoeging zonder instemming van de provincie of zonder reden.");
  }
  if (p.voor == nullptr) return;
  const auto& voor = p.voor->toestand.as<gen::ArrangementToestand>();
  o.eis(voor.provincie == t.provincie, "I-17", "Een arrangement wisselde van provincie.");
  for (const auto& e : t.opnamen) {
    const bool nieuw = std::ranges::find(voor.opnamen, e.afspraak, &gen::Opname::afspraak) == voor.opnamen.end();
    if (nieuw && t.bevriesdatum && *t.bevriesdatum < o.stap().na.vandaag)
      o.eis(e.laat, "I-09", "Na de bevriezing kwam er iets bij alsof het op tijd was.");
  }
  if (t.vaststelling && !voor.vaststelling)
    o.eis(mag_besluiten(o.stap().referentie, {t.vaststelling->gremium, "arrangement", std::vector{t.provincie}},
                        o.stap().na.vandaag),
          "I-07", "Een gremium zonder mandaat stelde een arrangement vast.");
}

void toets_capaciteit(Oordeel& o, const Paar& p) {
  const auto& t = p.na.toestand.as<gen::CapaciteitToestand>();
  std::int64_t som = 0;
  bool iemand = t.overschrijding.has_value();
  for (const auto& g : t.gebruik) {
    som += gewicht(g.inspanning);
    iemand = iemand || genoemd(g.overschrijding);
  }
  o.eis(som == t.gebruikt, "I-14", "De som van een capaciteit klopt niet.");
  if (t.plaatsen)
    o.eis(som <= *t.plaatsen || iemand, "I-14", "Een capaciteit is vol en niemand staat voor de overschrijding.");
}

void toets_voorstel(Oordeel& o, const Paar& p) {
  const auto& t = p.na.toestand.as<gen::VoorstelToestand>();
  for (const auto& e : t.elementen) {
    const bool past = e.invoer.antwoord == gen::Voorstelantwoord::past;
    const bool klaar = past || e.ingetrokken_omdat ||
                       (!e.reacties.empty() && e.reacties.back().uitkomst != gen::Reactieuitkomst::aangehouden);
    const bool loopt =
        std::ranges::any_of(t.termijnen, [&](const auto& termijn) { return e.reactie_voor == termijn.vervalt_op; });
    o.eis(klaar || e.te_laat_sinds || loopt, "I-10",
          "Een open antwoord heeft geen lopende en geen verstreken termijn.");
  }
  if (p.voor == nullptr) return;
  const auto& voor = p.voor->toestand.as<gen::VoorstelToestand>();
  o.eis(t.elementen.size() >= voor.elementen.size(), "I-10", "Een element verdween.");
}

void toets_feiten(Oordeel& o) {
  redenen(o);
  modus(o);
  for (const auto& e : o.stap().feiten) {
    // The programme track and the clock consent to nothing and take no position (I-12).
    if (e.inhoud.is<gen::InstemmingGegeven>() || e.inhoud.is<gen::BestuurlijkAkkoordGegeven>() ||
        e.inhoud.is<gen::InzetVastgelegd>())
      o.eis(o.stap().actor.kan_instemmen, "I-12", "Iemand zonder stem gaf akkoord of een inzet.");
    // What is of one side stays in its own circle (I-05).
    if (e.stream.soort == Soort::inzet || e.stream.soort == Soort::beslisruimte) {
      const StandWorld na(o.stap().na, o.stap().referentie);
      const auto* a = na.find(e.stream);
      o.eis(a->kring == domain::kring_rijk || (a->kring.nr >= 200 && a->kring.nr < 300), "I-05",
            "Een inzet of beslisruimte staat buiten de eigen kring.");
    }
  }
}

}  // namespace ruimte::modelcheck
