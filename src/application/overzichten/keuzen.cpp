// SPDX-License-Identifier: EUPL-1.2
// National choices that are still open, per department, with the day on which an answer was asked.
#include <algorithm>
#include <tuple>

#include "application/overzichten/tabel.hpp"
#include "gen/nationale_keuze.hpp"

namespace ruimte::application {

namespace {

constexpr auto keuze = domain::Soort::nationale_keuze;

/// The middle one, or half-way between the middle two. @pre not empty
std::int64_t middelste(std::vector<std::int64_t> getallen) {
  std::ranges::sort(getallen);
  const auto n = getallen.size();
  return n % 2 == 1 ? getallen[n / 2] : (getallen[n / 2 - 1] + getallen[n / 2]) / 2;
}

}  // namespace

void vul_nationale_keuzen(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Departement", "Department"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Keuze", "Choice"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Antwoord gevraagd op", "Answer asked on"}), gen::Kolomsoort::datum},
                    {in(vraag.taal, {"Leeftijd in dagen", "Age in days"}), gen::Kolomsoort::getal},
                    {in(vraag.taal, {"Toegezegd voor", "Promised for"}), gen::Kolomsoort::datum}};
  std::vector<std::tuple<std::string, base::Date, gen::Overzichtrij>> open;
  std::vector<std::int64_t> leeftijden;
  elke_rij(vraag, keuze, tabel, [&](const Row& row) {
    const auto& k = row.rij.as<gen::NationaleKeuzeRij>();
    if (!loopt_nog(vraag, keuze, k.fase)) return;
    const auto naam = vraag.labels.catalogus("organisatie", k.eigenaar, vraag.taal);
    leeftijden.push_back(leeftijd(vraag, k.gevraagd_op));
    open.emplace_back(naam, k.gevraagd_op,
                      gen::Overzichtrij{{tekst(naam), tekst(k.nummer + " " + k.titel, pad_van(row.stream)),
                                         datum(k.gevraagd_op), getal(leeftijden.back()), datum(k.voor)}});
  });
  std::ranges::stable_sort(open, {}, [](const auto& o) { return std::pair(std::get<0>(o), std::get<1>(o)); });
  for (auto& [naam, op, rij] : open) tabel.rijen.push_back(std::move(rij));
  if (leeftijden.empty()) {
    tabel.samen = {in(vraag.taal, {"Er staat geen nationale keuze open.", "No national choice is open."})};
    return;
  }
  tabel.samen = {in(vraag.taal, {"Open: ", "Open: "}) + std::to_string(leeftijden.size()) + ". " +
                 in(vraag.taal, {"De middelste leeftijd is ", "The median age is "}) +
                 std::to_string(middelste(leeftijden)) + in(vraag.taal, {" dagen.", " days."})};
}

}  // namespace ruimte::application
