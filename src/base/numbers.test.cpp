// SPDX-License-Identifier: EUPL-1.2
#include "base/numbers.hpp"

#include <gtest/gtest.h>

namespace ruimte::base {
namespace {

TEST(Percent, IsRoundedAndOfNothingNothing) {
  EXPECT_EQ(percent(0, 0), 0);
  EXPECT_EQ(percent(0, 7), 0);
  EXPECT_EQ(percent(7, 7), 100);
  EXPECT_EQ(percent(1, 3), 33);
  EXPECT_EQ(percent(2, 3), 67);
  EXPECT_EQ(percent(1, 200), 1) << "half is upwards";
  EXPECT_EQ(percent(1, 201), 0);
  EXPECT_EQ(percent(3, 2), 150);
}

}  // namespace
}  // namespace ruimte::base
