// SPDX-License-Identifier: EUPL-1.2
// Ways to decide without mandate or in the wrong body, to reopen what ended, and to act as the clock.
#include "gen/conflict.hpp"
#include "gen/gremium.hpp"
#include "gen/overlegdossier.hpp"
#include "wegen.hpp"

namespace ruimte::test {

namespace {

std::string besluit(const std::string& gremium) {
  gen::BesluitInvoer i;
  i.gremium = gremium;
  i.tekst = "Wij beslissen zelf.";
  i.reikwijdte = "Alles.";
  i.wie_doet_wat = {{"lvvn", "Betalen"}};
  i.landingsplan = "Nergens.";
  for (const auto* z : {"rijk", "pv26"}) i.standpunten.push_back({z, gen::Instemmingsmate::eens});
  return json(i);
}

constexpr std::array<Weg, 17> besluitwegen = {{
    {"legt een besluit vast zonder secretaris te zijn",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.bestuurlijk, "vraagstukken/" + t.akkoord.vraagstuk, "besluit_vastleggen",
                      besluit(t.besluitgremium));
     }},
    {"stelt een afspraak vast zonder secretaris te zijn",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.bestuurlijk, "afspraken/" + t.akkoord.afspraak, "vaststellen",
                      json(gen::VaststellenInvoer{t.besluitgremium, {}, t.afspraak(t.akkoord.afspraak).versie_hash}));
     }},
    {"beslecht het conflict zelf",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.bestuurlijk, "conflicten/" + t.conflict, "beslechten",
                      json(gen::Beslechting{t.besluitgremium, "Wij krijgen gelijk.", {}}));
     }},
    {"legt zelf vast dat er geen keuze komt",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.bestuurlijk, "conflicten/" + t.conflict, "geen_keuze_vastleggen",
                      json(gen::GeenKeuze{t.besluitgremium, "Geen zin", "Niets", "Niemand", t.vandaag()}));
     }},
    {"slaat treden over",
     {"404 onbekend", "409 trede_past_niet", "409 trede_past_niet", "409 trede_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "conflicten/" + t.conflict, "op_trede_plaatsen",
                      json(gen::TredeInvoer{"mr", {}}));
     }},
    {"legt een inzet vast in een gremium zonder mandaat",
     {"404 onbekend", "409 functie_past_niet", "409 gremium_zonder_mandaat", "409 gremium_zonder_mandaat"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "vraagstukken/" + t.schrijf.vraagstuk, "inzet_vastleggen",
                      json(gen::InzetInvoer{"Onze inzet", r.zijde == "pv26" ? "ps:pv26" : "dgo_flo"}));
     }},
    {"legt een inzet vast in het gremium van de ander",
     {"404 onbekend", "409 functie_past_niet", "409 gremium_zonder_mandaat", "409 gremium_zonder_mandaat"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "vraagstukken/" + t.schrijf.vraagstuk, "inzet_vastleggen",
                      json(gen::InzetInvoer{"Hun inzet", r.zijde == "pv26" ? t.rijksgremium : t.gs}));
     }},
    {"geeft zichzelf een mandaat",
     {"409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.bestuurlijk, "mandaatregisters/" + t.register_gs, "mandaat_verlenen",
                      json(gen::MandaatVerlenenInvoer{"gedeputeerde", "provincie_utrecht", "afspraak", t.vandaag(),
                                                      base::add_days(t.vandaag(), 400), "Eigen besluit."}));
     }},
    {"trekt een mandaat in",
     {"409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(
           t, r.bestuurlijk, "mandaatregisters/" + t.register_gs, "mandaat_intrekken",
           json(gen::MandaatIntrekkenInvoer{base::parse_uuid(t.mandaat_gs).value_or(base::Uuid{}), "Omdat het kan."}));
     }},
    {"stelt de agenda vast",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "agendas/" + t.agenda, "agenda_vaststellen", R"({"gremium":"do_novex:pv26"})");
     }},
    {"legt de uitkomst van een agendapunt vast",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "overlegdossiers/" + t.overlegdossier, "punt_behandelen",
                      R"({"punt":")" + t.punt + R"(","samenvatting":"Wij wonnen.","besluit":"Wij krijgen gelijk."})");
     }},
    {"heropent een beëindigd vraagstuk door het opnieuw in te brengen",
     {"404 onbekend", "404 handeling_onbekend", "404 handeling_onbekend", "404 handeling_onbekend"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "vraagstukken/" + t.dicht.vraagstuk, "inbrengen", R"({"titel":"Opnieuw"})");
     }},
    {"start de dialoog van een beëindigd vraagstuk",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "vraagstukken/" + t.dicht.vraagstuk, "dialoog_starten");
     }},
    {"stelt een einde voor van een vervallen afspraak",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.bestuurlijk, "afspraken/" + t.dicht.afspraak, "einde_voorstellen",
                      json(gen::EindeInvoer{t.afspraak(t.dicht.afspraak).versie_hash, "Nog eens."}));
     }},
    {"laat een termijn verstrijken in de naam van de klok",
     {"404 onbekend", "404 handeling_onbekend", "404 handeling_onbekend", "404 handeling_onbekend"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "conflicten/" + t.conflict, "termijn_verstreken",
                      R"({"termijn":")" + t.termijn + R"("})");
     }},
    {"doet een handeling van de klok",
     {"404 onbekend", "404 handeling_onbekend", "404 handeling_onbekend", "404 handeling_onbekend"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "conflicten/" + t.conflict, "naar_volgende_trede");
     }},
    {"meldt de toezegging van de ander nagekomen",
     {"404 onbekend", "409 toezegging_bij_ander", "409 toezegging_van_ander", "409 toezegging_van_ander"},
     [](Toneel& t, const Rol& r) {
       const auto& van_ander = r.zijde == "rijk" ? t.toezegging_provincie : t.toezegging_rijk;
       return probeer(t, r.ambtelijk, "overlegdossiers/" + t.overlegdossier, "toezegging_nakomen",
                      R"({"toezegging":")" + van_ander + R"(","hoe":"Het is gedaan."})");
     }},
}};

}  // namespace

std::span<const Weg> wegen_besluit() { return besluitwegen; }

}  // namespace ruimte::test
