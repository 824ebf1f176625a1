// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "application/wijzigingenring.hpp"
#include "base/crypto.hpp"
#include "base/random.hpp"
#include "http/api/message.hpp"
#include "http/api/session.hpp"

namespace ruimte::http {

class Listener;

/// Streams that no page shows are not told of: a count of numbers, for one, would say that others are at work.
bool can_be_read(domain::Soort soort);

/// What the thread of a broadcast and its listeners share; lives as long as one of them, and hears the store as long as
/// that lives.
struct Hall {
  std::mutex mutex;
  std::condition_variable changed;
  std::vector<application::Wijziging> inbox;  ///< told by the store, not yet passed on
  bool check = false, stopping = false;
  std::uint64_t asked = 0, settled = 0;
  std::uint64_t newest = 0;  ///< number of the listener that came last
  std::map<Listener*, std::weak_ptr<Listener>> listeners;
  std::optional<application::Wijzigingenring> ring;  ///< set before anyone comes in; what may be told now

  /// Those who are there. O(listeners).
  std::vector<std::shared_ptr<Listener>> present();
};

/// One open stream: where its reader is in the log and what he may read. Remembers no message, so that a slow reader
/// costs no memory: who lags behind the ring is told to read again.
class Listener final : public Feed {
 public:
  struct Means {
    base::SecretKey key;  ///< of the ids
    base::Random* random;
  };
  /// `kringen` sorted.
  Listener(std::shared_ptr<Hall> hall, const Means& means, Session session, std::vector<domain::Kring> kringen);
  ~Listener() override;

  /// Makes the first piece: after `last_event`, or from now when that is empty. What the ring has no more comes from
  /// the log, at most `most` events. Before anything else is called.
  void start(std::string_view last_event, application::Reader& reader, std::size_t most);

  Piece next() override;
  void on_more(std::function<void()> wake) override;
  void wake();  ///< at most one call until the next `next`
  void end();
  [[nodiscard]] bool ended() const { return ended_; }

  [[nodiscard]] const Session& session() const { return session_; }
  [[nodiscard]] const std::vector<domain::Kring>& kringen() const { return kringen_; }

  std::uint64_t number = 0;  ///< by order of coming in

 private:
  /// A new one each time, so that two are never known to be of the same moment: that would tell whether something
  /// happened elsewhere.
  [[nodiscard]] std::string id_of(std::int64_t volgnr) const;
  [[nodiscard]] std::optional<std::int64_t> volgnr_of(std::string_view id) const;
  [[nodiscard]] std::string context() const;
  [[nodiscard]] std::string message(std::string_view event, std::int64_t volgnr, std::string_view data = "{}") const;
  [[nodiscard]] std::string message(const application::Wijziging& change) const;
  [[nodiscard]] std::string missed(std::int64_t na, application::Reader& reader, std::size_t most);

  std::shared_ptr<Hall> hall_;
  Means means_;
  Session session_;
  std::vector<domain::Kring> kringen_;
  std::int64_t cursor_ = 0;
  std::string start_;
  std::atomic<bool> ended_{false}, woken_{false};
  std::mutex wake_mutex_;
  std::function<void()> wake_;
};

}  // namespace ruimte::http
