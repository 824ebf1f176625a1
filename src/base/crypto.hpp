// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/random.hpp"

/// Passwords, signed texts and sealed tokens. All functions may be called by any number of threads.
namespace ruimte::base {

/// 256 bits. One per purpose: derive them from the server's key.
struct SecretKey {
  std::array<std::uint8_t, 32> v{};
};

SecretKey new_key(Random& random);

/// A key for one purpose ("sessie", "cursor"); the master cannot be found from it.
SecretKey derive_key(const SecretKey& master, std::string_view purpose);

struct PasswordCost {
  std::size_t passes = 2;
  std::size_t bytes = 64U << 20U;  ///< memory taken during the computation
};

/// Argon2id in its usual text form, salt included. Takes about 0.1 s with the default cost. The caller bounds the
/// length of the password. Throws std::bad_alloc when the memory is not there.
std::string hash_password(std::string_view password, Random& random, const PasswordCost& cost = {});
bool password_matches(std::string_view password, const std::string& hash);

/// Takes the same time wherever the first difference is; only the lengths may show.
bool equal_in_constant_time(std::string_view a, std::string_view b);

/// URL-safe base64 without padding. Decoding accepts only what encoding writes.
std::string to_base64url(std::string_view bytes);
std::optional<std::string> from_base64url(std::string_view text);

/// `<base64url of text>.<base64url of its HMAC-SHA256>`: readable by all, made only with the key.
std::string sign(const SecretKey& key, std::string_view text);
std::optional<std::string> open_signed(const SecretKey& key,
                                       std::string_view token);  ///< the text; empty when not genuine

/// An opaque token: hides and protects `text`, and opens only with the same `context` (which list, which reader). The
/// same input gives the same token, so equal answers stay equal byte for byte.
std::string seal(const SecretKey& key, std::string_view text, std::string_view context);
std::optional<std::string> open_sealed(const SecretKey& key, std::string_view token, std::string_view context);

/// A number that is not negative as a sealed token, of one length and with chance in it: two of them tell nothing of
/// each other.
std::string seal_number(const SecretKey& key, Random& random, std::int64_t number, std::string_view context);
std::optional<std::int64_t> open_sealed_number(const SecretKey& key, std::string_view token, std::string_view context);

}  // namespace ruimte::base
