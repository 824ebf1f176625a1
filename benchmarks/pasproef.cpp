// SPDX-License-Identifier: EUPL-1.2
// ./bench pasproef [groot|combinaties|anderen|WOORD]: how long until it is proven what fits, from nothing; with
// combinations, how far from the best at most; and how long others take, in the same run. With `groot` also 56 million
// cells (25 m), with one of the other words only that part, with any other word only the cases with it in their name.
// In seconds of processor, so that a busy machine counts less; the last line says whether the bars hold.
#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <string_view>

#include "sets/pasproef_peers.hpp"
#include "sets/pasproef_sets.hpp"

namespace {

using namespace ruimte;
namespace pp = spatial::pasproef;

struct Case {
  const char* name;
  bench::LandSet set;
  std::int32_t threads;
  int rounds;
  double bar;  ///< seconds
};

/// Seconds of processor per part of the work, from what the solver reports on its way.
class Parts {
 public:
  void start() { last_ = bench::seconds_of_processor(); }
  void reached(std::int32_t per_mille) {
    const double now = bench::seconds_of_processor();
    for (std::size_t i = 0; i < ends.size(); ++i) {
      if (per_mille == ends[i]) seconds_[i].push_back(now - last_);
    }
    last_ = now;
  }
  [[nodiscard]] std::string text() const {
    constexpr std::array<const char*, 5> names{"tekort", "steekproeven", "Newton", "afdaling", "kaart"};
    std::string out;
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (seconds_[i].empty()) continue;
      std::array<char, 60> part{};
      std::snprintf(part.data(), part.size(), "%s%s %.3f", out.empty() ? "" : ", ", names[i],
                    bench::figures(seconds_[i]).median);
      out += part.data();
    }
    return out;
  }

