// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/draagvlak.hpp"
#include "base/clock.hpp"

#include <algorithm>

#include "domain/method/dagen.hpp"
#include "domain/method/guards/guards.hpp"
#include "gen/gremium.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::AfspraakToestand& te_dragen(const Ctx& c) { return c.dossier->toestand.as<gen::AfspraakToestand>(); }

Answer eigen_zijde_draagt(const Ctx& c, const Args&) {
  if (niet_gedragen(te_dragen(c), c.actor.zijde) == nullptr) return allowed();
  return Refuse("al_niet_gedragen", WanneerWel::na_handeling)
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst({"weer_gedragen_verklaren"})
      .done();
}

Answer eigen_zijde_draagt_niet(const Ctx& c, const Args&) {
  if (niet_gedragen(te_dragen(c), c.actor.zijde) != nullptr) return allowed();
  return Refuse("geen_eigen_verklaring", WanneerWel::na_handeling)
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst({"niet_meer_gedragen_verklaren"})
      .done();
}

Answer vraag_open(bool open) {
  if (open) return allowed();
  return Refuse("geen_herbevestiging_gevraagd", WanneerWel::na_handeling)
      .wie({"secretaris_gremium"})
      .eerst({"nieuw_bestuur_vastleggen"})
      .done();
}

Answer herbevestiging_hangt(const Ctx& c, const Args&) {
  const auto& t = te_dragen(c);
  return vraag_open(
      std::ranges::any_of(t.zijden, [&](const auto& zijde) { return open_herbevestiging(t, zijde) != nullptr; }));
}

Answer eigen_herbevestiging_open(const Ctx& c, const Args&) {
  return vraag_open(open_herbevestiging(te_dragen(c), c.actor.zijde) != nullptr);
}

/// It took office, once, and the body may agree for its side.
Answer nieuw_bestuur_past(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::NieuwBestuurInvoer>();
  const auto& t = c.dossier->toestand.as<gen::MandaatregisterToestand>();
  constexpr int tien_jaar = 3653;
  if (auto a = dag_tussen(i.aangetreden_op, base::add_days(c.vandaag, -tien_jaar), c.vandaag); !a) return a;
  if (std::ranges::find(t.besturen, i.aangetreden_op, &gen::Bestuur::aangetreden_op) != t.besturen.end())
    return Refuse("bestaat_al", WanneerWel::na_aanpassing).feit("wat", base::to_string(i.aangetreden_op)).done();
  if (zijde_van_bestuur(c.world, t.gremium, c.vandaag)) return allowed();
  return Refuse("geen_eigen_bestuur", WanneerWel::niet_meer).feit("gremium", t.gremium).done();
}

}  // namespace

void register_draagvlak(Registry& r) {
  using S = Soort;
  r.add(GuardDef{"eigen_zijde_draagt", S::afspraak, {}, eigen_zijde_draagt, false});
  r.add(GuardDef{"eigen_zijde_draagt_niet", S::afspraak, {}, eigen_zijde_draagt_niet, false});
  r.add(GuardDef{"herbevestiging_hangt", S::afspraak, {}, herbevestiging_hangt, false, nullptr, {}, true});
  r.add(GuardDef{"eigen_herbevestiging_open", S::afspraak, {}, eigen_herbevestiging_open, false});
  r.add(GuardDef{"nieuw_bestuur_past", S::mandaatregister, {}, nieuw_bestuur_past, true});
}

}  // namespace ruimte::domain::guards
