// SPDX-License-Identifier: EUPL-1.2
// How they organise it: meetings, capacity, registers, people, the method; and facts that every noun can have.
#include <algorithm>
#include <array>

#include "application/fact_templates.hpp"

namespace ruimte::application {

namespace {

constexpr std::array overig = std::to_array<FactTemplate>({
    {"AmendementBeantwoord", "Amendement ‘{titel}’: {stand}. {antwoord}", "Amendment ‘{titel}’: {stand}. {antwoord}"},
    {"AmendementIngediend", "{amendement.organisatie} diende een amendement in: {amendement.titel}. {amendement.reden}",
     "{amendement.organisatie} submitted an amendment: {amendement.titel}. {amendement.reden}"},
    {"CapaciteitGebruikt",
     "{gebruik.nummer} kwam op {gebruik.agendatitel} (inspanning {gebruik.inspanning}).[ Boven de "
     "grens, toegestaan door {gebruik.overschrijding.naam}: {gebruik.overschrijding.reden}]",
     "{gebruik.nummer} came on {gebruik.agendatitel} (effort {gebruik.inspanning}).[ Above the limit, allowed by "
     "{gebruik.overschrijding.naam}: {gebruik.overschrijding.reden}]"},
    {"CapaciteitGeopend", "De capaciteit van[ {gremium}][ {organisatie}] in de cyclus {jaar} wordt bijgehouden.",
     "The capacity of[ {gremium}][ {organisatie}] in the cycle {jaar} is kept."},
    {"CapaciteitGezet",
     "De capaciteit is vastgelegd op {plaatsen} punten.[ Minder dan er al op agenda's staat, toegestaan door "
     "{overschrijding.naam}: {overschrijding.reden}]",
     "The capacity was recorded as {plaatsen} points.[ Less than stands on agendas already, allowed by "
     "{overschrijding.naam}: {overschrijding.reden}]"},
    {"CapaciteitVrijgegeven", "{nummer} verliet een agenda; de punten zijn weer vrij.",
     "{nummer} left an agenda; its points are free again."},
    {"ContactAfgezegd", "Het gaat niet door. Reden: {reden}", "It is called off. Reason: {reden}"},
    {"ContactVastgelegd", "{door} legde een contact vast ({invoer.vorm}, {invoer.datum}): {invoer.waarover}",
     "{door} recorded a contact ({invoer.vorm}, {invoer.datum}): {invoer.waarover}"},
    {"ContactuitkomstVastgelegd", "Eruit kwam: {uitkomst.uitkomst}", "What came of it: {uitkomst.uitkomst}"},
    {"DeskundigeAfgerond", "Het werk van de deskundige is klaar: {opbrengst}",
     "The expert's work is done: {opbrengst}"},
    {"DeskundigeGevraagd", "{door} vroeg een deskundige ({invoer.uren} uur, voor {invoer.voor}): {invoer.vraag}",
     "{door} asked for an expert ({invoer.uren} hours, by {invoer.voor}): {invoer.vraag}"},
    {"DeskundigeNietToegewezen", "Er komt geen deskundige. {reden}", "No expert will come. {reden}"},
    {"DeskundigeToegewezen",
     "Toegewezen: {toewijzing.team} ({toewijzing.organisatie}), {toewijzing.uren} uur van {toewijzing.van} tot en met "
     "{toewijzing.tot}.",
     "Assigned: {toewijzing.team} ({toewijzing.organisatie}), {toewijzing.uren} hours from {toewijzing.van} up to and "
     "including {toewijzing.tot}."},
    {"FaseGewijzigd", "{overgang}: van {van} naar {naar}.[ Reden: {reden}]",
     "{overgang}: from {van} to {naar}.[ Reason: {reden}]"},
    {"FunctieBeeindigd", "De functie eindigde op {op}. {reden}", "The function ended on {op}. {reden}"},
    {"FunctieToegewezen", "Functie toegewezen: {invoer.functie}, {invoer.organisatie}, vanaf {invoer.van}.",
     "Function assigned: {invoer.functie}, {invoer.organisatie}, from {invoer.van}."},
    {"GunningBeantwoord",
     "{antwoord.organisatie} antwoordde of zij de gunning aan VRO onderschrijft: {antwoord.onderschrijft}.[ "
     "{antwoord.reden}]",
     "{antwoord.organisatie} answered whether it endorses what VRO is granted: {antwoord.onderschrijft}.[ "
     "{antwoord.reden}]"},
    {"HerstelBevestigd", "Bevestigd namens {organisatie} dat deze persoon het zelf was. {hoe}",
     "Confirmed on behalf of {organisatie} that it was this person. {hoe}"},
    {"HerstelGebruikt",
     "Met de herstelcode is een nieuw wachtwoord gekozen. Tot een tweede bevestigt, kan deze persoon alleen lezen.",
     "A new password was chosen with the reset code. Until a second person confirms, this person can only read."},
    {"HerstelIngetrokken", "De herstelcode geldt niet meer. {reden}", "The reset code is not valid any more. {reden}"},
    {"HerstelUitgegeven",
     "Een beheerder van {herstel.doorOrganisatie} gaf een herstelcode uit, geldig tot en met {herstel.geldigTot}. "
     "{herstel.reden}",
     "An administrator of {herstel.doorOrganisatie} issued a reset code, valid up to and including "
     "{herstel.geldigTot}. {herstel.reden}"},
    {"InrichtingGeopend", "De inrichting van {naam} begon.", "The setup of {naam} began."},
    {"KennisBeoordeeld", "Oordeel over de kennis: {oordeel.oordeel}. {oordeel.toelichting}",
     "Judgement on the knowledge: {oordeel.oordeel}. {oordeel.toelichting}"},
    {"KennisVastgelegd", "De kennis over {thema} in {provincie} wordt bijgehouden.",
     "The knowledge on {thema} in {provincie} is kept."},
    {"KeuzeGesteund", "{steun.zijde} stemde in met een keuze over: {instelling}.",
     "{steun.zijde} agreed to a choice about: {instelling}."},
    {"KeuzeVastgelegd", "Gekozen is over ‘{keuze.instelling}’[: {keuze.keuze}]. Reden: {keuze.reden}",
     "Chosen about ‘{keuze.instelling}’[: {keuze.keuze}]. Reason: {keuze.reden}"},
    {"KeuzeVoorgesteld",
     "{voorstel.zijde} stelde over ‘{voorstel.instelling}’ voor[: {voorstel.keuze}]. Reden: {voorstel.reden}",
     "{voorstel.zijde} proposed about ‘{voorstel.instelling}’[: {voorstel.keuze}]. Reason: {voorstel.reden}"},
    {"KeuzevoorstelVervallen", "{zijde} liet een voorgestelde keuze over ‘{instelling}’ vervallen. Reden: {reden}",
     "{zijde} dropped a proposed choice about ‘{instelling}’. Reason: {reden}"},
    {"KlokVerzet", "De klok van de oefenomgeving is vooruit gezet naar {invoer.naar}.",
     "The clock of the practice environment was moved forward to {invoer.naar}."},
    {"NummerUitgegeven", "Nummer {nummer} van de reeks {reeks} is uitgegeven.",
     "Number {nummer} of the series {reeks} was issued."},
    {"OverlegAfgelast", "Het overleg gaat niet door. Reden: {reden}", "The meeting is cancelled. Reason: {reden}"},
    {"OverlegGepland", "{invoer.gremium} komt bijeen op {invoer.datum}.[ Stukken uiterlijk {invoer.aanleverdatum}.]",
     "{invoer.gremium} meets on {invoer.datum}.[ Documents by {invoer.aanleverdatum}.]"},
    {"OverlegVerzet", "Het overleg van {was} is verzet naar {invoer.datum}. Reden: {invoer.reden}",
     "The meeting of {was} was moved to {invoer.datum}. Reason: {invoer.reden}"},
    {"OverlegdossierGeopend", "De agenda van {gremium} voor {datum} is begonnen.",
     "The agenda of {gremium} for {datum} was begun."},
    {"OverlegdossierHeropend", "De agenda is weer geopend. Reden: {reden}",
     "The agenda was opened again. Reason: {reden}"},
    {"OverlegtijdVastgelegd", "De tijd van het overleg is per partij vastgelegd.",
     "The time of the meeting was recorded per party."},
    {"PartijpaginaGeopend", "{organisatie} begon haar pagina.", "{organisatie} began its page."},
    {"PeilingBeantwoord", "{partij} antwoordde: {mogelijkheid}.", "{partij} answered: {mogelijkheid}."},
    {"PeilingGeopend", "{door} opende peiling {nummer}: {invoer.vraag}", "{door} opened poll {nummer}: {invoer.vraag}"},
    {"PeilingGesloten", "De peiling is gesloten; {uitslag.gevraagd} partijen zijn gevraagd.",
     "The poll is closed; {uitslag.gevraagd} parties were asked."},
    {"PoolGedeeld", "De pool {pool.naam} telt mee: {pool.uren} uur van {pool.functie}, voor alle onderdelen samen.",
     "The pool {pool.naam} counts: {pool.uren} hours of {pool.functie}, for all parts together."},
    {"PoolGestopt", "De pool {naam} stopte. {reden}", "The pool {naam} stopped. {reden}"},
    {"ProcesruimteGeopend", "De procesruimte van {provincie} staat aan.",
     "The process space of {provincie} is switched on."},
    {"ProcesruimteUitgezet", "De procesruimte is uitgezet. {reden}", "The process space was switched off. {reden}"},
    {"ProcesstapAfgerond", "Klaar: {wat}", "Done: {wat}"},
    {"ProcesstapOpgenomen", "Eigen stap: {processtap.wat} ({processtap.wie})[, uiterlijk {processtap.voor}].",
     "Own step: {processtap.wat} ({processtap.wie})[, by {processtap.voor}]."},
    {"PuntBehandeld",
     "Behandeld[: ‘{uitkomst.punt}’]. {uitkomst.samenvatting}[ Advies: {uitkomst.advies}][ Besluit: "
     "{uitkomst.besluit}]",
     "Treated[: ‘{uitkomst.punt}’]. {uitkomst.samenvatting}[ Advice: {uitkomst.advies}][ Decision: "
     "{uitkomst.besluit}]"},
    {"PuntDoorgeschoven", "Doorgeschoven[: ‘{invoer.punt}’][, naar {invoer.naar}]. Reden: {invoer.reden}",
     "Moved on[: ‘{invoer.punt}’][, to {invoer.naar}]. Reason: {invoer.reden}"},
    {"PuntGeagendeerd", "Op de agenda gezet: {invoer.titel} ({invoer.soort}).",
     "Put on the agenda: {invoer.titel} ({invoer.soort})."},
    {"RamingVastgelegd",
     "Geraamd voor {regel.stap}, {regel.functie}[ in {regel.provincie}]: gevraagd {regel.gevraagd} uur[, aangeboden "
     "{regel.geboden} uur].",
     "Estimated for {regel.stap}, {regel.functie}[ in {regel.provincie}]: asked {regel.gevraagd} hours[, offered "
     "{regel.geboden} hours]."},
    {"StukAangeleverd",
     "{stuk.van} leverde een stuk aan: {stuk.invoer.titel}.[ {stuk.werkdagenLaat} werkdagen te "
     "laat.][ Later dan de aanlevertermijn, want: {stuk.invoer.redenLaat}]",
     "{stuk.van} handed in a document: {stuk.invoer.titel}.[ {stuk.werkdagenLaat} working days "
     "late.][ After the day for documents, because: {stuk.invoer.redenLaat}]"},
    {"TaakIngevuld", "{functie}, stap {stap}[: {taak}].", "{functie}, step {stap}[: {taak}]."},
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
    {"VerslagVastgelegd", "Het concept-verslag is bijgewerkt.", "The draft minutes were updated."},
    {"VerslagVastgesteld", "Het verslag is vastgesteld op {op}.", "The minutes were adopted on {op}."},
    {"VerwachtingBevestigd", "{bevestiging.organisatie} bevestigde[: ‘{verwachting}’].",
     "{bevestiging.organisatie} confirmed[: ‘{verwachting}’]."},
    {"VerwachtingGeschrapt", "Geschrapt[: ‘{verwachting}’]. Reden: {reden}",
     "Removed[: ‘{verwachting}’]. Reason: {reden}"},
    {"VerwachtingGewijzigd", "Verwachting gewijzigd: {tekst}", "Expectation changed: {tekst}"},
    {"VerwachtingOpgenomen", "Anderen mogen vragen: {verwachting.tekst}", "Others may ask: {verwachting.tekst}"},
    {"VerzoekBeantwoord", "{antwoord.door} antwoordde: {antwoord.tekst}", "{antwoord.door} answered: {antwoord.tekst}"},
    {"VerzoekGeleid", "Het verzoek loopt verder in {kader.instrument}: {kader.vindplaats}",
     "The request goes on in {kader.instrument}: {kader.vindplaats}"},
    {"VerzoekIngediend", "{door} vroeg {invoer.aan} om {invoer.soort}: {invoer.titel}",
     "{door} asked {invoer.aan} for {invoer.soort}: {invoer.titel}"},
    {"WaarschuwingBevestigd",
     "Bij ‘{handeling}’ gold een waarschuwing: {bevestiging.regel}. Toch gedaan, want: {bevestiging.reden}",
     "At ‘{handeling}’ there was a warning: {bevestiging.regel}. Done anyway, because: {bevestiging.reden}"},
    {"WerkwijzeBeproefd", "De proef van de tekst is klaar; geslaagd: {proef.geslaagd}.",
     "The trial of the text is done; passed: {proef.geslaagd}."},
    {"WerkwijzeGeregistreerd", "{titel} staat in het logboek en geldt vanaf {op}.",
     "{titel} stands in the log and is in force from {op}."},
    {"WerkwijzeOvergestapt",
     "Het dossier stapte over op de geldende werkwijze en staat daar in fase {faseNaar}. Reden: {reden}",
     "The dossier moved to the method in force, where it stands in phase {faseNaar}. Reason: {reden}"},
    {"WerkwijzeVastgesteld",
     "{besluit.gremium} stelde deze werkwijze vast; zij geldt vanaf {besluit.op}.[ {besluit.toelichting}]",
     "{besluit.gremium} adopted this method; it is in force from {besluit.op}.[ {besluit.toelichting}]"},
    {"WerkwijzeVervangen", "Op {op} ging een volgende werkwijze gelden.", "On {op} a next method came into force."},
    {"WerkwijzeVoorgesteld", "{organisatie} stelde een wijziging van de werkwijze voor: {titel}. {reden}",
     "{organisatie} proposed an amendment of the method: {titel}. {reden}"},
    {"WerkwijzestandpuntGegeven", "{steun.zijde} gaf een standpunt: {steun.standpunt}.[ {steun.reden}]",
     "{steun.zijde} gave a view: {steun.standpunt}.[ {steun.reden}]"},
    {"WerkwijzetekstVastgelegd", "De volledige tekst van een werkwijze is bewaard.",
     "The full text of a method was kept."},
    {"WerkwijzevoorstelIngetrokken", "Het voorstel is ingetrokken. Reden: {reden}",
     "The proposal was withdrawn. Reason: {reden}"},
});
static_assert(std::ranges::is_sorted(overig, {}, &FactTemplate::event));

}  // namespace

std::span<const FactTemplate> fact_templates_overig() { return overig; }

}  // namespace ruimte::application
