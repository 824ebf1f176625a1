// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cassert>
#include <charconv>

#include "base/json.hpp"
#include "base/json/collect.hpp"

namespace ruimte::base::json {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

/// Letter after the backslash for characters that have a short escape, else 0.
char short_escape(char c) {
  switch (c) {
    case '"': return '"';
    case '\\': return '\\';
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default: return 0;
  }
}

/// RFC 8785 sorts keys by UTF-16 units. That is byte order of UTF-8, except that characters beyond U+FFFF (lead byte
/// F0..F4, surrogates D800.. in UTF-16) come before U+E000..U+FFFF (lead byte EE, EF).
bool before_in_utf16(std::string_view a, std::string_view b) {
  const auto [at_a, at_b] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
  if (at_a == a.end() || at_b == b.end()) return at_a == a.end() && at_b != b.end();
  const auto byte_a = static_cast<unsigned char>(*at_a);
  const auto byte_b = static_cast<unsigned char>(*at_b);
  const bool beyond_a = byte_a >= 0xF0;
  const bool beyond_b = byte_b >= 0xF0;
  if (beyond_a != beyond_b && std::max(byte_a, byte_b) >= 0xF0 && std::min(byte_a, byte_b) >= 0xEE) return beyond_a;
  return byte_a < byte_b;
}

class Writer {
 public:
  explicit Writer(std::string& out) : out_(out) {}

  void operator()(std::monostate) { out_ += "null"; }
  void operator()(bool value) { out_ += value ? "true" : "false"; }
  void operator()(std::int64_t value) { write_integer(out_, value); }
  void operator()(const std::string& value) { write_string(out_, value); }

  void operator()(const Array& items) {
    out_ += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) out_ += ',';
      std::visit(*this, items[i].data());
    }
    out_ += ']';
  }

  void operator()(const Object& members) {
    std::vector<const Member*> sorted;
    sorted.reserve(members.size());
    for (const auto& member : members) sorted.push_back(&member);
    std::sort(sorted.begin(), sorted.end(),
              [](const Member* a, const Member* b) { return before_in_utf16(a->first, b->first); });
    out_ += '{';
    for (std::size_t i = 0; i < sorted.size(); ++i) {
      if (i > 0) out_ += ',';
      write_string(out_, sorted[i]->first);
      out_ += ':';
      std::visit(*this, sorted[i]->second.data());
    }
    out_ += '}';
  }

 private:
  std::string& out_;
};

}  // namespace

const Value* Value::member(std::string_view key) const {
  const auto* members = get_if<Object>();
  if (members == nullptr) return nullptr;
  const auto found = std::find_if(members->begin(), members->end(), [&](const Member& m) { return m.first == key; });
  return found == members->end() ? nullptr : &found->second;
}

void write_string(std::string& out, std::string_view text) {
  out += '"';
  std::size_t clean_from = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char letter = short_escape(c);
    const auto byte = static_cast<unsigned char>(c);
    if (letter == 0 && byte >= 0x20) continue;
    out.append(text, clean_from, i - clean_from);
    clean_from = i + 1;
    out += '\\';
    if (letter != 0) {
      out += letter;
    } else {
      out += "u00";
      out += hex_digits[byte >> 4U];
      out += hex_digits[byte & 15U];
    }
  }
  out.append(text, clean_from);
  out += '"';
}

void write_integer(std::string& out, std::int64_t value) {
  assert(value > -(std::int64_t{1} << 53) && value < (std::int64_t{1} << 53));
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

std::string encode(const Value& value) {
  std::string out;
  Writer writer(out);
  std::visit(writer, value.data());
  return out;
}

}  // namespace ruimte::base::json
