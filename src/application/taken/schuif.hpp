// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include "application/ruimte/meting.hpp"
#include "gen/kaart.hpp"
#include "gen/scenario.hpp"
#include "gen/schuif.hpp"

/// The slider of a scenario: the same question with other figures, solved again from the answer before.
/// docs/decisions/0060.
namespace ruimte::application {

/// Claims that a slider can move: those of the scenario, then as many as fit of those that ask nothing in it. By
/// number.
std::vector<gen::Kaartclaim> kandidaten(const gen::ScenarioInvoer& vraag, const gen::Kaartclaims& claims);

/// One scenario that is solved again and again. One thread at a time.
class Schuifstand {
 public:
  /// @pre every layer of the question is known to `rekenaar`, which outlives this
  Schuifstand(gen::ScenarioInvoer vraag, std::vector<gen::Kaartclaim> kandidaten, const Rekenaar& rekenaar,
              std::stop_token stop);
  ~Schuifstand();
  Schuifstand(const Schuifstand&) = delete;
  Schuifstand& operator=(const Schuifstand&) = delete;

  /// With these figures instead of the other figures of the question. The same bytes whatever was asked before; nothing
  /// when it was stopped. Throws when the solver does not prove what it says.
  std::optional<gen::Schuifuitslag> los_op(const std::vector<gen::Scenarioafwijking>& anders);

  /// What it keeps; before the first answer an upper estimate. O(1).
  [[nodiscard]] std::size_t bytes() const { return bytes_; }

 private:
  struct Opgelost;
  void bouw(const std::vector<gen::Kaartclaim>& mee);
  void vraag_opnieuw(const std::vector<gen::Kaartclaim>& mee);
  [[nodiscard]] gen::Schuifuitslag beschrijf(gen::Scenariouitslag uit, const std::vector<gen::Kaartclaim>& mee) const;

  const gen::ScenarioInvoer vraag_;
  gen::ScenarioInvoer nu_;  ///< with the figures of the moment
  const std::vector<gen::Kaartclaim> kandidaten_;
  const Rekenaar& rekenaar_;
  std::stop_token stop_;
  std::size_t bytes_;
  std::unique_ptr<Opgelost> opgelost_;  ///< for the claims that took part last
};

/// Keeps the last scenarios that were slid, and does the work on one thread of its own; those of several environments
/// take turns. So however many people slide, it takes one core, and no scenario is solved twice at a time. Any number
/// of threads.
class Schuifmagazijn {
 public:
  /// Of all that is kept together; the newest alone may take more.
  static constexpr std::size_t default_bytes = std::size_t{512} << 20U;
  static constexpr std::size_t most_waiting = 6;
  static constexpr int again_seconds = 2;  ///< who is not let in is asked to come back then

  explicit Schuifmagazijn(std::size_t bytes = default_bytes);
  ~Schuifmagazijn();
  Schuifmagazijn(const Schuifmagazijn&) = delete;
  Schuifmagazijn& operator=(const Schuifmagazijn&) = delete;

  /// Puts work in line; false when too much waits already.
  bool begin(std::function<void()> werk);

  /// What is kept under this key of this input, or else what `maak` makes: the oldest go until it fits, and what was
  /// kept under the key of another input goes. Only from work that was begun.
  Schuifstand& stand(const std::string& sleutel, const base::Hash& invoer,
                     const std::function<std::unique_ptr<Schuifstand>()>& maak);

  /// Asked when the program ends: what is at work then stops.
  [[nodiscard]] std::stop_token stop() const { return thread_.get_stop_token(); }
  /// How many are kept. Only from work that was begun.
  [[nodiscard]] std::size_t kept() const { return standen_.size(); }

 private:
  struct Bewaard {
    std::string sleutel;
    base::Hash invoer;
    std::unique_ptr<Schuifstand> stand;
  };
  void run(const std::stop_token& over);
  void doe(std::unique_lock<std::mutex>& lock);

  const std::size_t bytes_;
  std::list<Bewaard> standen_;  ///< newest first; of the thread alone
  std::mutex mutex_;
  std::condition_variable_any wacht_;
  std::deque<std::function<void()>> rij_;
  std::jthread thread_;  // last: runs on all of the above
};

}  // namespace ruimte::application
