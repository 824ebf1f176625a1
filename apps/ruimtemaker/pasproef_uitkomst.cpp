// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <fstream>
#include <stdexcept>

#include "application/ruimte/pasproefbewijs.hpp"
#include "base/hash.hpp"
#include "base/json_values.hpp"
#include "scenariobestand.hpp"

namespace ruimte::app {
namespace {

namespace pp = spatial::pasproef;
using base::json::Array;
using base::json::list;
using base::json::number;
using base::json::Object;
using base::json::object;
using base::json::text;
using base::json::truth;
using base::json::Value;

constexpr std::array<const char*, pp::levels> woorden{"hard", "voorkeur", "zoekgebied"};

struct Knoop {
  std::size_t claim;
  std::uint32_t gebied;
};

std::vector<Knoop> knopen(const Scenariobestand& bestand) {
  std::vector<Knoop> uit;
  for (std::size_t k = 0; k < bestand.scenario.claims.size(); ++k) {
    for (std::uint32_t g = 0; g < bestand.scenario.claims[k].demands.size(); ++g) uit.push_back({k, g});
  }
  return uit;
}

const std::string& gebied_van(const Scenariobestand& b, const Knoop& k) {
  return b.gebieden[b.scenario.claims[k.claim].partition][k.gebied];
}

Value claims_van(const Scenariobestand& bestand, const pp::Allocation& a, std::int64_t cel_m2) {
  Array claims;
  std::size_t j = 0;
  for (std::size_t k = 0; k < bestand.scenario.claims.size(); ++k) {
    Array gebieden;
    for (std::uint32_t g = 0; g < bestand.scenario.claims[k].demands.size(); ++g, ++j) {
      const pp::Demand& d = bestand.scenario.claims[k].demands[g];
      gebieden.push_back(object({{"gebied", text(gebied_van(bestand, {k, g}))},
                                 {"hardheid", text(woorden[static_cast<std::size_t>(d.level)])},
                                 {"minstensCellen", number(d.lower)},
                                 {"hoogstensCellen", number(d.upper)},
                                 {"toegewezenCellen", number(a.counts[j])},
                                 {"toegewezenM2", number(a.hundredths[j] * cel_m2 / 100)},
                                 {"tekortCellen", number(a.missing[j])},
                                 {"tekortM2", number(a.missing[j] * cel_m2)},
                                 {"schaarsteprijs", number(a.prices[j])}}));
    }
    claims.push_back(object({{"naam", text(bestand.claims[k])}, {"gebieden", list(std::move(gebieden))}}));
  }
  return list(std::move(claims));
}

Value combinaties_van(const Scenariobestand& bestand, const pp::Allocation& a, std::int64_t cel_m2) {
  std::array<std::int64_t, 256> cellen{};
  for (const std::uint8_t gebruik : a.use) ++cellen[gebruik];
  Array uit;
  for (std::size_t c = 0; c < bestand.combinaties.size(); ++c) {
    const std::int64_t n = cellen[bestand.claims.size() + c];
    uit.push_back(object({{"naam", text(bestand.combinaties[c])}, {"cellen", number(n)}, {"m2", number(n * cel_m2)}}));
  }
  return list(std::move(uit));
}

Value verklaringen_van(const Scenariobestand& bestand, const pp::Allocation& a, std::int64_t cel_m2) {
  const auto alle = knopen(bestand);
  Array uit;
  for (const pp::Cut& cut : a.cuts) {
    Array wie;
    for (const std::uint32_t j : cut.nodes) {
      wie.push_back(
          object({{"claim", text(bestand.claims[alle[j].claim])}, {"gebied", text(gebied_van(bestand, alle[j]))}}));
    }
    uit.push_back(object({{"totEnMet", text(woorden[static_cast<std::size_t>(cut.level)])},
                          {"gevraagdCellen", number(cut.demand)},
                          {"beschikbaarCellen", number(cut.cells)},
                          {"tekortM2", number((cut.demand - cut.cells) * cel_m2)},
                          {"wie", list(std::move(wie))}}));
  }
  return list(std::move(uit));
}

/// What each region of each partition has of every use (as they stand in the map), whatever partition a claim asks in.
Value verdeling_van(const Scenariobestand& bestand, const pp::Allocation& a) {
  const auto& scenario = bestand.scenario;
  const std::size_t gebruiken = bestand.vlakken.size();
  std::vector<std::vector<std::int64_t>> per_atoom(scenario.first_cell.size() - 1,
                                                   std::vector<std::int64_t>(gebruiken + 1));
  for (std::size_t atoom = 0; atoom < per_atoom.size(); ++atoom)
    for (auto c = scenario.first_cell[atoom]; c < scenario.first_cell[atoom + 1]; ++c)
      ++per_atoom[atoom][a.use[c] == pp::no_use ? gebruiken : a.use[c]];
  Array uit;
  for (std::size_t p = 0; p < bestand.gebieden.size(); ++p) {
    for (std::size_t g = 0; g < bestand.gebieden[p].size(); ++g) {
      std::vector<std::int64_t> som(gebruiken + 1);
      for (std::size_t atoom = 0; atoom < per_atoom.size(); ++atoom) {
        if (scenario.partitions[p].region_of[atoom] != g) continue;
        for (std::size_t k = 0; k <= gebruiken; ++k) som[k] += per_atoom[atoom][k];
      }
      Array cellen;
      for (std::size_t k = 0; k < gebruiken; ++k) cellen.push_back(number(som[k]));
      uit.push_back(object({{"indeling", number(static_cast<std::int64_t>(p))},
                            {"gebied", text(bestand.gebieden[p][g])},
                            {"cellenPerGebruik", list(std::move(cellen))},
                            {"cellenZonderGebruik", number(som[gebruiken])}}));
    }
  }
  return list(std::move(uit));
}

void schrijf(const std::filesystem::path& bestand, std::string_view bytes) {
  std::ofstream out(bestand, std::ios::binary);
  out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (!out.flush()) throw std::runtime_error("Kan niet schrijven: " + bestand.string());
}

}  // namespace

Value uitkomst(const Scenariobestand& bestand, const pp::Allocation& a) {
  const std::int64_t cel_m = bestand.cel_mm / 1'000, cel_m2 = cel_m * cel_m;
  std::int64_t tekort = 0;
  for (const std::int64_t m : a.missing) tekort += m;
  std::int64_t zeker = 0;
  for (const pp::Cut& cut : a.cuts) zeker = std::max(zeker, cut.demand - cut.cells);
  Array invoer;
  for (const auto& [naam, sha256] : bestand.invoer)
    invoer.push_back(object({{"bestand", text(naam)}, {"sha256", text(sha256)}}));
  return object({{"soort", text("ruimtemaker-pasproef-uitkomst")},
                 {"versie", number(1)},
                 {"rekenwijze", text("pasproef 1")},
                 {"scenarioSha256", text(bestand.sha256)},
                 {"invoer", list(std::move(invoer))},
                 {"celM", number(cel_m)},
                 {"cellen", number(static_cast<std::int64_t>(a.use.size()))},
                 {"past", truth(tekort == 0)},
                 {"tekortM2", number(tekort * cel_m2)},
                 {"tekortMinstensM2", number(zeker * cel_m2)},
                 {"bewezen", truth(a.proven())},
                 {"gestopt", truth(a.stopped)},
                 {"geschiktheid", number(a.primal)},
                 {"bovengrens", number(a.dual)},
                 {"claims", claims_van(bestand, a, cel_m2)},
                 {"combinaties", combinaties_van(bestand, a, cel_m2)},
                 {"verdeling", verdeling_van(bestand, a)},
                 {"verklaringen", verklaringen_van(bestand, a, cel_m2)}});
}

void schrijf_bewijs(const Scenariobestand& bestand, const pp::Allocation& a, const std::filesystem::path& map) {
  std::filesystem::create_directories(map);
  application::Bewijsdelen delen{bestand.scenario, bestand.claims, bestand.combinaties, {}};
  for (const Knoop& k : knopen(bestand))
    delen.vragen.push_back(bestand.claims[k.claim] + " in " + gebied_van(bestand, k));
  application::schrijf_bewijs(delen, a,
                              [&](const std::string& naam, std::string_view bytes) { schrijf(map / naam, bytes); });
}

}  // namespace ruimte::app
