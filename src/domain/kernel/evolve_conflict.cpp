// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/evolve.hpp"
#include "gen/conflict.hpp"
#include "gen/geen_keuze.hpp"

namespace ruimte::domain::evolve {

namespace {

using Cf = gen::ConflictToestand;

void neemt_deel(Cf& s, const std::string& organisatie) {
  if (std::ranges::find(s.deelnemers, organisatie) == s.deelnemers.end()) s.deelnemers.push_back(organisatie);
}

void conflict_benoemd(Cf& s, const gen::ConflictBenoemd& e, Instant op) {
  s.nummer = e.nummer;
  s.fase = e.fase;
  s.vraagstuk = e.invoer.vraagstuk;
  s.hangpunt = e.invoer.hangpunt;
  s.soort = e.invoer.soort;
  s.schuurt = e.invoer.schuurt;
  s.gevraagd = e.invoer.gevraagd;
  s.eigenaar = e.eigenaar;
  s.termijn = e.termijn;
  s.lezingen = {{e.zijde, e.invoer.kern, op, e.eigenaar}};
  neemt_deel(s, e.eigenaar);
}

void beantwoord(Cf& s, const gen::KernBeantwoord& e) {
  s.kern_gedeeld = e.overgenomen;
  if (!e.overgenomen) s.lezingen.push_back(e.lezing);
  neemt_deel(s, e.lezing.partij);
}

void geplaatst(Cf& s, const gen::TredeGeplaatst& e) {
  s.trede = e.trede;
  s.gremium = e.gremium;
  s.datum = e.datum;
  s.wijze = e.wijze;
  s.termijn = e.termijn;
  s.verzoek_antwoord.reset();
}

/// The last word of a party takes the place of its earlier one.
void partijruimte(Cf& s, const gen::PartijruimteGegeven& e) {
  std::erase_if(s.partijruimten, [&](const auto& r) { return r.organisatie == e.ruimte.organisatie; });
  s.partijruimten.push_back(e.ruimte);
  neemt_deel(s, e.ruimte.organisatie);
}

bool procesafspraak(Cf& t, const Record& inhoud) {
  return when<gen::ProcesvoorstelGedaan>(t, inhoud,
                                         [](Cf& s, const auto& e) {
                                           s.procesvoorstel = e.voorstel;
                                           neemt_deel(s, e.voorstel.akkoord.front());
                                         }) ||
         when<gen::ProcesvoorstelGesteund>(t, inhoud,
                                           [](Cf& s, const auto& e) {
                                             neemt_deel(s, e.organisatie);
                                             if (!s.procesvoorstel) return;
                                             s.procesvoorstel->akkoord.push_back(e.organisatie);
                                             s.procesvoorstel->zijden.push_back(e.zijde);
                                           }) ||
         when<gen::ProcesvoorstelVervallen>(t, inhoud, [](Cf& s, const auto&) { s.procesvoorstel.reset(); }) ||
         when<gen::ConflictGepauzeerd>(t, inhoud,
                                       [](Cf& s, const auto& e) {
                                         s.pauze_tot = e.tot;
                                         s.termijn = e.tot;
                                         s.procesvoorstel.reset();
                                       }) ||
         when<gen::ConflictHervat>(t, inhoud, [](Cf& s, const auto& e) {
           s.pauze_tot.reset();
           s.termijn = e.termijn;
         });
}

/// What happens between naming and outcome.
bool conflict_behandeling(Cf& t, const Record& inhoud) {
  return when<gen::ConflictUitgewerkt>(t, inhoud,
                                       [](Cf& s, const auto& e) {
                                         s.uitwerking = e.uitwerking;
                                         neemt_deel(s, e.organisatie);
                                       }) ||
         when<gen::PartijruimteGegeven>(t, inhoud, [](Cf& s, const auto& e) { partijruimte(s, e); }) ||
         when<gen::LezingenNaastElkaar>(t, inhoud, [](Cf& s, const auto&) { s.kern_volgens = true; }) ||
         when<gen::MomentAangeboden>(t, inhoud,
                                     [](Cf& s, const auto& e) {
                                       s.datum = e.datum;
                                       s.termijn = e.datum;
                                       s.wijze = gen::Plaatsingwijze::overleg;
                                     }) ||
         when<gen::AgenderingsverzoekBeantwoord>(t, inhoud,
                                                 [](Cf& s, const auto& e) {
                                                   s.verzoek_antwoord = e.antwoord;
                                                   if (e.antwoord.invoer.geagendeerd_op) {
                                                     s.datum = e.antwoord.invoer.geagendeerd_op;
                                                     s.termijn = *s.datum;
                                                   }
                                                 }) ||
         when<gen::UitkomstBleefUit>(t, inhoud,
                                     [](Cf& s, const auto& e) {
                                       s.herinneringen = e.herinnering;
                                       s.termijn = e.termijn;
                                     }) ||
         when<gen::RegieBelegd>(t, inhoud, [](Cf& s, const auto& e) { s.regie = e.regie; }) ||
         procesafspraak(t, inhoud);
}

void teruggekoppeld(Cf& s, const gen::UitkomstTeruggekoppeld& e) {
  for (auto& taak : s.terugkoppelingen) {
    if (taak.gedaan_op || std::ranges::find(e.aan, taak.aan) == e.aan.end()) continue;
    taak.gedaan_op = e.op;
    taak.hoe = e.hoe;
  }
}

/// A new text asks every side anew.
void tekst_voorgesteld(Cf& s, const gen::OpenbareTekstVoorgesteld& e) {
  s.openbaar = gen::Openbaarmaking{e.tekst, e.tekst_hash, {e.zijde}, {}};
}

bool openbaarheid(Cf& t, const Record& inhoud) {
  return when<gen::OpenbareTekstVoorgesteld>(t, inhoud, [](Cf& s, const auto& e) { tekst_voorgesteld(s, e); }) ||
         when<gen::OpenbareTekstVrijgegeven>(t, inhoud,
                                             [](Cf& s, const auto& e) {
                                               if (s.openbaar && s.openbaar->tekst_hash == e.tekst_hash)
                                                 s.openbaar->zijden.push_back(e.zijde);
                                             }) ||
         when<gen::GeenKeuzeOpenbaarGemaakt>(t, inhoud, [](Cf& s, const auto& e) {
           if (s.openbaar) s.openbaar->openbaar_als = e.openbaar_als;
         });
}

bool conflict_uitkomst(Cf& t, const Record& inhoud) {
  return when<gen::ConflictBeslecht>(t, inhoud,
                                     [](Cf& s, const auto& e) {
                                       s.beslechting = e.beslechting;
                                       s.uitkomst_op = e.op;
                                     }) ||
         when<gen::GeenKeuzeVastgelegd>(t, inhoud,
                                        [](Cf& s, const auto& e) {
                                          s.geen_keuze = e.geen_keuze;
                                          s.uitkomst_op = e.op;
                                        }) ||
         when<gen::UitlegGegeven>(t, inhoud,
                                  [](Cf& s, const auto& e) {
                                    if (s.beslechting) s.beslechting->uitleg = e.uitleg;
                                  }) ||
         when<gen::CompensatieVastgelegd>(t, inhoud,
                                          [](Cf& s, const auto& e) { s.compensaties.push_back(e.compensatie); }) ||
         when<gen::TerugkoppelingGevraagd>(t, inhoud,
                                           [](Cf& s, const auto& e) {
                                             for (const auto& wie : e.aan)
                                               s.terugkoppelingen.push_back({wie, e.uiterlijk, {}, {}});
                                           }) ||
         when<gen::UitkomstTeruggekoppeld>(t, inhoud, [](Cf& s, const auto& e) { teruggekoppeld(s, e); }) ||
         openbaarheid(t, inhoud);
}

}  // namespace

Record conflict(const Record& toestand, const Record& inhoud, Instant op) {
  Cf t = copy_of<Cf>(toestand);
  const bool known = when<gen::ConflictBenoemd>(t, inhoud, [&](Cf& s, const auto& e) { conflict_benoemd(s, e, op); }) ||
                     levensloop(t, inhoud) ||
                     when<gen::KernBeantwoord>(t, inhoud, [](Cf& s, const auto& e) { beantwoord(s, e); }) ||
                     when<gen::TredeGeplaatst>(t, inhoud, [](Cf& s, const auto& e) { geplaatst(s, e); }) ||
                     conflict_behandeling(t, inhoud) || conflict_uitkomst(t, inhoud);
  return finish(std::move(t), known, op);
}

Record openbare_geen_keuze(const Record& toestand, const Record& inhoud, Instant op) {
  using O = gen::OpenbareGeenKeuzeToestand;
  O t = copy_of<O>(toestand);
  const bool known = when<gen::GeenKeuzeOpenbaar>(t, inhoud, [](O& s, const auto& e) {
    s.nummer = e.nummer;
    s.fase = e.fase;
    s.jaar = e.jaar;
    s.gremium = e.gremium;
    s.provincies = e.provincies;
    s.tekst = e.tekst;
    s.op = e.op;
  });
  return finish(std::move(t), known, op);
}

}  // namespace ruimte::domain::evolve
