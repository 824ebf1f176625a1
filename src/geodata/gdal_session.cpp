// SPDX-License-Identifier: EUPL-1.2
#include "geodata/gdal_session.hpp"

#include <cpl_conv.h>
#include <cpl_error.h>
#include <gdal_frmts.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <mutex>

#include "base/text.hpp"

namespace ruimte::geodata {
namespace {

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
  std::string out = errors_.empty() ? std::string() : "De lezer meldt: " + shown(errors_.front()) + '.';
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
