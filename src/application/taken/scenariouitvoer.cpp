// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/scenariouitvoer.hpp"

#include <algorithm>
#include <charconv>
#include <map>

#include "application/taken/tabel.hpp"

namespace ruimte::application {

namespace {

namespace pp = spatial::pasproef;

constexpr std::string_view verdeling_soort = "verdeling 1";

/// Seven bits a byte, low ones first; the high bit says that more follow.
void zet_getal(std::string& uit, std::uint64_t n) {
  for (; n >= 0x80U; n >>= 7U) uit += static_cast<char>(0x80U | (n & 0x7fU));
  uit += static_cast<char>(n);
}

class Byteslezer {
 public:
  explicit Byteslezer(std::string_view bytes) : bytes_(bytes) {}
  bool woord(std::string_view w) {
    if (!bytes_.starts_with(w)) return false;
    bytes_.remove_prefix(w.size());
    return true;
  }
  std::optional<std::uint64_t> getal() {
    std::uint64_t uit = 0;
    for (unsigned schuif = 0; schuif < 63; schuif += 7) {
      if (bytes_.empty()) return std::nullopt;
      const auto b = static_cast<unsigned char>(bytes_.front());
      bytes_.remove_prefix(1);
      uit |= std::uint64_t{b & 0x7fU} << schuif;
      if (b < 0x80U) return uit;
    }
    return std::nullopt;
  }
  [[nodiscard]] bool leeg() const { return bytes_.empty(); }

