// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/overlappen.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <stdexcept>

#include "application/ruimte/verdeling.hpp"
#include "application/taken/kring.hpp"
#include "application/taken/verschil.hpp"

namespace ruimte::application {

namespace {

namespace json = base::json;

/// Another number when the same input could give another result.
constexpr std::string_view overlapversie = "overlappen 1";
/// Of what this program stored itself: larger than what a sender may send.
constexpr json::Limits stored_limits{.bytes = std::size_t{512} << 20U};

void add_number(base::Sha256& hash, std::int64_t n) { hash.add(std::to_string(n)).add(" "); }

void add_shape(base::Sha256& hash, const base::Geometry& vorm) {
  add_number(hash, static_cast<std::int64_t>(vorm.parts.size()));
  for (const auto& deel : vorm.parts) {
    add_number(hash, static_cast<std::int64_t>(deel.size()));
    for (const auto& ring : deel) {
      std::string punten = std::to_string(ring.size());
      for (const auto& p : ring) punten += " " + std::to_string(p.x) + " " + std::to_string(p.y);
      hash.add(punten).add("\n");
    }
  }
}

/// The claims that can be computed with, by the number of their shape.
struct Vormen {
  spatial::Layer laag;
  std::vector<std::size_t> claim;
};

Vormen vormen_van(const gen::Kaartclaims& claims) {
  Vormen uit;
  for (std::size_t n = 0; n < claims.claims.size(); ++n) {
    if (!claims.claims[n].plaats) continue;
    auto vorm = spatial::Polygon::of(*claims.claims[n].plaats);
    if (!vorm) continue;
    uit.laag.push_back(std::move(*vorm));
    uit.claim.push_back(n);
  }
  return uit;
}

/// Cells along the borders, as far as can be told without making them.
std::size_t doorkruist(const spatial::Polygon& vorm) {
  const auto punten = vorm.points();
  std::int64_t mm = 0;
  for (std::size_t n = 1; n < punten.size(); ++n)
    mm += std::abs(std::int64_t{punten[n].x} - punten[n - 1].x) + std::abs(std::int64_t{punten[n].y} - punten[n - 1].y);
  return static_cast<std::size_t>(mm / (std::int64_t{meetcel_m} * 1'000));
}

std::vector<gen::Gebiedsvlak> vlakken(const Verdeling& verdeling) {
  std::vector<gen::Gebiedsvlak> uit;
  uit.reserve(verdeling.provincies.size());
  for (const auto& p : verdeling.provincies) uit.push_back({p.provincie, p.oppervlakte});
  return uit;
}

std::vector<gen::Overlapclaim> meegerekend(const gen::Kaartclaims& claims) {
  std::vector<gen::Overlapclaim> uit;
  uit.reserve(claims.claims.size());
  for (const auto& c : claims.claims) {
    gen::Overlapclaim een;
    een.id = c.id;
    een.nummer = c.nummer;
    een.titel = c.titel;
    een.versie = c.versies;
    een.ruimtefunctie = c.ruimtefunctie;
    een.hardheid = c.hardheid;
    een.fictief = c.fictief;
    uit.push_back(std::move(een));
  }
  return uit;
}

/// Puts what shapes i and j have in common in the result.
void voeg_toe(gen::Overlappen& uit, const Vormen& vormen, std::uint32_t i, std::uint32_t j,
              const Verdeling& verdeling) {
  const auto een = vormen.claim[i], ander = vormen.claim[j];
  if (een == ander) {
    auto& claim = uit.claims[een];
    claim.oppervlakte = verdeling.totaal;
    claim.gebieden = vlakken(verdeling);
    claim.buiten = verdeling.buiten;
  } else if (verdeling.totaal.v == 0) {
    ++uit.kleiner;
  } else {
    gen::Overlappaar paar;
    paar.claim = uit.claims[een].id;
    paar.andere = uit.claims[ander].id;
    paar.oppervlakte = verdeling.totaal;
    paar.gebieden = vlakken(verdeling);
    paar.buiten = verdeling.buiten;
    uit.paren.push_back(std::move(paar));
  }
}

void verzamel(gen::Overlappen& uit, const Vormen& vormen, const std::vector<spatial::Entry>& entries,
              const Zones::Keuze& zones) {
  for (std::size_t n = 0; n < entries.size();) {
    const auto i = entries[n].i, j = entries[n].j;
    std::map<std::uint16_t, spatial::Area> per_zone;
    for (; n < entries.size() && entries[n].i == i && entries[n].j == j; ++n)
      per_zone[entries[n].zone].quanta += entries[n].area.quanta;
    voeg_toe(uit, vormen, i, j, verdeel(per_zone, zones.ids));
  }
  std::map<std::string_view, std::string_view> namen;
  for (std::size_t z = 0; z < zones.ids.size(); ++z) namen.emplace(zones.ids[z], zones.namen[z]);
  std::set<std::string_view> genoemd;
  for (const auto& c : uit.claims)
    for (const auto& g : c.gebieden) genoemd.insert(g.gebied);  // a pair lies where its claims lie
  for (const auto id : genoemd) {
    const auto naam = namen[id];
    uit.gebieden.push_back({std::string(id), std::string(naam.empty() ? id : naam)});
  }
}

std::string te_veel(std::size_t most, std::string_view wat) {
  return "Er zijn meer dan " + std::to_string(most / 1'000) + ".000 " + std::string(wat) +
         ". Kies één perspectief of één jaar, of verdeel over provincies.";
}

/// What goes along with the claims.
struct Opdracht {
  gen::OverlappenInvoer vraag;
  base::Hash vingerafdruk, gebieden;
};

json::Value als_json(const Opdracht& opdracht) {
  return json::Value(json::Object{{"gebieden", json::Value(base::to_string(opdracht.gebieden))},
                                  {"vingerafdruk", json::Value(base::to_string(opdracht.vingerafdruk))},
                                  {"vraag", base::to_value(base::Record::of(gen::OverlappenInvoer(opdracht.vraag)))}});
}

std::optional<Opdracht> opdracht_in(const std::string& tekst) {
  const auto gelezen = json::parse(tekst);
  if (!gelezen) return std::nullopt;
  const auto hash = [&](std::string_view sleutel) {
    const auto* waarde = gelezen->member(sleutel);
    const auto* letters = waarde == nullptr ? nullptr : waarde->get_if<std::string>();
    return letters == nullptr ? base::fail(sleutel) : base::parse_hash(*letters);
  };
  const auto afdruk = hash("vingerafdruk"), gebieden = hash("gebieden");
  const auto* vraag = gelezen->member("vraag");
  if (!afdruk || !gebieden || vraag == nullptr) return std::nullopt;
  const auto record = base::decode(base::describe<gen::OverlappenInvoer>(), *vraag);
  if (!record) return std::nullopt;
  return Opdracht{record->as<gen::OverlappenInvoer>(), *afdruk, *gebieden};
}

Taakeinde reken(const gen::Kaartclaims& claims, gen::Overlappen uit, const Zones& zones, const Werkgang& gang) {
  const auto vormen = vormen_van(claims);
  auto keuze = zones.bij(vormen.laag);
  spatial::OverlayOptions opties;
  opties.cell_m = meetcel_m;
  opties.stop = gang.stop;
  opties.progress = [&](std::int32_t promille) { gang.voortgang(std::int64_t{promille} * 9 / 10); };
  const auto kaart = spatial::Overlay::of(vormen.laag, std::move(keuze.laag), opties);
  if (!kaart) {
    if (gang.stop.stop_requested()) return mislukt("Het rekenen is gestopt.");
    throw std::runtime_error("Rekenen met alle claims lukt niet: " + std::string(kaart.error().reason));
  }
  const auto entries = kaart->entries();
  if (entries.size() > most_areas) return mislukt(te_veel(most_areas, "vlakken per gebied"));
  verzamel(uit, vormen, entries, keuze);
  if (uit.paren.size() > most_pairs) return mislukt(te_veel(most_pairs, "paren"));
  return {gen::Taakstatus::klaar, base::encode(base::Record::of(std::move(uit))), {}};
}

}  // namespace

const Zones* gebieden(const Rekenaar& rekenaar, gen::Gebiedsindeling indeling) {
  if (indeling == gen::Gebiedsindeling::provincies) return &rekenaar.provincies();
  return rekenaar.gemeenten() ? &*rekenaar.gemeenten() : nullptr;
}

base::Hash vingerafdruk(const gen::OverlappenInvoer& vraag, const gen::Kaartclaims& claims, const Zones& zones) {
  base::Sha256 hash;
  hash.add(overlapversie).add("\n").add(rekenversie).add("\n");
  hash.add(base::encode(base::describe<gen::OverlappenInvoer>(), &vraag)).add("\n").add(zones.vingerafdruk());
  hash.add(claims.volledig ? "alle\n" : "niet alle\n");
  for (const auto& c : claims.claims) {
    hash.add(base::to_string(c.id)).add(" ");
    add_number(hash, c.versies);
    add_number(hash, c.fictief ? 1 : 0);
    hash.add(c.nummer).add("\n").add(c.titel).add("\n").add(c.ruimtefunctie).add(gen::to_id(c.hardheid)).add("\n");
    if (c.plaats) add_shape(hash, *c.plaats);
  }
  return hash.finish();
}

Taakvraag overlaptaak(const gen::OverlappenInvoer& vraag, const gen::Kaartclaims& claims, const Zones& zones,
                      const domain::Actor& actor) {
  const auto afdruk = vingerafdruk(vraag, claims, zones);
  Taakvraag uit;
  uit.soort = gen::Taaksoort::overlappen;
  uit.titel = "Overlappingen van " + std::to_string(claims.claims.size()) + " claims, per " +
              (vraag.indeling == gen::Gebiedsindeling::provincies ? "provincie" : "gemeente") +
              (vraag.jaar ? ", " + std::to_string(*vraag.jaar) : std::string());
  uit.opdracht = json::encode(als_json({vraag, afdruk, zones.vingerafdruk()}));
  uit.bestand = base::encode(base::describe<gen::Kaartclaims>(), &claims);
  uit.kring = taakkring(actor);
  uit.persoon = actor.persoon;
  uit.invoerhash = taakhash(std::move(base::Sha256().add(afdruk)), uit.kring, actor);
  return uit;
}

std::size_t geschat_geheugen(const gen::Kaartclaims& claims, const Zones& zones) {
  const auto vormen = vormen_van(claims);
  std::size_t punten = 0, cellen = 0, rijen = 0;
  std::vector<Kader> kaders;
  std::vector<std::size_t> geraakt;
  for (const auto& v : vormen.laag) {
    punten += v.points().size();
    cellen += doorkruist(v);
    kaders.push_back(kader_van(v));
    geraakt.push_back(zones.geraakt(kaders.back()) + 1);
  }
  for (std::size_t a = 0; a < kaders.size(); ++a)
    for (std::size_t b = a; b < kaders.size(); ++b)
      if (kaders[a].raakt(kaders[b])) rijen += std::min(geraakt[a], geraakt[b]);
  return (std::size_t{64} << 20U) + 300 * punten + 64 * cellen + 120 * rijen + 4'000 * claims.claims.size();
}

Taakeinde bereken_overlappen(const Gehuurd& taak, const Werkgang& gang, const Rekenaar& rekenaar) {
  const auto opdracht = opdracht_in(taak.opdracht);
  const auto gelezen = base::decode(base::describe<gen::Kaartclaims>(), taak.bestand, stored_limits);
  if (!opdracht || !gelezen) return mislukt("De vraag bij deze taak is niet te lezen.");
  const auto& claims = gelezen->as<gen::Kaartclaims>();
  const auto* zones = gebieden(rekenaar, opdracht->vraag.indeling);
  if (zones == nullptr || zones->vingerafdruk() != opdracht->gebieden)
    return mislukt("Dit programma rekent met een andere kaart van de gebieden dan de server. Meld dit de beheerder.");
  gen::Overlappen uit;
  uit.vraag = opdracht->vraag;
  uit.invoerhash = opdracht->vingerafdruk;
  uit.rekenversie = rekenversie;
  uit.volledig = claims.volledig;
  uit.claims = meegerekend(claims);
  return reken(claims, std::move(uit), *zones, gang);
}

gen::Overlapverschil verschil(const gen::Overlappen& toen, const gen::Kaartclaims& nu, const Zones& zones) {
  auto uit = geteld_verschil(toen.claims, nu.claims);
  uit.actueel = vingerafdruk(toen.vraag, nu, zones) == toen.invoerhash;
  return uit;
}

}  // namespace ruimte::application
