// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/evolve.hpp"
#include "gen/claim.hpp"
#include "gen/opgave.hpp"
#include "gen/spanningspunt.hpp"

namespace ruimte::domain::evolve {

namespace {

using Opgave = gen::OpgaveToestand;
using Claim = gen::ClaimToestand;
using Punt = gen::SpanningspuntToestand;

/// A field that was left out stays as it was.
template <class T, class U>
void vervang(T& oud, const std::optional<U>& nieuw) {
  if (nieuw) oud = *nieuw;
}
template <class T>
void vervang(std::vector<T>& oud, const std::vector<T>& nieuw) {
  if (!nieuw.empty()) oud = nieuw;
}

void vastgelegd(Opgave& s, const gen::OpgaveVastgelegd& e) {
  s.nummer = e.nummer;
  s.fase = e.fase;
  s.titel = e.invoer.titel;
  s.tekst = e.invoer.tekst;
  s.eigenaar = e.versie.door;
  s.zijde = e.zijde;
  s.provincies = e.provincies;
  s.perspectief = e.invoer.perspectief;
  s.domeinen = e.invoer.domeinen;
  s.programma = e.invoer.programma;
  s.zekerheid = e.invoer.zekerheid;
  s.concreet = e.invoer.concreet;
  s.richting = e.invoer.richting;
  s.onzeker = e.invoer.onzeker;
  s.water_bodem = e.water_bodem;
  s.horizon = e.invoer.horizon;
  s.versies = {e.versie};
}

/// Another certainty drops what belonged to the earlier one.
void gewijzigd(Opgave& s, const gen::OpgaveGewijzigd& e) {
  const auto& i = e.invoer;
  vervang(s.titel, i.titel);
  vervang(s.tekst, i.tekst);
  vervang(s.perspectief, i.perspectief);
  vervang(s.domeinen, i.domeinen);
  vervang(s.programma, i.programma);
  vervang(s.water_bodem, e.water_bodem);
  vervang(s.horizon, i.horizon);
  if (i.zekerheid && *i.zekerheid != s.zekerheid) {
    s.concreet.reset();
    s.richting.reset();
    s.onzeker.reset();
  }
  vervang(s.zekerheid, i.zekerheid);
  vervang(s.concreet, i.concreet);
  vervang(s.richting, i.richting);
  vervang(s.onzeker, i.onzeker);
  s.versies.push_back(e.versie);
}

void hangt_af(Opgave& s, const gen::AfhankelijkheidGelegd& e) {
  s.afhankelijkheden.push_back({e.opgave, e.versie.reden});
  s.versies.push_back(e.versie);
}

void hangt_niet_af(Opgave& s, const gen::AfhankelijkheidLosgemaakt& e) {
  std::erase_if(s.afhankelijkheden, [&](const auto& a) { return a.opgave == e.opgave; });
  s.versies.push_back(e.versie);
}

void vastgelegd(Claim& s, const gen::ClaimVastgelegd& e) {
  const auto& i = e.invoer;
  s.nummer = e.nummer;
  s.fase = e.fase;
  s.titel = i.titel;
  s.opgave = i.opgave;
  s.eigenaar = e.versie.door;
  s.ruimtefunctie = i.ruimtefunctie;
  s.provincies = i.provincies;
  s.plaats = i.plaats;
  s.oppervlakte = e.versie.oppervlakte;
  s.strook = i.strook;
  s.omvang = i.omvang;
  s.van_jaar = i.van_jaar;
  s.tot_jaar = i.tot_jaar;
  s.hardheid = i.hardheid;
  s.bron = i.bron;
  s.bron_datum = i.bron_datum;
  s.fictief = i.fictief;
  s.versies = {e.versie};
}

void gewijzigd(Claim& s, const gen::ClaimGewijzigd& e) {
  const auto& i = e.invoer;
  vervang(s.titel, i.titel);
  vervang(s.ruimtefunctie, i.ruimtefunctie);
  vervang(s.provincies, i.provincies);
  vervang(s.plaats, i.plaats);
  s.oppervlakte = e.versie.oppervlakte;
  vervang(s.strook, i.strook);
  vervang(s.omvang, i.omvang);
  vervang(s.van_jaar, i.van_jaar);
  vervang(s.tot_jaar, i.tot_jaar);
  vervang(s.hardheid, i.hardheid);
  vervang(s.bron, i.bron);
  vervang(s.bron_datum, i.bron_datum);
  vervang(s.fictief, i.fictief);
  s.versies.push_back(e.versie);
}

void opgenomen(Punt& s, const gen::SpanningspuntOpgenomen& e) {
  s.nummer = e.nummer;
  s.fase = e.fase;
  s.soort = e.soort;
  s.titel = e.titel;
  s.grond = e.grond;
  s.afwijking = e.afwijking;
  s.lezers = e.lezers;
  s.opgenomen_door = e.grond.door;
  s.opgenomen_op = e.grond.op;
}

void hernieuwd(Punt& s, const gen::SpanningspuntHernieuwd& e) {
  s.eerder.push_back(std::move(s.grond));
  s.grond = e.grond;
  s.reden.reset();  // why it ended counts until it is looked at again
}

void voeg_toe(std::vector<base::Uuid>& lijst, const base::Uuid& id) {
  if (std::ranges::find(lijst, id) == lijst.end()) lijst.push_back(id);
}

}  // namespace

Record opgave(const Record& toestand, const Record& inhoud, Instant op) {
  Opgave t = copy_of<Opgave>(toestand);
  const auto versie = [](Opgave& s, const auto& e) { s.versies.push_back(e.versie); };
  const bool known =
      when<gen::OpgaveVastgelegd>(t, inhoud, [](Opgave& s, const auto& e) { vastgelegd(s, e); }) ||
      levensloop(t, inhoud) ||
      when<gen::OpgaveGewijzigd>(t, inhoud, [](Opgave& s, const auto& e) { gewijzigd(s, e); }) ||
      when<gen::AfhankelijkheidGelegd>(t, inhoud, [](Opgave& s, const auto& e) { hangt_af(s, e); }) ||
      when<gen::AfhankelijkheidLosgemaakt>(t, inhoud, [](Opgave& s, const auto& e) { hangt_niet_af(s, e); }) ||
      when<gen::OpgaveIngetrokken>(t, inhoud, versie);
  return finish(std::move(t), known, op);
}

Record claim(const Record& toestand, const Record& inhoud, Instant op) {
  Claim t = copy_of<Claim>(toestand);
  const bool known =
      when<gen::ClaimVastgelegd>(t, inhoud, [](Claim& s, const auto& e) { vastgelegd(s, e); }) ||
      levensloop(t, inhoud) || when<gen::ClaimGewijzigd>(t, inhoud, [](Claim& s, const auto& e) { gewijzigd(s, e); }) ||
      when<gen::ClaimIngetrokken>(t, inhoud, [](Claim& s, const auto& e) { s.versies.push_back(e.versie); });
  return finish(std::move(t), known, op);
}

Record spanningspunt(const Record& toestand, const Record& inhoud, Instant op) {
  Punt t = copy_of<Punt>(toestand);
  const bool known =
      when<gen::SpanningspuntOpgenomen>(t, inhoud, [](Punt& s, const auto& e) { opgenomen(s, e); }) ||
      levensloop(t, inhoud) ||
      when<gen::SpanningspuntHernieuwd>(t, inhoud, [](Punt& s, const auto& e) { hernieuwd(s, e); }) ||
      when<gen::SpanningspuntGeagendeerd>(t, inhoud,
                                          [](Punt& s, const auto& e) { voeg_toe(s.vraagstukken, e.vraagstuk); }) ||
      when<gen::SpanningspuntGekoppeld>(t, inhoud, [](Punt& s, const auto& e) { voeg_toe(s.afspraken, e.afspraak); }) ||
      when<gen::SpanningspuntAfgedaan>(t, inhoud, [](Punt& s, const auto& e) { s.reden = e.reden; });
  return finish(std::move(t), known, op);
}

}  // namespace ruimte::domain::evolve
