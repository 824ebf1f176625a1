// SPDX-License-Identifier: EUPL-1.2
#include "base/hash.hpp"

#include <openssl/evp.h>

#include <stdexcept>

namespace ruimte::base {
namespace {

/// Fetched once: OpenSSL 3 otherwise looks the algorithm up by name at every digest.
const EVP_MD* algorithm() {
  static const EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  return fetched;
}

EVP_MD_CTX* as_context(void* context) { return static_cast<EVP_MD_CTX*>(context); }

void check(int status) {
  if (status != 1) throw std::runtime_error("SHA-256 of OpenSSL is not available");
}

}  // namespace

void Sha256::Free::operator()(void* context) const { EVP_MD_CTX_free(as_context(context)); }

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
  check(EVP_DigestInit_ex2(as_context(context_.get()), algorithm(), nullptr));
}

Sha256& Sha256::add(std::string_view bytes) {
  check(EVP_DigestUpdate(as_context(context_.get()), bytes.data(), bytes.size()));
  return *this;
}

Sha256& Sha256::add(const Hash& hash) {
  check(EVP_DigestUpdate(as_context(context_.get()), hash.v.data(), hash.v.size()));
  return *this;
}

Hash Sha256::finish() {
  Hash hash;
  check(EVP_DigestFinal_ex(as_context(context_.get()), hash.v.data(), nullptr));
  check(EVP_DigestInit_ex2(as_context(context_.get()), algorithm(), nullptr));
  return hash;
}

Hash sha256(std::string_view bytes) {
  thread_local Sha256 hasher;
  return hasher.add(bytes).finish();
}

}  // namespace ruimte::base
