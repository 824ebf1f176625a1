// SPDX-License-Identifier: EUPL-1.2
#include "application/planning/cijfers.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/numbers.hpp"

namespace ruimte::application::planning {

namespace {

using gen::Jaarstuksoort;
using Oordeel = gen::Haalbaarheidsoordeel;

struct Uren {
  std::int64_t gevraagd = 0, geboden = 0;
  bool onbekend = false;
};

int werkdagen(const domain::Referentie& r, const Plan& plan, const Stuk& stap, const std::string& organisatie) {
  std::vector<Stilte> stil;
  for (const auto& p : partijen(r))
    if (hoort_bij(r, organisatie, p)) stil = stiltes(r, plan, p);
  int n = 0;
  for (auto dag = stap.van; dag <= stap.tot; dag = base::add_days(dag, 1))
    n += base::is_working_day(dag, r.vrije_dagen) && stille_dagen(stil, dag, dag) == 0 ? 1 : 0;
  return n;
}

/// How much longer the step has to be at the same hours per working day; nothing when nothing is offered.
std::optional<int> langer(int dagen, const Uren& u) {
  if (u.geboden <= 0 || dagen == 0) return std::nullopt;
  const auto nodig = (dagen * u.gevraagd + u.geboden - 1) / u.geboden;
  return static_cast<int>((nodig - dagen + 4) / 5);  // weeks of five working days, begun ones count
}

gen::Haalbaarheid regel(const domain::Referentie& r, const Plan& plan, const Stuk& stap, const std::string& partij,
                        const Uren& u) {
  gen::Haalbaarheid uit;
  uit.partij = partij;
  uit.stap = stap.stap;
  uit.gevraagd = u.gevraagd;
  uit.werkdagen = werkdagen(r, plan, stap, partij);
  uit.oordeel = Oordeel::onbekend;
  if (u.onbekend) return uit;
  uit.geboden = u.geboden;
  uit.oordeel = Oordeel::past;
  if (u.gevraagd * 10 > u.geboden * 9) uit.oordeel = Oordeel::krap;
  if (u.gevraagd <= u.geboden) return uit;
  uit.oordeel = Oordeel::past_niet;
  uit.extra_uren = u.gevraagd - u.geboden;
  if (const auto weken = langer(static_cast<int>(uit.werkdagen), u)) {
    uit.extra_weken = *weken;
    uit.nieuw_einde = base::add_days(stap.tot, 7 * *weken);
  }
  return uit;
}

int maand_van(base::Date dag) {
  const auto tekst = base::to_string(dag);
  return std::stoi(tekst.substr(0, 4)) * 12 + std::stoi(tekst.substr(5, 2)) - 1;
}

base::Date eerste_van(int maand) {
  const auto m = std::to_string(maand % 12 + 1);
  return *base::parse_date(std::to_string(maand / 12) + (m.size() < 2 ? "-0" : "-") + m + "-01");
}

/// How many bodies there are of this kind.
std::int64_t instanties(const domain::Referentie& r, const domain::Gremium& g) {
  if (g.instantie_per == "provincie") return static_cast<std::int64_t>(r.provincies.size());
  return g.instantie_per == "landsdeel" ? static_cast<std::int64_t>(r.landsdelen.size()) : 1;
}

}  // namespace

std::vector<gen::Haalbaarheid> haalbaarheid(const domain::Referentie& r, const Plan& plan,
                                            const std::vector<gen::CapaciteitToestand>& capaciteiten) {
  std::map<std::pair<std::string, std::string>, Uren> per;  // party, step
  for (const auto& c : capaciteiten) {
    if (!c.organisatie) continue;
    for (const auto& regel : c.raming) {
      auto& u = per[{*c.organisatie, regel.stap}];
      u.gevraagd += regel.gevraagd;
      u.geboden += regel.geboden.value_or(0);
      u.onbekend = u.onbekend || !regel.geboden;
    }
  }
  std::vector<gen::Haalbaarheid> uit;
  for (const auto& [wie, uren] : per)
    if (const auto* stap = plan.vind("stap:" + wie.second)) uit.push_back(regel(r, plan, *stap, wie.first, uren));
  return uit;
}

std::vector<Kwartaal> kwartalen(const Plan& plan) {
  std::vector<Kwartaal> uit;
  for (int maand = maand_van(plan.van) / 3 * 3; eerste_van(maand) <= plan.tot; maand += 3)
    uit.push_back({eerste_van(maand), base::add_days(eerste_van(maand + 3), -1),
                   std::to_string(maand / 12) + "-" + std::to_string(maand % 12 / 3 + 1)});
  return uit;
}

std::vector<Telling> tellingen(const domain::Referentie& r, const Plan& plan) {
  const auto alle = kwartalen(plan);
  std::map<std::string, std::vector<std::int64_t>, std::less<>> gepland;
  for (const auto& [id, g] : r.gremia)
    if (g.interval_dagen > 0) gepland[id].resize(alle.size());
  for (const auto& s : plan.stukken) {
    if (s.soort != Jaarstuksoort::overleg) continue;
    auto& rij = gepland[std::string(zonder_instantie(s.gremium))];
    rij.resize(alle.size());
    for (std::size_t n = 0; n < alle.size(); ++n) rij[n] += alle[n].van <= s.van && s.van <= alle[n].tot ? 1 : 0;
  }
  std::vector<Telling> uit;
  for (auto& [id, rij] : gepland) {
    Telling t{id, std::move(rij), {}};
    if (const auto it = r.gremia.find(id); it != r.gremia.end() && it->second.interval_dagen > 0)
      for (const auto& k : alle) {
        const auto dagen = std::int64_t{k.tot.days} - k.van.days + 1;
        t.verwacht.push_back((dagen * instanties(r, it->second) + it->second.interval_dagen / 2) /
                             it->second.interval_dagen);
      }
    uit.push_back(std::move(t));
  }
  return uit;
}

std::vector<gen::Uitloop> uitloop(const domain::Referentie& r) {
  std::vector<gen::Uitloop> uit;
  for (const auto& s : r.sjablonen)
    for (const auto& f : s.fasen)
      if (f.gepland_gereed && f.gerealiseerd) {
        gen::Uitloop u;
        u.fase = f.naam;
        u.product = f.product;
        u.gepland = *f.gepland_gereed;
        u.gereed = *f.gerealiseerd;
        u.maanden = maand_van(u.gereed) - maand_van(u.gepland);
        uit.push_back(std::move(u));
      }
  return uit;
}

std::vector<Kans> kansen(const Plan& plan) {
  std::vector<Kans> uit;
  for (const auto& m : plan.stukken)
    for (const auto& s : plan.stukken) {
      if (m.soort != Jaarstuksoort::extern_ || s.soort != Jaarstuksoort::stap) continue;
      const auto van = std::max(m.van, s.van), tot = std::min(m.tot, s.tot);
      if (van <= tot) uit.push_back({m.sleutel, s.sleutel, van, tot});
    }
  std::ranges::sort(uit, {}, [](const Kans& k) { return std::tuple(k.van, k.moment, k.stap); });
  return uit;
}

}  // namespace ruimte::application::planning
