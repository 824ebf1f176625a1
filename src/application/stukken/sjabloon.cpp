// SPDX-License-Identifier: EUPL-1.2
#include "application/stukken/sjabloon.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "application/stukken/keur.hpp"
#include "base/text.hpp"

namespace ruimte::application::stukken {

namespace {

std::string trim(std::string_view t) {
  while (!t.empty() && t.front() == ' ') t.remove_prefix(1);
  while (!t.empty() && t.back() == ' ') t.remove_suffix(1);
  return std::string(t);
}

constexpr std::array bouwsoorten = {std::string_view("kop"),   std::string_view("tekst"), std::string_view("feiten"),
                                    std::string_view("lijst"), std::string_view("tabel"), std::string_view("eigen"),
                                    std::string_view("groep"), std::string_view("kaart")};
/// What may stand beside every kind of block, what beside those that can run through something.
constexpr std::array altijd = {std::string_view("als"), std::string_view("niet"), std::string_view("leeg")};
constexpr std::array bij_bron = {std::string_view("dossiers"), std::string_view("via"),      std::string_view("waar"),
                                 std::string_view("gelijk"),   std::string_view("rijen"),    std::string_view("alleen"),
                                 std::string_view("behalve"),  std::string_view("volgorde"), std::string_view("kop")};

bool heeft(auto const& lijst, std::string_view woord) { return std::ranges::find(lijst, woord) != lijst.end(); }

class Bouwer {
 public:
  base::Result<Sjabloon, Gebreken> bouw(const Knoop& knoop) {
    Sjabloon uit;
    if (!knoop.paren()) return base::fail(Gebreken{{knoop.regel, "Een sjabloon begint met `stuk: naam`."}});
    for (const auto& paar : *knoop.paren()) kop(paar, uit);
    for (const auto* nodig : {"stuk", "naam", "bij", "titel", "omschrijving", "inhoud"})
      if (std::ranges::find(*knoop.paren(), nodig, &Paar::sleutel) == knoop.paren()->end())
        fout(knoop.regel, "`" + std::string(nodig) + "` ontbreekt.");
    if (gebreken_.empty()) keur(uit, gebreken_);
    if (gebreken_.empty()) return uit;
    std::ranges::stable_sort(gebreken_, {}, &Gebrek::regel);
    return base::fail(std::move(gebreken_));
  }

 private:
  void fout(int regel, std::string tekst) { gebreken_.push_back({regel, std::move(tekst)}); }

  std::string tekst(const Paar& paar) {
    if (const auto* t = paar.waarde.tekst()) return *t;
    fout(paar.regel, "Achter `" + paar.sleutel + "` hoort een tekst.");
    return {};
  }
  int getal(const Paar& paar, int minst, int meest) {
    const auto n = base::parse_integer(tekst(paar));
    if (n && *n >= minst && *n <= meest) return static_cast<int>(*n);
    fout(paar.regel, "Achter `" + paar.sleutel + "` hoort een getal van " + std::to_string(minst) + " tot en met " +
                         std::to_string(meest) + ".");
    return minst;
  }
  Zin zin(std::string_view t, int regel) {
    auto uit = lees_zin(t, regel);
    if (uit) return *std::move(uit);
    fout(regel, uit.error());
    return {regel, {}};
  }
  std::optional<Pad> pad(const Paar& paar) {
    auto t = tekst(paar);
    auto uit = lees_pad(t);
    if (!uit && !t.empty()) fout(paar.regel, "`" + t + "` is geen naam van een veld.");
    return uit;
  }
  std::optional<domain::Soort> soort(const Paar& paar) {
    const auto t = tekst(paar);
    const auto uit = gen::stroomsoort_from(t);
    if (!uit || domain::aggregate_type(*uit).rij == nullptr) {
      fout(paar.regel, "`" + t + "` is geen soort dossier.");
      return std::nullopt;
    }
    return uit;
  }
  template <class Enum>
  Enum keuze(const Paar& paar, std::initializer_list<std::pair<std::string_view, Enum>> woorden) {
    const auto t = tekst(paar);
    std::string opties;
    for (const auto& [woord, waarde] : woorden) {
      if (t == woord) return waarde;
      opties += (opties.empty() ? "" : ", ") + std::string(woord);
    }
    fout(paar.regel, "Achter `" + paar.sleutel + "` hoort een van: " + opties + ".");
    return woorden.begin()->second;
  }

