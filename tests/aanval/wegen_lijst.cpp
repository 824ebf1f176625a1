// SPDX-License-Identifier: EUPL-1.2
// Ways to bend the list of an arrangement: add alone after the freeze, adopt elsewhere, sign for another, two
// provinces.
#include "gen/arrangement.hpp"
#include "wegen.hpp"

namespace ruimte::test {

namespace {

std::string lijst(const Toneel& t) { return "arrangementen/" + t.arrangement; }
std::string veld(Toneel& t, const char* pad) { return at(t.speler("projectleider").get("/" + lijst(t)), pad); }

constexpr std::array<Weg, 9> lijstwegen = {{
    {"voegt na de bevriezing een afspraak toe zonder reden",
     {"404 onbekend", "409 functie_past_niet", "409 late_toevoeging_zonder_reden", "409 late_toevoeging_zonder_reden"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, lijst(t), "afspraak_opnemen", R"({"afspraak":")" + t.schrijf.afspraak + R"("})");
     }},
    {"aanvaardt de eigen late toevoeging",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 geen_opnamevoorstel"},
     [](Toneel& t, const Rol& r) {
       // The province is the one that may; here its administrator tries, who may not.
       return probeer(t, r.naam == "provincie" ? r.bestuurlijk : r.ambtelijk, lijst(t), "opname_aanvaarden",
                      R"({"voorstel":")" + veld(t, "voorstellen/0/id") + R"("})");
     }},
    {"verzet de bevriesdatum die voorbij is",
     {"404 onbekend", "409 bevriesdatum_voorbij", "409 bevriesdatum_voorbij", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, lijst(t), "bevriesdatum_zetten",
                      json(gen::BevriesdatumInvoer{base::add_days(t.vandaag(), 60), "Uitstel."}));
     }},
    {"herschrijft de inleiding na de bevriezing",
     {"404 onbekend", "409 functie_past_niet", "409 arrangement_bevroren", "409 arrangement_bevroren"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, lijst(t), "inleiding_schrijven", R"({"toelichting":"Wij bepalen."})");
     }},
    {"stelt het arrangement zelf vast",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.bestuurlijk, lijst(t), "arrangement_vaststellen",
                      R"({"gremium":"bol:noord_west","versieHash":")" + veld(t, "versieHash") + R"("})");
     }},
    {"tekent voor een ander",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, lijst(t), "ondertekenen", R"({"versieHash":")" + veld(t, "versieHash") + R"("})");
     }},
    {"neemt een afspraak van een andere provincie op",
     {"404 onbekend", "409 functie_past_niet", "409 dossier_onbekend", "409 dossier_onbekend"},
     [](Toneel& t, const Rol& r) {
       // To everyone of this arrangement an agreement of another province is not there.
       return probeer(t, r.ambtelijk, lijst(t), "afspraak_opnemen",
                      R"({"afspraak":")" + t.limburg.vraagstuk + R"(","reden":"Ook van ons."})");
     }},
    {"begint een arrangement voor twee provincies",
     {"400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend"},
     [](Toneel& t, const Rol& r) {
       return t.speler(r.ambtelijk)
           .act("/arrangementen/handelingen", "arrangement_openen",
                R"({"provincie":"pv26","jaar":2027,"toelichting":"Samen.","provincies":["pv26","pv31"]})");
     }},
    {"begint een tweede arrangement in dezelfde cyclus",
     {"409 functie_past_niet", "409 bestaat_al", "409 bestaat_al", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return t.speler(r.ambtelijk)
           .act("/arrangementen/handelingen", "arrangement_openen",
                R"({"provincie":"pv26","jaar":2026,"toelichting":"Nog een."})");
     }},
}};

}  // namespace

std::span<const Weg> wegen_lijst() { return lijstwegen; }

}  // namespace ruimte::test
