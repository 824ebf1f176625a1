// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/clock.hpp"

/// Words of HTTP.
namespace ruimte::http {

std::string lower(std::string_view text);  ///< ASCII letters

/// RFC 9110: Sun, 06 Nov 1994 08:49:37 GMT.
std::string http_date(base::Instant now);

}  // namespace ruimte::http
