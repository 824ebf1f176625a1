// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/bewijs.hpp"
#include "domain/kernel/consent.hpp"
#include "domain/kernel/inrichting.hpp"
#include "domain/method/guards/guards.hpp"
#include "gen/afspraak.hpp"
#include "gen/agenda.hpp"
#include "gen/conflict.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::VraagstukToestand& vraagstuk(const Ctx& c) { return c.dossier->toestand.as<gen::VraagstukToestand>(); }

/// AGE-13: a province or a department brings in; others suggest through one of them.
Answer partij_mag_inbrengen(const Ctx& c, const Args&) {
  const auto& organisaties = c.world.referentie().organisaties;
  const auto it = organisaties.find(c.actor.organisatie);
  if (it != organisaties.end() && it->second.kan_instemmen && !c.actor.zijde.empty()) return allowed();
  return Refuse("alleen_provincie_of_departement", WanneerWel::nu_door_ander)
      .wie({"projectleider", "accounthouder_departement"})
      .done();
}

/// A province brings in what touches its own territory; a department names at least one province.
Answer provincies_passen(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::InbrengenInvoer>();
  if (c.actor.zijde == "rijk") {
    if (!i.provincies.empty()) return allowed();
    return Refuse("provincie_ontbreekt", WanneerWel::na_aanpassing).done();
  }
  const bool eigen =
      i.provincies.empty() || std::find(i.provincies.begin(), i.provincies.end(), c.actor.zijde) != i.provincies.end();
  if (eigen) return allowed();
  return Refuse("provincie_niet_eigen", WanneerWel::nu_door_ander)
      .feit("zijde", c.actor.zijde)
      .wie({"projectleider"})
      .done();
}

