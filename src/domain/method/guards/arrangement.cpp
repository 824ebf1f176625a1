// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/arrangement.hpp"

#include <algorithm>

#include "domain/kernel/inrichting.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/method/effects/effects.hpp"
#include "domain/method/guards/guards.hpp"
#include "gen/arrangement.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::ArrangementToestand& dit_arrangement(const Ctx& c) {
  return c.dossier->toestand.as<gen::ArrangementToestand>();
}

Answer niets_te_doen() { return Refuse("niets_open", WanneerWel::niet_meer).done(); }

bool is_partij(const Ctx& c) {
  return c.actor.kan_instemmen && (c.actor.zijde == "rijk" || c.actor.zijde == dit_arrangement(c).provincie);
}

/// I-17: there is one for a province in a cycle.
Answer arrangement_vrij(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ArrangementOpenenInvoer>();
  const auto& p = c.world.referentie().provincies.find(i.provincie)->second;
  if (auto a = effects::leest_zelf(c, kring_gedeeld(p.nr)); !a) return a;
  const auto jaar = std::to_string(i.jaar);
  if (!c.world.by_key(Soort::arrangement, jaar + "/" + i.provincie)) return allowed();
  return Refuse("bestaat_al", WanneerWel::niet_meer).feit("wat", p.naam + " " + jaar).done();
}

Answer partij_bij_arrangement(const Ctx& c, const Args&) {
  if (is_partij(c)) return allowed();
  return Refuse("andere_partij", WanneerWel::nu_door_ander).wie({"projectleider", "accounthouder_departement"}).done();
}

Answer opname_met_reden(const Ctx& c, const Args&) {
  if (!is_bevroren(dit_arrangement(c), c.vandaag) || c.command.invoer.as<gen::OpnameInvoer>().reden) return allowed();
  return Refuse("late_toevoeging_zonder_reden", WanneerWel::na_aanpassing).done();
}

std::vector<base::Uuid> voorstellen_waar(const Ctx& c, bool ook_eigen) {
  std::vector<base::Uuid> uit;
  if (!is_partij(c)) return uit;
  for (const auto& p : dit_arrangement(c).voorstellen)
    if (ook_eigen || p.zijde != c.actor.zijde) uit.push_back(p.id);
  return uit;
}
std::vector<base::Uuid> van_de_ander(const Ctx& c) { return voorstellen_waar(c, false); }
std::vector<base::Uuid> alle_voorstellen(const Ctx& c) { return voorstellen_waar(c, true); }

Answer opname_voorgesteld(const Ctx& c, const Args&) {
  if (!van_de_ander(c).empty()) return allowed();
  return Refuse("geen_opnamevoorstel", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"afspraak_opnemen"})
      .done();
}

Answer opnamevoorstel_open(const Ctx& c, const Args&) {
  if (!alle_voorstellen(c).empty()) return allowed();
  return Refuse("geen_opnamevoorstel", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"afspraak_opnemen"})
      .done();
}

Answer heeft_opnamen(const Ctx& c, const Args&) {
  if (!dit_arrangement(c).opnamen.empty()) return allowed();
  return Refuse("arrangement_leeg", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"afspraak_opnemen"})
      .done();
}

Answer bevriesdatum_ontbreekt(const Ctx& c, const Args&) {
  return dit_arrangement(c).bevriesdatum ? niets_te_doen() : allowed();
}

Answer eigen_handtekening_open(const Ctx& c, const Args&) {
  const auto& t = dit_arrangement(c);
  const bool gevraagd = std::ranges::find(t.ondertekenaars, c.actor.organisatie) != t.ondertekenaars.end();
  return gevraagd && !heeft_getekend(t, c.actor.organisatie) ? allowed() : niets_te_doen();
}

/// The party is one of those who sign this arrangement.
Answer ondertekenaar(const Ctx& c, const Args&) {
  const auto& t = dit_arrangement(c);
  if (std::ranges::find(t.ondertekenaars, c.actor.organisatie) != t.ondertekenaars.end()) return allowed();
  return Refuse("tekent_niet", WanneerWel::nu_door_ander).wie({"bewindspersoon", "gedeputeerde"}).done();
}

Answer eigen_bol(const Ctx& c, const Args&) {
  return gremium_mag_besluiten(c.world, {c.actor.gremium, "arrangement", {dit_arrangement(c).provincie}, true},
                               c.vandaag);
}

/// DEC-24: only when the parties put this step into the route; then about the version that is adopted.
Answer bwo_stap_gezet(const Ctx& c, const Args&) {
  const auto& t = dit_arrangement(c);
  const bool gevraagd = keuze_van(c.world, "bwo_voor_bol", t.provincie) == "aan";
  if (!gevraagd || (t.afstemming && t.afstemming->versie_hash == t.versie_hash)) return allowed();
  return Refuse("rijksinbreng_niet_afgestemd", WanneerWel::na_handeling)
      .wie({"secretaris_gremium"})
      .eerst({"rijksinbreng_afstemmen"})
      .done();
}

Answer heeft_kaart(const Ctx& c, const Args&) {
  const auto& stukken = dit_arrangement(c).stukken;
  const auto kaart = [](const gen::Arrangementstuk& s) { return s.soort == gen::Arrangementstuksoort::kaartbeeld; };
  if (std::ranges::any_of(stukken, kaart)) return allowed();
  return Refuse("kaart_ontbreekt", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"arrangementstuk_toevoegen"})
      .done();
}

}  // namespace

void register_arrangement(Registry& r) {
  using S = Soort;
  const auto S_ = S::arrangement;
  r.add(GuardDef{"arrangement_vrij", S_, {}, arrangement_vrij, true});
  r.add(GuardDef{"partij_bij_arrangement", S_, {}, partij_bij_arrangement, false});
  r.add(GuardDef{"opname_met_reden", S_, {}, opname_met_reden, true});
  r.add(GuardDef{"opname_voorgesteld", S_, {}, opname_voorgesteld, false, van_de_ander});
  r.add(GuardDef{"opnamevoorstel_open", S_, {}, opnamevoorstel_open, false, alle_voorstellen});
  r.add(GuardDef{"heeft_opnamen", S_, {}, heeft_opnamen, false});
  r.add(GuardDef{"bevriesdatum_ontbreekt", S_, {}, bevriesdatum_ontbreekt, false, nullptr, {}, true});
  r.add(GuardDef{"eigen_handtekening_open", S_, {}, eigen_handtekening_open, false});
  r.add(GuardDef{"ondertekenaar", S_, {}, ondertekenaar, false});
  r.add(GuardDef{"eigen_bol", S_, {}, eigen_bol, false});
  r.add(GuardDef{"bwo_stap_gezet", S_, {}, bwo_stap_gezet, false});
  r.add(GuardDef{"heeft_kaart", S_, {}, heeft_kaart, false, nullptr, {}, true, "arrangement_zonder_kaart"});
}

}  // namespace ruimte::domain::guards
