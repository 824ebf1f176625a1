// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>

#include "application/ports.hpp"
#include "domain/method/methoden.hpp"

/// What the program itself does with working methods.
namespace ruimte::application {

/// Tries a whole method: explores what can happen under it. `kenmerk` of the answer is left to the caller. Nothing when
/// this program cannot try methods; then none can take effect. Minutes of work; may throw.
using MethodTrial = std::function<std::optional<gen::WerkwijzeproefInvoer>(const domain::Methode&)>;

/// Records the shipped method as the one in force, in a log that has none. Returns when it is on disk; throws when the
/// store is broken, or when this program cannot load the method that the log says is in force.
void begin_met_werkwijze(Store& store, const domain::Methoden& methoden, const domain::Actor& systeem);

/// Tries every proposal that waits for it and records the outcomes, one after the other. A trial that breaks off is
/// recorded as not passed. Returns how many were recorded.
int beproef_wachtende(Store& store, const domain::Methoden& methoden, const domain::Actor& systeem,
                      const MethodTrial& proef);

/// The method in force and those before it, the last one first, as far as the program can load them: every method that
/// a dossier may follow and that is still known.
std::vector<const domain::Methode*> bekende_methoden(const domain::World& world, const domain::Methoden& methoden);

}  // namespace ruimte::application
