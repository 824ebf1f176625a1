// SPDX-License-Identifier: EUPL-1.2
#include "catalog/load.hpp"

#include <algorithm>
#include <map>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "catalog/verenigbaarheid.hpp"
#include "domain/kernel/kalender.hpp"
#include "gen/catalogus_inhoud.hpp"
#include "gen/catalogus_partijen.hpp"
#include "gen/catalogus_werkwijze.hpp"
#include "gen/embedded_data.hpp"
#include "gen/registry.hpp"

namespace ruimte::catalog {

namespace {

using base::json::Array;
using base::json::Value;
using domain::LoadError;
using domain::Referentie;

using Rows = std::map<std::string, std::vector<base::Record>, std::less<>>;  ///< by catalogue name

const std::string* text_member(const Value& v, std::string_view key) {
  const Value* m = v.member(key);
  return m == nullptr ? nullptr : m->get_if<std::string>();
}

/// The rows of one file, decoded; ids go to the catalogue's set.
void read_file(const Bestand& b, Rows& rows, Referentie& r, std::vector<LoadError>& errors) {
  auto error = [&](std::string pointer, std::string melding) {
    errors.push_back({std::string(b.pad), std::move(pointer), std::move(melding)});
  };
  const auto value = base::json::parse(b.json, {.bytes = std::size_t{8} << 20, .depth = 32});
  if (!value) return error("", value.error().front().code);
  const auto* catalogus = text_member(*value, "catalogus");
  const auto* record = text_member(*value, "record");
  const Value* rijen = value->member("rijen");
  const auto* lijst = rijen == nullptr ? nullptr : rijen->get_if<Array>();
  if (catalogus == nullptr || record == nullptr || lijst == nullptr)
    return error("", "catalogus, record of rijen ontbreekt");
  const auto* desc = gen::find_type(*record);
  if (desc == nullptr) return error("/record", "onbekend record '" + *record + "'");
  for (std::size_t i = 0; i < lijst->size(); ++i) {
    const auto at = "/rijen/" + std::to_string(i);
    auto rij = base::decode(*desc, (*lijst)[i], at);
    if (!rij) {
      for (const auto& e : rij.error()) error(e.pointer, e.code + (e.detail.empty() ? "" : " (" + e.detail + ")"));
      continue;
    }
    if (const auto* id = text_member((*lijst)[i], "id"); id != nullptr && !r.ids[*catalogus].insert(*id).second)
      error(at + "/id", "'" + *id + "' staat er al");
    rows[*catalogus].push_back(std::move(*rij));
  }
}

template <class T, class F>
void each(const Rows& rows, std::string_view catalogus, F f) {
  if (const auto it = rows.find(catalogus); it != rows.end())
    for (const auto& r : it->second) f(r.as<T>());
}

void provincies(const Rows& rows, Referentie& r) {
  each<gen::Landsdeel>(rows, "landsdeel", [&](const auto& l) { r.landsdelen.push_back(l.id); });
  each<gen::Provincie>(rows, "provincie", [&](const auto& p) {
    const int nr = std::atoi(p.cbs_code.c_str() + 2);  // PV26
    r.provincies[p.id] = {p.id, p.naam, p.afkorting, p.landsdeel, nr};
  });
}

void organisaties(const Rows& rows, Referentie& r) {
  each<gen::Organisatie>(rows, "organisatie", [&](const auto& o) {
    std::string zijde;
    if (o.zijde == gen::Partijzijde::rijk) zijde = "rijk";
    if (o.zijde == gen::Partijzijde::provincie) zijde = o.provincie.value_or("");
    r.organisaties[o.id] = {
        o.id, o.naam, std::string(gen::to_id(o.soort)), std::move(zijde), o.kan_instemmen, o.ouder.value_or("")};
  });
}

void functies(const Rows& rows, Referentie& r) {
  each<gen::Functie>(rows, "functie", [&](const auto& f) {
    if (f.kan_namens.value_or(false)) r.namens[f.id] = {f.namens_functies.begin(), f.namens_functies.end()};
  });
}

void gremia(const Rows& rows, Referentie& r) {
  each<gen::Gremium>(rows, "gremium", [&](const auto& g) {
    domain::Gremium uit{g.id, g.naam, "", std::string(gen::to_id(g.zijde)), {}};
    if (g.aanlever_werkdagen) uit.aanleverdagen = static_cast<int>(*g.aanlever_werkdagen);
    constexpr std::int64_t jaar = 365;
    uit.interval_dagen = static_cast<int>(g.keer_per_jaar ? jaar / std::max<std::int64_t>(*g.keer_per_jaar, 1)
                                                          : g.interval_dagen_max.value_or(0));
    uit.wisselende_leden = g.wisselende_leden.value_or(false);
    uit.soort_overleg = gen::to_id(g.soort_overleg);
    const auto per = gen::to_id(g.instanties.per);
    if (per == "provincie" || per == "landsdeel") uit.instantie_per = per;
    for (const auto& m : g.mandaat)
      uit.mandaten.push_back({m.onderwerp, static_cast<domain::Mandaatniveau>(m.niveau), m.van, m.tot});
    r.gremia[g.id] = std::move(uit);
  });
}

void escalatiepaden(const Rows& rows, Referentie& r) {
  each<gen::Escalatiepad>(rows, "escalatiepad", [&](const auto& p) {
    if (p.historisch) return;
    auto& treden = r.escalatiepaden[std::string(gen::to_id(p.soort))];
    for (const auto& t : p.treden)
      treden.push_back({t.gremia, static_cast<int>(t.termijn_werkdagen.value_or(0)), gen::to_id(t.wijze) == "verzoek",
                        gen::to_id(t.wijze) == "overleg"});
  });
}

domain::Keuzesoort soort_van(gen::Instellinggroep groep) {
  if (groep == gen::Instellinggroep::open_vraag) return domain::Keuzesoort::open_vraag;
  return groep == gen::Instellinggroep::onderdeel ? domain::Keuzesoort::onderdeel : domain::Keuzesoort::instelling;
}

void rolmatrix(const Rows& rows, Referentie& r) {
  each<gen::Roltaak>(rows, "rol", [&](const auto& t) {
    r.roltaken.push_back({t.stap, t.ook_stap.value_or(""), std::string(gen::to_id(t.partij)),
                          t.rol ? std::string(gen::to_id(*t.rol)) : std::string(), t.taken, t.functies});
  });
  each<gen::Functie>(rows, "functie", [&](const auto& f) {
    for (const auto soort : f.soorten) r.functie_soorten[f.id].emplace(gen::to_id(soort));
  });
}

void instellingen(const Rows& rows, Referentie& r) {
  each<gen::Instelling>(rows, "instelling", [&](const auto& i) {
    if (i.standaard_getal) r.getallen[i.id] = *i.standaard_getal;
    if (!i.bereik) return;
    const bool getal = i.soort == gen::Instellingsoort::getal;
    domain::Keuzes k{i.naam,
                     {},
                     i.zolang_geen_keuze.value_or(""),
                     false,
                     false,
                     getal || i.standaard_keuze.has_value(),
                     soort_van(i.groep)};
    for (const auto& m : i.keuzes) {
      k.keuzes.push_back(m.id);
      k.namen.push_back(m.naam);
    }
    if (getal) k.grenzen = {i.kleinste.value_or(0), i.grootste.value_or(0)};
    if (i.regel) r.sterktekeuzes[*i.regel] = i.id;
    k.geheel = *i.bereik != gen::Instellingbereik::provincie;
    k.provincie = *i.bereik != gen::Instellingbereik::geheel;
    r.keuzes[i.id] = std::move(k);
  });
  each<gen::Gebruiksniveau>(rows, "gebruiksniveau",
                            [&](const auto& n) { r.niveaus[n.id] = static_cast<int>(n.nummer); });
}

void feestdagen(const Rows& rows, Referentie& r, std::vector<LoadError>& errors) {
  std::vector<gen::Feestdag> regels;
  each<gen::Feestdag>(rows, "feestdag", [&](const auto& f) {
    if (f.dagen_na_pasen.has_value() == (f.maand && f.dag))
      errors.push_back({"referentie", "", "feestdag " + f.id + " heeft een vaste dag of een dag na Pasen nodig"});
    else
      regels.push_back(f);
  });
  r.vrije_dagen = domain::vrije_dagen(regels);
}

void regelsterkten(const Rows& rows, Referentie& r, std::vector<LoadError>& errors) {
  each<gen::Regelsterkte>(rows, "regelsterkte", [&](const auto& regel) {
    const auto sterkte = domain::sterkte_from(regel.sterkte);
    if (!sterkte)
      errors.push_back({"referentie", "", "regel " + regel.id + " heeft onbekende sterkte " + regel.sterkte});
    else if (!regel.kern)
      r.regelsterkten[regel.id] = *sterkte;
  });
}

/// A setting makes a rule only stricter, and a number stays between its bounds.
void check_keuzes(const Referentie& r, std::vector<LoadError>& errors) {
  auto error = [&](std::string melding) { errors.push_back({"referentie", "", std::move(melding)}); };
  for (const auto& [regel, instelling] : r.sterktekeuzes) {
    const auto basis = r.regelsterkten.find(regel);
    for (const auto& keuze : r.keuzes.at(instelling).keuzes) {
      const auto sterkte = domain::sterkte_from(keuze);
      if (basis == r.regelsterkten.end() || !sterkte || *sterkte < basis->second)
        error("instelling " + instelling + " maakt een regel zwakker, of een die geen sterkte heeft");
    }
  }
  for (const auto& [id, k] : r.keuzes) {
    const auto getal = r.getallen.find(id);
    const bool binnen = getal != r.getallen.end() && k.grenzen && k.grenzen->first <= getal->second &&
                        getal->second <= k.grenzen->second;
    if (k.grenzen && !binnen) error("instelling " + id + " heeft een standaard buiten haar grenzen");
  }
}

/// Weeks are the forecast (settings of the calendar); a board that takes office earlier or later ends it in fact.
void stille_tijden(const Rows& rows, Referentie& r) {
  const auto dagen = [&](std::string_view instelling) {
    const auto it = r.getallen.find(instelling);
    return it == r.getallen.end() ? 0 : 7 * static_cast<int>(it->second);
  };
  const int voor = dagen("stille_tijd_voor"), na = dagen("stille_tijd_na");
  each<gen::Verkiezing>(rows, "verkiezing", [&](const auto& v) {
    const bool telt = std::any_of(v.raakt.begin(), v.raakt.end(), [](auto wie) {
      return wie == gen::Verkiezingraakt::rijk || wie == gen::Verkiezingraakt::provincie;
    });
    std::set<std::string, std::less<>> raakt;
    for (const auto wie : v.raakt) raakt.emplace(gen::to_id(wie));
    for (const auto& dag : {v.laatste, v.volgende}) {
      if (!dag) continue;
      const auto van = base::add_days(*dag, -voor), tot = base::add_days(*dag, na);
      r.verkiezingen.push_back({v.id, *dag, van, tot, raakt});
      if (telt) r.stille_tijden.push_back({v.id, van, tot});
    }
  });
  std::ranges::sort(r.verkiezingen, {}, [](const auto& v) { return std::pair(v.van, v.verkiezing); });
  std::ranges::sort(r.stille_tijden, {}, &domain::StilleTijd::van);
}

void routes(const Rows& rows, Referentie& r) {
  each<gen::Routeregel>(rows, "route", [&](const auto& regel) { r.routes.push_back(regel); });
  std::ranges::sort(r.routes, {}, &gen::Routeregel::nummer);
}

void ruimte(const Rows& rows, Referentie& r, std::vector<LoadError>& errors) {
  Verenigbaarheidsrijen rijen;
  each<gen::Ruimtefunctie>(rows, "ruimtefunctie", [&](const auto& f) {
    rijen.functies[f.id] = {f.id, f.naam, f.domein, f.vraagt};
  });
  each<gen::Verenigbaarheidsmatrix>(rows, "verenigbaarheidsmatrix",
                                    [&](const auto& m) { rijen.matrices.push_back(m); });
  each<gen::Verenigbaarheid>(rows, "verenigbaarheid", [&](const auto& v) { rijen.cellen.push_back(v); });
  r.verenigbaarheden = stel_samen(rijen, errors);
  r.ruimtefuncties = std::move(rijen.functies);
  each<gen::Perspectief>(rows, "perspectief", [&](const auto& p) {
    if (!p.dwarsdoor) r.hoofdperspectieven.insert(p.id);
    if (p.id != "water_bodem") return;
    for (const auto& v : p.versies) r.water_bodem.push_back({v.van, v.bewoording});
  });
  std::ranges::sort(r.water_bodem, {}, &domain::Beleidsversie::van);
  each<gen::CatalogusRij>(rows, "domein", [&](const auto& d) { r.domeinnamen[d.id] = d.naam; });
  each<gen::NovexGebied>(rows, "novexgebied", [&](const auto& n) { r.novexnamen[n.id] = n.naam; });
}

/// References between rows that a decision follows without looking back.
void check(const Referentie& r, std::vector<LoadError>& errors) {
  auto error = [&](std::string melding) { errors.push_back({"referentie", "", std::move(melding)}); };
  for (const auto& [id, p] : r.provincies)
    if (std::find(r.landsdelen.begin(), r.landsdelen.end(), p.landsdeel) == r.landsdelen.end() || p.nr == 0)
      error("provincie " + id + " heeft geen bekend landsdeel of geen CBS-nummer");
  for (const auto& [id, o] : r.organisaties)
    if (!o.zijde.empty() && o.zijde != "rijk" && !r.provincies.contains(o.zijde))
      error("organisatie " + id + " hoort bij een onbekende zijde");
  for (const auto& [soort, treden] : r.escalatiepaden)
    for (const auto& t : treden)
      for (const auto& g : t.gremia)
        if (!r.gremia.contains(g))
          error(std::string("escalatiepad ").append(soort).append(" noemt onbekend gremium ").append(g));
}

}  // namespace

base::Result<Referentie, std::vector<LoadError>> load_referentie(std::span<const Bestand> bestanden) {
  Referentie r;
  Rows rows;
  std::vector<LoadError> errors;
  for (const auto& b : bestanden) read_file(b, rows, r, errors);
  provincies(rows, r);
  organisaties(rows, r);
  functies(rows, r);
  gremia(rows, r);
  escalatiepaden(rows, r);
  instellingen(rows, r);
  feestdagen(rows, r, errors);
  rolmatrix(rows, r);
  regelsterkten(rows, r, errors);
  stille_tijden(rows, r);
  routes(rows, r);
  each<gen::Cyclussjabloon>(rows, "cyclussjabloon", [&](const auto& s) { r.sjablonen.push_back(s); });
  std::ranges::sort(r.sjablonen, {}, &gen::Cyclussjabloon::nummer);
  each<gen::Werkvorm>(rows, "werkvorm", [&](const auto& w) { r.werkvormen.emplace(w.id, w); });
  ruimte(rows, r, errors);
  each<gen::Doel>(rows, "doel", [&](const auto& d) { r.doelen.push_back(d); });
  each<gen::CatalogusRij>(rows, "vaagheid", [&](const auto& v) { r.vaagheden.push_back(v.naam); });
  check(r, errors);
  check_keuzes(r, errors);
  if (!errors.empty()) return base::fail(std::move(errors));
  return r;
}

base::Result<Referentie, std::vector<LoadError>> shipped_referentie() {
  std::vector<Bestand> bestanden;
  for (const auto& f : gen::referentie_files()) bestanden.push_back({f.path, f.json});
  return load_referentie(bestanden);
}

base::Result<domain::Werkwijze, std::vector<LoadError>> shipped_werkwijze(const Referentie& referentie) {
  std::vector<domain::WerkwijzeBestand> bestanden;
  for (const auto& f : gen::werkwijze_files()) bestanden.push_back({f.path, f.json});
  return domain::Werkwijze::load(bestanden, domain::default_registry(), referentie);
}

std::string describe(const std::vector<LoadError>& errors) {
  std::string uit;
  for (const auto& e : errors) {
    const int line = gen::line_of(e.bestand, e.pointer);
    uit += e.bestand + (line > 0 ? ":" + std::to_string(line) : "") + ": " + e.melding + "\n";
  }
  return uit;
}

}  // namespace ruimte::catalog
