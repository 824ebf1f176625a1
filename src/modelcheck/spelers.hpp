// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "domain/kernel/world.hpp"

/// The people of a scope: made by the server's own authorise(), so they read what such people read.
namespace ruimte::modelcheck {

/// Somebody at work in this function for this organisation; a secretary of this body, with instance.
domain::Actor speler(const domain::Referentie& referentie, const std::string& functie, const std::string& organisatie,
                     const std::string& gremium = "");
/// Works for the side that the body belongs to: a province for the bodies of provinces (`provincie` for one that they
/// share), else the programme track.
domain::Actor secretaris(const domain::Referentie& referentie, const std::string& gremium,
                         const std::string& provincie);
/// The organisation that may agree for a province, as `provincie_utrecht` for `pv26`.
std::string organisatie_van(const domain::Referentie& referentie, const std::string& zijde);

/// `projectleider van provincie_utrecht`, for reports.
std::string naam_van(const domain::Actor& actor);

}  // namespace ruimte::modelcheck
