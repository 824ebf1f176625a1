// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gen/afspraak.hpp"
#include "modelcheck/regels.hpp"

/// The rules by subject. Private to src/modelcheck.
namespace ruimte::modelcheck {

/// Where findings of one step go.
class Oordeel {
 public:
  Oordeel(const Overstap& stap, std::uint64_t stand, Telling& telling)
      : stap_(stap), stand_(stand), telling_(telling) {}
  /// Counts one check of the rule and notes what broke.
  void eis(bool goed, std::string_view regel, std::string melding) {
    telling_.tel(regel);
    if (!goed) telling_.schendingen.push_back({stand_, {std::string(regel), std::move(melding)}});
  }
  [[nodiscard]] const Overstap& stap() const { return stap_; }

 private:
  const Overstap& stap_;
  std::uint64_t stand_;
  Telling& telling_;
};

/// One stream before (null when it is new) and after the step.
struct Paar {
  const domain::Aggregate* voor;
  const domain::Aggregate& na;
};

void toets_afspraak(Oordeel& o, const Paar& p);
void toets_vraagstuk(Oordeel& o, const Paar& p);
void toets_conflict(Oordeel& o, const Paar& p);
void toets_agenda(Oordeel& o, const Paar& p);
void toets_arrangement(Oordeel& o, const Paar& p);
void toets_capaciteit(Oordeel& o, const Paar& p);
void toets_voorstel(Oordeel& o, const Paar& p);
/// Of a dossier where the method itself can change, and of a version of the method.
void toets_eigen_werkwijze(Oordeel& o, const Paar& p);
void toets_werkwijze(Oordeel& o, const Paar& p);
/// Rules on single facts: reasons, mandates, modes, who may speak for whom.
void toets_feiten(Oordeel& o);

/// A decision that a body took.
struct Beslissing {
  std::string_view gremium, onderwerp;
  const std::vector<std::string>& provincies;
  bool bindt_beide = false;
};
/// The body has the mandate to decide on the subject on that day, stands for these provinces and binds whom it must.
bool mag_besluiten(const domain::Referentie& r, const Beslissing& b, base::Date dag);
/// The mandate is one of this function, on the subject, and holds on that day.
bool mandaat_geldt(const Stand& stand, const base::Uuid& mandaat, const domain::Actor& actor,
                   std::string_view onderwerp);

}  // namespace ruimte::modelcheck
