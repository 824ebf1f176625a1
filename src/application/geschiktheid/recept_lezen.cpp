// SPDX-License-Identifier: EUPL-1.2
#include "application/geschiktheid/recept_lezen.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "application/geschiktheid/getal_lezen.hpp"
#include "application/stukken/leesfout.hpp"

namespace ruimte::application::geschiktheid {
namespace {

namespace g = spatial::geschiktheid;
using stukken::fout;
using stukken::Knoop;
using stukken::Knopen;
using stukken::Paar;
using stukken::Paren;

struct Werk {
  std::string_view naam;
  g::Bewerking doe;
  std::array<std::string_view, 5> velden;  ///< beside those that every step may have
};
constexpr std::array werken{
    Werk{"binnen", g::Bewerking::binnen, {"laag", "waar"}},
    Werk{"waarde", g::Bewerking::waarde, {"laag", "waar", "kolom", "eenheid"}},
    Werk{"afstand", g::Bewerking::afstand, {"laag", "waar", "van"}},
    Werk{"dichtheid", g::Bewerking::dichtheid, {"laag", "waar", "kolom", "straal"}},
    Werk{"aandeel", g::Bewerking::aandeel, {"van", "straal"}},
    Werk{"helling", g::Bewerking::helling, {"van"}},
    Werk{"tussen", g::Bewerking::tussen, {"van", "vanaf", "tot"}},
    Werk{"niet", g::Bewerking::niet, {"van"}},
    Werk{"klassen", g::Bewerking::klassen, {"van", "punten", "leeg"}},
    Werk{"schaal", g::Bewerking::schaal, {"van", "punten", "leeg"}},
    Werk{"som", g::Bewerking::som, {"delen"}},
    Werk{"kleinste", g::Bewerking::kleinste, {"delen"}},
    Werk{"grootste", g::Bewerking::grootste, {"delen"}},
    Werk{"klem", g::Bewerking::klem, {"van", "vanaf", "tot"}},
};

/// A map of the file.
class Kaart {
 public:
  Kaart(const Knoop& knoop, std::string_view wat) : regel_(knoop.regel), paren_(knoop.paren()), wat_(wat) {
    if (paren_ == nullptr) fout(regel_, "Hier horen velden: " + wat_ + '.');
  }
  template <class Kent>
  void kent(const Kent& kent) const {
    for (const Paar& p : *paren_)
      if (!kent(p.sleutel)) fout(p.regel, "`" + p.sleutel + "` hoort niet bij " + wat_ + '.');
  }
  [[nodiscard]] const Paar* vind(std::string_view sleutel) const {
    const auto gevonden = std::ranges::find(*paren_, sleutel, &Paar::sleutel);
    return gevonden == paren_->end() ? nullptr : &*gevonden;
  }
  [[nodiscard]] const Paar& moet(std::string_view sleutel) const {
    const Paar* p = vind(sleutel);
    if (p == nullptr) fout(regel_, "`" + std::string(sleutel) + "` ontbreekt bij " + wat_ + '.');
    return *p;
  }
  [[nodiscard]] const std::string& tekst(std::string_view sleutel) const { return tekst(moet(sleutel)); }
  static const std::string& tekst(const Paar& p) {
    const auto* uit = p.waarde.tekst();
    if (uit == nullptr || uit->empty() || uit->size() > 500)
      fout(p.regel, "Bij `" + p.sleutel + "` hoort een tekst van hoogstens 500 tekens.");
    return *uit;
  }
  static const Knopen& lijst(const Paar& p) {
    const auto* uit = p.waarde.lijst();
    if (uit == nullptr) fout(p.regel, "Bij `" + p.sleutel + "` hoort een lijst.");
    return *uit;
  }
  [[nodiscard]] int regel() const { return regel_; }

