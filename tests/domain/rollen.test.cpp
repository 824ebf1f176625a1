// SPDX-License-Identifier: EUPL-1.2
// Roles: two hats, tasks where the matrix puts them, pages of parties, the table of the programme track.
#include <gtest/gtest.h>

#include <algorithm>

#include "domain/method/rolmatrix.hpp"
#include "gen/dialoog.hpp"
#include "gen/organisatie_en_functie.hpp"
#include "gen/partijpagina.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

std::string code_van(const domain::Decision& d) { return d ? "" : d.error().code; }

/// The same person in another function, as the log knows him.
class TweePetten : public testing::Test {
 protected:
  TweePetten() {
    spoor.functie_id = domain::sub_id({}, "een andere coordinator dan die van de hoofdtaak");
    spoor.persoon = domain::sub_id(spoor.functie_id, "persoon");
    departement.persoon = spoor.persoon;
    for (const auto& a : {spoor, departement})
      job.doe(beheerder(), {Soort::functie, a.functie_id}, "functie_toewijzen",
              gen::FunctieToewijzenInvoer{a.persoon, a.functie, a.organisatie, {}, job.vandaag, {}});
    job.tot(Halte::in_dialoog);
  }
  domain::Decision vul_aan(const domain::Actor& wie, std::vector<gen::Bevestiging> bevestigd = {}) {
    return world.submit({world.new_id(),
                         job.vraagstuk,
                         "aanvullen",
                         base::Record::of(gen::AanvullenInvoer{}),
                         {},
                         std::move(bevestigd)},
                        wie, noon(job.vandaag));
  }
  bool gewaarschuwd(const domain::Actor& wie) {
    for (const auto& h :
         domain::handelingen(werkwijze(), world, {Soort::vraagstuk, world.find(job.vraagstuk)}, wie, noon(job.vandaag)))
      for (const auto& w : h.waarschuwingen)
        if (w.regel == "twee_petten") return true;
    return false;
  }

  MemoryWorld world;
  Hoofdtaak job{world};
  domain::Actor spoor = actor("coordinator", "vro_programmaspoor"),
                departement = actor("accounthouder_departement", "vro");
};

// @eis ROL-06
TEST_F(TweePetten, ProgrammeTrackAndDepartmentAreTwoPartiesAndWhoActsInBothIsWarned) {
  const auto& organisaties = referentie().organisaties;
  EXPECT_FALSE(organisaties.at("vro_programmaspoor").kan_instemmen);
  EXPECT_TRUE(organisaties.at("vro").kan_instemmen);
  job.tot(Halte::inzetten_vast);
  for (const auto& van_het_spoor : {spoor, actor("accounthouder_departement", "vro_programmaspoor")})
    EXPECT_NE(code_van(job.probeer(van_het_spoor, job.afspraak, "ambtelijk_akkoord_geven",
                                   base::Record::of(job.akkoord_invoer()))),
              "")
        << "the programme track agrees to nothing, whatever it is called";
  EXPECT_FALSE(gewaarschuwd(departement)) << "nobody acted in both yet";
  EXPECT_EQ(code_van(vul_aan(spoor)), "");
  EXPECT_EQ(code_van(vul_aan(spoor)), "") << "one hat, however often";
  EXPECT_TRUE(gewaarschuwd(departement));
  EXPECT_EQ(code_van(vul_aan(departement)), "twee_petten");
  EXPECT_EQ(code_van(vul_aan(departement, {{"twee_petten", "Er is niemand anders."}})), "")
      << "a warning, with a reason";
  EXPECT_EQ(code_van(vul_aan(accounthouder("vro"))), "") << "somebody else of the department is not meant";
  EXPECT_EQ(job.v().petten.size(), 2U);
}

