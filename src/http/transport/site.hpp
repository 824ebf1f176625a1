// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "http/api/api.hpp"
#include "http/transport/static_files.hpp"

namespace ruimte::http {

/// Where the API of one environment sits, and can be taken away and put back while others go on. Any number of threads.
class Seat {
 public:
  /// Nobody sits here yet. Outlives every API that comes.
  explicit Seat(std::string base_path) : base_path_(std::move(base_path)) {}

  [[nodiscard]] bool serves(std::string_view target) const;
  /// As the API does; while nobody sits here it asks to come back in a moment.
  void handle(const Request& request, Reply reply);
  std::size_t most_body(const Request& head);

  /// Returns when the last request inside has its answer; what comes from now on is asked to come back. Not from inside
  /// a request.
  void take_away();
  /// @pre nobody sits here; the same address
  void put(Api& api);

 private:
  /// Null when nobody sits here; the API stays as long as the pointer lives.
  std::shared_ptr<Api> enter();

  const std::string base_path_;
  std::mutex mutex_;
  std::condition_variable left_;
  Api* api_ = nullptr;
  int inside_ = 0;
};

/// Everything behind one port: the API of each environment, and the pages. All of it outlives the site.
class Site {
 public:
  Site(std::vector<Seat*> seats, const StaticFiles& pages) : seats_(std::move(seats)), pages_(pages) {}

  /// How large the body after these headers may be; 0: as any other.
  [[nodiscard]] std::size_t most_body(const Request& head) const;
  /// Answers exactly once. Never throws.
  void handle(const Request& request, Reply reply) const;

 private:
  std::vector<Seat*> seats_;
  const StaticFiles& pages_;
};

}  // namespace ruimte::http
