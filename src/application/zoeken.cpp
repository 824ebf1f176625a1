// SPDX-License-Identifier: EUPL-1.2
#include "application/zoeken.hpp"

#include <algorithm>
#include <set>

#include "application/catalogusrijen.hpp"
#include "application/expectations.hpp"
#include "application/zoektekst.hpp"
#include "base/words.hpp"
#include "gen/embedded_data.hpp"
#include "taal/analyse.hpp"

namespace ruimte::application {

namespace {

using taal::Analyser;

constexpr std::size_t max_woorden = 12;
constexpr std::size_t fragment_voor = 60, fragment_na = 140;  // bytes

/// The stems of the words that say something.
std::vector<std::string> stammen_van(Analyser& analyser, std::string_view text) {
  std::vector<std::string> out;
  for (const auto& word : analyser.analyse(text))
    if (!taal::is_stop_word(base::folded(text.substr(word.begin, word.end - word.begin))))
      out.push_back(word.stems.front());
  return out;
}

struct Afkorting {
  std::string kort;
  std::vector<std::string> lang;
};

const std::vector<Afkorting>& afkortingen() {
  static const auto found = [] {
    std::vector<Afkorting> all;
    Analyser analyser;
    for (const auto& file : gen::referentie_files()) {
      if (!file.path.ends_with("/afkortingen.yaml")) continue;
      elke_rij(file.json, [&](std::string_view, const base::json::Value& rij) {
        const auto kort = analyser.analyse(veldtekst(rij, "naam"));
        const auto lang = stammen_van(analyser, veldtekst(rij, "voluit"));
        if (kort.size() == 1 && !lang.empty()) all.push_back({kort.front().stems.front(), lang});
      });
    }
    return all;
  }();
  return found;
}

/// A question in stems, with for each word the other ways to write it.
class Vraag {
 public:
  Vraag(Analyser& analyser, std::string_view text) : analyser_(analyser) {
    std::vector<std::string> woorden;
    for (const base::WordSpan span : base::words_of(text)) {
      auto woord = base::folded(text.substr(span.begin, span.end - span.begin));
      if (!woord.empty() && woorden.size() < max_woorden) woorden.push_back(std::move(woord));
    }
    const bool alle = std::ranges::all_of(woorden, taal::is_stop_word);
    for (const std::string& woord : woorden)
      if (alle || !taal::is_stop_word(woord)) woorden_.push_back(woord);
  }

  [[nodiscard]] bool leeg() const { return woorden_.empty(); }

  [[nodiscard]] Zoekvraag zoekvraag() const {
    Zoekvraag vraag;
    for (const std::string& woord : woorden_) {
      Zoekvraag::Groep een_van{{{analyser_.stem(woord), false}}};
      Zoekvraag::Alternatief samen;
      for (const auto deel : analyser_.split(woord)) samen.push_back({analyser_.stem(deel), false});
      if (!samen.empty()) een_van.push_back(std::move(samen));
      vraag.groepen.push_back(std::move(een_van));
    }
    voeg_afkortingen_toe(vraag);
    return vraag;
  }

  /// Of a word that is not finished nothing is known but its letters.
  [[nodiscard]] Zoekvraag begin_van_titel() const {
    Zoekvraag vraag = zoekvraag();
    vraag.in_titel = true;
    if (!woorden_.empty()) vraag.groepen.back().push_back({{woorden_.back(), true}});
    return vraag;
  }

 private:
  void voeg_afkortingen_toe(Zoekvraag& vraag) const {
    std::vector<std::string> stammen;
    for (const auto& een_van : vraag.groepen) stammen.push_back(een_van.front().front().stam);
    for (const Afkorting& afkorting : afkortingen()) {
      for (std::size_t i = 0; i < stammen.size(); ++i)
        if (stammen[i] == afkorting.kort) vraag.groepen[i].push_back(alternatief(afkorting.lang));
      const auto begin = std::search(stammen.begin(), stammen.end(), afkorting.lang.begin(), afkorting.lang.end());
      const auto end = begin == stammen.end() ? begin : begin + static_cast<std::ptrdiff_t>(afkorting.lang.size());
      for (auto at = begin; at != end; ++at)
        vraag.groepen[static_cast<std::size_t>(at - stammen.begin())].push_back({{afkorting.kort, false}});
    }
  }

