// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <ostream>
#include <set>

#include "domain/kernel/fault.hpp"
#include "methode.hpp"
#include "modelcheck/modelcheck.hpp"

// A kernel with one mistake, in the smallest scope that shows it, must break the rule that the mistake is about. Where
// the method asks the same question as the kernel, the method of the run leaves it out; with a sound kernel that method
// breaks nothing, so it is the kernel that holds the rule.
namespace ruimte::modelcheck {
namespace {

using domain::KernelFault;

struct Geval {
  KernelFault fault;
  std::string naam, regel, scope;
  std::vector<std::string> zonder = {};  ///< guards that the method leaves out
};

void PrintTo(const Geval& g, std::ostream* out) { *out << g.naam; }

std::set<std::string> broken(const domain::Werkwijze& werkwijze, const std::string& scope, bool first) {
  Opdracht opdracht;
  opdracht.scopes = {scope};
  opdracht.grenzen.stop_bij_schending = first;
  opdracht.methoden = &methoden();
  std::set<std::string> out;
  for (const auto& s : controleer(werkwijze, referentie(), opdracht).scopes)
    for (const auto& t : s.tegenvoorbeelden) out.insert(t.schending.regel);
  return out;
}

class KernelMutants : public ::testing::TestWithParam<Geval> {
 protected:
  void TearDown() override { domain::planted_fault = KernelFault::geen; }
};

TEST_P(KernelMutants, BreakTheRuleTheyAreAbout) {
  const auto& g = GetParam();
  const auto werkwijze = without_guards(g.zonder);
  domain::planted_fault = g.fault;
  const auto met = broken(werkwijze, g.scope, true);
  EXPECT_TRUE(met.contains(g.regel)) << g.naam << " in " << g.scope << " broke "
                                     << (met.empty() ? std::string("nothing") : *met.begin());
}

/// The cases whose method leaves something out; of the others the scopes themselves are the proof.
class SoundKernel : public ::testing::TestWithParam<Geval> {};

TEST_P(SoundKernel, HoldsUnderTheSameMethod) {
  const auto& g = GetParam();
  EXPECT_FALSE(broken(without_guards(g.zonder), g.scope, false).contains(g.regel)) << g.naam;
}

const std::vector<Geval> gevallen = {
    {KernelFault::skip_reset, "skip_reset", "I-03", "M2"},
    {KernelFault::skip_reset_dependents, "skip_reset_dependents", "I-03", "M2"},
    {KernelFault::keep_bestuurlijk, "keep_bestuurlijk", "I-03", "M2"},
    {KernelFault::ignore_mandate_expiry, "ignore_mandate_expiry", "I-04", "M2"},
    {KernelFault::body_without_mandate, "body_without_mandate", "I-07", "M1b"},
    {KernelFault::one_sided_body_binds_all, "one_sided_body_binds_all", "I-07", "M2b"},
    {KernelFault::body_of_another_province, "body_of_another_province", "I-07", "M2b"},
    {KernelFault::take_over_own_proposal, "take_over_own_proposal", "I-02", "M2", {"ander_voorstel_open"}},
    {KernelFault::consent_without_voice,
     "consent_without_voice",
     "I-12",
     "M2b",
     {"is_partij", "trekker_of_provincie", "eigen_inzet_vastgelegd"}},
    {KernelFault::reservation_counts, "reservation_counts", "I-01", "M2b"},
    {KernelFault::end_by_one_side, "end_by_one_side", "I-02", "M2b"},
    {KernelFault::giver_judges, "giver_judges", "I-15", "M2c"},
    {KernelFault::silence_lands, "silence_lands", "I-15", "M2c"},
    {KernelFault::adopt_without_budget, "adopt_without_budget", "I-16", "M2b"},
    {KernelFault::second_position, "second_position", "I-06", "M8b"},
    {KernelFault::overrun_without_name, "overrun_without_name", "I-14", "M3"},
    {KernelFault::outcome_of_another_body, "outcome_of_another_body", "I-07", "M1b", {"gremium_van_trede"}},
    {KernelFault::conflict_without_term, "conflict_without_term", "I-11", "M1d"},
    {KernelFault::clock_twice, "clock_twice", "klok", "M1d"},
    {KernelFault::scaled_down_ignored, "scaled_down_ignored", "I-19", "M10"},
    {KernelFault::move_anywhere, "move_anywhere", "I-08", "M5"},
    {KernelFault::silent_close, "silent_close", "I-10", "M4"},
    {KernelFault::pass_by_loser, "pass_by_loser", "optie", "M1g"},
};

std::vector<Geval> zonder_guards() {
  std::vector<Geval> uit;
  std::ranges::copy_if(gevallen, std::back_inserter(uit), [](const Geval& g) { return !g.zonder.empty(); });
  return uit;
}

const auto by_name = [](const auto& geval) { return geval.param.naam; };
INSTANTIATE_TEST_SUITE_P(All, KernelMutants, ::testing::ValuesIn(gevallen), by_name);
INSTANTIATE_TEST_SUITE_P(WithoutGuards, SoundKernel, ::testing::ValuesIn(zonder_guards()), by_name);

}  // namespace
}  // namespace ruimte::modelcheck
