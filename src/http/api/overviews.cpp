// SPDX-License-Identifier: EUPL-1.2
#include "application/overzichten/overzichten.hpp"

#include <algorithm>

#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

application::OverzichtVraag vraag_van(const Context& ctx) {
  const auto& nu = ctx.geldende_methode();
  return {*ctx.reader,
          nu.werkwijze,
          nu.referentie,
          ctx.labels(),
          ctx.actor,
          ctx.vandaag,
          ctx.taal,
          ctx.service.bekende_methoden(ctx.reader->world()),
          ctx.service.env.rekenaar};
}

/// Ids with a comma between them; a catalogue that does not know one is the mistake.
std::vector<std::string> ids(const Context& ctx, std::string_view key, std::string_view catalogus,
                             base::InputErrors& errors) {
  std::vector<std::string> out;
  const auto* text = ctx.key(key);
  for (std::string_view rest = text ? std::string_view(*text) : std::string_view(); !rest.empty();) {
    const auto komma = rest.find(',');
    std::string id(rest.substr(0, komma));
    rest.remove_prefix(komma == std::string_view::npos ? rest.size() : komma + 1);
    if (!ctx.geldende_methode().referentie.kent(catalogus, id))
      errors.push_back({"/query/" + std::string(key), "code_onbekend", {}});
    out.push_back(std::move(id));
  }
  std::ranges::sort(out);
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

}  // namespace

Answer list_overviews(Context& ctx) { return full_list(application::overzichten(ctx.taal)); }

Answer read_overview(Context& ctx) {
  const auto found = application::overzicht(ctx.part("naam"), vraag_van(ctx));
  return found ? json_response(200, base::Record::of(*found)) : ctx.fail(unknown());
}

Answer overview_csv(Context& ctx) {
  const auto found = application::overzicht(ctx.part("naam"), vraag_van(ctx));
  if (!found) return ctx.fail(unknown());
  Response response;
  response.body = application::csv(*found, ctx.taal);
  response.set("Content-Disposition", "attachment; filename=\"" + found->id + ".csv\"");
  return response.set("Content-Type", "text/csv; charset=utf-8");
}

Answer scheme(Context& ctx) { return full_list(application::schema(vraag_van(ctx))); }

/// What is left empty means here what it means when it is sent: an area choice, in the province of who brings it in.
Answer route_advice(Context& ctx) {
  base::InputErrors errors;
  application::Inbreng inbreng{gen::Vraagstuksoort::gebiedskeuze, {}, {}, 0};
  if (const auto* soort = ctx.key("soort"); soort && !soort->empty()) {
    inbreng.soort = gen::vraagstuksoort_from(*soort);
    if (!inbreng.soort) errors.push_back({"/query/soort", "code_onbekend", {}});
  }
  inbreng.oorzaken = ids(ctx, "oorzaken", "oorzaak", errors);
  inbreng.domeinen = ids(ctx, "domeinen", "domein", errors);
  inbreng.provincies = static_cast<int>(ids(ctx, "provincies", "provincie", errors).size());
  if (!errors.empty()) return ctx.fail(input_problem(std::move(errors)));
  const auto& referentie = ctx.geldende_methode().referentie;
  if (inbreng.provincies == 0 && referentie.provincies.contains(ctx.actor.zijde)) inbreng.provincies = 1;
  return full_list(application::routeadvies(referentie, ctx.labels(), inbreng, ctx.taal));
}

}  // namespace ruimte::http::handlers