  static Zoekvraag::Alternatief alternatief(const std::vector<std::string>& stammen) {
    Zoekvraag::Alternatief out;
    for (const std::string& stam : stammen) out.push_back({stam, false});
    return out;
  }

  Analyser& analyser_;
  std::vector<std::string> woorden_;
};

/// Every stem that a question can be answered by.
std::set<std::string> gezochte_stammen(const Zoekvraag& vraag) {
  std::set<std::string> stammen;
  for (const auto& een_van : vraag.groepen)
    for (const auto& samen : een_van)
      for (const auto& term : samen) stammen.insert(term.stam);
  return stammen;
}

/// A text in pieces, so that what was found can be marked.
class Knipper {
 public:
  Knipper(Analyser& analyser, const std::set<std::string>& stammen) : analyser_(analyser), stammen_(stammen) {}

  /// How many of the stems the text has.
  std::size_t raakt(std::string_view text) {
    std::set<std::string_view> found;
    for (const auto& word : analyser_.analyse(text))
      for (const std::string& stem : word.stems)
        if (const auto it = stammen_.find(stem); it != stammen_.end()) found.insert(*it);
    return found.size();
  }

  /// Around the first word that was found. @pre raakt(text) > 0.
  std::vector<gen::Zoekstuk> fragment(std::string_view text) {
    const auto raak = treffers(text);
    const std::size_t from =
        raak.front().begin > fragment_voor ? woordgrens(text, raak.front().begin - fragment_voor) : 0;
    std::size_t to = std::min(text.size(), raak.front().end + fragment_na);
    if (to < text.size()) to = woordgrens(text, to);
    std::vector<gen::Zoekstuk> stukken;
    std::size_t at = from;
    for (const base::WordSpan span : raak) {
      if (span.end > to) break;
      zet(stukken, text.substr(at, span.begin - at), false, at == from && from > 0);
      zet(stukken, text.substr(span.begin, span.end - span.begin), true, false);
      at = span.end;
    }
    zet(stukken, text.substr(at, to - at), false, false);
    if (to < text.size()) zet(stukken, " …", false, false);
    return stukken;
  }

 private:
  std::vector<base::WordSpan> treffers(std::string_view text) {
    std::vector<base::WordSpan> found;
    for (const auto& word : analyser_.analyse(text))
      if (std::ranges::any_of(word.stems, [this](const std::string& stem) { return stammen_.contains(stem); }))
        found.push_back({word.begin, word.end});
    return found;
  }

  /// The next place where a word begins, so that no letter is cut.
  static std::size_t woordgrens(std::string_view text, std::size_t at) {
    const auto space = text.find(' ', at);
    return space == std::string_view::npos ? text.size() : space;
  }

  static void zet(std::vector<gen::Zoekstuk>& stukken, std::string_view text, bool raak, bool begint_later) {
    if (!text.empty()) stukken.push_back({(begint_later ? "…" : "") + std::string(text), raak});
  }

  Analyser& analyser_;
  const std::set<std::string>& stammen_;
};

gen::Dossierverwijzing verwijzing(const domain::Aggregate& dossier, const Zoekopdracht& opdracht) {
  const auto& type = domain::aggregate_type(dossier.ref.soort);
  const base::Record rij = type.naar_rij(dossier.toestand);
  gen::Dossierverwijzing out;
  out.soort = type.soort;
  out.soort_label = opdracht.labels.code(gen::lists::stroomsoort, static_cast<std::size_t>(type.soort), opdracht.taal);
  out.meervoud = std::string(type.meervoud);
  out.object = dossier.ref.id;
  if (auto nummer = text_field(rij, "nummer"); !nummer.empty()) out.nummer = std::move(nummer);
  out.titel = eigen_titel(rij);
  return out;
}

class Verslag {
 public:
  Verslag(Reader& reader, const Zoekopdracht& opdracht, Analyser& analyser, const std::set<std::string>& stammen)
      : reader_(reader), opdracht_(opdracht), knipper_(analyser, stammen) {}

