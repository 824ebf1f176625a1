// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

#include "base/result.hpp"

/// Pasproef: divide cells over claims so that total suitability is greatest while every claim gets its cells in every
/// region. Does it fit, what does not, and where; with a proof in whole numbers. docs/decisions/0037-pasproef.md has
/// the method.
namespace ruimte::spatial::pasproef {

inline constexpr std::int16_t excluded = -32'768;        ///< this claim may not have this cell
inline constexpr std::int16_t max_suitability = 16'383;  ///< suitability is -max .. max, or excluded
inline constexpr std::size_t max_claims = 40;
inline constexpr std::size_t max_nodes = 2'047;
inline constexpr std::size_t max_combinations = 20;
inline constexpr std::size_t max_parts = 4;  ///< claims in a combination
inline constexpr std::uint64_t max_cells = 200'000'000;
inline constexpr std::uint32_t no_region = 0xffff'ffff;  ///< the claim is not at home in this atomic region
inline constexpr std::uint8_t no_use = 255;              ///< the cell has no use

/// Who goes first when not everything fits: a higher level is never short to help a lower one.
enum class Level : std::uint8_t { hard, voorkeur, zoekgebied };
inline constexpr std::size_t levels = 3;

/// Cells that a claim wants in a region: at least `lower`, at most `upper`. 0 <= lower <= upper <= max_cells.
struct Demand {
  std::int64_t lower = 0, upper = 0;
  Level level = Level::hard;
  auto operator<=>(const Demand&) const = default;
};

/// Regions of one level (national, province, ...), as sets of atomic regions.
struct Partition {
  std::uint32_t regions = 0;
  std::vector<std::uint32_t> region_of;  ///< per atomic region, below `regions`, or no_region
};

/// A claim asks per region of one partition. A claim in a region is a node; nodes are numbered by claim, then region.
struct Claim {
  std::span<const std::int16_t> suitability;  ///< per cell; stays with the caller, who keeps it while it is used
  std::uint32_t partition = 0;
  std::vector<Demand> demands;  ///< per region of the partition
};

/// What a cell with a combination counts for one of its claims: hundredths of a cell, 1 .. 100.
struct Part {
  std::uint32_t claim = 0;
  std::int32_t yield = 100;
};

/// One use of a cell that counts for several claims, say solar panels on a water storage. It may go where its own
/// suitability is not `excluded` and all its claims are at home, also where a claim may not go alone. A node counts
/// whole cells: of its cells and parts of cells together, what is less than a whole cell counts for nothing, against
/// `lower` nor `upper`.
struct Combination {
  std::span<const std::int16_t> suitability;  ///< per cell, of the use as a whole; stays with the caller
  std::vector<Part> parts;                    ///< 2 .. max_parts, ascending by claim
};

/// Cells stand in order of their atomic region, the overlay of all partitions: region a has the cells
/// first_cell[a] .. first_cell[a + 1] - 1.
struct Scenario {
  std::vector<std::uint64_t> first_cell;
  std::vector<Partition> partitions;
  std::vector<Claim> claims;
  std::vector<Combination> combinations = {};
};

struct Options {
  std::int32_t threads = 1;                         ///< 1 .. 64; does not show in the answer
  std::stop_token stop = {};                        ///< looked at every few milliseconds
  std::function<void(std::int32_t)> progress = {};  ///< per mille, from the thread that called; 0, rising to 1,000
  std::uint64_t memory_bytes = 0;                   ///< refuse when more is needed beside the planes; 0: no bound
};

/// geen_cellen, te_veel_cellen, te_veel_claims, te_veel_knopen, verkeerde_gebieden, verkeerde_indeling,
/// verkeerde_vraag (where: the node), te_veel_combinaties, verkeerde_combinatie (where: its number), verkeerd_vlak and
/// verkeerde_geschiktheid (where: the claim, or the combination after the claims), verkeerd_aantal_draden,
/// te_weinig_geheugen, onbekende_knoop, onbekende_cellen, gestopt.
struct Fault {
  std::string_view reason;
  std::size_t where = 0;
};

/// Why demands cannot all be met: together the nodes ask `demand` cells, and only `cells` cells are allowed for any of
/// them. Anyone can count that again. With combinations `cells` is what all cells can count for these nodes together,
/// each with the use that counts most for them, in whole cells.
struct Cut {
  Level level = Level::hard;  ///< of demands up to this level
  std::vector<std::uint32_t> nodes;
  std::int64_t demand = 0, cells = 0;
};

/// How much work it was; for measurements, not part of the answer.
struct Work {
  std::int64_t cuts = 0, steps = 0, cells_read = 0;
  std::int64_t tables = 0, sums = 0, searches = 0;   ///< times that all tiles were brought together, for which
  std::int64_t lines = 0, choices = 0, classes = 0;  ///< of the largest table; sets of nodes that cells allow
  std::uint64_t tiles_bytes = 0;                     ///< what the tiles keep at the end
  bool from_scratch = true;                          ///< false: the previous answer was the start
};

/// The answer. It is one and the same for the same scenario, whatever the threads and the history: of all optimal
/// prices those with the least sum of sizes, then the least in each node; the uses follow from them.
///
/// With combinations it is a good answer with two bounds that anyone can count: dual - primal says how much better any
/// allocation with the same cells missing can be, and a cut how much must be missing whatever one does.
struct Allocation {
  std::vector<std::uint8_t> use;         ///< claim per cell, or number of claims + combination, or no_use
  std::vector<std::int64_t> counts;      ///< whole cells per node
  std::vector<std::int64_t> hundredths;  ///< the same before rounding down, in hundredths of a cell
  std::vector<std::int64_t> missing;     ///< per node the cells below `lower`; the least total there is, spread evenly
  std::vector<Cut> cuts;                 ///< one per level that has something missing (or must have, with combinations)
  std::vector<std::int32_t> prices;      ///< per node, suitability per cell: > 0 scarce, < 0 has to be pushed
  std::int64_t primal = 0;               ///< total suitability
  std::int64_t dual = 0;                 ///< no allocation for the demands less what is missing has more
  bool stopped = false;                  ///< then primal and dual may differ; the bounds hold all the same
  Work work;
  [[nodiscard]] bool proven() const { return primal == dual; }
};

/// A scenario that is solved again after changes. One thread at a time.
///
/// Missing cells: levels in order; inside a level the sum of missing^2 / lower over the nodes is the least of all
/// allocations with the least total missing, so shares are as even as the land allows.
class Pasproef {
 public:
  /// Checks the scenario. O(cells x claims).
  static base::Result<Pasproef, Fault> of(Scenario scenario, const Options& options = {});

