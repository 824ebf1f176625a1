// SPDX-License-Identifier: EUPL-1.2
#include "support/verhalen.hpp"

#include <utility>

#include "gen/aanspreekbericht.hpp"
#include "gen/agenda.hpp"
#include "gen/capaciteit.hpp"
#include "gen/conflict.hpp"
#include "gen/contactmoment.hpp"
#include "gen/gremium.hpp"
#include "gen/hangpunt.hpp"
#include "gen/inrichting.hpp"
#include "gen/machtiging.hpp"
#include "gen/nationale_keuze.hpp"
#include "gen/organisatie_en_functie.hpp"
#include "gen/overlegdossier.hpp"
#include "gen/partijpagina.hpp"
#include "gen/peiling.hpp"
#include "gen/registers.hpp"
#include "gen/toegang.hpp"
#include "gen/voorstel.hpp"
#include "support/arrangement.hpp"
#include "support/invoer.hpp"
#include "support/openbaar.hpp"
#include "support/ruimte.hpp"
#include "support/werkwijze.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

/// A conflict about the vraagstuk, named by the province.
StreamRef noem_verschil(Hoofdtaak& job) {
  const StreamRef ref{Soort::conflict, job.wereld.new_id()};
  job.doe(
      job.ambtenaar("pv26"), ref, "conflict_benoemen",
      gen::ConflictBenoemenInvoer{job.vraagstuk.id, gen::Conflictsoort::rijk_provincie, "De kern", "Hier.", "Kies."});
  return ref;
}

/// The same one on the rung of the provincietafel, that may settle it.
StreamRef op_tafel(Hoofdtaak& job) {
  const auto ref = noem_verschil(job);
  for (const auto* g : {"accountteams:noord_west", "do_novex:pv26", "provincietafel:pv26"})
    job.doe(job.ambtenaar("pv26"), ref, "op_trede_plaatsen", gen::TredeInvoer{g, {}});
  return ref;
}

void eindig_afspraak(Hoofdtaak& job) {
  job.doe(job.bestuurder("pv26"), job.afspraak, "einde_voorstellen", gen::EindeInvoer{job.a().versie_hash, "Klaar."});
  job.doe(job.bestuurder("rijk"), job.afspraak, "einde_bevestigen",
          gen::EindeBevestigenInvoer{job.a().einde.value_or(gen::Eindevoorstel{}).id, job.a().versie_hash});
}

/// A meeting of today whose content goes through every phase; looked at in each.
void vergader(Hoofdtaak& job, const std::function<void()>& kijk) {
  const auto wie = secretaris("do_novex:pv26");
  const StreamRef overleg{Soort::overleg, job.wereld.new_id()}, ref{Soort::overlegdossier, job.wereld.new_id()};
  job.doe(wie, overleg, "overleg_plannen", gen::OverlegPlannenInvoer{"do_novex:pv26", job.vandaag, {}, {}});
  job.doe(wie, ref, "overlegdossier_openen", gen::OverlegdossierOpenenInvoer{overleg.id});
  kijk();
  job.doe(wie, ref, "verslag_vastleggen", gen::VerslagVastleggenInvoer{"Het verslag."});
  kijk();
  job.doe(wie, ref, "verslag_vaststellen", gen::VerslagVaststellenInvoer{job.vandaag});
  kijk();
  job.doe(wie, ref, "overlegdossier_sluiten");
}

/// Sticking points: one in every phase.
void noem_hangpunten(Hoofdtaak& job) {
  const auto lead = job.ambtenaar("pv26");
  const auto noem_een = [&] {
    const StreamRef ref{Soort::hangpunt, job.wereld.new_id()};
    job.doe(lead, ref, "hangpunt_noemen",
            gen::HangpuntNoemenInvoer{job.vraagstuk.id, "Dit schuurt.", job.keuze.departement, {}, {}, {}});
    return ref;
  };
  noem_een();
  job.doe(lead, noem_een(), "oplossing_voorstellen", gen::HangpuntOplossingInvoer{"Zo."});
  const auto af = noem_een();
  job.doe(lead, af, "oplossing_voorstellen", gen::HangpuntOplossingInvoer{"Zo."});
  job.doe(job.ambtenaar("rijk"), af, "oplossing_bevestigen");
  gen::ConflictBenoemenInvoer conflict{
      job.vraagstuk.id, gen::Conflictsoort::rijk_provincie, "De kern", "Hier.", "Kies.", noem_een().id};
  job.doe(lead, {Soort::conflict, job.wereld.new_id()}, "conflict_benoemen", conflict);
}

