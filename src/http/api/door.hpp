// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string_view>

#include "http/api/resource.hpp"

/// Checks at the door of every operation.
namespace ruimte::http {

/// 406, 415 and 413 by the headers and size of the request.
std::optional<Problem> check_headers(const Resource& row, const Context& ctx);

/// Query keys that the operation does not know, all of them.
base::InputErrors unknown_keys(const Resource& row, const Context& ctx);

/// The actor of a session: in its chosen function when that still counts today, or under its chosen authorisation;
/// otherwise without one.
domain::Actor actor_of(application::Reader& reader, const domain::Referentie& referentie, base::Date vandaag,
                       const Session& session);

/// Whether the session still counts: not run out, not ended, of no older epoch.
bool session_counts(application::Accounts& accounts, const std::optional<application::Account>& account,
                    const Session& session, base::Instant now);

}  // namespace ruimte::http
