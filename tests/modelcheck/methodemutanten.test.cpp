// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "base/random.hpp"
#include "methode.hpp"
#include "modelcheck/mutanten.hpp"

// Methods with one change: each must be refused by the loader, break a rule, lose an end, or change what somebody can
// do. A seeded part in `./test` (RUIMTE_MUTANTS, default 20), all in `lang` (RUIMTE_MUTANTS=all). What survives has a
// reason in mutanten_overlevend.txt or fails.
namespace ruimte::modelcheck {
namespace {

/// `naam | reden` per line.
std::map<std::string, std::string> survivors() {
  std::ifstream in(RUIMTE_SOURCE_DIR "/tests/modelcheck/mutanten_overlevend.txt");
  std::map<std::string, std::string> out;
  for (std::string line; std::getline(in, line);)
    if (const auto bar = line.find(" | "); bar != std::string::npos && !line.starts_with('#'))
      out[line.substr(0, bar)] = line.substr(bar + 3);
  return out;
}

std::vector<Mutant> chosen(std::vector<Mutant> all) {
  const char* wanted = std::getenv("RUIMTE_MUTANTS");
  const std::string how = wanted == nullptr ? "20" : wanted;
  if (how == "all") return all;
  // In a short run only what a small scope shows.
  std::erase_if(all, [](const Mutant& m) {
    const auto scopes = scopes_van(m.handeling);
    return scopes.empty() || !is_klein(scopes.front());
  });
  const char* seed = std::getenv("RUIMTE_SEED");
  base::SeededRandom random(seed == nullptr ? 2026 : std::strtoull(seed, nullptr, 10));
  const auto n = std::min<std::size_t>(all.size(), std::strtoull(how.c_str(), nullptr, 10));
  for (std::size_t i = 0; i < n; ++i) {
    std::array<std::uint8_t, 8> bytes{};
    random.fill(bytes);
    std::size_t r = 0;
    for (const auto b : bytes) r = r * 256 + b;
    std::swap(all[i], all[i + r % (all.size() - i)]);
  }
  all.resize(n);
  return all;
}

TEST(MethodMutants, AreRefusedOrSeen) {
  const auto files = bestanden();
  auto all = mutanten(files, referentie());
  EXPECT_GE(all.size(), 400U);
  const auto reasons = survivors();
  std::map<Lot, int> tally;
  IJking ijking(werkwijze(), referentie());
  for (const auto& m : chosen(std::move(all))) {
    const auto u = beproef(m, files, referentie(), ijking);
    ++tally[u.lot];
    std::cout << static_cast<int>(u.lot) << "\t" << m.naam << "\t" << u.scope << "\t" << u.waardoor << "\n";
    // Whatever the method does, the kernel holds these (see docs/decisions/0003).
    for (const auto* vast : {"I-01", "I-02", "I-03", "I-15"}) EXPECT_NE(u.waardoor, vast) << m.naam;
    if (u.lot == Lot::overleeft) {
      EXPECT_TRUE(reasons.contains(m.naam)) << m.naam << " survives";
    }
  }
  std::cout << "laadt niet " << tally[Lot::laadt_niet] << ", begint niet " << tally[Lot::begint_niet] << ", gedood "
            << tally[Lot::gedood] << ", overleeft " << tally[Lot::overleeft] << ", niet verkend "
            << tally[Lot::niet_verkend] << "\n";
}

}  // namespace
}  // namespace ruimte::modelcheck
