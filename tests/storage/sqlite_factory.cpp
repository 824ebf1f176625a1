// SPDX-License-Identifier: EUPL-1.2
#include <stdlib.h>

#include <filesystem>

#include "base/random.hpp"
#include "contract.hpp"
#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/faulty_disk.test.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::test {
namespace {

using storage::sqlite::FaultyDisk;

class SqliteSubject final : public Subject {
 public:
  SqliteSubject() {
    FaultyDisk::instance();
    // In memory where the system has that: what reaches the disk is for tests/durability.
    const std::filesystem::path memory = "/dev/shm";
    const auto place = std::filesystem::exists(memory) ? memory : std::filesystem::temp_directory_path();
    std::string folder = (place / "ruimte-opslag-XXXXXX").string();
    if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("geen tijdelijke map");
    folder_ = folder;
    reopen();
  }
  ~SqliteSubject() override {
    store_.reset();
    std::filesystem::remove_all(folder_);
  }
  application::Store& store() override { return *store_; }
  application::Accounts& accounts() override { return store_->accounts(); }
  base::ManualClock& clock() override { return clock_; }

  void reopen() override {
    store_.reset();
    store_ = storage::open_sqlite({.path = path(),
                                   .decide = decide,
                                   .referentie = &referentie_,
                                   .clock = &clock_,
                                   .random = &random_,
                                   .werkwijze = {},
                                   .oefen = false,
                                   .vfs = storage::sqlite::faulty_disk});
  }
  std::vector<std::string> faults() override {
    auto faults = storage::replay_sqlite(path()).details;
    const auto log = storage::check_log_sqlite(path()).details;
    faults.insert(faults.end(), log.begin(), log.end());
    return faults;
  }
  void tamper(const std::string& sql) override {
    storage::sqlite::Connection(path(), storage::sqlite::Access::write).execute(sql);
  }
  void fail_next_commit() override { FaultyDisk::instance().failing_syncs = 1; }

 private:
  [[nodiscard]] std::string path() const { return (folder_ / "ruimtemaker.db").string(); }

  std::filesystem::path folder_;
  base::ManualClock clock_{{1'800'000'000'000'000}};
  base::SystemRandom random_;
  domain::Referentie referentie_;
  std::unique_ptr<storage::SqliteStore> store_;
};

[[maybe_unused]] const bool added = add_factory({"sqlite", [] { return std::make_unique<SqliteSubject>(); }});

}  // namespace
}  // namespace ruimte::test
