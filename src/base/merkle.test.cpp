// SPDX-License-Identifier: EUPL-1.2
#include "base/merkle.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <bit>
#include <vector>

#include "base/hash.hpp"

namespace ruimte::base {
namespace {

using namespace std::string_view_literals;

/// The definition of RFC 6962 as it stands: split at the largest power of two below n.
Hash by_definition(std::span<const Hash> leaves) {
  if (leaves.empty()) return sha256("");
  if (leaves.size() == 1) return leaves[0];
  const std::size_t split = std::bit_floor(leaves.size() - 1);
  return merkle_node(by_definition(leaves.first(split)), by_definition(leaves.subspan(split)));
}

// The vectors that the Certificate Transparency implementations share.
TEST(Merkle, KnownRoots) {
  const std::array inputs = {""sv,
                             "\x00"sv,
                             "\x10"sv,
                             "\x20\x21"sv,
                             "\x30\x31"sv,
                             "\x40\x41\x42\x43"sv,
                             "\x50\x51\x52\x53\x54\x55\x56\x57"sv,
                             "\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f"sv};
  const std::array roots = {"6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"sv,
                            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"sv,
                            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"sv,
                            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"sv,
                            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"sv,
                            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"sv,
                            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"sv,
                            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"sv};
  std::vector<Hash> leaves;
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    leaves.push_back(merkle_leaf(inputs[i]));
    EXPECT_EQ(to_string(merkle_root(leaves)), roots[i]) << i + 1;
  }
}

TEST(Merkle, EmptyTree) {
  EXPECT_EQ(to_string(merkle_root({})), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(Merkle, EqualsTheDefinitionForEverySize) {
  std::vector<Hash> leaves;
  for (int n = 0; n <= 130; ++n) {
    EXPECT_EQ(merkle_root(leaves), by_definition(leaves)) << n;
    leaves.push_back(merkle_leaf(std::to_string(n)));
  }
}

RC_GTEST_PROP(MerkleProperty, EveryLeafCounts, ()) {
  const auto size = *rc::gen::inRange<std::size_t>(1, 70);
  std::vector<Hash> leaves;
  for (std::size_t i = 0; i < size; ++i) leaves.push_back(merkle_leaf(std::to_string(i)));
  const Hash before = merkle_root(leaves);
  leaves[*rc::gen::inRange<std::size_t>(0, size)] = merkle_leaf("iets anders");
  RC_ASSERT(merkle_root(leaves) != before);
}

}  // namespace
}  // namespace ruimte::base
