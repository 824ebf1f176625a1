// SPDX-License-Identifier: EUPL-1.2
// A computed scenario with other figures while they change, and how certain it is. Both rest on the claims as they were
// when it was computed: when these have changed it has to be computed again first.
#include "application/taken/schuif.hpp"

#include <algorithm>

#include "application/taken/scenario.hpp"
#include "application/taken/steekproef.hpp"
#include "base/hash.hpp"
#include "http/api/handlers.hpp"
#include "http/api/jobs.hpp"

namespace ruimte::http {

AskedScenarios::Known AskedScenarios::get(const base::Uuid& job, const std::function<Known()>& read) {
  {
    const std::scoped_lock lock(mutex_);
    if (const auto found = known_.find(job); found != known_.end()) return found->second;
  }
  auto made = read();
  if (!made) return made;
  const std::scoped_lock lock(mutex_);
  if (known_.size() >= most) known_.clear();
  known_.emplace(job, made);
  return made;
}

namespace handlers {

namespace {

AskedScenarios::Known asked_in(const Context& ctx, const OwnJob& job) {
  const auto doc = result_of(ctx, job);
  if (!doc) return nullptr;
  auto out = application::scenario_in(*doc);
  if (!out) throw std::runtime_error("De uitslag van een scenario is niet te lezen.");
  return std::make_shared<const AskedScenario>(
      AskedScenario{std::move(out->vraag), out->invoerhash, std::move(out->claims)});
}

/// A scenario that the reader had computed, and the claims as they are now, which are the same.
struct Opened {
  base::Uuid job;
  AskedScenarios::Known scenario;
  gen::Kaartclaims claims;
};

base::Result<Opened, Problem> opened(const Context& ctx) {
  const auto& env = ctx.service.env;
  const auto job = own_job(ctx);
  if (!job || env.rekenaar == nullptr || job->stand.taak.soort != gen::Taaksoort::pasproef)
    return base::fail(unknown());
  auto scenario = ctx.service.asked.get(job->id, [&] { return asked_in(ctx, *job); });
  if (!scenario) return base::fail(Problem{.code = "taak_niet_klaar"});
  if (!may_read_all(ctx, scenario->claims)) return base::fail(unknown());
  const auto& vraag = scenario->vraag;
  auto claims = asked_claims(ctx, vraag.jaar, vraag.perspectief);
  if (!application::kent_lagen(*env.rekenaar, vraag) ||
      application::vingerafdruk(vraag, claims, *env.rekenaar) != scenario->invoerhash)
    return base::fail(Problem{.code = "scenario_verouderd"});
  return Opened{job->id, std::move(scenario), std::move(claims)};
}

/// Figures for claims that cannot take part, or that are named twice.
base::InputErrors mistakes(const std::vector<gen::Scenarioafwijking>& anders,
                           const std::vector<gen::Kaartclaim>& claims) {
  base::InputErrors out;
  for (std::size_t n = 0; n < anders.size(); ++n) {
    const auto& id = anders[n].claim;
    if (std::ranges::find(claims, id, &gen::Kaartclaim::id) == claims.end() ||
        std::ranges::count(anders, id, &gen::Scenarioafwijking::claim) > 1)
      out.push_back({"/anders/" + std::to_string(n) + "/claim", "code_onbekend", base::to_string(id)});
  }
  return out;
}

/// Of everything that may be asked of these sliders.
base::Hash fingerprint(const std::vector<gen::Kaartclaim>& claims, const base::Hash& scenario) {
  base::Sha256 hash;
  hash.add(scenario);
  for (const auto& c : claims) hash.add(base::encode(base::describe<gen::Kaartclaim>(), &c)).add("\n");
  return hash.finish();
}

}  // namespace

Answer slide(Context& ctx) {
  const auto& env = ctx.service.env;
  if (env.schuiven == nullptr) return ctx.fail(unknown());
  auto found = opened(ctx);
  if (!found) return ctx.fail(found.error());
  auto claims = application::kandidaten(found->scenario->vraag, found->claims);
  auto anders = ctx.body.as<gen::SchuifInvoer>().anders;
  if (auto wrong = mistakes(anders, claims); !wrong.empty()) return ctx.fail(input_problem(std::move(wrong)));
  const auto key =
      base::to_string(ctx.actor.persoon) + base::to_string(ctx.actor.functie_id) + base::to_string(found->job);
  const auto input = fingerprint(claims, found->scenario->invoerhash);
  return Later{[schuiven = env.schuiven, rekenaar = env.rekenaar, taal = ctx.taal, scenario = found->scenario, key,
                input, claims = std::move(claims), anders = std::move(anders)] {
    auto& stand = schuiven->stand(key, input, [&] {
      return std::make_unique<application::Schuifstand>(scenario->vraag, claims, *rekenaar, schuiven->stop());
    });
    auto out = stand.los_op(anders);
    return out ? json_response(200, base::Record::of(*std::move(out))) : too_busy(taal);
  }};
}

Answer start_sample(Context& ctx) {
  const auto& env = ctx.service.env;
  const auto found = opened(ctx);
  if (!found) return ctx.fail(found.error());
  const auto& vraag = found->scenario->vraag;
  const auto& hoe = ctx.body.as<gen::SteekproefInvoer>();
  return begin_job(ctx, application::geschat_geheugen(vraag, found->claims, env.rekenaar->provincies()),
                   "claims=" + std::to_string(found->claims.claims.size()),
                   [&] { return application::steekproeftaak(vraag, hoe, found->claims, *env.rekenaar, ctx.actor); });
}

Answer read_sample(Context& ctx) {
  const auto& env = ctx.service.env;
  const auto job = own_job(ctx);
  if (!job || env.rekenaar == nullptr || job->stand.taak.soort != gen::Taaksoort::steekproef)
    return ctx.fail(unknown());
  const auto doc = result_of(ctx, *job);
  if (!doc) return ctx.fail({.code = "taak_niet_klaar"});
  auto out = application::steekproef_in(*doc);
  if (!out) throw std::runtime_error("De uitslag van een steekproef is niet te lezen.");
  if (!may_read_all(ctx, out->claims)) return ctx.fail(unknown());
  if (const auto& vraag = out->vraag; application::kent_lagen(*env.rekenaar, vraag)) {
    const auto now = asked_claims(ctx, vraag.jaar, vraag.perspectief);
    out->sindsdien = application::verschil(*out, now, *env.rekenaar);
  }
  return json_response(200, base::Record::of(*std::move(out)));
}

}  // namespace handlers

}  // namespace ruimte::http
