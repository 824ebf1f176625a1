// SPDX-License-Identifier: EUPL-1.2
// Asking parties one question. Each answers in its own circle; what all may see is made once, when the term has passed.
#include <algorithm>
#include <cstdlib>
#include <map>

#include "domain/method/dagen.hpp"
#include "domain/method/effects/effects.hpp"
#include "domain/method/klok.hpp"
#include "gen/peiling.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

const gen::PeilingToestand& peiling(const Ctx& c) { return c.dossier->toestand.as<gen::PeilingToestand>(); }

/// Only who has a circle of its own can answer in it.
bool kan_antwoorden(const Referentie& r, const std::string& organisatie) {
  const auto it = r.organisaties.find(organisatie);
  return it != r.organisaties.end() && it->second.kan_instemmen && r.kent("zijde", it->second.zijde);
}

Decision open_peiling(const Ctx& c, const Args& args) {
  auto i = c.command.invoer.as<gen::PeilingOpenenInvoer>();
  std::ranges::sort(i.partijen);
  i.partijen.erase(std::unique(i.partijen.begin(), i.partijen.end()), i.partijen.end());
  for (const auto& p : i.partijen)
    if (!kan_antwoorden(c.world.referentie(), p))
      return Refuse("partij_antwoordt_niet", WanneerWel::na_aanpassing)
          .feit("organisatie", p)
          .wie({c.actor.functie})
          .done();
  if (auto a = dag_vanaf(i.tot, c.vandaag); !a) return base::fail(a.error());
  auto [nummer, uitgegeven] = volgend_nummer(c, "P-NL-" + std::to_string(jaar_van(c.vandaag)), kring_gedeeld_allen);
  const auto tot = i.tot;
  gen::PeilingGeopend feit{nummer, begin_fase(c, Soort::peiling), c.actor.organisatie, std::move(i)};
  Events uit{std::move(uitgegeven), fact(c, std::move(feit), kring_gedeeld_allen)};
  klok::start(c, args.find("termijn")->second, tot, uit);
  return uit;
}

/// In the own circle only: the poll itself does not tell who answered.
Decision beantwoord_peiling(const Ctx& c, const Args&) {
  const auto& t = peiling(c);
  const auto mogelijkheid = c.command.invoer.as<gen::PeilingBeantwoordenInvoer>().mogelijkheid;
  if (std::ranges::find(t.invoer.partijen, c.actor.organisatie) == t.invoer.partijen.end())
    return Refuse("peiling_niet_gevraagd", WanneerWel::nu_door_ander)
        .wie({"projectleider", "accounthouder_departement"})
        .done();
  const auto aantal = static_cast<std::int64_t>(t.invoer.mogelijkheden.size());
  if (mogelijkheid > aantal)
    return Refuse("mogelijkheid_onbekend", WanneerWel::na_aanpassing)
        .feit("aantal", std::to_string(aantal))
        .wie({c.actor.functie})
        .done();
  const auto bestaand =
      c.world.by_key(Soort::peilingantwoord, base::to_string(c.dossier->ref.id) + "/" + c.actor.organisatie);
  const StreamRef stroom = bestaand ? *bestaand : StreamRef{Soort::peilingantwoord, sub_id(c.command.id, "antwoord")};
  return Events{fact_on(stroom, gen::PeilingBeantwoord{"gegeven", c.dossier->ref.id, c.actor.organisatie, mogelijkheid},
                        zijde_kring(c.world.referentie(), c.actor.zijde))};
}

/// A kind of party with few answers is counted, but what it answered stays unsaid; nor is there a total from which it
/// could be taken.
std::vector<gen::Peilinggroep> groepen_van(const Ctx& c, const std::vector<gen::Partijantwoord>& antwoorden,
                                           std::int64_t kleinste) {
  const auto aantal = peiling(c).invoer.mogelijkheden.size();
  std::map<gen::Organisatiesoort, std::vector<std::int64_t>> per_soort;
  for (const auto& a : antwoorden) {
    const auto soort = gen::organisatiesoort_from(c.world.referentie().organisaties.find(a.partij)->second.soort);
    auto& telling = per_soort[*soort];
    telling.resize(aantal);
    ++telling[static_cast<std::size_t>(a.mogelijkheid - 1)];
  }
  std::vector<gen::Peilinggroep> uit;
  for (auto& [soort, telling] : per_soort) {
    std::int64_t som = 0;
    for (const auto n : telling) som += n;
    if (som < kleinste) telling.clear();
    uit.push_back({soort, som, std::move(telling)});
  }
  return uit;
}

Decision sluit_peiling(const Ctx& c, const Args& args) {
  const auto& t = peiling(c);
  std::vector<gen::Partijantwoord> antwoorden;
  for (const auto& ref : c.world.by_prefix(Soort::peilingantwoord, base::to_string(c.dossier->ref.id) + "/")) {
    const auto& a = c.world.find(ref)->toestand.as<gen::PeilingantwoordToestand>();
    antwoorden.push_back({a.partij, a.mogelijkheid});
  }
  const bool per_partij = t.invoer.zicht == gen::Peilingzicht::per_partij;
  const auto kleinste = per_partij ? 0 : std::atoll(args.find("min_groep")->second.c_str());
  gen::Peilinguitslag uitslag{
      static_cast<std::int64_t>(t.invoer.partijen.size()), groepen_van(c, antwoorden, kleinste), {}};
  if (per_partij) uitslag.partijen = std::move(antwoorden);
  return Events{fact(c, gen::PeilingGesloten{std::move(uitslag)})};
}

}  // namespace

void register_peiling(Registry& r) {
  using S = Soort;
  using base::describe;
  static constexpr std::string_view termijn[] = {"termijn"};
  static constexpr std::string_view groep[] = {"min_groep"};
  r.add(EffectDef{"open_peiling", S::peiling, termijn, &describe<gen::PeilingOpenenInvoer>, open_peiling});
  r.add(EffectDef{"beantwoord_peiling", S::peiling, {}, &describe<gen::PeilingBeantwoordenInvoer>, beantwoord_peiling});
  r.add(EffectDef{"sluit_peiling", S::peiling, groep, &describe<gen::TermijnInvoer>, sluit_peiling});
}

}  // namespace ruimte::domain::effects
