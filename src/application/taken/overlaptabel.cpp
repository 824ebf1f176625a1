// SPDX-License-Identifier: EUPL-1.2
#include <map>

#include "application/taken/overlappen.hpp"
#include "application/taken/tabel.hpp"

namespace ruimte::application {

namespace {

/// With the comma of a Dutch spreadsheet, to the m2.
std::string hectare(base::SquareMetres vlak) {
  const auto rest = std::to_string(vlak.v % 10'000);
  return std::to_string(vlak.v / 10'000) + "," + std::string(4 - rest.size(), '0') + rest;
}

class Rijen {
 public:
  Rijen(const gen::Overlappen& uitslag, Taal taal) : buiten_(taal == Taal::en ? "Outside" : "Buiten") {
    for (const auto& g : uitslag.gebieden) namen_.emplace(g.id, g.naam);
  }

  /// `ander` null: the claim by itself.
  template <class Vlak>
  void add(std::vector<gen::Overzichtrij>& uit, const gen::Overlapclaim& een, const gen::Overlapclaim* ander,
           const Vlak& vlak) const {
    for (const auto& g : vlak.gebieden) uit.push_back(rij(een, ander, g.gebied, namen_.at(g.gebied), g.oppervlakte));
    if (vlak.buiten.v > 0) uit.push_back(rij(een, ander, {}, buiten_, vlak.buiten));
  }

 private:
  static gen::Overzichtrij rij(const gen::Overlapclaim& een, const gen::Overlapclaim* ander, const std::string& gebied,
                               const std::string& naam, base::SquareMetres vlak) {
    gen::Overzichtrij uit;
    for (const auto* c : {&een, ander}) {
      uit.cellen.push_back(tekst(c == nullptr ? std::string() : base::to_string(c->id)));
      uit.cellen.push_back(tekst(c == nullptr ? std::string() : c->nummer));
      uit.cellen.push_back(tekst(c == nullptr ? std::string() : c->titel));
      uit.cellen.push_back(c == nullptr ? gen::Overzichtcel{} : getal(c->versie));
    }
    uit.cellen.push_back(tekst(gebied));
    uit.cellen.push_back(tekst(naam));
    uit.cellen.push_back(getal(vlak.v));
    uit.cellen.push_back(tekst(hectare(vlak)));
    return uit;
  }

  std::string buiten_;
  std::map<std::string, std::string> namen_;
};

constexpr Tabelkop overlapkoppen[] = {{"Claim, kenmerk", "Claim, identifier"},
                                      {"Claim, nummer", "Claim, number"},
                                      {"Claim", "Claim"},
                                      {"Claim, versie", "Claim, version", gen::Kolomsoort::getal},
                                      {"Andere claim, kenmerk", "Other claim, identifier"},
                                      {"Andere claim, nummer", "Other claim, number"},
                                      {"Andere claim", "Other claim"},
                                      {"Andere claim, versie", "Other claim, version", gen::Kolomsoort::getal},
                                      {"Gebied, kenmerk", "Area, identifier"},
                                      {"Gebied", "Area"},
                                      {"Oppervlakte (m²)", "Area (m²)", gen::Kolomsoort::getal},
                                      {"Oppervlakte (ha)", "Area (ha)"}};

}  // namespace

std::vector<Overlapregel> overlapregels(const gen::Overlappen& uitslag, const Zones& zones,
                                        const std::function<const base::Geometry&(const base::Uuid&)>& vorm_van) {
  std::map<base::Uuid, std::string> claims;
  for (const auto& c : uitslag.claims) claims.emplace(c.id, c.nummer + " " + c.titel);
  std::map<std::string, std::string> namen;
  for (const auto& g : uitslag.gebieden) namen.emplace(g.id, g.naam);
  std::vector<Overlapregel> uit;
  for (const auto& p : uitslag.paren) {
    Overlapregel regel{claims.at(p.claim), claims.at(p.andere), {}, 0, {&vorm_van(p.claim), &vorm_van(p.andere)}, {}};
    auto buiten = regel;
    for (const auto& g : p.gebieden) {
      const auto* zone = zones.vlak(g.gebied);
      if (zone == nullptr) continue;
      auto deel = regel;
      deel.zone = namen.at(g.gebied);
      deel.m2 = static_cast<double>(g.oppervlakte.v);
      deel.alle.push_back(zone);
      uit.push_back(std::move(deel));
      buiten.behalve.push_back(zone);
    }
    if (p.buiten.v == 0) continue;
    buiten.zone = "buiten";
    buiten.m2 = static_cast<double>(p.buiten.v);
    uit.push_back(std::move(buiten));
  }
  return uit;
}

gen::Overzicht overlaptabel(const gen::Overlappen& uitslag, Taal taal) {
  gen::Overzicht uit;
  uit.id = "overlappen";
  uit.volledig = uitslag.volledig;
  zet_koppen(uit, overlapkoppen, taal);
  std::map<base::Uuid, const gen::Overlapclaim*> claims;
  for (const auto& c : uitslag.claims) claims.emplace(c.id, &c);
  const Rijen rijen(uitslag, taal);
  for (const auto& c : uitslag.claims) rijen.add(uit.rijen, c, nullptr, c);
  for (const auto& p : uitslag.paren) rijen.add(uit.rijen, *claims.at(p.claim), claims.at(p.andere), p);
  return uit;
}

}  // namespace ruimte::application
