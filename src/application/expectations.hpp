// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "application/labels.hpp"
#include "application/ports.hpp"
#include "domain/method/methoden.hpp"
#include "gen/api.hpp"

/// "Wat wordt er van u verwacht": the expected acts on the open dossiers that the actor can read.
namespace ruimte::application {

struct ExpectationQuery {
  const domain::Methoden& methoden;
  Labels labels;
  const domain::Actor& actor;
  base::Instant now;
  Taal taal = Taal::nl;
};

struct Expectations {
  std::vector<gen::Verwachting> items;  ///< what is asked of the actor first, then by date, then by title
  bool volledig = true;                 ///< false when a noun has more open dossiers than are looked at
};

/// Looks at the most recently changed `max_dossiers` of each noun in a phase in which something is expected.
/// O(dossiers x acts of their phase).
inline constexpr int max_dossiers = 400;
Expectations verwachtingen(Reader& reader, const ExpectationQuery& query);

/// A text or date field of a record by its wire name; empty when it has none or no value.
std::string text_field(const base::Record& record, std::string_view name);
std::optional<base::Date> date_field(const base::Record& record, std::string_view name);

}  // namespace ruimte::application
