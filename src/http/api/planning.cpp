// SPDX-License-Identifier: EUPL-1.2
// The year plan: what lies when, what does not fit, and what would move. Nothing here records anything.
#include "application/planning/jaarplan.hpp"
#include "application/planning/voorstel.hpp"
#include "domain/kernel/inrichting.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

namespace planning = application::planning;

planning::Planvraag plan_question(const Context& ctx) {
  return {*ctx.reader, ctx.geldende_methode().referentie, ctx.labels(), ctx.actor, ctx.vandaag, ctx.taal};
}

/// The years that a record can name.
bool in_de_kalender(base::Date dag) {
  return base::to_string(dag).substr(0, 4) >= "2022" && base::to_string(dag) <= "2100-12-31";
}

/// Twelve or twenty-four months, as asked, else as the parties chose.
std::optional<int> maanden_van(const Context& ctx) {
  const auto* tekst = ctx.key("maanden");
  if (tekst == nullptr) {
    const domain::MethodeWereld wereld(ctx.reader->world(), ctx.geldende_methode(), *ctx.service.env.methoden);
    return domain::keuze_van(wereld, "ritme") == "maanden_24" ? 24 : 12;
  }
  if (*tekst == "12") return 12;
  return *tekst == "24" ? std::optional(24) : std::nullopt;
}

}  // namespace

Answer year_plan(Context& ctx) {
  const auto vraag = plan_question(ctx);
  return json_response(200, base::Record::of(planning::jaarplan(vraag, planning::lees(vraag))));
}

Answer year_plan_proposal(Context& ctx) {
  base::InputErrors errors;
  const auto* tekst = ctx.key("bol");
  auto bol = tekst == nullptr ? std::nullopt : std::optional(base::parse_date(*tekst));
  if (!bol) errors.push_back({"/query/bol", "veld_verplicht", {}});
  if (bol && !*bol) errors.push_back({"/query/bol", std::string(bol->error()), {}});
  if (bol && *bol && !in_de_kalender(**bol)) errors.push_back({"/query/bol", "dag_buiten_plan", {}});
  const auto maanden = maanden_van(ctx);
  if (!maanden) errors.push_back({"/query/maanden", "code_onbekend", {}});
  if (!errors.empty()) return ctx.fail(input_problem(std::move(errors)));
  const auto vraag = plan_question(ctx);
  if (planning::sjabloon(vraag.referentie) == nullptr) return ctx.fail(unknown());
  return json_response(200, base::Record::of(planning::jaarplan(
                                vraag, {planning::voorstel(vraag.referentie, {**bol, *maanden}), true})));
}

Answer try_move(Context& ctx) {
  const auto& invoer = ctx.body.as<gen::JaarplanProefInvoer>();
  if (!in_de_kalender(invoer.naar)) return ctx.fail(input_problem({{"/naar", "dag_buiten_plan", {}}}));
  const auto vraag = plan_question(ctx);
  const auto uitkomst = planning::proef(vraag, planning::lees(vraag).plan, invoer);
  if (!uitkomst) return ctx.fail(input_problem({{"/stuk", std::string(uitkomst.error()), {}}}));
  return json_response(200, base::Record::of(*uitkomst));
}

Answer replanning(Context& ctx) {
  const auto vraag = plan_question(ctx);
  const auto beeld = planning::herplanbeeld(vraag, planning::lees(vraag).plan, ctx.body.as<gen::HerplanVraag>());
  if (!beeld)
    return ctx.fail(input_problem({{std::string(beeld.error().pointer), std::string(beeld.error().code), {}}}));
  return json_response(200, base::Record::of(*beeld));
}

Answer vision_revisions(Context& ctx) {
  const auto vraag = plan_question(ctx);
  return full_list(planning::herzieningen(vraag, planning::lees(vraag).plan));
}

}  // namespace ruimte::http::handlers
