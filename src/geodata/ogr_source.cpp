// SPDX-License-Identifier: EUPL-1.2
// Layers that GDAL reads: GeoPackage, GeoJSON, shapefile, CSV with WKT.
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <array>
#include <utility>

#include "geodata/crs.hpp"
#include "geodata/gdal_session.hpp"
#include "geodata/layer_source.hpp"

namespace ruimte::geodata {
namespace {

using application::Bevinding;
using application::Kaartvraag;
using application::Kaartwaarde;

tl::unexpected<Bevinding> refuse(std::string code, std::string fact = {}) {
  return base::fail(Bevinding{std::move(code), "", std::move(fact), {}});
}

struct Driver {
  Format format;
  const char* name;
  std::array<const char*, 4> options;
};
constexpr std::array drivers{
    Driver{Format::geopackage, "GPKG", {"LIST_ALL_TABLES=NO", "NOLOCK=YES", nullptr, nullptr}},
    Driver{Format::geojson, "GeoJSON", {"FEATURE_SERVER_PAGING=NO", "NATIVE_DATA=NO", nullptr, nullptr}},
    Driver{Format::shapefile, "ESRI Shapefile", {"AUTO_REPACK=NO", "ADJUST_GEOM_TYPE=NO", nullptr, nullptr}},
    Driver{Format::csv, "CSV", {"HEADERS=YES", "GEOM_POSSIBLE_NAMES=", "EMPTY_STRING_AS_NULL=YES", nullptr}},
};

bool is_wkt_column(const std::string& name) {
  static constexpr std::array<std::string_view, 8> names{"wkt",      "geom",     "geometry", "geometrie",
                                                         "wkt_geom", "the_geom", "vorm",     "_wkt"};
  return std::find(names.begin(), names.end(), lower(name)) != names.end();
}

std::string joined(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

/// GDAL gives the second object with an id of GeoJSON another one, and says so.
std::optional<Bevinding> doubled(GdalMessages& messages) {
  const auto said = messages.take_said("have been found. Altering it");
  if (said.empty()) return std::nullopt;
  const auto digits = said.find_first_of("-0123456789");
  return Bevinding{"dubbel_id", said.substr(digits, said.find(' ', digits) - digits), "", {}};
}

class OgrSource final : public LayerSource {
 public:
  OgrSource(GDALDatasetUniquePtr data, OGRLayer* layer, const PrivateCopy& copy, GdalMessages& messages)
      : messages_(messages), data_(std::move(data)), layer_(layer), format_(copy.format()) {
    if (format_ == Format::shapefile)
      name_ = copy.layer();
    else if (format_ == Format::geopackage)
      name_ = shown(layer->GetName());
    assumed_ = format_ == Format::geojson && !has_outer_key(copy.file(), "crs");
    const auto* definition = layer_->GetLayerDefn();
    for (int i = 0; i < definition->GetFieldCount(); ++i) {
      columns_.push_back(shown(definition->GetFieldDefn(i)->GetNameRef()));
      if (format_ == Format::csv && wkt_ < 0 && is_wkt_column(columns_.back())) wkt_ = i;
    }
    layer_->ResetReading();
  }

  [[nodiscard]] const std::string& name() const override { return name_; }
  [[nodiscard]] std::vector<std::string> columns() const override { return columns_; }
  [[nodiscard]] bool has_shapes() const {
    return format_ == Format::csv ? wkt_ >= 0 : layer_->GetLayerDefn()->GetGeomFieldCount() > 0;
  }

  [[nodiscard]] DeclaredCrs crs() const override {
    if (assumed_) return {"OGC:CRS84", true, false};
    const OGRSpatialReference* reference = layer_->GetSpatialRef();
    if (reference == nullptr || reference->IsEmpty() || reference->IsLocal()) return {};
    if (const Crs* known = identify_crs(*reference)) return {std::string(known->code), false, false};
    const char* authority = reference->GetAuthorityName(nullptr);
    const char* code = reference->GetAuthorityCode(nullptr);
    if (authority != nullptr && code != nullptr) return {shown(std::string(authority) + ':' + code), false, false};
    const char* title = reference->GetName();
    // A GeoPackage that says "undefined" gives a system of that name.
    if (title == nullptr || lower(title).find("undefined") != std::string::npos) return {};
    return {shown(title), false, false};
  }

  void want(const std::vector<std::string>& columns) override {
    wanted_.clear();
    wanted_.reserve(columns.size());
    for (const auto& column : columns)
      wanted_.push_back(static_cast<int>(std::find(columns_.begin(), columns_.end(), column) - columns_.begin()));
  }

  [[nodiscard]] std::optional<std::uint64_t> total() const override {
    if (!layer_->TestCapability(OLCFastFeatureCount)) return std::nullopt;
    const auto count = layer_->GetFeatureCount(FALSE);
    return count < 0 ? std::nullopt : std::optional<std::uint64_t>(static_cast<std::uint64_t>(count));
  }

  Found<bool> next(RawObject& out) override {
    messages_.take_error();
    const OGRFeatureUniquePtr feature(layer_->GetNextFeature());
    auto errors = messages_.take_error();
    if (auto twice = doubled(messages_)) return base::fail(std::move(*twice));
    if (!feature) {
      if (!errors.empty()) return refuse("bestand_beschadigd", std::move(errors));
      return false;
    }
    out = {};
    out.id = std::to_string(feature->GetFID());
    if (wkt_ >= 0)
      read_wkt(*feature, out);
    else
      out.vorm.reset(feature->StealGeometry());
    if (!out.vorm && out.fault.empty()) out.fault = std::move(errors);
    out.waarden.reserve(wanted_.size());
    for (const int column : wanted_) out.waarden.push_back(value(*feature, column));
    return true;
  }

 private:
  void read_wkt(const OGRFeature& feature, RawObject& out) const {
    if (!feature.IsFieldSetAndNotNull(wkt_)) return;
    const char* text = feature.GetFieldAsString(wkt_);
    OGRGeometry* made = nullptr;
    const bool good = OGRGeometryFactory::createFromWkt(&text, nullptr, &made) == OGRERR_NONE;
    out.vorm.reset(made);
    while (good && (*text == ' ' || *text == ';')) ++text;
    if (good && *text == '\0') return;
    out.vorm.reset();
    out.fault = "De WKT klopt niet.";
  }

  static Kaartwaarde value(const OGRFeature& feature, int column) {
    if (!feature.IsFieldSetAndNotNull(column)) return {};
    switch (feature.GetFieldDefnRef(column)->GetType()) {
      case OFTInteger:
      case OFTInteger64: return std::int64_t{feature.GetFieldAsInteger64(column)};
      case OFTReal: return feature.GetFieldAsDouble(column);
      case OFTDate:
      case OFTDateTime: {
        std::string text = feature.GetFieldAsString(column);  // 2027/03/17 ...
        std::replace(text.begin(), text.end(), '/', '-');
        return text.substr(0, 10);
      }
      default: return std::string(feature.GetFieldAsString(column));
    }
  }

  GdalMessages& messages_;
  GDALDatasetUniquePtr data_;
  OGRLayer* layer_;
  Format format_;
  std::string name_;
  std::vector<std::string> columns_;
  std::vector<int> wanted_;
  int wkt_ = -1;
  bool assumed_ = false;
};

/// The layers with shapes; those without when there are no others.
std::vector<OGRLayer*> candidates(GDALDataset& data) {
  std::vector<OGRLayer*> out;
  out.reserve(static_cast<std::size_t>(data.GetLayerCount()));
  for (int i = 0; i < data.GetLayerCount(); ++i) out.push_back(data.GetLayer(i));
  const auto shapeless = std::stable_partition(out.begin(), out.end(), [](const OGRLayer* layer) {
    return const_cast<OGRLayer*>(layer)->GetLayerDefn()->GetGeomFieldCount() > 0;
  });
  if (shapeless != out.begin()) out.erase(shapeless, out.end());
  return out;
}

Found<OGRLayer*> choose(GDALDataset& data, const PrivateCopy& copy, const Kaartvraag& vraag) {
  const auto layers = candidates(data);
  if (layers.empty()) return refuse("vormkolom_ontbreekt", "Er is geen enkele laag.");
  if (copy.format() != Format::geopackage) {
    const auto& only = copy.layer();
    if (!vraag.laag.empty() && !only.empty() && vraag.laag != only) return refuse("laag_ontbreekt", only);
    return layers.front();
  }
  std::vector<std::string> names;
  names.reserve(layers.size());
  for (OGRLayer* layer : layers) {
    if (vraag.laag == layer->GetName()) return layer;
    names.push_back(shown(layer->GetName()));
  }
  if (!vraag.laag.empty()) return refuse("laag_ontbreekt", joined(names));
  if (layers.size() > 1) return refuse("laag_kies", joined(names));
  return layers.front();
}

/// A view can compute without end or show what no table holds.
bool is_table(GDALDataset& data, const std::string& name) {
  std::string quoted;
  for (const char c : name) quoted += c == '\'' ? "''" : std::string(1, c);
  OGRLayer* answer = data.ExecuteSQL(
      ("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = '" + quoted + "'").c_str(), nullptr, nullptr);
  if (answer == nullptr) return false;
  const bool found = OGRFeatureUniquePtr(answer->GetNextFeature()) != nullptr;
  data.ReleaseResultSet(answer);
  return found;
}

}  // namespace

Found<std::unique_ptr<LayerSource>> open_ogr(const PrivateCopy& copy, const Kaartvraag& vraag, GdalMessages& messages) {
  const auto* const driver =
      std::find_if(drivers.begin(), drivers.end(), [&](const Driver& one) { return one.format == copy.format(); });
  if (copy.format() == Format::geojson || copy.format() == Format::csv)
    if (auto text = check_text(copy.file()); !text) return base::fail(text.error());
  const char* const allowed[] = {driver->name, nullptr};
  GDALDatasetUniquePtr data(GDALDataset::Open(copy.file().c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY, allowed,
                                              driver->options.data(), nullptr));
  auto errors = messages.take_error();
  if (!data)
    return refuse("bestand_beschadigd",
                  errors.empty() ? "De inhoud is geen " + std::string(name_of(copy.format())) + '.' : errors);
  const auto layer = choose(*data, copy, vraag);
  if (!layer) return base::fail(layer.error());
  if (copy.format() == Format::geopackage && !is_table(*data, (*layer)->GetName())) return refuse("laag_berekend");
  if (auto twice = doubled(messages)) return base::fail(std::move(*twice));
  auto source = std::make_unique<OgrSource>(std::move(data), *layer, copy, messages);
  if (!source->has_shapes())
    return refuse("vormkolom_ontbreekt", copy.format() == Format::csv
                                             ? "Noem de kolom WKT. Er is wel: " + joined(source->columns()) + '.'
                                             : std::string());
  return source;
}

}  // namespace ruimte::geodata
