// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "spatial/pasproef/problem.hpp"

/// The dual near some prices, in as many lines as there are different situations near a boundary.
namespace ruimte::spatial::pasproef::detail {

enum class Way : std::int8_t { raise = 1, lower = -1 };
using NodeSet = std::vector<char>;  ///< per node, 0 or 1

/// A node (or the null node) that a cell could go to, and how far its value is below the best at the prices `at`.
struct Choice {
  std::uint32_t node;
  std::int32_t below;
  bool operator==(const Choice&) const = default;
};

/// How far along a direction the dual goes on falling.
struct Reach {
  std::int64_t steps = 0;
  bool complete = false;  ///< false: it may go on beyond
};

/// Cells by their choices at the prices `at`, exact for prices that differ from it by a spread of at most `width`:
/// a choice that is left out can not catch up.
class Table {
 public:
  struct Entry {
    std::uint32_t first, count;  ///< in choices
    std::int64_t cells;
  };

  /// About `expected` entries will come.
  Table(const Problem& problem, Prices prices, std::int32_t wide, std::size_t expected = 0);

  void add(std::span<const Choice> choices, std::int64_t cells);  ///< choices by node, ascending; two at least
  void add_sum(std::int64_t sum) { sum_ += sum; }
  void add_single(std::uint32_t node, std::int64_t cells) { single_[node] += cells; }

  [[nodiscard]] const Prices& at() const { return at_; }
  [[nodiscard]] std::int32_t width() const { return width_; }
  [[nodiscard]] std::span<const Entry> entries() const { return entries_; }
  [[nodiscard]] std::span<const Choice> of(const Entry& e) const {
    return std::span(choices_).subspan(e.first, e.count);
  }
  [[nodiscard]] std::int64_t choices() const { return std::ssize(choices_); }
  [[nodiscard]] std::int64_t single(std::uint32_t node) const { return single_[node]; }

  /// max(d, 0) - min(d, 0) over the differences with `at`.
  [[nodiscard]] std::int64_t spread(const Prices& prices) const;
  /// Sum over the cells of the best value, without phi. @pre spread(prices) <= width(). O(choices).
  [[nodiscard]] std::int64_t sum(const Prices& prices) const;
  /// Cells per node and null; equal ones go to the first node, or to null.
  [[nodiscard]] std::vector<std::int64_t> counts(const Prices& prices) const;
  /// Steps along the set with the least dual (perturbed), as far as the table goes. O(choices log choices).
  [[nodiscard]] Reach reach(const Prices& prices, const NodeSet& set, Way way) const;

 private:
  [[nodiscard]] std::int64_t room(const Prices& prices, const NodeSet& set, Way way) const;
  void grow();

  const Problem& problem_;
  Prices at_;
  std::int32_t width_;
  std::int64_t sum_ = 0;
  std::vector<std::int64_t> single_;  ///< cells with one choice, per node and null
  std::vector<Entry> entries_;
  std::vector<Choice> choices_;
  std::vector<std::uint32_t> slots_;  ///< hash table over entries_, 0 is free
};

/// Change of the summed perturbed phi per step when the nodes of a set move, from `steps` on.
std::int64_t phi_slope(const Problem& problem, const Prices& prices, const NodeSet& set, Way way, std::int64_t steps);

/// The steps after which phi_slope changes, ascending.
std::vector<std::int64_t> phi_kinks(const Prices& prices, const NodeSet& set, Way way);

/// The whole dual at prices whose sum of best values is known; plain, and as the descent sees it.
std::int64_t dual(const Problem& problem, const Prices& prices, std::int64_t sum);
std::int64_t perturbed_dual(const Problem& problem, const Prices& prices, std::int64_t sum);

}  // namespace ruimte::spatial::pasproef::detail
