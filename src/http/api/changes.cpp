// SPDX-License-Identifier: EUPL-1.2
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

Answer changes(Context& ctx) {
  constexpr int try_again_seconds = 30;
  auto* feeds = ctx.service.env.feeds;
  if (!feeds) return ctx.fail(unknown());
  Response response;
  response.set("Content-Type", "text/event-stream").set("X-Accel-Buffering", "no");
  if (ctx.request.method == Method::head) return response;
  response.feed = feeds->open(*ctx.session, ctx.request.header("last-event-id"));
  if (!response.feed) return too_many(ctx, try_again_seconds);
  return response;
}

}  // namespace ruimte::http::handlers
