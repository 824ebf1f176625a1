// SPDX-License-Identifier: EUPL-1.2
// What the server remembers for the reader alone: what he saw, and how far he is with the guided visit.
#include <algorithm>
#include <map>

#include "base/text.hpp"
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

/// A place in the log is sealed: the difference of two would tell how much happened elsewhere.
std::string seal_context(const Context& ctx) {
  return "gezien" + base::to_string(ctx.session->persoon) + base::to_string(ctx.session->functie);
}

Answer nothing() {
  Response response;
  response.status = 204;
  return response;
}

struct Nieuws {
  std::vector<application::Stamped> events;  ///< oldest first
  std::int64_t tot = 0;
  bool meer = false;
};

/// What happened since in the reader's circles; of more than can be looked at what lies nearest to the end of the log.
Nieuws nieuws_sinds(const Context& ctx, const application::Leesstand& stand) {
  auto kringen = ctx.actor.kringen;
  std::ranges::sort(kringen);
  Nieuws out;
  out.events = ctx.reader->log(stand.tot, most_events + 1, kringen);
  out.meer = out.events.size() > most_events;
  out.tot = std::max(stand.tot, stand.einde);
  if (out.meer) out.events = ctx.reader->log(std::max(stand.tot, stand.einde - most_events), most_events, kringen);
  if (!out.events.empty()) out.tot = std::max(out.tot, out.events.back().envelop.volgnr);
  return out;
}

}  // namespace

Answer changed_since(Context& ctx) {
  const auto stand = ctx.service.env.onthouden->leesstand(kijker_of(ctx));
  auto nieuws = nieuws_sinds(ctx, stand);
  std::map<base::Uuid, const gen::Envelop*> newest;
  for (const auto& event : nieuws.events)
    if (event.envelop.functie != ctx.actor.functie_id) newest[event.envelop.stroom] = &event.envelop;
  std::map<std::int64_t, gen::Gewijzigdregel> rows;
  for (const auto& [stroom, envelop] : newest) {
    const auto meervoud = domain::aggregate_type(envelop->stroomsoort).meervoud;
    const auto seen = stand.gezien.find(stroom);
    if (meervoud.empty() || (seen != stand.gezien.end() && seen->second >= envelop->versie)) continue;
    gen::Gewijzigdregel row{std::string(meervoud), stroom, envelop->versie, {}};
    if (seen != stand.gezien.end()) row.gezien = seen->second;
    rows.emplace(envelop->volgnr, std::move(row));
  }
  gen::Gewijzigd out;
  out.meer = nieuws.meer || rows.size() > most_dossiers;
  while (rows.size() > most_dossiers) rows.erase(rows.begin());
  for (auto& [_, row] : rows) out.items.push_back(std::move(row));
  out.tot = base::seal(ctx.service.cursor_key, std::to_string(nieuws.tot), seal_context(ctx));
  return json_response(200, base::Record::of(std::move(out)));
}

Answer saw_all(Context& ctx) {
  const auto text =
      base::open_sealed(ctx.service.cursor_key, ctx.body.as<gen::AllesGezienInvoer>().tot, seal_context(ctx));
  const auto tot = text ? base::parse_integer(*text) : std::nullopt;
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
  return json_response(200, base::Record::of(std::move(out)));
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
