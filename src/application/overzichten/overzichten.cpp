// SPDX-License-Identifier: EUPL-1.2
#include "application/overzichten/overzichten.hpp"

#include <algorithm>
#include <array>

#include "application/overzichten/tabel.hpp"

namespace ruimte::application {

namespace {

struct Soortoverzicht {
  std::string_view id;
  Tweetalig naam, uitleg;
  std::string_view grondslag;
  void (*vul)(const OverzichtVraag&, Tabel&);
};

constexpr std::array alle = std::to_array<Soortoverzicht>({
    {"oorzaken",
     {"Waarom vraagstukken vastlopen", "Why issues get stuck"},
     {"Vraagstukken per oorzaak van stilstand.", "Issues per cause of standstill."},
     "evaluatie aanbeveling 1",
     vul_oorzaken},
    {"stelsel",
     {"Gewoon stelsel en arena", "Regular system and arena"},
     {"Wat in het gewone stelsel zit, is opgetild, teruggelegd en uitgevoerd.",
      "What is in the regular system, lifted, put back and carried out."},
     "evaluatie aanbeveling 1; figuur 3",
     vul_stelsel},
    {"typen",
     {"Afspraken per type", "Agreements per type"},
     {"Hoeveel afspraken van elk type er zijn, en welk deel dat is.",
      "How many agreements of each type there are, and which share."},
     "evaluatie 3.1",
     vul_typen},
    {"doelen",
     {"Doelen en voortgang", "Goals and progress"},
     {"Welke afspraak aan welk openbaar doel bijdraagt, en wat is bereikt, met bron en datum.",
      "Which agreement contributes to which public goal, and what was reached, with source and date."},
     "startpakket",
     vul_doelen},
    {"nationale-keuzen",
     {"Open nationale keuzes", "Open national choices"},
     {"Per departement welke keuze is gevraagd, op welke dag, en hoe lang dat geleden is.",
      "Per department which choice was asked, on which day, and how long ago."},
     "evaluatie 5.1.2; bevinding 6",
     vul_nationale_keuzen},
    {"open-knopen",
     {"Open knopen per departement", "Open knots per department"},
     {"Hangpunten en conflicten waarbij een departement aan zet is, en gevraagde nationale keuzes, met hun leeftijd.",
      "Sticking points and conflicts where a department is next, and national choices asked, with their age."},
     "evaluatie bevinding 6",
     vul_open_knopen},
    {"toezeggingen",
     {"Heropende toezeggingen", "Reopened promises"},
     {"Hoe vaak in elke cyclus een toezegging uit een overleg weer openging.",
      "How often in each cycle a promise from a meeting was opened again."},
     "evaluatie handvat D",
     vul_toezeggingen},
    {"overleggen",
     {"Overleggen zonder doel of resultaat", "Meetings without goal or result"},
     {"Overleggen die zijn geweest en waarbij geen doel staat, of geen advies, besluit of toezegging.",
      "Meetings that were held without a goal, or without advice, decision or promise."},
     "evaluatie aanbeveling 3a; 6.1",
     vul_overleggen},
    {"late-planning",
     {"Late wijzigingen van de planning", "Late changes of the planning"},
     {"Hoe vaak een overleg kort van tevoren is gepland, verzet of afgelast.",
      "How often a meeting was planned, moved or cancelled shortly before."},
     "evaluatie 6.1; 2.4",
     vul_late_planning},
    {"uren",
     {"Uren per afspraak", "Hours per agreement"},
     {"Hoeveel overleg afspraken kostten, per type, naar de tijd die secretarissen vastlegden.",
      "How much meeting time agreements took, per type, by the time that secretaries recorded."},
     "evaluatie bevinding 9",
     vul_uren},
    {"stille-tijd",
     {"Werkperioden in stille tijd", "Work periods in quiet time"},
     {"Welk deel van een periode van de cyclus in de weken rond verkiezingen valt.",
      "Which part of a period of the cycle falls in the weeks around elections."},
     "evaluatie bevinding 7",
     vul_stille_tijd},
    {"proceswijzigingen",
     {"Proceswijzigingen zonder bekrachtiging", "Process changes without endorsement"},
     {"Wijzigingen van de perioden van een cyclus, en welke provincies die niet hebben bekrachtigd.",
      "Changes of the periods of a cycle, and which provinces have not endorsed them."},
     "evaluatie aanbeveling 3a; bevinding 7",
     vul_proceswijzigingen},
    {"spanningen",
     {"Spanningspunten per provincie", "Tensions per province"},
     {"Hoeveel spanningspunten er zijn en over hoeveel daarvan een afspraak gaat, per type.",
      "How many tensions there are and how many of them have an agreement, per type."},
     "evaluatie bevinding 1",
     vul_spanningen},
    {"spanningsmatrix",
     {"Opgaven tegenover elkaar", "Tasks against each other"},
     {"Tussen welke opgaven in een provincie spanningspunten en koppelkansen liggen.",
      "Between which tasks in a province there are tensions and chances."},
     "brief startpakket",
     vul_spanningsmatrix},
    {"vertaling",
     {"Opgaven vertaald naar ruimte", "Tasks translated to space"},
     {"Voor welk deel van de opgaven in een provincie een claim is vastgelegd.",
      "For which share of the tasks in a province a claim was recorded."},
     "brief startpakket",
     vul_vertaling},
    {"horizon",
     {"Opgaven per horizon", "Tasks per horizon"},
     {"Tot wanneer de opgaven kijken.", "Until when the tasks look ahead."},
     "brief startpakket",
     vul_horizon},
    {"optelsom",
     {"Optelsom van claims", "Sum of claims"},
     {"Wat per provincie en functie wordt gevraagd, tegenover het land dat er is, met en zonder dubbel gebruik.",
      "What is asked per province and function, against the land there is, with and without double use."},
     "evaluatie 4.1.1",
     vul_optelsom},
    {"combinaties",
     {"Combinatiezoeker", "Combination finder"},
     {"Claims die op dezelfde grond samen kunnen, met hectaren per provincie en waarom.",
      "Claims that can share ground, with hectares per province and why."},
     "brief startpakket",
     vul_combinaties},
    {"maatwerk",
     {"Maatwerk per provincie", "Tailoring per province"},
     {"Waar een provincie iets anders afsprak dan het geheel, met de dag en de reden.",
      "Where a province agreed something else than the whole, with the day and the reason."},
     "evaluatie 6.1",
     vul_maatwerk},
});

}  // namespace

std::vector<gen::Overzichtregel> overzichten(Taal taal) {
  std::vector<gen::Overzichtregel> uit;
  uit.reserve(alle.size());
  for (const auto& s : alle)
    uit.push_back({std::string(s.id), in(taal, s.naam), in(taal, s.uitleg), std::string(s.grondslag)});
  return uit;
}

std::optional<gen::Overzicht> overzicht(std::string_view id, const OverzichtVraag& vraag) {
  const auto it = std::ranges::find(alle, id, &Soortoverzicht::id);
  if (it == alle.end()) return std::nullopt;
  Tabel tabel;
  it->vul(vraag, tabel);
  gen::Overzicht uit{std::string(it->id), in(vraag.taal, it->naam), in(vraag.taal, it->uitleg),
                     std::string(it->grondslag)};
  uit.kolommen = std::move(tabel.kolommen);
  uit.rijen = std::move(tabel.rijen);
  uit.samen = std::move(tabel.samen);
  uit.volledig = tabel.volledig;
  return uit;
}

}  // namespace ruimte::application
