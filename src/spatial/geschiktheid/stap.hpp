// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "spatial/geschiktheid/recept.hpp"

/// The steps that look only at their own cell, over a row of cells.
namespace ruimte::spatial::geschiktheid::detail {

using Rijen = std::vector<std::vector<std::int64_t>>;  ///< per step, values of the cells of a tile

/// Works out step `nummer` for the first `aantal` cells from the rows of earlier steps. No value in, no value out,
/// unless the step says what it is then; `tussen` says no.
void reken_stap(const Recept& recept, std::uint32_t nummer, std::size_t aantal, Rijen& rijen);

}  // namespace ruimte::spatial::geschiktheid::detail
