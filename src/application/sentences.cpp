// SPDX-License-Identifier: EUPL-1.2
#include "application/sentences.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "gen/problems.hpp"

namespace ruimte::application {

std::string feit_in_woorden(const Labels& labels, domain::Soort soort, const gen::Feit& feit, Taal taal) {
  if (feit.naam == "fase") return labels.fase(soort, feit.waarde, taal);
  if (feit.naam == "handeling") return labels.handeling(soort, feit.waarde, taal);
  if (const auto date = base::parse_date(feit.waarde)) return taal == Taal::nl ? base::dutch_date(*date) : feit.waarde;
  return labels.catalogus(feit.naam, feit.waarde, taal);
}

gen::Reden reden(const Labels& labels, domain::Soort soort, const domain::Refusal& refusal, Taal taal) {
  gen::Reden out;
  out.code = refusal.code;
  if (const auto* sentence = gen::find_refusal_sentence(refusal.code)) {
    out.reden = fill(taal == Taal::en ? sentence->en : sentence->nl, [&](std::string_view slot) {
      const auto feit = std::ranges::find(refusal.feiten, slot, &gen::Feit::naam);
      return feit == refusal.feiten.end() ? std::string() : feit_in_woorden(labels, soort, *feit, taal);
    });
  } else {
    out.reden = refusal.code;
  }
  for (const auto& id : refusal.wie_wel) out.wie_wel.push_back(labels.catalogus("functie", id, taal));
  for (const auto& id : refusal.gremia) out.gremia.push_back(labels.catalogus("gremium", id, taal));
  for (const auto& id : refusal.eerst) out.eerst.push_back(labels.handeling(soort, id, taal));
  out.wanneer = refusal.wanneer;
  out.wanneer_label = labels.code(gen::lists::wanneer_wel, static_cast<std::size_t>(refusal.wanneer), taal);
  out.wanneer_wel = refusal.wanneer_wel;
  out.regel = refusal.regel;
  return out;
}

}  // namespace ruimte::application
