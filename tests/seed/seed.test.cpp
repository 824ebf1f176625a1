// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <stdlib.h>

#include <cstdlib>
#include <filesystem>
#include <set>

#include "../voorbeeld/kaart.hpp"
#include "application/seed/zaad.hpp"
#include "application/submit.hpp"
#include "catalog/methoden.hpp"
#include "gen/lists.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/open.hpp"
#include "storage/sqlite/views.hpp"

namespace ruimte::test {
namespace {

using storage::sqlite::Access;
using storage::sqlite::Connection;

/// Small enough for a test: 5,000 events. By hand larger: RUIMTE_ZAAD_SCHAAL=0.1 is 50,000.
double schaal() {
  const char* asked = std::getenv("RUIMTE_ZAAD_SCHAAL");
  return asked == nullptr ? 0.01 : std::stod(asked);
}

application::Plaatsen plaatsen() {
  return application::Plaatsen({{"Overvecht", "Utrecht", "pv26", {136'000'000, 458'500'000}},
                                {"Kockengen", "Stichtse Vecht", "pv26", {125'000'000, 463'000'000}},
                                {"Emmeloord", "Noordoostpolder", "pv24", {180'000'000, 524'000'000}},
                                {"Sluiskil", "Terneuzen", "pv29", {46'000'000, 367'000'000}},
                                {"Delfzijl", "Eemsdelta", "pv20", {257'000'000, 594'000'000}}});
}

class Seed : public testing::Test {
 protected:
  Seed() {
    const std::filesystem::path memory = "/dev/shm";
    const auto place = std::filesystem::exists(memory) ? memory : std::filesystem::temp_directory_path();
    std::string folder = (place / "ruimte-zaad-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("geen tijdelijke map");
    folder_ = folder;
  }
  ~Seed() override { std::filesystem::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }

  storage::SqliteOptions options(const std::string& name, base::Random& random, const base::Clock& clock) {
    return {.path = path(name),
            .decide = [this](const auto& world, const auto& command, const auto& actor,
                             auto now) { return domain::decide(methoden_, world, command, actor, now); },
            .referentie = &methoden_.meegeleverd().referentie,
            .clock = &clock,
            .random = &random,
            .werkwijze = methoden_.meegeleverd().werkwijze.hash(),
            .oefen = false,
            .vfs = {}};
  }

  application::Seeduitslag zaai(application::Bulk& bulk, std::uint64_t zaad) {
    const auto alle = plaatsen();
    return application::seed({.schaal = schaal(), .zaad = zaad},
                             {.methoden = methoden_,
                              .plaatsen = alle,
                              .password_cost = {.passes = 1, .bytes = 8192},
                              .vul_aan = voorbeeld_aanvulling(methoden_.meegeleverd().referentie)},
                             bulk);
  }

  application::Seeduitslag in_bulk(const std::string& name, std::uint64_t zaad) {
    base::SeededRandom random(zaad + 1);
    const base::ManualClock clock(application::seed_begin());
    return zaai(*storage::open_bulk_sqlite(options(name, random, clock)), zaad);
  }

  catalog::GeladenMethoden methoden_;
  std::filesystem::path folder_;
};

/// Every act once more at the door of a real store: what the bulk path skips is done there.
class Deur final : public application::Bulk {
 public:
  Deur(application::Store& store, application::Accounts& accounts, base::ManualClock& clock)
      : store_(store), accounts_(accounts), clock_(clock) {}
  void neem(application::Aanvaard act) override {
    clock_.set(act.tijd);
    application::Job job;
    job.command = std::move(act.command);
    job.actor = *act.actor;
    const auto handeling = job.command.handeling;
    const auto outcome = application::submit_and_wait(store_, std::move(job));
    if (!outcome.result) throw std::runtime_error(handeling + " is geweigerd: " + outcome.result.error().code);
    ++acts;
  }
  void voeg_toe(const application::Account& account) override {
    if (!accounts_.add(account)) throw std::runtime_error("account bestaat al");
  }
  void sluit(const std::function<void(const Bezoek&)>&) override {}

