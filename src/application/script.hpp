// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <string>

#include "application/ports.hpp"
#include "base/clock.hpp"
#include "base/crypto.hpp"
#include "base/json.hpp"
#include "domain/method/werkwijze.hpp"

/// Plays a written course of events through the same door as everyone else: the example, and cases in tests.
///
///   klok: 2026-09-01T09:10:00+02:00         where the clock stands when the script has been played
///   begin: 2026-04-01T08:00:00+02:00        when the accounts get their functions; from that day they count
///   wachtwoord: een-wachtwoord              of every account
///   accounts:
///     - {sleutel: pl, gebruikersnaam: projectleider, naam: Projectleider, functies: [{functie: projectleider, ...}]}
///   stappen:
///     - tijd: 2026-04-07T09:00:00+02:00     never before the step above it
///       door: pl                            a `sleutel`
///       als: gs:pv26                        one of several functions, by function or body; the first when left out
///       nieuw: waterberging                 the name of the dossier that this act makes, with `soort: vraagstuk`
///       dossier: waterberging               or an earlier one
///       handeling: inbrengen
///       invoer: {...}
///       bevestigd: [{regel: ..., reden: ...}]  warnings to go past
///       geweigerd: toets_ontbreekt          only when the act must be refused, with this code
///     - {tijd: 2026-05-07T09:00:00+02:00, klok: loopt}   what has passed by then acts
///
/// In `invoer`, "@waterberging" is the id of a dossier and "@waterberging/toets/op" a value in its current state by
/// JSON pointer, as the one who acts may read it.
namespace ruimte::application {

/// Where the script stops, and why, in Dutch.
struct ScriptMistake {
  std::string pointer;  ///< RFC 6901, in the script
  std::string melding;
};

/// What a script is played on; all outlive the call.
struct ScriptStage {
  Store& store;
  Accounts& accounts;
  const domain::Referentie& referentie;
  const domain::Werkwijze& werkwijze;
  base::ManualClock& clock;  ///< the one that the store reads
  base::Random& random;      ///< for ids and the password's salt: a seeded one gives the same log every time
  base::PasswordCost password_cost = {};
  /// What the door fills in before an act is judged; empty: nothing.
  std::function<void(domain::Command&, Reader&, Kringen, base::Instant)> vul_aan = {};
};

struct ScriptResult {
  std::size_t accounts = 0, stappen = 0;
  std::map<std::string, domain::StreamRef, std::less<>> dossiers;  ///< by their name in the script
};

/// Stops at the first mistake or unexpected refusal; what was played before it stands. Throws what a broken store
/// throws. O(steps), each waits for the disk.
base::Result<ScriptResult, ScriptMistake> play_script(const base::json::Value& script, const ScriptStage& stage);

}  // namespace ruimte::application
