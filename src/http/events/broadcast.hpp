// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "application/wijzigingenring.hpp"
#include "base/clock.hpp"
#include "base/crypto.hpp"
#include "http/api/service.hpp"
#include "http/api/session.hpp"
#include "http/events/watched_accounts.hpp"

/// Server-sent events: who listens hears that a dossier changed, within his kringen, and nothing of what it says.
///
///     event: wijziging
///     id: <opaque>
///     data: {"id":"<uuid>","meervoud":"vraagstukken","versie":7}
///
/// `begin` opens the stream, `herlaad` says that more was missed than can be told, `einde` that the session is over.
namespace ruimte::http {

/// Everything pointed to outlives the broadcast; `random` may be used by any thread.
struct BroadcastParts {
  application::Store* store = nullptr;
  application::Accounts* accounts = nullptr;
  const domain::Referentie* referentie = nullptr;
  const base::Clock* clock = nullptr;
  const base::Clock* session_clock = nullptr;  ///< null: `clock`
  base::Random* random = nullptr;
  base::SecretKey key;  ///< master
  std::string prefix;   ///< of the environment
  std::size_t ring = application::Wijzigingenring::default_size;
  std::size_t most_feeds = 4000;
  std::size_t most_per_session = 4;  ///< a newer one ends the oldest
  std::size_t most_missed = 500;     ///< read again from the log for who comes back late
};

struct Hall;
class Listener;

/// One environment's feeds. A thread of its own passes on what was committed: first it ends the feeds of who may no
/// longer read, when the change is about that; then the others hear.
class Broadcast final : public Feeds {
 public:
  explicit Broadcast(const BroadcastParts& parts);
  ~Broadcast() override;  ///< ends all feeds
  Broadcast(const Broadcast&) = delete;
  Broadcast& operator=(const Broadcast&) = delete;

  std::shared_ptr<Feed> open(const Session& session, std::string_view last_event) override;

  /// The accounts for the API: a session that ends there ends its feeds.
  application::Accounts& accounts() { return accounts_; }
  /// Ends the feeds whose session is over or whose reader may read something else now; soon, on the own thread.
  void check_soon();
  /// Returns when what the store has told is passed on and what `check_soon` asked is done.
  void settle();

 private:
  void loop();
  void pass_on(const std::vector<application::Wijziging>& changes, bool check);
  void check_all();
  [[nodiscard]] bool may_go_on(const Listener& listener, application::Reader& reader) const;

  BroadcastParts parts_;
  std::shared_ptr<Hall> hall_;
  WatchedAccounts accounts_;
  std::thread thread_;
};

}  // namespace ruimte::http
