// SPDX-License-Identifier: EUPL-1.2
#include "application/planning/schuif.hpp"

#include <algorithm>
#include <cassert>

#include "base/clock.hpp"
#include "domain/kernel/kalender.hpp"

namespace ruimte::application::planning {

namespace {

using gen::Jaarstuksoort;

class Werk {
 public:
  Werk(const domain::Referentie& r, const Plan& plan) : r_(r), oud_(plan), uit_{plan, {}} {}

  void begin(std::string_view sleutel, base::Date naar) {
    const auto& stuk = *oud_.vind(sleutel);
    zet(stuk.sleutel, naar, Waarom::zelf, {});
    if (stuk.soort == Jaarstuksoort::stap) rond_stap(stuk.sleutel);
    const auto* s = sjabloon(r_);
    const bool anker = s != nullptr && s->anker && zonder_instantie(stuk.gremium) == *s->anker;
    if (stuk.soort == Jaarstuksoort::overleg && anker) met_anker(*s, stuk);
  }
  Geschoven klaar() { return std::move(uit_); }

 private:
  /// Moves one piece to begin on that day, with its length; false when it was there.
  bool zet(const std::string& sleutel, base::Date naar, Waarom waarom, const std::string& door) {
    auto& s = *uit_.plan.vind(sleutel);
    const bool overleg = s.soort == Jaarstuksoort::overleg;
    if (overleg) naar = base::add_working_days(naar, 0, r_.vrije_dagen);
    if (s.van == naar) return false;
    if (overleg && s.aanlever)
      s.aanlever =
          base::add_working_days(naar, -domain::werkdagen_tussen(*s.aanlever, s.van, r_.vrije_dagen), r_.vrije_dagen);
    const int lang = s.dagen();
    s.van = naar;
    s.tot = base::add_days(naar, lang - 1);
    noteer(sleutel, waarom, door);
    return true;
  }

  void noteer(const std::string& sleutel, Waarom waarom, const std::string& door) {
    if (std::ranges::find(uit_.stukken, sleutel, &Schuif::sleutel) == uit_.stukken.end())
      uit_.stukken.push_back({sleutel, waarom, door});
  }

  std::vector<std::string> stappen() const {
    std::vector<const Stuk*> alle;
    for (const auto& s : oud_.stukken)
      if (s.soort == Jaarstuksoort::stap && plaats_van(r_, s.stap) > 0) alle.push_back(&s);
    std::ranges::stable_sort(alle, {}, [&](const Stuk* s) { return plaats_van(r_, s->stap); });
    std::vector<std::string> uit;
    uit.reserve(alle.size());
    for (const auto* s : alle) uit.push_back(s->sleutel);
    return uit;
  }

  /// What came right after goes along; what would be overlapped gives way. What comes before ends in time.
  void rond_stap(const std::string& sleutel) {
    naast(sleutel);
    const auto alle = stappen();
    const auto plek = std::ranges::find(alle, sleutel);
    if (plek == alle.end()) return;
    auto vorige = *plek;
    for (auto it = plek + 1; it != alle.end(); ++it) {
      const auto &was = *oud_.vind(vorige), &nu = *uit_.plan.vind(vorige), &s = *oud_.vind(*it);
      if (plaats_van(r_, s.stap) == plaats_van(r_, nu.stap)) continue;
      const auto erna = base::add_days(nu.tot, 1);
      const bool sloot_aan = s.van == base::add_days(was.tot, 1);
      if ((sloot_aan || s.van < erna) && zet(*it, erna, Waarom::erna, vorige)) naast(*it);
      vorige = *it;
    }
    if (plek == alle.begin()) return;
    auto& voor = *uit_.plan.vind(*(plek - 1));
    const auto& oud = *oud_.vind(sleutel);
    const auto begin = uit_.plan.vind(sleutel)->van;
    const bool sloot_aan = oud.van == base::add_days(voor.tot, 1);
    const auto tot = base::add_days(begin, -1);
    if ((voor.tot < begin && !sloot_aan) || tot < voor.van || tot == voor.tot) return;
    voor.tot = tot;
    noteer(voor.sleutel, Waarom::ervoor, sleutel);
  }

