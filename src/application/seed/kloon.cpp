// SPDX-License-Identifier: EUPL-1.2
#include "application/seed/kloon.hpp"

#include <algorithm>

#include "base/geometry.hpp"
#include "base/text.hpp"

namespace ruimte::application {

namespace {

using base::FieldDesc;
using base::Kind;
using base::TypeDesc;

/// Texts shorter than this are words of a form, not stories.
constexpr std::int64_t vertelruimte = 600;

}  // namespace

struct Kloon::Gang {
  const Plaats& plaats;
  base::Random& random;
  bool eigen = false;
};

base::Uuid Kloon::id(const base::Uuid& id) const {
  if (const auto it = ids_.find(id); it != ids_.end()) return it->second;
  return boven_ != nullptr ? boven_->id(id) : id;
}

bool Kloon::kent(const base::Uuid& id) const { return ids_.contains(id) || (boven_ != nullptr && boven_->kent(id)); }

const base::Hash* Kloon::hash(const base::Hash& oud) const {
  if (const auto it = hashes_.find(oud); it != hashes_.end()) return &it->second;
  return boven_ != nullptr ? boven_->hash(oud) : nullptr;
}

const std::string* Kloon::bekend(const std::string& oud) const {
  if (const auto it = teksten_.find(oud); it != teksten_.end()) return &it->second;
  return boven_ != nullptr ? boven_->bekend(oud) : nullptr;
}

const Plaats& Kloon::plaats(const std::string& provincie, const Plaatsen& plaatsen, base::Random& random) {
  const auto it = plaatsen_.find(provincie);
  if (it != plaatsen_.end()) return it->second;
  return plaatsen_.emplace(provincie, plaatsen.kies(provincie, random)).first->second;
}

base::Record Kloon::invoer(const base::Record& oud, const Plaats& plaats, base::Random& random, bool& eigen) {
  if (oud.empty()) return oud;
  void* copy = oud.desc().clone(oud.data());
  auto record = base::Record::adopt(oud.desc(), copy);
  Gang gang{plaats, random};
  vertaal(oud.desc(), copy, gang);
  eigen = gang.eigen;
  return record;
}

void Kloon::vertaal(const TypeDesc& desc, void* record, Gang& gang) {
  for (const auto& field : desc.fields) {
    if (field.access.get(record) == nullptr) continue;
    void* value = field.access.emplace(record);
    if (field.kind != Kind::list) {
      waarde(field, value, field.kind, gang);
      continue;
    }
    const auto count = field.access.size(value);
    for (std::size_t i = 0; i < count; ++i)
      waarde(field, const_cast<void*>(field.access.at(value, i)), field.item, gang);  // of our own copy
  }
}

void Kloon::waarde(const FieldDesc& field, void* value, Kind kind, Gang& gang) {
  switch (kind) {
    case Kind::record: return vertaal(field.of(), value, gang);
    case Kind::text: return tekst(field, *static_cast<std::string*>(value), gang);
    case Kind::geometry: return vorm(*static_cast<base::Geometry*>(value), gang);
    case Kind::id: {
      auto& found = *static_cast<base::Uuid*>(value);
      gang.eigen = gang.eigen || kent(found);
      found = id(found);
      return;
    }
    case Kind::hash: {
      auto& found = *static_cast<base::Hash*>(value);
      if (const auto* nieuw = hash(found)) found = *nieuw;
      return;
    }
    default: return;
  }
}

/// The same text is the same everywhere in a retelling: acts quote each other.
void Kloon::tekst(const FieldDesc& field, std::string& text, Gang& gang) {
  if (field.kind == Kind::list) return;
  if (const auto* nieuw = bekend(text)) {
    text = *nieuw;
    return;
  }
  std::string nieuw = text;
  if (field.name == "titel") {
    nieuw = titel_bij(text, gang.plaats, static_cast<std::size_t>(field.max));
  } else if (field.name == "plaatsnaam") {
    nieuw = gang.plaats.naam + ", " + gang.plaats.gemeente;
    if (base::count_characters(nieuw) > static_cast<std::size_t>(field.max)) nieuw = gang.plaats.gemeente;
  } else if (field.max >= vertelruimte && base::count_characters(text) >= 12) {
    nieuw += " " + zin_over(gang.plaats, base::random_below(gang.random, 16));
    if (base::count_characters(nieuw) > static_cast<std::size_t>(field.max)) nieuw = text;
  }
  teksten_.emplace(text, nieuw);
  text = std::move(nieuw);
}

/// Around the place of this retelling, with its first corner there.
void Kloon::vorm(base::Geometry& vorm, const Gang& gang) {
  if (vorm.parts.empty() || vorm.parts[0].empty() || vorm.parts[0][0].empty()) return;
  const auto eerste = vorm.parts[0][0][0];
  const auto jitter = [&] { return static_cast<std::int32_t>(base::random_below(gang.random, 2'000'001)) - 1'000'000; };
  const std::int32_t dx = gang.plaats.midden.x - eerste.x + jitter(), dy = gang.plaats.midden.y - eerste.y + jitter();
  auto nieuw = vorm;
  for (auto& part : nieuw.parts)
    for (auto& ring : part)
      for (auto& p : ring) p = {p.x + dx, p.y + dy};
  if (auto goed = base::canonical(std::move(nieuw))) vorm = std::move(*goed);
}

void Kloon::leer(const std::vector<Feit>& oud, const std::vector<Feit>& nieuw) {
  for (std::size_t i = 0; i < std::min(oud.size(), nieuw.size()); ++i) {
    if (oud[i].stream.id != nieuw[i].stream.id) zet(oud[i].stream.id, nieuw[i].stream.id);
    if (&oud[i].inhoud.desc() == &nieuw[i].inhoud.desc())
      leer_record(oud[i].inhoud.desc(), oud[i].inhoud.data(), nieuw[i].inhoud.data());
  }
}

void Kloon::leer_record(const TypeDesc& desc, const void* oud, const void* nieuw) {
  for (const auto& field : desc.fields) {
    const void* a = field.access.get(oud);
    const void* b = field.access.get(nieuw);
    if (a == nullptr || b == nullptr) continue;
    if (field.kind != Kind::list) {
      leer_waarde(field, field.kind, a, b);
      continue;
    }
    const auto count = std::min(field.access.size(a), field.access.size(b));
    for (std::size_t i = 0; i < count; ++i)
      leer_waarde(field, field.item, field.access.at(a, i), field.access.at(b, i));
  }
}

void Kloon::leer_waarde(const FieldDesc& field, Kind kind, const void* oud, const void* nieuw) {
  if (kind == Kind::record) return leer_record(field.of(), oud, nieuw);
  if (kind == Kind::id) {
    const auto& a = *static_cast<const base::Uuid*>(oud);
    const auto& b = *static_cast<const base::Uuid*>(nieuw);
    if (a != b) zet(a, b);
  } else if (kind == Kind::hash) {
    const auto& a = *static_cast<const base::Hash*>(oud);
    const auto& b = *static_cast<const base::Hash*>(nieuw);
    if (a != b) hashes_.insert_or_assign(a, b);
  }
}

}  // namespace ruimte::application
