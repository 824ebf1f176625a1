// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>
#include <vector>

#include "domain/kernel/command.hpp"
#include "gen/afspraak.hpp"

/// Consent by hash (I-01, I-02, I-03). Compiled: no method can switch it off.
namespace ruimte::domain {

/// H(text, map images, annexes, sorted sides, declared dependencies): what an ambtelijk akkoord names.
base::Hash inhoud_hash(const gen::Tekstdeel& deel, const std::vector<std::string>& zijden);

/// H(ordered inhoud hashes, what each action and each condition on money promises, the external route): what a
/// bestuurlijk akkoord and a vaststelling name.
base::Hash versie_hash(const gen::AfspraakToestand& afspraak);

/// The part and everything that declares, directly or not, to depend on it; in document order.
std::vector<base::Uuid> afhankelijken(const gen::AfspraakToestand& afspraak, const base::Uuid& tekstdeel);

/// The consents that end when `tekstdeel` changes: ambtelijk of the part and its dependents, bestuurlijk of every side.
Events reset_events(const StreamRef& stream, const gen::AfspraakToestand& afspraak, const base::Uuid& tekstdeel);

/// Ends every bestuurlijk akkoord, for changes of the whole (an action was added).
Events reset_bestuurlijk(const StreamRef& stream, const gen::AfspraakToestand& afspraak, const base::Uuid& oorzaak);

const gen::Tekstdeel* vind_tekstdeel(const gen::AfspraakToestand& afspraak, const base::Uuid& id);
const gen::Actie* vind_actie(const gen::AfspraakToestand& afspraak, const base::Uuid& id);
/// The giver reported it done and the receiver has not said a word, within the term or after it.
bool wacht_op_oordeel(const gen::Actie& actie);
bool is_zijde(const gen::AfspraakToestand& afspraak, std::string_view zijde);

/// The side has an ambtelijk akkoord without reservation on the current text of every part and no proposal hangs.
bool ambtelijk_rond(const gen::AfspraakToestand& afspraak, std::string_view zijde);
bool bestuurlijk_rond(const gen::AfspraakToestand& afspraak, std::string_view zijde);
bool iedereen_ambtelijk(const gen::AfspraakToestand& afspraak);
bool iedereen_bestuurlijk(const gen::AfspraakToestand& afspraak);

/// The side agreed to ending the agreement in its standing version; and so did every side.
bool stopt(const gen::AfspraakToestand& afspraak, std::string_view zijde);
bool iedereen_stopt(const gen::AfspraakToestand& afspraak);

/// Every action judged landed by its receiver and, for types C and D, a landing that is adopted or in force.
bool voltooid(const gen::AfspraakToestand& afspraak);

/// The phase that follows from consents, adoption, actions, landing and an agreed end; else a draft stays a draft.
std::string_view afgeleide_fase(const gen::AfspraakToestand& afspraak);

}  // namespace ruimte::domain
