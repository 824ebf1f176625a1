// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/scenario.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "application/taken/kring.hpp"
#include "application/taken/scenariovlak.hpp"
#include "application/taken/verschil.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "gen/dialoog.hpp"

namespace ruimte::application {

namespace {

namespace json = base::json;
namespace pp = spatial::pasproef;

/// Of what this program stored itself: larger than what a sender may send.
constexpr json::Limits own_limits{.bytes = std::size_t{256} << 20U};
/// More pieces of rows than this are not drawn: the figures are there all the same.
constexpr std::size_t most_pieces = 250'000;

struct Scenariovraag {
  gen::ScenarioInvoer vraag;
  base::Hash vingerafdruk;
};

std::optional<Scenariovraag> scenariovraag_in(const std::string& tekst) {
  const auto gelezen = json::parse(tekst);
  const auto* vraag = gelezen ? gelezen->member("vraag") : nullptr;
  const auto* afdruk = gelezen ? gelezen->member("vingerafdruk") : nullptr;
  const auto* letters = afdruk == nullptr ? nullptr : afdruk->get_if<std::string>();
  if (vraag == nullptr || letters == nullptr) return std::nullopt;
  const auto hash = base::parse_hash(*letters);
  const auto record = base::decode(base::describe<gen::ScenarioInvoer>(), *vraag);
  if (!hash || !record) return std::nullopt;
  return Scenariovraag{record->as<gen::ScenarioInvoer>(), *hash};
}

base::SquareMetres m2(std::int64_t cellen) { return {cellen * scenariocel_m2}; }

/// What came out, in the words of the record.
class Verslag {
 public:
  Verslag(gen::Scenariouitslag& uit, const Scenariovlak& vlak, const pp::Allocation& antwoord)
      : uit_(uit), vlak_(vlak), antwoord_(antwoord) {}

  void schrijf() {
    for (std::uint32_t n = 0; n < antwoord_.counts.size(); ++n)
      if (vraag(n).lower > 0) regel(n);
    uit_.past = uit_.tekort.v == 0;
    uit_.geschiktheid = antwoord_.primal;
    uit_.bovengrens = antwoord_.dual;
    uit_.cel_m = scenariocel_m;
    for (const auto& cut : antwoord_.cuts) verklaring(cut);
    kaart();
  }

 private:
  [[nodiscard]] const pp::Demand& vraag(std::uint32_t n) const {
    return vlak_.scenario.claims[n / vlak_.gebieden.size()].demands[n % vlak_.gebieden.size()];
  }
  [[nodiscard]] const base::Uuid& claim(std::uint32_t n) const { return uit_.claims[n / vlak_.gebieden.size()].id; }
  [[nodiscard]] const std::string& gebied(std::uint32_t n) const { return vlak_.gebieden[n % vlak_.gebieden.size()]; }

  void regel(std::uint32_t n) {
    gen::Scenarioregel r;
    r.claim = claim(n);
    r.gebied = gebied(n);
    r.gevraagd = m2(vraag(n).lower);
    r.toegewezen = m2(antwoord_.counts[n]);
    r.tekort = m2(antwoord_.missing[n]);
    r.prijs = antwoord_.prices[n];
    uit_.tekort.v += r.tekort.v;
    uit_.regels.push_back(std::move(r));
  }

  void verklaring(const pp::Cut& cut) {
    gen::Scenarioverklaring v;
    v.tot_en_met = hardheid_van(cut.level);
    v.gevraagd = m2(cut.demand);
    v.beschikbaar = m2(cut.cells);
    for (const auto n : cut.nodes)
      if (vraag(n).lower > 0) v.wie.push_back({claim(n), gebied(n)});
    uit_.verklaringen.push_back(std::move(v));
  }

