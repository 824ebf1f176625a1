// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "base/clock.hpp"
#include "base/types.hpp"

/// The only source of randomness.
namespace ruimte::base {

class Random {
 public:
  Random() = default;
  Random(const Random&) = delete;
  Random& operator=(const Random&) = delete;
  virtual ~Random() = default;
  virtual void fill(std::span<std::uint8_t> out) = 0;
};

/// Of the operating system; fit for keys. Any number of threads.
class SystemRandom final : public Random {
 public:
  void fill(std::span<std::uint8_t> out) override;
};

/// The same bytes for the same seed, however they are asked for. For tests, seeds and models; never for keys. One
/// thread.
class SeededRandom final : public Random {
 public:
  explicit SeededRandom(std::uint64_t seed) : seed_(seed) {}
  void fill(std::span<std::uint8_t> out) override;

 private:
  std::uint64_t seed_;
  std::uint64_t blocks_ = 0;
  std::array<std::uint8_t, 32> block_{};
  std::size_t used_ = 32;
};

/// Uniform in 0 .. count-1. @pre count > 0.
std::uint64_t random_below(Random& random, std::uint64_t count);

/// UUID version 7: sorts by time of issue, to the millisecond. @pre the clock is at or after 1970.
Uuid new_uuid(const Clock& clock, Random& random);

}  // namespace ruimte::base