 private:
  int regel_;
  const Paren* paren_;
  std::string wat_;
};

std::int64_t geheel(const Paar& p) {
  const auto uit = lees_geheel(Kaart::tekst(p));
  if (!uit) fout(p.regel, "Bij `" + p.sleutel + "` hoort een geheel getal.");
  return *uit;
}

std::string_view soortnaam(g::Grootheid soort) {
  constexpr std::array namen{
      "ja of nee", "een lengte", "een oppervlakte", "een aandeel in %", "een dichtheid", "een getal zonder eenheid",
      "punten"};
  return namen[static_cast<std::size_t>(soort)];
}

/// A number of the kind that the step gives: with its unit, or without where the kind has none.
std::int64_t maat(const Paar& p, g::Grootheid soort) {
  const std::string& tekst = Kaart::tekst(p);
  if (soort == g::Grootheid::janee) {
    if (tekst == "ja") return 1;
    if (tekst == "nee") return 0;
    fout(p.regel, "Bij `" + p.sleutel + "` hoort ja of nee.");
  }
  if (soort == g::Grootheid::getal || soort == g::Grootheid::punten)
    if (const auto los = lees_geheel(tekst)) return *los;
  const auto uit = lees_maat(tekst);
  if (!uit)
    fout(p.regel, "`" + p.sleutel +
                      "` is geen getal met een eenheid die wij kennen, zoals 500 m, 2,5 km, 10 ha, 30 % "
                      "of 7 per ha: " +
                      tekst + '.');
  if (uit->grootheid != soort)
    fout(p.regel, "`" + p.sleutel + "` is " + std::string(soortnaam(uit->grootheid)) + ", maar hier gaat het om " +
                      std::string(soortnaam(soort)) + '.');
  return uit->waarde;
}

void kort_woord(const Paar& p, std::string_view extra) {
  const std::string& tekst = Kaart::tekst(p);
  const bool goed =
      tekst.size() <= 60 && std::ranges::all_of(tekst, [&](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || extra.find(c) != std::string_view::npos;
      });
  if (!goed) fout(p.regel, "`" + p.sleutel + "` bestaat uit kleine letters en cijfers: " + tekst + '.');
}

std::string zin(const g::Gebrek& gebrek) {
  struct Zin {
    std::string_view reden, zin;
  };
  static constexpr std::array zinnen{
      Zin{"onbekende_stap", "Deze stap verwijst naar een stap die er eerder niet is."},
      Zin{"dubbele_stap", "Er is al een stap met deze naam."},
      Zin{"verkeerde_soort", "Deze bewerking kan niet rekenen met wat die stap geeft."},
      Zin{"geen_laag", "Deze stap noemt geen laag."},
      Zin{"geen_kolom", "Deze stap noemt geen kolom."},
      Zin{"te_veel_stappen", "Een recept heeft hoogstens 64 stappen."},
      Zin{"te_veel_delen", "Een stap heeft hoogstens 32 delen."},
      Zin{"te_veel_punten", "Een tabel heeft hoogstens 256 regels."},
      Zin{"te_veel_filters", "Een stap heeft hoogstens 8 voorwaarden."},
      Zin{"geen_delen", "Deze stap heeft geen delen."},
      Zin{"geen_punten", "De tabel van deze stap is leeg."},
      Zin{"punten_volgorde", "De regels van een tabel staan van klein naar groot, elk één keer."},
      Zin{"verkeerd_bereik", "`vanaf` is groter dan `tot`."},
      Zin{"te_groot", "Een getal is te groot: punten liggen tussen -16.383 en 16.383, een straal is hoogstens 50 km."},
      Zin{"geen_punten_uitkomst", "De uitkomst van een recept is een stap die punten geeft."},
  };
  const auto* const gevonden = std::ranges::find(zinnen, gebrek.reden, &Zin::reden);
  std::string uit(gevonden == zinnen.end() ? std::string_view("Deze stap klopt niet.") : gevonden->zin);
  return gebrek.detail.empty() ? uit : uit + " Het gaat om `" + gebrek.detail + "`.";
}

class Lezer {
 public:
  g::Recept lees(const Knoop& knoop) {
    const Kaart alles(knoop, "een recept");
    alles.kent([](std::string_view s) {
      return s == "naam" || s == "functie" || s == "omschrijving" || s == "stappen" || s == "uitkomst" ||
             s == "uitgesloten";
    });
    recept_.naam = alles.tekst("naam");
    kort_woord(alles.moet("functie"), "_");
    recept_.functie = alles.tekst("functie");
    recept_.omschrijving = alles.tekst("omschrijving");
    for (const Knoop& stap : Kaart::lijst(alles.moet("stappen"))) lees_stap(stap);
    std::vector<std::uint32_t> weg;
    if (const Paar* p = alles.vind("uitgesloten"))
      for (const Knoop& naam : Kaart::lijst(*p)) weg.push_back(verwijzing({"uitgesloten", naam.regel, naam}));
    if (weg.size() > g::max_stappen) fout(alles.moet("uitgesloten").regel, "Een recept heeft hoogstens 64 stappen.");
    const Paar& uitkomst = alles.moet("uitkomst");
    if (auto goed = recept_.rond_af(verwijzing(uitkomst), std::move(weg)); !goed)
      fout(goed.error().reden == "verkeerde_soort" ? alles.moet("uitgesloten").regel : uitkomst.regel,
           zin(goed.error()));
    return std::move(recept_);
  }

 private:
  std::uint32_t verwijzing(const Paar& p) const {
    const auto uit = recept_.vind(Kaart::tekst(p));
    if (!uit) fout(p.regel, "Er is eerder geen stap met de naam `" + Kaart::tekst(p) + "`.");
    return *uit;
  }

