// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "application/stukken/sjabloon.hpp"

/// Checking a template against the fields that there are. Private to this folder.
namespace ruimte::application::stukken {

/// Adds what is wrong, block by block.
void keur(const Sjabloon& sjabloon, Gebreken& gebreken);

}  // namespace ruimte::application::stukken
