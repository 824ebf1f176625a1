// SPDX-License-Identifier: EUPL-1.2
#include "support/cast.hpp"

#include <algorithm>
#include <set>

#include "base/hash.hpp"
#include "support/memory_world.hpp"

namespace ruimte::test {

namespace {

const char* const programmaspoor = "vro_programmaspoor";

int landsdeel_nr(const std::string& landsdeel) {
  const auto all = landsdelen();
  return static_cast<int>(std::find(all.begin(), all.end(), landsdeel) - all.begin());
}

std::vector<domain::Kring> kringen_van(const std::string& functie, const std::string& zijde) {
  std::set<domain::Kring> k{domain::kring_openbaar, domain::kring_deelnemers};
  const std::set<std::string> zonder{"beheerder", "kennisinstelling", "partner", "publiek"};
  if (zonder.contains(functie) || zijde.empty()) return {k.begin(), k.end()};
  k.insert(domain::kring_gedeeld_allen);
  if (zijde == "rijk") {
    k.insert(domain::kring_rijk);
    for (const auto& [id, p] : referentie().provincies) k.insert(domain::kring_gedeeld(p.nr));
    for (const auto& l : landsdelen()) k.insert(domain::kring_landsdeel(landsdeel_nr(l)));
    return {k.begin(), k.end()};
  }
  const auto& p = referentie().provincies.at(zijde);
  for (const auto kring :
       {domain::kring_gedeeld(p.nr), domain::kring_provincie(p.nr), domain::kring_landsdeel(landsdeel_nr(p.landsdeel)),
        domain::kring_provincies(landsdeel_nr(p.landsdeel)), domain::kring_provincies_allen})
    k.insert(kring);
  return {k.begin(), k.end()};
}

}  // namespace

domain::Actor actor(const std::string& functie, const std::string& organisatie, const std::string& gremium) {
  const auto& o = referentie().organisaties.at(organisatie);
  domain::Actor a;
  a.functie_id = domain::sub_id({}, functie + "/" + organisatie + "/" + gremium);
  a.persoon = domain::sub_id(a.functie_id, "persoon");
  a.functie = functie;
  a.organisatie = organisatie;
  a.gremium = gremium;
  const std::set<std::string> zonder{"beheerder", "kennisinstelling", "partner", "publiek"};
  a.zijde = zonder.contains(functie) ? "" : o.zijde;
  a.kan_instemmen = !zonder.contains(functie) && o.kan_instemmen;
  a.kringen = kringen_van(functie, a.zijde);
  return a;
}

domain::Actor projectleider(const std::string& provincie) { return actor("projectleider", organisatie_van(provincie)); }
domain::Actor gedeputeerde(const std::string& provincie) { return actor("gedeputeerde", organisatie_van(provincie)); }
domain::Actor accounthouder(const std::string& departement) { return actor("accounthouder_departement", departement); }
domain::Actor bewindspersoon(const std::string& departement) { return actor("bewindspersoon", departement); }
domain::Actor coordinator() { return actor("coordinator", programmaspoor); }
domain::Actor accounthouder_vro() { return actor("accounthouder_vro", programmaspoor); }
domain::Actor beheerder() { return actor("beheerder", programmaspoor); }

domain::Actor secretaris(const std::string& gremium) {
  const auto* g = referentie().gremium(gremium);
  std::string organisatie = programmaspoor;
  if (g->zijde == "provincie") {
    const auto colon = gremium.find(':');
    organisatie = organisatie_van(colon == std::string::npos ? provincies().front() : gremium.substr(colon + 1));
  }
  return actor("secretaris_gremium", organisatie, gremium);
}

std::vector<std::string> provincies() {
  std::vector<std::string> out;
  for (const auto& [id, p] : referentie().provincies) out.push_back(id);
  return out;
}

std::vector<std::string> departementen() {
  std::vector<std::string> out;
  for (const auto& [id, o] : referentie().organisaties)
    if (o.zijde == "rijk" && o.kan_instemmen) out.push_back(id);
  return out;
}

std::vector<std::string> landsdelen() { return referentie().landsdelen; }

std::vector<std::string> functies() {
  const auto& ids = referentie().ids.at("functie");
  return {ids.begin(), ids.end()};
}

std::vector<std::string> provincies_van(const std::string& landsdeel) {
  std::vector<std::string> out;
  for (const auto& [id, p] : referentie().provincies)
    if (p.landsdeel == landsdeel) out.push_back(id);
  return out;
}

std::string organisatie_van(const std::string& provincie) {
  for (const auto& [id, o] : referentie().organisaties)
    if (o.zijde == provincie && o.kan_instemmen) return id;
  return {};
}

std::vector<std::string> alle_gremia() {
  std::vector<std::string> out;
  for (const auto& [id, g] : referentie().gremia) {
    if (g.instantie_per.empty()) out.push_back(id);
    for (const auto& i : g.instantie_per == "provincie" ? provincies() : landsdelen())
      if (!g.instantie_per.empty()) out.push_back(id + ":" + i);
  }
  return out;
}

domain::Actor systeem() {
  domain::Actor a;
  a.functie = "systeem";
  a.organisatie = "systeem";
  for (const int nr : {0, 1, 2, 398, 399}) a.kringen.push_back({nr});
  for (const auto& [id, p] : referentie().provincies)
    for (const int soort : {100, 200}) a.kringen.push_back({soort + p.nr});
  for (std::size_t i = 0; i < referentie().landsdelen.size(); ++i)
    for (const int soort : {300, 320}) a.kringen.push_back({soort + static_cast<int>(i)});
  std::sort(a.kringen.begin(), a.kringen.end());
  return a;
}

}  // namespace ruimte::test
