// SPDX-License-Identifier: EUPL-1.2
// The bulk path: events in large transactions without waiting for the disk, views once per stream when the log is
// complete, indexes of the lists after their rows. Encoding and writing run beside the deciding of the caller.
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "application/bulk.hpp"
#include "storage/sqlite/open.hpp"
#include "storage/sqlite/prepare.hpp"
#include "storage/sqlite/stamp.hpp"
#include "storage/sqlite/views.hpp"

namespace ruimte::storage {
namespace sqlite {
namespace {

constexpr std::size_t waiting_acts = 2'000;        ///< the caller waits when so many are not written yet
constexpr std::int64_t events_together = 100'000;  ///< of one transaction
constexpr std::int64_t streams_together = 50'000;

/// Nothing of an unfinished file is ever used, so nothing waits for the disk and nothing can be undone.
constexpr const char* fast_sql =
    "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; "
    "PRAGMA cache_size = -262144;";
/// From here on it is a store like any other; the change of journal writes everything to the disk.
constexpr const char* durable_sql =
    "PRAGMA synchronous = FULL; PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL;";

class SqliteBulk final : public application::Bulk {
 public:
  explicit SqliteBulk(const SqliteOptions& options) : options_(options), db_(open_prepared(options)) {
    {
      auto rows = db_.query("SELECT volgnr FROM kop");
      rows.next();
      if (rows.integer(0) != 0) throw StorageError("In deze database staat al iets. Kies een lege map.");
    }
    db_.execute(fast_sql);
    set_indexes_aside();
    db_.run("BEGIN IMMEDIATE");
    thread_ = std::thread([this] { write_all(); });
  }
  SqliteBulk(const SqliteBulk&) = delete;
  SqliteBulk& operator=(const SqliteBulk&) = delete;
  ~SqliteBulk() override { join(); }

  void neem(application::Aanvaard act) override {
    std::unique_lock lock(mutex_);
    room_.wait(lock, [this] { return queue_.size() < waiting_acts || fault_; });
    if (fault_) std::rethrow_exception(fault_);
    queue_.push_back(std::move(act));
    lock.unlock();
    arrived_.notify_one();
  }

  void voeg_toe(const application::Account& account) override { accounts_.push_back(account); }

  void sluit(const std::function<void(const Bezoek&)>& elk) override {
    join();
    if (fault_) std::rethrow_exception(fault_);
    db_.run("UPDATE kop SET volgnr = ?, tijd = ?", volgnr_, tijd_.us);
    for (const auto& a : accounts_)
      db_.run("INSERT INTO account VALUES (?, ?, ?, ?, ?, 0, 0)", a.persoon, a.gebruikersnaam, a.naam,
              a.wachtwoord_hash, a.epoch);
    Views views(db_);
    std::int64_t streams = 0;
    elk([&](const domain::Aggregate& aggregate) {
      views.put(nullptr, aggregate);
      if (++streams % streams_together == 0) next_transaction();
    });
    next_transaction();
    for (const auto& sql : indexes_) db_.execute(sql);
    db_.run("COMMIT");
    db_.execute(durable_sql);
  }

 private:
  /// Every index of rows that come in no order of it, apart from those that guard uniqueness.
  void set_indexes_aside() {
    std::string drop;
    {
      auto rows = db_.query(
          "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql LIKE 'CREATE INDEX %' AND "
          "(name LIKE 'lijst\\_%' ESCAPE '\\' OR name = 'gebeurtenis_kring') ORDER BY rowid");
      while (rows.next()) {
        drop += "DROP INDEX " + std::string(rows.text(0)) + ";";
        indexes_.emplace_back(rows.text(1));
      }
    }
    db_.execute(drop);
  }

  void next_transaction() {
    db_.run("COMMIT");
    db_.run("BEGIN IMMEDIATE");
  }

  void join() {
    {
      const std::lock_guard lock(mutex_);
      ended_ = true;
    }
    arrived_.notify_one();
    if (thread_.joinable()) thread_.join();
  }

  void write_all() noexcept {
    try {
      while (true) {
        std::deque<application::Aanvaard> batch;
        {
          std::unique_lock lock(mutex_);
          arrived_.wait(lock, [this] { return !queue_.empty() || ended_; });
          if (queue_.empty()) return;
          batch.swap(queue_);
        }
        room_.notify_one();
        for (const auto& act : batch) write(act);
      }
    } catch (...) {
      const std::lock_guard lock(mutex_);
      fault_ = std::current_exception();
      room_.notify_one();
    }
  }

  void write(const application::Aanvaard& act) {
    if (act.tijd < tijd_) throw std::logic_error("een handeling komt voor die ervoor");
    tijd_ = act.tijd;
    for (application::Feit feit : act.feiten) {
      if (feit.werkwijze == base::Hash{}) feit.werkwijze = options_.werkwijze;
      write_event(db_, stamp(feit, {*act.actor, act.command.id, act.tijd}, ++volgnr_, *options_.random));
      if (volgnr_ % events_together == 0) next_transaction();
    }
  }

  SqliteOptions options_;
  Connection db_;
  std::vector<std::string> indexes_;
  std::vector<application::Account> accounts_;
  std::int64_t volgnr_ = 0;  ///< of the thread, until it has ended
  base::Instant tijd_{};

  std::mutex mutex_;
  std::condition_variable arrived_, room_;
  std::deque<application::Aanvaard> queue_;
  std::exception_ptr fault_;
  bool ended_ = false;
  std::thread thread_;
};

}  // namespace
}  // namespace sqlite

std::unique_ptr<application::Bulk> open_bulk_sqlite(const SqliteOptions& options) {
  return std::make_unique<sqlite::SqliteBulk>(options);
}

}  // namespace ruimte::storage
