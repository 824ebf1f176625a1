// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/steekproef.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "application/taken/kring.hpp"
#include "application/taken/scenariovlak.hpp"
#include "application/taken/verschil.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"

namespace ruimte::application {

namespace {

namespace json = base::json;
namespace pp = spatial::pasproef;

/// Another one when the same seed could draw other figures.
constexpr std::string_view trekversie = "steekproef 1";
constexpr json::Limits trek_limits{.bytes = std::size_t{256} << 20U};

struct Steekproefvraag {
  gen::ScenarioInvoer vraag;
  std::int64_t monsters = 0, zaad = 0;
  base::Hash vingerafdruk;
};

std::optional<Steekproefvraag> vraag_in(const std::string& tekst) {
  const auto gelezen = json::parse(tekst);
  const auto* vraag = gelezen ? gelezen->member("vraag") : nullptr;
  const auto* hoe = gelezen ? gelezen->member("hoe") : nullptr;
  const auto* afdruk = gelezen ? gelezen->member("vingerafdruk") : nullptr;
  const auto* letters = afdruk == nullptr ? nullptr : afdruk->get_if<std::string>();
  if (vraag == nullptr || hoe == nullptr || letters == nullptr) return std::nullopt;
  const auto hash = base::parse_hash(*letters);
  const auto scenario = base::decode(base::describe<gen::ScenarioInvoer>(), *vraag);
  const auto steekproef = base::decode(base::describe<gen::SteekproefInvoer>(), *hoe);
  if (!hash || !scenario || !steekproef) return std::nullopt;
  const auto& s = steekproef->as<gen::SteekproefInvoer>();
  return Steekproefvraag{scenario->as<gen::ScenarioInvoer>(), s.monsters.value_or(default_monsters),
                         s.zaad.value_or(default_zaad), *hash};
}

/// All claims that can ask something.
gen::ScenarioInvoer ruimst(gen::ScenarioInvoer vraag) {
  vraag.maat = gen::Claimmaat::meeste;
  return vraag;
}

base::SquareMetres vlak_van(std::int64_t cellen) { return {cellen * scenariocel_m2}; }

/// By nearest rank. @pre at least one
gen::Spreiding spreiding(std::vector<std::int64_t> cellen) {
  std::ranges::sort(cellen);
  const auto rang = [&](std::size_t procent) { return vlak_van(cellen[(cellen.size() * procent + 99) / 100 - 1]); };
  return {rang(10), rang(50), rang(90)};
}

std::int64_t keer(const std::vector<std::int64_t>& tekort) {
  return std::ranges::count_if(tekort, [](std::int64_t t) { return t > 0; });
}

/// Numbers per draw, for each of a row of things.
using Reeksen = std::vector<std::vector<std::int64_t>>;

/// Solves the draws one after the other and keeps what is needed of each.
class Trekker {
 public:
  Trekker(const Steekproefvraag& vraag, const std::vector<gen::Kaartclaim>& claims, Scenariovlak& vlak)
      : vraag_(vraag),
        claims_(claims),
        vlak_(vlak),
        gevraagd_(claims.size() * vlak.gebieden.size()),
        tekort_(gevraagd_.size()) {}

  [[nodiscard]] bool vast(std::size_t k) const {
    return claims_[k].omvang.minste == claims_[k].omvang.meeste ||
           std::ranges::find(vraag_.vraag.anders, claims_[k].id, &gen::Scenarioafwijking::claim) !=
               vraag_.vraag.anders.end();
  }

  void trek(pp::Pasproef& pasproef, std::int64_t monster) {
    const auto gebieden = vlak_.gebieden.size();
    for (std::size_t k = 0; k < claims_.size(); ++k) {
      const auto& c = claims_[k];
      const auto m2 = vast(k) ? gevraagd(vraag_.vraag, c) : trekking(c.omvang, c.id, vraag_.zaad, monster);
      const auto cellen = vraag_in_cellen(vlak_, k, c, m2);
      for (std::size_t g = 0; g < gebieden; ++g) {
        auto& eis = vlak_.scenario.claims[k].demands[g];
        eis.lower = eis.upper = cellen[g];
        if (!pasproef.set_demand(pasproef.node_of(k, static_cast<std::uint32_t>(g)), eis))
          throw std::runtime_error("Een getrokken vraag is geen vraag.");
      }
    }
  }

