// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sqlite3.h>

#include <atomic>
#include <map>
#include <mutex>

/// The system's file layer, except that writes to disk fail when a test says so. One for the whole process: use it by
/// the name `faulty_disk`.
namespace ruimte::storage::sqlite {

inline constexpr const char* faulty_disk = "faulty_disk";

struct FaultyDisk {
  std::atomic<int> failing_syncs{0};  ///< this many syncs fail
  std::atomic<bool> full{false};      ///< every write fails

  static FaultyDisk& instance() {
    static FaultyDisk disk;
    return disk;
  }

 private:
  FaultyDisk() {
    system_ = sqlite3_vfs_find(nullptr);
    vfs_ = *system_;
    vfs_.zName = faulty_disk;
    vfs_.pNext = nullptr;
    vfs_.xOpen = open;
    sqlite3_vfs_register(&vfs_, 0);
  }

  struct Methods {
    sqlite3_io_methods ours;  // first: a file points here
    const sqlite3_io_methods* system;
  };
  static const sqlite3_io_methods& system_of(const sqlite3_file* file) {
    return *reinterpret_cast<const Methods*>(file->pMethods)->system;
  }

  /// Opens as the system does, then puts our two methods in the place of the file's own. The system has several sets
  /// of methods: one for a database, one for its log.
  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out_flags) {
    FaultyDisk& disk = instance();
    const int status = disk.system_->xOpen(vfs, name, file, flags, out_flags);
    if (status != SQLITE_OK || file->pMethods == nullptr) return status;
    const std::lock_guard lock(disk.mutex_);
    const auto [it, first] = disk.methods_.try_emplace(file->pMethods, Methods{*file->pMethods, file->pMethods});
    it->second.ours.xSync = sync;
    it->second.ours.xWrite = write;
    file->pMethods = &it->second.ours;
    return status;
  }
  static int sync(sqlite3_file* file, int flags) {
    FaultyDisk& disk = instance();
    if (disk.failing_syncs.load() > 0) {
      --disk.failing_syncs;
      return SQLITE_IOERR_FSYNC;
    }
    return system_of(file).xSync(file, flags);
  }
  static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 at) {
    return instance().full ? SQLITE_FULL : system_of(file).xWrite(file, data, size, at);
  }

  sqlite3_vfs* system_ = nullptr;
  sqlite3_vfs vfs_{};
  std::mutex mutex_;
  std::map<const sqlite3_io_methods*, Methods> methods_;
};

}  // namespace ruimte::storage::sqlite
