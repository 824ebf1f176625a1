// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "application/ports.hpp"
#include "domain/kernel/world.hpp"
#include "gen/afspraak.hpp"
#include "gen/capaciteit.hpp"
#include "gen/gremium.hpp"
#include "gen/overzicht.hpp"

/// Overviews over dossiers, derived from what one reader may read. Pure, apart from the reading.
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

/// Every dossier of a noun that these kringen can read. O(dossiers).
template <class T>
std::vector<T> alle(Reader& reader, domain::Soort soort, Kringen kringen) {
  std::vector<T> uit;
  ListQuery query;
  query.soort = soort;
  query.limiet = 200;
  do {
    const Page page = reader.list(query, kringen);
    for (const auto& row : page.rows)
      if (const auto found = reader.toestand(row.stream, kringen)) uit.push_back(found->toestand.template as<T>());
    query.na = page.volgende;
  } while (!query.na.empty());
  return uit;
}

}  // namespace ruimte::application
