// SPDX-License-Identifier: EUPL-1.2
#include "application/planning/botsingen.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/numbers.hpp"

namespace ruimte::application::planning {

namespace {

using gen::Botsingsoort;
using gen::Jaarstuksoort;

/// Collects; what is the same for more parties is said once, with all of them.
class Lijst {
 public:
  void zet(Bots b, const std::string& wie) {
    const auto it = std::ranges::find_if(uit_, [&](const Bots& a) {
      b.wie = a.wie;
      return a == b;
    });
    if (it != uit_.end()) return it->wie.push_back(wie);
    b.wie = wie.empty() ? std::vector<std::string>{} : std::vector{wie};
    uit_.push_back(std::move(b));
  }
  std::vector<Bots> klaar() {
    std::ranges::sort(uit_, {}, [](const Bots& b) { return std::tuple(b.van, b.tot, b.soort, b.sleutel, b.wie); });
    return std::move(uit_);
  }

 private:
  std::vector<Bots> uit_;
};

const Stilte* op(const std::vector<Stilte>& stiltes, base::Date dag) {
  const auto it = std::ranges::find_if(stiltes, [&](const Stilte& s) { return s.van <= dag && dag <= s.tot; });
  return it == stiltes.end() ? nullptr : &*it;
}

void stap_in_stilte(const domain::Referentie& r, const Stuk& s, const std::vector<Stilte>& stil, const std::string& wie,
                    Lijst& uit) {
  const int dagen = stille_dagen(stil, s.van, s.tot);
  const int procent = static_cast<int>(base::percent(dagen, s.dagen()));
  if (dagen > 0 && procent >= instelling(r, "werkperiode_drempel")) {
    auto van = s.tot, tot = s.van;
    std::string bij;
    for (const auto& t : stil) {
      if (t.tot < s.van || s.tot < t.van) continue;
      if (bij.empty()) bij = t.sleutel;
      van = std::min(van, std::max(t.van, s.van));
      tot = std::max(tot, std::min(t.tot, s.tot));
    }
    uit.zet({Botsingsoort::werkperiode_in_stille_tijd, s.sleutel, {}, van, tot, dagen, procent, bij, 0}, wie);
  }
  if (const auto* t = op(stil, s.tot))
    uit.zet({Botsingsoort::einde_in_stille_tijd, s.sleutel, {}, s.tot, s.tot, 1, {}, t->sleutel, 0}, wie);
}

void overleg_in_stilte(const Stuk& s, const std::vector<Stilte>& stil, const std::string& wie, Lijst& uit) {
  if (const auto* t = op(stil, s.van))
    uit.zet({Botsingsoort::overleg_in_stille_tijd, s.sleutel, {}, s.van, s.van, 1, {}, t->sleutel, 0}, wie);
  if (!s.aanlever) return;
  if (const auto* t = op(stil, *s.aanlever))
    uit.zet({Botsingsoort::einde_in_stille_tijd, s.sleutel, {}, *s.aanlever, *s.aanlever, 1, {}, t->sleutel, 0}, wie);
}

/// The steps in the order of the cycle; another route of the same step is no next step.
std::vector<const Stuk*> stappen(const domain::Referentie& r, const Plan& plan) {
  std::vector<const Stuk*> uit;
  for (const auto& s : plan.stukken)
    if (s.soort == Jaarstuksoort::stap && plaats_van(r, s.stap) > 0) uit.push_back(&s);
  std::ranges::stable_sort(uit, {}, [&](const Stuk* s) { return plaats_van(r, s->stap); });
  return uit;
}

void stappen_onderling(const domain::Referentie& r, const Plan& plan, Lijst& uit) {
  const auto alle = stappen(r, plan);
  for (std::size_t n = 0; n < alle.size(); ++n) {
    const auto& s = *alle[n];
    const int kortst = s.stap == "dialoog" ? instelling(r, "dialoog_kortste") : 0;
    if (s.dagen() < kortst)
      uit.zet({Botsingsoort::stap_te_kort, s.sleutel, {}, s.van, s.tot, s.dagen(), {}, {}, kortst}, {});
    if (n == 0 || plaats_van(r, alle[n - 1]->stap) == plaats_van(r, s.stap)) continue;
    const auto& voor = *alle[n - 1];
    if (voor.tot < s.van) continue;
    const auto tot = std::max(std::min(voor.tot, s.tot), s.van);
    uit.zet(
        {Botsingsoort::stappen_door_elkaar, s.sleutel, {}, s.van, tot, tot.days - s.van.days + 1, {}, voor.sleutel, 0},
        {});
  }
}

void vensters(const domain::Referentie& r, const Plan& plan, Lijst& uit) {
  const int nodig = instelling(r, "partnervenster_kortste");
  bool een = false;
  for (const auto& s : plan.stukken) {
    if (s.soort != Jaarstuksoort::partnervenster) continue;
    een = true;
    if (const int dagen = vensterdagen(r, plan, s); dagen < nodig)
      uit.zet({Botsingsoort::partnervenster_te_kort, s.sleutel, {}, s.van, s.tot, dagen, {}, {}, nodig}, {});
  }
  if (een || nodig == 0) return;
  if (const auto* s = plan.vind("stap:dialoog"))
    uit.zet({Botsingsoort::geen_partnervenster, s->sleutel, {}, s->van, s->tot, 0, {}, {}, nodig}, {});
}

}  // namespace

std::vector<Partij> partijen_van(const domain::Referentie& r, std::string_view gremium) {
  std::vector<Partij> uit;
  const auto* g = r.gremium(gremium);
  if (g == nullptr) return uit;
  const auto plek = domain::instantie_van(gremium);
  for (auto& p : partijen(r)) {
    const bool rijk = p.soort == "rijk" && g->zijde != "provincie";
    const bool provincie = p.soort == "provincie" && g->zijde != "rijk" &&
                           (plek.empty() || plek == p.id || r.provincies.find(p.id)->second.landsdeel == plek);
    if (rijk || provincie) uit.push_back(std::move(p));
  }
  return uit;
}

int vensterdagen(const domain::Referentie& r, const Plan& plan, const Stuk& venster) {
  std::vector<Stilte> stil;
  for (const auto& p : partijen(r))
    if (p.soort == "waterschap" || p.soort == "gemeente")
      for (auto& s : stiltes(r, plan, p)) stil.push_back(std::move(s));
  std::ranges::sort(stil, {}, &Stilte::van);
  return venster.dagen() - stille_dagen(stil, venster.van, venster.tot);
}

std::vector<Bots> botsingen(const domain::Referentie& r, const Plan& plan) {
  Lijst uit;
  std::map<std::string, std::vector<Stilte>> stil;
  for (const auto& p : partijen(r)) stil[p.id] = stiltes(r, plan, p);
  for (const auto& s : plan.stukken) {
    if (s.soort == Jaarstuksoort::stap)
      for (const auto& p : partijen(r))
        if (p.soort == "rijk" || p.soort == "provincie") stap_in_stilte(r, s, stil[p.id], p.id, uit);
    if (s.soort == Jaarstuksoort::overleg)
      for (const auto& p : partijen_van(r, s.gremium)) overleg_in_stilte(s, stil[p.id], p.id, uit);
  }
  stappen_onderling(r, plan, uit);
  vensters(r, plan, uit);
  return uit.klaar();
}

}  // namespace ruimte::application::planning
