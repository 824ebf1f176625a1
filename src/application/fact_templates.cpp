// SPDX-License-Identifier: EUPL-1.2
#include "application/fact_templates.hpp"

#include <algorithm>

namespace ruimte::application {

const FactTemplate* fact_template(std::string_view event) {
  for (const auto table :
       {fact_templates_afspraken(), fact_templates_claims(), fact_templates_vraagstukken(), fact_templates_overig()}) {
    const auto found = std::ranges::lower_bound(table, event, {}, &FactTemplate::event);
    if (found != table.end() && found->event == event) return &*found;
  }
  return nullptr;
}

}  // namespace ruimte::application
