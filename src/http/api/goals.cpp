// SPDX-License-Identifier: EUPL-1.2
#include "application/doelstanden.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

application::Doelvraag vraag_van(const Context& ctx) {
  return {ctx.geldende_methode().referentie, ctx.actor.kringen, ctx.vandaag, ctx.labels(), ctx.taal};
}

}  // namespace

Answer goals(Context& ctx) {
  std::optional<std::string> provincie;
  if (const auto* key = ctx.key("provincie"); key != nullptr && !key->empty()) {
    if (!ctx.geldende_methode().referentie.kent("provincie", *key))
      return ctx.fail(input_problem({{"/query/provincie", "code_onbekend", {}}}));
    provincie = *key;
  }
  return json_response(200, base::Record::of(application::doelstanden(*ctx.reader, vraag_van(ctx), provincie)));
}

Answer goals_of_agreement(Context& ctx) {
  const auto id = base::parse_uuid(ctx.part("id"));
  const auto found = id ? ctx.reader->toestand({domain::Soort::afspraak, *id}, ctx.actor.kringen) : std::nullopt;
  if (!found) return ctx.fail(unknown());
  gen::Doelstanden out;
  out.rijen = application::doelstanden_van(vraag_van(ctx), *id, found->toestand.as<gen::AfspraakToestand>());
  out.volledig = true;
  return json_response(200, base::Record::of(std::move(out)));
}

}  // namespace ruimte::http::handlers
