// SPDX-License-Identifier: EUPL-1.2
#include "application/overzicht.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "domain/kernel/inrichting.hpp"

namespace ruimte::application {

namespace {

bool telt_mee(const gen::Gedeeldepool& pool, const gen::Menskrachtregel& regel) {
  const auto past = [](const std::vector<std::string>& lijst, const std::optional<std::string>& wat) {
    return lijst.empty() || (wat && std::ranges::find(lijst, *wat) != lijst.end());
  };
  return regel.functie == pool.functie && past(pool.stappen, regel.stap) && past(pool.provincies, regel.provincie);
}

/// One line per step, role and province; offered stays unknown when one of the parties did not say.
std::vector<gen::Menskrachtregel> opgeteld(const std::vector<gen::CapaciteitToestand>& capaciteiten) {
  std::map<std::tuple<std::string, std::string, std::string>, gen::Menskrachtregel> regels;
  for (const auto& c : capaciteiten)
    for (const auto& r : c.raming) {
      const auto [it, nieuw] = regels.try_emplace({r.stap, r.functie, r.provincie.value_or("")});
      auto& regel = it->second;
      if (nieuw) {
        regel.stap = r.stap;
        regel.functie = r.functie;
        regel.provincie = r.provincie;
        regel.geboden = 0;
      }
      regel.gevraagd += r.gevraagd;
      if (!r.geboden) regel.geboden.reset();
      if (regel.geboden) *regel.geboden += r.geboden.value_or(0);
    }
  std::vector<gen::Menskrachtregel> uit;
  uit.reserve(regels.size());
  for (auto& [_, regel] : regels) uit.push_back(std::move(regel));
  for (auto& regel : uit)
    if (regel.geboden) regel.tekort = std::max<std::int64_t>(0, regel.gevraagd - *regel.geboden);
  return uit;
}

/// Gives the hours of a pool to what it may serve; what is left over.
std::int64_t verdeel(const gen::Gedeeldepool& pool, std::vector<gen::Menskrachtregel>& regels) {
  auto over = pool.uren;
  for (auto& regel : regels) {
    if (!telt_mee(pool, regel)) continue;
    const auto deel = std::min(over, regel.tekort.value_or(0));
    regel.uit_pool = regel.uit_pool.value_or(0) + deel;
    if (regel.tekort) *regel.tekort -= deel;
    over -= deel;
  }
  return over;
}

gen::Menskrachtregel totaal(const std::vector<gen::Menskrachtregel>& regels) {
  gen::Menskrachtregel som;
  som.geboden = som.uit_pool = som.tekort = 0;
  for (const auto& r : regels) {
    som.gevraagd += r.gevraagd;
    *som.uit_pool += r.uit_pool.value_or(0);
    if (!r.geboden) som.geboden.reset();
    if (som.geboden) *som.geboden += r.geboden.value_or(0);
    if (!r.tekort) som.tekort.reset();
    if (som.tekort) *som.tekort += r.tekort.value_or(0);
  }
  return som;
}

/// An agreement with several conditions counts once, in a budget and in the total of a province.
struct Budget {
  std::set<std::size_t> afspraken;  ///< by their place in the list
  std::int64_t bedrag = 0, onbekend = 0;
};

void tel(Budget& b, std::size_t afspraak, const std::optional<std::int64_t>& bedrag) {
  b.afspraken.insert(afspraak);
  b.bedrag += bedrag.value_or(0);
  if (!bedrag) ++b.onbekend;
}

gen::Budgetregel regel(const std::string& provincie, const Budget& b, bool bundelen) {
  gen::Budgetregel uit;
  uit.provincie = provincie;
  uit.afspraken = static_cast<std::int64_t>(b.afspraken.size());
  uit.onbekend = b.onbekend;
  if (bundelen) uit.bedrag = b.bedrag;
  return uit;
}

}  // namespace

std::vector<gen::Menskrachtregel> menskracht(const std::vector<gen::CapaciteitToestand>& capaciteiten) {
  auto regels = opgeteld(capaciteiten);
  std::vector<gen::Menskrachtregel> pools;
  for (const auto& c : capaciteiten)
    for (const auto& pool : c.pools) {
      gen::Menskrachtregel r;
      r.naam = pool.naam;
      r.functie = pool.functie;
      r.geboden = pool.uren;
      r.uit_pool = pool.uren - verdeel(pool, regels);
      pools.push_back(std::move(r));
    }
  if (regels.empty() && pools.empty()) return regels;
  auto som = totaal(regels);
  regels.insert(regels.end(), pools.begin(), pools.end());
  regels.push_back(std::move(som));
  return regels;
}

std::vector<gen::Budgetregel> budgetten(const domain::World& world,
                                        const std::vector<gen::AfspraakToestand>& afspraken) {
  std::map<std::string, std::map<std::pair<std::string, std::string>, Budget>> per_provincie;
  for (std::size_t n = 0; n < afspraken.size(); ++n)
    for (const auto& p : afspraken[n].provincies) {
      if (domain::keuze_van(world, "geld", p) == "geen") continue;
      for (const auto& g : afspraken[n].geldvoorwaarden) tel(per_provincie[p][{g.budget, g.budgethouder}], n, g.bedrag);
    }
  std::vector<gen::Budgetregel> uit;
  for (const auto& [provincie, budgetten] : per_provincie) {
    const bool bundelen = domain::keuze_van(world, "geld", provincie) == "bundeling";
    Budget som;
    for (const auto& [naam, b] : budgetten) {
      auto r = regel(provincie, b, bundelen);
      r.budget = naam.first;
      r.budgethouder = naam.second;
      uit.push_back(std::move(r));
      som.afspraken.insert(b.afspraken.begin(), b.afspraken.end());
      som.bedrag += b.bedrag;
      som.onbekend += b.onbekend;
    }
    if (bundelen) uit.push_back(regel(provincie, som, true));
  }
  return uit;
}

std::vector<gen::Overlegtijdregel> overlegtijd(const std::vector<gen::OverlegToestand>& overleggen) {
  std::map<std::string, gen::Overlegtijdregel> per_partij;
  gen::Overlegtijdregel som;
  for (const auto& o : overleggen) {
    for (const auto& u : o.uren) {
      auto& r = per_partij[u.organisatie];
      r.organisatie = u.organisatie;
      ++r.overleggen;
      r.uren += u.uren;
      som.uren += u.uren;
    }
    if (!o.uren.empty()) ++som.overleggen;
  }
  std::vector<gen::Overlegtijdregel> uit;
  uit.reserve(per_partij.size() + 1);
  for (auto& [_, r] : per_partij) uit.push_back(std::move(r));
  if (!uit.empty()) uit.push_back(som);
  return uit;
}

}  // namespace ruimte::application
