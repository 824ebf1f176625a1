// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <rapidcheck.h>

#include "base/clock.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {

/// One province, all provinces of a landsdeel, or two provinces that no landsdeel has in common.
inline rc::Gen<std::vector<std::string>> any_provincies() {
  return rc::gen::exec([] {
    const auto p = *rc::gen::elementOf(provincies());
    const int kind = *rc::gen::inRange(0, 4);
    const auto& deel = referentie().provincies.at(p).landsdeel;
    if (kind == 2) return provincies_van(deel);
    if (kind == 3)
      for (const auto& ander : provincies())
        if (referentie().provincies.at(ander).landsdeel != deel) return std::vector<std::string>{p, ander};
    return std::vector<std::string>{p};
  });
}

inline rc::Gen<Keuze> any_keuze() {
  return rc::gen::exec([] {
    Keuze k;
    k.provincies = *any_provincies();
    k.departement = *rc::gen::elementOf(departementen());
    k.start = base::add_days(eerste_dag(), *rc::gen::inRange(0, 1200));
    k.type = static_cast<gen::Afspraaktype>(*rc::gen::inRange(0, 4));
    return k;
  });
}

/// One that is drawn now, of a single province.
inline Keuze een_provincie() {
  auto k = *any_keuze();
  k.provincies.resize(1);
  return k;
}

}  // namespace ruimte::test
