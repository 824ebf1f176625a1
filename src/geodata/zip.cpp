// SPDX-License-Identifier: EUPL-1.2
#include "geodata/zip.hpp"

#include <cpl_vsi.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <set>

#include "base/text.hpp"
#include "geodata/gdal_session.hpp"

namespace ruimte::geodata {
namespace {

using application::Bevinding;

constexpr std::size_t max_entries = 1'000;
constexpr std::size_t max_directory = 1 << 20;

/// Little-endian numbers of the archive; 0 beyond the end.
class Bytes {
 public:
  explicit Bytes(std::string data) : data_(std::move(data)) {}
  [[nodiscard]] std::uint32_t u16(std::size_t at) const { return byte(at) | byte(at + 1) << 8U; }
  [[nodiscard]] std::uint32_t u32(std::size_t at) const { return u16(at) | u16(at + 2) << 16U; }
  [[nodiscard]] const std::string& text() const { return data_; }

 private:
  [[nodiscard]] std::uint32_t byte(std::size_t at) const {
    return at < data_.size() ? static_cast<unsigned char>(data_[at]) : 0;
  }
  std::string data_;
};

std::string read_at(std::ifstream& in, std::uint64_t from, std::size_t count) {
  std::string out(count, '\0');
  in.clear();
  in.seekg(static_cast<std::streamoff>(from));
  in.read(out.data(), static_cast<std::streamsize>(count));
  out.resize(static_cast<std::size_t>(std::max<std::streamsize>(in.gcount(), 0)));
  return out;
}

base::Result<void, Bevinding> unsafe(std::string why) {
  return base::fail(Bevinding{"zip_onveilig", "", std::move(why), {}});
}
base::Result<void, Bevinding> broken() {
  return base::fail(Bevinding{"bestand_beschadigd", "", "De inhoudsopgave van het zipbestand is niet te lezen.", {}});
}

bool leaves_the_folder(const std::string& name) {
  if (name.empty() || name.size() > 250 || name.front() == '/' || name.find('\\') != std::string::npos ||
      name.find(':') != std::string::npos || !base::is_utf8(name) || base::find_control_character(name))
    return true;
  return ('/' + name + '/').find("/../") != std::string::npos;
}

/// One row of the directory at `at`; moves on to the next.
base::Result<void, Bevinding> add_entry(const Bytes& directory, std::size_t& at, std::vector<ZipEntry>& out) {
  if (directory.u32(at) != 0x02014B50) return broken();
  const auto length = directory.u16(at + 28);
  const auto next = at + 46 + length + directory.u16(at + 30) + directory.u16(at + 32);
  if (next > directory.text().size()) return broken();
  const auto name = directory.text().substr(at + 46, length);
  const auto flags = directory.u16(at + 8);
  const auto method = directory.u16(at + 10);
  const auto mode = directory.u32(at + 38) >> 16U;
  const bool unix_made = (directory.u16(at + 4) >> 8U) == 3;
  if (leaves_the_folder(name)) return unsafe("een naam wijst buiten de map: " + shown(name));
  if ((flags & 1U) != 0) return unsafe("de inhoud is versleuteld");
  if (method != 0 && method != 8) return unsafe("de manier van inpakken is onbekend");
  if (unix_made && (mode & 0xF000U) == 0xA000U) return unsafe("er zit een verwijzing in: " + name);
  if (directory.u32(at + 24) == 0xFFFFFFFFU) return unsafe("een bestand is groter dan 4 GB");
  if (name.back() != '/') out.push_back({name, directory.u32(at + 24)});
  at = next;
  return {};
}

}  // namespace

base::Result<std::vector<ZipEntry>, Bevinding> zip_entries(const std::filesystem::path& archive) {
  std::ifstream in(archive, std::ios::binary);
  const auto size = std::filesystem::file_size(archive);
  const auto tail_size = static_cast<std::size_t>(std::min<std::uint64_t>(size, 22 + 65'535));
  const Bytes tail(read_at(in, size - tail_size, tail_size));
  const auto end = tail.text().rfind(std::string("PK\5\6", 4));
  if (end == std::string::npos) return base::fail(broken().error());
  const std::size_t count = tail.u16(end + 10);
  const std::uint64_t length = tail.u32(end + 12);
  const std::uint64_t from = tail.u32(end + 16);
  if (count > max_entries || length > max_directory)
    return base::fail(unsafe("er zitten meer dan " + std::to_string(max_entries) + " bestanden in").error());
  if (from + length > size) return base::fail(broken().error());
  const Bytes directory(read_at(in, from, static_cast<std::size_t>(length)));
  std::vector<ZipEntry> out;
  out.reserve(count);
  std::size_t at = 0;
  for (std::size_t i = 0; i < count; ++i)
    if (auto added = add_entry(directory, at, out); !added) return base::fail(added.error());
  std::set<std::string> names;
  for (const auto& entry : out)
    if (!names.insert(entry.name).second)
      return base::fail(unsafe("een naam komt twee keer voor: " + entry.name).error());
  return out;
}

base::Result<void, Bevinding> unzip(const std::filesystem::path& archive, const ZipEntry& entry,
                                    const std::filesystem::path& to, std::uint64_t limit) {
  struct Close {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
  };
  const std::string place = "/vsizip/{" + archive.string() + "}/" + entry.name;
  const std::unique_ptr<VSILFILE, Close> in(VSIFOpenL(place.c_str(), "rb"));
  if (!in) return broken();
  std::ofstream out(to, std::ios::binary);
  std::string block(1 << 16, '\0');
  std::uint64_t total = 0;
  for (;;) {
    const auto count = VSIFReadL(block.data(), 1, block.size(), in.get());
    if (count == 0) break;
    total += count;
    if (total > limit)
      return base::fail(
          Bevinding{"zip_te_groot", "", application::getal(static_cast<double>(limit), 0) + " bytes", {}});
    out.write(block.data(), static_cast<std::streamsize>(count));
  }
  out.close();
  if (!out || total != entry.bytes)
    return base::fail(Bevinding{"bestand_beschadigd", "", shown(entry.name) + " is niet helemaal uit te pakken.", {}});
  return {};
}

}  // namespace ruimte::geodata
