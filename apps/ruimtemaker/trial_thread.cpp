// SPDX-License-Identifier: EUPL-1.2
#include "trial_thread.hpp"

#include <chrono>
#include <exception>
#include <string>

#include "application/methoden.hpp"
#include "application/system/system_actor.hpp"
#include "base/log.hpp"
#include "modelcheck/modelcheck.hpp"

namespace ruimte::app {

namespace {

constexpr std::chrono::seconds interval{3};

/// One line per scope; the record holds a list that is not much longer.
std::string reach(const modelcheck::Scopeverslag& s) {
  return s.id + " " + s.naam + ": " + std::to_string(s.standen) + " toestanden, " + std::to_string(s.overgangen) +
         " overgangen";
}

/// The rule, what breaks it, and the way there.
std::string finding(const modelcheck::Tegenvoorbeeld& t) {
  std::string out = t.schending.regel + ": " + t.schending.melding;
  for (const auto& stap : t.stappen) out += " / " + stap;
  return out;
}

constexpr std::size_t most = 20;  // lines in each list of the record

/// Explores every scope of `./test`. Nothing when the program stops meanwhile: the proposal then waits on.
std::optional<gen::WerkwijzeproefInvoer> try_method(const domain::Methode& methode, const std::stop_token& stop) {
  modelcheck::Opdracht opdracht;
  opdracht.grenzen.stop = stop;
  opdracht.grenzen.draden = 1;  // the server goes on answering
  const auto verslag = modelcheck::controleer(methode.werkwijze, methode.referentie, opdracht);
  if (stop.stop_requested()) return std::nullopt;
  gen::WerkwijzeproefInvoer uit;
  uit.geslaagd = verslag.goed();
  for (const auto& s : verslag.scopes) {
    if (uit.bereik.size() < most) uit.bereik.push_back(reach(s));
    for (const auto& t : s.tegenvoorbeelden)
      if (uit.bevindingen.size() < most) uit.bevindingen.push_back(finding(t).substr(0, 1000));
  }
  return uit;
}

}  // namespace

TrialThread::TrialThread(application::Store& store, const Content& content)
    : store_(store), content_(content), thread_([this] { run(); }) {}

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
    const auto done =
        application::beproef_wachtende(store_, content_.methoden, application::authorise_system(content_.referentie),
                                       [this](const domain::Methode& m) { return try_method(m, stop_.get_token()); });
    if (done > 0) base::log::info("De proef van " + std::to_string(done) + " voorstel(len) tot wijziging is klaar.");
  } catch (const std::exception& error) {
    base::log::error(std::string("De proef van een werkwijze kon niet verder: ") + error.what());
  }
}

}  // namespace ruimte::app
