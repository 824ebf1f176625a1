// SPDX-License-Identifier: EUPL-1.2
// Scenarios as a job: what the reader may read goes in, and comes out only as long as he may read all of it.
#include "application/taken/scenario.hpp"

#include <algorithm>

#include "http/api/handlers.hpp"
#include "http/api/jobs.hpp"

namespace ruimte::http::handlers {

namespace {

/// Layers that are not here, and other figures for claims that do not take part or that are named twice.
base::InputErrors mistakes(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims,
                           const application::Rekenaar& rekenaar) {
  base::InputErrors out;
  for (std::size_t n = 0; n < vraag.zonder.size(); ++n) {
    const auto id = gen::to_id(vraag.zonder[n]);
    if (rekenaar.grondlaag(id) == nullptr)
      out.push_back({"/zonder/" + std::to_string(n), "code_onbekend", std::string(id)});
  }
  for (std::size_t n = 0; n < vraag.anders.size(); ++n) {
    const auto& id = vraag.anders[n].claim;
    const auto same = std::ranges::count(vraag.anders, id, &gen::Scenarioafwijking::claim);
    const bool known = std::ranges::find(claims.claims, id, &gen::Kaartclaim::id) != claims.claims.end();
    if (!known || same > 1)
      out.push_back({"/anders/" + std::to_string(n) + "/claim", "code_onbekend", base::to_string(id)});
  }
  return out;
}

}  // namespace

Answer start_scenario(Context& ctx) {
  const auto& env = ctx.service.env;
  if (env.taken == nullptr || env.rekenaar == nullptr) return ctx.fail(unknown());  // a server without maps
  const auto& vraag = ctx.body.as<gen::ScenarioInvoer>();
  const auto claims = asked_claims(ctx, vraag.jaar, vraag.perspectief);
  if (auto wrong = mistakes(vraag, claims, *env.rekenaar); !wrong.empty())
    return ctx.fail(input_problem(std::move(wrong)));
  return begin_job(ctx, application::geschat_geheugen(vraag, claims, env.rekenaar->provincies()),
                   "claims=" + std::to_string(claims.claims.size()),
                   [&] { return application::scenariotaak(vraag, claims, *env.rekenaar, ctx.actor); });
}

Answer read_scenario(Context& ctx) {
  const auto& env = ctx.service.env;
  const auto job = own_job(ctx);
  if (!job || env.rekenaar == nullptr || job->stand.taak.soort != gen::Taaksoort::pasproef) return ctx.fail(unknown());
  const auto doc = result_of(ctx, *job);
  if (!doc) return ctx.fail({.code = "taak_niet_klaar"});
  auto out = application::scenario_in(*doc);
  if (!out) throw std::runtime_error("De uitslag van een scenario is niet te lezen.");
  if (!may_read_all(ctx, out->claims)) return ctx.fail(unknown());
  const bool layers = std::ranges::all_of(
      out->vraag.zonder, [&](const auto laag) { return env.rekenaar->grondlaag(gen::to_id(laag)) != nullptr; });
  if (layers)
    out->sindsdien =
        application::verschil(*out, asked_claims(ctx, out->vraag.jaar, out->vraag.perspectief), *env.rekenaar);
  return json_response(200, base::Record::of(*std::move(out)));
}

}  // namespace ruimte::http::handlers
