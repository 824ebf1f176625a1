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
/// that value, then rows without it. Within equal values rows stand in order of stream id.
///
/// Each kring is read by itself, for only then an index gives its rows in order, and only as far as its rows can still
/// be on the page: O(kringen + page) whatever the length of the list. With filters either the order is walked and the
/// filters are checked, or, when a filter leaves few rows, those are gathered and sorted.
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

  /// The statement of one stretch of one kring, along the index of that column: the sort column, or a filter whose rows
  /// are gathered. For a look at the query plan.
  [[nodiscard]] std::string sql(const gen::ListColumn& along, bool with_value, bool after) const;

  [[nodiscard]] const gen::ListColumn& sort() const { return *sort_; }
  [[nodiscard]] const gen::ListTable& table() const { return *table_; }

 private:
  struct Condition {
    const gen::ListColumn* column;
    Value value;
  };
  [[nodiscard]] const gen::ListColumn& column(std::string_view field) const;
  [[nodiscard]] Position read_position(std::string_view text) const;
  /// Where a row stands.
  struct Spot {
    Value value;
    base::Uuid stroom;
    domain::Kring kring;
  };
  struct Stretch {
    const gen::ListColumn& along;
    bool with_value, after;
    std::size_t want;
  };
  /// The filter that leaves the fewest rows, when those are few; else null.
  const gen::ListColumn* narrowest(Connection& db, application::Kringen kringen) const;
  [[nodiscard]] bool before(const Spot& a, const Spot& b) const;
  void read_kring(Connection& db, domain::Kring kring, const Stretch& stretch, std::vector<Spot>& best) const;
  void read_stretch(Connection& db, application::Kringen kringen, const gen::ListColumn& along, bool with_value,
                    std::vector<Hit>& hits) const;

  const gen::ListTable* table_;
  const gen::ListColumn* sort_;
  bool up_;
  std::size_t limit_;
  std::vector<Condition> filters_;  ///< in order of column, so that the same question gives the same statement
  std::optional<Position> after_;
};

}  // namespace ruimte::storage::sqlite
