// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.hpp"
#include "http/api/resource.hpp"

namespace ruimte::http {

namespace {

int hex(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i] == '+' ? ' ' : text[i];
      continue;
    }
    if (i + 2 >= text.size() || hex(text[i + 1]) < 0 || hex(text[i + 2]) < 0) return std::nullopt;
    out += static_cast<char>(hex(text[i + 1]) * 16 + hex(text[i + 2]));
    i += 2;
  }
  if (!base::is_utf8(out) || base::find_control_character(out)) return std::nullopt;
  return base::to_nfc(out);
}

}  // namespace

base::Result<std::vector<std::pair<std::string, std::string>>, base::InputErrors> parse_query(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> out;
  base::InputErrors errors;
  while (!text.empty()) {
    const auto end = text.find('&');
    const auto pair = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    const auto equals = pair.find('=');
    auto key = percent_decoded(pair.substr(0, equals));
    auto value = percent_decoded(equals == std::string_view::npos ? "" : pair.substr(equals + 1));
    if (!key || !value) {
      errors.push_back({"/query", "teken_niet_toegestaan", std::string(base::is_utf8(pair) ? pair : "?")});
      continue;
    }
    if (std::ranges::any_of(out, [&](const auto& one) { return one.first == *key; }))
      errors.push_back({"/query/" + *key, "sleutel_dubbel", *key});
    out.emplace_back(std::move(*key), std::move(*value));
  }
  if (!errors.empty()) return base::fail(std::move(errors));
  return out;
}

}  // namespace ruimte::http
