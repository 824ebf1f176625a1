// SPDX-License-Identifier: EUPL-1.2
#include "geodata/write_raster.hpp"

#include <gdal_priv.h>

#include <cassert>
#include <stdexcept>
#include <vector>

#include "geodata/gdal_session.hpp"

namespace ruimte::geodata {

void write_raster(const std::filesystem::path& file, const RasterPlace& place, std::span<const std::uint8_t> cells,
                  std::uint8_t empty) {
  assert(cells.size() == static_cast<std::size_t>(place.columns) * static_cast<std::size_t>(place.rows));
  start_gdal();
  GdalMessages messages;
  const auto refuse = [&] { throw std::runtime_error("Kan de kaart niet schrijven: " + messages.take_error()); };
  GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  if (driver == nullptr) refuse();
  const char* const options[] = {"COMPRESS=DEFLATE", "TILED=YES", nullptr};
  const GDALDatasetUniquePtr data(
      driver->Create(file.c_str(), place.columns, place.rows, 1, GDT_Byte, const_cast<char**>(options)));
  if (!data) refuse();
  const double cell_m = static_cast<double>(place.cell_mm) / 1'000;
  double transform[6] = {place.top_left.x / 1'000.0, cell_m, 0, place.top_left.y / 1'000.0, 0, -cell_m};
  OGRSpatialReference rd;
  rd.importFromEPSG(28992);
  std::vector<std::uint8_t> copy(cells.begin(), cells.end());  // GDAL asks for what it could change
  GDALRasterBand* const band = data->GetRasterBand(1);
  const bool written = data->SetGeoTransform(transform) == CE_None && data->SetSpatialRef(&rd) == CE_None &&
                       band->SetNoDataValue(empty) == CE_None &&
                       band->RasterIO(GF_Write, 0, 0, place.columns, place.rows, copy.data(), place.columns, place.rows,
                                      GDT_Byte, 0, 0, nullptr) == CE_None;
  data->FlushCache();
  if (!written) refuse();
}

}  // namespace ruimte::geodata
