// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/taken.hpp"

#include <algorithm>
#include <mutex>

#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::storage {
namespace sqlite {
namespace {

/// "Taak": tells this file from other SQLite files.
constexpr std::int64_t taken_id = 0x5461616b;
constexpr std::int64_t taken_form = 2;
constexpr int home_pages = 1'000;

constexpr auto taak_tables = R"sql(
CREATE TABLE taak (
  id BLOB PRIMARY KEY,
  soort TEXT NOT NULL,
  titel TEXT NOT NULL,
  opdracht TEXT NOT NULL,
  invoer_hash BLOB NOT NULL,
  kring INTEGER NOT NULL,
  aanvrager BLOB NOT NULL,
  status TEXT NOT NULL,
  promille INTEGER NOT NULL,
  stop_gevraagd INTEGER NOT NULL,
  huurder BLOB,
  gehuurd_tot INTEGER NOT NULL,
  pogingen INTEGER NOT NULL,
  gemaakt INTEGER NOT NULL,
  begonnen INTEGER NOT NULL,
  geeindigd INTEGER NOT NULL,
  reden TEXT NOT NULL
) STRICT;
CREATE INDEX taak_aanvrager ON taak (aanvrager, gemaakt);
CREATE INDEX taak_open ON taak (status, gemaakt) WHERE status IN ('wacht', 'loopt');
CREATE INDEX taak_gelijk ON taak (invoer_hash, kring) WHERE status = 'klaar';

-- Content apart from the rows that are looked at all the time.
CREATE TABLE taak_bestand (taak BLOB PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE taak_uitslag (taak BLOB PRIMARY KEY, doc BLOB NOT NULL) STRICT;
)sql";

/// Since form 2: files that go with a result.
constexpr auto bijlage_table = R"sql(
CREATE TABLE taak_bijlage (taak BLOB NOT NULL, naam TEXT NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (taak, naam)) STRICT;
)sql";

constexpr std::string_view taak_columns =
    "id, soort, titel, status, promille, stop_gevraagd, gemaakt, geeindigd, reden, kring, aanvrager";

std::int64_t number_of(Connection& db, const std::string& name) {
  auto rows = db.query("PRAGMA " + name);
  rows.next();
  return rows.integer(0);
}

/// BEGIN IMMEDIATE until commit(); undone when that does not come.
class TakenTransaction {
 public:
  explicit TakenTransaction(Connection& db) : db_(db) { db_.run("BEGIN IMMEDIATE"); }
  TakenTransaction(const TakenTransaction&) = delete;
  TakenTransaction& operator=(const TakenTransaction&) = delete;
  ~TakenTransaction() {
    if (done_ || !db_.in_transaction()) return;
    try {
      db_.run("ROLLBACK");
    } catch (const StorageError&) {
      return;  // the connection says so again at its next use
    }
  }
  void commit() {
    db_.run("COMMIT");
    done_ = true;
    db_.checkpoint(home_pages);
  }

 private:
  Connection& db_;
  bool done_ = false;
};

void prepare_taken(Connection& db) {
  TakenTransaction transaction(db);
  if (number_of(db, "application_id") != taken_id) {
    {
      auto found = db.query("SELECT count(*) FROM sqlite_schema");
      found.next();
      if (found.integer(0) != 0) throw StorageError("Dit bestand bevat geen taken van Ruimtemaker.");
    }
    db.execute(taak_tables);
    db.execute("PRAGMA application_id = " + std::to_string(taken_id));
    db.execute("PRAGMA user_version = 1");
  }
  const auto form = number_of(db, "user_version");
  if (form > taken_form) throw StorageError("Deze taken zijn geschreven door een nieuwere versie van Ruimtemaker.");
  if (form < taken_form) {
    db.execute(bijlage_table);
    db.execute("PRAGMA user_version = " + std::to_string(taken_form));
  }
  transaction.commit();
}

application::Taakstand taak_in(const Rows& rows) {
  application::Taakstand out;
  auto& t = out.taak;
  t.id = rows.uuid(0);
  t.soort = gen::taaksoort_from(rows.text(1)).value();
  t.titel = rows.text(2);
  t.status = gen::taakstatus_from(rows.text(3)).value();
  t.promille = rows.integer(4);
  t.stop_gevraagd = rows.integer(5) != 0;
  t.gemaakt_op = {rows.integer(6)};
  if (rows.integer(7) != 0) t.geeindigd_op = base::Instant{rows.integer(7)};
  if (!rows.text(8).empty()) t.reden = std::string(rows.text(8));
  out.kring = {static_cast<std::int32_t>(rows.integer(9))};
  out.persoon = rows.uuid(10);
  return out;
}

bool among(application::Kringen kringen, domain::Kring kring) {
  return std::ranges::find(kringen, kring) != kringen.end();
}

class Taken final : public application::TaakStore {
 public:
  explicit Taken(const std::string& path) : db_(path, Access::write) { prepare_taken(db_); }

