// SPDX-License-Identifier: EUPL-1.2
#include "application/overzicht.hpp"
#include "base/text.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

template <class Regel>
Response regels(std::vector<Regel> lijst, bool volledig) {
  return bounded_list(application::Gelezen<Regel>{std::move(lijst), volledig});
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
    for (const auto& c : capaciteiten.items) welk = std::max(welk, c.jaar);
  std::erase_if(capaciteiten.items, [&](const auto& c) { return c.jaar != welk; });
  return regels(application::menskracht(capaciteiten.items), capaciteiten.volledig);
}

Answer budgets(Context& ctx) {
  const auto afspraken =
      application::alle<gen::AfspraakToestand>(*ctx.reader, domain::Soort::afspraak, ctx.actor.kringen);
  return regels(application::budgetten(ctx.reader->world(), afspraken.items), afspraken.volledig);
}

Answer meeting_time(Context& ctx) {
  const auto jaar = jaar_van(ctx);
  if (!jaar) return ctx.fail(jaar.error());
  auto overleggen = application::alle<gen::OverlegToestand>(*ctx.reader, domain::Soort::overleg, ctx.actor.kringen);
  if (*jaar != 0)
    std::erase_if(overleggen.items,
                  [&](const auto& o) { return base::to_string(o.datum).substr(0, 4) != std::to_string(*jaar); });
  return regels(application::overlegtijd(overleggen.items), overleggen.volledig);
}

}  // namespace ruimte::http::handlers
