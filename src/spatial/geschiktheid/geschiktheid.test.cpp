// SPDX-License-Identifier: EUPL-1.2
// Suitability: what each step gives, what is refused, and that tiles, threads and the reasons of a cell all agree.
#include <gtest/gtest.h>

#include <map>

#include "spatial/geschiktheid/bereken.hpp"
#include "spatial/geschiktheid/rond.hpp"
#include "spatial/pasproef/pasproef.hpp"

namespace ruimte::spatial::geschiktheid {
namespace {

constexpr Frame kader{100'000, 400'000, 100, 90, 70};

/// Layers by hand: which object each cell has, and the values of the objects.
using Lagen = std::map<std::string, Laagvlak>;

Laaggever gever(const Lagen& lagen) {
  return [&lagen](const Laagvraag& vraag, const Frame&) -> base::Result<std::shared_ptr<const Laagvlak>, std::string> {
    const auto gevonden = lagen.find(vraag.laag);
    if (gevonden == lagen.end()) return base::fail(std::string("geen laag ") + vraag.laag);
    return std::make_shared<const Laagvlak>(gevonden->second);
  };
}

Stap stap(std::string naam, Bewerking doe) {
  Stap uit;
  uit.naam = std::move(naam);
  uit.titel = "titel";
  uit.bron = "bron";
  uit.doe = doe;
  return uit;
}
Stap met_laag(std::string naam, Bewerking doe, std::string laag) {
  Stap uit = stap(std::move(naam), doe);
  uit.laag = std::move(laag);
  return uit;
}
Stap met_van(std::string naam, Bewerking doe, std::uint32_t van) {
  Stap uit = stap(std::move(naam), doe);
  uit.van = van;
  return uit;
}

/// The same numbers everywhere.
class Los {
 public:
  explicit Los(std::uint64_t zaad) : stand_(zaad) {}
  std::uint64_t operator()() {
    stand_ = stand_ * 6'364'136'223'846'793'005U + 1'442'695'040'888'963'407U;
    return stand_ >> 33U;
  }

