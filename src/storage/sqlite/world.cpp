// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/world.hpp"

#include <cstring>

#include "gen/embedded_schema.hpp"
#include "storage/sqlite/codec.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::storage::sqlite {

domain::Aggregate fold(Connection& db, const domain::StreamRef& ref) {
  auto rows = db.query(
      "SELECT e.envelop, i.doc FROM gebeurtenis e JOIN inhoud i ON i.volgnr = e.volgnr "
      "WHERE e.stroom = ? ORDER BY e.versie",
      ref.id);
  std::optional<domain::Aggregate> state;
  while (rows.next()) state = evolve(state ? &*state : nullptr, read_event(rows.text(0), rows.text(1)));
  if (!state) throw StorageError("Van een dossier ontbreken de gebeurtenissen.");
  return *std::move(state);
}

std::optional<domain::Aggregate> load(Connection& db, const domain::StreamRef& ref) {
  auto rows =
      db.query("SELECT soort, kring, versie, doc, schema_hash, werkwijze FROM toestand WHERE stroom = ?", ref.id);
  if (!rows.next() || rows.text(0) != gen::to_id(ref.soort)) return std::nullopt;
  if (rows.text(4) != gen::schema_hash()) return fold(db, ref);
  return domain::Aggregate{.ref = ref,
                           .versie = static_cast<std::int32_t>(rows.integer(2)),
                           .kring = {static_cast<std::int32_t>(rows.integer(1))},
                           .toestand = read_record(domain::aggregate_type(ref.soort).toestand(), rows.text(3)),
                           .werkwijze = rows.hash(5)};
}

std::size_t StoredWorld::OfUuid::operator()(const base::Uuid& id) const {
  std::size_t value = 0;  // the last bytes are random in every version that is issued
  std::memcpy(&value, id.v.data() + id.v.size() - sizeof value, sizeof value);
  return value;
}

const domain::Aggregate* StoredWorld::find(const domain::StreamRef& ref) const {
  const auto as_asked = [&](const Held::const_iterator& it) {
    return it->second->ref.soort == ref.soort ? it->second.get() : nullptr;
  };
  if (const auto it = pending_.find(ref.id); it != pending_.end()) return as_asked(it);
  if (const auto it = recent_.find(ref.id); it != recent_.end()) return as_asked(it);
  if (const auto it = old_.find(ref.id); it != old_.end()) {
    return as_asked(recent_.emplace(ref.id, it->second).first);
  }
  if (absent_.contains(ref)) return nullptr;
  auto loaded = load(db_, ref);
  if (!loaded) {
    absent_.insert(ref);
    return nullptr;
  }
  return as_asked(recent_.emplace(ref.id, std::make_shared<const domain::Aggregate>(*std::move(loaded))).first);
}

std::optional<domain::StreamRef> StoredWorld::by_key(domain::Soort soort, std::string_view sleutel) const {
  auto rows = db_.query("SELECT stroom FROM toestand WHERE soort = ? AND sleutel = ?", gen::to_id(soort), sleutel);
  if (!rows.next()) return std::nullopt;
  return domain::StreamRef{soort, rows.uuid(0)};
}

std::vector<domain::StreamRef> StoredWorld::by_prefix(domain::Soort soort, std::string_view prefix) const {
  auto rows = db_.query("SELECT stroom, sleutel FROM toestand WHERE soort = ? AND sleutel >= ? ORDER BY sleutel",
                        gen::to_id(soort), prefix);
  std::vector<domain::StreamRef> refs;
  while (rows.next() && rows.text(1).starts_with(prefix)) refs.push_back({soort, rows.uuid(0)});
  return refs;
}

std::vector<domain::StreamRef> StoredWorld::of_kind(domain::Soort soort) const {
  auto rows = db_.query("SELECT stroom FROM toestand WHERE soort = ? ORDER BY stroom", gen::to_id(soort));
  std::vector<domain::StreamRef> refs;
  while (rows.next()) refs.push_back({soort, rows.uuid(0)});
  return refs;
}

void StoredWorld::begin_command() {
  absent_.clear();
  if (recent_.size() < capacity_ / 2) return;
  old_ = std::exchange(recent_, {});
}

const domain::Aggregate& StoredWorld::put(domain::Aggregate aggregate) {
  auto& held = pending_[aggregate.ref.id];
  held = std::make_shared<const domain::Aggregate>(std::move(aggregate));
  return *held;
}

void StoredWorld::keep() {
  for (auto& [id, aggregate] : pending_) recent_.insert_or_assign(id, std::move(aggregate));
  pending_.clear();
}

void StoredWorld::drop() { pending_.clear(); }

void StoredWorld::forget() {
  pending_.clear();
  recent_.clear();
  old_.clear();
}

}  // namespace ruimte::storage::sqlite
