// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/migrations.hpp"

#include <array>
#include <string>

#include "storage/sqlite/open.hpp"

namespace ruimte::storage::sqlite {
namespace {

/// "Ruim": tells our files from other SQLite files.
constexpr std::int64_t application_id = 0x5275696d;

/// Step n brings user_version from n to n + 1. Released steps are never edited.
constexpr std::array<const char*, 5> steps = {R"sql(
-- One row: the end of the log. `weergave` tells which list tables the views were made for.
CREATE TABLE kop (
  een INTEGER PRIMARY KEY CHECK (een = 1),
  volgnr INTEGER NOT NULL,
  tijd INTEGER NOT NULL,
  weergave TEXT NOT NULL
) STRICT;
INSERT INTO kop VALUES (1, 0, 0, '');

-- What the log is: canonical JSON and its leaf. Written once, before the first event.
CREATE TABLE oorsprong (
  een INTEGER PRIMARY KEY CHECK (een = 1),
  doc TEXT NOT NULL,
  blad BLOB NOT NULL
) STRICT;

CREATE TABLE gebeurtenis (
  volgnr INTEGER PRIMARY KEY,
  stroom BLOB NOT NULL,
  versie INTEGER NOT NULL,
  kring INTEGER NOT NULL,
  envelop TEXT NOT NULL,
  blad BLOB NOT NULL,
  UNIQUE (stroom, versie)
) STRICT;
CREATE INDEX gebeurtenis_kring ON gebeurtenis (kring);

-- Apart from the envelopes, so that content can be erased and the log still verifies.
CREATE TABLE inhoud (
  volgnr INTEGER PRIMARY KEY,
  zout BLOB NOT NULL,
  doc TEXT NOT NULL
) STRICT;

-- By first event, so that what is old stands together.
CREATE TABLE idempotentie (
  eerste INTEGER PRIMARY KEY,
  laatste INTEGER NOT NULL,
  persoon BLOB NOT NULL,
  sleutel TEXT NOT NULL,
  verzoek BLOB NOT NULL,
  soort TEXT NOT NULL,
  stroom BLOB NOT NULL,
  versie INTEGER NOT NULL,
  tijd INTEGER NOT NULL,
  UNIQUE (persoon, sleutel)
) STRICT;

CREATE TABLE account (
  persoon BLOB PRIMARY KEY,
  gebruikersnaam TEXT NOT NULL UNIQUE,
  naam TEXT NOT NULL,
  wachtwoord_hash TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  mislukt INTEGER NOT NULL,
  geblokkeerd_tot INTEGER NOT NULL
) STRICT;
)sql",
                                              R"sql(
-- Sessions that were signed out of before they expired; the cookie is a copy that the server cannot take back.
CREATE TABLE sessie_einde (
  sessie TEXT PRIMARY KEY,
  verloopt_op INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessie_einde_tijd ON sessie_einde (verloopt_op);
)sql",
                                              R"sql(
-- Signals that someone does not want to see until a day (count of days). Nobody else's business, so not in the log.
CREATE TABLE signaal_uitstel (
  functie BLOB NOT NULL,
  signaal TEXT NOT NULL,
  object BLOB NOT NULL,
  onderdeel BLOB NOT NULL,
  tot INTEGER NOT NULL,
  reden TEXT NOT NULL,
  PRIMARY KEY (functie, signaal, object, onderdeel)
) STRICT, WITHOUT ROWID;
)sql",
                                              R"sql(
-- Addresses at which calendar programs follow the plan. Of the secret in the address only the hash is kept.
CREATE TABLE agendafeed (
  id BLOB PRIMARY KEY,
  sleutel BLOB NOT NULL UNIQUE,
  persoon BLOB NOT NULL,
  functie BLOB NOT NULL,
  epoch INTEGER NOT NULL,
  soort TEXT NOT NULL,
  doel TEXT NOT NULL,
  gemaakt_op INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX agendafeed_persoon ON agendafeed (persoon);
)sql",
                                              R"sql(
-- What one person saw and how far he is with the guided visit. Nobody else's business, so not in the log.
CREATE TABLE leesstand (
  persoon BLOB NOT NULL,
  functie BLOB NOT NULL,
  tot INTEGER NOT NULL,
  PRIMARY KEY (persoon, functie)
) STRICT, WITHOUT ROWID;
CREATE TABLE gezien (
  persoon BLOB NOT NULL,
  functie BLOB NOT NULL,
  stroom BLOB NOT NULL,
  versie INTEGER NOT NULL,
  op INTEGER NOT NULL,
  PRIMARY KEY (persoon, functie, stroom)
) STRICT, WITHOUT ROWID;
CREATE TABLE rondgang (
  persoon BLOB NOT NULL,
  functie TEXT NOT NULL,
  stand TEXT NOT NULL,
  gedaan TEXT NOT NULL, -- one key per line
  PRIMARY KEY (persoon, functie)
) STRICT, WITHOUT ROWID;
)sql"};

std::int64_t pragma(Connection& db, const std::string& name) {
  auto rows = db.query("PRAGMA " + name);
  rows.next();
  return rows.integer(0);
}

/// The version of the file; 0 for a new one.
std::int64_t checked_version(Connection& db) {
  const std::int64_t version = pragma(db, "user_version");
  if (pragma(db, "application_id") != application_id) {
    auto tables = db.query("SELECT count(*) FROM sqlite_schema");
    tables.next();
    if (version != 0 || tables.integer(0) != 0) throw StorageError("Dit bestand is geen database van Ruimtemaker.");
    return 0;
  }
  if (version > static_cast<std::int64_t>(steps.size())) {
    throw StorageError("Deze gegevens zijn geschreven door een nieuwere versie van Ruimtemaker (vorm " +
                       std::to_string(version) + "; dit programma kent vorm " + std::to_string(steps.size()) +
                       "). Start de nieuwere versie; er is niets gewijzigd.");
  }
  return version;
}

}  // namespace

void migrate(Connection& db) {
  for (auto version = static_cast<std::size_t>(checked_version(db)); version < steps.size(); ++version) {
    db.execute("BEGIN IMMEDIATE");
    db.execute(steps.at(version));
    db.execute("PRAGMA application_id = " + std::to_string(application_id));
    db.execute("PRAGMA user_version = " + std::to_string(version + 1));
    db.execute("COMMIT");
  }
}

void require_readable(Connection& db) {
  if (checked_version(db) == 0) throw StorageError("Dit bestand is geen database van Ruimtemaker.");
}

}  // namespace ruimte::storage::sqlite
