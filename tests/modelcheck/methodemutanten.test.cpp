// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "base/random.hpp"
#include "methode.hpp"
#include "modelcheck/mutanten.hpp"

// Methods with one change: each must be refused by the loader, break a rule, lose an end, or change what somebody can
// do. A change that takes an act from a function or a phase from which no scope does it is counted apart: `niet
// bereikt`. In `./test` a seeded tenth of those of which mutanten_doder.txt says that a small scope kills them; in
// `lang` (RUIMTE_MUTANTS=all) every one, small scopes first; RUIMTE_MUTANTS=rest takes those without a known killer or
// reason. What survives has a reason in mutanten_overlevend.txt or
// fails. RUIMTE_DODER=<file> writes what was found, line by line, in the form of mutanten_doder.txt. A full run takes
// hours; RUIMTE_MUTANTS_VAN=<first> and RUIMTE_MUTANTS_TOT=<past the last> take a part of it, in the same order,
// and RUIMTE_MUTANTS_ZONDER="M1 M1a" leaves scopes out; what survives then has survived the others only.
namespace ruimte::modelcheck {
namespace {

/// `left | right` per line.
std::map<std::string, std::string> pairs_in(const std::string& file) {
  std::ifstream in(RUIMTE_SOURCE_DIR "/tests/modelcheck/" + file);
  std::map<std::string, std::string> out;
  for (std::string line; std::getline(in, line);)
    if (const auto bar = line.find(" | "); bar != std::string::npos && !line.starts_with('#'))
      out[line.substr(0, bar)] = line.substr(bar + 3);
  return out;
}

/// Whether the text is what the pattern says; `*` stands for anything. O(text x stars).
bool fits(std::string_view pattern, std::string_view text) {
  const auto star = pattern.find('*');
  if (star == pattern.npos) return pattern == text;
  if (!text.starts_with(pattern.substr(0, star))) return false;
  pattern.remove_prefix(star + 1);
  text.remove_prefix(star);
  for (;; text.remove_prefix(1)) {
    if (fits(pattern, text)) return true;
    if (text.empty()) return false;
  }
}

/// Of a part of a full run the first and the one past the last.
std::size_t bound(const char* name, std::size_t otherwise) {
  const char* n = std::getenv(name);
  return n == nullptr ? otherwise : std::min<std::size_t>(otherwise, std::strtoull(n, nullptr, 10));
}

/// `all`, `rest`, or nothing for the tenth.
std::string_view wanted() {
  const char* w = std::getenv("RUIMTE_MUTANTS");
  return w == nullptr ? "" : w;
}

/// A tenth, each time the same for a seed.
void take_tenth(std::vector<Mutant>& all, std::size_t of) {
  const char* seed = std::getenv("RUIMTE_SEED");
  base::SeededRandom random(seed == nullptr ? 2026 : std::strtoull(seed, nullptr, 10));
  const auto n = std::min(all.size(), of / 10);
  for (std::size_t i = 0; i < n; ++i) {
    std::array<std::uint8_t, 8> bytes{};
    random.fill(bytes);
    std::size_t r = 0;
    for (const auto b : bytes) r = r * 256 + b;
    std::swap(all[i], all[i + r % (all.size() - i)]);
  }
  all.resize(n);
}

/// What became of all, counted; each result is told as it comes.
class Tally {
 public:
  explicit Tally(std::map<std::string, std::string> reasons) : reasons_(std::move(reasons)) {
    if (const char* file = std::getenv("RUIMTE_DODER")) file_.open(file);
  }

  void add(const Mutantuitslag& u) {
    ++verdicts[u.lot];
    const bool seen = u.lot == Lot::gedood || u.lot == Lot::begint_niet;
    if (seen) ++scopes_[u.scope][kind(u)];
    std::string by;
    for (const auto& w : u.waardoor) by += (by.empty() ? "" : ", ") + w;
    std::cout << name(u.lot) << "\t" << u.naam << "\t" << u.scope << "\t" << by << std::endl;
    if (seen && file_.is_open()) file_ << u.naam << " | " << u.scope << std::endl;
    // Whatever the method does, the kernel holds these (see docs/decisions/0003).
    for (const std::string fixed : {"I-01", "I-02", "I-03", "I-15"})
      EXPECT_EQ(std::ranges::count(u.waardoor, fixed), 0) << u.naam << " breaks " << fixed;
    if (u.lot == Lot::overleeft) {
      EXPECT_TRUE(explained(u.naam)) << u.naam << " survives";
    }
    if (u.lot == Lot::niet_verkend) {
      const auto act = u.naam.substr(0, u.naam.find(':'));
      EXPECT_TRUE(niet_verkend().contains(act) || explained(u.naam)) << u.naam << " is tried nowhere";
    }
  }

  void table() const {
    std::cout << "\n| scope | breaks a rule | changes who can do what | leads to other states | cannot begin |\n"
              << "|---|---|---|---|---|\n";
    for (const auto& [scope, kinds] : scopes_) {
      std::cout << "| " << scope;
      for (const auto& n : kinds) std::cout << " | " << n;
      std::cout << " |\n";
    }
    std::cout << "\n| verdict | mutants |\n|---|---|\n";
    for (const auto& [lot, n] : verdicts) std::cout << "| " << name(lot) << " | " << n << " |\n";
  }

  std::map<Lot, int> verdicts;

