// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/dagen.hpp"

#include "base/clock.hpp"

namespace ruimte::domain {

Answer dag_tussen(base::Date dag, base::Date vanaf, base::Date tot) {
  if (vanaf <= dag && dag <= tot) return allowed();
  return Refuse("datum_onjuist", gen::WanneerWel::na_aanpassing)
      .feit("vanaf", base::to_string(vanaf))
      .feit("tot", base::to_string(tot))
      .done();
}

Answer dag_vanaf(base::Date dag, base::Date vanaf) {
  constexpr int tien_jaar = 3653;
  return dag_tussen(dag, vanaf, base::add_days(vanaf, tien_jaar));
}

}  // namespace ruimte::domain
