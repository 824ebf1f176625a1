// SPDX-License-Identifier: EUPL-1.2
#include "http/api/session.hpp"

#include <array>
#include <vector>

#include "base/text.hpp"

namespace ruimte::http {

namespace {

constexpr std::string_view cookie_name = "ruimte_sessie";
constexpr std::int64_t hour = 3'600'000'000;

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at != std::string_view::npos;) {
    const auto next = text.find(separator, at);
    parts.push_back(text.substr(at, next == std::string_view::npos ? next : next - at));
    at = next == std::string_view::npos ? next : next + 1;
  }
  return parts;
}

std::string content(const Session& s) {
  return base::to_string(s.persoon) + "|" + base::to_string(s.functie) + "|" + std::to_string(s.epoch) + "|" +
         std::to_string(s.verloopt_op.us) + "|" + s.eenmalig;
}

std::string cookie(const Service& service, const std::string& value, std::int64_t seconds) {
  return std::string(cookie_name) + "=" + value + "; Path=" + service.base_path +
         "; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(seconds) +
         (service.env.secure_cookie ? "; Secure" : "");
}

}  // namespace

Session new_session(const Service& service, const application::Account& account, const base::Uuid& functie) {
  std::array<std::uint8_t, 16> random{};
  service.env.random->fill(random);
  Session s{account.persoon, functie, account.epoch, {}, {}};
  s.verloopt_op = {service.session_now().us + service.env.limits.session_hours * hour};
  s.eenmalig = base::to_base64url({reinterpret_cast<const char*>(random.data()), random.size()});
  return s;
}

std::string to_token(const Service& service, const Session& session) {
  return base::sign(service.session_key, content(session));
}

std::optional<Session> from_token(const Service& service, std::string_view token) {
  const auto text = base::open_signed(service.session_key, token);
  if (!text) return std::nullopt;
  const auto parts = split(*text, '|');
  if (parts.size() != 5) return std::nullopt;
  const auto persoon = base::parse_uuid(parts[0]), functie = base::parse_uuid(parts[1]);
  const auto epoch = base::parse_integer(parts[2]), expires = base::parse_integer(parts[3]);
  if (!persoon || !functie || !epoch || !expires) return std::nullopt;
  return Session{*persoon, *functie, *epoch, {*expires}, std::string(parts[4])};
}

std::string csrf_token(const Service& service, const Session& session) {
  const auto derived = base::derive_key(service.csrf_key, content(session));
  return base::to_base64url({reinterpret_cast<const char*>(derived.v.data()), derived.v.size()});
}

std::string set_cookie(const Service& service, const Session& session) {
  return cookie(service, to_token(service, session), service.env.limits.session_hours * 3600);
}

std::string clear_cookie(const Service& service) { return cookie(service, "", 0); }

std::string_view token_in_cookie(std::string_view cookie_header) {
  for (auto part : split(cookie_header, ';')) {
    while (part.starts_with(' ')) part.remove_prefix(1);
    if (part.starts_with(cookie_name) && part.substr(cookie_name.size()).starts_with('='))
      return part.substr(cookie_name.size() + 1);
  }
  return {};
}

}  // namespace ruimte::http
