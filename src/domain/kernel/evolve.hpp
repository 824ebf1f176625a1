// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <utility>

#include "base/record.hpp"
#include "base/types.hpp"

/// One function per noun: apply a recorded fact. Total; an event of another noun is a bug (assert).
namespace ruimte::domain::evolve {

using base::Instant;
using base::Record;

Record vraagstuk(const Record& toestand, const Record& inhoud, Instant op);
Record dialoog(const Record& toestand, const Record& inhoud, Instant op);
Record inzet(const Record& toestand, const Record& inhoud, Instant op);
Record afspraak(const Record& toestand, const Record& inhoud, Instant op);
Record conflict(const Record& toestand, const Record& inhoud, Instant op);
Record agenda(const Record& toestand, const Record& inhoud, Instant op);
Record mandaatregister(const Record& toestand, const Record& inhoud, Instant op);
Record overleg(const Record& toestand, const Record& inhoud, Instant op);
Record cyclus(const Record& toestand, const Record& inhoud, Instant op);
Record functie(const Record& toestand, const Record& inhoud, Instant op);
Record nummering(const Record& toestand, const Record& inhoud, Instant op);

/// Calls `change(T&, const E&)` when the event is an E; true when it was.
template <class E, class T, class F>
bool when(T& toestand, const Record& inhoud, F change) {
  if (!inhoud.is<E>()) return false;
  change(toestand, inhoud.as<E>());
  return true;
}

/// A copy of the state, or a fresh one for the first event.
template <class T>
T copy_of(const Record& toestand) {
  return toestand.empty() ? T{} : toestand.as<T>();
}

}  // namespace ruimte::domain::evolve
