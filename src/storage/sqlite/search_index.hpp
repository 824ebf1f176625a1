// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "application/ports.hpp"
#include "storage/sqlite/connection.hpp"
#include "taal/analyse.hpp"

namespace ruimte::storage::sqlite {

/// Tables of the index: `zoek` holds the stems of each dossier, `zoekindex` finds them. Part of the views.
std::string_view search_tables_sql();

/// Changes when the same dossier gives other stems.
std::string search_form();

/// Keeps the words of each dossier findable. The audience of a dossier is a word of its row, so that what somebody may
/// not read costs him no time and tells him nothing.
class SearchIndex {
 public:
  explicit SearchIndex(Connection& db) : db_(db) {}

  /// `before` is null for a new stream. Writes nothing when no word changed. O(words).
  void put(const domain::Aggregate* before, const domain::Aggregate& after);

 private:
  struct Stems {
    std::string titel, tekst;
    bool operator==(const Stems&) const = default;
  };
  Stems stems_of(const domain::Aggregate& dossier);
  void put_in(const domain::Aggregate& dossier, const Stems& stems);
  void index(const domain::Aggregate& dossier);

  Connection& db_;
  taal::Analyser analyser_;
};

/// @pre kringen is not empty. O(matches that the reader may see).
application::Zoekresultaat search(Connection& db, const application::Zoekvraag& vraag, application::Kringen kringen);

}  // namespace ruimte::storage::sqlite
