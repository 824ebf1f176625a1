// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "application/ports.hpp"
#include "gen/lists.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/search_index.hpp"

namespace ruimte::storage::sqlite {

/// Views can be rebuilt from the log: snapshots (`toestand`), list rows (`lijst_<soort>`), counts (`telling`) and words
/// (`zoek`). Makes the tables, empty; tables of an earlier form go.
void create_views(Connection& db);

/// Changes when the tables of the views do.
std::string views_form();

/// Names of all tables of the views.
std::vector<std::string> view_tables();

/// Every stream folded from the log of `db`, in order of stream id.
struct Folded {
  std::int64_t events = 0, streams = 0;
};
Folded fold_log(Connection& db, const std::function<void(const domain::Aggregate&)>& visit);

/// Writes the views of one stream after a change.
class Views {
 public:
  explicit Views(Connection& db);

  /// `before` is null for a new stream. Throws StorageError when the natural key is taken.
  void put(const domain::Aggregate* before, const domain::Aggregate& after);

 private:
  struct ListPlan {
    std::string insert, update;                  ///< parameters: the columns, then the stream; in both
    std::vector<const base::FieldDesc*> fields;  ///< in the order of the columns
  };
  void put_snapshot(bool first, const domain::Aggregate& after, std::string_view fase);
  void put_row(bool first, const domain::Aggregate& after);
  void put_termijnen(const domain::Aggregate* before, const domain::Aggregate& after);
  void count(const domain::Aggregate& of, std::string_view fase, std::int64_t by);

  Connection& db_;
  SearchIndex search_;
  std::map<domain::Soort, ListPlan> lists_;
};

}  // namespace ruimte::storage::sqlite
