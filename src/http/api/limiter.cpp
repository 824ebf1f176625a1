// SPDX-License-Identifier: EUPL-1.2
#include "http/api/limiter.hpp"

namespace ruimte::http {

namespace {
constexpr std::int64_t second = 1'000'000;
constexpr std::size_t max_strangers = 10'000;
}  // namespace

int Limiter::count(const std::string& key, int limit, base::Instant now) {
  const std::scoped_lock lock(mutex_);
  const std::int64_t minute = now.us / (60 * second);
  if (minute != minute_) {
    counts_.clear();
    minute_ = minute;
  }
  if (++counts_[key] <= limit) return 0;
  return static_cast<int>(60 - now.us / second % 60);
}

application::Account Strangers::get(const std::string& name) {
  const std::scoped_lock lock(mutex_);
  const auto it = accounts_.find(name);
  if (it != accounts_.end()) return it->second;
  application::Account account;
  account.gebruikersnaam = name;
  return account;
}

void Strangers::put(const application::Account& account) {
  const std::scoped_lock lock(mutex_);
  if (accounts_.size() >= max_strangers) accounts_.clear();
  accounts_[account.gebruikersnaam] = account;
}

}  // namespace ruimte::http
