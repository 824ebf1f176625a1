// SPDX-License-Identifier: EUPL-1.2
// Every record of schema/. The first line names the type, the rest is its JSON: decode, encode, decode gives the same.
#include "base/json.hpp"
#include "fuzz.hpp"
#include "gen/registry.hpp"

namespace {

/// A name that is no type chooses one by its bytes, so that a changed name still tries something.
const ruimte::base::TypeDesc& type_of(std::string_view name) {
  if (const auto* found = ruimte::gen::find_type(name)) return *found;
  std::size_t sum = 0;
  for (const char one : name) sum = sum * 31 + static_cast<unsigned char>(one);
  const auto types = ruimte::gen::all_types();
  return types[sum % types.size()].desc();
}

}  // namespace

void ruimte::fuzz::run(std::string_view text) {
  const auto& type = type_of(first_line(text));
  const auto record = base::decode(type, text);
  if (!record) return demand(!record.error().empty(), "a refusal says why");
  const auto bytes = base::encode(*record);
  demand(base::json::encode(base::to_value(*record)) == bytes, "one record, one text");
  const auto again = base::decode(type, bytes);
  demand(again.has_value(), "what was written is accepted");
  demand(base::encode(*again) == bytes, "what was written is read as the same record");
}
