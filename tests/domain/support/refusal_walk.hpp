// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/hoofdtaak.hpp"

namespace ruimte::test {

/// Fails the test that runs unless the refusal says why in both languages, who can, and when.
void judge(const domain::Refusal& refusal);

/// What a walk met, to be judged once each.
struct Found {
  std::map<std::string, domain::Refusal> refusals;       ///< by act, text and when
  std::set<std::string> accepted;                        ///< acts
  std::map<domain::Soort, std::set<std::string>> fasen;  ///< in which dossiers stood
  int tried = 0;

  void add(const std::string& act, const domain::Refusal& r);
};

/// Everybody looks at every dossier that they can read: what the list of acts refuses them.
void look_at_all(const Hoofdtaak& job, const std::vector<domain::Actor>& allen, Found& found);
/// The same, and everybody tries every act there with every input, and the acts that begin a dossier.
void try_all(const Hoofdtaak& job, const std::vector<domain::Actor>& allen, Found& found);

}  // namespace ruimte::test