  std::optional<gen::Zoektreffer> treffer(const domain::StreamRef& ref) {
    const auto dossier = reader_.toestand(ref, opdracht_.actor.kringen);
    if (!dossier) return std::nullopt;
    gen::Zoektreffer out;
    out.dossier = verwijzing(*dossier, opdracht_);
    const auto fase = domain::aggregate_type(ref.soort).fase(dossier->toestand);
    out.fase = opdracht_.labels.fase(ref.soort, fase, opdracht_.taal);
    out.fragment = fragment(*dossier, out.dossier.titel);
    return out;
  }

 private:
  /// The text with most of what was asked, the first of as many; not the title, which stands there already.
  std::vector<gen::Zoekstuk> fragment(const domain::Aggregate& dossier, std::string_view titel) {
    const Zoektekst text = zoektekst(dossier);
    std::size_t most = 0;
    const std::string* best = nullptr;
    for (const std::string& deel : text.delen) {
      const std::size_t count = deel == titel ? 0 : knipper_.raakt(deel);
      if (count > most) best = &deel;
      most = std::max(most, count);
    }
    return best == nullptr ? std::vector<gen::Zoekstuk>() : knipper_.fragment(*best);
  }

  Reader& reader_;
  const Zoekopdracht& opdracht_;
  Knipper knipper_;
};

/// How many were found of each noun, most first.
std::vector<gen::Zoekaantal> aantallen(const std::vector<gen::Zoektreffer>& items) {
  std::vector<gen::Zoekaantal> out;
  for (const auto& item : items) {
    auto it = std::ranges::find(out, item.dossier.soort, &gen::Zoekaantal::soort);
    if (it == out.end()) it = out.insert(out.end(), {item.dossier.soort, item.dossier.soort_label, 0});
    ++it->aantal;
  }
  std::ranges::stable_sort(out, std::ranges::greater(), &gen::Zoekaantal::aantal);
  return out;
}

}  // namespace

gen::Zoekantwoord zoek(Reader& reader, const Zoekopdracht& opdracht) {
  Analyser analyser;
  const Vraag vraag(analyser, opdracht.vraag);
  gen::Zoekantwoord out;
  out.volledig = true;
  if (vraag.leeg()) return out;
  Zoekvraag zoekvraag = vraag.zoekvraag();
  zoekvraag.soort = opdracht.soort;
  zoekvraag.limiet = max_treffers;
  const Zoekresultaat overal = reader.zoek(zoekvraag, opdracht.actor.kringen);
  const auto stammen = gezochte_stammen(zoekvraag);
  zoekvraag.in_titel = true;
  auto refs = reader.zoek(zoekvraag, opdracht.actor.kringen).gevonden;
  for (const auto& ref : overal.gevonden)
    if (std::ranges::find(refs, ref) == refs.end()) refs.push_back(ref);
  out.volledig = overal.volledig;
  refs.resize(std::min(refs.size(), std::size_t{max_treffers}));
  Verslag verslag(reader, opdracht, analyser, stammen);
  for (const auto& ref : refs)
    if (auto treffer = verslag.treffer(ref)) out.items.push_back(*std::move(treffer));
  out.aantallen = aantallen(out.items);
  return out;
}

std::vector<gen::Dossierverwijzing> suggesties(Reader& reader, const Zoekopdracht& opdracht) {
  Analyser analyser;
  const Vraag vraag(analyser, opdracht.vraag);
  std::vector<gen::Dossierverwijzing> out;
  if (vraag.leeg()) return out;
  Zoekvraag zoekvraag = vraag.begin_van_titel();
  zoekvraag.soort = opdracht.soort;
  zoekvraag.limiet = max_suggesties;
  for (const auto& ref : reader.zoek(zoekvraag, opdracht.actor.kringen).gevonden)
    if (const auto dossier = reader.toestand(ref, opdracht.actor.kringen))
      out.push_back(verwijzing(*dossier, opdracht));
  return out;
}

}  // namespace ruimte::application
