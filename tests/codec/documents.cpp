// SPDX-License-Identifier: EUPL-1.2
#include "documents.hpp"

#include <algorithm>
#include <array>

namespace ruimte::tests {

namespace {

constexpr int deepest = 6;

/// Characters that need escaping, more than one byte, or a second thought.
constexpr std::array<std::string_view, 12> characters = {"a", "Z",   "0",    " ",    "é",       "€",
                                                         "😀", "\\n", "\\\"", "\\\\", "\\u0041", "/"};
constexpr std::array<std::string_view, 14> splices = {
    "\\u0000", "\"", "{", "}", "[", "]", ",", ":", "null", "1e5", "-0", "9007199254740992", "\xff", "\\ud800"};

std::string two(std::int64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

}  // namespace

std::uint64_t DocumentMaker::below(std::uint64_t n) {
  std::array<std::uint8_t, 8> bytes{};
  random_.fill(bytes);
  std::uint64_t value = 0;
  for (const auto b : bytes) value = value << 8U | b;
  return value % n;
}

std::int64_t DocumentMaker::between(std::int64_t min, std::int64_t max) {
  return min + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(max - min) + 1));
}

std::string DocumentMaker::text(std::int64_t min, std::int64_t max) {
  std::string out = "\"";
  const auto length =
      between(std::max<std::int64_t>(min, 1), std::min<std::int64_t>(max, std::max<std::int64_t>(min, 1) + 20));
  for (std::int64_t i = 0; i < length; ++i) out += characters[below(characters.size())];
  return out + "\"";
}

/// Within the Netherlands, in whole millimetres.
std::string DocumentMaker::geometry() {
  const auto x = between(10'000'000, 250'000'000), y = between(310'000'000, 600'000'000);
  const auto point = [&](std::int64_t dx, std::int64_t dy) {
    return "[" + std::to_string(x + dx) + "," + std::to_string(y + dy) + "]";
  };
  if (below(2) == 0) return R"({"coordinaten":)" + point(0, 0) + R"(,"crs":"EPSG:28992","soort":"punt"})";
  const auto ring =
      "[[" + point(0, 0) + "," + point(between(1, 900'000), 0) + "," + point(0, between(1, 900'000)) + "]]";
  return R"({"coordinaten":)" + ring + R"(,"crs":"EPSG:28992","soort":"vlak"})";
}

std::string DocumentMaker::value(const base::FieldDesc& f, base::Kind kind, int depth) {
  using enum base::Kind;
  const bool whole = f.kind != list;  // the bounds of a list are about its items' number
  switch (kind) {
    case text: return whole ? this->text(f.min, f.max) : this->text(1, 40);
    case integer:
    case area: return std::to_string(whole ? between(f.min, f.max) : between(-1000, 1000));
    case boolean: return below(2) == 0 ? "true" : "false";
    case date:
      return "\"" + std::to_string(between(1990, 2090)) + "-" + two(between(1, 12)) + "-" + two(between(1, 28)) + "\"";
    case instant: return "\"2026-11-" + two(between(1, 30)) + "T" + two(between(0, 23)) + ":04:05.123456Z\"";
    case code: return "\"" + std::string(f.codes->ids[below(f.codes->ids.size())]) + "\"";
    case open_code: return "\"pv" + std::to_string(between(20, 31)) + "\"";
    case id: return "\"018f0000-0000-7000-8000-0000000000" + std::to_string(between(10, 99)) + "\"";
    case hash: return "\"" + std::string(62, 'a') + std::to_string(between(10, 99)) + "\"";
    case base::Kind::geometry: return this->geometry();
    case record: return object(f.of(), depth + 1);
    case list: break;
  }
  std::string out = "[";
  const auto most = depth >= deepest ? f.min : std::min<std::int64_t>(f.max, f.min + 3);
  const auto count = between(f.min, most);
  for (std::int64_t i = 0; i < count; ++i) out += (i == 0 ? "" : ",") + value(f, f.item, depth + 1);
  return out + "]";
}

std::string DocumentMaker::object(const base::TypeDesc& desc, int depth) {
  std::string out = "{";
  for (const auto& f : desc.fields) {
    if (!f.required && below(3) == 0) continue;
    out += (out.size() == 1 ? "" : ",") + ("\"" + std::string(f.name) + "\":") + value(f, f.kind, depth);
  }
  return out + "}";
}

std::string DocumentMaker::valid(const base::TypeDesc& desc) { return object(desc, 0); }

std::string DocumentMaker::damaged(std::string document) {
  for (auto n = below(4) + 1; n > 0 && !document.empty(); --n) {
    const auto at = below(document.size());
    switch (below(4)) {
      case 0: document[at] = static_cast<char>(below(256)); break;
      case 1: document.erase(at, below(8) + 1); break;
      case 2: document.insert(at, document.substr(at, below(12))); break;
      default: document.insert(at, splices[below(splices.size())]); break;
    }
  }
  return document;
}

}  // namespace ruimte::tests
