// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/scenario.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "application/taken/kring.hpp"
#include "application/taken/scenariouitvoer.hpp"
#include "application/taken/verschil.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "gen/dialoog.hpp"

namespace ruimte::application {

namespace {

namespace json = base::json;
namespace pp = spatial::pasproef;

/// Layers and planes of the whole country while one recipe is worked out.
constexpr std::size_t recept_memory = std::size_t{600} << 20U;

/// Of what this program stored itself: larger than what a sender may send.
constexpr json::Limits own_limits{.bytes = std::size_t{256} << 20U};

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

/// Why an answer that was judged so is no result; nothing when it is one.
std::optional<std::string> bezwaar(const Narekening& n) {
  switch (n.oordeel) {
    case Oordeel::klopt: return std::nullopt;
    case Oordeel::ontbreekt:
      return "Het programma " + n.programma +
             " staat niet naast dit programma. Zonder dat programma wordt geen uitslag bewaard. Meld dit de beheerder.";
    case Oordeel::klopt_niet:
      return "Het programma " + n.programma +
             " telde de uitslag na en kwam op iets anders uit. Daarom is hij niet bewaard. Meld dit de beheerder. " +
             n.zin;
    case Oordeel::onleesbaar:
      return "Het programma " + n.programma +
             " kon de uitslag niet natellen. Daarom is hij niet bewaard. Meld dit de beheerder. " + n.zin;
  }
  return std::nullopt;
}

Bewijsdelen bewijsdelen(const Scenariovlak& vlak, const std::vector<std::string>& namen, const Zones& provincies) {
  static const std::vector<std::string> geen;
  Bewijsdelen uit{vlak.scenario, namen, geen, {}};
  for (const auto& naam : namen)
    for (const auto& g : vlak.gebieden) uit.vragen.push_back(naam + " in " + provincies.naam(g));
  return uit;
}

/// Counts the answer again with the separate program; then it is a result, with its files.
Taakeinde maak_op(gen::Scenariouitslag uit, const Scenariovlak& vlak, const pp::Allocation& antwoord,
                  const Scenariodelen& delen) {
  beschrijf(uit, vlak, antwoord, delen.rekenaar.provincies());
  uit.uitslaghash = base::sha256(base::encode(base::describe<gen::Scenariouitslag>(), &uit));
  std::vector<std::string> namen;
  for (const auto& c : uit.claims) namen.push_back(c.nummer + " " + c.titel);
  const auto bewijs = bewijsdelen(vlak, namen, delen.rekenaar.provincies());
  base::Hash hash{};
  auto narekening = delen.narekenaar(
      [&](const Bestandnemer& neem) {
        neem("LEESMIJ.md", leesmij(uit));
        hash = schrijf_bewijs(bewijs, antwoord, neem);
      },
      {});
  if (auto waarom = bezwaar(narekening)) return mislukt(waarom->substr(0, 1'000));
  uit.nagerekend = gen::Scenariocontrole{narekening.programma, narekening.versie, hash, narekening.zin.substr(0, 400)};
  const auto status = antwoord.stopped ? gen::Taakstatus::gestopt : gen::Taakstatus::klaar;
  Taakeinde einde{status, base::encode(base::Record::of(std::move(uit))), {}};
  if (antwoord.stopped)
    einde.reden = "Er is gestopt; de beste verdeling tot dan toe is bewaard, zonder bewijs dat het niet beter kan.";
  einde.bijlagen.push_back({std::string(bijlage_verdeling), schrijf_verdeling(vlak, antwoord)});
  if (!narekening.pakket.empty()) einde.bijlagen.push_back({std::string(bijlage_bewijs), std::move(narekening.pakket)});
  return einde;
}

Taakeinde reken_uit(const std::vector<gen::Kaartclaim>& claims, gen::Scenariouitslag uit, const Scenariodelen& delen,
                    const Werkgang& gang) {
  auto vlak = scenariovlak(uit.vraag, claims, delen.rekenaar, gang.stop);
  if (gang.stop.stop_requested()) return mislukt("Het rekenen is gestopt.");
  if (vlak.plaats.empty()) return mislukt("Geen van deze claims heeft grond waar hij mag liggen.");
  pp::Options opties;
  opties.stop = gang.stop;
  opties.progress = [&](std::int32_t promille) { gang.voortgang(100 + std::int64_t{promille} * 8 / 10); };
  auto pasproef = pp::Pasproef::of(vlak.scenario, opties);
  const auto antwoord = pasproef ? pasproef->solve() : base::fail(pasproef.error());
  if (!antwoord && gang.stop.stop_requested()) return mislukt("Het rekenen is gestopt.");
  if (!antwoord) throw std::runtime_error("Een scenario rekenen lukt niet: " + std::string(antwoord.error().reason));
  // Only a stop may leave a gap: the method always closes it.
  if (!antwoord->proven() && !antwoord->stopped)
    throw std::runtime_error("De uitkomst van een scenario is niet bewezen");
  uit.recepten = vlak.recepten;
  uit.uitleg = std::move(vlak.uitleg);
  if (antwoord->stopped) uit.gestopt = true;
  return maak_op(std::move(uit), vlak, *antwoord, delen);
}

}  // namespace

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

bool kent_lagen(const Rekenaar& rekenaar, const gen::ScenarioInvoer& vraag) {
  return std::ranges::all_of(vraag.zonder,
                             [&](const auto laag) { return rekenaar.grondlaag(gen::to_id(laag)) != nullptr; });
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
  for (const auto& recept : receptkeuze(vraag, deel.claims, rekenaar.recepten()))
    hash.add(base::encode(base::describe<gen::Scenariorecept>(), &recept)).add("\n");
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
  const auto vlakken = std::min(mee.size(), most_scenario_claims);
  const auto rekenen = cellen * (16 + 4 * vlakken);
  // Recipes are done with before the solver begins.
  const auto recepten =
      vraag.geschiktheid == gen::Scenariogeschiktheid::recept ? recept_memory + cellen * (16 + 2 * vlakken) : 0;
  return (std::size_t{64} << 20U) + std::max(rekenen, recepten);
}

Taakeinde bereken_scenario(const Gehuurd& taak, const Werkgang& gang, const Scenariodelen& delen) {
  const auto& rekenaar = delen.rekenaar;
  const auto opdracht = scenariovraag_in(taak.opdracht);
  const auto gelezen = base::decode(base::describe<gen::Kaartclaims>(), taak.bestand, own_limits);
  if (!opdracht || !gelezen) return mislukt("De vraag bij deze taak is niet te lezen.");
  const auto& claims = gelezen->as<gen::Kaartclaims>();
  if (!kent_lagen(rekenaar, opdracht->vraag) ||
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
  return reken_uit(mee, std::move(uit), delen, gang);
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
  uit.recepten = uitslag.recepten;
  uit.nagerekend = uitslag.nagerekend;
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
    // Evidence was counted again by the separate program, and is no half answer.
    if (scenario && scenario->nagerekend && !scenario->gestopt.value_or(false))
      i.scenariobewijs.push_back(bewijs_van(*scenario));
  }
  opdracht.invoer = base::Record::of(std::move(i));
}

}  // namespace ruimte::application
