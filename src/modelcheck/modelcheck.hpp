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

struct Verslag {
  std::vector<Scopeverslag> scopes;
  std::vector<std::string> onverkend;          ///< acts that no scope tries and no reason explains
  std::vector<std::string> nooit_gedaan;       ///< acts that some scope tries and in none anyone could do
  std::vector<std::string> guards_zonder_nee;  ///< guards without input that never refused
  std::vector<std::string> rollen_zonder_act;  ///< functions that the method names and that could do nothing
  [[nodiscard]] bool goed() const;
};

struct Opdracht {
  std::vector<std::string> scopes;  ///< empty: those of `./test`
  Grenzen grenzen = {};
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
