// SPDX-License-Identifier: EUPL-1.2
// ./bench robuust [--noteer] [AANTAL [ZAAD [GROEP]]]: seeded scenarios full of ties, shortages, broken regions and dead
// claims: each has to end with a proof (or a shortage with a cut that counts up; one in five has combinations and ends
// with its bounds), within its time, and the same warm, cold and with two threads. Seconds of processor. GROEP is 1 ..
// 4: only that batch. With --noteer every scenario goes to build/pasproef-robuust.tsv, those that stand there are not
// done again (so it can be stopped and go on), and the figures of all go to docs/metingen/pasproef-robuust.md at the
// end.
#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <stdexcept>
#include <string_view>

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

constexpr std::array<Batch, 4> batches{{{"2.000 cellen, tot 12 claims", {2'000, 12, 12}, bar_20, 3},
                                        {"20.000 cellen, tot 20 claims", {20'000, 20, 20}, bar_20, 4},
                                        {"160.000 cellen, tot 20 claims", {160'000, 20, 25}, bar_20, 2},
                                        {"160.000 cellen, tot 40 claims", {160'000, 40, 40}, bar_40, 1}}};

/// One scenario: what it is, how long it took, and what was wrong (empty: nothing).
struct Tried {
  std::uint64_t seed = 0;
  std::size_t batch = 0;
  bool combined = false, is_short = false;
  std::int64_t values = 0;  ///< highest suitability: how many may be tied
  double cold = 0, warm = 0;
  std::string wrong;
  [[nodiscard]] double slowest() const { return std::max(cold, warm); }
  [[nodiscard]] std::string kind() const {
    return std::string(combined ? "met combinaties" : "zonder combinaties") + (is_short ? ", tekort" : ", past");
  }
};

pp::Allocation timed(pp::Pasproef& solver, double& seconds) {
  const double start = bench::seconds_of_processor();
  pp::Allocation answer = solver.solve().value();
  seconds = bench::seconds_of_processor() - start;
  return answer;
}

std::string try_answers(pp::test::Case& c, Tried& t) {
  auto solver = pp::Pasproef::of(c.scenario).value();
  const pp::Allocation cold = timed(solver, t.cold);
  t.is_short = std::ranges::any_of(cold.missing, [](std::int64_t m) { return m > 0; });
  if (std::string w = pp::test::verdict(c, cold); !w.empty()) return w;
  if (!pp::test::same_answer(cold, pp::test::solved(c, 2))) return "met twee draden anders";
  auto& demands = c.scenario.claims.back().demands;
  if (demands.empty()) return "";
  const std::uint32_t node = solver.node_of(c.scenario.claims.size() - 1, 0);
  demands[0] = {demands[0].lower / 2, demands[0].upper, demands[0].level};
  (void)solver.set_demand(node, demands[0]);
  const pp::Allocation warm = timed(solver, t.warm);
  if (std::string w = pp::test::verdict(c, warm); !w.empty()) return "warm: " + w;
  return pp::test::same_answer(warm, pp::test::solved(c)) ? "" : "warm anders dan van niets";
}

std::int64_t highest(const pp::test::Case& c) {
  std::int64_t out = 0;
  for (const std::int16_t v : c.planes[0]) out = std::max<std::int64_t>(out, v);
  return out;
}

Tried try_seed(std::uint64_t seed, std::size_t batch) {
  Tried t;
  t.seed = seed;
  t.batch = batch;
  pp::test::Case c = pp::test::random_case(seed, batches[batch].size);
  t.values = highest(c);
  if (seed % 5 == 0) pp::test::add_combinations(c, seed);
  t.combined = !c.scenario.combinations.empty();
  t.wrong = try_answers(c, t);
  if (t.wrong.empty() && t.slowest() > batches[batch].bar) t.wrong = "te traag";
  return t;
}

std::string row(const std::string& name, const std::vector<Tried>& some) {
  std::vector<double> cold, warm;
  int wrong = 0;
  std::uint64_t slowest = 0;
  double most = -1;
  for (const Tried& t : some) {
    cold.push_back(t.cold);
    warm.push_back(t.warm);
    wrong += t.wrong.empty() ? 0 : 1;
    if (t.cold > most) slowest = t.seed;
    most = std::max(most, t.cold);
  }
  std::ranges::sort(cold);
  const auto at = [&](std::size_t of_100) { return cold[(cold.size() * of_100 + 99) / 100 - 1]; };
  std::array<char, 240> out{};
  std::snprintf(out.data(), out.size(), "| %s | %zu | %d | %.4f | %.3f | %.3f (%llu) | %.4f | %.3f |\n", name.c_str(),
                some.size(), wrong, at(50), at(99), most, static_cast<unsigned long long>(slowest),
                bench::figures(warm).median, bench::figures(warm).most);
  return out.data();
}

std::string table(const std::vector<Tried>& all, const char* first, auto&& name_of) {
  std::map<std::string, std::vector<Tried>> kinds;
  for (const Tried& t : all) kinds[name_of(t)].push_back(t);
  std::string out = std::string("| ") + first +
                    " | scenario's | gebreken | mediaan | p99 | traagste (zaad) | warm, mediaan | warm, traagste |\n"
                    "|---|---|---|---|---|---|---|---|\n";
  for (const auto& [name, some] : kinds) out += row(name, some);
  return out + "\n";
}

void note(const std::vector<Tried>& all, int asked) {
  std::string out =
      "# De pasproef op moeilijke scenario's\n\nGeschreven door `./bench robuust --noteer " + std::to_string(asked) +
      "`, in seconden processortijd, een draad. Elk scenario is opgelost van niets, met twee draden,\n"
      "en na een gehalveerde vraag warm en van niets; elk antwoord is nageteld en alle zijn gelijk, bit voor bit. "
      "Een gebrek is een antwoord\ndat niet klopt, anders is of te laat komt. De norm is 10 s tot 20 claims en 60 s "
      "tot 40 claims.\n\n";
  out += std::to_string(all.size()) + " van " + std::to_string(asked) + " gevraagde scenario's.\n\n";
  out += table(all, "omvang (hoogstens)", [](const Tried& t) {
    return std::string(batches[t.batch].name) + (batches[t.batch].bar > bar_20 ? ", norm 60 s" : ", norm 10 s");
  });
  out += table(all, "soort", [](const Tried& t) { return t.kind(); });
  out += table(all, "hoogste geschiktheid", [](const Tried& t) {
    return t.values > 1'000 ? std::string("5 cijfers, weinig gelijk")
           : t.values > 10  ? std::string("3 cijfers (100)")
                            : std::string("1 of 2 cijfers, veel gelijk");
  });
  std::filesystem::create_directories("docs/metingen");
  std::ofstream("docs/metingen/pasproef-robuust.md") << out;
}

constexpr const char* list_file = "build/pasproef-robuust.tsv";

std::vector<Tried> read_list() {
  std::vector<Tried> out;
  std::ifstream in(list_file);
  Tried t;
  while (in >> t.seed >> t.batch >> t.combined >> t.is_short >> t.values >> t.cold >> t.warm) {
    std::getline(in, t.wrong);
    while (!t.wrong.empty() && t.wrong.front() == '\t') t.wrong.erase(0, 1);
    if (t.batch >= batches.size()) throw std::runtime_error(std::string("geen groep in ") + list_file);
    if (t.values < 0) t.values = highest(pp::test::random_case(t.seed, batches[t.batch].size));
    out.push_back(t);
  }
  return out;
}

void add_to_list(const Tried& t) {
  std::filesystem::create_directories("build");
  std::ofstream(list_file, std::ios::app)
      << t.seed << '\t' << t.batch << '\t' << t.combined << '\t' << t.is_short << '\t' << t.values << '\t' << t.cold
      << '\t' << t.warm << '\t' << t.wrong << '\n';
}

void say(const Tried& t) {
  std::printf("zaad %llu: %s, %s: van niets %.3f s, warm %.3f s%s%s\n", static_cast<unsigned long long>(t.seed),
              batches[t.batch].name, t.kind().c_str(), t.cold, t.warm,
              t.wrong.empty() ? "" : ", GEBREK: ", t.wrong.c_str());
  std::fflush(stdout);
}

bool run(int count, std::uint64_t seed, std::size_t only, bool noted) {
  std::vector<Tried> all = noted ? read_list() : std::vector<Tried>{};
  const std::vector<Tried> before = all;
  for (std::size_t b = 0; b < batches.size(); ++b) {
    std::vector<Tried> some;
    for (int i = 0; i < count * batches[b].share / 10; ++i, ++seed) {
      if (only != 0 && b + 1 != only) continue;
      if (std::ranges::find(before, seed, &Tried::seed) != before.end()) continue;
      some.push_back(try_seed(seed, b));
      say(some.back());
      if (noted) add_to_list(some.back());
    }
    all.insert(all.end(), some.begin(), some.end());
    if (!some.empty()) std::printf("%s", table(some, batches[b].name, [](const Tried& t) { return t.kind(); }).c_str());
  }
  if (noted) note(all, count);
  return !all.empty() && std::ranges::all_of(all, [](const Tried& t) { return t.wrong.empty(); });
}

}  // namespace

int main(int argc, char** argv) {
  try {
    const bool noted = argc > 1 && std::string_view(argv[1]) == "--noteer";
    const int first = noted ? 2 : 1;
    const auto number = [&](int i, const char* otherwise) {
      return std::strtoull(argc > first + i ? argv[first + i] : otherwise, nullptr, 10);
    };
    const auto count = static_cast<int>(number(0, "200"));
    const bool good = count > 0 && run(count, number(1, "70000"), static_cast<std::size_t>(number(2, "0")), noted);
    std::printf("%s: %d pasproeven vol moeilijkheden\n", good ? "gehaald" : "NIET gehaald", count);
    return good ? 0 : 1;
  } catch (const std::exception& error) {
    std::printf("mislukt: %s\n", error.what());
    return 1;
  }
}
