// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/recepten.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "gen/afspraak.hpp"
#include "gen/afspraak_invoer.hpp"
#include "gen/agenda.hpp"
#include "gen/gremium.hpp"
#include "gen/inrichting.hpp"
#include "gen/vraagstuk_invoer.hpp"
#include "modelcheck/spelers.hpp"

namespace ruimte::modelcheck {

namespace {

using domain::Soort;
using Namen = std::vector<std::string>;

const Namen gang = {"op_wachtlijst",      "dialoog_starten",    "inzet_vastleggen", "naar_besluitvorming",
                    "stap_overslaan",     "besluit_vastleggen", "naar_opvolging",   "terugleggen",
                    "terug_naar_dialoog", "terug_naar_agenda",  "doorverwijzen",    "bewust_beeindigen"};
const Namen beslechting = {"conflict_benoemen",
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

/// The secretaries of the bodies on the ladder of this kind, for these provinces, once each.
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

void plan(Opbouw& b, const std::string& gremium, int dagen) {
  b.maak(b.secretaris_van(gremium), Soort::overleg, "overleg_plannen",
         gen::OverlegPlannenInvoer{gremium, base::add_days(b.stand.vandaag, dagen), {}, {}});
}

/// M1: one vraagstuk, the positions of both sides, the decision, the exits.
void vraagstuk(Opzet& o, Opbouw& b) {
  b.open_cyclus_en_agenda();
  const auto v = b.breng_in();
  b.begint_hier(o);
  b.agendeer(v);
  b.begint_hier(o);
  o.scope.spelers = {coordinator(b), b.ambtenaar("rijk"), b.wie("accounthouder_departement", "ienw"),
                     b.ambtenaar("pv26"), b.secretaris_van(b.besluitgremium())};
  voeg_ladder_toe(o, b, "rijk_provincie");
  o.scope.ten_hoogste = {{Soort::conflict, 1}};
  o.scope.waarden["soort"] = {"rijk_provincie"};
  o.scope.eindigt = {Soort::vraagstuk, Soort::conflict};
}

/// One conflict of one kind on its own ladder, with and without a meeting within six weeks.
auto ladder(std::string soort, bool eerst_dialoog = true) {
  return [soort, eerst_dialoog](Opzet& o, Opbouw& b) {
    b.open_cyclus_en_agenda();
    const auto v = b.breng_in();
    if (eerst_dialoog) b.naar_dialoog(v);
    o.scope.spelers = {coordinator(b), b.ambtenaar("rijk"), b.wie("accounthouder_departement", "ienw")};
    for (const auto& p : b.provincies) o.scope.spelers.push_back(b.ambtenaar(p));
    voeg_ladder_toe(o, b, soort);
    o.scope.ten_hoogste = {{Soort::conflict, 1}};
    o.scope.waarden["soort"] = {soort};
    o.scope.eindigt = {Soort::conflict};
    b.begint_hier(o);
    for (const auto& s : o.scope.spelers)
      if (!s.gremium.empty() && o.begin.size() == 1) {
        plan(b, s.gremium, 20);
        b.begint_hier(o);
      }
  };
}

/// M2: three sides write and agree; mandates absent, running, or running out.
void afspraak(Opzet& o, Opbouw& b) {
  b.open_cyclus_en_agenda();
  const auto v = b.breng_in();
  b.naar_dialoog(v);
  b.leg_inzetten_vast(v);
  b.stel_op(v, "d");
  b.doe(coordinator(b), v, "naar_besluitvorming");
  o.scope.spelers = {b.secretaris_van(b.besluitgremium())};
  const Namen zijden =
      b.provincies.size() == 1 ? Namen{"rijk", b.provincies[0]} : Namen{"rijk", b.provincies[0], b.provincies[1]};
  for (const auto& z : zijden) {
    o.scope.spelers.push_back(b.ambtenaar(z));
    o.scope.spelers.push_back(b.bestuurder(z));
  }
  o.scope.mandaten_verlopen = true;
  b.begint_hier(o);
  for (const auto& z : zijden) b.leg_mandaat_vast(z, 0, z == "rijk" ? 30 : 365);
  b.begint_hier(o);
}

void afspraak_twee_delen(Opzet& o, Opbouw& b) {
  afspraak(o, b);
  o.scope.waarden["delen"] = {"2", "4"};
  o.scope.waarden["delen_apart"] = {};
  o.scope.waarden["tekstvoorstel_doen.tekst"] = {"bbb"};
  o.begin.erase(o.begin.begin());
}

/// Ending, money and the external route, with two sides.
void afspraak_einde(Opzet& o, Opbouw& b) {
  b.open_cyclus_en_agenda();
  const auto v = b.breng_in();
  b.naar_dialoog(v);
  b.leg_inzetten_vast(v);
  b.stel_op(v, "d", true);
  b.doe(coordinator(b), v, "naar_besluitvorming");
  o.scope.spelers = {b.secretaris_van(b.besluitgremium()), b.ambtenaar("rijk"), b.bestuurder("rijk"),
                     b.ambtenaar("pv26"), b.bestuurder("pv26")};
  // Who should get nowhere: a body of one side, a body elsewhere, the programme track that has no voice.
  o.scope.spelers.push_back(b.secretaris_van(b.eigen_gremium("pv26", "afspraak")));
  o.scope.spelers.push_back(b.secretaris_van("bol:zuid"));
  o.scope.spelers.push_back(b.wie("accounthouder_departement", "vro_programmaspoor"));
  for (const auto* z : {"rijk", "pv26"}) b.leg_mandaat_vast(z, 0, 365);
  o.scope.waarden["delen"] = {};
  o.scope.waarden["delen_apart"] = {};
  o.scope.waarden["voorbehoud"] = {"", "aaa"};
  o.scope.waarden["budgethouder"] = {"lvvn"};
  o.scope.waarden["externeRoute"] = {*b.referentie.ids.at("instrument").begin()};
  o.scope.eindigt = {Soort::afspraak};
  b.begint_hier(o);
}

/// After adoption: reports, judgements, landing, support, a new administration.
void opvolging(Opzet& o, Opbouw& b) {
  for (const auto* z : {"rijk", "pv26"}) b.leg_mandaat_vast(z, 0, 3650);
  b.open_cyclus_en_agenda();
  const auto v = b.breng_in();
  b.naar_dialoog(v);
  b.leg_inzetten_vast(v);
  o.scope.spelers = {coordinator(b),      b.ambtenaar("rijk"),  b.bestuurder("rijk"),
                     b.ambtenaar("pv26"), b.bestuurder("pv26"), b.secretaris_van(b.eigen_gremium("pv26", "afspraak"))};
  const auto hier = b.stand;
  const auto gedaan = b.aanloop;
  for (const std::string type : {"a", "b", "c", "d"}) {
    b.stand = hier;
    b.aanloop = gedaan;
    const auto a = b.stel_op(v, type);
    b.doe(coordinator(b), v, "naar_besluitvorming");
    b.ambtelijk_akkoord(a);
    for (const auto* z : {"rijk", "pv26"})
      b.doe(b.bestuurder(z), a, "bestuurlijk_akkoord_geven",
            gen::BestuurlijkAkkoordInvoer{b.toestand<gen::AfspraakToestand>(a).versie_hash});
    b.doe(b.secretaris_van(b.besluitgremium()), a, "vaststellen",
          gen::VaststellenInvoer{b.besluitgremium(), {}, b.toestand<gen::AfspraakToestand>(a).versie_hash});
    b.besluit(v);
    b.doe(coordinator(b), v, "naar_opvolging");
    b.begint_hier(o);
  }
  o.scope.waarden["status"] = {"vastgesteld", "niet_overgenomen"};
  o.scope.waarden["passage"] = {"aaa"};
  o.scope.waarden["landing_melden.reden"] = {"aaa"};
  o.scope.waarden["aangetredenOp"] = {"0"};
  o.scope.waarden["gremium"] = {b.eigen_gremium("pv26", "afspraak")};
  o.scope.eindigt = {Soort::afspraak, Soort::vraagstuk};
}

/// Whether the sides still stand behind an adopted agreement.
void draagvlak(Opzet& o, Opbouw& b) {
  opvolging(o, b);
  o.begin = {o.begin.back()};
  auto& begin = o.begin.front().stand;
  begin = op_dag(begin, base::add_days(begin.vandaag, 10), b.woorden);
  o.scope.eindigt = {};
}

/// M3: three vraagstukken want a place on two agendas.
void agenda(Opzet& o, Opbouw& b) {
  b.open_cyclus_en_agenda();
  const auto eerste = b.agenda;
  b.provincies = {"pv26", "pv27"};
  gen::AgendaOpenenInvoer a;
  a.jaar = 2026;
  a.landsdeel = b.referentie.provincies.at("pv26").landsdeel;
  b.maak(coordinator(b), Soort::agenda, "agenda_openen", a);
  b.provincies = {"pv26"};
  for (int n = 0; n < 3; ++n) b.breng_in();
  o.scope.spelers = {coordinator(b), b.ambtenaar("rijk"), b.ambtenaar("pv26"),
                     b.secretaris_van(b.toestand<gen::AgendaToestand>(eerste).gremium)};
  o.scope.waarden["agenderen.inspanning"] = {"m"};
  o.scope.waarden["agenderen.overschrijding"] = {"", "do_novex"};
  o.scope.waarden["capaciteit_vastleggen.plaatsen"] = {"2", "4"};
  o.scope.waarden["bekrachtigen.reden"] = {"aaa"};
  o.scope.eindigt = {Soort::vraagstuk};
  b.begint_hier(o);
}

/// M4: a proposal with two open answers, its responses, the clock.
void voorstel(Opzet& o, Opbouw& b) {
  b.open_cyclus_en_agenda();
  b.breng_in();
  o.scope.spelers = {b.ambtenaar("rijk"), b.ambtenaar("pv26"), b.wie("gedeputeerde", b.organisatie("pv26"))};
  o.scope.ten_hoogste = {{Soort::voorstel, 1}};
  o.scope.eindigt = {Soort::voorstel};
  b.begint_hier(o);
}

/// A choice of the Rijk that a vraagstuk waits for.
void nationale_keuze(Opzet& o, Opbouw& b) {
  b.open_cyclus_en_agenda();
  b.breng_in();
  o.scope.spelers = {coordinator(b), b.ambtenaar("rijk"), b.ambtenaar("pv26"), b.secretaris_van("mr"),
                     b.wie("bewindspersoon", "lvvn")};
  o.scope.ten_hoogste = {{Soort::nationale_keuze, 1}};
  o.scope.waarden["keuze_vragen.aan"] = {"lvvn"};
  o.scope.waarden["voor"] = {"30"};
  o.scope.eindigt = {Soort::vraagstuk};
  b.begint_hier(o);
}

/// M6: the vraagstuk with its agreement and a conflict on a short ladder.
void samen(Opzet& o, Opbouw& b) {
  for (const auto* z : {"rijk", "pv26"}) b.leg_mandaat_vast(z, 0, 3650);
  b.open_cyclus_en_agenda();
  const auto v = b.breng_in();
  b.naar_dialoog(v);
  b.leg_inzetten_vast(v);
  o.scope.spelers = {coordinator(b),       b.ambtenaar("rijk"),  b.ambtenaar("pv26"),
                     b.bestuurder("rijk"), b.bestuurder("pv26"), b.secretaris_van(b.besluitgremium())};
  voeg_ladder_toe(o, b, "rijk_provincie");
  o.scope.ten_hoogste = {{Soort::conflict, 1}, {Soort::afspraak, 1}};
  o.scope.waarden["soort"] = {"rijk_provincie"};
  o.scope.waarden["delen"] = {"2"};
  o.scope.waarden["delen_apart"] = {};
  o.scope.waarden["tekstvoorstel_doen.tekst"] = {"bbb"};
  o.scope.eindigt = {Soort::vraagstuk, Soort::conflict};
  b.begint_hier(o);
}

void drie_treden(domain::Referentie& r) {
  auto& pad = r.escalatiepaden.at("rijk_provincie");
  std::erase_if(pad, [](const domain::Escalatietrede& t) { return t.onderling; });
  pad = {pad.at(0), pad.at(1), pad.back()};
  for (auto& t : pad) t.gremia.resize(1);
}

/// A vraagstuk in dialogue, between the Rijk and one province.
void dialoog(Opzet& o, Opbouw& b) {
  b.open_cyclus_en_agenda();
  b.naar_dialoog(b.breng_in());
  o.scope.spelers = {coordinator(b), b.ambtenaar("rijk"), b.ambtenaar("pv26")};
  o.scope.waarden["inbreng_leveren.soort"] = {};
  o.scope.waarden["oordeel"] = {"eens", "niet_eens"};
  o.scope.waarden["voor"] = {"30"};
  o.scope.waarden["wie"] = {"lvvn"};
  b.begint_hier(o);
}

void hangpunt(Opzet& o, Opbouw& b) {
  dialoog(o, b);
  o.scope.ten_hoogste = {{Soort::hangpunt, 1}, {Soort::conflict, 1}};
  o.scope.waarden["met"] = {"lvvn", b.organisatie("pv26")};
  o.scope.waarden["soort"] = {"rijk_provincie"};
  o.scope.waarden["zelfAanZet"] = {"true"};
  o.scope.eindigt = {Soort::hangpunt};
}

/// A meeting with its agenda, papers, outcomes, promises and minutes.
void overleg(Opzet& o, Opbouw& b) {
  b.open_cyclus_en_agenda();
  b.naar_dialoog(b.breng_in());
  const std::string gremium = "do_novex:pv26";
  plan(b, gremium, 20);
  b.stand = op_dag(b.stand, base::add_days(b.stand.vandaag, 21), b.woorden);
  o.scope.spelers = {b.secretaris_van(gremium), b.ambtenaar("rijk"), b.ambtenaar("pv26")};
  o.scope.ten_hoogste = {{Soort::overlegdossier, 1}};
  o.scope.waarden["punt_agenderen.soort"] = {"besluiten"};
  o.scope.waarden["onderwerp"] = {"agenda"};
  o.scope.waarden["besluit"] = {"aaa"};
  o.scope.waarden["onderVoorbehoud"] = {"aaa"};
  o.scope.waarden["toezegging_doen.wie"] = {"lvvn"};
  o.scope.waarden["aan"] = {b.organisatie("pv26")};
  o.scope.waarden["voor"] = {"30"};
  o.scope.waarden["op"] = {"0"};
  b.begint_hier(o);
}

/// Scaling down and up again around a vraagstuk and a conflict on a rung (I-19).
void modus(Opzet& o, Opbouw& b) {
  b.open_cyclus_en_agenda();
  const auto v = b.breng_in();
  b.naar_dialoog(v);
  b.leg_inzetten_vast(v);
  b.stel_op(v, "d");
  const auto zelf = b.wie("bewindspersoon", "vro");
  const auto geheel = b.maak(coordinator(b), Soort::inrichting, "inrichting_openen", gen::InrichtingOpenenInvoer{});
  b.doe(zelf, geheel, "keuze_voorstellen", gen::KeuzeVoorstellenInvoer{"modus", "afschalen", "aaa"});
  const auto id = b.toestand<gen::InrichtingToestand>(geheel).voorstellen.front().id;
  int n = 0;
  for (const auto& [code, p] : b.referentie.provincies)
    if (code != "pv26" && n++ < 6)
      b.doe(b.wie("gedeputeerde", b.organisatie(code)), geheel, "keuze_steunen", gen::KeuzeSteunenInvoer{id});
  o.scope.spelers = {zelf,
                     b.bestuurder("pv26"),
                     coordinator(b),
                     b.ambtenaar("rijk"),
                     b.ambtenaar("pv26"),
                     b.bestuurder("rijk"),
                     b.secretaris_van(b.besluitgremium())};
  o.scope.ten_hoogste = {{Soort::conflict, 1}};
  o.scope.waarden["soort"] = {"rijk_provincie"};
  o.scope.waarden["instelling"] = {"modus"};
  o.scope.waarden["keuze_voorstellen.keuze"] = {"doorpakken"};
  o.scope.waarden["delen"] = {};
  o.scope.waarden["delen_apart"] = {};
  o.scope.eindigt = {Soort::vraagstuk};
  b.begint_hier(o);
}

Namen plus(Namen a, const Namen& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

}  // namespace

const std::vector<Recept>& recepten() {
  static const std::vector<Recept> alle = {
      {"M1",
       "Een vraagstuk met inzetten, besluit, conflict en de klok",
       {{Soort::vraagstuk, plus(gang, {"agenderen"})}, {Soort::conflict, beslechting}},
       vraagstuk,
       drie_treden},
      {"M1a",
       "Een conflict tussen Rijk en provincie op de hele ladder",
       {{Soort::conflict, beslechting}},
       ladder("rijk_provincie")},
      {"M1b", "Een conflict tussen departementen", {{Soort::conflict, beslechting}}, ladder("interdepartementaal")},
      {"M1c",
       "Een conflict tussen provincies",
       {{Soort::conflict, beslechting}},
       ladder("interprovinciaal"),
       [](auto&) {},
       {"pv30", "pv31"}},
      {"M1d",
       "Een conflict met een gemeente of waterschap",
       {{Soort::conflict, beslechting}},
       ladder("met_medeoverheid")},
      {"M2",
       "Een afspraak van drie zijden, twee onderdelen die wijzigen, mandaten die verlopen",
       {{Soort::afspraak, gang_van_tekst}},
       afspraak_twee_delen,
       [](auto&) {},
       {"pv30", "pv31"}},
      {"M2b",
       "Vervallen, geld en externe route van een afspraak van twee zijden",
       {{Soort::afspraak, plus(gang_van_tekst, {"einde_voorstellen", "einde_bevestigen", "einde_afwijzen",
                                                "einde_intrekken", "externe_route_noemen", "geldvoorwaarde_toevoegen",
                                                "geldvoorwaarde_schrappen", "budgethouder_instemmen"})}},
       afspraak_einde},
      {"M2c",
       "Opvolging van een afspraak van elk type",
       {{Soort::afspraak, {"actie_melden", "actie_beoordelen", "landing_melden"}},
        {Soort::vraagstuk, {"terugleggen", "terug_naar_dialoog", "bewust_beeindigen"}}},
       opvolging},
      {"M2d",
       "Wie een afspraak nog draagt, ook na een nieuw bestuur",
       {{Soort::afspraak, {"niet_meer_gedragen_verklaren", "weer_gedragen_verklaren", "herbevestigen"}},
        {Soort::mandaatregister, {"nieuw_bestuur_vastleggen"}}},
       draagvlak},
      {"M3",
       "Drie vraagstukken en twee agenda's met capaciteit",
       {{Soort::vraagstuk, {"agenderen", "op_wachtlijst", "bewust_beeindigen"}},
        {Soort::agenda, {"capaciteit_vastleggen", "bekrachtigen", "agenda_vaststellen"}}},
       agenda},
      {"M4",
       "Een voorstel met twee open antwoorden, reacties en de klok",
       {{Soort::voorstel, {"voorstel_aanbieden", "reactie_geven", "passende_kennisnemen", "element_intrekken"}}},
       voorstel},
      {"M4b",
       "Een nationale keuze en een vraagstuk dat daarop wacht",
       {{Soort::nationale_keuze, {"keuze_vragen", "keuze_toezeggen", "keuze_vastleggen", "uitblijven_vastleggen"}},
        {Soort::vraagstuk, {"wachten_op_keuze", "niet_meer_wachten", "bewust_beeindigen"}}},
       nationale_keuze},
      {"M6",
       "Een vraagstuk met afspraak en conflict samen",
       {{Soort::vraagstuk,
         {"naar_besluitvorming", "besluit_vastleggen", "naar_opvolging", "terug_naar_dialoog", "bewust_beeindigen"}},
        {Soort::conflict, {"conflict_benoemen", "op_trede_plaatsen", "beslechten", "terug_met_opdracht"}},
        {Soort::afspraak,
         {"opstellen", "afstemming_starten", "tekstvoorstel_doen", "tekstvoorstel_overnemen", "ambtelijk_akkoord_geven",
          "bestuurlijk_akkoord_geven", "vaststellen"}}},
       samen,
       drie_treden},
      {"M7",
       "Een vraagstuk met afspraak en conflict samen, elke handeling",
       {{Soort::vraagstuk, gang},
        {Soort::conflict, beslechting},
        {Soort::afspraak, plus(gang_van_tekst, {"opstellen", "afstemming_starten"})}},
       samen,
       drie_treden,
       {"pv26"},
       true},
      {"M8",
       "Dialoog: inbreng en gezamenlijk beeld",
       {{Soort::vraagstuk, {"inbreng_leveren", "uitspraak_opnemen", "uitspraak_beoordelen", "vervolgstap_opnemen"}}},
       dialoog},
      {"M8b",
       "Beslisruimte en de toegezegde dag",
       {{Soort::vraagstuk,
         {"inzet_toezeggen", "inzet_vastleggen", "beslisruimte_vastleggen", "beslisruimte_vrijgeven"}}},
       dialoog},
      {"M8c",
       "Van hangpunt naar conflict",
       {{Soort::hangpunt,
         {"hangpunt_noemen", "hangpunt_beantwoorden", "oplossing_voorstellen", "oplossing_bevestigen",
          "oplossing_afwijzen"}},
        {Soort::conflict, {"conflict_benoemen", "kern_beantwoorden"}}},
       hangpunt},
      {"M9",
       "Een overleg met punten, stukken, toezeggingen en verslag",
       {{Soort::overlegdossier,
         {"overlegdossier_openen", "punt_agenderen", "stuk_aanleveren", "punt_behandelen", "punt_doorschuiven",
          "toezegging_doen", "toezegging_nakomen", "toezegging_heropenen", "toezegging_laten_vervallen",
          "verslag_vastleggen", "verslag_vaststellen", "overlegdossier_sluiten", "overlegdossier_heropenen"}}},
       overleg},
      {"M10",
       "Afschalen en weer doorpakken",
       {{Soort::vraagstuk,
         {"inzet_vastleggen", "naar_besluitvorming", "besluit_vastleggen", "naar_opvolging", "bewust_beeindigen"}},
        {Soort::inrichting, {"keuze_voorstellen", "keuze_steunen", "keuzevoorstel_laten_vervallen"}},
        {Soort::conflict, {"conflict_benoemen", "op_trede_plaatsen"}},
        {Soort::afspraak, {"ambtelijk_akkoord_geven"}}},
       modus,
       drie_treden},
  };
  return alle;
}

}  // namespace ruimte::modelcheck
