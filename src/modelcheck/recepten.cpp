// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/clock.hpp"
#include "gen/gremium.hpp"
#include "modelcheck/recepten_delen.hpp"
#include "modelcheck/spelers.hpp"

namespace ruimte::modelcheck {

using domain::Soort;

const Namen gang_van_vraagstuk = {"op_wachtlijst",      "dialoog_starten",    "inzet_vastleggen", "naar_besluitvorming",
                                  "stap_overslaan",     "besluit_vastleggen", "naar_opvolging",   "terugleggen",
                                  "terug_naar_dialoog", "terug_naar_agenda",  "doorverwijzen",    "bewust_beeindigen"};
const Namen gang_van_beslechting = {"conflict_benoemen",
                                    "kern_beantwoorden",
                                    "uitwerken",
                                    "op_trede_plaatsen",
                                    "moment_aanbieden",
                                    "agenderingsverzoek_beantwoorden",
                                    "pauze_voorstellen",
                                    "snelle_route_voorstellen",
                                    "procesvoorstel_steunen",
                                    "procesvoorstel_laten_vervallen",
                                    "beslechten",
                                    "geen_keuze_vastleggen",
                                    "terug_met_opdracht"};
const Namen kort_conflict = {"conflict_benoemen", "op_trede_plaatsen",     "moment_aanbieden",
                             "beslechten",        "geen_keuze_vastleggen", "terug_met_opdracht"};
const Namen gang_van_tekst = {"tekstvoorstel_doen",
                              "tekstvoorstel_overnemen",
                              "tekstvoorstel_afwijzen",
                              "tekstvoorstel_intrekken",
                              "ambtelijk_akkoord_geven",
                              "bestuurlijk_akkoord_geven",
                              "vaststellen"};

domain::Actor coordinator(const Opbouw& b) { return b.wie("coordinator", "vro_programmaspoor"); }

void voeg_ladder_toe(Opzet& o, const Opbouw& b, const std::string& soort) {
  for (const auto& trede : b.referentie.escalatiepaden.at(soort))
    for (const auto& id : trede.gremia)
      for (const auto& naam : b.referentie.instanties(b.referentie.gremia.at(id), b.provincies)) {
        // What lies between provinces is not read by the programme track; the secretary then works for one of them.
        const auto s = soort == "interprovinciaal"
                           ? speler(b.referentie, "secretaris_gremium", b.organisatie(b.provincies.front()), naam)
                           : b.secretaris_van(naam);
        const bool er =
            std::ranges::any_of(o.scope.spelers, [&](const auto& a) { return a.functie_id == s.functie_id; });
        if (!er) o.scope.spelers.push_back(s);
      }
}

void voeg_zonder_stem_toe(Opzet& o, const Opbouw& b) {
  o.scope.spelers.push_back(b.wie("accounthouder_departement", "vro_programmaspoor"));
  o.scope.spelers.push_back(b.wie("projectleider", "vro_programmaspoor"));
  o.scope.spelers.push_back(b.secretaris_van("do_novex:" + b.provincies.front()));
}

domain::StreamRef plan(Opbouw& b, const std::string& gremium, int dagen) {
  return b.maak(b.secretaris_van(gremium), Soort::overleg, "overleg_plannen",
                gen::OverlegPlannenInvoer{gremium, base::add_days(b.stand.vandaag, dagen), {}, {}});
}

void drie_treden(domain::Referentie& r) {
  auto& pad = r.escalatiepaden.at("rijk_provincie");
  std::erase_if(pad, [](const domain::Escalatietrede& t) { return t.onderling; });
  pad = {pad.at(0), pad.at(1), pad.back()};
  // Of the highest rung the last body: it is the one that decides.
  if (auto& gremia = pad.back().gremia; gremia.size() > 1) gremia.erase(gremia.begin(), gremia.end() - 1);
  for (auto& t : pad)
    if (t.gremia.size() > 1) t.gremia.resize(1);
}

Namen plus(Namen a, const Namen& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

const std::vector<Recept>& recepten() {
  static const auto alle = [] {
    auto uit = recepten_van_vraagstuk();
    for (auto& r : recepten_van_afspraak()) uit.push_back(std::move(r));
    for (auto& r : recepten_van_overig()) uit.push_back(std::move(r));
    for (auto& r : recepten_van_werkwijze()) uit.push_back(std::move(r));
    return uit;
  }();
  return alle;
}

}  // namespace ruimte::modelcheck
