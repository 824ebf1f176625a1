// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace ruimte::gen {

/// `{"components":{"schemas":{...}}}`: JSON Schema (OpenAPI 3.0.3) of every record, with x-label, x-used-by, x-codes.
std::string_view schema_json();

/// SHA-256 of schema_json() in hex: a stored snapshot with another hash was written by another schema.
std::string_view schema_hash();

/// The data dictionary: per record its fields with label, kind, definition, use and whether it is personal.
std::string_view dictionary_json();

}  // namespace ruimte::gen
