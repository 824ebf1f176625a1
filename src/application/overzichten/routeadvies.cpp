// SPDX-License-Identifier: EUPL-1.2
// Which conversation belongs where: advice from the route table while an issue is being brought in.
#include <algorithm>

#include "application/overzichten/overzichten.hpp"

namespace ruimte::application {

namespace {

constexpr std::size_t meeste = 3;

template <class T>
bool raakt(const std::vector<T>& regel, const std::vector<T>& gevraagd) {
  return regel.empty() ||
         std::ranges::any_of(regel, [&](const T& een) { return std::ranges::find(gevraagd, een) != gevraagd.end(); });
}

bool past(const gen::Routeregel& r, const Inbreng& i) {
  const bool soort = r.soorten.empty() || (i.soort && std::ranges::find(r.soorten, *i.soort) != r.soorten.end());
  const bool genoeg = !r.provincies_min || i.provincies >= *r.provincies_min;
  const bool niet_te_veel = !r.provincies_max || i.provincies <= *r.provincies_max;
  return soort && genoeg && niet_te_veel && raakt(r.oorzaken, i.oorzaken) && raakt(r.domeinen, i.domeinen);
}

}  // namespace

std::vector<gen::Routeadvies> routeadvies(const domain::Referentie& referentie, const Labels& labels,
                                          const Inbreng& inbreng, Taal taal) {
  std::vector<gen::Routeadvies> uit;
  for (const auto& r : referentie.routes) {
    if (uit.size() == meeste) break;
    if (!past(r, inbreng)) continue;
    uit.push_back({r.id, labels.catalogus("route", r.id, taal), labels.catalogus("instrument", r.instrument, taal),
                   labels.catalogus("gremium", r.gremium, taal), r.advies, r.bronnen});
  }
  return uit;
}

}  // namespace ruimte::application
