// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <unordered_map>

#include "application/bulk.hpp"
#include "application/seed/plaats.hpp"

/// A story that was played once, told again elsewhere: the same acts by the same people, on dossiers of its own.
namespace ruimte::application {

/// One retelling. Knows which id, hash and text of the original stands for which of its own.
class Kloon {
 public:
  /// `boven`: a retelling whose dossiers this one shares, apart from those that it begins itself; may be null.
  explicit Kloon(const Kloon* boven = nullptr) : boven_(boven) {}

  /// What stands for `id` here; itself when it is of the original that all share.
  [[nodiscard]] base::Uuid id(const base::Uuid& id) const;
  [[nodiscard]] bool kent(const base::Uuid& id) const;
  /// Whether it is of this retelling itself.
  [[nodiscard]] bool begon(const base::Uuid& id) const { return ids_.contains(id); }
  void zet(const base::Uuid& oud, const base::Uuid& nieuw) { ids_.insert_or_assign(oud, nieuw); }

  /// The place of a province in this retelling, chosen at its first mention.
  const Plaats& plaats(const std::string& provincie, const Plaatsen& plaatsen, base::Random& random);

  /// The input with ids, hashes, texts and shapes of this retelling. `eigen` tells whether it names a dossier of it.
  base::Record invoer(const base::Record& oud, const Plaats& plaats, base::Random& random, bool& eigen);

  /// Learns from facts of the same act in the original and here.
  void leer(const std::vector<Feit>& oud, const std::vector<Feit>& nieuw);
  /// The same from the dossier there and here: some hashes stand in no fact.
  void leer(const domain::Aggregate& oud, const domain::Aggregate& nieuw) {
    leer_record(oud.toestand.desc(), oud.toestand.data(), nieuw.toestand.data());
  }

 private:
  struct Gang;
  void vertaal(const base::TypeDesc& desc, void* record, Gang& gang);
  void waarde(const base::FieldDesc& field, void* value, base::Kind kind, Gang& gang);
  void tekst(const base::FieldDesc& field, std::string& text, Gang& gang);
  void vorm(base::Geometry& vorm, const Gang& gang);
  void leer_record(const base::TypeDesc& desc, const void* oud, const void* nieuw);
  void leer_waarde(const base::FieldDesc& field, base::Kind kind, const void* oud, const void* nieuw);
  [[nodiscard]] const base::Hash* hash(const base::Hash& oud) const;
  [[nodiscard]] const std::string* bekend(const std::string& oud) const;

  const Kloon* boven_;
  std::map<base::Uuid, base::Uuid> ids_;
  std::map<base::Hash, base::Hash> hashes_;
  std::map<std::string, std::string> teksten_;
  std::map<std::string, Plaats> plaatsen_;
};

}  // namespace ruimte::application
