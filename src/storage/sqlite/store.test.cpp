// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <future>

#include "application/submit.hpp"
#include "domain/kernel/refusal.hpp"
#include "gen/gremium.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/faulty_disk.test.hpp"
#include "storage/sqlite/list_query.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::storage::sqlite {
namespace {

using application::ListQuery;
using domain::Kring;
using domain::Soort;

domain::Decision plan(const domain::World& world, const domain::Command& command, const domain::Actor&, base::Instant) {
  if (world.find(command.stream) != nullptr) {
    return domain::Events{
        {command.stream, {}, base::Record::of(gen::FaseGewijzigd{"x", "gepland", "afgelast", {}}), {}}};
  }
  return domain::Events{
      {command.stream,
       {1},
       base::Record::of(gen::OverlegGepland{"gepland", command.invoer.as<gen::OverlegPlannenInvoer>()}),
       {}}};
}

class SqliteStoreTest : public testing::Test {
 protected:
  SqliteStoreTest() {
    FaultyDisk::instance();
    std::string folder = (std::filesystem::temp_directory_path() / "ruimte-sqlite-XXXXXX").string();
    folder_ = mkdtemp(folder.data());
    options_ = {.path = (folder_ / "ruimtemaker.db").string(),
                .decide = plan,
                .referentie = &referentie_,
                .clock = &clock_,
                .random = &random_,
                .werkwijze = {},
                .oefen = false,
                .vfs = faulty_disk};
  }
  ~SqliteStoreTest() override {
    FaultyDisk::instance().full = false;
    store_.reset();
    std::filesystem::remove_all(folder_);
  }

