// SPDX-License-Identifier: EUPL-1.2
// Contact outside a body: who reads it, what it may name, and when it can lie ahead.
#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "domain/kernel/overleg.hpp"
#include "gen/contactmoment.hpp"
#include "gen/vraagstuk_invoer.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

struct Contact {
  explicit Contact(const std::string& wie) : provincie(wie) { job.keuze.provincies = {provincie}; }
  gen::ContactVastleggenInvoer invoer(std::vector<std::string> met) const {
    return {gen::Contactvorm::gesprek, job.vandaag, "De planning", std::move(met), {}, {}, {}};
  }
  StreamRef nieuw() { return {Soort::contactmoment, world.new_id()}; }
  const gen::ContactmomentToestand& lees(const StreamRef& ref) const {
    return world.get<gen::ContactmomentToestand>(Soort::contactmoment, ref.id);
  }

  std::string provincie;
  MemoryWorld world;
  Hoofdtaak job{world};
};

// @eis GRE-12
TEST(Contact, IsRecordedWithoutABodyByAnySideAndReadByThoseWhoTookPart) {
  for (const auto& provincie : provincies()) {
    Contact c(provincie);
    const auto departement = departementen().front();
    const auto ref = c.nieuw();
    auto in = c.invoer({departement});
    in.uitkomst = "Wij beginnen in juni.";
    c.job.doe(projectleider(c.provincie), ref, "contact_vastleggen", in);
    EXPECT_EQ(c.lees(ref).door, organisatie_van(c.provincie));
    EXPECT_EQ(c.lees(ref).uitkomst->uitkomst, "Wij beginnen in juni.");
    const auto kring = c.world.find(ref)->kring;
    for (const auto& p : provincies()) EXPECT_EQ(projectleider(p).mag_lezen(kring), p == c.provincie) << p;
    for (const auto& d : departementen()) EXPECT_TRUE(accounthouder(d).mag_lezen(kring)) << d;
    // The Rijk among itself, and a province with a municipality, stay inside their own walls.
    const auto binnen = c.nieuw(), thuis = c.nieuw();
    c.job.doe(accounthouder(departementen()[1]), binnen, "contact_vastleggen", c.invoer({departement}));
    EXPECT_EQ(c.world.find(binnen)->kring, domain::kring_rijk);
    c.job.doe(projectleider(c.provincie), thuis, "contact_vastleggen", c.invoer({"vng"}));
    EXPECT_FALSE(accounthouder(departement).mag_lezen(c.world.find(thuis)->kring));
  }
}

// @eis GRE-13
TEST(Contact, AnAdHocMeetingCanLieAheadAndGetsItsOutcomeOnItsDay) {
  Contact c(provincies().back());
  const auto wie = projectleider(c.provincie);
  const auto dag = base::add_days(c.job.vandaag, 7);
  auto in = c.invoer({departementen().front()});
  in.datum = dag;
  EXPECT_EQ(c.job.weiger(wie, c.nieuw(), "contact_vastleggen", in).code, "contact_nog_niet") << "a talk was";
  in.vorm = gen::Contactvorm::ad_hoc_overleg;
  in.plaats = "Provinciehuis";
  const auto ref = c.nieuw();
  c.job.doe(wie, ref, "contact_vastleggen", in);
  const gen::ContactUitkomstInvoer uitkomst{"Het mag."};
  EXPECT_EQ(c.job.weiger(wie, ref, "contactuitkomst_vastleggen", uitkomst).code, "overleg_nog_niet");
  c.job.vandaag = dag;
  EXPECT_EQ(c.job.weiger(accounthouder(departementen().front()), ref, "contactuitkomst_vastleggen", uitkomst).code,
            "contact_van_ander");
  c.job.doe(wie, ref, "contactuitkomst_vastleggen", uitkomst);
  EXPECT_EQ(c.lees(ref).uitkomst->uitkomst, "Het mag.");
  EXPECT_EQ(c.job.weiger(wie, ref, "contact_afzeggen", gen::RedenInvoer{"Toch niet."}).code, "contact_klaar");
}

TEST(Contact, NamesNoDossierThatSomeoneWhoReadsItMayNotRead) {
  Contact c("pv26");
  c.job.tot(Halte::ingebracht);
  auto in = c.invoer({"lvvn"});
  in.vraagstuk = c.job.vraagstuk.id;
  const auto ref = c.nieuw();
  c.job.doe(projectleider("pv26"), ref, "contact_vastleggen", in);
  EXPECT_TRUE(domain::allen_lezen(referentie(), c.world.find(ref)->kring, c.world.find(c.job.vraagstuk)->kring));
  in.met = {"provincie_zeeland"};
  EXPECT_EQ(c.job.weiger(projectleider("pv26"), c.nieuw(), "contact_vastleggen", in).code, "dossier_te_smal");
  EXPECT_EQ(c.job
                .weiger(projectleider("pv29"), c.nieuw(), "contact_vastleggen",
                        [&] {
                          auto i = c.invoer({"lvvn"});
                          i.vraagstuk = c.job.vraagstuk.id;
                          return i;
                        }())
                .code,
            "vraagstuk_onbekend");
  in.met = {"provincie_utrecht"};
  EXPECT_EQ(c.job.weiger(projectleider("pv26"), c.nieuw(), "contact_vastleggen", in).code, "contact_met_zichzelf");
}

}  // namespace
}  // namespace ruimte::test
