// SPDX-License-Identifier: EUPL-1.2
// What people record about restored access; what the program records stands in domain/method/toegang.cpp.
#include "domain/kernel/toegang.hpp"

#include "domain/method/effects/effects.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::effects {

namespace {

const gen::ToegangToestand& staat(const Ctx& c) { return c.dossier->toestand.as<gen::ToegangToestand>(); }

Decision bevestig_herstel(const Ctx& c, const Args&) {
  if (auto a = mag_herstel_bevestigen(c.world, staat(c), c.actor); !a) return base::fail(a.error());
  const auto& hoe = c.command.invoer.as<gen::HerstelBevestigenInvoer>().hoe;
  const auto& herstel = te_bevestigen_herstel(staat(c))->id;
  return Events{fact(c, gen::HerstelBevestigd{herstel, c.actor.functie_id, c.actor.organisatie, hoe})};
}

Event zonder_code(const Ctx& c, std::string reden) {
  return fact(c, gen::HerstelIngetrokken{staat(c).herstellen.back().id, std::string(fase_zonder_code(staat(c))),
                                         std::move(reden)});
}

Decision trek_herstel_in(const Ctx& c, const Args&) {
  return Events{zonder_code(c, c.command.invoer.as<gen::RedenInvoer>().reden)};
}

Decision laat_herstel_verlopen(const Ctx& c, const Args&) { return Events{zonder_code(c, "Niet op tijd gebruikt.")}; }

}  // namespace

void register_toegang(Registry& r) {
  using base::describe;
  static constexpr std::string_view fasen[] = {"in_orde", "wacht_op_bevestiging"};
  constexpr auto soort = Soort::toegang;
  r.add(EffectDef{"bevestig_herstel", soort, {}, &describe<gen::HerstelBevestigenInvoer>, bevestig_herstel});
  r.add(EffectDef{"trek_herstel_in", soort, {}, &describe<gen::RedenInvoer>, trek_herstel_in, fasen});
  r.add(EffectDef{"laat_herstel_verlopen", soort, {}, nullptr, laat_herstel_verlopen, fasen});
}

}  // namespace ruimte::domain::effects
