// SPDX-License-Identifier: EUPL-1.2
// Scenarios as a job: what the reader may read goes in, and comes out only as long as he may read all of it.
#include "application/taken/scenario.hpp"

#include <algorithm>

#include "application/overzichten/overzichten.hpp"
#include "application/taken/scenariodocument.hpp"
#include "application/taken/scenariouitvoer.hpp"
#include "http/api/handlers.hpp"
#include "http/api/jobs.hpp"

namespace ruimte::http::handlers {

namespace {

namespace stukken = application::stukken;

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

struct Found {
  OwnJob job;
  gen::Scenariouitslag uitslag;
};

/// The result of the own job, as long as the reader may read every claim in it.
base::Result<Found, Problem> scenario_of(const Context& ctx) {
  const auto& env = ctx.service.env;
  const auto job = own_job(ctx);
  if (!job || env.rekenaar == nullptr || job->stand.taak.soort != gen::Taaksoort::pasproef)
    return base::fail(unknown());
  const auto doc = result_of(ctx, *job);
  if (!doc) return base::fail(Problem{.code = "taak_niet_klaar"});
  auto out = application::scenario_in(*doc);
  if (!out) throw std::runtime_error("De uitslag van een scenario is niet te lezen.");
  if (!may_read_all(ctx, out->claims)) return base::fail(unknown());
  return Found{*job, *std::move(out)};
}

std::optional<std::string> kept(const Context& ctx, const Found& found, std::string_view name) {
  return ctx.service.env.taken->bijlage(found.job.id, name, ctx.actor.persoon, ctx.actor.kringen);
}

Response file(std::string bytes, std::string_view suffix, std::string_view type) {
  Response response;
  response.body = std::move(bytes);
  response.set("Content-Disposition", "attachment; filename=\"scenario." + std::string(suffix) + "\"");
  return response.set("Content-Type", std::string(type));
}

std::optional<application::Celkaart> cells(const Context& ctx, const Found& found) {
  const auto bytes = kept(ctx, found, application::bijlage_verdeling);
  return bytes ? application::lees_verdeling(*bytes, found.uitslag) : std::nullopt;
}

Answer map_file(Context& ctx, const application::Celkaartbestand& write, std::string_view suffix,
                std::string_view type) {
  const auto found = scenario_of(ctx);
  if (!found) return ctx.fail(found.error());
  if (!write) return ctx.fail(unknown());  // a server that writes no maps
  const auto map = cells(ctx, *found);
  return map ? file(write(*map), suffix, type) : ctx.fail({.code = "bestand_niet_bewaard"});
}

/// Function and organisation of the reader, in Dutch as the paper is.
std::string reader_of(const Context& ctx, const application::Labels& labels) {
  using application::Taal;
  return labels.catalogus("functie", ctx.actor.functie, Taal::nl) + ", " +
         labels.catalogus("organisatie", ctx.actor.organisatie, Taal::nl);
}

Answer report(Context& ctx, stukken::Vorm vorm) {
  const auto& env = ctx.service.env;
  const auto found = scenario_of(ctx);
  if (!found) return ctx.fail(found.error());
  if (env.drukker == nullptr) return ctx.fail(unknown());
  const auto labels = ctx.labels();
  const auto map = cells(ctx, *found);
  const auto document = application::scenariodocument(
      found->uitslag,
      {labels, reader_of(ctx, labels), ctx.vandaag, env.oefen, env.provincievorm, map ? &*map : nullptr});
  auto response = file(env.drukker->druk(document, vorm), stukken::achtervoegsel(vorm), stukken::mediatype(vorm));
  return response.set("Content-Disposition", "attachment; filename=\"" + document.bestandsnaam + "." +
                                                 std::string(stukken::achtervoegsel(vorm)) + "\"");
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
  auto found = scenario_of(ctx);
  if (!found) return ctx.fail(found.error());
  auto& out = found->uitslag;
  if (application::kent_lagen(*env.rekenaar, out.vraag))
    out.sindsdien = application::verschil(out, asked_claims(ctx, out.vraag.jaar, out.vraag.perspectief), *env.rekenaar);
  return json_response(200, base::Record::of(std::move(out)));
}

Answer scenario_csv(Context& ctx) {
  const auto found = scenario_of(ctx);
  if (!found) return ctx.fail(found.error());
  return file(application::csv(application::scenariotabel(found->uitslag, ctx.labels(), ctx.taal), ctx.taal), "csv",
              "text/csv; charset=utf-8");
}

Answer scenario_cog(Context& ctx) {
  return map_file(ctx, ctx.service.env.celkaarten.cog, "tif",
                  "image/tiff; application=geotiff; profile=cloud-optimized");
}

Answer scenario_geopackage(Context& ctx) {
  return map_file(ctx, ctx.service.env.celkaarten.geopackage, "gpkg", "application/geopackage+sqlite3");
}

Answer scenario_proof(Context& ctx) {
  const auto found = scenario_of(ctx);
  if (!found) return ctx.fail(found.error());
  auto bytes = kept(ctx, *found, application::bijlage_bewijs);
  return bytes ? file(*std::move(bytes), "zip", "application/zip") : ctx.fail({.code = "bestand_niet_bewaard"});
}

Answer scenario_docx(Context& ctx) { return report(ctx, stukken::Vorm::docx); }
Answer scenario_odt(Context& ctx) { return report(ctx, stukken::Vorm::odt); }
Answer scenario_pdf(Context& ctx) { return report(ctx, stukken::Vorm::pdf); }

}  // namespace ruimte::http::handlers
