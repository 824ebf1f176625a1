// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/accounts.hpp"

namespace ruimte::storage::sqlite {
namespace {

std::optional<application::Account> first(std::vector<application::Account> accounts) {
  if (accounts.empty()) return std::nullopt;
  return std::move(accounts.front());
}

}  // namespace

template <class... A>
std::vector<application::Account> SqliteAccounts::read(std::string_view where, const A&... parameters) {
  auto connection = pool_.take();
  std::vector<application::Account> accounts;
  {
    auto rows = connection->query(
        "SELECT persoon, gebruikersnaam, naam, wachtwoord_hash, epoch, mislukt, geblokkeerd_tot FROM account" +
            std::string(where) + " ORDER BY gebruikersnaam",
        parameters...);
    while (rows.next()) {
      accounts.push_back({.persoon = rows.uuid(0),
                          .gebruikersnaam = std::string(rows.text(1)),
                          .naam = std::string(rows.text(2)),
                          .wachtwoord_hash = std::string(rows.text(3)),
                          .epoch = rows.integer(4),
                          .mislukt = static_cast<int>(rows.integer(5)),
                          .geblokkeerd_tot = {rows.integer(6)}});
    }
  }
  pool_.give_back(std::move(connection));
  return accounts;
}

std::optional<application::Account> SqliteAccounts::by_name(std::string_view gebruikersnaam) {
  return first(read(" WHERE gebruikersnaam = ?", gebruikersnaam));
}

std::optional<application::Account> SqliteAccounts::by_persoon(const base::Uuid& persoon) {
  return first(read(" WHERE persoon = ?", persoon));
}

std::vector<application::Account> SqliteAccounts::all() { return read(""); }

bool SqliteAccounts::add(const application::Account& account) {
  bool added = false;
  writer_.run([&](Connection& db) {
    db.run("INSERT INTO account VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (gebruikersnaam) DO NOTHING", account.persoon,
           account.gebruikersnaam, account.naam, account.wachtwoord_hash, account.epoch, account.mislukt,
           account.geblokkeerd_tot.us);
    added = db.changes() == 1;
  });
  return added;
}

template <class... A>
void SqliteAccounts::change(const std::string& sql, const A&... parameters) {
  writer_.run([&](Connection& db) {
    db.run(sql, parameters...);
    if (db.changes() != 1) throw StorageError("Deze persoon heeft geen account.");
  });
}

void SqliteAccounts::set_password(const base::Uuid& persoon, const std::string& wachtwoord_hash) {
  change(
      "UPDATE account SET wachtwoord_hash = ?, epoch = epoch + 1, mislukt = 0, geblokkeerd_tot = 0 WHERE persoon = ?",
      wachtwoord_hash, persoon);
}

void SqliteAccounts::end_sessions(const base::Uuid& persoon) {
  change("UPDATE account SET epoch = epoch + 1 WHERE persoon = ?", persoon);
}

void SqliteAccounts::count_failure(const base::Uuid& persoon, int attempts, base::Instant lock_until) {
  change(
      "UPDATE account SET geblokkeerd_tot = CASE WHEN mislukt + 1 >= ?1 THEN ?2 ELSE geblokkeerd_tot END, "
      "mislukt = CASE WHEN mislukt + 1 >= ?1 THEN 0 ELSE mislukt + 1 END WHERE persoon = ?3",
      std::int64_t{attempts}, lock_until.us, persoon);
}

void SqliteAccounts::clear_failures(const base::Uuid& persoon) {
  change("UPDATE account SET mislukt = 0 WHERE persoon = ?", persoon);
}

void SqliteAccounts::end_session(std::string_view sessie, base::Instant verloopt_op, base::Instant now) {
  writer_.run([&](Connection& db) {
    db.run("DELETE FROM sessie_einde WHERE verloopt_op <= ?", now.us);
    db.run("INSERT INTO sessie_einde VALUES (?, ?) ON CONFLICT (sessie) DO NOTHING", sessie, verloopt_op.us);
  });
}

bool SqliteAccounts::session_ended(std::string_view sessie) {
  auto connection = pool_.take();
  const bool ended = connection->query("SELECT 1 FROM sessie_einde WHERE sessie = ?", sessie).next();
  pool_.give_back(std::move(connection));
  return ended;
}

}  // namespace ruimte::storage::sqlite
