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

/// The year asked for, if any.
base::Result<std::optional<std::int64_t>, Problem> jaar_van(const Context& ctx) {
  const auto* text = ctx.key("jaar");
  if (text == nullptr) return std::optional<std::int64_t>();
  const auto jaar = base::parse_integer(*text);
  if (!jaar) return base::fail(input_problem({{"/query/jaar", "type_onjuist", {}}}));
  return std::optional(*jaar);
}

}  // namespace

/// Of one cycle; when none is asked, the one that began last.
Answer staffing(Context& ctx) {
  const auto jaar = jaar_van(ctx);
  if (!jaar) return ctx.fail(jaar.error());
  auto capaciteiten =
      application::alle<gen::CapaciteitToestand>(*ctx.reader, domain::Soort::capaciteit, ctx.actor.kringen);
  std::int64_t laatste = 0;
  for (const auto& c : capaciteiten.items) laatste = std::max(laatste, c.jaar);
  const auto welk = jaar->value_or(laatste);
  std::erase_if(capaciteiten.items, [&](const auto& c) { return c.jaar != welk; });
  return regels(application::menskracht(capaciteiten.items), capaciteiten.volledig);
}

Answer budgets(Context& ctx) {
  // Whether amounts may be added up is a choice, and what holds without a choice is said by the method in force.
  const domain::MethodeWereld world(ctx.reader->world(), ctx.geldende_methode(), *ctx.service.env.methoden);
  const auto afspraken =
      application::alle<gen::AfspraakToestand>(*ctx.reader, domain::Soort::afspraak, ctx.actor.kringen);
  return regels(application::budgetten(world, afspraken.items), afspraken.volledig);
}

/// Of meetings in a calendar year; when none is asked, of all.
Answer meeting_time(Context& ctx) {
  const auto jaar = jaar_van(ctx);
  if (!jaar) return ctx.fail(jaar.error());
  auto overleggen = application::alle<gen::OverlegToestand>(*ctx.reader, domain::Soort::overleg, ctx.actor.kringen);
  if (*jaar)
    std::erase_if(overleggen.items,
                  [&](const auto& o) { return base::to_string(o.datum).substr(0, 4) != std::to_string(**jaar); });
  return regels(application::overlegtijd(overleggen.items), overleggen.volledig);
}

}  // namespace ruimte::http::handlers
