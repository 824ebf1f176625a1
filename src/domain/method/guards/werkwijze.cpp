// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/werkwijze.hpp"
#include "domain/method/guards/guards.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::WerkwijzeToestand& werkwijze_van(const Ctx& c) { return c.dossier->toestand.as<gen::WerkwijzeToestand>(); }

Answer eigen_werkwijzevoorstel(const Ctx& c, const Args&) {
  const auto& t = werkwijze_van(c);
  if (gaat_over_voorstel(c.world, c.actor, t, c.vandaag)) return allowed();
  return Refuse("namens_andere_partij", WanneerWel::nu_door_ander)
      .feit("organisatie", t.organisatie.value_or(""))
      .wie({"projectleider", "accounthouder_departement", "secretaris_gremium"})
      .done();
}

std::vector<base::Uuid> open_amendementen(const Ctx& c) {
  std::vector<base::Uuid> uit;
  for (const auto& a : werkwijze_van(c).amendementen)
    if (a.stand == gen::Amendementstand::open) uit.push_back(a.id);
  return uit;
}

Answer amendement_open(const Ctx& c, const Args&) {
  if (!open_amendementen(c).empty()) return allowed();
  return Refuse("amendement_niet_open", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"amendement_indienen"})
      .done();
}

Answer werkwijze_beproefd(const Ctx& c, const Args&) {
  const auto& t = werkwijze_van(c);
  if (!t.proef) return Refuse("werkwijze_proef_loopt", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  if (t.proef->geslaagd && t.proef->kenmerk == t.kenmerk) return allowed();
  return Refuse("werkwijze_niet_beproefd", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"amendement_indienen"})
      .done();
}

Answer werkwijze_gedragen(const Ctx& c, const Args& args) {
  const auto d = draagvlak_werkwijze(werkwijze_van(c));
  const auto nodig = std::stoi(args.find("min_provincies")->second);
  if (d.rijk && d.provincies >= nodig) return allowed();
  return Refuse("werkwijze_te_weinig_steun", WanneerWel::na_handeling)
      .feit("rijk", d.rijk ? "wel" : "nog niet")
      .feit("provincies", std::to_string(d.provincies))
      .feit("nodig", std::to_string(nodig))
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst({"werkwijze_standpunt_geven"})
      .done();
}

Answer werkwijze_nog_bij(const Ctx& c, const Args&) {
  const auto* nu = geldende_werkwijze(c.world);
  if (nu != nullptr && werkwijze_van(c).basis == nu->toestand.as<gen::WerkwijzeToestand>().kenmerk) return allowed();
  return Refuse("werkwijze_verouderd", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"werkwijze_voorstellen"})
      .done();
}

Answer besluit_over_werkwijze(const Ctx& c, const Args&) {
  return mag_werkwijze_vaststellen(c.world, c.actor.gremium, c.vandaag);
}

Answer zijde_spreekt(const Ctx& c, const Args&) {
  if (!c.actor.zijde.empty() && c.actor.kan_instemmen) return allowed();
  return Refuse("andere_partij", WanneerWel::nu_door_ander).wie({"bewindspersoon", "gedeputeerde"}).done();
}

Answer reden_nodig() { return Refuse("reden_ontbreekt", WanneerWel::na_aanpassing).done(); }

Answer bezwaar_met_reden(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::WerkwijzestandpuntInvoer>();
  return i.standpunt == gen::Werkwijzestandpunt::steun || i.reden ? allowed() : reden_nodig();
}

Answer gunning_met_reden(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::GunningInvoer>();
  return i.onderschrijft || i.reden ? allowed() : reden_nodig();
}

/// What a method says before anyone begins: what may be on the agenda and by which criteria, how it is made, how
/// decisions are taken, and what happens when parties differ.
Answer werkwijze_heeft_delen(const Ctx& c, const Args&) {
  const auto& r = c.world.referentie();
  std::string mist;
  const auto nodig = [&](bool er, std::string_view wat) {
    if (!er) mist += (mist.empty() ? "" : ", ") + std::string(wat);
  };
  const auto criteria = r.ids.find("criterium");
  nodig(r.kent("uitspraak", "agenda_soort"), "welk soort vraagstukken op de agenda mag");
  nodig(criteria != r.ids.end() && !criteria->second.empty(), "criteria voor de agenda");
  nodig(r.kent("uitspraak", "agenda_procedure"), "de procedure voor de agenda");
  nodig(r.kent("uitspraak", "besluitprocedure"), "de procedure voor besluiten");
  const bool paden = !r.escalatiepaden.empty() &&
                     std::ranges::none_of(r.escalatiepaden, [](const auto& pad) { return pad.second.empty(); });
  nodig(paden && r.kent("uitspraak", "conflictprocedure"), "het deel over conflicten");
  if (mist.empty()) return allowed();
  return Refuse("delen_ontbreken", WanneerWel::na_handeling)
      .feit("welke", mist)
      .wie({"coordinator", "projectleider", "accounthouder_departement"})
      .eerst({"werkwijze_voorstellen"})
      .done();
}

}  // namespace

void register_werkwijze(Registry& r) {
  using S = Soort;
  static constexpr std::string_view minimum[] = {"min_provincies"};
  r.add(GuardDef{"eigen_werkwijzevoorstel", S::werkwijze, {}, eigen_werkwijzevoorstel, false});
  r.add(GuardDef{"amendement_open", S::werkwijze, {}, amendement_open, false, open_amendementen});
  r.add(GuardDef{"werkwijze_beproefd", S::werkwijze, {}, werkwijze_beproefd, false});
  r.add(GuardDef{"werkwijze_gedragen", S::werkwijze, minimum, werkwijze_gedragen, false});
  r.add(GuardDef{"werkwijze_nog_bij", S::werkwijze, {}, werkwijze_nog_bij, false});
  r.add(GuardDef{"besluit_over_werkwijze", S::werkwijze, {}, besluit_over_werkwijze, false});
  r.add(GuardDef{"zijde_spreekt", S::werkwijze, {}, zijde_spreekt, false});
  r.add(GuardDef{"bezwaar_met_reden", S::werkwijze, {}, bezwaar_met_reden, true});
  r.add(GuardDef{"werkwijze_heeft_delen",
                 std::nullopt,
                 {},
                 werkwijze_heeft_delen,
                 false,
                 nullptr,
                 {},
                 true,
                 "werkwijze_onvolledig"});
  r.add(GuardDef{"gunning_met_reden", S::werkwijze, {}, gunning_met_reden, true});
}

}  // namespace ruimte::domain::guards
