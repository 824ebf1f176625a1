// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "application/verschillen.hpp"
#include "domain/kernel/werkwijze.hpp"
#include "http/api/handlers.hpp"
#include "http/api/method_json.hpp"

namespace ruimte::http::handlers {

namespace {

/// A version whose text this reader may read; null when there is none, or the program cannot load it.
const domain::Methode* version(Context& ctx, std::string_view part) {
  const auto kenmerk = base::parse_hash(ctx.part(part));
  if (!kenmerk || !ctx.reader->toestand(domain::werkwijzetekst(*kenmerk), ctx.actor.kringen)) return nullptr;
  return ctx.service.env.methoden->vind(ctx.reader->world(), *kenmerk);
}

}  // namespace

Answer method(Context& ctx) {
  const auto* nu = ctx.service.methode(ctx.reader->world(), nullptr);
  return nu == nullptr ? ctx.fail(unknown()) : json_text(method_json(*nu));
}

Answer method_version(Context& ctx) {
  const auto* found = version(ctx, "kenmerk");
  return found == nullptr ? ctx.fail(unknown()) : json_text(method_json(*found));
}

Answer method_differences(Context& ctx) {
  const auto *was = version(ctx, "kenmerk"), *wordt = version(ctx, "met");
  if (was == nullptr || wordt == nullptr) return ctx.fail(unknown());
  const auto labels = ctx.service.labels(ctx.reader->world(), std::array{wordt, was});
  return full_list(application::verschillen(labels, *was, *wordt, ctx.taal));
}

Answer method_move(Context& ctx) {
  const auto soort = gen::stroomsoort_from(ctx.part("soort"));
  const auto* nu = ctx.service.methode(ctx.reader->world(), nullptr);
  if (!soort || nu == nullptr) return ctx.fail(unknown());
  const domain::MethodeWereld world(ctx.reader->world(), *nu, *ctx.service.env.methoden);
  return json_response(200,
                       base::Record::of(application::overstapproef(ctx.labels(), world, *soort, ctx.actor, ctx.taal)));
}

}  // namespace ruimte::http::handlers
