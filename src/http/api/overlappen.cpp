// SPDX-License-Identifier: EUPL-1.2
// All overlaps as a job: what the reader may read goes in, and comes out only as long as he may read all of it.
#include "application/taken/overlappen.hpp"

#include <algorithm>
#include <map>

#include "application/overzichten/overzichten.hpp"
#include "gen/claim.hpp"
#include "http/api/handlers.hpp"
#include "http/api/jobs.hpp"

namespace ruimte::http::handlers {

namespace {

/// Each of them, also one that is over by now.
bool may_read_all(const Context& ctx, const std::vector<gen::Overlapclaim>& claims) {
  return std::ranges::all_of(claims, [&](const auto& c) {
    return ctx.reader->toestand({domain::Soort::claim, c.id}, ctx.actor.kringen).has_value();
  });
}

/// The result, with what changed since. Of a reader who may not read one of its claims any more it does not exist.
base::Result<gen::Overlappen, Problem> overlaps_of(const Context& ctx) {
  const auto job = own_job(ctx);
  if (!job || ctx.service.env.rekenaar == nullptr || job->stand.taak.soort != gen::Taaksoort::overlappen)
    return base::fail(unknown());
  const auto doc = result_of(ctx, *job);
  if (!doc) return base::fail(Problem{.code = "taak_niet_klaar"});
  const auto stored = base::decode(base::describe<gen::Overlappen>(), *doc, stored_limits);
  if (!stored) throw std::runtime_error("De uitslag van een taak is niet te lezen.");
  auto out = stored->as<gen::Overlappen>();
  const auto* zones = application::gebieden(*ctx.service.env.rekenaar, out.vraag.indeling);
  if (zones == nullptr || !may_read_all(ctx, out.claims)) return base::fail(unknown());
  out.sindsdien = application::verschil(out, asked_claims(ctx, out.vraag.jaar, out.vraag.perspectief), *zones);
  return out;
}

/// Shapes are made while the reader waits: more take too long.
constexpr std::size_t most_shapes = 1'000;

std::size_t shapes_of(const gen::Overlappen& uitslag) {
  std::size_t out = 0;
  for (const auto& p : uitslag.paren) out += p.gebieden.size() + (p.buiten.v > 0 ? 1 : 0);
  return out;
}

}  // namespace

Answer start_overlaps(Context& ctx) {
  const auto& env = ctx.service.env;
  if (env.taken == nullptr || env.rekenaar == nullptr) return ctx.fail(unknown());  // a server without maps
  const auto& vraag = ctx.body.as<gen::OverlappenInvoer>();
  const auto* zones = application::gebieden(*env.rekenaar, vraag.indeling);
  if (zones == nullptr)
    return ctx.fail(input_problem({{"/indeling", "code_onbekend", std::string(gen::to_id(vraag.indeling))}}));
  const auto claims = asked_claims(ctx, vraag.jaar, vraag.perspectief);
  return begin_job(ctx, application::geschat_geheugen(claims, *zones), "claims=" + std::to_string(claims.claims.size()),
                   [&] { return application::overlaptaak(vraag, claims, *zones, ctx.actor); });
}

Answer read_overlaps(Context& ctx) {
  auto found = overlaps_of(ctx);
  return found ? json_response(200, base::Record::of(*std::move(found))) : ctx.fail(found.error());
}

Answer overlaps_csv(Context& ctx) {
  const auto found = overlaps_of(ctx);
  if (!found) return ctx.fail(found.error());
  Response response;
  response.body = application::csv(application::overlaptabel(*found, ctx.taal), ctx.taal);
  response.set("Content-Disposition", "attachment; filename=\"overlappen.csv\"");
  return response.set("Content-Type", "text/csv; charset=utf-8");
}

Answer overlaps_geopackage(Context& ctx) {
  const auto& env = ctx.service.env;
  const auto found = overlaps_of(ctx);
  if (!found) return ctx.fail(found.error());
  if (!env.overlapbestand) return ctx.fail(unknown());
  if (shapes_of(*found) > most_shapes) return ctx.fail({.code = "vormen_te_veel", .feit = std::to_string(most_shapes)});
  std::map<base::Uuid, base::Geometry> shapes;  // the versions are the same, so the shapes are those of then
  std::size_t changed = 0;
  for (const auto& claim : found->claims) {
    const auto now = ctx.reader->toestand({domain::Soort::claim, claim.id}, ctx.actor.kringen);
    const auto& state = now->toestand.as<gen::ClaimToestand>();
    if (static_cast<std::int64_t>(state.versies.size()) != claim.versie) ++changed;
    if (state.plaats) shapes.emplace(claim.id, *state.plaats);
  }
  if (changed > 0) return ctx.fail({.code = "uitslag_verouderd", .feit = std::to_string(changed)});
  Response response;
  response.body = env.overlapbestand(
      application::overlapregels(*found, *application::gebieden(*env.rekenaar, found->vraag.indeling),
                                 [&](const base::Uuid& id) -> const base::Geometry& { return shapes.at(id); }));
  response.set("Content-Disposition", "attachment; filename=\"overlappen.gpkg\"");
  return response.set("Content-Type", "application/geopackage+sqlite3");
}

}  // namespace ruimte::http::handlers
