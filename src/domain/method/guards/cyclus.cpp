// SPDX-License-Identifier: EUPL-1.2
// What a cycle may record about politics, and when its periods may be replanned (CYC-22).
#include <algorithm>

#include "domain/method/guards/guards.hpp"
#include "gen/gremium.hpp"
#include "gen/herplanning.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::CyclusToestand& cyclus(const Ctx& c) { return c.dossier->toestand.as<gen::CyclusToestand>(); }

/// In the years of the cycle, and quiet time has a last day: without one it would never end.
Answer wijziging_past(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::WijzigingVastleggenInvoer>();
  if (auto a = in_jaren_van(cyclus(c), i.datum, i.tot.value_or(i.datum)); !a) return a;
  if (i.stil.value_or(false) && !i.tot) return Refuse("stil_zonder_einde", WanneerWel::na_aanpassing).done();
  return allowed();
}

Answer eigen_wijziging(const Ctx& c, const Args&) {
  const auto& alle = cyclus(c).wijzigingen;
  const auto it = std::ranges::find(alle, c.command.invoer.as<gen::WijzigingIntrekkenInvoer>().wijziging,
                                    &gen::PolitiekeWijziging::id);
  if (it == alle.end()) return Refuse("wijziging_onbekend", WanneerWel::na_aanpassing).done();
  if (it->partij ? *it->partij == c.actor.organisatie : c.actor.functie == "coordinator") return allowed();
  if (!it->partij) return Refuse("moment_van_allen", WanneerWel::nu_door_ander).wie({"coordinator"}).done();
  return Refuse("wijziging_van_ander", WanneerWel::nu_door_ander).feit("organisatie", *it->partij).done();
}

std::vector<std::string> namen(const std::vector<gen::CyclusStap>& stappen) {
  std::vector<std::string> uit;
  uit.reserve(stappen.size());
  for (const auto& s : stappen) uit.push_back(s.stap);
  std::ranges::sort(uit);
  return uit;
}

/// A replanning moves periods: it neither adds nor drops a step. Going on in quiet time rests on somebody's mandate.
Answer herplanning_past(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::HerplannenInvoer>();
  for (const auto& s : i.stappen)
    if (s.tot < s.van) return Refuse("periode_onjuist", WanneerWel::na_aanpassing).done();
  const auto nodig = namen(cyclus(c).stappen);
  if (namen(i.stappen) != nodig || std::ranges::find(nodig, i.stap) == nodig.end())
    return Refuse("herplan_andere_stappen", WanneerWel::na_aanpassing).done();
  const auto& alle = cyclus(c).wijzigingen;
  if (i.wijziging && std::ranges::find(alle, *i.wijziging, &gen::PolitiekeWijziging::id) == alle.end())
    return Refuse("wijziging_onbekend", WanneerWel::na_aanpassing).done();
  if (i.uitweg == gen::Uitweg::over_stille_tijd && !i.tussenmandaat)
    return Refuse("tussenmandaat_ontbreekt", WanneerWel::na_aanpassing).done();
  return allowed();
}

/// The way back is to the periods of before, so nothing may have moved them since.
Answer herplanning_laatste(const Ctx& c, const Args&) {
  const auto& alle = cyclus(c).herplanningen;
  const auto geldt = [](const gen::Herplanning& h) { return !h.teruggedraaid_op; };
  if (std::ranges::none_of(alle, geldt)) return Refuse("herplanning_geen", WanneerWel::niet_meer).done();
  const auto laatste = std::find_if(alle.rbegin(), alle.rend(), geldt);
  const auto& gevraagd = c.command.invoer.as<gen::HerplanningTerugdraaienInvoer>().herplanning;
  if (laatste->id == gevraagd && laatste->invoer.stappen == cyclus(c).stappen) return allowed();
  return Refuse("herplanning_niet_laatste", WanneerWel::na_aanpassing)
      .wie({"coordinator"})
      .eerst({"cyclus_verleggen"})
      .done();
}

}  // namespace

Answer in_jaren_van(const gen::CyclusToestand& t, base::Date van, base::Date tot) {
  const auto jaar = [](base::Date dag) { return std::stoll(base::to_string(dag).substr(0, 4)); };
  if (van <= tot && jaar(van) >= t.jaar - 1 && jaar(tot) <= t.jaar + 3) return allowed();
  return Refuse("periode_onjuist", WanneerWel::na_aanpassing).done();
}

void register_cyclus(Registry& r) {
  using S = Soort;
  r.add(GuardDef{"wijziging_past", S::cyclus, {}, wijziging_past, true});
  r.add(GuardDef{"eigen_wijziging", S::cyclus, {}, eigen_wijziging, true});
  r.add(GuardDef{"herplanning_past", S::cyclus, {}, herplanning_past, true});
  r.add(GuardDef{"herplanning_laatste", S::cyclus, {}, herplanning_laatste, true});
}

}  // namespace ruimte::domain::guards
