// SPDX-License-Identifier: EUPL-1.2
// Release for publication: whose turn it is, and whether there is anything to release or withdraw.
#include "domain/kernel/publicatie.hpp"

#include <algorithm>

#include "domain/method/guards/guards.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::PublicatieToestand& deze_publicatie(const Ctx& c) {
  return c.dossier->toestand.as<gen::PublicatieToestand>();
}

std::vector<std::string> vrijgevers() { return {"projectleider", "accounthouder_departement"}; }

Answer publicatiepartij(const Ctx& c, const Args&) {
  const auto& zijden = deze_publicatie(c).zijden;
  if (c.actor.kan_instemmen && std::ranges::find(zijden, c.actor.zijde) != zijden.end()) return allowed();
  return Refuse("andere_partij", WanneerWel::nu_door_ander).wie(vrijgevers()).done();
}

Answer publicatievoorstel_open(const Ctx& c, const Args&) {
  if (deze_publicatie(c).voorstel) return allowed();
  return Refuse("publicatie_geen_voorstel", WanneerWel::na_handeling)
      .wie(vrijgevers())
      .eerst({"stand_voorstellen"})
      .done();
}

Answer eigen_publicatie_open(const Ctx& c, const Args& args) {
  if (auto a = publicatievoorstel_open(c, args); !a) return a;
  const auto& zijden = deze_publicatie(c).voorstel->zijden;
  if (std::ranges::find(zijden, c.actor.zijde) == zijden.end()) return allowed();
  return Refuse("al_vrijgegeven", WanneerWel::nu_door_ander).wie(vrijgevers()).done();
}

Answer onderwerp_rijp(const Ctx& c, const Args&) {
  return rijp_voor_publicatie(*publicatieonderwerp(c.world, deze_publicatie(c).soort, deze_publicatie(c).onderwerp));
}

Answer is_openbaar(const Ctx& c, const Args&) {
  if (staat_openbaar(deze_publicatie(c))) return allowed();
  return Refuse("publicatie_niet_openbaar", WanneerWel::na_handeling)
      .wie(vrijgevers())
      .eerst({"stand_vrijgeven"})
      .done();
}

}  // namespace

void register_publicatie(Registry& r) {
  const auto add = [&](std::string_view naam, GuardFn fn) { r.add(GuardDef{naam, Soort::publicatie, {}, fn, false}); };
  add("publicatiepartij", publicatiepartij);
  add("publicatievoorstel_open", publicatievoorstel_open);
  add("eigen_publicatie_open", eigen_publicatie_open);
  add("onderwerp_rijp", onderwerp_rijp);
  add("is_openbaar", is_openbaar);
}

}  // namespace ruimte::domain::guards
