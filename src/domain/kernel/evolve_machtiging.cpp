// SPDX-License-Identifier: EUPL-1.2

#include "domain/kernel/evolve.hpp"
#include "gen/machtiging.hpp"

namespace ruimte::domain::evolve {

namespace {

using Machtiging = gen::MachtigingToestand;

void gegeven(Machtiging& s, const gen::MachtigingGegeven& e) {
  s.fase = e.fase;
  s.gever = e.gever;
  s.gever_functie = e.gever_functie;
  s.organisatie = e.organisatie;
  s.gemachtigde = e.invoer.gemachtigde;
  s.gemachtigde_functie = e.gemachtigde_functie;
  s.soorten = e.invoer.soorten;
  s.handelingen = e.invoer.handelingen;
  s.dossier = e.invoer.dossier;
  s.van = e.invoer.van;
  s.tot = e.invoer.tot;
}

}  // namespace

Record machtiging(const Record& toestand, const Record& inhoud, Instant op) {
  Machtiging t = copy_of<Machtiging>(toestand);
  const bool known = when<gen::MachtigingGegeven>(t, inhoud, [](Machtiging& s, const auto& e) { gegeven(s, e); }) ||
                     levensloop(t, inhoud) ||
                     when<gen::MachtigingIngetrokken>(t, inhoud, [&](Machtiging& s, const auto& e) {
                       s.ingetrokken_op = op;
                       s.reden = e.reden;
                     });
  return finish(std::move(t), known, op);
}

}  // namespace ruimte::domain::evolve
