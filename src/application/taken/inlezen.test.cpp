// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/inlezen.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "application/taken/overnemen.hpp"

namespace ruimte::application {
namespace {

base::PointMm at(std::int32_t x_m, std::int32_t y_m) { return {x_m * 1000, y_m * 1000}; }

base::Geometry box(std::int32_t x, std::int32_t y, std::int32_t side) {
  return {base::GeometryType::vlak, {{{at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side)}}}};
}

/// Two provinces of 30 by 30 km side by side.
const Rekenaar& two_provinces() {
  static const Rekenaar made(
      *Zones::of({{"pv26", box(140'000, 450'000, 30'000)}, {"pv25", box(170'000, 450'000, 30'000)}}));
  return made;
}

Kaartinvoer map_of(std::initializer_list<std::pair<const char*, base::Geometry>> objects) {
  Kaartinvoer out;
  out.verslag.bestand = "plan.gpkg";
  out.verslag.gelezen = out.verslag.aanvaard = objects.size();
  for (const auto& [id, shape] : objects) out.objecten.push_back({id, {Kaartwaarde(std::string("Naam ") + id)}, shape});
  return out;
}

gen::Lezing read_in(const base::Result<Kaartinvoer, Kaartverslag>& found, std::stop_token stop = {}) {
  std::vector<std::int64_t> steps;
  const Gehuurd job{{}, gen::Taaksoort::kaart_inlezen, "plan.gpkg", R"({"naamkolom":"naam"})", "bytes"};
  const auto einde = lees_in(
      job, {stop, [&](std::int64_t promille) { steps.push_back(promille); }},
      [&](std::string_view naam, std::string_view bestand, const Kaartvraag& vraag, const Leesgang&) {
        EXPECT_EQ(naam, "plan.gpkg");
        EXPECT_EQ(bestand, "bytes");
        EXPECT_EQ(vraag.velden.front().kolom, "naam");
        return found;
      },
      two_provinces());
  EXPECT_EQ(einde.status, gen::Taakstatus::klaar);
  EXPECT_TRUE(std::ranges::is_sorted(steps));
  return base::decode(base::describe<gen::Lezing>(), einde.uitslag)->as<gen::Lezing>();
}

domain::Actor of_province(std::uint8_t persoon, int nr) {
  domain::Actor actor;
  actor.persoon.v[0] = persoon;
  actor.kringen = {domain::kring_openbaar, domain::kring_deelnemers, domain::kring_gedeeld(nr),
                   domain::kring_provincie(nr)};
  return actor;
}

TEST(Inlezen, EveryObjectIsMeasuredOverTheProvinces) {
  const auto lezing = read_in(map_of({{"a", box(160'000, 455'000, 20'000)},
                                      {"b", box(145'000, 455'000, 1'000)},
                                      {"c", box(100'000, 400'000, 1'000)}}));
  ASSERT_EQ(lezing.objecten.size(), 3U);
  const auto& a = lezing.objecten[0];
  EXPECT_EQ(a.titel, "Naam a");
  EXPECT_EQ(a.oppervlakte.v, 400'000'000);
  ASSERT_EQ(a.provincies.size(), 2U);
  EXPECT_EQ(a.provincies[0].provincie, "pv25");
  EXPECT_EQ(a.provincies[0].oppervlakte.v, 200'000'000);
  EXPECT_EQ(a.buiten_provincies.v, 0);
  EXPECT_EQ(lezing.objecten[1].provincies.size(), 1U) << "overlap with another object changes nothing";
  EXPECT_TRUE(lezing.objecten[2].provincies.empty());
  EXPECT_EQ(lezing.objecten[2].buiten_provincies.v, 1'000'000);
}

TEST(Inlezen, OfARefusedMapThereIsAReportAndNoObject) {
  Kaartverslag refused;
  refused.bestand = "plan.gpkg";
  refused.gelezen = 2;
  refused.aanvaard = 1;
  refused.weigeringen.voeg_toe({"punt_in_plaats_van_vlak", "b", {}, at(150'000, 460'000)});
  const auto lezing = read_in(base::fail(refused));
  EXPECT_TRUE(lezing.objecten.empty());
  EXPECT_FALSE(lezing.verslag.goed);
  ASSERT_EQ(lezing.verslag.weigeringen.size(), 1U);
  EXPECT_EQ(lezing.verslag.weigeringen[0].object, "b");
  EXPECT_NE(lezing.verslag.weigeringen[0].zin.find("Dit is een punt"), std::string::npos);
  EXPECT_EQ(lezing.verslag.weigeringen[0].plaats,
            (base::Geometry{base::GeometryType::punt, {{{at(150'000, 460'000)}}}}));
}

TEST(Inlezen, TheResultBelongsToTheSideOfWhoAsks) {
  const Inleesvraag vraag{"plan.gpkg", {}, {}, {}};
  const auto els = inleestaak(vraag, "inhoud", of_province(1, 26)),
             eva = inleestaak(vraag, "inhoud", of_province(2, 26)),
             jan = inleestaak(vraag, "inhoud", of_province(3, 25));
  EXPECT_EQ(els.kring, domain::kring_provincie(26));
  EXPECT_EQ(els.kring, eva.kring);
  EXPECT_EQ(els.invoerhash, eva.invoerhash);
  EXPECT_NE(els.kring, jan.kring);
  EXPECT_NE(els.invoerhash, inleestaak({"plan.gpkg", "laag2", {}, {}}, "inhoud", of_province(1, 26)).invoerhash);
  domain::Actor kennis, ander;
  kennis.kringen = ander.kringen = {domain::kring_openbaar, domain::kring_deelnemers};
  ander.persoon.v[0] = 9;
  EXPECT_NE(inleestaak(vraag, "inhoud", kennis).invoerhash, inleestaak(vraag, "inhoud", ander).invoerhash)
      << "without a side nothing is shared";
}

TEST(Inlezen, AFileThatNeedsMoreIsEstimatedHigher) {
  EXPECT_LT(geschat_geheugen("a.gpkg", 1 << 20), geschat_geheugen("a.gpkg", 8 << 20));
  EXPECT_LT(geschat_geheugen("a.gpkg", 8 << 20), geschat_geheugen("a.gml", 8 << 20));
  EXPECT_LT(geschat_geheugen("a.gml", most_upload_bytes), default_job_memory) << "what may be offered can be read";
}

gen::OvernemenInvoer choice(std::vector<gen::OvernemenRegel> rows) {
  gen::OvernemenInvoer in;
  in.ruimtefunctie = "wonen";
  in.van_jaar = 2027;
  in.tot_jaar = 2035;
  in.bron = "Omgevingsvisie";
  in.claims = std::move(rows);
  return in;
}

gen::OvernemenRegel row(const std::string& object) {
  gen::OvernemenRegel out;
  out.object = object;
  out.titel = "Plan " + object;
  return out;
}

TEST(Overnemen, WhatARowLeavesOutIsAsForAllAndTheMapGivesTheRest) {
  const auto lezing = read_in(map_of({{"a", box(160'000, 455'000, 20'000)}, {"b", box(145'000, 455'000, 1'000)}}));
  auto own = row("b");
  own.ruimtefunctie = "natuur";
  own.omvang = gen::Claimomvang{{1}, {2}, {3}};
  const auto claims = claims_van(lezing, choice({own, row("a")}));
  ASSERT_TRUE(claims);
  EXPECT_EQ(claims->at(0).titel, "Plan b");
  EXPECT_EQ(claims->at(0).ruimtefunctie, "natuur");
  EXPECT_EQ(claims->at(0).omvang.meeste.v, 3);
  EXPECT_EQ(claims->at(1).ruimtefunctie, "wonen");
  EXPECT_EQ(claims->at(1).omvang.verwacht.v, 400'000'000);
  EXPECT_EQ(claims->at(1).provincies, (std::vector<std::string>{"pv25", "pv26"}));
  EXPECT_EQ(claims->at(1).plaats, box(160'000, 455'000, 20'000));
  EXPECT_EQ(claims->at(1).bron, "Omgevingsvisie (plan.gpkg)");
}

TEST(Overnemen, OnlyTheChosenProvincesCount) {
  const auto lezing = read_in(map_of({{"a", box(160'000, 455'000, 20'000)}, {"b", box(145'000, 455'000, 1'000)}}));
  auto in = choice({row("a")});
  in.provincies = {"pv26"};
  EXPECT_EQ(claims_van(lezing, in)->at(0).provincies, std::vector<std::string>{"pv26"});
  in.provincies = {"pv20"};
  EXPECT_EQ(claims_van(lezing, in).error().front().code, "object_buiten");
}

TEST(Overnemen, EveryMistakeIsNamedWithItsPlace) {
  const auto lezing = read_in(map_of({{"a", box(150'000, 455'000, 1'000)}, {"c", box(100'000, 400'000, 1'000)}}));
  const auto wrong = claims_van(lezing, choice({row("x"), row("a"), row("a"), row("c")}));
  ASSERT_FALSE(wrong);
  ASSERT_EQ(wrong.error().size(), 3U);
  EXPECT_EQ(wrong.error()[0].pointer, "/claims/0/object");
  EXPECT_EQ(wrong.error()[0].code, "object_onbekend");
  EXPECT_EQ(wrong.error()[1].code, "object_dubbel");
  EXPECT_EQ(wrong.error()[2].code, "object_buiten");
}

}  // namespace
}  // namespace ruimte::application