/// National choices: one in every phase.
void vraag_keuzes(Hoofdtaak& job) {
  const auto gevraagde = accounthouder("lvvn");
  const auto vraag = [&] {
    const StreamRef ref{Soort::nationale_keuze, job.wereld.new_id()};
    job.doe(projectleider("pv26"), ref, "keuze_vragen", gen::KeuzeVragenInvoer{"Stikstof", "Waar mag wat?", "lvvn"});
    return ref;
  };
  vraag();
  job.doe(gevraagde, vraag(), "keuze_toezeggen", gen::KeuzeToezeggenInvoer{"Kabinet", base::add_days(job.vandaag, 30)});
  job.doe(gevraagde, vraag(), "keuze_vastleggen", gen::KeuzeVastleggenInvoer{"mr", "Zo.", "Brief"});
  job.doe(secretaris("mr"), vraag(), "uitblijven_vastleggen",
          gen::GeenKeuze{"mr", "Het wacht.", "Wat geldt.", "Het Rijk.", base::add_days(job.vandaag, 90)});
}

/// Proposals of the province: one that waits for a response, one where nothing does.
void bied_voorstellen_aan(Hoofdtaak& job) {
  const auto bied = [&](gen::Voorstelantwoord antwoord) {
    gen::VoorstelAanbiedenInvoer in{
        "Ruimtelijk voorstel", "Besluit", {{"Woningen", antwoord, "Zo.", {"lvvn"}, {}, {}, {}, {}}}};
    job.doe(projectleider("pv26"), {Soort::voorstel, job.wereld.new_id()}, "voorstel_aanbieden", in);
  };
  bied(gen::Voorstelantwoord::past_niet);
  bied(gen::Voorstelantwoord::past);
}

/// Tasks, claims and tensions, each in every phase; a chance that landed in the agreement of this job.
void vraag_ruimte(Hoofdtaak& job) {
  Ruimte ruimte(job);
  const auto lead = projectleider("pv26"), rijk = accounthouder("lvvn");
  const auto weg = ruimte.opgave(lead, opgave_invoer());
  job.doe(lead, weg, "opgave_intrekken", gen::RedenInvoer{"Niet meer."});
  const auto wonen = ruimte.claim_van(rijk, "wonen"), water = ruimte.claim_van(lead, "waterberging");
  const auto oud = ruimte.claim_van(lead, "natuur");
  job.doe(lead, oud, "claim_intrekken", gen::RedenInvoer{"Niet meer."});
  const auto punt = [&](gen::Spanningssoort soort) {
    const auto natuur = ruimte.claim_van(lead, "natuur");
    auto i = ruimte.punt_invoer({soort == gen::Spanningssoort::koppelkans ? water : wonen, natuur});
    i.soort = soort;
    return ruimte.punt(lead, i);
  };
  const auto spanning = gen::Spanningssoort::spanningspunt;
  const auto koppel = [&](const StreamRef& ref) {
    job.doe(lead, ref, "spanningspunt_koppelen", gen::SpanningspuntKoppelenInvoer{job.afspraak.id});
    return ref;
  };
  punt(spanning);
  job.doe(lead, punt(spanning), "spanningspunt_agenderen", gen::SpanningspuntAgenderenInvoer{job.vraagstuk.id});
  job.doe(lead, koppel(punt(spanning)), "spanningspunt_beslechten", gen::RedenInvoer{"Zo."});
  job.doe(lead, koppel(punt(gen::Spanningssoort::koppelkans)), "koppelkans_landen", gen::RedenInvoer{"Zo."});
  job.doe(lead, punt(spanning), "spanningspunt_laten_vervallen", gen::RedenInvoer{"Past toch."});
}

