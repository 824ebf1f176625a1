// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include "base/json.hpp"
#include "base/json/sample.test.hpp"

namespace ruimte::base {
namespace {

using sample::Alles;
using sample::Deel;
using sample::Zijde;

const std::string id = "01890a5d-ac96-774b-bcce-b302099a8057";

/// A valid input with `extra` members put in front.
std::string input(const std::string& extra = "") {
  return "{" + extra + "\"id\":\"" + id + "\",\"partijen\":[\"rijk\"],\"titel\":\"Dijk\",\"zijde\":\"provincie\"}";
}

/// "pointer code detail" of each error, in order.
std::vector<std::string> errors(std::string_view text, const json::Limits& limits = {}) {
  const auto result = decode(describe<Alles>(), text, limits);
  std::vector<std::string> out;
  if (result) return out;
  for (const auto& e : result.error())
    out.push_back(e.pointer + " " + e.code + (e.detail.empty() ? "" : " " + e.detail));
  return out;
}

using Lines = std::vector<std::string>;

Alles full() {
  Alles a;
  a.akkoord = true;
  a.bedrag = -5;
  a.datum = parse_date("2027-03-17").value();
  a.dagen = {parse_date("2026-12-25").value(), parse_date("2026-12-26").value()};
  a.delen = {{.tekst = "een \"citaat\"", .nummer = 1}, {.tekst = "twee", .nummer = {}}};
  a.document = parse_hash("00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff").value();
  a.id = parse_uuid(id).value();
  a.kaart = Geometry{GeometryType::vlak, {{{{0, 400'000'000}, {1'000, 400'000'000}, {0, 400'001'000}}}}};
  a.moment = parse_instant("2026-11-21T21:54:42.123456Z").value();
  a.onderdeel = Deel{.tekst = "los", .nummer = 7};
  a.partijen = {Zijde::provincie, Zijde::rijk};
  a.provincie = "prov:gelderland";
  a.oppervlakte = SquareMetres{42};
  a.titel = "Dijk";
  a.zijde = Zijde::provincie;
  return a;
}

TEST(Decode, ReadsWhatEncodeWrites) {
  const std::string text = encode(Record::of(full()));
  EXPECT_EQ(text,
            "{\"akkoord\":true,\"bedrag\":-5,\"dagen\":[\"2026-12-25\",\"2026-12-26\"],\"datum\":\"2027-03-17\","
            "\"delen\":[{\"nummer\":1,\"tekst\":\"een \\\"citaat\\\"\"},{\"tekst\":\"twee\"}],"
            "\"document\":\"00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff\",\"id\":\"" +
                id +
                "\",\"kaart\":{\"coordinaten\":[[[0,400000000],[1000,400000000],[0,400001000]]],\"crs\":\"EPSG:28992\","
                "\"soort\":\"vlak\"},\"moment\":\"2026-11-21T21:54:42.123456Z\",\"onderdeel\":{\"nummer\":7,\"tekst\":"
                "\"los\"},"
                "\"oppervlakte\":42,\"partijen\":[\"provincie\",\"rijk\"],\"provincie\":\"prov:gelderland\","
                "\"titel\":\"Dijk\",\"zijde\":\"provincie\"}");
  const auto back = decode(describe<Alles>(), text);
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(back->as<Alles>(), full());
  EXPECT_EQ(json::encode(to_value(*back)), text);
}

TEST(Decode, LeavesOutWhatIsAbsentOrEmpty) {
  const auto record = decode(describe<Alles>(), input("\"delen\":[],\"dagen\":[],"));
  ASSERT_TRUE(record.has_value());
  EXPECT_FALSE(record->as<Alles>().bedrag.has_value());
  EXPECT_EQ(encode(*record), input());
  EXPECT_EQ(encode(describe<Deel>(), std::make_unique<Deel>().get()), "{\"tekst\":\"\"}");
}

TEST(Decode, ReportsAllMistakesAtOnce) {
  EXPECT_EQ(
      errors(R"({"akkoord":"ja","bedrag":1001,"dagen":["2027-02-29"],"datum":"17-3-2027","delen":[{"tekst":"a"},
      {"nummer":1.5,"tekst":""},{"tekst":"b","x/y":1}],"document":"AB","id":"x","moment":"gisteren","onderdeel":{},
      "oppervlakte":-1,"partijen":["rijk","gemeente","rijk"],"provincie":"Gelderland","titel":"ab","kleur":3})"),
      (Lines{"/delen/1/nummer getal_geen_geheel", "/akkoord type_onjuist", "/bedrag te_hoog 1000",
             "/dagen/0 datum_onjuist", "/datum datum_onjuist", "/delen/1/tekst te_kort 1",
             "/delen/2/x~1y veld_onbekend x/y", "/document hash_onjuist", "/id id_onjuist", "/moment tijdstip_onjuist",
             "/onderdeel/tekst veld_verplicht", "/oppervlakte te_klein 0", "/partijen te_veel 2",
             "/provincie code_onbekend", "/titel te_kort 3", "/kleur veld_onbekend kleur", "/zijde veld_verplicht"}));
}

TEST(Decode, ChecksBoundsAtBothSides) {
  EXPECT_EQ(errors(input("\"bedrag\":-5,")), Lines{});
  EXPECT_EQ(errors(input("\"bedrag\":-6,")), Lines{"/bedrag te_klein -5"});
  EXPECT_EQ(errors(input("\"oppervlakte\":1000000,")), Lines{});
  EXPECT_EQ(errors(input("\"oppervlakte\":1000001,")), Lines{"/oppervlakte te_hoog 1000000"});
  const std::string head = "{\"id\":\"" + id + "\",\"zijde\":\"rijk\",";
  EXPECT_EQ(errors(head + R"("partijen":["rijk"],"titel":"éééééééééé"})"), Lines{});
  EXPECT_EQ(errors(head + R"("partijen":["rijk"],"titel":"ééééééééééé"})"), Lines{"/titel te_lang 10"});
  EXPECT_EQ(errors(head + R"("partijen":[],"titel":"Dijk"})"), Lines{"/partijen te_weinig 1"});
  EXPECT_EQ(errors(head + R"("titel":"Dijk"})"), Lines{"/partijen veld_verplicht"});
  EXPECT_EQ(errors(head + R"("partijen":["gemeente",3],"titel":"Dijk"})"),
            (Lines{"/partijen/0 code_onbekend zijde", "/partijen/1 type_onjuist"}));
}

TEST(Decode, NullIsNotAbsent) {
  EXPECT_EQ(errors(input("\"bedrag\":null,\"kaart\":null,\"onderdeel\":null,\"delen\":null,\"datum\":null,")),
            (Lines{"/bedrag type_onjuist", "/kaart type_onjuist", "/onderdeel type_onjuist", "/delen type_onjuist",
                   "/datum type_onjuist"}));
}

TEST(Decode, RefusesAnythingButAnObject) {
  for (const auto* text : {"[]", "3", "null", "\"x\"", "true"}) EXPECT_EQ(errors(text), Lines{" type_onjuist"}) << text;
}

TEST(Decode, CountsCharactersAfterNormalising) {
  const auto record = decode(describe<Deel>(), std::string_view("{\"tekst\":\"e\xCC\x81\"}"));
  ASSERT_TRUE(record.has_value());
  EXPECT_EQ(record->as<Deel>().tekst, "\xC3\xA9");
}

TEST(Decode, PrefixesPointers) {
  const auto value = json::parse("{\"nummer\":true}").value();
  const auto result = decode(describe<Deel>(), value, "/invoer");
  ASSERT_FALSE(result.has_value());
  ASSERT_EQ(result.error().size(), 2U);
  EXPECT_EQ(result.error()[0].pointer, "/invoer/nummer");
  EXPECT_EQ(result.error()[1].pointer, "/invoer/tekst");
}

TEST(Decode, StopsAtAHundredErrors) {
  std::string many;
  for (int i = 0; i < 300; ++i) many += "\"x" + std::to_string(i) + "\":1.5,";
  EXPECT_EQ(errors(input(many)).size(), 100U);
}

TEST(Decode, SyntaxErrorStopsAtOnce) {
  EXPECT_EQ(errors("{\"id\":"), Lines{" json_ongeldig"});
  EXPECT_EQ(errors(input(), {.bytes = 10}), Lines{" te_groot 10"});
}

}  // namespace
}  // namespace ruimte::base
