// SPDX-License-Identifier: EUPL-1.2
#include "application/authorise.hpp"
#include "application/conflictbrief.hpp"
#include "application/conflictverslag.hpp"
#include "gen/geen_keuze.hpp"
#include "gen/vraagstuk.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

Answer conflict_report(Context& ctx) {
  return json_response(
      200, base::Record::of(application::conflictverslag(
               *ctx.reader, {ctx.geldende_methode().referentie, ctx.actor.kringen, ctx.vandaag, ctx.taal})));
}

Answer conflict_brief(Context& ctx) {
  const auto id = base::parse_uuid(ctx.part("id"));
  const auto found = id ? ctx.reader->toestand({domain::Soort::conflict, *id}, ctx.actor.kringen) : std::nullopt;
  if (!found) return ctx.fail(unknown());
  const auto& conflict = found->toestand.as<gen::ConflictToestand>();
  application::Brief brief{conflict, {}, {}, ctx.vandaag, ctx.taal};
  if (const auto v = ctx.reader->toestand({domain::Soort::vraagstuk, conflict.vraagstuk}, ctx.actor.kringen)) {
    brief.nummer = v->toestand.as<gen::VraagstukToestand>().nummer;
    brief.titel = v->toestand.as<gen::VraagstukToestand>().titel;
  }
  Response response;
  response.body = application::conflictbrief(ctx.labels(&*found), brief);
  // A document to keep and print: opened by itself, it needs nothing of the site that it came from.
  response.set("Content-Disposition", "attachment; filename=\"" + conflict.nummer + ".html\"");
  return response.set("Content-Type", "text/html; charset=utf-8");
}

Answer public_no_choices(Context& ctx) {
  // Whoever asks, this list is read as the public: nothing else can slip in.
  const auto kringen = application::authorise_public({}).kringen;
  application::ListQuery query;
  query.soort = domain::Soort::openbare_geen_keuze;
  query.limiet = 200;
  base::json::Array items;
  bool volledig = true;
  constexpr std::size_t hoogste = 1000;
  do {
    const auto page = ctx.reader->list(query, kringen);
    for (const auto& row : page.rows)
      if (const auto found = ctx.reader->toestand(row.stream, kringen))
        items.push_back(base::to_value(found->toestand));
    query.na = page.volgende;
    volledig = query.na.empty();
  } while (!volledig && items.size() < hoogste);
  return json_response(200, base::json::Value(base::json::Object{{"items", base::json::Value(std::move(items))},
                                                                 {"volledig", base::json::Value(volledig)}}));
}

}  // namespace ruimte::http::handlers
