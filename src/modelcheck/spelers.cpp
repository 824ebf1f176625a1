// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/spelers.hpp"

#include <algorithm>

#include "application/authorise.hpp"

namespace ruimte::modelcheck {

domain::Actor speler(const domain::Referentie& referentie, const std::string& functie, const std::string& organisatie,
                     const std::string& gremium) {
  application::Functie f;
  f.id = domain::sub_id({}, functie + "/" + organisatie + "/" + gremium);
  f.toestand.persoon = domain::sub_id(f.id, "persoon");
  f.toestand.functie = functie;
  f.toestand.organisatie = organisatie;
  if (!gremium.empty()) f.toestand.gremium = gremium;
  return application::authorise(referentie, f);
}

domain::Actor secretaris(const domain::Referentie& referentie, const std::string& gremium,
                         const std::string& provincie) {
  const auto* g = referentie.gremium(gremium);
  const auto colon = gremium.find(':');
  const auto eigen = colon == std::string::npos ? provincie : gremium.substr(colon + 1);
  const bool van_provincie = g != nullptr && g->zijde == "provincie" && referentie.provincies.contains(eigen);
  return speler(referentie, "secretaris_gremium",
                van_provincie ? organisatie_van(referentie, eigen) : "vro_programmaspoor", gremium);
}

std::string organisatie_van(const domain::Referentie& referentie, const std::string& zijde) {
  const auto it = std::ranges::find_if(referentie.organisaties, [&](const auto& entry) {
    return entry.second.zijde == zijde && entry.second.kan_instemmen;
  });
  return it == referentie.organisaties.end() ? std::string() : it->first;
}

std::string naam_van(const domain::Actor& actor) {
  if (actor.functie == "systeem") return "de klok";
  return actor.functie + " van " + (actor.gremium.empty() ? actor.organisatie : actor.gremium);
}

}  // namespace ruimte::modelcheck
