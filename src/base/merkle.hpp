// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

#include "base/types.hpp"

/// Merkle tree in the shape of RFC 6962. Leaves and nodes start with another byte, so one cannot pass for the other.
namespace ruimte::base {

Hash merkle_leaf(std::string_view bytes);               ///< SHA-256(0x00 || bytes)
Hash merkle_node(const Hash& left, const Hash& right);  ///< SHA-256(0x01 || left || right)

/// Root over leaf hashes in order; of no leaves it is the SHA-256 of nothing. O(n) hashes, O(log n) memory.
Hash merkle_root(std::span<const Hash> leaves);

}  // namespace ruimte::base