  /// Pieces of rows, from the south and from the west.
  void kaart() {
    spatial::CodePlane gebruik(vlak_.frame, pp::no_use);
    const auto kolommen = static_cast<std::uint32_t>(vlak_.frame.columns);
    for (std::size_t c = 0; c < vlak_.plaats.size(); ++c)
      gebruik.row(static_cast<std::int32_t>(vlak_.plaats[c] / kolommen))[vlak_.plaats[c] % kolommen] = antwoord_.use[c];
    const std::int64_t links = vlak_.frame.left_m / scenariocel_m,
                       onder = (vlak_.frame.bottom_m - 300'000) / scenariocel_m;
    for (std::int32_t r = 0; r < vlak_.frame.rows; ++r) {
      const auto rij = gebruik.row(r);
      for (std::size_t c = 0; c < rij.size();) {
        auto eind = c + 1;
        while (eind < rij.size() && rij[eind] == rij[c]) ++eind;
        if (rij[c] != pp::no_use)
          for (const auto getal : {links + static_cast<std::int64_t>(c), onder + r, static_cast<std::int64_t>(eind - c),
                                   std::int64_t{rij[c]}})
            uit_.kaart.push_back(getal);
        c = eind;
      }
    }
    if (uit_.kaart.size() > 4 * most_pieces) uit_.kaart.clear();
  }

  gen::Scenariouitslag& uit_;
  const Scenariovlak& vlak_;
  const pp::Allocation& antwoord_;
};

spatial::Layer grondvormen(const std::vector<gen::Scenariolaag>& lagen, const Rekenaar& rekenaar) {
  spatial::Layer uit;
  for (const auto laag : lagen)
    for (const auto& vlak : rekenaar.grondlaag(gen::to_id(laag))->lees())
      if (auto vorm = spatial::Polygon::of(vlak)) uit.push_back(std::move(*vorm));
  return uit;
}

void noem_gebieden(gen::Scenariouitslag& uit, const Zones& provincies) {
  std::map<std::string, bool> genoemd;
  for (const auto& r : uit.regels) genoemd[r.gebied] = true;
  for (const auto& [id, ja] : genoemd) uit.gebieden.push_back({id, provincies.naam(id)});
}

Taakeinde reken_uit(const std::vector<gen::Kaartclaim>& claims, gen::Scenariouitslag uit, const Rekenaar& rekenaar,
                    const Werkgang& gang) {
  const auto vlak = scenariovlak(uit.vraag, claims, rekenaar);
  if (vlak.plaats.empty()) return mislukt("Geen van deze claims heeft grond waar hij mag liggen.");
  pp::Options opties;
  opties.stop = gang.stop;
  opties.progress = [&](std::int32_t promille) { gang.voortgang(std::int64_t{promille} * 9 / 10); };
  auto pasproef = pp::Pasproef::of(vlak.scenario, opties);
  const auto antwoord = pasproef ? pasproef->solve() : base::fail(pasproef.error());
  if (gang.stop.stop_requested()) return mislukt("Het rekenen is gestopt.");
  if (!antwoord) throw std::runtime_error("Een scenario rekenen lukt niet: " + std::string(antwoord.error().reason));
  controleer(vlak, *antwoord);
  beschrijf(uit, vlak, *antwoord, rekenaar.provincies());
  uit.uitslaghash = base::sha256(base::encode(base::describe<gen::Scenariouitslag>(), &uit));
  return {gen::Taakstatus::klaar, base::encode(base::Record::of(std::move(uit))), {}};
}

}  // namespace

Scenariovlak scenariovlak(const gen::ScenarioInvoer& vraag, const std::vector<gen::Kaartclaim>& claims,
                          const Rekenaar& rekenaar) {
  return scenariovlak(vraag, claims, rekenaar.provincies(), grondvormen(vraag.zonder, rekenaar));
}

gen::Scenarioclaim scenarioclaim(const gen::Kaartclaim& c) {
  gen::Scenarioclaim uit;
  uit.id = c.id;
  uit.nummer = c.nummer;
  uit.titel = c.titel;
  uit.versie = c.versies;
  uit.opgave = c.opgave;
  uit.eigenaar = c.eigenaar;
  uit.ruimtefunctie = c.ruimtefunctie;
  uit.hardheid = c.hardheid;
  uit.fictief = c.fictief;
  uit.op_kaart = c.oppervlakte.has_value();
  return uit;
}

void beschrijf(gen::Scenariouitslag& uit, const Scenariovlak& vlak, const pp::Allocation& antwoord,
               const Zones& provincies) {
  Verslag(uit, vlak, antwoord).schrijf();
  noem_gebieden(uit, provincies);
}

base::Hash vingerafdruk(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims, const Rekenaar& rekenaar) {
  auto zonder_naam = vraag;
  zonder_naam.naam.clear();
  auto deel = claims;
  deel.claims = deelnemers(vraag, claims);
  base::Sha256 hash;
  hash.add(scenarioversie).add("\n").add(base::encode(base::describe<gen::ScenarioInvoer>(), &zonder_naam)).add("\n");
  hash.add(rekenaar.provincies().vingerafdruk());
  for (const auto laag : vraag.zonder) hash.add(rekenaar.grondlaag(gen::to_id(laag))->vingerafdruk);
  return hash.add(base::encode(base::describe<gen::Kaartclaims>(), &deel)).finish();
}

Taakvraag scenariotaak(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims, const Rekenaar& rekenaar,
                       const domain::Actor& actor) {
  const auto afdruk = vingerafdruk(vraag, claims, rekenaar);
  Taakvraag uit;
  uit.soort = gen::Taaksoort::pasproef;
  uit.titel = vraag.naam;
  uit.opdracht =
      json::encode(json::Value(json::Object{{"vingerafdruk", json::Value(base::to_string(afdruk))},
                                            {"vraag", base::to_value(base::Record::of(gen::ScenarioInvoer(vraag)))}}));
  uit.bestand = base::encode(base::describe<gen::Kaartclaims>(), &claims);
  uit.kring = taakkring(actor);
  uit.persoon = actor.persoon;
  uit.invoerhash = taakhash(std::move(base::Sha256().add(afdruk).add(vraag.naam)), uit.kring, actor);
  return uit;
}

std::size_t geschat_geheugen(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims,
                             const Zones& provincies) {
  const auto mee = deelnemers(vraag, claims);
  const auto cellen = kader(mee, provincies).cells();
  // Planes of the claims, what the solver keeps beside them (as much again), and four planes of the frame.
  return (std::size_t{64} << 20U) + cellen * (16 + 4 * std::min(mee.size(), most_scenario_claims));
}

Taakeinde bereken_scenario(const Gehuurd& taak, const Werkgang& gang, const Rekenaar& rekenaar) {
  const auto opdracht = scenariovraag_in(taak.opdracht);
  const auto gelezen = base::decode(base::describe<gen::Kaartclaims>(), taak.bestand, own_limits);
  if (!opdracht || !gelezen) return mislukt("De vraag bij deze taak is niet te lezen.");
  const auto& claims = gelezen->as<gen::Kaartclaims>();
  const auto bekend = [&](gen::Scenariolaag laag) { return rekenaar.grondlaag(gen::to_id(laag)) != nullptr; };
  if (!std::ranges::all_of(opdracht->vraag.zonder, bekend) ||
      vingerafdruk(opdracht->vraag, claims, rekenaar) != opdracht->vingerafdruk)
    return mislukt("Dit programma rekent met andere kaarten dan de server. Meld dit de beheerder.");
  const auto mee = deelnemers(opdracht->vraag, claims);
  if (mee.empty())
    return mislukt("Er is geen claim die u kunt lezen en die meedoet. Kies een ander jaar of perspectief.");
  if (mee.size() > most_scenario_claims)
    return mislukt("Er doen " + std::to_string(mee.size()) + " claims mee; hoogstens " +
                   std::to_string(most_scenario_claims) + " kan. Kies één perspectief of één jaar.");
  gen::Scenariouitslag uit;
  uit.vraag = opdracht->vraag;
  uit.invoerhash = opdracht->vingerafdruk;
  uit.rekenversie = scenarioversie;
  uit.volledig = claims.volledig;
  for (const auto& c : mee) uit.claims.push_back(scenarioclaim(c));
  for (const auto laag : uit.vraag.zonder)
    uit.lagen.push_back({std::string(gen::to_id(laag)), rekenaar.grondlaag(gen::to_id(laag))->vingerafdruk});
  return reken_uit(mee, std::move(uit), rekenaar, gang);
}

std::optional<gen::Scenariouitslag> scenario_in(std::string_view uitslag) {
  const auto gelezen = base::decode(base::describe<gen::Scenariouitslag>(), uitslag, own_limits);
  if (!gelezen) return std::nullopt;
  return gelezen->as<gen::Scenariouitslag>();
}

gen::Overlapverschil verschil(const gen::Scenariouitslag& toen, const gen::Kaartclaims& nu, const Rekenaar& rekenaar) {
  auto uit = geteld_verschil(toen.claims, deelnemers(toen.vraag, nu));
  uit.actueel = vingerafdruk(toen.vraag, nu, rekenaar) == toen.invoerhash;
  return uit;
}

gen::Scenariobewijs bewijs_van(const gen::Scenariouitslag& uitslag) {
  gen::Scenariobewijs uit;
  uit.naam = uitslag.vraag.naam;
  uit.maat = uitslag.vraag.maat;
  uit.rekenversie = uitslag.rekenversie;
  uit.invoerhash = uitslag.invoerhash;
  uit.uitslaghash = uitslag.uitslaghash;
  uit.past = uitslag.past;
  uit.tekort = uitslag.tekort;
  uit.claims = uitslag.claims;
  uit.regels = uitslag.regels;
  return uit;
}

void vul_scenario_aan(domain::Command& opdracht, TaakStore* taken, const domain::Actor& actor) {
  if (!opdracht.invoer.is<gen::UitspraakOpnemenInvoer>()) return;
  auto i = opdracht.invoer.as<gen::UitspraakOpnemenInvoer>();
  i.scenariobewijs.clear();
  for (const auto& id : i.scenarios) {
    if (taken == nullptr) break;
    const auto stand = taken->taak(id, actor.persoon, actor.kringen);
    if (!stand || stand->taak.soort != gen::Taaksoort::pasproef) continue;
    const auto uitslag = taken->uitslag(id, actor.persoon, actor.kringen);
    const auto scenario = uitslag ? scenario_in(*uitslag) : std::nullopt;
    if (scenario) i.scenariobewijs.push_back(bewijs_van(*scenario));
  }
  opdracht.invoer = base::Record::of(std::move(i));
}

}  // namespace ruimte::application
