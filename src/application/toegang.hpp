// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>

#include "application/ports.hpp"
#include "base/random.hpp"
#include "gen/toegang.hpp"

/// Restored access: an administrator issues a code, the person chooses a new password with it, a second person confirms
/// (docs/decisions/0027). Every step stands in the log before it counts.
namespace ruimte::application {

struct Herstelcode {
  std::string code;  ///< to hand over; it stands nowhere else
  base::Date geldig_tot;
};

struct Herstelvraag {
  domain::Actor beheerder;
  base::Uuid persoon;
  std::string reden;
  base::Uuid opdracht;  ///< id of the command, new for every request
};

/// Records the issue, ends the sessions of the person, and when his access was never confirmed makes the standing
/// password useless: somebody else may have chosen it. Throws when the store is broken.
base::Result<Herstelcode, domain::Refusal> geef_herstelcode(Store& store, Accounts& accounts, base::Random& random,
                                                            const Herstelvraag& vraag);

/// Uses up the code when it is the valid one of this person; then a new password may be set. False otherwise, whatever
/// the reason. Throws when the store is broken.
bool gebruik_herstelcode(Store& store, const domain::Referentie& referentie, const base::Uuid& persoon,
                         std::string_view code);

/// The access of the person when a code was ever issued for him.
std::optional<domain::Aggregate> toegang_van(Reader& reader, const base::Uuid& persoon);

}  // namespace ruimte::application
