// SPDX-License-Identifier: EUPL-1.2
#include "http/api/api.hpp"

#include <algorithm>
#include <array>
#include <exception>

#include "application/authorise.hpp"
#include "application/known_codes.hpp"
#include "base/log.hpp"
#include "http/api/door.hpp"
#include "http/api/layers.hpp"

namespace ruimte::http {

namespace {

using application::Taal;

bool is_safe(Method method) { return method == Method::get || method == Method::head || method == Method::options; }

std::string allow_of(const Match& match) {
  std::string out = "OPTIONS";
  for (const auto* row : match.rows) {
    out += ", " + std::string(to_text(row->method));
    if (row->method == Method::get) out += ", HEAD";
  }
  return out;
}

Response broken(const Environment& env, Taal taal, std::string_view what) {
  const auto reference = base::to_string(base::new_uuid(*env.clock, *env.random));
  base::log::error("storing " + reference + ": " + std::string(what));
  return to_response({.code = "intern", .feit = reference}, taal);
}

std::string describe(const std::exception_ptr& fault) {
  try {
    std::rethrow_exception(fault);
  } catch (const std::exception& e) {
    return e.what();
  } catch (...) {
    return "unknown fault";
  }
}

/// JSON that is worth it goes packed to who takes it. Answers about sessions never: they hold a secret, and the length
/// of what is packed tells about what is in it.
void pack(Response& response, const Request& request) {
  constexpr std::size_t worth_it = 1400;  // about one packet
  if (response.feed || !response.header("Content-Encoding").empty()) return;
  if (response.header("Content-Type") != "application/json" || request.target.find("/sessies") != std::string::npos)
    return;
  response.set("Vary", "Accept-Encoding");
  if (response.content().size() < worth_it || !request.takes_gzip()) return;
  response.body = gzip(response.content(), Effort::least);
  response.fixed.reset();
  response.set("Content-Encoding", "gzip");
}

}  // namespace

Taal language_of(const Request& request) {
  auto first = request.header("accept-language");
  while (first.starts_with(' ')) first.remove_prefix(1);
  return first.starts_with("en") ? Taal::en : Taal::nl;
}

void add_standard_headers(Response& response) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 7> fixed = {{
      {"API-Version", api_version},
      {"Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"},
      {"Strict-Transport-Security", "max-age=31536000; includeSubDomains"},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "DENY"},
      {"Referrer-Policy", "no-referrer"},
      {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
  }};
  for (const auto& [name, value] : fixed) response.set(std::string(name), std::string(value));
  if (response.header("Cache-Control").empty()) response.set("Cache-Control", "no-store");
}

Api::Api(Environment environment) : service_(std::move(environment)) {}

bool Api::serves(std::string_view target) const {
  const std::string_view base = service_.base_path;
  return target.starts_with(base) &&
         (target.size() == base.size() || target[base.size()] == '/' || target[base.size()] == '?');
}

void Api::handle(const Request& request, Reply reply) {
  Context ctx{service_, request};
  ctx.taal = language_of(request);
  const bool head = request.method == Method::head;
  try {
    auto result = answer(request, ctx);
    if (auto* submission = std::get_if<Submission>(&result))
      return submit(std::move(*submission), ctx.taal, head, std::move(reply));
    if (auto* later = std::get_if<Later>(&result))
      return put_off(std::move(*later), request, ctx.taal, std::move(reply));
    auto& response = std::get<Response>(result);
    response.head = head;
    pack(response, request);
    add_standard_headers(response);
    reply(std::move(response));
  } catch (const std::exception& e) {
    auto response = broken(service_.env, ctx.taal, e.what());
    response.head = head;
    add_standard_headers(response);
    reply(std::move(response));
  }
}

std::size_t Api::most_body(const Request& head) {
  Context ctx{service_, head};
  try {
    const std::string_view target = head.target;
    const auto path = target.substr(0, target.find('?')).substr(service_.base_path.size());
    if (path.size() < 2) return 0;
    const auto found = match(path);
    const auto row = std::ranges::find(found.rows, head.method, &Resource::method);
    if (row == found.rows.end() || (*row)->upload == 0) return 0;
    ctx.now = service_.env.clock->now();
    ctx.vandaag = base::amsterdam_date(ctx.now);
    const auto reader = service_.env.store->reader();
    ctx.reader = reader.get();
    return authenticate(**row, ctx) || authorise(**row, ctx) ? 0 : (*row)->upload;
  } catch (const std::exception& e) {
    base::log::error(std::string("before a large body: ") + e.what());
    return 0;
  }
}

void Api::put_off(Later later, const Request& request, Taal taal, Reply reply) {
  auto asked = std::make_shared<Request>();  // only what an answer is packed by
  asked->target = request.target;
  asked->headers = request.headers;
  const auto send = [reply = std::move(reply)](Response response) {
    add_standard_headers(response);
    reply(std::move(response));
  };
  const bool begun = service_.env.schuiven->begin([this, later = std::move(later), asked, taal, send] {
    Response response;
    try {
      response = later.make();
      pack(response, *asked);
    } catch (const std::exception& e) {
      response = broken(service_.env, taal, e.what());
    }
    send(std::move(response));
  });
  if (!begun) send(too_busy(taal));
}

