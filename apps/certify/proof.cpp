// SPDX-License-Identifier: EUPL-1.2
#include "proof.hpp"

#include <algorithm>

namespace ruimte::certify {
namespace {

/// A use and what a cell with it counts for, here: nodes with hundredths of a cell.
struct Use {
  const std::vector<std::int16_t>* suitability;
  const std::string* name;
  std::vector<std::pair<std::size_t, std::int64_t>> counts;
  bool home = true;  ///< all its claims have a node here
};

std::int64_t whole(std::int64_t hundredths) { return hundredths >= 0 ? hundredths / 100 : -((99 - hundredths) / 100); }

class Check {
 public:
  explicit Check(const Proof& proof)
      : proof_(proof), hundredths_(proof.nodes.size(), 0), combined_(proof.nodes.size(), 0) {}

  void cells() {
    for (std::size_t a = 0; a + 1 < proof_.first_cell.size(); ++a) {
      const std::vector<Use> uses = uses_in(a);
      for (std::int64_t c = proof_.first_cell[a]; c < proof_.first_cell[a + 1]; ++c)
        cell(uses, static_cast<std::size_t>(c));
    }
  }

  void nodes() {
    for (std::size_t j = 0; j < proof_.nodes.size(); ++j) {
      const Node& n = proof_.nodes[j];
      if (n.lower < 0 || n.lower > n.upper) say("vraag zonder zin: " + n.name);
      if (n.missing < 0 || n.missing > n.lower) say("tekort buiten de vraag: " + n.name);
      const std::int64_t count = hundredths_[j] / 100;
      if (count != n.count || hundredths_[j] != n.hundredths)
        say("geteld " + std::to_string(hundredths_[j]) + " honderdsten van een cel, genoemd " +
            std::to_string(n.hundredths) + ": " + n.name);
      if (count < n.lower - n.missing) say("minder dan minstens: " + n.name);
      if (count > n.upper) say("meer dan hoogstens: " + n.name);
      // Less than a whole cell on top of the upper bound counts for nothing, so with combinations it may be there.
      const std::int64_t most = 100 * n.upper + (combined_[j] != 0 ? 99 : 0);
      dual_ += n.price * (n.price > 0 ? most : 100 * (n.lower - n.missing));
    }
    if (primal_ != proof_.primal)
      say("geschiktheid is " + std::to_string(primal_) + ", genoemd is " + std::to_string(proof_.primal));
    if (whole(dual_) != proof_.dual)
      say("bovengrens is " + std::to_string(whole(dual_)) + ", genoemd is " + std::to_string(proof_.dual));
    if (whole(dual_) < primal_) say("de bovengrens ligt onder de geschiktheid");
  }

  /// Without combinations every level that is short has a cut that explains all of it; with combinations a cut says
  /// how much is missing whatever one does.
  void shortage() {
    std::size_t next = 0;
    for (std::int64_t level = 0; level < 3; ++level) {
      std::int64_t own = 0;
      for (const Node& n : proof_.nodes) own += n.level == level ? n.missing : 0;
      missing_ += own;
      if (own == 0) continue;
      if (next == proof_.cuts.size() || proof_.cuts[next].level != level) {
        if (proof_.combinations.empty()) say("tekort zonder verklaring op niveau " + std::to_string(level));
        continue;
      }
      cut(proof_.cuts[next++]);
    }
    if (next != proof_.cuts.size()) say("een verklaring zonder tekort");
  }

  [[nodiscard]] Counted counted() const { return {whole(dual_) - primal_, missing_, certain_}; }
  [[nodiscard]] const std::vector<std::string>& findings() const { return findings_; }

 private:
  void say(std::string what) {
    if (findings_.size() < 20) findings_.push_back(std::move(what));
  }

  [[nodiscard]] std::vector<Use> uses_in(std::size_t atom) const {
    std::vector<Use> out;
    for (const Claim& claim : proof_.claims) {
      Use use{&claim.suitability, &claim.name, {}};
      use.home = claim.node_of[atom] >= 0;
      if (use.home) use.counts.emplace_back(static_cast<std::size_t>(claim.node_of[atom]), 100);
      out.push_back(std::move(use));
    }
    for (const Combination& combination : proof_.combinations) {
      Use use{&combination.suitability, &combination.name, {}};
      for (std::size_t i = 0; i < combination.claims.size(); ++i) {
        const std::int64_t j = proof_.claims[static_cast<std::size_t>(combination.claims[i])].node_of[atom];
        use.home = use.home && j >= 0;
        if (j >= 0) use.counts.emplace_back(static_cast<std::size_t>(j), combination.yields[i]);
      }
      out.push_back(std::move(use));
    }
    return out;
  }

  void cell(const std::vector<Use>& uses, std::size_t c) {
    std::int64_t best = 0;
    for (std::size_t u = 0; u < uses.size(); ++u) {
      if (!uses[u].home) continue;
      std::int64_t value = 100 * std::int64_t{(*uses[u].suitability)[c]};
      for (const auto& [j, yield] : uses[u].counts) {
        value -= yield * proof_.nodes[j].price;
        if (u >= proof_.claims.size()) combined_[j] = 1;
      }
      if ((*uses[u].suitability)[c] != excluded) best = std::max(best, value);
    }
    dual_ += best;
    if (proof_.use[c] == no_use) return;
    if (proof_.use[c] >= uses.size()) return say("onbekend gebruik in cel " + std::to_string(c));
    const Use& use = uses[proof_.use[c]];
    if (!use.home || (*use.suitability)[c] == excluded)
      return say("cel " + std::to_string(c) + " is uitgesloten voor " + *use.name);
    for (const auto& [j, yield] : use.counts) hundredths_[j] += yield;
    primal_ += (*use.suitability)[c];
  }

  /// What the nodes of the cut ask together, and what all cells can count for them at most.
  void cut(const Cut& cut) {
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
      const std::vector<Use> uses = uses_in(a);
      for (std::int64_t c = proof_.first_cell[a]; c < proof_.first_cell[a + 1]; ++c) {
        std::int64_t most = 0;
        for (const Use& use : uses) {
          if (!use.home || (*use.suitability)[static_cast<std::size_t>(c)] == excluded) continue;
          std::int64_t counts = 0;
          for (const auto& [j, yield] : use.counts) counts += in[j] != 0 ? yield : 0;
          most = std::max(most, counts);
        }
        cells += most;
      }
    }
    cells /= 100;
    certain_ = std::max(certain_, demand - cells);
    if (demand != cut.demand || cells != cut.cells) say("de verklaring van het tekort telt niet op");
    if (proof_.combinations.empty() && demand - cells != missing_) say("het tekort is niet het kleinste dat er is");
    if (demand - cells > missing_) say("er ontbreekt meer dan genoemd is");
  }

  const Proof& proof_;
  std::vector<std::int64_t> hundredths_;  ///< per node
  std::vector<char> combined_;            ///< per node: a combination can count for it
  std::int64_t primal_ = 0, dual_ = 0;    ///< dual in hundredths
  std::int64_t missing_ = 0, certain_ = 0;
  std::vector<std::string> findings_;
};

}  // namespace

std::vector<std::string> verify(const Proof& proof, Counted& counted) {
  Check check(proof);
  check.cells();
  check.nodes();
  check.shortage();
  counted = check.counted();
  return check.findings().empty() ? unfairness(proof) : check.findings();
}

}  // namespace ruimte::certify
