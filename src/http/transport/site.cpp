// SPDX-License-Identifier: EUPL-1.2
#include "http/transport/site.hpp"

namespace ruimte::http {

std::size_t Site::most_body(const Request& head) const {
  for (auto* api : apis_)
    if (api->serves(head.target)) return api->most_body(head);
  return 0;
}

void Site::handle(const Request& request, Reply reply) const {
  for (auto* api : apis_)
    if (api->serves(request.target)) return api->handle(request, std::move(reply));
  const auto path = std::string_view(request.target).substr(0, request.target.find('?'));
  const bool other_api = path.find("/api/") != std::string_view::npos;
  if (!path.starts_with('/') || other_api) {
    auto response = to_response(unknown(), language_of(request));
    add_standard_headers(response);
    response.head = request.method == Method::head;
    return reply(std::move(response));
  }
  reply(pages_.answer(request, path));
}

}  // namespace ruimte::http
