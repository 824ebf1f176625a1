// SPDX-License-Identifier: EUPL-1.2
// Whether what is missing could be spread more evenly: the exchange test of docs/pasproef-bewijs.md.
#include <cstddef>

#include "proof.hpp"

namespace ruimte::certify {
namespace {

/// A square of bits: from a node to a node.
class Square {
 public:
  explicit Square(std::size_t side) : words_((side + 63) / 64), bits_(side * words_, 0) {}
  void set(std::size_t from, std::size_t to) { bits_[from * words_ + to / 64] |= std::uint64_t{1} << (to % 64); }
  [[nodiscard]] bool has(std::size_t from, std::size_t to) const {
    return ((bits_[from * words_ + to / 64] >> (to % 64)) & 1U) != 0;
  }
  void add_row(std::size_t to, std::size_t from) {
    for (std::size_t w = 0; w < words_; ++w) bits_[to * words_ + w] |= bits_[from * words_ + w];
  }

 private:
  std::size_t words_;
  std::vector<std::uint64_t> bits_;
};

/// Which node could take over a cell that a node has now.
Square direct(const Proof& proof) {
  Square out(proof.nodes.size());
  for (std::size_t a = 0; a + 1 < proof.first_cell.size(); ++a) {
    for (auto c = static_cast<std::size_t>(proof.first_cell[a]); c < static_cast<std::size_t>(proof.first_cell[a + 1]);
         ++c) {
      if (proof.use[c] >= proof.claims.size()) continue;
      const std::int64_t from = proof.claims[proof.use[c]].node_of[a];
      for (const Claim& claim : proof.claims) {
        const std::int64_t to = claim.node_of[a];
        if (from >= 0 && to >= 0 && claim.suitability[c] != excluded)
          out.set(static_cast<std::size_t>(from), static_cast<std::size_t>(to));
      }
    }
  }
  return out;
}

/// The same along chains of nodes that all ask at this level or one that goes before it.
Square along_chains(const Proof& proof, const Square& cells, std::int64_t level) {
  const std::size_t n = proof.nodes.size();
  Square out(n);
  for (std::size_t j = 0; j < n; ++j) {
    for (std::size_t k = 0; k < n; ++k) {
      if (proof.nodes[j].level <= level && proof.nodes[k].level <= level && cells.has(j, k)) out.set(j, k);
    }
  }
  for (std::size_t through = 0; through < n; ++through) {
    for (std::size_t j = 0; j < n; ++j) {
      if (out.has(j, through)) out.add_row(j, through);
    }
  }
  return out;
}

/// One cell less missing at `taker` and one more at `giver` lowers the sum of missing^2 / lower.
bool lowers(const Node& giver, const Node& taker) {
  return (2 * giver.missing + 1) * taker.lower < (2 * taker.missing - 1) * giver.lower;
}

}  // namespace

std::vector<std::string> unfairness(const Proof& proof) {
  std::vector<std::string> out;
  bool is_short = false;
  for (const Node& n : proof.nodes) is_short = is_short || n.missing > 0;
  if (!is_short || !proof.combinations.empty()) return out;
  const Square cells = direct(proof);
  for (std::int64_t level = 0; level < 3; ++level) {
    const Square chains = along_chains(proof, cells, level);
    for (std::size_t j = 0; j < proof.nodes.size(); ++j) {
      const Node& taker = proof.nodes[j];
      if (taker.level != level || taker.missing <= 0) continue;
      for (std::size_t k = 0; k < proof.nodes.size(); ++k) {
        const Node& giver = proof.nodes[k];
        if (k == j || giver.level != level || giver.lower - giver.missing <= 0) continue;
        if (chains.has(k, j) && lowers(giver, taker))
          out.push_back("het tekort kan gelijker: een cel van " + giver.name + " naar " + taker.name);
      }
    }
  }
  return out;
}

}  // namespace ruimte::certify
