// SPDX-License-Identifier: EUPL-1.2
// What the kernel holds when an amendment took the conditions away, and what moving to another method may not do.
#include <gtest/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "domain/method/overstap.hpp"
#include "gen/agenda.hpp"
#include "gen/conflict.hpp"
#include "gen/contactmoment.hpp"
#include "gen/gremium.hpp"
#include "gen/registers.hpp"
#include "support/arrangement.hpp"
#include "support/invoer.hpp"
#include "support/werkwijze.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

// I-04: the body's mandate is one thing, acting for that body another.
TEST(KernelHolds, WithoutAnyGuardNoSecretaryRecordsForAnotherBody) {
  MemoryWorld world(referentie(), kaal());
  Hoofdtaak job(world);
  job.tot(Halte::ambtelijk_akkoord);
  const auto eigen = job.besluitgremium();
  const auto agenda = world.get<gen::AgendaToestand>(Soort::agenda, job.agenda.id);
  for (const auto& gremium : {"regietafel", "bol:noord", "mr"}) {
    ASSERT_NE(gremium, eigen);
    EXPECT_EQ(job.weiger(secretaris(gremium), job.vraagstuk, "besluit_vastleggen", job.besluit_invoer()).code,
              "ander_gremium");
    EXPECT_EQ(
        job.weiger(secretaris(gremium), job.agenda, "agenda_vaststellen", gen::AgendaVaststellenInvoer{agenda.gremium})
            .code,
        "ander_gremium");
  }
  job.tot(Halte::bestuurlijk_akkoord);
  EXPECT_EQ(
      job.weiger(secretaris("mr"), job.afspraak, "vaststellen", gen::VaststellenInvoer{eigen, {}, job.a().versie_hash})
          .code,
      "ander_gremium");
}

struct Moving : testing::Test {
  gen::WerkwijzeOverstapInvoer van_naar(const std::string& van, const std::string& naar) const {
    return {Soort::vraagstuk, {job.vraagstuk.id}, {{van, naar}}, "Wij gaan over."};
  }
  MemoryWorld wereld;
  Hoofdtaak job{wereld};
  Wijziging w{job};
};

// I-05, I-08: no coordinator brings an issue into step 3, or to its end, by moving it.
TEST_F(Moving, KeepsAPhaseThatTheMethodInForceKnows) {
  job.tot(Halte::in_dialoog);
  int dagen = 60;
  for (const std::string naar : {"in_besluitvorming", "teruggelegd", "bewust_beeindigd"}) {
    const auto ref = w.voer_in({Wijziging::getal("hangpunt_oud", ++dagen)});
    const auto r =
        job.probeer(coordinator(), ref, "werkwijze_overstap", base::Record::of(van_naar("in_dialoog", naar)));
    EXPECT_TRUE(!r || job.v().fase == "in_dialoog") << naar;
    EXPECT_EQ(job.v().fase, "in_dialoog") << naar;
  }
}

TEST_F(Moving, NamesNoEndForWhatHasNotEnded) {
  job.tot(Halte::getoetst);
  const auto ref = w.voer_in(andere_beginfase());
  EXPECT_EQ(job.weiger(coordinator(), ref, "werkwijze_overstap", van_naar("ingebracht", "teruggelegd")).code,
            "fase_zonder_tegenhanger");
  // Into step 3 only with every position.
  EXPECT_EQ(job.weiger(coordinator(), ref, "werkwijze_overstap", van_naar("ingebracht", "in_besluitvorming")).code,
            "inzet_ontbreekt");
  job.doe(coordinator(), ref, "werkwijze_overstap", van_naar("ingebracht", "aangemeld"));
  EXPECT_EQ(job.v().fase, "aangemeld");
}

// A page of another party, and a dossier without a natural key.
TEST_F(Moving, TakesEveryNounAlong) {
  const StreamRef pagina{Soort::partijpagina, wereld.new_id()}, contact{Soort::contactmoment, wereld.new_id()};
  job.doe(accounthouder("lvvn"), pagina, "partijpagina_openen");
  job.doe(projectleider("pv26"), contact, "contact_vastleggen",
          gen::ContactVastleggenInvoer{gen::Contactvorm::gesprek, job.vandaag, "De planning", {"lvvn"}, {}, {}, {}});
  const auto ref = w.voer_in({Wijziging::getal("hangpunt_oud", 61)});
  for (const auto& dossier : {pagina, contact}) {
    job.doe(coordinator(), ref, "werkwijze_overstap",
            gen::WerkwijzeOverstapInvoer{dossier.soort, {}, {}, "Allemaal tegelijk."});
    EXPECT_EQ(wereld.find(dossier)->werkwijze, w.t(ref).kenmerk);
  }
}

// I-20: the capacity of a party tells its readers which issues count there.
TEST(KernelHolds, NoCapacityCountsWhatItsReadersMayNotRead) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::getoetst);
  const auto met = [&](const std::string& partij) {
    return gen::AgenderenInvoer{job.agenda.id, gen::Inspanning::m, {partij}, {}, {}, {}};
  };
  for (const auto& ver : {organisatie_van("pv31"), std::string("ipo")}) {
    const auto r = job.weiger(coordinator(), job.vraagstuk, "agenderen", met(ver));
    EXPECT_EQ(r.code, "partij_leest_vraagstuk_niet") << ver;
    EXPECT_EQ(eerste_feit(r), ver);
  }
  job.doe(coordinator(), job.vraagstuk, "agenderen", met("ienw"));
}

