// SPDX-License-Identifier: EUPL-1.2
#include <set>

#include "application/each_dossier.hpp"
#include "application/ruimte/kaartlijsten.hpp"
#include "application/ruimte/optelblad.hpp"
#include "application/ruimte/optelsom.hpp"
#include "application/ruimte/tekening.hpp"
#include "base/text.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

constexpr int most_claims = 5'000;

application::Kaartlezer lezer_van(Context& ctx) {
  return {*ctx.reader, ctx.actor.kringen, ctx.geldende_methode().werkwijze};
}

/// The ids with a comma between them. Every one that is not an id is named.
base::Result<std::vector<base::Uuid>, base::InputErrors> ids_van(std::string_view text) {
  std::vector<base::Uuid> out;
  base::InputErrors errors;
  while (!text.empty()) {
    const auto comma = text.find(',');
    if (const auto id = base::parse_uuid(text.substr(0, comma)))
      out.push_back(*id);
    else
      errors.push_back({"/query/claims", "id_onjuist", {}});
    text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
  }
  if (errors.empty() && out.size() < 2) errors.push_back({"/query/claims", "te_weinig", "2"});
  if (out.size() > 6) errors.push_back({"/query/claims", "te_veel", "6"});
  if (std::set<base::Uuid>(out.begin(), out.end()).size() != out.size())
    errors.push_back({"/query/claims", "dubbel", {}});
  if (!errors.empty()) return base::fail(std::move(errors));
  return out;
}

}  // namespace

Answer map_claims(Context& ctx) {
  std::optional<std::int64_t> jaar;
  if (const auto* text = ctx.key("jaar")) {
    const auto gevraagd = base::parse_integer(*text);
    if (!gevraagd) return ctx.fail(input_problem({{"/query/jaar", "type_onjuist", {}}}));
    jaar = *gevraagd;
  }
  return json_response(200, base::Record::of(application::kaartclaims(lezer_van(ctx), jaar)));
}

Answer map_tensions(Context& ctx) {
  return json_response(200,
                       base::Record::of(application::kaartspanningen(lezer_van(ctx), ctx.service.env.overlapvormen)));
}

/// On a server without borders of NOVEX areas this does not exist.
Answer map_novex(Context& ctx) {
  const auto* rekenaar = ctx.service.env.rekenaar;
  if (rekenaar == nullptr || !rekenaar->novex()) return ctx.fail(unknown());
  return json_response(200, base::Record::of(application::kaartnovex(lezer_van(ctx), *rekenaar->novex())));
}

/// A claim that is not there and one that the reader may not read are the same.
Answer map_overlap(Context& ctx) {
  const auto* text = ctx.key("claims");
  const auto ids = ids_van(text == nullptr ? "" : *text);
  if (!ids) return ctx.fail(input_problem(ids.error()));
  const auto& env = ctx.service.env;
  const auto claims = application::leesbare_claims(lezer_van(ctx), *ids);
  if (!claims || env.rekenaar == nullptr) return ctx.fail(unknown());
  std::vector<domain::Gemetenclaim> invoer;
  invoer.reserve(claims->size());
  for (const auto& c : *claims) invoer.push_back({c.ref.id, &c.toestand.as<gen::ClaimToestand>()});
  auto meting = env.rekenaar->meet(invoer, ctx.now);
  if (!meting) return ctx.fail(input_problem({{"/query/claims", "geometrie_ongeldig", "geen_vlak"}}));
  gen::Kaartoverlap uit;
  uit.claims = *ids;
  uit.meting = std::move(*meting);
  if (env.overlapvormen != nullptr) uit.plaats = env.overlapvormen->van(invoer);
  return json_response(200, base::Record::of(std::move(uit)));
}

Answer map_balance(Context& ctx) {
  const auto& env = ctx.service.env;
  if (env.rekenaar == nullptr) return ctx.fail(unknown());  // a server without the layer of provinces
  const auto& referentie = ctx.geldende_methode().referentie;
  application::Optelvraag vraag{*env.rekenaar, referentie, referentie.verenigbaarheden.op(ctx.vandaag), std::nullopt};
  if (const auto* id = ctx.key("provincie")) {
    if (*id != application::buiten_provincies && !referentie.provincies.contains(*id))
      return ctx.fail(input_problem({{"/query/provincie", "code_onbekend", {}}}));
    vraag.provincie = *id;
  }
  return json_response(200, base::Record::of(application::optelblad(lezer_van(ctx), vraag)));
}

namespace {

/// Puts the strip around the area in its place when that is asked; an answer when there is none.
std::optional<Answer> take_strip(const Context& ctx, gen::KaartmetingInvoer& asked) {
  const auto* zone = ctx.service.env.overgangszone;
  if (!asked.overgang || zone == nullptr || !spatial::Polygon::of(asked.plaats)) return std::nullopt;
  auto strip = zone->rond(asked.plaats, static_cast<int>(*asked.overgang));
  if (!strip) return ctx.fail(input_problem({{"/overgang", "strook_onmogelijk", {}}}));
  asked.plaats = *std::move(strip);
  return std::nullopt;
}

}  // namespace

Answer measure_drawing(Context& ctx) {
  const auto& env = ctx.service.env;
  if (env.rekenaar == nullptr) return ctx.fail(unknown());  // a server without the layer of provinces
  std::vector<application::Kaartclaim> claims;
  const auto lezer = lezer_van(ctx);
  const bool complete =
      application::each_dossier(*ctx.reader, application::every(domain::Soort::claim), ctx.actor.kringen, most_claims,
                                [&](const application::Row& row, const domain::Aggregate& dossier) {
                                  const auto& t = dossier.toestand.as<gen::ClaimToestand>();
                                  if (t.plaats && !application::is_over(lezer, domain::Soort::claim, t.fase))
                                    claims.push_back({row.stream.id, t});
                                });
  const auto* matrix = ctx.geldende_methode().referentie.verenigbaarheden.op(ctx.vandaag);
  gen::KaartmetingInvoer asked = ctx.body.as<gen::KaartmetingInvoer>();
  if (auto wrong = take_strip(ctx, asked)) return *std::move(wrong);
  auto measured = application::meet_tekening(*env.rekenaar, asked, claims, matrix);
  if (!measured) return ctx.fail(input_problem({{"/plaats", "geometrie_ongeldig", "geen_vlak"}}));
  measured->volledig = complete;
  if (asked.overgang) measured->strook = std::move(asked.plaats);
  return json_response(200, base::Record::of(std::move(*measured)));
}

}  // namespace ruimte::http::handlers
