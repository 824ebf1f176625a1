// SPDX-License-Identifier: EUPL-1.2
#include "pasproef_peers.hpp"

#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <queue>

namespace ruimte::bench {

namespace pp = spatial::pasproef;
namespace {

using Graph = lemon::SmartDigraph;
using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;

/// Per atomic region the node of each claim; all claims of a Land are at home everywhere.
std::vector<std::vector<std::uint32_t>> nodes_of(const Land& land) {
  std::vector<std::vector<std::uint32_t>> out(land.scenario.first_cell.size() - 1);
  std::uint32_t first = 0;
  for (const pp::Claim& claim : land.scenario.claims) {
    const auto& regions = land.scenario.partitions[claim.partition].region_of;
    for (std::size_t a = 0; a < out.size(); ++a) out[a].push_back(first + regions[a]);
    first += static_cast<std::uint32_t>(claim.demands.size());
  }
  return out;
}

std::vector<pp::Demand> demands_of(const Land& land) {
  std::vector<pp::Demand> out;
  for (const pp::Claim& claim : land.scenario.claims) out.insert(out.end(), claim.demands.begin(), claim.demands.end());
  return out;
}

constexpr std::uint32_t null_claim = 255;

class Heaps {
 public:
  explicit Heaps(const Land& land)
      : land_(land), nodes_(nodes_of(land)), demands_(demands_of(land)), null_(demands_.size()) {
    const std::size_t side = land.scenario.claims.size() + 1;
    heaps_.resize(nodes_.size() * side * side);
    edges_.resize(null_ + 1);
    for (std::size_t a = 0; a < nodes_.size(); ++a) {
      for (std::size_t from = 0; from < side; ++from) {
        for (std::size_t to = 0; to < side; ++to) {
          if (from != to) edge(node(a, from), node(a, to)).heaps.push_back(heap_of(a, from, to));
        }
      }
    }
    price_.assign(null_ + 1, 0);
    count_.assign(null_ + 1, 0);
    use_.assign(land.scenario.first_cell.back(), null_claim);
    atom_.resize(use_.size());
    for (std::size_t a = 0; a < nodes_.size(); ++a) {
      for (std::uint64_t c = land.scenario.first_cell[a]; c < land.scenario.first_cell[a + 1]; ++c)
        atom_[c] = static_cast<std::uint16_t>(a);
    }
  }

  std::int64_t run() {
    const std::uint64_t cells = use_.size();
    std::uint64_t stride = cells * 5 / 13 + 1;
    while (std::gcd(stride, cells) != 1) ++stride;
    for (std::uint64_t i = 0, c = 0; i < cells; ++i, c = (c + stride) % cells) insert(static_cast<std::uint32_t>(c));
    std::int64_t sum = 0;
    for (std::uint64_t c = 0; c < cells; ++c) sum += worth(use_[c], c);
    return sum;
  }

 private:
  using Entry = std::pair<std::int32_t, std::uint32_t>;  ///< what it costs, cell
  using Heap = std::priority_queue<Entry, std::vector<Entry>, std::greater<>>;
  struct Edge {
    std::uint32_t to = 0;
    std::vector<std::uint32_t> heaps;
  };
  struct Step {
    std::int64_t cost = std::numeric_limits<std::int64_t>::max();
    std::uint32_t before = 0, heap = 0;
    bool done = false;
  };

  [[nodiscard]] std::size_t claims() const { return land_.scenario.claims.size(); }
  [[nodiscard]] std::uint32_t node(std::size_t atom, std::size_t place) const {
    return place == claims() ? static_cast<std::uint32_t>(null_) : nodes_[atom][place];
  }
  [[nodiscard]] std::uint32_t heap_of(std::size_t atom, std::size_t from, std::size_t to) const {
    return static_cast<std::uint32_t>((atom * (claims() + 1) + from) * (claims() + 1) + to);
  }
  Edge& edge(std::uint32_t from, std::uint32_t to) {
    const auto found = std::ranges::find(edges_[from], to, &Edge::to);
    return found != edges_[from].end() ? *found : edges_[from].emplace_back(Edge{to, {}});
  }
  [[nodiscard]] std::int32_t worth(std::uint32_t claim, std::uint64_t cell) const {
    return claim == null_claim ? 0 : land_.planes[claim][cell];
  }
  [[nodiscard]] std::size_t place(std::uint32_t claim) const { return claim == null_claim ? claims() : claim; }

  void put(std::uint32_t cell, std::uint32_t claim) {
    use_[cell] = claim;
    const std::size_t from = place(claim), atom = atom_[cell];
    ++count_[node(atom, from)];
    for (std::size_t to = 0; to <= claims(); ++to) {
      const std::int32_t there = to == claims() ? 0 : land_.planes[to][cell];
      if (to != from && there != pp::excluded)
        heaps_[heap_of(atom, from, to)].emplace(worth(claim, cell) - there, cell);
    }
  }

  /// The cheapest cell of a heap that is still there.
  const Entry* top(std::uint32_t heap) {
    const std::size_t from = heap / (claims() + 1) % (claims() + 1);
    Heap& h = heaps_[heap];
    while (!h.empty() && place(use_[h.top().second]) != from) h.pop();
    return h.empty() ? nullptr : &h.top();
  }

  [[nodiscard]] bool has_room(std::uint32_t j) const { return j == null_ || count_[j] < demands_[j].upper; }

