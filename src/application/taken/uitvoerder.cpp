// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/uitvoerder.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>

#include "base/log.hpp"

namespace ruimte::application {

namespace {

constexpr std::chrono::seconds beat{1};
constexpr std::int64_t tidy_every_us = std::int64_t{10} * 1'000'000;

/// Says every second that the work goes on, from a thread of its own: a block may take longer than the lease. Stops the
/// work when it has to stop.
class Hart {
 public:
  Hart(const Uitvoerder::Delen& delen, const base::Uuid& taak, const base::Uuid& huurder, const std::stop_token& weg)
      : delen_(delen),
        taak_(taak),
        huurder_(huurder),
        begonnen_(delen.clock.now()),
        weg_(weg, [this] { stop(); }),
        thread_([this](const std::stop_token& over) { run(over); }) {}
  Hart(const Hart&) = delete;
  Hart& operator=(const Hart&) = delete;
  ~Hart() = default;

  [[nodiscard]] std::stop_token token() const { return werk_.get_token(); }
  void voortgang(std::int64_t promille) { promille_ = std::clamp<std::int64_t>(promille, 0, 999); }
  /// No beat comes after this.
  void eind() {
    thread_.request_stop();
    thread_.join();
  }
  [[nodiscard]] bool gestopt() const { return gestopt_; }
  [[nodiscard]] bool te_lang() const { return te_lang_; }

 private:
  void stop() { werk_.request_stop(); }

  void run(const std::stop_token& over) {
    std::unique_lock lock(mutex_);
    while (!over.stop_requested()) {
      klop();
      wacht_.wait_for(lock, over, beat, [] { return false; });
    }
  }

  void klop() noexcept {
    try {
      const auto nu = delen_.clock.now();
      const auto antwoord = delen_.taken.hartslag(taak_, huurder_, promille_, nu);
      if (antwoord == Hartslag::stop) gestopt_ = true;
      if (nu.us - begonnen_.us > Uitvoerder::longest_us) te_lang_ = true;
      if (antwoord != Hartslag::door || te_lang_) stop();
    } catch (const std::exception& error) {
      base::log::error(std::string("Een taak kon niet melden dat zij loopt: ") + error.what());
    }
  }

  const Uitvoerder::Delen& delen_;
  base::Uuid taak_, huurder_;
  base::Instant begonnen_;
  std::atomic<std::int64_t> promille_ = 0;
  std::atomic<bool> gestopt_ = false, te_lang_ = false;
  std::stop_source werk_;
  std::mutex mutex_;
  std::condition_variable_any wacht_;
  std::stop_callback<std::function<void()>> weg_;
  std::jthread thread_;  // last: runs on all of the above
};

/// What helps when a job of this kind takes too long.
std::string_view raad(gen::Taaksoort soort) {
  switch (soort) {
    case gen::Taaksoort::kaart_inlezen: return "Deel de kaart op.";
    case gen::Taaksoort::overlappen: return "Kies één perspectief of één jaar, of verdeel over provincies.";
    case gen::Taaksoort::pasproef: return "Kies één perspectief of één jaar.";
    case gen::Taaksoort::steekproef: return "Trek minder vaak, of kies één perspectief of één jaar.";
  }
  return {};
}

Taakeinde doe(const Werksoorten& soorten, const Gehuurd& taak, const Werkgang& gang) {
  const auto werk = soorten.find(taak.soort);
  if (werk == soorten.end()) return mislukt("Dit programma kent dit soort taak niet.");
  try {
    return werk->second(taak, gang);
  } catch (const std::exception& error) {
    base::log::error("taak " + base::to_string(taak.id) + ": " + error.what());
    return mislukt("Er ging iets mis bij ons. Probeer het later opnieuw; noem bij een melding kenmerk " +
                   base::to_string(taak.id) + ".");
  }
}

}  // namespace

Taakeinde mislukt(std::string reden) { return {gen::Taakstatus::mislukt, {}, std::move(reden)}; }

Uitvoerder::Uitvoerder(const Delen& delen, Werksoorten soorten)
    : delen_(delen), soorten_(std::move(soorten)), huurder_(base::new_uuid(delen.clock, delen.random)) {}

bool Uitvoerder::een(const std::stop_token& weg) {
  const auto nu = delen_.clock.now();
  if (nu.us - opgeruimd_.us >= tidy_every_us) {
    delen_.taken.ruim_op(nu);
    opgeruimd_ = nu;
  }
  const auto taak = delen_.taken.huur(huurder_, nu);
  if (!taak) return false;
  Hart hart(delen_, taak->id, huurder_, weg);
  auto einde = doe(soorten_, *taak, {hart.token(), [&](std::int64_t promille) { hart.voortgang(promille); }});
  hart.eind();
  if (hart.te_lang())
    einde = mislukt("Dit duurde langer dan " + std::to_string(longest_us / 60'000'000) + " minuten. " +
                    std::string(raad(taak->soort)));
  else if (hart.gestopt() && einde.status != gen::Taakstatus::gestopt)
    einde = {gen::Taakstatus::gestopt, {}, {}};
  else if (!hart.gestopt() &&
           hart.token().stop_requested())  // the program ends, or the job is somebody else's: then nothing is kept
    einde = {gen::Taakstatus::wacht, {}, {}};
  delen_.taken.einde(taak->id, huurder_, einde, delen_.clock.now());
  return true;
}

}  // namespace ruimte::application
