// SPDX-License-Identifier: EUPL-1.2
#include "application/planning/voorstel.hpp"

#include <algorithm>
#include <cassert>

#include "base/clock.hpp"

namespace ruimte::application::planning {

namespace {

using gen::Jaarstuksoort;

int jaar_van(base::Date dag) { return std::stoi(base::to_string(dag).substr(0, 4)); }

/// The same day of another year; 29 February becomes the 28th.
base::Date in_ander_jaar(base::Date dag, int jaren) {
  const auto tekst = base::to_string(dag);
  const auto jaar = std::to_string(jaar_van(dag) + jaren);
  const auto zelfde = base::parse_date(jaar + tekst.substr(4));
  return zelfde ? *zelfde : *base::parse_date(jaar + "-02-28");
}

/// Year of the anchor for which the template gives its days: the one after the last day that it names.
int ankerjaar(const gen::Cyclussjabloon& s) {
  int jaar = 0;
  for (const auto& f : s.fasen)
    if (f.tot) jaar = std::max(jaar, jaar_van(*f.tot) + 1);
  return jaar;
}

class Bouw {
 public:
  Bouw(const domain::Referentie& r, const gen::Cyclussjabloon& s, const Voorstelvraag& v) : r_(r), s_(s), vraag_(v) {
    plan_.naam = s.naam;
    plan_.voorstel = true;
  }

  Plan klaar() {
    stappen();
    for (int n = 0; n < jaren(); ++n) {
      const auto dag = in_ander_jaar(vraag_.anker, n + 1 - jaren());
      overleggen(dag);
      if (n + 1 < jaren()) mijlpaal(dag);
    }
    plan_.van = std::ranges::min(plan_.stukken, {}, &Stuk::van).van;
    plan_.tot = std::ranges::max(plan_.stukken, {}, &Stuk::tot).tot;
    zet_verkiezingen(r_, plan_);
    return std::move(plan_);
  }

 private:
  [[nodiscard]] int jaren() const { return vraag_.maanden / 12; }

  void stappen() {
    const int verschuif = jaar_van(vraag_.anker) - ankerjaar(s_) - (jaren() - 1);
    for (const auto& f : s_.fasen) {
      if (!f.stap || plaats_van(r_, *f.stap) != f.nummer) continue;  // what prepares the first cycle is no step of it
      base::Date van, tot;
      if (f.van && f.tot) {
        van = in_ander_jaar(*f.van, verschuif);
        tot = in_ander_jaar(*f.tot, verschuif + (f.kortste_dagen ? jaren() - 1 : 0));
      } else if (f.weken_voor_anker) {
        van = base::add_days(vraag_.anker, -7 * static_cast<int>(*f.weken_voor_anker));
        tot = vraag_.anker;
      } else {
        van = base::add_days(vraag_.anker, 1);
        tot = base::add_days(in_ander_jaar(vraag_.anker, 1), -1);
      }
      if (!plan_.stukken.empty() && van <= plan_.stukken.back().tot)
        plan_.stukken.back().tot = std::max(plan_.stukken.back().van, base::add_days(van, -1));
      plan_.stukken.push_back({"stap:" + *f.stap, Jaarstuksoort::stap, {}, van, tot, true});
      plan_.stukken.back().stap = *f.stap;
    }
  }

  void overleg(const std::string& gremium, base::Date dag) {
    const auto op = base::add_working_days(dag, 0, r_.vrije_dagen);
    plan_.stukken.push_back(
        {"overleg:" + gremium + ":" + base::to_string(op), Jaarstuksoort::overleg, {}, op, op, true});
    plan_.stukken.back().gremium = gremium;
  }

  /// Three parts of the country on the day, the others on the next: as in 2025. What prepares them is spread over a
  /// week, so that who sits in more of them can be there.
  void overleggen(base::Date dag) {
    constexpr std::size_t per_dag = 3, werkweek = 5;
    const auto anker = r_.gremia.find(s_.anker.value_or(""));
    if (anker == r_.gremia.end()) return;
    for (std::size_t n = 0; n < r_.landsdelen.size(); ++n)
      overleg(anker->first + ":" + r_.landsdelen[n],
              base::add_working_days(dag, static_cast<int>(n / per_dag), r_.vrije_dagen));
    for (const auto& v : s_.voorbereiding) {
      const auto g = r_.gremia.find(v.gremium);
      if (g == r_.gremia.end()) continue;
      std::vector<std::string> alle;
      for (const auto& [id, _] : r_.provincies) alle.push_back(id);
      std::size_t n = 0;
      const auto maandag = base::add_days(dag, -7 * static_cast<int>(v.weken_voor_anker) - base::weekday(dag) + 1);
      for (const auto& gremium : r_.instanties(g->second, alle))
        overleg(gremium, base::add_working_days(maandag, static_cast<int>(n++ % werkweek), r_.vrije_dagen));
    }
  }

  void mijlpaal(base::Date dag) {
    plan_.stukken.push_back({"mijlpaal:" + base::to_string(dag), Jaarstuksoort::mijlpaal, {}, dag, dag, true});
  }

  const domain::Referentie& r_;
  const gen::Cyclussjabloon& s_;
  const Voorstelvraag& vraag_;
  Plan plan_;
};

}  // namespace

void zet_verkiezingen(const domain::Referentie& r, Plan& plan) {
  for (const auto& v : r.verkiezingen) {
    if (v.tot < plan.van || plan.tot < v.van) continue;
    Stuk s{
        "verkiezing:" + v.verkiezing + ":" + base::to_string(v.dag), Jaarstuksoort::verkiezing, {}, v.van, v.tot, true};
    s.raakt = v.raakt;
    plan.stukken.push_back(std::move(s));
  }
}

Plan voorstel(const domain::Referentie& r, const Voorstelvraag& vraag) {
  const auto* s = sjabloon(r);
  assert(s != nullptr && vraag.maanden >= 12 && vraag.maanden % 12 == 0);
  return Bouw(r, *s, vraag).klaar();
}

}  // namespace ruimte::application::planning
