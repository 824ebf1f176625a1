// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Dutch words as someone looks for them: in any inflection, and inside a compound. Pure; the same text gives the same
/// stems on every machine.
namespace ruimte::taal {

/// What one word can be found by. The first stem is that of the whole word; then those of the parts of a compound and
/// of neighbouring parts together: drinkwaterwinning -> drinkwaterwin, drink, drinkwater, water, waterwin, win.
struct Word {
  std::size_t begin = 0, end = 0;  ///< bytes in the text
  std::vector<std::string> stems;  ///< letters and digits only, small; no doubles; at least one
};

/// Changes when the same text may give other stems: what was indexed under another form has to be indexed again.
std::string_view form();

/// Remembers words that it has seen, so a second text costs less. Not for two threads at once.
class Analyser {
 public:
  Analyser();
  ~Analyser();
  Analyser(const Analyser&) = delete;
  Analyser& operator=(const Analyser&) = delete;

  /// Words in order. @pre is_utf8(text). O(n) for words seen before.
  std::vector<Word> analyse(std::string_view text);
  /// All stems of the text with a space between them, doubles left out, in order of first appearance.
  std::string stems(std::string_view text);
  /// The stem of one whole folded word.
  std::string stem(std::string_view word);
  /// The parts of a compound as they stand in it, `s` between them left out; empty when it is none.
  std::vector<std::string_view> split(std::string_view word) const;

 private:
  const std::vector<std::string>& stems_of(const std::string& word);
  struct Stemmer;
  std::unique_ptr<Stemmer> stemmer_;
  std::unordered_map<std::string, std::vector<std::string>> seen_;
};

/// Articles, prepositions and other words that are in nearly every text. `word` is folded.
bool is_stop_word(std::string_view word);

}  // namespace ruimte::taal
