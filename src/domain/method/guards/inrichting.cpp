// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/text.hpp"
#include "domain/kernel/inrichting.hpp"
#include "domain/method/guards/guards.hpp"
#include "gen/inrichting.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::InrichtingToestand& inrichting_van(const Ctx& c) {
  return c.dossier->toestand.as<gen::InrichtingToestand>();
}

/// One setup per province, and one of the whole.
Answer inrichting_vrij(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::InrichtingOpenenInvoer>();
  if (!c.world.by_key(Soort::inrichting, i.provincie ? std::string_view(*i.provincie) : het_geheel)) return allowed();
  return Refuse("bestaat_al", WanneerWel::niet_meer).feit("wat", "de inrichting").done();
}

Answer kiest_mee(const Ctx& c, const Args&) {
  const auto& provincie = inrichting_van(c).provincie;
  const bool partij = !c.actor.zijde.empty() && (!provincie || c.actor.zijde == "rijk" || c.actor.zijde == *provincie);
  if (partij && c.actor.kan_instemmen) return allowed();
  return Refuse("andere_partij", WanneerWel::nu_door_ander).wie({"bewindspersoon", "gedeputeerde"}).done();
}

/// The setting has this choice, here, and it is not in force already. Without a choice: that nobody chooses, and why.
Answer keuze_bestaat(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::KeuzeVoorstellenInvoer>();
  const auto& t = inrichting_van(c);
  const auto it = c.world.referentie().keuzes.find(i.instelling);
  const bool hier = it != c.world.referentie().keuzes.end() && (t.provincie ? it->second.provincie : it->second.geheel);
  if (!hier) return Refuse("instelling_hier_niet", WanneerWel::na_aanpassing).feit("instelling", i.instelling).done();
  const auto& kan = it->second.keuzes;
  if (i.keuze && !kan.empty() && std::ranges::find(kan, *i.keuze) == kan.end()) {
    std::string lijst;
    for (const auto& k : kan) lijst += (lijst.empty() ? "" : ", ") + k;
    return Refuse("keuze_onbekend", WanneerWel::na_aanpassing).feit("keuzes", lijst).done();
  }
  if (const auto& g = it->second.grenzen; i.keuze && g) {
    const auto getal = base::parse_integer(*i.keuze);
    if (!getal || *getal < g->first || *getal > g->second)
      return Refuse("getal_buiten_grenzen", WanneerWel::na_aanpassing)
          .feit("kleinste", std::to_string(g->first))
          .feit("grootste", std::to_string(g->second))
          .done();
  }
  const bool geldt =
      std::ranges::any_of(t.keuzes, [&](const auto& k) { return k.instelling == i.instelling && k.keuze == i.keuze; });
  const bool hangt = std::ranges::any_of(
      t.voorstellen, [&](const auto& p) { return p.instelling == i.instelling && p.keuze == i.keuze; });
  if (!geldt && !hangt) return allowed();
  return Refuse("keuze_ligt_er_al", WanneerWel::na_aanpassing).done();
}

template <class Past>
std::vector<base::Uuid> voorstellen_waarvoor(const Ctx& c, Past past) {
  std::vector<base::Uuid> uit;
  for (const auto& p : inrichting_van(c).voorstellen)
    if (past(p)) uit.push_back(p.id);
  return uit;
}

std::vector<base::Uuid> zonder_eigen_steun(const Ctx& c) {
  return voorstellen_waarvoor(c, [&](const gen::Keuzevoorstel& p) {
    return std::ranges::find(p.steun, c.actor.zijde, &gen::Keuzesteun::zijde) == p.steun.end();
  });
}

std::vector<base::Uuid> te_laten_vervallen(const Ctx& c) {
  return voorstellen_waarvoor(
      c, [&](const gen::Keuzevoorstel& p) { return kan_tegenhouden(inrichting_van(c), p, c.actor.zijde); });
}

Answer keuzevoorstel_wacht(const Ctx& c, const Args&) {
  if (!zonder_eigen_steun(c).empty()) return allowed();
  return Refuse("geen_keuzevoorstel", WanneerWel::na_handeling)
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst({"keuze_voorstellen"})
      .done();
}

