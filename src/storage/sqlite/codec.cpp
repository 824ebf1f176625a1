// SPDX-License-Identifier: EUPL-1.2
#include "storage/sqlite/codec.hpp"

#include <map>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "gen/registry.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::storage::sqlite {
namespace {

/// Far above what the door lets in: a state grows over many acts.
constexpr base::json::Limits stored_limits{.bytes = std::size_t{256} << 20U, .depth = 64};

const std::map<std::string, const base::TypeDesc*, std::less<>>& event_types() {
  static const auto types = [] {
    std::map<std::string, const base::TypeDesc*, std::less<>> map;
    for (const gen::TypeInfo& type : gen::all_types()) {
      if (type.role == "event") map.emplace(domain::event_name(type.name), &type.desc());
    }
    return map;
  }();
  return types;
}

}  // namespace

domain::Soort soort_from(std::string_view id) {
  const auto soort = gen::stroomsoort_from(id);
  if (!soort) throw StorageError("De database bevat een onbekende soort dossier: " + std::string(id) + ".");
  return *soort;
}

base::Record read_record(const base::TypeDesc& desc, std::string_view json) {
  auto record = base::decode(desc, json, stored_limits);
  if (!record) {
    const base::InputError& first = record.error().front();
    throw StorageError("De database bevat een onleesbare " + std::string(desc.name) + ": " + first.pointer + " " +
                       first.code + ".");
  }
  return *std::move(record);
}

application::Stamped read_event(std::string_view envelop, std::string_view inhoud) {
  application::Stamped event;
  event.envelop = read_record(base::describe<gen::Envelop>(), envelop).as<gen::Envelop>();
  const auto type = event_types().find(event.envelop.soort);
  if (type == event_types().end() || type->second->version != event.envelop.schemaversie) {
    throw StorageError("Dit programma kent gebeurtenis " + event.envelop.soort + " vorm " +
                       std::to_string(event.envelop.schemaversie) + " niet.");
  }
  event.inhoud = read_record(*type->second, inhoud);
  return event;
}

base::Hash commitment(std::string_view salt, std::string_view payload) {
  return base::Sha256().add(salt).add(payload).finish();
}

domain::Aggregate evolve(const domain::Aggregate* before, const application::Stamped& event) {
  const gen::Envelop& e = event.envelop;
  return domain::na_feit(before, {e.stroomsoort, e.stroom}, {{static_cast<std::int32_t>(e.kring)}, e.werkwijze},
                         event.inhoud, e.tijd);
}

}  // namespace ruimte::storage::sqlite
