// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/kalender.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/clock.hpp"

namespace ruimte::domain {
namespace {

TEST(Kalender, EasterFallsWhereAlmanacsSay) {
  for (const auto* dag :
       {"2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
        "2030-04-21", "2031-04-13", "2032-03-28", "2033-04-17", "2034-04-09", "2035-03-25", "2038-04-25", "2100-03-28"})
    EXPECT_EQ(base::to_string(eerste_paasdag(std::stoi(dag))), dag);
}

RC_GTEST_PROP(Kalender, EasterIsASundayBetween22MarchAnd25April, ()) {
  const int jaar = *rc::gen::inRange(kalender_van, kalender_tot + 1);
  const auto pasen = eerste_paasdag(jaar);
  RC_ASSERT(base::weekday(pasen) == 7);
  const auto dag = base::to_string(pasen).substr(5);
  RC_ASSERT(dag >= "03-22" && dag <= "04-25");
}

TEST(Kalender, AFixedDayMayMoveToTheDayBeforeASunday) {
  gen::Feestdag koningsdag;
  koningsdag.maand = 4;
  koningsdag.dag = 27;
  koningsdag.op_zondag_de_dag_ervoor = true;
  const auto dagen = vrije_dagen(std::vector{koningsdag});
  const auto vrij = [&](const char* dag) { return std::ranges::binary_search(dagen, *base::parse_date(dag)); };
  EXPECT_TRUE(vrij("2025-04-26"));
  EXPECT_FALSE(vrij("2025-04-27"));
  EXPECT_TRUE(vrij("2026-04-27"));
}

}  // namespace
}  // namespace ruimte::domain
