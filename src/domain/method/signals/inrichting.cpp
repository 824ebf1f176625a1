// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "domain/kernel/inrichting.hpp"
#include "domain/method/signals/regels.hpp"

namespace ruimte::domain::signals {

namespace {

/// Of the setup of the whole: what nobody chose or answered yet, as one finding.
std::vector<Bevinding> open(const SignaalCtx& c, const Aggregate& a, Keuzesoort soort) {
  const auto& t = staat<gen::InrichtingToestand>(a);
  const auto mist = t.provincie ? std::vector<std::string>{} : zonder_keuze(c.zicht.referentie(), &t, soort);
  if (mist.empty()) return {};
  std::string lijst;
  for (const auto& naam : mist) lijst += (lijst.empty() ? "" : "; ") + naam;
  return {{{}, {}, {}, {}, {feit("aantal", std::to_string(mist.size())), feit("welke", lijst)}}};
}

std::vector<Bevinding> werkwijze_onvolledig(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  return open(c, a, Keuzesoort::open_vraag);
}

std::vector<Bevinding> instelling_zonder_keuze(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  return open(c, a, Keuzesoort::instelling);
}

const gen::Instellingkeuze* gekozen(const gen::InrichtingToestand& t, std::string_view instelling) {
  const auto it = std::ranges::find(t.keuzes, instelling, &gen::Instellingkeuze::instelling);
  return it == t.keuzes.end() || !it->keuze ? nullptr : &*it;
}

/// POS-18: the whole scaled down while this province chose to write agreements or settle conflicts.
std::vector<Bevinding> modus_gemengd(const SignaalCtx& c, const Aggregate& a, const RegelArgs&) {
  const auto& t = staat<gen::InrichtingToestand>(a);
  const auto* niveau = gekozen(t, "gebruiksniveau");
  if (!t.provincie || niveau == nullptr) return {};
  const auto& niveaus = c.zicht.referentie().niveaus;
  const auto hier = niveaus.find(*niveau->keuze), grens = niveaus.find("kiezen");
  if (hier == niveaus.end() || grens == niveaus.end() || hier->second <= grens->second) return {};
  for (const auto* ander : c.zicht.alle(Soort::inrichting, "")) {
    const auto& geheel = staat<gen::InrichtingToestand>(*ander);
    const auto* modus = geheel.provincie ? nullptr : gekozen(geheel, "modus");
    if (modus == nullptr || *modus->keuze != "afschalen") continue;
    return {{{}, {}, {}, {}, {feit("naam", t.naam), feit("gebruiksniveau", *niveau->keuze)}}};
  }
  return {};
}

constexpr std::string_view feiten[] = {"aantal", "welke"}, mengsel[] = {"naam", "gebruiksniveau"};

}  // namespace

std::span<const RegelDef> inrichting_regels() {
  static constexpr std::array regels = {
      RegelDef{"werkwijze_onvolledig", Soort::inrichting, {}, {}, feiten, false, werkwijze_onvolledig},
      RegelDef{"instelling_zonder_keuze", Soort::inrichting, {}, {}, feiten, false, instelling_zonder_keuze},
      RegelDef{"modus_gemengd", Soort::inrichting, {}, {}, mengsel, false, modus_gemengd}};
  return regels;
}

}  // namespace ruimte::domain::signals
