// SPDX-License-Identifier: EUPL-1.2
#include "base/hash.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ruimte::base {
namespace {

// FIPS 180-4 examples.
TEST(Hash, KnownVectors) {
  EXPECT_EQ(to_string(sha256("")), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(to_string(sha256("abc")), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(to_string(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(to_string(sha256(std::string(1'000'000, 'a'))),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

RC_GTEST_PROP(HashProperty, PiecesGiveTheSameAsTheWhole, (const std::vector<std::string>& pieces)) {
  Sha256 hasher;
  hasher.add("an earlier message").finish();
  std::string whole;
  for (const auto& piece : pieces) {
    hasher.add(piece);
    whole += piece;
  }
  RC_ASSERT(hasher.finish() == sha256(whole));
}

}  // namespace
}  // namespace ruimte::base
