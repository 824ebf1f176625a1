// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "application/ports.hpp"
#include "environment.hpp"

namespace ruimte::app {

/// Looks every few seconds whether a proposal to amend the method waits for its trial, and tries it, beside everything
/// else. A store that is broken for a while is logged and tried again. Everything named outlives it; the destructor
/// breaks off a trial that runs.
class TrialThread {
 public:
  TrialThread(application::Store& store, const Content& content);
  ~TrialThread();
  TrialThread(const TrialThread&) = delete;
  TrialThread& operator=(const TrialThread&) = delete;

 private:
  void run();
  void round() noexcept;

  application::Store& store_;
  const Content& content_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::stop_source stop_;
  std::thread thread_;
};

}  // namespace ruimte::app
