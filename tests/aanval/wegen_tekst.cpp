// SPDX-License-Identifier: EUPL-1.2
// Ways to change a text that others agreed on.
#include "wegen.hpp"

namespace ruimte::test {

namespace {

/// Another text for this part, as if it rested on the text with this hash.
std::string andere_tekst(const gen::Tekstdeel& deel, const base::Hash& basis) {
  return json(gen::TekstvoorstelInvoer{deel.id, basis, "Onze eigen tekst", "Omdat het kan.", true});
}

http::Response voorstel(Toneel& t, const Rol& r, const Dossier& d, const std::string& invoer) {
  return probeer(t, r.ambtelijk, "afspraken/" + d.afspraak, "tekstvoorstel_doen", invoer);
}

http::Response antwoord(Toneel& t, const Rol& r, const std::string& handeling, const gen::Tekstdeel& deel,
                        const base::Uuid& id) {
  return probeer(t, r.ambtelijk, "afspraken/" + t.schrijf.afspraak, handeling,
                 json(gen::VoorstelAntwoordInvoer{deel.id, id, "Omdat het kan."}));
}

/// The part on which the own side, or the other one, has a proposal.
gen::Tekstdeel deel_met(Toneel& t, const Rol& r, bool eigen) {
  const auto n = r.eigen(0, 1);
  return t.afspraak(t.schrijf.afspraak).tekstdelen[eigen ? n : 1 - n];
}

http::Response beantwoord(Toneel& t, const Rol& r, const std::string& handeling, bool eigen) {
  const auto deel = deel_met(t, r, eigen);
  return antwoord(t, r, handeling, deel, deel.voorstel.value_or(gen::Tekstvoorstel{}).id);
}

gen::Tekstdeel deel(Toneel& t, const Dossier& d, std::size_t n) { return t.afspraak(d.afspraak).tekstdelen[n]; }

std::string opstellen(const std::string& vraagstuk) {
  gen::OpstellenInvoer i;
  i.vraagstuk = base::parse_uuid(vraagstuk).value();
  i.titel = "Eigen afspraak";
  i.tekstdelen = {{gen::Afspraakdeel{}, "Wat ons past", {}}};
  return json(i);
}

constexpr std::array<Weg, 15> tekstwegen = {{
    {"stelt een andere tekst voor bij een vastgestelde afspraak",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       const auto d = deel(t, t.vast, 0);
       return voorstel(t, r, t.vast, andere_tekst(d, d.inhoud_hash));
     }},
    {"stelt een andere tekst voor bij een vervallen afspraak",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       const auto d = deel(t, t.dicht, 0);
       return voorstel(t, r, t.dicht, andere_tekst(d, d.inhoud_hash));
     }},
    {"neemt het eigen tekstvoorstel over",
     {"404 onbekend", "409 functie_past_niet", "409 eenzijdige_wijziging", "409 eenzijdige_wijziging"},
     [](Toneel& t, const Rol& r) { return beantwoord(t, r, "tekstvoorstel_overnemen", true); }},
    {"wijst het eigen tekstvoorstel af",
     {"404 onbekend", "409 functie_past_niet", "409 voorstel_vervallen", "409 voorstel_vervallen"},
     [](Toneel& t, const Rol& r) { return beantwoord(t, r, "tekstvoorstel_afwijzen", true); }},
    {"trekt het voorstel van de ander in",
     {"404 onbekend", "409 functie_past_niet", "409 voorstel_vervallen", "409 voorstel_vervallen"},
     [](Toneel& t, const Rol& r) { return beantwoord(t, r, "tekstvoorstel_intrekken", false); }},
    {"legt een voorstel over dat van de ander heen",
     {"404 onbekend", "409 functie_past_niet", "409 voorstel_hangt", "409 voorstel_hangt"},
     [](Toneel& t, const Rol& r) {
       const auto d = deel_met(t, r, false);
       return voorstel(t, r, t.schrijf, andere_tekst(d, d.inhoud_hash));
     }},
    {"stelt voor op een tekst die er niet staat",
     {"404 onbekend", "409 functie_past_niet", "409 tekst_gewijzigd", "409 tekst_gewijzigd"},
     [](Toneel& t, const Rol& r) {
       return voorstel(t, r, t.schrijf, andere_tekst(deel(t, t.schrijf, 3), andere_hash));
     }},
    {"stelt voor bij een onderdeel van een andere afspraak",
     {"404 onbekend", "409 functie_past_niet", "409 onderdeel_onbekend", "409 onderdeel_onbekend"},
     [](Toneel& t, const Rol& r) {
       const auto d = deel(t, t.akkoord, 0);
       return voorstel(t, r, t.schrijf, andere_tekst(d, d.inhoud_hash));
     }},
    {"neemt over met het kenmerk van een ander voorstel",
     {"404 onbekend", "409 functie_past_niet", "409 voorstel_vervallen", "409 voorstel_vervallen"},
     [](Toneel& t, const Rol& r) {
       const auto eigen = deel_met(t, r, true);
       return antwoord(t, r, "tekstvoorstel_overnemen", deel_met(t, r, false),
                       eigen.voorstel.value_or(gen::Tekstvoorstel{}).id);
     }},
    {"smokkelt een zijde mee in het voorstel",
     {"404 onbekend", "400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend"},
     [](Toneel& t, const Rol& r) {
       const auto d = deel(t, t.schrijf, 3);
       return voorstel(t, r, t.schrijf, met_veld(andere_tekst(d, d.inhoud_hash), R"("zijde":"rijk")"));
     }},
    {"smokkelt een nieuwe tekst mee bij het overnemen",
     {"404 onbekend", "400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend"},
     [](Toneel& t, const Rol& r) {
       const auto d = deel_met(t, r, false);
       return probeer(
           t, r.ambtelijk, "afspraken/" + t.schrijf.afspraak, "tekstvoorstel_overnemen",
           met_veld(json(gen::VoorstelAntwoordInvoer{d.id, d.voorstel.value_or(gen::Tekstvoorstel{}).id, {}}),
                    R"("tekst":"Onze tekst")"));
     }},
    {"smokkelt fase en akkoorden mee bij het opstellen",
     {"400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend"},
     [](Toneel& t, const Rol& r) {
       return t.speler(r.ambtelijk)
           .act("/afspraken/handelingen", "opstellen",
                met_veld(opstellen(t.schrijf.vraagstuk), R"("fase":"vastgesteld","instemmingen":[{"zijde":"rijk"}])"));
     }},
    {"stelt een afspraak op bij een gesloten vraagstuk",
     {"409 functie_past_niet", "409 functie_past_niet", "409 vraagstuk_niet_in_behandeling",
      "409 vraagstuk_niet_in_behandeling"},
     [](Toneel& t, const Rol& r) {
       return t.speler(r.ambtelijk).act("/afspraken/handelingen", "opstellen", opstellen(t.dicht.vraagstuk));
     }},
    {"voegt een actie toe aan een vastgestelde afspraak",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       return probeer(t, r.ambtelijk, "afspraken/" + t.vast.afspraak, "actie_toevoegen",
                      json(gen::ActieInvoer{"Meer betalen", "rijk", "lvvn", "pv26", {}, {}}));
     }},
    {"voegt een actie toe waarin een zijde aan zichzelf belooft",
     {"404 onbekend", "409 functie_past_niet", "409 actie_niet_tweezijdig", "409 actie_niet_tweezijdig"},
     [](Toneel& t, const Rol& r) {
       const std::string zijde = r.zijde.empty() ? "rijk" : r.zijde;
       return probeer(t, r.ambtelijk, "afspraken/" + t.schrijf.afspraak, "actie_toevoegen",
                      json(gen::ActieInvoer{"Meer betalen", zijde, "lvvn", zijde, {}, {}}));
     }},
}};

}  // namespace

std::span<const Weg> wegen_tekst() { return tekstwegen; }

}  // namespace ruimte::test
