// SPDX-License-Identifier: EUPL-1.2
#include "application/labels.hpp"

#include <stdexcept>

#include "base/json.hpp"
#include "gen/codes.hpp"
#include "gen/embedded_data.hpp"

namespace ruimte::application {

namespace {

std::string text_of(const base::json::Value& row, std::string_view key) {
  const auto* member = row.member(key);
  const auto* text = member ? member->get_if<std::string>() : nullptr;
  return text ? *text : std::string();
}

}  // namespace

Labels::Labels(const domain::Werkwijze& werkwijze) {
  for (const auto& file : gen::referentie_files()) {
    const auto parsed = base::json::parse(file.json, {.bytes = std::size_t{16} << 20U});
    if (!parsed) throw std::runtime_error("embedded file cannot be read: " + std::string(file.path));
    const auto* rows = parsed->member("rijen");
    if (!rows || !rows->get_if<base::json::Array>()) continue;
    auto& words = catalogi_[text_of(*parsed, "catalogus")];
    for (const auto& row : *rows->get_if<base::json::Array>()) {
      const std::string nl = text_of(row, "naam"), en = text_of(row, "naamEn");
      if (!nl.empty()) words.emplace(text_of(row, "id"), Words{nl, en.empty() ? nl : en});
    }
  }
  leer(werkwijze);
}

void Labels::leer(const domain::Werkwijze& werkwijze) {
  const std::unique_lock lock(mutex_);
  if (!geleerd_.insert(werkwijze.hash()).second) return;
  const auto words = [](const auto& named) {
    return Words{named.naam, named.naam_en.empty() ? named.naam : named.naam_en};
  };
  for (const auto& loop : werkwijze.levenslopen()) {
    for (const auto& fase : loop.fasen) fasen_[loop.soort].emplace(fase.id, words(fase));
    for (const auto& term : loop.termijnen) catalogi_["termijn"].emplace(term.id, words(term));
    for (const auto& act : loop.overgangen) handelingen_[loop.soort].emplace(act.id, words(act));
  }
}

std::string Labels::find(const ById& words, std::string_view id, Taal taal) const {
  const auto it = words.find(id);
  if (it == words.end()) return std::string(id);
  return taal == Taal::en ? it->second.en : it->second.nl;
}

std::string Labels::catalogus(std::string_view catalogus, std::string_view id, Taal taal) const {
  const std::shared_lock lock(mutex_);
  return in_catalogus(catalogus, id, taal);
}

std::string Labels::in_catalogus(std::string_view catalogus, std::string_view id, Taal taal) const {
  const auto rows = catalogi_.find(catalogus);
  if (rows == catalogi_.end()) return std::string(id);
  const auto colon = catalogus == "gremium" ? id.find(':') : std::string_view::npos;
  if (colon == std::string_view::npos) return find(rows->second, id, taal);
  const auto instance = id.substr(colon + 1);
  auto name = in_catalogus("provincie", instance, taal);
  if (name == instance) name = in_catalogus("landsdeel", instance, taal);
  return find(rows->second, id.substr(0, colon), taal) + " (" + name + ")";
}

std::string Labels::fase(domain::Soort soort, std::string_view id, Taal taal) const {
  const std::shared_lock lock(mutex_);
  const auto it = fasen_.find(soort);
  return it == fasen_.end() ? std::string(id) : find(it->second, id, taal);
}

std::string Labels::handeling(domain::Soort soort, std::string_view id, Taal taal) const {
  const std::shared_lock lock(mutex_);
  // A refusal may name an act of another dossier, such as the position that a consent waits for.
  const auto own = handelingen_.find(soort);
  if (own != handelingen_.end() && own->second.contains(id)) return find(own->second, id, taal);
  for (const auto& [_, acts] : handelingen_)
    if (acts.contains(id)) return find(acts, id, taal);
  return std::string(id);
}

std::string Labels::code(const base::CodeList& list, std::size_t value, Taal taal) const {
  for (const auto& info : gen::all_code_lists())
    if (info.list == &list && value < info.labels.size())
      return std::string(taal == Taal::en ? info.labels[value].en : info.labels[value].nl);
  return value < list.ids.size() ? std::string(list.ids[value]) : std::string();
}

}  // namespace ruimte::application
