// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/planning/plan.hpp"

namespace ruimte::application::planning {

/// What does not fit, before it has words.
struct Bots {
  gen::Botsingsoort soort{};
  std::string sleutel;              ///< of the piece
  std::vector<std::string> wie;     ///< ids of the parties, in the order of the bands; empty: of nobody in particular
  base::Date van, tot;              ///< first and last day that clash
  int dagen = 0;                    ///< that clash; of a piece that is too short: that it has
  std::optional<int> procent = {};  ///< of the piece
  std::string bij = {};             ///< key of what it clashes with
  int nodig = 0;                    ///< of a piece that is too short: days that it needs

  auto operator<=>(const Bots&) const = default;
};

/// Everything in the plan that does not fit, by first day. A work period counts when too large a part of it lies in
/// quiet time, not only when its last day does (CYC-07, BEV-07). O(pieces x parties).
std::vector<Bots> botsingen(const domain::Referentie& referentie, const Plan& plan);

/// The parties of a body: those whose quiet time a meeting of it would break.
std::vector<Partij> partijen_van(const domain::Referentie& referentie, std::string_view gremium);

/// Days of a window in which partners can do something: no water board or municipality is quiet.
int vensterdagen(const domain::Referentie& referentie, const Plan& plan, const Stuk& venster);

}  // namespace ruimte::application::planning
