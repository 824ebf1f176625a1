// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

/// schema/problemen.yaml: every problem, input mistake and refusal that a user can be told about.
namespace ruimte::gen {

/// A row of the problem catalogue. Sentences have `{feit}` slots that the caller fills.
struct Problem {
  std::string_view code;
  int status;  ///< HTTP
  std::string_view title_nl, title_en;
  std::string_view sentence_nl, sentence_en;
};

/// Sentence of an input mistake (slot `{feit}` = InputError::detail) or of a refusal (slots = its facts).
struct Sentence {
  std::string_view code;
  std::string_view nl, en;
};

/// All sorted by code.
std::span<const Problem> problems();
std::span<const Sentence> input_sentences();
std::span<const Sentence> refusal_sentences();

/// Null when there is no such row. O(log n).
const Problem* find_problem(std::string_view code);
const Sentence* find_input_sentence(std::string_view code);
const Sentence* find_refusal_sentence(std::string_view code);

}  // namespace ruimte::gen
