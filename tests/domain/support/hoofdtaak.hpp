// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "gen/afspraak.hpp"
#include "gen/afspraak_invoer.hpp"
#include "gen/gremium.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_invoer.hpp"
#include "support/cast.hpp"
#include "support/memory_world.hpp"

namespace ruimte::test {

/// What differs between two runs of the main job.
struct Keuze {
  std::vector<std::string> provincies{"pv26"};  ///< the first one brings in
  std::string departement = "lvvn";             ///< lead of the Rijk
  base::Date start = date("2026-09-01");
  gen::Afspraaktype type = gen::Afspraaktype::d;
};

/// A cast in which every kind of conflict is possible, and who of it names one of this kind.
Keuze twee_provincies();
domain::Actor benoemer(gen::Conflictsoort soort);

/// To step 3, saying that the decision is taken here.
inline gen::NaarBesluitvormingInvoer naar_3a() { return {gen::Besluitplek::hier_besluiten, {}}; }

/// The stops of the main job, in order; a stop is reached when its acts are done.
enum class Halte {
  georganiseerd,  ///< cycle, agenda, meetings and mandates
  ingebracht,
  aangevuld,
  getoetst,
  geagendeerd,
  in_dialoog,  ///< with one contribution per side
  opgesteld,
  in_afstemming,  ///< with one proposal taken over
  inzetten_vast,
  in_besluitvorming,
  ambtelijk_akkoord,
  besloten,
  bestuurlijk_akkoord,
  vastgesteld,
  in_opvolging,
  uitgevoerd,   ///< every action reported and judged
  geland,       ///< types C and D; else nothing happens here
  teruggelegd,  ///< not for type A, which returns to the dialogue
};

/// The main job of the product, from opening a cycle to putting the vraagstuk back. Every act goes through the door of
/// MemoryWorld; an unexpected refusal fails the test that runs.
class Hoofdtaak {
 public:
  explicit Hoofdtaak(MemoryWorld& world, Keuze k = {});

  /// Does what is left to reach this stop.
  Hoofdtaak& tot(Halte halte);

  /// Expects acceptance; the facts, empty after a refusal.
  domain::Events doe(const domain::Actor& actor, const domain::StreamRef& ref, const std::string& handeling,
                     base::Record invoer = {});
  template <class T>
  domain::Events doe(const domain::Actor& actor, const domain::StreamRef& ref, const std::string& handeling, T invoer) {
    return doe(actor, ref, handeling, base::Record::of(std::move(invoer)));
  }
  /// Expects a refusal; one with the code `aanvaard` when the act was accepted.
  domain::Refusal weiger(const domain::Actor& actor, const domain::StreamRef& ref, const std::string& handeling,
                         base::Record invoer = {});
  template <class T>
  domain::Refusal weiger(const domain::Actor& actor, const domain::StreamRef& ref, const std::string& handeling,
                         T invoer) {
    return weiger(actor, ref, handeling, base::Record::of(std::move(invoer)));
  }
  domain::Decision probeer(const domain::Actor& actor, const domain::StreamRef& ref, const std::string& handeling,
                           base::Record invoer);

  const gen::VraagstukToestand& v() const {
    return wereld.get<gen::VraagstukToestand>(domain::Soort::vraagstuk, vraagstuk.id);
  }
  const gen::AfspraakToestand& a() const {
    return wereld.get<gen::AfspraakToestand>(domain::Soort::afspraak, afspraak.id);
  }
  std::vector<std::string> zijden() const;
  /// Past the warnings that nobody answered or chose anything yet.
  void open_cyclus(gen::CyclusOpenenInvoer invoer);

  /// The official and the administrator who act for a side in this job.
  domain::Actor ambtenaar(const std::string& zijde) const;
  domain::Actor bestuurder(const std::string& zijde) const;
  /// The one-sided body that decides for this side on the subject.
  std::string eigen_gremium(const std::string& zijde, const std::string& onderwerp) const;
  /// A joint body that may decide on the agreement.
  std::string besluitgremium() const;

  gen::InbrengenInvoer inbrengen_invoer() const;
  gen::ToetsenInvoer toetsen_invoer() const;
  gen::OpstellenInvoer opstellen_invoer() const;
  gen::BesluitInvoer besluit_invoer() const;
  gen::AkkoordInvoer akkoord_invoer() const;  ///< on the standing text of every part
  gen::InzetInvoer inzet_invoer(const std::string& zijde) const;
  void leg_mandaat_vast(const std::string& zijde, base::Date van, base::Date tot);

  MemoryWorld& wereld;
  Keuze keuze;
  base::Date vandaag;
  domain::StreamRef cyclus, agenda, vraagstuk, afspraak;

 private:
  void stap(Halte halte);
  void tot_afstemming(Halte halte);
  void na_afstemming(Halte halte);
  void organiseer();
  void voer_uit();

  int gedaan_ = -1;
};

/// Only the province recorded its position: what the door to step 3 says.
domain::Refusal zonder_rijksinzet(Hoofdtaak& job);

/// The clock asks for this term on that day.
domain::Decision tik(MemoryWorld& world, const gen::Termijn& termijn, const domain::StreamRef& ref, base::Date dag);
/// What one clock does that looks at this day: everything that passed, in order. Returns how many terms.
int laat_lopen(MemoryWorld& world, base::Date dag);

/// First day from 2026 on which a body of the Rijk alone decides on its position and on an agreement.
base::Date eerste_dag();

}  // namespace ruimte::test
