// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/taken.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <map>
#include <mutex>
#include <set>
#include <thread>

#include "base/hash.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::storage {
namespace {

using application::Hartslag;
using domain::Kring;
using gen::Taakstatus;

constexpr base::Instant start{1'800'000'000'000'000};
constexpr Kring utrecht{226}, gelderland{225};
const std::vector<Kring> both = {gelderland, utrecht};

base::Instant after(std::int64_t seconds) { return {start.us + seconds * 1'000'000}; }
base::Uuid id_of(std::uint8_t n) {
  base::Uuid id;
  id.v.back() = n;
  return id;
}

application::Taakvraag ask(std::uint8_t id, std::uint8_t persoon, Kring kring = utrecht, const std::string& file = {}) {
  application::Taakvraag out;
  out.id = id_of(id);
  out.titel = "kaart.gpkg";
  out.opdracht = "{}";
  out.bestand = file.empty() ? "inhoud " + std::to_string(id) : file;
  out.invoerhash = base::sha256(out.bestand);
  out.kring = kring;
  out.persoon = id_of(persoon);
  return out;
}

struct Folder {
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "ruimte-taken-XXXXXX").string();
    path = mkdtemp(name.data());
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path); }
  [[nodiscard]] std::string file() const { return (path / "taken.db").string(); }
  std::filesystem::path path;
};

class Taken : public testing::Test {
 protected:
  Taakstatus status(std::uint8_t id, std::uint8_t persoon) {
    return store->taak(id_of(id), id_of(persoon), both).value().taak.status;
  }
  std::uint8_t rented(std::uint8_t worker, base::Instant nu) {
    const auto got = store->huur(id_of(worker), nu);
    return got ? got->id.v.back() : std::uint8_t{0};
  }

  Folder folder;
  std::unique_ptr<application::TaakStore> store = open_taken(folder.file());
};

TEST_F(Taken, AJobIsDoneOnceAndItsFileIsForgotten) {
  ASSERT_TRUE(store->begin(ask(1, 10), start));
  const auto got = store->huur(id_of(90), start);
  ASSERT_TRUE(got);
  EXPECT_EQ(got->bestand, "inhoud 1");
  EXPECT_EQ(store->hartslag(got->id, id_of(90), 250, after(1)), Hartslag::door);
  EXPECT_EQ(store->taak(got->id, id_of(10), both)->taak.promille, 250);
  EXPECT_FALSE(store->uitslag(got->id, id_of(10), both));
  EXPECT_TRUE(store->einde(got->id, id_of(90), {Taakstatus::klaar, "uitslag", {}}, after(2)));
  EXPECT_EQ(store->uitslag(got->id, id_of(10), both), "uitslag");
  EXPECT_EQ(store->taak(got->id, id_of(10), both)->taak.promille, 1000);
  EXPECT_EQ(rented(90, after(100)), 0);
  sqlite::Connection db(folder.file(), sqlite::Access::read);
  auto rows = db.query("SELECT count(*) FROM taak_bestand");
  rows.next();
  EXPECT_EQ(rows.integer(0), 0);
}

TEST_F(Taken, OfAnotherPersonOrAnotherKringThereIsNothing) {
  store->begin(ask(1, 10), start);
  const std::vector<Kring> elsewhere = {gelderland};
  EXPECT_FALSE(store->taak(id_of(1), id_of(11), both));
  EXPECT_FALSE(store->taak(id_of(1), id_of(10), elsewhere)) << "the same person in a function of another side";
  EXPECT_TRUE(store->van(id_of(11), both).empty());
  EXPECT_TRUE(store->van(id_of(10), elsewhere).empty());
  EXPECT_FALSE(store->stop(id_of(1), id_of(11), both, start));
  store->huur(id_of(90), start);
  store->einde(id_of(1), id_of(90), {Taakstatus::klaar, "geheim", {}}, start);
  EXPECT_FALSE(store->uitslag(id_of(1), id_of(11), both));
  EXPECT_EQ(store->van(id_of(10), both).size(), 1U);
}