  Pasproef(Pasproef&&) noexcept;
  Pasproef& operator=(Pasproef&&) noexcept;
  ~Pasproef();

  [[nodiscard]] std::size_t nodes() const;
  [[nodiscard]] std::uint32_t node_of(std::size_t claim, std::uint32_t region) const;
  [[nodiscard]] const Demand& demand(std::uint32_t node) const;

  /// Another demand from now on; verkeerde_vraag or onbekende_knoop leaves everything as it was. O(1).
  base::Result<void, Fault> set_demand(std::uint32_t node, const Demand& demand);

  /// The caller has changed suitability (also: exclusions) of cells first .. end - 1 in the planes. Checks them;
  /// verkeerde_geschiktheid has to be mended before solve(). O(cells of the tiles touched x claims).
  base::Result<void, Fault> cells_changed(std::uint64_t first, std::uint64_t end);

  /// Starts from the previous answer when there is one and that pays; the answer is not different for it: after a
  /// change of one demand or of some cells it takes a fraction of the time, at worst a third more than from nothing.
  /// gestopt when stopped before the shortage was known; later a stop gives an allocation within the demands less the
  /// least missing, that gives most cells what is best at the prices so far, and a true bound on what was left.
  base::Result<Allocation, Fault> solve();

  /// Forgets the previous answer, so that solve() starts from nothing.
  void forget();

 private:
  class State;
  class Combiner;
  explicit Pasproef(std::unique_ptr<State> state, std::unique_ptr<Combiner> combiner);
  std::unique_ptr<State> state_;
  std::unique_ptr<Combiner> combiner_;  ///< only with combinations
};

}  // namespace ruimte::spatial::pasproef
