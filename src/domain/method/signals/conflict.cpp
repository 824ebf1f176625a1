// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "domain/method/signals/regels.hpp"
#include "gen/conflict.hpp"

namespace ruimte::domain::signals {

namespace {

using gen::ConflictToestand;
using Bevindingen = std::vector<Bevinding>;

std::optional<base::Date> einde_van(const ConflictToestand& t, std::string_view termijn) {
  const auto it = std::ranges::find(t.termijnen, termijn, &gen::Termijn::naam);
  return it == t.termijnen.end() ? std::nullopt : std::optional(it->vervalt_op);
}

/// The highest body was reminded, and still there is no outcome.
Bevindingen zonder_uitkomst(const SignaalCtx&, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<ConflictToestand>(a);
  if (t.herinneringen == 0 || t.pauze_tot || !t.gremium) return {};
  return {{{},
           {},
           einde_van(t, "trede"),
           {{"gremium", {"", "", *t.gremium}}},
           {feit("nummer", t.nummer), feit("gremium", *t.gremium), feit("aantal", std::to_string(t.herinneringen))}}};
}

/// The time for an answer is over and a side has not said how it reads the core. Between departments the side is a
/// department, which the dossier does not name beforehand, so there nobody can be pointed at.
Bevindingen lezing_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<ConflictToestand>(a);
  const auto* v = zie<gen::VraagstukToestand>(c.zicht, Soort::vraagstuk, t.vraagstuk);
  using enum gen::Conflictsoort;
  if (!t.kern_volgens || t.kern_gedeeld || v == nullptr) return {};
  if (t.soort != rijk_provincie && t.soort != interprovinciaal) return {};
  auto zijden = v->provincies;
  if (t.soort == rijk_provincie) zijden.insert(zijden.begin(), "rijk");
  Bevindingen uit;
  for (const auto& zijde : zijden) {
    if (std::ranges::find(t.lezingen, zijde, &gen::Kernlezing::zijde) != t.lezingen.end()) continue;
    uit.push_back({{},
                   {},
                   einde_van(t, "uitwerking"),
                   {{"zijde", zijde_van(v, zijde)}},
                   {feit("nummer", t.nummer), feit("zijde", zijde)}});
  }
  return uit;
}

/// A body owes an answer or a moment, and its term has almost passed.
Bevindingen plaatsing_wacht(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<ConflictToestand>(a);
  const auto einde = einde_van(t, "trede");
  if (!t.wijze || !t.gremium || !einde || gen::to_id(*t.wijze) != args.codes.at("wijze")) return {};
  if (t.wijze == gen::Plaatsingwijze::agenderingsverzoek && t.verzoek_antwoord) return {};
  if (over_werkdagen(c, c.vandaag, args.getallen.at("vooraf")) < *einde) return {};
  return {{{},
           {},
           einde,
           {{"gremium", {"", "", *t.gremium}}},
           {feit("nummer", t.nummer), feit("gremium", *t.gremium), feit("uiterlijk", *einde)}}};
}

/// Named long ago and never tabled anywhere.
Bevindingen ladder_ongebruikt(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<ConflictToestand>(a);
  const auto benoemd = base::amsterdam_date(t.lezingen.front().op);
  const auto sinds = base::add_days(benoemd, args.getallen.at("dagen"));
  if (c.vandaag < sinds || t.trede > 0) return {};
  return {{{},
           sinds,
           einde_van(t, "uitwerking"),
           {{"eigenaar", organisatie(c, t.eigenaar)}},
           {feit("nummer", t.nummer), feit("benoemd", benoemd)}}};
}

constexpr std::string_view rol_eigenaar[] = {"eigenaar"};
constexpr std::string_view uitkomst_feiten[] = {"nummer", "gremium", "aantal"};
constexpr std::string_view lezing_feiten[] = {"nummer", "zijde"};
constexpr std::string_view plaatsing_feiten[] = {"nummer", "gremium", "uiterlijk"};
constexpr std::string_view ladder_feiten[] = {"nummer", "benoemd"};
constexpr Parameter plaatsing_parameters[] = {{"wijze", Parametersoort::plaatsingwijze},
                                              {"vooraf", Parametersoort::instelling}};

}  // namespace

std::span<const RegelDef> conflict_regels() {
  static constexpr std::array regels = {
      RegelDef{"conflict_zonder_uitkomst", Soort::conflict, {}, rol_gremium, uitkomst_feiten, false, zonder_uitkomst},
      RegelDef{"lezing_ontbreekt", Soort::conflict, {}, rol_zijde, lezing_feiten, false, lezing_ontbreekt},
      RegelDef{"plaatsing_wacht", Soort::conflict, plaatsing_parameters, rol_gremium, plaatsing_feiten, false,
               plaatsing_wacht},
      RegelDef{"ladder_ongebruikt", Soort::conflict, in_dagen, rol_eigenaar, ladder_feiten, true, ladder_ongebruikt}};
  return regels;
}

}  // namespace ruimte::domain::signals
