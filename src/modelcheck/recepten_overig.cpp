// SPDX-License-Identifier: EUPL-1.2

#include "base/clock.hpp"
#include "gen/agenda.hpp"
#include "gen/capaciteit.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"
#include "modelcheck/recepten_delen.hpp"

namespace ruimte::modelcheck {

namespace {

using domain::Soort;

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
  b.maak(coordinator(b), Soort::capaciteit, "capaciteit_openen",
         gen::CapaciteitOpenenInvoer{b.toestand<gen::AgendaToestand>(eerste).gremium, {}, 2026, {}});
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
  o.scope.spelers = {b.ambtenaar("rijk"), b.wie("accounthouder_departement", "ienw"), b.ambtenaar("pv26"),
                     b.wie("gedeputeerde", b.organisatie("pv26")), coordinator(b)};
  voeg_zonder_stem_toe(o, b);
  o.scope.ten_hoogste = {{Soort::voorstel, 1}};
  o.scope.eindigt = {Soort::voorstel};
  b.begint_hier(o);
}

/// A choice of the Rijk that a vraagstuk waits for.
void nationale_keuze(Opzet& o, Opbouw& b) {
  b.open_cyclus_en_agenda();
  const auto v = b.breng_in();
  o.scope.spelers = {coordinator(b),
                     b.ambtenaar("rijk"),
                     b.wie("accounthouder_departement", "ienw"),
                     b.ambtenaar("pv26"),
                     b.secretaris_van("mr"),
                     b.wie("bewindspersoon", "lvvn"),
                     b.wie("bewindspersoon", "ienw")};
  voeg_zonder_stem_toe(o, b);
  o.scope.ten_hoogste = {{Soort::nationale_keuze, 1}};
  o.scope.waarden["keuze_vragen.aan"] = {"lvvn"};
  o.scope.waarden["gremium"] = {"mr"};
  o.scope.waarden["voor"] = {"30"};
  o.scope.eindigt = {Soort::vraagstuk};
  b.begint_hier(o);
  // Waiting is possible in every phase, so it begins in each.
  b.doe(coordinator(b), v, "op_wachtlijst", gen::RedenInvoer{"aaa"});
  b.begint_hier(o);
  b.agendeer(v);
  b.begint_hier(o);
  b.doe(coordinator(b), v, "dialoog_starten");
  b.begint_hier(o);
  b.leg_inzetten_vast(v);
  b.stel_op(v, "d");
  b.doe(coordinator(b), v, "naar_besluitvorming");
  b.begint_hier(o);
  b.besluit(v);
  b.doe(coordinator(b), v, "naar_opvolging");
  b.begint_hier(o);
}

/// A vraagstuk in dialogue, between the Rijk and one province.
void dialoog(Opzet& o, Opbouw& b) {
  b.open_cyclus_en_agenda();
  b.naar_dialoog(b.breng_in());
  o.scope.spelers = {coordinator(b), b.ambtenaar("rijk"), b.wie("accounthouder_departement", "ienw"),
                     b.ambtenaar("pv26")};
  voeg_zonder_stem_toe(o, b);
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
  const auto bijeenkomst = plan(b, gremium, 20);
  const auto gepland = b.stand;
  const auto gedaan = b.aanloop;
  const auto na_die_dag = [&] { b.stand = op_dag(b.stand, base::add_days(b.stand.vandaag, 21), b.woorden); };
  const auto secretaris = b.secretaris_van(gremium);
  o.scope.spelers = {secretaris, b.secretaris_van(b.eigen_gremium("pv26", "afspraak")), coordinator(b),
                     b.ambtenaar("rijk"), b.ambtenaar("pv26")};
  o.scope.ten_hoogste = {{Soort::overlegdossier, 2}};  // the second is what the method must refuse
  o.scope.waarden["punt_agenderen.soort"] = {"besluiten"};
  o.scope.waarden["onderwerp"] = {"agenda"};
  o.scope.waarden["besluit"] = {"aaa"};
  o.scope.waarden["onderVoorbehoud"] = {"aaa"};
  o.scope.waarden["toezegging_doen.wie"] = {"lvvn"};
  o.scope.waarden["aan"] = {b.organisatie("pv26")};
  o.scope.waarden["voor"] = {"30"};
  o.scope.waarden["op"] = {"0"};
  // One that was called off, with an item that is still open.
  gen::PuntAgenderenInvoer punt;
  punt.soort = gen::Puntsoort::informeren;
  punt.titel = "aaa";
  const auto dossier = b.maak(secretaris, Soort::overlegdossier, "overlegdossier_openen",
                              gen::OverlegdossierOpenenInvoer{bijeenkomst.id, {}});
  b.doe(secretaris, dossier, "punt_agenderen", punt);
  b.doe(secretaris, bijeenkomst, "overleg_afgelasten", gen::RedenInvoer{"aaa"});
  b.begint_hier(o);
  b.stand = gepland;
  b.aanloop = gedaan;
  na_die_dag();
  b.begint_hier(o);
}

/// A promise of this party to another, in a meeting that was held.
void zeg_toe(Opbouw& b, const domain::StreamRef& dossier, const domain::Actor& wie, const std::string& aan) {
  b.doe(wie, dossier, "toezegging_doen",
        gen::ToezeggingDoenInvoer{wie.organisatie, "aaa", base::add_days(b.stand.vandaag, 30), aan, {}, {}});
}

/// After a meeting that was held: its dossier, with a promise of the programme track to a department.
domain::StreamRef na_het_overleg(Opzet& o, Opbouw& b) {
  overleg(o, b);
  const auto secretaris = o.scope.spelers.front();
  const auto bijeenkomst = StandWorld(b.stand, b.referentie).of_kind(Soort::overleg).front();
  const auto dossier = b.maak(secretaris, Soort::overlegdossier, "overlegdossier_openen",
                              gen::OverlegdossierOpenenInvoer{bijeenkomst.id, {}});
  zeg_toe(b, dossier, secretaris, b.departement);
  return dossier;
}

/// Also with promises that were kept, so that who is a party to one can open the agenda again.
void overleg_met_nagekomen(Opzet& o, Opbouw& b) {
  const auto dossier = na_het_overleg(o, b);
  zeg_toe(b, dossier, b.ambtenaar("rijk"), b.organisatie("pv26"));
  for (const auto& t : b.toestand<gen::OverlegdossierToestand>(dossier).toezeggingen)
    b.doe(t.invoer.wie == b.departement ? b.ambtenaar("rijk") : coordinator(b), dossier, "toezegging_nakomen",
          gen::ToezeggingNakomenInvoer{t.id, "aaa"});
  b.begint_hier(o);
}

/// Promises, also after the minutes.
void toezeggingen(Opzet& o, Opbouw& b) {
  overleg(o, b);
  o.begin.erase(o.begin.begin());
}

}  // namespace

std::vector<Recept> recepten_van_overig() {
  return {
      {"M3",
       "Drie vraagstukken en twee agenda's met capaciteit",
       {{Soort::vraagstuk, {"agenderen", "op_wachtlijst", "bewust_beeindigen"}},
        {Soort::agenda, {"bekrachtigen", "agenda_vaststellen"}},
        {Soort::capaciteit, {"capaciteit_vastleggen"}}},
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
       "Een overleg met punten, stukken en verslag",
       {{Soort::overlegdossier,
         {"overlegdossier_openen", "punt_agenderen", "stuk_aanleveren", "punt_behandelen", "punt_doorschuiven",
          "verslag_vastleggen", "verslag_vaststellen", "overlegdossier_sluiten", "overlegdossier_heropenen"}}},
       overleg_met_nagekomen},
      {"M9b",
       "Toezeggingen in een overleg",
       {{Soort::overlegdossier,
         {"overlegdossier_openen", "punt_agenderen", "punt_behandelen", "toezegging_doen", "toezegging_nakomen",
          "toezegging_laten_vervallen", "verslag_vastleggen", "verslag_vaststellen"}}},
       toezeggingen},
  };
}

}  // namespace ruimte::modelcheck