Answer keuzevoorstel_open(const Ctx& c, const Args&) {
  if (!te_laten_vervallen(c).empty()) return allowed();
  return Refuse("geen_keuzevoorstel", WanneerWel::na_handeling)
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst({"keuze_voorstellen"})
      .done();
}

Answer alles_gekozen(const Ctx& c, Keuzesoort soort, std::string_view code) {
  const auto ref = c.world.by_key(Soort::inrichting, het_geheel);
  const auto* t = ref ? &c.world.find(*ref)->toestand.as<gen::InrichtingToestand>() : nullptr;
  const auto mist = zonder_keuze(c.world.referentie(), t, soort);
  if (mist.empty()) return allowed();
  std::string lijst;
  for (const auto& naam : mist) lijst += (lijst.empty() ? "" : "; ") + naam;
  return Refuse(code, WanneerWel::na_handeling)
      .feit("aantal", std::to_string(mist.size()))
      .feit("welke", lijst)
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst({"keuze_voorstellen"})
      .done();
}

/// POS-22: the questions that the product left open in 2024 have an answer.
Answer werkwijze_compleet(const Ctx& c, const Args&) { return alles_gekozen(c, Keuzesoort::open_vraag, "vragen_open"); }

/// POS-21: every part of the document that describes the method is written.
Answer werkwijze_beschreven(const Ctx& c, const Args&) {
  return alles_gekozen(c, Keuzesoort::onderdeel, "onderdelen_open");
}

/// Where parties differ, they chose, or said that they do not.
Answer keuzes_gemaakt(const Ctx& c, const Args&) { return alles_gekozen(c, Keuzesoort::instelling, "keuzes_open"); }

/// DIF-08: in a step where the Rijk speaks with one voice, its lead department speaks for it. That there is one
/// position in step 3 is a rule of the kernel; this is about who records it.
Answer een_mond(const Ctx& c, const Args& args) {
  const auto& t = c.dossier->toestand.as<gen::VraagstukToestand>();
  const auto keuze = keuze_van(c.world, "een_mond");
  const bool een = args.find("stap")->second == "dialoog" ? keuze == "ook_stap_2" : keuze != "nooit_verplicht";
  const bool ander =
      c.actor.zijde == "rijk" && c.actor.kan_instemmen && t.trekker_rijk && *t.trekker_rijk != c.actor.organisatie;
  if (!een || !ander) return allowed();
  return Refuse("een_mond", WanneerWel::nu_door_ander)
      .feit("organisatie", *t.trekker_rijk)
      .wie({"accounthouder_departement"})
      .done();
}

}  // namespace

void register_inrichting(Registry& r) {
  using S = Soort;
  r.add(GuardDef{"inrichting_vrij", S::inrichting, {}, inrichting_vrij, true});
  r.add(GuardDef{"kiest_mee", S::inrichting, {}, kiest_mee, false});
  r.add(GuardDef{"keuze_bestaat", S::inrichting, {}, keuze_bestaat, true});
  r.add(GuardDef{"keuzevoorstel_wacht", S::inrichting, {}, keuzevoorstel_wacht, false, zonder_eigen_steun});
  r.add(GuardDef{"keuzevoorstel_open", S::inrichting, {}, keuzevoorstel_open, false, te_laten_vervallen});
  static constexpr std::string_view stap[] = {"stap"};
  r.add(GuardDef{"een_mond", S::vraagstuk, stap, een_mond, false});
  const auto start = [&](std::string_view naam, GuardFn fn, std::string_view regel) {
    r.add(GuardDef{naam, S::cyclus, {}, fn, false, nullptr, {}, true, regel});
  };
  start("werkwijze_compleet", werkwijze_compleet, "werkwijze_onvolledig");
  start("werkwijze_beschreven", werkwijze_beschreven, "werkwijze_onvolledig");
  start("keuzes_gemaakt", keuzes_gemaakt, "instelling_zonder_keuze");
}

}  // namespace ruimte::domain::guards
