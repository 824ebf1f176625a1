// SPDX-License-Identifier: EUPL-1.2
// The answer of the solver counted again, cell by cell and with none of its code.
#include <algorithm>
#include <stdexcept>

#include "application/taken/scenariovlak.hpp"

namespace ruimte::application {

namespace {

namespace pp = spatial::pasproef;

void eis(bool klopt, const char* wat) {
  if (!klopt) throw std::runtime_error(std::string("De uitkomst van een scenario klopt niet: ") + wat);
}

struct Telling {
  std::int64_t geschiktheid = 0, bovengrens = 0;
  std::vector<std::int64_t> cellen;  ///< per node
};

Telling tel(const Scenariovlak& v, const pp::Allocation& a) {
  const auto gebieden = v.gebieden.size();
  Telling uit;
  uit.cellen.resize(v.vlak.size() * gebieden);
  for (std::size_t g = 0; g < gebieden; ++g)
    for (auto c = v.scenario.first_cell[g]; c < v.scenario.first_cell[g + 1]; ++c) {
      std::int64_t beste = 0;
      for (std::size_t k = 0; k < v.vlak.size(); ++k)
        if (v.vlak[k][c] != pp::excluded)
          beste = std::max<std::int64_t>(beste, std::int64_t{v.vlak[k][c]} - a.prices[k * gebieden + g]);
      uit.bovengrens += beste;
      const auto gebruik = a.use[c];
      if (gebruik == pp::no_use) continue;
      eis(gebruik < v.vlak.size() && v.vlak[gebruik][c] != pp::excluded, "een cel die niet mag");
      uit.geschiktheid += v.vlak[gebruik][c];
      ++uit.cellen[gebruik * gebieden + g];
    }
  return uit;
}

/// How many cells are allowed for one of the nodes of a cut, and how many they ask.
void controleer_reden(const Scenariovlak& v, const pp::Cut& cut, std::int64_t tekort) {
  const auto gebieden = v.gebieden.size();
  std::int64_t gevraagd = 0, cellen = 0;
  for (const auto n : cut.nodes) gevraagd += v.scenario.claims[n / gebieden].demands[n % gebieden].lower;
  for (std::size_t g = 0; g < gebieden; ++g)
    for (auto c = v.scenario.first_cell[g]; c < v.scenario.first_cell[g + 1]; ++c)
      if (std::ranges::any_of(cut.nodes,
                              [&](auto n) { return n % gebieden == g && v.vlak[n / gebieden][c] != pp::excluded; }))
        ++cellen;
  eis(gevraagd == cut.demand && cellen == cut.cells && gevraagd - cellen == tekort, "de reden van het tekort");
}

}  // namespace

void controleer(const Scenariovlak& v, const pp::Allocation& a) {
  const auto gebieden = v.gebieden.size();
  eis(a.use.size() == v.plaats.size(), "het aantal cellen");
  auto telling = tel(v, a);
  std::int64_t tekort = 0;
  for (std::size_t n = 0; n < telling.cellen.size(); ++n) {
    const auto& vraag = v.scenario.claims[n / gebieden].demands[n % gebieden];
    const auto onder = vraag.lower - a.missing[n];
    eis(a.missing[n] >= 0 && telling.cellen[n] >= onder && telling.cellen[n] <= vraag.upper, "een vraag");
    eis(telling.cellen[n] == a.counts[n], "een telling");
    telling.bovengrens += std::int64_t{a.prices[n]} * (a.prices[n] > 0 ? vraag.upper : onder);
    tekort += a.missing[n];
  }
  eis(telling.geschiktheid == a.primal && telling.bovengrens == a.dual && a.primal == a.dual, "het bewijs");
  eis((tekort > 0) == !a.cuts.empty(), "er is geen reden voor het tekort");
  if (tekort > 0) controleer_reden(v, a.cuts.back(), tekort);
}

}  // namespace ruimte::application
