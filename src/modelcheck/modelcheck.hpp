// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "modelcheck/verken.hpp"

/// The proof that a method cannot get stuck or be bent: every reachable state of a few small worlds, visited with the
/// server's own decisions.
namespace ruimte::modelcheck {

/// One way to break a rule, as short as there is.
struct Tegenvoorbeeld {
  Schending schending;
  std::vector<std::string> stappen;  ///< Dutch, one act a line
  base::json::Value script;          ///< replays on a server, see src/application/script.hpp
};

/// What came out of one scope.
struct Scopeverslag {
  std::string id, naam;
  std::size_t standen = 0, diepte = 0;
  std::uint64_t overgangen = 0;
  std::int64_t milliseconden = 0;
  bool compleet = false;
  std::size_t vergeleken = 0;         ///< pairs of states with one key that were compared
  std::set<std::string> verschillen;  ///< acts that one of such a pair allowed and the other not
  std::size_t andere_uitkomsten = 0;  ///< pairs that led on to other states
  std::map<std::string, std::uint64_t, std::less<>> gecontroleerd;
  std::size_t schendingen = 0;
  std::vector<Tegenvoorbeeld> tegenvoorbeelden;  ///< at most one per rule
  std::set<std::string, std::less<>> nooit;      ///< acts of the scope that nobody could ever do
};

/// What came out of all scopes together.
struct Verslag {
  std::vector<Scopeverslag> scopes;
  std::vector<std::string> onverkend;          ///< acts that no scope tried and no reason explains
  std::vector<std::string> niet_beproefd;      ///< new or changed acts that nobody could do in any of the worlds
  std::vector<std::string> nooit_gedaan;       ///< acts that some scope tries and in none anyone could do
  std::vector<std::string> guards_zonder_nee;  ///< guards without input that never refused
  std::vector<std::string> rollen_zonder_act;  ///< functions that the method names and that could do nothing
  /// Every scope complete, no rule broken, no new act left untried.
  [[nodiscard]] bool goed() const;
};

/// What to explore.
struct Opdracht {
  std::vector<std::string> scopes;  ///< empty: those of `./test`
  Grenzen grenzen = {};
  /// Methods, of which the one that is explored is the first: for scopes in which the method itself changes. Null:
  /// those are left out.
  const domain::Methoden* methoden = nullptr;
  /// The method for which the reasons not to try an act were written. Null: they hold whatever the method says.
  const domain::Werkwijze* meegeleverd = nullptr;
  const base::Clock* klok = nullptr;                         ///< to tell how long each took; null: not told
  std::function<void(const Scopeverslag&)> klaar = nullptr;  ///< after each scope, for who waits
};

/// Explores the scopes one after the other. Throws std::runtime_error when the method does not let a scope begin.
Verslag controleer(const domain::Werkwijze& werkwijze, const domain::Referentie& referentie, const Opdracht& opdracht);

/// The report for programs.
base::json::Value als_json(const Verslag& verslag);

/// The report in Dutch, as `ruimtemaker model-check` prints it.
std::string tekst(const Verslag& verslag);

}  // namespace ruimte::modelcheck
