// SPDX-License-Identifier: EUPL-1.2
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <utility>

#include "geodata/read_map.hpp"

namespace ruimte::geodata {

namespace fs = std::filesystem;

namespace {

/// A folder that only we can read; gone with the object.
class OwnFolder {
 public:
  OwnFolder() {
    std::string name = (fs::temp_directory_path() / "ruimtemaker-taak-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("Er is geen tijdelijke map te maken.");  // mode 0700
    path_ = name;
  }
  OwnFolder(const OwnFolder&) = delete;
  OwnFolder& operator=(const OwnFolder&) = delete;
  ~OwnFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

}  // namespace

base::Result<application::Kaartinvoer, application::Kaartverslag> read_offered_map(std::string_view naam,
                                                                                   std::string_view bestand,
                                                                                   const application::Kaartvraag& vraag,
                                                                                   const application::Leesgang& gang) {
  const OwnFolder folder;
  auto name = fs::path(std::string(naam)).filename();
  if (name.empty() || name == "." || name == "..") name = "kaart";
  const auto file = folder.path() / name;
  {
    std::ofstream out(file, std::ios::binary);
    out.write(bestand.data(), static_cast<std::streamsize>(bestand.size()));
    if (!out.flush()) throw std::runtime_error("De kaart past niet op de schijf.");
  }
  return read_map(file, vraag, gang);
}

}  // namespace ruimte::geodata
