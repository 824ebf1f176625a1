// SPDX-License-Identifier: EUPL-1.2
#include <cassert>

#include "domain/method/effects/effects.hpp"
#include "domain/method/guards/guards.hpp"
#include "domain/method/werkwijze.hpp"

namespace ruimte::domain {

void Registry::add(const GuardDef& def) {
  const bool fresh = guards_.emplace(def.naam, def).second;
  assert(fresh && "a guard is registered once");
  static_cast<void>(fresh);
}

void Registry::add(const EffectDef& def) {
  const bool fresh = effects_.emplace(def.naam, def).second;
  assert(fresh && "an effect is registered once");
  static_cast<void>(fresh);
}

const GuardDef* Registry::guard(std::string_view naam) const {
  const auto it = guards_.find(naam);
  return it == guards_.end() ? nullptr : &it->second;
}

const EffectDef* Registry::effect(std::string_view naam) const {
  const auto it = effects_.find(naam);
  return it == effects_.end() ? nullptr : &it->second;
}

namespace {

void register_guards(Registry& r) {
  guards::register_vraagstuk(r);
  guards::register_afspraak(r);
  guards::register_arrangement(r);
  guards::register_besluit(r);
  guards::register_doelen(r);
  guards::register_draagvlak(r);
  guards::register_geld(r);
  guards::register_opties(r);
  guards::register_overig(r);
  guards::register_registers(r);
  guards::register_overleg(r);
  guards::register_contact(r);
  guards::register_cyclus(r);
  guards::register_dialoog(r);
  guards::register_keuze(r);
  guards::register_voorstel(r);
  guards::register_capaciteit(r);
  guards::register_conflict(r);
  guards::register_machtiging(r);
  guards::register_uitkomst(r);
  guards::register_publicatie(r);
  guards::register_verwacht(r);
  guards::register_inrichting(r);
  guards::register_toegang(r);
  guards::register_partij(r);
  guards::register_werkwijze(r);
  guards::register_claims(r);
}

void register_effects(Registry& r) {
  effects::register_vraagstuk(r);
  effects::register_afspraak(r);
  effects::register_arrangement(r);
  effects::register_besluit(r);
  effects::register_einde(r);
  effects::register_dialoog(r);
  effects::register_doelen(r);
  effects::register_draagvlak(r);
  effects::register_geld(r);
  effects::register_keuze(r);
  effects::register_voorstel(r);
  effects::register_capaciteit(r);
  effects::register_conflict(r);
  effects::register_machtiging(r);
  effects::register_trede(r);
  effects::register_uitkomst(r);
  effects::register_publicatie(r);
  effects::register_aanspreken(r);
  effects::register_opties(r);
  effects::register_overig(r);
  effects::register_registers(r);
  effects::register_overleg(r);
  effects::register_contact(r);
  effects::register_cyclus(r);
  effects::register_peiling(r);
  effects::register_inrichting(r);
  effects::register_toegang(r);
  effects::register_partij(r);
  effects::register_werkwijze(r);
  effects::register_claims(r);
  effects::register_spanningspunt(r);
}

}  // namespace

const Registry& default_registry() {
  static const Registry registry = [] {
    Registry r;
    register_guards(r);
    register_effects(r);
    return r;
  }();
  return registry;
}

}  // namespace ruimte::domain
