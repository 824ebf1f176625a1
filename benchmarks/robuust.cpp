// SPDX-License-Identifier: EUPL-1.2
// ./bench robuust [AANTAL [ZAAD]]: seeded scenarios full of ties, shortages, broken regions and dead claims: each has
// to end with a proof (or a shortage with a cut that counts up; one in five has combinations and ends with its bounds),
// within its time, and the same warm, cold and with two threads.
#include <cstdio>
#include <cstdlib>
#include <exception>

#include "sets/pasproef_sets.hpp"
#include "spatial/pasproef/cases.test.hpp"

namespace {

using namespace ruimte;
namespace pp = spatial::pasproef;

constexpr double bar_20 = 10, bar_40 = 60;  ///< seconds for up to 20 and up to 40 claims

struct Batch {
  const char* name;
  pp::test::Size size;
  double bar;
  int share;  ///< of ten
};

pp::Allocation timed(pp::Pasproef& solver, double& seconds) {
  const double start = bench::seconds_of_processor();
  pp::Allocation answer = solver.solve().value();
  seconds = bench::seconds_of_processor() - start;
  return answer;
}

/// What is wrong with one seed; empty when nothing is.
std::string try_seed(std::uint64_t seed, const pp::test::Size& size, double& seconds, bool& is_short) {
  pp::test::Case c = pp::test::random_case(seed, size);
  if (seed % 5 == 0) pp::test::add_combinations(c, seed);
  auto solver = pp::Pasproef::of(c.scenario).value();
  const pp::Allocation cold = timed(solver, seconds);
  is_short = !cold.cuts.empty();
  if (std::string w = pp::test::verdict(c, cold); !w.empty()) return w;
  auto two = pp::Pasproef::of(c.scenario, {.threads = 2}).value();
  if (!pp::test::same_answer(cold, two.solve().value())) return "met twee draden anders";
  auto& demands = c.scenario.claims.back().demands;
  if (demands.empty()) return "";
  const std::uint32_t node = solver.node_of(c.scenario.claims.size() - 1, 0);
  demands[0] = {demands[0].lower / 2, demands[0].upper, demands[0].level};
  (void)solver.set_demand(node, demands[0]);
  const pp::Allocation warm = solver.solve().value();
  if (std::string w = pp::test::verdict(c, warm); !w.empty()) return "warm: " + w;
  auto fresh = pp::Pasproef::of(c.scenario).value();
  return pp::test::same_answer(warm, fresh.solve().value()) ? "" : "warm anders dan van niets";
}

bool run(int count, std::uint64_t first_seed) {
  const Batch batches[] = {{"2.000 cellen, tot 12 claims", {2'000, 12, 12}, bar_20, 3},
                           {"20.000 cellen, tot 20 claims", {20'000, 20, 20}, bar_20, 4},
                           {"160.000 cellen, tot 20 claims", {160'000, 20, 25}, bar_20, 2},
                           {"160.000 cellen, tot 40 claims", {160'000, 40, 40}, bar_40, 1}};
  int bad = 0;
  std::uint64_t seed = first_seed;
  for (const Batch& b : batches) {
    std::vector<double> times;
    int shorts = 0;
    for (int i = 0; i < count * b.share / 10; ++i, ++seed) {
      double seconds = 0;
      bool is_short = false;
      std::string wrong = try_seed(seed, b.size, seconds, is_short);
      if (wrong.empty() && seconds > b.bar) wrong = "te traag";
      if (!wrong.empty()) {
        ++bad;
        std::printf("zaad %llu: %s (%.1f s)\n", static_cast<unsigned long long>(seed), wrong.c_str(), seconds);
      }
      times.push_back(seconds);
      shorts += is_short ? 1 : 0;
    }
    if (times.empty()) continue;
    const bench::Figures f = bench::figures(times);
    std::printf("%-32s %4zu zaden, %3d met tekort: mediaan %.4f s, slechtste %.3f s (norm %.0f)\n", b.name,
                times.size(), shorts, f.median, f.most, b.bar);
    std::fflush(stdout);
  }
  return bad == 0;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const int count = argc > 1 ? std::atoi(argv[1]) : 200;
    const bool good = count > 0 && run(count, argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 70'000);
    std::printf("%s: %d pasproeven vol moeilijkheden\n", good ? "gehaald" : "NIET gehaald", count);
    return good ? 0 : 1;
  } catch (const std::exception& error) {
    std::printf("mislukt: %s\n", error.what());
    return 1;
  }
}
