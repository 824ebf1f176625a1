// SPDX-License-Identifier: EUPL-1.2
#include "geodata/gdal_session.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal_frmts.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <mutex>
#include <string_view>

#include "base/text.hpp"

namespace ruimte::geodata {
namespace {

/// What GDAL says in English, by words that are in it, and what that means to who offered the file. The first that
/// fits.
struct Cause {
  std::string_view part, sentence;
};
constexpr std::array causes{
    Cause{"Unterminated", "De tekst houdt te vroeg op."},
    Cause{"unexpected end", "De tekst houdt te vroeg op."},
    Cause{"Parse error at EOF", "De XML houdt te vroeg op: niet alles is gesloten."},
    Cause{"JSON parsing error", "De JSON klopt niet."},
    Cause{"At line ", "Er staat iets wat daar niet hoort."},
    Cause{"Did not get at least 2 values", "Er ontbreekt een coördinaat of er staat er een die geen getal is."},
    Cause{"malformed", "De database in het bestand is beschadigd."},
    Cause{"not a database", "Dit is geen database, terwijl het er een hoort te zijn."},
    Cause{"no such table", "In de database ontbreekt een tabel die erbij hoort."},
    Cause{"no such column", "In de database ontbreekt een kolom die erbij hoort."},
    Cause{"TIFF", "Het raster is niet helemaal te lezen: een deel ontbreekt of is beschadigd."},
    Cause{"IReadBlock failed", "Het raster is niet helemaal te lezen: een deel ontbreekt of is beschadigd."},
    Cause{"Corrupted .shp", "De shapefile is beschadigd."},
    Cause{"fread", "Het bestand houdt te vroeg op."},
    Cause{"out of memory", "Het bestand vraagt meer geheugen dan er is."},
};

void close_doors() {
  const std::pair<const char*, const char*> options[] = {
      {"GDAL_DRIVER_PATH", "disable"},                // no plugins
      {"GDAL_DISABLE_READDIR_ON_OPEN", "EMPTY_DIR"},  // no sidecars
      {"GDAL_PAM_ENABLED", "NO"},                     // no .aux.xml, neither read nor written
      {"CPL_CURL_ENABLE_VSIMEM", "NO"},
      {"GDAL_HTTP_MAX_RETRY", "0"},
      {"CPL_VSIL_CURL_ALLOWED_EXTENSIONS", "{none}"},
      {"OGR_ENABLE_PARTIAL_REPROJECTION", "NO"},
      {"OGR_SQLITE_PRAGMA", "trusted_schema=OFF,cell_size_check=ON"},
      {"OGR_GEOJSON_MAX_OBJ_SIZE", "0"},  // our own limit on bytes holds
      {"GDAL_GEOREF_SOURCES", "INTERNAL"},
      {"SHAPE_REWIND_ON_WRITE", "NO"},
  };
  for (const auto& [key, value] : options) CPLSetConfigOption(key, value);
  RegisterOGRShape();
  RegisterOGRGeoJSON();
  RegisterOGRCSV();
  RegisterOGRGeoPackage();
  GDALRegister_GTiff();
  GDALRegister_COG();
  GDALRegister_MEM();
  RegisterOGRMEM();
}

}  // namespace

void start_gdal() {
  static std::once_flag once;
  std::call_once(once, close_doors);
}

void GdalMessages::hear(int kind, int /*number*/, const char* text) {
  auto* self = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
  if (self == nullptr || self->all_.size() > 1000) return;  // a broken file may say the same a million times
  self->all_.emplace_back(text);
  if (kind >= CE_Failure) self->errors_.emplace_back(text);
}

GdalMessages::GdalMessages() {
  CPLPushErrorHandlerEx([](CPLErr kind, CPLErrorNum number, const char* text) { hear(kind, number, text); }, this);
}

GdalMessages::~GdalMessages() { CPLPopErrorHandler(); }

std::string GdalMessages::take_error() {
  std::string out = errors_.empty() ? std::string() : in_dutch(errors_.front());
  errors_.clear();
  return out;
}

std::string GdalMessages::take_said(const std::string& part) {
  const auto found = std::find_if(all_.begin(), all_.end(),
                                  [&](const std::string& one) { return one.find(part) != std::string::npos; });
  std::string out = found == all_.end() ? std::string() : *found;
  all_.clear();
  return out;
}

std::string in_dutch(const std::string& said) {
  const auto* const known = std::find_if(causes.begin(), causes.end(),
                                         [&](const Cause& c) { return said.find(c.part) != std::string::npos; });
  const std::string_view sentence =
      known == causes.end() ? std::string_view("De inhoud is niet zoals die hoort te zijn.") : known->sentence;
  return std::string(sentence) + " Technische melding: " + shown(said) + '.';
}

std::string shown(std::string text) {
  if (!base::is_utf8(text)) {
    for (char& c : text)
      if (static_cast<unsigned char>(c) >= 0x80) c = '?';
  }
  if (base::find_control_character(text)) {
    for (char& c : text)
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  std::erase_if(text, [](char c) { return c == '\n' || c == '\t'; });
  std::size_t end = std::min<std::size_t>(text.size(), 200);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  text.resize(end);
  return text;
}

}  // namespace ruimte::geodata
