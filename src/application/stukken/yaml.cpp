// SPDX-License-Identifier: EUPL-1.2
#include "application/stukken/yaml.hpp"

#include <algorithm>
#include <optional>

#include "application/stukken/leesfout.hpp"
#include "base/text.hpp"

namespace ruimte::application::stukken {

namespace {

constexpr int deepest = 24;

struct Regel {
  int nr = 0;
  int inspringing = 0;
  std::string_view tekst;  ///< without indentation
};

std::string_view zonder_einde(std::string_view text) {
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

/// Every line, also the empty ones: a folded text may hold them.
std::vector<Regel> regels_van(std::string_view tekst) {
  std::vector<Regel> uit;
  for (int nr = 1; !tekst.empty(); ++nr) {
    const auto einde = tekst.find('\n');
    auto regel = zonder_einde(tekst.substr(0, einde));
    tekst.remove_prefix(einde == std::string_view::npos ? tekst.size() : einde + 1);
    const auto begin = std::min(regel.find_first_not_of(' '), regel.size());
    regel.remove_prefix(begin);
    if (regel.starts_with('\t')) fout(nr, "Spring in met spaties, niet met een tab.");
    uit.push_back({nr, static_cast<int>(begin), regel});
  }
  return uit;
}

class Yamllezer {
 public:
  explicit Yamllezer(std::string_view tekst) : regels_(regels_van(tekst)) {}

  Knoop bestand() {
    sla_leeg_over();
    if (klaar()) fout(1, "Het bestand is leeg.");
    auto uit = blok(nu().inspringing, 0);
    if (!klaar()) fout(nu().nr, "Deze regel springt anders in dan de regels erboven.");
    return uit;
  }

 private:
  [[nodiscard]] bool klaar() const { return at_ == regels_.size(); }
  [[nodiscard]] const Regel& nu() const { return regels_[at_]; }
  void sla_leeg_over() {
    while (!klaar() && (nu().tekst.empty() || nu().tekst.starts_with('#') || nu().tekst == "---")) ++at_;
  }
  static bool is_item(std::string_view tekst) { return tekst == "-" || tekst.starts_with("- "); }

  Knoop blok(int inspringing, int diepte) {
    if (diepte > deepest) fout(nu().nr, "Dit zit te diep in elkaar.");
    return is_item(nu().tekst) ? lijst(inspringing, diepte) : paren(inspringing, diepte);
  }

  Knoop lijst(int inspringing, int diepte) {
    const int begin = nu().nr;
    Knopen uit;
    while (!klaar() && nu().inspringing == inspringing && is_item(nu().tekst)) {
      auto& regel = regels_[at_];
      auto rest = regel.tekst.substr(1);
      const auto spaties = std::min(rest.find_first_not_of(' '), rest.size());
      rest.remove_prefix(spaties);
      if (rest.empty()) fout(regel.nr, "Achter het streepje staat niets.");
      if (!sleutel_in(rest)) {
        uit.push_back(waarde(rest, inspringing, diepte));
        continue;
      }
      // The item is a map that begins behind the dash: read it as if it stood on lines of its own.
      regel.inspringing += 1 + static_cast<int>(spaties);
      regel.tekst = rest;
      uit.push_back(paren(regel.inspringing, diepte + 1));
    }
    ga_verder(inspringing);
    return {begin, std::move(uit)};
  }

  Knoop paren(int inspringing, int diepte) {
    const int begin = nu().nr;
    Paren uit;
    while (!klaar() && nu().inspringing == inspringing && !is_item(nu().tekst)) {
      const auto& regel = nu();
      const auto einde = sleutel_in(regel.tekst);
      if (!einde) fout(regel.nr, "Hier wordt `naam: waarde` verwacht.");
      std::string sleutel(regel.tekst.substr(0, *einde));
      if (std::ranges::find(uit, sleutel, &Paar::sleutel) != uit.end())
        fout(regel.nr, "`" + sleutel + "` staat hier twee keer.");
      auto rest = regel.tekst.substr(*einde + 1);
      rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
      const int nr = regel.nr;
      uit.push_back({std::move(sleutel), nr, waarde(rest, inspringing, diepte)});
    }
    ga_verder(inspringing);
    return {begin, std::move(uit)};
  }

  /// After a block only what stands further to the left can follow.
  void ga_verder(int inspringing) {
    sla_leeg_over();
    if (!klaar() && nu().inspringing > inspringing)
      fout(nu().nr, "Deze regel springt anders in dan de regels erboven.");
  }

  /// Where the colon of `key: value` stands; keys are plain words.
  static std::optional<std::size_t> sleutel_in(std::string_view tekst) {
    std::size_t i = 0;
    while (i < tekst.size() && ((tekst[i] >= 'a' && tekst[i] <= 'z') || (tekst[i] >= 'A' && tekst[i] <= 'Z'))) ++i;
    if (i == 0 || i == tekst.size() || tekst[i] != ':') return std::nullopt;
    if (i + 1 < tekst.size() && tekst[i + 1] != ' ') return std::nullopt;
    return i;
  }

  /// What stands behind a key or dash; leaves the next line that says something. `inspringing` is that of the parent.
  Knoop waarde(std::string_view rest, int inspringing, int diepte) {
    const int nr = nu().nr;
    if (rest.empty() || rest.starts_with('#')) {
      ++at_;
      sla_leeg_over();
      const bool item = !klaar() && nu().inspringing == inspringing && is_item(nu().tekst);
      if (klaar() || (nu().inspringing <= inspringing && !item)) fout(nr, "Hier hoort een waarde.");
      auto uit = blok(nu().inspringing, diepte + 1);
      return uit;
    }
    if (rest == ">" || rest == ">-" || rest == "|" || rest == "|-") return gevouwen(rest.front() == '>', inspringing);
    ++at_;
    Knoop uit{nr, rest.front() == '[' ? std::variant<std::string, Knopen, Paren>(op_een_regel(rest, nr))
                                      : std::variant<std::string, Knopen, Paren>(tekst(rest, nr))};
    sla_leeg_over();
    return uit;
  }

  Knoop gevouwen(bool vouw, int inspringing) {
    const int nr = nu().nr;
    std::string uit;
    bool leeg = false;
    for (++at_; !klaar() && (nu().tekst.empty() || nu().inspringing > inspringing); ++at_) {
      if (nu().tekst.empty()) {
        leeg = !uit.empty();
        continue;
      }
      if (!uit.empty()) uit += leeg ? "\n\n" : vouw ? " " : "\n";
      leeg = false;
      uit += nu().tekst;
    }
    if (uit.empty()) fout(nr, "Hier hoort een tekst onder te staan.");
    sla_leeg_over();
    return {nr, std::move(uit)};
  }

  static Knopen op_een_regel(std::string_view rest, int nr) {
    Knopen uit;
    rest.remove_prefix(1);
    while (true) {
      rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
      if (rest.empty()) fout(nr, "De lijst eindigt niet op `]`.");
      if (rest.front() == ']') break;
      const auto einde = rest.front() == '"' ? na_aanhaling(rest, nr) : std::min(rest.find_first_of(",]"), rest.size());
      uit.push_back({nr, tekst(zonder_einde(rest.substr(0, einde)), nr)});
      rest.remove_prefix(einde);
      rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
      if (rest.starts_with(',')) rest.remove_prefix(1);
    }
    return uit;
  }

  /// Just behind the quote that closes the text.
  static std::size_t na_aanhaling(std::string_view tekst, int nr) {
    for (std::size_t i = 1; i < tekst.size(); ++i) {
      if (tekst[i] == '\\')
        ++i;
      else if (tekst[i] == '"')
        return i + 1;
    }
    fout(nr, "Het aanhalingsteken wordt niet gesloten.");
  }

  static std::string tekst(std::string_view rest, int nr) {
    if (rest.front() == '"') return aangehaald(rest, nr);
    constexpr std::string_view niet = "&*!|>%@`{['";
    if (niet.find(rest.front()) != std::string_view::npos)
      fout(nr, "Zet een tekst die zo begint tussen dubbele aanhalingstekens.");
    if (rest.find(": ") != std::string_view::npos)
      fout(nr, "Zet een tekst met een dubbele punt tussen dubbele aanhalingstekens.");
    return std::string(zonder_einde(rest.substr(0, rest.find(" #"))));
  }

  static std::string aangehaald(std::string_view rest, int nr) {
    const auto einde = na_aanhaling(rest, nr);
    auto staart = rest.substr(einde);
    staart.remove_prefix(std::min(staart.find_first_not_of(' '), staart.size()));
    if (!staart.empty() && staart.front() != '#') fout(nr, "Achter het aanhalingsteken staat nog iets.");
    std::string uit;
    for (std::size_t i = 1; i + 1 < einde; ++i) {
      if (rest[i] != '\\') {
        uit += rest[i];
        continue;
      }
      const char c = rest[++i];
      if (c != 'n' && c != '"' && c != '\\') fout(nr, "Achter een backslash kan alleen n, \" of \\ staan.");
      uit += c == 'n' ? '\n' : c;
    }
    return uit;
  }

  std::vector<Regel> regels_;
  std::size_t at_ = 0;
};

}  // namespace

base::Result<Knoop, Gebrek> lees_yaml(std::string_view tekst) {
  if (tekst.size() > most_template_bytes) return base::fail(Gebrek{1, "Het bestand is groter dan 64 kB."});
  if (!base::is_utf8(tekst)) return base::fail(Gebrek{1, "Het bestand is geen UTF-8."});
  if (tekst.starts_with("\xEF\xBB\xBF")) tekst.remove_prefix(3);
  try {
    return Yamllezer(tekst).bestand();
  } catch (const Leesfout& f) {
    return base::fail(f.gebrek);
  }
}

}  // namespace ruimte::application::stukken
