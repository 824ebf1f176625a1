// SPDX-License-Identifier: EUPL-1.2
#include "gen/registers.hpp"

#include "domain/method/guards/guards.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

Answer van_organisatie(const Ctx& c, std::string_view code, const std::string& organisatie) {
  if (c.actor.organisatie == organisatie) return allowed();
  return Refuse(code, WanneerWel::nu_door_ander).feit("organisatie", organisatie).done();
}

/// The one who was asked answers.
Answer verzoek_aan_ons(const Ctx& c, const Args&) {
  return van_organisatie(c, "verzoek_aan_ander", c.dossier->toestand.as<gen::VerzoekToestand>().aan);
}

Answer eigen_verzoek(const Ctx& c, const Args&) {
  return van_organisatie(c, "verzoek_van_ander", c.dossier->toestand.as<gen::VerzoekToestand>().door);
}

/// One per side, province and theme.
Answer kennis_vrij(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::KennisVastleggenInvoer>();
  if (!c.world.by_key(Soort::kennis, c.actor.zijde + "/" + i.provincie + "/" + i.thema)) return allowed();
  return Refuse("kennis_bestaat", WanneerWel::na_handeling).eerst({"kennis_bijstellen"}).done();
}

Answer vraagt_voor_zich(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::DeskundigeVragenInvoer>();
  if (!c.world.referentie().provincies.contains(c.actor.zijde) || !i.provincie || *i.provincie == c.actor.zijde)
    return allowed();
  return Refuse("provincie_niet_eigen", WanneerWel::nu_door_ander)
      .feit("zijde", c.actor.zijde)
      .wie({"projectleider"})
      .done();
}

Answer eigen_deskundigenvraag(const Ctx& c, const Args&) {
  if (c.actor.functie == "coordinator") return allowed();
  return van_organisatie(c, "deskundige_van_ander", c.dossier->toestand.as<gen::DeskundigenvraagToestand>().door);
}

Answer procesruimte_vrij(const Ctx& c, const Args&) {
  if (!c.world.referentie().provincies.contains(c.actor.zijde))
    return Refuse("alleen_provincie", WanneerWel::nu_door_ander).wie({"projectleider", "gedeputeerde"}).done();
  if (!c.world.by_key(Soort::procesruimte, c.actor.zijde)) return allowed();
  return Refuse("bestaat_al", WanneerWel::niet_meer).feit("wat", "de procesruimte").done();
}

std::vector<base::Uuid> open_stappen(const Ctx& c) {
  std::vector<base::Uuid> uit;
  for (const auto& p : c.dossier->toestand.as<gen::ProcesruimteToestand>().stappen)
    if (!p.klaar) uit.push_back(p.id);
  return uit;
}

Answer processtap_open(const Ctx& c, const Args&) {
  if (!open_stappen(c).empty()) return allowed();
  return Refuse("geen_processtap", WanneerWel::na_handeling).eerst({"processtap_opnemen"}).done();
}

}  // namespace

void register_registers(Registry& r) {
  using S = Soort;
  r.add(GuardDef{"verzoek_aan_ons", S::verzoek, {}, verzoek_aan_ons, false});
  r.add(GuardDef{"eigen_verzoek", S::verzoek, {}, eigen_verzoek, false});
  r.add(GuardDef{"kennis_vrij", S::kennis, {}, kennis_vrij, true});
  r.add(GuardDef{"vraagt_voor_zich", S::deskundigenvraag, {}, vraagt_voor_zich, true});
  r.add(GuardDef{"eigen_deskundigenvraag", S::deskundigenvraag, {}, eigen_deskundigenvraag, false});
  r.add(GuardDef{"procesruimte_vrij", S::procesruimte, {}, procesruimte_vrij, false});
  r.add(GuardDef{"processtap_open", S::procesruimte, {}, processtap_open, false, open_stappen});
}

}  // namespace ruimte::domain::guards
