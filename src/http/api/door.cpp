// SPDX-License-Identifier: EUPL-1.2
#include "http/api/door.hpp"

#include <algorithm>
#include <cctype>

#include "application/authorise.hpp"
#include "gen/lists.hpp"

namespace ruimte::http {

namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// The media type without its parameters, in lower case.
std::string media_type(std::string_view text) { return lower(trimmed(text.substr(0, text.find(';')))); }

bool is_refused(std::string_view range) {
  const auto q = lower(range).find("q=0");
  return q != std::string::npos && range.substr(q + 3).find_first_not_of(".0 ") == std::string_view::npos;
}

bool accepts(std::string_view accept, std::string_view wanted) {
  if (trimmed(accept).empty()) return true;
  const auto family = std::string(wanted.substr(0, wanted.find('/'))) + "/*";
  while (true) {
    const auto comma = accept.find(',');
    const auto range = accept.substr(0, comma);
    const auto type = media_type(range);
    if ((type == "*/*" || type == family || type == wanted) && !is_refused(range)) return true;
    if (comma == std::string_view::npos) return false;
    accept.remove_prefix(comma + 1);
  }
}

bool is_column(std::string_view noun, std::string_view key) {
  for (const auto& table : gen::list_tables())
    if (table.noun == noun)
      return std::ranges::any_of(table.columns, [&](const gen::ListColumn& column) { return column.field == key; });
  return false;
}

bool knows(const Resource& row, const Context& ctx, std::string_view key) {
  switch (row.query) {
    case Query::none: return false;
    case Query::soort: return key == "soort";
    case Query::cyclusjaar:
    case Query::kalenderjaar:
    case Query::kaartjaar: return key == "jaar";
    case Query::kaartclaims: return key == "claims";
    case Query::optelsom:
    case Query::provincie: return key == "provincie";
    case Query::bewijs: return std::ranges::find(bewijs_keys, key) != std::end(bewijs_keys);
    case Query::inbreng: return std::ranges::find(inbreng_keys, key) != std::end(inbreng_keys);
    case Query::zoeken: return key == "q" || key == "soort";
    case Query::planvoorstel: return key == "bol" || key == "maanden";
    case Query::inlezen: return std::ranges::find(inlezen_keys, key) != std::end(inlezen_keys);
    case Query::dossier: return key == "soort" || key == "id";
    case Query::lijst: break;
  }
  return key == "limiet" || key == "cursor" || key == "sorteer" || is_column(gen::to_id(ctx.noun->soort), key);
}

}  // namespace

std::optional<Problem> check_headers(const Resource& row, const Context& ctx) {
  if (!accepts(ctx.request.header("accept"), row.answers_in()))
    return Problem{.code = "niet_aanvaardbaar", .feit = std::string(row.answers_in())};
  if (row.upload > 0) {
    if (ctx.request.body.size() > row.upload)
      return Problem{.code = "invoer_te_groot", .feit = std::to_string(row.upload >> 20U) + " MB"};
    if (media_type(ctx.request.header("content-type")) != "application/octet-stream")
      return Problem{.code = "mediatype_niet_ondersteund", .feit = "application/octet-stream"};
    return std::nullopt;
  }
  const bool takes_body = row.in || row.shape == Shape::handeling;
  if (!takes_body) return std::nullopt;
  const auto limit = ctx.service.env.limits.body_bytes;
  if (ctx.request.body.size() > limit)
    return Problem{.code = "invoer_te_groot", .feit = std::to_string(limit / 1024) + " kB"};
  if (media_type(ctx.request.header("content-type")) != "application/json")
    return Problem{.code = "mediatype_niet_ondersteund", .feit = "application/json"};
  return std::nullopt;
}

base::InputErrors unknown_keys(const Resource& row, const Context& ctx) {
  base::InputErrors errors;
  for (const auto& [key, value] : ctx.query)
    if (!knows(row, ctx, key)) errors.push_back({"/query/" + key, "veld_onbekend", key});
  return errors;
}

domain::Actor actor_of(application::Reader& reader, const domain::Referentie& referentie, base::Date vandaag,
                       const Session& session) {
  const auto functies = application::functies_van(reader, session.persoon, vandaag);
  for (const auto& functie : functies)
    if (functie.id == session.functie) return application::authorise(referentie, functie);
  if (const auto namens = application::machtiging(reader, referentie, functies, session.functie))
    return application::authorise(referentie, *namens);
  return application::authorise_public(session.persoon);
}

bool session_counts(application::Accounts& accounts, const std::optional<application::Account>& account,
                    const Session& session, base::Instant now) {
  return session.verloopt_op > now && account && account->epoch == session.epoch &&
         !accounts.session_ended(session.eenmalig);
}

}  // namespace ruimte::http
