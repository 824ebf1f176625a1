// SPDX-License-Identifier: EUPL-1.2
// What is repaired, and what is told of it.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <numbers>

#include "geodata/rings.hpp"
#include "geodata/samples.test.hpp"

namespace ruimte::geodata {
namespace {

using application::Kaartvraag;
using samples::csv;
using samples::Folder;
using samples::square_wkt;

Kaartvraag in_rd() {
  Kaartvraag out;
  out.crs = "EPSG:28992";
  return out;
}

struct Mended {
  std::string name, wkt, told;
  std::vector<std::string> same_as;  ///< wkt that is read to the same shape; none: not compared
};

const std::vector<Mended> cases{
    {"herhaald",
     "POLYGON ((155000 463000, 155100 463000, 155100 463000, 155100 463100, 155000 463100, 155000 463000))",
     "herhaald.csv, object a: Punten die direct werden herhaald, zijn weggelaten: 1, bij x 155100 en y 463000.",
     {square_wkt(155000, 463000)}},
    {"samen",
     "POLYGON ((155000 463000, 155100 463000, 155100.0001 463000, 155100 463100, 155000 463100, 155000 463000))",
     "samen.csv, object a: Punten die op dezelfde millimeter vallen, zijn samengevoegd: 1, bij x 155100 en y 463000.",
     {square_wkt(155000, 463000)}},
    {"open",
     "POLYGON ((155000 463000, 155100 463000, 155100 463100, 155000 463100))",
     "open.csv, object a: De rand was niet gesloten en is gesloten: 1, bij x 155000 en y 463100.",
     {square_wkt(155000, 463000)}},
    {"stekel",
     "POLYGON ((155000 463000, 155100 463000, 155200 463000, 155100 463000, 155100 463100, 155000 463100, 155000 "
     "463000))",
     "stekel.csv, object a: Een uitsteeksel zonder breedte is weggelaten: 1, bij x 155200 en y 463000.",
     {square_wkt(155000, 463000)}},
    {"strik",
     "POLYGON ((155000 463000, 155100 463100, 155100 463000, 155000 463100, 155000 463000))",
     "strik.csv, object a: De rand kruiste of raakte zichzelf en is hersteld: volgens de punten 0,00 m2, nu 5.000,00 "
     "m2, "
     "bij x 155050 en y 463050.",
     {"MULTIPOLYGON (((155000 463000, 155050 463050, 155000 463100, 155000 463000)), ((155050 463050, 155100 463000, "
      "155100 463100, 155050 463050)))"}},
    {"plat",
     "MULTIPOLYGON (((155000 463000, 155100 463000, 155100 463100, 155000 463100, 155000 463000)), ((156000 463000, "
     "156100 463000, 156000 463000)))",
     "plat.csv, object a: Een deel of gat zonder oppervlakte is weggelaten: 1, bij x 156000 en y 463000.",
     {square_wkt(155000, 463000)}},
    {"buren",
     "MULTIPOLYGON (((155000 463000, 155050 463000, 155050 463100, 155000 463100, 155000 463000)), ((155050 463000, "
     "155100 463000, 155100 463100, 155050 463100, 155050 463000)))",
     "buren.csv, object a: De rand kruiste of raakte zichzelf en is hersteld: volgens de punten 10.000,00 m2, nu "
     "10.000,00 "
     "m2, bij x 155050 en y 463100.",
     {"POLYGON ((155000 463000, 155050 463000, 155100 463000, 155100 463100, 155050 463100, 155000 463100, 155000 "
      "463000))"}},
    {"gat",
     "POLYGON ((155000 463000, 155100 463000, 155100 463100, 155000 463100, 155000 463000), (155000 463000, 155050 "
     "463000, 155050 463050, 155000 463000))",
     "gat.csv, object a: De rand kruiste of raakte zichzelf en is hersteld: volgens de punten 8.750,00 m2, nu "
     "8.750,00 "
     "m2, bij x 155000 en y 463000.",
     {"POLYGON ((155000 463000, 155050 463050, 155050 463000, 155100 463000, 155100 463100, 155000 463100, 155000 "
      "463000))"}},
    {"boog",
     "CURVEPOLYGON (CIRCULARSTRING (155000 463000, 155100 463000, 155000 463000))",
     "boog.csv, object a: Bogen zijn vervangen door korte rechte lijnen: 362 punten.",
     {}},
    {"recht",
     "CURVEPOLYGON ((155000 463000, 155100 463000, 155100 463100, 155000 463100, 155000 463000))",
     "",
     {square_wkt(155000, 463000)}},
};

TEST(Repair, OneWayOnlyIsRepairedAndTold) {
  const Folder folder;
  for (const auto& one : cases) {
    const auto file = folder.write(one.name + ".csv", csv({{"a", one.wkt}}));
    EXPECT_EQ(samples::repairs(file, in_rd()), one.told);
    for (const auto& wkt : one.same_as) {
      const auto read = read_map(file, in_rd());
      const auto wanted = read_map(folder.write("goed.csv", csv({{"a", wkt}})), in_rd());
      ASSERT_TRUE(read && wanted) << one.name;
      EXPECT_EQ(read->objecten.at(0).vorm, wanted->objecten.at(0).vorm) << one.name;
    }
  }
}

TEST(Repair, AWrongDirectionIsToldWhereTheFormatHasOne) {
  const Folder folder;
  const std::string clockwise = "155000 463000, 155000 463100, 155100 463100, 155100 463000, 155000 463000";
  EXPECT_EQ(
      samples::repairs(folder.write("d.geojson", samples::one(clockwise))),
      "d.geojson, object 1: De draairichting van de rand was verkeerd en is omgekeerd: 1, bij x 155000 en y 463000.");
  EXPECT_EQ(samples::repairs(folder.write("d.csv", csv({{"a", "POLYGON ((" + clockwise + "))"}})), in_rd()), "");
}

TEST(Repair, ACircleIsNearlyACircle) {
  const Folder folder;
  const auto read = read_map(
      folder.write("c.csv",
                   csv({{"a", "CURVEPOLYGON (CIRCULARSTRING (155000 463000, 157000 463000, 155000 463000))"}})),
      in_rd());
  ASSERT_TRUE(read);
  EXPECT_NEAR(area_m2(read->objecten.at(0).vorm.parts), std::numbers::pi * 1e6, 200);
}

TEST(Repair, HeightsAreLeftOutAndTold) {
  const Folder folder;
  const auto read = read_map(
      folder.write("z.csv",
                   csv({{"a", "POLYGON Z ((155000 463000 1, 155100 463000 2, 155100 463100 3, 155000 463000 1))"}})),
      in_rd());
  ASSERT_TRUE(read);
  EXPECT_EQ(read->verslag.meldingen.aantallen.at("hoogte_weggelaten"), 1U);
}

TEST(Repair, ManySpikesGoAndAreaStays) {
  Ring ring{{0, 0}, {5, 0}, {10, 0}, {20, 0}, {30, 0}, {20, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 20}, {0, 10}};
  std::optional<base::PointMm> place;
  EXPECT_EQ(drop_spikes(ring, place), 3U);
  EXPECT_EQ(ring, (Ring{{0, 0}, {5, 0}, {10, 0}, {10, 10}, {0, 10}}));
  EXPECT_EQ(place, (base::PointMm{30, 0}));
}

// Rings of any points on a small grid: whatever is done to them, what comes out is valid, and a ring that was valid
// stays what it was.
RC_GTEST_PROP(Repair, GivesValidShapesOrNone, ()) {
  const auto count = *rc::gen::inRange(3, 12);
  Ring ring;
  ring.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) ring.push_back({*rc::gen::inRange(0, 6) * 1000, *rc::gen::inRange(0, 6) * 1000});
  std::optional<base::PointMm> place;
  const double before = twice_area(ring);
  drop_spikes(ring, place);
  if (ring.size() < 3) {
    RC_ASSERT(before == 0.0);
    return;
  }
  RC_ASSERT(std::abs(twice_area(ring) - before) < 1e-6);
  const Parts parts{{ring}};
  const bool valid = !find_fault(parts);
  RC_ASSERT(valid == base::is_simple(ring));
  const auto mended = repair(parts);
  if (mended.parts.empty()) {
    RC_ASSERT(!valid);
    return;
  }
  RC_ASSERT(!find_fault(mended.parts));
  if (valid) RC_ASSERT(std::abs(area_m2(mended.parts) - area_m2(parts)) < 1e-6);
}

}  // namespace
}  // namespace ruimte::geodata