  /// `veld` or `veld = a, b`.
  std::optional<Eis> eis(const Paar& paar, bool niet) {
    const auto t = tekst(paar);
    const auto is = t.find('=');
    auto veld = lees_pad(trim(t.substr(0, is)));
    if (!veld) {
      fout(paar.regel, "Achter `" + paar.sleutel + "` hoort een veld, of `veld = waarde`.");
      return std::nullopt;
    }
    Eis uit{paar.regel, *std::move(veld), niet, {}};
    for (auto rest = is == std::string::npos ? std::string() : t.substr(is + 1); !rest.empty();) {
      const auto komma = rest.find(',');
      uit.waarden.push_back(trim(rest.substr(0, komma)));
      if (uit.waarden.back().empty()) fout(paar.regel, "Achter `=` of `,` ontbreekt een waarde.");
      rest = komma == std::string::npos ? std::string() : rest.substr(komma + 1);
    }
    if (is != std::string::npos && uit.waarden.empty()) fout(paar.regel, "Achter `=` ontbreekt een waarde.");
    return uit;
  }
  void voeg_eis_toe(const Paar& paar, bool niet, std::vector<Eis>& eisen) {
    if (auto e = eis(paar, niet)) eisen.push_back(*std::move(e));
  }

  void kop(const Paar& p, Sjabloon& uit) {
    if (p.sleutel == "stuk")
      naam_van_stuk(p, uit);
    else if (p.sleutel == "naam")
      uit.naam = tekst(p);
    else if (p.sleutel == "naamEn")
      uit.naam_en = tekst(p);
    else if (p.sleutel == "omschrijving")
      uit.omschrijving = tekst(p);
    else if (p.sleutel == "omschrijvingEn")
      uit.omschrijving_en = tekst(p);
    else if (p.sleutel == "versie")
      uit.versie = getal(p, 1, 9999);
    else if (p.sleutel == "bij")
      uit.bij = soort(p).value_or(uit.bij);
    else if (p.sleutel == "titel")
      uit.titel = zin(tekst(p), p.regel);
    else if (p.sleutel == "onderwerp")
      uit.onderwerp = zin(tekst(p), p.regel);
    else if (p.sleutel == "voor")
      uit.voor =
          keuze<Lezer>(p, {{"iedereen", Lezer::iedereen}, {"rijk", Lezer::rijk}, {"provincie", Lezer::provincie}});
    else if (p.sleutel == "ogen")
      uit.eigen = keuze<bool>(p, {{"gedeeld", false}, {"eigen", true}});
    else if (p.sleutel == "als")
      voeg_eis_toe(p, false, uit.eisen);
    else if (p.sleutel == "niet")
      voeg_eis_toe(p, true, uit.eisen);
    else if (p.sleutel == "inhoud")
      uit.inhoud = blokken(p);
    else
      fout(p.regel, "Een sjabloon kent geen `" + p.sleutel + "`.");
  }

