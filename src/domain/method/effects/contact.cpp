// SPDX-License-Identifier: EUPL-1.2
// Contact outside a body. Who was there reads it, and no one else's dossier is named in it.
#include "domain/kernel/overleg.hpp"

#include "domain/method/effects/effects.hpp"
#include "gen/contactmoment.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

/// `rijk`, a province or empty: the programme track has no side of its own and works inside the Rijk.
std::string zijde_van(const Referentie& r, const std::string& organisatie) {
  const auto it = r.organisaties.find(organisatie);
  if (it == r.organisaties.end()) return {};
  return it->second.soort == "programmaspoor" ? "rijk" : it->second.zijde;
}

Decision leg_contact_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ContactVastleggenInvoer>();
  const auto& r = c.world.referentie();
  std::set<std::string> zijden;
  for (const auto& organisatie : i.met)
    if (const auto z = zijde_van(r, organisatie); !z.empty()) zijden.insert(z);
  const auto eigen = zijde_van(r, c.actor.organisatie);
  if (eigen.empty())
    return Refuse("andere_partij", WanneerWel::nu_door_ander)
        .wie({"projectleider", "accounthouder_departement"})
        .done();
  zijden.insert(eigen);
  const Kring kring = kring_van_zijden(r, zijden);
  if (i.vraagstuk) {
    if (auto a = vraagstuk_bestaat(c, *i.vraagstuk); !a) return base::fail(a.error());
    if (!allen_lezen(r, kring, c.world.find({Soort::vraagstuk, *i.vraagstuk})->kring))
      return Refuse("dossier_te_smal", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  }
  return Events{fact(c, gen::ContactVastgelegd{begin_fase(c, Soort::contactmoment), c.actor.organisatie, i}, kring)};
}

Decision leg_contactuitkomst_vast(const Ctx& c, const Args&) {
  return Events{fact(c, gen::ContactuitkomstVastgelegd{c.command.invoer.as<gen::ContactUitkomstInvoer>()})};
}

Decision zeg_contact_af(const Ctx& c, const Args&) {
  return Events{fact(c, gen::ContactAfgezegd{c.command.invoer.as<gen::RedenInvoer>().reden})};
}

}  // namespace

void register_contact(Registry& r) {
  const auto add = effect_adder(r);
  using S = Soort;
  using base::describe;
  add("leg_contact_vast", S::contactmoment, &describe<gen::ContactVastleggenInvoer>, leg_contact_vast);
  add("leg_contactuitkomst_vast", S::contactmoment, &describe<gen::ContactUitkomstInvoer>, leg_contactuitkomst_vast);
  add("zeg_contact_af", S::contactmoment, &describe<gen::RedenInvoer>, zeg_contact_af);
}

}  // namespace ruimte::domain::effects
