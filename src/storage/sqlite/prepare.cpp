// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/prepare.hpp"

#include "base/json.hpp"
#include "base/merkle.hpp"
#include "storage/sqlite/migrations.hpp"
#include "storage/sqlite/views.hpp"

namespace ruimte::storage::sqlite {
namespace {

/// The first thing in a log: says what it is, for good.
void write_origin(Connection& db, const SqliteOptions& options) {
  const std::string id = base::to_string(base::new_uuid(*options.clock, *options.random));
  const std::string tijd = base::to_string(options.clock->now());
  // Canonical as it stands: sorted keys, and values that need no escape.
  const std::string doc =
      R"({"id":")" + id + R"(","oefen":)" + (options.oefen ? "true" : "false") + R"(,"tijd":")" + tijd + R"("})";
  db.run("INSERT INTO oorsprong VALUES (1, ?, ?)", doc, base::merkle_leaf(doc));
}

void check_origin(Connection& db, const SqliteOptions& options) {
  std::string doc;
  {
    auto rows = db.query("SELECT doc FROM oorsprong");
    if (rows.next()) doc = rows.text(0);
  }
  if (doc.empty()) return write_origin(db, options);
  const auto value = base::json::parse(doc);
  const auto* oefen = value ? value->member("oefen") : nullptr;
  if (oefen == nullptr || oefen->get_if<bool>() == nullptr || *oefen->get_if<bool>() != options.oefen) {
    throw StorageError(options.oefen ? "Dit is geen oefendatabase." : "Dit is een oefendatabase.");
  }
}

std::int64_t facts(Connection& db) {
  auto rows = db.query("SELECT count(*) FROM gebeurtenis");
  rows.next();
  return rows.integer(0);
}

/// Views of another form are made again from the log.
void bring_views_up_to_date(Connection& db, const SqliteOptions& options) {
  {
    auto rows = db.query("SELECT weergave FROM kop");
    rows.next();
    if (rows.text(0) == views_form()) return;
  }
  create_views(db);
  Views views(db);
  std::int64_t read = 0;
  const std::int64_t all = facts(db);
  fold_log(db, [&](const domain::Aggregate& aggregate) {
    views.put(nullptr, aggregate);
    read += aggregate.versie;
    if (options.vertel) options.vertel(read, all);
  });
  db.run("UPDATE kop SET weergave = ?", views_form());
}

}  // namespace

Connection open_prepared(const SqliteOptions& options) {
  Connection db(options.path, Access::write, options.vfs);
  migrate(db);
  db.run("BEGIN IMMEDIATE");
  check_origin(db, options);
  bring_views_up_to_date(db, options);
  db.run("COMMIT");
  return db;
}

}  // namespace ruimte::storage::sqlite
