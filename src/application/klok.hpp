// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/ports.hpp"
#include "base/clock.hpp"
#include "gen/oefenklok.hpp"

/// The clock: what has to happen when nobody acts in time.
namespace ruimte::application {

struct KlokRonde {
  int uitgevoerd = 0;  ///< terms that passed and were recorded, each once
  int al_gedaan = 0;   ///< terms on which someone, or another clock, was first
};

/// Has every term whose last day is over act, in order of last day, one after the other, so that what one starts is
/// itself on time in its turn: after days of standstill each step counts for its own day. Each term acts once, however
/// many clocks run: its id is the key of the command, and only an open term acts. Returns when all of it is on disk;
/// throws when the store is broken. O(terms), one commit each.
KlokRonde laat_klok_lopen(Store& store, const domain::Actor& systeem, const base::Clock& clock);

/// Records in the log of a practice environment that its clock was moved. @pre the clock of the store stands at or
/// after `zet.naar`. Throws when the store is broken or refuses.
void leg_klok_verzet_vast(Store& store, const domain::Actor& systeem, const gen::KlokVerzetInvoer& zet);

}  // namespace ruimte::application
