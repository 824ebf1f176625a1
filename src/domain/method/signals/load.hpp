// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "domain/method/load_parts.hpp"

/// Reading the signals of a method. Private to src/domain/method.
namespace ruimte::domain::load {

/// A method file holds one life cycle, or signals.
bool is_signalenbestand(std::string_view json);

/// All mistakes at once: unknown rules, parameters, functions, phases, acts and facts in a sentence.
/// @pre `json` is a file of signals, and the life cycles are loaded.
void signalen(std::string_view json, std::span<const Levensloop> lopen, const Referentie& referentie,
              std::vector<SignaalDef>& naar, const Place& at);

}  // namespace ruimte::domain::load
