// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "domain/method/werkwijze.hpp"

/// Terms: what an act starts and stops, and what it takes for the clock to act on one that passed.
namespace ruimte::domain::klok {

/// The one act of the clock on any noun; the method says what it does. Input: TermijnInvoer.
inline constexpr std::string_view handeling = "termijn_verstreken";

/// The program itself at work; authorise() never makes such an actor from a request.
bool is_klok(const Actor& actor);

struct Verlopen {
  gen::TermijnVerstreken feit;
  base::Date dag;  ///< the day that the act counts for: the first after the term
};

/// The term that the command names, when it is open and its last day is over. Refusals: `handeling_onbekend` for
/// anyone but the clock, `termijn_loopt_niet`, `termijn_loopt_nog`. So a term acts once, however often it is asked.
base::Result<Verlopen, Refusal> verstreken(const Ctx& ctx);

/// The one act on the clock of a practice environment, of the program itself. Input: KlokVerzetInvoer.
inline constexpr std::string_view verzetten = "klok_verzetten";
/// The one dossier of that clock.
StreamRef oefenklok();
/// Records that the clock was moved forward; it has been when this is decided, so that the fact stands at the new time.
/// Refused (`handeling_onbekend`) for anyone but the program, and for a move that does not go forward.
Decision verzet(const Ctx& ctx);

/// What the act starts and stops. A term that ran already stops first.
Events termijnen_van(const Ctx& ctx, const Overgang& overgang);

/// The last day of a term of this life cycle that starts now; the next working day for one without a length.
base::Date laatste_dag(const Ctx& ctx, std::string_view naam);

/// Starts a term with a last day of its own.
void start(const Ctx& ctx, std::string_view naam, base::Date tot_en_met, Events& uit);

/// In mode `afschalen` the ladder stands still: the term begins again, so that the matter keeps an owner and a day and
/// goes on where it was when the mode changes back.
void stel_uit(const Ctx& ctx, std::string_view naam, Events& uit);

/// Stops every open term.
void stop_alle(const Ctx& ctx, Events& uit);

/// Stops for the open terms to which no act of the clock answers in the phase of the dossier; all of them at an end.
Events zonder_gevolg(const Levensloop& loop, const Aggregate& dossier);

}  // namespace ruimte::domain::klok