TEST_F(TweePetten, AHatThatWasTakenOffTodayIsNoHatAnyMore) {
  EXPECT_EQ(code_van(vul_aan(spoor)), "");
  EXPECT_TRUE(gewaarschuwd(departement));
  job.doe(beheerder(), {Soort::functie, spoor.functie_id}, "functie_beeindigen", gen::RedenInvoer{"Andere baan."});
  EXPECT_FALSE(gewaarschuwd(departement));
  EXPECT_EQ(code_van(vul_aan(departement)), "");
}

TEST_F(TweePetten, WhoHasOneHatLeavesNoTrace) {
  EXPECT_EQ(code_van(vul_aan(accounthouder("lvvn"))), "");
  EXPECT_TRUE(job.v().petten.empty());
}

// @eis ROL-08
TEST(Rollen, ATaskWithAPartyThatTheMatrixDoesNotGiveItToIsAWarning) {
  for (const auto& [partij, stap, rol, over] : {std::tuple{"lvvn", "opvolging", "eigenaar", true},
                                                {"provincie_utrecht", "opvolging", "eigenaar", true},
                                                {"vro_programmaspoor", "opvolging", "eigenaar", false},
                                                {"vro_programmaspoor", "opvolging", "elke", true},
                                                {"vng", "opvolging", "elke", false},
                                                {"vro", "dialoog", "elke", true},
                                                {"vng", "dialoog", "elke", false}})
    EXPECT_EQ(domain::rolmatrix::gaat_erover(referentie(), partij, stap, rol), over) << partij << " " << stap;
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::in_afstemming);
  const auto actie = [&](const char* eigenaar, std::vector<gen::Bevestiging> bevestigd) {
    const gen::ActieInvoer invoer{"Ruimte reserveren", "pv26", eigenaar, "rijk", {}, {}};
    return world.submit(
        {world.new_id(), job.afspraak, "actie_toevoegen", base::Record::of(invoer), {}, std::move(bevestigd)},
        projectleider("pv26"), noon(job.vandaag));
  };
  EXPECT_EQ(code_van(actie("provincie_utrecht", {})), "");
  for (const auto* elders : {"vro_programmaspoor", "vng"}) {
    const auto d = actie(elders, {});
    ASSERT_FALSE(d.has_value());
    EXPECT_EQ(d.error().code, "taak_buiten_matrix") << elders;
    EXPECT_EQ(d.error().regel, "taak_buiten_matrix") << "it names the rule to confirm";
    EXPECT_EQ(eerste_feit(d.error()), elders);
  }
  EXPECT_EQ(code_van(actie("vro_programmaspoor", {{"taak_buiten_matrix", "Zij doen dit nu eenmaal."}})), "");
  const auto stap = job.probeer(projectleider("pv26"), job.vraagstuk, "vervolgstap_opnemen",
                                base::Record::of(gen::VervolgstapOpnemenInvoer{"Uitzoeken", "vng", {}}));
  EXPECT_EQ(code_van(stap), "taak_buiten_matrix");
}

class Partijpagina : public testing::Test {
 protected:
  StreamRef begin(const domain::Actor& wie) {
    const StreamRef ref{Soort::partijpagina, world.new_id()};
    job.doe(wie, ref, "partijpagina_openen");
    return ref;
  }
  base::Uuid schrijf(const domain::Actor& wie, const StreamRef& ref) {
    job.doe(wie, ref, "verwachting_opnemen", gen::VerwachtingOpnemenInvoer{"Op tijd een inzet.", {}});
    return t(ref).verwachtingen.back().id;
  }
  std::string bevestig(const domain::Actor& wie, const StreamRef& ref, const base::Uuid& id) {
    return code_van(
        job.probeer(wie, ref, "verwachting_bevestigen", base::Record::of(gen::VerwachtingBevestigenInvoer{id})));
  }
  const gen::PartijpaginaToestand& t(const StreamRef& ref) const {
    return world.get<gen::PartijpaginaToestand>(Soort::partijpagina, ref.id);
  }
  MemoryWorld world;
  Hoofdtaak job{world};
};