TEST_F(Taken, ASilentWorkerLosesItsJobAndWhatItSaysLaterIsThrownAway) {
  store->begin(ask(1, 10), start);
  EXPECT_EQ(rented(90, start), 1);
  EXPECT_EQ(rented(91, after(30)), 0) << "the lease runs for thirty seconds";
  EXPECT_EQ(store->hartslag(id_of(1), id_of(90), 1, after(30)), Hartslag::door);
  EXPECT_EQ(rented(91, after(60)), 0) << "it was renewed";
  EXPECT_EQ(rented(91, after(61)), 1);
  EXPECT_EQ(store->hartslag(id_of(1), id_of(90), 1, after(62)), Hartslag::kwijt);
  EXPECT_FALSE(store->einde(id_of(1), id_of(90), {Taakstatus::klaar, "van de oude", {}}, after(62)));
  EXPECT_TRUE(store->einde(id_of(1), id_of(91), {Taakstatus::klaar, "van de nieuwe", {}}, after(63)));
  EXPECT_EQ(store->uitslag(id_of(1), id_of(10), both), "van de nieuwe");
}

TEST_F(Taken, WhatBreaksItsWorkersFailsWithASentence) {
  store->begin(ask(1, 10), start);
  for (int n = 0; n < 3; ++n) EXPECT_EQ(rented(90, after(31 * n)), 1);
  EXPECT_EQ(rented(90, after(200)), 0);
  store->ruim_op(after(200));
  const auto failed = store->taak(id_of(1), id_of(10), both)->taak;
  EXPECT_EQ(failed.status, Taakstatus::mislukt);
  EXPECT_NE(failed.reden.value().find("brak steeds af"), std::string::npos);
}

TEST_F(Taken, AProgramThatEndsPutsItsJobBackWithoutLosingAnAttempt) {
  store->begin(ask(1, 10), start);
  for (int n = 0; n < 5; ++n) {
    EXPECT_EQ(rented(90, after(n)), 1) << n;
    EXPECT_TRUE(store->einde(id_of(1), id_of(90), {Taakstatus::wacht, {}, {}}, after(n)));
  }
}

TEST_F(Taken, AStopReachesWhatWaitsAtOnceAndWhatRunsThroughItsWorker) {
  store->begin(ask(1, 10), start);
  store->begin(ask(2, 10), after(1));
  EXPECT_EQ(rented(90, after(2)), 1);
  EXPECT_TRUE(store->stop(id_of(2), id_of(10), both, after(3)));
  EXPECT_EQ(status(2, 10), Taakstatus::gestopt);
  EXPECT_TRUE(store->stop(id_of(1), id_of(10), both, after(3)));
  EXPECT_EQ(status(1, 10), Taakstatus::loopt);
  EXPECT_EQ(store->hartslag(id_of(1), id_of(90), 1, after(4)), Hartslag::stop);
  EXPECT_TRUE(store->einde(id_of(1), id_of(90), {Taakstatus::gestopt, {}, {}}, after(5)));
  EXPECT_EQ(status(1, 10), Taakstatus::gestopt);
  EXPECT_TRUE(store->stop(id_of(1), id_of(10), both, after(6))) << "again is harmless";
  EXPECT_EQ(rented(90, after(500)), 0);
}

TEST_F(Taken, ASilentWorkerIsNoReasonToWaitForAStop) {
  store->begin(ask(1, 10), start);
  EXPECT_EQ(rented(90, start), 1);
  EXPECT_TRUE(store->stop(id_of(1), id_of(10), both, after(40)));
  EXPECT_EQ(status(1, 10), Taakstatus::gestopt);
}

TEST_F(Taken, TheSameFileIsReadOncePerKringAndNeverAcross) {
  store->begin(ask(1, 10, utrecht, "kaart"), start);
  store->huur(id_of(90), start);
  store->einde(id_of(1), id_of(90), {Taakstatus::klaar, "uitslag", {}}, start);
  const auto colleague = store->begin(ask(2, 11, utrecht, "kaart"), after(1));
  EXPECT_EQ(colleague.value().status, Taakstatus::klaar);
  EXPECT_EQ(store->uitslag(id_of(2), id_of(11), both), "uitslag");
  const auto other_side = store->begin(ask(3, 12, gelderland, "kaart"), after(1));
  EXPECT_EQ(other_side.value().status, Taakstatus::wacht) << "that somebody has this file is nobody's business";
}

TEST_F(Taken, ResultsAreKeptForAWeekEachByItself) {
  store->begin(ask(1, 10, utrecht, "kaart"), start);
  store->huur(id_of(90), start);
  store->einde(id_of(1), id_of(90), {Taakstatus::klaar, "uitslag", {}}, start);
  const base::Instant day5{start.us + 5 * application::keep_jobs_us / 7},
      day8{start.us + 8 * application::keep_jobs_us / 7};
  store->begin(ask(2, 10, utrecht, "kaart"), day5);
  store->ruim_op(day8);
  EXPECT_FALSE(store->taak(id_of(1), id_of(10), both));
  EXPECT_EQ(store->uitslag(id_of(2), id_of(10), both), "uitslag");
}

