// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "application/authorise.hpp"
#include "application/toegang.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "http/api/account_json.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http {

namespace {

using application::Account;
using application::Functie;
constexpr std::int64_t minute = 60'000'000;

gen::Sessiefunctie to_json(const Context& ctx, const Functie& functie) {
  const auto& f = functie.toestand;
  gen::Sessiefunctie out;
  out.id = functie.id;
  out.functie = f.functie;
  out.functie_label = ctx.service.namen.catalogus("functie", f.functie, ctx.taal);
  out.organisatie = f.organisatie;
  out.organisatie_naam = ctx.service.namen.catalogus("organisatie", f.organisatie, ctx.taal);
  out.gremium = f.gremium;
  const auto actor = application::authorise(*ctx.service.env.referentie, functie);
  if (!actor.zijde.empty()) out.zijde = actor.zijde;
  if (ctx.service.env.referentie->provincies.contains(actor.zijde)) out.provincie = actor.zijde;
  return out;
}

/// The choice to act in the name of another: the function of the other, and that it is not one's own.
gen::Sessiefunctie to_json(const Context& ctx, const application::Machtiging& machtiging) {
  auto out = to_json(ctx, machtiging.gever);
  out.id = machtiging.id;
  out.namens_tot = machtiging.toestand.tot;
  const auto tot = machtiging.toestand.tot;
  out.functie_label += ctx.taal == application::Taal::en ? " (on behalf of, until " + base::to_string(tot) + ")"
                                                         : " (namens, t/m " + base::dutch_date(tot) + ")";
  return out;
}

/// What the person must know about codes that were issued for his account, by whom, while it is open or not long ago.
std::optional<gen::Toegangsmelding> toegangsmelding(const Context& ctx, const base::Uuid& persoon) {
  constexpr std::int64_t thirty_days = std::int64_t{30} * 24 * 60 * minute;
  const auto toegang = application::toegang_van(*ctx.reader, persoon);
  if (!toegang) return std::nullopt;
  const auto& t = toegang->toestand.as<gen::ToegangToestand>();
  const auto& laatste = t.herstellen.back();
  if (t.fase == "in_orde" && laatste.op.us + thirty_days < ctx.now.us) return std::nullopt;
  return gen::Toegangsmelding{toegang->ref.id, t.fase, laatste.op,
                              ctx.service.namen.catalogus("organisatie", laatste.door_organisatie, ctx.taal)};
}

void log_sign_in(const Context& ctx, std::string_view name, std::string_view outcome) {
  const auto quoted =
      base::json::encode(base::json::Value(std::string(name)));  // so that a name cannot pose as a field
  base::log::security("aanmelden account=" + quoted + " adres=" + ctx.request.address +
                      " uitkomst=" + std::string(outcome));
}

/// Counts a wrong password; locks when there were too many. A name that nobody has is counted alike.
void count_failure(Context& ctx, Account account, bool exists) {
  const auto& limits = ctx.service.env.limits;
  const base::Instant lock_until{ctx.now.us + limits.lock_minutes * minute};
  if (exists) return ctx.service.env.accounts->count_failure(account.persoon, limits.attempts, lock_until);
  if (++account.mislukt >= limits.attempts) {
    account.mislukt = 0;
    account.geblokkeerd_tot = lock_until;
  }
  ctx.service.strangers.put(account);
}

/// Computed for an unknown name too, so that the time says nothing about who exists.
bool right_password(const Context& ctx, const std::optional<Account>& account, const std::string& password) {
  if (account) return base::password_matches(password, account->wachtwoord_hash);
  base::hash_password(password, *ctx.service.env.random, ctx.service.env.password_cost);
  return false;
}

}  // namespace

Response session_response(Context& ctx, int status, const Account& account, const Session& session) {
  gen::Sessie out;
  out.persoon = {account.persoon, account.naam};
  const auto functies = application::functies_van(*ctx.reader, account.persoon, ctx.vandaag);
  for (const auto& functie : functies) out.functies.push_back(to_json(ctx, functie));
  for (const auto& m : application::machtigingen_van(*ctx.reader, *ctx.service.env.referentie, functies, ctx.vandaag))
    out.functies.push_back(to_json(ctx, m));
  if (std::ranges::find(out.functies, session.functie, &gen::Sessiefunctie::id) != out.functies.end())
    out.actieve_functie = session.functie;
  out.csrf = csrf_token(ctx.service, session);
  out.toegang = toegangsmelding(ctx, account.persoon);
  out.oefen = ctx.service.env.oefen;
  out.verloopt_op = session.verloopt_op;
  return json_response(status, base::Record::of(std::move(out)));
}

void set_new_password(const Context& ctx, Account& account, const std::string& password) {
  const auto& env = ctx.service.env;
  env.accounts->set_password(account.persoon, base::hash_password(password, *env.random, env.password_cost));
  account = env.accounts->by_persoon(account.persoon).value_or(account);
}

