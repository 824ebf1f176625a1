// SPDX-License-Identifier: EUPL-1.2
#include "geodata/private_copy.hpp"

#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): mkdtemp is POSIX

#include <algorithm>
#include <fstream>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "base/hash.hpp"
#include "geodata/gdal_session.hpp"
#include "geodata/zip.hpp"

namespace ruimte::geodata {
namespace {

namespace fs = std::filesystem;
using application::Bevinding;
using application::Kaartverslag;
using application::Kaartvraag;
using Done = base::Result<void, Bevinding>;

tl::unexpected<Bevinding> refuse(std::string code, std::string fact = {}) {
  return base::fail(Bevinding{std::move(code), "", std::move(fact), {}});
}

std::string head_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::string head(4096, '\0');
  in.read(head.data(), static_cast<std::streamsize>(head.size()));
  head.resize(static_cast<std::size_t>(in.gcount()));
  return head;
}

Done copy(const fs::path& source, const fs::path& to, std::uint64_t limit, Kaartverslag& verslag) {
  std::error_code error;
  std::ifstream in(source, std::ios::binary);
  if (!fs::is_regular_file(source, error) || !in) return refuse("bestand_ontbreekt");
  std::ofstream out(to, std::ios::binary);
  base::Sha256 hash;
  std::string block(1 << 16, '\0');
  while (in) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    const auto count = static_cast<std::size_t>(in.gcount());
    verslag.bytes += count;
    if (verslag.bytes > limit)
      return refuse("bestand_te_groot", application::getal(static_cast<double>(limit), 0) + " bytes");
    hash.add({block.data(), count});
    out.write(block.data(), static_cast<std::streamsize>(count));
  }
  out.close();
  if (!out) throw std::runtime_error("De tijdelijke map is vol of niet te beschrijven.");
  verslag.sha256 = hash.finish();
  if (verslag.bytes == 0) return refuse("bestand_leeg");
  return {};
}

std::string stem(const std::string& name) { return fs::path(name).stem().string(); }
std::string with_suffix(const std::string& name, const std::string& suffix) {
  return name.substr(0, name.rfind('.')) + suffix;
}

/// Maps in an archive. What a Mac or an editor adds is no map.
std::vector<ZipEntry> maps_in(const std::vector<ZipEntry>& entries) {
  std::vector<ZipEntry> out;
  std::copy_if(entries.begin(), entries.end(), std::back_inserter(out), [](const ZipEntry& entry) {
    const auto name = fs::path(entry.name).filename().string();
    if (entry.name.starts_with("__MACOSX/") || name.starts_with('.')) return false;
    const auto lowered = lower(name);
    const auto format = promised(name);
    return format == Format::bare_shapefile ? lowered.ends_with(".shp")
                                            : format != Format::unknown && format != Format::zip &&
                                                  !lowered.ends_with(".xml") && !lowered.ends_with(".txt");
  });
  return out;
}

}  // namespace

PrivateCopy::PrivateCopy() {
  std::string name = (fs::temp_directory_path() / "ruimtemaker-kaart-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("Er is geen tijdelijke map te maken.");  // mode 0700
  folder_ = name;
}

PrivateCopy::PrivateCopy(PrivateCopy&& other) noexcept
    : folder_(std::exchange(other.folder_, {})),
      file_(std::move(other.file_)),
      format_(other.format_),
      layer_(std::move(other.layer_)) {}

PrivateCopy::~PrivateCopy() {
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

base::Result<PrivateCopy, Bevinding> PrivateCopy::make(const fs::path& source, const Kaartvraag& vraag,
                                                       Kaartverslag& verslag) {
  verslag.bestand = shown(source.filename().string());
  PrivateCopy copied;
  copied.file_ = copied.folder_ / "aangeboden";
  if (auto done = copy(source, copied.file_, vraag.grenzen.bytes, verslag); !done) return base::fail(done.error());
  const Format format = detect(head_of(copied.file_));
  if (auto done = copied.take(format, verslag.bestand); !done) return base::fail(done.error());
  if (format == Format::zip)
    if (auto done = copied.unpack(vraag, verslag.bytes); !done) return base::fail(done.error());
  verslag.formaat = name_of(copied.format_);
  return copied;
}

/// Gives the file the name that GDAL expects of what it turned out to be.
Done PrivateCopy::take(Format format, const std::string& shown_name) {
  if (format == Format::bare_shapefile) return refuse("soort_los");
  if (format == Format::utf16) return refuse("codering_onleesbaar", "het bestand is in UTF-16");
  const Format named = promised(shown_name);
  if (format == Format::unknown && named != Format::unknown)
    return refuse("bestand_beschadigd", "De inhoud is geen " + std::string(name_of(named)) + '.');
  if (format == Format::unknown) return refuse("soort_onbekend");
  if (named != Format::unknown && named != format)
    return refuse("soort_past_niet",
                  "de naam zegt " + std::string(name_of(named)) + ", de inhoud is " + std::string(name_of(format)));
  format_ = format;
  const auto renamed = folder_ / ("kaart" + std::string(suffix_of(format)));
  fs::rename(file_, renamed);
  file_ = renamed;
  return {};
}

Done PrivateCopy::unpack(const Kaartvraag& vraag, std::uint64_t bytes) {
  const auto archive = file_;
  const auto entries = zip_entries(archive);
  if (!entries) return base::fail(entries.error());
  auto maps = maps_in(*entries);
  if (maps.size() > 1 && !vraag.laag.empty())
    std::erase_if(maps, [&](const ZipEntry& entry) { return stem(entry.name) != vraag.laag; });
  if (maps.empty()) return refuse("zip_zonder_kaart");
  if (maps.size() > 1) {
    std::string names;
    for (const auto& map : maps) names += (names.empty() ? "" : ", ") + shown(stem(map.name));
    return refuse("zip_kies", names);
  }
  // Maps shrink 3 to 20 times; a bomb shrinks 1,000 times.
  std::uint64_t left = std::min<std::uint64_t>(vraag.grenzen.bytes, 100 * bytes + (10U << 20U));
  const auto& chosen = maps.front();
  if (!lower(chosen.name).ends_with(".shp")) {
    file_ = folder_ / "uitgepakt";
    if (auto done = unzip(archive, chosen, file_, left); !done) return done;
    const Format inside = detect(head_of(file_));
    return inside == Format::zip ? refuse("zip_zonder_kaart") : take(inside, shown(chosen.name));
  }
  format_ = Format::shapefile;
  layer_ = shown(stem(chosen.name));
  file_ = folder_ / "kaart.shp";
  for (const std::string suffix : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) {
    const auto wanted = lower(with_suffix(chosen.name, suffix));
    const auto part = std::find_if(entries->begin(), entries->end(),
                                   [&](const ZipEntry& entry) { return lower(entry.name) == wanted; });
    if (part == entries->end()) {
      if (suffix == ".prj" || suffix == ".cpg") continue;
      return refuse("shapefile_niet_compleet", suffix);
    }
    const auto to = folder_ / ("kaart" + suffix);
    if (auto done = unzip(archive, *part, to, left); !done) return done;
    left -= fs::file_size(to);
  }
  return {};
}

}  // namespace ruimte::geodata
