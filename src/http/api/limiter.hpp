// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <mutex>
#include <string>

#include "application/ports.hpp"
#include "base/types.hpp"

namespace ruimte::http {

/// Counts per key and minute. Any number of threads.
class Limiter {
 public:
  /// 0 when this one still fits, otherwise the seconds until the next minute (1..60).
  int count(const std::string& key, int limit, base::Instant now);

 private:
  std::mutex mutex_;
  std::int64_t minute_ = 0;
  std::map<std::string, int> counts_;  ///< of this minute only, so it stays small
};

/// Remembers wrong passwords for user names that do not exist, so that these behave like accounts that do. Any number
/// of threads.
class Strangers {
 public:
  /// What is known of the name; a fresh account without a usable password the first time.
  application::Account get(const std::string& name);
  void put(const application::Account& account);

 private:
  std::mutex mutex_;
  std::map<std::string, application::Account, std::less<>> accounts_;
};

}  // namespace ruimte::http
