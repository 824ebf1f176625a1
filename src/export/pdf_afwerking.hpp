// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

/// What cairo cannot say in a PDF. Private to this folder.
namespace ruimte::exporting {

/// The same pages, in Dutch, with the title in the bar of the window, each figure in words and an /ID that follows
/// from the content. Throws std::runtime_error.
std::string werk_pdf_af(const std::string& pdf, const std::vector<std::string>& beelden);

}  // namespace ruimte::exporting