TEST(KernelHolds, ARequestGoesToAPartyThatCanReadAndAnswerIt) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const auto vraag = [&](const std::string& aan) {
    return gen::VerzoekIndienenInvoer{gen::Verzoeksoort::versnelling, "Sluis", "Een tweede kolk.", aan, {}};
  };
  for (const std::string wie : {"ipo", "pbl"})
    EXPECT_EQ(job.weiger(projectleider("pv26"), {Soort::verzoek, world.new_id()}, "verzoek_indienen", vraag(wie)).code,
              "verzoek_aan_wie");
  const StreamRef ref{Soort::verzoek, world.new_id()};
  job.doe(projectleider("pv26"), ref, "verzoek_indienen", vraag(organisatie_van("pv31")));
  EXPECT_TRUE(projectleider("pv31").mag_lezen(world.find(ref)->kring));
}

// I-20: who may not read what a province shares does not learn whether it has an arrangement.
TEST(KernelHolds, OpeningAnArrangementTellsNothingOfAnotherProvince) {
  MemoryWorld world;
  Hoofdtaak job(world);
  Arrangement daar(job, "pv31");
  for (const std::string provincie : {"pv31", "pv30"})
    EXPECT_EQ(job.weiger(projectleider("pv26"), {Soort::arrangement, world.new_id()}, "arrangement_openen",
                         gen::ArrangementOpenenInvoer{provincie, daar.jaar(), "Inleiding"})
                  .code,
              "andere_partij")
        << provincie;
}

// Replacing is for a general text; anything else leaves the list by the rules for taking out.
TEST(KernelHolds, NoAgreementLeavesTheListAsIfItWereAGeneralText) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::bestuurlijk_akkoord);
  Arrangement arr(job);
  arr.neem_op(arr.van_provincie(), job.afspraak);
  const auto r = job.weiger(arr.van_provincie(), arr.ref, "afspraak_opnemen",
                            gen::OpnameInvoer{job.afspraak.id, job.afspraak.id, "Anders."});
  EXPECT_TRUE(r.code == "onderdeel_onbekend" || r.code == "bestaat_al") << r.code;
  EXPECT_EQ(arr.t().opnamen.size(), 1U);
}

/// A log whose method was adopted by a program that knew fewer files.
class OudLogboek final : public domain::World {
 public:
  explicit OudLogboek(domain::Bestanden bestanden) {
    gen::WerkwijzetekstToestand t;
    t.bestanden = std::move(bestanden);
    kenmerk = domain::werkwijze_kenmerk(t.bestanden);
    tekst_.ref = domain::werkwijzetekst(kenmerk);
    tekst_.toestand = base::Record::of(std::move(t));
  }
  const domain::Aggregate* find(const StreamRef& ref) const override { return ref == tekst_.ref ? &tekst_ : nullptr; }
  std::optional<StreamRef> by_key(Soort, std::string_view) const override { return std::nullopt; }
  std::vector<StreamRef> by_prefix(Soort, std::string_view) const override { return {}; }
  std::vector<StreamRef> of_kind(Soort) const override { return {}; }
  const domain::Referentie& referentie() const override { return test::referentie(); }
  base::Hash kenmerk;

 private:
  domain::Aggregate tekst_;
};

TEST(StoredMethod, LoadsInAProgramThatKnowsMoreFilesUnderItsOwnFingerprint) {
  auto bestanden = methoden().meegeleverd().bestanden;
  std::erase_if(bestanden, [](const auto& b) { return b.pad == "werkwijze/peiling.yaml"; });
  const OudLogboek oud(bestanden);
  const auto* methode = methoden().vind(oud, oud.kenmerk);
  ASSERT_NE(methode, nullptr);
  EXPECT_EQ(methode->werkwijze.hash(), oud.kenmerk);
  EXPECT_NE(methode->werkwijze.levensloop(Soort::peiling), nullptr) << "what the program learned since";
  EXPECT_FALSE(methoden().laad(bestanden).has_value()) << "a proposal has every file";
}

TEST(StoredMethod, NoProposalWidensTheBoundsOfANumber) {
  MemoryWorld world;
  Hoofdtaak job(world);
  const Wijziging w(job);
  for (const auto& [veld, waarde] : {std::pair{"grootste", "99999999999"}, std::pair{"kleinste", "0"}}) {
    const auto r =
        job.weiger(coordinator(), {Soort::werkwijze, world.new_id()}, "werkwijze_voorstellen",
                   gen::WerkwijzeVoorstellenInvoer{
                       "Ruimer",
                       "Omdat.",
                       "evaluatie",
                       {{"referentie/instellingen.yaml", "/rijen/reactietermijn/" + std::string(veld), waarde}}});
    EXPECT_NE(r.code, "aanvaard") << veld;
  }
}

}  // namespace
}  // namespace ruimte::test
