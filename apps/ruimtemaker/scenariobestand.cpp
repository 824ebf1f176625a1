// SPDX-License-Identifier: EUPL-1.2
#include "scenariobestand.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>

#include "base/hash.hpp"

namespace ruimte::app {
namespace {

namespace pp = spatial::pasproef;
using base::json::Array;
using base::json::Object;
using base::json::Value;

[[noreturn]] void weiger(const std::string& zin) { throw std::runtime_error(zin); }

/// A part of the file, with its place for the sentence when something is wrong with it.
class Deel {
 public:
  Deel(const Value& waarde, std::string plaats) : waarde_(waarde), plaats_(std::move(plaats)) {}

  void kent(const std::set<std::string, std::less<>>& sleutels) const {
    const auto* object = waarde_.get_if<Object>();
    if (object == nullptr) weiger("Hier hoort een object: " + plaats_);
    for (const auto& [sleutel, waarde] : *object) {
      if (!sleutels.contains(sleutel)) weiger("Onbekend veld '" + sleutel + "' in " + plaats_);
    }
  }
  [[nodiscard]] bool heeft(const char* sleutel) const { return waarde_.member(sleutel) != nullptr; }
  [[nodiscard]] std::string tekst(const char* sleutel) const {
    const auto* gevonden = lid(sleutel).get_if<std::string>();
    if (gevonden == nullptr || gevonden->empty()) weiger("Hier hoort een tekst: " + plaats_ + "/" + sleutel);
    return *gevonden;
  }
  [[nodiscard]] std::int64_t getal(const char* sleutel) const {
    const auto* gevonden = lid(sleutel).get_if<std::int64_t>();
    if (gevonden == nullptr) weiger("Hier hoort een geheel getal: " + plaats_ + "/" + sleutel);
    return *gevonden;
  }
  [[nodiscard]] std::vector<Deel> lijst(const char* sleutel) const {
    const auto* gevonden = lid(sleutel).get_if<Array>();
    if (gevonden == nullptr) weiger("Hier hoort een lijst: " + plaats_ + "/" + sleutel);
    std::vector<Deel> uit;
    for (std::size_t i = 0; i < gevonden->size(); ++i) {
      uit.emplace_back((*gevonden)[i], plaats_ + "/" + sleutel + "/" + std::to_string(i));
    }
    return uit;
  }
  [[nodiscard]] const std::string& als_tekst() const {
    const auto* gevonden = waarde_.get_if<std::string>();
    if (gevonden == nullptr) weiger("Hier hoort een tekst: " + plaats_);
    return *gevonden;
  }
  [[nodiscard]] const std::string& plaats() const { return plaats_; }

 private:
  [[nodiscard]] const Value& lid(const char* sleutel) const {
    const Value* gevonden = waarde_.member(sleutel);
    if (gevonden == nullptr) weiger("Dit veld ontbreekt: " + plaats_ + "/" + sleutel);
    return *gevonden;
  }
  const Value& waarde_;
  std::string plaats_;
};

struct Indeling {
  std::string naam;
  std::vector<std::int32_t> gebied;  ///< per cell of the grid, or -1
};

class Lezer {
 public:
  Lezer(const std::filesystem::path& bestand, const Rasterlezer& lezer, Kaartbron* kaart)
      : map_(bestand.parent_path()), lezer_(lezer), kaart_(kaart) {
    std::ifstream in(bestand, std::ios::binary);
    if (!in) weiger("Dit bestand is niet te lezen: " + bestand.string());
    inhoud_.assign(std::istreambuf_iterator<char>(in), {});
  }

  Scenariobestand lees() {
    auto gelezen = base::json::parse(inhoud_, {.bytes = 16 << 20});
    if (!gelezen) {
      const auto& fout = gelezen.error().front();
      weiger("Het scenario is geen geldige JSON: " + fout.code + " bij " + (fout.pointer.empty() ? "/" : fout.pointer));
    }
    const Deel alles(*gelezen, "");
    alles.kent({"naam", "celM", "indelingen", "claims", "combinaties"});
    uit_.sha256 = base::to_string(base::sha256(inhoud_));
    if (alles.heeft("celM")) uit_.cel_mm = alles.getal("celM") * 1'000;
    if (uit_.cel_mm < 1'000 || uit_.cel_mm > 1'000'000'000) weiger("celM ligt tussen 1 en 1.000.000");
    for (const Deel& deel : alles.lijst("indelingen")) lees_indeling(deel);
    if (indelingen_.empty()) weiger("Er is minstens één indeling in gebieden nodig");
    orden();
    for (const Deel& deel : alles.lijst("claims")) lees_claim(deel);
    if (alles.heeft("combinaties")) {
      for (const Deel& deel : alles.lijst("combinaties")) lees_combinatie(deel);
    }
    const std::size_t claims = uit_.claims.size();
    for (std::size_t k = 0; k < uit_.vlakken.size(); ++k) {
      (k < claims ? uit_.scenario.claims[k].suitability : uit_.scenario.combinations[k - claims].suitability) =
          uit_.vlakken[k];
    }
    return std::move(uit_);
  }

