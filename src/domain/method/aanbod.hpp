// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/inrichting.hpp"
#include "domain/method/werkwijze.hpp"

/// What the mode of the whole and the level of use of a province leave of the acts of the method.
namespace ruimte::domain {

struct Aanbod {
  bool afgeschaald = false;
  int niveau = 0;  ///< highest level of use among the provinces that count here
};

/// Of a province its own level counts; of others the highest among the provinces of the dossier, so that a province
/// that goes less far keeps nobody from working with its neighbour.
Aanbod aanbod(const World& world, const Actor& actor, const Aggregate* dossier);

/// The provinces of a dossier; of an act that begins one, the province that the actor works for. Their choices about
/// how strict the rules are count there.
std::vector<std::string> provincies_hier(const World& world, const Actor& actor, const Aggregate* dossier);

/// The parameters with the numbers that hold now, where the parties may choose them.
template <class Def>
Args args_nu(const World& world, const Bound<Def>& bound) {
  Args uit = bound.args;
  for (const auto& [naam, instelling] : bound.instellingen) uit[naam] = std::to_string(getal_van(world, instelling));
  return uit;
}

/// Whether the act belongs to step 3: it goes there from elsewhere, or records what only step 3 records.
bool in_stap_3(const Levensloop& loop, const Overgang& overgang, const Aggregate* dossier);

/// Refusals: `modus_afschalen`, `niveau_te_laag`.
Answer wordt_geboden(const Ctx& ctx, const Aanbod& aanbod, const Levensloop& loop, const Overgang& overgang);

}  // namespace ruimte::domain