/// POS-09: the return target is known before the vraagstuk reaches an agenda.
Answer terugkeerdoel_bekend(const Ctx& c, const Args&) {
  if (vraagstuk(c).terugkeerdoel) return allowed();
  return Refuse("terugkeerdoel_ontbreekt", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement", "coordinator"})
      .eerst({"aanvullen"})
      .done();
}

/// The gate is answered with yes: only what is stuck in the regular route reaches an agenda.
Answer poort_open(const Ctx& c, const Args&) {
  const auto& t = vraagstuk(c).toets;
  if (!t)
    return Refuse("toets_ontbreekt", WanneerWel::na_handeling)
        .wie({"coordinator", "accounthouder_vro"})
        .eerst({"toetsen"})
        .done();
  if (t->poortvraag) return allowed();
  return Refuse("poort_dicht", WanneerWel::na_handeling)
      .wie({"coordinator", "secretaris_gremium"})
      .eerst({"doorverwijzen", "bewust_beeindigen", "toetsen"})
      .done();
}

/// POS-11: the criteria advise. Who puts a vraagstuk that meets none of them on a narrow agenda anyway says why. A
/// broad agenda, where all provinces concerned have one, takes what is stuck whatever the criteria say (DIF-04). Before
/// the test there is no advice; that it was not tested is another rule.
Answer advies_of_reden(const Ctx& c, const Args&) {
  const auto& t = vraagstuk(c).toets;
  const bool voldoet = !t || std::any_of(t->oordelen.begin(), t->oordelen.end(),
                                         [](const auto& o) { return o.oordeel == gen::Criteriumoordeel::voldoet; });
  const bool breed = std::ranges::all_of(vraagstuk(c).provincies, [&](const std::string& p) {
    return keuze_van(c.world, "agenda_breedte", p) == "breed";
  });
  if (voldoet || breed || c.command.invoer.as<gen::AgenderenInvoer>().ondanks_advies) return allowed();
  return Refuse("geen_criterium", WanneerWel::na_aanpassing)
      .wie({"coordinator", "secretaris_gremium"})
      .eerst({"doorverwijzen", "bewust_beeindigen", "toetsen"})
      .done();
}

std::size_t minimum(const Args& args, std::string_view naam) { return std::stoul(args.find(naam)->second); }

/// What a verdict "voldoet" must rest on; empty when the evidence is enough.
std::string ontbrekend_bewijs(const gen::OordeelInvoer& o, const Args& args) {
  if (o.oordeel != gen::Criteriumoordeel::voldoet) return {};
  auto te_weinig = [&](std::string_view criterium, std::size_t aantal, std::string_view naam) {
    return o.criterium == criterium && aantal < minimum(args, naam);
  };
  if (te_weinig("c1", o.claims.size(), "min_claims")) return args.find("min_claims")->second + " claims die botsen";
  if (te_weinig("c2", o.domeinen.size(), "min_domeinen")) return args.find("min_domeinen")->second + " domeinen";
  if (te_weinig("c3", o.gebieden.size(), "min_gebieden"))
    return args.find("min_gebieden")->second + " gebieden of provincies";
  if (o.criterium == "c4" && !o.subreden) return "een subreden (4a, 4b of 4c)";
  return {};
}

/// Evidence that the program computed needs no more of whoever tests.
bool volgt_uit_feiten(const gen::BerekendOordeel* berekend) {
  return berekend != nullptr && berekend->oordeel == gen::Criteriumoordeel::voldoet;
}

Answer bewijs_genoeg(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::ToetsenInvoer>();
  const Bewijsdrempels drempels{minimum(args, "min_claims"), minimum(args, "min_domeinen"),
                                minimum(args, "min_gebieden")};
  std::vector<gen::BerekendOordeel> berekend;
  if (i.feiten) berekend = bereken_bewijs(c.world.referentie(), *i.feiten, drempels);
  for (std::size_t n = 0; n < i.oordelen.size(); ++n) {
    const auto& o = i.oordelen[n];
    const bool dubbel = std::any_of(i.oordelen.begin(), i.oordelen.begin() + static_cast<std::ptrdiff_t>(n),
                                    [&](const auto& e) { return e.criterium == o.criterium; });
    if (dubbel) return Refuse("criterium_dubbel", WanneerWel::na_aanpassing).feit("criterium", o.criterium).done();
    if (volgt_uit_feiten(berekend_voor(berekend, o.criterium))) continue;
    if (const auto mist = ontbrekend_bewijs(o, args); !mist.empty())
      return Refuse("bewijs_onvoldoende", WanneerWel::na_aanpassing)
          .feit("criterium", o.criterium)
          .feit("mist", mist)
          .done();
  }
  return allowed();
}

/// The agenda exists, is open for this audience, belongs to one of the provinces and to the actor's body.
Answer agenda_past(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::AgenderenInvoer>();
  const auto* a = c.world.find({Soort::agenda, i.agenda});
  if (a == nullptr || !c.actor.mag_lezen(a->kring))
    return Refuse("agenda_onbekend", WanneerWel::na_aanpassing).eerst({"agenda_openen"}).done();
  const auto& t = a->toestand.as<gen::AgendaToestand>();
  const auto& provincies = vraagstuk(c).provincies;
  const auto& r = c.world.referentie();
  const bool past = std::any_of(provincies.begin(), provincies.end(), [&](const std::string& p) {
    const auto it = r.provincies.find(p);
    return t.provincie == p || (it != r.provincies.end() && t.landsdeel == it->second.landsdeel);
  });
  if (!past) return Refuse("agenda_andere_provincie", WanneerWel::na_aanpassing).feit("agenda", t.titel).done();
  // The point carries number and title: an agenda of several provinces would tell them what one province shares.
  if (t.landsdeel && provincies.size() == 1)
    return Refuse("agenda_te_breed", WanneerWel::na_aanpassing).feit("agenda", t.titel).eerst({"agenda_openen"}).done();
  if (c.actor.functie != "secretaris_gremium" || c.actor.gremium == t.gremium) return allowed();
  return Refuse("ander_gremium", WanneerWel::nu_door_ander)
      .feit("gremium", t.gremium)
      .wie({"secretaris_gremium", "coordinator"})
      .gremia({t.gremium})
      .done();
}

/// DEC-03: one recorded view per side, and nobody at "niet": else the matter is a conflict.
Answer overeenstemming(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::BesluitInvoer>();
  std::vector<std::string> zijden = {"rijk"};
  zijden.insert(zijden.end(), vraagstuk(c).provincies.begin(), vraagstuk(c).provincies.end());
  for (const auto& z : zijden) {
    const auto it =
        std::find_if(i.standpunten.begin(), i.standpunten.end(), [&](const auto& s) { return s.zijde == z; });
    if (it == i.standpunten.end())
      return Refuse("standpunt_ontbreekt", WanneerWel::na_aanpassing).feit("zijde", z).done();
    if (it->mate == gen::Instemmingsmate::niet)
      return Refuse("onvoldoende_overeenstemming", WanneerWel::na_handeling)
          .feit("zijde", z)
          .wie({"projectleider", "accounthouder_departement", "coordinator"})
          .eerst({"conflict_benoemen", "terug_naar_dialoog"})
          .done();
  }
  return allowed();
}

Answer besluit_genomen(const Ctx& c, const Args&) {
  if (!vraagstuk(c).besluiten.empty()) return allowed();
  return Refuse("besluit_ontbreekt", WanneerWel::na_handeling)
      .wie({"secretaris_gremium"})
      .eerst({"besluit_vastleggen"})
      .done();
}

/// A body recorded an outcome of the conflict; a return to the dialogue with an instruction is none.
bool is_uitkomst(const Ctx& c, const gen::ConflictToestand& k) {
  const auto* fase = c.werkwijze.levensloop(Soort::conflict)->fase(k.fase);
  return (k.geen_keuze || k.beslechting) && fase != nullptr && fase->stap == "conflictbeslechting";
}

/// POS-12, POS-13: put back when every agreement is completed and landed, or a body recorded another outcome. That
/// outcome leaves drafts behind; what was adopted is still owed, unless every side agreed to end it.
Answer uitkomst_rond(const Ctx& c, const Args&) {
  const auto& t = vraagstuk(c);
  const bool andere = std::any_of(t.conflicten.begin(), t.conflicten.end(), [&](const base::Uuid& id) {
    const auto* k = find_as<gen::ConflictToestand>(c.world, Soort::conflict, id);
    return k != nullptr && is_uitkomst(c, *k);
  });
  bool voltooide = false;
  for (const auto& id : t.afspraken) {
    const auto* a = find_as<gen::AfspraakToestand>(c.world, Soort::afspraak, id);
    if (a == nullptr || iedereen_stopt(*a) || (andere && !a->vaststelling)) continue;
    if (voltooid(*a)) {
      voltooide = true;
      continue;
    }
    return Refuse("afspraak_niet_voltooid", WanneerWel::na_handeling)
        .feit("afspraak", a->nummer)
        .wie({"projectleider", "accounthouder_departement"})
        .eerst({"actie_melden", "actie_beoordelen", "landing_melden"})
        .done();
  }
  if (andere || voltooide) return allowed();
  return Refuse("uitkomst_ontbreekt", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"opstellen", "conflict_benoemen"})
      .done();
}

