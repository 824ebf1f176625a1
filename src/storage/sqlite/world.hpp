// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <set>
#include <unordered_map>

#include "domain/kernel/world.hpp"
#include "storage/sqlite/connection.hpp"

namespace ruimte::storage::sqlite {

/// From the snapshot, or folded again when another schema wrote the snapshot. Empty when there is no such stream.
std::optional<domain::Aggregate> load(Connection& db, const domain::StreamRef& ref);

/// Oldest first.
domain::Aggregate fold(Connection& db, const domain::StreamRef& ref);

/// All streams as one connection sees them, with a bounded memory of what was decoded. Changes of a running command
/// are visible at once and are kept or dropped with it.
class StoredWorld final : public domain::World {
 public:
  /// `capacity`: about how many aggregates stay in memory between commands.
  StoredWorld(Connection& db, const domain::Referentie& referentie, std::size_t capacity)
      : db_(db), referentie_(referentie), capacity_(capacity) {}

  [[nodiscard]] const domain::Aggregate* find(const domain::StreamRef& ref) const override;
  [[nodiscard]] std::optional<domain::StreamRef> by_key(domain::Soort soort, std::string_view sleutel) const override;
  [[nodiscard]] std::vector<domain::StreamRef> by_prefix(domain::Soort soort, std::string_view prefix) const override;
  [[nodiscard]] std::vector<domain::StreamRef> of_kind(domain::Soort soort) const override;
  [[nodiscard]] const domain::Referentie& referentie() const override { return referentie_; }

  /// Pointers from find() end here when memory is full.
  void begin_command();
  /// Replaces what find() gives, until the command ends.
  const domain::Aggregate& put(domain::Aggregate aggregate);
  void keep();    ///< the command is accepted
  void drop();    ///< the command is refused: as it was at begin_command
  void forget();  ///< the transaction is lost: as the database says

 private:
  struct OfUuid {
    std::size_t operator()(const base::Uuid& id) const;
  };
  using Held = std::unordered_map<base::Uuid, std::shared_ptr<const domain::Aggregate>, OfUuid>;

  Connection& db_;
  const domain::Referentie& referentie_;
  std::size_t capacity_;
  Held pending_;                                ///< written by the running command
  mutable std::set<domain::StreamRef> absent_;  ///< looked for in vain by the running command
  mutable Held recent_, old_;  ///< two generations: a full `recent_` becomes `old_`, what was not used again goes
};

}  // namespace ruimte::storage::sqlite