 private:
  std::uint64_t stand_;
};

std::vector<std::uint8_t> merken(std::uint64_t zaad, int een_op) {
  Los los(zaad);
  std::vector<std::uint8_t> uit(kader.cells());
  for (auto& m : uit) m = los() % static_cast<std::uint64_t>(een_op) == 0 ? 1 : 0;
  return uit;
}

TEST(Afstand, IsThatOfTheNearestMarkForEveryCell) {
  for (const int een_op : {3, 200, 3'000}) {
    const auto merk = merken(static_cast<std::uint64_t>(een_op), een_op);
    const auto uit = afstand(kader, merk, {});
    const std::int64_t n = kader.columns;
    for (std::int64_t c = 0; c < static_cast<std::int64_t>(merk.size()); c += 37) {
      std::int64_t best = -1;
      for (std::int64_t m = 0; m < static_cast<std::int64_t>(merk.size()); ++m) {
        if (merk[static_cast<std::size_t>(m)] == 0) continue;
        const std::int64_t dx = c % n - m % n, dy = c / n - m / n, d = dx * dx + dy * dy;
        if (best < 0 || d < best) best = d;
      }
      ASSERT_EQ(uit[static_cast<std::size_t>(c)], best < 0 ? niets : wortel(best * 10'000'000'000)) << c;
    }
    EXPECT_EQ(afstand(kader, merk, {.threads = 3}), uit);
  }
  EXPECT_EQ(afstand(kader, std::vector<std::uint8_t>(kader.cells()), {})[7], niets);
}

TEST(Gemiddelde, IsThatOfTheCellsWithinTheRadiusInsideTheFrame) {
  const auto merk = merken(5, 4);
  std::vector<std::int32_t> in(merk.begin(), merk.end());
  const auto uit = gemiddelde(kader, in, 650'000, 100'000, {});
  const std::int64_t n = kader.columns;
  for (std::int64_t c = 0; c < static_cast<std::int64_t>(in.size()); c += 41) {
    std::int64_t som = 0, aantal = 0;
    for (std::int64_t m = 0; m < static_cast<std::int64_t>(in.size()); ++m) {
      const std::int64_t dx = 100 * (c % n - m % n), dy = 100 * (c / n - m / n);
      if (dx * dx + dy * dy > std::int64_t{650} * 650) continue;
      ++aantal;
      som += in[static_cast<std::size_t>(m)];
    }
    ASSERT_EQ(uit[static_cast<std::size_t>(c)], rond(som * 100'000, aantal));
  }
  EXPECT_EQ(gemiddelde(kader, in, 650'000, 100'000, {.threads = 3}), uit);
}

TEST(Helling, OfAPlaneIsTheSameEverywhereAndOfNothingNothing) {
  std::vector<std::int32_t> hoogte(kader.cells());
  for (std::size_t c = 0; c < hoogte.size(); ++c)  // 3 m up per cell to the east, 4 m to the north: 5 per cent
    hoogte[c] = static_cast<std::int32_t>(3'000 * (c % 90) + 4'000 * (c / 90));
  hoogte[5] = niets;
  const auto uit = helling(kader, hoogte, {.threads = 2});
  for (std::size_t c = 0; c < uit.size(); ++c) ASSERT_EQ(uit[c], c == 5 ? niets : 5'000) << c;
}

TEST(Teken, ALineHasEveryCellItPassesAndAPointItsOwn) {
  Ding lijn, punt, klein;
  lijn.lijnen = {{{100'050'000, 400'050'000}, {100'350'000, 400'250'000}}};
  punt.punten = {{100'999'999, 400'000'000}};
  base::Geometry vorm{base::GeometryType::vlak,
                      {{{{102'010'000, 402'010'000}, {102'020'000, 402'010'000}, {102'020'000, 402'020'000}}}}};
  klein.vlakken.push_back(Polygon::of(vorm).value());
  const std::vector<Ding> dingen{lijn, punt, klein};
  const auto cellen = teken(kader, dingen, true);
  std::vector<std::size_t> van_lijn;
  for (std::size_t c = 0; c < cellen.size(); ++c)
    if (cellen[c] == 0) van_lijn.push_back(c);
  EXPECT_EQ(van_lijn, (std::vector<std::size_t>{0, 1, 91, 92, 182, 183}));
  EXPECT_EQ(cellen[9], 1U);
  EXPECT_EQ(cellen[20 * 90 + 20], 2U);
  EXPECT_EQ(teken(kader, dingen, false)[20 * 90 + 20], geen_object);
}

/// Two layers and one step of every kind.
struct Alles {
  Lagen lagen;
  Recept recept;

  Alles() {
    Los los(1);
    Laagvlak wijk, natuur;
    wijk.object.resize(kader.cells());
    natuur.object.resize(kader.cells(), geen_object);
    for (std::size_t c = 0; c < kader.cells(); ++c) {
      wijk.object[c] = static_cast<std::uint32_t>(c % 90 / 9);
      if (c % 90 == 89) wijk.object[c] = geen_object;
      if (los() % 50 == 0) natuur.object[c] = 0;
    }
    for (std::int64_t w = 0; w < 10; ++w) wijk.waarden.push_back(w == 7 ? Laagvlak::geen_waarde : 500 * w);
    natuur.waarden = {1};
    lagen = {{"wijk", wijk}, {"natuur", natuur}};
    voeg_toe();
  }

  void voeg_toe() {
    const auto erbij = [&](Stap s) { ASSERT_TRUE(recept.voeg_toe(std::move(s))) << recept.stappen().size(); };
    erbij(met_laag("natuur", Bewerking::binnen, "natuur"));   // 0
    erbij(met_laag("ver", Bewerking::afstand, "natuur"));     // 1
    Stap hoog = met_laag("hoog", Bewerking::waarde, "wijk");  // 2
    hoog.kolom = "hoogte";
    hoog.eenheid = eenheden[2];
    erbij(hoog);
    erbij(met_van("steil", Bewerking::helling, 2));                // 3
    Stap dicht = met_laag("dicht", Bewerking::dichtheid, "wijk");  // 4
    dicht.kolom = "woningen";
    dicht.straal_mm = 300'000;
    erbij(dicht);
    Stap groen = met_van("groen", Bewerking::aandeel, 0);  // 5
    groen.straal_mm = 500'000;
    erbij(groen);
    Stap rand = met_van("rand", Bewerking::tussen, 1);  // 6
    rand.vanaf = 1;
    rand.tot = 150'000;
    erbij(rand);
    Stap a = met_van("a", Bewerking::schaal, 1);  // 7
    a.punten = {{0, 1'000}, {1'000'000, 0}};
    erbij(a);
    Stap b = met_van("b", Bewerking::klassen, 6);  // 8
    b.punten = {{0, 10}, {1, -300}};
    erbij(b);
    Stap c = met_van("c", Bewerking::schaal, 3);  // 9
    c.punten = {{0, 100}, {50'000, 0}};
    c.leeg = 40;
    erbij(c);
    Stap d = met_van("d", Bewerking::schaal, 4);  // 10
    d.punten = {{0, 0}, {7'000, 800}};
    erbij(d);
    Stap som = stap("som", Bewerking::som);  // 11
    som.delen = {{7, 50'000}, {8, 100'000}, {9, 20'000}, {10, 33'333}};
    erbij(som);
    erbij(met_van("buiten", Bewerking::niet, 0));     // 12
    Stap beide = stap("beide", Bewerking::kleinste);  // 13
    beide.delen = {{6, 0}, {12, 0}};
    erbij(beide);
    Stap klem = met_van("klem", Bewerking::klem, 11);  // 14
    klem.vanaf = -100;
    klem.tot = 500;
    erbij(klem);
    ASSERT_TRUE(recept.rond_af(11, {0}));
  }
};

TEST(Berekening, TilesThreadsAndTheReasonsOfACellAgree) {
  const Alles alles;
  const auto een = Berekening::van(alles.recept, kader, gever(alles.lagen)).value();
  const auto vlak = een.vlak();
  const auto drie = Berekening::van(alles.recept, kader, gever(alles.lagen), {.threads = 3}).value();
  EXPECT_EQ(drie.vlak(), vlak);
  std::size_t weg = 0;
  for (std::size_t c = 0; c < vlak.size(); ++c) {
    const Uitleg uitleg = een.waarom(c);
    ASSERT_EQ(uitleg.geschiktheid, vlak[c]) << c;
    weg += vlak[c] == pasproef::excluded ? 1 : 0;
    ASSERT_EQ(uitleg.uitgesloten_door, std::vector<std::uint32_t>(uitleg.uitgesloten_door.size(), 0));
  }
  EXPECT_GT(weg, 50U);
  EXPECT_LT(weg, kader.cells() / 10);
}

TEST(Berekening, TheReasonsOfOneCellAreWhatTheStepsSay) {
  const Alles alles;
  const auto berekening = Berekening::van(alles.recept, kader, gever(alles.lagen)).value();
  const Uitleg u = berekening.waarom(12 * 90 + 40);  // in the middle of district 4: 2000 homes, 20 m high
  EXPECT_EQ(u.regels[2].waarde, 20'000);
  EXPECT_EQ(u.regels[3].waarde, 0);
  // 2000 homes on 9 x 70 cells of a hectare.
  EXPECT_EQ(u.regels[4].waarde, rond(2'000'000, 630));
  EXPECT_EQ(u.regels[7].waarde, 1'000 - rond(u.regels[1].waarde * 1'000, 1'000'000));
  EXPECT_EQ(u.regels[7].bijdrage, rond(u.regels[7].waarde, 2));
  EXPECT_TRUE(u.regels[7].telt_mee);
  EXPECT_FALSE(u.regels[6].telt_mee);
  std::int64_t som = 0;
  for (const auto& regel : u.regels) som += regel.bijdrage;
  EXPECT_LE(std::abs(som - u.geschiktheid), 2);                          // each part is rounded, the sum once
  EXPECT_EQ(berekening.waarom(12 * 90 + 7 * 9).regels[2].waarde, leeg);  // the district without a value
}

TEST(Recept, RefusesWhatDoesNotFitTogether) {
  Recept recept;
  const auto reden = [&](Stap s) {
    const auto uit = recept.voeg_toe(std::move(s));
    return uit ? std::string_view("goed") : uit.error().reden;
  };
  EXPECT_EQ(reden(met_laag("binnen", Bewerking::binnen, "natuur")), "goed");
  EXPECT_EQ(reden(met_laag("binnen", Bewerking::binnen, "natuur")), "dubbele_stap");
  EXPECT_EQ(reden(stap("los", Bewerking::binnen)), "geen_laag");
  EXPECT_EQ(reden(met_laag("dicht", Bewerking::dichtheid, "wijk")), "geen_kolom");
  EXPECT_EQ(reden(met_van("vooruit", Bewerking::niet, 1)), "onbekende_stap");
  EXPECT_EQ(reden(stap("leeg", Bewerking::niet)), "onbekende_stap");
  EXPECT_EQ(reden(met_van("steil", Bewerking::helling, 0)), "verkeerde_soort");
  EXPECT_EQ(reden(met_van("punten", Bewerking::klassen, 0)), "geen_punten");
  Stap tabel = met_van("punten", Bewerking::klassen, 0);
  tabel.punten = {{1, 5}, {0, 3}};
  EXPECT_EQ(reden(tabel), "punten_volgorde");
  tabel.punten = {{0, 16'384}};
  EXPECT_EQ(reden(tabel), "te_groot");
  tabel.punten = {{0, 16'000}};
  EXPECT_EQ(reden(tabel), "goed");
  Stap som = stap("som", Bewerking::som);
  EXPECT_EQ(reden(som), "geen_delen");
  som.delen = {{0, 100'000}};
  EXPECT_EQ(reden(som), "verkeerde_soort");
  som.delen = {{1, 100'000}, {1, 100'000}};
  EXPECT_EQ(reden(som), "goed");
  EXPECT_EQ(recept.rond_af(2, {}).error().reden, "te_groot");  // 32,000 points
  EXPECT_EQ(recept.rond_af(0, {}).error().reden, "geen_punten_uitkomst");
  EXPECT_EQ(recept.rond_af(1, {1}).error().reden, "verkeerde_soort");
  EXPECT_TRUE(recept.rond_af(1, {0}));
}

TEST(Berekening, RefusesWhatWouldTakeTooMuch) {
  const Alles alles;
  const auto reden = [&](const Frame& frame, const Opties& opties) {
    const auto uit = Berekening::van(alles.recept, frame, gever(alles.lagen), opties);
    return uit ? std::string_view("goed") : uit.error().reden;
  };
  EXPECT_EQ(reden(kader, {.geheugen = 100'000}), "te_weinig_geheugen");
  EXPECT_EQ(reden(kader, {.werk = 10'000}), "te_veel_werk");
  EXPECT_EQ(reden({0, 300'000, 1'000, 3'000, 10}, {}), "verkeerd_kader");
  Recept recept;
  ASSERT_TRUE(recept.voeg_toe(met_laag("weg", Bewerking::afstand, "onbekend")));
  const auto uit = Berekening::van(recept, kader, gever(alles.lagen));
  ASSERT_FALSE(uit);
  EXPECT_EQ(uit.error().zin, "geen laag onbekend");
}

}  // namespace
}  // namespace ruimte::spatial::geschiktheid