/// The actor acts for one of the sides of the dossier.
Answer eigen_dossier(const Ctx& c, const Args&) {
  const auto& provincies = vraagstuk(c).provincies;
  if (c.actor.zijde == "rijk" || std::find(provincies.begin(), provincies.end(), c.actor.zijde) != provincies.end())
    return allowed();
  return Refuse("andere_partij", WanneerWel::nu_door_ander).wie({"projectleider", "accounthouder_departement"}).done();
}

/// DIA-03: how the talk goes was written down for this province or landsdeel before it begins.
Answer dialoog_ontworpen(const Ctx& c, const Args& args) {
  const auto soort = gen::dialoogontwerpsoort_from(args.find("soort")->second);
  const auto& t = vraagstuk(c);
  const auto* agenda = t.agenda ? find_as<gen::AgendaToestand>(c.world, Soort::agenda, *t.agenda) : nullptr;
  const bool er = agenda != nullptr && soort &&
                  std::ranges::find(agenda->ontwerpen, *soort, &gen::Dialoogontwerp::soort) != agenda->ontwerpen.end();
  if (er) return allowed();
  const bool overheden = soort == gen::Dialoogontwerpsoort::tussen_overheden;
  return Refuse(overheden ? "ontwerp_overheden_ontbreekt" : "ontwerp_departementen_ontbreekt", WanneerWel::na_handeling)
      .feit("agenda", agenda == nullptr ? "" : agenda->titel)
      .wie({"coordinator", "accounthouder_vro", "projectleider", "secretaris_gremium"})
      .done();
}

Answer eigen_instrument_genoemd(const Ctx& c, const Args&) {
  const auto& lijst = vraagstuk(c).instrumenten;
  if (std::ranges::find(lijst, c.actor.organisatie, &gen::Instrumentinzet::organisatie) != lijst.end())
    return allowed();
  return Refuse("geen_instrument_genoemd", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"instrument_inzetten"})
      .done();
}

}  // namespace

void register_vraagstuk(Registry& r) {
  using S = Soort;
  static constexpr std::string_view minima[] = {"min_claims", "min_domeinen", "min_gebieden"};
  r.add(GuardDef{"partij_mag_inbrengen", std::nullopt, {}, partij_mag_inbrengen, false});
  r.add(GuardDef{"provincies_passen", S::vraagstuk, {}, provincies_passen, true});
  const auto regel = [&](std::string_view naam, GuardFn fn, std::string_view welke) {
    r.add(GuardDef{naam, S::vraagstuk, {}, fn, false, nullptr, {}, false, welke});
  };
  regel("terugkeerdoel_bekend", terugkeerdoel_bekend, "agenda_zonder_terugkeerdoel");
  regel("poort_open", poort_open, "agenda_zonder_poort");
  r.add(GuardDef{"advies_of_reden", S::vraagstuk, {}, advies_of_reden, true});
  r.add(GuardDef{"bewijs_genoeg", S::vraagstuk, minima, bewijs_genoeg, true});
  r.add(GuardDef{"agenda_past", S::vraagstuk, {}, agenda_past, true});
  r.add(GuardDef{"overeenstemming", S::vraagstuk, {}, overeenstemming, true});
  r.add(GuardDef{"besluit_genomen", S::vraagstuk, {}, besluit_genomen, false});
  r.add(GuardDef{"uitkomst_rond", S::vraagstuk, {}, uitkomst_rond, false});
  r.add(GuardDef{"eigen_dossier", S::vraagstuk, {}, eigen_dossier, false});
  r.add(GuardDef{"eigen_instrument_genoemd", S::vraagstuk, {}, eigen_instrument_genoemd, false});
  static constexpr std::string_view soort[] = {"soort"};
  r.add(GuardDef{
      "dialoog_ontworpen", S::vraagstuk, soort, dialoog_ontworpen, false, nullptr, {}, false, "dialoog_zonder_opzet"});
}

}  // namespace ruimte::domain::guards