TEST_F(Taken, OnlyTheNewestEndedJobsOfAPersonAreKept) {
  for (std::uint8_t n = 1; n <= 60; ++n) {
    store->begin(ask(n, 10), after(n));
    store->huur(id_of(90), after(n));
    store->einde(id_of(n), id_of(90), {Taakstatus::klaar, "u", {}}, after(n));
  }
  store->ruim_op(after(100));
  EXPECT_FALSE(store->taak(id_of(10), id_of(10), both));
  EXPECT_TRUE(store->uitslag(id_of(11), id_of(10), both));
}

TEST_F(Taken, WhoAsksMuchLetsOthersGoFirst) {
  for (std::uint8_t n = 1; n <= 4; ++n) store->begin(ask(n, 10), after(n));
  store->begin(ask(5, 11), after(10));
  store->begin(ask(6, 12), after(11));
  EXPECT_EQ(rented(90, after(20)), 1);
  EXPECT_EQ(rented(91, after(21)), 5) << "the first has one running";
  store->einde(id_of(1), id_of(90), {Taakstatus::klaar, {}, {}}, after(22));
  EXPECT_EQ(rented(90, after(22)), 6) << "nobody was served less";
  EXPECT_EQ(rented(92, after(23)), 2);
  EXPECT_EQ(rented(93, after(24)), 3) << "nobody else waits";
  store->begin(ask(7, 11), after(25));
  store->einde(id_of(5), id_of(91), {Taakstatus::klaar, {}, {}}, after(26));
  EXPECT_EQ(rented(91, after(27)), 7);
}

TEST_F(Taken, OnePersonCannotFillTheLine) {
  for (std::uint8_t n = 1; n <= application::most_open_jobs; ++n) EXPECT_TRUE(store->begin(ask(n, 10), start));
  EXPECT_FALSE(store->begin(ask(99, 10), start));
  EXPECT_TRUE(store->begin(ask(98, 11), start));
}

/// Two processes in one: each has its own connection to the file.
TEST_F(Taken, ManyWorkersNeverGetTheSameJob) {
  for (std::uint8_t n = 1; n <= 40; ++n) store->begin(ask(n, n), start);
  std::mutex mutex;
  std::multiset<std::uint8_t> got;
  {
    std::vector<std::jthread> workers;
    for (std::uint8_t w = 0; w < 4; ++w)
      workers.emplace_back([&, w] {
        const auto own = open_taken(folder.file());
        while (const auto job = own->huur(id_of(static_cast<std::uint8_t>(200 + w)), start)) {
          const std::scoped_lock lock(mutex);
          got.insert(job->id.v.back());
        }
      });
  }
  EXPECT_EQ(got.size(), 40U);
  for (std::uint8_t n = 1; n <= 40; ++n) EXPECT_EQ(got.count(n), 1U);
}

TEST_F(Taken, AKilledWorkerLeavesAJobThatAnotherTakesUp) {
  store->begin(ask(1, 10), start);
  store.reset();
  std::array<int, 2> ends{};
  ASSERT_EQ(::pipe(ends.data()), 0);
  const pid_t child = ::fork();
  if (child == 0) {
    const auto own = open_taken(folder.file());
    const char said = own->huur(id_of(90), start) ? 'j' : 'n';
    if (::write(ends[1], &said, 1) != 1) ::_exit(1);
    for (;;) ::pause();
  }
  char said = 0;
  ASSERT_EQ(::read(ends[0], &said, 1), 1);
  EXPECT_EQ(said, 'j');
  ::kill(child, SIGKILL);
  ::waitpid(child, nullptr, 0);
  ::close(ends[0]);
  ::close(ends[1]);
  store = open_taken(folder.file());
  EXPECT_EQ(rented(91, after(29)), 0);
  EXPECT_EQ(rented(91, after(31)), 1);
  EXPECT_TRUE(store->einde(id_of(1), id_of(91), {Taakstatus::klaar, "toch", {}}, after(32)));
}

