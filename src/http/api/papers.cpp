// SPDX-License-Identifier: EUPL-1.2
#include "application/stukken/maak.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

namespace stukken = application::stukken;

stukken::Stukvraag vraag_van(const Context& ctx, const domain::Aggregate& dossier) {
  return {
      *ctx.reader,           ctx.geldende_methode().referentie, ctx.labels(&dossier), ctx.actor, ctx.vandaag, ctx.taal,
      ctx.service.env.oefen, ctx.service.env.provincievorm};
}

/// A template that does not exist, a dossier that this reader may not know and a paper that does not fit are one
/// answer: not found.
Answer paper(Context& ctx, stukken::Vorm vorm) {
  const auto& env = ctx.service.env;
  const auto* sjabloon = env.sjablonen ? env.sjablonen->vind(ctx.part("stuk")) : nullptr;
  const auto id = base::parse_uuid(ctx.part("id"));
  if (sjabloon == nullptr || !id || env.drukker == nullptr) return ctx.fail(unknown());
  const auto dossier = ctx.reader->toestand({sjabloon->bij, *id}, ctx.actor.kringen);
  if (!dossier) return ctx.fail(unknown());
  const auto document = stukken::stel_op(*sjabloon, vraag_van(ctx, *dossier), *dossier);
  if (!document) return ctx.fail(unknown());
  Response response;
  response.body = env.drukker->druk(*document, vorm);
  response.set("Content-Disposition", "attachment; filename=\"" + document->bestandsnaam + "." +
                                          std::string(stukken::achtervoegsel(vorm)) + "\"");
  return response.set("Content-Type", std::string(stukken::mediatype(vorm)));
}

}  // namespace

Answer list_papers(Context& ctx) {
  const auto* naam = ctx.key("soort");
  const auto soort = gen::stroomsoort_from(naam ? *naam : std::string());
  if (!soort) return ctx.fail(input_problem({{"/query/soort", "code_onbekend", {}}}));
  const auto* tekst = ctx.key("id");
  const auto id = base::parse_uuid(tekst ? *tekst : std::string());
  const auto dossier = id ? ctx.reader->toestand({*soort, *id}, ctx.actor.kringen) : std::nullopt;
  if (!dossier) return ctx.fail(unknown());
  if (ctx.service.env.sjablonen == nullptr) return full_list(std::vector<gen::Stukregel>());
  return full_list(stukken::passende_stukken(*ctx.service.env.sjablonen, vraag_van(ctx, *dossier), *dossier));
}

Answer paper_docx(Context& ctx) { return paper(ctx, stukken::Vorm::docx); }
Answer paper_odt(Context& ctx) { return paper(ctx, stukken::Vorm::odt); }
Answer paper_pdf(Context& ctx) { return paper(ctx, stukken::Vorm::pdf); }

}  // namespace ruimte::http::handlers
