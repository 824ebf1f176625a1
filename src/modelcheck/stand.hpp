// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/kernel/command.hpp"
#include "domain/kernel/world.hpp"

/// The states that the model checker explores: the same aggregates that the server keeps, on one day.
namespace ruimte::modelcheck {

/// Numbers for the words that keys consist of: equal words have equal numbers. Any number of threads.
class Woordenboek {
 public:
  std::uint32_t nummer(const std::string& woord);
  /// A number for all words together, whatever their order: another one when a state says something else.
  std::size_t merk() const;

 private:
  mutable std::mutex mutex_;
  std::unordered_map<std::string, std::uint32_t> nummers_;
};

/// One stream as it stands. Immutable and shared between states: most acts change one or two.
struct Stuk {
  domain::Aggregate aggregate;
  std::string sleutel;                ///< natural key of the noun
  std::vector<base::Date> termijnen;  ///< last days of its open terms, sorted
  std::uint32_t woord = 0;            ///< what counts of it, see sleutel()
  bool kent_dagen = false;            ///< the word holds a day, so it differs on another day
};
using StukPtr = std::shared_ptr<const Stuk>;

/// One state: every stream, sorted by reference, and the day.
struct Stand {
  std::vector<StukPtr> stukken;
  base::Date vandaag;
};

/// A state as decisions read it. Both outlive it. Look-ups walk the streams: there are some twenty.
class StandWorld final : public domain::World {
 public:
  /// `methoden`: where the method itself can change; null where only one is in play.
  StandWorld(const Stand& stand, const domain::Referentie& referentie, const domain::Methoden* methoden = nullptr)
      : stand_(stand), referentie_(referentie), methoden_(methoden) {}
  const domain::Aggregate* find(const domain::StreamRef& ref) const override;
  std::optional<domain::StreamRef> by_key(domain::Soort soort, std::string_view sleutel) const override;
  std::vector<domain::StreamRef> by_prefix(domain::Soort soort, std::string_view prefix) const override;
  std::vector<domain::StreamRef> of_kind(domain::Soort soort) const override;
  const domain::Referentie& referentie() const override { return referentie_; }
  const domain::Methoden* methoden() const override { return methoden_; }

 private:
  const Stand& stand_;
  const domain::Referentie& referentie_;
  const domain::Methoden* methoden_;
};

/// The state after these facts, folded by the server's own `evolve`, on the same day.
Stand na(const Stand& stand, const domain::Events& events, Woordenboek& woorden);
/// The same streams on another day.
Stand op_dag(const Stand& stand, base::Date dag, Woordenboek& woorden);

/// Eleven hours UTC: the same civil day in Amsterdam, summer and winter.
base::Instant middag(base::Date dag);

/// What counts of one stream on that day: its fields that are marked `model` in schema/. Texts, hashes and ids count by
/// the order in which they occur, days as past, today or to come, lists of records as sets; the last days of terms not
/// at all.
struct Woord {
  std::string tekst;
  bool kent_dagen = false;
};
Woord woord(const base::Record& toestand, base::Date vandaag);

/// What counts of a state, whole: the words of its streams in an order that does not depend on ids, and the order in
/// which its open terms end. Two states with one key are one state to the checker.
std::string sleutel(const Stand& stand);

}  // namespace ruimte::modelcheck
