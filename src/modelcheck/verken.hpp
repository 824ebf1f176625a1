// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "modelcheck/regels.hpp"
#include "modelcheck/scope.hpp"

/// Visits every state that a scope can reach, with the server's own decide() and evolve().
namespace ruimte::modelcheck {

/// What was done to come from one state to another. Without an act: the clock.
struct Stap {
  const domain::Overgang* handeling = nullptr;
  std::uint16_t speler = 0;
  domain::StreamRef dossier{};
  base::Record invoer{};
};

/// One way out of a state, for the graph: which state, by what and by whom.
struct Tak {
  std::uint32_t naar = 0;
  std::uint16_t speler = 0;
  bool klok = false;
};

/// What happened at least once.
struct Gezien {
  std::set<std::string, std::less<>> handelingen;   ///< accepted, `soort.handeling`
  std::set<std::string, std::less<>> geprobeerd;    ///< somebody asked for it with an input, whatever the answer
  std::set<std::string, std::less<>> guards;        ///< of the method, that refused
  std::set<std::string, std::less<>> weigeringen;   ///< codes of refusals
  std::set<std::string, std::less<>> rollen;        ///< `functie: soort.handeling`, accepted
  std::set<std::string, std::less<>> wie_wat_waar;  ///< `functie organisatie: soort.handeling vanuit fase`, accepted
  std::set<std::pair<domain::Soort, std::string>> fasen;

  void voeg_toe(Gezien&& ander);
};

/// How far an exploration goes.
struct Grenzen {
  std::size_t standen = 4'000'000;  ///< more than so many: not complete; each is kept in memory
  bool stop_bij_schending = false;  ///< for mutants: the first one kills
  const Gezien* bekend = nullptr;   ///< for mutants: stops when somebody does what is not in here
  int draden = 2;
  std::size_t vergelijk = 0;  ///< of every so many states that are taken for one, two are compared; 0: none
  std::stop_token stop = {};
};

/// The graph that was found: states by number, in the order in which they were first reached.
struct Verkenning {
  std::vector<Stand> standen;
  std::vector<std::uint32_t> ouder;  ///< of the first way to it; its own number for a starting state
  std::vector<std::size_t> begin;    ///< of the starting states: which of the set-up
  std::vector<Stap> stap;
  std::vector<std::vector<Tak>> takken;
  std::uint64_t overgangen = 0;
  std::size_t diepte = 0;
  std::size_t vergeleken = 0;         ///< pairs of states with one key
  std::set<std::string> verschillen;  ///< `handeling/speler` that one of a pair could do and the other not
  std::size_t andere_uitkomsten = 0;  ///< pairs that led on to other states
  bool compleet = true;               ///< false: it was stopped, or the limit was reached
  Telling telling;
  Gezien gezien;
};

/// Breadth first, so that the first way to a state is a shortest one. The same result for any number of threads.
Verkenning verken(const Opzet& opzet, const domain::Werkwijze& werkwijze, Woordenboek& woorden, const Grenzen& grenzen);

/// One step as it went.
struct Uitkomst {
  Stand na;
  domain::Events feiten;
  domain::StreamRef dossier{};                ///< the one acted on, or that was made
  std::vector<gen::Bevestiging> bevestigd{};  ///< warnings that were walked past
};

/// Takes the step as the server would, and goes past warnings with a reason. The refusal when it is refused.
base::Result<Uitkomst, domain::Refusal> doe(const Scope& scope, const domain::Werkwijze& werkwijze, const Stand& stand,
                                            const Stap& stap, Woordenboek& woorden);

}  // namespace ruimte::modelcheck
