// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <utility>

#include "application/ports.hpp"

/// Reading a noun page by page, as far as one reader may read it and up to a bound.
namespace ruimte::application {

/// Calls `use(row)` for every row of the list, until at least `most` were seen. Whether those were all. O(rows).
template <class Use>
bool each_row(Reader& reader, ListQuery query, Kringen kringen, int most, Use use) {
  query.limiet = 200;
  int seen = 0;
  do {
    const Page page = reader.list(query, kringen);
    for (const auto& row : page.rows) use(row);
    seen += static_cast<int>(page.rows.size());
    query.na = page.volgende;
  } while (!query.na.empty() && seen < most);
  return query.na.empty();
}

/// The same with the whole dossier: `use(row, dossier)`.
template <class Use>
bool each_dossier(Reader& reader, ListQuery query, Kringen kringen, int most, Use use) {
  return each_row(reader, std::move(query), kringen, most, [&](const Row& row) {
    if (const auto dossier = reader.toestand(row.stream, kringen)) use(row, *dossier);
  });
}

inline ListQuery every(domain::Soort soort) {
  ListQuery query;
  query.soort = soort;
  return query;
}

}  // namespace ruimte::application
