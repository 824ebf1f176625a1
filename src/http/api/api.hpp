// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>

#include "http/api/message.hpp"
#include "http/api/resource.hpp"

namespace ruimte::http {

/// The version of the API as every answer names it.
inline constexpr std::string_view api_version = "0.1.0";

/// One environment's API: match, authenticate, authorise, validate, decode, use case, encode, problem.
class Api {
 public:
  explicit Api(Environment environment);

  /// True when the target belongs to this environment's API.
  [[nodiscard]] bool serves(std::string_view target) const;

  /// Answers exactly once: reads on the calling thread, acts on the thread of the store when they are on disk, sliders
  /// on a thread of their own. Never throws.
  void handle(const Request& request, Reply reply);

  /// How large the body may be that comes after these headers, of who may send a file here; 0: as any other. Never
  /// throws.
  std::size_t most_body(const Request& head);

  [[nodiscard]] const Service& service() const { return service_; }

 private:
  Answer answer(const Request& request, Context& ctx);
  Answer run(const Resource& row, Context& ctx);
  std::optional<Problem> authenticate(const Resource& row, Context& ctx);
  std::optional<Problem> authorise(const Resource& row, Context& ctx) const;
  std::optional<Problem> decode(const Resource& row, Context& ctx) const;
  void put_off(Later later, const Request& request, application::Taal taal, Reply reply);
  void submit(Submission submission, application::Taal taal, bool head, Reply reply);

  Service service_;
};

/// Headers that stand on every answer of the API.
void add_standard_headers(Response& response);

/// The language that the client prefers: English when that comes first in Accept-Language, otherwise Dutch.
application::Taal language_of(const Request& request);

}  // namespace ruimte::http
