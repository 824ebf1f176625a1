// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "application/stukken/yaml.hpp"
#include "base/result.hpp"
#include "spatial/geschiktheid/recept.hpp"

namespace ruimte::application::geschiktheid {

using stukken::Gebrek;

/// A recipe of suitability as it stands in gegevens/geschiktheid/*.yaml; the format is in docs/geschiktheid.md. At most
/// 64 kB. The first thing that is wrong ends the reading: its line and a Dutch sentence. O(n).
base::Result<spatial::geschiktheid::Recept, Gebrek> lees_recept(std::string_view tekst);

}  // namespace ruimte::application::geschiktheid
