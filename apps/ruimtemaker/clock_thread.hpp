// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "application/ports.hpp"
#include "base/clock.hpp"

namespace ruimte::app {

/// Looks every ten seconds, and at once when it starts, which terms have passed, and has them act. A store that is
/// broken for a while is logged and tried again. Everything named outlives it; the destructor waits for a round that
/// runs.
class ClockThread {
 public:
  ClockThread(application::Store& store, const domain::Referentie& referentie, const base::Clock& clock);
  ~ClockThread();
  ClockThread(const ClockThread&) = delete;
  ClockThread& operator=(const ClockThread&) = delete;

  /// Has what has passed act now, beside the thread's own rounds; returns when it is done. For a clock that was moved.
  void round() noexcept;

 private:
  void run();

  application::Store& store_;
  const domain::Referentie& referentie_;
  const base::Clock& clock_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace ruimte::app
