// SPDX-License-Identifier: EUPL-1.2
#include "clock_thread.hpp"

#include <chrono>
#include <exception>
#include <string>

#include "application/klok.hpp"
#include "application/system/system_actor.hpp"
#include "base/log.hpp"

namespace ruimte::app {

namespace {
constexpr std::chrono::seconds interval{10};
}

ClockThread::ClockThread(application::Store& store, const domain::Referentie& referentie, const base::Clock& clock)
    : store_(store), referentie_(referentie), clock_(clock), thread_([this] { run(); }) {}

ClockThread::~ClockThread() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void ClockThread::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    lock.unlock();
    round();
    lock.lock();
    wake_.wait_for(lock, interval, [this] { return stopping_; });
  }
}

void ClockThread::round() noexcept {
  try {
    const auto done = application::laat_klok_lopen(store_, application::authorise_system(referentie_), clock_);
    if (done.uitgevoerd > 0)
      base::log::info("De klok handelde " + std::to_string(done.uitgevoerd) + " termijn(en) af.");
  } catch (const std::exception& error) {
    base::log::error(std::string("De klok kon niet verder: ") + error.what());
  }
}

}  // namespace ruimte::app
