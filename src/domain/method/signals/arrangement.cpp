// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "domain/kernel/arrangement.hpp"
#include "domain/method/signals/regels.hpp"

namespace ruimte::domain::signals {

namespace {

using gen::ArrangementToestand;
using Bevindingen = std::vector<Bevinding>;

/// What one side proposed and the other has not answered yet.
Bevindingen voorstellen(const ArrangementToestand& t, bool laat) {
  Bevindingen uit;
  for (const auto& p : t.voorstellen) {
    if (p.laat != laat) continue;
    const auto ander = p.zijde == "rijk" ? t.provincie : std::string("rijk");
    const auto dag = base::amsterdam_date(p.op);
    uit.push_back({p.id,
                   dag,
                   {},
                   {{"ander", {ander, "", ""}}},
                   {feit("nummer", t.nummer), feit("afspraak", p.nummer), feit("titel", p.titel),
                    feit("zijde", p.zijde), feit("datum", dag)}});
  }
  return uit;
}

Bevindingen opname_wacht(const SignaalCtx&, const Aggregate& a, const RegelArgs&) {
  return voorstellen(staat<ArrangementToestand>(a), false);
}

Bevindingen late_toevoeging(const SignaalCtx&, const Aggregate& a, const RegelArgs&) {
  return voorstellen(staat<ArrangementToestand>(a), true);
}

/// Adopted, and a party that is asked to sign has not done so.
Bevindingen handtekening_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<ArrangementToestand>(a);
  if (!t.vaststelling) return {};
  Bevindingen uit;
  for (const auto& partij : t.ondertekenaars)
    if (!heeft_getekend(t, partij))
      uit.push_back({{},
                     base::amsterdam_date(t.vaststelling->op),
                     {},
                     {{"partij", organisatie(c, partij)}},
                     {feit("nummer", t.nummer), feit("organisatie", partij)}});
  return uit;
}

constexpr std::string_view rol_andere_zijde[] = {"ander"}, rol_tekenaar[] = {"partij"};
constexpr std::string_view opname_feiten[] = {"nummer", "afspraak", "titel", "zijde", "datum"};
constexpr std::string_view tekenaar_feiten[] = {"nummer", "organisatie"};

}  // namespace

std::span<const RegelDef> arrangement_regels() {
  using S = Soort;
  static constexpr std::array regels = {
      RegelDef{"opname_wacht", S::arrangement, {}, rol_andere_zijde, opname_feiten, true, opname_wacht},
      RegelDef{"late_toevoeging", S::arrangement, {}, rol_andere_zijde, opname_feiten, true, late_toevoeging},
      RegelDef{
          "handtekening_ontbreekt", S::arrangement, {}, rol_tekenaar, tekenaar_feiten, true, handtekening_ontbreekt}};
  return regels;
}

}  // namespace ruimte::domain::signals
