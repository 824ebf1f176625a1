// SPDX-License-Identifier: EUPL-1.2
#include "trial_thread.hpp"

#include <chrono>
#include <exception>
#include <optional>
#include <string>

#include "application/system/system_actor.hpp"
#include "base/log.hpp"
#include "modelcheck/proef.hpp"

namespace ruimte::app {

namespace {

constexpr std::chrono::seconds interval{3};

/// A trial takes a core and memory; the real and the practice environment take turns.
std::mutex& turn() {
  static std::mutex mutex;
  return mutex;
}

/// Explores every scope of `./test`. Nothing when the program stops meanwhile, or another trial runs: the proposal then
/// waits on.
std::optional<gen::WerkwijzeproefInvoer> try_method(const domain::Methode& methode, const domain::Methoden& methoden,
                                                    const std::stop_token& stop) {
  const std::unique_lock mine(turn(), std::try_to_lock);
  if (!mine) return std::nullopt;
  modelcheck::Opdracht opdracht;
  opdracht.grenzen = modelcheck::grenzen_van_proef();
  opdracht.grenzen.stop = stop;
  auto uit = modelcheck::proef(methode, methoden, opdracht);
  if (stop.stop_requested()) return std::nullopt;
  return uit;
}

}  // namespace

TrialThread::TrialThread(application::Store& store, const Content& content)
    : trials_(store, content.methoden, application::authorise_system(content.referentie),
              [this, &methoden = content.methoden](const domain::Methode& m) {
                return try_method(m, methoden, stop_.get_token());
              }),
      thread_([this] { run(); }) {}

TrialThread::~TrialThread() {
  {
    const std::scoped_lock lock(mutex_);
    stopping_ = true;
  }
  stop_.request_stop();
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
    const auto round = trials_.ronde();
    for (const auto& melding : round.meldingen) base::log::error(melding);
    if (round.vastgelegd > 0)
      base::log::info("De proef van " + std::to_string(round.vastgelegd) + " voorstel(len) tot wijziging is klaar.");
  } catch (const std::exception& error) {
    base::log::error(std::string("De proef van een werkwijze kon niet verder: ") + error.what());
  }
}

}  // namespace ruimte::app
