// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "http/api/api.hpp"
#include "http/transport/static_files.hpp"

namespace ruimte::http {

/// Everything behind one port: the API of each environment, and the pages. All of it outlives the site.
class Site {
 public:
  Site(std::vector<Api*> apis, const StaticFiles& pages) : apis_(std::move(apis)), pages_(pages) {}

  /// How large the body after these headers may be; 0: as any other.
  [[nodiscard]] std::size_t most_body(const Request& head) const;
  /// Answers exactly once. Never throws.
  void handle(const Request& request, Reply reply) const;

 private:
  std::vector<Api*> apis_;
  const StaticFiles& pages_;
};

}  // namespace ruimte::http
