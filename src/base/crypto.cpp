// SPDX-License-Identifier: EUPL-1.2
#include "base/crypto.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <new>
#include <stdexcept>

#include "base/text.hpp"

namespace ruimte::base {
namespace {

constexpr int base64url = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
constexpr std::size_t nonce_length = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t tag_length = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t mac_length = crypto_auth_hmacsha256_BYTES;

const unsigned char* bytes_of(std::string_view text) { return reinterpret_cast<const unsigned char*>(text.data()); }
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

std::string base64(std::string_view bytes, int variant) {
  std::string out(sodium_base64_encoded_len(bytes.size(), variant), '\0');
  sodium_bin2base64(out.data(), out.size(), bytes_of(bytes), bytes.size(), variant);
  out.pop_back();  // the terminating zero that sodium writes
  return out;
}

std::string hmac(const SecretKey& key, std::string_view text) {
  std::string out(mac_length, '\0');
  crypto_auth_hmacsha256(bytes_of(out), bytes_of(text), text.size(), key.v.data());
  return out;
}

/// From the content: a repeated nonce then means a repeated message, which gives nothing away but that. The length
/// keeps (context, text) apart from any other division of the same bytes.
std::string nonce_for(const SecretKey& key, std::string_view text, std::string_view context) {
  std::string content = std::to_string(context.size());
  content += ':';
  content += context;
  content += text;
  return hmac(derive_key(key, "nonce"), content).substr(0, nonce_length);
}

}  // namespace

SecretKey new_key(Random& random) {
  SecretKey key;
  random.fill(key.v);
  return key;
}

SecretKey derive_key(const SecretKey& master, std::string_view purpose) {
  const std::string bytes = hmac(master, purpose);
  SecretKey key;
  std::copy(bytes.begin(), bytes.end(), key.v.begin());
  return key;
}

std::string hash_password(std::string_view password, Random& random, const PasswordCost& cost) {
  // Not crypto_pwhash_str, which draws its own salt: all randomness comes from one place.
  std::string salt(crypto_pwhash_SALTBYTES, '\0');
  random.fill({bytes_of(salt), salt.size()});
  std::string hash(32, '\0');
  const int status = crypto_pwhash(bytes_of(hash), hash.size(), password.data(), password.size(), bytes_of(salt),
                                   cost.passes, cost.bytes, crypto_pwhash_ALG_ARGON2ID13);
  if (status != 0) throw std::bad_alloc();
  constexpr int plain = sodium_base64_VARIANT_ORIGINAL_NO_PADDING;
  return "$argon2id$v=19$m=" + std::to_string(cost.bytes / 1024) + ",t=" + std::to_string(cost.passes) + ",p=1$" +
         base64(salt, plain) + '$' + base64(hash, plain);
}

bool password_matches(std::string_view password, const std::string& hash) {
  return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool equal_in_constant_time(std::string_view a, std::string_view b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string to_base64url(std::string_view bytes) { return base64(bytes, base64url); }

std::optional<std::string> from_base64url(std::string_view text) {
  std::string out(text.size() / 4 * 3 + 3, '\0');
  std::size_t length = 0;
  const char* end = nullptr;
  const int status =
      sodium_base642bin(bytes_of(out), out.size(), text.data(), text.size(), nullptr, &length, &end, base64url);
  if (status != 0 || end != text.data() + text.size()) return std::nullopt;
  out.resize(length);
  return out;
}

std::string sign(const SecretKey& key, std::string_view text) {
  return to_base64url(text) + '.' + to_base64url(hmac(key, text));
}

std::optional<std::string> open_signed(const SecretKey& key, std::string_view token) {
  const auto dot = token.find('.');
  if (dot == std::string_view::npos) return std::nullopt;
  auto text = from_base64url(token.substr(0, dot));
  const auto mac = from_base64url(token.substr(dot + 1));
  if (!text || !mac || !equal_in_constant_time(*mac, hmac(key, *text))) return std::nullopt;
  return text;
}

std::string seal(const SecretKey& key, std::string_view text, std::string_view context) {
  std::string out = nonce_for(key, text, context);
  out.resize(nonce_length + text.size() + tag_length);
  unsigned char* const start = bytes_of(out);
  crypto_aead_xchacha20poly1305_ietf_encrypt(start + nonce_length, nullptr, bytes_of(text), text.size(),
                                             bytes_of(context), context.size(), nullptr, start, key.v.data());
  return to_base64url(out);
}

std::optional<std::string> open_sealed(const SecretKey& key, std::string_view token, std::string_view context) {
  const auto bytes = from_base64url(token);
  if (!bytes || bytes->size() < nonce_length + tag_length) return std::nullopt;
  std::string text(bytes->size() - nonce_length - tag_length, '\0');
  const unsigned char* const start = bytes_of(std::string_view(*bytes));
  const int status = crypto_aead_xchacha20poly1305_ietf_decrypt(bytes_of(text), nullptr, nullptr, start + nonce_length,
                                                                bytes->size() - nonce_length, bytes_of(context),
                                                                context.size(), start, key.v.data());
  if (status != 0) return std::nullopt;
  return text;
}

namespace {
constexpr std::size_t number_digits = 20, chance_bytes = 8;
}

std::string seal_number(const SecretKey& key, Random& random, std::int64_t number, std::string_view context) {
  assert(number >= 0);
  std::array<std::uint8_t, chance_bytes> chance{};
  random.fill(chance);
  auto text = std::to_string(number);
  text.insert(0, number_digits - text.size(), '0');
  text.append(reinterpret_cast<const char*>(chance.data()), chance.size());
  return seal(key, text, context);
}

std::optional<std::int64_t> open_sealed_number(const SecretKey& key, std::string_view token, std::string_view context) {
  const auto text = open_sealed(key, token, context);
  if (!text || text->size() != number_digits + chance_bytes) return std::nullopt;
  auto number = std::string_view(*text).substr(0, number_digits);
  number.remove_prefix(std::min(number.find_first_not_of('0'), number_digits - 1));
  return parse_integer(number);
}

}  // namespace ruimte::base
