// SPDX-License-Identifier: EUPL-1.2
#include "base/random.hpp"

#include <sodium.h>

#include <algorithm>
#include <cassert>
#include <stdexcept>
#include <string>

#include "base/hash.hpp"

namespace ruimte::base {

void SystemRandom::fill(std::span<std::uint8_t> out) {
  static const bool ready = sodium_init() >= 0;
  if (!ready) throw std::runtime_error("libsodium cannot reach a source of randomness");
  randombytes_buf(out.data(), out.size());
}

void SeededRandom::fill(std::span<std::uint8_t> out) {
  for (auto& byte : out) {
    if (used_ == block_.size()) {
      block_ = sha256(std::to_string(seed_) + ':' + std::to_string(blocks_++)).v;
      used_ = 0;
    }
    byte = block_[used_++];
  }
}

std::uint64_t random_below(Random& random, std::uint64_t count) {
  assert(count > 0);
  // Numbers past the last full multiple of count would favour the small outcomes; they are drawn again.
  const std::uint64_t surplus = (UINT64_MAX % count + 1) % count;
  for (;;) {
    std::array<std::uint8_t, 8> bytes{};
    random.fill(bytes);
    std::uint64_t number = 0;
    for (const auto byte : bytes) number = number << 8U | byte;
    if (number <= UINT64_MAX - surplus) return number % count;
  }
}

Uuid new_uuid(const Clock& clock, Random& random) {
  const std::int64_t now = clock.now().us;
  assert(now >= 0);
  auto milliseconds = static_cast<std::uint64_t>(now / 1000);
  Uuid id;
  random.fill(id.v);
  for (std::size_t i = 6; i-- > 0; milliseconds >>= 8U) id.v[i] = static_cast<std::uint8_t>(milliseconds & 0xFFU);
  id.v[6] = static_cast<std::uint8_t>((id.v[6] & 0x0FU) | 0x70U);
  id.v[8] = static_cast<std::uint8_t>((id.v[8] & 0x3FU) | 0x80U);
  return id;
}

}  // namespace ruimte::base
