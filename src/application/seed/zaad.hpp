// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>

#include "application/bulk.hpp"
#include "application/seed/plaats.hpp"
#include "base/crypto.hpp"
#include "domain/method/methoden.hpp"

/// Fills a new store with plausible dossiers of every kind: the example, told again on other places, and the room that
/// departments and provinces ask. Every act is decided in memory by the method and the kernel as at the door. Pure: the
/// same question gives the same acts.
namespace ruimte::application {

struct Seedvraag {
  double schaal = 1;  ///< 10: the volumes that the program is built for; more than 0
  std::uint64_t zaad = 1;
};

/// How many of what a scale asks.
struct Seedmaat {
  std::int64_t verhalen = 0;   ///< times that the example is told again
  std::int64_t afspraken = 0;  ///< retellings of an afspraak in each of those
  std::int64_t personen = 0;   ///< beside those of the example
  std::int64_t opgaven = 0, claims = 0, feiten = 0;
};
Seedmaat seedmaat(double schaal);

struct Seedtoneel {
  const domain::Methoden& methoden;
  const Plaatsen& plaatsen;  ///< not empty
  base::PasswordCost password_cost = {};
  /// What the door fills in before an act is judged: measurements of the map. The example needs it.
  std::function<void(domain::Command&, Reader&, Kringen, base::Instant)> vul_aan = {};
};

struct Seeduitslag {
  std::int64_t handelingen = 0, feiten = 0;
  std::int64_t geweigerd = 0;  ///< acts of a retelling that the method did not allow there
  std::int64_t personen = 0;
  std::map<domain::Soort, std::int64_t> dossiers;
  std::map<std::string, std::int64_t> redenen;  ///< of what was refused: `agenderen: agenda_vol`
};

/// Hands everything to `bulk` and closes it. Throws when the example cannot be played. O(acts).
Seeduitslag seed(const Seedvraag& vraag, const Seedtoneel& toneel, Bulk& bulk);

/// The moment at which a seed begins: the store is made then.
base::Instant seed_begin();

}  // namespace ruimte::application
