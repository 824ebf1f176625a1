// SPDX-License-Identifier: EUPL-1.2
#include "http/api/message.hpp"

#include <algorithm>

namespace ruimte::http {

namespace {

std::string_view find(const std::vector<Header>& headers, std::string_view name) {
  const auto it = std::ranges::find(headers, name, &Header::name);
  return it == headers.end() ? std::string_view() : std::string_view(it->value);
}

}  // namespace

std::string_view to_text(Method method) {
  switch (method) {
    case Method::get: return "GET";
    case Method::head: return "HEAD";
    case Method::post: return "POST";
    case Method::put: return "PUT";
    case Method::patch: return "PATCH";
    case Method::del: return "DELETE";
    case Method::options: return "OPTIONS";
    case Method::other: break;
  }
  return "?";
}

std::string_view Request::header(std::string_view name) const { return find(headers, name); }
bool Request::takes_gzip() const { return header("accept-encoding").find("gzip") != std::string_view::npos; }
std::string_view Response::header(std::string_view name) const { return find(headers, name); }

Response& Response::set(std::string name, std::string value) {
  const auto it = std::ranges::find(headers, name, &Header::name);
  if (it == headers.end())
    headers.push_back({std::move(name), std::move(value)});
  else
    it->value = std::move(value);
  return *this;
}

}  // namespace ruimte::http
