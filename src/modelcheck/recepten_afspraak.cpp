// SPDX-License-Identifier: EUPL-1.2

#include "base/clock.hpp"
#include "gen/afspraak.hpp"
#include "gen/afspraak_invoer.hpp"
#include "gen/arrangement.hpp"
#include "gen/gremium.hpp"
#include "modelcheck/recepten_delen.hpp"

namespace ruimte::modelcheck {

namespace {

using domain::Soort;

/// M2: three sides write and agree; mandates absent, running, or running out.
void afspraak(Opzet& o, Opbouw& b) {
  const auto v = b.begin_met_inzetten();
  b.stel_op(v, "d");
  b.doe(coordinator(b), v, "naar_besluitvorming");
  o.scope.spelers = {b.secretaris_van(b.besluitgremium())};
  const Namen zijden =
      b.provincies.size() == 1 ? Namen{"rijk", b.provincies[0]} : Namen{"rijk", b.provincies[0], b.provincies[1]};
  for (const auto& z : zijden) {
    o.scope.spelers.push_back(b.ambtenaar(z));
    o.scope.spelers.push_back(b.bestuurder(z));
  }
  voeg_zonder_stem_toe(o, b);
  o.scope.spelers.push_back(coordinator(b));
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
  const auto v = b.begin_met_inzetten();
  b.stel_op(v, "d", true);
  b.doe(coordinator(b), v, "naar_besluitvorming");
  o.scope.spelers = {b.secretaris_van(b.besluitgremium()), b.ambtenaar("rijk"), b.bestuurder("rijk"),
                     b.ambtenaar("pv26"), b.bestuurder("pv26")};
  // Who should get nowhere: a body of one side, a body elsewhere, the programme track that has no voice.
  o.scope.spelers.push_back(b.secretaris_van(b.eigen_gremium("pv26", "afspraak")));
  o.scope.spelers.push_back(b.secretaris_van("bol:zuid"));
  o.scope.spelers.push_back(b.wie("accounthouder_departement", "vro_programmaspoor"));
  o.scope.spelers.push_back(coordinator(b));
  for (const auto* z : {"rijk", "pv26"}) b.leg_mandaat_vast(z, 0, 365);
  o.scope.waarden["delen"] = {};
  o.scope.waarden["delen_apart"] = {};
  o.scope.waarden["voorbehoud"] = {"", "aaa"};
  o.scope.waarden["budgethouder"] = {"lvvn"};
  o.scope.waarden["externeRoute"] = {*b.referentie.ids.at("instrument").begin()};
  o.scope.eindigt = {Soort::afspraak};
  b.begint_hier(o);
}

/// A vraagstuk in dialogue with every position recorded, and mandates for ten years.
domain::StreamRef met_inzetten(Opbouw& b) {
  for (const auto* z : {"rijk", "pv26"}) b.leg_mandaat_vast(z, 0, 3650);
  return b.begin_met_inzetten();
}

/// After adoption: reports, judgements, landing, support, a new administration.
void opvolging(Opzet& o, Opbouw& b) {
  const auto v = met_inzetten(b);
  o.scope.spelers = {coordinator(b),      b.ambtenaar("rijk"),  b.bestuurder("rijk"),
                     b.ambtenaar("pv26"), b.bestuurder("pv26"), b.secretaris_van(b.eigen_gremium("pv26", "afspraak"))};
  voeg_zonder_stem_toe(o, b);
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
  for (auto& begin : o.begin) begin.stand = op_dag(begin.stand, base::add_days(begin.stand.vandaag, 10), b.woorden);
  o.scope.eindigt = {};
}

/// M6: the vraagstuk with its agreement and a conflict on a short ladder.
void samen(Opzet& o, Opbouw& b) {
  met_inzetten(b);
  o.scope.spelers = {coordinator(b),       b.ambtenaar("rijk"),  b.ambtenaar("pv26"),
                     b.bestuurder("rijk"), b.bestuurder("pv26"), b.secretaris_van(b.besluitgremium())};
  voeg_ladder_toe(o, b, "rijk_provincie");
  o.scope.ten_hoogste = {{Soort::conflict, 1}, {Soort::afspraak, 1}};
  o.scope.waarden["soort"] = {"rijk_provincie"};
  o.scope.waarden["instemming"] = {b.organisatie("pv26")};
  o.scope.waarden["delen"] = {"2"};
  o.scope.waarden["delen_apart"] = {};
  o.scope.waarden["tekstvoorstel_doen.tekst"] = {"bbb"};
  o.scope.eindigt = {Soort::vraagstuk, Soort::conflict};
  b.begint_hier(o);
}

/// The arrangement of one province around an adopted agreement: list, freeze, late additions, signatures, its BOL.
void arrangement(Opzet& o, Opbouw& b) {
  opvolging(o, b);
  const auto c = o.begin.at(2);  // an agreement of type C
  o.begin.clear();
  b.stand = c.stand;
  b.aanloop = c.aanloop;
  const auto& deel = b.referentie.provincies.at("pv26").landsdeel;
  const auto a = b.maak(b.ambtenaar("pv26"), Soort::arrangement, "arrangement_openen",
                        gen::ArrangementOpenenInvoer{"pv26", 2026, "aaa"});
  b.doe(b.ambtenaar("pv26"), a, "arrangementstuk_toevoegen",
        gen::ArrangementstukInvoer{gen::Arrangementstuksoort::kaartbeeld, "aaa", "aaa", {}});
  o.scope.spelers = {coordinator(b),
                     b.ambtenaar("rijk"),
                     b.bestuurder("rijk"),
                     b.wie("bewindspersoon", "vro"),
                     b.wie("accounthouder_departement", "vro"),
                     b.ambtenaar("pv26"),
                     b.bestuurder("pv26"),
                     b.secretaris_van("bol:" + deel),
                     b.secretaris_van(deel == "zuid" ? "bol:oost" : "bol:zuid"),
                     b.secretaris_van("bwo_flo")};
  o.scope.waarden.erase("gremium");  // each secretary records for the own body
  o.scope.waarden["bevriesdatum_zetten.datum"] = {"10"};
  o.scope.waarden["afspraak_opnemen.reden"] = {"aaa"};
  o.scope.eindigt = {};
  b.begint_hier(o);
}

}  // namespace

std::vector<Recept> recepten_van_afspraak() {
  return {
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
      {"M11",
       "Het arrangement van een provincie, met bevriezing en late toevoegingen",
       {{Soort::arrangement,
         {"bevriesdatum_zetten", "afspraak_opnemen", "opname_schrappen", "opname_aanvaarden", "opname_afwijzen",
          "rijksinbreng_afstemmen", "ondertekenen", "arrangement_vaststellen"}}},
       arrangement},
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
       {{Soort::vraagstuk, gang_van_vraagstuk},
        {Soort::conflict, gang_van_beslechting},
        {Soort::afspraak, plus(gang_van_tekst, {"opstellen", "afstemming_starten"})}},
       samen,
       drie_treden,
       {"pv26"},
       true},
  };
}

}  // namespace ruimte::modelcheck
