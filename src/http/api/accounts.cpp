// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "application/toegang.hpp"
#include "base/log.hpp"
#include "http/api/account_json.hpp"
#include "http/api/handlers.hpp"
#include "http/api/refusal_problem.hpp"

namespace ruimte::http::handlers {

namespace {

using application::Account;

gen::Accountregel to_row(const Context& ctx, const Account& account) {
  gen::Accountregel row{account.persoon, account.gebruikersnaam, account.naam, {}};
  if (account.geblokkeerd_tot > ctx.now) row.geblokkeerd_tot = account.geblokkeerd_tot;
  return row;
}

void log_account(const Context& ctx, std::string_view what, const base::Uuid& persoon) {
  base::log::security(std::string(what) + " persoon=" + base::to_string(persoon) +
                      " door=" + base::to_string(ctx.account->persoon) + " adres=" + ctx.request.address);
}

}  // namespace

Answer list_accounts(Context& ctx) {
  auto accounts = ctx.service.env.accounts->all();
  std::ranges::sort(accounts, {}, &Account::gebruikersnaam);
  base::json::Array items;
  for (const auto& account : accounts) items.push_back(base::to_value(base::Record::of(to_row(ctx, account))));
  return json_response(200, base::json::Value(base::json::Object{{"items", base::json::Value(std::move(items))}}));
}

Answer create_account(Context& ctx) {
  const auto& in = ctx.body.as<gen::AccountInvoer>();
  Account account;
  account.persoon = base::new_uuid(*ctx.service.env.clock, *ctx.service.env.random);
  account.gebruikersnaam = in.gebruikersnaam;
  account.naam = in.naam;
  account.wachtwoord_hash = base::hash_password(in.wachtwoord, *ctx.service.env.random, ctx.service.env.password_cost);
  if (!ctx.service.env.accounts->add(account)) return ctx.fail(input_problem({{"/gebruikersnaam", "bezet", {}}}));
  log_account(ctx, "account aangemaakt", account.persoon);
  return json_response(201, base::Record::of(to_row(ctx, account)));
}

Answer own_account(Context& ctx) { return json_response(200, base::Record::of(to_row(ctx, *ctx.account))); }

Answer change_own_password(Context& ctx) {
  const auto& in = ctx.body.as<gen::WachtwoordInvoer>();
  auto account = *ctx.account;
  const int limit = ctx.service.env.limits.sign_ins_per_minute;
  if (const int wait = ctx.service.limiter.count("wachtwoord " + base::to_string(account.persoon), limit, ctx.now))
    return too_many(ctx, wait);
  if (!base::password_matches(in.huidig, account.wachtwoord_hash)) {
    log_account(ctx, "wachtwoord wijzigen mislukt", account.persoon);
    return ctx.fail(input_problem({{"/huidig", "wachtwoord_onjuist", {}}}));
  }
  set_new_password(ctx, account, in.nieuw);
  log_account(ctx, "wachtwoord gewijzigd", account.persoon);
  const auto session = new_session(ctx.service, account, ctx.session->functie);
  auto response = session_response(ctx, 200, account, session);
  return response.set("Set-Cookie", set_cookie(ctx.service, session));
}

Answer issue_reset_code(Context& ctx) {
  const auto persoon = base::parse_uuid(ctx.part("persoon"));
  const auto account = persoon ? ctx.service.env.accounts->by_persoon(*persoon) : std::nullopt;
  if (!account) return ctx.fail(unknown());
  const auto& env = ctx.service.env;
  const auto& reden = ctx.body.as<gen::HerstelcodeInvoer>().reden;
  const auto code = application::geef_herstelcode(
      *env.store, *env.accounts, *env.random, {ctx.actor, *persoon, reden, base::new_uuid(*env.clock, *env.random)});
  log_account(ctx, code ? "herstelcode uitgegeven" : "herstelcode geweigerd", *persoon);
  if (!code) return ctx.fail(refusal_problem(ctx.labels(), domain::Soort::toegang, code.error(), ctx.taal));
  const auto toegang = application::toegang_van(*env.store->reader(), *persoon);
  return json_response(201, base::Record::of(gen::Herstelcode{code->code, code->geldig_tot, toegang.value().ref.id}));
}

}  // namespace ruimte::http::handlers
