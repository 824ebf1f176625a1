// SPDX-License-Identifier: EUPL-1.2
#include "application/each_dossier.hpp"

#include <gtest/gtest.h>

#include <stdexcept>
#include <string>

namespace ruimte::application {
namespace {

/// So many rows; of every third the dossier itself cannot be read.
class Rows final : public Reader {
 public:
  explicit Rows(int rows) : rows_(rows) {}

  Page list(const ListQuery& query, Kringen) override {
    Page page;
    int next = query.na.empty() ? 0 : std::stoi(query.na);
    for (int n = 0; n < query.limiet && next < rows_; ++n) page.rows.push_back({{query.soort, id(next++)}, 1, {}, {}});
    if (next < rows_) page.volgende = std::to_string(next);
    return page;
  }
  std::optional<domain::Aggregate> toestand(const domain::StreamRef& ref, Kringen) override {
    return ref.id.v[0] % 3 == 0 ? std::nullopt : std::optional(domain::Aggregate{ref, 1, {}, {}});
  }
  std::vector<Telling> telling(domain::Soort, Kringen) override { return {}; }
  std::optional<domain::StreamRef> by_key(domain::Soort, std::string_view, Kringen) override { return {}; }
  Zoekresultaat zoek(const Zoekvraag&, Kringen) override { return {}; }
  std::vector<Stamped> verloop(const domain::StreamRef&, Kringen) override { return {}; }
  std::vector<Stamped> log(std::int64_t, int, Kringen) override { return {}; }
  std::optional<VerlopenTermijn> verlopen_termijn(const std::optional<VerlopenTermijn>&, base::Date, Kringen) override {
    return {};
  }
  const domain::World& world() override { throw std::logic_error("no world"); }

 private:
  static base::Uuid id(int n) {
    base::Uuid uit;
    uit.v[0] = static_cast<std::uint8_t>(n % 3);
    return uit;
  }
  int rows_;
};

struct Seen {
  bool all = false;
  int rows = 0;
  bool operator==(const Seen&) const = default;
};

Seen look(int rows, int most) {
  Rows reader(rows);
  Seen seen;
  seen.all = each_row(reader, every(domain::Soort::vraagstuk), {}, most, [&](const Row&) { ++seen.rows; });
  return seen;
}

TEST(EachRow, ReadsEveryPageAndSaysWhetherThereIsMore) {
  EXPECT_EQ(look(0, 1000), (Seen{true, 0}));
  EXPECT_EQ(look(200, 1000), (Seen{true, 200}));
  EXPECT_EQ(look(401, 1000), (Seen{true, 401}));
  EXPECT_EQ(look(1000, 1000), (Seen{true, 1000}));
  EXPECT_EQ(look(1001, 1000), (Seen{false, 1000}));
  EXPECT_EQ(look(5000, 500), (Seen{false, 600})) << "whole pages";
}

TEST(EachDossier, LeavesOutWhatTheReaderCannotRead) {
  Rows reader(300);
  int dossiers = 0;
  EXPECT_TRUE(each_dossier(reader, every(domain::Soort::vraagstuk), {}, 1000,
                           [&](const Row& row, const domain::Aggregate& dossier) {
                             EXPECT_EQ(row.stream, dossier.ref);
                             ++dossiers;
                           }));
  EXPECT_EQ(dossiers, 200);
}

}  // namespace
}  // namespace ruimte::application
