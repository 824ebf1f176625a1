// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include "application/bulk.hpp"
#include "application/ports.hpp"
#include "base/clock.hpp"
#include "base/random.hpp"

/// The embedded store: log, views and accounts in one SQLite file.
namespace ruimte::storage {

/// The environment is broken: disk, file, lock, or data that do not belong to this program. Its text is Dutch and fit
/// for an operator.
class StorageError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct SqliteOptions {
  std::string path;  ///< of the database file; its folder must exist
  application::Decider decide;
  const domain::Referentie* referentie = nullptr;  ///< outlives the store
  const base::Clock* clock = nullptr;              ///< outlives the store
  base::Random* random = nullptr;                  ///< used by the writer thread only; outlives the store
  base::Hash werkwijze;                            ///< stands in an event of a decider that names no method
  bool oefen = false;  ///< written into a new log for good; opening it as the other kind is refused
  std::string vfs;     ///< SQLite file layer; empty: the system's
  /// Told after each dossier while views are made again: facts read so far, and facts in the log. May be empty.
  std::function<void(std::int64_t, std::int64_t)> vertel = {};
};

/// Also holds the accounts, which are not in the log. Any thread may call submit, reader, subscribe and accounts.
/// `done` and listeners are called on the writer thread and must not throw; a listener must not call subscribe.
/// subscribe returns the log position from which the listener hears everything. The destructor first completes what
/// was submitted.
class SqliteStore : public application::Store {
 public:
  virtual application::Accounts& accounts() = 0;
  virtual application::Uitstellen& uitstellen() = 0;
  virtual application::Agendafeeds& agendafeeds() = 0;
  virtual application::Onthouden& onthouden() = 0;
};

/// Opens or creates. Throws StorageError when another process has the file, when it was written by a newer program, or
/// when `oefen` differs. Views made by another schema are rebuilt here: O(events), otherwise O(1).
std::unique_ptr<SqliteStore> open_sqlite(const SqliteOptions& options);

/// For a new file that nobody else uses; `decide` and `clock` as for open_sqlite. Throws StorageError when the log
/// holds something. What is left behind before sluit() has returned is for the bin.
std::unique_ptr<application::Bulk> open_bulk_sqlite(const SqliteOptions& options);

/// The time of the last fact in the log; empty when nobody made this database yet. Reads only; the store may be in use.
std::optional<base::Instant> last_moment_sqlite(const std::string& path);

/// How many acts people did after this place in the log, each counted once. Reads only; O(events after it).
std::int64_t count_acts_sqlite(const std::string& path, std::int64_t na);
/// Volgnr of the last fact; 0 when there is none. Reads only.
std::int64_t end_of_sqlite(const std::string& path);

/// As long as it lives, no other process opens this database. Throws StorageError when another has it. The file may be
/// moved meanwhile.
std::shared_ptr<void> hold_sqlite(const std::string& path);

/// What is wrong, at most 100 sentences; `differences` counts on.
struct ReplayReport {
  std::int64_t events = 0, streams = 0, differences = 0;
  std::vector<std::string> details;
};

/// Folds the whole log again and compares with snapshots, list rows and counts. Reads only; the store may be in use.
/// O(n log n) in events, one aggregate in memory at a time.
ReplayReport replay_sqlite(const std::string& path);

/// Recomputes every leaf and commitment from the stored bytes, and checks that numbers have no gap, versions count up,
/// time never goes back and each stream keeps its kring. Reads only. O(n).
ReplayReport check_log_sqlite(const std::string& path);

}  // namespace ruimte::storage
