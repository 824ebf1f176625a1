// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "application/ports.hpp"

/// Filling an empty store with acts that were accepted in memory.
namespace ruimte::application {

/// A domain fact with its place in its stream.
struct Feit {
  domain::StreamRef stream;
  std::int32_t versie = 0;  ///< of the stream with this fact
  Kring kring;              ///< of the stream
  base::Hash werkwijze;     ///< the method that decided it; zero: the one that the store was opened with
  std::optional<base::Uuid> krachtens;
  base::Record inhoud;
};

/// One accepted act.
struct Aanvaard {
  domain::Command command;
  std::shared_ptr<const domain::Actor> actor;
  base::Instant tijd;  ///< not before that of the act before it
  std::vector<Feit> feiten;
};

/// Writes a new store: what the door would have written for the same acts, byte for byte in the log, without its
/// durability per act. Until sluit() has returned the store is not one to open. One thread; throws when it cannot
/// write.
class Bulk {
 public:
  using Bezoek = std::function<void(const domain::Aggregate&)>;
  virtual ~Bulk() = default;
  virtual void neem(Aanvaard act) = 0;
  virtual void voeg_toe(const Account& account) = 0;
  /// Ends the log and makes the views. `elk` shows every stream as it is now, in order of their first facts.
  virtual void sluit(const std::function<void(const Bezoek&)>& elk) = 0;
};

}  // namespace ruimte::application