/// One arrangement that is being composed, with a proposed change, one that is frozen and one that is adopted.
void maak_arrangementen(Hoofdtaak& job) {
  const auto begin = [&](std::int64_t jaar) {
    Arrangement lijst(job, {}, jaar);
    lijst.neem_op(lijst.van_provincie(), job.afspraak);
    lijst.kaart();
    return lijst;
  };
  auto vast = begin(2026), bevroren = begin(2027);
  begin(2028);
  vast.bevries();
  bevroren.bevries();
  job.doe(vast.van_rijk(), bevroren.ref, "opname_schrappen", gen::OpnameSchrappenInvoer{job.afspraak.id, "Toch niet."});
  job.doe(secretaris(vast.bol()), vast.ref, "arrangement_vaststellen", vast.vaststellen(vast.bol()));
}

/// An adviser who may act for his member of the executive, and one who no longer may.
void machtig(Hoofdtaak& job) {
  auto gever = gedeputeerde("pv26");
  const StreamRef adviseur{Soort::functie, job.wereld.new_id()}, functie{Soort::functie, job.wereld.new_id()};
  job.doe(beheerder(), adviseur, "functie_toewijzen",
          gen::FunctieToewijzenInvoer{{}, "bestuursadviseur", gever.organisatie, {}, job.vandaag, {}});
  job.doe(beheerder(), functie, "functie_toewijzen",
          gen::FunctieToewijzenInvoer{gever.persoon, gever.functie, gever.organisatie, {}, job.vandaag, {}});
  gever.functie_id = functie.id;
  const gen::MachtigingGevenInvoer i{adviseur.id, {Soort::afspraak}, {}, {}, job.vandaag, job.vandaag};
  job.doe(gever, {Soort::machtiging, job.wereld.new_id()}, "machtiging_geven", i);
  const StreamRef weg{Soort::machtiging, job.wereld.new_id()};
  job.doe(gever, weg, "machtiging_geven", i);
  job.doe(gever, weg, "machtiging_intrekken", gen::RedenInvoer{"Niet meer nodig."});
}

/// Requests, experts and the own space of a province, each in every phase.
void vul_registers(Hoofdtaak& job) {
  const auto lead = projectleider("pv26");
  const auto vraag = [&] {
    const StreamRef ref{Soort::verzoek, job.wereld.new_id()};
    job.doe(lead, ref, "verzoek_indienen",
            gen::VerzoekIndienenInvoer{gen::Verzoeksoort::geld, "Sluis", "Een kolk.", "lvvn", {}});
    return ref;
  };
  vraag();
  const auto gevraagde = accounthouder("lvvn");
  job.doe(gevraagde, vraag(), "verzoek_leiden", gen::VerzoekLeidenInvoer{"mirt", "BO MIRT"});
  job.doe(gevraagde, vraag(), "verzoek_toezeggen", gen::VerzoekBeantwoordenInvoer{"Ja."});
  job.doe(gevraagde, vraag(), "verzoek_afwijzen", gen::VerzoekBeantwoordenInvoer{"Nee."});
  job.doe(lead, vraag(), "verzoek_intrekken", gen::VerzoekBeantwoordenInvoer{"Toch niet."});
  const auto vraag_deskundige = [&] {
    const StreamRef ref{Soort::deskundigenvraag, job.wereld.new_id()};
    job.doe(lead, ref, "deskundige_vragen", gen::DeskundigeVragenInvoer{"Hoe zout?", {}, {}, 8, job.vandaag});
    return ref;
  };
  vraag_deskundige();
  job.doe(coordinator(), vraag_deskundige(), "deskundige_weigeren", gen::RedenInvoer{"Niemand vrij."});
  const gen::DeskundigeToewijzenInvoer wie{gen::Deskundigenteam::pool, "pbl", 8, job.vandaag, job.vandaag};
  job.doe(coordinator(), vraag_deskundige(), "deskundige_toewijzen", wie);
  const auto af = vraag_deskundige();
  job.doe(coordinator(), af, "deskundige_toewijzen", wie);
  job.doe(lead, af, "deskundige_afronden", gen::OpbrengstInvoer{"Een kaart."});
  job.doe(lead, {Soort::kennis, job.wereld.new_id()}, "kennis_vastleggen",
          gen::KennisVastleggenInvoer{"pv26", "cra_02", gen::Kennisstand::deels, "Wat wij weten.", {}});
  for (const std::string p : {"pv26", "pv27"}) {
    const StreamRef ref{Soort::procesruimte, job.wereld.new_id()};
    job.doe(projectleider(p), ref, "procesruimte_openen");
    if (p == "pv27") job.doe(projectleider(p), ref, "procesruimte_uitzetten", gen::RedenInvoer{"Niet nodig."});
  }
}

