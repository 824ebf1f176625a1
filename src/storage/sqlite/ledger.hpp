// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "application/ports.hpp"
#include "storage/sqlite/codec.hpp"
#include "storage/sqlite/open.hpp"
#include "storage/sqlite/views.hpp"
#include "storage/sqlite/world.hpp"

namespace ruimte::storage::sqlite {

/// Earlier commands are recognised by their key for this long.
inline constexpr std::int64_t idempotency_us = std::int64_t{7} * 24 * 3600 * 1'000'000;

/// A command failed after it had begun to write, without a savepoint to go back to: the transaction holds half of it.
struct HalfWritten : std::exception {};

/// How a command that fails halfway is undone. Savepoints copy every page that is touched, which costs a fifth of the
/// throughput, and commands hardly ever fail halfway: a batch goes without, and is done again with them when one does.
enum class Care : std::uint8_t { none, savepoint };

/// Appends decided commands to the log, within a transaction that the caller holds. One thread.
class Ledger {
 public:
  using Outcome = application::Store::Outcome;

  Ledger(const SqliteOptions& options, Connection& db);

  /// First in a transaction: what stands apart from commands, such as forgetting old keys.
  void begin();
  /// Accepted as a whole or without a trace. A fault of one command leaves the others; throws only when the whole
  /// transaction is lost, or HalfWritten.
  Outcome execute(const application::Job& job, Care care);
  /// Last in a transaction.
  void finish();
  /// What was appended in the transaction, after it was committed.
  std::vector<application::Wijziging> take_changes();
  /// Gives up the running transaction, and what is in memory with it.
  void forget();
  /// After a lost transaction: forgets, and reads the end of the log again, by a write of its own. That write also goes
  /// over what a failed commit may have left in the write-ahead log, so that a restart cannot bring it back.
  void recover();

  [[nodiscard]] std::int64_t last() const { return volgnr_; }

 private:
  using Result = base::Result<application::Receipt, domain::Refusal>;

  struct Mark {
    std::int64_t volgnr;
    base::Instant tijd;
    std::size_t changes;
    std::int64_t total_changes;
  };

  void read_end();
  void back_to(const Mark& mark);
  /// All acts of the job; `at` is the one that is at hand.
  Result attempt(const application::Job& job, std::size_t& at);
  Result attempt_one(const application::Job& job, const domain::Command& command, base::Instant now);
  std::optional<Result> earlier(const application::Job& job, base::Instant now);
  /// What an earlier job with several acts began, of the kind of its first.
  std::vector<domain::StreamRef> begun(const application::Receipt& receipt);
  void remember(const application::Job& job, const application::Receipt& receipt, base::Instant now);
  std::optional<domain::Refusal> wrong_stream(const domain::Command& command, const domain::Actor& actor) const;
  /// Whose act an event comes from.
  struct By {
    const domain::Command& command;
    const domain::Actor& actor;
  };
  application::Receipt append(const By& by, const domain::Events& events, base::Instant now);
  void append_one(const By& by, const domain::Event& event, base::Instant now);

  const SqliteOptions& options_;
  Connection& db_;
  StoredWorld world_;
  Views views_;
  std::int64_t volgnr_ = 0;  ///< end of the log, the running transaction included
  base::Instant tijd_{};
  base::Instant swept_{};
  std::vector<application::Wijziging> changes_;
};

}  // namespace ruimte::storage::sqlite
