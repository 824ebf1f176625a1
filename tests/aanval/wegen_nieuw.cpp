// SPDX-License-Identifier: EUPL-1.2
// Ways on money, support after agreement, the setup, proposals, national choices, sticking points and meetings.
#include "gen/gremium.hpp"
#include "gen/inrichting.hpp"
#include "gen/nationale_keuze.hpp"
#include "gen/voorstel.hpp"
#include "wegen.hpp"

namespace ruimte::test {

namespace {

const char* const kale_reden = R"({"reden":"Omdat het kan."})";

base::Uuid als_id(const std::string& id) { return base::parse_uuid(id).value_or(base::Uuid{}); }

http::Response op(Toneel& t, const std::string& wie, const Dossier& d, const std::string& handeling,
                  const std::string& invoer = {}) {
  return probeer(t, wie, "afspraken/" + d.afspraak, handeling, invoer);
}

base::Uuid voorwaarde(Toneel& t) { return t.afspraak(t.geld.afspraak).geldvoorwaarden.front().id; }

constexpr std::array<Weg, 10> geldwegen = {{
    {"stemt in over het budget van een ander",
     {"404 onbekend", "409 functie_past_niet", "409 geen_eigen_budget", "409 geen_eigen_budget"},
     [](Toneel& t, const Rol& r) {
       return op(t, r.ambtelijk, t.geld, "budgethouder_instemmen", json(gen::BudgetInstemmenInvoer{voorwaarde(t)}));
     }},
    {"laat een bestuurder instemmen over het budget van een ander",
     {"404 onbekend", "409 functie_past_niet", "409 geen_eigen_budget", "409 geen_eigen_budget"},
     [](Toneel& t, const Rol& r) {
       return op(t, r.bestuurlijk, t.geld, "budgethouder_instemmen", json(gen::BudgetInstemmenInvoer{voorwaarde(t)}));
     }},
    {"smokkelt de budgethouder mee in de instemming",
     {"404 onbekend", "400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend"},
     [](Toneel& t, const Rol& r) {
       return op(t, r.ambtelijk, t.geld, "budgethouder_instemmen",
                 met_veld(json(gen::BudgetInstemmenInvoer{voorwaarde(t)}), R"("organisatie":"ienw")"));
     }},
    {"wijst een budgethouder aan die geen partij is",
     {"404 onbekend", "409 functie_past_niet", "409 budgethouder_geen_partij", "409 budgethouder_geen_partij"},
     [](Toneel& t, const Rol& r) {
       return op(t, r.ambtelijk, t.geld, "geldvoorwaarde_toevoegen",
                 json(gen::GeldvoorwaardeInvoer{"Meer geld", "MIRT", {}, "vng"}));
     }},
    {"schrapt een voorwaarde over geld uit een vastgestelde afspraak",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       return op(t, r.ambtelijk, t.vast, "geldvoorwaarde_schrappen",
                 json(gen::GeldvoorwaardeSchrappenInvoer{voorwaarde(t), "Niet nodig."}));
     }},
    {"verandert de externe route na vaststelling",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       return op(t, r.ambtelijk, t.vast, "externe_route_noemen", json(gen::ExterneRouteInvoer{"nota_ruimte"}));
     }},
    {"zegt als ambtenaar dat zijn zijde de afspraak niet meer draagt",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return op(t, r.ambtelijk, t.vast, "niet_meer_gedragen_verklaren",
                 json(gen::NietGedragenInvoer{t.afspraak(t.vast.afspraak).versie_hash, "Omdat het kan."}));
     }},
    {"zegt het over een versie die er niet staat",
     {"404 onbekend", "409 functie_past_niet", "409 tekst_gewijzigd", "409 tekst_gewijzigd"},
     [](Toneel& t, const Rol& r) {
       return op(t, r.bestuurlijk, t.vast, "niet_meer_gedragen_verklaren",
                 json(gen::NietGedragenInvoer{andere_hash, "Omdat het kan."}));
     }},
    {"draagt weer wat hij nooit losliet",
     {"404 onbekend", "409 functie_past_niet", "409 geen_eigen_verklaring", "409 geen_eigen_verklaring"},
     [](Toneel& t, const Rol& r) { return op(t, r.bestuurlijk, t.vast, "weer_gedragen_verklaren", kale_reden); }},
    {"herbevestigt zonder dat het is gevraagd",
     {"404 onbekend", "409 functie_past_niet", "409 geen_herbevestiging_gevraagd", "409 geen_herbevestiging_gevraagd"},
     [](Toneel& t, const Rol& r) {
       return op(t, r.bestuurlijk, t.vast, "herbevestigen",
                 json(gen::HerbevestigenInvoer{t.afspraak(t.vast.afspraak).versie_hash}));
     }},
}};

