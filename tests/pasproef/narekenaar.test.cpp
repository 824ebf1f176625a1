// SPDX-License-Identifier: EUPL-1.2
// The job of a scenario has its answer counted again by the program certify, which stands beside this one.
#include "../../apps/ruimtemaker/narekenaar.hpp"

#include <gtest/gtest.h>

#include "application/taken/scenario.hpp"
#include "application/taken/vierkant.test.hpp"
#include "base/hash.hpp"
#include "domain/kernel/kring.hpp"

namespace ruimte {
namespace {

using application::test::square;

const application::Rekenaar& land() {
  static const application::Rekenaar made(
      *application::Zones::of({{"pv26", square(140'000, 450'000, 6'000), "Utrecht"}}));
  return made;
}

gen::Kaartclaim claim(std::uint8_t id) {
  auto out = application::test::plain_claim(id, square(141'000, 451'000, 2'000));
  out.oppervlakte = base::SquareMetres{4'000'000};
  out.omvang = {{2'500'000}, {2'500'000}, {2'500'000}};
  return out;
}

application::Taakeinde job(const application::Narekenaar& telt_na) {
  gen::ScenarioInvoer vraag;
  vraag.naam = "Proef";
  vraag.maat = gen::Claimmaat::verwacht;
  gen::Kaartclaims claims;
  claims.volledig = true;
  claims.claims = {claim(1), claim(2)};
  domain::Actor actor;
  actor.kringen = {domain::kring_openbaar, domain::kring_provincie(26)};
  const auto taak = application::scenariotaak(vraag, claims, land(), actor);
  return application::bereken_scenario({{}, taak.soort, taak.titel, taak.opdracht, taak.bestand},
                                       {{}, [](std::int64_t) {}}, {land(), telt_na});
}

TEST(Narekenaar, TheResultSaysByWhichProgramItWasCountedAgain) {
  const auto end = job(app::narekenaar(app::eigen_certify()));
  ASSERT_EQ(end.status, gen::Taakstatus::klaar) << end.reden;
  const auto r = application::scenario_in(end.uitslag).value();
  ASSERT_TRUE(r.nagerekend);
  EXPECT_EQ(r.nagerekend->programma, "certify");
  EXPECT_EQ(r.nagerekend->versie, "3");
  EXPECT_EQ(r.nagerekend->zin.rfind("klopt: 400 cellen", 0), 0U) << r.nagerekend->zin;
  EXPECT_NE(r.nagerekend->zin.find("tekort: 100 cellen"), std::string::npos) << r.nagerekend->zin;
  ASSERT_EQ(end.bijlagen.size(), 2U);
  EXPECT_EQ(end.bijlagen[1].bytes.rfind("PK", 0), 0U);
  EXPECT_EQ(job(app::narekenaar(app::eigen_certify())).bijlagen[1].bytes, end.bijlagen[1].bytes) << "the same bytes";
}

/// Writes other files than the answer: `change` gets the bytes of the uses; hashes follow.
application::Narekenaar tampered(const std::function<void(std::string&)>& change) {
  return [change](const auto& vul, const auto& stop) {
    return app::narekenaar(app::eigen_certify())(
        [&](const application::Bestandnemer& neem) {
          std::string right, wrong;
          vul([&](const std::string& naam, std::string_view bytes) {
            std::string other(bytes);
            if (naam == "gebruik.bin") {
              right = base::to_string(base::sha256(other));
              change(other);
              wrong = base::to_string(base::sha256(other));
            }
            if (const auto at = right.empty() ? std::string::npos : other.find(right); at != std::string::npos)
              other.replace(at, right.size(), wrong);
            neem(naam, other);
          });
        },
        stop);
  };
}

TEST(Narekenaar, OneOtherCellIsNoResultThroughTheJob) {
  const auto end = job(tampered([](std::string& use) { use[7] = static_cast<char>(1 - use[7]); }));
  EXPECT_EQ(end.status, gen::Taakstatus::mislukt);
  EXPECT_TRUE(end.uitslag.empty());
  EXPECT_NE(end.reden.find("kwam op iets anders uit"), std::string::npos) << end.reden;
  EXPECT_NE(end.reden.find("onjuist: geteld"), std::string::npos) << end.reden;
}

TEST(Narekenaar, FilesThatCannotBeReadAreNoResult) {
  const auto end = job(tampered([](std::string& use) { use.pop_back(); }));
  EXPECT_EQ(end.status, gen::Taakstatus::mislukt);
  EXPECT_NE(end.reden.find("niet de goede lengte: gebruik.bin"), std::string::npos) << end.reden;
}

TEST(Narekenaar, WithoutTheProgramTheJobEndsAndSaysWhatIsMissing) {
  const auto end = job(app::narekenaar("/nergens/certify"));
  EXPECT_EQ(end.status, gen::Taakstatus::mislukt);
  EXPECT_EQ(end.reden.rfind("Het programma certify staat niet naast dit programma.", 0), 0U) << end.reden;
}

TEST(Narekenaar, AnotherProgramInItsPlaceIsNotBelieved) {
  const auto end = job(app::narekenaar("/bin/true"));
  EXPECT_EQ(end.status, gen::Taakstatus::mislukt);
  EXPECT_NE(end.reden.find("kon de uitslag niet natellen"), std::string::npos) << end.reden;
  EXPECT_NE(job(app::narekenaar("/bin/cat")).reden.find("kon de uitslag niet natellen"), std::string::npos);
}

TEST(Narekenaar, AStopEndsTheProgram) {
  std::stop_source stop;
  stop.request_stop();
  // That one never ends by itself.
  const auto judged = app::narekenaar("/usr/bin/yes")([](const application::Bestandnemer&) {}, stop.get_token());
  EXPECT_EQ(judged.oordeel, application::Oordeel::onleesbaar);
}

}  // namespace
}  // namespace ruimte
