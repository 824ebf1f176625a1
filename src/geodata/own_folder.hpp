// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): mkdtemp is POSIX

#include <filesystem>
#include <stdexcept>
#include <string>

namespace ruimte::geodata {

/// A folder that only we can read; gone with the object.
class OwnFolder {
 public:
  OwnFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "ruimtemaker-taak-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("Er is geen tijdelijke map te maken.");  // mode 0700
    path_ = name;
  }
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;
  ~OwnFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

}  // namespace ruimte::geodata
