// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "domain/method/methoden.hpp"
#include "modelcheck/stand.hpp"

/// The rules that may never break, written a second time: as what must be true of states, of steps and of facts, not as
/// what the kernel asks. A mistake in one of the two shows.
namespace ruimte::modelcheck {

/// One step as it was taken.
struct Overstap {
  const domain::Referentie& referentie;
  const domain::Werkwijze& werkwijze;
  const Stand& voor;
  const Stand& na;
  const domain::Events& feiten;
  const domain::Actor& actor;
  const domain::Overgang* handeling;           ///< null: the clock
  const domain::Methoden* methoden = nullptr;  ///< where the method itself can change
};

/// A rule that broke, in words.
struct Schending {
  std::string regel;    ///< `I-03`
  std::string melding;  ///< Dutch, one sentence
};

struct Stap;

/// Where it broke.
struct Vondst {
  std::uint64_t stand = 0;  ///< number of the state that was left
  Schending schending;
  std::shared_ptr<const Stap> stap = nullptr;  ///< that breaks the rule; none when it is the state or the catalogue
};

/// How often each rule was asked, and what broke.
struct Telling {
  std::map<std::string, std::uint64_t, std::less<>> gecontroleerd;  ///< per rule
  std::vector<Vondst> schendingen;

  void tel(std::string_view regel, std::uint64_t n = 1);
  void voeg_toe(Telling&& ander);
};

/// Checks one step; what breaks is added with `stand` as its place.
void toets(const Overstap& stap, std::uint64_t stand, Telling& telling);

/// Rules on the catalogue itself: for every subject some body decides (I-07), and every rung is a known body.
void toets_catalogus(const domain::Referentie& referentie, Telling& telling);

}  // namespace ruimte::modelcheck
