// SPDX-License-Identifier: EUPL-1.2
#include "application/authorise.hpp"
#include "application/conflictbrief.hpp"
#include "application/conflictverslag.hpp"
#include "application/each_dossier.hpp"
#include "domain/method/conflictpad.hpp"
#include "gen/geen_keuze.hpp"
#include "gen/vraagstuk.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

/// On the ladder of its own method: that is the one along which the clock takes it.
bool op_hoogste_trede(const Context& ctx, const domain::Aggregate& dossier) {
  const auto& world = ctx.reader->world();
  const auto& methoden = *ctx.service.env.methoden;
  const auto* methode = domain::methode_van(world, methoden, &dossier);
  if (methode == nullptr) return false;
  const domain::MethodeWereld eigen(world, *methode, methoden);
  return domain::conflictpad::volgende(eigen, dossier.toestand.as<gen::ConflictToestand>()).empty();
}

}  // namespace

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
  brief.hoogste_trede = op_hoogste_trede(ctx, *found);
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
  base::json::Array items;
  constexpr int hoogste = 1000;
  const bool volledig = application::each_dossier(
      *ctx.reader, application::every(domain::Soort::openbare_geen_keuze), kringen, hoogste,
      [&](const auto&, const auto& found) { items.push_back(base::to_value(found.toestand)); });
  return json_response(200, base::json::Value(base::json::Object{{"items", base::json::Value(std::move(items))},
                                                                 {"volledig", base::json::Value(volledig)}}));
}

}  // namespace ruimte::http::handlers
