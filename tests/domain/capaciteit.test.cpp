// SPDX-License-Identifier: EUPL-1.2
// I-14: what a body or party can take on counts over all agendas; unknown is unknown, an overrun has a name.
#include "domain/kernel/capaciteit.hpp"

#include <gtest/gtest.h>

#include <map>

#include "base/json.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

/// A vraagstuk of this job's province that is ready for the agenda.
StreamRef gereed(Hoofdtaak& job) {
  const StreamRef ref{Soort::vraagstuk, job.wereld.new_id()};
  auto i = job.inbrengen_invoer();
  i.terugkeerdoel = "nota_ruimte";
  job.doe(job.ambtenaar(job.keuze.provincies.front()), ref, "inbrengen", i);
  job.doe(coordinator(), ref, "toetsen", job.toetsen_invoer());
  return ref;
}

const gen::AgendaToestand& agenda_nu(const Hoofdtaak& job) {
  return job.wereld.get<gen::AgendaToestand>(Soort::agenda, job.agenda.id);
}

/// The capacity of the body of this job's agenda.
StreamRef capaciteit(Hoofdtaak& job, std::optional<std::int64_t> plaatsen) {
  const StreamRef ref{Soort::capaciteit, job.wereld.new_id()};
  job.doe(coordinator(), ref, "capaciteit_openen",
          gen::CapaciteitOpenenInvoer{agenda_nu(job).gremium, {}, agenda_nu(job).jaar, plaatsen, {}});
  return ref;
}

std::map<std::string, std::string> feiten_van(const domain::Refusal& r) {
  std::map<std::string, std::string> uit;
  for (const auto& f : r.feiten) uit[f.naam] = f.waarde;
  return uit;
}

// @eis AGE-17
TEST(Capacity, UnknownStaysUnknownAndAnOverrunHasANameAndAReason) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  auto zet = [&](const StreamRef& ref, gen::Inspanning n, std::optional<gen::Overschrijding> o = {}) {
    return job.probeer(coordinator(), ref, "agenderen",
                       base::Record::of(gen::AgenderenInvoer{job.agenda.id, n, {}, std::move(o), {}}));
  };
  ASSERT_TRUE(zet(gereed(job), gen::Inspanning::l).has_value()) << "unknown is allowed";
  const auto ref = capaciteit(job, std::nullopt);
  const auto c = [&]() -> const auto& { return world.get<gen::CapaciteitToestand>(Soort::capaciteit, ref.id); };
  EXPECT_EQ(c().gebruikt, 4) << "what stood on the agenda before counts";
  EXPECT_EQ(base::encode(world.find(ref)->toestand).find("plaatsen"), std::string::npos) << "and stays unknown";

  job.doe(coordinator(), ref, "capaciteit_vastleggen", gen::CapaciteitZettenInvoer{6, {}});
  ASSERT_TRUE(zet(gereed(job), gen::Inspanning::s).has_value());
  EXPECT_EQ(c().gebruikt, 5);
  const auto laatste = gereed(job);
  const auto vol = zet(laatste, gen::Inspanning::m);
  ASSERT_FALSE(vol.has_value());
  EXPECT_EQ(vol.error().code, "capaciteit_gremium_vol");
  auto feiten = feiten_van(vol.error());
  EXPECT_EQ(feiten["plaatsen"], "6");
  EXPECT_EQ(feiten["teveel"], "1");
  for (const auto& p : agenda_nu(job).punten)
    EXPECT_NE(feiten["opAgenda"].find(p.nummer), std::string::npos) << "names what would give way";
  EXPECT_EQ(agenda_nu(job).punten.size(), 2U);

  for (const std::string_view mist : {R"({"naam":"Het DO"})", R"({"reden":"Het moet."})", R"({"naam":"","reden":""})"})
    EXPECT_FALSE(base::decode(base::describe<gen::Overschrijding>(), mist).has_value()) << mist;
  ASSERT_TRUE(
      zet(laatste, gen::Inspanning::m, gen::Overschrijding{"DO NOVEX Utrecht", "Wettelijke termijn."}).has_value());
  EXPECT_EQ(agenda_nu(job).punten.back().overschrijding->naam, "DO NOVEX Utrecht");
  EXPECT_EQ(c().gebruik.back().overschrijding->reden, "Wettelijke termijn.");
  EXPECT_EQ(c().gebruikt, 7);
  // What leaves the agenda gives its points back.
  job.doe(coordinator(), laatste, "bewust_beeindigen", gen::RedenInvoer{"Niet meer nodig."});
  EXPECT_EQ(c().gebruikt, 5);
  EXPECT_EQ(agenda_nu(job).punten.size(), 2U);
  EXPECT_EQ(job.weiger(coordinator(), ref, "capaciteit_vastleggen", gen::CapaciteitZettenInvoer{4, {}}).code,
            "capaciteit_gremium_vol")
      << "less than stands on the agendas is an overrun too";
}

