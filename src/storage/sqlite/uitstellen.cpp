// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/uitstellen.hpp"

namespace ruimte::storage::sqlite {

std::vector<application::Uitstel> SqliteUitstellen::van(const base::Uuid& functie, base::Date vandaag) {
  auto connection = pool_.take();
  std::vector<application::Uitstel> out;
  {
    auto rows = connection->query(
        "SELECT signaal, object, onderdeel, tot, reden FROM signaal_uitstel WHERE functie = ? AND tot >= ? "
        "ORDER BY signaal, object, onderdeel",
        functie, std::int64_t{vandaag.days});
    while (rows.next())
      out.push_back({std::string(rows.text(0)), rows.uuid(1), rows.uuid(2),
                     base::Date{static_cast<std::int32_t>(rows.integer(3))}, std::string(rows.text(4))});
  }
  pool_.give_back(std::move(connection));
  return out;
}

void SqliteUitstellen::zet(const base::Uuid& functie, const application::Uitstel& uitstel, base::Date vandaag) {
  writer_.run([&](Connection& db) {
    db.run("DELETE FROM signaal_uitstel WHERE tot < ?", std::int64_t{vandaag.days});
    db.run("INSERT OR REPLACE INTO signaal_uitstel VALUES (?, ?, ?, ?, ?, ?)", functie, uitstel.signaal, uitstel.object,
           uitstel.onderdeel, std::int64_t{uitstel.tot.days}, uitstel.reden);
  });
}

}  // namespace ruimte::storage::sqlite
