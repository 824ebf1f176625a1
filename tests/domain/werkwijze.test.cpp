// SPDX-License-Identifier: EUPL-1.2
#include "support/werkwijze.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/clock.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/method/overstap.hpp"
#include "gen/agenda.hpp"
#include "gen/gremium.hpp"
#include "support/invoer.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

const domain::Werkwijze& geldend(const MemoryWorld& world) {
  return domain::geldende_methode(world, methoden())->werkwijze;
}

std::string tekst_van(const MemoryWorld& world, const base::Hash& kenmerk, const std::string& pad) {
  for (const auto& b :
       world.get<gen::WerkwijzetekstToestand>(Soort::werkwijzetekst, domain::werkwijzetekst(kenmerk).id).bestanden)
    if (b.pad == pad) return b.inhoud;
  return {};
}

struct Amending : testing::Test {
  MemoryWorld wereld;
  Hoofdtaak job{wereld};
  Wijziging w{job};
};

// A proposal goes through to a new version, which says who agreed; both texts can be read back from the log.
TEST_F(Amending, AProposalBecomesTheMethodInForceWithWhoAgreed) {
  const auto oud = geldend(wereld).hash();
  const auto ref = w.voer_in({Wijziging::getal("instemming_provincies", 8)});
  EXPECT_EQ(w.t(ref).fase, "van_kracht");
  EXPECT_EQ(w.t(w.begin).fase, "vervangen");
  EXPECT_EQ(w.t(w.begin).vervangen_door, ref.id);
  EXPECT_EQ(w.t(ref).steun.size(), 8);
  EXPECT_EQ(w.t(ref).besluit->zonder_steun.size(), 5);
  EXPECT_NE(geldend(wereld).hash(), oud);
  EXPECT_EQ(geldend(wereld).hash(), w.t(ref).kenmerk);
  const std::string pad = "referentie/instellingen.yaml";
  EXPECT_NE(tekst_van(wereld, oud, pad), tekst_van(wereld, w.t(ref).kenmerk, pad));
  EXPECT_EQ(tekst_van(wereld, oud, "werkwijze/agenda.yaml"),
            tekst_van(wereld, w.t(ref).kenmerk, "werkwijze/agenda.yaml"));
  // The next change needs eight provinces: the rule that was changed holds for the next change.
  const auto volgende = w.stel_voor(coordinator(), {Wijziging::getal("instemming_provincies", 6)});
  w.beproef(volgende);
  w.draag(volgende, 7);
  EXPECT_EQ(job.weiger(secretaris(conferentie), volgende, "werkwijze_vaststellen", w.besluit(volgende)).code,
            "werkwijze_te_weinig_steun");
}

// No province alone can hold the others back, and none that is missing disappears.

TEST_F(Amending, AnObjectionOfOneProvinceStandsVisiblyAndStopsNobody) {
  for (const auto& provincie : provincies()) {
    const auto ref = w.stel_voor(coordinator(),
                                 {Wijziging::getal("hangpunt_oud", 61 + static_cast<int>(wereld.log().size() % 300))});
    w.beproef(ref);
    job.doe(gedeputeerde(provincie), ref, "werkwijze_standpunt_geven",
            gen::WerkwijzestandpuntInvoer{gen::Werkwijzestandpunt::bezwaar, w.t(ref).kenmerk, "Te lang."});
    job.doe(bewindspersoon("vro"), ref, "werkwijze_standpunt_geven", w.steun(ref));
    int n = 0;
    for (const auto& p : provincies())
      if (p != provincie && n++ < 7) job.doe(gedeputeerde(p), ref, "werkwijze_standpunt_geven", w.steun(ref));
    w.stel_vast(ref);
    const auto& zonder = w.t(ref).besluit->zonder_steun;
    EXPECT_EQ(zonder.size(), 5);
    EXPECT_EQ(std::ranges::count(zonder, provincie), 1);
    const auto& steun = w.t(ref).steun;
    const auto bezwaar = std::ranges::find(steun, provincie, &gen::Werkwijzesteun::zijde);
    ASSERT_NE(bezwaar, steun.end());
    EXPECT_EQ(bezwaar->reden, "Te lang.");
  }
}