  /// The meetings of the anchor that a step works towards: those around its last day.
  std::vector<std::string> ankers_van(std::string_view anker, const Stuk& stap) const {
    constexpr int ervoor = 14, erna = 30;  // days
    std::vector<std::string> uit;
    for (const auto& s : oud_.stukken)
      if (s.soort == Jaarstuksoort::overleg && zonder_instantie(s.gremium) == anker &&
          s.van >= base::add_days(stap.tot, -ervoor) && s.van <= base::add_days(stap.tot, erna))
        uit.push_back(s.sleutel);
    return uit;
  }

  static base::Date eerste(const Plan& plan, const std::vector<std::string>& sleutels) {
    base::Date dag{INT32_MAX};
    for (const auto& sleutel : sleutels) dag = std::min(dag, plan.vind(sleutel)->van);
    return dag;
  }

  /// Another route of the same step, that ran from and to the same days.
  void naast(const std::string& sleutel) {
    const auto &oud = *oud_.vind(sleutel), &nieuw = *uit_.plan.vind(sleutel);
    const auto van = nieuw.van;
    for (const auto& s : oud_.stukken)
      if (s.soort == Jaarstuksoort::stap && s.sleutel != sleutel && s.van == oud.van && s.tot == oud.tot)
        zet(s.sleutel, van, Waarom::naast, sleutel);
  }

  void met_anker(const gen::Cyclussjabloon& sjabloon, const Stuk& bol) {
    const int verschil = uit_.plan.vind(bol.sleutel)->van.days - bol.van.days;
    for (const auto& v : sjabloon.voorbereiding)
      for (const auto& s : oud_.stukken) {
        const bool eerder = s.van < bol.van && bol.van.days - s.van.days <= langste(sjabloon) * 7;
        if (s.soort == Jaarstuksoort::overleg && eerder && zonder_instantie(s.gremium) == v.gremium &&
            zelfde_plek(s.gremium, bol.gremium))
          zet(s.sleutel, base::add_days(s.van, verschil), Waarom::voorbereiding, bol.sleutel);
      }
    for (const auto& fase : sjabloon.fasen) {
      if (!fase.weken_voor_anker || !fase.stap) continue;
      const auto* stap = oud_.vind("stap:" + *fase.stap);
      if (stap == nullptr) continue;
      const auto ankers = ankers_van(*sjabloon.anker, *stap);
      if (std::ranges::find(ankers, bol.sleutel) == ankers.end()) continue;
      const int dagen = eerste(uit_.plan, ankers).days - eerste(oud_, ankers).days;
      if (zet(stap->sleutel, base::add_days(stap->van, dagen), Waarom::anker, bol.sleutel)) rond_stap(stap->sleutel);
    }
  }

  /// Weeks before the anchor within which something prepares it.
  static int langste(const gen::Cyclussjabloon& sjabloon) {
    std::int64_t weken = 0;
    for (const auto& fase : sjabloon.fasen) weken = std::max(weken, fase.weken_voor_anker.value_or(0));
    return static_cast<int>(weken);
  }

  /// Whether the body of a province prepares the anchor of its part of the country.
  bool zelfde_plek(std::string_view gremium, std::string_view anker) const {
    const auto plek = domain::instantie_van(gremium), deel = domain::instantie_van(anker);
    if (plek.empty() || deel.empty() || plek == deel) return true;
    const auto p = r_.provincies.find(plek);
    return p != r_.provincies.end() && p->second.landsdeel == deel;
  }

  const domain::Referentie& r_;
  const Plan& oud_;
  Geschoven uit_;
};

}  // namespace

bool kan_schuiven(const Stuk& stuk) {
  return stuk.soort != Jaarstuksoort::verkiezing && !stuk.sleutel.starts_with("wijziging:");
}

Geschoven schuif(const domain::Referentie& r, const Plan& plan, std::string_view sleutel, base::Date naar) {
  assert(plan.vind(sleutel) != nullptr && kan_schuiven(*plan.vind(sleutel)));
  Werk werk(r, plan);
  werk.begin(sleutel, naar);
  return werk.klaar();
}

}  // namespace ruimte::application::planning
