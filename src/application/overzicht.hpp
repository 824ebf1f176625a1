// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "application/each_dossier.hpp"
#include "domain/kernel/world.hpp"
#include "gen/afspraak.hpp"
#include "gen/capaciteit.hpp"
#include "gen/gremium.hpp"
#include "gen/overzicht.hpp"

/// Overviews over dossiers, derived from what one reader may read.
namespace ruimte::application {

/// ORG-04, ORG-05: estimates of one cycle, added up per step, role and province; then each shared pool; then the total.
/// The hours of a pool go to the shortages that it may serve, in order, each hour once. O(lines x pools).
std::vector<gen::Menskrachtregel> menskracht(const std::vector<gen::CapaciteitToestand>& capaciteiten);

/// FIN-04: conditions on money in agreements, per province and budget elsewhere. With the choice `geen` of a province
/// there is nothing; sums only with `bundeling`.
std::vector<gen::Budgetregel> budgetten(const domain::World& world,
                                        const std::vector<gen::AfspraakToestand>& afspraken);

/// CYC-02: meetings and hours per party, and the total.
std::vector<gen::Overlegtijdregel> overlegtijd(const std::vector<gen::OverlegToestand>& overleggen);

/// Dossiers of a noun that are added up; beyond them an overview says that it is not complete.
inline constexpr int meeste_dossiers = 2000;

/// The dossiers of a noun that these kringen can read, at most `meeste_dossiers`, and whether those are all.
template <class T>
struct Gelezen {
  std::vector<T> items;
  bool volledig = true;
};
template <class T>
Gelezen<T> alle(Reader& reader, domain::Soort soort, Kringen kringen) {
  Gelezen<T> uit;
  uit.volledig = each_dossier(
      reader, every(soort), kringen, meeste_dossiers,
      [&](const Row&, const domain::Aggregate& dossier) { uit.items.push_back(dossier.toestand.template as<T>()); });
  return uit;
}

}  // namespace ruimte::application
