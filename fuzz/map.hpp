// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "base/geometry.hpp"
#include "base/text.hpp"
#include "fuzz.hpp"
#include "geodata/read_map.hpp"

namespace ruimte::fuzz {

/// The folder of this run; it goes when the run ends.
class Folder {
 public:
  Folder() {
    // A disk would let through a tenth of the inputs. The reader makes its private copy there too.
    if (std::filesystem::is_directory("/dev/shm")) setenv("TMPDIR", "/dev/shm", 1);
    path_ = (std::filesystem::temp_directory_path() / "ruimte-fuzz-XXXXXX").string();
    if (mkdtemp(path_.data()) == nullptr) std::abort();
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { std::filesystem::remove_all(path_); }
  [[nodiscard]] std::filesystem::path file(const std::string& name) const {
    return std::filesystem::path(path_) / name;
  }

 private:
  std::string path_;
};

/// Offers the bytes as a map file of that name: it is refused with sentences, or every object is canonical, in the
/// country, and at least 1 m2.
inline void offer(const std::string& name, std::string_view bytes) {
  static const Folder folder;
  const auto file = folder.file(name);
  std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  application::Kaartvraag vraag;
  vraag.velden = {{"naam", "naam"}};
  vraag.grenzen.bytes = 1 << 20;
  if (name.ends_with(".csv")) vraag.crs = "EPSG:28992";
  const auto read = geodata::read_map(file, vraag);
  if (!read) {
    demand(!read.error().goed() && read.error().weigeringen.lijst.size() <= 5 * application::max_verteld,
           "a refusal says why, at some length");
    demand(base::is_utf8(application::tekst(read.error())), "a report is UTF-8");
    return;
  }
  demand(!read->objecten.empty() && read->objecten.size() == read->verslag.aanvaard, "an import has objects");
  for (const auto& object : read->objecten) {
    const auto again = base::canonical(object.vorm, vraag.grenzen.punten_per_object);
    demand(again && *again == object.vorm, "a shape is canonical");
    demand(!object.id.empty() && base::is_utf8(object.id), "an object has an id");
  }
  demand(base::is_utf8(application::tekst(read->verslag)), "a report is UTF-8");
}

}  // namespace ruimte::fuzz
