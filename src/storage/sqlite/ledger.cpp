// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/ledger.hpp"

#include <algorithm>
#include <map>

#include "domain/kernel/refusal.hpp"
#include "storage/sqlite/stamp.hpp"

namespace ruimte::storage::sqlite {
namespace {

constexpr std::size_t remembered_aggregates = 20'000;
constexpr std::int64_t sweep_every_us = std::int64_t{3600} * 1'000'000;

domain::Refusal refusal(domain::Refuse refuse) { return std::move(refuse.done().value()); }

/// The stream keeps the kring of its first event. A later event that names a narrower audience than it would get is
/// content on its way to the wrong readers.
domain::Kring kring_of(const domain::Aggregate* before, const domain::Event& event) {
  if (before == nullptr) return event.kring;
  if (event.kring != domain::kring_openbaar && event.kring != before->kring) {
    throw std::logic_error("Een gebeurtenis noemt een andere kring dan die van haar stroom.");
  }
  return before->kring;
}

}  // namespace

Ledger::Ledger(const SqliteOptions& options, Connection& db)
    : options_(options), db_(db), world_(db, *options.referentie, remembered_aggregates), views_(db) {
  read_end();
}

void Ledger::read_end() {
  auto rows = db_.query("SELECT volgnr, tijd FROM kop");
  rows.next();
  volgnr_ = rows.integer(0);
  tijd_ = {rows.integer(1)};
}

void Ledger::begin() {
  const base::Instant now = options_.clock->now();
  if (now.us - swept_.us < sweep_every_us) return;
  // Time does not go back along the log, so this reads only what has expired.
  db_.run(
      "DELETE FROM idempotentie WHERE eerste < coalesce("
      "(SELECT eerste FROM idempotentie WHERE tijd >= ? ORDER BY eerste LIMIT 1), ?)",
      now.us - idempotency_us, volgnr_ + 1);
  swept_ = now;
}

Ledger::Outcome Ledger::execute(const application::Job& job, Care care) {
  const Mark mark{volgnr_, tijd_, changes_.size(), db_.total_changes()};
  // Of several acts one may be refused when others have written.
  const bool careful = care == Care::savepoint || !job.verder.empty();
  if (careful) db_.run("SAVEPOINT opdracht");
  try {
    std::size_t at = 0;
    Result result = attempt(job, at);
    if (result) {
      world_.keep();
    } else {
      back_to(mark);
      if (careful) db_.run("ROLLBACK TO opdracht");
    }
    if (careful) db_.run("RELEASE opdracht");
    return {.result = std::move(result), .fault = nullptr, .bij = at};
  } catch (...) {
    if (!db_.in_transaction()) throw;  // SQLite gave up the whole transaction
    back_to(mark);
    if (careful) {
      db_.run("ROLLBACK TO opdracht");
      db_.run("RELEASE opdracht");
    } else if (db_.total_changes() != mark.total_changes) {
      throw HalfWritten();
    }
    return {.result = {}, .fault = std::current_exception()};
  }
}

void Ledger::back_to(const Mark& mark) {
  world_.drop();
  volgnr_ = mark.volgnr;
  tijd_ = mark.tijd;
  changes_.resize(mark.changes);
}

void Ledger::finish() {
  if (!changes_.empty()) db_.run("UPDATE kop SET volgnr = ?, tijd = ?", volgnr_, tijd_.us);
}

std::vector<application::Wijziging> Ledger::take_changes() { return std::exchange(changes_, {}); }

void Ledger::forget() {
  changes_.clear();
  world_.forget();
  if (db_.in_transaction()) db_.run("ROLLBACK");
  read_end();
}

void Ledger::recover() {
  forget();
  db_.run("UPDATE kop SET een = 1");
}

Ledger::Result Ledger::attempt(const application::Job& job, std::size_t& at) {
  const base::Instant now = std::max(options_.clock->now(), tijd_);
  if (auto answer = earlier(job, now)) return *std::move(answer);
  world_.begin_command();
  auto receipt = attempt_one(job, job.command, now);
  if (receipt && !job.verder.empty()) receipt->begonnen.push_back(job.command.stream);
  for (const auto& command : job.verder) {
    if (!receipt) return receipt;
    ++at;
    auto next = attempt_one(job, command, now);
    if (!next) return next;
    receipt->laatste = next->laatste;
    receipt->begonnen.push_back(command.stream);
  }
  if (receipt) remember(job, *receipt, now);
  return receipt;
}

Ledger::Result Ledger::attempt_one(const application::Job& job, const domain::Command& command, base::Instant now) {
  if (auto refused = wrong_stream(command, job.actor)) return base::fail(*std::move(refused));
  // Time runs by itself outside the practice environment, whoever asks.
  if (command.stream.soort == domain::Soort::oefenklok && !options_.oefen)
    return domain::Refuse("handeling_onbekend", gen::WanneerWel::niet_meer).feit("handeling", command.handeling).done();
  domain::Decision decision = options_.decide(world_, command, job.actor, now);
  if (!decision) return base::fail(std::move(decision).error());
  return append({command, job.actor}, *decision, now);
}

std::optional<Ledger::Result> Ledger::earlier(const application::Job& job, base::Instant now) {
  if (job.sleutel.empty()) return std::nullopt;
  auto rows = db_.query(
      "SELECT verzoek, eerste, laatste, soort, stroom, versie, tijd FROM idempotentie WHERE persoon = ? AND sleutel = "
      "?",
      job.actor.persoon, job.sleutel);
  if (!rows.next()) return std::nullopt;
  if (rows.integer(6) < now.us - idempotency_us) {
    db_.run("DELETE FROM idempotentie WHERE eerste = ?", rows.integer(1));
    return std::nullopt;
  }
  if (rows.hash(0) != job.verzoek) {
    return domain::Refuse("idempotentiesleutel_hergebruikt", gen::WanneerWel::na_aanpassing).done();
  }
  application::Receipt receipt{.eerste = rows.integer(1),
                               .laatste = rows.integer(2),
                               .stream = {soort_from(rows.text(3)), rows.uuid(4)},
                               .versie = static_cast<std::int32_t>(rows.integer(5)),
                               .herhaald = true};
  if (!job.verder.empty()) receipt.begonnen = begun(receipt);
  return receipt;
}

std::vector<domain::StreamRef> Ledger::begun(const application::Receipt& receipt) {
  std::vector<domain::StreamRef> streams;
  auto rows = db_.query(
      "SELECT e.stroom, t.soort FROM gebeurtenis e JOIN toestand t ON t.stroom = e.stroom WHERE e.volgnr BETWEEN ? AND "
      "? AND e.versie = 1 AND t.soort = ? ORDER BY e.volgnr",
      receipt.eerste, receipt.laatste, gen::to_id(receipt.stream.soort));
  while (rows.next()) streams.push_back({soort_from(rows.text(1)), rows.uuid(0)});
  return streams;
}

void Ledger::remember(const application::Job& job, const application::Receipt& receipt, base::Instant now) {
  if (job.sleutel.empty()) return;
  db_.run("INSERT INTO idempotentie VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", receipt.eerste, receipt.laatste,
          job.actor.persoon, job.sleutel, job.verzoek, gen::to_id(receipt.stream.soort), receipt.stream.id,
          receipt.versie, now.us);
}

std::optional<domain::Refusal> Ledger::wrong_stream(const domain::Command& command, const domain::Actor& actor) const {
  const auto& if_versie = command.if_versie;
  const domain::Aggregate* aggregate = world_.find(command.stream);
  const bool hidden = aggregate != nullptr && !actor.mag_lezen(aggregate->kring);
  if (hidden || (aggregate == nullptr && if_versie.value_or(0) != 0)) {
    return refusal(domain::Refuse("onbekend", gen::WanneerWel::niet_meer));
  }
  const std::int32_t versie = aggregate == nullptr ? 0 : aggregate->versie;
  if (!if_versie || *if_versie == versie) return std::nullopt;
  return refusal(
      domain::Refuse("voorwaarde_verouderd", gen::WanneerWel::na_aanpassing).feit("feit", std::to_string(versie)));
}

application::Receipt Ledger::append(const By& by, const domain::Events& events, base::Instant now) {
  if (events.empty()) throw std::logic_error("Een aanvaarde opdracht heeft ten minste één gebeurtenis.");
  application::Receipt receipt{.eerste = volgnr_ + 1, .laatste = 0, .stream = by.command.stream, .versie = 0};
  std::map<domain::StreamRef, std::optional<domain::Aggregate>> before;
  for (const domain::Event& event : events) {
    const domain::Aggregate* aggregate = world_.find(event.stream);
    before.try_emplace(event.stream, aggregate == nullptr ? std::nullopt : std::optional(*aggregate));
    append_one(by, event, now);
  }
  for (const auto& [ref, was] : before) views_.put(was ? &*was : nullptr, *world_.find(ref));
  tijd_ = now;
  receipt.laatste = volgnr_;
  if (const domain::Aggregate* own = world_.find(receipt.stream)) receipt.versie = own->versie;
  return receipt;
}

void Ledger::append_one(const By& by, const domain::Event& event, base::Instant now) {
  const domain::Aggregate* before = world_.find(event.stream);
  const bool by_door = event.werkwijze != base::Hash{};
  const base::Hash& werkwijze = by_door ? event.werkwijze : options_.werkwijze;
  const domain::Aggregate& after =
      world_.put(domain::na_feit(before, event.stream, {kring_of(before, event), werkwijze}, event.inhoud, now));
  write_event(db_, stamp({event.stream, after.versie, after.kring, werkwijze, event.krachtens, event.inhoud},
                         {by.actor, by.command.id, now}, ++volgnr_, *options_.random));
  changes_.push_back({.volgnr = volgnr_, .stream = event.stream, .versie = after.versie, .kring = after.kring});
}

}  // namespace ruimte::storage::sqlite
