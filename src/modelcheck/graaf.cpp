// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/graaf.hpp"

#include <algorithm>

#include "domain/kernel/inrichting.hpp"
#include "domain/method/conflictpad.hpp"
#include "gen/conflict.hpp"
#include "gen/voorstel.hpp"

namespace ruimte::modelcheck {

namespace {

using domain::Soort;

bool ends(const domain::Werkwijze& werkwijze, const domain::Aggregate& a) {
  const auto* loop = werkwijze.levensloop(a.ref.soort);
  const auto* fase = loop == nullptr ? nullptr : loop->fase(domain::aggregate_type(a.ref.soort).fase(a.toestand));
  return fase != nullptr && fase->eind;
}

std::vector<std::vector<std::uint32_t>> reversed(const Verkenning& v) {
  std::vector<std::vector<std::uint32_t>> out(v.standen.size());
  for (std::uint32_t i = 0; i < v.takken.size(); ++i)
    for (const auto& t : v.takken[i]) out[t.naar].push_back(i);
  return out;
}

/// The states from which one of `goed` can be reached.
std::vector<bool> can_reach(const std::vector<std::vector<std::uint32_t>>& terug, std::vector<bool> goed) {
  std::vector<std::uint32_t> werk;
  for (std::uint32_t i = 0; i < goed.size(); ++i)
    if (goed[i]) werk.push_back(i);
  while (!werk.empty()) {
    const auto i = werk.back();
    werk.pop_back();
    for (const auto van : terug[i])
      if (!goed[van]) {
        goed[van] = true;
        werk.push_back(van);
      }
  }
  return goed;
}

/// One finding for the first state, with how many there are.
void report(Telling& telling, const std::vector<bool>& goed, std::string_view regel, const std::string& melding) {
  telling.tel(regel, goed.size());
  const auto slecht = static_cast<std::size_t>(std::ranges::count(goed, false));
  if (slecht == 0) return;
  const auto eerste = static_cast<std::uint64_t>(std::ranges::find(goed, false) - goed.begin());
  telling.schendingen.push_back(
      {eerste, {std::string(regel), melding + " (" + std::to_string(slecht) + " toestanden)"}});
}

/// At its end, or where nobody stands above the body that has it and the clock goes on reminding.
bool conflict_rests(const domain::World& wereld, const gen::ConflictToestand& t) {
  if (t.beslechting || t.geen_keuze) return true;
  return t.trede > 0 && !t.termijnen.empty() && domain::conflictpad::hogere(wereld, t).empty();
}

bool rests(const Opzet& opzet, const Stand& stand) {
  const StandWorld wereld(stand, opzet.scope.referentie);
  return std::ranges::all_of(stand.stukken, [&](const StukPtr& s) {
    const auto& a = s->aggregate;
    if (a.ref.soort == Soort::conflict) return conflict_rests(wereld, a.toestand.as<gen::ConflictToestand>());
    if (a.ref.soort != Soort::voorstel) return true;
    return a.toestand.as<gen::VoorstelToestand>().termijnen.empty();
  });
}

/// In mode `afschalen` the ladder stands still on purpose; it goes on when the mode changes back.
bool still_on_purpose(const Opzet& opzet, const Stand& stand) {
  return domain::afgeschaald(StandWorld(stand, opzet.scope.referentie));
}

std::vector<bool> clock_alone(const Opzet& opzet, const Verkenning& v) {
  std::vector<bool> goed(v.standen.size());
  std::vector<std::vector<std::uint32_t>> terug(v.standen.size());
  for (std::uint32_t i = 0; i < v.standen.size(); ++i) {
    goed[i] = still_on_purpose(opzet, v.standen[i]) || rests(opzet, v.standen[i]);
    for (const auto& t : v.takken[i])
      if (t.klok) terug[t.naar].push_back(i);
  }
  return can_reach(terug, std::move(goed));
}

}  // namespace

void toets_graaf(const Opzet& opzet, const domain::Werkwijze& werkwijze, const Verkenning& v, Telling& telling) {
  const auto terug = reversed(v);
  for (const auto soort : opzet.scope.eindigt) {
    std::vector<bool> eind(v.standen.size());
    for (std::size_t i = 0; i < v.standen.size(); ++i)
      eind[i] = std::ranges::all_of(v.standen[i].stukken, [&](const StukPtr& s) {
        return s->aggregate.ref.soort != soort || ends(werkwijze, s->aggregate);
      });
    report(telling, can_reach(terug, std::move(eind)), "I-08",
           "Van hieruit komt er nooit een eind aan: " + std::string(gen::to_id(soort)));
  }
  report(telling, clock_alone(opzet, v), "I-11", "Als niemand iets doet, brengt de klok dit niet verder");
}

std::vector<std::uint32_t> weg_naar(const Verkenning& v, std::uint32_t stand) {
  std::vector<std::uint32_t> out{stand};
  while (v.ouder[out.back()] != out.back()) out.push_back(v.ouder[out.back()]);
  std::ranges::reverse(out);
  return out;
}

}  // namespace ruimte::modelcheck
