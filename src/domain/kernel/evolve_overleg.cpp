// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cassert>

#include "base/clock.hpp"
#include "domain/kernel/evolve.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"

namespace ruimte::domain::evolve {

namespace {

using T = gen::OverlegdossierToestand;

template <class Part, class Change>
void part_of(std::vector<Part>& parts, const base::Uuid& id, Change change) {
  if (const auto it = std::ranges::find(parts, id, &Part::id); it != parts.end()) change(*it);
}

bool vergadering(T& t, const Record& inhoud) {
  if (inhoud.is<gen::OverlegdossierHeropend>()) return true;  // the phase says it; the reason stays in the log
  return when<gen::OverlegdossierGeopend>(t, inhoud,
                                          [](T& s, const auto& e) {
                                            s.fase = e.fase;
                                            s.overleg = e.overleg;
                                            s.gremium = e.gremium;
                                            s.doel = e.doel;
                                            s.opzet = e.opzet;
                                          }) ||
         when<gen::PuntGeagendeerd>(
             t, inhoud,
             [](T& s, const auto& e) {
               s.punten.push_back({e.punt, e.invoer, e.andere_soort, gen::Puntstand::open, {}, {}});
             }) ||
         when<gen::StukAangeleverd>(t, inhoud, [](T& s, const auto& e) { s.stukken.push_back(e.stuk); }) ||
         when<gen::PuntBehandeld>(t, inhoud,
                                  [](T& s, const auto& e) {
                                    part_of(s.punten, e.uitkomst.punt, [&](gen::Overlegpunt& p) {
                                      p.stand = gen::Puntstand::behandeld;
                                      p.uitkomst = e.uitkomst;
                                    });
                                  }) ||
         when<gen::PuntDoorgeschoven>(t, inhoud,
                                      [](T& s, const auto& e) {
                                        part_of(s.punten, e.invoer.punt, [&](gen::Overlegpunt& p) {
                                          p.stand = gen::Puntstand::doorgeschoven;
                                          p.doorgeschoven = e.invoer;
                                        });
                                      }) ||
         when<gen::VerslagVastgelegd>(t, inhoud,
                                      [](T& s, const auto& e) {
                                        s.verslag = gen::Overlegverslag{e.tekst, {}};
                                      }) ||
         when<gen::VerslagVastgesteld>(t, inhoud, [](T& s, const auto& e) {
           if (s.verslag) s.verslag->vastgesteld_op = e.op;
         });
}

void heropend(gen::Toezegging& t, const gen::ToezeggingHeropend& e, base::Date dag) {
  t.heropend_op.push_back(dag);
  t.stand = gen::Toezeggingstand::open;
  t.verlopen = false;
  t.heropend = e.keer;
  t.heropend_omdat = e.invoer.reden;
  t.termijn = e.termijn;
  t.hoe.reset();
  t.vervalredenen.clear();
}

bool toezeggingen(T& t, const Record& inhoud, Instant op) {
  using gen::Toezegging;
  return when<gen::ToezeggingGedaan>(t, inhoud, [](T& s, const auto& e) { s.toezeggingen.push_back(e.toezegging); }) ||
         when<gen::ToezeggingNagekomen>(t, inhoud,
                                        [](T& s, const auto& e) {
                                          part_of(s.toezeggingen, e.invoer.toezegging, [&](Toezegging& z) {
                                            z.stand = gen::Toezeggingstand::nagekomen;
                                            z.hoe = e.invoer.hoe;
                                          });
                                        }) ||
         when<gen::ToezeggingHeropend>(t, inhoud,
                                       [&](T& s, const auto& e) {
                                         part_of(s.toezeggingen, e.invoer.toezegging,
                                                 [&](Toezegging& z) { heropend(z, e, base::amsterdam_date(op)); });
                                       }) ||
         when<gen::ToezeggingVervalGevraagd>(t, inhoud,
                                             [](T& s, const auto& e) {
                                               part_of(s.toezeggingen, e.toezegging,
                                                       [&](Toezegging& z) { z.vervalredenen.push_back(e.reden); });
                                             }) ||
         when<gen::ToezeggingVervallen>(t, inhoud,
                                        [](T& s, const auto& e) {
                                          part_of(s.toezeggingen, e.toezegging,
                                                  [](Toezegging& z) { z.stand = gen::Toezeggingstand::vervallen; });
                                        }) ||
         when<gen::ToezeggingVerlopen>(t, inhoud, [](T& s, const auto& e) {
           part_of(s.toezeggingen, e.toezegging, [](Toezegging& z) { z.verlopen = true; });
         });
}

}  // namespace

Record overlegdossier(const Record& toestand, const Record& inhoud, Instant op) {
  T t = copy_of<T>(toestand);
  const bool known = vergadering(t, inhoud) || toezeggingen(t, inhoud, op) || levensloop(t, inhoud);
  assert(known);
  static_cast<void>(known);
  t.termijn.reset();
  for (const auto& z : t.toezeggingen)
    if (z.stand == gen::Toezeggingstand::open && (!t.termijn || z.termijn.vervalt_op < *t.termijn))
      t.termijn = z.termijn.vervalt_op;
  t.bijgewerkt_op = op;
  return Record::of(std::move(t));
}

Record overleg(const Record& toestand, const Record& inhoud, Instant op) {
  using O = gen::OverlegToestand;
  O t = copy_of<O>(toestand);
  const bool known = when<gen::OverlegGepland>(t, inhoud,
                                               [](O& s, const auto& e) {
                                                 s.fase = e.fase;
                                                 s.gremium = e.invoer.gremium;
                                                 s.datum = e.invoer.datum;
                                                 s.aanleverdatum = e.invoer.aanleverdatum;
                                                 s.aanlever = e.aanlever;
                                                 s.plaats = e.invoer.plaats;
                                               }) ||
                     when<gen::OverlegVerzet>(t, inhoud,
                                              [](O& s, const auto& e) {
                                                s.datum = e.invoer.datum;
                                                s.aanleverdatum = e.invoer.aanleverdatum;
                                                s.aanlever = e.aanlever;
                                                s.toelichting = e.invoer.reden;
                                                ++s.verzet;
                                              }) ||
                     when<gen::OverlegtijdVastgelegd>(t, inhoud, [](O& s, const auto& e) { s.uren = e.uren; }) ||
                     when<gen::OverlegAfgelast>(t, inhoud, [](O& s, const auto& e) { s.toelichting = e.reden; }) ||
                     levensloop(t, inhoud);
  return finish(std::move(t), known, op);
}

}  // namespace ruimte::domain::evolve
