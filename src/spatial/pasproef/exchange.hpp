// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "spatial/pasproef/mixed.hpp"

/// One or two cells change use together such that every node stays within its limits and suitability grows. What a
/// node has left below a scarce upper limit, or above a pushed lower one, is where an allocation falls short of its
/// bound; yields that are not whole cells leave some of that everywhere, and the right few cells take it away.
namespace ruimte::spatial::pasproef::detail {

class Exchange {
 public:
  /// `limits` in hundredths; the uses are within them. Prices near the optimum say which cells lose little.
  Exchange(const Land& land, std::span<const Limits> limits, const Prices& prices, std::vector<std::uint8_t>& use);

  /// One reading of all cells and the exchanges found in it; how many.
  int round(const std::stop_token& stop);

 private:
  /// A cell that changes from one use of its run to another.
  struct Move {
    std::uint32_t run = 0;
    std::uint16_t from = 0, to = 0;
    std::int64_t loss = 0;  ///< of value at the prices, hundredths
    std::int32_t gain = 0;  ///< suitability
    std::uint64_t cell = 0;
  };
  static constexpr std::size_t most_moves = 2;
  struct Chain {
    std::array<std::uint32_t, most_moves> moves{};
    std::size_t count = 0;
    std::int64_t gain = 0, loss = 0;
  };
  void count();
  void find_moves();
  void find_moves_in(std::uint32_t run, std::vector<Move>& out) const;
  void add(const Move& move, std::int64_t sign);
  [[nodiscard]] std::int64_t change(const Move& move, std::uint32_t node) const;
  [[nodiscard]] std::uint32_t broken_by(const Move& move) const;
  [[nodiscard]] bool is_free(const Move& move) const;
  [[nodiscard]] std::int64_t unused(std::uint32_t node) const;
  void extend(std::uint32_t node, std::int64_t budget, Chain& chain, Chain& best);
  bool improve(std::uint32_t node);
  void apply(const Move& move);

  const Land& land_;
  std::span<const Limits> limits_;
  const Prices& prices_;
  std::vector<std::uint8_t>& use_;
  std::vector<std::int64_t> credit_;
  std::vector<Move> moves_;
  std::vector<std::vector<std::uint32_t>> with_;  ///< per node its moves, the least loss first
};

}  // namespace ruimte::spatial::pasproef::detail
