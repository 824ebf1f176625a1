// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "application/labels.hpp"
#include "base/json.hpp"
#include "gen/api.hpp"
#include "http/api/message.hpp"

namespace ruimte::http {

/// What is told when something cannot be done; `code` is a row of schema/problemen.yaml.
struct Problem {
  std::string_view code;
  std::string feit = {};  ///< fills the slot of the sentence
  base::InputErrors fouten = {};
  std::optional<gen::Reden> weigering = {};
};

/// application/problem+json (RFC 9457) in the language of the request. Same problem, same bytes.
Response to_response(const Problem& problem, application::Taal taal);

inline Problem input_problem(base::InputErrors fouten) {
  return {.code = "invoer_ongeldig", .fouten = std::move(fouten)};
}
inline Problem unknown() { return {.code = "onbekend"}; }

}  // namespace ruimte::http
