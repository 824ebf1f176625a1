// SPDX-License-Identifier: EUPL-1.2
#include "application/planning/herplan.hpp"

#include <algorithm>

#include "application/planning/botsingen.hpp"
#include "base/clock.hpp"

namespace ruimte::application::planning {

namespace {

using gen::Botsingsoort;
using gen::Jaarstuksoort;

constexpr int week = 7;
constexpr int weken_erna = 4;     ///< to decide in after a quiet time
constexpr int kortste_stap = 28;  ///< days; a step that is shortened keeps at least these

struct Periode {
  base::Date van, tot;
};

int samen(Periode a, Periode b) { return std::max(0, std::min(a.tot, b.tot).days - std::max(a.van, b.van).days + 1); }

/// The time of a change: its own, or as many weeks as planning is known ahead when it is one day.
Periode tijd_van(const domain::Referentie& r, const Stuk& wijziging) {
  if (wijziging.tot > wijziging.van) return {wijziging.van, wijziging.tot};
  return {wijziging.van, base::add_days(wijziging.van, week * instelling(r, "planning_vooraf"))};
}

bool in_stilte(const Bots& b) {
  return b.soort == Botsingsoort::werkperiode_in_stille_tijd || b.soort == Botsingsoort::einde_in_stille_tijd ||
         b.soort == Botsingsoort::overleg_in_stille_tijd;
}

/// Whether a party of the body is one that the change is about.
bool raakt(const domain::Referentie& r, const Stuk& wijziging, const Stuk& overleg) {
  return std::ranges::any_of(partijen_van(r, overleg.gremium),
                             [&](const Partij& p) { return hoort_bij(r, wijziging.partij, p); });
}

std::vector<Geraakt> geraakt(const domain::Referentie& r, const Plan& plan, const Stuk* wijziging,
                             const std::vector<Bots>& botsingen) {
  std::vector<Geraakt> uit;
  if (wijziging == nullptr) {
    for (const auto& b : botsingen) {
      if (!in_stilte(b)) continue;
      const auto it = std::ranges::find(uit, b.sleutel, &Geraakt::sleutel);
      if (it == uit.end())
        uit.push_back({b.sleutel, b.dagen});
      else
        it->dagen = std::max(it->dagen, b.dagen);
    }
    return uit;
  }
  const auto tijd = tijd_van(r, *wijziging);
  for (const auto& s : plan.stukken) {
    const bool telt = s.soort == Jaarstuksoort::stap || s.soort == Jaarstuksoort::mijlpaal ||
                      (s.soort == Jaarstuksoort::overleg && raakt(r, *wijziging, s));
    if (const int dagen = telt ? samen(tijd, {s.van, s.tot}) : 0; dagen > 0) uit.push_back({s.sleutel, dagen});
  }
  return uit;
}

/// Quiet times of these parties, joined where they touch.
std::vector<Periode> blokken(const domain::Referentie& r, const Plan& plan, const std::vector<std::string>& wie) {
  std::vector<Periode> alle, uit;
  for (const auto& p : partijen(r))
    if (std::ranges::find(wie, p.id) != wie.end())
      for (const auto& s : stiltes(r, plan, p)) alle.push_back({s.van, s.tot});
  std::ranges::sort(alle, {}, [](const Periode& p) { return std::pair(p.van, p.tot); });
  for (const auto& p : alle) {
    if (!uit.empty() && p.van <= base::add_days(uit.back().tot, 1))
      uit.back().tot = std::max(uit.back().tot, p.tot);
    else
      uit.push_back(p);
  }
  return uit;
}

/// The meetings of the anchor in or around the end of a step, from today on.
std::vector<std::string> ankers(const domain::Referentie& r, const Plan& plan, const Stuk& stap, base::Date vandaag) {
  constexpr int erna = 30;  // days
  const auto* s = sjabloon(r);
  std::vector<std::string> uit;
  if (s == nullptr || !s->anker) return uit;
  const bool vanaf_anker = std::ranges::any_of(
      s->fasen, [&](const auto& f) { return f.weken_voor_anker && f.stap && *f.stap == stap.stap; });
  if (!vanaf_anker) return uit;
  for (const auto& o : plan.stukken)
    if (o.soort == Jaarstuksoort::overleg && zonder_instantie(o.gremium) == *s->anker && o.van >= vandaag &&
        o.van >= stap.van && o.van <= base::add_days(stap.tot, erna))
      uit.push_back(o.sleutel);
  return uit;
}

/// One way out, worked out on a copy of the plan.
class Uitwerking {
 public:
  Uitwerking(const domain::Referentie& r, const Plan& plan, const Stuk& stap, Periode stil, base::Date vandaag)
      : r_(r), oud_(plan), stap_(stap), stil_(stil), vandaag_(vandaag), nieuw_(plan) {}

