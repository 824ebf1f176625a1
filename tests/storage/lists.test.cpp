// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <set>

#include "base/json.hpp"
#include "contract.hpp"
#include "gen/gremium.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::test {
namespace {

using application::ListQuery;
using application::Page;
using application::Richting;
using domain::Soort;

class ListBase : public Contract {
 protected:
  /// The whole list, page by page; every page but the last is full.
  std::vector<application::Row> pages(ListQuery query) {
    const auto reader = store().reader();
    std::vector<application::Row> rows;
    do {
      Page page = reader->list(query, kringen_);
      query.na = page.volgende;
      EXPECT_TRUE(query.na.empty() || page.rows.size() == static_cast<std::size_t>(query.limiet));
      rows.insert(rows.end(), page.rows.begin(), page.rows.end());
    } while (!query.na.empty() && rows.size() < 1000);
    return rows;
  }
};

RUIMTE_CONTRACT_ON(ListContract, ListBase);

TEST_P(ListContract, PagesCoverEqualSortValuesOnceInAStableOrder) {
  for (std::uint64_t n = 1; n <= 23; ++n) {
    accepted(plan(n, "g" + std::to_string(n) + ":1", static_cast<int>(n / 8), actor_));
  }
  for (const auto richting : {Richting::op, Richting::neer}) {
    ListQuery query = sorted_by(Soort::overleg, "datum", richting, 200);
    const auto whole = pages(query);
    ASSERT_EQ(whole.size(), 23U);
    for (const int limit : {1, 4, 7, 23}) {
      query.limiet = limit;
      const auto paged = pages(query);
      ASSERT_EQ(paged.size(), whole.size());
      for (std::size_t i = 0; i < whole.size(); ++i) EXPECT_EQ(paged[i].stream, whole[i].stream);
    }
    const auto datum = [](const application::Row& row) { return row.rij.as<gen::OverlegRij>().datum; };
    const bool sorted = richting == Richting::op ? std::ranges::is_sorted(whole, {}, datum)
                                                 : std::ranges::is_sorted(whole, std::ranges::greater(), datum);
    EXPECT_TRUE(sorted);
  }
}

TEST_P(ListContract, RowsWithoutTheSortValueComeLast) {
  for (std::uint64_t n = 1; n <= 12; ++n) {
    const auto tijdvak = n % 3 == 0 ? std::nullopt : std::optional(static_cast<int>(n % 5));
    accepted(breng_in(n, "Titel " + std::to_string(n), tijdvak, actor_));
  }
  for (const auto richting : {Richting::op, Richting::neer}) {
    for (const int limit : {1, 3, 4, 8, 9, 200}) {
      const auto rows = pages(sorted_by(Soort::vraagstuk, "tijdvak", richting, limit));
      ASSERT_EQ(rows.size(), 12U) << limit;
      std::set<domain::StreamRef> seen;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        EXPECT_EQ(rows[i].rij.as<gen::VraagstukRij>().tijdvak.has_value(), i < 8) << limit << " " << i;
        seen.insert(rows[i].stream);
      }
      EXPECT_EQ(seen.size(), 12U);
    }
  }
}

TEST_P(ListContract, RowsInsertedBetweenPagesNeitherHideNorRepeatOthers) {
  for (std::uint64_t n = 1; n <= 6; ++n) accepted(plan(n, "do:1", static_cast<int>(n * 10), actor_));
  ListQuery query = sorted_by(Soort::overleg, "datum", Richting::op, 3);
  query.na = store().reader()->list(query, kringen_).volgende;
  accepted(plan(7, "do:1", 5, actor_));
  accepted(plan(8, "do:1", 45, actor_));
  std::vector<int> days;
  for (const auto& row : store().reader()->list(query, kringen_).rows) {
    days.push_back(row.rij.as<gen::OverlegRij>().datum.days - 20'000);
  }
  EXPECT_EQ(days, (std::vector{40, 45, 50}));
}

TEST_P(ListContract, FiltersNarrowTheListAndFollowChanges) {
  const auto one = accepted(plan(1, "do:1", 1, actor_));
  accepted(plan(2, "do:1", 2, actor_));
  accepted(plan(3, "bo:1", 3, actor_));
  ListQuery query = all_of(Soort::overleg);
  query.filters = {{"gremium", "do:1"}};
  EXPECT_EQ(pages(query).size(), 2U);
  query.filters.push_back({"fase", "afgelast"});
  EXPECT_EQ(pages(query).size(), 0U);
  accepted(act(4, one.stream, "afgelasten", actor_));
  const auto rows = pages(query);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].stream, one.stream);
  EXPECT_EQ(rows[0].versie, 2);
  query.filters = {{"datum", base::to_string(base::Date{20'003})}};
  EXPECT_EQ(pages(query).size(), 1U);
}

TEST_P(ListContract, DefaultIsNewestFirst) {
  for (std::uint64_t n = 1; n <= 3; ++n) {
    accepted(plan(n, "do:1", static_cast<int>(n), actor_));
    subject_->clock().advance(1'000'000);
  }
  const auto rows = pages(all_of(Soort::overleg));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows.front().stream.id, id_of(3));
  EXPECT_EQ(rows.back().stream.id, id_of(1));
}

TEST_P(ListContract, WrongQuestionsAreRefusedAsSuch) {
  for (std::uint64_t n = 1; n <= 2; ++n) accepted(plan(n, "do:1", static_cast<int>(n), actor_));
  const auto reader = store().reader();
  const auto wrong = [&](const ListQuery& query) {
    EXPECT_THROW(reader->list(query, kringen_), std::invalid_argument);
  };
  const auto filtered = [](std::string veld, std::string waarde) {
    ListQuery query = all_of(Soort::overleg);
    query.filters = {{std::move(veld), std::move(waarde)}};
    return query;
  };
  const auto from = [](ListQuery query, std::string na) {
    query.na = std::move(na);
    return query;
  };
  wrong(sorted_by(Soort::overleg, "plaats", Richting::op, 50));
  wrong(sorted_by(Soort::overleg, "gremium", Richting::op, 50));
  wrong(filtered("doc", "x"));
  wrong(filtered("datum", "morgen"));
  wrong(all_of(Soort::nummering));
  wrong(all_of(Soort::overleg, 0));
  wrong(all_of(Soort::overleg, 201));
  wrong(from(all_of(Soort::overleg), "onzin"));
  const auto place = reader->list(sorted_by(Soort::overleg, "datum", Richting::neer, 1), kringen_).volgende;
  ASSERT_FALSE(place.empty());
  wrong(from(all_of(Soort::overleg), place));
  wrong(from(sorted_by(Soort::overleg, "datum", Richting::op, 1), place));
}

TEST_P(ListContract, CountsFollowThePhases) {
  const auto one = accepted(plan(1, "do:1", 1, actor_));
  accepted(plan(2, "do:1", 2, actor_));
  accepted(act(3, one.stream, "afgelasten", actor_));
  const auto counts = store().reader()->telling(Soort::overleg, kringen_);
  ASSERT_EQ(counts.size(), 2U);
  EXPECT_EQ(counts[0].fase, "afgelast");
  EXPECT_EQ(counts[0].aantal, 1);
  EXPECT_EQ(counts[1].fase, "gepland");
  EXPECT_EQ(counts[1].aantal, 1);
}

}  // namespace
}  // namespace ruimte::test
