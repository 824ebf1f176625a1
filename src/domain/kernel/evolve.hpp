// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cassert>
#include <utility>
#include <vector>

#include "base/record.hpp"
#include "base/types.hpp"
#include "domain/kernel/fault.hpp"
#include "gen/sterkte.hpp"
#include "gen/termijn.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

/// One function per noun: apply a recorded fact. Total; an event of another noun is a bug (assert).
namespace ruimte::domain::evolve {

using base::Instant;
using base::Record;

Record vraagstuk(const Record& toestand, const Record& inhoud, Instant op);
Record dialoog(const Record& toestand, const Record& inhoud, Instant op);
Record inzet(const Record& toestand, const Record& inhoud, Instant op);
Record afspraak(const Record& toestand, const Record& inhoud, Instant op);
Record arrangement(const Record& toestand, const Record& inhoud, Instant op);
Record conflict(const Record& toestand, const Record& inhoud, Instant op);
Record openbare_geen_keuze(const Record& toestand, const Record& inhoud, Instant op);
Record publicatie(const Record& toestand, const Record& inhoud, Instant op);
Record openbare_versie(const Record& toestand, const Record& inhoud, Instant op);
Record aanspreekbericht(const Record& toestand, const Record& inhoud, Instant op);
Record agenda(const Record& toestand, const Record& inhoud, Instant op);
Record capaciteit(const Record& toestand, const Record& inhoud, Instant op);
Record mandaatregister(const Record& toestand, const Record& inhoud, Instant op);
Record overleg(const Record& toestand, const Record& inhoud, Instant op);
Record overlegdossier(const Record& toestand, const Record& inhoud, Instant op);
Record cyclus(const Record& toestand, const Record& inhoud, Instant op);
Record hangpunt(const Record& toestand, const Record& inhoud, Instant op);
Record voorstel(const Record& toestand, const Record& inhoud, Instant op);
Record beslisruimte(const Record& toestand, const Record& inhoud, Instant op);
Record nationale_keuze(const Record& toestand, const Record& inhoud, Instant op);
Record machtiging(const Record& toestand, const Record& inhoud, Instant op);
Record verzoek(const Record& toestand, const Record& inhoud, Instant op);
Record kennis(const Record& toestand, const Record& inhoud, Instant op);
Record deskundigenvraag(const Record& toestand, const Record& inhoud, Instant op);
Record procesruimte(const Record& toestand, const Record& inhoud, Instant op);
Record contactmoment(const Record& toestand, const Record& inhoud, Instant op);
Record peiling(const Record& toestand, const Record& inhoud, Instant op);
Record peilingantwoord(const Record& toestand, const Record& inhoud, Instant op);
Record functie(const Record& toestand, const Record& inhoud, Instant op);
Record partijpagina(const Record& toestand, const Record& inhoud, Instant op);
Record toegang(const Record& toestand, const Record& inhoud, Instant op);
Record inrichting(const Record& toestand, const Record& inhoud, Instant op);
Record werkwijze(const Record& toestand, const Record& inhoud, Instant op);
Record werkwijzetekst(const Record& toestand, const Record& inhoud, Instant op);
Record opgave(const Record& toestand, const Record& inhoud, Instant op);
Record claim(const Record& toestand, const Record& inhoud, Instant op);
Record spanningspunt(const Record& toestand, const Record& inhoud, Instant op);
Record nummering(const Record& toestand, const Record& inhoud, Instant op);
Record oefenklok(const Record& toestand, const Record& inhoud, Instant op);

/// Calls `change(T&, const E&)` when the event is an E; true when it was.
template <class E, class T, class F>
bool when(T& toestand, const Record& inhoud, F change) {
  if (!inhoud.is<E>()) return false;
  change(toestand, inhoud.as<E>());
  return true;
}

/// What every noun does the same way: phases, and terms for a noun that has them. That someone went on after a warning
/// stands in the log and changes nothing.
template <class T>
bool levensloop(T& toestand, const Record& inhoud) {
  if (inhoud.is<gen::WaarschuwingBevestigd>()) return true;
  if (when<gen::FaseGewijzigd>(toestand, inhoud, [](T& s, const auto& e) { s.fase = e.naar; })) return true;
  if (when<gen::WerkwijzeOvergestapt>(toestand, inhoud, [](T& s, const auto& e) { s.fase = e.fase_naar; })) return true;
  if constexpr (requires { toestand.termijnen; }) {
    const auto weg = [](T& s, const auto& e) {
      std::erase_if(s.termijnen, [&](const gen::Termijn& t) { return t.id == e.termijn.id; });
    };
    return when<gen::TermijnGestart>(toestand, inhoud, [](T& s, const auto& e) { s.termijnen.push_back(e.termijn); }) ||
           when<gen::TermijnGestopt>(toestand, inhoud, weg) ||
           (fault(KernelFault::clock_twice) ? inhoud.is<gen::TermijnVerstreken>()
                                            : when<gen::TermijnVerstreken>(toestand, inhoud, weg));
  } else {
    return false;
  }
}

/// A copy of the state, or a fresh one for the first event.
template <class T>
T copy_of(const Record& toestand) {
  return toestand.empty() ? T{} : toestand.as<T>();
}

/// The state after a fact that this noun knows, at the moment of that fact.
template <class T>
Record finish(T toestand, bool known, Instant op) {
  assert(known);
  static_cast<void>(known);
  toestand.bijgewerkt_op = op;
  return Record::of(std::move(toestand));
}

}  // namespace ruimte::domain::evolve
