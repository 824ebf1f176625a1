// SPDX-License-Identifier: EUPL-1.2
#include "work_thread.hpp"

#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <string>

#include "application/taken/inlezen.hpp"
#include "application/taken/overlappen.hpp"
#include "application/taken/scenario.hpp"
#include "application/taken/steekproef.hpp"
#include "base/log.hpp"
#include "geodata/read_map.hpp"
#include "narekenaar.hpp"

namespace ruimte::app {

namespace {

constexpr std::chrono::milliseconds interval{300};

/// A job takes a core and memory; the real and the practice environment take turns.
std::mutex& turn() {
  static std::mutex mutex;
  return mutex;
}

/// False when nothing was done.
bool round(application::Uitvoerder& werker, const std::stop_token& weg) noexcept {
  try {
    const std::unique_lock mine(turn(), std::try_to_lock);
    return mine && werker.een(weg);
  } catch (const std::exception& error) {
    base::log::error(std::string("Een taak kon niet verder: ") + error.what());
    return false;
  }
}

void work(application::Uitvoerder& werker, const std::stop_token& weg) {
  std::mutex mutex;
  std::condition_variable_any sleep;
  std::unique_lock lock(mutex);
  while (!weg.stop_requested())
    if (!round(werker, weg)) sleep.wait_for(lock, weg, interval, [] { return false; });
}

}  // namespace

application::Werksoorten werksoorten(const application::Rekenaar& rekenaar) {
  using application::Gehuurd, application::Werkgang;
  return {{gen::Taaksoort::kaart_inlezen,
           [&rekenaar](const Gehuurd& taak, const Werkgang& gang) {
             return application::lees_in(taak, gang, geodata::read_offered_map, rekenaar);
           }},
          {gen::Taaksoort::overlappen,
           [&rekenaar](const Gehuurd& taak, const Werkgang& gang) {
             return application::bereken_overlappen(taak, gang, rekenaar);
           }},
          {gen::Taaksoort::pasproef,
           [&rekenaar](const Gehuurd& taak, const Werkgang& gang) {
             return application::bereken_scenario(taak, gang, {rekenaar, narekenaar(eigen_certify())});
           }},
          {gen::Taaksoort::steekproef, [&rekenaar](const Gehuurd& taak, const Werkgang& gang) {
             return application::bereken_steekproef(taak, gang, rekenaar);
           }}};
}

WorkThread::WorkThread(const application::Uitvoerder::Delen& delen, application::Werksoorten soorten)
    : werker_(delen, std::move(soorten)), thread_([this](const std::stop_token& weg) { work(werker_, weg); }) {}

}  // namespace ruimte::app
