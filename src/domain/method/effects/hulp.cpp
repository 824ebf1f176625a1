// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cstdlib>
#include <set>

#include "domain/method/effects/effects.hpp"
#include "gen/gremium.hpp"
#include "gen/opgave.hpp"
#include "gen/voorstel.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain::effects {

namespace {

int landsdeel_nr(const Referentie& r, std::string_view landsdeel) {
  return static_cast<int>(std::find(r.landsdelen.begin(), r.landsdelen.end(), landsdeel) - r.landsdelen.begin());
}

std::set<std::string> landsdelen_van(const Referentie& r, const std::vector<std::string>& provincies) {
  std::set<std::string> uit;
  for (const auto& p : provincies)
    if (const auto it = r.provincies.find(p); it != r.provincies.end()) uit.insert(it->second.landsdeel);
  return uit;
}

std::string drie_cijfers(std::int64_t n) {
  auto s = std::to_string(n);
  return s.size() < 3 ? std::string(3 - s.size(), '0') + s : s;
}

}  // namespace

Kring gedeelde_kring(const Referentie& referentie, const std::vector<std::string>& provincies) {
  if (provincies.size() == 1) return kring_gedeeld(referentie.provincies.find(provincies.front())->second.nr);
  const auto delen = landsdelen_van(referentie, provincies);
  return delen.size() == 1 ? kring_landsdeel(landsdeel_nr(referentie, *delen.begin())) : kring_gedeeld_allen;
}

std::string kring_afkorting(const Referentie& referentie, const std::vector<std::string>& provincies) {
  if (provincies.size() == 1) return referentie.provincies.find(provincies.front())->second.afkorting;
  const auto delen = landsdelen_van(referentie, provincies);
  return delen.size() == 1 ? "L" + std::to_string(landsdeel_nr(referentie, *delen.begin()) + 1) : "NL";
}

namespace {

/// Provinces without the Rijk: those of one landsdeel, or all.
Kring kring_tussen_provincies(const Referentie& r, const std::vector<std::string>& provincies) {
  const Kring gedeeld = gedeelde_kring(r, provincies);
  return gedeeld == kring_gedeeld_allen ? kring_provincies_allen : kring_provincies(gedeeld.nr - kring_landsdeel(0).nr);
}

}  // namespace

Kring kring_van_zijden(const Referentie& referentie, const std::set<std::string>& zijden) {
  if (zijden.size() == 1) return zijde_kring(referentie, *zijden.begin());
  std::vector<std::string> provincies;
  for (const auto& z : zijden)
    if (z != "rijk") provincies.push_back(z);
  return zijden.contains("rijk") ? gedeelde_kring(referentie, provincies)
                                 : kring_tussen_provincies(referentie, provincies);
}

Grond grond_van(const Aggregate& dossier) {
  if (dossier.ref.soort == Soort::voorstel)
    return {dossier.kring, {dossier.toestand.as<gen::VoorstelToestand>().provincie}};
  return {dossier.kring, dossier.toestand.as<gen::VraagstukToestand>().provincies};
}

Kring verschil_kring(const Ctx& c, gen::Conflictsoort soort, const Grond& grond) {
  const auto& r = c.world.referentie();
  const auto& provincies = grond.provincies;
  switch (soort) {
    case gen::Conflictsoort::rijk_provincie: return grond.kring;
    case gen::Conflictsoort::interdepartementaal: return kring_rijk;
    case gen::Conflictsoort::met_medeoverheid: return zijde_kring(r, c.actor.zijde);
    case gen::Conflictsoort::interprovinciaal: break;
  }
  return provincies.size() == 1 ? zijde_kring(r, c.actor.zijde) : kring_tussen_provincies(r, provincies);
}

std::string verschil_reeks(const Ctx& c, std::string_view letter, Kring kring, const Grond& grond) {
  const auto& r = c.world.referentie();
  const auto& provincies = grond.provincies;
  const auto begin = std::string(letter) + "-";
  const auto jaar = std::to_string(jaar_van(c.vandaag));
  if (kring == grond.kring) return begin + kring_afkorting(r, provincies) + "-" + jaar;
  if (kring == kring_rijk) return begin + kring_afkorting(r, provincies) + "-R-" + jaar;
  const bool eigen = kring == zijde_kring(r, c.actor.zijde);
  return begin + kring_afkorting(r, eigen ? std::vector{c.actor.zijde} : provincies) + "-P-" + jaar;
}

std::pair<std::string, Event> volgend_nummer(const Ctx& c, const std::string& reeks, Kring kring) {
  const auto bestaand = c.world.by_key(Soort::nummering, reeks);
  std::int64_t nr = 1;
  if (bestaand) nr = c.world.find(*bestaand)->toestand.as<gen::NummeringToestand>().laatste + 1;
  const StreamRef stroom = bestaand ? *bestaand : StreamRef{Soort::nummering, sub_id(c.command.id, "nummering")};
  return {reeks + "-" + drie_cijfers(nr), fact_on(stroom, gen::NummerUitgegeven{reeks, nr, "open"}, kring)};
}

Kring zijde_kring(const Referentie& referentie, std::string_view zijde) {
  if (zijde == "rijk") return kring_rijk;
  return kring_provincie(referentie.provincies.find(zijde)->second.nr);
}

Answer vraagstuk_bestaat(const Ctx& c, const base::Uuid& id) {
  const auto* a = c.world.find({Soort::vraagstuk, id});
  if (a != nullptr && c.actor.mag_lezen(a->kring)) return allowed();
  return Refuse("vraagstuk_onbekend", gen::WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

Answer leest_zelf(const Ctx& c, Kring kring) {
  if (c.actor.mag_lezen(kring)) return allowed();
  return Refuse("andere_partij", gen::WanneerWel::nu_door_ander).wie({"coordinator", "secretaris_gremium"}).done();
}

Answer handelt_voor_zijde(const Ctx& c) {
  if (c.world.referentie().kent("zijde", c.actor.zijde)) return allowed();
  return Refuse("andere_partij", gen::WanneerWel::nu_door_ander)
      .wie({"projectleider", "accounthouder_departement"})
      .done();
}

std::string organisatie_van_provincie(const Referentie& referentie, std::string_view provincie) {
  for (const auto& [id, o] : referentie.organisaties)
    if (o.zijde == provincie && o.soort == "provincie") return id;
  return {};
}

std::string begin_fase(const Ctx& c, Soort soort) { return c.werkwijze.levensloop(soort)->begin().id; }

int jaar_van(base::Date dag) { return std::atoi(base::to_string(dag).substr(0, 4).c_str()); }

gen::WaterBodem water_bodem(const Ctx& c, const gen::WaterBodemInvoer& inhoud) {
  gen::WaterBodem uit{inhoud, {}, {}};
  for (const auto& v : c.world.referentie().water_bodem) {
    if (v.van > c.vandaag) break;
    uit.beleid = v.bewoording;
    uit.beleid_van = v.van;
  }
  return uit;
}

}  // namespace ruimte::domain::effects
