// SPDX-License-Identifier: EUPL-1.2
#include "export/pakket.hpp"

#include <zip.h>

#include <algorithm>
#include <functional>
#include <memory>
#include <stdexcept>

#include "export/archief.hpp"

namespace ruimte::exporting {

namespace {

/// 1 January 1980, the first day that a zip file knows: a real time would differ at each making.
constexpr zip_uint16_t geen_tijd = 0, eerste_dag = 0x21;
/// Made under DOS: no rights of a file system to differ by.
constexpr zip_uint8_t dos = ZIP_OPSYS_DOS;

[[noreturn]] void mislukt(const char* wat) { throw std::runtime_error(std::string("zip: ") + wat); }

/// Takes the source over.
void voeg_toe(zip_t* zip, const std::string& naam, zip_source_t* bron, bool los) {
  if (bron == nullptr) mislukt("bron");
  const auto nr = zip_file_add(zip, naam.c_str(), bron, ZIP_FL_ENC_UTF_8);
  if (nr < 0) {
    zip_source_free(bron);
    mislukt(naam.c_str());
  }
  const auto index = static_cast<zip_uint64_t>(nr);
  const bool goed = zip_set_file_compression(zip, index, los ? ZIP_CM_STORE : ZIP_CM_DEFLATE, los ? 0 : 9) == 0 &&
                    zip_file_set_dostime(zip, index, geen_tijd, eerste_dag, 0) == 0 &&
                    zip_file_set_external_attributes(zip, index, 0, dos, 0) == 0;
  if (!goed) mislukt(naam.c_str());
}

std::string lees(zip_source_t* bron) {
  if (zip_source_open(bron) != 0) mislukt("lezen");
  zip_source_seek(bron, 0, SEEK_END);
  const auto lengte = zip_source_tell(bron);
  zip_source_seek(bron, 0, SEEK_SET);
  std::string uit(static_cast<std::size_t>(lengte), '\0');
  const auto gelezen = zip_source_read(bron, uit.data(), uit.size());
  zip_source_close(bron);
  if (gelezen != lengte) mislukt("lezen");
  return uit;
}

std::string pak(const std::function<void(zip_t*)>& vul) {
  const std::unique_ptr<zip_source_t, decltype(&zip_source_free)> bron(zip_source_buffer_create(nullptr, 0, 0, nullptr),
                                                                       &zip_source_free);
  if (!bron) mislukt("geheugen");
  zip_source_keep(bron.get());  // the archive lets go of one, we of the other
  zip_t* zip = zip_open_from_source(bron.get(), ZIP_TRUNCATE, nullptr);
  if (zip == nullptr) mislukt("openen");
  try {
    vul(zip);
  } catch (...) {
    zip_discard(zip);
    throw;
  }
  if (zip_close(zip) != 0) {
    zip_discard(zip);
    mislukt("sluiten");
  }
  return lees(bron.get());
}

}  // namespace

std::string pak_in(const std::vector<Deel>& delen) {
  return pak([&](zip_t* zip) {
    for (const auto& deel : delen)
      voeg_toe(zip, deel.naam, zip_source_buffer(zip, deel.inhoud.data(), deel.inhoud.size(), 0), deel.los);
  });
}

std::string archief_van(const std::filesystem::path& map) {
  std::vector<std::filesystem::path> bestanden;
  for (const auto& b : std::filesystem::directory_iterator(map))
    if (b.is_regular_file()) bestanden.push_back(b.path());
  std::ranges::sort(bestanden);
  return pak([&](zip_t* zip) {
    for (const auto& b : bestanden) voeg_toe(zip, b.filename().string(), zip_source_file(zip, b.c_str(), 0, -1), false);
  });
}

}  // namespace ruimte::exporting
