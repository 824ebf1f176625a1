// SPDX-License-Identifier: EUPL-1.2
#include "application/authorise.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/types.hpp"
#include "domain/kernel/machtiging.hpp"

namespace ruimte::application {

namespace {

using domain::Actor;
using domain::Referentie;

constexpr std::array lookup = {domain::kring_openbaar, domain::kring_deelnemers};

/// Functions that never see the content of a side, whatever organisation they work for.
bool without_side(std::string_view functie) {
  constexpr std::array names = {std::string_view("beheerder"), std::string_view("kennisinstelling"),
                                std::string_view("partner"), std::string_view("publiek")};
  return std::ranges::find(names, functie) != names.end();
}

void add_rijk(const Referentie& referentie, std::vector<Kring>& kringen) {
  kringen.push_back(domain::kring_rijk);
  kringen.push_back(domain::kring_gedeeld_allen);
  for (const auto& [id, provincie] : referentie.provincies) kringen.push_back(domain::kring_gedeeld(provincie.nr));
  for (std::size_t i = 0; i < referentie.landsdelen.size(); ++i)
    kringen.push_back(domain::kring_landsdeel(static_cast<int>(i)));
}

void add_provincie(const Referentie& referentie, const domain::Provincie& provincie, std::vector<Kring>& kringen) {
  kringen.push_back(domain::kring_gedeeld(provincie.nr));
  kringen.push_back(domain::kring_provincie(provincie.nr));
  kringen.push_back(domain::kring_gedeeld_allen);
  kringen.push_back(domain::kring_provincies_allen);
  const auto landsdeel = std::ranges::find(referentie.landsdelen, provincie.landsdeel);
  if (landsdeel == referentie.landsdelen.end()) return;
  const int nr = static_cast<int>(landsdeel - referentie.landsdelen.begin());
  kringen.push_back(domain::kring_landsdeel(nr));
  kringen.push_back(domain::kring_provincies(nr));
}

}  // namespace

Kringen kringen_for_lookup() { return lookup; }

std::vector<Functie> functies_van(Reader& reader, const base::Uuid& persoon, base::Date vandaag) {
  std::vector<Functie> out;
  ListQuery query;
  query.soort = domain::Soort::functie;
  query.filters = {{"persoon", base::to_string(persoon)}};
  query.limiet = 200;
  do {
    const Page page = reader.list(query, lookup);
    for (const auto& row : page.rows) {
      const auto found = reader.toestand(row.stream, lookup);
      if (!found) continue;
      const auto& functie = found->toestand.as<gen::FunctieToestand>();
      if (domain::functie_geldt(functie, vandaag)) out.push_back({row.stream.id, functie});
    }
    query.na = page.volgende;
  } while (!query.na.empty());
  std::ranges::sort(out, {}, [](const Functie& f) { return f.toestand.volgnr; });
  return out;
}

Actor authorise(const Referentie& referentie, const Functie& functie) {
  const auto& f = functie.toestand;
  Actor actor;
  actor.functie_id = functie.id;
  actor.persoon = f.persoon;
  actor.functie = f.functie;
  actor.organisatie = f.organisatie;
  actor.gremium = f.gremium.value_or("");
  actor.kringen = {domain::kring_openbaar, domain::kring_deelnemers,
                   domain::kring_persoon(static_cast<std::int32_t>(f.volgnr))};
  const auto organisatie = referentie.organisaties.find(f.organisatie);
  if (organisatie != referentie.organisaties.end() && !without_side(f.functie)) {
    const auto& o = organisatie->second;
    actor.zijde = o.zijde;
    actor.kan_instemmen = o.kan_instemmen;
    if (o.zijde == "rijk" || o.soort == "programmaspoor") add_rijk(referentie, actor.kringen);
    if (const auto provincie = referentie.provincies.find(o.zijde); provincie != referentie.provincies.end())
      add_provincie(referentie, provincie->second, actor.kringen);
  }
  std::ranges::sort(actor.kringen);
  return actor;
}

std::optional<Machtiging> machtiging(Reader& reader, const Referentie& referentie, const std::vector<Functie>& functies,
                                     const base::Uuid& id) {
  for (const auto& eigen : functies) {
    const auto found = reader.toestand({domain::Soort::machtiging, id}, authorise(referentie, eigen).kringen);
    if (!found) continue;
    const auto& m = found->toestand.as<gen::MachtigingToestand>();
    if (m.gemachtigde != eigen.id) continue;
    const auto gever = reader.toestand({domain::Soort::functie, m.gever}, lookup);
    if (gever) return Machtiging{id, m, eigen, {m.gever, gever->toestand.as<gen::FunctieToestand>()}};
  }
  return std::nullopt;
}

std::vector<Machtiging> machtigingen_van(Reader& reader, const Referentie& referentie,
                                         const std::vector<Functie>& functies, base::Date vandaag) {
  std::vector<Machtiging> out;
  for (const auto& eigen : functies) {
    ListQuery query;
    query.soort = domain::Soort::machtiging;
    query.filters = {{"gemachtigde", base::to_string(eigen.id)}};
    query.sorteer = "tot";
    query.limiet = 200;
    const auto actor = authorise(referentie, eigen);
    for (const auto& row : reader.list(query, actor.kringen).rows) {
      auto found = machtiging(reader, referentie, {eigen}, row.stream.id);
      if (found && domain::machtiging_geldt(reader.world(), found->toestand, vandaag)) out.push_back(*std::move(found));
    }
  }
  std::ranges::stable_sort(out, {}, [](const Machtiging& m) { return m.toestand.tot; });
  return out;
}

Actor authorise(const Referentie& referentie, const Machtiging& machtiging) {
  Actor actor = authorise(referentie, machtiging.gever);
  const Actor self = authorise(referentie, machtiging.eigen);
  actor.functie_id = self.functie_id;
  actor.persoon = self.persoon;
  actor.kringen = self.kringen;
  actor.namens = domain::Namens{machtiging.id, machtiging.gever.id, self.functie};
  return actor;
}

Actor authorise_public(const base::Uuid& persoon) {
  Actor actor;
  actor.persoon = persoon;
  actor.kringen = {domain::kring_openbaar};
  return actor;
}

}  // namespace ruimte::application
