// SPDX-License-Identifier: EUPL-1.2
#include "application/verschillen.hpp"
#include "domain/kernel/werkwijze.hpp"
#include "http/api/handlers.hpp"
#include "http/api/method_json.hpp"

namespace ruimte::http::handlers {

namespace {

namespace json = base::json;

/// A version whose text this reader may read; null when there is none, or the program cannot load it.
const domain::Methode* version(Context& ctx, std::string_view part) {
  const auto kenmerk = base::parse_hash(ctx.part(part));
  if (!kenmerk || !ctx.reader->toestand(domain::werkwijzetekst(*kenmerk), ctx.actor.kringen)) return nullptr;
  const auto* found = ctx.service.env.methoden->vind(ctx.reader->world(), *kenmerk);
  if (found != nullptr) ctx.service.labels.leer(found->werkwijze);
  return found;
}

}  // namespace

Answer method(Context& ctx) {
  const auto* nu = ctx.service.methode(ctx.reader->world(), nullptr);
  return nu == nullptr ? ctx.fail(unknown()) : json_text(method_json(nu->werkwijze));
}

Answer method_version(Context& ctx) {
  const auto* found = version(ctx, "kenmerk");
  return found == nullptr ? ctx.fail(unknown()) : json_text(method_json(found->werkwijze));
}

Answer method_differences(Context& ctx) {
  const auto *was = version(ctx, "kenmerk"), *wordt = version(ctx, "met");
  if (was == nullptr || wordt == nullptr) return ctx.fail(unknown());
  json::Array items;
  for (auto& v : application::verschillen(ctx.service.labels, *was, *wordt, ctx.taal))
    items.push_back(base::to_value(base::Record::of(std::move(v))));
  return json_response(200, json::Value(json::Object{{"items", json::Value(std::move(items))}}));
}

Answer method_move(Context& ctx) {
  const auto soort = gen::stroomsoort_from(ctx.part("soort"));
  const auto* nu = ctx.service.methode(ctx.reader->world(), nullptr);
  if (!soort || nu == nullptr) return ctx.fail(unknown());
  const domain::MethodeWereld world(ctx.reader->world(), *nu, *ctx.service.env.methoden);
  return json_response(
      200, base::Record::of(application::overstapproef(ctx.service.labels, world, *soort, ctx.actor, ctx.taal)));
}

}  // namespace ruimte::http::handlers
