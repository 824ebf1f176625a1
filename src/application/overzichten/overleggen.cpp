// SPDX-License-Identifier: EUPL-1.2
// Meetings that were held without a goal or without a result, as far as the reader is in their circle.
#include <algorithm>
#include <tuple>

#include "application/overzichten/tabel.hpp"
#include "domain/kernel/overleg.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;

bool heeft_resultaat(const gen::OverlegdossierToestand& t) {
  return !t.toezeggingen.empty() || std::ranges::any_of(t.punten, [](const gen::Overlegpunt& p) {
    return p.uitkomst && (p.uitkomst->advies || p.uitkomst->besluit);
  });
}

struct Gemist {
  std::string gremium;
  base::Date dag;
  domain::StreamRef ref;
  bool doel, resultaat;
};

/// Whose circle the reader is not in, he is told nothing about: neither that it has content nor that it has none.
bool kent(const OverzichtVraag& vraag, const std::string& gremium) {
  const auto kring = domain::kring_van_gremium(vraag.referentie, gremium);
  return kring && vraag.actor.mag_lezen(*kring);
}

std::vector<Gemist> gemist(const OverzichtVraag& vraag, Tabel& tabel, std::int64_t& alle) {
  std::vector<Gemist> uit;
  elke_rij(vraag, Soort::overleg, tabel, [&](const Row& row) {
    const auto& o = row.rij.as<gen::OverlegRij>();
    const bool geweest = o.datum < vraag.vandaag && o.fase != "afgelast";
    if (!geweest || !kent(vraag, o.gremium)) return;
    ++alle;
    const auto ref = vraag.reader.by_key(Soort::overlegdossier, base::to_string(row.stream.id), vraag.actor.kringen);
    const auto dossier = ref ? vraag.reader.toestand(*ref, vraag.actor.kringen) : std::nullopt;
    const auto* t = dossier ? &dossier->toestand.as<gen::OverlegdossierToestand>() : nullptr;
    Gemist m{vraag.labels.catalogus("gremium", o.gremium, vraag.taal), o.datum, row.stream, t == nullptr || !t->doel,
             t == nullptr || !heeft_resultaat(*t)};
    if (m.doel || m.resultaat) uit.push_back(std::move(m));
  });
  std::ranges::sort(uit, {}, [](const Gemist& m) { return std::tuple(m.dag, m.gremium, m.ref); });
  return uit;
}

}  // namespace

void vul_overleggen(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Gremium", "Body"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Datum", "Date"}), gen::Kolomsoort::datum},
                    {in(vraag.taal, {"Wat ontbreekt", "What is missing"}), gen::Kolomsoort::tekst}};
  std::int64_t alle = 0;
  const auto lijst = gemist(vraag, tabel, alle);
  for (const auto& m : lijst) {
    const Tweetalig wat = m.doel && m.resultaat ? Tweetalig{"Doel en resultaat", "Goal and result"}
                          : m.doel              ? Tweetalig{"Doel", "Goal"}
                                                : Tweetalig{"Resultaat", "Result"};
    tabel.rijen.push_back({{tekst(m.gremium), datum(m.dag, pad_van(m.ref)), tekst(in(vraag.taal, wat))}});
  }
  tabel.samen = {std::to_string(lijst.size()) + in(vraag.taal, {" van de ", " of the "}) + std::to_string(alle) +
                 in(vraag.taal, {" overleggen die zijn geweest en waarvan u de inhoud kunt lezen.",
                                 " meetings that were held and whose content you can read."})};
}

}  // namespace ruimte::application