  std::optional<gen::Taak> begin(const application::Taakvraag& vraag, base::Instant nu) override {
    const std::scoped_lock lock(mutex_);
    TakenTransaction transaction(db_);
    if (open_jobs(vraag.persoon) >= application::most_open_jobs) return std::nullopt;
    const auto known = same_result(vraag);
    db_.run("INSERT INTO taak VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, NULL, 0, 0, ?, 0, ?, '')", vraag.id,
            gen::to_id(vraag.soort), vraag.titel, vraag.opdracht, vraag.invoerhash, std::int64_t{vraag.kring.nr},
            vraag.persoon, gen::to_id(known ? gen::Taakstatus::klaar : gen::Taakstatus::wacht),
            std::int64_t{known ? 1000 : 0}, nu.us, known ? nu.us : 0);
    if (known) {
      db_.run("INSERT INTO taak_uitslag SELECT ?, doc FROM taak_uitslag WHERE taak = ?", vraag.id, *known);
      db_.run("INSERT INTO taak_bijlage SELECT ?, naam, bytes FROM taak_bijlage WHERE taak = ?", vraag.id, *known);
    } else {
      db_.run("INSERT INTO taak_bestand VALUES (?, ?)", vraag.id, Bytes{vraag.bestand});
    }
    auto out = find(vraag.id)->taak;
    transaction.commit();
    return out;
  }

  std::vector<gen::Taak> van(const base::Uuid& persoon, application::Kringen kringen) override {
    const std::scoped_lock lock(mutex_);
    std::vector<gen::Taak> out;
    auto rows = db_.query("SELECT " + std::string(taak_columns) +
                              " FROM taak WHERE aanvrager = ? ORDER BY gemaakt DESC, id DESC LIMIT 200",
                          persoon);
    while (rows.next() && out.size() < 50)
      if (auto stand = taak_in(rows); among(kringen, stand.kring)) out.push_back(std::move(stand.taak));
    return out;
  }

  std::optional<application::Taakstand> taak(const base::Uuid& id, const base::Uuid& persoon,
                                             application::Kringen kringen) override {
    const std::scoped_lock lock(mutex_);
    return visible(id, persoon, kringen);
  }

  std::optional<std::string> uitslag(const base::Uuid& id, const base::Uuid& persoon,
                                     application::Kringen kringen) override {
    const std::scoped_lock lock(mutex_);
    if (!visible(id, persoon, kringen)) return std::nullopt;
    auto rows = db_.query("SELECT doc FROM taak_uitslag WHERE taak = ?", id);
    if (!rows.next()) return std::nullopt;
    return std::string(rows.bytes(0));
  }

  std::optional<std::string> bijlage(const base::Uuid& id, std::string_view naam, const base::Uuid& persoon,
                                     application::Kringen kringen) override {
    const std::scoped_lock lock(mutex_);
    if (!visible(id, persoon, kringen)) return std::nullopt;
    auto rows = db_.query("SELECT bytes FROM taak_bijlage WHERE taak = ? AND naam = ?", id, naam);
    if (!rows.next()) return std::nullopt;
    return std::string(rows.bytes(0));
  }

