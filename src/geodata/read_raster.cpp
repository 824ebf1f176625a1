// SPDX-License-Identifier: EUPL-1.2
#include <gdal_priv.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/geometry.hpp"
#include "geodata/crs.hpp"
#include "geodata/gdal_session.hpp"
#include "geodata/private_copy.hpp"
#include "geodata/read_map.hpp"

namespace ruimte::geodata {
namespace {

using application::Bevinding;
using application::Kaartverslag;
using application::Kaartvraag;
using application::Leesgang;
using application::Rasterkaart;
using Done = base::Result<void, Bevinding>;

constexpr std::int64_t cells_per_strip = 1'000'000;

tl::unexpected<Bevinding> refuse(std::string code, std::string fact = {}) {
  return base::fail(Bevinding{std::move(code), "", std::move(fact), {}});
}

bool whole_mm(double metres) { return std::abs(metres * 1000 - std::round(metres * 1000)) < 1e-6; }

Done check_place(GDALDataset& data, Rasterkaart& out) {
  double t[6] = {};
  if (data.GetGeoTransform(t) != CE_None || t[2] != 0 || t[4] != 0 || !(t[1] > 0) || t[5] != -t[1])
    return refuse("raster_gedraaid");
  if (!whole_mm(t[0]) || !whole_mm(t[3]) || !whole_mm(t[1]) || t[1] < 0.001 || t[1] > 1e6)
    return refuse("raster_niet_op_millimeter", application::getal(t[1], 6) + " m");
  const double right = t[0] + t[1] * out.kolommen;
  const double below = t[3] - t[1] * out.rijen;
  const auto inside = [](double x, double y) {
    return std::abs(x) < 1e6 && std::abs(y) < 1e6 &&
           base::in_netherlands(std::llround(x * 1000), std::llround(y * 1000));
  };
  if (!inside(t[0], t[3]) || !inside(right, below))
    return refuse("buiten_nederland", "het raster loopt van x " + application::getal(t[0], 0) + " en y " +
                                          application::getal(below, 0) + " tot x " + application::getal(right, 0) +
                                          " en y " + application::getal(t[3], 0));
  out.cel_mm = std::llround(t[1] * 1000);
  out.linksboven = {static_cast<std::int32_t>(std::llround(t[0] * 1000)),
                    static_cast<std::int32_t>(std::llround(t[3] * 1000))};
  return {};
}

Done check_crs(GDALDataset& data, const Kaartvraag& vraag, Kaartverslag& verslag) {
  const OGRSpatialReference* reference = data.GetSpatialRef();
  const Crs* crs = nullptr;
  if (reference == nullptr || reference->IsEmpty() || reference->IsLocal()) {
    if (vraag.crs.empty()) return refuse("crs_ontbreekt");
    crs = find_crs(vraag.crs);
    if (crs == nullptr) return refuse("crs_onbekend", shown(vraag.crs));
  } else {
    crs = identify_crs(*reference);
    const char* name = reference->GetName();
    if (crs == nullptr) return refuse("raster_stelsel", shown(name != nullptr ? name : "een onbekend stelsel"));
  }
  verslag.crs = crs->code;
  if (!crs->pipeline.empty()) return refuse("raster_stelsel", std::string(crs->code));
  return {};
}

/// Size, band and kind of value.
Done check_content(GDALDataset& data, const Kaartvraag& vraag, Rasterkaart& out) {
  if (data.GetRasterCount() != 1) return refuse("raster_banden", std::to_string(data.GetRasterCount()));
  out.kolommen = data.GetRasterXSize();
  out.rijen = data.GetRasterYSize();
  if (std::int64_t{out.kolommen} * out.rijen > vraag.grenzen.rastercellen)
    return refuse("raster_te_groot", application::getal(static_cast<double>(vraag.grenzen.rastercellen), 0));
  auto* band = data.GetRasterBand(1);
  out.soort = GDALGetDataTypeName(band->GetRasterDataType());
  if (GDALDataTypeIsComplex(band->GetRasterDataType()) != 0) return refuse("raster_soort", out.soort);
  int known = 0;
  const double empty = band->GetNoDataValue(&known);
  if (known != 0)
    out.leeg = empty;
  else
    out.verslag.meldingen.voeg_toe({"raster_zonder_leeg", "", "", {}});
  return {};
}

bool is_empty(double value, const std::optional<double>& empty) {
  return std::isnan(value) || (empty && value == *empty);
}

void count(const std::vector<double>& values, Rasterkaart& out) {
  for (const double value : values) {
    if (is_empty(value, out.leeg)) continue;
    out.kleinste = out.gevuld == 0 ? value : std::min(out.kleinste, value);
    out.grootste = out.gevuld == 0 ? value : std::max(out.grootste, value);
    ++out.gevuld;
  }
}

Done read_strips(GDALDataset& data, const std::function<void(const Strip&)>& take, const Leesgang& gang,
                 Rasterkaart& out) {
  const auto height = static_cast<std::int32_t>(std::clamp<std::int64_t>(cells_per_strip / out.kolommen, 1, out.rijen));
  std::vector<double> values;
  for (std::int32_t row = 0; row < out.rijen; row += height) {
    if (gang.stop.stop_requested()) return refuse("gestopt");
    const std::int32_t rows = std::min(height, out.rijen - row);
    values.assign(static_cast<std::size_t>(rows) * static_cast<std::size_t>(out.kolommen), 0);
    GdalMessages messages;
    if (data.GetRasterBand(1)->RasterIO(GF_Read, 0, row, out.kolommen, rows, values.data(), out.kolommen, rows,
                                        GDT_Float64, 0, 0, nullptr) != CE_None)
      return refuse("bestand_beschadigd", messages.take_error());
    count(values, out);
    if (take) take({row, rows, values});
    out.verslag.gelezen = static_cast<std::size_t>(row) + static_cast<std::size_t>(rows);
    if (gang.voortgang) gang.voortgang({out.verslag.gelezen, static_cast<std::uint64_t>(out.rijen)});
  }
  if (out.gevuld == 0) return refuse("raster_leeg");
  out.verslag.aanvaard = out.verslag.gelezen;
  return {};
}

Done read(const std::filesystem::path& file, const Kaartvraag& vraag, const std::function<void(const Strip&)>& take,
          const Leesgang& gang, Rasterkaart& out) {
  const auto copy = PrivateCopy::make(file, vraag, out.verslag);
  if (!copy) return base::fail(copy.error());
  if (copy->format() != Format::geotiff) return refuse("geen_raster");
  GdalMessages messages;
  const char* const allowed[] = {"GTiff", nullptr};
  const char* const options[] = {"GEOREF_SOURCES=INTERNAL", nullptr};
  const GDALDatasetUniquePtr data(
      GDALDataset::Open(copy->file().c_str(), GDAL_OF_RASTER | GDAL_OF_READONLY, allowed, options, nullptr));
  if (!data) return refuse("bestand_beschadigd", messages.take_error());
  if (auto content = check_content(*data, vraag, out); !content) return content;
  if (auto crs = check_crs(*data, vraag, out.verslag); !crs) return crs;
  if (auto place = check_place(*data, out); !place) return place;
  return read_strips(*data, take, gang, out);
}

}  // namespace

base::Result<Rasterkaart, Kaartverslag> read_raster(const std::filesystem::path& file, const Kaartvraag& vraag,
                                                    const std::function<void(const Strip&)>& take,
                                                    const Leesgang& gang) {
  start_gdal();
  Rasterkaart out;
  auto done = read(file, vraag, take, gang, out);
  if (done) return out;
  out.verslag.weigeringen.voeg_toe(done.error());
  return base::fail(std::move(out.verslag));
}

}  // namespace ruimte::geodata
