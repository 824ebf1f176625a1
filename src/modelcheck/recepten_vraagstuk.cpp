// SPDX-License-Identifier: EUPL-1.2
#include "gen/inrichting.hpp"
#include "gen/optie.hpp"
#include "gen/vraagstuk_invoer.hpp"
#include "modelcheck/recepten_delen.hpp"

namespace ruimte::modelcheck {

namespace {

using domain::Soort;

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
  o.scope.waarden["instemming"] = {b.organisatie("pv26")};
  o.scope.eindigt = {Soort::vraagstuk, Soort::conflict};
}

/// The same with an agreement instead of a conflict, and somebody who reads along: small, so that a change of the
/// method is seen soon.
void vraagstuk_zonder_conflict(Opzet& o, Opbouw& b) {
  vraagstuk(o, b);
  const auto v = StandWorld(b.stand, b.referentie).of_kind(Soort::vraagstuk).front();
  b.doe(coordinator(b), v, "dialoog_starten");
  b.leg_inzetten_vast(v);
  b.stel_op(v, "d");
  voeg_zonder_stem_toe(o, b);
  o.scope.ten_hoogste.clear();
  o.scope.eindigt = {Soort::vraagstuk};
  b.begint_hier(o);
}

/// One conflict of one kind on its own ladder, with and without a meeting within six weeks.
auto ladder(const std::string& soort, bool eerst_dialoog = true) {
  return [soort, eerst_dialoog](Opzet& o, Opbouw& b) {
    b.open_cyclus_en_agenda();
    const auto v = b.breng_in();
    if (eerst_dialoog) b.naar_dialoog(v);
    o.scope.spelers = {coordinator(b), b.ambtenaar("rijk"), b.wie("accounthouder_departement", "ienw")};
    for (const auto& p : b.provincies) o.scope.spelers.push_back(b.ambtenaar(p));
    voeg_ladder_toe(o, b, soort);
    if (soort == "interdepartementaal" || soort == "rijk_provincie") voeg_zonder_stem_toe(o, b);
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

/// What follows an outcome: told back, explained, made good, and said in public when every side released the same text.
void na_uitkomst(Opzet& o, Opbouw& b) {
  ladder("rijk_provincie")(o, b);
  o.begin.resize(1);
}

/// One option on the table in step 3: what it does to two parties, consent to a loss, the decision and the exits.
void opties(Opzet& o, Opbouw& b) {
  const auto v = b.begin_met_inzetten();
  b.stel_op(v, "d");
  b.doe(coordinator(b), v, "naar_besluitvorming", gen::NaarBesluitvormingInvoer{gen::Besluitplek::hier_besluiten, {}});
  b.doe(b.ambtenaar("pv26"), v, "optie_opnemen", gen::OptieOpnemenInvoer{"aaa", "aaa"});
  o.scope.spelers = {coordinator(b), b.ambtenaar("rijk"), b.ambtenaar("pv26"), b.secretaris_van(b.besluitgremium())};
  voeg_zonder_stem_toe(o, b);
  o.scope.waarden["optie_effect_zeggen.partij"] = {b.organisatie("pv26")};
  o.scope.eindigt = {Soort::vraagstuk};
  b.begint_hier(o);
}

/// Scaling down and up again around a vraagstuk and a conflict on a rung (I-19).
void modus(Opzet& o, Opbouw& b) {
  const auto v = b.begin_met_inzetten();
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

}  // namespace

std::vector<Recept> recepten_van_vraagstuk() {
  return {
      {"M1",
       "Een vraagstuk met inzetten, besluit, conflict en de klok",
       {{Soort::vraagstuk, plus(gang_van_vraagstuk, {"agenderen"})}, {Soort::conflict, gang_van_beslechting}},
       vraagstuk,
       drie_treden},
      {"M1e",
       "Een vraagstuk met inzetten, afspraak en besluit, zonder conflict",
       {{Soort::vraagstuk, plus(gang_van_vraagstuk, {"agenderen"})}},
       vraagstuk_zonder_conflict},
      {"M1g",
       "Een optie op tafel, met winst, verlies en instemming van partijen",
       {{Soort::vraagstuk,
         {"optie_effect_zeggen", "optie_instemmen", "besluit_vastleggen", "naar_opvolging", "bewust_beeindigen"}}},
       opties},
      {"M1a",
       "Een conflict tussen Rijk en provincie op de hele ladder",
       {{Soort::conflict, gang_van_beslechting}},
       ladder("rijk_provincie")},
      {"M1b",
       "Een conflict tussen departementen",
       {{Soort::conflict, gang_van_beslechting}},
       ladder("interdepartementaal")},
      {"M1c",
       "Een conflict tussen provincies",
       {{Soort::conflict, gang_van_beslechting}},
       ladder("interprovinciaal"),
       [](auto&) {},
       {"pv30", "pv31"}},
      {"M1d",
       "Een conflict met een gemeente of waterschap",
       {{Soort::conflict, plus(gang_van_beslechting,
                               {"bevoegdheid_geven", "uitkomst_terugkoppelen", "uitkomst_uitleggen",
                                "compensatie_vastleggen", "openbare_tekst_voorstellen", "openbare_tekst_vrijgeven"})}},
       ladder("met_medeoverheid")},
      {"M1f",
       "Wat volgt op de uitkomst van een conflict",
       {{Soort::conflict,
         {"conflict_benoemen", "op_trede_plaatsen", "beslechten", "geen_keuze_vastleggen", "bevoegdheid_geven",
          "uitkomst_terugkoppelen", "uitkomst_uitleggen", "compensatie_vastleggen", "openbare_tekst_voorstellen",
          "openbare_tekst_vrijgeven"}}},
       na_uitkomst,
       drie_treden},
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
}

}  // namespace ruimte::modelcheck
