// SPDX-License-Identifier: EUPL-1.2
// ./bench watals: one demand or one area changes in a solved pasproef of 3.5 million cells: how long until the answer
// is proven again, and whether it is then, bit for bit, the answer from nothing. In seconds of processor.
#include <algorithm>
#include <cstdio>
#include <exception>

#include "sets/pasproef_sets.hpp"

namespace {

using namespace ruimte;
namespace pp = spatial::pasproef;

constexpr double bar_median = 0.045, bar_worst_of_cold = 1.4, bar_area_of_cold = 1.5;

double timed_solve(pp::Pasproef& solver, pp::Allocation& answer) {
  const double start = bench::seconds_of_processor();
  answer = solver.solve().value();
  return bench::seconds_of_processor() - start;
}

/// The same scenario solved from nothing; its seconds, and whether the answer is the same.
double from_nothing(pp::Pasproef& solver, const pp::Allocation& answer, bool& same) {
  solver.forget();
  pp::Allocation again;
  const double seconds = timed_solve(solver, again);
  same = same && bench::digest(again) == bench::digest(answer) && again.proven() && answer.proven();
  return seconds;
}

bool demands(pp::Pasproef& solver, double cold) {
  std::vector<double> seconds;
  int scratch = 0;
  bool same = true;
  pp::Allocation answer;
  for (std::uint32_t node = 0; node < solver.nodes(); node += 13) {
    const pp::Demand before = solver.demand(node);
    const std::int64_t percent = node % 2 == 0 ? 95 : 105;
    (void)solver.set_demand(node, {before.lower * percent / 100, before.upper * percent / 100, before.level});
    seconds.push_back(timed_solve(solver, answer));
    scratch += answer.work.from_scratch ? 1 : 0;
    if (node % 39 == 0) from_nothing(solver, answer, same);
    (void)solver.set_demand(node, before);
    seconds.push_back(timed_solve(solver, answer));
    scratch += answer.work.from_scratch ? 1 : 0;
  }
  const bench::Figures f = bench::figures(seconds);
  std::printf(
      "een vraag 5 %% anders, %zu keer: mediaan %.3f s (norm %.3f), slechtste %.3f s (norm %.3f), %d keer van niets; "
      "%s\n",
      seconds.size(), f.median, bar_median, f.most, bar_worst_of_cold * cold, scratch,
      same ? "gelijk aan van niets" : "NIET GELIJK");
  return same && f.median <= bar_median && f.most <= bar_worst_of_cold * cold;
}

/// An area that becomes excluded for half of the claims, somewhere in the planes.
bool areas(pp::Pasproef& solver, bench::Land& land, double cold) {
  std::vector<double> seconds;
  bool same = true;
  pp::Allocation answer;
  const std::uint64_t cells = land.scenario.first_cell.back();
  for (const std::uint64_t size : {1'000U, 10'000U, 1'000U, 10'000U, 10'000U}) {
    const std::uint64_t first = (cells / 7 * (seconds.size() + 1)) % (cells - size);
    for (std::size_t k = 0; k < land.planes.size(); k += 2) {
      std::fill_n(land.planes[k].begin() + static_cast<std::ptrdiff_t>(first), size, pp::excluded);
    }
    const double start = bench::seconds_of_processor();
    if (!solver.cells_changed(first, first + size)) return false;
    answer = solver.solve().value();
    seconds.push_back(bench::seconds_of_processor() - start);
  }
  from_nothing(solver, answer, same);
  const bench::Figures f = bench::figures(seconds);
  std::printf(
      "gebied van 1.000 tot 10.000 cellen uitgesloten voor 5 claims, %zu keer: mediaan %.3f s, slechtste %.3f s (norm "
      "%.3f); %s\n",
      seconds.size(), f.median, f.most, bar_area_of_cold * cold, same ? "gelijk aan van niets" : "NIET GELIJK");
  return same && f.most <= bar_area_of_cold * cold;
}

bool run() {
  bench::Land land = bench::make_land({});
  auto solver = pp::Pasproef::of(land.scenario).value();
  pp::Allocation answer;
  std::vector<double> cold;
  for (int i = 0; i < 3; ++i) {
    solver.forget();
    cold.push_back(timed_solve(solver, answer));
  }
  const double median = bench::figures(cold).median;
  std::printf("van niets: %.3f s\n", median);
  std::fflush(stdout);
  const bool good = demands(solver, median);
  return areas(solver, land, median) && good;
}

}  // namespace

int main() {
  try {
    const bool good = run();
    std::printf("%s: wat-als in een pasproef\n", good ? "gehaald" : "NIET gehaald");
    return good ? 0 : 1;
  } catch (const std::exception& error) {
    std::printf("mislukt: %s\n", error.what());
    return 1;
  }
}
