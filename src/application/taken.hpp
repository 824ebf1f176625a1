// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "application/ports.hpp"
#include "gen/taak.hpp"

/// Jobs: work that takes longer than a request. Outside the log; what someone takes over from a result becomes a fact.
namespace ruimte::application {

/// What someone asks. Two with the same `soort`, `invoerhash` and `kring` have the same result.
struct Taakvraag {
  base::Uuid id;
  gen::Taaksoort soort{};
  std::string titel;      ///< at most 200 characters
  std::string opdracht;   ///< JSON that the worker of this kind understands
  std::string bestand;    ///< bytes that came with it; gone when the job has ended
  base::Hash invoerhash;  ///< over all of the above that the result depends on
  Kring kring;            ///< of the asker's side; its results are shared there and nowhere else
  base::Uuid persoon;     ///< who asked: the only one to whom this job exists
};

/// A job with its owner and audience.
struct Taakstand {
  gen::Taak taak;
  Kring kring;
  base::Uuid persoon;
};

/// A job in the hands of a worker.
struct Gehuurd {
  base::Uuid id;
  gen::Taaksoort soort{};
  std::string titel, opdracht, bestand;
};

/// What a worker hears when it says that it still works.
enum class Hartslag : std::uint8_t { door, stop, kwijt };

/// A file that goes with a result and is asked for apart.
struct Bijlage {
  std::string naam, bytes;
};

/// How a job ended. `uitslag` when it is klaar, or gestopt with what there was by then; `reden`, a Dutch sentence,
/// when it is mislukt, and when it is gestopt with a result. Wacht: not at all, it goes back in line.
struct Taakeinde {
  gen::Taakstatus status{};
  std::string uitslag, reden;
  std::vector<Bijlage> bijlagen = {};
};

/// At most this many waiting or running jobs of one person.
inline constexpr std::int64_t most_open_jobs = 8;
/// A worker that was not heard of for this long has lost its job.
inline constexpr std::int64_t lease_us = std::int64_t{30} * 1'000'000;
/// So often a job is given to a worker that then falls silent; after that it has failed.
inline constexpr std::int64_t most_attempts = 3;
/// Of one person so many ended jobs and their results are kept, for at most keep_jobs_us.
inline constexpr std::int64_t most_ended_jobs = 50;
inline constexpr std::int64_t keep_jobs_us = std::int64_t{7} * 24 * 3600 * 1'000'000;

/// Any number of threads, and of processes. Times are those of the wall, also in the practice environment: leases must
/// not run out because someone moves a day.
class TaakStore {
 public:
  virtual ~TaakStore() = default;

  /// Puts the job in line; done at once when its result is known in its kring. No value when the person has
  /// most_open_jobs already.
  virtual std::optional<gen::Taak> begin(const Taakvraag& vraag, base::Instant nu) = 0;
  /// Of this person, in these kringen, newest first, at most 50.
  virtual std::vector<gen::Taak> van(const base::Uuid& persoon, Kringen kringen) = 0;
  /// The same one of another person, or of a kring that is not given, does not exist.
  virtual std::optional<Taakstand> taak(const base::Uuid& id, const base::Uuid& persoon, Kringen kringen) = 0;
  virtual std::optional<std::string> uitslag(const base::Uuid& id, const base::Uuid& persoon, Kringen kringen) = 0;
  /// Nothing when there is none with this name.
  virtual std::optional<std::string> bijlage(const base::Uuid& id, std::string_view naam, const base::Uuid& persoon,
                                             Kringen kringen) = 0;
  /// A waiting job is stopped at once, a running one as soon as its worker hears of it. False when it does not exist.
  virtual bool stop(const base::Uuid& id, const base::Uuid& persoon, Kringen kringen, base::Instant nu) = 0;

  /// The next job, for `huurder` alone until lease_us after `nu`: of who has none running before who has, then of who
  /// was served longest ago, then the oldest.
  virtual std::optional<Gehuurd> huur(const base::Uuid& huurder, base::Instant nu) = 0;
  /// Renews the lease. Kwijt: the lease ran out and somebody else may be at it.
  virtual Hartslag hartslag(const base::Uuid& id, const base::Uuid& huurder, std::int64_t promille,
                            base::Instant nu) = 0;
  /// Ends the job; false when it is not the renter's any more, and then nothing is kept.
  virtual bool einde(const base::Uuid& id, const base::Uuid& huurder, const Taakeinde& einde, base::Instant nu) = 0;
  /// Forgets what ended before keep_jobs_us ago or is not among the newest most_ended_jobs of its person, and fails
  /// what broke its workers too often.
  virtual void ruim_op(base::Instant nu) = 0;
};

}  // namespace ruimte::application
