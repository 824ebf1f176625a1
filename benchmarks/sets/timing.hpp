// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <vector>

namespace ruimte::bench {

using Timer = std::chrono::steady_clock;

inline double ms_since(Timer::time_point start) {
  return std::chrono::duration<double, std::milli>(Timer::now() - start).count();
}

/// Sorts. 0 when there is nothing.
inline double percentile(std::vector<double>& values, double share) {
  std::ranges::sort(values);
  return values.empty() ? 0
                        : values[std::min(values.size() - 1,
                                          static_cast<std::size_t>(share * static_cast<double>(values.size())))];
}

/// Runs a measurement for a program; what it throws is its last line.
template <class Run>
int reported(Run run) {
  try {
    return run();
  } catch (const std::exception& error) {
    std::printf("mislukt: %s\n", error.what());
    return 1;
  }
}

}  // namespace ruimte::bench
