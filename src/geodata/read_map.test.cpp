// SPDX-License-Identifier: EUPL-1.2
#include "geodata/read_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <set>

#include "geodata/crs.hpp"
#include "geodata/samples.test.hpp"

namespace ruimte::geodata {
namespace {

using application::Kaartvorm;
using application::Kaartvraag;
using application::Veldsoort;
using base::Geometry;
using base::GeometryType;
using samples::Folder;

const Geometry one_square{GeometryType::vlak,
                          {{{{155'000'000, 463'000'000},
                             {155'100'000, 463'000'000},
                             {155'100'000, 463'100'000},
                             {155'000'000, 463'100'000}}}}};

Geometry only_shape(const std::filesystem::path& file, const Kaartvraag& vraag = {}) {
  const auto read = read_map(file, vraag);
  if (!read) {
    ADD_FAILURE() << samples::outcome(file, vraag);
    return {};
  }
  EXPECT_EQ(read->objecten.size(), 1U);
  return read->objecten.at(0).vorm;
}

// @eis INF-04
TEST(ReadMap, EveryFormatGivesTheSameShape) {
  const Folder folder;
  const auto corners = samples::square(155000, 463000);
  EXPECT_EQ(only_shape(folder.write("a.geojson", samples::one(corners))), one_square);
  EXPECT_EQ(only_shape(folder.write(
                "b.gml", samples::gml("155000 463000 155100 463000 155100 463100 155000 463100 155000 463000"))),
            one_square);
  Kaartvraag rd;
  rd.crs = "EPSG:28992";
  EXPECT_EQ(only_shape(folder.write("c.csv", samples::csv({{"a", samples::square_wkt(155000, 463000)}})), rd),
            one_square);
  const samples::LayerSpec layer{"vlakken", 28992, {samples::square_wkt(155000, 463000)}};
  samples::write_vector(folder.file("d.gpkg"), "GPKG", {layer});
  EXPECT_EQ(only_shape(folder.file("d.gpkg")), one_square);
  EXPECT_EQ(only_shape(folder.write("e.zip", samples::zipped_shapefile(folder, layer))), one_square);
  EXPECT_EQ(only_shape(folder.write("f.zip", samples::zip({{"x/d.gpkg", samples::bytes_of(folder.file("d.gpkg"))}}))),
            one_square);
}

TEST(ReadMap, ReadsAGioAsStopWritesIt) {
  const Folder folder;
  const auto text = std::string(R"(<?xml version="1.0" encoding="UTF-8"?>
<geo:GeoInformatieObjectVaststelling xmlns:geo="https://standaarden.overheid.nl/stop/imop/geo/"
 xmlns:basisgeo="http://www.geostandaarden.nl/basisgeometrie/1.0" xmlns:gml="http://www.opengis.net/gml/3.2"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="https://standaarden.overheid.nl/stop/imop/geo/ ../../schema.xsd">
<geo:context><gio:GeografischeContext xmlns:gio="urn:g"><gio:achtergrondVerwijzing>cbs</gio:achtergrondVerwijzing></gio:GeografischeContext></geo:context>
<geo:vastgesteldeVersie><geo:GeoInformatieObjectVersie>
<geo:FRBRWork>/join/id/regdata/pv29/2024/zone</geo:FRBRWork><geo:FRBRExpression>/join/id/regdata/pv29/2024/zone/nld@2024-05-14</geo:FRBRExpression>
<geo:locaties><geo:Locatie><geo:naam>Stiltegebied</geo:naam><geo:geometrie><basisgeo:Geometrie gml:id="id-7e9b">
<basisgeo:id>7e9b48ea</basisgeo:id><basisgeo:geometrie><gml:MultiSurface srsName="urn:ogc:def:crs:EPSG::28992"><gml:surfaceMember>
<gml:Surface><gml:patches><gml:PolygonPatch><gml:exterior><gml:LinearRing>
<gml:posList srsDimension="2">155000 463000 155100 463000 155100 463100 155000 463100 155000 463000</gml:posList>
</gml:LinearRing></gml:exterior></gml:PolygonPatch></gml:patches></gml:Surface></gml:surfaceMember></gml:MultiSurface>
</basisgeo:geometrie></basisgeo:Geometrie></geo:geometrie></geo:Locatie></geo:locaties>
</geo:GeoInformatieObjectVersie></geo:vastgesteldeVersie></geo:GeoInformatieObjectVaststelling>)");
  Kaartvraag vraag;
  vraag.velden = {{"naam", "naam", Veldsoort::tekst, true}, {"join", "FRBRExpression", Veldsoort::tekst, true}};
  const auto read = read_map(folder.write("gio.gml", text), vraag);
  ASSERT_TRUE(read) << samples::outcome(folder.file("gio.gml"), vraag);
  ASSERT_EQ(read->objecten.size(), 1U);
  EXPECT_EQ(read->objecten[0].id, "7e9b48ea");
  EXPECT_EQ(read->objecten[0].vorm, one_square);
  EXPECT_EQ(std::get<std::string>(read->objecten[0].waarden[0]), "Stiltegebied");
  EXPECT_EQ(std::get<std::string>(read->objecten[0].waarden[1]), "/join/id/regdata/pv29/2024/zone/nld@2024-05-14");
}

TEST(ReadMap, ValuesComeAsTheKindAskedFor) {
  const Folder folder;
  const auto file = folder.write(
      "w.geojson", samples::collection(samples::feature(
                       "7", samples::rings_json(samples::square(155000, 463000)), "Polygon",
                       R"({"Naam":"Veld e\u0301e\u0301n","ha":12.5,"jaar":2035,"tot":"2040-01-31","leeg":null})")));
  Kaartvraag vraag;
  vraag.velden = {{"n", "naam"},
                  {"h", "ha", Veldsoort::getal},
                  {"j", "jaar", Veldsoort::geheel},
                  {"d", "tot", Veldsoort::datum},
                  {"l", "leeg", Veldsoort::tekst}};
  const auto read = read_map(file, vraag);
  ASSERT_TRUE(read) << samples::outcome(file, vraag);
  const auto& object = read->objecten.at(0);
  EXPECT_EQ(object.id, "7");
  EXPECT_EQ(object.waarden[0], application::Kaartwaarde(std::string("Veld één")));
  EXPECT_EQ(object.waarden[1], application::Kaartwaarde(12.5));
  EXPECT_EQ(object.waarden[2], application::Kaartwaarde(std::int64_t{2035}));
  EXPECT_EQ(object.waarden[3], application::Kaartwaarde(base::parse_date("2040-01-31").value()));
  EXPECT_EQ(object.waarden[4], application::Kaartwaarde());
}

TEST(ReadMap, TheReportSaysWhatWasRead) {
  const Folder folder;
  const auto file = folder.write("m.geojson", samples::one(samples::square(155000.00049, 463000)));
  const auto read = read_map(file, {});
  ASSERT_TRUE(read);
  const auto& verslag = read->verslag;
  EXPECT_EQ(verslag.bestand, "m.geojson");
  EXPECT_EQ(verslag.formaat, "GeoJSON");
  EXPECT_EQ(verslag.crs, "EPSG:28992");
  EXPECT_EQ(verslag.pijplijn, "");
  EXPECT_EQ(verslag.gelezen, 1U);
  EXPECT_EQ(verslag.aanvaard, 1U);
  EXPECT_EQ(verslag.punten, 4U);
  EXPECT_EQ(verslag.bytes, std::filesystem::file_size(file));
  EXPECT_GE(verslag.verplaatst_um, 489);
  EXPECT_LE(verslag.verplaatst_um, 491);
  EXPECT_NE(tekst(verslag).find("De kaart is goed."), std::string::npos);
}

TEST(ReadMap, DegreesBecomeRd) {
  const Folder folder;
  const std::string triangle =
      "[[[5.387203657,52.155172897],[5.389,52.155172897],[5.3885,52.1565],[5.387203657,52.155172897]]]";
  const auto near = [](const Geometry& shape) {
    const auto& ring = shape.parts.at(0).at(0);
    EXPECT_NEAR(ring[0].x, 155'000'000, 300);
    EXPECT_NEAR(ring[0].y, 463'000'000, 300);
    return shape;
  };
  const auto geojson =
      near(only_shape(folder.write("g.geojson", samples::collection(samples::feature("1", triangle), ""))));
  // In the order of the authority, north comes first in GML.
  EXPECT_EQ(
      near(only_shape(folder.write(
          "g.gml", samples::gml("52.155172897 5.387203657 52.155172897 5.389 52.1565 5.3885 52.155172897 5.387203657",
                                "urn:ogc:def:crs:EPSG::4258")))),
      geojson);
  const auto read = read_map(folder.file("g.geojson"), {});
  ASSERT_TRUE(read);
  EXPECT_EQ(read->verslag.crs, "OGC:CRS84");
  EXPECT_NE(read->verslag.pijplijn.find("+proj=sterea"), std::string::npos);
}

TEST(ReadMap, ACrsFillsInWhatAFileDoesNotSay) {
  const Folder folder;
  Kaartvraag vraag;
  vraag.crs = "EPSG:28992";
  const auto silent =
      samples::collection(samples::feature("1", samples::rings_json(samples::square(155000, 463000))), "");
  EXPECT_EQ(only_shape(folder.write("s.geojson", silent), vraag), one_square);
}

TEST(ReadMap, LeavesOutOnlyWhatTheCallerNames) {
  const Folder folder;
  const auto file = folder.write(
      "l.csv", samples::csv({{"goed", samples::square_wkt(155000, 463000)}, {"fout", "POINT (155000 463000)"}}));
  Kaartvraag vraag;
  vraag.crs = "EPSG:28992";
  EXPECT_EQ(samples::outcome(file, vraag), "l.csv, object fout: Dit is een punt. Hier hoort een vlak.");
  vraag.weglaten = {"fout"};
  const auto read = read_map(file, vraag);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->objecten.size(), 1U);
  EXPECT_EQ(read->verslag.weggelaten, 1U);
  vraag.weglaten = {"fout", "anders"};
  EXPECT_EQ(samples::outcome(file, vraag),
            "l.csv, object anders: Dit object zou worden weggelaten, maar staat niet in de laag.");
}

TEST(ReadMap, NothingIsGivenAfterARefusal) {
  const Folder folder;
  const auto file = folder.write("n.csv", samples::csv({{"a", samples::square_wkt(155000, 463000)},
                                                        {"b", "POINT (155000 463000)"},
                                                        {"c", samples::square_wkt(156000, 463000)}}));
  Kaartvraag vraag;
  vraag.crs = "EPSG:28992";
  std::vector<std::string> given;
  const auto verslag = stream_map(file, vraag, [&](application::Kaartobject&& one) { given.push_back(one.id); });
  EXPECT_FALSE(verslag.goed());
  EXPECT_EQ(verslag.gelezen, 3U);
  EXPECT_THAT(given, testing::ElementsAre("a"));
}

/// What reading puts aside while it lasts. Of this program only: CMakeLists.txt gives it a temporary folder of its own.
std::set<std::filesystem::path> private_copies() {
  std::set<std::filesystem::path> found;
  for (const auto& one : std::filesystem::directory_iterator(std::filesystem::temp_directory_path()))
    if (one.path().filename().string().starts_with("ruimtemaker-kaart-")) found.insert(one.path());
  return found;
}

TEST(ReadMap, StopsBetweenObjectsAndKeepsNothing) {
  const Folder folder;
  const auto before = private_copies();  // what a run that was killed left behind
  std::vector<std::pair<std::string, std::string>> rows;
  rows.reserve(50);
  for (int i = 0; i < 50; ++i)
    rows.emplace_back("v" + std::to_string(i), samples::square_wkt(155000 + 200 * i, 463000));
  const auto file = folder.write("stop.csv", samples::csv(rows));
  Kaartvraag vraag;
  vraag.crs = "EPSG:28992";
  std::stop_source stop;
  std::uint64_t last = 0;
  const application::Leesgang gang{[&](const application::Voortgang& at) {
                                     last = at.gelezen;
                                     if (at.gelezen == 10) stop.request_stop();
                                   },
                                   stop.get_token()};
  const auto read = read_map(file, vraag, gang);
  ASSERT_FALSE(read);
  EXPECT_EQ(last, 10U);
  EXPECT_EQ(zin(read.error(), read.error().weigeringen.lijst.at(0)),
            "stop.csv: Het lezen is gestopt. Er is niets overgenomen.");
  EXPECT_EQ(private_copies(), before);
}

TEST(ReadMap, PointsWhenPointsAreAsked) {
  const Folder folder;
  Kaartvraag vraag;
  vraag.crs = "EPSG:28992";
  vraag.vorm = Kaartvorm::punt;
  const Geometry point{GeometryType::punt, {{{{155'000'000, 463'000'000}}}}};
  EXPECT_EQ(only_shape(folder.write("p.csv", samples::csv({{"a", "POINT (155000 463000)"}})), vraag), point);
  EXPECT_EQ(only_shape(folder.write("q.csv", samples::csv({{"a", "MULTIPOINT ((155000 463000))"}})), vraag), point);
}

struct Layer {
  std::string file, layer;
  std::size_t objects;
  Kaartvorm vorm = Kaartvorm::vlak;
};

TEST(ReadMap, TheShippedLayersAreGood) {
  const std::filesystem::path folder = std::filesystem::path(RUIMTE_SOURCE_DIR) / "gegevens/lagen";
  const std::vector<Layer> layers{{"provincies.gpkg", "", 12},
                                  {"gemeenten.gpkg", "", 345},
                                  {"wijken.gpkg", "", 3340},
                                  {"natura2000.gpkg", "", 160},
                                  {"rechtszones.gpkg.zip", "", 3651},
                                  {"wateren.gpkg", "", 12},
                                  {"hoogte.gpkg", "", 5248},
                                  {"industrie.gpkg", "", 133, Kaartvorm::punt},
                                  {"hoogspanningsnet.gpkg", "hoogspanningsstations", 452, Kaartvorm::punt}};
  for (const auto& layer : layers) {
    Kaartvraag vraag;
    vraag.laag = layer.layer;
    vraag.vorm = layer.vorm;
    vraag.bestaand = true;
    vraag.velden = {{"naam", layer.file == "hoogte.gpkg" ? "id" : "naam"}};
    const auto verslag = stream_map(folder / layer.file, vraag, [](application::Kaartobject&&) {});
    EXPECT_TRUE(verslag.goed()) << tekst(verslag);
    EXPECT_EQ(verslag.aanvaard, layer.objects) << layer.file;
    // The layers are shipped on whole millimetres and valid: nothing moves, nothing is repaired.
    EXPECT_LE(verslag.verplaatst_um, 1) << layer.file;
    EXPECT_TRUE(verslag.herstellingen.leeg()) << tekst(verslag);
  }
}

TEST(ReadMap, ShippedLinesAreRefusedAsLines) {
  const auto verslag = stream_map(std::filesystem::path(RUIMTE_SOURCE_DIR) / "gegevens/lagen/startbanen.gpkg", {},
                                  [](application::Kaartobject&&) {});
  EXPECT_EQ(verslag.weigeringen.aantallen.at("lijn_in_plaats_van_vlak"), 29U);
}

}  // namespace
}  // namespace ruimte::geodata
