// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/pile.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace ruimte::spatial::detail {
namespace {

/// More than what rounding does to heights in a cell: 2,896,000 mm in doubles, a few times over.
constexpr double margin_mm = 1e-6;

Edge edge(const Pieces& pieces, std::size_t i, std::size_t shape) {
  const double start = pieces.y0[i];
  const double end = start + pieces.slope[i] * (pieces.x1[i] - pieces.x0[i]);
  return {.x0 = pieces.x0[i],
          .x1 = pieces.x1[i],
          .y0 = start,
          .slope = pieces.slope[i],
          .weight = pieces.weight[i],
          .low = std::min(start, end) - margin_mm,
          .high = std::max(start, end) + margin_mm,
          .shape = static_cast<std::uint32_t>(shape)};
}

/// Which row the shape in this lane puts its piece in: where it has none now, as near as can be in height to what the
/// others have there. So rows of shapes that lie alike stay apart in height.
std::size_t place(const std::vector<LaneRow>& rows, std::size_t lane, const Edge& e) {
  std::size_t best = rows.size();
  double least = std::numeric_limits<double>::infinity();
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const LaneRow& row = rows[r];
    if (row.x1[lane] > e.x0) continue;
    const bool ended = row.last_x <= e.x0;
    const double distance = ended ? 1e12 : std::abs((row.lowest + row.highest) - (e.low + e.high));
    if (distance >= least) continue;
    least = distance;
    best = r;
  }
  return best;
}

void put(LaneRow& row, std::size_t lane, const Edge& e) {
  row.x0[lane] = e.x0;
  row.x1[lane] = e.x1;
  row.y0[lane] = e.y0;
  row.slope[lane] = e.slope;
  row.weight[lane] = e.weight;
  row.low[lane] = e.low;
  row.high[lane] = e.high;
  row.last_x = e.x1;
  row.lowest = e.low;
  row.highest = e.high;
  for (std::size_t l = 0; l < lanes; ++l) {
    if (row.x1[l] <= e.x0) continue;
    row.last_x = std::max(row.last_x, row.x1[l]);
    row.lowest = std::min(row.lowest, row.low[l]);
    row.highest = std::max(row.highest, row.high[l]);
  }
}

}  // namespace

void Pile::clear() {
  shapes_.clear();
  edge_length_ = 0;
  edge_count_ = 0;
}

void Pile::add(const Pieces& pieces) {
  Member member{0, 0, pieces, static_cast<std::uint32_t>(shapes_.size())};
  double total = 0;
  for (std::size_t i = 0; i < pieces.count; ++i) {
    if (pieces.slope[i] == 0) continue;  // nearly always what closes the top
    const double width = pieces.x1[i] - pieces.x0[i];
    const double rise = pieces.slope[i] * width;
    const double length = width + std::abs(rise);
    member.x += length * (pieces.x0[i] + width / 2);
    member.y += length * (pieces.y0[i] + rise / 2);
    total += length;
    ++edge_count_;
  }
  if (total > 0) {
    member.x /= total;
    member.y /= total;
  }
  edge_length_ += total;
  shapes_.push_back(member);
}

bool Pile::alike() {
  std::sort(shapes_.begin(), shapes_.end(), [](const Member& a, const Member& b) { return a.x < b.x; });
  double apart = 0;
  std::size_t counted = 0;
  for (std::size_t first = 0; first < shapes_.size(); first += lanes) {
    const auto group = std::span(shapes_).subspan(first, std::min(lanes, shapes_.size() - first));
    const auto [low, high] = std::ranges::minmax(group, {}, &Member::y);
    apart += (group.back().x - group.front().x) + (high.y - low.y);
    ++counted;
  }
  return apart * static_cast<double>(edge_count_) <= edge_length_ * static_cast<double>(counted);
}

void Pile::sort_edges(std::size_t tiles) {
  sorted_.clear();
  tile_ends_.clear();
  for (std::size_t t = 0; t < tiles; ++t) {
    edges_.clear();
    for (std::size_t s = t * tile; s < end_of(t); ++s) {
      const Pieces& pieces = shapes_[s].pieces;
      for (std::size_t i = 0; i < pieces.count; ++i) edges_.push_back(edge(pieces, i, s));
    }
    sort_tile();
    tile_ends_.push_back(sorted_.size());
  }
}

void Pile::sort_tile() {
  order_.clear();
  for (std::size_t i = 0; i < edges_.size(); ++i) order_.emplace_back(edges_[i].x0, i);
  std::sort(order_.begin(), order_.end());
  for (const auto& [x, i] : order_) sorted_.push_back(edges_[i]);
}

/// Every edge of the one tile with those of the other that come before it, by x and then by shape: so of two edges one
/// meets the other.
void Pile::sweep(std::size_t of, std::size_t with, Sums& sums) {
  sums.assign(tile * groups, LaneSums{});
  for (auto& rows : open_) rows.clear();
  open_groups_.fill({});
  std::size_t next = with == 0 ? 0 : tile_ends_[with - 1];
  const std::size_t end = tile_ends_[with];
  const std::size_t count = (end_of(with) - with * tile + lanes - 1) / lanes;
  for (std::size_t i = of == 0 ? 0 : tile_ends_[of - 1]; i < tile_ends_[of]; ++i) {
    const Edge& e = sorted_[i];
    if (of == with) {
      for (; next < i; ++next) open(sorted_[next]);
    } else {
      const auto before = [&e](const Edge& f) { return f.x0 != e.x0 ? f.x0 < e.x0 : f.shape < e.shape; };
      for (; next < end && before(sorted_[next]); ++next) open(sorted_[next]);
    }
    meet_groups(e, std::span(open_groups_).first(count), &sums[e.shape % tile * groups]);
  }
}

void Pile::open(const Edge& e) {
  const std::size_t g = e.shape % tile / lanes;
  auto& rows = open_[g];
  while (!rows.empty() && rows.back().last_x <= e.x0) rows.pop_back();
  const std::size_t r = place(rows, e.shape % lanes, e);
  if (r == rows.size()) rows.push_back({});
  put(rows[r], e.shape % lanes, e);
  open_groups_[g] = {rows.data(), rows.size()};
}

}  // namespace ruimte::spatial::detail
