// SPDX-License-Identifier: EUPL-1.2
// Broken maps in text formats, each with the sentence a person reads.
#include <gtest/gtest.h>

#include "geodata/samples.test.hpp"

namespace ruimte::geodata {
namespace {

using application::Kaartvorm;
using application::Kaartvraag;
using application::Veldsoort;
using samples::collection;
using samples::csv;
using samples::feature;
using samples::Folder;
using samples::gml;
using samples::one;
using samples::rings_json;
using samples::square;
using samples::square_wkt;

const std::string good = rings_json(square(155000, 463000));

struct Broken {
  const char* what;  ///< for the reader of a failure
  std::string name, content, sentence;
  Kaartvraag vraag = {};
};

Kaartvraag in_rd() {
  Kaartvraag out;
  out.crs = "EPSG:28992";
  return out;
}
Kaartvraag with(application::Kaartveld veld) {
  Kaartvraag out;
  out.velden = {std::move(veld)};
  return out;
}
Kaartvraag with_system(std::string crs) {
  Kaartvraag out;
  out.crs = std::move(crs);
  return out;
}
Kaartvraag points() {
  Kaartvraag out = in_rd();
  out.vorm = Kaartvorm::punt;
  return out;
}

void expect_all(const std::vector<Broken>& cases) {
  const Folder folder;
  for (const auto& one_case : cases)
    EXPECT_EQ(samples::outcome(folder.write(one_case.name, one_case.content), one_case.vraag), one_case.sentence)
        << one_case.what;
}

TEST(Broken, Files) {
  expect_all({
      {"nothing in it", "leeg.geojson", "", "leeg.geojson: Het bestand is leeg."},
      {"a text document", "brief.geojson", "Geachte heer of mevrouw",
       "brief.geojson: Het bestand is beschadigd of niet af. De inhoud is geen GeoJSON."},
      {"a picture", "foto.jpg", std::string("\xFF\xD8\xFF\xE0\0\x10JFIF", 10),
       "foto.jpg: Dit soort bestand kan niet worden gelezen. Wel: GeoPackage, GeoJSON, GML, CSV met WKT, GeoTIFF en "
       "een "
       "shapefile in een zip."},
      {"another kind than its name", "kaart.gpkg", one(square(155000, 463000)),
       "kaart.gpkg: De naam en de inhoud passen niet bij elkaar: de naam zegt GeoPackage, de inhoud is GeoJSON. Geef "
       "het "
       "bestand de juiste naam."},
      {"cut off", "half.geojson", one(square(155000, 463000)).substr(0, 150),
       "half.geojson: Het bestand is beschadigd of niet af. De tekst houdt te vroeg op. Technische melding: At "
       "line 1, character 151: Unterminated string."},
      {"other JSON", "topo.json", R"({"type":"Topology","objects":{}})",
       "topo.json: Het bestand is beschadigd of niet af. De inhoud is geen GeoJSON."},
      {"UTF-16", "utf16.csv", std::string("\xFF\xFEi\0d\0;\0", 8),
       "utf16.csv: De letters zijn niet te lezen: het bestand is in UTF-16. Sla het bestand op als UTF-8."},
      {"Latin-1", "latin.csv", "id;WKT\nCaf\xE9;\"" + square_wkt(155000, 463000) + "\"\n",
       "latin.csv: De letters zijn niet te lezen: het bestand is geen UTF-8. Sla het bestand op als UTF-8.", in_rd()},
      {"a document type", "entiteit.gml",
       "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + gml("155000 463000"),
       "entiteit.gml: Het bestand heeft een DOCTYPE of ENTITY. Zo'n bestand wordt niet gelezen."},
      {"a web page", "pagina.xml", "<html><body>kaart</body></html>",
       "pagina.xml: Dit soort bestand kan niet worden gelezen. Wel: GeoPackage, GeoJSON, GML, CSV met WKT, GeoTIFF en "
       "een shapefile in een zip."},
      {"XML that stops", "half.gml", gml("155000 463000").substr(0, 300),
       "half.gml: Het bestand is beschadigd of niet af. De XML houdt te vroeg op: niet alles is gesloten. "
       "Technische melding: Parse error at EOF, not all elements have been closed, starting with gml:posList."},
      {"too large", "groot.geojson", one(square(155000, 463000)),
       "groot.geojson: Het bestand is groter dan 100 bytes. Deel de kaart op.",
       [] {
         Kaartvraag small;
         small.grenzen.bytes = 100;
         return small;
       }()},
  });
}

TEST(Broken, Layers) {
  expect_all({
      {"no objects", "geen.geojson", collection(""), "geen.geojson: De laag heeft geen objecten."},
      {"no WKT column", "zonder.csv", "id;naam\n1;Een\n",
       "zonder.csv: De laag heeft geen kolom met vormen. Noem de kolom WKT. Er is wel: id, naam.", in_rd()},
      {"no coordinate system", "stil.csv", csv({{"1", square_wkt(155000, 463000)}}),
       "stil.csv: Het bestand zegt niet in welk coördinatenstelsel de kaart is. Geef dat op, bijvoorbeeld EPSG:28992."},
      {"a coordinate system we do not read", "belgie.geojson",
       collection(feature("1", good), "urn:ogc:def:crs:EPSG::31370"),
       "belgie.geojson: Het coördinatenstelsel EPSG:31370 kan niet worden gelezen. Gebruik EPSG:28992 (RD)."},
      {"a coordinate system that is none", "onzin.csv", csv({{"1", square_wkt(155000, 463000)}}),
       "onzin.csv: Het coördinatenstelsel Amersfoort kan niet worden gelezen. Gebruik EPSG:28992 (RD).",
       with_system("Amersfoort")},
      {"another system than the file says", "twee.geojson", one(square(155000, 463000)),
       "twee.geojson: U geeft een ander coördinatenstelsel op dan het bestand: EPSG:4258 en EPSG:28992.",
       with_system("EPSG:4258")},
      {"two systems in one file", "gemengd.gml",
       [] {
         auto text = gml("155000 463000 155100 463000 155100 463100 155000 463000");
         return text.replace(text.find("<k:naam>"), 0, "<k:p><gml:Point srsName=\"EPSG:4258\"/></k:p>");
       }(),
       "gemengd.gml: De coördinaten passen niet bij het coördinatenstelsel: het bestand noemt er meer: EPSG:4258, "
       "urn:ogc:def:crs:EPSG::28992."},
      {"RD that says it is degrees", "graden.geojson", collection(feature("1", good), ""),
       "graden.geojson, object 1: De coördinaten passen niet bij het coördinatenstelsel: OGC:CRS84 is in graden, maar "
       "er "
       "staat 155000 en 463000. Dat lijkt EPSG:28992."},
      {"degrees that say they are RD", "meters.geojson", one("5.3 52.1, 5.4 52.1, 5.4 52.2, 5.3 52.1"),
       "meters.geojson, object 1: De coördinaten passen niet bij het coördinatenstelsel: EPSG:28992 is in meters, maar "
       "er "
       "staat 5,3 en 52,1. Dat lijken graden, zoals EPSG:4258."},
      {"north before east in degrees", "assen.geojson",
       collection(feature("1", rings_json("52.1 5.3, 52.1 5.4, 52.2 5.4, 52.1 5.3")), ""),
       "assen.geojson, object 1: De twee assen zijn verwisseld: er staat 52,1 en 5,3; in Nederland is het eerste getal "
       "(oost) 3 tot 8 en het tweede (noord) 50 tot 56."},
      {"north before east in RD", "assen_rd.geojson", one("463000 155000, 463100 155000, 463100 155100, 463000 155000"),
       "assen_rd.geojson, object 1: De twee assen zijn verwisseld: er staat 463000 en 155000; het eerste getal hoort "
       "oost "
       "te zijn en het tweede noord."},
      {"a column that is not there", "kolom.geojson", collection(feature("1", good, "Polygon", R"({"naam":"a"})")),
       "kolom.geojson: Er is geen kolom hectares. Er is wel: naam.", with({"ha", "hectares"})},
      {"too many objects", "veel.csv", csv({{"1", square_wkt(155000, 463000)}, {"2", square_wkt(156000, 463000)}}),
       "veel.csv: De laag heeft meer dan 1 objecten. Deel de kaart op.",
       [] {
         auto few = in_rd();
         few.grenzen.objecten = 1;
         return few;
       }()},
      {"too many points together", "punten.csv",
       csv({{"1", square_wkt(155000, 463000)}, {"2", square_wkt(156000, 463000)}}),
       "punten.csv, object 2: De laag heeft samen meer dan 5 punten. Deel de kaart op.",
       [] {
         auto few = in_rd();
         few.grenzen.punten = 5;
         return few;
       }()},
  });
}

TEST(Broken, Shapes) {
  expect_all({
      {"no shape", "leeg.geojson", collection(R"({"type":"Feature","id":4,"properties":{},"geometry":null})"),
       "leeg.geojson, object 4: Dit object heeft geen vorm."},
      {"WKT that is none", "wkt.csv", csv({{"a", "VIERKANT (1 2)"}}),
       "wkt.csv, object a: De vorm van dit object is niet te lezen. De WKT klopt niet.", in_rd()},
      {"GML that is none", "gml.gml", gml("155000 463000 155100"),
       "gml.gml, object g1: De vorm van dit object is niet te lezen. Er ontbreekt een coördinaat of er staat er een "
       "die "
       "geen getal is. Technische melding: Did not get at least 2 values or invalid number of set of coordinates "
       "<gml:posList>155000 463000 155100</gml:posList>."},
      {"a point", "punt.csv", csv({{"a", "POINT (155000 463000)"}}),
       "punt.csv, object a: Dit is een punt. Hier hoort een vlak.", in_rd()},
      {"a line", "lijn.csv", csv({{"a", "LINESTRING (155000 463000, 156000 463000)"}}),
       "lijn.csv, object a: Dit is een lijn. Hier hoort een vlak. Teken de lijn met haar breedte als vlak.", in_rd()},
      {"an area", "vlak.csv", csv({{"a", square_wkt(155000, 463000)}}),
       "vlak.csv, object a: Dit is een vlak. Hier hoort een punt.", points()},
      {"more points than one", "meer.csv", csv({{"a", "MULTIPOINT ((155000 463000), (155001 463000))"}}),
       "meer.csv, object a: Dit object heeft 2 punten. Maak er losse objecten van.", points()},
      {"an area and a point", "mix.csv",
       csv({{"a", "GEOMETRYCOLLECTION (" + square_wkt(155000, 463000) + ", POINT (155000 463000))"}}),
       "mix.csv, object a: Dit object heeft vormen van verschillende soort: een verzameling met POINT. Maak er losse "
       "objecten van.",
       in_rd()},
      {"not a number", "nan.csv", csv({{"a", "POLYGON ((nan 463000, 155100 463000, 155100 463100, nan 463000))"}}),
       "nan.csv, object a: De vorm van dit object is niet te lezen. De WKT klopt niet.", in_rd()},
      {"infinite", "inf.csv", csv({{"a", "POLYGON ((1e999 463000, 155100 463000, 155100 463100, 1e999 463000))"}}),
       "inf.csv, object a: Een coördinaat is geen gewoon getal.", in_rd()},
  });
}

TEST(Broken, PlacesAndAreas) {
  expect_all({
      {"in Germany", "oost.csv", csv({{"a", square_wkt(400000, 463000)}}),
       "oost.csv, object a: Dit object ligt buiten Nederland en het Nederlandse deel van de Noordzee: x 400.000 en y "
       "463.000 in RD.",
       in_rd()},
      {"in the Gulf of Guinea", "nul.geojson", collection(feature("1", rings_json("0 0, 1 0, 1 1, 0 0")), ""),
       "nul.geojson, object 1: Dit object ligt buiten Nederland en het Nederlandse deel van de Noordzee: x -587.792 en "
       "y "
       "-5.732.777 in RD."},
      {"two points", "twee.geojson", one("155000 463000, 155100 463000, 155000 463000"),
       "twee.geojson, object 1: Een rand heeft minder dan drie verschillende punten, bij x 155000 en y 463000."},
      {"a ring that covers a part twice", "dubbelop.csv",
       csv({{"a",
             "POLYGON ((155000 463000, 155100 463000, 155100 463100, 155040 463100, 155040 463020, 155080 463020, "
             "155080 "
             "463060, 155020 463060, 155020 463100, 155000 463100, 155000 463000))"}}),
       "dubbelop.csv, object a: De vorm kruist of overlapt zichzelf en is op meer manieren te herstellen: 7.600,00 m2 "
       "of "
       "9.200,00 m2. Herstel de vorm zelf, bij x 155040 en y 463060.",
       in_rd()},
      {"parts that overlap", "delen.csv",
       csv({{"a", "MULTIPOLYGON (((" + square(155000, 463000) + ")), ((" + square(155050, 463000) + ")))"}}),
       "delen.csv, object a: De vorm kruist of overlapt zichzelf en is op meer manieren te herstellen: 15.000,00 m2 of "
       "20.000,00 m2. Herstel de vorm zelf, bij x 155100 en y 463000.",
       in_rd()},
      {"a hole outside", "gat.csv",
       csv({{"a", "POLYGON ((" + square(155000, 463000) + "), (" + square(156000, 463000, 10) + "))"}}),
       "gat.csv, object a: De vorm kruist of overlapt zichzelf en is op meer manieren te herstellen: 9.900,00 m2 of "
       "10.000,00 m2. Herstel de vorm zelf, bij x 156000 en y 463000.",
       in_rd()},
      {"half a square metre", "klein.csv", csv({{"a", square_wkt(155000, 463000, 0.7)}}),
       "klein.csv, object a: Het vlak is kleiner dan 1 m2: 0,49 m2, bij x 155000 en y 463000.", in_rd()},
      {"more than the country", "groot.csv", csv({{"a", square_wkt(0, 300000, 280000)}}),
       "groot.csv, object a: Het vlak is 78.400 km2. Dat kan niet kloppen, bij x 0 en y 300000.", in_rd()},
      {"too many points", "punten.csv", csv({{"a", square_wkt(155000, 463000)}}),
       "punten.csv, object a: Dit object heeft meer dan 4 punten. Vereenvoudig het of deel het op.",
       [] {
         auto few = in_rd();
         few.grenzen.punten_per_object = 4;
         return few;
       }()},
  });
}

TEST(Broken, Objects) {
  const auto named = [](const std::string& properties) {
    return collection(feature("1", good, "Polygon", properties));
  };
  expect_all({
      {"the same shape twice", "twee.csv",
       csv({{"a", square_wkt(155000, 463000)},
            {"b", "POLYGON ((155100 463100, 155000 463100, 155000 463000, 155100 463000, 155100 463100))"}}),
       "twee.csv, object b: Dit object heeft precies dezelfde vorm als object a.", in_rd()},
      {"the same id twice", "id.csv", csv({{"a", square_wkt(155000, 463000)}, {"a", square_wkt(156000, 463000)}}),
       "id.csv, object a: Meer objecten hebben dit kenmerk.", in_rd()},
      {"the same id twice in GeoJSON", "id.geojson",
       collection(feature("3", good) + ',' + feature("3", rings_json(square(156000, 463000)))),
       "id.geojson, object 3: Meer objecten hebben dit kenmerk."},
      {"no id", "zonder.csv", csv({{"", square_wkt(155000, 463000)}}),
       "zonder.csv, object 1: Dit object heeft geen waarde in de kolom id.", in_rd()},
      {"no value", "waarde.geojson", named(R"({"naam":null})"),
       "waarde.geojson, object 1: Er staat niets in de kolom naam.", with({"naam", "naam", Veldsoort::tekst, true})},
      {"a text for a number", "getal.geojson", named(R"({"ha":"12,5"})"),
       "getal.geojson, object 1: De waarde in de kolom ha is geen getal (met een punt voor de decimalen): \"12,5\".",
       with({"ha", "ha", Veldsoort::getal})},
      {"a fraction for a whole number", "geheel.geojson", named(R"({"jaar":2035.5})"),
       "geheel.geojson, object 1: De waarde in de kolom jaar is geen geheel getal: \"2035.5\".",
       with({"jaar", "jaar", Veldsoort::geheel})},
      {"a date in another order", "datum.geojson", named(R"({"tot":"31-01-2040"})"),
       "datum.geojson, object 1: De waarde in de kolom tot is geen datum als 2027-03-17: \"31-01-2040\".",
       with({"tot", "tot", Veldsoort::datum})},
      {"a text that holds a control character", "bel.geojson", named(R"({"naam":"a\u0007b"})"),
       "bel.geojson, object 1: De waarde in de kolom naam is geen gewone tekst: \"a b\".", with({"naam", "naam"})},
  });
}

// One file with many faults tells them all.
TEST(Broken, TellsEveryFaultOfAFile) {
  const Folder folder;
  const auto file = folder.write("veel.csv", csv({{"a", square_wkt(155000, 463000)},
                                                  {"a", "POINT (155000 463000)"},
                                                  {"b", "LINESTRING (155000 463000, 156000 463000)"}}));
  EXPECT_EQ(samples::outcome(file, in_rd()),
            "veel.csv, object a: Meer objecten hebben dit kenmerk.\n"
            "veel.csv, object a: Dit is een punt. Hier hoort een vlak.\n"
            "veel.csv, object b: Dit is een lijn. Hier hoort een vlak. Teken de lijn met haar breedte als vlak.");
}

// What others established is taken as it is, and told.
TEST(Broken, AnEstablishedMapMayHaveEqualAndTinyShapes) {
  const Folder folder;
  const auto file =
      folder.write("vast.csv", csv({{"a", square_wkt(155000, 463000, 0.7)}, {"b", square_wkt(155000, 463000, 0.7)}}));
  auto vraag = in_rd();
  vraag.bestaand = true;
  const auto read = read_map(file, vraag);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->verslag.meldingen.aantallen.at("dubbele_vorm"), 1U);
  EXPECT_EQ(read->verslag.meldingen.aantallen.at("vlak_te_klein"), 2U);
}

}  // namespace
}  // namespace ruimte::geodata