TEST_F(Taken, FilesOfAResultGoWithItAndNowhereElse) {
  store->begin(ask(1, 10, utrecht, "kaart"), start);
  store->huur(id_of(90), start);
  store->einde(id_of(1), id_of(90), {Taakstatus::klaar, "uitslag", {}, {{"bewijs", "pak"}, {"verdeling", "cellen"}}},
               start);
  EXPECT_EQ(store->bijlage(id_of(1), "bewijs", id_of(10), both), "pak");
  EXPECT_FALSE(store->bijlage(id_of(1), "anders", id_of(10), both));
  EXPECT_FALSE(store->bijlage(id_of(1), "bewijs", id_of(11), both)) << "of another person";
  const std::vector<Kring> elsewhere = {gelderland};
  EXPECT_FALSE(store->bijlage(id_of(1), "bewijs", id_of(10), elsewhere));
  store->begin(ask(2, 11, utrecht, "kaart"), after(1));
  EXPECT_EQ(store->bijlage(id_of(2), "verdeling", id_of(11), both), "cellen") << "with the same result";
  store->ruim_op({start.us + application::keep_jobs_us + 2'000'000});
  EXPECT_FALSE(store->bijlage(id_of(1), "bewijs", id_of(10), both));
}

TEST_F(Taken, AStoppedJobMayKeepWhatThereWasButNobodyElseGetsIt) {
  store->begin(ask(1, 10, utrecht, "kaart"), start);
  store->huur(id_of(90), start);
  store->stop(id_of(1), id_of(10), both, start);
  store->einde(id_of(1), id_of(90), {Taakstatus::gestopt, "half", {}, {{"bewijs", "pak"}}}, start);
  EXPECT_EQ(status(1, 10), Taakstatus::gestopt);
  EXPECT_EQ(store->uitslag(id_of(1), id_of(10), both), "half");
  EXPECT_EQ(store->begin(ask(2, 11, utrecht, "kaart"), after(1)).value().status, Taakstatus::wacht);
}

TEST_F(Taken, AnOlderFileGetsThePlaceForFilesAndKeepsItsResults) {
  store->begin(ask(1, 10), start);
  store->huur(id_of(90), start);
  store->einde(id_of(1), id_of(90), {Taakstatus::klaar, "uitslag", {}}, start);
  store.reset();
  sqlite::Connection(folder.file(), sqlite::Access::write).execute("DROP TABLE taak_bijlage; PRAGMA user_version = 1");
  store = open_taken(folder.file());
  EXPECT_EQ(store->uitslag(id_of(1), id_of(10), both), "uitslag");
  EXPECT_FALSE(store->bijlage(id_of(1), "bewijs", id_of(10), both));
}

TEST_F(Taken, AFileOfAnotherProgramIsLeftAlone) {
  store.reset();
  const auto other = (folder.path / "ander.db").string();
  sqlite::Connection(other, sqlite::Access::write).execute("CREATE TABLE van_een_ander (x)");
  EXPECT_THROW(open_taken(other), StorageError);
}

/// Whatever workers and the clock do: one lease at a time, one result, and it is that of the last renter.
RC_GTEST_PROP(TakenProperty, AtMostOneLeaseAndOneResult, ()) {
  const Folder folder;
  const auto store = open_taken(folder.file());
  store->begin(ask(1, 10), start);
  std::int64_t seconds = 0;
  std::map<std::uint8_t, std::int64_t> until;  // per worker that believes it has the job
  std::uint8_t last = 0;
  bool ended = false;
  const auto steps = *rc::gen::container<std::vector<std::pair<std::uint8_t, std::uint8_t>>>(
      rc::gen::pair(rc::gen::inRange<std::uint8_t>(0, 4), rc::gen::inRange<std::uint8_t>(90, 93)));
  for (const auto& [what, worker] : steps) {
    if (what == 0) {
      seconds += *rc::gen::inRange<std::int64_t>(0, 40);
    } else if (what == 1) {
      if (store->huur(id_of(worker), after(seconds))) {
        RC_ASSERT(!ended);
        for (const auto& [other, end] : until) RC_ASSERT(end < seconds);
        until[worker] = seconds + 30;
        last = worker;
      }
    } else if (what == 2) {
      const auto heard = store->hartslag(id_of(1), id_of(worker), 1, after(seconds));
      RC_ASSERT((heard == Hartslag::door) == (worker == last && !ended));
      if (heard == Hartslag::door) until[worker] = seconds + 30;
    } else {
      const bool kept =
          store->einde(id_of(1), id_of(worker), {Taakstatus::klaar, std::to_string(worker), {}}, after(seconds));
      RC_ASSERT(kept == (worker == last && !ended));
      ended = ended || kept;
    }
    if (ended) RC_ASSERT(store->uitslag(id_of(1), id_of(10), both) == std::to_string(last));
  }
}

}  // namespace
}  // namespace ruimte::storage
