// SPDX-License-Identifier: EUPL-1.2
// Layers to compute with, and what comes of an answer in cells: read and written with GDAL, opened with GDAL.
#include "geodata/read_layer.hpp"

#include <gdal_priv.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>

#include <algorithm>
#include <fstream>

#include "base/geometry.hpp"
#include "geodata/gdal_session.hpp"
#include "geodata/read_map.hpp"
#include "geodata/samples.test.hpp"
#include "geodata/write_raster.hpp"
#include "geodata/write_shapes.hpp"

namespace ruimte::geodata {
namespace {

using samples::Folder;

const std::filesystem::path lagen = std::filesystem::path(RUIMTE_SOURCE_DIR) / "gegevens/lagen";

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

TEST(ReadLayer, LinesPointsAndCellsOfTheShippedLayers) {
  const auto lines = read_layer(lagen / "hoogspanningsnet.gpkg", "hoogspanningslijnen").value();
  EXPECT_EQ(lines.objecten.size(), 583U);
  EXPECT_GE(lines.objecten.front().lijnen.front().size(), 2U);
  EXPECT_TRUE(lines.objecten.front().vorm.parts.empty());
  const auto points = read_layer(lagen / "industrie.gpkg", "").value();
  EXPECT_EQ(points.objecten.size(), 133U);
  EXPECT_EQ(points.objecten.front().vorm.type, base::GeometryType::punt);
  const auto cells = read_layer(lagen / "grondgebruik_2010.tif", "").value();
  EXPECT_EQ(cells.cellen.size(), 351'000U);
  EXPECT_EQ(cells.raster->cel_mm, 500'000);
}

TEST(ReadLayer, SaysWhatIsWrong) {
  EXPECT_NE(read_layer(lagen / "hoogspanningsnet.gpkg", "").error().find("hoogspanningslijnen"), std::string::npos);
  const Folder folder;
  std::ofstream(folder.file("ver.geojson")) << R"({"type":"FeatureCollection","crs":{"type":"name","properties":{"name":
    "urn:ogc:def:crs:EPSG::28992"}},"features":[{"type":"Feature","properties":{},"geometry":{"type":"LineString",
    "coordinates":[[100000,400000],[900000,400000]]}}]})";
  EXPECT_FALSE(read_layer(folder.file("ver.geojson"), ""));
}

/// Three columns, two rows: kinds 0 and 1, and a cell without.
constexpr RasterPlace place{3, 2, 100'000, {100'000'000, 400'000'000}};

TEST(WriteShapes, AnAreaForEveryGroupOfCellsWithItsHectares) {
  const Folder folder;
  const std::vector<std::int32_t> cells{0, 0, 1, -1, 0, 0};
  for (const char* name : {"a.gpkg", "a.geojson"}) {
    write_shapes(folder.file(name), place, cells, {{"wonen", "West"}, {"natuur", "Oost"}});
    const auto layer = read_layer(folder.file(name), "").value();
    ASSERT_EQ(layer.objecten.size(), 2U) << name;
    const auto field = [&](std::size_t object, const std::string& column) {
      const auto at = std::find(layer.kolommen.begin(), layer.kolommen.end(), column) - layer.kolommen.begin();
      return layer.objecten[object].waarden[static_cast<std::size_t>(at)];
    };
    const std::size_t homes = field(0, "claim") == application::Kaartwaarde(std::string("wonen")) ? 0 : 1;
    EXPECT_EQ(field(homes, "hectare"), application::Kaartwaarde(4.0));
    EXPECT_EQ(field(1 - homes, "gebied"), application::Kaartwaarde(std::string("Oost")));
    EXPECT_EQ(base::area_of(layer.objecten[homes].vorm).v, 40'000);
    EXPECT_THROW(write_shapes(folder.file(name), place, cells, {{"wonen", "West"}, {"natuur", "Oost"}}),
                 std::runtime_error);
  }
  write_shapes(folder.file("b.gpkg"), place, cells, {{"wonen", "West"}, {"natuur", "Oost"}});
  EXPECT_EQ(bytes_of(folder.file("a.gpkg")), bytes_of(folder.file("b.gpkg")));
  EXPECT_THROW(write_shapes(folder.file("c.shp"), place, cells, {{"", ""}, {"", ""}}), std::runtime_error);
}

TEST(WriteCog, IsACloudOptimisedGeotiffThatReadsBack) {
  const Folder folder;
  const RasterPlace large{700, 600, 100'000, {100'000'000, 400'000'000}};
  std::vector<std::int16_t> cells(420'000);
  for (std::size_t c = 0; c < cells.size(); ++c)
    cells[c] = static_cast<std::int16_t>(c % 7'000 == 0 ? -32'768 : c % 997);
  write_cog(folder.file("a.tif"), large, cells, -32'768);
  write_cog(folder.file("b.tif"), large, cells, -32'768);
  EXPECT_EQ(bytes_of(folder.file("a.tif")), bytes_of(folder.file("b.tif")));
  std::vector<double> read;
  const auto raster = read_raster(folder.file("a.tif"), {}, [&](const Strip& strip) {
    read.insert(read.end(), strip.waarden.begin(), strip.waarden.end());
  });
  ASSERT_TRUE(raster);
  EXPECT_EQ(raster->leeg, -32'768);
  EXPECT_TRUE(std::equal(read.begin(), read.end(), cells.begin(), cells.end()));
  const char* const options[] = {"GEOREF_SOURCES=INTERNAL", nullptr};
  const GDALDatasetUniquePtr data(
      GDALDataset::Open(folder.file("a.tif").c_str(), GDAL_OF_RASTER, nullptr, options, nullptr));
  EXPECT_STREQ(data->GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE"), "COG");
  EXPECT_GE(data->GetRasterBand(1)->GetOverviewCount(), 1);
}

}  // namespace
}  // namespace ruimte::geodata
