// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <thread>

#include "application/methoden.hpp"
#include "environment.hpp"

namespace ruimte::app {

/// Looks every few seconds whether a proposal to amend the method waits for its trial, and tries it, beside everything
/// else; one environment at a time. A store that is broken for a while is logged and gets the outcome later. Everything
/// named outlives it; the destructor breaks off a trial that runs.
class TrialThread {
 public:
  TrialThread(application::Store& store, const Content& content);
  ~TrialThread();
  TrialThread(const TrialThread&) = delete;
  TrialThread& operator=(const TrialThread&) = delete;

 private:
  void run();
  void round() noexcept;

  std::mutex mutex_;
  std::condition_variable wake_;
  bool stopping_ = false;
  std::stop_source stop_;
  application::Beproever trials_;
  std::thread thread_;
};

}  // namespace ruimte::app