 private:
  /// Rows of characters in the file itself, or a raster beside it.
  Rooster rooster(const Deel& deel, const std::function<std::int32_t(char)>& waarde_van) {
    if (deel.heeft("geschiktheid")) {
      Rooster r = kaart(deel).geschiktheid(deel.tekst("geschiktheid"), map_, uit_.cel_mm);
      pas_bij(r, deel.plaats());
      return r;
    }
    if (deel.heeft("raster")) {
      Rooster r = lezer_(map_ / deel.tekst("raster"));
      pas_bij(r, deel.plaats());
      return r;
    }
    Rooster r;
    for (const Deel& rij : deel.lijst("rijen")) {
      const std::string& tekens = rij.als_tekst();
      if (r.rijen++ == 0) r.kolommen = static_cast<std::int32_t>(tekens.size());
      if (static_cast<std::int32_t>(tekens.size()) != r.kolommen) weiger("Deze rij is niet even lang: " + rij.plaats());
      for (const char teken : tekens) {
        r.waarden.push_back(waarde_van(teken));
        if (r.waarden.back() == geen_teken) weiger("Onbekend teken '" + std::string(1, teken) + "' in " + rij.plaats());
      }
    }
    pas_bij(r, deel.plaats());
    return r;
  }

  void pas_bij(const Rooster& r, const std::string& plaats) {
    if (uit_.kolommen == 0) {
      uit_.kolommen = r.kolommen;
      uit_.rijen = r.rijen;
      if (r.cel_mm != 0) uit_.cel_mm = r.cel_mm;
      uit_.linksboven = r.linksboven;
    }
    const bool zelfde_plek = r.cel_mm == 0 || (r.cel_mm == uit_.cel_mm && r.linksboven == uit_.linksboven);
    if (r.kolommen != uit_.kolommen || r.rijen != uit_.rijen || !zelfde_plek)
      weiger("Dit rooster ligt niet op dezelfde cellen als het eerste: " + plaats);
  }

  Kaartbron& kaart(const Deel& deel) {
    if (kaart_ == nullptr) weiger("Zonder map met kaartlagen kan dit niet: " + deel.plaats());
    return *kaart_;
  }

  /// The regions are those of a map layer.
  void lees_kaartindeling(const Deel& deel) {
    deel.kent({"naam", "laag", "kolom"});
    auto& namen = uit_.gebieden.emplace_back();
    Rooster r =
        kaart(deel).gebieden(deel.tekst("laag"), deel.heeft("kolom") ? deel.tekst("kolom") : "", uit_.cel_mm, namen);
    pas_bij(r, deel.plaats());
    if (!deel.heeft("kolom")) namen.front() = deel.tekst("naam");
    for (std::int32_t& waarde : r.waarden) waarde = waarde == Rooster::leeg ? -1 : waarde;
    indelingen_.push_back({deel.tekst("naam"), std::move(r.waarden)});
  }

  void lees_indeling(const Deel& deel) {
    if (deel.heeft("laag")) return lees_kaartindeling(deel);
    deel.kent({"naam", "gebieden", "rijen", "raster"});
    Indeling indeling{deel.tekst("naam"), {}};
    std::map<std::int32_t, std::int32_t> nummer;
    auto& namen = uit_.gebieden.emplace_back();
    for (const Deel& gebied : deel.lijst("gebieden")) {
      gebied.kent({"naam", "teken", "waarde"});
      const std::int64_t waarde = gebied.heeft("waarde") ? gebied.getal("waarde") : gebied.tekst("teken")[0];
      if (waarde < -1'000'000'000 || waarde > 1'000'000'000) weiger("Deze waarde is te groot: " + gebied.plaats());
      if (!nummer.emplace(static_cast<std::int32_t>(waarde), static_cast<std::int32_t>(namen.size())).second)
        weiger("Dit gebied heeft het teken of de waarde van een ander: " + gebied.plaats());
      namen.push_back(gebied.tekst("naam"));
    }
    const Rooster r = rooster(deel, [&](char teken) {
      return teken == '.' ? Rooster::leeg : nummer.contains(teken) ? std::int32_t{teken} : geen_teken;
    });
    for (const std::int32_t waarde : r.waarden) {
      const auto gevonden = nummer.find(waarde);
      indeling.gebied.push_back(gevonden == nummer.end() ? -1 : gevonden->second);
    }
    indelingen_.push_back(std::move(indeling));
  }

