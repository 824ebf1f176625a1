// SPDX-License-Identifier: EUPL-1.2
#include <gdal_priv.h>
#include <gtest/gtest.h>

#include <numeric>

#include "geodata/gdal_session.hpp"
#include "geodata/samples.test.hpp"

namespace ruimte::geodata {
namespace {

using samples::Folder;

struct Spec {
  int epsg = 28992;
  std::array<double, 6> place{100000, 100, 0, 500000, 0, -100};
  int bands = 1;
  std::optional<double> empty = 255;
  GDALDataType type = GDT_Byte;
  double fill = 7;
};

std::filesystem::path tif(const Folder& folder, const std::string& name, const Spec& spec) {
  start_gdal();
  auto* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
  const GDALDatasetUniquePtr data(driver->Create(folder.file(name).c_str(), 3, 2, spec.bands, spec.type, nullptr));
  auto place = spec.place;
  data->SetGeoTransform(place.data());
  if (spec.epsg != 0) {
    OGRSpatialReference crs;
    crs.importFromEPSG(spec.epsg);
    data->SetSpatialRef(&crs);
  }
  if (spec.empty) data->GetRasterBand(1)->SetNoDataValue(*spec.empty);
  data->GetRasterBand(1)->Fill(spec.fill);
  return folder.file(name);
}

std::string told(const std::filesystem::path& file) {
  const auto read = read_raster(file, {}, {});
  return read ? "goed" : zin(read.error(), read.error().weigeringen.lijst.at(0));
}

TEST(ReadRaster, TheShippedRasterIsReadInStrips) {
  const auto file = std::filesystem::path(RUIMTE_SOURCE_DIR) / "gegevens/lagen/grondgebruik_2010.tif";
  std::size_t cells = 0;
  std::int32_t next = 0;
  const auto read = read_raster(file, {}, [&](const Strip& strip) {
    EXPECT_EQ(strip.rij, next);
    next += strip.rijen;
    cells += strip.waarden.size();
  });
  ASSERT_TRUE(read) << told(file);
  EXPECT_EQ(cells, 351'000U);
  EXPECT_EQ(next, read->rijen);
  EXPECT_EQ(read->cel_mm, 500'000);
  EXPECT_EQ(read->verslag.crs, "EPSG:28992");
  EXPECT_EQ(read->kleinste, 0);
  EXPECT_EQ(read->grootste, 8);
  EXPECT_EQ(read->soort, "Byte");
}

TEST(ReadRaster, SaysWhereTheCellsLie) {
  const Folder folder;
  const auto read = read_raster(tif(folder, "a.tif", {}), {}, {});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->kolommen, 3);
  EXPECT_EQ(read->rijen, 2);
  EXPECT_EQ(read->cel_mm, 100'000);
  EXPECT_EQ(read->linksboven, (base::PointMm{100'000'000, 500'000'000}));
  EXPECT_EQ(read->leeg, 255);
  EXPECT_EQ(read->gevuld, 6);
}

TEST(ReadRaster, RefusesWhatHasNoPlaceOnTheGrid) {
  const Folder folder;
  EXPECT_EQ(told(tif(folder, "graden.tif", {.epsg = 4326, .place = {5, 0.001, 0, 52, 0, -0.001}})),
            "graden.tif: Een raster moet in EPSG:28992 (RD) zijn. Dit raster is in EPSG:4326. Reken het eerst om.");
  EXPECT_EQ(
      told(tif(folder, "stil.tif", {.epsg = 0})),
      "stil.tif: Het bestand zegt niet in welk coördinatenstelsel de kaart is. Geef dat op, bijvoorbeeld EPSG:28992.");
  EXPECT_EQ(told(tif(folder, "scheef.tif", {.place = {100000, 100, 5, 500000, 0, -100}})),
            "scheef.tif: Het raster staat niet recht op het noorden of heeft geen vierkante cellen.");
  EXPECT_EQ(told(tif(folder, "lang.tif", {.place = {100000, 100, 0, 500000, 0, -50}})),
            "lang.tif: Het raster staat niet recht op het noorden of heeft geen vierkante cellen.");
  EXPECT_EQ(told(tif(folder, "breuk.tif", {.place = {100000, 100.0001, 0, 500000, 0, -100.0001}})),
            "breuk.tif: De hoek of de cel van het raster is geen heel aantal millimeters: 100,000100 m.");
  EXPECT_EQ(told(tif(folder, "ver.tif", {.place = {700000, 100, 0, 500000, 0, -100}})),
            "ver.tif: Dit object ligt buiten Nederland en het Nederlandse deel van de Noordzee: het raster loopt van x "
            "700.000 en y 499.800 tot x 700.300 en y 500.000.");
  EXPECT_EQ(told(tif(folder, "banden.tif", {.bands = 3})),
            "banden.tif: Een raster heeft hier één band. Dit raster heeft er 3.");
  EXPECT_EQ(told(tif(folder, "complex.tif", {.type = GDT_CFloat32})),
            "complex.tif: De waarden van het raster zijn van een soort die niet wordt gelezen: CFloat32.");
  EXPECT_EQ(told(tif(folder, "leeg.tif", {.fill = 255})), "leeg.tif: Het raster heeft geen enkele cel met een waarde.");
  EXPECT_EQ(told(folder.write("tekst.tif", "geen raster")),
            "tekst.tif: Het bestand is beschadigd of niet af. De inhoud is geen GeoTIFF.");
  EXPECT_EQ(told(folder.write("k.geojson", samples::one(samples::square(155000, 463000)))),
            "k.geojson: Dit is geen raster. Hier hoort een GeoTIFF.");
  EXPECT_EQ(samples::outcome(tif(folder, "r.tif", {})),
            "r.tif: Dit is een raster. Hier hoort een kaart met losse vlakken of punten.");
}

TEST(ReadRaster, TellsThatEveryCellCounts) {
  const Folder folder;
  const auto read = read_raster(tif(folder, "n.tif", {.empty = {}}), {}, {});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->verslag.meldingen.aantallen.at("raster_zonder_leeg"), 1U);
}

TEST(ReadRaster, StopsBetweenStrips) {
  const Folder folder;
  std::stop_source stop;
  stop.request_stop();
  const auto read = read_raster(tif(folder, "s.tif", {}), {}, {}, {{}, stop.get_token()});
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().weigeringen.lijst.at(0).code, "gestopt");
}

}  // namespace
}  // namespace ruimte::geodata
