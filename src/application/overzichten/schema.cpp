// SPDX-License-Identifier: EUPL-1.2
// The scheme of figure 3, from the data: regular system, national and provincial instruments, arena, realisation
// outside.
#include <algorithm>
#include <map>

#include "application/overzichten/tabel.hpp"
#include "base/json.hpp"
#include "gen/catalogus_inhoud.hpp"
#include "gen/embedded_data.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;
using gen::Stelselplek;

struct Groep {
  std::string_view id;
  Tweetalig naam;
};
constexpr Groep gewoon{"gewoon", {"Gewoon stelsel", "Regular system"}};
constexpr Groep nationaal{"nationaal", {"Nationale instrumenten", "National instruments"}};
constexpr Groep provinciaal{"provinciaal", {"Provinciale instrumenten", "Provincial instruments"}};
constexpr Groep arena{"arena", {"Arena: het ruimtelijk arrangement", "Arena: the spatial arrangement"}};
constexpr Groep terug{"terug", {"Teruggelegd", "Put back"}};
constexpr Groep uitvoering{"uitvoering", {"Uitvoering buiten", "Realisation outside"}};

gen::Schemavak vak(const OverzichtVraag& vraag, const Groep& groep, std::string naam, std::string pad) {
  gen::Schemavak uit;
  uit.groep = groep.id;
  uit.groep_naam = in(vraag.taal, groep.naam);
  uit.naam = std::move(naam);
  uit.pad = std::move(pad);
  return uit;
}

/// A box for every phase that `waar` puts in a group.
template <class Waar>
void fasen(const OverzichtVraag& vraag, Soort soort, Waar waar, std::vector<gen::Schemavak>& uit) {
  std::map<std::string, std::int64_t, std::less<>> aantallen;
  for (const auto& t : vraag.reader.telling(soort, vraag.actor.kringen)) aantallen[t.fase] = t.aantal;
  const auto* nu = vraag.werkwijze.levensloop(soort);
  for (const auto* fase : fasen_van(vraag, soort)) {
    const Groep* groep = waar(*fase);
    const auto aantal = aantallen[fase->id];
    // A phase that only an older method has is shown while something stands in it.
    if (groep == nullptr || (aantal == 0 && nu->fase(fase->id) == nullptr)) continue;
    auto een = vak(vraag, *groep, vraag.labels.fase(soort, fase->id, vraag.taal),
                   std::string(domain::aggregate_type(soort).meervoud) + "?fase=" + fase->id);
    een.aantal = aantal;
    uit.push_back(std::move(een));
  }
}

/// The instruments of the catalogue, with the side that owns them; read once.
const std::vector<gen::Instrument>& alle_instrumenten() {
  static const auto gelezen = [] {
    const auto bestanden = gen::referentie_files();
    const auto bestand = std::ranges::find(bestanden, "referentie/instrumenten.yaml", &gen::EmbeddedFile::path);
    const auto json = base::json::parse(bestand->json, {.bytes = std::size_t{8} << 20U}).value();
    std::vector<gen::Instrument> uit;
    for (const auto& rij : *json.member("rijen")->get_if<base::json::Array>())
      uit.push_back(base::decode(base::describe<gen::Instrument>(), rij, "").value().as<gen::Instrument>());
    return uit;
  }();
  return gelezen;
}

bool is_van(const gen::Instrument& i, gen::Instrumenteigenaar wie) {
  return std::ranges::find(i.eigenaren, wie) != i.eigenaren.end();
}

void instrumenten(const OverzichtVraag& vraag, std::vector<gen::Schemavak>& uit) {
  for (const auto& i : alle_instrumenten()) {
    if (!i.landingsdoel) continue;
    const auto voeg = [&](const Groep& groep) {
      auto een = vak(vraag, groep, i.naam, "catalogus/instrumenten#" + i.id);
      een.uitleg = i.omschrijving;
      uit.push_back(std::move(een));
    };
    if (is_van(i, gen::Instrumenteigenaar::rijk)) voeg(nationaal);
    if (is_van(i, gen::Instrumenteigenaar::provincie)) voeg(provinciaal);
  }
}

}  // namespace

std::vector<gen::Schemavak> schema(const OverzichtVraag& vraag) {
  std::vector<gen::Schemavak> uit;
  const auto van_plek = [](Stelselplek plek, const Groep& groep) {
    return [plek, &groep](const domain::Fase& f) { return f.plek == plek ? &groep : nullptr; };
  };
  fasen(vraag, Soort::vraagstuk, van_plek(Stelselplek::gewoon, gewoon), uit);
  instrumenten(vraag, uit);
  fasen(vraag, Soort::vraagstuk, van_plek(Stelselplek::opgetild, arena), uit);
  fasen(vraag, Soort::vraagstuk, van_plek(Stelselplek::teruggelegd, terug), uit);
  fasen(
      vraag, Soort::afspraak, [](const domain::Fase& f) { return f.stap == "opvolging" ? &uitvoering : nullptr; }, uit);
  return uit;
}

}  // namespace ruimte::application
