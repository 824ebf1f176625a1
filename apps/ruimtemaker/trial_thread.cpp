// SPDX-License-Identifier: EUPL-1.2
#include "trial_thread.hpp"

#include <chrono>
#include <exception>
#include <string>

#include "application/methoden.hpp"
#include "application/system/system_actor.hpp"
#include "base/log.hpp"

namespace ruimte::app {

namespace {

constexpr std::chrono::seconds interval{3};

/// Without a checker nothing is recorded: the proposal goes on waiting, and cannot take effect.
std::optional<gen::WerkwijzeproefInvoer> no_checker(const domain::Methode&) { return std::nullopt; }

}  // namespace

TrialThread::TrialThread(application::Store& store, const Content& content)
    : store_(store), content_(content), thread_([this] { run(); }) {}

TrialThread::~TrialThread() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void TrialThread::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    lock.unlock();
    round();
    lock.lock();
    wake_.wait_for(lock, interval, [this] { return stopping_; });
  }
}

void TrialThread::round() noexcept {
  try {
    const auto done = application::beproef_wachtende(store_, content_.methoden,
                                                     application::authorise_system(content_.referentie), no_checker);
    if (done > 0) base::log::info("De proef van " + std::to_string(done) + " voorstel(len) tot wijziging is klaar.");
  } catch (const std::exception& error) {
    base::log::error(std::string("De proef van een werkwijze kon niet verder: ") + error.what());
  }
}

}  // namespace ruimte::app
