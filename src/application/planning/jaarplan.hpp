// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/labels.hpp"
#include "application/planning/plan.hpp"
#include "application/ports.hpp"
#include "domain/method/methoden.hpp"

/// The year plan of one reader, in words.
namespace ruimte::application::planning {

struct Planvraag {
  Reader& reader;
  const domain::Referentie& referentie;
  Labels labels;
  const domain::Actor& actor;
  base::Date vandaag;
  Taal taal = Taal::nl;
};

/// A plan as far as the reader may read it.
struct Gelezenplan {
  Plan plan;
  bool volledig = true;  ///< false when there is more than is looked at
};

/// The newest cycle with its moments, the meetings and elections in its days, and new administrations. Without a cycle:
/// the year from today, without steps. O(meetings + moments).
Gelezenplan lees(const Planvraag& vraag);

/// The answer of a plan: bands, what does not fit, and numbers. Estimates are those that the reader may read.
gen::Jaarplan jaarplan(const Planvraag& vraag, const Gelezenplan& gelezen);

/// What would move when a piece began on another day; an error code for `/stuk` when it cannot.
base::Result<gen::Proefuitkomst, std::string_view> proef(const Planvraag& vraag, const Plan& plan,
                                                         const gen::JaarplanProefInvoer& invoer);

/// Which field of a question names what the plan does not have.
struct Planfout {
  std::string_view pointer, code;
};

/// What a change touches and the ways out; nothing is recorded (CYC-22).
base::Result<gen::Herplanbeeld, Planfout> herplanbeeld(const Planvraag& vraag, const Plan& plan,
                                                       const gen::HerplanVraag& invoer);

/// Per province that gave a day for it, and for the reader's own: the revision of its environmental vision beside the
/// vraagstukken and agreements that must land in it, of what the reader may read (GP-01). O(dossiers of those
/// provinces).
std::vector<gen::Herziening> herzieningen(const Planvraag& vraag, const Plan& plan);

/// The name of a piece in the language of the reader.
std::string naam_van(const Planvraag& vraag, const Stuk& stuk);

}  // namespace ruimte::application::planning