  std::int64_t acts = 0;

 private:
  application::Store& store_;
  application::Accounts& accounts_;
  base::ManualClock& clock_;
};

/// Rows that one file has and the other has not.
std::int64_t differences(const std::string& left, const std::string& right, const std::string& select) {
  Connection db(left, Access::write);
  db.run("ATTACH ? AS ander", right);
  const auto minus = [&](const std::string& a, const std::string& b) {
    const auto from = [&](const std::string& side) {
      std::string sql = select;
      return sql.replace(sql.find("FROM "), 5, "FROM " + side + ".");
    };
    auto rows = db.query("SELECT count(*) FROM (" + from(a) + " EXCEPT " + from(b) + ")");
    rows.next();
    return rows.integer(0);
  };
  return minus("main", "ander") + minus("ander", "main");
}

TEST_F(Seed, BulkIsTheDoor) {
  const auto uitslag = in_bulk("bulk.db", 7);
  std::int64_t acts = 0;
  {
    base::SeededRandom random(8);
    base::ManualClock clock(application::seed_begin());
    const auto store = storage::open_sqlite(options("deur.db", random, clock));
    Deur deur(*store, store->accounts(), clock);
    zaai(deur, 7);
    acts = deur.acts;
  }
  EXPECT_EQ(acts, uitslag.handelingen);
  const auto a = path("bulk.db"), b = path("deur.db");
  for (const std::string select :
       {"SELECT * FROM gebeurtenis", "SELECT * FROM inhoud", "SELECT * FROM kop", "SELECT * FROM oorsprong",
        "SELECT * FROM account", "SELECT * FROM termijn", "SELECT * FROM toestand", "SELECT * FROM zoek",
        "SELECT * FROM telling WHERE n > 0", "SELECT type, name, tbl_name, sql FROM sqlite_schema"})
    EXPECT_EQ(differences(a, b, select), 0) << select;
  for (const auto& table : gen::list_tables())
    EXPECT_EQ(differences(a, b, "SELECT * FROM " + std::string(table.table)), 0) << table.table;
}

TEST_F(Seed, IndexesAndLogHold) {
  const auto uitslag = in_bulk("bulk.db", 7);
  const auto log = storage::check_log_sqlite(path("bulk.db"));
  EXPECT_EQ(log.events, uitslag.feiten);
  EXPECT_EQ(log.details, std::vector<std::string>{});
  EXPECT_EQ(storage::replay_sqlite(path("bulk.db")).details, std::vector<std::string>{});
  Connection db(path("bulk.db"), Access::write);
  auto rows = db.query("PRAGMA integrity_check");
  ASSERT_TRUE(rows.next());
  EXPECT_EQ(rows.text(0), "ok");
  db.execute("INSERT INTO zoekindex (zoekindex, rank) VALUES ('integrity-check', 1)");  // throws when it is not so
}

TEST_F(Seed, SameSeedSameBytes) {
  in_bulk("een.db", 7);
  in_bulk("twee.db", 7);
  in_bulk("anders.db", 8);
  EXPECT_EQ(differences(path("een.db"), path("twee.db"), "SELECT * FROM gebeurtenis"), 0);
  EXPECT_NE(differences(path("een.db"), path("anders.db"), "SELECT * FROM gebeurtenis"), 0);
}

/// A filter that there is, as the wire has it and as the table has it.
struct Asked {
  std::vector<application::Filter> filters;
  std::string where = "?1 IS NULL";
  storage::sqlite::Value value;
};

/// The order of the list as one sort over everything gives it.
std::vector<base::Uuid> sorted_whole(Connection& db, std::string_view table, const gen::ListColumn& sort, bool up,
                                     const Asked& question) {
  const std::string column(sort.column), direction = up ? " ASC" : " DESC";
  auto rows = db.query("SELECT stroom FROM " + std::string(table) + " WHERE " + question.where + " ORDER BY " + column +
                           " IS NULL, " + column + direction + ", stroom" + direction,
                       question.value);
  std::vector<base::Uuid> out;
  while (rows.next()) out.push_back(rows.uuid(0));
  return out;
}

std::vector<base::Uuid> paged(application::Reader& reader, application::ListQuery query, application::Kringen kringen) {
  std::vector<base::Uuid> out;
  do {
    const auto page = reader.list(query, kringen);
    for (const auto& row : page.rows) out.push_back(row.stream.id);
    query.na = page.volgende;
  } while (!query.na.empty());
  return out;
}

std::vector<Asked> asked(Connection& db, const gen::ListTable& table) {
  std::vector<Asked> out(1);
  for (const auto& column : table.columns) {
    const std::string name(column.column);
    const bool text = column.item == base::Kind::code || column.item == base::Kind::open_code;
    if (column.sort || (!text && column.kind != base::Kind::integer)) continue;
    auto rows = db.query("SELECT " + name + ", count(*) FROM " + std::string(table.table) + " WHERE " + name +
                         " IS NOT NULL GROUP BY 1 ORDER BY 2 DESC LIMIT 1");
    if (!rows.next()) continue;
    std::string value = text ? std::string(rows.text(0)) : std::to_string(rows.integer(0));
    std::string where = name + " = ?1";
    if (column.kind == base::Kind::list) {
      value = value.substr(1, value.find(' ', 1) - 1);
      where = "instr(" + name + ", ' ' || ?1 || ' ') > 0";
    }
    out.push_back({{{std::string(column.field), value}},
                   where,
                   text ? storage::sqlite::Value(value) : storage::sqlite::Value(rows.integer(0))});
  }
  return out;
}

TEST_F(Seed, ListsAreWhatOneSortOverEverythingGives) {
  in_bulk("bulk.db", 7);
  base::SeededRandom random(1);
  const base::ManualClock clock(application::seed_begin());
  const auto store = storage::open_sqlite(options("bulk.db", random, clock));
  const auto reader = store->reader();
  Connection db(path("bulk.db"), Access::read);
  std::size_t rows_seen = 0;
  for (const auto& table : gen::list_tables()) {
    std::vector<domain::Kring> kringen;
    {
      auto rows = db.query("SELECT DISTINCT kring FROM " + std::string(table.table) + " ORDER BY 1");
      while (rows.next()) kringen.push_back({static_cast<std::int32_t>(rows.integer(0))});
    }
    if (kringen.empty()) continue;
    for (const auto& question : asked(db, table)) {
      for (const auto& column : table.columns) {
        if (!column.sort) continue;
        for (const bool up : {true, false}) {
          application::ListQuery query;
          query.soort = *gen::stroomsoort_from(table.noun);
          query.filters = question.filters;
          query.sorteer = column.field;
          query.richting = up ? application::Richting::op : application::Richting::neer;
          query.limiet = 37;
          const auto found = paged(*reader, query, kringen);
          EXPECT_EQ(found, sorted_whole(db, table.table, column, up, question))
              << table.table << " " << column.column << " " << question.where;
          rows_seen += found.size();
        }
      }
    }
  }
  EXPECT_GT(rows_seen, 10'000U);
}

TEST_F(Seed, HasEveryKindThatTheExampleHas) {
  const auto uitslag = in_bulk("bulk.db", 7);
  EXPECT_GE(uitslag.dossiers.size(), 24U);
  for (const auto soort : {domain::Soort::vraagstuk, domain::Soort::afspraak, domain::Soort::claim,
                           domain::Soort::opgave, domain::Soort::spanningspunt, domain::Soort::dialoog})
    EXPECT_GT(uitslag.dossiers.at(soort), 1) << std::string(gen::to_id(soort));
}

}  // namespace
}  // namespace ruimte::test