/// A contact that goes on and one that is called off; a poll that is open and one that the clock closed.
void spreek_en_peil(Hoofdtaak& job) {
  const auto lead = projectleider("pv26");
  const auto spreek = [&] {
    const StreamRef ref{Soort::contactmoment, job.wereld.new_id()};
    job.doe(lead, ref, "contact_vastleggen",
            gen::ContactVastleggenInvoer{
                gen::Contactvorm::ad_hoc_overleg, base::add_days(job.vandaag, 3), "De planning", {"lvvn"}, {}, {}, {}});
    return ref;
  };
  spreek();
  job.doe(lead, spreek(), "contact_afzeggen", gen::RedenInvoer{"Ziek."});
  const auto peil = [&](int dagen) {
    const StreamRef ref{Soort::peiling, job.wereld.new_id()};
    job.doe(coordinator(), ref, "peiling_openen",
            gen::PeilingOpenenInvoer{"Wat verwacht u?",
                                     {"Overzicht", "Keuzes"},
                                     {"lvvn", "provincie_utrecht"},
                                     gen::Peilingzicht::per_partij,
                                     base::add_days(job.vandaag, dagen)});
    return ref;
  };
  job.doe(lead, peil(1), "peiling_beantwoorden", gen::PeilingBeantwoordenInvoer{1});
  peil(40);
  laat_lopen(job.wereld, base::add_days(job.vandaag, 2));
}

/// Calls to account: one that waits for an answer and one that got it.
void spreek_aan(Hoofdtaak& job) {
  for (const bool antwoord : {false, true}) {
    const StreamRef ref{Soort::aanspreekbericht, job.wereld.new_id()};
    job.doe(accounthouder_vro(), ref, "aanspreken",
            gen::AansprekenInvoer{job.vraagstuk.id, "provincie_utrecht", "Het ligt stil.", {}});
    if (antwoord) job.doe(projectleider("pv26"), ref, "bericht_beantwoorden", gen::AanspreekantwoordInvoer{"In mei."});
  }
}

/// Restored access in every phase, of people who each have a function.
void herstel_toegang(Hoofdtaak& job) {
  const auto collega = actor("jurist", "lvvn");
  const auto geef_functie = [&](const domain::Actor& a) {
    job.doe(beheerder(), {Soort::functie, a.functie_id}, "functie_toewijzen",
            gen::FunctieToewijzenInvoer{a.persoon, a.functie, a.organisatie, {}, job.vandaag, {}});
  };
  geef_functie(collega);
  std::vector<StreamRef> refs;
  for (const auto* functie : {"gis_specialist", "regio_ambassadeur", "rijkstrekker_novex_gebied"}) {
    const auto wie = actor(functie, "lvvn");
    geef_functie(wie);
    job.vandaag = base::add_days(job.vandaag, 1);
    refs.push_back({Soort::toegang, job.wereld.new_id()});
    job.doe(beheerder(), refs.back(), "herstel_uitgeven", gen::HerstelUitgevenInvoer{wie.persoon, "Kwijt.", {}});
  }
  for (const auto n : {1U, 2U}) {
    const auto& t = job.wereld.get<gen::ToegangToestand>(Soort::toegang, refs[n].id);
    const auto dag = std::exchange(job.vandaag, t.herstellen.back().geldig_tot);
    job.doe(systeem(), refs[n], "herstel_gebruiken", gen::HerstelGebruikInvoer{t.herstellen.back().id, {}});
    job.vandaag = dag;
  }
  job.doe(collega, refs[2], "herstel_bevestigen", gen::HerstelBevestigenInvoer{"Gezien."});
}