http::Response in_geheel(Toneel& t, const std::string& wie, const std::string& handeling, const std::string& invoer) {
  return probeer(t, wie, "inrichtingen/" + t.inrichting, handeling, invoer);
}

constexpr std::array<Weg, 21> overige = {{
    {"stelt als ambtenaar de modus afschalen voor",
     {"409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return in_geheel(t, r.ambtelijk, "keuze_voorstellen",
                        json(gen::KeuzeVoorstellenInvoer{"modus", "afschalen", "Omdat het kan."}));
     }},
    {"stemt in met de eigen keuze, of als ambtenaar",
     {"409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet", "409 geen_keuzevoorstel"},
     [](Toneel& t, const Rol& r) {
       return in_geheel(t, r.zijde == "rijk" ? r.bestuurlijk : r.ambtelijk, "keuze_steunen",
                        json(gen::KeuzeSteunenInvoer{als_id(t.keuzevoorstel)}));
     }},
    {"smokkelt de steun van zeven provincies mee",
     {"400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend"},
     [](Toneel& t, const Rol& r) {
       return in_geheel(
           t, r.bestuurlijk, "keuze_steunen",
           met_veld(json(gen::KeuzeSteunenInvoer{als_id(t.keuzevoorstel)}), R"("zijden":["pv20","pv21"])"));
     }},
    {"stelt een keuze voor die niet bestaat",
     {"409 functie_past_niet", "409 functie_past_niet", "409 keuze_onbekend", "409 keuze_onbekend"},
     [](Toneel& t, const Rol& r) {
       return in_geheel(t, r.bestuurlijk, "keuze_voorstellen",
                        json(gen::KeuzeVoorstellenInvoer{"modus", "alles_mag", "Omdat het kan."}));
     }},
    {"reageert op een element dat aan een ander is gevraagd",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 reactie_bij_ander"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "voorstellen/" + t.voorstel, "reactie_geven",
                      R"({"elementen":[")" + t.element + R"("],"uitkomst":"niet","toelichting":"Nee."})");
     }},
    {"trekt een element van een ander in",
     {"404 onbekend", "409 functie_past_niet", "404 onbekend", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       const auto& waar = r.zijde == "pv26" ? t.voorstel_limburg : t.voorstel;
       return probeer(t, r.ambtelijk, "voorstellen/" + waar, "element_intrekken",
                      json(gen::ElementIntrekkenInvoer{als_id(t.element), "Omdat het kan."}));
     }},
    {"maakt de nationale keuze zelf",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 keuze_van_ander"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "nationale-keuzen/" + t.nationale_keuze, "keuze_vastleggen",
                      json(gen::KeuzeVastleggenInvoer{"mr", "Wij krijgen gelijk.", "Nergens"}));
     }},
    {"zegt een dag toe voor de keuze van een ander",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 keuze_van_ander"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "nationale-keuzen/" + t.nationale_keuze, "keuze_toezeggen",
                      json(gen::KeuzeToezeggenInvoer{"Kabinet", base::add_days(t.vandaag(), 30)}));
     }},
    {"bevestigt de eigen oplossing van een hangpunt",
     {"404 onbekend", "409 hangpunt_van_anderen", "409 oplossing_van_uzelf", "409 oplossing_van_uzelf"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "hangpunten/" + t.hangpunten.at(r.eigen(0, 1)), "oplossing_bevestigen");
     }},
    {"verzet het overleg van een ander",
     {"409 functie_past_niet", "409 ander_gremium", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(
           t, r.ambtelijk, "overleggen/" + t.overleg, "overleg_verzetten",
           R"({"datum":")" + base::to_string(base::add_days(t.vandaag(), 90)) + R"(","reden":"Komt beter uit."})");
     }},
    {"haalt een moment van een ander uit het jaarplan",
     {"409 functie_past_niet", "409 moment_van_ander", "409 moment_van_allen", "409 moment_van_allen"},
     [](Toneel& t, const Rol& r) {
       const auto& moment = r.naam == "coordinator" ? t.moment_limburg : t.moment_allen;
       return probeer(t, r.ambtelijk, "cycli/" + t.cyclus, "moment_laten_vervallen",
                      R"({"moment":")" + moment + R"(","reden":"Komt niet uit."})");
     }},
    {"zet een moment in het jaarplan op naam van een ander",
     {"400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "cycli/" + t.cyclus, "moment_vastleggen",
                      R"({"soort":"formatie","naam":"Stil","van":"2027-01-01","partij":"provincie_limburg"})");
     }},
    {"trekt het adres van de agenda van een ander in",
     {"404 onbekend", "404 onbekend", "404 onbekend", "404 onbekend"},
     [](Toneel& t, const Rol& r) {
       return t.speler(r.ambtelijk).send(http::Method::del, "/agendafeeds/" + t.agendafeed_limburg);
     }},
    {"raadt het adres van de agenda van een ander",
     {"404 onbekend", "404 onbekend", "404 onbekend", "404 onbekend"},
     [](Toneel& t, const Rol& r) {
       // What is known of it: its id, which is no key, and the form of the address.
       return t.speler(r.ambtelijk).get("/agendafeed/" + t.agendafeed_limburg + ".ics");
     }},
    {"verschuift het jaarplan door het te proberen",
     {"200", "200", "200", "200"},
     [](Toneel& t, const Rol& r) {
       return t.speler(r.ambtelijk).post("/jaarplan/proef", R"({"stuk":"stap:dialoog","naar":"2027-01-01"})");
     }},
    {"stelt het verslag vast",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "overlegdossiers/" + t.overlegdossier, "verslag_vaststellen",
                      R"({"op":")" + base::to_string(t.vandaag()) + R"("})");
     }},
    {"legt een nieuw bestuur vast om akkoorden open te breken",
     {"409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.bestuurlijk, "mandaatregisters/" + t.register_gs, "nieuw_bestuur_vastleggen",
                      R"({"naam":"Wij","aangetredenOp":")" + base::to_string(t.vandaag()) + R"("})");
     }},
    {"deelt beslisruimte die er niet is",
     {"404 onbekend", "409 functie_past_niet", "409 beslisruimte_ontbreekt", "409 beslisruimte_ontbreekt"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "vraagstukken/" + t.schrijf.vraagstuk, "beslisruimte_vrijgeven",
                      R"({"tekst":"Wij gaan akkoord met alles."})");
     }},
    {"bevestigt een kernregel weg",
     {"404 onbekend", "409 functie_past_niet", "409 eenzijdige_wijziging", "409 eenzijdige_wijziging"},
     [](Toneel& t, const Rol& r) {
       const auto d = t.afspraak(t.schrijf.afspraak).tekstdelen[r.eigen(0, 1)];
       const auto invoer = json(gen::VoorstelAntwoordInvoer{d.id, d.voorstel.value_or(gen::Tekstvoorstel{}).id, {}});
       auto& client = t.speler(r.ambtelijk);
       client.headers["idempotency-key"] = "0192f0c0-0000-7000-8000-0000000000bb";
       auto antwoord = client.post(
           "/afspraken/" + t.schrijf.afspraak + "/handelingen",
           R"({"handeling":"tekstvoorstel_overnemen","bevestigd":[{"regel":"eenzijdige_wijziging","reden":"Wij weten het."}],"invoer":)" +
               invoer + "}");
       client.headers.clear();
       return antwoord;
     }},
    {"schrijft op de pagina van een andere partij, of bevestigt de eigen",
     {"409 functie_past_niet", "409 verwachting_bevestigen_anderen", "409 partijpagina_van_ander",
      "409 partijpagina_van_ander"},
     [](Toneel& t, const Rol& r) {
       const auto pagina = "partijpaginas/" + t.partijpagina;
       if (r.naam == "coordinator")
         return probeer(t, r.ambtelijk, pagina, "verwachting_bevestigen",
                        R"({"verwachting":")" + t.verwachting + R"("})");
       return probeer(t, r.ambtelijk, pagina, "verwachting_opnemen", R"({"tekst":"Alles doen wat wij vragen."})");
     }},
    {"speelt een aanvaarde handeling opnieuw af op een ander dossier",
     {"409 idempotentiesleutel_hergebruikt", "409 idempotentiesleutel_hergebruikt",
      "409 idempotentiesleutel_hergebruikt", "409 idempotentiesleutel_hergebruikt"},
     [](Toneel& t, const Rol& r) {
       auto& client = t.speler(r.ambtelijk);
       client.headers["idempotency-key"] = t.gebruikte_sleutel.at(r.ambtelijk);
       auto antwoord = r.naam == "beheer" ? client.act("/functies/" + t.functie_jurist + "/handelingen",
                                                       "functie_beeindigen", kale_reden)
                                          : client.act("/vraagstukken/" + t.akkoord.vraagstuk + "/handelingen",
                                                       "aanvullen", R"({"tijdvak":"2027-05-01"})");
       client.headers.clear();
       return antwoord;
     }},
}};

}  // namespace

std::span<const Weg> wegen_geld() { return geldwegen; }
std::span<const Weg> wegen_overig() { return overige; }

}  // namespace ruimte::test