 private:
  static constexpr std::array<std::int32_t, 5> ends{100, 400, 600, 900, 1'000};
  double last_ = 0;
  std::array<std::vector<double>, 5> seconds_;
};

bool measure(const Case& which) {
  const bench::Land land = bench::make_land(which.set);
  const double planes_mb = 2e-6 * static_cast<double>(land.scenario.first_cell.back() * land.planes.size());
  Parts parts;
  const auto progress = [&](std::int32_t p) { parts.reached(p); };
  auto solver = pp::Pasproef::of(land.scenario, {.threads = which.threads, .progress = progress}).value();
  std::vector<double> seconds;
  pp::Allocation answer;
  bool good = true;
  std::string digest;
  for (int i = 0; i < which.rounds; ++i) {
    if (!solver.cells_changed(0, land.scenario.first_cell.back())) return false;  // nothing is known of before
    solver.forget();
    answer = {};
    const double start = bench::seconds_of_processor();
    parts.start();
    answer = solver.solve().value();
    seconds.push_back(bench::seconds_of_processor() - start);
    const std::string now = bench::digest(answer);
    good = good && answer.proven() && (digest.empty() || digest == now);
    digest = now;
  }
  std::int64_t missing = 0;
  for (const std::int64_t m : answer.missing) missing += m;
  const bench::Figures f = bench::figures(seconds);
  std::printf(
      "%-30s %d dr. %7.3f s (%.3f..%.3f) norm %.2f; %4zu knopen, %3lld sneden, %5.1f x gelezen, tekort %lld, %s %s\n",
      which.name, which.threads, f.median, f.least, f.most, which.bar, land.nodes,
      static_cast<long long>(answer.work.cuts),
      static_cast<double>(answer.work.cells_read) / static_cast<double>(answer.use.size()),
      static_cast<long long>(missing), digest.c_str(), good ? "bewezen" : "NIET BEWEZEN");
  const pp::Work& w = answer.work;
  std::printf("%-30s %s; geheugen tot nu toe %.0f MB, vlakken %.0f MB\n", "", parts.text().c_str(),
              bench::peak_megabytes(), planes_mb);
  std::printf(
      "%-30s %lld klassen; %lld tabellen (grootste %lld regels, %lld keuzes), %lld sommen, %lld zoektochten; tegels "
      "%.1f MB\n",
      "", static_cast<long long>(w.classes), static_cast<long long>(w.tables), static_cast<long long>(w.lines),
      static_cast<long long>(w.choices), static_cast<long long>(w.sums), static_cast<long long>(w.searches),
      1e-6 * static_cast<double>(w.tiles_bytes));
  std::fflush(stdout);
  return good && f.median <= which.bar;
}

/// With combinations there is a stated bound instead of a proof to the cell.
bool measure_combinations(const Case& which, double most_gap) {
  const bench::Land land = bench::make_land(which.set);
  auto solver = pp::Pasproef::of(land.scenario, {.threads = which.threads}).value();
  const double start = bench::seconds_of_processor();
  const pp::Allocation answer = solver.solve().value();
  const double seconds = bench::seconds_of_processor() - start;
  std::int64_t missing = 0, combined = 0, certain = 0;
  for (const std::int64_t m : answer.missing) missing += m;
  for (const pp::Cut& cut : answer.cuts) certain = std::max(certain, cut.demand - cut.cells);
  for (const std::uint8_t u : answer.use) combined += u != pp::no_use && u >= which.set.claims ? 1 : 0;
  const double gap = static_cast<double>(answer.dual - answer.primal) / static_cast<double>(answer.primal);
  std::printf(
      "%-34s %d dr. %7.3f s; %4.1f %% gecombineerd, tekort %lld (minstens %lld), hoogstens %.1e van het beste (norm "
      "%.0e), %s\n",
      which.name, which.threads, seconds,
      100.0 * static_cast<double>(combined) / static_cast<double>(answer.use.size()), static_cast<long long>(missing),
      static_cast<long long>(certain), gap, most_gap, bench::digest(answer).c_str());
  std::fflush(stdout);
  return answer.dual >= answer.primal && gap <= most_gap;
}

bool run_combinations(std::string_view word = "") {
  const Case cases[] = {{"140.000 cellen, 4 combinaties", {.side = 374, .combinations = 4}, 1, 1, 0},
                        {"100 m, 4 combinaties", {.combinations = 4}, 1, 1, 0},
                        {"100 m, 10 combinaties, krap (1,05)", {.tight = 1.05, .combinations = 10}, 1, 1, 0},
                        {"100 m, 10 combinaties, 10 niveaus", {.steps = 10, .combinations = 10}, 1, 1, 0},
                        {"100 m, 10 comb., te veel (1,30)", {.tight = 1.3, .combinations = 10}, 1, 1, 0}};
  bool good = true;
  for (const Case& c : cases) {
    if (std::string_view(c.name).find(word) != std::string_view::npos)
      good = measure_combinations(c, c.set.side < 1'000 ? 1e-4 : 5e-6) && good;
  }
  return good;
}

/// The same scenario by others, in the same run: a network simplex where it can, the sequential scheme, and reading the
/// planes once.
bool compare(std::uint32_t side, bool with_simplex) {
  const bench::Land land = bench::make_land({.side = side});
  auto solver = pp::Pasproef::of(land.scenario).value();
  const double start = bench::seconds_of_processor();
  const pp::Allocation answer = solver.solve().value();
  const double own = bench::seconds_of_processor() - start, reading = bench::seconds_to_read(land);
  std::printf("%9zu cellen: pasproef %.3f s, vlakken eenmaal lezen %.4f s (%.0f x)", answer.use.size(), own, reading,
              own / reading);
  const bench::Peer heaps = bench::by_heaps(land);
  std::printf("; cel voor cel met hopen %.2f s (%.0f x), geschiktheid %+.1e", heaps.seconds, heaps.seconds / own,
              static_cast<double>(heaps.suitability - answer.primal) / static_cast<double>(answer.primal));
  bool good = answer.proven();
  if (with_simplex) {
    const bench::Peer simplex = bench::by_simplex(land);
    good = good && simplex.suitability == answer.primal;
    std::printf("; netwerksimplex %.2f s (%.0f x), %s", simplex.seconds, simplex.seconds / own,
                simplex.suitability == answer.primal ? "zelfde geschiktheid" : "ANDERE GESCHIKTHEID");
  }
  std::printf("\n");
  std::fflush(stdout);
  return good;
}

bool run_peers() {
  bool good = compare(150, true);
  good = compare(300, true) && good;
  return compare(1'871, false) && good;
}

bool run(bool large, std::string_view word) {
  const Case cases[] = {
      {"100 m, 16.000 niveaus", {}, 1, 5, 0.25},
      {"100 m, 16.000 niveaus", {}, 2, 3, 0.35},
      {"100 m, 100 niveaus", {.steps = 100}, 1, 5, 0.25},
      {"100 m, 10 niveaus", {.steps = 10}, 1, 5, 0.25},
      {"100 m, te veel gevraagd (1,06)", {.tight = 1.06}, 1, 5, 0.6},
      {"100 m, krap (0,98)", {.tight = 0.98}, 1, 3, 0.6},
      {"25 m, 16.000 niveaus", {.side = 7'484}, 2, 3, 2.0},
  };
  bool good = true;
  for (const Case& c : cases) {
    if (!word.empty() ? std::string_view(c.name).find(word) != std::string_view::npos : large || c.set.side < 5'000)
      good = measure(c) && good;
  }
  if (!word.empty()) return run_combinations(word) && good;
  good = run_combinations() && good;
  return run_peers() && good;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const std::string_view word = argc > 1 ? argv[1] : "";
    const bool good = word == "combinaties" ? run_combinations()
                      : word == "anderen"   ? run_peers()
                                            : run(word == "groot", word == "groot" ? "" : word);
    std::printf("%s: pasproef van niets tot bewijs\n", good ? "gehaald" : "NIET gehaald");
    return good ? 0 : 1;
  } catch (const std::exception& error) {
    std::printf("mislukt: %s\n", error.what());
    return 1;
  }
}
