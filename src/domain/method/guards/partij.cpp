// SPDX-License-Identifier: EUPL-1.2
// Whose page it is, and whether a task lies with a party that the role matrix gives it to.
#include "domain/kernel/partij.hpp"

#include "domain/method/guards/guards.hpp"
#include "domain/method/rolmatrix.hpp"
#include "gen/afspraak_invoer.hpp"
#include "gen/dialoog.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::PartijpaginaToestand& pagina(const Ctx& c) { return c.dossier->toestand.as<gen::PartijpaginaToestand>(); }

Answer partijpagina_vrij(const Ctx& c, const Args&) {
  if (!c.world.by_key(Soort::partijpagina, c.actor.organisatie)) return allowed();
  return Refuse("bestaat_al", WanneerWel::niet_meer).feit("wat", c.actor.organisatie).done();
}

Answer eigen_partijpagina(const Ctx& c, const Args&) {
  if (pagina(c).organisatie == c.actor.organisatie) return allowed();
  return Refuse("partijpagina_van_ander", WanneerWel::nu_door_ander)
      .feit("organisatie", pagina(c).organisatie)
      .wie({"coordinator", "accounthouder_departement", "projectleider"})
      .done();
}

std::vector<base::Uuid> alle_verwachtingen(const Ctx& c) {
  std::vector<base::Uuid> uit;
  for (const auto& v : pagina(c).verwachtingen) uit.push_back(v.id);
  return uit;
}

Answer geen_verwachting() {
  return Refuse("geen_verwachting", WanneerWel::na_handeling)
      .wie({"coordinator", "accounthouder_departement", "projectleider"})
      .eerst({"verwachting_opnemen"})
      .done();
}

Answer heeft_verwachting(const Ctx& c, const Args&) {
  return pagina(c).verwachtingen.empty() ? geen_verwachting() : allowed();
}

std::vector<base::Uuid> voor_mij(const Ctx& c) { return te_bevestigen(pagina(c), c.actor.organisatie); }

Answer verwachting_te_bevestigen(const Ctx& c, const Args&) {
  if (pagina(c).organisatie == c.actor.organisatie)
    return Refuse("verwachting_bevestigen_anderen", WanneerWel::nu_door_ander)
        .wie({"coordinator", "accounthouder_departement", "projectleider"})
        .done();
  return voor_mij(c).empty() ? geen_verwachting() : allowed();
}

/// The parties to which an act gives a task.
std::vector<std::string> partijen_met_taak(const base::Record& invoer) {
  std::vector<std::string> uit;
  if (invoer.is<gen::ActieInvoer>()) uit.push_back(invoer.as<gen::ActieInvoer>().eigenaar);
  if (invoer.is<gen::VervolgstapOpnemenInvoer>()) uit.push_back(invoer.as<gen::VervolgstapOpnemenInvoer>().wie);
  if (invoer.is<gen::OpstellenInvoer>())
    for (const auto& a : invoer.as<gen::OpstellenInvoer>().acties) uit.push_back(a.eigenaar);
  if (invoer.is<gen::BesluitInvoer>())
    for (const auto& w : invoer.as<gen::BesluitInvoer>().wie_doet_wat) uit.push_back(w.wie);
  return uit;
}

Answer taak_volgens_matrix(const Ctx& c, const Args& args) {
  const auto& r = c.world.referentie();
  const auto& stap = args.find("stap")->second;
  for (const auto& partij : partijen_met_taak(c.command.invoer))
    if (!rolmatrix::gaat_erover(r, partij, stap, args.find("rol")->second))
      return Refuse("taak_buiten_matrix", WanneerWel::na_aanpassing)
          .feit("organisatie", partij)
          .feit("stap", stap)
          .wie({c.actor.functie})
          .done();
  return allowed();
}

}  // namespace

void register_partij(Registry& r) {
  constexpr auto soort = Soort::partijpagina;
  static constexpr std::string_view plek[] = {"stap", "rol"};
  r.add(GuardDef{"partijpagina_vrij", soort, {}, partijpagina_vrij, false});
  r.add(GuardDef{"eigen_partijpagina", soort, {}, eigen_partijpagina, false});
  r.add(GuardDef{"heeft_verwachting", soort, {}, heeft_verwachting, false, alle_verwachtingen});
  r.add(GuardDef{"verwachting_te_bevestigen", soort, {}, verwachting_te_bevestigen, false, voor_mij});
  r.add(GuardDef{
      "taak_volgens_matrix", std::nullopt, plek, taak_volgens_matrix, true, nullptr, {}, false, "taak_buiten_matrix"});
}

}  // namespace ruimte::domain::guards
