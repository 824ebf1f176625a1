// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include "gen/scenario.hpp"

namespace ruimte::http {

/// What a computed scenario was asked with. A result never changes, so this is read from it once.
struct AskedScenario {
  gen::ScenarioInvoer vraag;
  base::Hash invoerhash;
  std::vector<gen::Scenarioclaim> claims;
};

/// Of the last scenarios that were slid, by job. Says nothing of who may read them. Any number of threads.
class AskedScenarios {
 public:
  using Known = std::shared_ptr<const AskedScenario>;
  /// `read` may give null, and that is not kept.
  Known get(const base::Uuid& job, const std::function<Known()>& read);

 private:
  static constexpr std::size_t most = 256;
  std::mutex mutex_;
  std::map<base::Uuid, Known> known_;
};

}  // namespace ruimte::http
