// SPDX-License-Identifier: EUPL-1.2
#include "application/labels.hpp"

#include <mutex>

#include "application/catalogusrijen.hpp"
#include "gen/codes.hpp"
#include "gen/embedded_data.hpp"

namespace ruimte::application {

namespace {

/// The words of an id in one list of a text; null when that has none.
template <class Lists, class Key>
auto zoek(const Lists& lists, const Key& key, std::string_view id) -> decltype(&lists.begin()->second.begin()->second) {
  const auto list = lists.find(key);
  if (list == lists.end()) return nullptr;
  const auto it = list->second.find(id);
  return it == list->second.end() ? nullptr : &it->second;
}

}  // namespace

void Labels::voeg_catalogus_toe(std::string_view json, Woorden& woorden) {
  elke_rij(json, [&](std::string_view catalogus, const base::json::Value& rij) {
    const std::string nl = veldtekst(rij, "naam"), en = veldtekst(rij, "naamEn");
    if (!nl.empty())
      woorden.catalogi[std::string(catalogus)].emplace(veldtekst(rij, "id"), Words{nl, en.empty() ? nl : en});
  });
}

void Labels::voeg_levenslopen_toe(const domain::Werkwijze& werkwijze, Woorden& woorden) {
  const auto words = [](const auto& named) { return Words{naam_van(named, Taal::nl), naam_van(named, Taal::en)}; };
  for (const auto& loop : werkwijze.levenslopen()) {
    for (const auto& fase : loop.fasen) woorden.fasen[loop.soort].emplace(fase.id, words(fase));
    for (const auto& term : loop.termijnen) woorden.catalogi["termijn"].emplace(term.id, words(term));
    for (const auto& act : loop.overgangen) woorden.handelingen[loop.soort].emplace(act.id, words(act));
  }
}

Labels::Labels(const domain::Werkwijze& werkwijze) {
  auto woorden = std::make_shared<Woorden>();
  for (const auto& file : gen::referentie_files()) voeg_catalogus_toe(file.json, *woorden);
  voeg_levenslopen_toe(werkwijze, *woorden);
  lagen_.push_back(std::move(woorden));
}

Labels Labels::met(std::span<const Naam> namen) const {
  auto out = *this;
  auto woorden = vooraan_ == nullptr ? std::make_shared<Woorden>() : std::make_shared<Woorden>(*vooraan_);
  for (const auto& naam : namen) woorden->catalogi[naam.catalogus][naam.id] = {naam.nl, naam.en};
  out.vooraan_ = std::move(woorden);
  return out;
}

std::string Labels::in_taal(const Words* words, std::string_view id, Taal taal) {
  if (words == nullptr) return std::string(id);
  return taal == Taal::en ? words->en : words->nl;
}

std::string Labels::catalogus(std::string_view catalogus, std::string_view id, Taal taal) const {
  const auto rij = [&](std::string_view van, std::string_view rij_id) {
    const Words* words = vooraan_ == nullptr ? nullptr : zoek(vooraan_->catalogi, van, rij_id);
    for (auto laag = lagen_.begin(); words == nullptr && laag != lagen_.end(); ++laag)
      words = zoek((*laag)->catalogi, van, rij_id);
    return in_taal(words, rij_id, taal);
  };
  const auto colon = catalogus == "gremium" ? id.find(':') : std::string_view::npos;
  if (colon == std::string_view::npos) return rij(catalogus, id);
  const auto instance = id.substr(colon + 1);
  auto name = rij("provincie", instance);
  if (name == instance) name = rij("landsdeel", instance);
  return rij(catalogus, id.substr(0, colon)) + " (" + name + ")";
}

std::string Labels::fase(domain::Soort soort, std::string_view id, Taal taal) const {
  const Words* words = nullptr;
  for (auto laag = lagen_.begin(); words == nullptr && laag != lagen_.end(); ++laag)
    words = zoek((*laag)->fasen, soort, id);
  return in_taal(words, id, taal);
}

std::string Labels::handeling(domain::Soort soort, std::string_view id, Taal taal) const {
  for (const auto& laag : lagen_)
    if (const auto* words = zoek(laag->handelingen, soort, id)) return in_taal(words, id, taal);
  // A refusal may name an act of another dossier, such as the position that a consent waits for.
  for (const auto& laag : lagen_)
    for (const auto& [ander, _] : laag->handelingen)
      if (const auto* words = zoek(laag->handelingen, ander, id)) return in_taal(words, id, taal);
  return std::string(id);
}

std::string Labels::code(const base::CodeList& list, std::size_t value, Taal taal) const {
  for (const auto& info : gen::all_code_lists())
    if (info.list == &list && value < info.labels.size())
      return std::string(taal == Taal::en ? info.labels[value].en : info.labels[value].nl);
  return value < list.ids.size() ? std::string(list.ids[value]) : std::string();
}

Labels::Laag Labelboek::laag(const domain::Methode& methode) {
  const auto kenmerk = methode.werkwijze.hash();
  {
    const std::shared_lock lock(mutex_);
    if (const auto it = lagen_.find(kenmerk); it != lagen_.end()) return it->second;
  }
  auto woorden = std::make_shared<Labels::Woorden>();
  for (const auto& bestand : methode.bestanden)
    if (bestand.pad.starts_with("referentie/")) Labels::voeg_catalogus_toe(bestand.inhoud, *woorden);
  Labels::voeg_levenslopen_toe(methode.werkwijze, *woorden);
  const std::unique_lock lock(mutex_);
  return lagen_.emplace(kenmerk, std::move(woorden)).first->second;
}

Labels Labelboek::van(std::span<const domain::Methode* const> methoden) {
  std::vector<Labels::Laag> lagen;
  for (const auto* methode : methoden) lagen.push_back(laag(*methode));
  lagen.insert(lagen.end(), meegeleverd_.lagen_.begin(), meegeleverd_.lagen_.end());
  Labels out(std::move(lagen));
  out.vooraan_ = meegeleverd_.vooraan_;
  return out;
}

}  // namespace ruimte::application
