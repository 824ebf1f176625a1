// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/views.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "gen/embedded_schema.hpp"
#include "storage/sqlite/codec.hpp"
#include "storage/sqlite/list_query.hpp"
#include "storage/sqlite/open.hpp"
#include "storage/sqlite/search_index.hpp"

namespace ruimte::storage::sqlite {
namespace {

constexpr std::string_view tables_sql = R"sql(
CREATE TABLE toestand (
  stroom BLOB PRIMARY KEY,
  soort TEXT NOT NULL,
  kring INTEGER NOT NULL,
  versie INTEGER NOT NULL,
  fase TEXT NOT NULL,
  sleutel TEXT,
  doc TEXT NOT NULL,
  schema_hash TEXT NOT NULL,
  werkwijze BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX toestand_sleutel ON toestand (soort, sleutel) WHERE sleutel IS NOT NULL;
CREATE TABLE termijn (
  id BLOB PRIMARY KEY,
  vervalt_op INTEGER NOT NULL,
  soort TEXT NOT NULL,
  stroom BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX termijn_op_dag ON termijn (vervalt_op, id);
CREATE TABLE telling (
  soort TEXT NOT NULL,
  kring INTEGER NOT NULL,
  fase TEXT NOT NULL,
  n INTEGER NOT NULL CHECK (n >= 0),
  PRIMARY KEY (soort, kring, fase)
) STRICT, WITHOUT ROWID;
)sql";

std::string create_sql() {
  return std::string(tables_sql) + std::string(search_tables_sql()) + std::string(gen::lists_sql_sqlite());
}

std::string insert_sql(const gen::ListTable& table) {
  std::string columns = "kring, doc";
  std::string places = "?, ?";
  for (const gen::ListColumn& column : table.columns) {
    columns += ", " + std::string(column.column);
    places += ", ?";
  }
  return "INSERT INTO " + std::string(table.table) + " (" + columns + ", stroom) VALUES (" + places + ", ?)";
}

std::string update_sql(const gen::ListTable& table) {
  std::string updates = "kring = ?, doc = ?";
  for (const gen::ListColumn& column : table.columns) updates += ", " + std::string(column.column) + " = ?";
  return "UPDATE " + std::string(table.table) + " SET " + updates + " WHERE stroom = ?";
}

template <class T>
const T& as(const void* value) {
  return *static_cast<const T*>(value);
}

template <class T>
Bytes as_bytes(const void* value) {
  const auto& v = as<T>(value).v;
  return {std::string(v.begin(), v.end())};
}

/// Each id or code with a space around it; nothing for an empty list.
Value joined(const base::FieldDesc& field, const void* list) {
  std::string text;
  for (std::size_t i = 0; i < field.access.size(list); ++i) {
    const void* item = field.access.at(list, i);
    text += (text.empty() ? " " : "") +
            (field.item == base::Kind::id ? base::to_string(as<base::Uuid>(item)) : as<std::string>(item)) + " ";
  }
  return text.empty() ? Value{} : Value{text};
}

/// As gen/lists.hpp lays down.
Value column_value(const base::FieldDesc& field, const void* record) {
  const void* value = field.access.get(record);
  if (value == nullptr) return {};
  switch (field.kind) {
    case base::Kind::integer: return as<std::int64_t>(value);
    case base::Kind::area: return as<base::SquareMetres>(value).v;
    case base::Kind::boolean: return std::int64_t{as<bool>(value)};
    case base::Kind::date: return std::int64_t{as<base::Date>(value).days};
    case base::Kind::instant: return as<base::Instant>(value).us;
    case base::Kind::code: return std::string(field.codes->ids[as<std::uint8_t>(value)]);
    case base::Kind::id: return as_bytes<base::Uuid>(value);
    case base::Kind::hash: return as_bytes<base::Hash>(value);
    case base::Kind::list: return joined(field, value);
    default: return as<std::string>(value);
  }
}

}  // namespace

std::string views_form() { return base::to_string(base::sha256(create_sql() + search_form())); }

std::vector<std::string> view_tables() {
  std::vector<std::string> names = {"toestand", "telling", "zoek"};
  for (const gen::ListTable& table : gen::list_tables()) names.emplace_back(table.table);
  return names;
}

void create_views(Connection& db) {
  std::string drop;
  {
    auto rows = db.query(
        "SELECT name FROM sqlite_schema WHERE type = 'table' "
        "AND (name IN ('toestand', 'telling', 'termijn', 'zoek', 'zoekindex') OR name LIKE 'lijst\\_%' ESCAPE '\\')");
    while (rows.next()) drop += "DROP TABLE " + std::string(rows.text(0)) + ";";
  }
  db.execute(drop + create_sql());
}

Folded fold_log(Connection& db, const std::function<void(const domain::Aggregate&)>& visit) {
  auto rows = db.query(
      "SELECT e.envelop, i.doc FROM gebeurtenis e JOIN inhoud i ON i.volgnr = e.volgnr "
      "ORDER BY e.stroom, e.versie");
  Folded folded;
  std::optional<domain::Aggregate> state;
  while (rows.next()) {
    const application::Stamped event = read_event(rows.text(0), rows.text(1));
    if (state && state->ref.id != event.envelop.stroom) {
      visit(*state);
      state.reset();
    }
    if (!state) ++folded.streams;
    ++folded.events;
    state = evolve(state ? &*state : nullptr, event);
  }
  if (state) visit(*state);
  return folded;
}

Views::Views(Connection& db) : db_(db), search_(db) {
  for (const domain::AggregateType& type : domain::aggregate_types()) {
    const gen::ListTable* table = list_table(type.soort);
    if (table == nullptr) continue;
    ListPlan plan{.insert = insert_sql(*table), .update = update_sql(*table), .fields = {}};
    for (const gen::ListColumn& column : table->columns) {
      plan.fields.push_back(&*std::ranges::find(table->row().fields, column.field, &base::FieldDesc::name));
    }
    lists_.emplace(type.soort, std::move(plan));
  }
}

void Views::put(const domain::Aggregate* before, const domain::Aggregate& after) {
  const domain::AggregateType& type = domain::aggregate_type(after.ref.soort);
  const std::string_view fase = type.fase(after.toestand);
  put_snapshot(before == nullptr, after, fase);
  put_row(before == nullptr, after);
  put_termijnen(before, after);
  search_.put(before, after);
  if (before != nullptr) {
    const std::string_view was = type.fase(before->toestand);
    if (was == fase) return;
    count(*before, was, -1);
  }
  count(after, fase, 1);
}

void Views::put_snapshot(bool first, const domain::Aggregate& after, std::string_view fase) {
  const std::string sleutel = domain::aggregate_type(after.ref.soort).sleutel(after.toestand);
  const std::string doc = base::encode(after.toestand);
  read_record(after.toestand.desc(), doc);  // a state beyond its own limits would lock its stream after a restart
  // Not one statement for both: an upsert makes SQLite keep what it needs to undo it, page by page.
  db_.run(first ? "INSERT INTO toestand (soort, kring, versie, fase, sleutel, doc, schema_hash, werkwijze, "
                  "stroom) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                : "UPDATE toestand SET soort = ?, kring = ?, versie = ?, fase = ?, sleutel = ?, doc = ?, "
                  "schema_hash = ?, werkwijze = ? WHERE stroom = ?",
          gen::to_id(after.ref.soort), after.kring.nr, after.versie, fase, sleutel.empty() ? Value{} : Value{sleutel},
          doc, gen::schema_hash(), after.werkwijze, after.ref.id);
}

void Views::put_row(bool first, const domain::Aggregate& after) {
  const auto found = lists_.find(after.ref.soort);
  if (found == lists_.end()) return;
  const ListPlan& plan = found->second;
  const base::Record row = domain::aggregate_type(after.ref.soort).naar_rij(after.toestand);
  const std::string doc = base::encode(row);
  auto rows = db_.query(first ? plan.insert : plan.update, after.kring.nr, doc);
  int place = 3;
  for (const base::FieldDesc* field : plan.fields) rows.bind(place++, column_value(*field, row.data()));
  rows.bind(place, after.ref.id);
  rows.next();
}

void Views::put_termijnen(const domain::Aggregate* before, const domain::Aggregate& after) {
  const auto of = domain::aggregate_type(after.ref.soort).termijnen;
  const auto now = of(after.toestand);
  const auto was = before == nullptr ? std::span<const gen::Termijn>() : of(before->toestand);
  const auto stands_in = [](std::span<const gen::Termijn> all, const gen::Termijn& one) {
    return std::ranges::find(all, one.id, &gen::Termijn::id) != all.end();
  };
  for (const gen::Termijn& t : was)
    if (!stands_in(now, t)) db_.run("DELETE FROM termijn WHERE id = ?", t.id);
  for (const gen::Termijn& t : now)
    if (!stands_in(was, t))
      db_.run("INSERT INTO termijn VALUES (?, ?, ?, ?)", t.id, std::int64_t{t.vervalt_op.days},
              gen::to_id(after.ref.soort), after.ref.id);
}

void Views::count(const domain::Aggregate& of, std::string_view fase, std::int64_t by) {
  db_.run("UPDATE telling SET n = n + ? WHERE soort = ? AND kring = ? AND fase = ?", by, gen::to_id(of.ref.soort),
          of.kring.nr, fase);
  if (db_.changes() == 1) return;
  db_.run("INSERT INTO telling (soort, kring, fase, n) VALUES (?, ?, ?, ?)", gen::to_id(of.ref.soort), of.kring.nr,
          fase, by);
}

}  // namespace ruimte::storage::sqlite
