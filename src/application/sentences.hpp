// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "application/labels.hpp"
#include "domain/kernel/refusal.hpp"
#include "gen/api.hpp"

/// Facts and refusals in plain words.
namespace ruimte::application {

/// A refusal for a person: the sentence of its code with the facts filled in (ids as words, dates written out), the
/// names of who can, which bodies, which acts come first.
gen::Reden reden(const Labels& labels, domain::Soort soort, const domain::Refusal& refusal, Taal taal);

/// A fact for a sentence: an id of the catalogue that the fact is named after, or a date, becomes words.
std::string feit_in_woorden(const Labels& labels, domain::Soort soort, const gen::Feit& feit, Taal taal);

/// One recorded fact as a sentence that can be read alone. It names parts and actions as `dossier` has them.
/// @pre `event` is a fact of this dossier's noun.
std::string zin(const Labels& labels, const domain::Aggregate& dossier, const base::Record& event, Taal taal);

/// The text with each `{naam}` replaced by what `value` gives for it.
template <class Value>
std::string fill(std::string_view text, Value value) {
  std::string out;
  while (true) {
    const auto open = text.find('{');
    const auto close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) return out.append(text);
    out.append(text.substr(0, open)).append(value(text.substr(open + 1, close - open - 1)));
    text.remove_prefix(close + 1);
  }
}

}  // namespace ruimte::application
