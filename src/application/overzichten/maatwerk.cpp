// SPDX-License-Identifier: EUPL-1.2
// Where a province agreed to work otherwise than the whole.
#include <algorithm>
#include <map>

#include "application/overzichten/tabel.hpp"
#include "domain/kernel/inrichting.hpp"
#include "gen/inrichting.hpp"

namespace ruimte::application {

namespace {

/// What was chosen in words: a choice of the catalogue by its name, else as it was written.
std::string gekozen(const OverzichtVraag& vraag, const std::string& instelling, const std::string& id) {
  if (id.empty()) return in(vraag.taal, {"niet gekozen", "not chosen"});
  const auto it = vraag.referentie.keuzes.find(instelling);
  if (it == vraag.referentie.keuzes.end()) return id;
  const auto plek = std::ranges::find(it->second.keuzes, id);
  return plek == it->second.keuzes.end() ? id
                                         : it->second.namen[static_cast<std::size_t>(plek - it->second.keuzes.begin())];
}

}  // namespace

void vul_maatwerk(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Provincie", "Province"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Waarover", "About"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Hier", "Here"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"In het geheel", "In the whole"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Sinds", "Since"}), gen::Kolomsoort::datum},
                    {in(vraag.taal, {"Reden", "Reason"}), gen::Kolomsoort::tekst}};
  std::map<std::string, std::vector<gen::Overzichtrij>> per_provincie;
  elk_dossier<gen::InrichtingToestand>(vraag, domain::Soort::inrichting, tabel, [&](const auto& ref, const auto& t) {
    if (!t.provincie) return;
    for (const auto& k : t.keuzes) {
      const auto geheel = domain::keuze_van(vraag.reader.world(), k.instelling);
      if (!k.keuze || *k.keuze == geheel) continue;
      per_provincie[*t.provincie].push_back(
          {{tekst(vraag.labels.catalogus("provincie", *t.provincie, vraag.taal), pad_van(ref)),
            tekst(vraag.labels.catalogus("instelling", k.instelling, vraag.taal)),
            tekst(gekozen(vraag, k.instelling, *k.keuze)), tekst(gekozen(vraag, k.instelling, geheel)), datum(k.sinds),
            tekst(k.reden)}});
    }
  });
  for (auto& [provincie, rijen] : per_provincie)
    for (auto& rij : rijen) tabel.rijen.push_back(std::move(rij));
  if (tabel.rijen.empty())
    tabel.samen.push_back(in(vraag.taal, {"Geen provincie sprak iets anders af dan het geheel.",
                                          "No province agreed anything else than the whole."}));
  tabel.samen.push_back(
      in(vraag.taal, {"Wat hier niet staat, gaat overal op dezelfde manier. Alle andere overzichten tellen "
                      "elke provincie op dezelfde manier, ook waar zij anders werkt.",
                      "What is not here goes the same way everywhere. All other overviews count every "
                      "province in the same way, also where it works otherwise."}));
}

}  // namespace ruimte::application
