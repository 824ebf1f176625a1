// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/reader.hpp"

#include <algorithm>
#include <limits>

#include "gen/embedded_schema.hpp"
#include "storage/sqlite/codec.hpp"
#include "storage/sqlite/list_query.hpp"
#include "storage/sqlite/search_index.hpp"
#include "storage/sqlite/views.hpp"

namespace ruimte::storage::sqlite {
namespace {

constexpr std::size_t max_idle = 16;

bool contains(application::Kringen kringen, domain::Kring kring) {
  return std::ranges::find(kringen, kring) != kringen.end();
}

}  // namespace

std::unique_ptr<Connection> ReadPool::take() {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return connection;
    }
  }
  return std::make_unique<Connection>(path_, Access::read);
}

void ReadPool::give_back(std::unique_ptr<Connection> connection) {
  const std::lock_guard lock(mutex_);
  if (idle_.size() < max_idle) idle_.push_back(std::move(connection));
}

SqliteReader::SqliteReader(ReadPool& pool, const domain::Referentie& referentie)
    : pool_(pool), db_(pool.take()), world_(*db_, referentie, std::numeric_limits<std::size_t>::max()) {
  db_->run("BEGIN");
  db_->run("SELECT volgnr FROM kop");  // a snapshot begins at the first read
}

SqliteReader::~SqliteReader() {
  try {
    db_->run("COMMIT");
    pool_.give_back(std::move(db_));
  } catch (const std::exception&) {
    db_.reset();  // closing ends the transaction too
  }
}

application::Page SqliteReader::list(const application::ListQuery& query, application::Kringen kringen) {
  const ListPlan plan(query);
  auto hits = plan.run(*db_, kringen);
  application::Page page;
  const auto limit = static_cast<std::size_t>(query.limiet);
  if (hits.size() > limit) {
    hits.resize(limit);
    page.volgende = plan.position_after(hits.back());
  }
  for (const ListPlan::Hit& hit : hits) {
    const domain::StreamRef ref{query.soort, hit.stroom};
    auto stand = db_->query("SELECT versie, schema_hash FROM toestand WHERE stroom = ?", hit.stroom);
    stand.next();
    const bool current = stand.text(1) == gen::schema_hash();
    page.rows.push_back({.stream = ref,
                         .versie = static_cast<std::int32_t>(stand.integer(0)),
                         .kring = hit.kring,
                         .rij = current ? read_record(plan.table().row(), hit.doc)
                                        : domain::aggregate_type(ref.soort).naar_rij(fold(*db_, ref).toestand)});
  }
  return page;
}

bool SqliteReader::may_see(const domain::StreamRef& ref, application::Kringen kringen) {
  auto rows = db_->query("SELECT kring, soort FROM toestand WHERE stroom = ?", ref.id);
  return rows.next() && rows.text(1) == gen::to_id(ref.soort) &&
         contains(kringen, {static_cast<std::int32_t>(rows.integer(0))});
}

std::optional<domain::Aggregate> SqliteReader::toestand(const domain::StreamRef& ref, application::Kringen kringen) {
  if (!may_see(ref, kringen)) return std::nullopt;
  return *world_.find(ref);
}

std::optional<domain::StreamRef> SqliteReader::by_key(domain::Soort soort, std::string_view sleutel,
                                                      application::Kringen kringen) {
  const auto ref = world_.by_key(soort, sleutel);
  return ref && may_see(*ref, kringen) ? ref : std::nullopt;
}

application::Zoekresultaat SqliteReader::zoek(const application::Zoekvraag& vraag, application::Kringen kringen) {
  application::Zoekresultaat found = search(*db_, vraag, kringen);
  std::erase_if(found.gevonden, [&](const domain::StreamRef& ref) { return !may_see(ref, kringen); });
  return found;
}

std::vector<application::Stamped> SqliteReader::verloop(const domain::StreamRef& ref, application::Kringen kringen) {
  std::vector<application::Stamped> events;
  if (!may_see(ref, kringen)) return events;
  auto rows = db_->query(
      "SELECT e.envelop, i.doc FROM gebeurtenis e JOIN inhoud i ON i.volgnr = e.volgnr "
      "WHERE e.stroom = ? ORDER BY e.versie",
      ref.id);
  while (rows.next()) events.push_back(read_event(rows.text(0), rows.text(1)));
  return events;
}

std::vector<application::Telling> SqliteReader::telling(domain::Soort soort, application::Kringen kringen) {
  std::vector<application::Telling> counts;
  if (kringen.empty()) return counts;
  auto rows = db_->query("SELECT fase, sum(n) FROM telling WHERE soort = ? AND kring IN (" +
                             places(kringen_places(kringen.size())) + ") AND n > 0 GROUP BY fase ORDER BY fase",
                         gen::to_id(soort));
  bind_kringen(rows, 2, kringen);
  while (rows.next()) counts.push_back({.fase = std::string(rows.text(0)), .aantal = rows.integer(1)});
  return counts;
}

std::optional<application::VerlopenTermijn> SqliteReader::verlopen_termijn(
    const std::optional<application::VerlopenTermijn>& na, base::Date vandaag, application::Kringen kringen) {
  auto rows = db_->query(
      "SELECT id, vervalt_op, soort, stroom FROM termijn WHERE (vervalt_op, id) > (?, ?) AND vervalt_op < ? "
      "ORDER BY vervalt_op, id",
      na ? std::int64_t{na->vervalt_op.days} : std::numeric_limits<std::int64_t>::min(), na ? na->id : base::Uuid{},
      std::int64_t{vandaag.days});
  while (rows.next()) {
    application::VerlopenTermijn found{.id = rows.uuid(0),
                                       .vervalt_op = {static_cast<std::int32_t>(rows.integer(1))},
                                       .stream = {soort_from(rows.text(2)), rows.uuid(3)}};
    if (may_see(found.stream, kringen)) return found;
  }
  return std::nullopt;
}

std::vector<application::Stamped> SqliteReader::log(std::int64_t na, int limit, application::Kringen kringen) {
  std::vector<application::Stamped> events;
  if (kringen.empty() || limit <= 0) return events;
  const std::size_t count = kringen_places(kringen.size());
  auto numbers = db_->query("SELECT volgnr FROM gebeurtenis INDEXED BY gebeurtenis_kring WHERE kring IN (" +
                            places(count) + ") AND volgnr > ? ORDER BY volgnr LIMIT ?");
  int place = bind_kringen(numbers, 1, kringen);
  numbers.bind(place++, na);
  numbers.bind(place, limit);
  while (numbers.next()) {
    auto row =
        db_->query("SELECT e.envelop, i.doc FROM gebeurtenis e JOIN inhoud i ON i.volgnr = e.volgnr WHERE e.volgnr = ?",
                   numbers.integer(0));
    row.next();
    events.push_back(read_event(row.text(0), row.text(1)));
  }
  return events;
}

}  // namespace ruimte::storage::sqlite