/// The page of a party, with an expectation that others can confirm.
void begin_partijpagina(Hoofdtaak& job) {
  const StreamRef ref{Soort::partijpagina, job.wereld.new_id()};
  job.doe(coordinator(), ref, "partijpagina_openen");
  job.doe(coordinator(), ref, "verwachting_opnemen", gen::VerwachtingOpnemenInvoer{"Op tijd een agenda.", {}});
}

/// A method that was succeeded, one in force, a proposal and one that was withdrawn.
void wijzig_werkwijze(Hoofdtaak& job) {
  Wijziging w(job);
  w.voer_in({Wijziging::getal("hangpunt_oud", 90)});
  w.stel_voor(coordinator(), {Wijziging::getal("hangpunt_oud", 91)});
  const auto weg = w.stel_voor(coordinator(), {Wijziging::getal("hangpunt_oud", 92)});
  job.doe(coordinator(), weg, "werkwijzevoorstel_intrekken", gen::WerkwijzeIntrekkenInvoer{"Niet nodig."});
  job.wereld.use(werkwijze());
}

struct Verhaal {
  Halte tot;
  gen::Afspraaktype type;
  std::function<void(Hoofdtaak&)> verder;
};

const gen::RedenInvoer afgesproken{"Zo is het afgesproken."};

std::vector<Verhaal> conflictverhalen() {
  const gen::Beslechting besluit{"provincietafel:pv26", "De kern wordt gevolgd.", {}};
  return {{Halte::in_besluitvorming, gen::Afspraaktype::d,
           [](Hoofdtaak& j) {
             const auto ref = noem_verschil(j);
             j.doe(j.ambtenaar("pv26"), ref, "uitwerken",
                   gen::UitwerkingInvoer{"Dit staat vast.", {{"Een", "Voor wie."}, {"Twee", "Voor wie."}}});
           }},
          {Halte::in_besluitvorming, gen::Afspraaktype::d, [](Hoofdtaak& j) { noem_verschil(j); }},
          {Halte::in_besluitvorming, gen::Afspraaktype::d, [](Hoofdtaak& j) { op_tafel(j); }},
          {Halte::in_besluitvorming, gen::Afspraaktype::d,
           [=](Hoofdtaak& j) { j.doe(secretaris("provincietafel:pv26"), op_tafel(j), "beslechten", besluit); }},
          {Halte::in_besluitvorming, gen::Afspraaktype::d,
           [=](Hoofdtaak& j) { j.doe(secretaris("provincietafel:pv26"), op_tafel(j), "terug_met_opdracht", besluit); }},
          {Halte::in_besluitvorming, gen::Afspraaktype::d, [](Hoofdtaak& j) {
             j.doe(secretaris("provincietafel:pv26"), op_tafel(j), "geen_keuze_vastleggen",
                   gen::GeenKeuze{"provincietafel:pv26", "Het wacht.", "Wat geldt.", "De provincie.",
                                  base::add_days(j.vandaag, 90)});
           }}};
}

