// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/planning/plan.hpp"

namespace ruimte::application::planning {

/// Why a piece moves.
enum class Waarom : std::uint8_t { zelf, anker, voorbereiding, erna, ervoor, naast, hoort };

struct Schuif {
  std::string sleutel;
  Waarom waarom{};
  std::string door = {};  ///< key of the piece that makes it move; empty when it is moved itself
};

struct Geschoven {
  Plan plan;
  std::vector<Schuif> stukken;  ///< what moved, the piece itself first
};

/// Whether `schuif` can move it: a step, a meeting that has not been cancelled, a moment. What happens in politics is
/// not ours to move.
bool kan_schuiven(const Stuk& stuk);

/// The plan as it would be when this piece began on another day; it keeps its length. With the anchor of the cycle
/// moves the step that is counted back from it and the meetings that prepare it (CYC-13); with a step what comes after
/// it, and what comes before it ends in time. A meeting lands on a working day, with its documents as many working days
/// before. Nothing is recorded. @pre the plan has the piece, and it can move. O(pieces x working days).
Geschoven schuif(const domain::Referentie& referentie, const Plan& plan, std::string_view sleutel, base::Date naar);

}  // namespace ruimte::application::planning
