// SPDX-License-Identifier: EUPL-1.2
// After the outcome of a conflict, and calls to account: what is still owed and by whom.
#include <algorithm>

#include "domain/kernel/conflict.hpp"
#include "domain/method/conflictpad.hpp"
#include "domain/method/guards/guards.hpp"
#include "gen/aanspreekbericht.hpp"

namespace ruimte::domain::guards {

namespace {

using conflictpad::toestand;
using gen::WanneerWel;

Answer niets_open() { return Refuse("niets_open", WanneerWel::niet_meer).done(); }

Answer terugkoppeling_open(const Ctx& c, const Args&) {
  const auto open = [](const gen::Terugkoppeling& t) { return !t.gedaan_op.has_value(); };
  return std::ranges::any_of(toestand(c).terugkoppelingen, open) ? allowed() : niets_open();
}

/// The secretary of the body that gave the outcome, or whoever leads or brought the matter on.
Answer koppelt_terug(const Ctx& c, const Args&) {
  const auto& t = toestand(c);
  const bool leidt = c.actor.organisatie == t.eigenaar || (t.regie && t.regie->regie == c.actor.organisatie);
  if (c.actor.gremium.empty() ? leidt : c.actor.gremium == t.gremium) return allowed();
  return ander_gremium(t.gremium.value_or(""));
}

Answer uitleg_ontbreekt(const Ctx& c, const Args&) {
  const auto& t = toestand(c);
  return t.beslechting && !t.beslechting->uitleg ? allowed() : niets_open();
}

/// A no-choice between sides that is not on the public list yet.
Answer kan_openbaar_worden(const Ctx& c, const Args&) {
  const auto& t = toestand(c);
  if (t.openbaar && t.openbaar->openbaar_als) return Refuse("al_openbaar", WanneerWel::niet_meer).done();
  if (t.geen_keuze && kan_openbaar(t.soort)) return allowed();
  return Refuse("niet_openbaar_te_maken", WanneerWel::niet_meer).done();
}

Answer eigen_vrijgave_open(const Ctx& c, const Args& args) {
  if (auto a = kan_openbaar_worden(c, args); !a) return a;
  const auto& t = toestand(c);
  if (!t.openbaar)
    return Refuse("openbare_tekst_ontbreekt", WanneerWel::na_handeling)
        .wie({"projectleider", "accounthouder_departement"})
        .eerst({"openbare_tekst_voorstellen"})
        .done();
  if (std::ranges::find(t.openbaar->zijden, c.actor.zijde) == t.openbaar->zijden.end()) return allowed();
  return Refuse("al_vrijgegeven", WanneerWel::nu_door_ander).wie({"projectleider", "accounthouder_departement"}).done();
}

Answer aan_ons_gericht(const Ctx& c, const Args&) {
  const auto& aan = c.dossier->toestand.as<gen::AanspreekberichtToestand>().aan;
  if (c.actor.organisatie == aan) return allowed();
  return Refuse("aangesproken_is_ander", WanneerWel::nu_door_ander)
      .feit("organisatie", aan)
      .wie({"accounthouder_departement", "projectleider"})
      .done();
}

}  // namespace

void register_uitkomst(Registry& r) {
  const auto conflict = [&](std::string_view naam, GuardFn fn, bool iedereen = false) {
    r.add(GuardDef{naam, Soort::conflict, {}, fn, false, nullptr, {}, iedereen});
  };
  conflict("terugkoppeling_open", terugkoppeling_open, true);
  conflict("koppelt_terug", koppelt_terug);
  conflict("uitleg_ontbreekt", uitleg_ontbreekt, true);
  conflict("kan_openbaar_worden", kan_openbaar_worden);
  conflict("eigen_vrijgave_open", eigen_vrijgave_open);
  r.add(GuardDef{"aan_ons_gericht", Soort::aanspreekbericht, {}, aan_ons_gericht, false});
}

}  // namespace ruimte::domain::guards