  void onthoud(const pp::Allocation& antwoord) {
    std::int64_t som = 0;
    for (std::uint32_t n = 0; n < gevraagd_.size(); ++n) {
      gevraagd_[n].push_back(eis(n).lower);
      tekort_[n].push_back(antwoord.missing[n]);
      som += antwoord.missing[n];
    }
    samen_.push_back(som);
    if (antwoord.cuts.empty()) return;
    const auto& cut = antwoord.cuts.back();  // of all levels: what it says is the whole of what is missing
    std::vector<std::uint32_t> wie;
    std::ranges::copy_if(cut.nodes, std::back_inserter(wie), [&](auto n) { return eis(n).lower > 0; });
    redenen_[{cut.level, std::move(wie)}].push_back(cut.demand - cut.cells);
  }

  void schrijf(gen::Steekproefuitslag& uit) const {
    uit.keer_past = std::ssize(samen_) - keer(samen_);
    uit.tekort = spreiding(samen_);
    for (std::size_t k = 0; k < claims_.size(); ++k) uit.per_claim.push_back(claim(k));
    for (std::uint32_t n = 0; n < gevraagd_.size(); ++n)
      if (std::ranges::any_of(gevraagd_[n], [](auto v) { return v > 0; })) uit.regels.push_back(regel(n));
    for (const auto& [reden, tekort] : redenen_) uit.verklaringen.push_back(verklaring(reden, tekort));
    std::ranges::stable_sort(uit.verklaringen, std::greater{}, &gen::Steekproefverklaring::keer);
  }

 private:
  using Reden = std::pair<pp::Level, std::vector<std::uint32_t>>;

  [[nodiscard]] const pp::Demand& eis(std::uint32_t n) const {
    return vlak_.scenario.claims[n / vlak_.gebieden.size()].demands[n % vlak_.gebieden.size()];
  }
  [[nodiscard]] const base::Uuid& claim_van(std::uint32_t n) const { return claims_[n / vlak_.gebieden.size()].id; }
  [[nodiscard]] const std::string& gebied_van(std::uint32_t n) const {
    return vlak_.gebieden[n % vlak_.gebieden.size()];
  }

  /// Of a claim in all regions together, per draw.
  [[nodiscard]] std::vector<std::int64_t> samen(const Reeksen& van, std::size_t k) const {
    std::vector<std::int64_t> uit(samen_.size(), 0);
    const auto gebieden = vlak_.gebieden.size();
    for (std::size_t g = 0; g < gebieden; ++g)
      std::ranges::transform(uit, van[k * gebieden + g], uit.begin(), std::plus{});
    return uit;
  }

  [[nodiscard]] gen::Steekproefclaim claim(std::size_t k) const {
    const auto tekort = samen(tekort_, k);
    gen::Steekproefclaim uit;
    uit.claim = claims_[k].id;
    uit.vast = vast(k);
    const auto zelf = gevraagd(vraag_.vraag, claims_[k]);
    const auto& omvang = claims_[k].omvang;
    uit.minste = uit.vast ? zelf : omvang.minste;
    uit.verwacht = uit.vast ? zelf : omvang.verwacht;
    uit.meeste = uit.vast ? zelf : omvang.meeste;
    uit.gevraagd = spreiding(samen(gevraagd_, k));
    uit.keer_tekort = keer(tekort);
    uit.tekort = spreiding(tekort);
    return uit;
  }

  [[nodiscard]] gen::Steekproefregel regel(std::uint32_t n) const {
    gen::Steekproefregel uit;
    uit.claim = claim_van(n);
    uit.gebied = gebied_van(n);
    uit.gevraagd = spreiding(gevraagd_[n]);
    uit.keer_tekort = keer(tekort_[n]);
    uit.tekort = spreiding(tekort_[n]);
    return uit;
  }

