// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "domain/method/signals/regels.hpp"
#include "gen/nationale_keuze.hpp"

namespace ruimte::domain::signals {

namespace {

using Bevindingen = std::vector<Bevinding>;

/// Asked long ago, or promised for a day that passed, and neither made nor refused.
Bevindingen keuze_open(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<gen::NationaleKeuzeToestand>(a);
  auto sinds = base::add_days(t.gevraagd_op, args.getallen.at("dagen"));
  if (t.toezegging && base::add_days(t.toezegging->voor, 1) < sinds) sinds = base::add_days(t.toezegging->voor, 1);
  if (c.vandaag < sinds) return {};
  return {{{},
           sinds,
           t.toezegging ? std::optional(t.toezegging->voor) : std::nullopt,
           {{"departement", organisatie(c, t.eigenaar)}},
           {feit("nummer", t.nummer), feit("titel", t.titel), feit("organisatie", t.eigenaar),
            feit("gevraagd", t.gevraagd_op), feit("aantal", std::to_string(t.wachtenden.size()))}}};
}

/// What a vraagstuk waited for is there, and nobody has said yet what that means for it.
Bevindingen keuze_is_gemaakt(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& v = staat<gen::VraagstukToestand>(a);
  Bevindingen uit;
  for (const auto& w : v.wacht_op) {
    const auto* k = zie<gen::NationaleKeuzeToestand>(c.zicht, Soort::nationale_keuze, w.nationale_keuze);
    if (k == nullptr || (!k->keuze && !k->geen_keuze)) continue;
    uit.push_back({w.nationale_keuze,
                   {},
                   {},
                   {{"inbrenger", organisatie(c, v.ingebracht_door)}},
                   {feit("nummer", v.nummer), feit("titel", v.titel), feit("keuze", k->titel)}});
  }
  return uit;
}

constexpr std::string_view open_feiten[] = {"nummer", "titel", "organisatie", "gevraagd", "aantal"};
constexpr std::string_view gemaakt_feiten[] = {"nummer", "titel", "keuze"};

}  // namespace

std::span<const RegelDef> keuze_regels() {
  static constexpr std::array regels = {
      RegelDef{"keuze_open", Soort::nationale_keuze, in_dagen, rol_departement, open_feiten, true, keuze_open},
      RegelDef{"keuze_is_gemaakt", Soort::vraagstuk, {}, rol_inbrenger, gemaakt_feiten, false, keuze_is_gemaakt}};
  return regels;
}

}  // namespace ruimte::domain::signals
