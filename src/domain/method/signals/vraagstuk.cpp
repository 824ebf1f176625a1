// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "base/clock.hpp"
#include "domain/kernel/machtiging.hpp"
#include "domain/method/signals/regels.hpp"
#include "gen/beslisruimte.hpp"
#include "gen/conflict.hpp"
#include "gen/dialoog.hpp"

namespace ruimte::domain::signals {

namespace {

using gen::VraagstukToestand;
using Bevindingen = std::vector<Bevinding>;

std::vector<std::string> zijden_van(const VraagstukToestand& v) {
  auto uit = v.provincies;
  uit.insert(uit.begin(), "rijk");
  return uit;
}

bool in_conflict(const SignaalCtx& c, const base::Uuid& vraagstuk) {
  return std::ranges::any_of(c.zicht.alle(Soort::conflict, ""), [&](const Aggregate* a) {
    const auto& t = staat<gen::ConflictToestand>(*a);
    return t.vraagstuk == vraagstuk && !t.beslechting && !t.geen_keuze;
  });
}

/// Lifted out of the ordinary system for longer than agreed, and no difference is named about it.
Bevindingen tijdvak_voorbij(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& v = staat<VraagstukToestand>(a);
  const auto tot = v.tijdvak.value_or(base::add_days(base::amsterdam_date(v.ingebracht_op), args.getallen.at("dagen")));
  if (c.vandaag <= tot || in_conflict(c, a.ref.id)) return {};
  return {{{},
           base::add_days(tot, 1),
           tot,
           {{"inbrenger", organisatie(c, v.ingebracht_door)}},
           {feit("nummer", v.nummer), feit("titel", v.titel), feit("tijdvak", tot)}}};
}

/// Another side is ready to decide and a meeting comes near, but this side has not recorded its position.
Bevindingen inzet_niet_gereed(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& v = staat<VraagstukToestand>(a);
  if (v.inzetten.empty()) return {};
  const auto tafel = volgende_tafel(c, v.provincies, args.getallen.at("aanleveren"));
  if (!tafel) return {};
  const auto sinds = over_werkdagen(c, tafel->aanleverdatum, -args.getallen.at("vooraf"));
  if (c.vandaag < sinds) return {};
  Bevindingen uit;
  for (const auto& zijde : zijden_van(v)) {
    if (std::ranges::find(v.inzetten, zijde, &gen::Gereedmelding::zijde) != v.inzetten.end()) continue;
    uit.push_back(
        {{},
         sinds,
         tafel->aanleverdatum,
         {{"zijde", zijde_van(&v, zijde)}},
         {feit("nummer", v.nummer), feit("titel", v.titel), feit("zijde", zijde), feit("gremium", tafel->gremium),
          feit("aanleverdatum", tafel->aanleverdatum), feit("overlegdatum", tafel->datum)}});
  }
  return uit;
}

/// Someone works for this side in this function today; for the Rijk, at the department that leads.
bool bezet(const SignaalCtx& c, const Betrokkene& zijde, std::string_view functie) {
  return std::ranges::any_of(c.zicht.alle(Soort::functie, "actief"), [&](const Aggregate* a) {
    const auto& f = staat<gen::FunctieToestand>(*a);
    if (f.functie != functie || !functie_geldt(f, c.vandaag)) return false;
    return zijde.organisatie.empty() ? organisatie(c, f.organisatie).zijde == zijde.zijde
                                     : f.organisatie == zijde.organisatie;
  });
}

/// A side of a running vraagstuk has nobody who does the work.
Bevindingen functie_onbezet(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& v = staat<VraagstukToestand>(a);
  if (!c.zicht.volledig(Soort::functie)) return {};
  Bevindingen uit;
  for (const auto& zijde : zijden_van(v)) {
    const auto wie = zijde_van(&v, zijde);
    const auto& functie = args.codes.at(zijde == "rijk" ? "rijk" : "provincie");
    if (bezet(c, wie, functie)) continue;
    uit.push_back({{},
                   {},
                   {},
                   {{"zijde", wie}},
                   {feit("nummer", v.nummer), feit("titel", v.titel), feit("zijde", zijde), feit("functie", functie)}});
  }
  return uit;
}

/// The side that leads for itself has no card of its own room, or one that ran out. The reader of another side sees no
/// cards of it and so cannot tell: the method shows this to the own side only.
Bevindingen eigen_beslisruimte_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& v = staat<VraagstukToestand>(a);
  const auto kaarten = c.zicht.alle(Soort::beslisruimte, "");
  if (!c.zicht.volledig(Soort::beslisruimte)) return {};
  Bevindingen uit;
  for (const auto& zijde : zijden_van(v)) {
    auto wie = zijde_van(&v, zijde);
    const bool er = std::ranges::any_of(kaarten, [&](const Aggregate* kaart) {
      const auto& t = staat<gen::BeslisruimteToestand>(*kaart);
      const bool geldt = !t.invoer.geldig_tot || c.vandaag <= *t.invoer.geldig_tot;
      return t.vraagstuk == a.ref.id && t.zijde == zijde && geldt &&
             (wie.organisatie.empty() || wie.organisatie == t.organisatie);
    });
    if (er) continue;
    for (const auto& [id, o] : c.zicht.referentie().organisaties)
      if (wie.organisatie.empty() && zijde != "rijk" && o.zijde == zijde && o.kan_instemmen) wie.organisatie = id;
    if (wie.organisatie.empty()) continue;
    uit.push_back({{},
                   {},
                   {},
                   {{"zijde", wie}},
                   {feit("nummer", v.nummer), feit("titel", v.titel), feit("organisatie", wie.organisatie)}});
  }
  return uit;
}

/// Who is asked to commit to a decision and says neither yes nor no.
Bevindingen verbinding_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs& args) {
  const auto& v = staat<VraagstukToestand>(a);
  Bevindingen uit;
  for (const auto& b : v.besluiten) {
    const auto tot = over_werkdagen(c, base::amsterdam_date(b.op), args.getallen.at("werkdagen"));
    if (c.vandaag <= tot) continue;
    for (const auto& partij : b.partijen)
      if (std::ranges::find(b.verbintenissen, partij, &gen::Verbintenis::partij) == b.verbintenissen.end())
        uit.push_back({b.id,
                       base::add_days(tot, 1),
                       {},
                       {{"partij", organisatie(c, partij)}},
                       {feit("nummer", v.nummer), feit("titel", v.titel), feit("organisatie", partij),
                        feit("gremium", b.gremium)}});
  }
  return uit;
}

