// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

#include "application/stukken/document.hpp"

/// Documents as files: DOCX, ODT and PDF. The same document gives the same bytes, on any day and in any order.
namespace ruimte::exporting {

std::unique_ptr<application::stukken::Drukker> drukker();

}  // namespace ruimte::exporting
