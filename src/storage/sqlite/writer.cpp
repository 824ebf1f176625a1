// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/writer.hpp"

#include <future>

namespace ruimte::storage::sqlite {
namespace {

constexpr std::size_t batch_size = 64;
constexpr std::chrono::milliseconds batch_time{25};  ///< of work, so that the first does not wait for many slow ones
constexpr std::chrono::milliseconds company_time{2};

/// The write-ahead log is brought home in a quiet moment, or when it has grown to 128 MB without one.
constexpr std::chrono::milliseconds quiet_time{300};
constexpr int quiet_pages = 1'000, most_pages = 32'000;

}  // namespace

Writer::Writer(const SqliteOptions& options, Connection& db)
    : db_(db), ledger_(options, db), published_(ledger_.last()), thread_([this] { loop(); }) {}

Writer::~Writer() {
  {
    const std::lock_guard lock(queue_mutex_);
    stopping_ = true;
  }
  arrived_.notify_one();
  thread_.join();
}

void Writer::submit(application::Job job, application::Store::Done done) {
  enqueue({.job = std::move(job), .task = nullptr, .done = std::move(done)});
}

void Writer::run(std::function<void(Connection&)> task) {
  std::promise<void> finished;
  enqueue({.job = {}, .task = std::move(task), .done = [&](const Outcome& outcome) {
             if (outcome.fault) {
               finished.set_exception(outcome.fault);
             } else {
               finished.set_value();
             }
           }});
  finished.get_future().get();
}

std::int64_t Writer::subscribe(Listener listener) {
  const std::lock_guard lock(listeners_mutex_);
  listeners_.push_back(std::move(listener));
  return published_;
}

void Writer::enqueue(Item item) {
  {
    const std::lock_guard lock(queue_mutex_);
    queue_.push_back(std::move(item));
  }
  arrived_.notify_one();
}

void Writer::loop() {
  while (wait()) {
    run_batch();
    checkpoint(most_pages);
  }
}

bool Writer::wait() {
  const auto something = [this] { return stopping_ || !queue_.empty(); };
  std::unique_lock lock(queue_mutex_);
  if (!arrived_.wait_for(lock, quiet_time, something)) {
    lock.unlock();
    checkpoint(quiet_pages);
    lock.lock();
    arrived_.wait(lock, something);
  }
  return !queue_.empty();
}

/// Nothing is lost when this fails: the next one does more.
void Writer::checkpoint(int min_pages) noexcept {
  try {
    db_.checkpoint(min_pages);
  } catch (const StorageError&) {
    return;
  }
}

std::optional<Writer::Item> Writer::take(Timer::time_point until) {
  std::unique_lock lock(queue_mutex_);
  if (!arrived_.wait_until(lock, until, [this] { return stopping_ || !queue_.empty(); })) return std::nullopt;
  if (queue_.empty()) return std::nullopt;
  std::optional<Item> item = std::move(queue_.front());
  queue_.pop_front();
  return item;
}

/// A refusal of a lost batch is a fault too: it may rest on a command that was never recorded.
void Writer::run_batch() {
  std::exception_ptr lost;
  std::vector<Item> batch = fill_batch(lost);
  if (lost) {
    healthy_ = recovered();
    for (Item& item : batch) item.outcome = {.result = {}, .fault = lost};
  }
  deliver(batch);
}

/// Before anyone hears of the fault, so that it is final. While the disk stays broken, every batch tries again.
bool Writer::recovered() noexcept {
  try {
    ledger_.recover();
    return true;
  } catch (...) {
    return false;
  }
}

std::vector<Writer::Item> Writer::fill_batch(std::exception_ptr& lost) {
  std::vector<Item> batch;
  try {
    if (!healthy_) ledger_.recover();
    healthy_ = true;
    db_.run("BEGIN IMMEDIATE");
    ledger_.begin();
    try {
      take_and_execute(batch);
    } catch (const HalfWritten&) {
      execute_again(batch);
    }
    ledger_.finish();
    db_.run("COMMIT");
  } catch (...) {
    lost = std::current_exception();
    // Not even begun: tell one, so that a broken disk is not tried in a tight loop for nobody.
    if (auto item = batch.empty() ? take({}) : std::nullopt) batch.push_back(*std::move(item));
  }
  expected_ = batch.size();
  return batch;
}

/// Clients that were answered together come back together: as long as fewer have come than the last time, it waits for
/// them, 2 ms at most. One client alone never waits.
void Writer::take_and_execute(std::vector<Item>& batch) {
  const auto start = Timer::now();
  while (batch.size() < batch_size && Timer::now() - start < batch_time) {
    auto item = take(batch.size() < expected_ ? start + company_time : start);
    if (!item) break;
    batch.push_back(*std::move(item));
    batch.back().outcome = execute(batch.back(), Care::none);
  }
}

/// Nobody has heard anything yet, and decisions are pure: the same commands in the same order, now each in a savepoint.
void Writer::execute_again(std::vector<Item>& batch) {
  ledger_.forget();
  db_.run("BEGIN IMMEDIATE");
  for (Item& item : batch) item.outcome = execute(item, Care::savepoint);
}

Writer::Outcome Writer::execute(const Item& item, Care care) {
  return item.task ? execute_task(item.task) : ledger_.execute(item.job, care);
}

Writer::Outcome Writer::execute_task(const std::function<void(Connection&)>& task) {
  db_.run("SAVEPOINT taak");
  try {
    task(db_);
    db_.run("RELEASE taak");
    return {};
  } catch (...) {
    if (!db_.in_transaction()) throw;
    db_.run("ROLLBACK TO taak");
    db_.run("RELEASE taak");
    return {.result = {}, .fault = std::current_exception()};
  }
}

void Writer::deliver(std::vector<Item>& batch) noexcept {
  const std::vector<application::Wijziging> changes = ledger_.take_changes();
  for (Item& item : batch) item.done(std::move(item.outcome));
  if (changes.empty()) return;
  const std::lock_guard lock(listeners_mutex_);
  published_ = changes.back().volgnr;
  for (const Listener& listener : listeners_) listener(changes);
}

}  // namespace ruimte::storage::sqlite
