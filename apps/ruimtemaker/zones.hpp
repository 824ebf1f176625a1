// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>

#include "application/ports.hpp"
#include "application/ruimte/meting.hpp"
#include "http/api/layers.hpp"

namespace ruimte::app {

enum class Omgeving : std::uint8_t { echt, oefen };

/// What measures on the map of the provinces that comes with the program: `lagen/provincies.gpkg` in the folder. Null
/// without that file: then nothing is measured. Throws std::runtime_error with the report when it is not as it should
/// be. Where `lagen/novexgebieden.gpkg` is there, with the ids of the catalogue, these borders count too; where it is
/// not, the practice environment has the invented ones of `lagen/novexgebieden-fictief.gpkg`. With
/// `lagen/gemeenten.gpkg` there are municipalities too.
std::unique_ptr<application::Rekenaar> rekenaar(const std::string& gegevens, Omgeving omgeving);

/// What the door fills in before an act is judged, with that map; null measures nothing. Both outlive it.
std::function<void(domain::Command&, application::Reader&, application::Kringen, base::Instant)> aanvuller(
    const domain::Referentie& referentie, const application::Rekenaar* kaart);

/// The map layers that an environment shows: the borders that its `rekenaar` has and no others. `alle`: all that the
/// list in the folder names. Real borders of which the list knows nothing come from their file, with `namen` by id.
/// Throws as above.
using Namen = std::map<std::string, std::string, std::less<>>;
http::Layers kaartlagen(const http::Layers& alle, const std::string& gegevens, Omgeving omgeving, const Namen& namen);

}  // namespace ruimte::app