  /// Cells with the same region in every partition are one atomic region; cells in no region at all take no part.
  void orden() {
    std::map<std::vector<std::int32_t>, std::vector<std::uint32_t>> gebieden;
    const auto cellen = static_cast<std::uint32_t>(indelingen_.front().gebied.size());
    std::vector<std::int32_t> sleutel(indelingen_.size());
    std::vector<std::uint32_t>* laatste = nullptr;
    std::vector<std::int32_t> vorige;
    for (std::uint32_t c = 0; c < cellen; ++c) {
      for (std::size_t p = 0; p < indelingen_.size(); ++p) sleutel[p] = indelingen_[p].gebied[c];
      if (std::ranges::all_of(sleutel, [](std::int32_t g) { return g < 0; })) continue;
      if (laatste == nullptr || sleutel != vorige) laatste = &gebieden[sleutel];
      vorige = sleutel;
      laatste->push_back(c);
    }
    uit_.scenario.first_cell.push_back(0);
    for (const auto& names : uit_.gebieden)
      uit_.scenario.partitions.push_back({static_cast<std::uint32_t>(names.size()), {}});
    for (const auto& [gebied, binnen] : gebieden) {
      uit_.plaats.insert(uit_.plaats.end(), binnen.begin(), binnen.end());
      uit_.scenario.first_cell.push_back(uit_.plaats.size());
      for (std::size_t p = 0; p < gebied.size(); ++p) {
        uit_.scenario.partitions[p].region_of.push_back(gebied[p] < 0 ? pp::no_region
                                                                      : static_cast<std::uint32_t>(gebied[p]));
      }
    }
  }

  pp::Level hardheid(const Deel& deel, pp::Level anders) {
    if (!deel.heeft("hardheid")) return anders;
    const std::string woord = deel.tekst("hardheid");
    if (woord == "hard") return pp::Level::hard;
    if (woord == "voorkeur") return pp::Level::voorkeur;
    if (woord == "zoekgebied") return pp::Level::zoekgebied;
    weiger("hardheid is hard, voorkeur of zoekgebied: " + deel.plaats());
  }

  void lees_claim(const Deel& deel) {
    deel.kent({"naam", "indeling", "hardheid", "rijen", "raster", "geschiktheid", "vragen"});
    uit_.claims.push_back(deel.tekst("naam"));
    pp::Claim& claim = uit_.scenario.claims.emplace_back();
    const std::string indeling = deel.tekst("indeling");
    const auto gevonden = std::ranges::find(indelingen_, indeling, &Indeling::naam);
    if (gevonden == indelingen_.end()) weiger("Onbekende indeling '" + indeling + "' in " + deel.plaats());
    claim.partition = static_cast<std::uint32_t>(gevonden - indelingen_.begin());
    const pp::Level anders = hardheid(deel, pp::Level::hard);
    claim.demands.assign(uit_.gebieden[claim.partition].size(), {0, 0, anders});
    for (const Deel& vraag : deel.lijst("vragen")) lees_vraag(vraag, claim, anders);
    lees_vlak(deel);
  }

  /// Suitability per cell of the solver, as digits or from a raster.
  void lees_vlak(const Deel& deel) {
    const Rooster r = rooster(deel, [](char teken) {
      return teken == '.' ? Rooster::leeg : teken >= '0' && teken <= '9' ? teken - '0' : geen_teken;
    });
    auto& vlak = uit_.vlakken.emplace_back();
    vlak.reserve(uit_.plaats.size());
    for (const std::uint32_t c : uit_.plaats) {
      const std::int32_t s = r.waarden[c];
      if (s != Rooster::leeg && (s > pp::max_suitability || s < -pp::max_suitability))
        weiger("Geschiktheid is een geheel getal van -16.383 tot 16.383: " + deel.plaats());
      vlak.push_back(s == Rooster::leeg ? pp::excluded : static_cast<std::int16_t>(s));
    }
  }