void Api::submit(Submission submission, Taal taal, bool head, Reply reply) {
  auto done = [this, taal, head, accepted = std::move(submission.accepted), refused = std::move(submission.refused),
               reply = std::move(reply)](application::Store::Outcome outcome) {
    Response response;
    if (outcome.fault) {
      base::log::error("nothing was recorded: " + describe(outcome.fault));
      response = to_response({.code = "opslag_niet_beschikbaar"}, taal);
    } else {
      response = outcome.result ? accepted(*outcome.result) : refused(outcome.result.error(), outcome.bij);
    }
    response.head = head;
    add_standard_headers(response);
    reply(std::move(response));
  };
  service_.env.store->submit(std::move(submission.job), std::move(done));
}

Answer Api::answer(const Request& request, Context& ctx) {
  const std::string_view target = request.target;
  const auto question = target.find('?');
  const auto path = target.substr(0, question).substr(service_.base_path.size());
  if (path.size() < 2 || path.ends_with('/')) return ctx.fail(unknown());
  auto found = match(path);
  if (found.rows.empty()) return ctx.fail(unknown());
  const auto wanted = request.method == Method::head ? Method::get : request.method;
  if (request.method == Method::options) {
    Response response;
    response.status = 204;
    return response.set("Allow", allow_of(found));
  }
  const auto row = std::ranges::find(found.rows, wanted, &Resource::method);
  if (row == found.rows.end()) {
    auto response = ctx.fail({.code = "methode_niet_toegestaan", .feit = allow_of(found)});
    return response.set("Allow", allow_of(found));
  }
  ctx.noun = found.noun;
  ctx.path = std::move(found.path);
  ctx.now = service_.env.clock->now();
  ctx.vandaag = base::amsterdam_date(ctx.now);
  return run(**row, ctx);
}

Answer Api::run(const Resource& row, Context& ctx) {
  const auto reader = service_.env.store->reader();
  ctx.reader = reader.get();
  const auto stranger = authenticate(row, ctx);
  auto counted = ctx.session ? ctx.session->eenmalig : "@" + ctx.request.address;
  const bool apart = ctx.session && row.per_minute > 0;
  if (apart) counted += row.path;
  if (const int wait =
          service_.limiter.count(counted, apart ? row.per_minute : service_.env.limits.requests_per_minute, ctx.now))
    return too_many(ctx, wait);
  if (stranger) return ctx.fail(*stranger);
  if (const auto problem = authorise(row, ctx)) return ctx.fail(*problem);
  if (const auto problem = check_headers(row, ctx)) return ctx.fail(*problem);
  if (const auto problem = decode(row, ctx)) return ctx.fail(*problem);
  return row.run(ctx);
}

std::optional<Problem> Api::authenticate(const Resource& row, Context& ctx) {
  ctx.actor = application::authorise_public({});
  const auto token = token_in_cookie(ctx.request.header("cookie"));
  const bool needed = row.may.needs_session();
  if (!needed) return std::nullopt;
  if (token.empty()) return Problem{.code = "niet_aangemeld"};
  auto session = from_token(service_, token);
  // A practice environment that was made anew has a key of its own: what it cannot read is of the one before.
  if (!session) return Problem{.code = service_.env.oefen ? "oefening_opnieuw" : "niet_aangemeld"};
  auto account = service_.env.accounts->by_persoon(session->persoon);
  if (!session_counts(*service_.env.accounts, account, *session, service_.session_now()))
    return Problem{.code = "sessie_verlopen"};
  ctx.actor = actor_of(*ctx.reader, *service_.env.referentie, ctx.vandaag, *session);
  ctx.session = std::move(session);
  ctx.account = std::move(account);
  return std::nullopt;
}

std::optional<Problem> Api::authorise(const Resource& row, Context& ctx) const {
  if (!is_safe(ctx.request.method)) {
    if (ctx.request.header("sec-fetch-site") == "cross-site") return Problem{.code = "csrf"};
    if (ctx.session &&
        !base::equal_in_constant_time(ctx.request.header("x-csrf-token"), csrf_token(service_, *ctx.session)))
      return Problem{.code = "csrf"};
  }
  const bool english = ctx.taal == Taal::en;
  if (row.may.needs_function() && ctx.actor.functie.empty())
    return Problem{.code = "verboden",
                   .feit = english ? "You hold no function today." : "U vervult vandaag geen functie."};
  // Whether an authorisation still holds is asked act by act, and these are no acts: nobody does them for another.
  if (row.may.needs_beheerder() && (ctx.actor.functie != "beheerder" || ctx.actor.namens))
    return Problem{.code = "verboden", .feit = english ? "The administrator can." : "De beheerder kan dit wel."};
  return std::nullopt;
}

std::optional<Problem> Api::decode(const Resource& row, Context& ctx) const {
  const auto question = ctx.request.target.find('?');
  if (question != std::string::npos) {
    auto query = parse_query(std::string_view(ctx.request.target).substr(question + 1));
    if (!query) return input_problem(std::move(query.error()));
    ctx.query = std::move(*query);
  }
  if (auto errors = unknown_keys(row, ctx); !errors.empty()) return input_problem(std::move(errors));
  if (!row.in) return std::nullopt;
  auto body = base::decode(row.in(), ctx.request.body);
  if (!body) return input_problem(std::move(body.error()));
  if (auto errors = application::unknown_codes(ctx.geldende_methode().referentie, *body, ""); !errors.empty())
    return input_problem(std::move(errors));
  ctx.body = std::move(*body);
  return std::nullopt;
}

}  // namespace ruimte::http
