// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "domain/method/werkwijze.hpp"

namespace ruimte::http {

/// The OpenAPI 3.0.3 document of the API as canonical JSON: paths from the table of operations, schemas from schema/,
/// one request body per act of the method. Same program and method, same bytes.
std::string openapi_document(const domain::Werkwijze& werkwijze);

}  // namespace ruimte::http
