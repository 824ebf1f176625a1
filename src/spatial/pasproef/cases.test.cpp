// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/cases.test.hpp"

#include <algorithm>
#include <array>
#include <numeric>

namespace ruimte::spatial::pasproef::test {
namespace {

Partition random_partition(Dice& dice, std::uint32_t atoms) {
  Partition p;
  const std::int64_t kind = dice.between(0, 3);
  p.regions = kind == 0 ? 1 : kind == 1 ? atoms : static_cast<std::uint32_t>(dice.between(1, atoms));
  for (std::uint32_t a = 0; a < atoms; ++a) {
    const bool away = kind == 3 && dice.one_in(6);
    p.region_of.push_back(away        ? no_region
                          : kind == 1 ? a
                                      : static_cast<std::uint32_t>(dice.between(0, p.regions - 1)));
  }
  return p;
}

void fill_plane(Dice& dice, std::vector<std::int16_t>& plane, std::int64_t high, std::int64_t excluded_percent) {
  const std::int64_t low = dice.one_in(3) ? -high : 0;
  const bool dead = dice.one_in(15);
  for (std::int16_t& s : plane) {
    const bool out = dead || dice.between(0, 99) < excluded_percent;
    s = out ? excluded : static_cast<std::int16_t>(dice.between(low, high));
  }
}

}  // namespace

Demand random_demand(Dice& dice, std::int64_t about) {
  constexpr std::array<std::int64_t, 8> divisors{1, 2, 3, 4, 6, 8, 12, 24};
  Demand d;
  d.level = static_cast<Level>(dice.between(0, 2));
  std::int64_t lower = dice.between(0, 2 * about);
  if (about <= 24) {
    while (lower > 0 && std::ranges::find(divisors, lower) == divisors.end())
      --lower;  // then fairness is a whole number
  }
  d.lower = dice.one_in(4) ? 0 : lower;
  d.upper = dice.one_in(3) ? d.lower : d.lower + dice.between(0, about);
  return d;
}

std::vector<Demand> Case::demands() const {
  std::vector<Demand> out;
  for (const Claim& claim : scenario.claims) out.insert(out.end(), claim.demands.begin(), claim.demands.end());
  return out;
}

std::uint32_t Case::node(std::size_t claim, std::uint64_t cell) const {
  const auto after = std::ranges::upper_bound(scenario.first_cell, cell);
  const auto atom = static_cast<std::size_t>(after - scenario.first_cell.begin()) - 1;
  std::uint32_t first = 0;
  for (std::size_t k = 0; k < claim; ++k) first += static_cast<std::uint32_t>(scenario.claims[k].demands.size());
  const std::uint32_t region = scenario.partitions[scenario.claims[claim].partition].region_of[atom];
  return region == no_region ? no_region : first + region;
}

void Case::attach() {
  for (std::size_t k = 0; k < planes.size(); ++k) {
    const std::size_t claims = scenario.claims.size();
    (k < claims ? scenario.claims[k].suitability : scenario.combinations[k - claims].suitability) = planes[k];
  }
}

std::vector<Part> Case::parts(std::size_t use) const {
  const std::size_t claims = scenario.claims.size();
  return use < claims ? std::vector<Part>{{static_cast<std::uint32_t>(use), 100}}
                      : scenario.combinations[use - claims].parts;
}

bool Case::allowed(std::size_t use, std::uint64_t cell) const {
  const auto home = [&](const Part& p) { return node(p.claim, cell) != no_region; };
  return planes[use][cell] != excluded && std::ranges::all_of(parts(use), home);
}

void add_combinations(Case& c, std::uint64_t seed) {
  Dice dice(seed + 77);
  const std::size_t claims = c.scenario.claims.size();
  for (std::int64_t left = claims < 2 ? 0 : dice.between(1, 4); left > 0; --left) {
    Combination& combination = c.scenario.combinations.emplace_back();
    const std::int64_t most = std::min<std::int64_t>(std::ssize(c.scenario.claims), 3), parts = dice.between(2, most);
    while (std::ssize(combination.parts) < parts) {
      const auto claim = static_cast<std::uint32_t>(dice.between(0, std::ssize(c.scenario.claims) - 1));
      const bool there = std::ranges::find(combination.parts, claim, &Part::claim) != combination.parts.end();
      if (!there) combination.parts.push_back({claim, static_cast<std::int32_t>(dice.between(30, 100))});
    }
    std::ranges::sort(combination.parts, {}, &Part::claim);
    auto& plane = c.planes.emplace_back();
    for (std::uint64_t i = 0; i < c.cells(); ++i) {  // about the mean of its claims, where all of them may be
      std::int64_t sum = dice.between(0, 2);
      bool out = dice.one_in(5);
      for (const Part& p : combination.parts) {
        const std::int16_t s = c.planes[p.claim][i];
        out = out || (s == excluded && !dice.one_in(3));
        sum += s == excluded ? 0 : s;
      }
      plane.push_back(out ? excluded : static_cast<std::int16_t>(sum / std::ssize(combination.parts)));
    }
  }
  c.attach();
}

Case random_case(std::uint64_t seed, const Size& size) {
  Dice dice(seed);
  Case c;
  const auto claims = static_cast<std::size_t>(dice.between(1, size.claims));
  const auto atoms = static_cast<std::uint32_t>(dice.between(1, size.atoms));
  const std::int64_t cells = dice.between(1, size.cells);
  std::vector<std::uint64_t> cut(atoms - 1);
  for (std::uint64_t& x : cut) x = static_cast<std::uint64_t>(dice.between(0, cells));  // empty regions are welcome
  std::ranges::sort(cut);
  c.scenario.first_cell.push_back(0);
  c.scenario.first_cell.insert(c.scenario.first_cell.end(), cut.begin(), cut.end());
  c.scenario.first_cell.push_back(static_cast<std::uint64_t>(cells));
  for (int p = 0; p < 3; ++p) c.scenario.partitions.push_back(random_partition(dice, atoms));
  constexpr std::array<std::int64_t, 6> highest{0, 1, 3, 10, 100, max_suitability};
  const std::int64_t high = highest[static_cast<std::size_t>(dice.between(0, 5))];
  const std::int64_t excluded_percent = dice.one_in(3) ? 0 : dice.between(0, 90);
  const std::int64_t tight = dice.between(3, 15);  // tenths of the cells that are asked for
  c.planes.assign(claims, std::vector<std::int16_t>(static_cast<std::size_t>(cells)));
  for (auto& plane : c.planes) fill_plane(dice, plane, high, excluded_percent);
  if (claims > 1 && dice.one_in(5)) c.planes[1] = c.planes[0];  // two equal claims
  for (std::size_t i = 0; i < c.planes[0].size(); ++i) {
    if (!dice.one_in(20)) continue;
    for (auto& plane : c.planes) plane[i] = excluded;
  }
  for (std::size_t k = 0; k < claims; ++k) {
    Claim& claim = c.scenario.claims.emplace_back();
    claim.partition = static_cast<std::uint32_t>(dice.between(0, 2));
    const std::uint32_t regions = c.scenario.partitions[claim.partition].regions;
    const std::int64_t asked = cells * tight / 10 / static_cast<std::int64_t>(claims * regions) + 1;
    const std::int64_t about = cells <= 200 ? std::min<std::int64_t>(asked, 24) : asked;
    for (std::uint32_t r = 0; r < regions; ++r) claim.demands.push_back(random_demand(dice, about));
  }
  c.attach();
  return c;
}

namespace {

std::string wrong(std::string_view what, std::size_t where) { return std::string(what) + " " + std::to_string(where); }

std::string cut_verdict(const Case& c, const Cut& cut, std::int64_t missing, const std::vector<Demand>& demands) {
  std::int64_t hundredths = 0, demand = 0;
  std::vector<char> in(demands.size(), 0);
  for (const std::uint32_t j : cut.nodes) in[j] = 1;
  for (std::uint64_t i = 0; i < c.cells(); ++i) {
    std::int64_t most = 0;
    for (std::size_t u = 0; u < c.uses(); ++u) {
      std::int64_t counts = 0;
      for (const Part& p : c.parts(u)) {
        const std::uint32_t j = c.node(p.claim, i);
        if (j != no_region && in[j] != 0) counts += p.yield;
      }
      if (counts > most && c.allowed(u, i)) most = counts;
    }
    hundredths += most;
  }
  for (const std::uint32_t j : cut.nodes) demand += demands[j].lower;
  if (hundredths / 100 != cut.cells || demand != cut.demand) return "cut does not count up";
  if (!c.scenario.combinations.empty()) return demand - cut.cells <= missing ? "" : "cut says more is missing than is";
  return demand - cut.cells == missing ? "" : "cut does not explain what is missing";
}

std::string uses_verdict(const Case& c, const Allocation& a) {
  std::vector<std::int64_t> hundredths(a.counts.size(), 0);
  std::int64_t primal = 0;
  for (std::uint64_t i = 0; i < c.cells(); ++i) {
    if (a.use[i] == no_use) continue;
    if (a.use[i] >= c.uses() || !c.allowed(a.use[i], i)) return wrong("cell with a use it may not have", i);
    for (const Part& p : c.parts(a.use[i])) hundredths[c.node(p.claim, i)] += p.yield;
    primal += c.planes[a.use[i]][i];
  }
  if (hundredths != a.hundredths) return "hundredths are not those of the uses";
  for (std::size_t j = 0; j < hundredths.size(); ++j) {
    if (a.counts[j] != hundredths[j] / 100) return "counts are not those of the uses";
  }
  return primal == a.primal ? "" : "primal is not the suitability of the uses";
}

std::int64_t dual_of(const Case& c, const Allocation& a, const std::vector<Demand>& demands) {
  std::int64_t dual = 0;
  std::vector<std::int64_t> beyond(demands.size(), 0);  // less than a whole cell on top of upper counts for nothing
  for (std::uint64_t i = 0; i < c.cells(); ++i) {
    std::int64_t best = 0;
    for (std::size_t u = 0; u < c.uses(); ++u) {
      std::int64_t value = 100 * std::int64_t{c.planes[u][i]};
      bool home = true;
      for (const Part& p : c.parts(u)) {
        const std::uint32_t j = c.node(p.claim, i);
        home = home && j != no_region;
        if (home) value -= std::int64_t{p.yield} * a.prices[j];
      }
      for (const Part& p : c.parts(u)) {
        if (home && u >= c.scenario.claims.size()) beyond[c.node(p.claim, i)] = 99;
      }
      if (home && c.planes[u][i] != excluded) best = std::max(best, value);
    }
    dual += best;
  }
  for (std::size_t j = 0; j < demands.size(); ++j) {
    const std::int64_t low = 100 * (demands[j].lower - a.missing[j]), high = 100 * demands[j].upper + beyond[j];
    dual += a.prices[j] * (a.prices[j] > 0 ? high : low);
  }
  return dual >= 0 ? dual / 100 : -((99 - dual) / 100);
}

/// Per level with something missing a cut that counts up; with combinations it may be absent.
std::string missing_verdict(const Case& c, const Allocation& a, const std::vector<Demand>& demands) {
  std::array<std::int64_t, levels> missing{};
  for (std::size_t j = 0; j < demands.size(); ++j) missing[static_cast<std::size_t>(demands[j].level)] += a.missing[j];
  std::size_t next = 0;
  std::int64_t sum = 0;
  for (std::size_t q = 0; q < levels; ++q) {
    sum += missing[q];
    if (missing[q] == 0) continue;
    if (next == a.cuts.size() || a.cuts[next].level != static_cast<Level>(q)) {
      if (c.scenario.combinations.empty()) return "no cut for a level that is short";
      continue;
    }
    if (std::string w = cut_verdict(c, a.cuts[next++], sum, demands); !w.empty()) return w;
  }
  return next == a.cuts.size() ? "" : "a cut too many";
}

}  // namespace

std::string verdict(const Case& c, const Allocation& a) {
  const std::vector<Demand> demands = c.demands();
  if (a.use.size() != c.cells() || a.counts.size() != demands.size() || a.missing.size() != demands.size() ||
      a.hundredths.size() != demands.size())
    return "sizes";
  if (std::string w = uses_verdict(c, a); !w.empty()) return w;
  for (std::size_t j = 0; j < demands.size(); ++j) {
    if (a.missing[j] < 0 || a.missing[j] > demands[j].lower) return wrong("missing out of range at node", j);
    if (a.counts[j] < demands[j].lower - a.missing[j] || a.counts[j] > demands[j].upper)
      return wrong("count out of bounds at node", j);
  }
  if (std::string w = missing_verdict(c, a, demands); !w.empty()) return w;
  if (dual_of(c, a, demands) != a.dual) return "dual is not that of the prices";
  if (a.dual < a.primal) return "the bound is below the answer";
  return a.stopped || !c.scenario.combinations.empty() || a.primal == a.dual ? "" : "gap";
}

Allocation solved(const Case& c, std::int32_t threads) {
  return Pasproef::of(c.scenario, {.threads = threads}).value().solve().value();
}

std::string shown(const Allocation& a) {
  std::string out;
  for (const std::uint8_t u : a.use) out += u == no_use ? '-' : static_cast<char>('A' + u);
  return out;
}

bool same_answer(const Allocation& a, const Allocation& b) {
  const auto same_cut = [](const Cut& x, const Cut& y) {
    return x.level == y.level && x.nodes == y.nodes && x.demand == y.demand && x.cells == y.cells;
  };
  return a.use == b.use && a.counts == b.counts && a.missing == b.missing && a.prices == b.prices &&
         a.primal == b.primal && a.dual == b.dual && a.stopped == b.stopped &&
         std::ranges::equal(a.cuts, b.cuts, same_cut);
}

}  // namespace ruimte::spatial::pasproef::test
