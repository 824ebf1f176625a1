// SPDX-License-Identifier: EUPL-1.2
// The loader of the working method. A text is a list of changes to the shipped method: the first line is the number of
// the file, every next line the number of a value in it and the JSON that comes in its place (nothing: it goes away).
// So every text is nearly a method, which bytes that are changed at random never are.
#include <vector>

#include "base/json.hpp"
#include "base/text.hpp"
#include "catalog/load.hpp"
#include "fuzz.hpp"
#include "gen/embedded_data.hpp"

namespace ruimte {
namespace {

using base::json::Array;
using base::json::Object;
using base::json::Value;

/// The value with its `at`-th value, counted from 0 in order of the text, replaced. `at` ends below 0 when that was
/// done.
Value changed(const Value& value, std::int64_t& at, const Value& other) {
  if (at-- == 0) return other;
  if (const auto* list = value.get_if<Array>()) {
    Array out;
    for (const auto& one : *list) out.push_back(changed(one, at, other));
    return Value(std::move(out));
  }
  const auto* members = value.get_if<Object>();
  if (members == nullptr) return value;
  Object out;
  for (const auto& [key, member] : *members) {
    const bool gone = at == 0 && other.get_if<std::monostate>() != nullptr;
    auto next = changed(member, at, other);
    if (!gone) out.emplace_back(key, std::move(next));
  }
  return Value(std::move(out));
}

std::string change(std::string text, std::string_view line) {
  const auto space = line.find(' ');
  const auto at = base::parse_integer(line.substr(0, space));
  if (!at || *at < 0) return text;
  const auto json = space == std::string_view::npos ? std::string_view() : line.substr(space + 1);
  const auto other = json.empty() ? base::Result<Value, base::InputErrors>(Value()) : base::json::parse(json);
  if (!other) return text;
  auto left = *at;
  return base::json::encode(changed(base::json::parse(text).value(), left, *other));
}

}  // namespace

void fuzz::run(std::string_view text) {
  static const auto referentie = catalog::loaded(catalog::shipped_referentie());
  static const auto registry = domain::default_registry();
  std::vector<domain::WerkwijzeBestand> files;
  for (const auto& file : gen::werkwijze_files()) files.push_back({file.path, file.json});
  auto& file = files[static_cast<std::size_t>(base::parse_integer(first_line(text)).value_or(0)) % files.size()];
  std::string json(file.json);
  for (int changes = 0; changes < 8 && !text.empty(); ++changes) json = change(std::move(json), first_line(text));
  file.json = json;
  const auto method = domain::Werkwijze::load(files, registry, referentie);
  if (!method) return demand(!catalog::describe(method.error()).empty(), "a refusal says why");
  const auto again = domain::Werkwijze::load(files, registry, referentie);
  demand(again && again->hash() == method->hash(), "one method, one hash");
}

}  // namespace ruimte