  void lees_stap(const Knoop& knoop) {
    const Kaart kaart(knoop, "een stap");
    const Paar& doe = kaart.moet("doe");
    const auto* const werk = std::ranges::find(werken, Kaart::tekst(doe), &Werk::naam);
    if (werk == werken.end()) fout(doe.regel, "Deze bewerking is er niet: " + Kaart::tekst(doe) + '.');
    const Kaart velden(knoop, "`" + std::string(werk->naam) + "`");
    velden.kent([&](std::string_view s) {
      return s == "stap" || s == "titel" || s == "bron" || s == "synthetisch" || s == "doe" ||
             std::ranges::find(werk->velden, s) != werk->velden.end();
    });
    g::Stap stap;
    stap.doe = werk->doe;
    kort_woord(velden.moet("stap"), "_");
    stap.naam = velden.tekst("stap");
    stap.titel = velden.tekst("titel");
    stap.bron = velden.tekst("bron");
    if (const Paar* p = velden.vind("synthetisch")) stap.synthetisch = maat(*p, g::Grootheid::janee) == 1;
    lees_laag(velden, stap);
    lees_van(velden, stap);
    lees_delen(velden, stap);
    if (auto goed = recept_.voeg_toe(std::move(stap)); !goed) fout(velden.regel(), zin(goed.error()));
  }

  void lees_laag(const Kaart& velden, g::Stap& stap) {
    if (const Paar* p = velden.vind("laag")) {
      kort_woord(*p, "_-/");
      stap.laag = Kaart::tekst(*p);
    }
    if (const Paar* p = velden.vind("kolom")) {
      kort_woord(*p, "_");
      stap.kolom = Kaart::tekst(*p);
    }
    if (const Paar* p = velden.vind("eenheid")) {
      const auto* const eenheid = lees_eenheid(Kaart::tekst(*p));
      if (eenheid == nullptr) fout(p->regel, "Deze eenheid kennen wij niet: " + Kaart::tekst(*p) + '.');
      stap.eenheid = *eenheid;
    } else if (stap.doe == g::Bewerking::waarde) {
      static_cast<void>(velden.moet("eenheid"));
    }
    if (const Paar* p = velden.vind("straal")) stap.straal_mm = maat(*p, g::Grootheid::lengte);
    if (const Paar* p = velden.vind("waar"))
      for (const Knoop& knoop : Kaart::lijst(*p)) lees_filter(Kaart(knoop, "een voorwaarde"), stap);
  }

  static void lees_filter(const Kaart& velden, g::Stap& stap) {
    velden.kent([](std::string_view s) { return s == "kolom" || s == "is" || s == "minstens" || s == "hoogstens"; });
    kort_woord(velden.moet("kolom"), "_");
    g::Filter filter{velden.tekst("kolom"), {}, {}, {}};
    if (const Paar* p = velden.vind("is")) filter.is = Kaart::tekst(*p);
    if (const Paar* p = velden.vind("minstens")) filter.minstens = geheel(*p);
    if (const Paar* p = velden.vind("hoogstens")) filter.hoogstens = geheel(*p);
    if (!filter.is && !filter.minstens && !filter.hoogstens)
      fout(velden.regel(), "Een voorwaarde zegt `is`, `minstens` of `hoogstens`.");
    stap.waar.push_back(std::move(filter));
  }

  void lees_van(const Kaart& velden, g::Stap& stap) {
    const Paar* van = velden.vind("van");
    if (van != nullptr && !stap.laag.empty()) fout(van->regel, "Een stap heeft een `laag` of een `van`, niet allebei.");
    if (van == nullptr) return;
    stap.van = verwijzing(*van);
    const g::Grootheid soort = recept_.grootheid(*stap.van);
    if (stap.doe == g::Bewerking::tussen || stap.doe == g::Bewerking::klem) {
      if (soort == g::Grootheid::janee) fout(van->regel, "`vanaf` en `tot` kunnen niet bij ja of nee.");
      stap.vanaf = maat(velden.moet("vanaf"), soort);
      stap.tot = maat(velden.moet("tot"), soort);
    }
    if (const Paar* p = velden.vind("leeg")) stap.leeg = geheel(*p);
    const Paar* punten = velden.vind("punten");
    if (punten == nullptr) return;
    for (const Knoop& knoop : Kaart::lijst(*punten)) {
      const Kaart punt(knoop, "een regel van de tabel");
      punt.kent([](std::string_view s) { return s == "bij" || s == "wordt"; });
      stap.punten.push_back({maat(punt.moet("bij"), soort), geheel(punt.moet("wordt"))});
    }
  }

  void lees_delen(const Kaart& velden, g::Stap& stap) {
    const Paar* delen = velden.vind("delen");
    if (delen == nullptr) return;
    const bool som = stap.doe == g::Bewerking::som;
    for (const Knoop& knoop : Kaart::lijst(*delen)) {
      const Kaart deel(knoop, "een deel");
      deel.kent([&](std::string_view s) { return s == "van" || (som && s == "gewicht"); });
      stap.delen.push_back({verwijzing(deel.moet("van")), som ? maat(deel.moet("gewicht"), g::Grootheid::aandeel) : 0});
    }
  }

  g::Recept recept_;
};

}  // namespace

base::Result<g::Recept, Gebrek> lees_recept(std::string_view tekst) {
  const auto knoop = stukken::lees_yaml(tekst);
  if (!knoop) return base::fail(knoop.error());
  try {
    return Lezer().lees(*knoop);
  } catch (const stukken::Leesfout& f) {
    return base::fail(f.gebrek);
  }
}

}  // namespace ruimte::application::geschiktheid
