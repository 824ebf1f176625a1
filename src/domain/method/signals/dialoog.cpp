// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "domain/method/signals/regels.hpp"
#include "gen/gremium.hpp"
#include "gen/hangpunt.hpp"

namespace ruimte::domain::signals {

namespace {

using gen::HangpuntToestand;
using Bevindingen = std::vector<Bevinding>;

Bevinding over_hangpunt(const SignaalCtx& c, const HangpuntToestand& t, base::Date sinds) {
  return {{},
          sinds,
          t.uiterlijk,
          {{"aan_zet", organisatie(c, t.eigenaar)}},
          {feit("nummer", t.nummer), feit("zin", t.zin), feit("organisatie", t.eigenaar)}};
}

/// Named long ago, not solved and no conflict: the early warning of a choice that wanders.
Bevindingen hangpunt_oud(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<HangpuntToestand>(a);
  const auto sinds = base::add_days(t.genoemd_op, args.getallen.at("dagen"));
  if (c.vandaag < sinds) return {};
  auto b = over_hangpunt(c, t, sinds);
  b.feiten.push_back(feit("genoemd", t.genoemd_op));
  return {std::move(b)};
}

Bevindingen hangpunt_te_laat(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<HangpuntToestand>(a);
  if (!t.uiterlijk || c.vandaag <= *t.uiterlijk) return {};
  auto b = over_hangpunt(c, t, base::add_days(*t.uiterlijk, 1));
  b.feiten.push_back(feit("uiterlijk", *t.uiterlijk));
  return {std::move(b)};
}

/// The phase of the cycle, never of one vraagstuk.
Bevindingen dialoogfase_kort(const SignaalCtx&, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<gen::CyclusToestand>(a);
  const auto it = std::ranges::find(t.stappen, "dialoog", &gen::CyclusStap::stap);
  const int dagen = args.getallen.at("dagen");
  if (it == t.stappen.end() || it->tot.days - it->van.days + 1 >= dagen) return {};
  return {{{},
           {},
           it->van,
           {},
           {feit("cyclus", t.naam), feit("van", it->van), feit("tot", it->tot), feit("dagen", std::to_string(dagen))}}};
}

/// A party that joins in every cycle neither endorsed the start nor said why not.
Bevindingen cyclus_bekrachtiging_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<gen::CyclusToestand>(a);
  if (t.stappen.empty()) return {};
  const auto begin = std::ranges::min(t.stappen, {}, &gen::CyclusStap::van).van;
  const auto tot = over_werkdagen(c, begin, args.getallen.at("werkdagen"));
  if (c.vandaag <= tot) return {};
  Bevindingen uit;
  for (const auto& [id, o] : c.zicht.referentie().organisaties) {
    const bool zei = std::ranges::find(t.bekrachtigingen, id, &gen::Bekrachtiging::partij) != t.bekrachtigingen.end();
    if (!o.kan_instemmen || zei) continue;
    uit.push_back({{},
                   base::add_days(tot, 1),
                   {},
                   {{"partij", organisatie(c, id)}},
                   {feit("cyclus", t.naam), feit("organisatie", id)}});
  }
  return uit;
}

constexpr std::string_view start_feiten[] = {"cyclus", "organisatie"};
constexpr std::string_view rol_aan_zet[] = {"aan_zet"};
constexpr std::string_view oud_feiten[] = {"nummer", "zin", "organisatie", "genoemd"};
constexpr std::string_view laat_feiten[] = {"nummer", "zin", "organisatie", "uiterlijk"};
constexpr std::string_view fase_feiten[] = {"cyclus", "van", "tot", "dagen"};

}  // namespace

std::span<const RegelDef> dialoog_regels() {
  static constexpr std::array regels = {
      RegelDef{"hangpunt_oud", Soort::hangpunt, in_dagen, rol_aan_zet, oud_feiten, true, hangpunt_oud},
      RegelDef{"hangpunt_te_laat", Soort::hangpunt, {}, rol_aan_zet, laat_feiten, true, hangpunt_te_laat},
      RegelDef{"dialoogfase_kort", Soort::cyclus, in_dagen, {}, fase_feiten, false, dialoogfase_kort},
      RegelDef{"cyclus_bekrachtiging_ontbreekt", Soort::cyclus, in_werkdagen, rol_partij, start_feiten, true,
               cyclus_bekrachtiging_ontbreekt}};
  return regels;
}

}  // namespace ruimte::domain::signals
