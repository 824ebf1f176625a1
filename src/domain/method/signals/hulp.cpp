// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/clock.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/method/signals/regels.hpp"
#include "gen/gremium.hpp"

namespace ruimte::domain::signals {

base::Date over_werkdagen(const SignaalCtx& c, base::Date van, int n) {
  return base::add_working_days(van, n, c.zicht.referentie().vrije_dagen);
}

gen::Feit feit(std::string_view naam, std::string waarde) { return {std::string(naam), std::move(waarde)}; }
gen::Feit feit(std::string_view naam, base::Date dag) { return {std::string(naam), base::to_string(dag)}; }

Betrokkene zijde_van(const gen::VraagstukToestand* v, const std::string& zijde) {
  Betrokkene uit{zijde, "", ""};
  if (zijde == "rijk" && v != nullptr) uit.organisatie = v->trekker_rijk.value_or("");
  return uit;
}

Betrokkene organisatie(const SignaalCtx& c, const std::string& id) {
  const auto it = c.zicht.referentie().organisaties.find(id);
  return {it == c.zicht.referentie().organisaties.end() ? "" : it->second.zijde, id, ""};
}

std::optional<Tafel> volgende_tafel(const SignaalCtx& c, const std::vector<std::string>& provincies,
                                    int aanleverwerkdagen) {
  const auto gremia = beslissende_gremia(c.zicht.referentie(), {"", "afspraak", provincies, true}, c.vandaag);
  std::optional<Tafel> uit;
  for (const auto* a : c.zicht.alle(Soort::overleg, "gepland")) {
    const auto& t = staat<gen::OverlegToestand>(*a);
    if (t.datum < c.vandaag || std::ranges::find(gremia, t.gremium) == gremia.end()) continue;
    if (uit && uit->datum <= t.datum) continue;
    uit = Tafel{t.gremium, t.datum, t.aanleverdatum.value_or(over_werkdagen(c, t.datum, -aanleverwerkdagen))};
  }
  return uit;
}

}  // namespace ruimte::domain::signals
