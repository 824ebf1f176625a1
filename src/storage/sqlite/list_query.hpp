// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "application/ports.hpp"
#include "gen/lists.hpp"
#include "storage/sqlite/connection.hpp"

namespace ruimte::storage::sqlite {

/// Null when the noun has no list.
const gen::ListTable* list_table(domain::Soort soort);

/// `kring IN (...)`: a few statements serve readers with any number of kringen, for the places are filled up with the
/// last one. How many places, the text for them, and filling them from place `first` on; gives the next place.
std::size_t kringen_places(std::size_t kringen);
std::string places(std::size_t count);
int bind_kringen(Rows& rows, int first, application::Kringen kringen);

/// Where a page ended: the sort value of its last row and its stream.
struct Position {
  Value value;
  base::Uuid stroom;
};

/// One checked list question. A list is at most two stretches after each other: rows with the sort value in order of
/// that value, then rows without it. Within equal values rows stand in order of stream id. Every stretch is read along
/// the index on (kring, column, stroom), so a page costs the same in a short and in a long list.
class ListPlan {
 public:
  /// Throws std::invalid_argument for a noun without list, an unknown column, a value of the wrong kind, a position of
  /// another list, or a limit outside 1..200.
  explicit ListPlan(const application::ListQuery& query);

  struct Hit {
    base::Uuid stroom;
    domain::Kring kring;
    std::string doc;
    Value sort_value;
  };
  /// At most `limiet` + 1 rows; the one too many tells that there is a next page.
  std::vector<Hit> run(Connection& db, application::Kringen kringen) const;

  /// Opaque text for Page::volgende.
  [[nodiscard]] std::string position_after(const Hit& hit) const;

  /// The statement of one stretch, for a look at the query plan.
  [[nodiscard]] std::string sql(std::size_t kringen, bool with_value, bool after) const;

  [[nodiscard]] const gen::ListTable& table() const { return *table_; }

 private:
  struct Condition {
    const gen::ListColumn* column;
    Value value;
  };
  [[nodiscard]] const gen::ListColumn& column(std::string_view field) const;
  [[nodiscard]] Position read_position(std::string_view text) const;
  void read_stretch(Connection& db, application::Kringen kringen, bool with_value, std::vector<Hit>& hits) const;

  const gen::ListTable* table_;
  const gen::ListColumn* sort_;
  bool up_;
  std::size_t limit_;
  std::vector<Condition> filters_;  ///< in order of column, so that the same question gives the same statement
  std::optional<Position> after_;
};

}  // namespace ruimte::storage::sqlite
