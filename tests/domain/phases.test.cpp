// SPDX-License-Identifier: EUPL-1.2
// Every refusal in every phase of every noun, and on random walks: why, who can, and when.
#include <gtest/gtest.h>

#include <array>

#include "base/random.hpp"
#include "support/invoer.hpp"
#include "support/rechten.hpp"
#include "support/refusal_walk.hpp"
#include "support/verhalen.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

void judge_all(const Found& found) {
  for (const auto& [what, r] : found.refusals) {
    SCOPED_TRACE(what);
    judge(r);
  }
}

TEST(Phases, InEveryPhaseOfEveryNounEveryRefusalSaysWhyWhoAndWhen) {
  Found found;
  walk_all([&](const auto& job, const auto& allen) { look_at_all(job, allen, found); });
  EXPECT_EQ(niet_bezocht(found), std::vector<std::string>{});
  judge_all(found);
  found.fasen.erase(Soort::hangpunt);
  EXPECT_EQ(niet_bezocht(found).size(), werkwijze().levensloop(Soort::hangpunt)->fasen.size())
      << "a noun that is left out is missed";
}

// @eis ROL-18
TEST(Phases, WhatIsAllowedAndRefusedToEveryFunctionInEveryPhaseIsWhatTheMethodSays) {
  Rechtencontrole rechten;
  walk_all([&](const auto& job, const auto& allen) { rechten.kijk(job, allen); });
  EXPECT_GT(rechten.gehouden(), 100'000);
  EXPECT_GT(rechten.mogelijk(), 100U);
}

/// One act that somebody may do now, chosen at random among those that the door accepts; false when none was found.
bool random_step(Hoofdtaak& job, const std::vector<domain::Actor>& allen, base::Random& random) {
  const auto draw = [&](std::size_t below) {
    std::array<std::uint8_t, 4> b{};
    random.fill(b);
    return (b[0] + 256U * b[1] + 65536U * b[2]) % below;
  };
  const auto& loops = job.wereld.werkwijze().levenslopen();
  for (int attempt = 0; attempt < 4000; ++attempt) {
    const auto& loop = loops[draw(loops.size())];
    const auto& act = loop.overgangen[draw(loop.overgangen.size())];
    std::vector<StreamRef> refs;
    for (const auto& f : job.wereld.log())
      if (f.stream.soort == loop.soort) refs.push_back(f.stream);
    if (act.maakt() ? refs.size() > 40 : refs.empty()) continue;
    const auto ref = act.maakt() ? StreamRef{loop.soort, job.wereld.new_id()} : refs[draw(refs.size())];
    const auto& wie = allen[draw(allen.size())];
    if (!act.maakt() && !wie.mag_lezen(job.wereld.find(ref)->kring)) continue;
    const auto inputs = invoeren(job, act);
    if (job.probeer(wie, ref, act.id, inputs[draw(inputs.size())])) return true;
  }
  return false;
}

TEST(Phases, OnRandomWalksEveryRefusalSaysWhyWhoAndWhen) {
  Found found;
  for (std::uint64_t seed = 1; seed <= 4; ++seed) {
    base::SeededRandom random(seed);
    MemoryWorld world;
    Hoofdtaak job(world);
    const auto allen = iedereen(job);
    job.tot(static_cast<Halte>(seed * 4));
    for (int n = 0; n < 30 && random_step(job, allen, random); ++n) {
      if (n % 5 == 0) job.vandaag = base::add_days(job.vandaag, 1);
      if (n % 3 == 0) look_at_all(job, allen, found);
    }
  }
  EXPECT_GT(found.refusals.size(), 100U);
  judge_all(found);
}

}  // namespace
}  // namespace ruimte::test
