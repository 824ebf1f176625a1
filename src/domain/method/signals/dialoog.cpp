// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "base/numbers.hpp"
#include "domain/method/signals/regels.hpp"
#include "gen/gremium.hpp"
#include "gen/hangpunt.hpp"
#include "gen/jaarplan.hpp"

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

using Tijden = std::vector<std::pair<base::Date, base::Date>>;

/// When boards of this kind are quiet: elections that touch them, and what the cycle says of all.
Tijden stil_voor(const Referentie& r, const gen::CyclusToestand& t, std::string_view soort) {
  using enum gen::Momentsoort;
  Tijden uit;
  for (const auto& v : r.verkiezingen)
    if (v.raakt.contains(soort)) uit.emplace_back(v.van, v.tot);
  for (const auto& m : t.momenten)
    if (!m.partij && (m.soort == reces || m.soort == formatie || m.soort == stil)) uit.emplace_back(m.van, m.tot);
  std::ranges::sort(uit);
  return uit;
}

std::int64_t dagen_in(const Tijden& tijden, const gen::CyclusStap& stap) {
  std::int64_t dagen = 0;
  auto vanaf = stap.van;
  for (const auto& [van, tot] : tijden) {
    const auto begin = std::max(van, vanaf), einde = std::min(tot, stap.tot);
    if (einde < begin) continue;
    dagen += einde.days - begin.days + 1;
    vanaf = base::add_days(einde, 1);
  }
  return dagen;
}

/// CYC-07: the whole period counts, not its last day. Of one party and with the day on which a new board began: the
/// year plan.
Bevindingen werkperiode_in_stille_tijd(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<gen::CyclusToestand>(a);
  Bevindingen uit;
  for (const auto& stap : t.stappen) {
    std::int64_t dagen = 0;
    for (const std::string_view soort : {"rijk", "provincie"})
      dagen = std::max(dagen, dagen_in(stil_voor(c.zicht.referentie(), t, soort), stap));
    const auto procent = base::percent(dagen, std::int64_t{stap.tot.days} - stap.van.days + 1);
    if (dagen == 0 || stap.tot < c.vandaag || procent < args.getallen.at("procent")) continue;
    uit.push_back({{},
                   {},
                   stap.van,
                   {},
                   {feit("cyclus", t.naam), feit("stap", stap.stap), feit("dagen", std::to_string(dagen)),
                    feit("procent", std::to_string(procent))}});
  }
  return uit;
}

/// CYC-06: partners have nowhere in the cycle the days that they need.
Bevindingen partnervenster_ontbreekt(const SignaalCtx&, const Aggregate& a, const RegelArgs& args) {
  const auto& t = staat<gen::CyclusToestand>(a);
  const int dagen = args.getallen.at("dagen");
  const bool lang = std::ranges::any_of(t.momenten, [&](const gen::Moment& m) {
    return m.soort == gen::Momentsoort::partnervenster && m.tot.days - m.van.days + 1 >= dagen;
  });
  if (lang || dagen == 0) return {};
  return {{{}, {}, {}, {}, {feit("cyclus", t.naam), feit("dagen", std::to_string(dagen))}}};
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

constexpr Parameter in_procent[] = {{"procent", Parametersoort::instelling}};
constexpr std::string_view stille_stap_feiten[] = {"cyclus", "stap", "dagen", "procent"},
                           venster_feiten[] = {"cyclus", "dagen"};
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
      RegelDef{"werkperiode_in_stille_tijd",
               Soort::cyclus,
               in_procent,
               {},
               stille_stap_feiten,
               true,
               werkperiode_in_stille_tijd},
      RegelDef{
          "partnervenster_ontbreekt", Soort::cyclus, in_dagen, {}, venster_feiten, false, partnervenster_ontbreekt},
      RegelDef{"cyclus_bekrachtiging_ontbreekt", Soort::cyclus, in_werkdagen, rol_partij, start_feiten, true,
               cyclus_bekrachtiging_ontbreekt}};
  return regels;
}

}  // namespace ruimte::domain::signals