TEST_F(Amending, AnObjectionSaysWhy) {
  const auto ref = w.stel_voor(projectleider("pv26"), {Wijziging::getal("hangpunt_oud", 90)});
  EXPECT_EQ(job.weiger(gedeputeerde("pv20"), ref, "werkwijze_standpunt_geven",
                       gen::WerkwijzestandpuntInvoer{gen::Werkwijzestandpunt::bezwaar, w.t(ref).kenmerk, {}})
                .code,
            "reden_ontbreekt");
}

TEST_F(Amending, ATextThatDoesNotLoadIsRefusedWithEveryPlace) {
  const StreamRef ref{Soort::werkwijze, wereld.new_id()};
  const auto stel_voor = [&](std::vector<gen::Werkwijzewijziging> wijzigingen) {
    return job.weiger(coordinator(), ref, "werkwijze_voorstellen",
                      gen::WerkwijzeVoorstellenInvoer{"Een wijziging", "Omdat.", "evaluatie", std::move(wijzigingen)});
  };
  const auto stuk = stel_voor({{"werkwijze/cyclus.yaml", "/handelingen/cyclus_openen/functies", R"(["tovenaar"])"},
                               {"werkwijze/agenda.yaml", "/handelingen/bekrachtigen/naar", R"("nergens")"}});
  EXPECT_EQ(stuk.code, "werkwijze_laadt_niet");
  EXPECT_NE(eerste_feit(stuk).find("werkwijze/cyclus.yaml /handelingen/0/functies: onbekende functie 'tovenaar'"),
            std::string::npos)
      << eerste_feit(stuk);
  EXPECT_NE(eerste_feit(stuk).find("werkwijze/agenda.yaml /handelingen"), std::string::npos) << eerste_feit(stuk);
  const auto weg = stel_voor(
      {{"werkwijze/cyclus.yaml", "/handelingen/bestaat_niet/naam", R"("x")"}, {"werkwijze/niets.yaml", "", "{}"}});
  EXPECT_EQ(weg.code, "wijziging_past_niet");
  EXPECT_NE(eerste_feit(weg).find("werkwijze/niets.yaml"), std::string::npos);
  EXPECT_EQ(stel_voor({Wijziging::getal("instemming_provincies", 7)}).code, "wijziging_zonder_verschil");
  EXPECT_EQ(stel_voor({Wijziging::getal("instemming_provincies", 0)}).code, "werkwijze_laadt_niet");
  EXPECT_EQ(stel_voor({{"referentie/instellingen.yaml", "/rijen/termijn_trede", {}}}).code, "werkwijze_laadt_niet");
  EXPECT_EQ(stel_voor({{"werkwijze/werkwijze.yaml", "/handelingen/werkwijze_vaststellen", {}}}).code,
            "werkwijze_laadt_niet")
      << "a method that nobody can amend would be the last one";
  EXPECT_EQ(wereld.find(ref), nullptr);
}

TEST_F(Amending, AnAmendmentTakenOverMakesAnotherTextAndAsksEverythingAgain) {
  const auto ref = w.stel_voor(projectleider("pv26"), {Wijziging::getal("hangpunt_oud", 90)});
  w.beproef(ref);
  w.draag(ref, 3);
  const auto eerst = w.t(ref).kenmerk;
  const auto dien_in = [&](const domain::Actor& wie, gen::Werkwijzewijziging wijziging) {
    job.doe(wie, ref, "amendement_indienen", gen::AmendementIndienenInvoer{"Anders", "Omdat.", {std::move(wijziging)}});
    return w.t(ref).amendementen.back().id;
  };
  const auto een = dien_in(projectleider("pv20"), Wijziging::getal("terugkoppeling", 6));
  const auto twee = dien_in(accounthouder("ocw"), Wijziging::getal("hangpunt_oud", 30));
  const auto drie = dien_in(gedeputeerde("pv21"), Wijziging::getal("terugkoppeling", 7));
  const gen::AmendementBeantwoordenInvoer over{een, "Goed punt."};
  EXPECT_EQ(job.weiger(projectleider("pv20"), ref, "amendement_overnemen", over).code, "namens_andere_partij");
  job.doe(projectleider("pv26"), ref, "amendement_overnemen", over);
  EXPECT_NE(w.t(ref).kenmerk, eerst);
  EXPECT_TRUE(w.t(ref).steun.empty());
  EXPECT_FALSE(w.t(ref).proef.has_value());
  EXPECT_EQ(w.t(ref).wijzigingen.size(), 2);
  EXPECT_EQ(job.weiger(projectleider("pv26"), ref, "amendement_overnemen",
                       gen::AmendementBeantwoordenInvoer{drie, "Ook goed."})
                .code,
            "amendement_verouderd")
      << "its place says something else by now";
  job.doe(secretaris(conferentie), ref, "amendement_afwijzen", gen::AmendementBeantwoordenInvoer{twee, "Te kort."});
  EXPECT_EQ(w.t(ref).amendementen[1].stand, gen::Amendementstand::niet_overgenomen);
  EXPECT_EQ(w.t(ref).amendementen[1].antwoord, "Te kort.");
  EXPECT_EQ(
      job.weiger(secretaris(conferentie), ref, "amendement_overnemen", gen::AmendementBeantwoordenInvoer{twee, "Toch."})
          .code,
      "amendement_niet_open");
}

