// SPDX-License-Identifier: EUPL-1.2
#include <simdjson.h>

#include <algorithm>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/json/collect.hpp"
#include "base/json/error_codes.hpp"
#include "base/text.hpp"

namespace ruimte::base::json {
namespace {

constexpr std::int64_t largest_integer = (std::int64_t{1} << 53) - 1;
constexpr std::size_t longest_key = 256;  // bytes; keeps pointers in answers short
constexpr std::size_t parser_depth = 1024;

std::string code_point_name(char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name = "U+0000";
  for (std::size_t i = 0; i < 4; ++i) name[5 - i] = digits[(c >> (4 * i)) & 15U];
  return name;
}

/// Turns the parser's tape into a Value, checking what simdjson lets through.
class Reader {
 public:
  Reader(const Limits& limits, Findings& findings) : limits_(limits), findings_(findings) {}

  Value read(simdjson::dom::element element, int depth) {
    using simdjson::dom::element_type;
    switch (element.type()) {
      case element_type::ARRAY: return array(element, depth + 1);
      case element_type::OBJECT: return object(element, depth + 1);
      case element_type::STRING: return string(element);
      case element_type::INT64: return integer(element);
      case element_type::BOOL: return Value(Value::Data(bool{element}));
      case element_type::NULL_VALUE: return Value();
      case element_type::UINT64: findings_.add(path_, error_code::getal_te_groot); return Value();
      case element_type::DOUBLE: findings_.add(path_, error_code::getal_geen_geheel); return Value();
    }
    return Value();
  }

 private:
  bool too_deep(int depth) {
    if (depth <= limits_.depth) return false;
    findings_.add(path_, error_code::te_diep, std::to_string(limits_.depth));
    return true;
  }

  Value array(simdjson::dom::array source, int depth) {
    if (too_deep(depth)) return Value();
    Array items;
    items.reserve(source.size());
    for (const auto element : source) {
      const auto step = path_.into(items.size());
      items.push_back(read(element, depth));
    }
    return Value(std::move(items));
  }

  Value object(simdjson::dom::object source, int depth) {
    if (too_deep(depth)) return Value();
    Object members;
    members.reserve(source.size());
    for (const auto [raw_key, element] : source) {
      if (raw_key.size() > longest_key) {
        findings_.add(path_, error_code::te_lang, std::to_string(longest_key));
        continue;
      }
      const auto step = path_.into(raw_key);
      if (!allowed(raw_key)) continue;
      members.emplace_back(to_nfc(raw_key), read(element, depth));
    }
    report_duplicates(members);
    return Value(std::move(members));
  }

  void report_duplicates(const Object& members) {
    std::vector<std::string_view> keys;
    keys.reserve(members.size());
    for (const auto& [key, value] : members) keys.emplace_back(key);
    std::sort(keys.begin(), keys.end());
    for (auto same = std::adjacent_find(keys.begin(), keys.end()); same != keys.end();) {
      const auto step = path_.into(*same);
      findings_.add(path_, error_code::sleutel_dubbel, std::string(*same));
      same = std::adjacent_find(std::upper_bound(same, keys.end(), *same), keys.end());
    }
  }

  bool allowed(std::string_view text) {
    const auto found = find_control_character(text);
    if (found) findings_.add(path_, error_code::teken_niet_toegestaan, code_point_name(*found));
    return !found;
  }

  Value string(std::string_view text) {
    if (!allowed(text)) return Value();
    return Value(Value::Data(to_nfc(text)));
  }

  Value integer(std::int64_t number) {
    if (number >= -largest_integer && number <= largest_integer) return Value(Value::Data(number));
    findings_.add(path_, error_code::getal_te_groot);
    return Value();
  }