  void lees_combinatie(const Deel& deel) {
    deel.kent({"naam", "delen", "rijen", "raster", "geschiktheid"});
    uit_.combinaties.push_back(deel.tekst("naam"));
    pp::Combination& combinatie = uit_.scenario.combinations.emplace_back();
    for (const Deel& onderdeel : deel.lijst("delen")) {
      onderdeel.kent({"claim", "opbrengst"});
      const auto gevonden = std::ranges::find(uit_.claims, onderdeel.tekst("claim"));
      if (gevonden == uit_.claims.end()) weiger("Onbekende claim in " + onderdeel.plaats());
      const std::int64_t opbrengst = onderdeel.getal("opbrengst");
      if (opbrengst < 1 || opbrengst > 100) weiger("opbrengst is 1 tot 100 procent: " + onderdeel.plaats());
      combinatie.parts.push_back(
          {static_cast<std::uint32_t>(gevonden - uit_.claims.begin()), static_cast<std::int32_t>(opbrengst)});
    }
    std::ranges::sort(combinatie.parts, {}, &pp::Part::claim);
    const bool dubbel = std::ranges::adjacent_find(combinatie.parts, {}, &pp::Part::claim) != combinatie.parts.end();
    if (combinatie.parts.size() < 2 || combinatie.parts.size() > pp::max_parts || dubbel)
      weiger("Een combinatie heeft twee tot vier verschillende claims: " + deel.plaats());
    if (deel.heeft("rijen") || deel.heeft("raster") || deel.heeft("geschiktheid")) {
      lees_vlak(deel);
    } else {
      leid_af(combinatie, deel.plaats());
    }
  }

  /// Without a grid of its own: what the claims would get there, each for its yield; nowhere where one is excluded.
  void leid_af(const pp::Combination& combinatie, const std::string& plaats) {
    std::vector<std::int16_t> vlak;
    for (std::size_t c = 0; c < uit_.plaats.size(); ++c) {
      std::int32_t som = 0;
      bool mag = true;
      for (const pp::Part& deel : combinatie.parts) {
        const std::int16_t s = uit_.vlakken[deel.claim][c];
        mag = mag && s != pp::excluded;
        som += mag ? s * deel.yield : 0;
      }
      som /= 100;
      if (mag && (som > pp::max_suitability || som < -pp::max_suitability))
        weiger("De geschiktheid van deze combinatie komt boven 16.383: " + plaats);
      vlak.push_back(mag ? static_cast<std::int16_t>(som) : pp::excluded);
    }
    uit_.vlakken.push_back(std::move(vlak));
  }

  /// Hectares become whole cells: what is asked at least is rounded up, at most down.
  void lees_vraag(const Deel& deel, pp::Claim& claim, pp::Level anders) {
    deel.kent({"gebied", "minstensHa", "hoogstensHa", "hardheid"});
    const auto& namen = uit_.gebieden[claim.partition];
    const auto gevonden = std::ranges::find(namen, deel.tekst("gebied"));
    if (gevonden == namen.end()) weiger("Onbekend gebied in " + deel.plaats());
    const std::int64_t cel_m = uit_.cel_mm / 1'000, cel_m2 = cel_m * cel_m;
    const std::int64_t minstens = deel.heeft("minstensHa") ? deel.getal("minstensHa") : 0;
    const std::int64_t hoogstens = deel.heeft("hoogstensHa") ? deel.getal("hoogstensHa") : 100'000'000;
    if (minstens < 0 || minstens > hoogstens || hoogstens > 100'000'000)
      weiger("minstensHa is 0 of meer en niet meer dan hoogstensHa: " + deel.plaats());
    const auto alle = static_cast<std::int64_t>(pp::max_cells);
    const std::int64_t onder = (minstens * 10'000 + cel_m2 - 1) / cel_m2;
    const std::int64_t boven = std::min(alle, hoogstens * 10'000 / cel_m2);
    if (onder > boven) weiger("Tussen minstensHa en hoogstensHa past geen heel aantal cellen: " + deel.plaats());
    claim.demands[static_cast<std::size_t>(gevonden - namen.begin())] = {onder, boven, hardheid(deel, anders)};
  }

  static constexpr std::int32_t geen_teken = -2'000'000'001;
  std::filesystem::path map_;
  const Rasterlezer& lezer_;
  Kaartbron* kaart_;
  std::string inhoud_;
  std::vector<Indeling> indelingen_;
  Scenariobestand uit_;
};

}  // namespace

Scenariobestand lees_scenario(const std::filesystem::path& bestand, const Rasterlezer& lezer, Kaartbron* kaart) {
  return Lezer(bestand, lezer, kaart).lees();
}

}  // namespace ruimte::app
