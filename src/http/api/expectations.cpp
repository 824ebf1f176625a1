// SPDX-License-Identifier: EUPL-1.2
#include "application/expectations.hpp"

#include "application/gereedheid.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

Answer expectations(Context& ctx) {
  const auto found =
      application::verwachtingen(*ctx.reader, {*ctx.service.env.methoden, ctx.labels(), ctx.actor, ctx.now, ctx.taal});
  return bounded_list(found);
}

/// Of the own province and nobody else's: for others there is nothing at this address.
Answer readiness(Context& ctx) {
  if (!ctx.service.env.referentie->provincies.contains(ctx.actor.zijde)) return ctx.fail(unknown());
  return bounded_list(
      application::gereedheid(*ctx.reader, {*ctx.service.env.methoden, ctx.labels(), ctx.actor, ctx.now, ctx.taal}));
}

}  // namespace ruimte::http::handlers
