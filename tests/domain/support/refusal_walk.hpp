// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
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

/// A life cycle, a dossier of it (null: the acts that begin one) and somebody who may read that.
using Kijk = std::function<void(const domain::Levensloop&, const domain::Aggregate*, const domain::Actor&)>;
void elke_plek(const Hoofdtaak& job, const std::vector<domain::Actor>& allen, const Kijk& kijk);

/// Phases of the method in which the walk met no dossier: `conflict benoemd`. A noun that a walk leaves out stands here
/// with all its phases, also one that is added to the method later.
std::vector<std::string> niet_bezocht(const Found& found);

/// Everybody looks at every dossier that they can read: what the list of acts refuses them.
void look_at_all(const Hoofdtaak& job, const std::vector<domain::Actor>& allen, Found& found);
/// The same, and everybody tries every act there with every input, and the acts that begin a dossier.
void try_all(const Hoofdtaak& job, const std::vector<domain::Actor>& allen, Found& found);

}  // namespace ruimte::test