// Every way to put a text in force without what is needed for it, by everybody.
TEST_F(Amending, NobodyPutsAMethodInForceAloneOrUntried) {
  const auto ref = w.stel_voor(coordinator(), {Wijziging::getal("hangpunt_oud", 90)});
  const auto allen = iedereen(job);
  const auto probeer = [&](const std::string& wat) {
    for (auto wie : allen) {
      const auto d = job.probeer(wie, ref, "werkwijze_vaststellen", base::Record::of(w.besluit(ref)));
      EXPECT_FALSE(d.has_value()) << wie.functie << " of " << wie.organisatie << " " << wie.gremium << ": " << wat;
      EXPECT_FALSE(job.probeer(wie, ref, "werkwijze_beproeven", base::Record::of(w.proef(ref))).has_value());
      const StreamRef ander{Soort::werkwijze, wereld.new_id()};
      EXPECT_FALSE(
          job.probeer(wie, ander, "werkwijze_registreren", base::Record::of(gen::WerkwijzeRegistrerenInvoer{"Van mij"}))
              .has_value());
    }
    EXPECT_EQ(w.t(w.begin).fase, "van_kracht");
  };
  probeer("nothing was done yet");
  w.beproef(ref, false);
  w.draag(ref);
  probeer("the trial failed");
  EXPECT_EQ(job.weiger(secretaris(conferentie), ref, "werkwijze_vaststellen", w.besluit(ref)).code,
            "werkwijze_niet_beproefd");
  const auto zonder = w.stel_voor(coordinator(), {Wijziging::getal("hangpunt_oud", 91)});
  w.beproef(zonder);
  EXPECT_EQ(job.weiger(secretaris(conferentie), zonder, "werkwijze_vaststellen", w.besluit(zonder)).code,
            "werkwijze_te_weinig_steun");
  EXPECT_EQ(job.weiger(secretaris(conferentie), zonder, "werkwijze_vaststellen",
                       gen::WerkwijzeVaststellenInvoer{conferentie, w.t(ref).kenmerk, {}})
                .code,
            "werkwijze_te_weinig_steun");
  EXPECT_EQ(job.weiger(systeem(), zonder, "werkwijze_beproeven", w.proef(ref)).code, "werkwijzetekst_gewijzigd");
}

// The rules of the kernel hold with every guard gone.
TEST(AmendingKernel, WithoutAnyGuardAnUntriedOrUnsupportedMethodDoesNotTakeEffect) {
  const auto kaal = methode_zonder("");
  MemoryWorld wereld;
  Hoofdtaak job(wereld);
  Wijziging w(job);
  const auto ref = w.stel_voor(coordinator(), {Wijziging::getal("hangpunt_oud", 90)});
  const auto vast = [&](const domain::Actor& wie) {
    return domain::decide(kaal, wereld,
                          {wereld.new_id(), ref, "werkwijze_vaststellen", base::Record::of(w.besluit(ref)), {}, {}},
                          wie, noon(job.vandaag))
        .error()
        .code;
  };
  EXPECT_EQ(vast(secretaris(conferentie)), "werkwijze_niet_beproefd");
  w.beproef(ref);
  EXPECT_EQ(vast(secretaris(conferentie)), "steun_werkwijze_ontbreekt");
  w.draag(ref, 0);
  EXPECT_EQ(vast(secretaris(conferentie)), "steun_werkwijze_ontbreekt");
  w.draag(ref, 1);
  EXPECT_EQ(vast(secretaris("bol:" + landsdelen().front())), "ander_gremium");
  w.voer_in({Wijziging::getal("terugkoppeling", 6)});
  EXPECT_EQ(vast(secretaris(conferentie)), "werkwijze_verouderd") << "it would undo what was agreed meanwhile";
}

