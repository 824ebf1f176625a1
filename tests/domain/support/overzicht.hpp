// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "application/overzichten/overzichten.hpp"
#include "gen/registry.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {

/// The reading port on a world in memory; an overview uses these questions only.
class Lezer final : public application::Reader {
 public:
  explicit Lezer(const MemoryWorld& world) : world_(world) {}

  application::Page list(const application::ListQuery& query, application::Kringen kringen) override {
    application::Page page;
    for (const auto& ref : van_soort(query.soort)) {
      const auto* a = world_.find(ref);
      if (!leest(*a, kringen)) continue;
      page.rows.push_back({ref, a->versie, a->kring, domain::aggregate_type(ref.soort).naar_rij(a->toestand)});
    }
    return page;
  }
  std::vector<application::Telling> telling(domain::Soort soort, application::Kringen kringen) override {
    std::map<std::string, std::int64_t> per_fase;
    for (const auto& ref : van_soort(soort))
      if (const auto* a = world_.find(ref); leest(*a, kringen))
        ++per_fase[std::string(domain::aggregate_type(soort).fase(a->toestand))];
    std::vector<application::Telling> uit;
    for (const auto& [fase, n] : per_fase) uit.push_back({fase, n});
    return uit;
  }
  std::optional<domain::Aggregate> toestand(const domain::StreamRef& ref, application::Kringen kringen) override {
    const auto* a = world_.find(ref);
    return a != nullptr && leest(*a, kringen) ? std::optional(*a) : std::nullopt;
  }
  std::optional<domain::StreamRef> by_key(domain::Soort soort, std::string_view sleutel,
                                          application::Kringen kringen) override {
    const auto ref = world_.by_key(soort, sleutel);
    return ref && leest(*world_.find(*ref), kringen) ? ref : std::nullopt;
  }
  application::Zoekresultaat zoek(const application::Zoekvraag&, application::Kringen) override { return {}; }
  /// Of the envelope only what an overview asks: where, what, when.
  std::vector<application::Stamped> verloop(const domain::StreamRef& ref, application::Kringen kringen) override {
    std::vector<application::Stamped> uit;
    for (const auto& f : world_.log()) {
      if (f.stream != ref || std::ranges::find(kringen, f.kring) == kringen.end()) continue;
      gen::Envelop envelop;
      envelop.stroom = ref.id;
      envelop.soort = f.type;
      envelop.tijd = f.op;
      uit.push_back({std::move(envelop), *base::decode(*gen::find_type(f.type), f.bytes)});
    }
    return uit;
  }
  std::vector<application::Stamped> log(std::int64_t, int, application::Kringen) override { return {}; }
  std::optional<application::VerlopenTermijn> verlopen_termijn(const std::optional<application::VerlopenTermijn>&,
                                                               base::Date, application::Kringen) override {
    return {};
  }
  const domain::World& world() override { return world_; }

 private:
  std::set<domain::StreamRef> van_soort(domain::Soort soort) const {
    std::set<domain::StreamRef> uit;
    for (const auto& f : world_.log())
      if (f.stream.soort == soort) uit.insert(f.stream);
    return uit;
  }
  static bool leest(const domain::Aggregate& a, application::Kringen kringen) {
    return std::ranges::find(kringen, a.kring) != kringen.end();
  }
  const MemoryWorld& world_;
};

inline const application::Labels& labels() {
  static const application::Labels alle(werkwijze());
  return alle;
}

inline gen::Overzicht zie(const Hoofdtaak& job, const std::string& id, const domain::Actor& wie) {
  Lezer lezer(job.wereld);
  return *application::overzicht(id, {lezer, werkwijze(), referentie(), labels(), wie, job.vandaag});
}

inline std::int64_t getal(const gen::Overzicht& o, std::size_t rij, std::size_t kolom) {
  return o.rijen.at(rij).cellen.at(kolom).getal.value_or(-1);
}

/// Text of the cell; a number as text.
inline std::string cel(const gen::Overzicht& o, const std::string& eerste, std::size_t kolom) {
  for (const auto& rij : o.rijen)
    if (rij.cellen.front().tekst == eerste) {
      const auto& c = rij.cellen.at(kolom);
      return c.getal ? std::to_string(*c.getal) : c.tekst.value_or("");
    }
  return "geen rij";
}

}  // namespace ruimte::test
