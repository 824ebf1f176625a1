// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <stop_token>

#include "application/taken.hpp"
#include "base/clock.hpp"
#include "base/random.hpp"

namespace ruimte::application {

/// How work is watched and stopped: both between two blocks, a few times a second.
struct Werkgang {
  std::stop_token stop;
  std::function<void(std::int64_t promille)> voortgang;  ///< any thread
};

/// Does one job. After a stop what it returns means nothing, unless it says `gestopt` itself: then a result is what
/// there was by then. What it throws is logged, and the job has failed.
using Werk = std::function<Taakeinde(const Gehuurd& taak, const Werkgang& gang)>;
/// For this reason, a Dutch sentence.
Taakeinde mislukt(std::string reden);
using Werksoorten = std::map<gen::Taaksoort, Werk>;

/// Takes jobs and does them one by one, and says every second that it is still there. One thread; any number of them,
/// in any number of processes, may work on one store.
class Uitvoerder {
 public:
  /// Longer than this no job may take.
  static constexpr std::int64_t longest_us = std::int64_t{20} * 60 * 1'000'000;

  struct Delen {
    TaakStore& taken;
    const base::Clock& clock;  ///< of the wall
    base::Random& random;
  };
  Uitvoerder(const Delen& delen, Werksoorten soorten);

  /// Does the next job; false when nothing waits. When `weg` is asked meanwhile the job goes back in line.
  bool een(const std::stop_token& weg);

 private:
  Delen delen_;
  Werksoorten soorten_;
  base::Uuid huurder_;
  base::Instant opgeruimd_{};
};

}  // namespace ruimte::application
