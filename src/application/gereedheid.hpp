// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "application/expectations.hpp"
#include "gen/api.hpp"

/// What a province can still prepare, for its own eyes: derived from what its people read, kept nowhere, no score.
namespace ruimte::application {

struct Gereedheid {
  std::vector<gen::Gereedheidspunt> items;
  bool volledig = true;  ///< false: not every dossier was looked at
};

/// @pre the actor works for a province. O(own dossiers).
Gereedheid gereedheid(Reader& reader, const ExpectationQuery& query);

}  // namespace ruimte::application
