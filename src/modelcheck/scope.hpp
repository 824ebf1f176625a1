// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "domain/method/methoden.hpp"
#include "modelcheck/invoer.hpp"
#include "modelcheck/stand.hpp"

namespace ruimte::modelcheck {

/// A small world that is explored completely: who takes part, what they can do, where it begins.
struct Scope {
  std::string id, naam;  ///< M1; what it is about, in Dutch
  domain::Referentie referentie;
  std::vector<domain::Actor> spelers;
  std::set<std::string, std::less<>> handelingen;    ///< `vraagstuk.agenderen`; nothing else is tried
  std::map<domain::Soort, std::size_t> ten_hoogste;  ///< streams of a noun that acts may make; others: none
  Waarden waarden;
  std::vector<domain::Soort> eindigt;  ///< nouns of which every dossier can come to an end, from every state
  bool mandaten_verlopen = false;      ///< the day on which a mandate ends is a moment for the clock too
  /// Where the method itself can change: each dossier then follows its own. Null where only one method is in play.
  const domain::Methoden* methoden = nullptr;
  std::set<std::string, std::less<>> toch;  ///< exempt acts whose reason no longer holds, see gewijzigd()
};

/// What a scope may do is decided when it is made, so that an act that the method gets later stands out. An act that no
/// scope and no reason names takes part in every scope that has its noun.
using Onderwerpen = std::set<std::string, std::less<>>;

/// One thing that was done, so that it can be told and replayed. Without an act: the clock ran.
struct Gedaan {
  base::Date dag;
  domain::Actor actor;
  const domain::Overgang* handeling = nullptr;
  domain::StreamRef dossier{};
  bool nieuw = false;  ///< the act made the dossier
  base::Record invoer{};
  std::vector<gen::Bevestiging> bevestigd{};
  Stand voor{};  ///< what was there, for what the input names
};

/// A state in which a scope begins.
struct Begin {
  Stand stand;
  std::vector<Gedaan> aanloop;  ///< how it was reached, from an empty log
};

/// One scope, ready to be explored: its starting states were reached through the same door as everything else.
struct Opzet {
  Scope scope;
  std::vector<Begin> begin;
};

/// The scopes that `./test` explores, and with `lang` those that take minutes. Throws std::runtime_error when a first
/// act of a scope is refused: then the method does not let a cycle start.
/// `methoden`: with those in which the method itself changes, which need the texts of methods.
std::vector<std::string> scope_ids(bool lang, bool methoden = false);
Opzet maak_scope(std::string_view id, const domain::Werkwijze& werkwijze, const domain::Referentie& referentie,
                 Woordenboek& woorden, const domain::Methoden* methoden = nullptr);

/// Acts of the shipped method that no scope tries, each with the reason; `soort.handeling`.
const std::map<std::string, std::string, std::less<>>& niet_verkend();
/// Exempt acts that do something else, or are done by others, than in the method for which the reasons were written: a
/// reason holds for an act as it is there, not for its name. O(acts).
Onderwerpen gewijzigd(const domain::Werkwijze& werkwijze, const domain::Werkwijze& meegeleverd);
/// Acts that a scope or a reason names.
const Onderwerpen& genoemde_handelingen();

}  // namespace ruimte::modelcheck
