// SPDX-License-Identifier: EUPL-1.2
// Ways to bend what follows on a conflict: what becomes public, who heard it, who pays, and who answers a call.
#include "gen/aanspreekbericht.hpp"
#include "gen/conflict.hpp"
#include "wegen.hpp"

namespace ruimte::test {

namespace {

constexpr std::array<Weg, 8> uitkomstwegen = {{
    {"geeft een andere openbare tekst vrij dan er staat",
     {"404 onbekend", "409 functie_past_niet", "409 al_vrijgegeven", "409 openbare_tekst_anders"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "conflicten/" + t.zonder_keuze, "openbare_tekst_vrijgeven",
                      json(gen::VrijgevenInvoer{andere_hash}));
     }},
    {"begint zelf een regel op de openbare lijst",
     {"404 handeling_onbekend", "404 handeling_onbekend", "404 handeling_onbekend", "404 handeling_onbekend"},
     [](Toneel& t, const Rol& r) {
       return t.speler(r.ambtelijk).act("/geen-keuzen/handelingen", "openbaar_maken", "{}");
     }},
    {"meldt teruggekoppeld aan wie er niet bij hoorde",
     {"404 onbekend", "409 ander_gremium", "409 terugkoppeling_niet_gevraagd", "409 terugkoppeling_niet_gevraagd"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "conflicten/" + t.zonder_keuze, "uitkomst_terugkoppelen",
                      json(gen::TerugkoppelenInvoer{{"provincie_limburg"}, "Gebeld."}));
     }},
    {"kent zichzelf compensatie toe",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.bestuurlijk, "conflicten/" + t.zonder_keuze, "compensatie_vastleggen",
                      json(gen::CompensatieInvoer{"provincie_utrecht", "Geld", "lvvn", {}}));
     }},
    {"haalt een instrument van de ander van de tabel",
     {"404 onbekend", "409 functie_past_niet", "409 instrument_niet_genoemd", "409 instrument_niet_genoemd"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "vraagstukken/" + t.schrijf.vraagstuk, "instrument_schrappen",
                      json(gen::InstrumentSchrappenInvoer{r.zijde == "rijk" ? "povi" : "nota_ruimte", "Weg."}));
     }},
    {"merkt een provincie die er niet bij hoort als bevoegd gezag",
     {"404 onbekend", "409 provincie_niet_geraakt", "409 provincie_niet_geraakt", "409 provincie_niet_geraakt"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "vraagstukken/" + t.schrijf.vraagstuk, "bevoegd_gezag_merken",
                      json(gen::BevoegdGezagInvoer{"pv31", true, "Alles."}));
     }},
    {"beantwoordt een bericht aan een ander",
     {"404 onbekend", "409 functie_past_niet", "404 onbekend", "409 aangesproken_is_ander"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "aanspreekberichten/" + t.bericht, "bericht_beantwoorden",
                      json(gen::AanspreekantwoordInvoer{"Namens hen."}));
     }},
    {"spreekt een partij aan die er niet bij hoort",
     {"409 functie_past_niet", "409 hangpunt_met_wie", "409 hangpunt_met_wie", "409 hangpunt_met_wie"},
     [](Toneel& t, const Rol& r) {
       auto& client = t.speler(r.ambtelijk);
       return client.act("/aanspreekberichten/handelingen", "aanspreken",
                         json(gen::AansprekenInvoer{
                             base::parse_uuid(t.schrijf.vraagstuk).value(), "provincie_limburg", "U ook.", {}}));
     }},
}};

}  // namespace

std::span<const Weg> wegen_uitkomst() { return uitkomstwegen; }

}  // namespace ruimte::test
