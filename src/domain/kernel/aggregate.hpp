// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/record.hpp"
#include "base/types.hpp"
#include "domain/kernel/kring.hpp"
#include "gen/codes.hpp"
#include "gen/termijn.hpp"

namespace ruimte::domain {

using Soort = gen::Stroomsoort;

struct StreamRef {
  Soort soort{};
  base::Uuid id;
  auto operator<=>(const StreamRef&) const = default;
};

/// A domain fact, past tense. `kring` counts only for the first event of a stream.
struct Event {
  StreamRef stream;
  Kring kring;
  base::Record inhoud;                  ///< its type names the event: FaseGewijzigd -> fase_gewijzigd
  std::optional<base::Uuid> krachtens;  ///< mandate under which the actor was bound
  base::Hash werkwijze = {};            ///< method that decided it; set by the door
};

/// `FaseGewijzigd` -> `fase_gewijzigd`; the wire name of an event.
std::string event_name(std::string_view type_name);

/// The current state of one stream. `toestand` is the snapshot: encode(toestand) is what the store keeps.
struct Aggregate {
  StreamRef ref;
  std::int32_t versie = 0;
  Kring kring;
  base::Record toestand;
  base::Hash werkwijze = {};  ///< method that it follows: the one with which it began, until it moves to another
};

/// The stream after one more fact. Total; reads neither clock nor method. `begin` counts for the first fact only: the
/// audience and the method of the stream.
struct Begin {
  Kring kring;
  base::Hash werkwijze;
};
Aggregate na_feit(const Aggregate* before, const StreamRef& ref, const Begin& begin, const base::Record& inhoud,
                  base::Instant op);

/// What the kernel knows of one noun. Everything that differs per noun goes through this table.
struct AggregateType {
  Soort soort;
  std::string_view meervoud;  ///< path segment: `vraagstukken`
  const base::TypeDesc& (*toestand)();
  const base::TypeDesc* (*rij)();                          ///< list row type; null when the noun has no list
  base::Record (*naar_rij)(const base::Record& toestand);  ///< null when the noun has no list
  /// Total: never refuses, reads neither clock nor method. `toestand` is empty for the first event.
  base::Record (*evolve)(const base::Record& toestand, const base::Record& inhoud, base::Instant op);
  std::string_view (*fase)(const base::Record& toestand);
  std::string (*sleutel)(const base::Record& toestand);  ///< natural unique key within the noun; empty when it has none
  /// What the clock will do when nobody acts; of a noun without terms always empty.
  std::span<const gen::Termijn> (*termijnen)(const base::Record& toestand);
};

std::span<const AggregateType> aggregate_types();
const AggregateType& aggregate_type(Soort soort);
/// Null when no noun has this path segment.
const AggregateType* aggregate_type_by_plural(std::string_view meervoud);

}  // namespace ruimte::domain