std::vector<Verhaal> verhalen() {
  auto uit = conflictverhalen();
  for (const auto type : {gen::Afspraaktype::a, gen::Afspraaktype::b, gen::Afspraaktype::c, gen::Afspraaktype::d})
    uit.push_back({Halte::teruggelegd, type, [](Hoofdtaak&) {}});
  uit.push_back({Halte::in_dialoog, gen::Afspraaktype::d, noem_hangpunten});
  uit.push_back({Halte::in_dialoog, gen::Afspraaktype::d, vraag_keuzes});
  uit.push_back({Halte::in_dialoog, gen::Afspraaktype::d, machtig});
  uit.push_back({Halte::georganiseerd, gen::Afspraaktype::d, vul_registers});
  uit.push_back({Halte::ingebracht, gen::Afspraaktype::d, [](Hoofdtaak& j) {
                   j.doe(coordinator(), {Soort::capaciteit, j.wereld.new_id()}, "capaciteit_openen",
                         gen::CapaciteitOpenenInvoer{{}, "lvvn", 2026, {}, {}});
                 }});
  uit.push_back({Halte::in_opvolging, gen::Afspraaktype::d, vraag_ruimte});
  uit.push_back({Halte::in_dialoog, gen::Afspraaktype::d, spreek_aan});
  uit.push_back({Halte::georganiseerd, gen::Afspraaktype::d, herstel_toegang});
  uit.push_back({Halte::georganiseerd, gen::Afspraaktype::d, begin_partijpagina});
  uit.push_back({Halte::ingebracht, gen::Afspraaktype::d, bied_voorstellen_aan});
  uit.push_back({Halte::ingebracht, gen::Afspraaktype::d, spreek_en_peil});
  uit.push_back({Halte::ambtelijk_akkoord, gen::Afspraaktype::d, eindig_afspraak});
  uit.push_back({Halte::bestuurlijk_akkoord, gen::Afspraaktype::d, maak_arrangementen});
  uit.push_back({Halte::vastgesteld, gen::Afspraaktype::d, [](Hoofdtaak& j) { publiceer(j); }});
  uit.push_back({Halte::vastgesteld, gen::Afspraaktype::d, [](Hoofdtaak& j) {
                   j.doe(projectleider("pv26"), publiceer(j), "publicatie_intrekken",
                         gen::PublicatieIntrekkenInvoer{"Het getal klopt niet."});
                 }});
  uit.push_back({Halte::ingebracht, gen::Afspraaktype::d,
                 [](Hoofdtaak& j) { j.doe(coordinator(), j.vraagstuk, "op_wachtlijst", afgesproken); }});
  uit.push_back({Halte::in_dialoog, gen::Afspraaktype::d,
                 [](Hoofdtaak& j) { j.doe(coordinator(), j.vraagstuk, "bewust_beeindigen", afgesproken); }});
  uit.push_back({Halte::in_dialoog, gen::Afspraaktype::d, [](Hoofdtaak& j) {
                   j.doe(coordinator(), j.vraagstuk, "doorverwijzen",
                         gen::DoorverwijzenInvoer{"Hoort elders.", "Het programma", "vro"});
                 }});
  uit.push_back({Halte::ingebracht, gen::Afspraaktype::d, wijzig_werkwijze});
  uit.push_back(
      {Halte::geagendeerd, gen::Afspraaktype::d, [](Hoofdtaak& j) {
         j.doe(secretaris("do_novex:pv26"), j.agenda, "agenda_vaststellen",
               gen::AgendaVaststellenInvoer{"do_novex:pv26"});
         j.doe(coordinator(), j.cyclus, "cyclus_afronden");
         j.doe(coordinator(), {Soort::inrichting, j.wereld.new_id()}, "inrichting_openen",
               gen::InrichtingOpenenInvoer{"pv26"});
         const StreamRef functie{Soort::functie, j.wereld.new_id()}, overleg{Soort::overleg, j.wereld.new_id()};
         j.doe(beheerder(), functie, "functie_toewijzen",
               gen::FunctieToewijzenInvoer{{}, "jurist", "lvvn", {}, j.vandaag, {}});
         j.doe(beheerder(), functie, "functie_beeindigen", afgesproken);
         j.doe(secretaris("do_novex:pv26"), overleg, "overleg_plannen",
               gen::OverlegPlannenInvoer{"do_novex:pv26", base::add_days(j.vandaag, 40), {}, {}});
         j.doe(secretaris("do_novex:pv26"), overleg, "overleg_afgelasten", afgesproken);
         j.doe(beheerder(), {Soort::functie, j.wereld.new_id()}, "functie_toewijzen",
               gen::FunctieToewijzenInvoer{{}, "jurist", "lvvn", {}, j.vandaag, {}});
       }});
  return uit;
}

}  // namespace

void walk_all(const Kijker& kijk) {
  for (const auto& verhaal : verhalen()) {
    MemoryWorld world;
    Keuze keuze;
    keuze.type = verhaal.type;
    Hoofdtaak job(world, keuze);
    const auto allen = iedereen(job);
    job.tot(verhaal.tot);
    kijk(job, allen);
    verhaal.verder(job);
    kijk(job, allen);
  }
  MemoryWorld world;
  Hoofdtaak job(world);
  const auto allen = iedereen(job);
  for (int h = 0; h < static_cast<int>(Halte::teruggelegd); ++h) kijk(job.tot(static_cast<Halte>(h)), allen);
  vergader(job, [&] { kijk(job, allen); });
  kijk(job, allen);
}

}  // namespace ruimte::test