  const Limits& limits_;
  Findings& findings_;
  Path path_{""};
};

std::size_t count_digits(std::string_view text) {
  const auto end = text.find_first_not_of("0123456789");
  return end == std::string_view::npos ? text.size() : end;
}

/// Code for one number as it stands in the input; empty when it is an integer that fits in 64 bits.
std::string_view judge_number(std::string_view number) {
  if (number.starts_with('-')) number.remove_prefix(1);
  const std::size_t whole = count_digits(number);
  if (whole == 0 || (whole > 1 && number.front() == '0')) return error_code::json_ongeldig;
  number.remove_prefix(whole);
  if (number.empty()) return whole > 18 ? error_code::getal_te_groot : std::string_view{};
  if (number.starts_with('.')) {
    number.remove_prefix(1);
    const std::size_t decimals = count_digits(number);
    if (decimals == 0) return error_code::json_ongeldig;
    number.remove_prefix(decimals);
  }
  if (number.starts_with('e') || number.starts_with('E')) {
    number.remove_prefix(1);
    if (number.starts_with('+') || number.starts_with('-')) number.remove_prefix(1);
    if (number.empty() || count_digits(number) != number.size()) return error_code::json_ongeldig;
    number = {};
  }
  return number.empty() ? error_code::getal_geen_geheel : error_code::json_ongeldig;
}

/// simdjson gives one error for a malformed number and for one beyond 64 bits; the writer of the input needs to know
/// which. Looks at the numbers outside strings; malformed wins over too large, which wins over a fraction.
std::string_view explain_number_error(std::string_view text) {
  bool too_large = false;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i] == '"') {
      for (++i; i < text.size() && text[i] != '"'; ++i) i += text[i] == '\\' ? 1U : 0U;
      ++i;
    } else if (text[i] == '-' || (text[i] >= '0' && text[i] <= '9')) {
      const auto end = std::min(text.find_first_not_of("+-.0123456789Ee", i), text.size());
      const auto code = judge_number(text.substr(i, end - i));
      const bool ends_well =
          end == text.size() || std::string_view(" \t\n\r,]}").find(text[end]) != std::string_view::npos;
      if (code == error_code::json_ongeldig || !ends_well) return error_code::json_ongeldig;
      too_large = too_large || code == error_code::getal_te_groot;
      i = end;
    } else {
      ++i;
    }
  }
  return too_large ? error_code::getal_te_groot : error_code::getal_geen_geheel;
}

void report_syntax(simdjson::error_code error, std::string_view text, const Limits& limits, Findings& findings) {
  const std::string whole;
  switch (error) {
    case simdjson::DEPTH_ERROR: findings.add(whole, error_code::te_diep, std::to_string(limits.depth)); return;
    case simdjson::NUMBER_ERROR: findings.add(whole, explain_number_error(text)); return;
    case simdjson::UTF8_ERROR: findings.add(whole, error_code::json_ongeldig, "utf-8"); return;
    default: findings.add(whole, error_code::json_ongeldig); return;
  }
}

}  // namespace

std::optional<Value> parse_collecting(std::string_view text, const Limits& limits, Findings& findings) {
  if (text.size() > limits.bytes) {
    findings.add(std::string(), error_code::te_groot, std::to_string(limits.bytes));
    return std::nullopt;
  }
  // Kept per thread for its buffers, unless the text is so large that keeping them would be waste.
  thread_local simdjson::dom::parser kept;
  simdjson::dom::parser temporary;
  simdjson::dom::parser& parser = text.size() <= Limits{}.bytes ? kept : temporary;
  simdjson::error_code error = simdjson::SUCCESS;
  if (parser.max_depth() != parser_depth || parser.capacity() < text.size()) {
    error = parser.allocate(std::max<std::size_t>(text.size(), 4096), parser_depth);
  }
  simdjson::dom::element root;
  if (error == simdjson::SUCCESS) error = parser.parse(text.data(), text.size()).get(root);
  if (error == simdjson::MEMALLOC) throw std::bad_alloc();
  if (error != simdjson::SUCCESS) {
    report_syntax(error, text, limits, findings);
    return std::nullopt;
  }
  return Reader(limits, findings).read(root, 0);
}

Result<Value, InputErrors> parse(std::string_view text, const Limits& limits) {
  Findings findings;
  auto value = parse_collecting(text, limits, findings);
  if (!findings.empty()) return fail(findings.take());
  return *std::move(value);
}

}  // namespace ruimte::base::json
