// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string_view>

#include "base/types.hpp"

namespace ruimte::base {

/// SHA-256 of the bytes. O(n).
Hash sha256(std::string_view bytes);

/// SHA-256 of bytes that arrive in pieces. One thread at a time.
class Sha256 {
 public:
  Sha256();
  Sha256& add(std::string_view bytes);
  Sha256& add(const Hash& hash);
  Hash finish();  ///< the digest; the hasher is then as new

 private:
  struct Free {
    void operator()(void* context) const;
  };
  std::unique_ptr<void, Free> context_;
};

}  // namespace ruimte::base
