// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/conflictpad.hpp"

#include <algorithm>

#include "domain/kernel/mandate.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain::conflictpad {

namespace {

const std::vector<Escalatietrede>& pad(const World& world, const gen::ConflictToestand& t) {
  static const std::vector<Escalatietrede> geen;
  const auto it = world.referentie().escalatiepaden.find(gen::to_id(t.soort));
  return it == world.referentie().escalatiepaden.end() ? geen : it->second;
}

void voeg_toe(const World& world, const gen::ConflictToestand& t, int nr, std::map<std::string, int>& uit) {
  const auto& r = world.referentie();
  for (const auto& id : pad(world, t)[static_cast<std::size_t>(nr - 1)].gremia)
    for (const auto& naam : r.instanties(r.gremia.find(id)->second, provincies(world, t)))
      if (t.gremium != naam) uit.emplace(naam, nr);
}

bool bevat(const std::vector<std::string>& lijst, std::string_view wat) {
  return std::ranges::find(lijst, wat) != lijst.end();
}

}  // namespace

std::vector<std::string> provincies(const World& world, const gen::ConflictToestand& t) {
  if (t.soort == gen::Conflictsoort::met_medeoverheid) return {t.lezingen.front().zijde};
  const auto* v = find_as<gen::VraagstukToestand>(world, Soort::vraagstuk, t.vraagstuk);
  return v == nullptr ? std::vector<std::string>{} : v->provincies;
}

std::map<std::string, int> volgende(const World& world, const gen::ConflictToestand& t) {
  std::map<std::string, int> uit;
  const int aantal = static_cast<int>(pad(world, t).size());
  // A rung without bodies is a talk between the parties themselves; nothing is tabled there.
  for (int nr = static_cast<int>(t.trede) + 1; nr <= aantal && uit.empty(); ++nr) voeg_toe(world, t, nr, uit);
  return uit;
}

std::map<std::string, int> plekken(const World& world, const gen::ConflictToestand& t) {
  auto uit = volgende(world, t);
  if (t.trede >= 1) voeg_toe(world, t, static_cast<int>(t.trede), uit);
  return uit;
}

std::map<std::string, int> hogere(const World& world, const gen::ConflictToestand& t) {
  std::map<std::string, int> uit;
  const int aantal = static_cast<int>(pad(world, t).size());
  for (int nr = static_cast<int>(t.trede) + 1; nr <= aantal; ++nr) voeg_toe(world, t, nr, uit);
  return uit;
}

std::vector<std::string> namen(const std::map<std::string, int>& plekken) {
  std::vector<std::string> uit;
  uit.reserve(plekken.size());
  for (const auto& [gremium, nr] : plekken) uit.push_back(gremium);
  return uit;
}

bool mag_beslissen(const Ctx& c, std::string_view gremium) {
  const auto& t = toestand(c);
  return gremium_mag_besluiten(
             c.world, {std::string(gremium), conflict_onderwerp(t.soort), provincies(c.world, t), false}, c.vandaag)
      .has_value();
}

bool is_partij(const Ctx& c) {
  const auto& t = toestand(c);
  using enum gen::Conflictsoort;
  const bool rijk = c.actor.zijde == "rijk" && c.actor.kan_instemmen;
  if (t.soort == interdepartementaal) return rijk;
  if (rijk) return t.soort == rijk_provincie;
  return bevat(provincies(c.world, t), c.actor.zijde);
}

bool allen_akkoord(const World& world, const gen::ConflictToestand& t, const gen::Procesafspraak& voorstel) {
  using enum gen::Conflictsoort;
  if (t.soort == interdepartementaal) return voorstel.akkoord.size() >= 2;
  auto nodig = provincies(world, t);
  if (t.soort == rijk_provincie) nodig.push_back("rijk");
  return std::ranges::all_of(nodig, [&](const auto& z) { return bevat(voorstel.zijden, z); });
}

}  // namespace ruimte::domain::conflictpad
