// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "domain/method/signals/regels.hpp"
#include "gen/conflict.hpp"
#include "gen/organisatie_en_functie.hpp"

namespace ruimte::domain::signals {

namespace {

using gen::VraagstukToestand;
using Bevindingen = std::vector<Bevinding>;

std::vector<std::string> zijden_van(const VraagstukToestand& v) {
  auto uit = v.provincies;
  uit.insert(uit.begin(), "rijk");
  return uit;
}

bool in_conflict(const SignaalCtx& c, const base::Uuid& vraagstuk) {
  return std::ranges::any_of(c.zicht.alle(Soort::conflict, ""), [&](const Aggregate* a) {
    const auto& t = staat<gen::ConflictToestand>(*a);
    return t.vraagstuk == vraagstuk && !t.beslechting && !t.geen_keuze;
  });
}

/// Lifted out of the ordinary system for longer than agreed, and no difference is named about it.
Bevindingen tijdvak_voorbij(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& v = staat<VraagstukToestand>(a);
  const auto tot = v.tijdvak.value_or(base::add_days(base::amsterdam_date(v.ingebracht_op), args.getallen.at("dagen")));
  if (c.vandaag <= tot || in_conflict(c, a.ref.id)) return {};
  return {{{},
           base::add_days(tot, 1),
           tot,
           {{"inbrenger", organisatie(c, v.ingebracht_door)}},
           {feit("nummer", v.nummer), feit("titel", v.titel), feit("tijdvak", tot)}}};
}

/// Another side is ready to decide and a meeting comes near, but this side has not recorded its position.
Bevindingen inzet_niet_gereed(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& v = staat<VraagstukToestand>(a);
  if (v.inzetten.empty()) return {};
  const auto tafel = volgende_tafel(c, v.provincies, args.getallen.at("aanleveren"));
  if (!tafel) return {};
  const auto sinds = over_werkdagen(c, tafel->aanleverdatum, -args.getallen.at("vooraf"));
  if (c.vandaag < sinds) return {};
  Bevindingen uit;
  for (const auto& zijde : zijden_van(v)) {
    if (std::ranges::find(v.inzetten, zijde, &gen::Gereedmelding::zijde) != v.inzetten.end()) continue;
    uit.push_back(
        {{},
         sinds,
         tafel->aanleverdatum,
         {{"zijde", zijde_van(&v, zijde)}},
         {feit("nummer", v.nummer), feit("titel", v.titel), feit("zijde", zijde), feit("gremium", tafel->gremium),
          feit("aanleverdatum", tafel->aanleverdatum), feit("overlegdatum", tafel->datum)}});
  }
  return uit;
}

/// Someone works for this side in this function today; for the Rijk, at the department that leads.
bool bezet(const SignaalCtx& c, const Betrokkene& zijde, std::string_view functie) {
  return std::ranges::any_of(c.zicht.alle(Soort::functie, "actief"), [&](const Aggregate* a) {
    const auto& f = staat<gen::FunctieToestand>(*a);
    if (f.functie != functie || c.vandaag < f.van || (f.tot && *f.tot < c.vandaag)) return false;
    return zijde.organisatie.empty() ? organisatie(c, f.organisatie).zijde == zijde.zijde
                                     : f.organisatie == zijde.organisatie;
  });
}

/// A side of a running vraagstuk has nobody who does the work.
Bevindingen functie_onbezet(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& v = staat<VraagstukToestand>(a);
  if (!c.zicht.volledig(Soort::functie)) return {};
  Bevindingen uit;
  for (const auto& zijde : zijden_van(v)) {
    const auto wie = zijde_van(&v, zijde);
    const auto& functie = args.codes.at(zijde == "rijk" ? "rijk" : "provincie");
    if (bezet(c, wie, functie)) continue;
    uit.push_back({{},
                   {},
                   {},
                   {{"zijde", wie}},
                   {feit("nummer", v.nummer), feit("titel", v.titel), feit("zijde", zijde), feit("functie", functie)}});
  }
  return uit;
}

constexpr std::string_view tijdvak_feiten[] = {"nummer", "titel", "tijdvak"};
constexpr std::string_view inzet_feiten[] = {"nummer", "titel", "zijde", "gremium", "aanleverdatum", "overlegdatum"};
constexpr std::string_view functie_feiten[] = {"nummer", "titel", "zijde", "functie"};
constexpr Parameter inzet_parameters[] = {{"aanleveren", Parametersoort::instelling},
                                          {"vooraf", Parametersoort::instelling}};
constexpr Parameter functie_parameters[] = {{"rijk", Parametersoort::functie}, {"provincie", Parametersoort::functie}};

}  // namespace

std::span<const RegelDef> vraagstuk_regels() {
  static constexpr std::array regels = {
      RegelDef{"tijdvak_voorbij", Soort::vraagstuk, in_dagen, rol_inbrenger, tijdvak_feiten, true, tijdvak_voorbij},
      RegelDef{"inzet_niet_gereed", Soort::vraagstuk, inzet_parameters, rol_zijde, inzet_feiten, true,
               inzet_niet_gereed},
      RegelDef{"functie_onbezet", Soort::vraagstuk, functie_parameters, rol_zijde, functie_feiten, false,
               functie_onbezet}};
  return regels;
}

}  // namespace ruimte::domain::signals
