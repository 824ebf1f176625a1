// SPDX-License-Identifier: EUPL-1.2
#include "application/signalen.hpp"

#include <algorithm>

#include "application/besluitagenda.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

namespace json = base::json;

/// Longer than this, what was put off would be forgotten.
constexpr int twaalf_weken = 84;

std::vector<application::Uitstel> uitstel_van(const Context& ctx) {
  return ctx.service.env.uitstellen->van(ctx.actor.functie_id, ctx.vandaag);
}

application::SignaalQuery query_of(Context& ctx, std::span<const application::Uitstel> uitstel) {
  // A signal is about the programme as it is now, whatever method a dossier follows.
  const auto& nu = ctx.geldende_methode();
  return {nu.werkwijze, nu.referentie, ctx.labels(), ctx.actor, ctx.vandaag, ctx.taal, uitstel};
}

}  // namespace

Answer signals(Context& ctx) {
  const auto uitstel = uitstel_van(ctx);
  const auto found = application::signalen(*ctx.reader, query_of(ctx, uitstel));
  return bounded_list(found);
}

Answer week_overview(Context& ctx) {
  const auto uitstel = uitstel_van(ctx);
  const auto query = query_of(ctx, uitstel);
  Response response;
  response.body = application::weekoverzicht(application::signalen(*ctx.reader, query), query);
  return response.set("Content-Type", "text/plain; charset=utf-8");
}

Answer decision_agenda(Context& ctx) {
  const auto id = base::parse_uuid(ctx.part("id"));
  const auto dossier =
      id ? ctx.reader->toestand({domain::Soort::overlegdossier, *id}, ctx.actor.kringen) : std::nullopt;
  if (!dossier) return ctx.fail(unknown());
  Response response;
  response.body = application::besluitagenda(*ctx.reader, *dossier, {ctx.labels(), ctx.actor, ctx.taal});
  return response.set("Content-Type", "text/plain; charset=utf-8");
}

Answer put_off_signal(Context& ctx) {
  const auto& in = ctx.body.as<gen::SignaalUitstelInvoer>();
  if (in.tot < ctx.vandaag || base::add_days(ctx.vandaag, twaalf_weken) < in.tot)
    return ctx.fail(input_problem({{"/tot", "uitsteldatum", {}}}));
  const application::Uitstel uitstel{in.signaal, in.object, in.onderdeel.value_or(base::Uuid{}), in.tot, in.reden};
  const auto found = application::signalen(*ctx.reader, query_of(ctx, {}));
  const bool raised = std::ranges::any_of(found.items, [&](const gen::Signaal& s) {
    return s.signaal == in.signaal && s.object == in.object && s.onderdeel == in.onderdeel;
  });
  if (!raised) return ctx.fail(unknown());  // not raised for this reader, or not there at all: the same answer
  ctx.service.env.uitstellen->zet(ctx.actor.functie_id, uitstel, ctx.vandaag);
  Response response;
  response.status = 204;
  return response;
}

}  // namespace ruimte::http::handlers