// I-07: the method of all provinces is decided by a body that stands for all of them.
TEST_F(Amending, SomeBodyCanDecideOnTheMethodOfAll) {
  EXPECT_TRUE(domain::mag_werkwijze_vaststellen(wereld, conferentie, job.vandaag).has_value());
  for (const auto& gremium : alle_gremia())
    EXPECT_EQ(domain::mag_werkwijze_vaststellen(wereld, gremium, job.vandaag).has_value(), gremium == conferentie);
}

// A vraagstuk that runs keeps its method; one that begins afterwards has the new one.
TEST_F(Amending, ADossierFollowsTheMethodWithWhichItBegan) {
  job.tot(Halte::ingebracht);
  const auto oud = geldend(wereld).hash();
  const auto ref = w.voer_in({{"werkwijze/vraagstuk.yaml", "/handelingen/aanvullen/functies", R"(["coordinator"])"}});
  EXPECT_EQ(wereld.find(job.vraagstuk)->werkwijze, oud);
  job.tot(Halte::aangevuld);
  MemoryWorld& zelfde = wereld;
  Hoofdtaak tweede(zelfde, {{"pv20"}, "ocw", job.vandaag});
  const StreamRef nieuw{Soort::vraagstuk, wereld.new_id()};
  job.doe(projectleider("pv26"), nieuw, "inbrengen", job.inbrengen_invoer());
  EXPECT_EQ(wereld.find(nieuw)->werkwijze, w.t(ref).kenmerk);
  gen::AanvullenInvoer leeg;
  EXPECT_EQ(job.weiger(projectleider("pv26"), nieuw, "aanvullen", leeg).code, "functie_past_niet");
}

TEST_F(Amending, AMethodThatTheProgramDoesNotKnowStopsItsDossiers) {
  job.tot(Halte::ingebracht);
  struct Niets final : domain::Methoden {
    const domain::Methode* vind(const domain::World&, const base::Hash&) const override { return nullptr; }
    base::Result<domain::Methode, std::vector<domain::LoadError>> laad(const domain::Bestanden& b) const override {
      return methoden().laad(b);
    }
    const domain::Methode& meegeleverd() const override { return methoden().meegeleverd(); }
  };
  const Niets niets;
  wereld.use(niets);
  EXPECT_EQ(job.weiger(projectleider("pv26"), job.vraagstuk, "aanvullen", gen::AanvullenInvoer{}).code,
            "werkwijze_onbekend");
  const domain::Command command{wereld.new_id(), job.vraagstuk, "aanvullen", {}, {}, {}};
  EXPECT_EQ(domain::decide(niets, wereld, command, projectleider("pv20"), noon(job.vandaag)).error().code, "onbekend")
      << "who may not read it is not told";
}

// A changed set of criteria is a new version; an earlier verdict keeps the one by which it was given.
// @eis AGE-09
TEST_F(Amending, AnEarlierVerdictKeepsItsCriteria) {
  job.tot(Halte::getoetst);
  const auto oud = job.v().toets->criteriaversie;
  EXPECT_EQ(oud, geldend(wereld).hash());
  const auto ref =
      w.voer_in({{"referentie/criteria.yaml", "/rijen/c2/vraag", R"("Raakt dit ten minste vier sectoren?")"}});
  EXPECT_EQ(job.v().toets->criteriaversie, oud);
  EXPECT_NE(w.t(ref).kenmerk, oud);
  EXPECT_NE(tekst_van(wereld, oud, "referentie/criteria.yaml"),
            tekst_van(wereld, w.t(ref).kenmerk, "referentie/criteria.yaml"));
}

/// The text of the warning that a method without these rows gives there; empty when it gives none.
std::string mist(Hoofdtaak& job, const domain::Actor& wie, const domain::Plek& plek, const std::string& act) {
  for (const auto& h : domain::handelingen(methoden(), job.wereld, plek, wie, noon(job.vandaag)))
    if (h.overgang->id == act)
      for (const auto& waarschuwing : h.waarschuwingen)
        if (waarschuwing.reden.code == "delen_ontbreken") return eerste_feit(waarschuwing.reden);
  return {};
}

