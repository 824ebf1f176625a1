// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "application/kaart/kaartinvoer.hpp"
#include "base/result.hpp"

namespace ruimte::geodata {

struct ZipEntry {
  std::string name;         ///< as it stands in the archive; safe to show, never used as a path of ours
  std::uint64_t bytes = 0;  ///< unpacked, as the archive says
};

/// The files of an archive, folders left out. Refuses names that leave a folder, links, locked files, other packing
/// than deflate, zip64, more than 1,000 files, and names that occur twice. Reads the directory at the end only.
base::Result<std::vector<ZipEntry>, application::Bevinding> zip_entries(const std::filesystem::path& archive);

/// Unpacks one file to `to`, at most `limit` bytes: a directory that lies about sizes does not help.
base::Result<void, application::Bevinding> unzip(const std::filesystem::path& archive, const ZipEntry& entry,
                                                 const std::filesystem::path& to, std::uint64_t limit);

}  // namespace ruimte::geodata
