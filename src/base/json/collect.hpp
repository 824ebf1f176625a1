// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "base/json.hpp"

/// Inside json/ only: where we are in the input and what is wrong so far.
namespace ruimte::base::json {

/// RFC 6901 pointer that grows and shrinks while walking.
class Path {
 public:
  explicit Path(std::string_view at) : text_(at) {}

  class Step {
   public:
    Step(std::string& text, std::size_t length) : text_(text), length_(length) {}
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;
    ~Step() { text_.resize(length_); }

   private:
    std::string& text_;
    std::size_t length_;
  };

  [[nodiscard]] Step into(std::string_view key) {
    const std::size_t before = text_.size();
    text_ += '/';
    for (const char c : key) {
      if (c == '~')
        text_ += "~0";
      else if (c == '/')
        text_ += "~1";
      else
        text_ += c;
    }
    return {text_, before};
  }

  [[nodiscard]] Step into(std::size_t index) {
    const std::size_t before = text_.size();
    text_ += '/';
    text_ += std::to_string(index);
    return {text_, before};
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
};

/// Mistakes in order of discovery. Kept to a hundred: more helps nobody and lets small input make a large answer.
class Findings {
 public:
  static constexpr std::size_t most = 100;

  void add(const Path& path, std::string_view code, std::string detail = {}) {
    add(path.text(), code, std::move(detail));
  }

  void add(const std::string& pointer, std::string_view code, std::string detail = {}) {
    if (errors_.size() < most) errors_.push_back({pointer, std::string(code), std::move(detail)});
  }

  [[nodiscard]] bool empty() const { return errors_.empty(); }
  [[nodiscard]] const InputErrors& errors() const { return errors_; }
  [[nodiscard]] InputErrors take() { return std::move(errors_); }

 private:
  InputErrors errors_;
};

/// Parses as json::parse does, but goes on after mistakes of content: a value that is refused becomes null, so that
/// the descriptor can be checked as well. Empty after an error of syntax or size.
std::optional<Value> parse_collecting(std::string_view text, const Limits& limits, Findings& findings);

/// Reads the wire form of a geometry, checks it and brings it to the canonical form of types.hpp.
void decode_geometry(const Value& value, Path& path, Findings& findings, Geometry& out);

/// Appends the wire form to canonical JSON.
void write_geometry(std::string& out, const Geometry& geometry);
Value geometry_to_value(const Geometry& geometry);

/// Appends a string literal with the escapes of RFC 8785.
void write_string(std::string& out, std::string_view text);
void write_integer(std::string& out, std::int64_t value);

}  // namespace ruimte::base::json
