// SPDX-License-Identifier: EUPL-1.2
#include "proof.hpp"

#include <algorithm>

namespace ruimte::certify {
namespace {

class Check {
 public:
  explicit Check(const Proof& proof) : proof_(proof), counts_(proof.nodes.size(), 0) {}

  void cells() {
    for (std::size_t a = 0; a + 1 < proof_.first_cell.size(); ++a) {
      for (std::int64_t c = proof_.first_cell[a]; c < proof_.first_cell[a + 1]; ++c)
        cell(a, static_cast<std::size_t>(c));
    }
  }

  void nodes() {
    for (std::size_t j = 0; j < proof_.nodes.size(); ++j) {
      const Node& n = proof_.nodes[j];
      if (n.lower < 0 || n.lower > n.upper) say("vraag zonder zin: " + n.name);
      if (n.missing < 0 || n.missing > n.lower) say("tekort buiten de vraag: " + n.name);
      if (counts_[j] != n.count)
        say("geteld " + std::to_string(counts_[j]) + " cellen, genoemd " + std::to_string(n.count) + ": " + n.name);
      if (counts_[j] < n.lower - n.missing) say("minder dan minstens: " + n.name);
      if (counts_[j] > n.upper) say("meer dan hoogstens: " + n.name);
      dual_ += n.price * (n.price > 0 ? n.upper : n.lower - n.missing);
    }
    if (primal_ != proof_.primal)
      say("geschiktheid is " + std::to_string(primal_) + ", genoemd is " + std::to_string(proof_.primal));
    if (dual_ != proof_.dual)
      say("bovengrens is " + std::to_string(dual_) + ", genoemd is " + std::to_string(proof_.dual));
    if (dual_ < primal_) say("de bovengrens ligt onder de geschiktheid");
  }

  void shortage() {
    std::int64_t total = 0;
    std::size_t next = 0;
    for (std::int64_t level = 0; level < 3; ++level) {
      std::int64_t own = 0;
      for (const Node& n : proof_.nodes) own += n.level == level ? n.missing : 0;
      total += own;
      if (own == 0) continue;
      if (next == proof_.cuts.size() || proof_.cuts[next].level != level) {
        say("tekort zonder verklaring op niveau " + std::to_string(level));
        return;
      }
      cut(proof_.cuts[next++], total);
    }
    if (next != proof_.cuts.size()) say("een verklaring zonder tekort");
  }

  [[nodiscard]] std::int64_t gap() const { return dual_ - primal_; }
  [[nodiscard]] const std::vector<std::string>& findings() const { return findings_; }

 private:
  void say(std::string what) {
    if (findings_.size() < 20) findings_.push_back(std::move(what));
  }

  void cell(std::size_t atom, std::size_t c) {
    std::int64_t best = 0;
    for (const Claim& claim : proof_.claims) {
      if (claim.node_of[atom] < 0 || claim.suitability[c] == excluded) continue;
      best = std::max(best, claim.suitability[c] - proof_.nodes[static_cast<std::size_t>(claim.node_of[atom])].price);
    }
    dual_ += best;
    if (proof_.use[c] == no_use) return;
    if (proof_.use[c] >= proof_.claims.size()) return say("onbekend gebruik in cel " + std::to_string(c));
    const Claim& claim = proof_.claims[proof_.use[c]];
    if (claim.node_of[atom] < 0 || claim.suitability[c] == excluded)
      return say("cel " + std::to_string(c) + " is uitgesloten voor " + claim.name);
    ++counts_[static_cast<std::size_t>(claim.node_of[atom])];
    primal_ += claim.suitability[c];
  }

  /// What the nodes of the cut ask together, and how many cells are allowed for any of them.
  void cut(const Cut& cut, std::int64_t missing) {
    std::vector<char> in(proof_.nodes.size(), 0);
    std::int64_t demand = 0, cells = 0;
    for (const std::int64_t j : cut.nodes) {
      const Node& n = proof_.nodes[static_cast<std::size_t>(j)];
      if (in[static_cast<std::size_t>(j)] != 0 || n.level > cut.level)
        say("verklaring met een vreemde vraag: " + n.name);
      in[static_cast<std::size_t>(j)] = 1;
      demand += n.lower;
    }
    for (std::size_t a = 0; a + 1 < proof_.first_cell.size(); ++a) {
      for (std::int64_t c = proof_.first_cell[a]; c < proof_.first_cell[a + 1]; ++c) {
        cells += std::ranges::any_of(proof_.claims,
                                     [&](const Claim& claim) {
                                       return claim.node_of[a] >= 0 &&
                                              in[static_cast<std::size_t>(claim.node_of[a])] != 0 &&
                                              claim.suitability[static_cast<std::size_t>(c)] != excluded;
                                     })
                     ? 1
                     : 0;
      }
    }
    if (demand != cut.demand || cells != cut.cells) say("de verklaring van het tekort telt niet op");
    if (demand - cells != missing) say("het tekort is niet het kleinste dat er is");
  }

  const Proof& proof_;
  std::vector<std::int64_t> counts_;
  std::int64_t primal_ = 0, dual_ = 0;
  std::vector<std::string> findings_;
};

}  // namespace

std::vector<std::string> verify(const Proof& proof, std::int64_t& gap) {
  Check check(proof);
  check.cells();
  check.nodes();
  check.shortage();
  gap = check.gap();
  return check.findings();
}

}  // namespace ruimte::certify
