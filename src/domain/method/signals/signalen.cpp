// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/signalen.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "domain/kernel/inrichting.hpp"
#include "domain/method/signals/regels.hpp"
#include "domain/method/werkwijze.hpp"

namespace ruimte::domain {

namespace {

/// Sides that a body works for; a body of both has no side that could be warned before the other.
bool zelfde_kant(const Betrokkene& eigenaar, const Actor& actor, const Referentie& referentie) {
  if (eigenaar.gremium.empty()) return !eigenaar.zijde.empty() && eigenaar.zijde == actor.zijde;
  const auto* gremium = referentie.gremium(eigenaar.gremium);
  return gremium != nullptr && gremium->zijde != "beide" && (gremium->zijde == "rijk") == (actor.zijde == "rijk");
}

/// The numbers of a rule as the parties chose them together, as far as they may.
RegelArgs args_nu(const Zicht& zicht, const RegelArgs& args) {
  if (args.instellingen.empty()) return args;
  const gen::InrichtingToestand* geheel = nullptr;
  for (const auto* a : zicht.alle(Soort::inrichting, ""))
    if (const auto& t = signals::staat<gen::InrichtingToestand>(*a); !t.provincie) geheel = &t;
  RegelArgs uit = args;
  for (const auto& [naam, instelling] : args.instellingen)
    uit.getallen[naam] = static_cast<int>(getal_in(zicht.referentie(), geheel, instelling));
  return uit;
}

}  // namespace

std::span<const RegelDef> signaalregels() {
  static const std::vector<RegelDef> alle = [] {
    std::vector<RegelDef> uit;
    for (const auto regels :
         {signals::conflict_regels(), signals::vraagstuk_regels(), signals::afspraak_regels(), signals::agenda_regels(),
          signals::arrangement_regels(), signals::dialoog_regels(), signals::inrichting_regels(),
          signals::keuze_regels(), signals::voorstel_regels(), signals::claim_regels()})
      uit.insert(uit.end(), regels.begin(), regels.end());
    return uit;
  }();
  return alle;
}

std::vector<Signaal> signalen(const Werkwijze& werkwijze, const Zicht& zicht, base::Date vandaag) {
  const SignaalCtx ctx{zicht, vandaag};
  std::vector<Signaal> uit;
  for (const auto& def : werkwijze.signalen()) {
    const auto args = args_nu(zicht, def.args);
    for (const auto& fase : def.fasen)
      for (const auto* dossier : zicht.alle(def.soort, fase))
        for (auto& b : def.regel->fn(ctx, *dossier, args)) {
          const auto wie = b.betrokkenen.find(def.rol);
          Betrokkene eigenaar = wie == b.betrokkenen.end() ? Betrokkene{} : wie->second;
          uit.push_back({&def, dossier->ref, std::move(b), std::move(eigenaar)});
        }
  }
  return uit;
}

bool is_eigenaar(const Signaal& signaal, const Actor& actor) {
  const auto& functies = signaal.def->functies;
  if (std::ranges::find(functies, actor.functie) == functies.end()) return false;
  const auto& wie = signaal.eigenaar;
  if (!wie.gremium.empty()) return actor.gremium == wie.gremium;
  if (!wie.organisatie.empty()) return actor.organisatie == wie.organisatie;
  return wie.zijde.empty() || actor.zijde == wie.zijde;
}

bool mag_zien(const Signaal& signaal, const Actor& actor, const Referentie& referentie, base::Date vandaag) {
  const auto zichtbaar = signaal.def->zichtbaar;
  if (zichtbaar == Zichtbaar::eigenaar) return is_eigenaar(signaal, actor);
  if (zichtbaar == Zichtbaar::zijde)
    return is_eigenaar(signaal, actor) || zelfde_kant(signaal.eigenaar, actor, referentie);
  if (signaal.def->voorsprong == 0 || is_eigenaar(signaal, actor)) return true;
  if (zelfde_kant(signaal.eigenaar, actor, referentie)) return true;
  return base::add_working_days(*signaal.bevinding.sinds, signaal.def->voorsprong, referentie.vrije_dagen) <= vandaag;
}

}  // namespace ruimte::domain
