// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "spatial/pasproef/mixed.hpp"

/// Single cells (and in small scenarios pairs of cells) that change use as long as less is missing, or as much with
/// more suitability. Rounding is where a whole allocation and its bound differ; this takes most of that away.
namespace ruimte::spatial::pasproef::detail {

class Polish {
 public:
  /// `most` per node in hundredths. The uses are within it.
  Polish(const Land& land, std::span<const Demand> demands, std::span<const std::int64_t> most,
         std::vector<std::uint8_t>& use);

  /// True when something became better. At most `sweeps` readings of all cells.
  bool run(int sweeps, const std::stop_token& stop);

 private:
  /// A cell of use `from` to use `to` of the same run; `uses` is no use.
  struct Kind {
    std::uint32_t run = 0;
    std::uint16_t from = 0, to = 0;
    std::int64_t less = 0;                                      ///< weighted hundredths that are missing no longer
    std::vector<std::pair<std::int32_t, std::uint64_t>> cells;  ///< suitability that is lost, cell
  };
  void count();
  [[nodiscard]] std::size_t use_at(const UseRun& run, std::uint64_t cell) const;
  [[nodiscard]] std::int32_t worth(const UseRun& run, std::size_t use, std::uint64_t cell) const;
  void add(const UseRun& run, std::size_t use, std::int64_t sign);
  [[nodiscard]] std::int64_t weight(std::size_t node) const;
  [[nodiscard]] std::int64_t missing(std::size_t node) const;
  [[nodiscard]] std::int64_t missing_of(const UseRun& run, std::size_t use) const;
  [[nodiscard]] bool within(const UseRun& run, std::size_t use) const;
  /// What the change makes less missing; nothing when it goes beyond a bound. The counts stay as they are.
  bool gain(const UseRun& run, std::size_t from, std::size_t to, std::int64_t& less);
  std::vector<Kind> kinds();
  void find_cells(std::vector<Kind>& kinds) const;
  bool sweep();
  bool pairs();

  const Land& land_;
  std::span<const Demand> demands_;
  std::span<const std::int64_t> most_;
  std::vector<std::uint8_t>& use_;
  std::vector<std::int64_t> credit_;
};

}  // namespace ruimte::spatial::pasproef::detail
