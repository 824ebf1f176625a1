// SPDX-License-Identifier: EUPL-1.2
#include "spatial/pasproef/flow.hpp"

#include <algorithm>
#include <cassert>

namespace ruimte::spatial::pasproef::detail {
namespace {

constexpr std::uint32_t nowhere = 0xffff'ffff;

}  // namespace

std::uint32_t Flow::add(std::uint32_t from, std::uint32_t to, std::int64_t capacity, std::int64_t back) {
  assert(!built_ && from < vertices_ && to < vertices_);
  added_.push_back({from, to, capacity, back});
  return static_cast<std::uint32_t>(added_.size() - 1);
}

void Flow::build() {
  built_ = true;
  begin_.assign(vertices_ + 1, 0);
  for (const Added& a : added_) {
    ++begin_[a.from + 1];
    ++begin_[a.to + 1];
  }
  for (std::size_t v = 0; v < vertices_; ++v) begin_[v + 1] += begin_[v];
  std::vector<std::uint32_t> at(begin_.begin(), begin_.end() - 1);
  arcs_.resize(2 * added_.size());
  place_.resize(added_.size());
  for (std::size_t i = 0; i < added_.size(); ++i) {
    const Added& a = added_[i];
    const std::uint32_t there = at[a.from]++, back = at[a.to]++;
    arcs_[there] = {a.to, back, a.capacity};
    arcs_[back] = {a.from, there, a.back};
    place_[i] = there;
  }
}

/// Distances to the sink, so that a search from the source never enters a dead end of the graph.
bool Flow::layer(std::uint32_t source, std::uint32_t sink) {
  depth_.assign(vertices_, nowhere);
  queue_.clear();
  queue_.push_back(sink);
  depth_[sink] = 0;
  for (std::size_t q = 0; q < queue_.size(); ++q) {
    const std::uint32_t v = queue_[q];
    if (v == source) return true;
    for (std::uint32_t e = begin_[v]; e < begin_[v + 1]; ++e) {
      const Arc& arc = arcs_[e];
      if (depth_[arc.to] != nowhere || arcs_[arc.twin].left == 0) continue;
      depth_[arc.to] = depth_[v] + 1;
      queue_.push_back(arc.to);
    }
  }
  return false;
}

std::int64_t Flow::block(std::uint32_t source, std::uint32_t sink) {
  next_.assign(begin_.begin(), begin_.end() - 1);
  path_.clear();
  std::int64_t total = 0;
  std::uint32_t v = source;
  for (;;) {
    if (v == sink) {
      std::int64_t least = unbounded;
      for (const std::uint32_t e : path_) least = std::min(least, arcs_[e].left);
      std::size_t keep = path_.size();
      for (std::size_t i = path_.size(); i-- > 0;) {
        Arc& arc = arcs_[path_[i]];
        arc.left -= least;
        arcs_[arc.twin].left += least;
        if (arc.left == 0) keep = i;
      }
      total += least;
      v = arcs_[arcs_[path_[keep]].twin].to;
      path_.resize(keep);
    }
    std::uint32_t& e = next_[v];
    while (e < begin_[v + 1] && (arcs_[e].left == 0 || depth_[arcs_[e].to] + 1 != depth_[v])) ++e;
    if (e < begin_[v + 1]) {
      path_.push_back(e);
      v = arcs_[e].to;
    } else if (v == source) {
      return total;
    } else {
      depth_[v] = nowhere - 1;  // a dead end for the rest of this round
      v = arcs_[arcs_[path_.back()].twin].to;
      path_.pop_back();
      ++next_[v];
    }
  }
}

std::int64_t Flow::augment(std::uint32_t source, std::uint32_t sink) {
  if (!built_) build();
  std::int64_t total = 0;
  while (layer(source, sink)) total += block(source, sink);
  return total;
}

void Flow::set_capacity(std::uint32_t arc, std::int64_t capacity) {
  if (!built_) build();
  const std::int64_t flow = arcs_[arcs_[place_[arc]].twin].left;
  assert(added_[arc].back == 0 && flow <= capacity);
  added_[arc].capacity = capacity;
  arcs_[place_[arc]].left = capacity - flow;
}

void Flow::clear() {
  if (!built_) return;
  for (std::size_t i = 0; i < added_.size(); ++i) {
    Arc& arc = arcs_[place_[i]];
    arc.left = added_[i].capacity;
    arcs_[arc.twin].left = added_[i].back;
  }
}

std::int64_t Flow::flow(std::uint32_t arc) const { return added_[arc].capacity - arcs_[place_[arc]].left; }

void Flow::add_flow(std::uint32_t arc, std::int64_t delta) {
  Arc& there = arcs_[place_[arc]];
  there.left -= delta;
  arcs_[there.twin].left += delta;
  assert(there.left >= 0 && arcs_[there.twin].left >= 0);
}

std::vector<bool> Flow::reached_from(std::uint32_t source) {
  if (!built_) build();
  std::vector<bool> seen(vertices_, false);
  seen[source] = true;
  queue_.assign(1, source);
  for (std::size_t q = 0; q < queue_.size(); ++q) {
    for (std::uint32_t e = begin_[queue_[q]]; e < begin_[queue_[q] + 1]; ++e) {
      const Arc& arc = arcs_[e];
      if (arc.left == 0 || seen[arc.to]) continue;
      seen[arc.to] = true;
      queue_.push_back(arc.to);
    }
  }
  return seen;
}

std::vector<bool> Flow::reaching(std::uint32_t sink) {
  if (!built_) build();
  std::vector<bool> seen(vertices_, false);
  seen[sink] = true;
  queue_.assign(1, sink);
  for (std::size_t q = 0; q < queue_.size(); ++q) {
    for (std::uint32_t e = begin_[queue_[q]]; e < begin_[queue_[q] + 1]; ++e) {
      const Arc& arc = arcs_[e];
      if (arcs_[arc.twin].left == 0 || seen[arc.to]) continue;
      seen[arc.to] = true;
      queue_.push_back(arc.to);
    }
  }
  return seen;
}

void Flow::push_unit(std::uint32_t from, std::uint32_t to) {
  if (!built_) build();
  const bool found = layer(from, to);
  assert(found);
  if (!found) return;
  for (std::uint32_t v = from; v != to;) {
    std::uint32_t e = begin_[v];
    while (arcs_[e].left == 0 || depth_[arcs_[e].to] == nowhere || depth_[arcs_[e].to] + 1 != depth_[v]) ++e;
    --arcs_[e].left;
    ++arcs_[arcs_[e].twin].left;
    v = arcs_[e].to;
  }
}

}  // namespace ruimte::spatial::pasproef::detail
