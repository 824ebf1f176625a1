// SPDX-License-Identifier: EUPL-1.2
// Ways to bend the list of an arrangement: add alone after the freeze, adopt elsewhere, sign for another, two
// provinces.
#include "gen/arrangement.hpp"
#include "wegen.hpp"

namespace ruimte::test {

namespace {

std::string lijst(const Toneel& t) { return "arrangementen/" + t.arrangement; }
std::string veld(Toneel& t, const char* pad) { return at(t.speler("projectleider").get("/" + lijst(t)), pad); }

/// The list on which everything is ready for signatures and for the BOL.
std::string gereed(const Toneel& t) { return "arrangementen/" + t.bevroren; }
base::Hash versie(Toneel& t) {
  return base::parse_hash(at(t.speler("projectleider").get("/" + gereed(t)), "versieHash")).value();
}
std::string vaststelling(Toneel& t, const std::string& gremium) {
  return json(gen::ArrangementVaststellenInvoer{gremium, {}, versie(t)});
}
/// A secretary of a body of the own side, for who has one.
std::string secretaris_van(const Toneel& t, const Rol& r) {
  return r.zijde == "pv26" ? t.gs : r.zijde == "rijk" ? t.rijksgremium : r.ambtelijk;
}

constexpr std::array<Weg, 14> lijstwegen = {{
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
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.bestuurlijk, gereed(t), "arrangement_vaststellen", vaststelling(t, t.bol));
     }},
    {"stelt het arrangement vast in een eigen gremium",
     {"404 onbekend", "409 functie_past_niet", "409 gremium_zonder_mandaat", "409 gremium_zonder_mandaat"},
     [](Toneel& t, const Rol& r) {
       const auto wie = secretaris_van(t, r);
       return probeer(t, wie, gereed(t), "arrangement_vaststellen", vaststelling(t, r.zijde.empty() ? t.tafel : wie));
     }},
    {"stelt het arrangement vast in de naam van het BOL",
     {"404 onbekend", "409 functie_past_niet", "409 ander_gremium", "409 ander_gremium"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, secretaris_van(t, r), gereed(t), "arrangement_vaststellen", vaststelling(t, t.bol));
     }},
    {"tekent als ambtenaar",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, gereed(t), "ondertekenen", json(gen::OndertekenenInvoer{versie(t)}));
     }},
    {"tekent met een bestuurder van een ander",
     {"404 onbekend", "409 functie_past_niet", "404 onbekend", "409 tekent_niet"},
     [](Toneel& t, const Rol& r) {
       const auto wie = r.zijde == "rijk"   ? "ander_departement"
                        : r.zijde == "pv26" ? "andere_provincie"
                                            : r.bestuurlijk;
       return probeer(t, wie, gereed(t), "ondertekenen", json(gen::OndertekenenInvoer{versie(t)}));
     }},
    {"smokkelt een andere partij mee in de handtekening",
     {"404 onbekend", "400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.bestuurlijk, gereed(t), "ondertekenen",
                      met_veld(json(gen::OndertekenenInvoer{versie(t)}), R"("partij":"vro")"));
     }},
    {"neemt een afspraak van een andere provincie op",
     {"404 onbekend", "409 functie_past_niet", "409 dossier_onbekend", "409 dossier_onbekend"},
     [](Toneel& t, const Rol& r) {
       // To everyone of this arrangement it is not there: the Rijk reads it, and may not tell.
       return probeer(t, r.ambtelijk, lijst(t), "afspraak_opnemen",
                      json(gen::OpnameInvoer{uuid(t.elders.afspraak), {}, "Ook van ons."}));
     }},
    {"neemt een afspraak op van provincies waar zij niet bij hoort",
     {"404 onbekend", "409 functie_past_niet", "409 afspraak_andere_provincie", "409 afspraak_andere_provincie"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, lijst(t), "afspraak_opnemen",
                      json(gen::OpnameInvoer{uuid(t.overal.afspraak), {}, "Ook van ons."}));
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
