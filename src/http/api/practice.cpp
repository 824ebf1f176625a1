// SPDX-License-Identifier: EUPL-1.2
// What only the practice environment has: who one can be there, and a clock that people move forward.
#include "application/example.hpp"
#include "base/log.hpp"
#include "gen/onthouden.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

namespace json = base::json;

std::string text(const json::Value& object, std::string_view key) {
  const auto* member = object.member(key);
  const auto* found = member ? member->get_if<std::string>() : nullptr;
  return found ? *found : std::string();
}

/// "Secretaris van een gremium, DO NOVEX (Utrecht)": the function with the body or organisation that it belongs to.
std::string in_words(const Context& ctx, const json::Value& functie) {
  const auto& labels = ctx.service.namen;
  const auto gremium = text(functie, "gremium");
  return labels.catalogus("functie", text(functie, "functie"), ctx.taal) + ", " +
         (gremium.empty() ? labels.catalogus("organisatie", text(functie, "organisatie"), ctx.taal)
                          : labels.catalogus("gremium", gremium, ctx.taal));
}

}  // namespace

/// Its password is no secret: the example is the same everywhere and holds nothing real.
Answer practice_accounts(Context& ctx) {
  if (!ctx.service.env.oefen) return ctx.fail(unknown());
  const auto& own = ctx.service.env.oefenscript;
  auto script = own ? *own : application::example_head();
  if (!own) script = application::met_schuilnamen(script, ctx.service.env.schuilnamen);
  json::Array items;
  for (const auto& account : *script.member("accounts")->get_if<json::Array>()) {
    gen::Oefenaccount out{text(account, "gebruikersnaam"), text(account, "naam"), {}, text(script, "wachtwoord")};
    for (const auto& functie : *account.member("functies")->get_if<json::Array>())
      out.functies.push_back(in_words(ctx, functie));
    items.push_back(base::to_value(base::Record::of(std::move(out))));
  }
  return json_response(200, json::Value(json::Object{{"items", json::Value(std::move(items))}}));
}

/// The day begins at nine, so that "today" is a day on which people work. What has passed by then has acted before the
/// answer goes out. A day that is not later is an input mistake: this clock never goes back.
Answer move_clock(Context& ctx) {
  constexpr std::int64_t nine = std::int64_t{9} * 3600 * 1'000'000;
  constexpr int two_years = 731;
  const auto& env = ctx.service.env;
  if (!env.oefen || !env.verzet_klok) return ctx.fail(unknown());
  const auto dag = ctx.body.as<gen::KlokVerzettenInvoer>().dag;
  const auto latest = base::add_days(ctx.vandaag, two_years);
  if (dag > latest) return ctx.fail(input_problem({{"/dag", "dag_te_laat", base::to_string(latest)}}));
  if (dag <= ctx.vandaag || !env.verzet_klok({base::start_of_day(dag).us + nine}, ctx.actor.functie_id))
    return ctx.fail(input_problem({{"/dag", "dag_te_vroeg", base::to_string(base::add_days(ctx.vandaag, 1))}}));
  base::log::security("oefenklok verzet naar=" + base::to_string(dag) +
                      " persoon=" + base::to_string(ctx.account->persoon));
  const auto now = env.clock->now();
  return json_response(200, base::Record::of(gen::Omgeving{env.oefen, now, base::amsterdam_date(now)}));
}

Answer practice_state(Context& ctx) {
  const auto& env = ctx.service.env;
  if (!env.oefen || !env.oefenstand) return ctx.fail(unknown());
  return json_response(200, base::Record::of(env.oefenstand()));
}

/// Who asks says how much is lost as he read it; when that grew he reads it again first.
Answer begin_again(Context& ctx) {
  const auto& env = ctx.service.env;
  if (!env.oefen || !env.begin_opnieuw) return ctx.fail(unknown());
  const auto& in = ctx.body.as<gen::OpnieuwInvoer>();
  if (const auto stand = env.oefenstand(); in.handelingen < stand.handelingen)
    return ctx.fail(input_problem({{"/handelingen", "oefening_groeide", std::to_string(stand.handelingen)}}));
  if (!env.begin_opnieuw(in.bezetting)) return ctx.fail({.code = "oefening_bezig"});
  base::log::security("oefenomgeving opnieuw persoon=" + base::to_string(ctx.account->persoon) +
                      " handelingen=" + std::to_string(in.handelingen));
  return json_response(202, base::Record::of(env.oefenstand()));
}

}  // namespace ruimte::http::handlers