  Weg werk(gen::Uitweg soort) {
    const auto naar = periode(soort);
    overleggen(soort, naar);
    stappen(naar);
    Weg uit{soort, kan(naar), {}};
    for (const auto& s : oud_.stukken) {
      const auto& n = *nieuw_.vind(s.sleutel);
      if (n.van == s.van && n.tot == s.tot) continue;
      const auto it = waarom_.find(s.sleutel);
      uit.geschoven.stukken.push_back(it == waarom_.end() ? Schuif{s.sleutel, Waarom::zelf} : it->second);
    }
    std::ranges::stable_sort(uit.geschoven.stukken, {},
                             [&](const Schuif& s) { return s.sleutel == stap_.sleutel ? 0 : 1; });
    uit.geschoven.plan = std::move(nieuw_);
    return uit;
  }

 private:
  Periode periode(gen::Uitweg soort) const {
    const bool begint_stil = stil_.van <= stap_.van && stap_.van <= stil_.tot;
    const auto erna = base::add_days(stil_.tot, 1);
    switch (soort) {
      case gen::Uitweg::eerder_kleiner: {
        const auto tot = base::add_days(stil_.van, -1);
        return {std::min(stap_.van, base::add_days(tot, 1 - kortste_stap)), tot};
      }
      case gen::Uitweg::over_stille_tijd:
        return {stap_.van, std::max(stap_.tot, base::add_days(stil_.tot, week * weken_erna))};
      case gen::Uitweg::later_bol: break;
    }
    if (begint_stil) return {erna, base::add_days(erna, stap_.dagen() - 1)};
    return {stap_.van, base::add_days(std::max(stap_.tot, stil_.tot), samen(stil_, {stap_.van, stap_.tot}))};
  }

  /// Each meeting of the anchor goes as far as the end of the step does, and never into the quiet time.
  void overleggen(gen::Uitweg soort, Periode naar) {
    const int verschil = naar.tot.days - stap_.tot.days;
    for (const auto& sleutel : ankers(r_, oud_, stap_, vandaag_)) {
      const auto was = oud_.vind(sleutel)->van;
      auto dag = base::add_days(was, verschil);
      if (soort == gen::Uitweg::eerder_kleiner) dag = std::min(dag, naar.tot);
      if (soort != gen::Uitweg::eerder_kleiner) dag = std::max(dag, base::add_days(stil_.tot, 1));
      if (soort == gen::Uitweg::over_stille_tijd && (was < stil_.van || stil_.tot < was)) continue;
      if (soort == gen::Uitweg::eerder_kleiner)  // on a working day, and before the quiet time
        dag = base::add_working_days(base::add_days(dag, 1), -1, r_.vrije_dagen);
      auto geschoven = schuif(r_, nieuw_, sleutel, dag);
      nieuw_ = std::move(geschoven.plan);
      for (const auto& s : geschoven.stukken)
        if (nieuw_.vind(s.sleutel)->soort == Jaarstuksoort::overleg)
          waarom_.emplace(s.sleutel, s.waarom == Waarom::zelf ? Schuif{sleutel, Waarom::hoort, stap_.sleutel} : s);
    }
  }

  void zet(const std::string& sleutel, Periode p, Waarom waarom, const std::string& door) {
    auto& s = *nieuw_.vind(sleutel);
    s.van = p.van;
    s.tot = p.tot;
    waarom_.insert_or_assign(sleutel, Schuif{sleutel, waarom, door});
  }