  /// It becomes part of an address and of a file name.
  void naam_van_stuk(const Paar& p, Sjabloon& uit) {
    uit.id = tekst(p);
    const bool goed = !uit.id.empty() && uit.id.size() <= 40 &&
                      std::ranges::all_of(uit.id, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    if (!goed) fout(p.regel, "De naam achter `stuk` bestaat uit kleine letters en streepjes, hooguit 40.");
  }

  std::vector<Bouwblok> blokken(const Paar& paar) {
    std::vector<Bouwblok> uit;
    if (!paar.waarde.lijst()) {
      fout(paar.regel, "Onder `" + paar.sleutel + "` hoort een lijst van blokken, elk met een streepje.");
      return uit;
    }
    for (const auto& knoop : *paar.waarde.lijst()) {
      if (knoop.paren())
        uit.push_back(blok(knoop));
      else
        fout(knoop.regel, "Een blok is bijvoorbeeld `tekst: \"...\"`.");
    }
    return uit;
  }

  /// The first word says what kind of block it is.
  Bouwblok blok(const Knoop& knoop) {
    const auto& paren = *knoop.paren();
    Bouwblok uit;
    uit.regel = uit.bron.regel = knoop.regel;
    const auto soort = std::ranges::find(bouwsoorten, std::string_view(paren.front().sleutel));
    if (soort == bouwsoorten.end()) {
      fout(knoop.regel, "Een blok begint met kop, tekst, feiten, lijst, tabel, eigen, groep of kaart, niet met `" +
                            paren.front().sleutel + "`.");
      return uit;
    }
    uit.soort = static_cast<Bouwsoort>(soort - bouwsoorten.begin());
    if (uit.soort == Bouwsoort::kop) uit.getal = 1;
    if (uit.soort == Bouwsoort::eigen) uit.getal = 3;
    hoofdzaak(paren.front(), uit);
    for (std::size_t i = 1; i < paren.size(); ++i) bijzaak(paren[i], uit);
    if (!uit.breedten.empty() && uit.breedten.size() != uit.cellen.size())
      fout(uit.regel, "`breedte` heeft niet evenveel getallen als de tabel kolommen heeft.");
    return uit;
  }

  void hoofdzaak(const Paar& p, Bouwblok& uit) {
    switch (uit.soort) {
      case Bouwsoort::feiten:
      case Bouwsoort::tabel: uit.cellen = cellen(p); break;
      case Bouwsoort::groep: uit.inhoud = blokken(p); break;
      default: uit.tekst = zin(tekst(p), p.regel);
    }
  }

  std::vector<Cel> cellen(const Paar& p) {
    std::vector<Cel> uit;
    if (!p.waarde.lijst()) {
      fout(p.regel, "Onder `" + p.sleutel + "` hoort een lijst van `Naam: {veld}`.");
      return uit;
    }
    for (const auto& knoop : *p.waarde.lijst()) {
      const auto* t = knoop.tekst();
      const auto punt = t ? t->find(": ") : std::string::npos;
      if (punt == std::string::npos)
        fout(knoop.regel, "Hier hoort `\"Naam: {veld}\"`, met aanhalingstekens.");
      else
        uit.push_back({t->substr(0, punt), zin(t->substr(punt + 2), knoop.regel)});
    }
    return uit;
  }

  void bijzaak(const Paar& p, Bouwblok& uit) {
    using enum Bouwsoort;
    const auto& s = p.sleutel;
    const bool loopt = uit.soort == lijst || uit.soort == tabel || uit.soort == groep || uit.soort == kaart;
    if (heeft(bij_bron, s) && (loopt || (s == "kop" && uit.soort != kop_blok))) return bron(p, uit);
    if (heeft(altijd, s)) return voorwaarde(p, uit);
    if (s == "niveau" && (loopt || uit.soort == kop_blok))
      uit.getal = getal(p, 1, 3);
    else if (s == "regels" && uit.soort == eigen)
      uit.getal = getal(p, 1, 40);
    else if (s == "breedte" && uit.soort == tabel)
      uit.breedten = breedten(p);
    else if (s == "vorm" && uit.soort == kaart)
      uit.vorm = pad(p);
    else if (s == "provincie" && uit.soort == kaart)
      uit.provincie = pad(p);
    else if (s == "stijl" && uit.soort == Bouwsoort::tekst)
      uit.stijl = keuze<Stijl>(p, {{"gewoon", Stijl::gewoon}, {"klein", Stijl::klein}, {"nadruk", Stijl::nadruk}});
    else
      fout(p.regel, "`" + s + "` hoort niet bij een blok `" +
                        std::string(bouwsoorten[static_cast<std::size_t>(uit.soort)]) + "`.");
  }

  std::vector<int> breedten(const Paar& p) {
    std::vector<int> uit;
    if (!p.waarde.lijst()) {
      fout(p.regel, "Achter `breedte` hoort een lijst, zoals `[1, 2]`.");
      return uit;
    }
    for (const auto& knoop : *p.waarde.lijst()) uit.push_back(getal({p.sleutel, knoop.regel, knoop}, 1, 20));
    return uit;
  }

  void voorwaarde(const Paar& p, Bouwblok& uit) {
    if (p.sleutel == "leeg")
      uit.leeg = tekst(p);
    else
      voeg_eis_toe(p, p.sleutel == "niet", uit.eisen);
  }

  void bron(const Paar& p, Bouwblok& uit) {
    const auto& s = p.sleutel;
    if (s == "kop")
      uit.kop = zin(tekst(p), p.regel);
    else if (s == "dossiers")
      uit.bron.dossiers = soort(p);
    else if (s == "via")
      uit.bron.via = pad(p);
    else if (s == "waar")
      uit.bron.waar = tekst(p);
    else if (s == "gelijk")
      uit.bron.gelijk = pad(p);
    else if (s == "rijen")
      uit.bron.rijen = pad(p);
    else if (s == "volgorde")
      uit.bron.volgorde = pad(p);
    else
      voeg_eis_toe(p, s == "behalve", uit.bron.eisen);
  }

  static constexpr auto kop_blok = Bouwsoort::kop;
  Gebreken gebreken_;
};

}  // namespace

base::Result<Sjabloon, Gebreken> lees_sjabloon(std::string_view tekst) {
  const auto knoop = lees_yaml(tekst);
  if (!knoop) return base::fail(Gebreken{knoop.error()});
  return Bouwer().bouw(*knoop);
}

Sjablonen::Sjablonen() {
  for (const auto& bestand : meegeleverde_bestanden()) {
    auto sjabloon = lees_sjabloon(bestand.tekst);
    if (!sjabloon) {
      const auto& eerste = sjabloon.error().front();
      throw std::runtime_error(std::string(bestand.naam) + ":" + std::to_string(eerste.regel) + ": " + eerste.tekst);
    }
    zet(*std::move(sjabloon));
  }
}

void Sjablonen::zet(Sjabloon sjabloon) {
  const auto it = std::ranges::find(sjablonen_, sjabloon.id, &Sjabloon::id);
  if (it == sjablonen_.end())
    sjablonen_.push_back(std::move(sjabloon));
  else
    *it = std::move(sjabloon);
}

const Sjabloon* Sjablonen::vind(std::string_view id) const {
  const auto it = std::ranges::find(sjablonen_, id, &Sjabloon::id);
  return it == sjablonen_.end() ? nullptr : &*it;
}

}  // namespace ruimte::application::stukken
