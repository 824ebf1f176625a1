// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "catalog/load.hpp"
#include "modelcheck/scope.hpp"

// No act of the method stays outside the proof unnoticed.
namespace ruimte::modelcheck {
namespace {

std::set<std::string> acts(const domain::Werkwijze& werkwijze) {
  std::set<std::string> out;
  for (const auto& loop : werkwijze.levenslopen())
    for (const auto& o : loop.overgangen)
      if (o.klok.empty()) out.insert(std::string(gen::to_id(loop.soort)) + "." + o.id);
  return out;
}

TEST(Coverage, EveryActIsTriedInAScopeOrHasAReason) {
  const auto referentie = catalog::loaded(catalog::shipped_referentie());
  const auto all = acts(catalog::loaded(catalog::shipped_werkwijze(referentie)));
  for (const auto& act : all) EXPECT_TRUE(genoemde_handelingen().contains(act)) << act;
  for (const auto& act : genoemde_handelingen()) EXPECT_TRUE(all.contains(act)) << act << " is no act of the method";
  for (const auto& [act, reden] : niet_verkend()) EXPECT_GT(reden.size(), 10U) << act;
}

}  // namespace
}  // namespace ruimte::modelcheck
