// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "domain/kernel/referentie.hpp"
#include "domain/kernel/world.hpp"

/// A module of its own, which no module that answers requests may use (tools/check/layers.json): a request has no path
/// to an actor that reads every side.
namespace ruimte::application {

/// The program itself: the clock, the first account, loading the example. Reads the kring of every side and of every
/// space that sides share; not what belongs to one person. Acts for no side, so it cannot consent.
domain::Actor authorise_system(const domain::Referentie& referentie);

}  // namespace ruimte::application
