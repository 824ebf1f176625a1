// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <span>
#include <thread>
#include <vector>

#include "storage/sqlite/ledger.hpp"

namespace ruimte::storage::sqlite {

/// The only thread that writes: takes what waits, one transaction for up to 64 commands, answers after the commit.
class Writer {
 public:
  using Outcome = application::Store::Outcome;
  using Listener = std::function<void(std::span<const application::Wijziging>)>;

  Writer(const SqliteOptions& options, Connection& db);
  ~Writer();  ///< completes what was submitted
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  void submit(application::Job job, application::Store::Done done);
  /// Runs `task` between commands, in a savepoint of its own. Returns when it is on disk; throws what it threw. The
  /// task may run twice, the first time undone.
  void run(std::function<void(Connection&)> task);
  std::int64_t subscribe(Listener listener);

 private:
  struct Item {
    application::Job job;
    std::function<void(Connection&)> task;  ///< set: instead of the job
    application::Store::Done done;
    Outcome outcome{};
  };

  using Timer = std::chrono::steady_clock;

  void enqueue(Item item);
  void loop();
  void checkpoint(int min_pages) noexcept;
  bool wait();                                        ///< false when stopping and nothing waits
  std::optional<Item> take(Timer::time_point until);  ///< waits for one until then
  void run_batch();
  bool recovered() noexcept;
  std::vector<Item> fill_batch(std::exception_ptr& lost);
  void take_and_execute(std::vector<Item>& batch);
  void execute_again(std::vector<Item>& batch);
  Outcome execute(const Item& item, Care care);
  Outcome execute_task(const std::function<void(Connection&)>& task);
  void deliver(std::vector<Item>& batch) noexcept;

  Connection& db_;
  Ledger ledger_;
  bool healthy_ = true;
  std::size_t expected_ = 0;  ///< size of the last batch

  std::mutex queue_mutex_;
  std::condition_variable arrived_;
  std::deque<Item> queue_;
  bool stopping_ = false;

  std::mutex listeners_mutex_;
  std::vector<Listener> listeners_;
  std::int64_t published_ = 0;

  std::thread thread_;  // last: runs on all of the above
};

}  // namespace ruimte::storage::sqlite