// @eis ROL-15
TEST_F(Partijpagina, EveryPartyHasAPageWithExpectationsThatTheOthersConfirm) {
  for (const auto& wie : {coordinator(), accounthouder("lvvn"), projectleider("pv26"), projectleider("pv31")}) {
    const auto ref = begin(wie);
    const auto id = schrijf(wie, ref);
    for (const auto& ander : {coordinator(), accounthouder("lvvn"), projectleider("pv26"), projectleider("pv31")}) {
      const bool eigen = ander.organisatie == wie.organisatie;
      EXPECT_EQ(bevestig(ander, ref, id), eigen ? "verwachting_bevestigen_anderen" : "") << ander.organisatie;
      EXPECT_NE(bevestig(ander, ref, id), "") << "once each";
      const auto schrijft =
          job.probeer(ander, ref, "verwachting_opnemen", base::Record::of(gen::VerwachtingOpnemenInvoer{"Iets.", {}}));
      EXPECT_EQ(schrijft.has_value(), eigen) << "a party writes about itself only";
    }
    EXPECT_EQ(t(ref).verwachtingen.front().bevestigingen.size(), 3U);
    job.doe(wie, ref, "verwachting_wijzigen", gen::VerwachtingWijzigenInvoer{id, "Op tijd een inzet, in twee talen."});
    EXPECT_TRUE(t(ref).verwachtingen.front().bevestigingen.empty()) << "what was confirmed is not this text";
    job.doe(wie, ref, "verwachting_schrappen", gen::VerwachtingSchrappenInvoer{id, "Vervallen."});
    EXPECT_EQ(bevestig(projectleider("pv20"), ref, id), wie.organisatie.empty() ? "" : "onderdeel_onbekend");
  }
  const auto nog_een = job.probeer(coordinator(), {Soort::partijpagina, world.new_id()}, "partijpagina_openen", {});
  EXPECT_EQ(code_van(nog_een), "bestaat_al");
}

// @eis ROL-09
TEST_F(Partijpagina, TheTableOfTheProgrammeTrackIsChangedByItsCoordinatorAndEmptyWhereTheSourcesAreSilent) {
  const auto ref = begin(coordinator());
  const auto taak = [&](std::string_view functie, std::string_view stap) {
    for (const auto& f : t(ref).taken)
      if (f.functie == functie && f.stap == stap) return f.taak;
    return std::string();
  };
  EXPECT_NE(taak("coordinator", "agenderen").find("vraagstukken kiezen met de criteria"), std::string::npos);
  EXPECT_NE(taak("accounthouder_vro", "dialoog").find("de juiste partijen bij elkaar brengen"), std::string::npos);
  for (const auto* stap : {"agenderen", "dialoog", "besluitvorming", "conflictbeslechting", "opvolging"})
    for (const auto* functie : {"kernteam", "expertteam"}) EXPECT_EQ(taak(functie, stap), "") << functie << " " << stap;
  const gen::TaakInvullenInvoer invoer{"expertteam", "dialoog", "Bereidt ruimtelijke keuzes voor."};
  for (const auto& wie : {accounthouder_vro(), projectleider("pv26"), accounthouder("vro")})
    EXPECT_NE(code_van(job.probeer(wie, ref, "taak_invullen", base::Record::of(invoer))), "") << wie.functie;
  job.doe(coordinator(), ref, "taak_invullen", invoer);
  EXPECT_EQ(taak("expertteam", "dialoog"), "Bereidt ruimtelijke keuzes voor.");
  job.doe(coordinator(), ref, "taak_invullen", gen::TaakInvullenInvoer{"expertteam", "dialoog", {}});
  EXPECT_EQ(taak("expertteam", "dialoog"), "");
  EXPECT_EQ(code_van(job.probeer(coordinator(), ref, "taak_invullen",
                                 base::Record::of(gen::TaakInvullenInvoer{"gedeputeerde", "dialoog", "Besluit."}))),
            "functie_hoort_elders");
  EXPECT_TRUE(t(begin(projectleider("pv26"))).taken.empty()) << "only the programme track has such a table";
}

}  // namespace
}  // namespace ruimte::test
