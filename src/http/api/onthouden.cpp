// SPDX-License-Identifier: EUPL-1.2
// What the server remembers for the reader alone: what he saw, and how far he is with the guided visit.
#include <algorithm>
#include <map>

#include "gen/onthouden.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

/// As far back as the stream of changes goes for who comes back.
constexpr int most_events = 500;
/// Dossiers on the list.
constexpr std::size_t most_dossiers = 200;

/// By what he chose: a function of his own, or an authorisation.
application::Kijker kijker_of(const Context& ctx) { return {ctx.session->persoon, ctx.session->functie}; }

std::string seal_context(const Context& ctx) {
  return "gezien" + base::to_string(ctx.session->persoon) + base::to_string(ctx.session->functie);
}

/// A place in the log, of one length and with chance in it: two of them tell nothing of what happened elsewhere.
std::string sealed(const Context& ctx, std::int64_t volgnr) {
  return base::seal_number(ctx.service.cursor_key, *ctx.service.env.random, volgnr, seal_context(ctx));
}

std::optional<std::int64_t> opened(const Context& ctx, std::string_view tot) {
  return base::open_sealed_number(ctx.service.cursor_key, tot, seal_context(ctx));
}

Answer nothing() {
  Response response;
  response.status = 204;
  return response;
}

/// What others changed and the reader did not see, by the place in the log of the last change.
using Regels = std::map<std::int64_t, gen::Gewijzigdregel>;

Regels nieuws(const Context& ctx, const application::Leesstand& stand,
              const std::vector<application::Stamped>& events) {
  std::map<base::Uuid, const gen::Envelop*> newest;
  for (const auto& event : events)
    if (event.envelop.functie != ctx.actor.functie_id) newest[event.envelop.stroom] = &event.envelop;
  Regels out;
  for (const auto& [stroom, envelop] : newest) {
    const auto meervoud = domain::aggregate_type(envelop->stroomsoort).meervoud;
    const auto seen = stand.gezien.find(stroom);
    if (meervoud.empty() || (seen != stand.gezien.end() && seen->second >= envelop->versie)) continue;
    gen::Gewijzigdregel row{std::string(meervoud), stroom, envelop->versie, {}};
    if (seen != stand.gezien.end()) row.gezien = seen->second;
    out.emplace(envelop->volgnr, std::move(row));
  }
  return out;
}

}  // namespace

/// Of more than fits the oldest: whoever says that he saw these gets the next. That depends on nothing that others
/// read.
Answer changed_since(Context& ctx) {
  const auto stand = ctx.service.env.onthouden->leesstand(kijker_of(ctx));
  auto kringen = ctx.actor.kringen;
  std::ranges::sort(kringen);
  auto events = ctx.reader->log(stand.tot, most_events + 1, kringen);
  gen::Gewijzigd out;
  out.meer = events.size() > most_events;
  if (out.meer) events.pop_back();
  auto tot = events.empty() ? stand.tot : events.back().envelop.volgnr;
  for (auto& [volgnr, row] : nieuws(ctx, stand, events)) {
    if (out.items.size() == most_dossiers) {
      out.meer = true;
      break;
    }
    if (out.items.size() + 1 == most_dossiers) tot = volgnr;
    out.items.push_back(std::move(row));
  }
  if (!out.meer && !events.empty()) tot = events.back().envelop.volgnr;
  out.tot = sealed(ctx, tot);
  return json_response(200, base::Record::of(std::move(out)));
}

Answer saw_all(Context& ctx) {
  const auto tot = opened(ctx, ctx.body.as<gen::AllesGezienInvoer>().tot);
  if (!tot) return ctx.fail(input_problem({{"/tot", "cursor_onjuist", {}}}));
  ctx.service.env.onthouden->alles_gezien(kijker_of(ctx), *tot);
  return nothing();
}

/// What one may not read, one did not see.
Answer saw(Context& ctx) {
  const auto* noun = domain::aggregate_type_by_plural(ctx.part("verzameling"));
  const auto id = base::parse_uuid(ctx.part("id"));
  const auto dossier =
      noun != nullptr && id ? ctx.reader->toestand({noun->soort, *id}, ctx.actor.kringen) : std::nullopt;
  if (!dossier) return ctx.fail(unknown());
  const auto versie = std::min<std::int64_t>(ctx.body.as<gen::GezienInvoer>().versie, dossier->versie);
  gen::Gezien out;
  out.eerder = ctx.service.env.onthouden->zag(kijker_of(ctx), *id, static_cast<std::int32_t>(versie), ctx.now);
  return json_response(200, base::Record::of(out));
}

Answer read_guide(Context& ctx) {
  const auto rondgang = ctx.service.env.onthouden->rondgang(ctx.session->persoon, ctx.actor.functie);
  return json_response(200, base::Record::of(gen::Rondleiding{rondgang.stand, rondgang.gedaan}));
}

Answer write_guide(Context& ctx) {
  const auto& in = ctx.body.as<gen::RondleidingInvoer>();
  for (std::size_t i = 0; i < in.gedaan.size(); ++i)
    if (in.gedaan[i].empty() || in.gedaan[i].size() > 80 || in.gedaan[i].find('\n') != std::string::npos)
      return ctx.fail(input_problem({{"/gedaan/" + std::to_string(i), "te_lang", "80"}}));
  ctx.service.env.onthouden->zet_rondgang(ctx.session->persoon, ctx.actor.functie, {in.stand, in.gedaan});
  return nothing();
}

Answer forget(Context& ctx) {
  ctx.service.env.onthouden->wis(ctx.session->persoon);
  return nothing();
}

}  // namespace ruimte::http::handlers
