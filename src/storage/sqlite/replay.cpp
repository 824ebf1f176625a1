// SPDX-License-Identifier: EUPL-1.2
#include <map>
#include <optional>

#include "base/json.hpp"
#include "base/merkle.hpp"
#include "storage/sqlite/codec.hpp"
#include "storage/sqlite/migrations.hpp"
#include "storage/sqlite/open.hpp"
#include "storage/sqlite/views.hpp"

namespace ruimte::storage {
namespace sqlite {
namespace {

constexpr std::size_t max_details = 100;

void report(ReplayReport& to, const std::string& sentence) {
  ++to.differences;
  if (to.details.size() < max_details) to.details.push_back(sentence);
}

std::string shown(const Rows& rows) {
  std::string text;
  for (int i = 0; i < rows.columns(); ++i) {
    const Value value = rows.value(i);
    text += i == 0 ? "" : " | ";
    if (const auto* number = std::get_if<std::int64_t>(&value)) text += std::to_string(*number);
    if (const auto* word = std::get_if<std::string>(&value)) text += word->substr(0, 60);
    if (const auto* bytes = std::get_if<Bytes>(&value)) {
      text += bytes->v.size() == base::Uuid{}.v.size() ? base::to_string(rows.uuid(i)) : "(bytes)";
    }
  }
  return text;
}

/// Rows of a view that one side has and the other has not.
void compare(Connection& db, const std::string& table, ReplayReport& to) {
  const std::string where = table == "telling" ? " WHERE n > 0" : "";  // a phase that was left keeps a row with 0
  // In which order dossiers came says nothing about their words.
  const std::string columns = table == "zoek" ? "stroom, soort, kring, titel, tekst" : "*";
  const auto minus = [&](const std::string& left, const std::string& right, const std::string& what) {
    const auto side = [&](const std::string& database) {
      return std::string("SELECT ").append(columns).append(" FROM ").append(database).append(".").append(table).append(
          where);
    };
    auto rows = db.query(side(left).append(" EXCEPT ").append(side(right)).append(" ORDER BY 1"));
    while (rows.next()) report(to, std::string(table).append(", ").append(what).append(": ").append(shown(rows)));
  };
  minus("echt", "main", "alleen opgeslagen");
  minus("main", "echt", "alleen na herberekening");
}

template <class T>
Value as_value(const T& id) {
  return Bytes{std::string(id.v.begin(), id.v.end())};
}

/// What the rows before said about the log and each stream.
struct Chain {
  std::int64_t volgnr = 0;
  base::Instant tijd{};
  struct Stream {
    std::int64_t versie = 0, kring = 0;
  };
  std::map<base::Uuid, Stream> streams;
};

void check_order(const gen::Envelop& e, Chain& chain, ReplayReport& to) {
  const std::string at = "Gebeurtenis " + std::to_string(e.volgnr) + ": ";
  if (e.tijd < chain.tijd) report(to, at + "de tijd gaat terug.");
  chain.tijd = e.tijd;
  const auto [it, first] = chain.streams.try_emplace(e.stroom, Chain::Stream{0, e.kring});
  if (e.versie != it->second.versie + 1) report(to, at + "de versie telt niet door.");
  if (e.kring != it->second.kring) report(to, at + "de kring is een andere dan die van de stroom.");
  it->second.versie = e.versie;
}

/// Columns: volgnr, stroom, versie, kring, envelop, blad, zout, doc.
void check_event(const Rows& row, Chain& chain, ReplayReport& to) {
  const std::string at = "Gebeurtenis " + std::to_string(row.integer(0)) + ": ";
  ++to.events;
  if (row.integer(0) != chain.volgnr + 1)
    report(to, at + "het nummer sluit niet aan op " + std::to_string(chain.volgnr) + ".");
  chain.volgnr = row.integer(0);
  if (row.value(5) != as_value(base::merkle_leaf(row.text(4)))) report(to, at + "de envelop hoort niet bij het blad.");
  const auto record = base::decode(base::describe<gen::Envelop>(), row.text(4));
  if (!record) return report(to, at + "de envelop is onleesbaar.");
  const auto& e = record->as<gen::Envelop>();
  if (e.volgnr != row.integer(0) || as_value(e.stroom) != row.value(1) || e.versie != row.integer(2) ||
      e.kring != row.integer(3)) {
    report(to, at + "de kolommen zeggen iets anders dan de envelop.");
  }
  if (row.is_null(7)) {
    report(to, at + "de inhoud ontbreekt.");
  } else if (commitment(row.bytes(6), row.text(7)) != e.inhoud_verbinding) {
    report(to, at + "de inhoud hoort niet bij de envelop.");
  }
  check_order(e, chain, to);
}

void check_ends(Connection& db, const Chain& chain, ReplayReport& to) {
  auto head = db.query("SELECT volgnr, tijd FROM kop");
  if (!head.next() || head.integer(0) != chain.volgnr || head.integer(1) != chain.tijd.us) {
    report(to, "De kop van het logboek wijst niet naar de laatste gebeurtenis.");
  }
  auto origin = db.query("SELECT doc, blad FROM oorsprong");
  if (!origin.next() || origin.hash(1) != base::merkle_leaf(origin.text(0))) {
    report(to, "De oorsprong van het logboek hoort niet bij haar blad.");
  }
}

Connection open_for_reading(const std::string& path) {
  Connection db(path, Access::read);
  require_readable(db);
  return db;
}

/// Read-only, so that a look at the data never changes the files.
std::string read_only_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '%')
      uri += "%25";
    else if (c == '?')
      uri += "%3f";
    else if (c == '#')
      uri += "%23";
    else
      uri += c;
  }
  return uri + "?mode=ro";
}

}  // namespace
}  // namespace sqlite

ReplayReport replay_sqlite(const std::string& path) {
  using namespace sqlite;
  ReplayReport to;
  open_for_reading(path);
  // The fresh views stand in `main` and hide the stored ones; the log is found in `echt`.
  Connection db({}, Access::temporary);
  db.run("ATTACH ? AS echt", read_only_uri(path));
  db.execute("PRAGMA main.cache_size = -65536; PRAGMA echt.cache_size = -65536; PRAGMA main.synchronous = OFF");
  db.run("BEGIN");
  create_views(db);
  Views views(db);
  const Folded folded = fold_log(db, [&](const domain::Aggregate& aggregate) { views.put(nullptr, aggregate); });
  to.events = folded.events;
  to.streams = folded.streams;
  for (const std::string& table : view_tables()) compare(db, table, to);
  return to;
}

ReplayReport check_log_sqlite(const std::string& path) {
  using namespace sqlite;
  ReplayReport to;
  Chain chain;
  Connection db = open_for_reading(path);
  db.run("BEGIN");
  auto rows = db.query(
      "SELECT e.volgnr, e.stroom, e.versie, e.kring, e.envelop, e.blad, i.zout, i.doc "
      "FROM gebeurtenis e LEFT JOIN inhoud i ON i.volgnr = e.volgnr ORDER BY e.volgnr");
  while (rows.next()) check_event(rows, chain, to);
  check_ends(db, chain, to);
  to.streams = static_cast<std::int64_t>(chain.streams.size());
  return to;
}

}  // namespace ruimte::storage
