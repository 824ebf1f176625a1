// SPDX-License-Identifier: EUPL-1.2
#include "base/geometry.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "base/json.hpp"
#include "base/json/sample.test.hpp"

namespace ruimte::base::json {
namespace {

/// A record with this geometry, and nothing else to complain about.
std::string with_map(const std::string& geometry) {
  return R"({"id":"01890a5d-ac96-774b-bcce-b302099a8057","kaart":)" + geometry +
         R"(,"partijen":["rijk"],"titel":"Dijk","zijde":"rijk"})";
}

std::string geometry(const std::string& type, const std::string& coordinates) {
  return R"({"coordinaten":)" + coordinates + R"(,"crs":"EPSG:28992","soort":")" + type + "\"}";
}

/// Canonical bytes, or the errors with pointers from the geometry on.
std::string read_map(const std::string& geometry) {
  const auto record = decode(describe<sample::Alles>(), with_map(geometry));
  std::string out = "!";
  if (record) {
    const std::string text = encode(*record);
    EXPECT_EQ(encode(to_value(*record)), text);
    const auto from = text.find("\"kaart\":") + 8;
    return text.substr(from, text.find(",\"partijen\"") - from);
  }
  for (const auto& e : record.error()) {
    EXPECT_EQ(e.pointer.substr(0, 6), "/kaart");
    out += e.pointer.substr(6) + ' ' + e.code + (e.detail.empty() ? "" : ' ' + e.detail) + ';';
  }
  return out;
}

TEST(JsonGeometry, ReadsAllTypes) {
  const std::string punt = geometry("punt", "[155000000,463000000]");
  const std::string vlak =
      geometry("vlak", "[[[0,400000000],[9,400000000],[0,400000009]],[[1,400000001],[1,400000002],[2,400000001]]]");
  const std::string multivlak = geometry(
      "multivlak", "[[[[0,400000000],[9,400000000],[0,400000009]]],[[[50,400000000],[59,400000000],[50,400000009]]]]");
  for (const auto& text : {punt, vlak, multivlak}) EXPECT_EQ(read_map(text), text);
}

TEST(JsonGeometry, BringsToCanonicalForm) {
  EXPECT_EQ(
      read_map(
          R"({"soort":"vlak","crs":"EPSG:28992","coordinaten":[[[0,400000009],[9,400000000],[0,400000000],[0,400000009]]]})"),
      geometry("vlak", "[[[0,400000000],[9,400000000],[0,400000009]]]"));
}

TEST(JsonGeometry, ReportsAllThatIsWrongWithTheFrame) {
  EXPECT_EQ(read_map("[]"), "! type_onjuist;");
  EXPECT_EQ(read_map("{}"), "!/coordinaten veld_verplicht;/crs veld_verplicht;/soort veld_verplicht;");
  EXPECT_EQ(read_map(R"({"type":"Polygon","coordinaten":[],"crs":"EPSG:4326","soort":"lijn"})"),
            "!/type veld_onbekend type;/crs crs_onbekend EPSG:28992;/soort code_onbekend;");
  EXPECT_EQ(read_map(R"({"coordinaten":[],"crs":28992,"soort":null})"), "!/crs type_onjuist;/soort type_onjuist;");
}

TEST(JsonGeometry, PointsAtWrongCoordinates) {
  EXPECT_EQ(read_map(geometry("punt", "[1,400000000,3]")), "!/coordinaten type_onjuist;");
  EXPECT_EQ(read_map(geometry("punt", "[\"1\",true]")), "!/coordinaten/0 type_onjuist;/coordinaten/1 type_onjuist;");
  EXPECT_EQ(read_map(geometry("punt", "[155000.5,463000000]")), "!/coordinaten/0 getal_geen_geheel;");
  EXPECT_EQ(read_map(geometry("vlak", "[[0,400000000]]")),
            "!/coordinaten/0/0 type_onjuist;/coordinaten/0/1 type_onjuist;");
  EXPECT_EQ(read_map(geometry("vlak", "{}")), "!/coordinaten type_onjuist;");
}

TEST(JsonGeometry, ReportsBeingOutsideTheCountryOnce) {
  EXPECT_EQ(read_map(geometry("vlak", "[[[155000,463000],[155001,463000],[155000,463001]]]")),
            "!/coordinaten/0/0 buiten_nederland;");
  EXPECT_EQ(read_map(geometry("punt", "[9007199254740991,-9007199254740991]")), "!/coordinaten buiten_nederland;");
}

TEST(JsonGeometry, PointsAtFaultyRings) {
  EXPECT_EQ(read_map(geometry("vlak", "[]")), "!/coordinaten/0 geometrie_ongeldig leeg;");
  EXPECT_EQ(read_map(geometry("vlak", "[[[0,400000000],[9,400000009],[9,400000000],[0,400000009]],[[0,400000000]]]")),
            "!/coordinaten/0 geometrie_ongeldig snijdt_zichzelf;/coordinaten/1 geometrie_ongeldig te_weinig_punten;");
  EXPECT_EQ(read_map(geometry("multivlak",
                              "[[[[0,400000000],[9,400000000],[0,400000009]]],[[[0,400000000],[1,400000001]]]]")),
            "!/coordinaten/1/0 geometrie_ongeldig te_weinig_punten;");
}

}  // namespace
}  // namespace ruimte::base::json