namespace handlers {

Answer sign_in(Context& ctx) {
  const auto& in = ctx.body.as<gen::AanmeldenInvoer>();
  auto& service = ctx.service;
  const auto key = "aanmelden " + in.gebruikersnaam + " " + ctx.request.address;
  if (const int wait = service.limiter.count(key, service.env.limits.sign_ins_per_minute, ctx.now))
    return too_many(ctx, wait);
  const auto found = service.env.accounts->by_name(in.gebruikersnaam);
  auto account = found ? *found : service.strangers.get(in.gebruikersnaam);
  if (account.geblokkeerd_tot > ctx.now) {
    const auto left = (account.geblokkeerd_tot.us - ctx.now.us + minute - 1) / minute;
    log_sign_in(ctx, in.gebruikersnaam, "geblokkeerd");
    auto response = ctx.fail({.code = "account_geblokkeerd", .feit = std::to_string(left)});
    return response.set("Retry-After", std::to_string(left * 60));
  }
  if (!right_password(ctx, found, in.wachtwoord)) {
    count_failure(ctx, account, found.has_value());
    log_sign_in(ctx, in.gebruikersnaam, "mislukt");
    return ctx.fail({.code = "aanmelden_mislukt"});
  }
  if (account.mislukt != 0) service.env.accounts->clear_failures(account.persoon);
  const auto functies = application::functies_van(*ctx.reader, account.persoon, ctx.vandaag);
  const auto session = new_session(service, account, functies.empty() ? base::Uuid{} : functies.front().id);
  log_sign_in(ctx, in.gebruikersnaam, "gelukt");
  auto response = session_response(ctx, 201, account, session);
  return response.set("Set-Cookie", set_cookie(service, session))
      .set("Location", service.base_path + "/sessies/huidige");
}

/// An unknown name, a wrong code and one that is not valid any more get the same answer.
Answer restore_access(Context& ctx) {
  const auto& in = ctx.body.as<gen::HerstellenInvoer>();
  auto& service = ctx.service;
  const auto key = "herstellen " + in.gebruikersnaam + " " + ctx.request.address;
  if (const int wait = service.limiter.count(key, service.env.limits.sign_ins_per_minute, ctx.now))
    return too_many(ctx, wait);
  auto account = service.env.accounts->by_name(in.gebruikersnaam);
  const auto& env = service.env;
  if (!account || !application::gebruik_herstelcode(*env.store, *env.referentie, account->persoon, in.code)) {
    log_sign_in(ctx, in.gebruikersnaam, "herstelcode mislukt");
    return ctx.fail({.code = "herstellen_mislukt"});
  }
  set_new_password(ctx, *account, in.nieuw);
  log_sign_in(ctx, in.gebruikersnaam, "hersteld");
  const auto reader = env.store->reader();  // as it stands after the code was used
  ctx.reader = reader.get();
  const auto functies = application::functies_van(*ctx.reader, account->persoon, ctx.vandaag);
  const auto session = new_session(service, *account, functies.empty() ? base::Uuid{} : functies.front().id);
  auto response = session_response(ctx, 201, *account, session);
  return response.set("Set-Cookie", set_cookie(service, session))
      .set("Location", service.base_path + "/sessies/huidige");
}

Answer current_session(Context& ctx) { return session_response(ctx, 200, *ctx.account, *ctx.session); }

Answer sign_out(Context& ctx) {
  ctx.service.env.accounts->end_session(ctx.session->eenmalig, ctx.session->verloopt_op, ctx.service.session_now());
  base::log::security("afmelden persoon=" + base::to_string(ctx.account->persoon));
  Response response;
  response.status = 204;
  return response.set("Set-Cookie", clear_cookie(ctx.service));
}

Answer choose_function(Context& ctx) {
  const auto wanted = ctx.body.as<gen::FunctieKiezenInvoer>().functie_id;
  const auto functies = application::functies_van(*ctx.reader, ctx.account->persoon, ctx.vandaag);
  const auto namens = application::machtigingen_van(*ctx.reader, *ctx.service.env.referentie, functies, ctx.vandaag);
  if (std::ranges::find(functies, wanted, &Functie::id) == functies.end() &&
      std::ranges::find(namens, wanted, &application::Machtiging::id) == namens.end())
    return ctx.fail(input_problem({{"/functieId", "code_onbekend", {}}}));
  const auto session = new_session(ctx.service, *ctx.account, wanted);
  base::log::security("functie gekozen persoon=" + base::to_string(ctx.account->persoon) +
                      " functie=" + base::to_string(wanted));
  auto response = session_response(ctx, 200, *ctx.account, session);
  return response.set("Set-Cookie", set_cookie(ctx.service, session));
}

}  // namespace handlers

}  // namespace ruimte::http
