// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>

#include "base/random.hpp"
#include "base/record.hpp"

namespace ruimte::tests {

/// Writes documents for any described record, by walking its table. The same seed gives the same documents.
class DocumentMaker {
 public:
  explicit DocumentMaker(std::uint64_t seed) : random_(seed) {}

  /// A document that the decoder must accept.
  std::string valid(const base::TypeDesc& desc);

  /// The document with a few bytes changed, dropped, doubled or spliced in.
  std::string damaged(std::string document);

  /// Uniform in 0..n-1.
  std::uint64_t below(std::uint64_t n);

 private:
  std::string object(const base::TypeDesc& desc, int depth);
  std::string value(const base::FieldDesc& field, base::Kind kind, int depth);
  std::string text(std::int64_t min, std::int64_t max);
  std::string geometry();
  std::int64_t between(std::int64_t min, std::int64_t max);

  base::SeededRandom random_;
};

}  // namespace ruimte::tests
