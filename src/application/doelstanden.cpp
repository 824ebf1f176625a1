// SPDX-License-Identifier: EUPL-1.2
#include "application/doelstanden.hpp"

#include <algorithm>

#include "application/each_dossier.hpp"
#include "domain/kernel/consent.hpp"
#include "domain/kernel/doelen.hpp"

namespace ruimte::application {

namespace {

gen::Doelstand rij(const Doelvraag& vraag, const gen::Doel& doel, const gen::Doelkoppeling& koppeling) {
  gen::Doelstand uit;
  uit.doel = doel.id;
  uit.naam = vraag.labels.catalogus("doel", doel.id, vraag.taal);
  uit.doelwaarde = doel.waarde;
  uit.eenheid = doel.eenheid;
  uit.jaar = doel.jaar;
  uit.doelbronnen = doel.bronnen;
  uit.doelpeildatum = doel.peildatum;
  uit.bijdrage = koppeling.bijdrage;
  if (const auto* laatste = domain::laatste_waarde(koppeling)) {
    uit.waarde = laatste->waarde;
    uit.peildatum = laatste->peildatum;
    uit.bron = laatste->bron;
    uit.van = laatste->van;
    uit.aandeel = domain::aandeel(laatste->waarde, doel.waarde);
    uit.oud = domain::ouder_dan_een_jaar(laatste->peildatum, vraag.vandaag);
  }
  return uit;
}

std::ptrdiff_t plaats(const domain::Referentie& r, const std::string& doel) {
  return std::ranges::find(r.doelen, doel, &gen::Doel::id) - r.doelen.begin();
}

}  // namespace

std::vector<gen::Doelstand> doelstanden_van(const Doelvraag& vraag, const base::Uuid& id,
                                            const gen::AfspraakToestand& afspraak) {
  std::vector<gen::Doelstand> uit;
  for (const auto& koppeling : afspraak.doelen) {
    const auto* doel = domain::vind_doel(vraag.referentie, koppeling.doel);
    if (doel == nullptr) continue;
    auto een = rij(vraag, *doel, koppeling);
    een.afspraak = id;
    een.nummer = afspraak.nummer;
    een.titel = afspraak.titel;
    uit.push_back(std::move(een));
  }
  return uit;
}

gen::Doelstanden doelstanden(Reader& reader, const Doelvraag& vraag, const std::optional<std::string>& provincie) {
  gen::Doelstanden uit;
  uit.volledig = each_dossier(reader, every(domain::Soort::afspraak), vraag.kringen, max_doelafspraken,
                              [&](const Row& r, const domain::Aggregate& dossier) {
                                const auto& t = dossier.toestand.as<gen::AfspraakToestand>();
                                const bool hier =
                                    !provincie || std::ranges::find(t.provincies, *provincie) != t.provincies.end();
                                if (!hier || domain::iedereen_stopt(t)) return;
                                for (auto& een : doelstanden_van(vraag, r.stream.id, t))
                                  uit.rijen.push_back(std::move(een));
                              });
  std::ranges::sort(uit.rijen, {},
                    [&](const gen::Doelstand& d) { return std::tuple(plaats(vraag.referentie, d.doel), d.nummer); });
  return uit;
}

}  // namespace ruimte::application
