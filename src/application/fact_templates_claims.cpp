// SPDX-License-Identifier: EUPL-1.2
// Tasks, the room they ask for, and where claims meet.
#include <algorithm>
#include <array>

#include "application/fact_templates.hpp"

namespace ruimte::application {

namespace {

constexpr std::array claims = std::to_array<FactTemplate>({
    {"AfhankelijkheidGelegd", "Versie {versie.nummer}: de opgave hangt van een andere af. {versie.reden}",
     "Version {versie.nummer}: the task depends on another. {versie.reden}"},
    {"AfhankelijkheidLosgemaakt", "Versie {versie.nummer}: de opgave hangt niet meer van een andere af. {versie.reden}",
     "Version {versie.nummer}: the task no longer depends on another. {versie.reden}"},
    {"ClaimGewijzigd", "Versie {versie.nummer} van de claim. Reden: {versie.reden}",
     "Version {versie.nummer} of the claim. Reason: {versie.reden}"},
    {"ClaimIngetrokken", "De claim is ingetrokken. Reden: {versie.reden}",
     "The claim was withdrawn. Reason: {versie.reden}"},
    {"ClaimVastgelegd",
     "{versie.door} legde claim {nummer} vast voor {invoer.ruimtefunctie} ({invoer.hardheid}): {invoer.titel}. Reden: "
     "{versie.reden}",
     "{versie.door} recorded claim {nummer} for {invoer.ruimtefunctie} ({invoer.hardheid}): {invoer.titel}. Reason: "
     "{versie.reden}"},
    {"OpgaveGewijzigd", "Versie {versie.nummer} van de opgave. Reden: {versie.reden}",
     "Version {versie.nummer} of the task. Reason: {versie.reden}"},
    {"OpgaveIngetrokken", "De opgave is ingetrokken. Reden: {versie.reden}",
     "The task was withdrawn. Reason: {versie.reden}"},
    {"OpgaveVastgelegd", "{versie.door} legde opgave {nummer} vast: {invoer.titel}. Reden: {versie.reden}",
     "{versie.door} recorded task {nummer}: {invoer.titel}. Reason: {versie.reden}"},
    {"SpanningspuntAfgedaan", "Reden: {reden}", "Reason: {reden}"},
    {"SpanningspuntGeagendeerd", "Het staat met vraagstuk {nummer} op de agenda.",
     "It is on the agenda with issue {nummer}."},
    {"SpanningspuntGekoppeld", "Afspraak {nummer} gaat erover.", "Agreement {nummer} is about it."},
    {"SpanningspuntHernieuwd", "{grond.door} bekeek het opnieuw. {grond.zin} Reden: {grond.reden}",
     "{grond.door} looked at it again. {grond.zin} Reason: {grond.reden}"},
    {"SpanningspuntOpgenomen", "{grond.door} nam {nummer} op ({soort}): {grond.zin}",
     "{grond.door} took up {nummer} ({soort}): {grond.zin}"},
});
static_assert(std::ranges::is_sorted(claims, {}, &FactTemplate::event));

}  // namespace

std::span<const FactTemplate> fact_templates_claims() { return claims; }

}  // namespace ruimte::application
