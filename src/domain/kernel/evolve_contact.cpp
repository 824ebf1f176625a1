// SPDX-License-Identifier: EUPL-1.2
// What parties say to each other outside a body, and what they answer when they are asked.

#include "domain/kernel/evolve.hpp"
#include "gen/contactmoment.hpp"
#include "gen/peiling.hpp"

namespace ruimte::domain::evolve {

namespace {

void vastgelegd(gen::ContactmomentToestand& s, const gen::ContactVastgelegd& e) {
  s.fase = e.fase;
  s.door = e.door;
  s.invoer = e.invoer;
  if (e.invoer.uitkomst) s.uitkomst = gen::ContactUitkomstInvoer{*e.invoer.uitkomst};
}

}  // namespace

Record contactmoment(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::ContactmomentToestand;
  T t = copy_of<T>(toestand);
  const bool known =
      when<gen::ContactVastgelegd>(t, inhoud, [](T& s, const auto& e) { vastgelegd(s, e); }) ||
      when<gen::ContactuitkomstVastgelegd>(t, inhoud, [](T& s, const auto& e) { s.uitkomst = e.uitkomst; }) ||
      when<gen::ContactAfgezegd>(t, inhoud, [](T& s, const auto& e) { s.afgezegd_omdat = e.reden; }) ||
      levensloop(t, inhoud);
  return finish(std::move(t), known, op);
}

Record peiling(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::PeilingToestand;
  T t = copy_of<T>(toestand);
  const bool known = when<gen::PeilingGeopend>(t, inhoud,
                                               [](T& s, const auto& e) {
                                                 s.nummer = e.nummer;
                                                 s.fase = e.fase;
                                                 s.door = e.door;
                                                 s.invoer = e.invoer;
                                               }) ||
                     when<gen::PeilingGesloten>(t, inhoud, [](T& s, const auto& e) { s.uitslag = e.uitslag; }) ||
                     levensloop(t, inhoud);
  return finish(std::move(t), known, op);
}

Record peilingantwoord(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::PeilingantwoordToestand;
  T t = copy_of<T>(toestand);
  const bool known = when<gen::PeilingBeantwoord>(t, inhoud, [](T& s, const auto& e) {
    s.fase = e.fase;
    s.peiling = e.peiling;
    s.partij = e.partij;
    s.mogelijkheid = e.mogelijkheid;
  });
  return finish(std::move(t), known, op);
}

}  // namespace ruimte::domain::evolve
