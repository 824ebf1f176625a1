// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>

#include "application/ports.hpp"

namespace ruimte::http {

/// The accounts, with word of every change after which a session may be over.
class WatchedAccounts final : public application::Accounts {
 public:
  using Account = application::Account;

  WatchedAccounts(application::Accounts& accounts, std::function<void()> sessions_changed)
      : accounts_(accounts), sessions_changed_(std::move(sessions_changed)) {}

  std::optional<Account> by_name(std::string_view gebruikersnaam) override { return accounts_.by_name(gebruikersnaam); }
  std::optional<Account> by_persoon(const base::Uuid& persoon) override { return accounts_.by_persoon(persoon); }
  std::vector<Account> all() override { return accounts_.all(); }
  bool add(const Account& account) override { return accounts_.add(account); }
  void set_password(const base::Uuid& persoon, const std::string& wachtwoord_hash) override {
    accounts_.set_password(persoon, wachtwoord_hash);
    sessions_changed_();
  }
  void end_sessions(const base::Uuid& persoon) override {
    accounts_.end_sessions(persoon);
    sessions_changed_();
  }
  void count_failure(const base::Uuid& persoon, int attempts, base::Instant lock_until) override {
    accounts_.count_failure(persoon, attempts, lock_until);
  }
  void clear_failures(const base::Uuid& persoon) override { accounts_.clear_failures(persoon); }
  void end_session(std::string_view sessie, base::Instant verloopt_op, base::Instant now) override {
    accounts_.end_session(sessie, verloopt_op, now);
    sessions_changed_();
  }
  bool session_ended(std::string_view sessie) override { return accounts_.session_ended(sessie); }

 private:
  application::Accounts& accounts_;
  std::function<void()> sessions_changed_;
};

}  // namespace ruimte::http
