// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/overleg.hpp"

#include <algorithm>
#include <set>

#include "domain/kernel/mandate.hpp"
#include "domain/kernel/zijde.hpp"
#include "gen/afspraak.hpp"
#include "gen/gremium.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain {

namespace {

using gen::WanneerWel;

constexpr int rijk_nr = 0;

/// The sides of an audience: the Rijk and numbers of provinces. Empty when it is nobody's side.
std::set<int> zijden_van(const Referentie& r, Kring kring) {
  std::set<int> uit;
  const int alleen_zelf = kring.nr % 100;
  const bool alle = kring == kring_gedeeld_allen || kring == kring_provincies_allen;
  for (const auto& [id, p] : r.provincies) {
    const auto deel = static_cast<int>(std::ranges::find(r.landsdelen, p.landsdeel) - r.landsdelen.begin());
    const bool zelf = (kring == kring_gedeeld(p.nr) || kring == kring_provincie(p.nr)) && alleen_zelf == p.nr;
    if (alle || zelf || kring == kring_landsdeel(deel) || kring == kring_provincies(deel)) uit.insert(p.nr);
  }
  const bool gedeeld = kring.nr > kring_gedeeld(0).nr && kring.nr < kring_provincie(0).nr;
  const bool deel = kring.nr >= kring_landsdeel(0).nr && kring.nr < kring_provincies(0).nr;
  if (kring == kring_rijk || kring == kring_gedeeld_allen || gedeeld || deel) uit.insert(rijk_nr);
  return uit;
}

const gen::OverlegdossierToestand* voor(const Voorval& v) {
  return v.before == nullptr ? nullptr : &v.before->toestand.as<gen::OverlegdossierToestand>();
}

/// The provinces that a decision on this item is about: of its dossier, else those for which the body sits.
std::vector<std::string> provincies_van(const World& world, std::string_view gremium,
                                        const gen::PuntAgenderenInvoer& punt) {
  if (punt.vraagstuk)
    if (const auto* t = find_as<gen::VraagstukToestand>(world, Soort::vraagstuk, *punt.vraagstuk)) return t->provincies;
  if (punt.afspraak)
    if (const auto* t = find_as<gen::AfspraakToestand>(world, Soort::afspraak, *punt.afspraak)) return t->provincies;
  std::vector<std::string> uit;
  for (const auto& [id, p] : world.referentie().provincies)
    if (id == instantie_van(gremium) || p.landsdeel == instantie_van(gremium)) uit.push_back(id);
  return uit;
}

/// I-20: what is shared with this meeting by a link can be read by everyone who reads the meeting.
Answer dossier_voor_allen(const Voorval& v, Soort soort, const std::optional<base::Uuid>& id) {
  if (!id) return allowed();
  const auto* dossier = v.world.find({soort, *id});
  if (dossier == nullptr || !v.actor.mag_lezen(dossier->kring))
    return Refuse("dossier_onbekend", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  if (allen_lezen(v.world.referentie(), v.after.kring, dossier->kring)) return allowed();
  return Refuse("dossier_te_smal", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

/// I-20: the content stands in the audience of the body, whatever the method says.
Answer geopend(const Voorval& v, const gen::OverlegdossierGeopend& e) {
  const auto* overleg = find_as<gen::OverlegToestand>(v.world, Soort::overleg, e.overleg);
  const bool eigen = overleg != nullptr && overleg->gremium == e.gremium && v.actor.gremium == e.gremium;
  if (eigen && kring_van_gremium(v.world.referentie(), e.gremium) == v.after.kring && v.actor.mag_lezen(v.after.kring))
    return allowed();
  return Refuse("ander_gremium", WanneerWel::nu_door_ander)
      .feit("gremium", overleg == nullptr ? e.gremium : overleg->gremium)
      .wie({"secretaris_gremium"})
      .done();
}

/// I-04, I-07, I-12: a decision only on an item for decision, by the body's secretary, under a mandate of today.
Answer behandeld(const Voorval& v, const gen::PuntBehandeld& e) {
  const auto& t = *voor(v);
  if (auto a = namens_gremium(v, t.gremium); !a) return a;
  if (!e.uitkomst.besluit) return allowed();
  const auto* punt = vind_punt(t, e.uitkomst.punt);
  if (punt == nullptr || punt->invoer.soort != gen::Puntsoort::besluiten || !punt->invoer.onderwerp)
    return Refuse("punt_niet_ter_besluit", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  return punt_mag_besluit(v.world, t.gremium, punt->invoer, v.vandaag);
}

/// A promise is reported kept by who made it, and lapses only when both said why.
Answer toezegging_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  const auto geweigerd = [&](std::string_view organisatie) {
    return Refuse("toezegging_van_ander", WanneerWel::nu_door_ander)
        .feit("organisatie", organisatie)
        .wie({"accounthouder_departement", "projectleider"})
        .done();
  };
  if (r.is<gen::ToezeggingNagekomen>()) {
    const auto* t = vind_toezegging(*voor(v), r.as<gen::ToezeggingNagekomen>().invoer.toezegging);
    if (t == nullptr || t->invoer.wie != v.actor.organisatie) return geweigerd(t == nullptr ? "" : t->invoer.wie);
  }
  if (r.is<gen::ToezeggingVervallen>()) {
    const auto* t = vind_toezegging(*voor(v), r.as<gen::ToezeggingVervallen>().toezegging);
    if (t == nullptr || t->vervalredenen.size() < 2) return geweigerd(t == nullptr ? "" : t->invoer.aan);
  }
  if (r.is<gen::ToezeggingVervalGevraagd>()) {
    const auto& e = r.as<gen::ToezeggingVervalGevraagd>();
    const auto* t = vind_toezegging(*voor(v), e.toezegging);
    const bool partij = t != nullptr && (t->invoer.wie == v.actor.organisatie || t->invoer.aan == v.actor.organisatie);
    if (!partij || e.reden.organisatie != v.actor.organisatie) return geweigerd(t == nullptr ? "" : t->invoer.wie);
  }
  return allowed();
}

}  // namespace

std::optional<Kring> kring_van_gremium(const Referentie& r, std::string_view gremium) {
  const auto* g = r.gremium(gremium);
  if (g == nullptr || g->wisselende_leden) return std::nullopt;
  if (g->zijde == "rijk") return kring_rijk;
  const bool gedeeld = g->zijde == "beide";
  const auto plek = instantie_van(gremium);
  if (g->instantie_per == "provincie") {
    const int nr = r.provincies.find(plek)->second.nr;
    return gedeeld ? kring_gedeeld(nr) : kring_provincie(nr);
  }
  if (g->instantie_per == "landsdeel") {
    const auto nr = static_cast<int>(std::ranges::find(r.landsdelen, plek) - r.landsdelen.begin());
    return gedeeld ? kring_landsdeel(nr) : kring_provincies(nr);
  }
  return gedeeld ? kring_gedeeld_allen : kring_provincies_allen;
}

bool allen_lezen(const Referentie& r, Kring lezers, Kring dossier) {
  if (dossier == kring_openbaar || dossier == kring_deelnemers || dossier == lezers) return true;
  const auto van = zijden_van(r, lezers), tot = zijden_van(r, dossier);
  return !van.empty() && std::ranges::includes(tot, van);
}

bool partij_leest(const Referentie& r, std::string_view organisatie, Kring kring) {
  const auto org = r.organisaties.find(organisatie);
  if (org == r.organisaties.end()) return false;
  const auto zijden = zijden_van(r, kring);
  if (org->second.zijde == "rijk" || org->second.soort == "programmaspoor") return zijden.contains(rijk_nr);
  const auto provincie = r.provincies.find(org->second.zijde);
  return provincie != r.provincies.end() && zijden.contains(provincie->second.nr);
}

const gen::Overlegpunt* vind_punt(const gen::OverlegdossierToestand& dossier, const base::Uuid& id) {
  const auto it = std::ranges::find(dossier.punten, id, &gen::Overlegpunt::id);
  return it == dossier.punten.end() ? nullptr : &*it;
}

const gen::Toezegging* vind_toezegging(const gen::OverlegdossierToestand& dossier, const base::Uuid& id) {
  const auto it = std::ranges::find(dossier.toezeggingen, id, &gen::Toezegging::id);
  return it == dossier.toezeggingen.end() ? nullptr : &*it;
}

Answer punt_mag_besluit(const World& world, std::string_view gremium, const gen::PuntAgenderenInvoer& punt,
                        base::Date dag) {
  return gremium_mag_besluiten(
      world, {std::string(gremium), punt.onderwerp.value_or(""), provincies_van(world, gremium, punt), false}, dag);
}

Answer overlegdossier_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::OverlegdossierGeopend>()) return geopend(v, r.as<gen::OverlegdossierGeopend>());
  if (r.is<gen::PuntBehandeld>()) return behandeld(v, r.as<gen::PuntBehandeld>());
  if (r.is<gen::PuntGeagendeerd>()) {
    const auto& invoer = r.as<gen::PuntGeagendeerd>().invoer;
    if (auto a = dossier_voor_allen(v, Soort::vraagstuk, invoer.vraagstuk); !a) return a;
    return dossier_voor_allen(v, Soort::afspraak, invoer.afspraak);
  }
  return toezegging_rules(v);
}

}  // namespace ruimte::domain
