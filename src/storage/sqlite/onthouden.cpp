// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/onthouden.hpp"

namespace ruimte::storage::sqlite {

using application::Leesstand, application::Kijker, application::Rondgang;

std::optional<Leesstand> SqliteOnthouden::bekend(const Kijker& kijker) {
  auto connection = pool_.take();
  std::optional<Leesstand> out;
  {
    auto stand = connection->query("SELECT tot FROM leesstand WHERE persoon = ? AND functie = ?", kijker.persoon,
                                   kijker.functie);
    if (stand.next()) out.emplace().tot = stand.integer(0);
    auto rows = connection->query("SELECT stroom, versie FROM gezien WHERE persoon = ? AND functie = ?", kijker.persoon,
                                  kijker.functie);
    while (out && rows.next()) out->gezien.emplace(rows.uuid(0), static_cast<std::int32_t>(rows.integer(1)));
  }
  pool_.give_back(std::move(connection));
  return out;
}

Leesstand SqliteOnthouden::leesstand(const Kijker& kijker) {
  if (auto stand = bekend(kijker)) return std::move(*stand);
  writer_.run([&](Connection& db) {
    db.run("INSERT INTO leesstand SELECT ?, ?, volgnr FROM kop WHERE true ON CONFLICT DO NOTHING", kijker.persoon,
           kijker.functie);
  });
  return bekend(kijker).value_or(Leesstand{});
}

std::optional<std::int32_t> SqliteOnthouden::zag(const Kijker& kijker, const base::Uuid& stroom, std::int32_t versie,
                                                 base::Instant op) {
  std::optional<std::int32_t> eerder;
  writer_.run([&](Connection& db) {
    {
      auto rows = db.query("SELECT versie FROM gezien WHERE persoon = ? AND functie = ? AND stroom = ?", kijker.persoon,
                           kijker.functie, stroom);
      if (rows.next()) eerder = static_cast<std::int32_t>(rows.integer(0));
    }
    db.run(
        "INSERT INTO gezien VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET versie = max(versie, excluded.versie), "
        "op = excluded.op",
        kijker.persoon, kijker.functie, stroom, std::int64_t{versie}, op.us);
    if (eerder) return;
    db.run(
        "DELETE FROM gezien WHERE persoon = ?1 AND functie = ?2 AND op < (SELECT op FROM gezien WHERE persoon = ?1 AND "
        "functie = ?2 ORDER BY op DESC LIMIT 1 OFFSET ?3)",
        kijker.persoon, kijker.functie, most_seen - 1);
  });
  return eerder;
}

void SqliteOnthouden::alles_gezien(const Kijker& kijker, std::int64_t tot) {
  writer_.run([&](Connection& db) {
    db.run("INSERT INTO leesstand VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET tot = max(tot, excluded.tot)",
           kijker.persoon, kijker.functie, tot);
  });
}

Rondgang SqliteOnthouden::rondgang(const base::Uuid& persoon, std::string_view functie) {
  auto connection = pool_.take();
  Rondgang out;
  {
    auto rows =
        connection->query("SELECT stand, gedaan FROM rondgang WHERE persoon = ? AND functie = ?", persoon, functie);
    if (rows.next()) {
      out.stand = gen::rondleidingstand_from(rows.text(0)).value_or(out.stand);
      const std::string lines(rows.text(1));
      for (std::size_t from = 0; from < lines.size();) {
        const auto end = lines.find('\n', from);
        out.gedaan.push_back(lines.substr(from, end - from));
        from = end == std::string::npos ? lines.size() : end + 1;
      }
    }
  }
  pool_.give_back(std::move(connection));
  return out;
}

void SqliteOnthouden::zet_rondgang(const base::Uuid& persoon, std::string_view functie, const Rondgang& rondgang) {
  std::string lines;
  for (const auto& taak : rondgang.gedaan) lines += taak + "\n";
  writer_.run([&](Connection& db) {
    db.run("INSERT OR REPLACE INTO rondgang VALUES (?, ?, ?, ?)", persoon, functie, gen::to_id(rondgang.stand), lines);
  });
}

void SqliteOnthouden::wis(const base::Uuid& persoon) {
  writer_.run([&](Connection& db) {
    for (const auto* table : {"leesstand", "gezien", "rondgang"})
      db.run(std::string("DELETE FROM ") + table + " WHERE persoon = ?", persoon);
  });
}

}  // namespace ruimte::storage::sqlite