  bool stop(const base::Uuid& id, const base::Uuid& persoon, application::Kringen kringen, base::Instant nu) override {
    const std::scoped_lock lock(mutex_);
    TakenTransaction transaction(db_);
    if (!visible(id, persoon, kringen)) return false;
    db_.run("UPDATE taak SET stop_gevraagd = 1 WHERE id = ? AND status IN ('wacht', 'loopt')", id);
    // Nobody is at it: it waits, or its worker fell silent.
    db_.run(
        "UPDATE taak SET status = 'gestopt', geeindigd = ?, huurder = NULL WHERE id = ? AND (status = 'wacht' OR "
        "(status = 'loopt' AND gehuurd_tot < ?))",
        nu.us, id, nu.us);
    forget_files();
    transaction.commit();
    return true;
  }

  std::optional<application::Gehuurd> huur(const base::Uuid& huurder, base::Instant nu) override {
    const std::scoped_lock lock(mutex_);
    if (!next(nu)) return std::nullopt;  // no lock on the file as long as nothing waits
    TakenTransaction transaction(db_);
    const auto id = next(nu);
    if (!id) return std::nullopt;
    db_.run(
        "UPDATE taak SET status = 'loopt', huurder = ?, gehuurd_tot = ?, begonnen = ?, promille = 0, "
        "pogingen = pogingen + 1 WHERE id = ?",
        huurder, nu.us + application::lease_us, nu.us, *id);
    application::Gehuurd out;
    {
      auto rows = db_.query(
          "SELECT t.soort, t.titel, t.opdracht, b.bytes FROM taak t JOIN taak_bestand b ON b.taak = t.id WHERE t.id = "
          "?",
          *id);
      if (!rows.next()) throw StorageError("Van een taak ontbreekt het bestand.");
      out = {*id, gen::taaksoort_from(rows.text(0)).value(), std::string(rows.text(1)), std::string(rows.text(2)),
             std::string(rows.bytes(3))};
    }
    transaction.commit();
    return out;
  }

  application::Hartslag hartslag(const base::Uuid& id, const base::Uuid& huurder, std::int64_t promille,
                                 base::Instant nu) override {
    const std::scoped_lock lock(mutex_);
    TakenTransaction transaction(db_);
    db_.run("UPDATE taak SET gehuurd_tot = ?, promille = ? WHERE id = ? AND huurder = ? AND status = 'loopt'",
            nu.us + application::lease_us, promille, id, huurder);
    if (db_.changes() != 1) return application::Hartslag::kwijt;
    const auto stand = find(id);
    transaction.commit();
    return stand->taak.stop_gevraagd ? application::Hartslag::stop : application::Hartslag::door;
  }

  bool einde(const base::Uuid& id, const base::Uuid& huurder, const application::Taakeinde& einde,
             base::Instant nu) override {
    const std::scoped_lock lock(mutex_);
    TakenTransaction transaction(db_);
    if (einde.status == gen::Taakstatus::wacht) {
      db_.run(
          "UPDATE taak SET status = 'wacht', huurder = NULL, gehuurd_tot = 0, promille = 0, pogingen = pogingen - 1 "
          "WHERE id = ? AND huurder = ? AND status = 'loopt'",
          id, huurder);
      if (db_.changes() != 1) return false;
      transaction.commit();
      return true;
    }
    const bool done = einde.status == gen::Taakstatus::klaar;
    db_.run(
        "UPDATE taak SET status = ?, reden = ?, geeindigd = ?, huurder = NULL, promille = CASE WHEN ? THEN 1000 ELSE "
        "promille END WHERE id = ? AND huurder = ? AND status = 'loopt'",
        gen::to_id(einde.status), einde.reden, nu.us, std::int64_t{done}, id, huurder);
    if (db_.changes() != 1) return false;
    if (done || !einde.uitslag.empty()) db_.run("INSERT INTO taak_uitslag VALUES (?, ?)", id, Bytes{einde.uitslag});
    for (const auto& b : einde.bijlagen)
      db_.run("INSERT INTO taak_bijlage VALUES (?, ?, ?)", id, b.naam, Bytes{b.bytes});
    forget_files();
    transaction.commit();
    return true;
  }

