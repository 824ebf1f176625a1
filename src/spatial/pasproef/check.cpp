// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/check.hpp"

#include <algorithm>
#include <cassert>

namespace ruimte::spatial::pasproef::detail {
namespace {

tl::unexpected<Fault> refuse(std::string_view reason, std::size_t where = 0) {
  return base::fail(Fault{reason, where});
}

base::Result<void, Fault> check_partition(const Partition& partition, std::size_t atoms, std::size_t where) {
  if (partition.region_of.size() != atoms || partition.regions > max_nodes) return refuse("verkeerde_indeling", where);
  const bool good = std::ranges::all_of(
      partition.region_of, [&](std::uint32_t region) { return region == no_region || region < partition.regions; });
  if (!good) return refuse("verkeerde_indeling", where);
  return {};
}

base::Result<void, Fault> check_claim(const Scenario& scenario, std::size_t which) {
  const Claim& claim = scenario.claims[which];
  if (claim.partition >= scenario.partitions.size()) return refuse("verkeerde_indeling", which);
  if (claim.demands.size() != scenario.partitions[claim.partition].regions) return refuse("verkeerde_vraag", which);
  if (claim.suitability.size() != scenario.first_cell.back()) return refuse("verkeerd_vlak", which);
  return {};
}

base::Result<void, Fault> check_combination(const Scenario& scenario, std::size_t which) {
  const Combination& c = scenario.combinations[which];
  const auto bad = [&](const Part& p) { return p.claim >= scenario.claims.size() || p.yield < 1 || p.yield > 100; };
  const bool ascending =
      std::ranges::adjacent_find(c.parts, std::ranges::greater_equal{}, &Part::claim) == c.parts.end();
  if (c.parts.size() < 2 || c.parts.size() > max_parts || !ascending || std::ranges::any_of(c.parts, bad))
    return refuse("verkeerde_combinatie", which);
  if (c.suitability.size() != scenario.first_cell.back())
    return refuse("verkeerd_vlak", scenario.claims.size() + which);
  return {};
}

}  // namespace

bool is_valid(const Demand& demand) {
  return demand.lower >= 0 && demand.lower <= demand.upper && demand.upper <= static_cast<std::int64_t>(max_cells) &&
         static_cast<std::size_t>(demand.level) < levels;
}

base::Result<void, Fault> check(const Scenario& scenario, const Options& options) {
  if (options.threads < 1 || options.threads > 64) return refuse("verkeerd_aantal_draden");
  const auto& first = scenario.first_cell;
  if (first.size() < 2 || first.front() != 0 || !std::ranges::is_sorted(first)) return refuse("verkeerde_gebieden");
  if (first.back() == 0) return refuse("geen_cellen");
  if (first.back() > max_cells) return refuse("te_veel_cellen");
  if (scenario.claims.size() > max_claims) return refuse("te_veel_claims");
  for (std::size_t p = 0; p < scenario.partitions.size(); ++p) {
    if (auto good = check_partition(scenario.partitions[p], first.size() - 1, p); !good) return good;
  }
  std::size_t nodes = 0;
  for (std::size_t k = 0; k < scenario.claims.size(); ++k) {
    if (auto good = check_claim(scenario, k); !good) return good;
    for (const Demand& d : scenario.claims[k].demands) {
      if (!is_valid(d)) return refuse("verkeerde_vraag", nodes);
      ++nodes;
    }
  }
  if (nodes > max_nodes) return refuse("te_veel_knopen", nodes);
  if (scenario.combinations.size() > max_combinations) return refuse("te_veel_combinaties");
  for (std::size_t c = 0; c < scenario.combinations.size(); ++c) {
    if (auto good = check_combination(scenario, c); !good) return good;
  }
  if (options.memory_bytes != 0 && needed_bytes(scenario) > options.memory_bytes) return refuse("te_weinig_geheugen");
  return {};
}

base::Result<void, Fault> check_planes(const Scenario& scenario, std::uint64_t first, std::uint64_t end) {
  const std::size_t claims = scenario.claims.size();
  for (std::size_t k = 0; k < claims + scenario.combinations.size(); ++k) {
    const std::int16_t* const plane =
        k < claims ? scenario.claims[k].suitability.data() : scenario.combinations[k - claims].suitability.data();
    unsigned wrong = 0;  // without a branch, so that whole vectors go at a time
    for (std::uint64_t c = first; c < end; ++c) {
      const std::int16_t s = plane[c];
      wrong |=
          static_cast<unsigned>(s != excluded) & static_cast<unsigned>(s > max_suitability || s < -max_suitability);
    }
    if (wrong != 0) return refuse("verkeerde_geschiktheid", k);
  }
  return {};
}

std::vector<std::uint32_t> first_nodes(const Scenario& scenario) {
  std::vector<std::uint32_t> out{0};
  for (const Claim& claim : scenario.claims) {
    out.push_back(out.back() + static_cast<std::uint32_t>(claim.demands.size()));
  }
  return out;
}

Problem make_problem(const Scenario& scenario) {
  const std::vector<std::uint32_t> first_node = first_nodes(scenario);
  Problem out;
  out.cells = scenario.first_cell.back();
  for (const Claim& claim : scenario.claims) {
    for (const Demand& d : claim.demands) out.limits.push_back({d.lower, d.upper});
  }
  for (std::size_t a = 0; a + 1 < scenario.first_cell.size(); ++a) {
    Run& run = out.runs.emplace_back();
    run.first = scenario.first_cell[a];
    run.end = scenario.first_cell[a + 1];
    for (std::size_t k = 0; k < scenario.claims.size(); ++k) {
      const Claim& claim = scenario.claims[k];
      const std::uint32_t region = scenario.partitions[claim.partition].region_of[a];
      if (region == no_region) continue;
      run.planes.push_back(claim.suitability.data() + run.first);
      run.node.push_back(first_node[k] + region);
      run.claim.push_back(static_cast<std::uint8_t>(k));
    }
  }
  return out;
}

/// A sixteenth of the planes as samples, a byte per cell for the answer, four per cell that may be tied, tables. With
/// combinations also the planes of the claims once more, the best answer so far, and a sample of all planes.
std::uint64_t needed_bytes(const Scenario& scenario) {
  const std::uint64_t cells = scenario.first_cell.back(), planes = 2 * cells * scenario.claims.size();
  const std::uint64_t alone = planes / 12 + 5 * cells + 64'000'000;
  if (scenario.combinations.empty()) return alone;
  return 2 * alone + planes + 2 * cells * scenario.combinations.size() / 12 + 4 * cells;
}

}  // namespace ruimte::spatial::pasproef::detail
