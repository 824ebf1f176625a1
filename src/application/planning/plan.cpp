// SPDX-License-Identifier: EUPL-1.2
#include "application/planning/plan.hpp"

#include <algorithm>

#include "base/clock.hpp"

namespace ruimte::application::planning {

namespace {

using gen::Jaarstuksoort;

bool stil(Jaarstuksoort soort) {
  return soort == Jaarstuksoort::reces || soort == Jaarstuksoort::formatie || soort == Jaarstuksoort::stil;
}

/// Whether new people in this body end the quiet of the party.
bool bestuur_van(const domain::Referentie& r, std::string_view gremium, const Partij& partij) {
  const auto* g = r.gremium(gremium);
  if (g == nullptr) return false;
  if (partij.soort == "rijk") return g->zijde == "rijk";
  return partij.soort == "provincie" && g->zijde == "provincie" && domain::instantie_van(gremium) == partij.id;
}

/// The last quiet day after the election: the forecast, or the day before its new administration began.
base::Date einde(const domain::Referentie& r, const Plan& plan, const Partij& partij, const Stuk& verkiezing,
                 base::Date dag) {
  auto tot = verkiezing.tot;
  for (const auto& [gremium, dagen] : plan.besturen) {
    if (!bestuur_van(r, gremium, partij)) continue;
    for (const auto aangetreden : dagen)
      if (aangetreden > dag && aangetreden <= tot) tot = base::add_days(aangetreden, -1);
  }
  return tot;
}

}  // namespace

const Stuk* Plan::vind(std::string_view sleutel) const {
  const auto it = std::ranges::find(stukken, sleutel, &Stuk::sleutel);
  return it == stukken.end() ? nullptr : &*it;
}

Stuk* Plan::vind(std::string_view sleutel) {
  const auto it = std::ranges::find(stukken, sleutel, &Stuk::sleutel);
  return it == stukken.end() ? nullptr : &*it;
}

std::vector<Partij> partijen(const domain::Referentie& r) {
  std::vector<Partij> uit{{"rijk", "rijk", ""}};
  for (const auto& provincie : r.provincies) {
    const auto& id = provincie.first;
    const auto org = std::ranges::find_if(
        r.organisaties, [&](const auto& o) { return o.second.zijde == id && o.second.soort == "provincie"; });
    uit.push_back({id, "provincie", org == r.organisaties.end() ? "" : org->first});
  }
  uit.push_back({"waterschap", "waterschap", ""});
  uit.push_back({"gemeente", "gemeente", ""});
  return uit;
}

bool hoort_bij(const domain::Referentie& r, std::string_view organisatie, const Partij& partij) {
  if (organisatie.empty()) return true;
  const auto it = r.organisaties.find(organisatie);
  if (it == r.organisaties.end()) return false;
  if (partij.soort == "rijk") return it->second.zijde == "rijk";
  if (partij.soort == "provincie") return it->second.zijde == partij.id;
  return it->second.soort == partij.soort;
}

std::vector<Stilte> stiltes(const domain::Referentie& r, const Plan& plan, const Partij& partij) {
  std::vector<Stilte> uit;
  for (const auto& s : plan.stukken) {
    if (s.soort == Jaarstuksoort::verkiezing && s.raakt.contains(partij.soort)) {
      const auto it = std::ranges::find_if(r.verkiezingen, [&](const auto& v) { return v.van == s.van; });
      const auto dag = it == r.verkiezingen.end() ? s.van : it->dag;
      uit.push_back({s.van, einde(r, plan, partij, s, dag), s.sleutel});
    }
    if (stil(s.soort) && hoort_bij(r, s.partij, partij)) uit.push_back({s.van, s.tot, s.sleutel});
  }
  std::ranges::sort(uit, {}, [](const Stilte& s) { return std::tuple(s.van, s.tot, s.sleutel); });
  return uit;
}

int stille_dagen(const std::vector<Stilte>& stiltes, base::Date van, base::Date tot) {
  int dagen = 0;
  auto vanaf = van;  // days before it have been counted
  for (const auto& s : stiltes) {
    const auto begin = std::max(vanaf, s.van), einde = std::min(tot, s.tot);
    if (einde < begin) continue;
    dagen += einde.days - begin.days + 1;
    vanaf = base::add_days(einde, 1);
  }
  return dagen;
}

int instelling(const domain::Referentie& r, std::string_view naam) {
  const auto it = r.getallen.find(naam);
  return it == r.getallen.end() ? 0 : static_cast<int>(it->second);
}

const gen::Cyclussjabloon* sjabloon(const domain::Referentie& r) {
  for (auto it = r.sjablonen.rbegin(); it != r.sjablonen.rend(); ++it)
    if (!it->alleen_historie) return &*it;
  return nullptr;
}

int plaats_van(const domain::Referentie& r, std::string_view stap) {
  int plaats = 0;
  if (const auto* s = sjabloon(r))
    for (const auto& fase : s->fasen)
      if (fase.stap == stap) plaats = std::max(plaats, static_cast<int>(fase.nummer));
  return plaats;
}

std::string_view zonder_instantie(std::string_view gremium) { return gremium.substr(0, gremium.find(':')); }

}  // namespace ruimte::application::planning
