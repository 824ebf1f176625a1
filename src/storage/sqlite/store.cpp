// SPDX-License-Identifier: EUPL-1.2
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <filesystem>

#include "storage/sqlite/accounts.hpp"
#include "storage/sqlite/agendafeeds.hpp"
#include "storage/sqlite/onthouden.hpp"
#include "storage/sqlite/open.hpp"
#include "storage/sqlite/prepare.hpp"
#include "storage/sqlite/reader.hpp"
#include "storage/sqlite/uitstellen.hpp"
#include "storage/sqlite/writer.hpp"

namespace ruimte::storage {
namespace sqlite {
namespace {

/// One process writes: it keeps the end of the log and decoded aggregates in memory. The system lets go of the lock
/// when the process ends, however it ends.
class ProcessLock {
 public:
  explicit ProcessLock(const std::string& path) : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
    if (file_ < 0) throw StorageError("De map van " + path + " is niet schrijfbaar.");
    if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
    ::close(file_);
    throw StorageError("Deze gegevens zijn al in gebruik door een ander proces van Ruimtemaker.");
  }
  ProcessLock(const ProcessLock&) = delete;
  ProcessLock& operator=(const ProcessLock&) = delete;
  ~ProcessLock() { ::close(file_); }

 private:
  int file_;
};

class Opened final : public SqliteStore {
 public:
  explicit Opened(const SqliteOptions& options)
      : options_(options),
        lock_(options_.path + "-slot"),
        db_(open_prepared(options_)),
        pool_(options_.path),
        writer_(options_, db_),
        accounts_(writer_, pool_),
        uitstellen_(writer_, pool_),
        agendafeeds_(writer_, pool_),
        onthouden_(writer_, pool_) {}

  void submit(application::Job job, Done done) override { writer_.submit(std::move(job), std::move(done)); }
  std::unique_ptr<application::Reader> reader() override {
    return std::make_unique<SqliteReader>(pool_, *options_.referentie);
  }
  std::int64_t subscribe(Writer::Listener listener) override { return writer_.subscribe(std::move(listener)); }
  application::Accounts& accounts() override { return accounts_; }
  application::Uitstellen& uitstellen() override { return uitstellen_; }
  application::Agendafeeds& agendafeeds() override { return agendafeeds_; }
  application::Onthouden& onthouden() override { return onthouden_; }

 private:
  SqliteOptions options_;
  ProcessLock lock_;
  Connection db_;
  ReadPool pool_;  // before the writer, whose last callbacks may still read
  Writer writer_;
  SqliteAccounts accounts_;
  SqliteUitstellen uitstellen_;
  SqliteAgendafeeds agendafeeds_;
  SqliteOnthouden onthouden_;
};

}  // namespace
}  // namespace sqlite

std::unique_ptr<SqliteStore> open_sqlite(const SqliteOptions& options) {
  return std::make_unique<sqlite::Opened>(options);
}

std::optional<base::Instant> last_moment_sqlite(const std::string& path) {
  if (!std::filesystem::exists(path)) return std::nullopt;
  sqlite::Connection db(path, sqlite::Access::read);
  auto rows = db.query("SELECT tijd FROM kop WHERE volgnr > 0");
  if (!rows.next()) return std::nullopt;
  return base::Instant{rows.integer(0)};
}

std::int64_t count_acts_sqlite(const std::string& path, std::int64_t na) {
  sqlite::Connection db(path, sqlite::Access::read);
  auto rows = db.query(
      "SELECT count(DISTINCT json_extract(envelop, '$.oorzaak')) FROM gebeurtenis WHERE volgnr > ? AND "
      "json_extract(envelop, '$.functie') <> '00000000-0000-0000-0000-000000000000'",
      na);
  return rows.next() ? rows.integer(0) : 0;
}

std::int64_t end_of_sqlite(const std::string& path) {
  sqlite::Connection db(path, sqlite::Access::read);
  auto rows = db.query("SELECT volgnr FROM kop");
  return rows.next() ? rows.integer(0) : 0;
}

std::shared_ptr<void> hold_sqlite(const std::string& path) {
  return std::make_shared<sqlite::ProcessLock>(path + "-slot");
}

}  // namespace ruimte::storage
