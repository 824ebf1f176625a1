// SPDX-License-Identifier: EUPL-1.2
// The plan as it stands in the log, as far as one reader may read it.
#include <algorithm>

#include "application/each_dossier.hpp"
#include "application/planning/jaarplan.hpp"
#include "application/planning/voorstel.hpp"
#include "base/clock.hpp"
#include "gen/gremium.hpp"

namespace ruimte::application::planning {

namespace {

using domain::Soort;
using gen::Jaarstuksoort;

constexpr int meeste_rijen = 5000;

/// Of the enums, of which those of a moment are a part.
Jaarstuksoort als_stuk(gen::Momentsoort soort) {
  return gen::jaarstuksoort_from(gen::to_id(soort)).value_or(Jaarstuksoort::stil);
}

/// The cycle that began last; a cycle of the far future that someone opens early is the one being planned.
std::optional<domain::Aggregate> nieuwste_cyclus(const Planvraag& v, bool& volledig) {
  std::optional<domain::StreamRef> ref;
  std::int64_t jaar = 0;
  volledig &= each_row(v.reader, every(Soort::cyclus), v.actor.kringen, meeste_rijen, [&](const Row& row) {
    const auto& c = row.rij.as<gen::CyclusRij>();
    if (ref && c.jaar <= jaar) return;
    ref = row.stream;
    jaar = c.jaar;
  });
  if (!ref) return std::nullopt;
  return v.reader.toestand(*ref, v.actor.kringen);
}

void zet_cyclus(Plan& plan, const domain::Aggregate& dossier) {
  const auto& t = dossier.toestand.as<gen::CyclusToestand>();
  const auto pad = "cycli/" + base::to_string(dossier.ref.id);
  plan.cyclus = dossier.ref.id;
  plan.naam = t.naam;
  for (const auto& s : t.stappen) {
    auto sleutel = "stap:" + s.stap;
    if (plan.vind(sleutel) != nullptr) sleutel += ":" + base::to_string(s.van);
    Stuk stuk{std::move(sleutel), Jaarstuksoort::stap, {}, s.van, s.tot};
    stuk.stap = s.stap;
    stuk.pad = pad;
    plan.stukken.push_back(std::move(stuk));
  }
  if (!t.stappen.empty()) {
    plan.van = std::ranges::min(t.stappen, {}, &gen::CyclusStap::van).van;
    plan.tot = std::ranges::max(t.stappen, {}, &gen::CyclusStap::tot).tot;
  }
  for (const auto& w : t.wijzigingen) {
    const auto& i = w.invoer;
    const auto soort = i.stil.value_or(false) ? Jaarstuksoort::formatie : Jaarstuksoort::politiek;
    Stuk stuk{"wijziging:" + base::to_string(w.id), soort, i.naam, i.datum, i.tot.value_or(i.datum)};
    stuk.raming = i.raming.value_or(false);
    stuk.partij = w.partij.value_or("");
    stuk.toelichting = i.toelichting.value_or(i.bron);
    stuk.pad = pad;
    plan.stukken.push_back(std::move(stuk));
  }
  for (const auto& m : t.momenten) {
    Stuk stuk{"moment:" + base::to_string(m.id), als_stuk(m.soort), m.naam, m.van, m.tot, m.raming};
    stuk.partij = m.partij.value_or("");
    stuk.toelichting = m.toelichting.value_or("");
    stuk.pad = pad;
    plan.stukken.push_back(std::move(stuk));
  }
}

/// A meeting that has been cancelled is no part of the plan.
bool zet_overleggen(const Planvraag& v, Plan& plan) {
  return each_row(v.reader, every(Soort::overleg), v.actor.kringen, meeste_rijen, [&](const Row& row) {
    const auto& o = row.rij.as<gen::OverlegRij>();
    if (o.fase == "afgelast" || o.datum < plan.van || plan.tot < o.datum) return;
    const auto dossier = v.reader.toestand(row.stream, v.actor.kringen);
    if (!dossier) return;
    const auto id = base::to_string(row.stream.id);
    Stuk stuk{"overleg:" + id, Jaarstuksoort::overleg, {}, o.datum, o.datum};
    stuk.aanlever = dossier->toestand.as<gen::OverlegToestand>().aanleverdatum;
    stuk.gremium = o.gremium;
    stuk.pad = "overleggen/" + id;
    plan.stukken.push_back(std::move(stuk));
  });
}

bool zet_besturen(const Planvraag& v, Plan& plan) {
  return each_dossier(v.reader, every(Soort::mandaatregister), v.actor.kringen, meeste_rijen,
                      [&](const Row&, const domain::Aggregate& dossier) {
                        const auto& t = dossier.toestand.as<gen::MandaatregisterToestand>();
                        for (const auto& b : t.besturen) plan.besturen[t.gremium].push_back(b.aangetreden_op);
                      });
}

}  // namespace

Gelezenplan lees(const Planvraag& v) {
  constexpr int jaar = 364;
  Gelezenplan uit;
  auto& plan = uit.plan;
  plan.van = v.vandaag;
  plan.tot = base::add_days(v.vandaag, jaar);
  if (const auto cyclus = nieuwste_cyclus(v, uit.volledig)) zet_cyclus(plan, *cyclus);
  uit.volledig &= zet_overleggen(v, plan);
  uit.volledig &= zet_besturen(v, plan);
  zet_verkiezingen(v.referentie, plan);
  std::ranges::sort(plan.stukken, {}, [](const Stuk& s) { return std::tuple(s.van, s.sleutel); });
  return uit;
}

}  // namespace ruimte::application::planning
