// SPDX-License-Identifier: EUPL-1.2
#include "application/planning/jaarplan.hpp"

#include <algorithm>

#include "application/overzicht.hpp"
#include "application/planning/cijfers.hpp"
#include "application/planning/woorden.hpp"

namespace ruimte::application::planning {

namespace {

using domain::Soort;
using gen::Jaarbandsoort;
using gen::Jaarstuksoort;

gen::Jaarstuk stuk_van(const Planvraag& v, const Plan& plan, const Stuk& s) {
  gen::Jaarstuk uit;
  uit.sleutel = s.sleutel;
  uit.soort = s.soort;
  uit.naam = naam_van(v, s);
  uit.van = s.van;
  uit.tot = s.tot;
  uit.raming = s.raming;
  uit.verzetbaar = kan_schuiven(s) && !plan.voorstel;
  if (!s.toelichting.empty()) uit.toelichting = s.toelichting;
  if (!s.pad.empty()) uit.pad = s.pad;
  uit.aanlever = s.aanlever;
  return uit;
}

gen::Jaarband band(Jaarbandsoort soort, std::string naam) {
  gen::Jaarband uit;
  uit.soort = soort;
  uit.naam = std::move(naam);
  return uit;
}

/// What stands with a party: its quiet time, up to the day on which that really ends, and its own moments.
gen::Jaarband band_van(const Planvraag& v, const Plan& plan, const Partij& partij) {
  auto uit = band(Jaarbandsoort::partij, partij_naam(v, partij.id));
  if (!partij.organisatie.empty()) uit.partij = partij.organisatie;
  const auto stil = stiltes(v.referentie, plan, partij);
  for (const auto& s : plan.stukken) {
    const auto it = std::ranges::find(stil, s.sleutel, &Stilte::sleutel);
    const bool eigen = !s.partij.empty() && hoort_bij(v.referentie, s.partij, partij);
    const bool venster = s.soort == Jaarstuksoort::partnervenster && s.partij.empty() &&
                         (partij.soort == "waterschap" || partij.soort == "gemeente");
    if (it == stil.end() && !eigen && !venster) continue;
    auto stuk = stuk_van(v, plan, s);
    if (it != stil.end()) {
      stuk.raming = stuk.raming && it->tot == s.tot;
      stuk.tot = it->tot;
    }
    uit.stukken.push_back(std::move(stuk));
  }
  return uit;
}

/// Bodies of both sides first, then those of the Rijk, then those of provinces.
int rang(const domain::Referentie& r, const std::string& gremium) {
  const auto it = r.gremia.find(gremium);
  if (it == r.gremia.end()) return 3;
  return it->second.zijde == "beide" ? 0 : it->second.zijde == "rijk" ? 1 : 2;
}

std::vector<gen::Jaarband> banden(const Planvraag& v, const Plan& plan) {
  std::vector<gen::Jaarband> uit{band(Jaarbandsoort::stappen, v.taal == Taal::en ? "Steps" : "Stappen")};
  std::map<std::pair<int, std::string>, gen::Jaarband> gremia;
  for (const auto& s : plan.stukken) {
    if (s.soort == Jaarstuksoort::overleg) {
      const std::string gremium(zonder_instantie(s.gremium));
      auto& b = gremia[{rang(v.referentie, gremium), gremium}];
      b.stukken.push_back(stuk_van(v, plan, s));
    } else if (s.soort != Jaarstuksoort::verkiezing && s.partij.empty()) {
      uit.front().stukken.push_back(stuk_van(v, plan, s));
    }
  }
  for (auto& [sleutel, b] : gremia) {
    b.soort = Jaarbandsoort::gremium;
    b.gremium = sleutel.second;
    b.naam = v.labels.catalogus("gremium", sleutel.second, v.taal);
    uit.push_back(std::move(b));
  }
  for (const auto& p : partijen(v.referentie)) uit.push_back(band_van(v, plan, p));
  return uit;
}

std::vector<gen::Botsing> alle_botsingen(const Planvraag& v, const Plan& plan, const std::vector<Bots>& lijst) {
  std::vector<gen::Botsing> uit;
  uit.reserve(lijst.size());
  for (const auto& b : lijst) uit.push_back(in_woorden(v, plan, b));
  return uit;
}

std::vector<gen::Partnervenster> vensters(const Planvraag& v, const Plan& plan) {
  std::vector<gen::Partnervenster> uit;
  for (const auto& s : plan.stukken) {
    if (s.soort != Jaarstuksoort::partnervenster) continue;
    gen::Partnervenster w;
    w.naam = naam_van(v, s);
    if (const auto wie = eigenaar(v, s); !wie.empty()) w.wie = wie;
    w.van = s.van;
    w.tot = s.tot;
    w.dagen = vensterdagen(v.referentie, plan, s);
    w.nodig = instelling(v.referentie, "partnervenster_kortste");
    w.lang = w.dagen >= w.nodig;
    uit.push_back(std::move(w));
  }
  return uit;
}

std::vector<gen::Planningskans> alle_kansen(const Planvraag& v, const Plan& plan) {
  std::vector<gen::Planningskans> uit;
  for (const auto& k : kansen(plan)) {
    const auto &moment = *plan.vind(k.moment), &stap = *plan.vind(k.stap);
    const auto naam = naam_van(v, moment), bij = naam_van(v, stap);
    gen::Planningskans p;
    p.naam = naam;
    p.stap = stap.stap;
    p.van = k.van;
    p.tot = k.tot;
    const bool en = v.taal == Taal::en;
    p.zin = naam;
    p.zin.append(en ? " coincides with " : " valt samen met ").append(bij);
    p.zin.append(en ? ": use the same meetings and inputs." : ": gebruik dezelfde overleggen en inbreng.");
    uit.push_back(std::move(p));
  }
  return uit;
}

void zet_tellingen(const Planvraag& v, const Plan& plan, gen::Jaarplan& uit) {
  for (const auto& k : kwartalen(plan)) uit.kwartalen.push_back(k.naam);
  for (auto& t : tellingen(v.referentie, plan))
    uit.tellingen.push_back(
        {v.labels.catalogus("gremium", t.gremium, v.taal), std::move(t.gepland), std::move(t.verwacht)});
}

/// What is in the one list and not in the other. The same clash on other days is the same, unless it has more days.
std::vector<Bots> zonder(const std::vector<Bots>& een, const std::vector<Bots>& ander, bool erger) {
  std::vector<Bots> uit;
  for (const auto& b : een) {
    const auto it = std::ranges::find_if(ander, [&](const Bots& a) {
      return a.soort == b.soort && a.sleutel == b.sleutel && a.wie == b.wie && a.bij == b.bij;
    });
    if (it == ander.end() || (erger && b.dagen > it->dagen)) uit.push_back(b);
  }
  return uit;
}

}  // namespace

gen::Verschuiving verschuiving(const Planvraag& v, const Plan& oud, const Plan& nieuw, const Schuif& s) {
  const auto &was = *oud.vind(s.sleutel), &wordt = *nieuw.vind(s.sleutel);
  gen::Verschuiving uit;
  uit.sleutel = s.sleutel;
  uit.naam = naam_van(v, was);
  if (const auto wie = eigenaar(v, was); !wie.empty() && wie != uit.naam) uit.wie = wie;
  uit.was_van = was.van;
  uit.was_tot = was.tot;
  uit.van = wordt.van;
  uit.tot = wordt.tot;
  uit.zin = waarom(v, oud, s);
  return uit;
}

Verschil verschil(const Planvraag& v, const Plan& oud, const Plan& nieuw) {
  const auto voor = botsingen(v.referentie, oud), na = botsingen(v.referentie, nieuw);
  return {alle_botsingen(v, nieuw, zonder(na, voor, true)), alle_botsingen(v, oud, zonder(voor, na, false))};
}

gen::Jaarplan jaarplan(const Planvraag& v, const Gelezenplan& gelezen) {
  const auto& plan = gelezen.plan;
  gen::Jaarplan uit;
  uit.cyclus = plan.cyclus;
  uit.naam = plan.naam;
  uit.voorstel = plan.voorstel;
  uit.van = plan.van;
  uit.tot = plan.tot;
  uit.banden = banden(v, plan);
  uit.botsingen = alle_botsingen(v, plan, botsingen(v.referentie, plan));
  uit.volledig = gelezen.volledig;
  if (plan.cyclus) {
    const auto cyclus = v.reader.toestand({Soort::cyclus, *plan.cyclus}, v.actor.kringen);
    auto ramingen = alle<gen::CapaciteitToestand>(v.reader, Soort::capaciteit, v.actor.kringen);
    std::erase_if(ramingen.items, [&](const auto& c) {
      return !cyclus || c.jaar != cyclus->toestand.template as<gen::CyclusToestand>().jaar;
    });
    uit.haalbaarheid = haalbaarheid(v.referentie, plan, ramingen.items);
    uit.volledig = uit.volledig && ramingen.volledig;
  }
  zet_tellingen(v, plan, uit);
  uit.vensters = vensters(v, plan);
  uit.kansen = alle_kansen(v, plan);
  uit.uitloop = uitloop(v.referentie);
  return uit;
}

base::Result<gen::Proefuitkomst, std::string_view> proef(const Planvraag& v, const Plan& plan,
                                                         const gen::JaarplanProefInvoer& invoer) {
  const auto* stuk = plan.vind(invoer.stuk);
  if (stuk == nullptr || !kan_schuiven(*stuk)) return base::fail(std::string_view("stuk_onbekend"));
  const auto geschoven = schuif(v.referentie, plan, invoer.stuk, invoer.naar);
  gen::Proefuitkomst uit;
  for (const auto& s : geschoven.stukken) uit.verschuivingen.push_back(verschuiving(v, plan, geschoven.plan, s));
  auto [nieuw, weg] = verschil(v, plan, geschoven.plan);
  uit.nieuw = std::move(nieuw);
  uit.weg = std::move(weg);
  return uit;
}

}  // namespace ruimte::application::planning
