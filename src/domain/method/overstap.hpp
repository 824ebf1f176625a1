// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <vector>

#include "domain/method/methoden.hpp"

/// A dossier moves to the method in force. Looking first is the same code as doing it.
namespace ruimte::domain {

struct Overstap {
  StreamRef dossier;
  base::Hash van, naar;
  bool oude_bekend = true;          ///< else what it loses cannot be told
  std::string fase_van, fase_naar;  ///< `fase_naar` empty: the method in force has no such phase, and none was named
  std::vector<gen::Termijn> termijnen;  ///< open terms that end, because the method in force does nothing with them
  std::vector<std::string> vervallen;   ///< names of acts that were there in this phase and will not be
};

/// What moving would do. @pre the dossier follows another method than `naar`
Overstap bekijk_overstap(const World& world, const Methode& naar, const Aggregate& dossier,
                         std::span<const gen::Fasekoppeling> fasen);

/// What to move: these dossiers of a kind, or all of it when none is named, at most so many.
struct Overstapkeuze {
  Soort soort;
  std::span<const base::Uuid> dossiers;
  std::size_t hoogstens;
};

/// The dossiers of this choice that this actor may move and that follow another method, in order of id.
std::vector<const Aggregate*> over_te_zetten(const World& world, const Methode& naar, const Actor& actor,
                                             const Overstapkeuze& keuze);

/// Most dossiers in one act.
inline constexpr std::size_t meeste_overstappen = 500;

}  // namespace ruimte::domain
