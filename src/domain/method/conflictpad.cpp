// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/conflictpad.hpp"

#include <algorithm>

#include "domain/kernel/conflict.hpp"
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
  // A conflict that moved to another method may stand higher than the ladder is there.
  if (static_cast<std::size_t>(nr) > pad(world, t).size()) return;
  for (const auto& id : pad(world, t)[static_cast<std::size_t>(nr - 1)].gremia)
    for (const auto& naam : r.instanties(r.gremia.find(id)->second, conflictprovincies(world, t)))
      if (t.gremium != naam) uit.emplace(naam, nr);
}

bool bevat(const std::vector<std::string>& lijst, std::string_view wat) {
  return std::ranges::find(lijst, wat) != lijst.end();
}

}  // namespace

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
             c.world, {std::string(gremium), conflict_onderwerp(t.soort), conflictprovincies(c.world, t), false},
             c.vandaag)
      .has_value();
}

bool is_partij(const Ctx& c) {
  const auto& t = toestand(c);
  using enum gen::Conflictsoort;
  const bool rijk = c.actor.zijde == "rijk" && c.actor.kan_instemmen;
  if (t.soort == interdepartementaal) return rijk;
  if (rijk) return t.soort == rijk_provincie;
  return bevat(conflictprovincies(c.world, t), c.actor.zijde);
}

bool gaat_erover(const Ctx& c) {
  if (is_partij(c) || c.actor.functie == "coordinator") return true;
  const auto& t = toestand(c);
  const auto plaats = plekken(c.world, t), verder = hogere(c.world, t);
  return !c.actor.gremium.empty() &&
         (t.gremium == c.actor.gremium || plaats.contains(c.actor.gremium) || verder.contains(c.actor.gremium));
}

bool allen_akkoord(const World& world, const gen::ConflictToestand& t, const gen::Procesafspraak& voorstel) {
  if (t.soort == gen::Conflictsoort::interdepartementaal) return voorstel.akkoord.size() >= 2;
  return std::ranges::all_of(conflictzijden(world, t), [&](const auto& z) { return bevat(voorstel.zijden, z); });
}

bool kern_staat_open(const World& world, const gen::ConflictToestand& t) {
  using enum gen::Conflictsoort;
  if (t.kern_gedeeld) return false;
  if (t.soort == interdepartementaal) return t.lezingen.size() < 2;
  return std::ranges::any_of(conflictzijden(world, t), [&](const auto& z) { return !heeft_lezing(t, z); });
}

std::vector<std::string> beslisgremia(const Ctx& c) {
  std::vector<std::string> uit;
  const auto& r = c.world.referentie();
  for (const auto& trede : pad(c.world, toestand(c)))
    for (const auto& id : trede.gremia)
      for (const auto& naam : r.instanties(r.gremia.find(id)->second, conflictprovincies(c.world, toestand(c))))
        if (mag_beslissen(c, naam) && !bevat(uit, naam)) uit.push_back(naam);
  return uit;
}

std::vector<std::string> te_informeren(const World& world, const gen::ConflictToestand& t) {
  auto uit = t.deelnemers;
  const auto erbij = [&](const std::string& wie) {
    if (!wie.empty() && !bevat(uit, wie)) uit.push_back(wie);
  };
  const auto& organisaties = world.referentie().organisaties;
  const auto van_zijde = [&](std::string_view zijde) {
    return [&organisaties, zijde](const std::string& id) {
      const auto it = organisaties.find(id);
      return it != organisaties.end() && it->second.zijde == zijde;
    };
  };
  const auto* v = find_as<gen::VraagstukToestand>(world, Soort::vraagstuk, t.vraagstuk);
  for (const auto& zijde : conflictzijden(world, t)) {
    if (std::ranges::any_of(uit, van_zijde(zijde))) continue;
    if (zijde == "rijk") erbij(v == nullptr ? "" : v->trekker_rijk.value_or(""));
    for (const auto& [id, o] : organisaties)
      if (zijde != "rijk" && o.zijde == zijde && o.kan_instemmen) erbij(id);
  }
  return uit;
}

}  // namespace ruimte::domain::conflictpad
