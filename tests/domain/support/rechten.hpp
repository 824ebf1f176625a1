// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/hoofdtaak.hpp"

namespace ruimte::test {

/// Who may do what, in which phase, as the text of the method says it. Read here a second time, not by the loader.
struct Recht {
  std::set<std::string> van, functies;  ///< `van` empty: begins a dossier
  bool klok = false;
};
using Rechten = std::map<std::pair<domain::Soort, std::string>, Recht>;
Rechten rechten_uit_de_tekst();

/// Holds what the list of possible acts and the door say against the text of the method, for every act, function and
/// phase that it is shown. Fails the test that runs at each difference.
class Rechtencontrole {
 public:
  /// Every dossier, every one of these people, every act.
  void kijk(const Hoofdtaak& job, const std::vector<domain::Actor>& allen);

  /// Acts with a function to which they were possible somewhere.
  [[nodiscard]] std::size_t mogelijk() const { return mogelijk_.size(); }
  [[nodiscard]] int gehouden() const { return gehouden_; }

 private:
  void houd(const Hoofdtaak& job, const domain::Levensloop& loop, const domain::Aggregate* dossier,
            const domain::Actor& wie);

  Rechten rechten_ = rechten_uit_de_tekst();
  std::set<std::pair<std::pair<domain::Soort, std::string>, std::string>> mogelijk_;
  int gehouden_ = 0;
};

}  // namespace ruimte::test
