// SPDX-License-Identifier: EUPL-1.2
#include "geodata/write_overlay.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

#include "base/geometry.hpp"
#include "geodata/read_map.hpp"
#include "geodata/samples.test.hpp"

namespace ruimte::geodata {
namespace {

base::Geometry box(std::int32_t x, std::int32_t y, std::int32_t side) {
  const auto at = [](std::int32_t a, std::int32_t b) { return base::PointMm{a * 1000, b * 1000}; };
  return {base::GeometryType::vlak, {{{at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side)}}}};
}

std::vector<application::Kaartobject> written(const std::filesystem::path& file) {
  application::Kaartvraag vraag;
  vraag.bestaand = true;
  vraag.velden = {{"claim", "claim", application::Veldsoort::tekst, true},
                  {"ander", "andere_claim", application::Veldsoort::tekst, false},
                  {"m2", "oppervlakte_m2", application::Veldsoort::getal, true}};
  const auto read = read_map(file, vraag);
  EXPECT_TRUE(read) << application::tekst(read.error());
  return read->objecten;
}

TEST(WriteOverlay, ShapesAreWhatTheClaimsHaveInCommonAndFiguresAreThoseOfTheOverlay) {
  const samples::Folder folder;
  const auto file = folder.file("uit.gpkg");
  const auto a = box(150'000, 460'000, 1'000), b = box(150'500, 460'500, 1'000), zone = box(150'000, 460'000, 700);
  write_overlay(file, {{"a", {}, {}, 1'000'000, {&a}, {}},
                       {"a", "b", "z", 40'000, {&a, &b, &zone}, {}},
                       {"a", "b", "buiten", 210'000, {&a, &b}, {&zone}}});
  const auto found = written(file);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].vorm, *base::canonical(a));
  EXPECT_EQ(base::area_of(found[1].vorm).v, 40'000);
  EXPECT_EQ(base::area_of(found[2].vorm).v, 210'000);
  EXPECT_EQ(std::get<std::string>(found[1].waarden[1]), "b");
  EXPECT_EQ(std::get<double>(found[2].waarden[2]), 210'000);
}

TEST(WriteOverlay, TheBytesAreThoseOfSuchAFile) {
  const auto a = box(150'000, 460'000, 1'000);
  const samples::Folder folder;
  const auto file = folder.write("uit.gpkg", overlay_bytes({{"a", {}, {}, 1'000'000, {&a}, {}}}));
  ASSERT_EQ(written(file).size(), 1U);
}

TEST(WriteOverlay, AFileThatIsThereIsNotWrittenOver) {
  const samples::Folder folder;
  const auto file = folder.write("uit.gpkg", "van mij");
  EXPECT_THROW(write_overlay(file, {}), std::runtime_error);
  EXPECT_EQ(std::filesystem::file_size(file), 7U);
}

}  // namespace
}  // namespace ruimte::geodata
