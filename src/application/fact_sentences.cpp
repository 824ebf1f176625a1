// SPDX-License-Identifier: EUPL-1.2
// What happened, in a sentence that can be read alone.
#include <algorithm>
#include <array>
#include <cassert>
#include <map>

#include "application/sentences.hpp"
#include "base/text.hpp"
#include "gen/afspraak.hpp"
#include "gen/dialoog.hpp"
#include "gen/overlegdossier.hpp"
#include "gen/voorstel.hpp"

namespace ruimte::application {

namespace {

using base::FieldDesc;
using base::Kind;
using base::TypeDesc;

struct Template {
  std::string_view event;
  std::string_view nl, en;  ///< `{pad.naar.veld}`; a part in [ ] is left out when a slot in it is empty
};

constexpr std::array templates = std::to_array<Template>({
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
    {"AfslagGenomen", "Het vraagstuk nam een afslag: {afslag.soort}.[ Reden: {afslag.reden}]",
     "The issue took an exit: {afslag.soort}.[ Reason: {afslag.reden}]"},
    {"AfspraakGekoppeld", "Uit het vraagstuk kwam een afspraak voort.", "The issue led to an agreement."},
    {"AfspraakOpgesteld", "Concept-afspraak {nummer} is opgesteld: {titel}.",
     "Draft agreement {nummer} was drawn up: {titel}."},
    {"AfspraakVastgesteld", "{vaststelling.gremium} stelde de afspraak vast.",
     "{vaststelling.gremium} adopted the agreement."},
    {"AgendaBekrachtigd",
     "{bekrachtiging.partij} gaf een reactie op de agenda; bekrachtigd: {bekrachtiging.bekrachtigd}.[ "
     "{bekrachtiging.reden}]",
     "{bekrachtiging.partij} responded to the agenda; endorsed: {bekrachtiging.bekrachtigd}.[ {bekrachtiging.reden}]"},
    {"AgendaGeopend", "De agenda {titel} is geopend.", "The agenda {titel} was opened."},
    {"AgendaVastgesteld", "{gremium} stelde de agenda vast.", "{gremium} fixed the agenda."},
    {"AgendapuntGeplaatst", "{punt.nummer} kwam op de agenda: {punt.titel}.",
     "{punt.nummer} came on the agenda: {punt.titel}."},
    {"AgendapuntVervallen", "Een vraagstuk verliet de agenda.", "An issue left the agenda."},
    {"AgenderingsverzoekBeantwoord",
     "{antwoord.gremium} antwoordde op het agenderingsverzoek[: geagendeerd op {antwoord.invoer.geagendeerdOp}][: niet "
     "geagendeerd, omdat {antwoord.invoer.nietOmdat}].",
     "{antwoord.gremium} answered the request to be tabled[: tabled on {antwoord.invoer.geagendeerdOp}][: not tabled, "
     "because {antwoord.invoer.nietOmdat}]."},
    {"BeslisruimteVastgelegd", "{organisatie} legde haar beslisruimte vast.",
     "{organisatie} recorded its room to decide."},
    {"BeslisruimteVrijgegeven", "{vrijgave.organisatie} deelde beslisruimte: {vrijgave.tekst}",
     "{vrijgave.organisatie} shared room to decide: {vrijgave.tekst}"},
    {"BesluitVastgelegd", "{besluit.gremium} besloot: {besluit.tekst}", "{besluit.gremium} decided: {besluit.tekst}"},
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
    {"BudgethouderStemdeIn", "{instemming.organisatie} stemde als budgethouder in[ met ‘{voorwaarde}’].",
     "{instemming.organisatie} agreed as budget holder[ to ‘{voorwaarde}’]."},
    {"CapaciteitVastgelegd", "De agenda kreeg ruimte voor {plaatsen} punten.",
     "The agenda was given room for {plaatsen} points."},
    {"ConflictBenoemd", "{zijde} benoemde conflict {nummer}: {invoer.kern}",
     "{zijde} named conflict {nummer}: {invoer.kern}"},
    {"ConflictBeslecht", "{beslechting.gremium} besliste: {beslechting.tekst}",
     "{beslechting.gremium} settled it: {beslechting.tekst}"},
    {"ConflictGekoppeld", "Over het vraagstuk is een conflict benoemd.", "A conflict about the issue was named."},
    {"ConflictGepauzeerd", "Alle partijen legden de termijnen stil tot en met {tot}. {reden}",
     "All parties paused the terms up to and including {tot}. {reden}"},
    {"ConflictHervat", "De pauze is voorbij. Er loopt weer een termijn, tot en met {termijn}.",
     "The pause is over. A term runs again, up to and including {termijn}."},
    {"ConflictUitgewerkt", "Het conflict is uitgewerkt. Vaststaat: {uitwerking.onbetwist}",
     "The conflict was worked out. Undisputed: {uitwerking.onbetwist}"},
    {"CyclusGeopend", "{invoer.naam} is geopend.", "{invoer.naam} was opened."},
    {"CyclusVerlegd", "De perioden van de stappen zijn verlegd. Reden: {invoer.reden}",
     "The periods of the steps were moved. Reason: {invoer.reden}"},
    {"DialoogGeopend", "De dialoog over een vraagstuk begon.", "The dialogue on an issue began."},
    {"EindeBevestigd", "{instemming.zijde} stemde in met het vervallen van de afspraak.",
     "{instemming.zijde} agreed to end the agreement."},
    {"EindeIngetrokken",
     "{zijde} wees het voorstel om de afspraak te laten vervallen af of trok het in. Reden: {reden}",
     "{zijde} refused or withdrew the proposal to end the agreement. Reason: {reden}"},
    {"EindeVoorgesteld", "{einde.zijde} stelde voor de afspraak te laten vervallen. Reden: {einde.reden}",
     "{einde.zijde} proposed to end the agreement. Reason: {einde.reden}"},
    {"ElementIngetrokken", "Ingetrokken[: ‘{element}’]. Reden: {reden}", "Withdrawn[: ‘{element}’]. Reason: {reden}"},
    {"ExterneRouteGenoemd", "{zijde} noemde de externe route: {externeRoute}.",
     "{zijde} named the external route: {externeRoute}."},
    {"FaseGewijzigd", "{overgang}: van {van} naar {naar}.[ Reden: {reden}]",
     "{overgang}: from {van} to {naar}.[ Reason: {reden}]"},
    {"FunctieBeeindigd", "De functie eindigde op {op}. {reden}", "The function ended on {op}. {reden}"},
    {"FunctieToegewezen", "Functie toegewezen: {invoer.functie}, {invoer.organisatie}, vanaf {invoer.van}.",
     "Function assigned: {invoer.functie}, {invoer.organisatie}, from {invoer.van}."},
    {"GeenKeuzeVastgelegd", "{geenKeuze.gremium} legde vast dat er geen keuze komt: {geenKeuze.reden}",
     "{geenKeuze.gremium} recorded that no choice will be made: {geenKeuze.reden}"},
    {"GeldvoorwaardeGeschrapt", "{zijde} schrapte een voorwaarde over geld. Reden: {reden}",
     "{zijde} removed a condition on money. Reason: {reden}"},
    {"GeldvoorwaardeToegevoegd",
     "Voorwaarde over geld toegevoegd: {voorwaarde.wat} Budget: {voorwaarde.budget}, van {voorwaarde.budgethouder}.",
     "Condition on money added: {voorwaarde.wat} Budget: {voorwaarde.budget}, of {voorwaarde.budgethouder}."},
    {"HangpuntBeantwoord", "{bericht.partij} antwoordde: {bericht.tekst} Aan zet: {aanZet}[, uiterlijk {uiterlijk}].",
     "{bericht.partij} answered: {bericht.tekst} Next: {aanZet}[, by {uiterlijk}]."},
    {"HangpuntGenoemd", "{volgens} noemde hangpunt {nummer}: {invoer.zin} Aan zet: {invoer.met}.",
     "{volgens} named sticking point {nummer}: {invoer.zin} Next: {invoer.met}."},
    {"HangpuntOplossingAfgewezen", "Volgens {partij} is het niet opgelost. Reden: {reden}",
     "According to {partij} it is not solved. Reason: {reden}"},
    {"HangpuntOplossingBevestigd", "{partij} bevestigde dat het is opgelost.", "{partij} confirmed that it is solved."},
    {"HangpuntOplossingVoorgesteld", "Volgens {oplossing.partij} is het opgelost: {oplossing.hoe}",
     "According to {oplossing.partij} it is solved: {oplossing.hoe}"},
    {"HangpuntWerdConflict", "Uit het hangpunt is een conflict benoemd.",
     "A conflict was named from the sticking point."},
    {"Herbevestigd", "{zijde} bevestigde dat zij de afspraak blijft dragen.",
     "{zijde} reaffirmed that it keeps supporting the agreement."},
    {"HerbevestigingGevraagd",
     "Op {vraag.aangetredenOp} trad een nieuw bestuur aan ({vraag.gremium}). {vraag.zijde} is gevraagd of zij de "
     "afspraak "
     "blijft dragen.",
     "A new administration took office on {vraag.aangetredenOp} ({vraag.gremium}). {vraag.zijde} was asked whether it "
     "keeps supporting the agreement."},
    {"InbrengVastgelegd", "{inbreng.partij} leverde inbreng: {inbreng.kern}",
     "{inbreng.partij} contributed: {inbreng.kern}"},
    {"InrichtingGeopend", "De inrichting van {naam} begon.", "The setup of {naam} began."},
    {"InstemmingGegeven",
     "{instemming.zijde} gaf ambtelijk akkoord[ op {tekstdeel}].[ Onder voorbehoud: {instemming.voorbehoud}]",
     "{instemming.zijde} gave its officials’ consent[ to {tekstdeel}].[ With a reservation: {instemming.voorbehoud}]"},
    {"InstemmingVervallen",
     "Het ambtelijk akkoord van {zijde}[ op {tekstdeel}] verviel door een wijziging[ van {oorzaak}].",
     "The officials’ consent of {zijde}[ to {tekstdeel}] ended because of a change[ of {oorzaak}]."},
    {"InzetGereed", "{zijde} heeft de inzet voor stap 3 vastgelegd.", "{zijde} recorded its position for step 3."},
    {"InzetToegezegd", "De inzet van {toezegging.zijde} is in voorbereiding, toegezegd voor {toezegging.voor}.",
     "The position of {toezegging.zijde} is in preparation, promised for {toezegging.voor}."},
    {"InzetVastgelegd", "{zijde} legde de inzet vast.", "{zijde} recorded its position."},
    {"KernBeantwoord", "{lezing.zijde} gaf een reactie op de kern: {lezing.tekst}",
     "{lezing.zijde} responded to the core: {lezing.tekst}"},
    {"KeuzeBlijftUit", "{geenKeuze.gremium} legde vast dat er geen keuze komt: {geenKeuze.reden}",
     "{geenKeuze.gremium} recorded that no choice will come: {geenKeuze.reden}"},
    {"KeuzeGemaakt", "{keuze.gremium} koos: {keuze.tekst} Dit staat in {keuze.vindplaats}.",
     "{keuze.gremium} chose: {keuze.tekst} This stands in {keuze.vindplaats}."},
    {"KeuzeGesteund", "{steun.zijde} stemde in met een keuze over: {instelling}.",
     "{steun.zijde} agreed to a choice about: {instelling}."},
    {"KeuzeGevraagd", "{door} vroeg aan {invoer.aan} om een keuze: {invoer.titel}.",
     "{door} asked {invoer.aan} for a choice: {invoer.titel}."},
    {"KeuzeToegezegd", "{toezegging.eigenaar}: {toezegging.beslisser} beslist, uiterlijk {toezegging.voor}.",
     "{toezegging.eigenaar}: {toezegging.beslisser} decides, by {toezegging.voor}."},
    {"KeuzeVastgelegd", "Gekozen is over ‘{keuze.instelling}’[: {keuze.keuze}]. Reden: {keuze.reden}",
     "Chosen about ‘{keuze.instelling}’[: {keuze.keuze}]. Reason: {keuze.reden}"},
    {"KeuzeVoorgesteld",
     "{voorstel.zijde} stelde over ‘{voorstel.instelling}’ voor[: {voorstel.keuze}]. Reden: {voorstel.reden}",
     "{voorstel.zijde} proposed about ‘{voorstel.instelling}’[: {voorstel.keuze}]. Reason: {voorstel.reden}"},
    {"KeuzevoorstelVervallen", "{zijde} liet een voorgestelde keuze over ‘{instelling}’ vervallen. Reden: {reden}",
     "{zijde} dropped a proposed choice about ‘{instelling}’. Reason: {reden}"},
    {"KlokVerzet", "De klok van de oefenomgeving is vooruit gezet naar {invoer.naar}.",
     "The clock of the practice environment was moved forward to {invoer.naar}."},
    {"LandingGemeld", "{landing.instrument}: {landing.status}.[ {landing.document}]",
     "{landing.instrument}: {landing.status}.[ {landing.document}]"},
    {"LezingenNaastElkaar",
     "De reactietermijn is voorbij. Lezingen van de kern die naast elkaar blijven staan: {lezingen}.",
     "The term to respond is over. Readings of the core that stay side by side: {lezingen}."},
    {"MandaatIngetrokken", "Een mandaat is ingetrokken. {reden}", "A mandate was withdrawn. {reden}"},
    {"MandaatVerleend",
     "{gremium} gaf mandaat aan {mandaat.functie} van {mandaat.organisatie} voor {mandaat.onderwerp}.",
     "{gremium} gave a mandate to {mandaat.functie} of {mandaat.organisatie} for {mandaat.onderwerp}."},
    {"MomentAangeboden", "De secretaris van {gremium} bood een moment aan: {datum}.",
     "The secretary of {gremium} offered a moment: {datum}."},
    {"NietMeerGedragen", "{verklaring.zijde} draagt de afspraak niet meer. Reden: {verklaring.reden}",
     "{verklaring.zijde} no longer supports the agreement. Reason: {verklaring.reden}"},
    {"NummerUitgegeven", "Nummer {nummer} van de reeks {reeks} is uitgegeven.",
     "Number {nummer} of the series {reeks} was issued."},
    {"OverlegAfgelast", "Het overleg gaat niet door. Reden: {reden}", "The meeting is cancelled. Reason: {reden}"},
    {"OverlegGepland", "{invoer.gremium} komt bijeen op {invoer.datum}.", "{invoer.gremium} meets on {invoer.datum}."},
    {"OverlegVerzet", "Het overleg van {was} is verzet naar {invoer.datum}. Reden: {invoer.reden}",
     "The meeting of {was} was moved to {invoer.datum}. Reason: {invoer.reden}"},
    {"OverlegdossierGeopend", "De agenda van {gremium} voor {datum} is begonnen.",
     "The agenda of {gremium} for {datum} was begun."},
    {"OverlegdossierHeropend", "De agenda is weer geopend. Reden: {reden}",
     "The agenda was opened again. Reason: {reden}"},
    {"ProcesvoorstelGedaan",
     "Voorgesteld is een {voorstel.soort}[ tot en met {voorstel.tot}][ naar {voorstel.gremium}]. {voorstel.reden}",
     "A {voorstel.soort} was proposed[ up to and including {voorstel.tot}][ to {voorstel.gremium}]. {voorstel.reden}"},
    {"ProcesvoorstelGesteund", "{organisatie} stemde in met het voorstel over het verloop.",
     "{organisatie} supported the proposal about the procedure."},
    {"ProcesvoorstelVervallen", "Het voorstel over het verloop hangt niet meer. {reden}",
     "The proposal about the procedure is no longer pending. {reden}"},
    {"PuntBehandeld",
     "Behandeld[: ‘{uitkomst.punt}’]. {uitkomst.samenvatting}[ Advies: {uitkomst.advies}][ Besluit: "
     "{uitkomst.besluit}]",
     "Treated[: ‘{uitkomst.punt}’]. {uitkomst.samenvatting}[ Advice: {uitkomst.advies}][ Decision: "
     "{uitkomst.besluit}]"},
    {"PuntDoorgeschoven", "Doorgeschoven[: ‘{invoer.punt}’][, naar {invoer.naar}]. Reden: {invoer.reden}",
     "Moved on[: ‘{invoer.punt}’][, to {invoer.naar}]. Reason: {invoer.reden}"},
    {"PuntGeagendeerd", "Op de agenda gezet: {invoer.titel} ({invoer.soort}).",
     "Put on the agenda: {invoer.titel} ({invoer.soort})."},
    {"ReactieGegeven", "{reactie.door} reageerde: {reactie.uitkomst}[, {reactie.datum}].[ {reactie.toelichting}]",
     "{reactie.door} responded: {reactie.uitkomst}[, {reactie.datum}].[ {reactie.toelichting}]"},
    {"ReactieUitgebleven", "De termijn ging voorbij zonder reactie op {aantal} elementen.",
     "The term passed without a response on {aantal} elements."},
    {"RedenVastgelegd", "{reden.handeling}. Reden: {reden.reden}", "{reden.handeling}. Reason: {reden.reden}"},
    {"RegieBelegd", "Regie: {regie.regie}. Beslist wordt door: {regie.beslisser}.",
     "Guidance: {regie.regie}. Decided by: {regie.beslisser}."},
    {"StukAangeleverd",
     "{stuk.van} leverde een stuk aan: {stuk.invoer.titel}.[ Later dan de aanlevertermijn, want: "
     "{stuk.invoer.redenLaat}]",
     "{stuk.van} handed in a document: {stuk.invoer.titel}.[ After the day for documents, because: "
     "{stuk.invoer.redenLaat}]"},
    {"TekstGewijzigd", "De tekst[ van {tekstdeel}] is gewijzigd: het voorstel is overgenomen.",
     "The text[ of {tekstdeel}] changed: the proposal was taken over."},
    {"TekstVoorgesteld", "{voorstel.zijde} stelde een andere tekst voor[ bij {tekstdeel}].[ {voorstel.waarom}]",
     "{voorstel.zijde} proposed another text[ for {tekstdeel}].[ {voorstel.waarom}]"},
    {"TermijnGestart", "Er loopt een termijn: {termijn.naam}, tot en met {termijn.vervaltOp}.",
     "A term runs: {termijn.naam}, up to and including {termijn.vervaltOp}."},
    {"TermijnGestopt", "De termijn ‘{termijn.naam}’ hoeft niet meer te lopen.",
     "The term ‘{termijn.naam}’ need not run any more."},
    {"TermijnVerstreken", "De termijn ‘{termijn.naam}’ ging voorbij op {termijn.vervaltOp}.",
     "The term ‘{termijn.naam}’ passed on {termijn.vervaltOp}."},
    {"ToezeggingGedaan",
     "{toezegging.invoer.wie} zegde aan {toezegging.invoer.aan} toe, uiterlijk {toezegging.invoer.voor}: "
     "{toezegging.invoer.wat}[ Onder voorbehoud van: {toezegging.invoer.onderVoorbehoud}]",
     "{toezegging.invoer.wie} promised {toezegging.invoer.aan}, by {toezegging.invoer.voor}: {toezegging.invoer.wat}[ "
     "With a reservation: {toezegging.invoer.onderVoorbehoud}]"},
    {"ToezeggingHeropend",
     "Heropend[: ‘{invoer.toezegging}’] (keer {keer}), nu uiterlijk {invoer.voor}. Reden: {invoer.reden}",
     "Reopened[: ‘{invoer.toezegging}’] (time {keer}), now by {invoer.voor}. Reason: {invoer.reden}"},
    {"ToezeggingNagekomen", "Nagekomen gemeld[: ‘{invoer.toezegging}’]. {invoer.hoe}",
     "Reported kept[: ‘{invoer.toezegging}’]. {invoer.hoe}"},
    {"ToezeggingVerlopen", "De termijn liep tot en met {voor}[: ‘{toezegging}’]. De toezegging loopt nog.",
     "The term ran up to and including {voor}[: ‘{toezegging}’]. The promise still runs."},
    {"ToezeggingVervalGevraagd",
     "{reden.organisatie} wil een toezegging laten vervallen[: ‘{toezegging}’]. Reden: {reden.reden}",
     "{reden.organisatie} wants a promise to lapse[: ‘{toezegging}’]. Reason: {reden.reden}"},
    {"ToezeggingVervallen", "Een toezegging verviel[: ‘{toezegging}’]. Beide partijen zeiden waarom.",
     "A promise lapsed[: ‘{toezegging}’]. Both parties said why."},
    {"TredeGeplaatst", "Het conflict kwam op trede {trede}: {gremium}[, {datum}].",
     "The conflict came on rung {trede}: {gremium}[, {datum}]."},
    {"UitkomstBleefUit",
     "Er kwam geen uitkomst. {gremium} is herinnerd (keer {herinnering}); de nieuwe termijn loopt tot en met "
     "{termijn}.",
     "No outcome came. {gremium} was reminded (time {herinnering}); the new term runs up to and including {termijn}."},
    {"UitspraakBeoordeeld", "{oordeel.partij} zei[ over ‘{uitspraak}’]: {oordeel.oordeel}.[ {oordeel.toelichting}]",
     "{oordeel.partij} said[ about ‘{uitspraak}’]: {oordeel.oordeel}.[ {oordeel.toelichting}]"},
    {"UitspraakOpgenomen", "{uitspraak.van} nam een uitspraak op in het gezamenlijk beeld: {uitspraak.tekst}",
     "{uitspraak.van} put a statement in the shared picture: {uitspraak.tekst}"},
    {"VerslagVastgelegd", "Het concept-verslag is bijgewerkt.", "The draft minutes were updated."},
    {"VerslagVastgesteld", "Het verslag is vastgesteld op {op}.", "The minutes were adopted on {op}."},
    {"VervolgstapOpgenomen", "Vervolgstap: {stap.wat}. {stap.wie} doet dit[, uiterlijk {stap.voor}].",
     "Next step: {stap.wat}. {stap.wie} does this[, by {stap.voor}]."},
    {"VoorstelAangeboden", "Voorstel {nummer} is aangeboden: {titel}.", "Proposal {nummer} was offered: {titel}."},
    {"VoorstelVervallen", "{zijde} liet een tekstvoorstel[ bij {tekstdeel}] vervallen.[ {reden}]",
     "{zijde} dropped a proposal[ for {tekstdeel}].[ {reden}]"},
    {"VraagstukAangevuld", "Gegevens van het vraagstuk zijn aangevuld.", "Details of the issue were added."},
    {"VraagstukGeagendeerd",
     "Het vraagstuk kwam op een agenda, inspanning {inspanning}.[ Geen criterium voldeed; toch, want: {ondanksAdvies}]",
     "The issue came on an agenda, effort {inspanning}.[ No criterion was met; anyway, because: {ondanksAdvies}]"},
    {"VraagstukGetoetst",
     "De poortvraag en de criteria zijn beantwoord; poortvraag: {toets.poortvraag}.[ {toets.poortUitleg}]",
     "The gate question and the criteria were answered; gate question: {toets.poortvraag}.[ {toets.poortUitleg}]"},
    {"VraagstukIngebracht", "{inbrenger} bracht {nummer} in: {invoer.titel}.",
     "{inbrenger} brought in {nummer}: {invoer.titel}."},
    {"VraagstukWacht", "Het vraagstuk wacht op een nationale keuze. {reden.waarom}",
     "The issue waits for a national choice. {reden.waarom}"},
    {"VraagstukWachtNietMeer", "Het vraagstuk wacht niet meer op een nationale keuze. {reden}",
     "The issue waits no more for a national choice. {reden}"},
    {"WaarschuwingBevestigd",
     "Bij ‘{handeling}’ gold een waarschuwing: {bevestiging.regel}. Toch gedaan, want: {bevestiging.reden}",
     "At ‘{handeling}’ there was a warning: {bevestiging.regel}. Done anyway, because: {bevestiging.reden}"},
    {"WachtendenGewijzigd", "Wie op deze keuze wacht, is gewijzigd.", "Who waits for this choice has changed."},
    {"WeerGedragen", "{zijde} draagt de afspraak weer. Reden: {reden}",
     "{zijde} supports the agreement again. Reason: {reden}"},
});
static_assert(std::ranges::is_sorted(templates, {}, &Template::event));

/// How a reader finds the parts and actions of the dossier: parts are numbered under their heading as on the page.
std::map<base::Uuid, std::string> names_of_parts(const Labels& labels, const domain::Aggregate& dossier, Taal taal) {
  std::map<base::Uuid, std::string> out;
  if (dossier.toestand.is<gen::OverlegdossierToestand>()) {
    const auto& meeting = dossier.toestand.as<gen::OverlegdossierToestand>();
    for (const auto& item : meeting.punten) out[item.id] = item.invoer.titel;
    for (const auto& promise : meeting.toezeggingen) out[promise.id] = promise.invoer.wat;
  }
  if (dossier.toestand.is<gen::VoorstelToestand>())
    for (const auto& element : dossier.toestand.as<gen::VoorstelToestand>().elementen)
      out[element.id] = element.invoer.opgave;
  if (dossier.toestand.is<gen::DialoogToestand>())
    for (const auto& statement : dossier.toestand.as<gen::DialoogToestand>().beeld) out[statement.id] = statement.tekst;
  if (!dossier.toestand.is<gen::AfspraakToestand>()) return out;
  const auto& afspraak = dossier.toestand.as<gen::AfspraakToestand>();
  std::vector<std::pair<gen::Afspraakdeel, int>> headings;  // in order of first use, with the number of parts so far
  for (const auto& part : afspraak.tekstdelen) {
    auto heading = std::ranges::find(headings, part.kop, &std::pair<gen::Afspraakdeel, int>::first);
    if (heading == headings.end()) heading = headings.insert(heading, {part.kop, 0});
    const auto name = labels.code(gen::code_list_afspraakdeel(), static_cast<std::size_t>(part.kop), taal);
    auto& words = out[part.id];
    words = taal == Taal::en ? "part " : "onderdeel ";
    words += std::to_string(heading - headings.begin() + 1) + "." + std::to_string(++heading->second);
    words += " (" + name + ")";
  }
  for (const auto& action : afspraak.acties) out[action.id] = action.wat;
  for (const auto& condition : afspraak.geldvoorwaarden) out[condition.id] = condition.wat;
  return out;
}

class Values {
 public:
  Values(const Labels& labels, const domain::Aggregate& dossier, Taal taal)
      : labels_(labels), soort_(dossier.ref.soort), taal_(taal), parts_(names_of_parts(labels, dossier, taal)) {}

