// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

/// The parts of a DOCX file that are the same for every document. Private to this folder.
namespace ruimte::exporting::docx {

extern const std::string_view stijlen, nummering, instellingen, relaties;

}  // namespace ruimte::exporting::docx
