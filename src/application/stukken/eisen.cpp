// SPDX-License-Identifier: EUPL-1.2
#include "application/stukken/eisen.hpp"

#include <algorithm>

namespace ruimte::application::stukken {

std::string_view kaal_van_lezer(const domain::Actor& lezer, std::string_view veld) {
  return veld == "zijde" ? lezer.zijde : veld == "organisatie" ? lezer.organisatie : lezer.functie;
}

std::string kaal_van(const Pad& pad, const Plek& plek, const domain::Actor& lezer) {
  if (is_lezer(pad)) return std::string(kaal_van_lezer(lezer, pad.stappen[1]));
  const auto gevonden = zoek_veld(plek, pad);
  return gevonden ? kaal(*gevonden) : std::string();
}

namespace {

bool voldoet(const Eis& eis, const Vraagplek& v) {
  const auto gevonden = zoek_veld(v.plek, eis.veld);
  if (!gevonden) return false;
  bool waar = eis.waarden.empty() && gevuld(*gevonden);
  for (const auto& waarde : eis.waarden) {
    auto anders = waarde;
    if (waarde.starts_with('{')) {
      const auto pad = lees_pad(std::string_view(waarde).substr(1, waarde.size() - 2));
      anders = pad ? kaal_van(*pad, v.om, v.lezer) : std::string();
      if (anders.empty()) continue;
    }
    waar = waar || kaal(*gevonden) == anders;
  }
  return waar != eis.niet;
}

}  // namespace

bool voldoet(const std::vector<Eis>& eisen, const Vraagplek& v) {
  return std::ranges::all_of(eisen, [&](const Eis& e) { return voldoet(e, v); });
}

}  // namespace ruimte::application::stukken
