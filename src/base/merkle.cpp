// SPDX-License-Identifier: EUPL-1.2
#include "base/merkle.hpp"

#include <vector>

#include "base/hash.hpp"

namespace ruimte::base {
namespace {

using namespace std::string_view_literals;

}  // namespace

Hash merkle_leaf(std::string_view bytes) {
  thread_local Sha256 hasher;
  return hasher.add("\x00"sv).add(bytes).finish();
}

Hash merkle_node(const Hash& left, const Hash& right) {
  thread_local Sha256 hasher;
  return hasher.add("\x01"sv).add(left).add(right).finish();
}

Hash merkle_root(std::span<const Hash> leaves) {
  if (leaves.empty()) return sha256("");
  // Roots of the complete subtrees so far, largest first: one for each set bit in the number of leaves.
  std::vector<Hash> complete;
  for (std::size_t i = 0; i < leaves.size(); ++i) {
    Hash hash = leaves[i];
    for (std::size_t bits = i; (bits & 1U) != 0; bits >>= 1U) {
      hash = merkle_node(complete.back(), hash);
      complete.pop_back();
    }
    complete.push_back(hash);
  }
  Hash root = complete.back();
  for (std::size_t i = complete.size() - 1; i-- > 0;) root = merkle_node(complete[i], root);
  return root;
}

}  // namespace ruimte::base