  /// Steps of the old plan around the one that moves: what it would run into gives way, in the order of the cycle.
  void stappen(Periode naar) {
    for (const auto& s : oud_.stukken)  // moving an anchor moves its step too; here that is ours to say
      if (s.soort == Jaarstuksoort::stap) zet(s.sleutel, {s.van, s.tot}, Waarom::zelf, {});
    zet(stap_.sleutel, naar, Waarom::zelf, {});
    const int plek = plaats_van(r_, stap_.stap);
    auto vorig_eind = naar.tot, oud_eind = stap_.tot;
    std::vector<const Stuk*> later;
    for (const auto& s : oud_.stukken) {
      if (s.soort != Jaarstuksoort::stap || s.sleutel == stap_.sleutel) continue;
      const int hier = plaats_van(r_, s.stap);
      if (s.van == stap_.van && s.tot == stap_.tot) {  // another route of the same step
        zet(s.sleutel, naar, Waarom::naast, stap_.sleutel);
        continue;
      }
      if (hier > 0 && hier < plek && s.tot >= naar.van)
        zet(s.sleutel, {s.van, base::add_days(naar.van, -1)}, Waarom::ervoor, stap_.sleutel);
      if (hier > plek) later.push_back(&s);
    }
    std::ranges::stable_sort(later, {}, [&](const Stuk* s) { return plaats_van(r_, s->stap); });
    std::string door = stap_.sleutel;
    for (const auto* s : later) {
      const bool sloot_aan = s->van == base::add_days(oud_eind, 1) && vorig_eind > oud_eind;
      if (s->van > vorig_eind && !sloot_aan) return;
      const auto van = base::add_days(vorig_eind, 1);
      zet(s->sleutel, {van, base::add_days(van, s->dagen() - 1)}, Waarom::erna, door);
      oud_eind = s->tot;
      vorig_eind = nieuw_.vind(s->sleutel)->tot;
      door = s->sleutel;
    }
  }

  /// Nothing begins before today that did not, and no step is left without days.
  bool kan(Periode naar) const {
    if (naar.van < vandaag_ && naar.van < stap_.van) return false;
    if (naar.tot < vandaag_ || naar.tot < naar.van) return false;
    return std::ranges::all_of(nieuw_.stukken, [&](const Stuk& s) {
      const auto was = oud_.vind(s.sleutel)->van;
      return s.van <= s.tot && (s.van >= was || s.van >= vandaag_);
    });
  }

  const domain::Referentie& r_;
  const Plan& oud_;
  const Stuk& stap_;
  const Periode stil_;
  const base::Date vandaag_;
  Plan nieuw_;
  std::map<std::string, Schuif, std::less<>> waarom_;
};

/// A step that does not fit, and the parties for which it does not.
struct Klem {
  const Stuk* stap = nullptr;
  std::vector<std::string> wie = {};
};

/// The first step that runs into quiet time; with a change only one in the time of it.
Klem eerste_klem(const domain::Referentie& r, const Plan& plan, const Herplanvraag& v, const Stuk* wijziging,
                 const std::vector<Bots>& botsingen) {
  Klem uit;
  for (const auto& b : botsingen) {
    const auto* s = plan.vind(b.sleutel);
    if (!in_stilte(b) || s == nullptr || s->soort != Jaarstuksoort::stap || s->tot < v.vandaag) continue;
    if (!v.stap.empty() && s->stap != v.stap) continue;
    if (wijziging != nullptr && samen(tijd_van(r, *wijziging), {s->van, s->tot}) == 0) continue;
    if (uit.stap != nullptr && uit.stap != s) continue;
    uit.stap = s;
    uit.wie.insert(uit.wie.end(), b.wie.begin(), b.wie.end());
  }
  return uit;
}

}  // namespace

Herplan herplan(const domain::Referentie& r, const Plan& plan, const Herplanvraag& v) {
  const auto alle = botsingen(r, plan);
  const auto* wijziging = v.wijziging.empty() ? nullptr : plan.vind(v.wijziging);
  Herplan uit;
  uit.geraakt = geraakt(r, plan, wijziging, alle);
  const auto [stap, wie] = eerste_klem(r, plan, v, wijziging, alle);
  if (stap == nullptr) return uit;
  Periode stil{stap->van, stap->van};
  int meeste = 0;
  for (const auto& b : blokken(r, plan, wie))
    if (const int dagen = samen(b, {stap->van, stap->tot}); dagen > meeste && b.tot >= v.vandaag) {
      meeste = dagen;
      stil = b;
    }
  if (meeste == 0) return uit;
  uit.stap = stap->sleutel;
  uit.van = stil.van;
  uit.tot = stil.tot;
  for (const auto soort : {gen::Uitweg::eerder_kleiner, gen::Uitweg::over_stille_tijd, gen::Uitweg::later_bol})
    uit.wegen.push_back(Uitwerking(r, plan, *stap, stil, v.vandaag).werk(soort));
  return uit;
}

}  // namespace ruimte::application::planning