  [[nodiscard]] gen::Steekproefverklaring verklaring(const Reden& reden,
                                                     const std::vector<std::int64_t>& tekort) const {
    gen::Steekproefverklaring uit;
    uit.tot_en_met = hardheid_van(reden.first);
    for (const auto n : reden.second) uit.wie.push_back({claim_van(n), gebied_van(n)});
    uit.keer = std::ssize(tekort);
    uit.tekort = spreiding(tekort);
    return uit;
  }

  const Steekproefvraag& vraag_;
  const std::vector<gen::Kaartclaim>& claims_;
  Scenariovlak& vlak_;
  Reeksen gevraagd_, tekort_;        ///< per node, in cells
  std::vector<std::int64_t> samen_;  ///< missing cells per draw
  std::map<Reden, std::vector<std::int64_t>> redenen_;
};

Taakeinde trek_alle(const Steekproefvraag& vraag, const std::vector<gen::Kaartclaim>& claims,
                    gen::Steekproefuitslag uit, const Rekenaar& rekenaar, const Werkgang& gang) {
  auto vlak = scenariovlak(ruimst(vraag.vraag), claims, rekenaar, gang.stop);
  if (gang.stop.stop_requested()) return mislukt("Het rekenen is gestopt.");
  if (vlak.plaats.empty()) return mislukt("Geen van deze claims heeft grond waar hij mag liggen.");
  pp::Options opties;
  opties.stop = gang.stop;
  auto pasproef = pp::Pasproef::of(vlak.scenario, opties);
  if (!pasproef) throw std::runtime_error("Trekken lukt niet: " + std::string(pasproef.error().reason));
  Trekker trekker(vraag, claims, vlak);
  for (std::int64_t monster = 0; monster < vraag.monsters; ++monster) {
    trekker.trek(*pasproef, monster);
    const auto antwoord = pasproef->solve();
    if (gang.stop.stop_requested()) return mislukt("Het rekenen is gestopt.");
    if (!antwoord) throw std::runtime_error("Trekken lukt niet: " + std::string(antwoord.error().reason));
    controleer(vlak, *antwoord);
    trekker.onthoud(*antwoord);
    gang.voortgang((monster + 1) * 1'000 / vraag.monsters);
  }
  trekker.schrijf(uit);
  noem_gebieden(uit, rekenaar.provincies());
  uit.uitslaghash = base::sha256(base::encode(base::describe<gen::Steekproefuitslag>(), &uit));
  return {gen::Taakstatus::klaar, base::encode(base::Record::of(std::move(uit))), {}};
}

/// Of the scenario, of every claim that can ask something in a draw, and of how it is drawn.
base::Hash trekafdruk(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims, const Rekenaar& rekenaar,
                      std::int64_t monsters, std::int64_t zaad) {
  return base::Sha256()
      .add(trekversie)
      .add("\n" + std::to_string(monsters) + "\n" + std::to_string(zaad) + "\n")
      .add(vingerafdruk(vraag, claims, rekenaar))
      .add(vingerafdruk(ruimst(vraag), claims, rekenaar))
      .finish();
}

}  // namespace

base::SquareMetres trekking(const gen::Claimomvang& omvang, const base::Uuid& claim, std::int64_t zaad,
                            std::int64_t monster) {
  const auto links = omvang.verwacht.v - omvang.minste.v, rechts = omvang.meeste.v - omvang.verwacht.v;
  if (links < 0 || rechts < 0 || links + rechts == 0) return omvang.verwacht;
  const auto hash = base::Sha256()
                        .add(trekversie)
                        .add("\n" + std::to_string(zaad) + "\n" + std::to_string(monster) + "\n")
                        .add(base::to_string(claim))
                        .finish();
  std::uint64_t eigen = 0;
  for (std::size_t n = 0; n < 8; ++n) eigen = eigen << 8U | hash.v[n];
  base::SeededRandom loting(eigen);
  // The greater of two uniform numbers rises in a straight line: a triangle is such a line up to its top and one down
  // from it, each as likely as it is wide.
  const auto grootste = [&](std::int64_t breedte) {
    const auto een = base::random_below(loting, static_cast<std::uint64_t>(breedte) + 1);
    const auto ander = base::random_below(loting, static_cast<std::uint64_t>(breedte) + 1);
    return static_cast<std::int64_t>(std::max(een, ander));
  };
  const auto kant = base::random_below(loting, static_cast<std::uint64_t>(links + rechts));
  if (kant < static_cast<std::uint64_t>(links)) return {omvang.minste.v + grootste(links)};
  return {omvang.meeste.v - grootste(rechts)};
}

Taakvraag steekproeftaak(const gen::ScenarioInvoer& vraag, const gen::SteekproefInvoer& hoe,
                         const gen::Kaartclaims& claims, const Rekenaar& rekenaar, const domain::Actor& actor) {
  const auto afdruk =
      trekafdruk(vraag, claims, rekenaar, hoe.monsters.value_or(default_monsters), hoe.zaad.value_or(default_zaad));
  auto uit = scenariotaak(vraag, claims, rekenaar, actor);
  uit.soort = gen::Taaksoort::steekproef;
  uit.opdracht =
      json::encode(json::Value(json::Object{{"hoe", base::to_value(base::Record::of(gen::SteekproefInvoer(hoe)))},
                                            {"vingerafdruk", json::Value(base::to_string(afdruk))},
                                            {"vraag", base::to_value(base::Record::of(gen::ScenarioInvoer(vraag)))}}));
  uit.invoerhash = taakhash(std::move(base::Sha256().add(afdruk).add(vraag.naam)), uit.kring, actor);
  return uit;
}

Taakeinde bereken_steekproef(const Gehuurd& taak, const Werkgang& gang, const Rekenaar& rekenaar) {
  const auto opdracht = vraag_in(taak.opdracht);
  const auto gelezen = base::decode(base::describe<gen::Kaartclaims>(), taak.bestand, trek_limits);
  if (!opdracht || !gelezen) return mislukt("De vraag bij deze taak is niet te lezen.");
  const auto& claims = gelezen->as<gen::Kaartclaims>();
  const auto afdruk = [&] { return trekafdruk(opdracht->vraag, claims, rekenaar, opdracht->monsters, opdracht->zaad); };
  if (!kent_lagen(rekenaar, opdracht->vraag) || afdruk() != opdracht->vingerafdruk)
    return mislukt("Dit programma rekent met andere kaarten dan de server. Meld dit de beheerder.");
  const auto mee = deelnemers(ruimst(opdracht->vraag), claims);
  if (mee.empty() || mee.size() > most_scenario_claims)
    return mislukt("Er doen " + std::to_string(mee.size()) + " claims mee; 1 tot " +
                   std::to_string(most_scenario_claims) + " kan. Kies een ander perspectief of jaar.");
  gen::Steekproefuitslag uit;
  uit.vraag = opdracht->vraag;
  uit.monsters = opdracht->monsters;
  uit.zaad = opdracht->zaad;
  uit.rekenversie = std::string(trekversie) + ", " + std::string(scenarioversie);
  uit.invoerhash = opdracht->vingerafdruk;
  uit.volledig = claims.volledig;
  for (const auto& c : mee) uit.claims.push_back(scenarioclaim(c));
  return trek_alle(*opdracht, mee, std::move(uit), rekenaar, gang);
}

std::optional<gen::Steekproefuitslag> steekproef_in(std::string_view uitslag) {
  const auto gelezen = base::decode(base::describe<gen::Steekproefuitslag>(), uitslag, trek_limits);
  if (!gelezen) return std::nullopt;
  return gelezen->as<gen::Steekproefuitslag>();
}

gen::Overlapverschil verschil(const gen::Steekproefuitslag& toen, const gen::Kaartclaims& nu,
                              const Rekenaar& rekenaar) {
  auto uit = geteld_verschil(toen.claims, deelnemers(ruimst(toen.vraag), nu));
  uit.actueel = trekafdruk(toen.vraag, nu, rekenaar, toen.monsters, toen.zaad) == toen.invoerhash;
  return uit;
}

}  // namespace ruimte::application
