// SPDX-License-Identifier: EUPL-1.2
// JSON: what is accepted is written in one way, and that text means the same.
#include "base/json.hpp"

#include "fuzz.hpp"

void ruimte::fuzz::run(std::string_view text) {
  const auto value = base::json::parse(text, {.bytes = 1 << 16, .depth = 32});
  if (!value) return demand(!value.error().empty(), "a refusal says why");
  const auto canonical = base::json::encode(*value);
  const auto again = base::json::parse(canonical);
  demand(again.has_value(), "canonical JSON is accepted");
  demand(base::json::encode(*again) == canonical, "canonical JSON is written as it was read");
}
