// SPDX-License-Identifier: EUPL-1.2
#include "application/overzicht.hpp"
#include "base/text.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

namespace json = base::json;

template <class Regel>
Response regels(const std::vector<Regel>& lijst) {
  json::Array items;
  for (const auto& r : lijst) items.push_back(base::to_value(base::Record::of(r)));
  return json_response(200, json::Value(json::Object{{"items", json::Value(std::move(items))}}));
}

/// The cycle asked for; without it the one that began last.
base::Result<std::int64_t, Problem> jaar_van(const Context& ctx) {
  const auto* text = ctx.key("jaar");
  if (text == nullptr) return std::int64_t{0};
  const auto jaar = base::parse_integer(*text);
  if (!jaar) return base::fail(input_problem({{"/query/jaar", "type_onjuist", {}}}));
  return *jaar;
}

}  // namespace

Answer staffing(Context& ctx) {
  const auto jaar = jaar_van(ctx);
  if (!jaar) return ctx.fail(jaar.error());
  auto capaciteiten =
      application::alle<gen::CapaciteitToestand>(*ctx.reader, domain::Soort::capaciteit, ctx.actor.kringen);
  auto welk = *jaar;
  if (welk == 0)
    for (const auto& c : capaciteiten) welk = std::max(welk, c.jaar);
  std::erase_if(capaciteiten, [&](const auto& c) { return c.jaar != welk; });
  return regels(application::menskracht(capaciteiten));
}

Answer budgets(Context& ctx) {
  return regels(application::budgetten(
      ctx.reader->world(),
      application::alle<gen::AfspraakToestand>(*ctx.reader, domain::Soort::afspraak, ctx.actor.kringen)));
}

Answer meeting_time(Context& ctx) {
  const auto jaar = jaar_van(ctx);
  if (!jaar) return ctx.fail(jaar.error());
  auto overleggen = application::alle<gen::OverlegToestand>(*ctx.reader, domain::Soort::overleg, ctx.actor.kringen);
  if (*jaar != 0)
    std::erase_if(overleggen,
                  [&](const auto& o) { return base::to_string(o.datum).substr(0, 4) != std::to_string(*jaar); });
  return regels(application::overlegtijd(overleggen));
}

}  // namespace ruimte::http::handlers