 private:
  bool explained(const std::string& naam) const {
    return std::ranges::any_of(reasons_, [&](const auto& r) { return fits(r.first, naam); });
  }
  static std::size_t kind(const Mutantuitslag& u) {
    if (u.lot == Lot::begint_niet) return 3;
    const auto& w = u.waardoor.front();
    if (w.starts_with("I-") || w == "klok") return 0;
    return w.starts_with("andere toestanden") ? 2 : 1;
  }
  static std::string_view name(Lot lot) {
    constexpr std::array names = {std::string_view("laadt niet"),   std::string_view("begint niet"),
                                  std::string_view("gedood"),       std::string_view("overleeft"),
                                  std::string_view("niet verkend"), std::string_view("niet bereikt")};
    return names.at(static_cast<std::size_t>(lot));
  }

  std::map<std::string, std::string> reasons_;
  std::map<std::string, std::array<int, 4>> scopes_;
  std::ofstream file_;
};

/// The scopes that try this act, without those that this run leaves out.
std::vector<std::string> te_proberen(const Mutant& m) {
  const char* zonder = std::getenv("RUIMTE_MUTANTS_ZONDER");
  auto scopes = scopes_van(m.handeling);
  if (zonder != nullptr) {
    const auto weg = " " + std::string(zonder) + " ";
    std::erase_if(scopes, [&](const auto& s) { return weg.find(" " + s + " ") != weg.npos; });
  }
  return scopes;
}

/// The scope that killed it before, and then the others, smallest first.
std::vector<std::string> order(const Mutant& m, const std::map<std::string, std::string>& killers) {
  auto scopes = te_proberen(m);
  if (const auto k = killers.find(m.naam); k != killers.end())
    std::ranges::stable_partition(scopes, [&](const auto& s) { return s == k->second; });
  return scopes;
}

/// Small scopes first, so that what is cheap to see is told first.
void by_size(std::vector<Mutant>& mutants) {
  const auto sizes = op_grootte();
  std::ranges::stable_sort(mutants, {}, [&](const Mutant& m) {
    const auto scopes = scopes_van(m.handeling);
    return scopes.empty() ? sizes.end() : std::ranges::find(sizes, scopes.front());
  });
}

/// Leaves only the part that is asked for; false when that is everything.
bool take_part(std::vector<Mutant>& mutants) {
  const auto to = bound("RUIMTE_MUTANTS_TOT", mutants.size());
  const auto from = std::getenv("RUIMTE_MUTANTS_VAN") == nullptr ? 0 : bound("RUIMTE_MUTANTS_VAN", to);
  std::cout << "mutants " << from << " to " << to << " of " << mutants.size() << std::endl;
  const bool part = to - from < mutants.size();
  mutants.erase(mutants.begin() + static_cast<std::ptrdiff_t>(to), mutants.end());
  mutants.erase(mutants.begin(), mutants.begin() + static_cast<std::ptrdiff_t>(from));
  return part;
}

TEST(MethodMutants, NoReasonIsForAChangeThatIsNotMade) {
  const auto mutants = mutanten(bestanden(), referentie());
  for (const auto& [pattern, reden] : pairs_in("mutanten_overlevend.txt"))
    EXPECT_TRUE(std::ranges::any_of(mutants, [&](const Mutant& m) { return fits(pattern, m.naam); })) << pattern;
}

TEST(MethodMutants, AreRefusedOrSeen) {
  const auto files = bestanden();
  auto mutants = mutanten(files, referentie());
  ASSERT_GE(mutants.size(), 400U);
  const auto killers = pairs_in("mutanten_doder.txt");
  if (wanted().empty()) {
    const auto total = mutants.size();
    std::erase_if(mutants, [&](const Mutant& m) {
      const auto k = killers.find(m.naam);
      return k == killers.end() || !is_klein(k->second);
    });
    take_tenth(mutants, total);
  }
  const auto reasons = pairs_in("mutanten_overlevend.txt");
  if (wanted() == "rest")
    std::erase_if(mutants, [&](const Mutant& m) {
      return killers.contains(m.naam) ||
             std::ranges::any_of(reasons, [&](const auto& r) { return fits(r.first, m.naam); });
    });
  by_size(mutants);
  const bool part = take_part(mutants) || wanted() == "rest";
  Tally tally(reasons);
  IJking ijking(werkwijze(), referentie());
  std::vector<std::pair<const Mutant*, Lot>> left;
  for (const auto& m : mutants) {
    auto scopes = order(m, killers);
    const bool more = !std::ranges::all_of(scopes, is_klein);
    if (!killers.contains(m.naam)) std::erase_if(scopes, [](const auto& s) { return !is_klein(s); });
    if (more && scopes.empty()) {
      left.emplace_back(&m, Lot::niet_bereikt);
      continue;
    }
    const auto u = beproef(m, files, referentie(), ijking, scopes);
    if ((u.lot == Lot::overleeft || u.lot == Lot::niet_bereikt) && more)
      left.emplace_back(&m, u.lot);
    else
      tally.add(u);
  }
  for (const auto& [m, lot] : left) {
    auto scopes = te_proberen(*m);
    std::erase_if(scopes, is_klein);
    auto u = beproef(*m, files, referentie(), ijking, scopes);
    if (u.lot == Lot::niet_bereikt) u.lot = lot;  // a small scope may have reached what no large one does
    tally.add(u);
  }
  tally.table();
  if (!part) {
    EXPECT_GE(tally.verdicts[Lot::gedood], wanted() == "all" ? 400 : 40);
  }
}

}  // namespace
}  // namespace ruimte::modelcheck
