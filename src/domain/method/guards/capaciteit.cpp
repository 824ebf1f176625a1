// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/capaciteit.hpp"

#include "domain/method/guards/guards.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;
using Houder = std::optional<std::string>;

/// The body through its secretary, a party through its own people, and the coordinator for what he can read.
Answer eigen(const Ctx& c, const Houder& gremium, const Houder& organisatie) {
  const auto& a = c.actor;
  const bool coordinator =
      a.functie == "coordinator" && a.mag_lezen(capaciteitskring(c.world.referentie(), gremium, organisatie));
  const bool zelf = a.functie == "secretaris_gremium" ? gremium == a.gremium : organisatie == a.organisatie;
  if (coordinator || zelf) return allowed();
  if (gremium) return ander_gremium(*gremium);
  return Refuse("capaciteit_van_ander", WanneerWel::nu_door_ander)
      .feit("organisatie", organisatie.value_or(""))
      .wie({"coordinator", "accounthouder_departement", "projectleider"})
      .done();
}

Answer capaciteit_vrij(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::CapaciteitOpenenInvoer>();
  if (i.gremium.has_value() == i.organisatie.has_value())
    return Refuse("gremium_of_partij", WanneerWel::na_aanpassing).done();
  if (auto a = eigen(c, i.gremium, i.organisatie); !a) return a;
  const auto sleutel =
      i.gremium ? capaciteit_van_gremium(i.jaar, *i.gremium) : capaciteit_van_organisatie(i.jaar, *i.organisatie);
  if (!c.world.by_key(Soort::capaciteit, sleutel)) return allowed();
  return Refuse("bestaat_al", WanneerWel::niet_meer).feit("wat", "deze capaciteit").done();
}

Answer eigen_capaciteit(const Ctx& c, const Args&) {
  const auto& t = c.dossier->toestand.as<gen::CapaciteitToestand>();
  return eigen(c, t.gremium, t.organisatie);
}

std::vector<base::Uuid> pools_van(const Ctx& c) {
  std::vector<base::Uuid> uit;
  for (const auto& p : c.dossier->toestand.as<gen::CapaciteitToestand>().pools) uit.push_back(p.id);
  return uit;
}

Answer pool_bestaat(const Ctx& c, const Args&) {
  if (!pools_van(c).empty()) return allowed();
  return Refuse("geen_pool", WanneerWel::na_handeling).eerst({"pool_delen"}).done();
}

}  // namespace

void register_capaciteit(Registry& r) {
  using S = Soort;
  r.add(GuardDef{"capaciteit_vrij", S::capaciteit, {}, capaciteit_vrij, true});
  r.add(GuardDef{"eigen_capaciteit", S::capaciteit, {}, eigen_capaciteit, false});
  r.add(GuardDef{"pool_bestaat", S::capaciteit, {}, pool_bestaat, false, pools_van});
}

}  // namespace ruimte::domain::guards
