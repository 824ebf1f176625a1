// SPDX-License-Identifier: EUPL-1.2
// Addresses at which calendar programs follow the plan. Such a program cannot sign in, so the address itself is the
// key: 256 bits of chance, of which only the hash is kept. Each reading asks anew who its person is today and what he
// may read; whatever does not hold, nothing is there.
#include <algorithm>

#include "application/authorise.hpp"
#include "application/planning/agenda.hpp"
#include "base/crypto.hpp"
#include "base/hash.hpp"
#include "base/log.hpp"
#include "http/api/handlers.hpp"
#include "ical/calendar.hpp"

namespace ruimte::http::handlers {

namespace {

namespace planning = application::planning;
using application::Agendafeed;
using application::Taal;
using Feedsoort = gen::Agendafeedsoort;

constexpr std::size_t most_feeds = 20;
constexpr std::string_view file_suffix = ".ics";

std::string name_of_feed(const Context& ctx, const Agendafeed& feed) {
  const bool en = ctx.taal == Taal::en;
  if (feed.soort == gen::to_id(Feedsoort::gremium)) return ctx.service.namen.catalogus("gremium", feed.doel, ctx.taal);
  if (feed.soort == gen::to_id(Feedsoort::cyclus)) return en ? "Cycle" : "Cyclus";
  return en ? "My calendar" : "Mijn agenda";
}

gen::Agendafeed line_of(const Context& ctx, const Agendafeed& feed) {
  gen::Agendafeed uit;
  uit.id = feed.id;
  uit.soort = gen::agendafeedsoort_from(feed.soort).value_or(Feedsoort::cyclus);
  uit.naam = name_of_feed(ctx, feed);
  uit.gemaakt_op = base::amsterdam_date(feed.gemaakt_op);
  return uit;
}

void log_feed(const Agendafeed& feed, std::string_view what) {
  base::log::security("agendafeed " + std::string(what) + " kenmerk=" + base::to_string(feed.id) +
                      " persoon=" + base::to_string(feed.persoon));
}

/// Who the owner is today, or nobody: the account is as it was when he made the address, and he still holds the
/// function.
std::optional<domain::Actor> reader_of(const Context& ctx, const Agendafeed& feed) {
  const auto account = ctx.service.env.accounts->by_persoon(feed.persoon);
  if (!account || account->epoch != feed.epoch) return std::nullopt;
  for (const auto& functie : application::functies_van(*ctx.reader, feed.persoon, ctx.vandaag))
    if (functie.id == feed.functie) return application::authorise(*ctx.service.env.referentie, functie);
  return std::nullopt;
}

std::vector<planning::Agendaregel> lines_of(Context& ctx, const Agendafeed& feed) {
  const planning::Planvraag vraag{*ctx.reader, ctx.geldende_methode().referentie, ctx.labels(), ctx.actor, ctx.vandaag,
                                  ctx.taal};
  const auto plan = planning::lees(vraag).plan;
  if (feed.soort == gen::to_id(Feedsoort::cyclus)) return agenda_van_cyclus(vraag, plan);
  if (feed.soort == gen::to_id(Feedsoort::gremium)) return agenda_van_gremium(vraag, plan, feed.doel);
  const auto verwacht =
      application::verwachtingen(*ctx.reader, {*ctx.service.env.methoden, ctx.labels(), ctx.actor, ctx.now, ctx.taal});
  return agenda_van_persoon(vraag, plan, verwacht.items);
}

/// The same facts give the same bytes: the moment in it is that on which the address was made.
std::string calendar_of(Context& ctx, const Agendafeed& feed) {
  ical::Calendar out{(ctx.service.env.oefen ? "Oefenen: " : "Ruimtemaker: ") + name_of_feed(ctx, feed),
                     "ruimtemaker",
                     feed.gemaakt_op,
                     {}};
  for (auto& r : lines_of(ctx, feed))
    out.events.push_back(
        {std::move(r.kenmerk), r.van, r.tot, std::move(r.naam), std::move(r.toelichting), {}, r.raming, r.bezet});
  return ical::write(out);
}

}  // namespace

Answer list_feeds(Context& ctx) {
  std::vector<gen::Agendafeed> uit;
  for (const auto& feed : ctx.service.env.agendafeeds->van(ctx.actor.persoon)) uit.push_back(line_of(ctx, feed));
  return full_list(uit);
}

Answer make_feed(Context& ctx) {
  const auto& invoer = ctx.body.as<gen::AgendafeedInvoer>();
  auto& env = ctx.service.env;
  if (ctx.actor.namens) return ctx.fail({.code = "agendafeed_namens"});
  if ((invoer.soort == Feedsoort::gremium) != invoer.gremium.has_value())
    return ctx.fail(input_problem({{"/gremium", invoer.gremium ? "veld_onbekend" : "veld_verplicht", {}}}));
  if (env.agendafeeds->van(ctx.actor.persoon).size() >= most_feeds)
    return ctx.fail({.code = "agendafeeds_te_veel", .feit = std::to_string(most_feeds)});
  const auto secret = base::new_key(*env.random);
  const auto key = base::to_base64url(std::string(secret.v.begin(), secret.v.end()));
  const Agendafeed feed{base::new_uuid(*env.clock, *env.random),
                        base::sha256(key),
                        ctx.actor.persoon,
                        ctx.actor.functie_id,
                        ctx.account->epoch,
                        std::string(gen::to_id(invoer.soort)),
                        invoer.gremium.value_or(""),
                        ctx.now};
  env.agendafeeds->voeg_toe(feed);
  log_feed(feed, "gemaakt");
  auto uit = line_of(ctx, feed);
  uit.pad = ctx.service.base_path + "/agendafeed/" + key + std::string(file_suffix);
  return json_response(201, base::Record::of(std::move(uit)));
}

Answer revoke_feed(Context& ctx) {
  const auto id = base::parse_uuid(ctx.part("id"));
  if (!id || !ctx.service.env.agendafeeds->trek_in(*id, ctx.actor.persoon)) return ctx.fail(unknown());
  base::log::security("agendafeed ingetrokken kenmerk=" + base::to_string(*id) +
                      " persoon=" + base::to_string(ctx.actor.persoon));
  Response response;
  response.status = 204;
  return response;
}

Answer read_feed(Context& ctx) {
  auto key = ctx.part("sleutel");
  if (key.ends_with(file_suffix)) key.remove_suffix(file_suffix.size());
  const auto feed = ctx.service.env.agendafeeds->met_sleutel(base::sha256(key));
  if (!feed) return ctx.fail(unknown());
  const auto actor = reader_of(ctx, *feed);
  if (!actor) return ctx.fail(unknown());
  ctx.actor = *actor;
  Response response;
  response.body = calendar_of(ctx, *feed);
  const auto tag = "\"" + base::to_string(base::sha256(response.body)) + "\"";
  response.set("Content-Type", "text/calendar; charset=utf-8");
  response.set("Content-Disposition", "inline; filename=\"jaarplan.ics\"");
  response.set("ETag", tag);
  if (ctx.request.header("if-none-match").find(tag) != std::string_view::npos) {
    response.status = 304;
    response.body.clear();
  }
  return response;
}

}  // namespace ruimte::http::handlers