  void ruim_op(base::Instant nu) override {
    const std::scoped_lock lock(mutex_);
    TakenTransaction transaction(db_);
    db_.run(
        "UPDATE taak SET status = CASE WHEN stop_gevraagd THEN 'gestopt' ELSE 'mislukt' END, geeindigd = ?, huurder = "
        "NULL, reden = CASE WHEN stop_gevraagd THEN '' ELSE 'Het lukte niet, ook niet na opnieuw proberen: het werk "
        "brak steeds af.' END WHERE status = 'loopt' AND gehuurd_tot < ? AND (pogingen >= ? OR stop_gevraagd)",
        nu.us, nu.us, application::most_attempts);
    db_.run(
        "DELETE FROM taak WHERE id IN (SELECT id FROM (SELECT id, geeindigd, row_number() OVER (PARTITION BY aanvrager "
        "ORDER BY geeindigd DESC, id DESC) AS n FROM taak WHERE status NOT IN ('wacht', 'loopt')) WHERE n > ? OR "
        "geeindigd < ?)",
        application::most_ended_jobs, nu.us - application::keep_jobs_us);
    db_.run("DELETE FROM taak_uitslag WHERE taak NOT IN (SELECT id FROM taak)");
    db_.run("DELETE FROM taak_bijlage WHERE taak NOT IN (SELECT id FROM taak)");
    forget_files();
    transaction.commit();
  }

 private:
  std::int64_t open_jobs(const base::Uuid& persoon) {
    auto rows = db_.query("SELECT count(*) FROM taak WHERE aanvrager = ? AND status IN ('wacht', 'loopt')", persoon);
    rows.next();
    return rows.integer(0);
  }

  std::optional<base::Uuid> same_result(const application::Taakvraag& vraag) {
    auto rows =
        db_.query("SELECT id FROM taak WHERE invoer_hash = ? AND kring = ? AND soort = ? AND status = 'klaar' LIMIT 1",
                  vraag.invoerhash, std::int64_t{vraag.kring.nr}, gen::to_id(vraag.soort));
    if (!rows.next()) return std::nullopt;
    return rows.uuid(0);
  }

  std::optional<application::Taakstand> find(const base::Uuid& id) {
    auto rows = db_.query("SELECT " + std::string(taak_columns) + " FROM taak WHERE id = ?", id);
    if (!rows.next()) return std::nullopt;
    return taak_in(rows);
  }

  std::optional<application::Taakstand> visible(const base::Uuid& id, const base::Uuid& persoon,
                                                application::Kringen kringen) {
    auto found = find(id);
    if (!found || found->persoon != persoon || !among(kringen, found->kring)) return std::nullopt;
    return found;
  }

  /// A job that waits, or whose worker fell silent and that was not tried too often.
  std::optional<base::Uuid> next(base::Instant nu) {
    auto rows = db_.query(
        "SELECT t.id FROM taak t WHERE t.status IN ('wacht', 'loopt') AND NOT t.stop_gevraagd AND (t.status = 'wacht' "
        "OR (t.gehuurd_tot < ?1 AND t.pogingen < ?2)) ORDER BY "
        "EXISTS (SELECT 1 FROM taak a WHERE a.aanvrager = t.aanvrager AND a.status = 'loopt' AND a.gehuurd_tot >= ?1), "
        "(SELECT coalesce(max(b.begonnen), 0) FROM taak b WHERE b.aanvrager = t.aanvrager), t.gemaakt, t.id LIMIT 1",
        nu.us, application::most_attempts);
    if (!rows.next()) return std::nullopt;
    return rows.uuid(0);
  }

  void forget_files() {
    db_.run("DELETE FROM taak_bestand WHERE taak NOT IN (SELECT id FROM taak WHERE status IN ('wacht', 'loopt'))");
  }

  std::mutex mutex_;
  Connection db_;
};

}  // namespace
}  // namespace sqlite

std::unique_ptr<application::TaakStore> open_taken(const std::string& path) {
  return std::make_unique<sqlite::Taken>(path);
}

}  // namespace ruimte::storage