  void open() {
    store_.reset();
    store_ = open_sqlite(options_);
  }
  application::Store::Outcome submit(std::uint8_t id, int day) {
    application::Job job;
    job.command.id.v[0] = id;
    job.command.stream = {Soort::overleg, {}};
    job.command.stream.id.v[0] = id;
    job.command.invoer = base::Record::of(gen::OverlegPlannenInvoer{"do_novex:pv26", {20'000 + day}, {}, {}});
    job.actor.kringen = {Kring{1}};
    std::promise<application::Store::Outcome> answer;
    store_->submit(std::move(job), [&](auto outcome) { answer.set_value(std::move(outcome)); });
    return answer.get_future().get();
  }
  std::string fault_of_opening() {
    try {
      open();
      return "";
    } catch (const StorageError& error) {
      return error.what();
    }
  }
  void script(const std::string& sql) { Connection(options_.path, Access::write).execute(sql); }

  std::filesystem::path folder_;
  base::ManualClock clock_{{1'800'000'000'000'000}};
  base::SeededRandom random_{7};
  domain::Referentie referentie_;
  SqliteOptions options_;
  std::unique_ptr<SqliteStore> store_;
  std::vector<Kring> kringen_ = {Kring{1}};
};

TEST_F(SqliteStoreTest, NewerDataAreRefusedWithASentence) {
  open();
  store_.reset();
  script("PRAGMA user_version = 99");
  EXPECT_NE(fault_of_opening().find("nieuwere versie van Ruimtemaker (vorm 99"), std::string::npos);
  EXPECT_THROW(replay_sqlite(options_.path), StorageError);
}

TEST_F(SqliteStoreTest, DataOfTheFirstFormGetWhatCameLater) {
  open();
  store_->accounts().end_session("een", {2}, {1});
  store_.reset();
  script(
      "DROP TABLE sessie_einde; DROP TABLE signaal_uitstel; DROP TABLE agendafeed; DROP TABLE leesstand; "
      "DROP TABLE gezien; DROP TABLE rondgang; PRAGMA user_version = 1");
  EXPECT_EQ(fault_of_opening(), "");
  EXPECT_FALSE(store_->accounts().session_ended("een"));
  store_->accounts().end_session("een", {2}, {1});
  EXPECT_TRUE(store_->accounts().session_ended("een"));
}

TEST_F(SqliteStoreTest, OtherFilesAreRefusedAndLeftAlone) {
  script("CREATE TABLE van_een_ander (x)");
  EXPECT_NE(fault_of_opening().find("geen database van Ruimtemaker"), std::string::npos);
  std::filesystem::remove(options_.path);
  std::ofstream(options_.path) << std::string(5000, 'x');
  EXPECT_NE(fault_of_opening(), "");
}

TEST_F(SqliteStoreTest, PracticeAndRealDataAreNeverMistaken) {
  open();
  options_.oefen = true;
  EXPECT_EQ(fault_of_opening(), "Dit is geen oefendatabase.");
  options_.path = (folder_ / "oefen.db").string();
  open();
  options_.oefen = false;
  EXPECT_EQ(fault_of_opening(), "Dit is een oefendatabase.");
}

TEST_F(SqliteStoreTest, SecondWriterIsRefused) {
  open();
  EXPECT_THROW(open_sqlite(options_), StorageError);
  EXPECT_FALSE(submit(1, 1).fault);
}

TEST_F(SqliteStoreTest, SnapshotOfAnotherSchemaIsFoldedAgain) {
  open();
  submit(1, 1);
  store_.reset();
  script("UPDATE toestand SET schema_hash = 'oud', doc = '{}'; UPDATE lijst_overleg SET doc = '{\"oud\":1}'");
  open();
  ListQuery query;
  query.soort = Soort::overleg;
  const auto page = store_->reader()->list(query, kringen_);
  ASSERT_EQ(page.rows.size(), 1U);
  EXPECT_EQ(page.rows[0].rij.as<gen::OverlegRij>().gremium, "do_novex:pv26");
  EXPECT_EQ(store_->reader()->toestand(page.rows[0].stream, kringen_)->toestand.as<gen::OverlegToestand>().fase,
            "gepland");
  EXPECT_EQ(submit(1, 1).result->versie, 2);
  EXPECT_EQ(replay_sqlite(options_.path).differences, 0);
}

TEST_F(SqliteStoreTest, ViewsOfAnotherFormAreRebuiltWhenOpening) {
  open();
  submit(1, 1);
  submit(2, 2);
  store_.reset();
  script(
      "DROP TABLE lijst_overleg; CREATE TABLE lijst_overleg (oud TEXT); CREATE TABLE lijst_vervallen (oud TEXT);"
      "DELETE FROM telling; UPDATE kop SET weergave = 'oud'");
  std::vector<std::pair<std::int64_t, std::int64_t>> told;
  options_.vertel = [&](std::int64_t read, std::int64_t all) { told.emplace_back(read, all); };
  open();
  EXPECT_EQ(told, (std::vector<std::pair<std::int64_t, std::int64_t>>{{1, 2}, {2, 2}}));
  const ReplayReport report = replay_sqlite(options_.path);
  EXPECT_EQ(report.events, 2);
  EXPECT_EQ(report.streams, 2);
  EXPECT_EQ(report.differences, 0) << report.details.front();
}

TEST_F(SqliteStoreTest, FullDiskRefusesEveryoneAndLosesNothing) {
  open();
  submit(1, 1);
  FaultyDisk::instance().full = true;
  for (int i = 0; i < 3; ++i) EXPECT_TRUE(submit(2, 2).fault);
  EXPECT_EQ(store_->reader()->log(0, 10, kringen_).size(), 1U) << "reading goes on";
  FaultyDisk::instance().full = false;
  EXPECT_FALSE(submit(2, 2).fault);
  EXPECT_EQ(store_->reader()->log(0, 10, kringen_).size(), 2U);
  EXPECT_EQ(replay_sqlite(options_.path).differences, 0);
  EXPECT_EQ(check_log_sqlite(options_.path).differences, 0);
}

/// Who listens hears of nothing that a restart would not find.
TEST_F(SqliteStoreTest, NobodyHearsOfACommitThatFailed) {
  open();
  std::mutex mutex;
  std::vector<std::int64_t> heard;
  store_->subscribe([&](std::span<const application::Wijziging> changes) {
    const std::lock_guard lock(mutex);
    for (const auto& change : changes) heard.push_back(change.stream.id.v[0]);
  });
  submit(1, 1);
  FaultyDisk::instance().failing_syncs = 1;
  EXPECT_TRUE(submit(2, 2).fault);
  EXPECT_FALSE(submit(3, 3).fault);
  store_.reset();  // completes what was on its way
  EXPECT_EQ(heard, (std::vector<std::int64_t>{1, 3}));
}

/// The write-ahead log may hold the commit that failed: a restart must not bring it back.
TEST_F(SqliteStoreTest, FailedCommitStaysAwayAfterACrash) {
  open();
  submit(1, 1);
  FaultyDisk::instance().failing_syncs = 1;
  EXPECT_TRUE(submit(2, 2).fault);
  const auto copy = folder_ / "na_val.db";
  std::filesystem::copy_file(options_.path, copy);
  std::filesystem::copy_file(options_.path + "-wal", copy.string() + "-wal");
  EXPECT_EQ(check_log_sqlite(copy.string()).events, 1);
  EXPECT_EQ(check_log_sqlite(copy.string()).differences, 0);
}

TEST_F(SqliteStoreTest, UnreadableEventNeverComesIntoTheLog) {
  options_.decide = [](const auto&, const domain::Command& command, const auto&, auto) -> domain::Decision {
    gen::OverlegPlannenInvoer invoer{"Geen Geldige Code", {20'000}, {}, {}};
    return domain::Events{{command.stream, {1}, base::Record::of(gen::OverlegGepland{"gepland", invoer}), {}}};
  };
  open();
  EXPECT_TRUE(submit(1, 1).fault);
  EXPECT_EQ(check_log_sqlite(options_.path).events, 0);
}

/// Ids of the acts that are done together; the last may be one that is refused.
application::Job together(std::initializer_list<std::uint8_t> ids, std::uint8_t key) {
  application::Job job;
  std::vector<domain::Command> all;
  for (const auto id : ids) {
    domain::Command command;
    command.id.v[0] = command.stream.id.v[0] = id;
    command.stream.soort = Soort::overleg;
    command.invoer = base::Record::of(gen::OverlegPlannenInvoer{"do_novex:pv26", {20'000 + id}, {}, {}});
    all.push_back(std::move(command));
  }
  job.command = all.front();
  job.verder.assign(all.begin() + 1, all.end());
  job.actor.kringen = {Kring{1}};
  job.sleutel = std::to_string(key);
  return job;
}

TEST_F(SqliteStoreTest, ActsThatAreDoneTogetherAreDoneAllOrNone) {
  options_.decide = [](const domain::World& world, const domain::Command& command, const domain::Actor& actor,
                       base::Instant now) -> domain::Decision {
    if (command.stream.id.v[0] == 66) {
      EXPECT_NE(world.find({Soort::overleg, {1}}), nullptr) << "each sees what those before it did";
      return domain::Refuse("onbekend", gen::WanneerWel::niet_meer).done();
    }
    return plan(world, command, actor, now);
  };
  open();
  const auto done = [&](application::Job job) { return application::submit_and_wait(*store_, std::move(job)); };
  const auto refused = done(together({1, 2, 66, 3}, 1));
  ASSERT_FALSE(refused.result);
  EXPECT_EQ(refused.bij, 2U);
  EXPECT_TRUE(store_->reader()->log(0, 10, kringen_).empty());
  EXPECT_FALSE(submit(9, 90).fault) << "the writer goes on";
  const auto accepted = done(together({1, 2, 3}, 2));
  ASSERT_TRUE(accepted.result);
  EXPECT_EQ(accepted.result->begonnen.size(), 3U);
  EXPECT_EQ(accepted.result->laatste - accepted.result->eerste, 2);
  const auto again = done(together({1, 2, 3}, 2));
  ASSERT_TRUE(again.result);
  EXPECT_TRUE(again.result->herhaald);
  EXPECT_EQ(again.result->begonnen, accepted.result->begonnen);
  EXPECT_EQ(store_->reader()->log(0, 10, kringen_).size(), 4U);
  EXPECT_EQ(replay_sqlite(options_.path).differences, 0);
  EXPECT_EQ(check_log_sqlite(options_.path).differences, 0);
}

/// Every stretch of every list goes along an index: no scan of the table, whatever is asked.
TEST_F(SqliteStoreTest, NoListReadsTheWholeTable) {
  open();
  Connection db(options_.path, Access::read);
  int plans = 0;
  for (const gen::ListTable& table : gen::list_tables()) {
    for (const gen::ListColumn& column : table.columns) {
      if (!column.sort) continue;
      ListQuery query;
      query.soort = *gen::stroomsoort_from(table.noun);
      query.sorteer = column.field;
      for (const bool with_value : {true, false}) {
        if (!with_value && column.required) continue;  // never asked
        for (const bool after : {true, false}) {
          const ListPlan plan(query);
          auto rows = db.query("EXPLAIN QUERY PLAN " + plan.sql(plan.sort(), with_value, after));
          std::string plan_text;
          while (rows.next()) plan_text += std::string(rows.text(3)) + "\n";
          EXPECT_NE(plan_text.find("SEARCH " + std::string(table.table) + " USING"), std::string::npos) << plan_text;
          EXPECT_EQ(plan_text.find("SCAN"), std::string::npos) << plan_text;
          EXPECT_EQ(plan_text.find("TEMP B-TREE"), std::string::npos) << plan_text;
          ++plans;
        }
      }
    }
  }
  EXPECT_GT(plans, 40);
}

}  // namespace
}  // namespace ruimte::storage::sqlite
