// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/world.hpp"

#include <algorithm>
#include <array>

#include "base/hash.hpp"
#include "gen/gremium.hpp"

namespace ruimte::domain {

namespace {
constexpr std::array<std::string_view, 3> sterkten{"meekijken", "waarschuwen", "weigeren"};
}

std::string_view to_id(Sterkte sterkte) { return sterkten.at(static_cast<std::size_t>(sterkte)); }

std::optional<Sterkte> sterkte_from(std::string_view id) {
  const auto it = std::ranges::find(sterkten, id);
  if (it == sterkten.end()) return std::nullopt;
  return static_cast<Sterkte>(it - sterkten.begin());
}

bool Actor::mag_lezen(Kring kring) const { return std::binary_search(kringen.begin(), kringen.end(), kring); }

std::string_view instantie_van(std::string_view gremium) {
  const auto dubbele_punt = gremium.find(':');
  return dubbele_punt == std::string_view::npos ? std::string_view{} : gremium.substr(dubbele_punt + 1);
}

std::vector<std::string> Referentie::provincies_van_agenda(const std::optional<std::string>& provincie,
                                                           const std::optional<std::string>& landsdeel) const {
  std::vector<std::string> uit;
  for (const auto& [id, p] : provincies)
    if (provincie == id || (!provincie && landsdeel == p.landsdeel)) uit.push_back(id);
  return uit;
}

const Gremium* Referentie::gremium(std::string_view met_instantie) const {
  const auto dubbele_punt = met_instantie.find(':');
  const auto it = gremia.find(met_instantie.substr(0, dubbele_punt));
  if (it == gremia.end()) return nullptr;
  const Gremium& g = it->second;
  if (dubbele_punt == std::string_view::npos) return g.instantie_per.empty() ? &g : nullptr;
  const auto instantie = met_instantie.substr(dubbele_punt + 1);
  if (g.instantie_per == "provincie") return provincies.contains(instantie) ? &g : nullptr;
  if (g.instantie_per == "landsdeel")
    return std::find(landsdelen.begin(), landsdelen.end(), instantie) != landsdelen.end() ? &g : nullptr;
  return nullptr;
}

std::vector<std::string> Referentie::instanties(const Gremium& gremium, const std::vector<std::string>& van) const {
  if (gremium.instantie_per.empty()) return {gremium.id};
  std::vector<std::string> uit;
  for (const auto& p : van) {
    const auto it = provincies.find(p);
    if (it == provincies.end()) continue;
    auto naam = gremium.id + ":" + (gremium.instantie_per == "provincie" ? p : it->second.landsdeel);
    if (std::find(uit.begin(), uit.end(), naam) == uit.end()) uit.push_back(std::move(naam));
  }
  return uit;
}

std::map<std::string, int, std::less<>> Referentie::volgende_treden(std::string_view soort, int trede) const {
  std::map<std::string, int, std::less<>> uit;
  const auto pad = escalatiepaden.find(soort);
  if (pad == escalatiepaden.end()) return uit;
  const int aantal = static_cast<int>(pad->second.size());
  auto voeg_toe = [&](int nr) {
    for (const auto& g : pad->second[static_cast<std::size_t>(nr - 1)].gremia) uit.emplace(g, nr);
  };
  if (trede >= 1 && trede <= aantal) voeg_toe(trede);
  // A rung without bodies is a talk between the parties themselves; nothing is tabled there.
  for (int nr = trede + 1; nr <= aantal; ++nr)
    if (!pad->second[static_cast<std::size_t>(nr - 1)].gremia.empty()) {
      voeg_toe(nr);
      break;
    }
  return uit;
}

bool Referentie::kent(std::string_view catalogus, std::string_view id) const {
  if (catalogus == "gremium") return gremium(id) != nullptr;
  if (catalogus == "zijde") return id == "rijk" || provincies.contains(id);
  const auto it = ids.find(catalogus);
  return it != ids.end() && it->second.contains(id);
}

std::optional<base::Date> volgend_overleg(const World& world, std::string_view gremium, base::Date vanaf) {
  for (const auto& ref : world.by_prefix(Soort::overleg, std::string(gremium) + "/")) {
    const auto& o = world.find(ref)->toestand.as<gen::OverlegToestand>();
    if (o.fase == "gepland" && o.datum >= vanaf) return o.datum;
  }
  return std::nullopt;
}

base::Uuid sub_id(const base::Uuid& opdracht, std::string_view label) {
  const auto h = base::Sha256().add(base::to_string(opdracht)).add("/").add(label).finish();
  base::Uuid id;
  std::copy_n(h.v.begin(), id.v.size(), id.v.begin());
  id.v[6] = static_cast<std::uint8_t>((id.v[6] & 0x0f) | 0x80);  // version 8: derived by the application
  id.v[8] = static_cast<std::uint8_t>((id.v[8] & 0x3f) | 0x80);
  return id;
}

}  // namespace ruimte::domain