std::string naam_van(const SignaalCtx& c, const std::string& id) {
  const auto it = c.zicht.referentie().organisaties.find(id);
  return it == c.zicht.referentie().organisaties.end() ? id : it->second.naam;
}

/// The organisation of which others are parts.
std::string huis_van(const SignaalCtx& c, std::string id) {
  const auto& organisaties = c.zicht.referentie().organisaties;
  for (auto it = organisaties.find(id); it != organisaties.end() && !it->second.ouder.empty();
       it = organisaties.find(id))
    id = it->second.ouder;
  return id;
}

/// Two parts of one organisation contributed to one dialogue; told to each part by itself.
Bevindingen dubbele_inbreng(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& v = staat<VraagstukToestand>(a);
  std::map<std::string, std::vector<std::string>> huizen;
  for (const auto* d : c.zicht.alle(Soort::dialoog, "")) {
    const auto& t = staat<gen::DialoogToestand>(*d);
    if (t.vraagstuk != a.ref.id) continue;
    for (const auto& i : t.inbrengen) {
      auto& delen = huizen[huis_van(c, i.partij)];
      if (std::ranges::find(delen, i.partij) == delen.end()) delen.push_back(i.partij);
    }
  }
  Bevindingen uit;
  for (const auto& [huis, delen] : huizen)
    for (const auto& deel : delen)
      if (delen.size() > 1)
        uit.push_back({{},
                       {},
                       {},
                       {{"huis", organisatie(c, deel)}},
                       {feit("nummer", v.nummer), feit("titel", v.titel), feit("een", naam_van(c, delen[0])),
                        feit("ander", naam_van(c, delen[1]))}});
  return uit;
}

/// STP-07: nothing says what water and soil mean here, so the vraagstuk is incomplete.
Bevindingen water_bodem_ontbreekt(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& v = staat<VraagstukToestand>(a);
  if (v.water_bodem) return {};
  return {{{},
           {},
           {},
           {{"inbrenger", organisatie(c, v.ingebracht_door)}},
           {feit("nummer", v.nummer), feit("titel", v.titel)}}};
}

constexpr std::string_view waterbodem_feiten[] = {"nummer", "titel"};
constexpr std::string_view rol_huis[] = {"huis"};
constexpr std::string_view ruimte_feiten[] = {"nummer", "titel", "organisatie"};
constexpr std::string_view dubbel_feiten[] = {"nummer", "titel", "een", "ander"};
constexpr std::string_view rol_verbinder[] = {"partij"};
constexpr std::string_view verbinding_feiten[] = {"nummer", "titel", "organisatie", "gremium"};
constexpr std::string_view tijdvak_feiten[] = {"nummer", "titel", "tijdvak"};
constexpr std::string_view inzet_feiten[] = {"nummer", "titel", "zijde", "gremium", "aanleverdatum", "overlegdatum"};
constexpr std::string_view functie_feiten[] = {"nummer", "titel", "zijde", "functie"};
constexpr Parameter inzet_parameters[] = {{"aanleveren", Parametersoort::instelling},
                                          {"vooraf", Parametersoort::instelling}};
constexpr Parameter functie_parameters[] = {{"rijk", Parametersoort::functie}, {"provincie", Parametersoort::functie}};

}  // namespace

std::span<const RegelDef> vraagstuk_regels() {
  static constexpr std::array regels = {
      RegelDef{"tijdvak_voorbij", Soort::vraagstuk, in_dagen, rol_inbrenger, tijdvak_feiten, true, tijdvak_voorbij},
      RegelDef{"inzet_niet_gereed", Soort::vraagstuk, inzet_parameters, rol_zijde, inzet_feiten, true,
               inzet_niet_gereed},
      RegelDef{"verbinding_ontbreekt", Soort::vraagstuk, in_werkdagen, rol_verbinder, verbinding_feiten, true,
               verbinding_ontbreekt},
      RegelDef{"functie_onbezet", Soort::vraagstuk, functie_parameters, rol_zijde, functie_feiten, false,
               functie_onbezet},
      RegelDef{"eigen_beslisruimte_ontbreekt",
               Soort::vraagstuk,
               {},
               rol_zijde,
               ruimte_feiten,
               false,
               eigen_beslisruimte_ontbreekt},
      RegelDef{"water_bodem_ontbreekt",
               Soort::vraagstuk,
               {},
               rol_inbrenger,
               waterbodem_feiten,
               false,
               water_bodem_ontbreekt},
      RegelDef{"dubbele_inbreng", Soort::vraagstuk, {}, rol_huis, dubbel_feiten, false, dubbele_inbreng}};
  return regels;
}

}  // namespace ruimte::domain::signals