// I-14 over agendas: the department has one budget, whichever province asks.
TEST(Capacity, OfAPartyCountsOverTheAgendasOfAllProvinces) {
  MemoryWorld world;
  std::vector<Hoofdtaak> jobs;
  for (const std::string p : {"pv26", "pv27", "pv28"}) {
    jobs.emplace_back(world, Keuze{.provincies = {p}, .departement = "lvvn"});
    jobs.back().tot(Halte::georganiseerd);
  }
  const StreamRef ref{Soort::capaciteit, world.new_id()};
  jobs[0].doe(accounthouder("lvvn"), ref, "capaciteit_openen",
              gen::CapaciteitOpenenInvoer{{}, "lvvn", agenda_nu(jobs[0]).jaar, 5, {}});
  const auto zet = [](Hoofdtaak& job, const domain::Actor& wie) {
    const auto vraagstuk = gereed(job);
    return job.probeer(wie, vraagstuk, "agenderen",
                       base::Record::of(gen::AgenderenInvoer{job.agenda.id, gen::Inspanning::m, {"lvvn"}, {}, {}}));
  };
  ASSERT_TRUE(zet(jobs[0], coordinator()).has_value());
  ASSERT_TRUE(zet(jobs[1], coordinator()).has_value());
  const auto& c = world.get<gen::CapaciteitToestand>(Soort::capaciteit, ref.id);
  EXPECT_EQ(c.gebruikt, 4) << "over two agendas";
  const auto vol = zet(jobs[2], coordinator());
  ASSERT_FALSE(vol.has_value());
  EXPECT_EQ(vol.error().code, "capaciteit_partij_vol");
  auto feiten = feiten_van(vol.error());
  EXPECT_EQ(feiten["teveel"], "1");
  for (const auto& g : c.gebruik) EXPECT_NE(feiten["opAgenda"].find(g.nummer), std::string::npos);
}

// What a neighbour puts on its agenda does not show in a refusal to somebody who may not read it.
TEST(Capacity, ARefusalNamesNothingThatItsReaderMayNotKnow) {
  MemoryWorld world;
  Hoofdtaak een(world, Keuze{.provincies = {"pv26"}}), ander(world, Keuze{.provincies = {"pv27"}});
  een.tot(Halte::georganiseerd);
  ander.tot(Halte::georganiseerd);
  een.doe(coordinator(), {Soort::capaciteit, world.new_id()}, "capaciteit_openen",
          gen::CapaciteitOpenenInvoer{{}, "lvvn", agenda_nu(een).jaar, 4, {}});
  een.doe(coordinator(), gereed(een), "agenderen",
          gen::AgenderenInvoer{een.agenda.id, gen::Inspanning::l, {"lvvn"}, {}, {}});
  auto wie = secretaris("do_novex:pv27");
  wie.organisatie = organisatie_van("pv27");
  wie.zijde = "pv27";
  wie.kringen = projectleider("pv27").kringen;
  const auto vol =
      ander.probeer(wie, gereed(ander), "agenderen",
                    base::Record::of(gen::AgenderenInvoer{ander.agenda.id, gen::Inspanning::s, {"lvvn"}, {}, {}}));
  ASSERT_FALSE(vol.has_value());
  EXPECT_EQ(vol.error().code, "capaciteit_elders_vol");
  EXPECT_EQ(vol.error().feiten.size(), 1U) << "no numbers and no other issue";
}

// A log of before capacity had a stream of its own is read and still holds.
TEST(Capacity, TheBudgetOfAnOlderAgendaStillCountsUntilItsBodyKeepsACapacity) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  auto oud = *world.find(job.agenda);
  const auto evolve = domain::aggregate_type(Soort::agenda).evolve;
  oud.toestand = evolve(oud.toestand, base::Record::of(gen::CapaciteitVastgelegd{3}), noon(job.vandaag));
  EXPECT_EQ(oud.toestand.as<gen::AgendaToestand>().plaatsen, 3);
  const auto vraagstuk = gereed(job);
  gen::Agendapunt punt{
      vraagstuk.id,
      "V-1",
      "Titel",
      gen::Inspanning::l,
      domain::partijen_van(referentie(), world.get<gen::VraagstukToestand>(Soort::vraagstuk, vraagstuk.id)),
      {},
      {},
      noon(job.vandaag)};
  const auto mag = [&] {
    const domain::Event e{job.agenda, {}, base::Record::of(gen::AgendapuntGeplaatst{punt}), {}};
    auto na = oud;
    na.toestand = evolve(oud.toestand, e.inhoud, noon(job.vandaag));
    return domain::kernel_permits({world, coordinator(), job.vandaag, &oud, &oud, na, e});
  };
  EXPECT_EQ(mag().error().code, "capaciteit_gremium_vol");
  punt.overschrijding = gen::Overschrijding{"Het DO", "Het moet."};
  EXPECT_TRUE(mag().has_value());
  punt.overschrijding.reset();
  capaciteit(job, std::nullopt);
  EXPECT_EQ(mag().error().code, "capaciteit_klopt_niet") << "it is to be counted there now";
}

TEST(Capacity, IsKeptByTheBodyThePartyOrTheCoordinatorAndOncePerCycle) {
  MemoryWorld world;
  Hoofdtaak job(world);
  job.tot(Halte::georganiseerd);
  const auto jaar = agenda_nu(job).jaar;
  const auto open = [&](const domain::Actor& wie, std::optional<std::string> gremium,
                        std::optional<std::string> organisatie) {
    const auto d = job.probeer(
        wie, {Soort::capaciteit, world.new_id()}, "capaciteit_openen",
        base::Record::of(gen::CapaciteitOpenenInvoer{std::move(gremium), std::move(organisatie), jaar, {}, {}}));
    return d ? std::string("aanvaard") : d.error().code;
  };
  EXPECT_EQ(open(secretaris("do_novex:pv27"), "do_novex:pv26", {}), "ander_gremium");
  EXPECT_EQ(open(projectleider("pv27"), {}, organisatie_van("pv26")), "capaciteit_van_ander");
  EXPECT_EQ(open(coordinator(), "do_novex:pv26", "lvvn"), "gremium_of_partij");
  EXPECT_EQ(open(projectleider("pv26"), {}, organisatie_van("pv26")), "aanvaard");
  EXPECT_EQ(open(projectleider("pv26"), {}, organisatie_van("pv26")), "bestaat_al");
  EXPECT_EQ(open(secretaris("do_novex:pv26"), "do_novex:pv26", {}), "aanvaard");
}

}  // namespace
}  // namespace ruimte::test
