// SPDX-License-Identifier: EUPL-1.2
#include "application/each_dossier.hpp"
#include "application/ruimte/tekening.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

constexpr int most_claims = 5'000;

bool is_over(const domain::Werkwijze& werkwijze, const std::string& fase) {
  const auto* loop = werkwijze.levensloop(domain::Soort::claim);
  const auto* f = loop == nullptr ? nullptr : loop->fase(fase);
  return f != nullptr && f->eind;
}

}  // namespace

Answer measure_drawing(Context& ctx) {
  const auto& env = ctx.service.env;
  if (env.rekenaar == nullptr) return ctx.fail(unknown());  // a server without the layer of provinces
  std::vector<application::Kaartclaim> claims;
  const bool complete =
      application::each_dossier(*ctx.reader, application::every(domain::Soort::claim), ctx.actor.kringen, most_claims,
                                [&](const application::Row& row, const domain::Aggregate& dossier) {
                                  const auto& t = dossier.toestand.as<gen::ClaimToestand>();
                                  if (t.plaats && !is_over(ctx.geldende_methode().werkwijze, t.fase))
                                    claims.push_back({row.stream.id, t});
                                });
  const auto* matrix = ctx.geldende_methode().referentie.verenigbaarheden.op(ctx.vandaag);
  auto measured = application::meet_tekening(*env.rekenaar, ctx.body.as<gen::KaartmetingInvoer>(), claims, matrix);
  if (!measured) return ctx.fail(input_problem({{"/plaats", "geometrie_ongeldig", "geen_vlak"}}));
  measured->volledig = complete;
  return json_response(200, base::Record::of(std::move(*measured)));
}

}  // namespace ruimte::http::handlers
