// SPDX-License-Identifier: EUPL-1.2
#include "http/transport/site.hpp"

namespace ruimte::http {

bool Seat::serves(std::string_view target) const {
  return target.starts_with(base_path_) &&
         (target.size() == base_path_.size() || target[base_path_.size()] == '/' || target[base_path_.size()] == '?');
}

std::shared_ptr<Api> Seat::enter() {
  const std::scoped_lock lock(mutex_);
  if (api_ == nullptr) return nullptr;
  ++inside_;
  return {api_, [this](Api*) {
            {
              const std::scoped_lock leaving(mutex_);
              --inside_;
            }
            left_.notify_all();
          }};
}

void Seat::handle(const Request& request, Reply reply) {
  const auto api = enter();
  if (api == nullptr) {
    auto response = to_response({.code = "oefening_begint"}, language_of(request));
    add_standard_headers(response);
    response.set("Retry-After", "2");
    response.head = request.method == Method::head;
    return reply(std::move(response));
  }
  // An act is answered by the thread of the store: whoever waits for it is inside until then.
  api->handle(request, [api, reply = std::move(reply)](Response response) { reply(std::move(response)); });
}

std::size_t Seat::most_body(const Request& head) {
  const auto api = enter();
  return api == nullptr ? 0 : api->most_body(head);
}

void Seat::take_away() {
  std::unique_lock lock(mutex_);
  api_ = nullptr;
  left_.wait(lock, [this] { return inside_ == 0; });
}

void Seat::put(Api& api) {
  const std::scoped_lock lock(mutex_);
  api_ = &api;
}

std::size_t Site::most_body(const Request& head) const {
  for (auto* seat : seats_)
    if (seat->serves(head.target)) return seat->most_body(head);
  return 0;
}

void Site::handle(const Request& request, Reply reply) const {
  for (auto* seat : seats_)
    if (seat->serves(request.target)) return seat->handle(request, std::move(reply));
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
