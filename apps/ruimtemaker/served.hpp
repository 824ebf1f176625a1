// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "clock_thread.hpp"
#include "environment.hpp"
#include "http/api/api.hpp"
#include "http/events/broadcast.hpp"
#include "practice_clock.hpp"
#include "storage/sqlite/taken.hpp"
#include "trial_thread.hpp"
#include "work_thread.hpp"

namespace ruimte::app {

struct ServeOptions {
  std::string data = "data", web = "web/dist", gegevens = "gegevens", adres = "127.0.0.1";
  std::uint16_t poort = 8080;
  int verzoeken = http::Limits{}.requests_per_minute;
  std::size_t taakgeheugen_mb = application::default_job_memory >> 20U;
  bool achter_proxy = false, zonder_werker = false;
};

/// The maps that come with the program, as one environment knows them, and what makes papers.
struct Gedeeld {
  http::Layers lagen;
  std::unique_ptr<application::Rekenaar> rekenaar;
  const application::Overlapvormen* overlapvormen;
  const application::Overgangszone* overgangszone;
  application::stukken::Sjablonen sjablonen;  ///< the shipped ones and those of the organisation
  std::unique_ptr<application::stukken::Drukker> drukker;
};

/// What only the practice environment has. All of it outlives the environment.
struct Oefendeel {
  PracticeClock& klok;  ///< the clock of its parts
  std::function<gen::Oefenstand()> stand;
  std::function<bool(gen::Bezetting)> begin_opnieuw;
};

/// One environment with the API over it. Everything named outlives it.
class Served {
 public:
  /// `oefen`: null in the real environment.
  Served(const std::string& folder, const Oefendeel* oefen, const DataFolder::Parts& parts, const Gedeeld& gedeeld,
         const ServeOptions& o);

  /// In front of /api/v1.
  static std::string prefix(bool oefen) { return oefen ? "/oefenen" : ""; }
  [[nodiscard]] http::Api& api() { return api_; }

 private:
  http::BroadcastParts listening(bool oefen, const DataFolder::Parts& parts);
  http::Environment environment(const std::string& folder, const Oefendeel* oefen, const DataFolder::Parts& parts,
                                const Gedeeld& gedeeld, const ServeOptions& o);
  void add_practice(http::Environment& env, const std::string& folder, const Oefendeel& oefen,
                    const domain::Referentie& referentie);

  base::SystemClock wall_;
  std::mutex moving_;
  DataFolder data_;
  std::unique_ptr<application::TaakStore> taken_;
  http::Broadcast wijzigingen_;
  http::Api api_;
  application::Schuifmagazijn schuiven_;  // stops before the API that gives it work
  ClockThread clock_;                     // stops before what it works on
  TrialThread trials_;
  std::optional<WorkThread> werker_;
};

}  // namespace ruimte::app
