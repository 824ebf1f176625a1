// SPDX-License-Identifier: EUPL-1.2
#include <cassert>
#include <numeric>

#include "spatial/pasproef/shortage.hpp"

namespace ruimte::spatial::pasproef::detail {
namespace {

constexpr std::uint32_t source = 0, sink = 1;

bool get(const std::vector<std::uint64_t>& bits, std::size_t i) { return ((bits[i / 64] >> (i % 64)) & 1U) != 0; }
void set(std::vector<std::uint64_t>& bits, std::size_t i) { bits[i / 64] |= std::uint64_t{1} << (i % 64); }

}  // namespace

Supply::Supply(const Classes& classes, std::size_t nodes)
    : classes_(classes), nodes_(nodes), flow_(2 + nodes + classes.size()), target_(nodes, 0) {
  use_arc_.reserve(classes.nodes.size());
  node_arc_.reserve(nodes);
  for (std::uint32_t j = 0; j < nodes; ++j) node_arc_.push_back(flow_.add(vertex(j), sink, 0));
  for (std::size_t c = 0; c < classes.size(); ++c) {
    const auto v = static_cast<std::uint32_t>(2 + nodes + c);
    flow_.add(source, v, classes.cells[c]);
    for (const std::uint32_t j : classes.of(c)) use_arc_.push_back(flow_.add(v, vertex(j), Flow::unbounded));
  }
}

bool Supply::meets(std::span<const std::int64_t> target) {
  flow_.clear();
  target_.assign(target.begin(), target.end());
  for (std::size_t j = 0; j < nodes_; ++j) flow_.set_capacity(node_arc_[j], target_[j]);
  return flow_.augment(source, sink) == std::accumulate(target_.begin(), target_.end(), std::int64_t{0});
}

std::vector<bool> Supply::violated() {
  const std::vector<bool> reached = flow_.reached_from(source);
  std::vector<bool> out(nodes_);
  for (std::uint32_t j = 0; j < nodes_; ++j) out[j] = !reached[vertex(j)];
  return out;
}

std::int64_t Supply::cells_for(const std::vector<bool>& nodes) const {
  std::int64_t cells = 0;
  for (std::size_t c = 0; c < classes_.size(); ++c) {
    for (const std::uint32_t j : classes_.of(c)) {
      if (!nodes[j]) continue;
      cells += classes_.cells[c];
      break;
    }
  }
  return cells;
}

std::vector<bool> Supply::raise(std::span<const std::uint32_t> nodes) {
  for (const std::uint32_t j : nodes) flow_.set_capacity(node_arc_[j], target_[j] + 1);
  flow_.augment(source, sink);
  std::vector<bool> out;
  out.reserve(nodes.size());
  for (const std::uint32_t j : nodes) {
    const std::int64_t now = flow_.flow(node_arc_[j]);
    out.push_back(now > target_[j]);
    target_[j] = now;
    flow_.set_capacity(node_arc_[j], now);
  }
  return out;
}

std::vector<std::vector<std::uint64_t>> Supply::exchanges() const {
  const std::size_t words = (nodes_ + 63) / 64;
  std::vector<std::vector<std::uint64_t>> reach(nodes_, std::vector<std::uint64_t>(words, 0));
  for (std::size_t j = 0; j < nodes_; ++j) set(reach[j], j);
  std::vector<std::uint64_t> row(words);
  for (std::size_t c = 0; c < classes_.size(); ++c) {
    row.assign(words, 0);
    for (const std::uint32_t j : classes_.of(c)) set(row, j);
    for (std::size_t i = classes_.begin[c]; i < classes_.begin[c + 1]; ++i) {
      if (flow_.flow(use_arc_[i]) == 0) continue;
      auto& to = reach[classes_.nodes[i]];
      for (std::size_t w = 0; w < words; ++w) to[w] |= row[w];
    }
  }
  for (std::size_t through = 0; through < nodes_; ++through) {
    for (std::size_t j = 0; j < nodes_; ++j) {
      if (!get(reach[j], through)) continue;
      for (std::size_t w = 0; w < words; ++w) reach[j][w] |= reach[through][w];
    }
  }
  return reach;
}

void Supply::exchange(std::uint32_t gives, std::uint32_t takes) {
  assert(target_[gives] > 0);
  flow_.push_unit(vertex(gives), vertex(takes));
  flow_.add_flow(node_arc_[gives], -1);
  --target_[gives];
  flow_.set_capacity(node_arc_[gives], target_[gives]);
  ++target_[takes];
  flow_.set_capacity(node_arc_[takes], target_[takes]);
  flow_.add_flow(node_arc_[takes], 1);
}

}  // namespace ruimte::spatial::pasproef::detail
