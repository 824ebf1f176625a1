// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "http/api/resource.hpp"

namespace ruimte::http {

/// Who is signed in, the functions to choose from, and the CSRF token of this session.
Response session_response(Context& ctx, int status, const application::Account& account, const Session& session);

/// Sets it and ends the sessions that were opened with the old one; `account` is then as it stands.
void set_new_password(const Context& ctx, application::Account& account, const std::string& password);

}  // namespace ruimte::http
