// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

#include "application/labels.hpp"
#include "gen/conflict.hpp"

namespace ruimte::application {

/// What a brief is written from: the conflict, and the number and title of its vraagstuk as the reader knows them.
struct Brief {
  const gen::ConflictToestand& conflict;
  std::string nummer, titel;  ///< of the vraagstuk
  base::Date vandaag;
  Taal taal = Taal::nl;
  bool hoogste_trede = false;  ///< no rung comes after the one where it is
};

/// One page for the body that must act: a whole HTML document that needs nothing else and prints on A4. It holds what
/// stands in the conflict itself, never a card or position of one side.
std::string conflictbrief(const Labels& labels, const Brief& brief);

}  // namespace ruimte::application
