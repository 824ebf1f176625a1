// SPDX-License-Identifier: EUPL-1.2
// Broken GeoPackages, archives, shapefiles and rasters, each with the sentence a person reads.
#include <cpl_vsi.h>
#include <gdal_priv.h>
#include <gtest/gtest.h>

#include <limits>

#include "geodata/gdal_session.hpp"
#include "geodata/samples.test.hpp"

namespace ruimte::geodata {
namespace {

using application::Kaartvraag;
using samples::Folder;
using samples::LayerSpec;
using samples::outcome;
using samples::square_wkt;

const LayerSpec good{"vlakken", 28992, {square_wkt(155000, 463000)}};

std::string gpkg(const Folder& folder, const std::vector<LayerSpec>& layers, const Kaartvraag& vraag = {}) {
  const auto file = folder.file("kaart.gpkg");
  std::filesystem::remove(file);
  samples::write_vector(file, "GPKG", layers);
  return outcome(file, vraag);
}

TEST(BrokenBinary, GeoPackages) {
  const Folder folder;
  EXPECT_EQ(gpkg(folder, {good, {"lijnen", 28992, {square_wkt(156000, 463000)}}}),
            "kaart.gpkg: Het bestand heeft meer lagen. Noem er een: vlakken, lijnen.");
  Kaartvraag vraag;
  vraag.laag = "Vlakke";
  EXPECT_EQ(gpkg(folder, {good}, vraag), "kaart.gpkg: Deze laag staat niet in het bestand. Wel: vlakken.");
  vraag.laag = "vlakken";
  EXPECT_EQ(gpkg(folder, {good, {"lijst", 28992, {"", ""}, false}}, vraag), "goed");
  EXPECT_EQ(gpkg(folder, {{"lijst", 28992, {"", ""}, false}}), "kaart.gpkg: De laag heeft geen kolom met vormen.");
  EXPECT_EQ(gpkg(folder, {{"leeg", 28992, {}}}), "kaart.gpkg, laag leeg: De laag heeft geen objecten.");
  EXPECT_EQ(
      gpkg(folder, {{"stil", 0, {square_wkt(155000, 463000)}}}),
      "kaart.gpkg, laag stil: Het bestand zegt niet in welk coördinatenstelsel de kaart is. Geef dat op, bijvoorbeeld "
      "EPSG:28992.");
  EXPECT_EQ(
      gpkg(folder, {{"belgie", 31370, {square_wkt(155000, 163000)}}}),
      "kaart.gpkg, laag belgie: Het coördinatenstelsel EPSG:31370 kan niet worden gelezen. Gebruik EPSG:28992 (RD).");
  EXPECT_EQ(gpkg(folder, {{"vlakken", 28992, {"", "POINT (155000 463000)"}}}),
            "kaart.gpkg, laag vlakken, object 1: Dit object heeft geen vorm.\n"
            "kaart.gpkg, laag vlakken, object 2: Dit is een punt. Hier hoort een vlak.");
}

TEST(BrokenBinary, AGeoPackageThatIsDamaged) {
  const Folder folder;
  samples::write_vector(folder.file("goed.gpkg"), "GPKG", {good});
  const auto bytes = samples::bytes_of(folder.file("goed.gpkg"));
  EXPECT_EQ(outcome(folder.write("half.gpkg", bytes.substr(0, 5000))).substr(0, 52),
            "half.gpkg: Het bestand is beschadigd of niet af. De ");
  auto other = bytes;
  other.replace(68, 4, "GPKX");
  EXPECT_EQ(outcome(folder.write("anders.gpkg", other)),
            "anders.gpkg: Het bestand is beschadigd of niet af. De inhoud is geen GeoPackage.");
}

TEST(BrokenBinary, AViewIsNotRead) {
  const Folder folder;
  const auto file = folder.file("kijk.gpkg");
  samples::write_vector(file, "GPKG", {good});
  {
    const GDALDatasetUniquePtr data(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_UPDATE));
    for (const auto* sql :
         {"CREATE VIEW kijk AS SELECT * FROM vlakken",
          "INSERT INTO gpkg_contents (table_name, identifier, data_type, srs_id) VALUES ('kijk', 'kijk', "
          "'features', 28992)",
          "INSERT INTO gpkg_geometry_columns VALUES ('kijk', 'geom', 'POLYGON', 28992, 0, 0)"})
      data->ReleaseResultSet(data->ExecuteSQL(sql, nullptr, nullptr));
  }
  Kaartvraag vraag;
  vraag.laag = "kijk";
  EXPECT_EQ(outcome(file, vraag),
            "kijk.gpkg: Deze laag is een berekening (view) en geen tabel. Bewaar haar eerst als gewone laag.");
}

TEST(BrokenBinary, Zips) {
  const Folder folder;
  const auto told = [&](const std::vector<samples::ZipFile>& files) {
    return outcome(folder.write("k.zip", samples::zip(files)));
  };
  const auto map = samples::one(samples::square(155000, 463000));
  EXPECT_EQ(told({{"a/kaart.geojson", map}}), "goed");
  EXPECT_EQ(told({{"leesmij.txt", "hallo"}, {"__MACOSX/kaart.geojson", "x"}, {"a/._kaart.geojson", "x"}}),
            "k.zip: In dit zipbestand zit geen kaart.");
  EXPECT_EQ(told({{"noord.geojson", map}, {"zuid.gml", map}}),
            "k.zip: In dit zipbestand zitten meer kaarten. Noem er een: noord, zuid.");
  EXPECT_EQ(told({{"../kaart.geojson", map}}),
            "k.zip: Dit zipbestand wordt niet uitgepakt: een naam wijst buiten de map: ../kaart.geojson.");
  EXPECT_EQ(told({{"/etc/kaart.geojson", map}}),
            "k.zip: Dit zipbestand wordt niet uitgepakt: een naam wijst buiten de map: /etc/kaart.geojson.");
  EXPECT_EQ(told({{"a\\..\\kaart.geojson", map}}),
            "k.zip: Dit zipbestand wordt niet uitgepakt: een naam wijst buiten de map: a\\..\\kaart.geojson.");
  EXPECT_EQ(told({{"kaart.geojson", map, 1}}), "k.zip: Dit zipbestand wordt niet uitgepakt: de inhoud is versleuteld.");
  EXPECT_EQ(told({{"kaart.geojson", map, 0, 99}}),
            "k.zip: Dit zipbestand wordt niet uitgepakt: de manier van inpakken is onbekend.");
  EXPECT_EQ(told({{"kaart.geojson", "/etc/passwd", 0, 0, 0xA1FF}}),
            "k.zip: Dit zipbestand wordt niet uitgepakt: er zit een verwijzing in: kaart.geojson.");
  EXPECT_EQ(told({{"kaart.geojson", map}, {"kaart.geojson", map}}),
            "k.zip: Dit zipbestand wordt niet uitgepakt: een naam komt twee keer voor: kaart.geojson.");
  EXPECT_EQ(told({{"kaart.geojson", samples::zip({{"kaart.geojson", map}})}}),
            "k.zip: In dit zipbestand zit geen kaart.");
  EXPECT_EQ(told(std::vector<samples::ZipFile>(1001, {"a.txt", ""})),
            "k.zip: Dit zipbestand wordt niet uitgepakt: er zitten meer dan 1000 bestanden in.");
  EXPECT_EQ(outcome(folder.write("k.zip", samples::zip({{"kaart.geojson", map}}).substr(0, 200))),
            "k.zip: Het bestand is beschadigd of niet af. De inhoudsopgave van het zipbestand is niet te lezen.");
}

TEST(BrokenBinary, AZipBomb) {
  const Folder folder;
  const auto file = folder.file("bom.zip");
  start_gdal();
  {
    const std::string place = "/vsizip/" + file.string() + "/kaart.geojson";
    VSILFILE* out = VSIFOpenL(place.c_str(), "wb");
    const std::string blanks(1 << 20, ' ');
    for (int i = 0; i < 40; ++i) VSIFWriteL(blanks.data(), 1, blanks.size(), out);
    VSIFCloseL(out);
  }
  ASSERT_LT(std::filesystem::file_size(file), 100'000U);
  const auto said = outcome(file);
  EXPECT_TRUE(said.starts_with("bom.zip: Uitgepakt is dit zipbestand te groot: meer dan 1")) << said;
}

TEST(BrokenBinary, Shapefiles) {
  const Folder folder;
  const auto told = [&](const std::vector<std::string>& without) {
    return outcome(folder.write("s.zip", samples::zipped_shapefile(folder, good, without)));
  };
  EXPECT_EQ(told({}), "goed");
  EXPECT_EQ(
      told({".prj"}),
      "s.zip, laag vlakken: Het bestand zegt niet in welk coördinatenstelsel de kaart is. Geef dat op, bijvoorbeeld "
      "EPSG:28992.");
  EXPECT_EQ(told({".dbf"}), "s.zip: Bij de shapefile hoort ook een bestand .dbf. Dat zit niet in de zip.");
  EXPECT_EQ(told({".shx"}), "s.zip: Bij de shapefile hoort ook een bestand .shx. Dat zit niet in de zip.");
  EXPECT_EQ(outcome(folder.write("los.shp", std::string("\0\0\x27\x0A", 4) + std::string(96, '\0'))),
            "los.shp: Een shapefile bestaat uit meer bestanden. Zet .shp, .shx, .dbf en .prj samen in één zip.");
}

TEST(BrokenBinary, LettersOfAShapefile) {
  const Folder folder;
  const auto swapped = [&](const std::string& letters, const std::string& system) {
    auto bytes = samples::zipped_shapefile(folder, good, {}, system);
    bytes.replace(bytes.find("POLYGON"), letters.size(), letters);
    Kaartvraag vraag;
    vraag.velden = {{"naam", "naam"}};
    return outcome(folder.write("l.zip", bytes), vraag);
  };
  EXPECT_EQ(swapped("Caf\xE9", "ISO-8859-1"), "goed");
  EXPECT_EQ(
      swapped("Caf\xE9", "UTF-8"),
      "l.zip, laag vlakken, object 0: De letters zijn niet te lezen: kolom naam is geen UTF-8. Sla het bestand op als "
      "UTF-8.");
  EXPECT_EQ(
      swapped("Caf\xE9", "KLINGON"),
      "l.zip, laag vlakken, object 0: De letters zijn niet te lezen: kolom naam is geen UTF-8. Sla het bestand op als "
      "UTF-8.");
}

TEST(BrokenBinary, ACoordinateThatIsNoNumber) {
  const Folder folder;
  samples::write_vector(folder.file("goed.gpkg"), "GPKG", {good});
  auto bytes = samples::bytes_of(folder.file("goed.gpkg"));
  const double wanted = 155100;
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const std::string from(reinterpret_cast<const char*>(&wanted), sizeof wanted);
  const std::string to(reinterpret_cast<const char*>(&nan), sizeof nan);
  for (auto at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + 8)) bytes.replace(at, 8, to);
  EXPECT_EQ(outcome(folder.write("nan.gpkg", bytes)),
            "nan.gpkg, laag vlakken, object 1: Een coördinaat is geen gewoon getal.");
}

// Nothing beside the file is looked at, and nothing is written there.
TEST(BrokenBinary, WhatStandsBesideAFileIsIgnored) {
  const Folder folder;
  const auto map = folder.write("kaart.csv", samples::csv({{"a", square_wkt(155000, 463000)}}));
  folder.write("kaart.prj", "PROJCS[\"x\"]");
  folder.write("kaart.csvt", "Integer,WKT");
  EXPECT_EQ(outcome(map),
            "kaart.csv: Het bestand zegt niet in welk coördinatenstelsel de kaart is. Geef dat op, bijvoorbeeld "
            "EPSG:28992.");
  EXPECT_EQ(outcome(folder.file("weg.gpkg")), "weg.gpkg: Dit bestand is er niet of kan niet worden gelezen.");
  EXPECT_EQ(outcome(folder.file("")).substr(0, 2), ": ");
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.file("")), {}), 3);
}

/// Five that read what somebody offers, each by name; COG and both of the memory only write.
TEST(BrokenBinary, OnlyEightDriversExist) {
  start_gdal();
  EXPECT_EQ(GetGDALDriverManager()->GetDriverCount(), 8);
  for (const auto* refused : {"OGR_VRT", "VRT", "HTTP", "WFS", "GML", "SQLite", "PDF", "PostgreSQL"})
    EXPECT_EQ(GetGDALDriverManager()->GetDriverByName(refused), nullptr) << refused;
}

}  // namespace
}  // namespace ruimte::geodata
