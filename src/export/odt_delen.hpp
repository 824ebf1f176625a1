// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

/// The parts of an ODT file that are the same for every document. Private to this folder.
namespace ruimte::exporting::odt {

/// `@STATUS@` and `@TITEL@` stand where those go, as XML.
extern const std::string_view stijlen;
/// Of what `content.xml` uses besides.
extern const std::string_view eigen_stijlen;

}  // namespace ruimte::exporting::odt
