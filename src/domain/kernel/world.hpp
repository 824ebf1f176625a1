// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/kernel/aggregate.hpp"
#include "domain/kernel/referentie.hpp"

namespace ruimte::domain {

class Methoden;

/// In whose name somebody acts. His own function stays in `Actor::functie_id`.
struct Namens {
  base::Uuid machtiging;
  base::Uuid functie_id;  ///< of the one in whose name
  std::string door;       ///< function of who really acts: `bestuursadviseur`
};

/// Who acts, in which function, for which side. Made by `authorise()` only.
struct Actor {
  base::Uuid functie_id;  ///< stream of the function; all zero for the system
  base::Uuid persoon;
  std::string functie;      ///< `projectleider`
  std::string organisatie;  ///< `PV26`, `vro`
  std::string zijde;        ///< `rijk`, `PV26` or empty
  std::string gremium;      ///< of a secretary: `do_novex:PV26`
  bool kan_instemmen = false;
  std::vector<Kring> kringen;    ///< sorted
  std::optional<Namens> namens;  ///< set: `functie`, `gremium` and sides are those of the other

  [[nodiscard]] bool mag_lezen(Kring kring) const;
};

/// What a decision may read: every aggregate, inside the serialised write. Complexity: one look-up each.
class World {
 public:
  virtual ~World() = default;
  /// Null when the stream does not exist. The pointer stays valid until the decision ends.
  [[nodiscard]] virtual const Aggregate* find(const StreamRef& ref) const = 0;
  [[nodiscard]] virtual std::optional<StreamRef> by_key(Soort soort, std::string_view sleutel) const = 0;
  /// Streams whose natural key starts with `prefix`, ordered by key.
  [[nodiscard]] virtual std::vector<StreamRef> by_prefix(Soort soort, std::string_view prefix) const = 0;
  /// Every stream of a kind, also without a natural key, ordered by id. Reads them all: for acts that are rare.
  [[nodiscard]] virtual std::vector<StreamRef> of_kind(Soort soort) const = 0;
  [[nodiscard]] virtual const Referentie& referentie() const = 0;
  /// The methods that this world knows; null where only one is in play and none can be amended.
  [[nodiscard]] virtual const Methoden* methoden() const { return nullptr; }
};

template <class T>
const T* find_as(const World& world, Soort soort, const base::Uuid& id) {
  const Aggregate* a = world.find({soort, id});
  return a ? &a->toestand.as<T>() : nullptr;
}

/// First planned meeting of the body on or after `vanaf`, by its calendar.
std::optional<base::Date> volgend_overleg(const World& world, std::string_view gremium, base::Date vanaf);

/// Deterministic id for a part that a command creates, so that decisions need no randomness.
base::Uuid sub_id(const base::Uuid& opdracht, std::string_view label);

}  // namespace ruimte::domain
