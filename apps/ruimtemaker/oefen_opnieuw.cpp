// SPDX-License-Identifier: EUPL-1.2
#include "oefen_opnieuw.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <stdexcept>
#include <system_error>

#include "environment.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::app {

namespace {

namespace fs = std::filesystem;

/// Where the old one waits on a disk that cannot change two folders in one step.
fs::path opzij(const fs::path& folder) { return folder.string() + ".oud"; }

/// So that a change of names survives a loss of power.
void keep_names(const fs::path& folder) {
  const int parent = ::open(folder.parent_path().empty() ? "." : folder.parent_path().c_str(), O_RDONLY | O_CLOEXEC);
  if (parent < 0) return;
  ::fsync(parent);
  ::close(parent);
}

void verwissel_in_stappen(const fs::path& folder) {
  fs::remove_all(opzij(folder));
  fs::rename(folder, opzij(folder));
  std::error_code failed;
  fs::rename(ernaast(folder), folder, failed);
  if (failed) {
    fs::rename(opzij(folder), folder);
    throw std::runtime_error("De map " + folder.string() + " kan niet worden verwisseld: " + failed.message());
  }
  fs::rename(opzij(folder), ernaast(folder));
}

}  // namespace

fs::path ernaast(const fs::path& folder) { return folder.string() + ".nieuw"; }

Filled maak_ernaast(const fs::path& folder, const std::string& gegevens, gen::Bezetting bezetting) {
  fs::remove_all(ernaast(folder));
  const auto own = script_in(folder);
  auto filled = oefen_vul(ernaast(folder), fs::exists(own) ? std::optional(own) : std::nullopt, gegevens, bezetting);
  if (!filled.ok) fs::remove_all(ernaast(folder));
  return filled;
}

void verwissel(const fs::path& folder) {
  if (::renameat2(AT_FDCWD, ernaast(folder).c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) != 0) {
    if (errno != EINVAL && errno != ENOSYS && errno != EXDEV)
      throw std::runtime_error("De map " + folder.string() +
                               " kan niet worden verwisseld: " + std::generic_category().message(errno));
    verwissel_in_stappen(folder);
  }
  keep_names(folder);
}

void zet_terug_wat_halverwege_bleef(const fs::path& folder) {
  if (!fs::exists(folder) && fs::exists(opzij(folder))) fs::rename(opzij(folder), folder);
}

Filled oefen_opnieuw(const fs::path& folder, const std::string& gegevens, gen::Bezetting bezetting) {
  zet_terug_wat_halverwege_bleef(folder);
  if (!fs::exists(database_in(folder.string()))) return oefen_vul(folder, {}, gegevens, bezetting);
  const auto mine = storage::hold_sqlite(database_in(folder.string()));
  auto filled = maak_ernaast(folder, gegevens, bezetting);
  if (!filled.ok) return filled;
  verwissel(folder);
  fs::remove_all(ernaast(folder));
  return filled;
}

}  // namespace ruimte::app
