// SPDX-License-Identifier: EUPL-1.2
#include "taal/analyse.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <array>
#include <new>
#include <optional>
#include <unordered_set>

#include "base/hash.hpp"
#include "base/types.hpp"
#include "base/words.hpp"
#include "taal/woorddelen.hpp"

namespace ruimte::taal {
namespace {

/// Goes up when the rules below change.
constexpr std::string_view rules = "1";

constexpr std::size_t remembered_words = 200'000;
constexpr std::size_t shortest_compound = 7, longest_compound = 60, shortest_part = 3, most_parts = 5;
constexpr std::size_t shortest_own_s = 4;

/// Whose plural has another vowel; the stemmer knows no words.
constexpr std::array<std::pair<std::string_view, std::string_view>, 12> irregular{{{"steden", "stad"},
                                                                                   {"leden", "lid"},
                                                                                   {"schepen", "schip"},
                                                                                   {"kinderen", "kind"},
                                                                                   {"eieren", "ei"},
                                                                                   {"lieden", "lied"},
                                                                                   {"volkeren", "volk"},
                                                                                   {"goederen", "goed"},
                                                                                   {"runderen", "rund"},
                                                                                   {"gelederen", "gelid"},
                                                                                   {"mogelijkheden", "mogelijk"},
                                                                                   {"wegens", "wegens"}}};

constexpr std::array<std::string_view, 64> stop_words{
    "aan",  "al",   "alle", "als",  "ander", "bij", "daar", "dan",   "dat",  "de",    "den",  "der",  "des",
    "deze", "die",  "dit",  "door", "dus",   "een", "en",   "er",    "ge",   "geen",  "haar", "had",  "heeft",
    "hem",  "het",  "hij",  "hoe",  "hun",   "ik",  "in",   "is",    "je",   "kan",   "maar", "me",   "met",
    "mijn", "naar", "niet", "nog",  "nu",    "of",  "om",   "onder", "ons",  "ook",   "op",   "over", "te",
    "tot",  "u",    "uit",  "van",  "voor",  "was", "wat",  "we",    "werd", "wordt", "zijn", "zo"};

using WordSet = std::unordered_set<std::string_view>;

WordSet lines_of(std::string_view text) {
  WordSet found;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    if (end > 0) found.insert(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return found;
}

const WordSet& parts() {
  static const WordSet all = lines_of(woorddelen());
  return all;
}

/// kans, grens, vergunningsplaats: the s is not that of a plural.
bool has_own_s(std::string_view word) {
  static const WordSet all = lines_of(woorden_op_s());
  for (std::size_t from = 0; from + shortest_own_s <= word.size(); ++from)
    if (all.contains(word.substr(from))) return true;
  return false;
}

bool is_letters(std::string_view word) {
  return std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

bool is_vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }

/// The fewest parts that make up the word; of as many the one whose last part is longest, for that is what the word is.
class Splitter {
 public:
  explicit Splitter(std::string_view word) : word_(word), best_(word.size() + 1) {}

  std::vector<std::string_view> split() {
    best_.back() = Best{.count = 0, .end = word_.size(), .next = word_.size()};
    for (std::size_t from = word_.size() - shortest_part + 1; from-- > 0;) best_[from] = best_from(from);
    std::vector<std::string_view> found;
    if (!best_.front() || best_.front()->count < 2 || best_.front()->count > most_parts) return found;
    for (std::size_t at = 0; at < word_.size(); at = best_[at]->next)
      found.push_back(word_.substr(at, best_[at]->end - at));
    return found;
  }

 private:
  struct Best {
    std::size_t count = 0, end = 0, next = 0;
  };

  std::optional<Best> best_from(std::size_t from) const {
    std::optional<Best> best;
    for (std::size_t end = from + shortest_part; end <= word_.size(); ++end) {
      if (end - from == word_.size() || !parts().contains(word_.substr(from, end - from))) continue;
      consider(end, end, best);
      if (end + shortest_part < word_.size() && word_[end] == 's') consider(end, end + 1, best);
    }
    return best;
  }

  void consider(std::size_t end, std::size_t next, std::optional<Best>& best) const {
    if (!best_[next]) return;
    const Best one{.count = best_[next]->count + 1, .end = end, .next = next};
    if (!best || one.count < best->count) best = one;
  }

  std::string_view word_;
  std::vector<std::optional<Best>> best_;
};

/// What the stemmer, which knows no words, takes for another word than its plural.
std::string singular(std::string_view word) {
  std::string out(word);
  if (word.size() > 3 && word.ends_with('s') && has_own_s(word)) return out + "en";
  const bool plural = word.size() > 5 && ((word.ends_with("es") && !word.ends_with("ces")) || word.ends_with("ens"));
  if (plural) out.pop_back();  // provincies, hectares, havens
  return out;
}

void add(std::vector<std::string>& stems, std::string stem) {
  if (!stem.empty() && std::ranges::find(stems, stem) == stems.end()) stems.push_back(std::move(stem));
}

}  // namespace

struct Analyser::Stemmer {
  sb_stemmer* of = sb_stemmer_new("dutch", "UTF_8");
  Stemmer() {
    if (of == nullptr) throw std::bad_alloc();  // the language is compiled in
  }
  Stemmer(const Stemmer&) = delete;
  Stemmer& operator=(const Stemmer&) = delete;
  ~Stemmer() { sb_stemmer_delete(of); }
};

Analyser::Analyser() : stemmer_(std::make_unique<Stemmer>()) {}
Analyser::~Analyser() = default;

std::string_view form() {
  static const std::string made =
      std::string(rules) + "-" +
      base::to_string(base::sha256(std::string(woorddelen()) + std::string(woorden_op_s()))).substr(0, 16);
  return made;
}

std::string Analyser::stem(std::string_view word) {
  const auto* known = std::ranges::find(irregular, word, &std::pair<std::string_view, std::string_view>::first);
  if (known != irregular.end()) return std::string(known->second);
  if (!is_letters(word)) return std::string(word);  // numbers, codes and other scripts stay as they are
  const std::string one = singular(word);
  const auto* made =
      sb_stemmer_stem(stemmer_->of, reinterpret_cast<const sb_symbol*>(one.data()), static_cast<int>(one.size()));
  if (made == nullptr) throw std::bad_alloc();
  std::string stem(reinterpret_cast<const char*>(made), static_cast<std::size_t>(sb_stemmer_length(stemmer_->of)));
  if (stem.size() > 3 && stem.back() == stem[stem.size() - 2] && !is_vowel(stem.back())) stem.pop_back();
  // huizen and huis, duiven and duif: written as it sounds at the end of a word.
  if (stem.ends_with('z')) stem.back() = 's';
  if (stem.ends_with('v')) stem.back() = 'f';
  return stem;
}

std::vector<std::string_view> Analyser::split(std::string_view word) const {
  if (word.size() < shortest_compound || word.size() > longest_compound || !is_letters(word)) return {};
  return Splitter(word).split();
}

const std::vector<std::string>& Analyser::stems_of(const std::string& word) {
  const auto found = seen_.find(word);
  if (found != seen_.end()) return found->second;
  if (seen_.size() >= remembered_words) seen_.clear();
  std::vector<std::string> stems;
  add(stems, stem(word));
  const auto parts = split(word);
  for (std::size_t from = 0; from < parts.size(); ++from) {
    for (std::size_t to = from; to < parts.size(); ++to) {
      const auto* begin = parts[from].data();
      add(stems, stem({begin, static_cast<std::size_t>(parts[to].data() + parts[to].size() - begin)}));
    }
  }
  return seen_.emplace(word, std::move(stems)).first->second;
}

std::vector<Word> Analyser::analyse(std::string_view text) {
  std::vector<Word> words;
  for (const base::WordSpan span : base::words_of(text)) {
    const std::string word = base::folded(text.substr(span.begin, span.end - span.begin));
    if (!word.empty()) words.push_back({.begin = span.begin, .end = span.end, .stems = stems_of(word)});
  }
  return words;
}

std::string Analyser::stems(std::string_view text) {
  std::string out;
  std::unordered_set<std::string> had;
  for (const base::WordSpan span : base::words_of(text)) {
    const std::string word = base::folded(text.substr(span.begin, span.end - span.begin));
    if (word.empty() || !had.insert(word).second) continue;
    for (const std::string& stem : stems_of(word)) {
      if (!had.insert(" " + stem).second) continue;
      if (!out.empty()) out += ' ';
      out += stem;
    }
  }
  return out;
}

bool is_stop_word(std::string_view word) { return std::ranges::find(stop_words, word) != stop_words.end(); }

}  // namespace ruimte::taal
