// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/kernel/world.hpp"
#include "domain/method/methoden.hpp"
#include "domain/method/werkwijze.hpp"

namespace ruimte::test {

/// The shipped catalogue and method, loaded once per program.
const domain::Referentie& referentie();
const domain::Werkwijze& werkwijze();

/// The methods that the program knows: the shipped one, and those whose text stands in a log.
const domain::Methoden& methoden();

/// The shipped method with pieces of its canonical JSON replaced; every piece must occur. Throws when it does not load.
domain::Werkwijze method_of(const std::vector<std::string>& texts);
domain::Werkwijze changed_method(const std::vector<std::pair<std::string, std::string>>& replacements);

/// One recorded fact, as a log keeps it: the payload as bytes.
struct Feit {
  domain::StreamRef stream;
  std::string type;  ///< of the payload record
  std::string bytes;
  domain::Kring kring;  ///< of the stream
  base::Instant op;
  base::Uuid opdracht;
  std::string handeling;
  domain::Actor actor;
  std::optional<base::Uuid> krachtens;
};

/// The store in memory: the same door as the server, without transport. Every accepted command is checked: the actor
/// could read what it acted on, the input is valid at the boundary, keys are unique, the snapshot is the fold of the
/// recorded bytes. A breach fails the test that runs.
class MemoryWorld final : public domain::World {
 public:
  explicit MemoryWorld(const domain::Referentie& r = test::referentie(),
                       const domain::Werkwijze& w = test::werkwijze());

  const domain::Aggregate* find(const domain::StreamRef& ref) const override;
  std::optional<domain::StreamRef> by_key(domain::Soort soort, std::string_view sleutel) const override;
  std::vector<domain::StreamRef> by_prefix(domain::Soort soort, std::string_view prefix) const override;
  std::vector<domain::StreamRef> of_kind(domain::Soort soort) const override;
  const domain::Referentie& referentie() const override { return *referentie_; }
  const domain::Methoden* methoden() const override { return methoden_; }

  const domain::Werkwijze& werkwijze() const { return *werkwijze_; }
  void use(const domain::Werkwijze& w) {
    werkwijze_ = &w;
    methoden_ = nullptr;
  }
  /// From now on every dossier follows its own method.
  void use(const domain::Methoden& methoden) { methoden_ = &methoden; }

  /// Decides and, when accepted, records. A refusal leaves nothing behind.
  domain::Decision submit(const domain::Command& command, const domain::Actor& actor, base::Instant now);

  /// Open terms whose last day is before `vandaag`, by last day.
  std::vector<std::pair<gen::Termijn, domain::StreamRef>> verlopen(base::Date vandaag) const;

  /// Next id of a fixed series.
  base::Uuid new_id();
  const std::vector<Feit>& log() const { return log_; }

  /// The state as it is now. It stays readable, as it was, after a later act replaces it.
  template <class T>
  const T& get(domain::Soort soort, const base::Uuid& id) const {
    return find({soort, id})->toestand.as<T>();
  }

 private:
  void apply(const domain::Event& event, const domain::Command& command, const domain::Actor& actor, base::Instant now);
  void check_fold(const domain::StreamRef& ref) const;

  const domain::Referentie* referentie_;
  const domain::Werkwijze* werkwijze_;
  const domain::Methoden* methoden_ = nullptr;
  std::map<domain::StreamRef, domain::Aggregate> streams_;
  std::map<domain::Soort, std::map<std::string, domain::StreamRef, std::less<>>> keys_;
  std::vector<Feit> log_;
  std::vector<base::Record> vorige_;  ///< replaced states, so that a reference from `get` outlives them
  std::uint64_t ids_ = 0;
};

/// `gremium_zonder_mandaat: gremium=ps:pv26 ...`, for messages.
std::string tekst(const domain::Refusal& refusal);
/// Value of the first fact of a refusal; empty when it has none.
std::string eerste_feit(const domain::Refusal& refusal);

/// Noon in Amsterdam on that date.
base::Instant noon(base::Date date);
base::Date date(std::string_view iso);

}  // namespace ruimte::test
