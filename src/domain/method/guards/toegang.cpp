// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/toegang.hpp"

#include "domain/method/guards/guards.hpp"

namespace ruimte::domain::guards {

namespace {

const gen::ToegangToestand& staat(const Ctx& c) { return c.dossier->toestand.as<gen::ToegangToestand>(); }

Answer tweede_bij_herstel(const Ctx& c, const Args&) { return mag_herstel_bevestigen(c.world, staat(c), c.actor); }

Answer eigen_toegang_of_beheer(const Ctx& c, const Args&) { return mag_herstel_intrekken(staat(c), c.actor); }

}  // namespace

void register_toegang(Registry& r) {
  r.add(GuardDef{"tweede_bij_herstel", Soort::toegang, {}, tweede_bij_herstel, false});
  r.add(GuardDef{"eigen_toegang_of_beheer", Soort::toegang, {}, eigen_toegang_of_beheer, false});
}

}  // namespace ruimte::domain::guards
