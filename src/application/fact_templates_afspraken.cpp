// SPDX-License-Identifier: EUPL-1.2
// What parties agree on: agreements, arrangements, mandates, positions, national choices.
#include <algorithm>
#include <array>

#include "application/fact_templates.hpp"

namespace ruimte::application {

namespace {

constexpr std::array afspraken = std::to_array<FactTemplate>({
    {"ActieBeoordeeld",
     "De ontvanger ({oordeel.zijde}) oordeelde[ over ‘{actie}’]: {oordeel.oordeel}.[ {oordeel.reden}]",
     "The receiver ({oordeel.zijde}) judged[ ‘{actie}’]: {oordeel.oordeel}.[ {oordeel.reden}]"},
    {"ActieGemeld", "De gever meldde[ over ‘{actie}’]: {melding.stand}.[ {melding.zin}]",
     "The giver reported[ on ‘{actie}’]: {melding.stand}.[ {melding.zin}]"},
    {"ActieNietBeoordeeld",
     "Er kwam tot en met {tot} geen oordeel[ over ‘{actie}’]. De actie heet niet beoordeeld; oordelen kan nog.",
     "No judgement came up to and including {tot}[ on ‘{actie}’]. It is called not judged; judging is still possible."},
    {"ActieToegevoegd", "Actie toegevoegd: {actie.wat}[ (uiterlijk {actie.uiterlijk})].",
     "Action added: {actie.wat}[ (by {actie.uiterlijk})]."},
    {"AfspraakOpgenomen", "{opname.nummer} is opgenomen: {opname.titel}.[ Reden: {opname.reden}]",
     "{opname.nummer} was taken up: {opname.titel}.[ Reason: {opname.reden}]"},
    {"AfspraakOpgesteld", "Concept-afspraak {nummer} is opgesteld: {titel}.",
     "Draft agreement {nummer} was drawn up: {titel}."},
    {"AfspraakVastgesteld", "{vaststelling.gremium} stelde de afspraak vast.",
     "{vaststelling.gremium} adopted the agreement."},
    {"ArrangementGeopend", "{titel} is begonnen.", "{titel} was begun."},
    {"ArrangementOndertekend", "{handtekening.partij} ondertekende deze versie.",
     "{handtekening.partij} signed this version."},
    {"ArrangementVastgesteld", "{vaststelling.gremium} stelde het arrangement vast.",
     "{vaststelling.gremium} adopted the arrangement."},
    {"ArrangementstukGeschrapt", "Een kaart of bijlage[ (‘{stuk}’)] is weggehaald. Reden: {reden}",
     "A map or annex[ (‘{stuk}’)] was taken away. Reason: {reden}"},
    {"ArrangementstukToegevoegd", "{stuk.soort} toegevoegd: {stuk.naam}.[ Reden: {stuk.reden}]",
     "{stuk.soort} added: {stuk.naam}.[ Reason: {stuk.reden}]"},
    {"BeslisruimteVastgelegd", "{organisatie} legde haar beslisruimte vast.",
     "{organisatie} recorded its room to decide."},
    {"BestuurAangetreden",
     "In {gremium} trad op {bestuur.aangetredenOp} een nieuw bestuur aan: {bestuur.naam}. Herbevestiging is gevraagd "
     "bij "
     "{bestuur.gevraagd} lopende afspraken.",
     "A new administration took office in {gremium} on {bestuur.aangetredenOp}: {bestuur.naam}. Reaffirmation was "
     "asked "
     "for {bestuur.gevraagd} running agreements."},
    {"BestuurlijkAkkoordGegeven", "{akkoord.zijde} gaf bestuurlijk akkoord op de hele versie.",
     "{akkoord.zijde} gave its administrators’ consent to the whole version."},
    {"BestuurlijkAkkoordVervallen", "Het bestuurlijk akkoord van {zijde} verviel door een wijziging[ van {oorzaak}].",
     "The administrators’ consent of {zijde} ended because of a change[ of {oorzaak}]."},
    {"BevriesdatumGezet", "De bevriesdatum is {datum}.[ Reden: {reden}]",
     "The freeze date is {datum}.[ Reason: {reden}]"},
    {"BudgethouderStemdeIn", "{instemming.organisatie} stemde als budgethouder in[ met ‘{voorwaarde}’].",
     "{instemming.organisatie} agreed as budget holder[ to ‘{voorwaarde}’]."},
    {"EindeBevestigd", "{instemming.zijde} stemde in met het vervallen van de afspraak.",
     "{instemming.zijde} agreed to end the agreement."},
    {"EindeIngetrokken",
     "{zijde} wees het voorstel om de afspraak te laten vervallen af of trok het in. Reden: {reden}",
     "{zijde} refused or withdrew the proposal to end the agreement. Reason: {reden}"},
    {"EindeVoorgesteld", "{einde.zijde} stelde voor de afspraak te laten vervallen. Reden: {einde.reden}",
     "{einde.zijde} proposed to end the agreement. Reason: {einde.reden}"},
    {"ExterneRouteGenoemd", "{zijde} noemde de externe route: {externeRoute}.",
     "{zijde} named the external route: {externeRoute}."},
    {"GeldvoorwaardeGeschrapt", "{zijde} schrapte een voorwaarde over geld. Reden: {reden}",
     "{zijde} removed a condition on money. Reason: {reden}"},
    {"GeldvoorwaardeToegevoegd",
     "Voorwaarde over geld toegevoegd: {voorwaarde.wat} Budget: {voorwaarde.budget}, van {voorwaarde.budgethouder}.",
     "Condition on money added: {voorwaarde.wat} Budget: {voorwaarde.budget}, of {voorwaarde.budgethouder}."},
    {"Herbevestigd", "{zijde} bevestigde dat zij de afspraak blijft dragen.",
     "{zijde} reaffirmed that it keeps supporting the agreement."},
    {"HerbevestigingGevraagd",
     "Op {vraag.aangetredenOp} trad een nieuw bestuur aan ({vraag.gremium}). {vraag.zijde} is gevraagd of zij de "
     "afspraak "
     "blijft dragen.",
     "A new administration took office on {vraag.aangetredenOp} ({vraag.gremium}). {vraag.zijde} was asked whether it "
     "keeps supporting the agreement."},
    {"InleidingGeschreven", "{zijde} schreef de inleiding.", "{zijde} wrote the introduction."},
    {"InstemmingGegeven",
     "{instemming.zijde} gaf ambtelijk akkoord[ op {tekstdeel}].[ Onder voorbehoud: {instemming.voorbehoud}]",
     "{instemming.zijde} gave its officials’ consent[ to {tekstdeel}].[ With a reservation: {instemming.voorbehoud}]"},
    {"InstemmingVervallen",
     "Het ambtelijk akkoord van {zijde}[ op {tekstdeel}] verviel door een wijziging[ van {oorzaak}].",
     "The officials’ consent of {zijde}[ to {tekstdeel}] ended because of a change[ of {oorzaak}]."},
    {"InzetVastgelegd", "{zijde} legde de inzet vast.", "{zijde} recorded its position."},
    {"KeuzeBlijftUit", "{geenKeuze.gremium} legde vast dat er geen keuze komt: {geenKeuze.reden}",
     "{geenKeuze.gremium} recorded that no choice will come: {geenKeuze.reden}"},
    {"KeuzeGemaakt", "{keuze.gremium} koos: {keuze.tekst} Dit staat in {keuze.vindplaats}.",
     "{keuze.gremium} chose: {keuze.tekst} This stands in {keuze.vindplaats}."},
    {"KeuzeGevraagd", "{door} vroeg aan {invoer.aan} om een keuze: {invoer.titel}.",
     "{door} asked {invoer.aan} for a choice: {invoer.titel}."},
    {"KeuzeToegezegd", "{toezegging.eigenaar}: {toezegging.beslisser} beslist, uiterlijk {toezegging.voor}.",
     "{toezegging.eigenaar}: {toezegging.beslisser} decides, by {toezegging.voor}."},
    {"LandingGemeld", "{landing.instrument}: {landing.status}.[ {landing.document}]",
     "{landing.instrument}: {landing.status}.[ {landing.document}]"},
    {"MachtigingGegeven",
     "De {geverFunctie} liet een {gemachtigdeFunctie} namens zich handelen, van {invoer.van} tot en met {invoer.tot}.",
     "The {geverFunctie} let a {gemachtigdeFunctie} act in that name, from {invoer.van} up to and including "
     "{invoer.tot}."},
    {"MachtigingIngetrokken", "De machtiging is ingetrokken. {reden}", "The authorisation was withdrawn. {reden}"},
    {"MandaatIngetrokken", "Een mandaat is ingetrokken. {reden}", "A mandate was withdrawn. {reden}"},
    {"MandaatVerleend",
     "{gremium} gaf mandaat aan {mandaat.functie} van {mandaat.organisatie} voor {mandaat.onderwerp}.",
     "{gremium} gave a mandate to {mandaat.functie} of {mandaat.organisatie} for {mandaat.onderwerp}."},
    {"NietMeerGedragen", "{verklaring.zijde} draagt de afspraak niet meer. Reden: {verklaring.reden}",
     "{verklaring.zijde} no longer supports the agreement. Reason: {verklaring.reden}"},
    {"OpnameGeschrapt", "{nummer} is uit de lijst gehaald. Reden: {reden}",
     "{nummer} was taken out of the list. Reason: {reden}"},
    {"OpnameVoorgesteld", "{voorstel.zijde} stelde voor {voorstel.nummer}: {voorstel.soort}.[ Reden: {voorstel.reden}]",
     "{voorstel.zijde} proposed for {voorstel.nummer}: {voorstel.soort}.[ Reason: {voorstel.reden}]"},
    {"OpnamevoorstelBeantwoord", "{zijde} beantwoordde een voorgestelde wijziging; aanvaard: {aanvaard}.[ {reden}]",
     "{zijde} answered a proposed change; accepted: {aanvaard}.[ {reden}]"},
    {"RijksinbrengAfgestemd", "{afstemming.gremium} stemde de inbreng van het Rijk af.",
     "{afstemming.gremium} coordinated the contribution of the State."},
    {"TekstGewijzigd", "De tekst[ van {tekstdeel}] is gewijzigd: het voorstel is overgenomen.",
     "The text[ of {tekstdeel}] changed: the proposal was taken over."},
    {"TekstVoorgesteld", "{voorstel.zijde} stelde een andere tekst voor[ bij {tekstdeel}].[ {voorstel.waarom}]",
     "{voorstel.zijde} proposed another text[ for {tekstdeel}].[ {voorstel.waarom}]"},
    {"VoorstelVervallen", "{zijde} liet een tekstvoorstel[ bij {tekstdeel}] vervallen.[ {reden}]",
     "{zijde} dropped a proposal[ for {tekstdeel}].[ {reden}]"},
    {"WachtendenGewijzigd", "Wie op deze keuze wacht, is gewijzigd.", "Who waits for this choice has changed."},
    {"WeerGedragen", "{zijde} draagt de afspraak weer. Reden: {reden}",
     "{zijde} supports the agreement again. Reason: {reden}"},
});
static_assert(std::ranges::is_sorted(afspraken, {}, &FactTemplate::event));

}  // namespace

std::span<const FactTemplate> fact_templates_afspraken() { return afspraken; }

}  // namespace ruimte::application
