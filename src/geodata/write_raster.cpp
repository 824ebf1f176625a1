// SPDX-License-Identifier: EUPL-1.2
#include "geodata/write_raster.hpp"

#include <gdal_priv.h>

#include <cassert>
#include <stdexcept>
#include <vector>

#include "geodata/gdal_session.hpp"

namespace ruimte::geodata {
namespace {

[[noreturn]] void refuse(GdalMessages& messages) {
  throw std::runtime_error("Kan de kaart niet schrijven: " + messages.take_error());
}

/// Place, no data and all cells of the one band.
template <class Cell>
bool fill(GDALDataset& data, const RasterPlace& place, std::span<const Cell> cells, Cell empty, GDALDataType type) {
  const double cell_m = static_cast<double>(place.cell_mm) / 1'000;
  double transform[6] = {place.top_left.x / 1'000.0, cell_m, 0, place.top_left.y / 1'000.0, 0, -cell_m};
  OGRSpatialReference rd;
  rd.importFromEPSG(28992);
  std::vector<Cell> copy(cells.begin(), cells.end());  // GDAL asks for what it could change
  GDALRasterBand* const band = data.GetRasterBand(1);
  return data.SetGeoTransform(transform) == CE_None && data.SetSpatialRef(&rd) == CE_None &&
         band->SetNoDataValue(empty) == CE_None &&
         band->RasterIO(GF_Write, 0, 0, place.columns, place.rows, copy.data(), place.columns, place.rows, type, 0, 0,
                        nullptr) == CE_None;
}

template <class Cell>
void write_cog_of(const std::filesystem::path& file, const RasterPlace& place, std::span<const Cell> cells, Cell empty,
                  About about) {
  constexpr GDALDataType type = sizeof(Cell) == 1 ? GDT_Byte : GDT_Int16;
  assert(cells.size() == static_cast<std::size_t>(place.columns) * static_cast<std::size_t>(place.rows));
  start_gdal();
  GdalMessages messages;
  GDALDriver* const memory = GetGDALDriverManager()->GetDriverByName("MEM");
  GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName("COG");
  if (memory == nullptr || driver == nullptr) refuse(messages);
  const GDALDatasetUniquePtr data(memory->Create("", place.columns, place.rows, 1, type, nullptr));
  if (!data || !fill(*data, place, cells, empty, type)) refuse(messages);
  for (const auto& [key, value] : about) data->SetMetadataItem(key.c_str(), value.c_str());
  const char* const options[] = {"COMPRESS=DEFLATE", "RESAMPLING=NEAREST", "NUM_THREADS=1", nullptr};
  const GDALDatasetUniquePtr made(
      driver->CreateCopy(file.c_str(), data.get(), FALSE, const_cast<char**>(options), nullptr, nullptr));
  if (!made) refuse(messages);
}

}  // namespace

void write_cog(const std::filesystem::path& file, const RasterPlace& place, std::span<const std::uint8_t> cells,
               std::uint8_t empty, About about) {
  write_cog_of(file, place, cells, empty, about);
}
void write_cog(const std::filesystem::path& file, const RasterPlace& place, std::span<const std::int16_t> cells,
               std::int16_t empty) {
  write_cog_of(file, place, cells, empty, {});
}

void write_raster(const std::filesystem::path& file, const RasterPlace& place, std::span<const std::uint8_t> cells,
                  std::uint8_t empty) {
  assert(cells.size() == static_cast<std::size_t>(place.columns) * static_cast<std::size_t>(place.rows));
  start_gdal();
  GdalMessages messages;
  GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  if (driver == nullptr) refuse(messages);
  const char* const options[] = {"COMPRESS=DEFLATE", "TILED=YES", nullptr};
  const GDALDatasetUniquePtr data(
      driver->Create(file.c_str(), place.columns, place.rows, 1, GDT_Byte, const_cast<char**>(options)));
  if (!data) refuse(messages);
  const bool written = fill(*data, place, cells, empty, GDT_Byte);
  data->FlushCache();
  if (!written) refuse(messages);
}

}  // namespace ruimte::geodata
