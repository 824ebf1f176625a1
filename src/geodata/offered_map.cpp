// SPDX-License-Identifier: EUPL-1.2
#include <fstream>
#include <stdexcept>

#include "geodata/own_folder.hpp"
#include "geodata/read_map.hpp"

namespace ruimte::geodata {

namespace fs = std::filesystem;

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
