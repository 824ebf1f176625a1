// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/crypto.hpp"
#include "base/types.hpp"
#include "http/api/service.hpp"

/// Sessions live in a signed cookie; the server keeps only which ones were signed out of. A higher epoch of the account
/// ends all of its sessions.
namespace ruimte::http {

struct Session {
  base::Uuid persoon;
  base::Uuid functie;  ///< chosen function, or authorisation to act for another; all zero: none
  std::int64_t epoch = 0;
  base::Instant verloopt_op;
  std::string eenmalig;  ///< new at every sign-in and switch, so that the cookie and its CSRF token change; names it
};

Session new_session(const Service& service, const application::Account& account, const base::Uuid& functie);

std::string to_token(const Service& service, const Session& session);
/// Empty when the token was not made by this server. Does not look at its time or epoch.
std::optional<Session> from_token(const Service& service, std::string_view token);

/// What X-CSRF-Token must repeat: readable by the page that got it, not to be made from the cookie elsewhere.
std::string csrf_token(const Service& service, const Session& session);

/// Value of Set-Cookie. HttpOnly, SameSite=Strict, for the API of this environment only.
std::string set_cookie(const Service& service, const Session& session);
std::string clear_cookie(const Service& service);

/// The session token in a Cookie header; empty when there is none.
std::string_view token_in_cookie(std::string_view cookie_header);

}  // namespace ruimte::http
