// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

#include "base/json.hpp"
#include "domain/kernel/referentie.hpp"

namespace ruimte::application {

/// Ids in the record that the catalogues do not know, as `code_onbekend` with pointers that start with `at`. The lists
/// `handeling` and `fase` belong to the method and are left to it. O(size of the record).
base::InputErrors unknown_codes(const domain::Referentie& referentie, const base::Record& record, std::string_view at);

}  // namespace ruimte::application
