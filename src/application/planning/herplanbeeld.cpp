// SPDX-License-Identifier: EUPL-1.2
// What a change touches and the ways out, in words.
#include <algorithm>

#include "application/planning/herplan.hpp"
#include "application/planning/jaarplan.hpp"
#include "application/planning/woorden.hpp"
#include "base/clock.hpp"

namespace ruimte::application::planning {

namespace {

using gen::Jaarstuksoort;

constexpr std::string_view overleg_sleutel = "overleg:";

std::string zin_van(Taal taal, const Weg& weg) {
  const bool en = taal == Taal::en;
  if (!weg.kan)
    return en ? "This is no longer possible: something would have to begin before today."
              : "Dit kan niet meer: er zou iets voor vandaag moeten beginnen.";
  switch (weg.soort) {
    case gen::Uitweg::eerder_kleiner:
      return en ? "The step is ready before the quiet time. There is less time, so choose what must be decided now."
                : "De stap is klaar vóór de stille tijd. Er is minder tijd, dus kies wat nu besloten moet worden.";
    case gen::Uitweg::over_stille_tijd:
      return en ? "The step runs on. In the quiet time work goes on with an interim mandate; decisions follow after it."
                : "De stap loopt door. In de stille tijd gaat het werk verder met een tussenmandaat; besluiten volgen "
                  "daarna.";
    case gen::Uitweg::later_bol: break;
  }
  return en ? "The quiet days are added to the step. The BOL comes later, and so does what follows it."
            : "De stille dagen komen bij de stap. Het BOL komt later, en wat erop volgt ook.";
}

std::vector<gen::CyclusStap> stappen_van(const Plan& plan) {
  std::vector<gen::CyclusStap> uit;
  for (const auto& s : plan.stukken)
    if (s.soort == Jaarstuksoort::stap) uit.push_back({s.stap, s.van, s.tot});
  return uit;
}

std::vector<gen::Overlegvoorstel> voorstellen(const Plan& oud, const Weg& weg) {
  std::vector<gen::Overlegvoorstel> uit;
  for (const auto& s : weg.geschoven.stukken) {
    const auto& was = *oud.vind(s.sleutel);
    if (was.soort != Jaarstuksoort::overleg) continue;
    const auto id = base::parse_uuid(std::string_view(s.sleutel).substr(overleg_sleutel.size()));
    if (id) uit.push_back({*id, was.gremium, was.van, weg.geschoven.plan.vind(s.sleutel)->van});
  }
  return uit;
}

gen::Uitwegvoorstel uitweg(const Planvraag& v, const Plan& plan, const Weg& weg) {
  gen::Uitwegvoorstel uit;
  uit.uitweg = weg.soort;
  uit.kan = weg.kan;
  uit.zin = zin_van(v.taal, weg);
  if (!weg.kan) return uit;
  uit.stappen = stappen_van(weg.geschoven.plan);
  uit.overleggen = voorstellen(plan, weg);
  for (const auto& s : weg.geschoven.stukken)
    uit.verschuivingen.push_back(verschuiving(v, plan, weg.geschoven.plan, s));
  auto [nieuw, weg_] = verschil(v, plan, weg.geschoven.plan);
  uit.nieuw = std::move(nieuw);
  uit.weg = std::move(weg_);
  return uit;
}

gen::Geraaktstuk geraakt(const Planvraag& v, const Stuk& s, int dagen) {
  gen::Geraaktstuk uit;
  uit.sleutel = s.sleutel;
  uit.soort = s.soort;
  uit.naam = naam_van(v, s);
  if (const auto wie = eigenaar(v, s); !wie.empty() && wie != uit.naam) uit.wie = wie;
  uit.van = s.van;
  uit.tot = s.tot;
  uit.dagen = dagen;
  return uit;
}

}  // namespace

base::Result<gen::Herplanbeeld, Planfout> herplanbeeld(const Planvraag& v, const Plan& plan,
                                                       const gen::HerplanVraag& invoer) {
  Herplanvraag vraag{{}, invoer.stap.value_or(""), v.vandaag};
  if (invoer.wijziging) vraag.wijziging = "wijziging:" + base::to_string(*invoer.wijziging);
  const auto* wijziging = vraag.wijziging.empty() ? nullptr : plan.vind(vraag.wijziging);
  if (invoer.wijziging && wijziging == nullptr) return base::fail(Planfout{"/wijziging", "stuk_onbekend"});
  if (invoer.stap && plan.vind("stap:" + *invoer.stap) == nullptr)
    return base::fail(Planfout{"/stap", "stuk_onbekend"});
  const auto beeld = herplan(v.referentie, plan, vraag);
  gen::Herplanbeeld uit;
  uit.aanleiding = wijziging != nullptr ? naam_van(v, *wijziging)
                   : v.taal == Taal::en ? "The calendar as it is"
                                        : "De kalender zoals die is";
  for (const auto& g : beeld.geraakt)
    if (const auto* s = plan.vind(g.sleutel)) uit.geraakt.push_back(geraakt(v, *s, g.dagen));
  if (beeld.stap.empty()) return uit;
  uit.stap = plan.vind(beeld.stap)->stap;
  uit.van = beeld.van;
  uit.tot = beeld.tot;
  for (const auto& weg : beeld.wegen) uit.uitwegen.push_back(uitweg(v, plan, weg));
  return uit;
}

}  // namespace ruimte::application::planning