  /// The value at a dotted path in words; empty when absent. @pre the path exists in the descriptor.
  [[nodiscard]] std::string at(const TypeDesc& desc, const void* record, std::string_view path) const {
    const auto dot = path.find('.');
    const auto name = path.substr(0, dot);
    for (const auto& field : desc.fields) {
      if (field.name != name) continue;
      const void* value = field.access.get(record);
      if (!value) return {};
      if (dot != std::string_view::npos) return at(field.of(), value, path.substr(dot + 1));
      return field.kind == Kind::list ? list(field, value) : one(field, value);
    }
    assert(false && "a sentence names a field that its event does not have");
    return {};
  }

 private:
  [[nodiscard]] std::string list(const FieldDesc& field, const void* value) const {
    std::string out;
    for (std::size_t i = 0; i < field.access.size(value); ++i)
      out += (i == 0 ? "" : ", ") + one(field, field.access.at(value, i));
    return out;
  }

  [[nodiscard]] std::string one(const FieldDesc& field, const void* value) const {
    switch (field.item) {
      case Kind::text: return *static_cast<const std::string*>(value);
      case Kind::integer: return std::to_string(*static_cast<const std::int64_t*>(value));
      case Kind::boolean:
        return *static_cast<const bool*>(value) ? (taal_ == Taal::en ? "yes" : "ja")
                                                : (taal_ == Taal::en ? "no" : "nee");
      case Kind::date: return date(*static_cast<const base::Date*>(value));
      case Kind::id: return part(*static_cast<const base::Uuid*>(value));
      case Kind::code: return labels_.code(*field.codes, *static_cast<const std::uint8_t*>(value), taal_);
      case Kind::open_code: return open_code(field.open, *static_cast<const std::string*>(value));
      default: return {};
    }
  }

