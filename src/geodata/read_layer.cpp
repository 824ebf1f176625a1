// SPDX-License-Identifier: EUPL-1.2
#include "geodata/read_layer.hpp"

#include <ogr_geometry.h>

#include <cmath>
#include <limits>

#include "base/geometry.hpp"
#include "geodata/crs.hpp"
#include "geodata/gdal_session.hpp"
#include "geodata/layer_source.hpp"
#include "geodata/private_copy.hpp"
#include "geodata/read_map.hpp"
#include "geodata/shape.hpp"

namespace ruimte::geodata {
namespace {

using application::Bevinding;
using application::Kaartverslag;
using application::Kaartvraag;
using application::Laaginhoud;
using application::Laagobject;
using application::Leesgang;

Bevinding finding(std::string code, std::string fact = {}) { return {std::move(code), "", std::move(fact), {}}; }

bool is_line(const OGRGeometry& shape) {
  const auto type = wkbFlatten(shape.getGeometryType());
  return type == wkbLineString || type == wkbMultiLineString;
}

class Reading {
 public:
  Reading(Kaartvraag vraag, const Leesgang& gang) : vraag_(std::move(vraag)), gang_(gang) {}

  std::optional<Bevinding> run(const std::filesystem::path& file, Kaartverslag& verslag, Laaginhoud& out) {
    const auto copy = PrivateCopy::make(file, vraag_, verslag);
    if (!copy) return copy.error();
    GdalMessages messages;
    auto source = copy->format() == Format::gml ? open_gml(*copy, messages) : open_ogr(*copy, vraag_, messages);
    if (!source) return source.error();
    verslag.laag = (*source)->name();
    const auto crs = (*source)->crs();
    crs_ = find_crs(crs.name);
    if (crs_ == nullptr) return crs.name.empty() ? finding("crs_ontbreekt") : finding("crs_onbekend", crs.name);
    to_rd_.emplace(*crs_);
    swap_ = crs.north_first;
    directed_ = copy->format() == Format::geojson || copy->format() == Format::gml;
    out.kolommen = (*source)->columns();
    (*source)->want(out.kolommen);
    return objects(**source, out);
  }

 private:
  std::optional<Bevinding> objects(LayerSource& source, Laaginhoud& out) {
    RawObject raw;
    for (;;) {
      if (gang_.stop.stop_requested()) return finding("gestopt");
      const auto more = source.next(raw);
      if (!more) return more.error();
      if (!*more) break;
      if (out.objecten.size() >= vraag_.grenzen.objecten)
        return finding("te_veel_objecten", std::to_string(vraag_.grenzen.objecten));
      Laagobject object;
      if (auto wrong = shape(raw, object)) {
        wrong->object = raw.id;
        return wrong;
      }
      if (points_ > vraag_.grenzen.punten) return finding("te_veel_punten", std::to_string(vraag_.grenzen.punten));
      object.waarden = std::move(raw.waarden);
      out.objecten.push_back(std::move(object));
    }
    if (out.objecten.empty()) return finding("laag_leeg");
    return std::nullopt;
  }

  std::optional<Bevinding> shape(const RawObject& raw, Laagobject& out) {
    if (!raw.fault.empty()) return finding("vorm_onleesbaar", raw.fault);
    if (!raw.vorm || raw.vorm->IsEmpty()) return finding("vorm_ontbreekt");
    if (is_line(*raw.vorm)) return lines(*raw.vorm, out);
    auto made = make_shape(*raw.vorm, {vraag_, *crs_, *to_rd_, swap_, directed_});
    if (!made) return made.error();
    points_ += made->points;
    out.vorm = std::move(made->vorm);
    return std::nullopt;
  }

  std::optional<Bevinding> lines(const OGRGeometry& shape, Laagobject& out) {
    if (wkbFlatten(shape.getGeometryType()) == wkbLineString) return line(*shape.toLineString(), out);
    for (const auto* part : *shape.toMultiLineString())
      if (auto wrong = line(*part, out)) return wrong;
    return std::nullopt;
  }

  std::optional<Bevinding> line(const OGRLineString& source, Laagobject& out) {
    auto& made = out.lijnen.emplace_back();
    made.reserve(static_cast<std::size_t>(source.getNumPoints()));
    for (int n = 0; n < source.getNumPoints(); ++n) {
      const double first = source.getX(n), second = source.getY(n);
      const auto at = (*to_rd_)(swap_ ? second : first, swap_ ? first : second);
      if (!at || !(std::abs(at->x) < 1e6 && std::abs(at->y) < 1e6)) return finding("buiten_nederland");
      const std::int64_t x = std::llround(at->x * 1000), y = std::llround(at->y * 1000);
      if (!base::in_netherlands(x, y)) return finding("buiten_nederland");
      made.push_back({static_cast<std::int32_t>(x), static_cast<std::int32_t>(y)});
    }
    points_ += made.size();
    return std::nullopt;
  }

  Kaartvraag vraag_;
  const Leesgang& gang_;
  const Crs* crs_ = nullptr;
  std::optional<ToRd> to_rd_;
  bool swap_ = false, directed_ = false;
  std::size_t points_ = 0;
};

base::Result<Laaginhoud, std::string> read_cells(const std::filesystem::path& file, const Kaartvraag& vraag,
                                                 const Leesgang& gang) {
  Laaginhoud out;
  auto read = read_raster(
      file, vraag,
      [&](const Strip& strip) { out.cellen.insert(out.cellen.end(), strip.waarden.begin(), strip.waarden.end()); },
      gang);
  if (!read) return base::fail(application::tekst(read.error()));
  if (read->leeg)
    for (double& value : out.cellen)
      if (value == *read->leeg) value = std::numeric_limits<double>::quiet_NaN();
  out.raster = std::move(*read);
  return out;
}

}  // namespace

base::Result<Laaginhoud, std::string> read_layer(const std::filesystem::path& file, const std::string& layer,
                                                 const Leesgang& gang) {
  start_gdal();
  Kaartvraag vraag;
  vraag.laag = layer;
  vraag.vorm = application::Kaartvorm::vlak_of_punt;
  vraag.bestaand = true;
  if (file.extension() == ".tif") return read_cells(file, vraag, gang);
  Laaginhoud out;
  Kaartverslag verslag;
  if (const auto wrong = Reading(std::move(vraag), gang).run(file, verslag, out))
    return base::fail(application::zin(verslag, *wrong));
  return out;
}

}  // namespace ruimte::geodata
