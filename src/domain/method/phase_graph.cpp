// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/phase_graph.hpp"

#include <algorithm>
#include <set>

namespace ruimte::domain {

namespace {

void own_acts(const Levensloop& loop, std::vector<Faseweg>& wegen) {
  for (const auto& o : loop.overgangen)
    for (const auto& van : o.van) {
      if (!o.naar.empty()) wegen.push_back({van, o.naar, o.id});
      for (const auto& e : o.gevolgen)
        for (const auto naar : e.def->leidt_naar) wegen.push_back({van, std::string(naar), o.id});
    }
}

/// Effects of another noun move a dossier by arguments named after it: `vraagstuk_van` and `vraagstuk_naar`.
void acts_of_others(std::span<const Levensloop> alle, const std::string& soort, std::vector<Faseweg>& wegen) {
  const auto van_naam = soort + "_van", naar_naam = soort + "_naar";
  for (const auto& loop : alle)
    for (const auto& o : loop.overgangen)
      for (const auto& e : o.gevolgen) {
        const auto van = e.args.find(van_naam);
        const auto naar = e.args.find(naar_naam);
        if (van != e.args.end() && naar != e.args.end()) wegen.push_back({van->second, naar->second, o.id});
      }
}

}  // namespace

std::vector<Faseweg> fasewegen(const Levensloop& loop, std::span<const Levensloop> alle) {
  std::vector<Faseweg> wegen;
  own_acts(loop, wegen);
  acts_of_others(alle, std::string(gen::to_id(loop.soort)), wegen);
  return wegen;
}

namespace {

/// The last acts of every way over these roads from `nu` into one of `fasen`.
std::vector<std::string> leidt_naar(const std::vector<Faseweg>& wegen, std::string_view nu,
                                    const std::vector<std::string>& fasen) {
  std::set<std::string_view> bereikbaar{nu};
  for (bool meer = true; meer;) {
    meer = false;
    for (const auto& w : wegen)
      if (bereikbaar.contains(w.van)) meer = bereikbaar.insert(w.naar).second || meer;
  }
  std::vector<std::string> uit;
  for (const auto& w : wegen) {
    const bool leidt = bereikbaar.contains(w.van) && std::find(fasen.begin(), fasen.end(), w.naar) != fasen.end();
    if (leidt && std::find(uit.begin(), uit.end(), w.handeling) == uit.end()) uit.emplace_back(w.handeling);
  }
  return uit;
}

}  // namespace

Eerst eerst_nodig(const Levensloop& loop, std::string_view nu, const std::vector<std::string>& fasen) {
  const auto& wegen = loop.wegen;
  const auto& volgorde = loop.fasen;
  const auto plek = [&](std::string_view fase) { return std::ranges::find(volgorde, fase, &Fase::id); };
  auto vooruit = wegen;
  std::erase_if(vooruit, [&](const Faseweg& w) { return plek(w.naar) <= plek(w.van); });
  if (auto eerst = leidt_naar(vooruit, nu, fasen); !eerst.empty()) return {std::move(eerst), false};
  return {leidt_naar(wegen, nu, fasen), true};
}

}  // namespace ruimte::domain