// @eis AGE-03 CON-15
TEST_F(Amending, AMethodWithoutAPartWarnsWhenAnAgendaIsFixedAndACycleBegins) {
  job.tot(Halte::geagendeerd);
  const auto gremium = wereld.get<gen::AgendaToestand>(Soort::agenda, job.agenda.id).gremium;
  const auto agenda = [&] {
    return mist(job, secretaris(gremium), {Soort::agenda, wereld.find(job.agenda)}, "agenda_vaststellen");
  };
  const auto cyclus = [&] { return mist(job, coordinator(), {Soort::cyclus}, "cyclus_openen"); };
  EXPECT_EQ(agenda(), "");
  EXPECT_EQ(cyclus(), "");
  const std::string uitspraken = "referentie/uitspraken.yaml";
  const auto ref =
      w.voer_in({{uitspraken, "/rijen/agenda_procedure", {}}, {uitspraken, "/rijen/conflictprocedure", {}}});
  EXPECT_EQ(cyclus(), "de procedure voor de agenda, het deel over conflicten");
  EXPECT_EQ(agenda(), "") << "this agenda began under the method that had it";
  job.doe(coordinator(), ref, "werkwijze_overstap", gen::WerkwijzeOverstapInvoer{Soort::agenda, {}, {}, "Mee."});
  EXPECT_EQ(agenda(), "de procedure voor de agenda, het deel over conflicten");
  w.voer_in(
      {{uitspraken, "/rijen/-",
        R"({"id":"agenda_procedure","naam":"Zo","tekst":"Zo gaat het.","herkomst":"voorstel","bronnen":["eigen"]})"},
       {"referentie/criteria.yaml", "/rijen", "[]"}});
  EXPECT_EQ(cyclus(), "criteria voor de agenda, het deel over conflicten");
}

// The start of a cycle is a fact that everyone who takes part can read, with what parties promise at it.
// @eis CYC-16
TEST_F(Amending, ACycleBeginsWithWhatPartiesPromise) {
  const std::vector<gen::Cyclustoezegging> toezeggingen{{"vro", "Elke maand een open tafel."},
                                                        {organisatie_van("pv26"), "Eén aanspreekpunt."}};
  job.open_cyclus(
      {"Cyclus 2030", 2030, {{"agenderen", job.vandaag, base::add_days(job.vandaag, 90)}}, {}, toezeggingen});
  const auto ref = wereld.by_key(Soort::cyclus, "2030");
  ASSERT_TRUE(ref.has_value());
  EXPECT_EQ(wereld.get<gen::CyclusToestand>(Soort::cyclus, ref->id).toezeggingen, toezeggingen);
  const auto& start = *std::ranges::find(wereld.log(), *ref, &Feit::stream);
  EXPECT_EQ(start.type, "CyclusGeopend");
  EXPECT_EQ(start.kring, domain::kring_openbaar);
  EXPECT_NE(start.bytes.find("Elke maand een open tafel."), std::string::npos);
}

// Parties change the template as they change any other part of the method: with a proposal, support and a trace.
// @eis CYC-15
TEST_F(Amending, TheTemplateOfACycleIsDataOfTheMethod) {
  const auto weken = [](const domain::Methode& m) {
    const auto& fasen = m.referentie.sjablonen.back().fasen;
    return std::ranges::find(fasen, "besluit_of_conflict", &gen::Sjabloonfase::id)->weken_voor_anker;
  };
  EXPECT_EQ(weken(methoden().meegeleverd()), 16);
  const auto ref = w.voer_in(
      {{"referentie/cyclussjablonen.yaml", "/rijen/vier_stappen/fasen/besluit_of_conflict/wekenVoorAnker", "20"},
       {"referentie/cyclussjablonen.yaml", "/rijen/vier_stappen/fasen/dialoog/tot", R"("2026-11-30")"}});
  EXPECT_EQ(weken(*domain::geldende_methode(wereld, methoden())), 20);
  const auto feiten = std::ranges::count(wereld.log(), ref, &Feit::stream);
  EXPECT_GT(feiten, 1) << "who proposed it, who supported it and that it was adopted";
}

