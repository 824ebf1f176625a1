// SPDX-License-Identifier: EUPL-1.2
#include "base/crypto.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace ruimte::base {
namespace {

constexpr PasswordCost cheap = {.passes = 1, .bytes = 64U << 10U};

SecretKey key(std::uint64_t seed = 1) {
  SeededRandom random(seed);
  return new_key(random);
}

TEST(Crypto, PasswordMatchesOnlyItself) {
  SeededRandom random(5);
  const std::string hash = hash_password("geheim woord", random, cheap);
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=64,t=1,p=1$")) << hash;
  EXPECT_TRUE(password_matches("geheim woord", hash));
  EXPECT_FALSE(password_matches("geheim woord ", hash));
  EXPECT_FALSE(password_matches("", hash));
  EXPECT_FALSE(password_matches("geheim woord", "geen hash"));
}

TEST(Crypto, EqualPasswordsHaveOtherSalts) {
  SeededRandom random(5);
  const std::string one = hash_password("geheim", random, cheap);
  const std::string two = hash_password("geheim", random, cheap);
  EXPECT_NE(one, two);
  EXPECT_TRUE(password_matches("geheim", two));
}

TEST(Crypto, DefaultCostIsWhatTheHashSays) {
  SeededRandom random(5);
  EXPECT_TRUE(hash_password("geheim", random).starts_with("$argon2id$v=19$m=65536,t=2,p=1$"));
}

TEST(Crypto, ComparesWholeTexts) {
  EXPECT_TRUE(equal_in_constant_time("abc", "abc"));
  EXPECT_TRUE(equal_in_constant_time("", ""));
  EXPECT_FALSE(equal_in_constant_time("abc", "abd"));
  EXPECT_FALSE(equal_in_constant_time("abc", "ab"));
}

// RFC 4648 section 10, without padding.
TEST(Crypto, Base64url) {
  EXPECT_EQ(to_base64url(""), "");
  EXPECT_EQ(to_base64url("f"), "Zg");
  EXPECT_EQ(to_base64url("fo"), "Zm8");
  EXPECT_EQ(to_base64url("foobar"), "Zm9vYmFy");
  EXPECT_EQ(to_base64url("\xFB\xEF\xFF"), "--__");
  for (const auto* text : {"Zg==", "Zh", "Z", "Zm 8", "++//", "Zm8\n"}) EXPECT_FALSE(from_base64url(text)) << text;
}

TEST(Crypto, DerivedKeysDifferByPurposeAndMaster) {
  EXPECT_EQ(derive_key(key(), "sessie").v, derive_key(key(), "sessie").v);
  EXPECT_NE(derive_key(key(), "sessie").v, derive_key(key(), "cursor").v);
  EXPECT_NE(derive_key(key(), "sessie").v, derive_key(key(2), "sessie").v);
  EXPECT_NE(derive_key(key(), "").v, key().v);
}

TEST(Crypto, SignatureIsHmacSha256) {
  SecretKey k;
  k.v.fill(0x0b);
  // Computed with `openssl dgst -sha256 -mac HMAC` for this key.
  EXPECT_EQ(sign(k, "Hi There"), "SGkgVGhlcmU.GYpgfrRL-8aZA6Dxzyu9xboKo_PZrjwcejsWlqC2jPc");
}

RC_GTEST_PROP(CryptoProperty, Base64urlSurvives, (const std::string& bytes)) {
  RC_ASSERT(from_base64url(to_base64url(bytes)) == bytes);
}

RC_GTEST_PROP(CryptoProperty, SignedTextOpensOnlyUnchanged, (const std::string& text)) {
  std::string token = sign(key(), text);
  RC_ASSERT(open_signed(key(), token) == text);
  RC_ASSERT(!open_signed(key(2), token));
  const auto place = *rc::gen::inRange<std::size_t>(0, token.size());
  token[place] = token[place] == 'A' ? 'B' : 'A';
  RC_ASSERT(!open_signed(key(), token));
}

RC_GTEST_PROP(CryptoProperty, SealedTextOpensOnlyUnchangedInItsContext,
              (const std::string& text, const std::string& context)) {
  std::string token = seal(key(), text, context);
  RC_ASSERT(token == seal(key(), text, context));
  RC_ASSERT(open_sealed(key(), token, context) == text);
  RC_ASSERT(!open_sealed(key(2), token, context));
  RC_ASSERT(!open_sealed(key(), token, context + "x"));
  RC_ASSERT(seal(key(), text + "x", context) != token);
  const auto place = *rc::gen::inRange<std::size_t>(0, token.size());
  token[place] = token[place] == 'A' ? 'B' : 'A';
  RC_ASSERT(!open_sealed(key(), token, context));
}

TEST(Crypto, ContextAndTextDoNotRunTogether) {
  EXPECT_NE(seal(key(), "bc", "a").substr(0, 32), seal(key(), "c", "ab").substr(0, 32));  // the nonces
}

TEST(Crypto, RefusesTokensThatAreNone) {
  for (const auto* token : {"", ".", "a", "Zm8.Zm8", "Zm8.", "!!!"}) {
    EXPECT_FALSE(open_signed(key(), token)) << token;
    EXPECT_FALSE(open_sealed(key(), token, "")) << token;
  }
  EXPECT_FALSE(open_sealed(key(), std::string(54, 'A'), ""));
}

}  // namespace
}  // namespace ruimte::base
