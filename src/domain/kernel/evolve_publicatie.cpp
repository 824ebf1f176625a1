// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/evolve.hpp"
#include "gen/publicatie.hpp"

namespace ruimte::domain::evolve {

namespace {

using P = gen::PublicatieToestand;
using O = gen::OpenbareVersieToestand;

void geopend(P& s, const gen::PublicatieGeopend& e) {
  s.nummer = e.nummer;
  s.fase = e.fase;
  s.soort = e.soort;
  s.onderwerp = e.onderwerp;
  s.titel = e.titel;
  s.provincies = e.provincies;
  s.zijden = e.zijden;
}

void gepubliceerd(P& s, const gen::StandGepubliceerd& e) {
  s.openbaar_als = e.openbaar_als;
  s.stand = e.stand;
  s.openbaar_op = e.op;
  s.voorstel.reset();
  s.ingetrokken.reset();
}

void ingetrokken(P& s, const gen::PublicatieIngetrokken& e) {
  s.ingetrokken = e.einde;
  s.voorstel.reset();
}

void openbaar(O& s, const gen::VersieGepubliceerd& e) {
  if (s.stand == 0) s.eerst_op = e.op;
  s.nummer = e.inhoud.nummer;
  s.fase = e.fase;
  s.stand = e.stand;
  s.inhoud = e.inhoud;
  s.op = e.op;
  s.ingetrokken.reset();
}

}  // namespace

/// A new proposal takes the place of the one that waited: it asks every side anew.
Record publicatie(const Record& toestand, const Record& inhoud, Instant op) {
  P t = copy_of<P>(toestand);
  const bool known = when<gen::PublicatieGeopend>(t, inhoud, [](P& s, const auto& e) { geopend(s, e); }) ||
                     levensloop(t, inhoud) ||
                     when<gen::StandVoorgesteld>(t, inhoud, [](P& s, const auto& e) { s.voorstel = e.voorstel; }) ||
                     when<gen::StandVrijgegeven>(t, inhoud,
                                                 [](P& s, const auto& e) {
                                                   if (s.voorstel) s.voorstel->zijden.push_back(e.zijde);
                                                 }) ||
                     when<gen::StandGepubliceerd>(t, inhoud, [](P& s, const auto& e) { gepubliceerd(s, e); }) ||
                     when<gen::StandvoorstelVervallen>(t, inhoud, [](P& s, const auto&) { s.voorstel.reset(); }) ||
                     when<gen::PublicatieIngetrokken>(t, inhoud, [](P& s, const auto& e) { ingetrokken(s, e); });
  return finish(std::move(t), known, op);
}

Record openbare_versie(const Record& toestand, const Record& inhoud, Instant op) {
  O t = copy_of<O>(toestand);
  const bool known = when<gen::VersieGepubliceerd>(t, inhoud, [](O& s, const auto& e) { openbaar(s, e); }) ||
                     when<gen::VersieIngetrokken>(t, inhoud, [](O& s, const auto& e) { s.ingetrokken = e.einde; });
  return finish(std::move(t), known, op);
}

}  // namespace ruimte::domain::evolve
