// SPDX-License-Identifier: EUPL-1.2
#include <gtest/gtest.h>

#include <algorithm>

#include "domain/kernel/consent.hpp"
#include "domain/kernel/mandate.hpp"
#include "gen/agenda.hpp"
#include "gen/capaciteit.hpp"
#include "gen/gremium.hpp"
#include "support/hoofdtaak.hpp"
#include "support/invoer.hpp"

// Whatever guard an amendment takes out of the method, what may never break holds. Every act is tried by everybody on
// every stop of the agreement; each accepted one is judged against the rules as written here.
namespace ruimte::test {
namespace {

using domain::Soort;
using A = gen::AfspraakToestand;

A after(const MemoryWorld& world, const domain::StreamRef& ref, const domain::Events& events) {
  auto state = world.find(ref)->toestand;
  for (const auto& e : events)
    if (e.stream == ref) state = domain::aggregate_type(ref.soort).evolve(state, e.inhoud, {});
  return state.as<A>();
}

bool rests_on(const A& a, const base::Uuid& deel, const base::Uuid& grond, int diepte = 0) {
  if (deel == grond) return true;
  const auto* d = domain::vind_tekstdeel(a, deel);
  return diepte < 10 && std::any_of(d->hangt_af.begin(), d->hangt_af.end(),
                                    [&](const auto& op) { return rests_on(a, op, grond, diepte + 1); });
}

bool has(const std::vector<gen::Instemming>& list, const gen::Instemming& i) {
  return std::find(list.begin(), list.end(), i) != list.end();
}

/// I-01, I-02, I-03 for one part.
void judge_part(const A& voor, const A& na, const gen::Tekstdeel& oud, const domain::Actor& wie) {
  const auto& nieuw = *domain::vind_tekstdeel(na, oud.id);
  EXPECT_EQ(nieuw.inhoud_hash, domain::inhoud_hash(nieuw, na.zijden));
  if (nieuw.tekst != oud.tekst) {
    ASSERT_TRUE(oud.voorstel.has_value());
    EXPECT_NE(oud.voorstel->zijde, wie.zijde);
    EXPECT_EQ(nieuw.tekst, oud.voorstel->tekst);
    EXPECT_TRUE(domain::is_zijde(na, wie.zijde) && wie.kan_instemmen);
    EXPECT_FALSE(voor.vaststelling.has_value());
  }
  for (const auto& i : nieuw.instemmingen) {
    EXPECT_EQ(i.inhoud_hash, nieuw.inhoud_hash);
    if (has(oud.instemmingen, i)) continue;
    const bool verklaard = oud.voorstel && oud.voorstel->telt_als_akkoord && i.zijde == oud.voorstel->zijde &&
                           nieuw.tekst == oud.voorstel->tekst;
    EXPECT_TRUE(verklaard || (i.zijde == wie.zijde && wie.kan_instemmen))
        << "consent of " << i.zijde << " by " << wie.zijde;
  }
  for (const auto& ander : voor.tekstdelen) {
    if (domain::vind_tekstdeel(na, ander.id)->tekst == ander.tekst || !rests_on(voor, oud.id, ander.id)) continue;
    for (const auto& i : oud.instemmingen)
      EXPECT_FALSE(has(nieuw.instemmingen, i)) << "a change left consent on what rests on it";
  }
}

bool mandate_of(const MemoryWorld& world, const domain::Actor& wie, const base::Uuid& id, base::Date dag) {
  for (const auto& ref : world.by_prefix(Soort::mandaatregister, ""))
    for (const auto& m : world.get<gen::MandaatregisterToestand>(Soort::mandaatregister, ref.id).mandaten)
      if (m.id == id)
        return m.functie == wie.functie && m.organisatie == wie.organisatie && m.onderwerp == "afspraak" &&
               !m.ingetrokken && m.van <= dag && dag <= m.tot;
  return false;
}

bool agreed_to_end(const A& a, const std::string& zijde) {
  return a.einde && std::any_of(a.einde->instemmingen.begin(), a.einde->instemmingen.end(),
                                [&](const auto& i) { return i.zijde == zijde; });
}

/// I-02 for the end: every side agreed, each for itself and under its mandate, to ending this very version.
void judge_end(const MemoryWorld& world, const A& voor, const A& na, const domain::Actor& wie, base::Date dag) {
  if (na.fase == "vervallen") {
    ASSERT_TRUE(na.einde.has_value());
    EXPECT_EQ(na.einde->versie_hash, domain::versie_hash(na));
    for (const auto& z : na.zijden)
      EXPECT_TRUE(agreed_to_end(na, z) && (z == wie.zijde || agreed_to_end(voor, z))) << z;
  }
  if (!na.einde) return;
  for (const auto& i : na.einde->instemmingen) {
    const bool er = voor.einde && std::find(voor.einde->instemmingen.begin(), voor.einde->instemmingen.end(), i) !=
                                      voor.einde->instemmingen.end();
    EXPECT_TRUE(er || (i.zijde == wie.zijde && wie.kan_instemmen && mandate_of(world, wie, i.krachtens, dag)))
        << "agreed for " << i.zijde << " by " << wie.zijde;
  }
}

/// I-02, I-12 for support: only one's own side says it, and reaffirming answers an open question under a mandate.
void judge_support(const MemoryWorld& world, const A& voor, const A& na, const domain::Actor& wie, base::Date dag) {
  for (const auto& n : na.niet_gedragen)
    EXPECT_TRUE(std::ranges::find(voor.niet_gedragen, n) != voor.niet_gedragen.end() || n.zijde == wie.zijde);
  for (const auto& n : voor.niet_gedragen)
    EXPECT_TRUE(std::ranges::find(na.niet_gedragen, n) != na.niet_gedragen.end() || n.zijde == wie.zijde);
  for (std::size_t i = 0; i < voor.herbevestigingen.size(); ++i) {
    const auto &oud = voor.herbevestigingen[i], &nu = na.herbevestigingen.at(i);
    if (nu == oud) continue;
    EXPECT_TRUE(!oud.antwoord && nu.antwoord && nu.zijde == wie.zijde && wie.kan_instemmen);
    EXPECT_TRUE(nu.antwoord != gen::Draagvlakantwoord::bevestigd || mandate_of(world, wie, *nu.krachtens, dag));
  }
  EXPECT_EQ(na.herbevestigingen.size(), voor.herbevestigingen.size());
}

/// I-01, I-04 for the whole, I-15 for the actions.
void judge_whole(const MemoryWorld& world, const A& voor, const A& na, const domain::Actor& wie, base::Date dag) {
  for (const auto& b : na.bestuurlijk) {
    EXPECT_EQ(b.versie_hash, domain::versie_hash(na));
    if (std::find(voor.bestuurlijk.begin(), voor.bestuurlijk.end(), b) != voor.bestuurlijk.end()) continue;
    EXPECT_EQ(b.zijde, wie.zijde);
    EXPECT_TRUE(mandate_of(world, wie, b.krachtens, dag));
    EXPECT_TRUE(domain::ambtelijk_rond(voor, b.zijde));
  }
  if (na.vaststelling && !voor.vaststelling) {
    EXPECT_TRUE(domain::iedereen_ambtelijk(voor) && domain::iedereen_bestuurlijk(voor));
    EXPECT_EQ(na.vaststelling->versie_hash, domain::versie_hash(na));
    EXPECT_TRUE(domain::gremium_mag_besluiten(world, {na.vaststelling->gremium, "afspraak", na.provincies, true}, dag)
                    .has_value());
  }
  judge_end(world, voor, na, wie, dag);
  judge_support(world, voor, na, wie, dag);
  if (na.vaststelling && !voor.vaststelling) {
    EXPECT_TRUE(voor.niet_gedragen.empty());
    const bool geld = voor.raakt_geld.value_or(false) || !voor.geldvoorwaarden.empty();
    EXPECT_TRUE(na.externe_route || !(geld || voor.raakt_regels.value_or(false)));
    EXPECT_TRUE(!geld || !voor.geldvoorwaarden.empty());
    for (const auto& g : voor.geldvoorwaarden) EXPECT_TRUE(g.instemming.has_value());
  }
  for (const auto& g : na.geldvoorwaarden) {
    const auto oud = std::ranges::find(voor.geldvoorwaarden, g.id, &gen::Geldvoorwaarde::id);
    const bool nieuw = g.instemming && (oud == voor.geldvoorwaarden.end() || !oud->instemming);
    EXPECT_TRUE(!nieuw || (oud != voor.geldvoorwaarden.end() && wie.organisatie == g.budgethouder)) << wie.organisatie;
  }
  for (const auto& actie : na.acties) {
    const auto* oud = domain::vind_actie(voor, actie.id);
    if (oud == nullptr) continue;
    if (actie.oordelen.size() > oud->oordelen.size()) {
      EXPECT_TRUE(wie.zijde == actie.ontvanger && wie.kan_instemmen && oud->stand == gen::Actiestand::gereed_gemeld);
    }
    if (actie.meldingen.size() > oud->meldingen.size()) {
      EXPECT_TRUE(wie.zijde == actie.gever && wie.kan_instemmen);
      EXPECT_NE(actie.stand, gen::Actiestand::geland);
    }
  }
}

/// A method, and the guard that it leaves out of the shipped one; empty: it is tried whole.
struct Variant {
  std::string zonder;
  domain::Werkwijze methode;
};

/// A guard is asked by the acts that name it and by nothing else: what a method without it newly accepts is one of
/// them.
bool asks(const std::string& act, const std::string& guard) {
  const auto& asked = werkwijze().levensloop(Soort::afspraak)->overgang(act)->voorwaarden;
  return guard.empty() || std::ranges::any_of(asked, [&](const auto& g) { return g.def->naam == guard; });
}

/// Tries the acts of the agreement that the variant changed, by everybody. Returns how many were accepted.
int try_acts(const Hoofdtaak& job, const std::vector<domain::Actor>& allen, const Variant& variant) {
  int accepted = 0;
  const auto& world = job.wereld;
  const A voor = job.a();
  for (const auto& act : variant.methode.levensloop(Soort::afspraak)->overgangen) {
    if (act.maakt() || !asks(act.id, variant.zonder)) continue;
    for (const auto& invoer : invoeren(job, act))
      for (const auto& wie : allen) {
        if (!wie.mag_lezen(world.find(job.afspraak)->kring)) continue;
        const domain::Command c{
            domain::sub_id(job.afspraak.id, act.id + wie.organisatie), job.afspraak, act.id, invoer, {}};
        const auto d = domain::decide(variant.methode, world, c, wie, noon(job.vandaag));
        if (!d) continue;
        ++accepted;
        SCOPED_TRACE(act.id + " by " + wie.functie + " of " + wie.organisatie + " without " + variant.zonder);
        const auto na = after(world, job.afspraak, *d);
        for (const auto& deel : voor.tekstdelen) judge_part(voor, na, deel, wie);
        judge_whole(world, voor, na, wie, job.vandaag);
      }
  }
  return accepted;
}

using Variants = std::vector<Variant>;

int try_everything(const Hoofdtaak& job, const std::vector<domain::Actor>& allen, const Variants& variants) {
  int accepted = 0;
  for (const auto& v : variants) accepted += try_acts(job, allen, v);
  return accepted;
}

/// Tries everything again while a proposal to end hangs, of each side in turn; then takes it back.
int try_with_end(Hoofdtaak& job, const std::vector<domain::Actor>& allen, const Variants& variants) {
  int accepted = 0;
  for (const auto& zijde : job.zijden()) {
    job.doe(job.bestuurder(zijde), job.afspraak, "einde_voorstellen", gen::EindeInvoer{job.a().versie_hash, "Klaar."});
    accepted += try_everything(job, allen, variants);
    job.doe(job.bestuurder(zijde), job.afspraak, "einde_intrekken",
            gen::EindeIntrekkenInvoer{job.a().einde->id, "Toch niet."});
  }
  return accepted;
}

/// A new administration of the province was recorded, and the Rijk said that it no longer supports the agreement.
void ask_support(Hoofdtaak& job) {
  const auto gremium = job.eigen_gremium("pv26", "afspraak");
  job.doe(secretaris(gremium), *job.wereld.by_key(Soort::mandaatregister, gremium), "nieuw_bestuur_vastleggen",
          gen::NieuwBestuurInvoer{"Nieuw college", job.vandaag});
  job.doe(job.bestuurder("rijk"), job.afspraak, "niet_meer_gedragen_verklaren",
          gen::NietGedragenInvoer{job.a().versie_hash, "Een nieuw kabinet."});
}

/// Money from a budget of a department that is not the lead; its holder agrees only after the administrators did.
void name_money(Hoofdtaak& job) {
  job.doe(job.ambtenaar("pv26"), job.afspraak, "geldvoorwaarde_toevoegen",
          gen::GeldvoorwaardeInvoer{"Een brug", "MIRT", 5000000, "ienw"});
  job.doe(job.ambtenaar("pv26"), job.afspraak, "externe_route_noemen", gen::ExterneRouteInvoer{"nota_ruimte"});
}
void agree_budget(Hoofdtaak& job) {
  job.doe(accounthouder("ienw"), job.afspraak, "budgethouder_instemmen",
          gen::BudgetInstemmenInvoer{job.a().geldvoorwaarden.front().id});
}

/// The whole job, with every act tried by everybody under these methods at every stop, proposals hanging on two parts.
/// The job itself takes the same facts under each of them, so its stops are made once.
void walk(const Variants& variants) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const auto allen = iedereen(job);
  int accepted = 0;
  for (const auto h :
       {Halte::opgesteld, Halte::in_afstemming, Halte::inzetten_vast, Halte::ambtelijk_akkoord, Halte::besloten,
        Halte::bestuurlijk_akkoord, Halte::vastgesteld, Halte::in_opvolging, Halte::uitgevoerd}) {
    if (h == Halte::vastgesteld) agree_budget(job);
    job.tot(h);
    if (h == Halte::opgesteld) name_money(job);
    if (h == Halte::inzetten_vast)
      for (const auto& [zijde, d] : {std::pair{"rijk", 1U}, std::pair{"pv26", 4U}})
        job.doe(job.ambtenaar(zijde), job.afspraak, "tekstvoorstel_doen",
                gen::TekstvoorstelInvoer{job.a().tekstdelen[d].id, job.a().tekstdelen[d].inhoud_hash, "Voorstel",
                                         "Omdat.", true});
    if (h == Halte::in_opvolging)
      job.doe(job.ambtenaar(job.a().acties[0].gever), job.afspraak, "actie_melden",
              gen::ActieMeldenInvoer{job.a().acties[0].id, gen::Actiemelding::gereed, "Gedaan."});
    if (h == Halte::in_opvolging) ask_support(job);
    accepted += try_everything(job, allen, variants);
    if (h == Halte::bestuurlijk_akkoord) accepted += try_with_end(job, allen, variants);
    if (h == Halte::inzetten_vast)
      for (const auto& [zijde, d] : {std::pair{"pv26", 1U}, std::pair{"rijk", 4U}})
        job.doe(job.ambtenaar(zijde), job.afspraak, "tekstvoorstel_overnemen",
                gen::VoorstelAntwoordInvoer{job.a().tekstdelen[d].id, job.a().tekstdelen[d].voorstel->id, {}});
  }
  EXPECT_GT(accepted, 100) << "the walk must reach what it judges";
}

TEST(GuardsRemoved, TheShippedMethodKeepsTheRules) {
  Variants shipped;
  shipped.push_back({"", changed_method({})});
  walk(shipped);
}

TEST(GuardsRemoved, WithoutAnyOneGuardTheRulesHold) {
  Variants variants;
  for (const auto& guard : alle_guards()) variants.push_back({guard, methode_zonder(guard)});
  walk(variants);
}

TEST(GuardsRemoved, WithoutAllGuardsTheRulesHold) {
  Variants kaal;
  kaal.push_back({"", methode_zonder("")});
  walk(kaal);
}

TEST(GuardsRemoved, WithoutAllGuardsAFullAgendaStillRefusesAnUnnamedOverrun) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  const auto& agenda = world.get<gen::AgendaToestand>(Soort::agenda, job.agenda.id);
  job.doe(coordinator(), {Soort::capaciteit, world.new_id()}, "capaciteit_openen",
          gen::CapaciteitOpenenInvoer{agenda.gremium, {}, agenda.jaar, 1, {}});
  job.tot(Halte::getoetst);
  const auto zonder = methode_zonder("");
  world.use(zonder);
  const gen::AgenderenInvoer i{job.agenda.id, gen::Inspanning::m, {}};
  EXPECT_EQ(job.weiger(coordinator(), job.vraagstuk, "agenderen", i).code, "capaciteit_gremium_vol");
  EXPECT_TRUE(world.get<gen::AgendaToestand>(Soort::agenda, job.agenda.id).punten.empty());
}

}  // namespace
}  // namespace ruimte::test