  void insert(std::uint32_t cell) {
    std::int64_t best = 0;
    std::uint32_t claim = null_claim;
    for (std::uint32_t k = 0; k < claims(); ++k) {
      if (land_.planes[k][cell] == pp::excluded) continue;
      const std::int64_t value = land_.planes[k][cell] - price_[nodes_[atom_[cell]][k]];
      if (value <= best) continue;
      best = value;
      claim = k;
    }
    put(cell, claim);
    const std::uint32_t j = node(atom_[cell], place(claim));
    if (j != null_ && count_[j] > demands_[j].upper) hand_on(j);
  }

  /// Shortest path by reduced costs, which are never negative, to a node with room; prices follow.
  void hand_on(std::uint32_t from) {
    std::vector<Step> steps(null_ + 1);
    std::priority_queue<std::pair<std::int64_t, std::uint32_t>, std::vector<std::pair<std::int64_t, std::uint32_t>>,
                        std::greater<>>
        queue;
    steps[from].cost = 0;
    queue.emplace(0, from);
    std::uint32_t end = from;
    while (!queue.empty()) {
      const std::uint32_t j = queue.top().second;
      queue.pop();
      if (steps[j].done) continue;
      steps[j].done = true;
      end = j;
      if (j != from && has_room(j)) break;
      for (const Edge& e : edges_[j]) {
        if (steps[e.to].done) continue;
        for (const std::uint32_t heap : e.heaps) {
          const Entry* const entry = top(heap);
          if (entry == nullptr) continue;
          const std::int64_t cost = steps[j].cost + entry->first - price_[j] + price_[e.to];
          if (cost >= steps[e.to].cost) continue;
          steps[e.to] = {cost, j, heap, false};
          queue.emplace(cost, e.to);
        }
      }
    }
    const std::int64_t length = steps[end].cost;
    for (std::uint32_t j = 0; j < null_; ++j) price_[j] += steps[j].done ? length - steps[j].cost : 0;
    for (std::uint32_t j = end; j != from; j = steps[j].before) {
      const std::uint32_t heap = steps[j].heap, cell = top(heap)->second;
      const auto to = static_cast<std::uint32_t>(heap % (claims() + 1));
      --count_[steps[j].before];
      put(cell, to == claims() ? null_claim : to);
    }
  }

  const Land& land_;
  std::vector<std::vector<std::uint32_t>> nodes_;
  std::vector<pp::Demand> demands_;
  std::size_t null_;
  std::vector<Heap> heaps_;
  std::vector<std::vector<Edge>> edges_;  ///< per node
  std::vector<std::int64_t> price_, count_;
  std::vector<std::uint32_t> use_;
  std::vector<std::uint16_t> atom_;
};

}  // namespace

Peer by_simplex(const Land& land) {
  const double start = seconds_of_processor();
  const auto nodes = nodes_of(land);
  const auto demands = demands_of(land);
  Graph graph;
  Graph::ArcMap<std::int64_t> lower(graph), upper(graph), cost(graph);
  const auto join = [&](Graph::Node from, Graph::Node to, const pp::Demand& cells, std::int64_t each) {
    const Graph::Arc arc = graph.addArc(from, to);
    lower[arc] = cells.lower, upper[arc] = cells.upper, cost[arc] = each;
  };
  const pp::Demand one{0, 1};
  const Graph::Node source = graph.addNode(), sink = graph.addNode();
  std::vector<Graph::Node> ends;
  for (const pp::Demand& d : demands) {
    ends.push_back(graph.addNode());
    join(ends.back(), sink, d, 0);
  }
  for (std::size_t a = 0; a < nodes.size(); ++a) {
    for (std::uint64_t c = land.scenario.first_cell[a]; c < land.scenario.first_cell[a + 1]; ++c) {
      const Graph::Node cell = graph.addNode();
      join(source, cell, one, 0);
      join(cell, sink, one, 0);
      for (std::size_t k = 0; k < land.scenario.claims.size(); ++k) {
        if (land.planes[k][c] == pp::excluded) continue;
        join(cell, ends[nodes[a][k]], one, -land.planes[k][c]);
      }
    }
  }
  Simplex simplex(graph);
  simplex.lowerMap(lower).upperMap(upper).costMap(cost);
  simplex.stSupply(source, sink, static_cast<std::int64_t>(land.scenario.first_cell.back()));
  Peer out;
  if (simplex.run() == Simplex::OPTIMAL) out.suitability = -simplex.totalCost<std::int64_t>();
  out.seconds = seconds_of_processor() - start;
  return out;
}

Peer by_heaps(const Land& land) {
  const double start = seconds_of_processor();
  Peer out;
  out.suitability = Heaps(land).run();
  out.seconds = seconds_of_processor() - start;
  return out;
}

double seconds_to_read(const Land& land) {
  const double start = seconds_of_processor();
  std::uint64_t sum = 0;
  for (const auto& plane : land.planes) {
    const std::size_t words = plane.size() / 4;
    for (std::size_t i = 0; i < words; ++i) {
      std::uint64_t word;
      std::copy_n(reinterpret_cast<const char*>(plane.data() + 4 * i), sizeof word, reinterpret_cast<char*>(&word));
      sum += word;
    }
  }
  const double seconds = seconds_of_processor() - start;
  return sum == 1 ? 0 : seconds;  // the sum has to be made
}

}  // namespace ruimte::bench
