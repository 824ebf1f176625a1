// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "storage/sqlite/reader.hpp"
#include "storage/sqlite/writer.hpp"

namespace ruimte::storage::sqlite {

/// Writes go through the one writer, so that they never wait for the lock of another connection. Any thread but the
/// writer's own.
class SqliteAccounts final : public application::Accounts {
 public:
  SqliteAccounts(Writer& writer, ReadPool& pool) : writer_(writer), pool_(pool) {}

  std::optional<application::Account> by_name(std::string_view gebruikersnaam) override;
  std::optional<application::Account> by_persoon(const base::Uuid& persoon) override;
  std::vector<application::Account> all() override;  ///< by user name
  bool add(const application::Account& account) override;
  void set_password(const base::Uuid& persoon, const std::string& wachtwoord_hash) override;
  void end_sessions(const base::Uuid& persoon) override;
  void count_failure(const base::Uuid& persoon, int attempts, base::Instant lock_until) override;
  void clear_failures(const base::Uuid& persoon) override;
  void end_session(std::string_view sessie, base::Instant verloopt_op, base::Instant now) override;
  bool session_ended(std::string_view sessie) override;

 private:
  template <class... A>
  std::vector<application::Account> read(std::string_view where, const A&... parameters);
  template <class... A>
  void change(const std::string& sql, const A&... parameters);

  Writer& writer_;
  ReadPool& pool_;
};

}  // namespace ruimte::storage::sqlite