// @eis CON-18
TEST_F(Amending, LaddersTermsAndRulesOfConflictsAreDataOfTheMethod) {
  const auto& was = methoden().meegeleverd();
  for (std::size_t n = 0; n < gen::code_list_conflictsoort().ids.size(); ++n) {
    const auto pad = was.referentie.escalatiepaden.find(gen::code_list_conflictsoort().ids[n]);
    ASSERT_NE(pad, was.referentie.escalatiepaden.end()) << gen::code_list_conflictsoort().ids[n];
    ASSERT_FALSE(pad->second.empty());
    EXPECT_GT(pad->second.front().termijn_werkdagen, 0) << pad->first;
  }
  EXPECT_FALSE(was.werkwijze.levensloop(Soort::conflict)->termijnen.empty());
  w.voer_in({{"referentie/escalatiepaden.yaml", "/rijen/rijk_provincie/treden/5", {}},
             {"referentie/escalatiepaden.yaml", "/rijen/rijk_provincie/treden/1/termijnWerkdagen", "12"}});
  const auto& wordt = domain::geldende_methode(wereld, methoden())->referentie.escalatiepaden.at("rijk_provincie");
  EXPECT_EQ(wordt.size() + 1, was.referentie.escalatiepaden.at("rijk_provincie").size());
  EXPECT_EQ(wordt.front().termijn_werkdagen, 12);
}

// @eis DEC-09
TEST_F(Amending, TheMethodSaysHowDecisionsAreTakenAndActsFollowIt) {
  EXPECT_TRUE(methoden().meegeleverd().referentie.kent("uitspraak", "besluitprocedure"));
  EXPECT_TRUE(methoden().meegeleverd().referentie.kent("besluitroute", "rijksinzet"));
  job.tot(Halte::in_afstemming);
  EXPECT_EQ(
      job.weiger(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", job.besluit_invoer()).code,
      "fase_past_niet");
  job.tot(Halte::in_besluitvorming);
  auto ander = job.besluit_invoer();
  ander.gremium = "gs:pv26";
  EXPECT_EQ(job.weiger(secretaris(ander.gremium), job.vraagstuk, "besluit_vastleggen", ander).code,
            "gremium_zonder_mandaat");
  job.tot(Halte::ambtelijk_akkoord);
  job.doe(secretaris(job.besluitgremium()), job.vraagstuk, "besluit_vastleggen", job.besluit_invoer());
}

TEST_F(Amending, ADossierMovesWhenEveryPhaseHasAPlace) {
  job.tot(Halte::getoetst);
  // Another name for the phase in which it stands, and one act less.
  auto wijzigingen = andere_beginfase();
  wijzigingen.push_back({"werkwijze/vraagstuk.yaml", "/handelingen/aanvullen", {}});
  wijzigingen.push_back({"werkwijze/signalen.yaml", "/signalen/water_bodem_ontbreekt", {}});  // only that act clears it
  const auto ref = w.voer_in(wijzigingen);
  const auto& naar = *domain::geldende_methode(wereld, methoden());
  const auto proef = domain::bekijk_overstap(wereld, naar, *wereld.find(job.vraagstuk), {});
  EXPECT_EQ(proef.fase_van, "ingebracht");
  EXPECT_EQ(proef.fase_naar, "");
  gen::WerkwijzeOverstapInvoer invoer{Soort::vraagstuk, {}, {}, "Wij gaan over."};
  EXPECT_EQ(job.weiger(coordinator(), ref, "werkwijze_overstap", invoer).code, "fase_zonder_tegenhanger");
  EXPECT_NE(wereld.find(job.vraagstuk)->werkwijze, naar.werkwijze.hash());
  invoer.fasen = {{"ingebracht", "aangemeld"}};
  const auto met = domain::bekijk_overstap(wereld, naar, *wereld.find(job.vraagstuk), invoer.fasen);
  const auto* weg = methoden().meegeleverd().werkwijze.levensloop(Soort::vraagstuk)->overgang("aanvullen");
  EXPECT_EQ(met.vervallen, std::vector<std::string>{weg->naam});
  job.doe(coordinator(), ref, "werkwijze_overstap", invoer);
  EXPECT_EQ(wereld.find(job.vraagstuk)->werkwijze, naar.werkwijze.hash());
  EXPECT_EQ(job.v().fase, "aangemeld");
  EXPECT_EQ(job.weiger(coordinator(), ref, "werkwijze_overstap", invoer).code, "niets_over_te_zetten");
}

}  // namespace
}  // namespace ruimte::test
