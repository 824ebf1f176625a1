// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <set>
#include <shared_mutex>
#include <string>
#include <string_view>

#include "base/record.hpp"
#include "domain/method/werkwijze.hpp"

namespace ruimte::application {

enum class Taal : std::uint8_t { nl, en };

/// Words for ids: rows of the catalogues, phases and acts of the working methods, closed lists. For any number of
/// threads. Every look-up answers the id itself when it has no words.
class Labels {
 public:
  explicit Labels(const domain::Werkwijze& werkwijze);

  /// Adds the words of another method for phases, acts and terms that have none yet.
  void leer(const domain::Werkwijze& werkwijze);

  /// `functie`, `projectleider` -> "Projectleider arrangement (provincie)". A body with an instance gets the name of
  /// that instance behind it: `do_novex:pv26` -> "DO NOVEX (Utrecht)". O(log n).
  [[nodiscard]] std::string catalogus(std::string_view catalogus, std::string_view id, Taal taal) const;
  [[nodiscard]] std::string fase(domain::Soort soort, std::string_view id, Taal taal) const;
  [[nodiscard]] std::string handeling(domain::Soort soort, std::string_view id, Taal taal) const;
  /// Of a closed list, by the value of the generated enum.
  [[nodiscard]] std::string code(const base::CodeList& list, std::size_t value, Taal taal) const;

 private:
  struct Words {
    std::string nl, en;
  };
  using ById = std::map<std::string, Words, std::less<>>;
  [[nodiscard]] std::string in_catalogus(std::string_view catalogus, std::string_view id, Taal taal) const;
  [[nodiscard]] std::string find(const ById& words, std::string_view id, Taal taal) const;

  mutable std::shared_mutex mutex_;
  std::set<base::Hash> geleerd_;
  std::map<std::string, ById, std::less<>> catalogi_;
  std::map<domain::Soort, ById> fasen_, handelingen_;
};

}  // namespace ruimte::application
