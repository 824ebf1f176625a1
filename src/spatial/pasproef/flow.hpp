// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <limits>
#include <vector>

/// Maximum flow in whole numbers, by the method of Dinic over arcs stored per vertex.
namespace ruimte::spatial::pasproef::detail {

class Flow {
 public:
  static constexpr std::int64_t unbounded = std::numeric_limits<std::int64_t>::max() / 8;

  explicit Flow(std::size_t vertices = 0) : vertices_(vertices) {}
  [[nodiscard]] std::size_t vertices() const { return vertices_; }

  /// An arc with a capacity each way; its number is the count of arcs before it. @pre before the first augment().
  std::uint32_t add(std::uint32_t from, std::uint32_t to, std::int64_t capacity, std::int64_t back = 0);

  /// Raises the flow from source to sink to the maximum, from what it is. Returns what was added. The order of the arcs
  /// decides which of the maximum flows it becomes, nothing else. O(V^2 E), far less in practice.
  std::int64_t augment(std::uint32_t source, std::uint32_t sink);

  /// A new capacity for an arc without back capacity. @pre not below its flow.
  void set_capacity(std::uint32_t arc, std::int64_t capacity);
  /// All flow to zero.
  void clear();
  [[nodiscard]] std::int64_t flow(std::uint32_t arc) const;

  /// Vertices that can still get something from `source`, or bring something to `sink`. O(V + E).
  [[nodiscard]] std::vector<bool> reached_from(std::uint32_t source);
  [[nodiscard]] std::vector<bool> reaching(std::uint32_t sink);

  /// Changes the flow of one arc, without looking at what goes in and out of its ends. @pre within its capacity.
  void add_flow(std::uint32_t arc, std::int64_t delta);

  /// One unit along a path from -> to in the residual graph. @pre there is such a path. O(V + E).
  void push_unit(std::uint32_t from, std::uint32_t to);

 private:
  struct Arc {
    std::uint32_t to, twin;
    std::int64_t left;  ///< residual capacity
  };
  struct Added {
    std::uint32_t from, to;
    std::int64_t capacity, back;
  };
  void build();
  bool layer(std::uint32_t source, std::uint32_t sink);
  std::int64_t block(std::uint32_t source, std::uint32_t sink);

  std::size_t vertices_;
  std::vector<Added> added_;
  std::vector<std::uint32_t> place_;  ///< per arc, where it stands in arcs_
  std::vector<std::uint32_t> begin_;  ///< per vertex its arcs
  std::vector<Arc> arcs_;
  std::vector<std::uint32_t> depth_, next_, queue_, path_;
  bool built_ = false;
};

}  // namespace ruimte::spatial::pasproef::detail
