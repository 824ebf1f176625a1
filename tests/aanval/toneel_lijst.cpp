// SPDX-License-Identifier: EUPL-1.2
// The part of the stage with arrangements, and with agreements that belong in none of this province.
#include "application/klok.hpp"
#include "application/system/system_actor.hpp"
#include "gen/arrangement.hpp"
#include "toneel.hpp"

namespace ruimte::test {

namespace {

constexpr std::int64_t een_dag_us = std::int64_t{24} * 3600 * 1'000'000;

}  // namespace

/// An agreement of Limburg, and one of Limburg and a province of another part of the country, both with the Rijk.
void Toneel::speel_elders() {
  const auto& deel = shipped_referentie().provincies.at("pv31").landsdeel;
  const auto stel_op = [&](const std::string& vraagstuk, const std::string& waar) {
    naar_dialoog(vraagstuk, open_agenda(waar));
    return Dossier{vraagstuk, at(doe("limburg", "/afspraken/handelingen", "opstellen",
                                     json(tekst(vraagstuk, "pv31", "provincie_limburg"))),
                                 "id")};
  };
  elders = stel_op(speler("limburg").new_issue("Alleen van Limburg"), R"("provincie":"pv31")");
  const auto breed = doe("limburg", "/vraagstukken/handelingen", "inbrengen",
                         R"({"titel":"Van ver","kern":"Wonen en water botsen.","plaatsnaam":"Hier",)"
                         R"("waaromVast":"Niemand beslist.","vraag":"Een keuze.","provincies":["pv31","pv20"]})");
  overal = stel_op(at(breed, "id"), R"("landsdeel":")" + deel + '"');
}

std::string Toneel::open_lijst(std::int64_t jaar) {
  auto id = at(doe("projectleider", "/arrangementen/handelingen", "arrangement_openen",
                   json(gen::ArrangementOpenenInvoer{"pv26", jaar, "Wat wij samen doen."})),
               "id");
  doe("projectleider", acts("arrangementen", id), "afspraak_opnemen",
      json(gen::OpnameInvoer{uuid(vast.afspraak), {}, {}}));
  return id;
}

void Toneel::morgen() {
  world.clock.advance(een_dag_us);
  opnieuw_aangemeld();
}

/// One list the clock froze; of the other the date passed yesterday, and the Rijk proposed another addition since.
void Toneel::speel_arrangementen() {
  bol = "bol:" + shipped_referentie().provincies.at("pv26").landsdeel;
  if (!spelers_.contains(bol)) kom(bol, "secretaris_gremium", "vro_programmaspoor", bol);
  kom("ander_departement", "bewindspersoon", "ocw");
  kom("andere_provincie", "gedeputeerde", "provincie_limburg");
  const auto bevries = [&](const std::string& lijst) {
    doe("coordinator", acts("arrangementen", lijst), "bevriesdatum_zetten",
        json(gen::BevriesdatumInvoer{vandaag(), {}}));
    morgen();
  };
  bevroren = open_lijst(2027);
  doe("projectleider", acts("arrangementen", bevroren), "arrangementstuk_toevoegen",
      json(gen::ArrangementstukInvoer{gen::Arrangementstuksoort::kaartbeeld, "Kaart", "Omgevingsvisie, kaart 3", {}}));
  bevries(bevroren);
  application::laat_klok_lopen(*world.store, application::authorise_system(shipped_referentie()), world.clock);
  arrangement = open_lijst(2026);
  bevries(arrangement);
  doe("accounthouder", acts("arrangementen", arrangement), "afspraak_opnemen",
      json(gen::OpnameInvoer{uuid(akkoord.afspraak), {}, "Alsnog."}));
}

/// A cycle with a moment of a province and one of all, and an address of a calendar.
void Toneel::speel_jaarplan() {
  cyclus = at(
      doe("coordinator", "/cycli/handelingen", "cyclus_openen",
          R"({"naam":"Cyclus 2026","jaar":2026,"gedeeldeVerwachting":"Wij kiezen.","stappen":[)"
          R"({"stap":"dialoog","van":"2026-07-01","tot":"2026-12-31"}]},"bevestigd":[{"regel":"werkwijze_onvolledig","reden":"Volgt."},)"
          R"({"regel":"instelling_zonder_keuze","reden":"Volgt."}])"),
      "id");
  doe("limburg", acts("cycli", cyclus), "moment_vastleggen",
      R"({"soort":"reces","naam":"Reces van Limburg","van":"2026-08-01","tot":"2026-08-31"})");
  doe("coordinator", acts("cycli", cyclus), "moment_vastleggen",
      R"({"soort":"partnervenster","naam":"Partners praten mee","van":"2026-09-01","tot":"2026-11-30"})");
  const auto staat = speler("coordinator").get("/cycli/" + cyclus);
  moment_limburg = at(staat, "momenten/0/id");
  moment_allen = at(staat, "momenten/1/id");
  agendafeed_limburg = at(speler("limburg").post("/agendafeeds", R"({"soort":"persoon"})"), "id");
}

}  // namespace ruimte::test
