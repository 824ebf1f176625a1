// SPDX-License-Identifier: EUPL-1.2
// What everybody reads without a session.
#include "application/openbaar.hpp"
#include "application/overzichten/overzichten.hpp"
#include "domain/kernel/referentie.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

/// Null when the path names no province.
const std::string* provincie(const Context& ctx) {
  const auto& alle = ctx.geldende_methode().referentie.provincies;
  const auto it = alle.find(ctx.part("provincie"));
  return it == alle.end() ? nullptr : &it->first;
}

}  // namespace

Answer public_agreements(Context& ctx) { return bounded_list(application::openbare_regels(*ctx.reader)); }

Answer public_agreement(Context& ctx) {
  const auto id = base::parse_uuid(ctx.part("id"));
  const auto found = id ? application::openbare_afspraak(*ctx.reader, *id) : std::nullopt;
  return found ? json_response(200, base::Record::of(*found)) : ctx.fail(unknown());
}

Answer public_of_province(Context& ctx) {
  const auto* van = provincie(ctx);
  return van ? bounded_list(application::openbare_afspraken(*ctx.reader, *van)) : ctx.fail(unknown());
}

Answer public_of_province_csv(Context& ctx) {
  const auto* van = provincie(ctx);
  if (van == nullptr) return ctx.fail(unknown());
  const auto tabel =
      application::openbare_tabel(application::openbare_afspraken(*ctx.reader, *van), ctx.labels(), ctx.taal);
  Response response;
  response.body = application::csv(tabel, ctx.taal);
  response.set("Content-Disposition", "attachment; filename=\"openbare-afspraken-" + *van + ".csv\"");
  return response.set("Content-Type", "text/csv; charset=utf-8");
}

}  // namespace ruimte::http::handlers