 private:
  std::string_view bytes_;
};

std::string fictieve_claims(const gen::Scenariouitslag& u) {
  const auto n = std::ranges::count(u.claims, true, &gen::Scenarioclaim::fictief);
  return n == 0
             ? "geen claim is verzonnen"
             : std::to_string(n) + " van " + std::to_string(u.claims.size()) + " claims zijn verzonnen om te oefenen";
}

std::string over_recepten(const gen::Scenariouitslag& u) {
  if (u.recepten.empty()) return "eenvoudig: liever grond die niemand anders vraagt";
  std::string uit;
  for (const auto& r : u.recepten) {
    uit += (uit.empty() ? "" : "; ") + r.ruimtefunctie + ": ";
    if (!r.recept) {
      uit += "eenvoudig, " + r.reden.value_or("");
      continue;
    }
    uit += "recept " + *r.recept + " (SHA-256 " + (r.vingerafdruk ? base::to_string(*r.vingerafdruk) : "") + ")";
    if (r.synthetisch.value_or(false)) uit += ", met verzonnen getallen";
  }
  return uit;
}

/// A kind per claim and region, also where nothing was asked: cells may lie there all the same.
void noem_soorten(Celkaart& uit, const gen::Scenariouitslag& u, const std::vector<std::string>& gebieden) {
  std::map<std::pair<base::Uuid, std::string>, const gen::Scenarioregel*> regels;
  for (const auto& r : u.regels) regels[{r.claim, r.gebied}] = &r;
  std::map<std::string, std::string> namen;
  for (const auto& g : u.gebieden) namen.emplace(g.id, g.naam);
  uit.velden = {"titel",       "functie",       "eigenaar",  "hardheid",    "fictief",   "gebied_id",
                "gevraagd_ha", "toegewezen_ha", "tekort_ha", "rekenversie", "invoerhash"};
  for (const auto& c : u.claims)
    for (const auto& g : gebieden) {
      const auto regel = regels.find({c.id, g});
      const auto naam = namen.find(g);
      const auto ha = [&](base::SquareMetres gen::Scenarioregel::*veld) {
        return regel == regels.end() ? std::int64_t{0} : ((*regel->second).*veld).v / 10'000;
      };
      uit.namen.emplace_back(c.nummer, naam == namen.end() ? g : naam->second);
      uit.waarden.push_back({c.titel, c.ruimtefunctie, c.eigenaar, std::string(gen::to_id(c.hardheid)),
                             std::string(c.fictief ? "ja" : "nee"), g, ha(&gen::Scenarioregel::gevraagd),
                             ha(&gen::Scenarioregel::toegewezen), ha(&gen::Scenarioregel::tekort), u.rekenversie,
                             base::to_string(u.invoerhash)});
    }
}

constexpr Tabelkop scenariokoppen[] = {{"Claim, nummer", "Claim, number"},
                                       {"Claim", "Claim"},
                                       {"Claim, versie", "Claim, version", gen::Kolomsoort::getal},
                                       {"Functie", "Function"},
                                       {"Eigenaar", "Owner"},
                                       {"Verzonnen", "Made up"},
                                       {"Gebied", "Area"},
                                       {"Gevraagd (ha)", "Asked (ha)", gen::Kolomsoort::getal},
                                       {"Krijgt (ha)", "Gets (ha)", gen::Kolomsoort::getal},
                                       {"Tekort (ha)", "Short (ha)", gen::Kolomsoort::getal}};

}  // namespace

std::string schrijf_verdeling(const Scenariovlak& vlak, const pp::Allocation& antwoord) {
  std::vector<std::int32_t> knoop(vlak.frame.cells(), -1);
  const auto gebieden = vlak.gebieden.size();
  for (std::size_t g = 0; g < gebieden; ++g)
    for (auto c = vlak.scenario.first_cell[g]; c < vlak.scenario.first_cell[g + 1]; ++c)
      if (antwoord.use[c] != pp::no_use)
        knoop[vlak.plaats[c]] = static_cast<std::int32_t>(antwoord.use[c] * gebieden + g);
  std::string uit(verdeling_soort);
  // The frame may begin west or south of the origin: one is added to what is signed, zigzag.
  for (const auto n : {vlak.frame.left_m, vlak.frame.bottom_m})
    zet_getal(uit, n >= 0 ? 2 * static_cast<std::uint64_t>(n) : 2 * static_cast<std::uint64_t>(-std::int64_t{n}) - 1);
  for (const auto n : {vlak.frame.columns, vlak.frame.rows}) zet_getal(uit, static_cast<std::uint64_t>(n));
  zet_getal(uit, gebieden);
  for (const auto& g : vlak.gebieden) {
    zet_getal(uit, g.size());
    uit += g;
  }
  for (std::size_t c = 0; c < knoop.size();) {
    auto eind = c + 1;
    while (eind < knoop.size() && knoop[eind] == knoop[c]) ++eind;
    zet_getal(uit, eind - c);
    zet_getal(uit, static_cast<std::uint64_t>(std::int64_t{knoop[c]} + 1));
    c = eind;
  }
  return uit;
}

namespace {

struct Opgeslagen {
  spatial::Frame frame;
  std::vector<std::string> gebieden;
  std::vector<std::int32_t> knoop;  ///< row 0 the southernmost
};

std::optional<Opgeslagen> lees(std::string_view bytes, std::size_t claims) {
  Byteslezer in(bytes);
  if (!in.woord(verdeling_soort)) return std::nullopt;
  const auto geheel = [&in]() -> std::optional<std::int32_t> {
    const auto n = in.getal();
    if (!n || *n > 4'000'000'000U) return std::nullopt;
    return static_cast<std::int32_t>(*n % 2 == 0 ? static_cast<std::int64_t>(*n / 2)
                                                 : -static_cast<std::int64_t>(*n / 2) - 1);
  };
  const auto links = geheel(), onder = geheel();
  const auto kolommen = in.getal(), rijen = in.getal(), gebieden = in.getal();
  if (!links || !onder || !gebieden || *kolommen > 100'000 || *rijen > 100'000 || *gebieden > 100) return std::nullopt;
  Opgeslagen uit;
  uit.frame = {*links, *onder, scenariocel_m, static_cast<std::int32_t>(*kolommen), static_cast<std::int32_t>(*rijen)};
  for (std::uint64_t g = 0; g < *gebieden; ++g) {
    const auto lengte = in.getal();
    std::string id;
    for (std::uint64_t n = 0; lengte && n < *lengte && n < 60; ++n) id += static_cast<char>(in.getal().value_or(0));
    uit.gebieden.push_back(std::move(id));
  }
  uit.knoop.reserve(uit.frame.cells());
  while (!in.leeg()) {
    const auto aantal = in.getal(), knoop = in.getal();
    if (!aantal || !knoop || *aantal > uit.frame.cells() - uit.knoop.size() || *knoop > claims * *gebieden)
      return std::nullopt;
    uit.knoop.insert(uit.knoop.end(), *aantal, static_cast<std::int32_t>(*knoop) - 1);
  }
  if (uit.knoop.size() != uit.frame.cells()) return std::nullopt;
  return uit;
}

}  // namespace

std::optional<Celkaart> lees_verdeling(std::string_view bytes, const gen::Scenariouitslag& uitslag) {
  auto gelezen = lees(bytes, uitslag.claims.size());
  if (!gelezen) return std::nullopt;
  const auto& f = gelezen->frame;
  const auto kolommen = static_cast<std::size_t>(f.columns);
  Celkaart uit;
  uit.kolommen = f.columns;
  uit.rijen = f.rows;
  uit.cel_mm = std::int64_t{f.cell_m} * 1'000;
  uit.linksboven = {f.left_m * 1'000, (f.bottom_m + f.cell_m * f.rows) * 1'000};
  uit.soort.reserve(f.cells());
  uit.gebruik.reserve(f.cells());
  for (auto r = static_cast<std::size_t>(f.rows); r-- > 0;)
    for (std::size_t c = 0; c < kolommen; ++c) {
      const auto knoop = gelezen->knoop[r * kolommen + c];
      uit.soort.push_back(knoop);
      uit.gebruik.push_back(
          knoop < 0 ? pp::no_use
                    : static_cast<std::uint8_t>(static_cast<std::size_t>(knoop) / gelezen->gebieden.size()));
    }
  noem_soorten(uit, uitslag, gelezen->gebieden);
  uit.over = over_scenario(uitslag);
  for (std::size_t k = 0; k < uitslag.claims.size(); ++k)
    uit.over.emplace_back("gebruik_" + std::to_string(k), uitslag.claims[k].nummer + " " + uitslag.claims[k].titel);
  return uit;
}

gen::Overzicht scenariotabel(const gen::Scenariouitslag& uitslag, const Labels& labels, Taal taal) {
  gen::Overzicht uit;
  uit.id = "scenario";
  uit.volledig = uitslag.volledig;
  zet_koppen(uit, scenariokoppen, taal);
  std::map<base::Uuid, const gen::Scenarioclaim*> claims;
  for (const auto& c : uitslag.claims) claims.emplace(c.id, &c);
  std::map<std::string, std::string> namen;
  for (const auto& g : uitslag.gebieden) namen.emplace(g.id, g.naam);
  for (const auto& r : uitslag.regels) {
    const auto& c = *claims.at(r.claim);
    gen::Overzichtrij rij;
    rij.cellen = {tekst(c.nummer),
                  tekst(c.titel),
                  getal(c.versie),
                  tekst(labels.catalogus("ruimtefunctie", c.ruimtefunctie, taal)),
                  tekst(labels.catalogus("organisatie", c.eigenaar, taal)),
                  tekst(c.fictief ? (taal == Taal::en ? "yes" : "ja") : (taal == Taal::en ? "no" : "nee")),
                  tekst(namen.at(r.gebied)),
                  getal(r.gevraagd.v / 10'000),
                  getal(r.toegewezen.v / 10'000),
                  getal(r.tekort.v / 10'000)};
    uit.rijen.push_back(std::move(rij));
  }
  for (const auto& [naam, waarde] : over_scenario(uitslag))
    uit.samen.push_back(std::string(naam).append(": ").append(waarde));
  return uit;
}

std::vector<std::pair<std::string, std::string>> over_scenario(const gen::Scenariouitslag& u) {
  std::vector<std::pair<std::string, std::string>> uit = {
      {"scenario", u.vraag.naam},
      {"fictief", fictieve_claims(u)},
      {"geschiktheid", over_recepten(u)},
      {"rekenversie", u.rekenversie},
      {"invoerhash", base::to_string(u.invoerhash)},
      {"uitslaghash", base::to_string(u.uitslaghash)},
      {"tekort", u.past ? "geen" : std::to_string(u.tekort.v / 10'000) + " hectare"}};
  if (u.gestopt.value_or(false))
    uit.emplace_back("bewijs", "niet bewezen: er is gestopt voor het einde, misschien kan het beter");
  if (u.nagerekend)
    uit.emplace_back("nagerekend", "door " + u.nagerekend->programma + " " + u.nagerekend->versie + ", bewijs.json " +
                                       base::to_string(u.nagerekend->bewijs));
  uit.emplace_back("betekenis", "een rekenuitkomst onder de genoemde aannamen; geen besluit en geen keuze");
  return uit;
}

std::string leesmij(const gen::Scenariouitslag& u) {
  std::string uit = "# Reken dit scenario zelf na\n\n";
  for (const auto& [naam, waarde] : over_scenario(u))
    uit.append("- ").append(naam).append(": ").append(waarde).append("\n");
  uit += "\nPak dit bestand uit in een map en geef die map aan het programma `certify`:\n\n    certify MAP\n\n";
  uit += "Dat programma telt alles cel voor cel na. Het gebruikt niets van het programma dat dit berekende.\n";
  uit += "Het zegt `klopt`, of wat er niet klopt. De vorm van de bestanden staat in docs/pasproef-bewijs.md.\n\n";
  uit += "Het nummer van een claim in de bestanden:\n\n";
  for (std::size_t k = 0; k < u.claims.size(); ++k)
    uit += "- " + std::to_string(k) + ": " + u.claims[k].nummer + " " + u.claims[k].titel +
           (u.claims[k].fictief ? " (verzonnen om te oefenen)" : "") + "\n";
  return uit;
}

}  // namespace ruimte::application
