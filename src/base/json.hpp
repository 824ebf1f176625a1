// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/record.hpp"
#include "base/result.hpp"

namespace ruimte::base {

/// One mistake in input: RFC 6901 pointer to the place and a code of schema/problemen.yaml (`invoer` section).
struct InputError {
  std::string pointer;
  std::string code;
  std::string detail;  ///< extra fact for the sentence (the limit, the unknown key); may be empty
};
using InputErrors = std::vector<InputError>;

namespace json {

class Value;
using Array = std::vector<Value>;
using Member = std::pair<std::string, Value>;
using Object = std::vector<Member>;  ///< in order of appearance; keys are unique

/// A parsed JSON value. No floating point: a number with a fraction or exponent is an input error.
class Value {
 public:
  using Data = std::variant<std::monostate, bool, std::int64_t, std::string, Array, Object>;
  Value() = default;
  explicit Value(Data data) : data_(std::move(data)) {}
  [[nodiscard]] const Data& data() const { return data_; }
  template <class T>
  [[nodiscard]] const T* get_if() const {
    return std::get_if<T>(&data_);
  }
  [[nodiscard]] const Value* member(std::string_view key) const;  ///< null when absent or not an object
 private:
  Data data_;
};

struct Limits {
  std::size_t bytes = 1 << 20;
  int depth = 32;
};

/// Parses strictly: UTF-8 without BOM, no duplicate keys, no U+0000 or other control characters except \n and \t,
/// integers within +-(2^53-1), depth and size within limits; strings are brought to NFC. Several errors of content
/// are reported together; a syntax error stops at the first.
Result<Value, InputErrors> parse(std::string_view text, const Limits& limits = {});

/// Canonical JSON (RFC 8785 for the values above): sorted keys, shortest escapes, no white space.
std::string encode(const Value& value);

}  // namespace json

/// Decodes and validates against the descriptor: unknown keys, missing required fields, wrong kinds, bounds, codes,
/// invalid geometry. All errors at once, pointers prefixed with `at`.
Result<Record, InputErrors> decode(const TypeDesc& desc, const json::Value& value, std::string_view at = "");
Result<Record, InputErrors> decode(const TypeDesc& desc, std::string_view text, const json::Limits& limits = {});

/// Canonical bytes of a record: the one writer for events, snapshots, answers and hash input. Absent optional fields
/// and empty lists are omitted.
std::string encode(const Record& record);
std::string encode(const TypeDesc& desc, const void* value);

/// The record as a generic value (for merging into larger answers); encode(to_value(r)) == encode(r).
json::Value to_value(const Record& record);

}  // namespace ruimte::base