  [[nodiscard]] std::string open_code(std::string_view catalogus, const std::string& id) const {
    if (catalogus == "fase") return labels_.fase(soort_, id, taal_);
    if (catalogus == "handeling") return labels_.handeling(soort_, id, taal_);
    return labels_.catalogus(catalogus, id, taal_);
  }

  [[nodiscard]] std::string date(base::Date day) const {
    return taal_ == Taal::en ? base::to_string(day) : base::dutch_date(day);
  }

  [[nodiscard]] std::string part(const base::Uuid& id) const {
    const auto it = parts_.find(id);
    return it == parts_.end() ? std::string() : it->second;
  }

  const Labels& labels_;
  domain::Soort soort_;
  Taal taal_;
  std::map<base::Uuid, std::string> parts_;
};

/// Leaves out each part in [ ] in which a slot is empty.
std::string fill_parts(std::string_view text, const Values& values, const base::Record& event) {
  bool empty = false;
  const auto value = [&](std::string_view path) {
    auto found = values.at(event.desc(), event.data(), path);
    empty = empty || found.empty();
    return found;
  };
  std::string out;
  while (true) {
    const auto open = text.find('[');
    out += fill(text.substr(0, open), value);
    if (open == std::string_view::npos) return out;
    const auto close = text.find(']', open);
    empty = false;
    const auto part = fill(text.substr(open + 1, close - open - 1), value);
    if (!empty) out += part;
    text.remove_prefix(close + 1);
  }
}

}  // namespace

std::string zin(const Labels& labels, const domain::Aggregate& dossier, const base::Record& event, Taal taal) {
  const auto name = event.desc().name;
  const auto found = std::ranges::lower_bound(templates, name, {}, &Template::event);
  assert(found != templates.end() && found->event == name && "every event has a sentence");
  return fill_parts(taal == Taal::en ? found->en : found->nl, Values(labels, dossier, taal), event);
}

}  // namespace ruimte::application
