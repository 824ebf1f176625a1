// SPDX-License-Identifier: EUPL-1.2
#include "geodata/crs.hpp"

#include <gtest/gtest.h>
#include <ogr_spatialref.h>

#include <cmath>

namespace ruimte::geodata {
namespace {

struct Control {
  const char* name;
  double latitude, longitude, x, y;
};

// The points of the RDNAPTRANS2008 test sheet of the Kadaster that lie in the country. 2018 differs from it by
// millimetres there.
constexpr Control sheet[] = {{"Texel", 53.160753042, 4.824761912, 117380.1200, 575040.3400},
                             {"Noord-Groningen", 53.419482050, 6.776726674, 247380.5600, 604580.7800},
                             {"Amersfoort", 52.155172897, 5.387203657, 155000.0000, 463000.0000},
                             {"Zeeuws-Vlaanderen", 51.368607152, 3.397588595, 16460.9100, 377380.2300},
                             {"Zuid-Limburg", 50.792584916, 5.773795548, 182260.4500, 311480.6700},
                             {"Maasvlakte", 51.947393898, 4.072887101, 64640.8900, 440700.0101}};

TEST(Crs, DegreesAreRightToTheCorrectionGrid) {
  const ToRd to_rd(*find_crs("EPSG:4258"));
  double worst = 0;
  for (const auto& point : sheet) {
    const auto rd = to_rd(point.longitude, point.latitude);
    ASSERT_TRUE(rd) << point.name;
    worst = std::max(worst, std::hypot(rd->x - point.x, rd->y - point.y));
  }
  EXPECT_LT(worst, 0.18);
  RecordProperty("worst_mm", static_cast<int>(worst * 1000));
}

TEST(Crs, EverySystemAgreesWithProjsOwnChoice) {
  OGRSpatialReference rd;
  rd.importFromEPSG(28992);
  OGRSpatialReference degrees;
  degrees.importFromEPSG(4258);
  degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  for (const int code : {25831, 25832, 3035, 3857}) {
    OGRSpatialReference other;
    other.importFromEPSG(code);
    other.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const std::unique_ptr<OGRCoordinateTransformation> there(OGRCreateCoordinateTransformation(&degrees, &other));
    double x = 5.5;
    double y = 52.5;
    ASSERT_TRUE(there->Transform(1, &x, &y));
    const auto ours = ToRd(*find_crs("EPSG:" + std::to_string(code)))(x, y);
    const auto direct = ToRd(*find_crs("EPSG:4258"))(5.5, 52.5);
    ASSERT_TRUE(ours && direct);
    EXPECT_NEAR(ours->x, direct->x, 0.001) << code;
    EXPECT_NEAR(ours->y, direct->y, 0.001) << code;
  }
}

TEST(Crs, IsFoundByEveryUsualName) {
  for (const auto* name :
       {"EPSG:28992", "epsg:28992", "urn:ogc:def:crs:EPSG::28992", "urn:x-ogc:def:crs:EPSG:28992",
        "http://www.opengis.net/def/crs/EPSG/0/28992", "http://www.opengis.net/gml/srs/epsg.xml#28992"}) {
    const auto* found = find_crs(name);
    ASSERT_NE(found, nullptr) << name;
    EXPECT_EQ(found->code, "EPSG:28992");
  }
  EXPECT_EQ(find_crs("urn:ogc:def:crs:OGC:1.3:CRS84")->code, "OGC:CRS84");
  for (const auto* name : {"EPSG:31370", "EPSG", "EPSG:", "", "28992", "RD", "urn:EPSG"})
    EXPECT_EQ(find_crs(name), nullptr) << name;
  EXPECT_TRUE(is_authority_form("urn:ogc:def:crs:EPSG::4258"));
  EXPECT_FALSE(is_authority_form("EPSG:4258"));
}

// As the files .prj of the Kadaster and of common programs have it, without any code.
TEST(Crs, TheRdOfAShapefileIsRecognised) {
  const char* const prj =
      R"(PROJCS["RD_New",GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort",SPHEROID["Bessel_1841",6377397.155,299.1528128]],)"
      R"(PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Double_Stereographic"],)"
      R"(PARAMETER["False_Easting",155000.0],PARAMETER["False_Northing",463000.0],)"
      R"(PARAMETER["Central_Meridian",5.38763888888889],PARAMETER["Scale_Factor",0.9999079],)"
      R"(PARAMETER["Latitude_Of_Origin",52.15616055555555],UNIT["Meter",1.0]])";
  OGRSpatialReference reference;
  ASSERT_EQ(reference.importFromWkt(prj), OGRERR_NONE);
  const auto* found = identify_crs(reference);
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->code, "EPSG:28992");
}

}  // namespace
}  // namespace ruimte::geodata
