// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <memory>
#include <shared_mutex>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/record.hpp"
#include "domain/method/methoden.hpp"

namespace ruimte::application {

enum class Taal : std::uint8_t { nl, en };

/// The name of a phase, act or term; in Dutch when it has no other.
template <class Named>
const std::string& naam_van(const Named& named, Taal taal) {
  return taal == Taal::en && !named.naam_en.empty() ? named.naam_en : named.naam;
}

/// Words for ids: rows of the catalogues, phases and acts of working methods, closed lists. Cheap to copy, and for any
/// number of threads. Every look-up answers the id itself when it has no words. O(methods x log n).
class Labels {
 public:
  /// The shipped catalogues and this method.
  explicit Labels(const domain::Werkwijze& werkwijze);

  /// Another name for a row of a catalogue.
  struct Naam {
    std::string catalogus, id, nl, en;
  };
  /// With these names before what any method says.
  [[nodiscard]] Labels met(std::span<const Naam> namen) const;

  /// `functie`, `projectleider` -> "Projectleider arrangement (provincie)". A body with an instance gets the name of
  /// that instance behind it: `do_novex:pv26` -> "DO NOVEX (Utrecht)".
  [[nodiscard]] std::string catalogus(std::string_view catalogus, std::string_view id, Taal taal) const;
  [[nodiscard]] std::string fase(domain::Soort soort, std::string_view id, Taal taal) const;
  [[nodiscard]] std::string handeling(domain::Soort soort, std::string_view id, Taal taal) const;
  /// Of a closed list, by the value of the generated enum.
  [[nodiscard]] std::string code(const base::CodeList& list, std::size_t value, Taal taal) const;

 private:
  friend class Labelboek;
  struct Words {
    std::string nl, en;
  };
  using ById = std::map<std::string, Words, std::less<>>;
  /// All words of one text.
  struct Woorden {
    std::map<std::string, ById, std::less<>> catalogi;
    std::map<domain::Soort, ById> fasen, handelingen;
  };
  using Laag = std::shared_ptr<const Woorden>;

  explicit Labels(std::vector<Laag> lagen) : lagen_(std::move(lagen)) {}
  static std::string in_taal(const Words* words, std::string_view id, Taal taal);
  static void voeg_catalogus_toe(std::string_view json, Woorden& woorden);
  static void voeg_levenslopen_toe(const domain::Werkwijze& werkwijze, Woorden& woorden);

  Laag vooraan_;             ///< null: nothing goes before the methods
  std::vector<Laag> lagen_;  ///< the first that has words for an id says them
};

/// The words of each method, collected when first asked for and kept. For any number of threads.
class Labelboek {
 public:
  /// What no other text has words for is named as the shipped one does.
  explicit Labelboek(Labels meegeleverd) : meegeleverd_(std::move(meegeleverd)) {}

  /// The words of these methods: of two that name the same id, the first. What another asked before makes no
  /// difference.
  [[nodiscard]] Labels van(std::span<const domain::Methode* const> methoden);

 private:
  Labels::Laag laag(const domain::Methode& methode);

  const Labels meegeleverd_;
  std::shared_mutex mutex_;
  std::map<base::Hash, Labels::Laag> lagen_;
};

}  // namespace ruimte::application
