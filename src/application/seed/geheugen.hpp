// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <set>
#include <unordered_map>

#include "application/bulk.hpp"
#include "application/ports.hpp"
#include "base/clock.hpp"

namespace ruimte::application {

/// Every stream in memory, with the look-ups that decisions make. One thread.
class Geheugenwereld final : public domain::World {
 public:
  explicit Geheugenwereld(const domain::Referentie& referentie) : referentie_(referentie) {}

  [[nodiscard]] const domain::Referentie& referentie() const override { return referentie_; }
  [[nodiscard]] std::vector<domain::StreamRef> of_kind(domain::Soort soort) const override;
  [[nodiscard]] std::vector<domain::StreamRef> by_prefix(domain::Soort soort, std::string_view prefix) const override;
  [[nodiscard]] std::optional<domain::StreamRef> by_key(domain::Soort soort, std::string_view sleutel) const override;
  [[nodiscard]] const domain::Aggregate* find(const domain::StreamRef& ref) const override;

  /// The facts of one act; false, with nothing changed, when a natural key is taken or the state of a stream that
  /// others share would be beyond its limits.
  bool neem(const domain::Events& events, base::Instant tijd, std::vector<Feit>& feiten);

  /// In order of their first facts.
  void elk(const Bulk::Bezoek& bezoek) const;
  [[nodiscard]] std::size_t size() const { return volgorde_.size(); }

 private:
  struct OfUuid {
    std::size_t operator()(const base::Uuid& id) const;
  };
  using Nieuw = std::vector<std::pair<domain::StreamRef, domain::Aggregate>>;
  struct Staat {
    domain::Aggregate nu;
    std::string sleutel;
  };

  [[nodiscard]] bool past(const Nieuw& nieuw) const;
  void zet(domain::Aggregate nu);

  const domain::Referentie& referentie_;
  std::unordered_map<base::Uuid, Staat, OfUuid> staten_;
  std::vector<base::Uuid> volgorde_;
  std::map<std::pair<domain::Soort, std::string>, base::Uuid, std::less<>> sleutels_;
  std::map<domain::Soort, std::vector<base::Uuid>> soorten_;
};

/// The door in memory: decides as a store does, keeps the time of the last act, and tells who listens what was
/// accepted.
class Geheugendeur final : public Store {
 public:
  using Luisteraar = std::function<void(const Aanvaard&)>;

  /// All outlive the door; `clock` says when an act happens.
  Geheugendeur(const domain::Referentie& referentie, Decider decide, const base::Clock& clock, Luisteraar luisteraar)
      : wereld_(referentie), decide_(std::move(decide)), clock_(clock), luisteraar_(std::move(luisteraar)) {}

  /// The facts that it recorded; none when it is refused.
  std::vector<Feit> doe(domain::Command command, const std::shared_ptr<const domain::Actor>& actor);

  /// Calls `done` before it returns. One act at a time.
  void submit(Job job, Done done) override;
  /// Knows states, keys, terms and lists by an id that rows name; it has no search or history.
  std::unique_ptr<Reader> reader() override;
  std::int64_t subscribe(std::function<void(std::span<const Wijziging>)> listener) override;

  [[nodiscard]] const Geheugenwereld& wereld() const { return wereld_; }
  /// Why the last act was refused.
  [[nodiscard]] const std::string& reden() const { return reden_; }

 private:
  base::Result<std::vector<Feit>, domain::Refusal> probeer(domain::Command command,
                                                           std::shared_ptr<const domain::Actor> actor);

  Geheugenwereld wereld_;
  Decider decide_;
  const base::Clock& clock_;
  Luisteraar luisteraar_;
  base::Instant tijd_{};
  std::string reden_;
};

}  // namespace ruimte::application
