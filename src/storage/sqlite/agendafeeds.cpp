// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/agendafeeds.hpp"

namespace ruimte::storage::sqlite {
namespace {

constexpr const char* columns = "SELECT id, sleutel, persoon, functie, epoch, soort, doel, gemaakt_op FROM agendafeed";

std::vector<application::Agendafeed> all(Rows& rows) {
  std::vector<application::Agendafeed> out;
  while (rows.next())
    out.push_back({rows.uuid(0), rows.hash(1), rows.uuid(2), rows.uuid(3), rows.integer(4), std::string(rows.text(5)),
                   std::string(rows.text(6)), base::Instant{rows.integer(7)}});
  return out;
}

}  // namespace

std::vector<application::Agendafeed> SqliteAgendafeeds::van(const base::Uuid& persoon) {
  auto connection = pool_.take();
  std::vector<application::Agendafeed> out;
  {
    auto rows = connection->query(std::string(columns) + " WHERE persoon = ? ORDER BY gemaakt_op, id", persoon);
    out = all(rows);
  }
  pool_.give_back(std::move(connection));
  return out;
}

std::optional<application::Agendafeed> SqliteAgendafeeds::met_sleutel(const base::Hash& sleutel) {
  auto connection = pool_.take();
  std::vector<application::Agendafeed> out;
  {
    auto rows = connection->query(std::string(columns) + " WHERE sleutel = ?", sleutel);
    out = all(rows);
  }
  pool_.give_back(std::move(connection));
  if (out.empty()) return std::nullopt;
  return std::move(out.front());
}

void SqliteAgendafeeds::voeg_toe(const application::Agendafeed& feed) {
  writer_.run([&](Connection& db) {
    db.run("INSERT INTO agendafeed VALUES (?, ?, ?, ?, ?, ?, ?, ?)", feed.id, feed.sleutel, feed.persoon, feed.functie,
           feed.epoch, feed.soort, feed.doel, feed.gemaakt_op.us);
  });
}

bool SqliteAgendafeeds::trek_in(const base::Uuid& id, const base::Uuid& persoon) {
  bool gone = false;
  writer_.run([&](Connection& db) {
    db.run("DELETE FROM agendafeed WHERE id = ? AND persoon = ?", id, persoon);
    gone = db.changes() == 1;
  });
  return gone;
}

}  // namespace ruimte::storage::sqlite
