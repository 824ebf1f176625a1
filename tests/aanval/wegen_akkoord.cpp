// SPDX-License-Identifier: EUPL-1.2
// Ways to consent for another, on another text, or without the standing to do so; and to judge one's own work.
#include "base/hash.hpp"
#include "wegen.hpp"

namespace ruimte::test {

namespace {

using Onderdelen = std::vector<gen::AkkoordOnderdeel>;

http::Response ambtelijk(Toneel& t, const std::string& wie, const Dossier& d, Onderdelen delen,
                         const std::string& extra = {}) {
  auto i = json(gen::AkkoordInvoer{std::move(delen), {}});
  return probeer(t, wie, "afspraken/" + d.afspraak, "ambtelijk_akkoord_geven", extra.empty() ? i : met_veld(i, extra));
}

http::Response bestuurlijk(Toneel& t, const std::string& wie, const Dossier& d, const base::Hash& versie,
                           const std::string& extra = {}) {
  auto i = json(gen::BestuurlijkAkkoordInvoer{versie});
  return probeer(t, wie, "afspraken/" + d.afspraak, "bestuurlijk_akkoord_geven",
                 extra.empty() ? i : met_veld(i, extra));
}

http::Response actie(Toneel& t, const Rol& r, const std::string& handeling, std::size_t n) {
  const auto id = t.afspraak(t.vast.afspraak).acties[n].id;
  const auto invoer = handeling == "actie_melden"
                          ? json(gen::ActieMeldenInvoer{id, gen::Actiemelding::gereed, "Gedaan."})
                          : json(gen::ActieBeoordelenInvoer{id, gen::Actieoordeel::geland, {}});
  return probeer(t, r.ambtelijk, "afspraken/" + t.vast.afspraak, handeling, invoer);
}

http::Response einde(Toneel& t, const Rol& r, const std::string& handeling) {
  const auto a = t.afspraak(t.einde.afspraak);
  const auto id = a.einde.value_or(gen::Eindevoorstel{}).id;
  const auto invoer = handeling == "einde_bevestigen" ? json(gen::EindeBevestigenInvoer{id, andere_hash})
                                                      : json(gen::EindeIntrekkenInvoer{id, "Omdat het kan."});
  return probeer(t, r.bestuurlijk, "afspraken/" + t.einde.afspraak, handeling, invoer);
}

constexpr std::array<Weg, 17> akkoordwegen = {{
    {"geeft ambtelijk akkoord op een tekst die er niet staat",
     {"404 onbekend", "409 functie_past_niet", "409 tekst_gewijzigd", "409 tekst_gewijzigd"},
     [](Toneel& t, const Rol& r) {
       return ambtelijk(t, r.ambtelijk, t.schrijf, {{t.afspraak(t.schrijf.afspraak).tekstdelen[3].id, andere_hash}});
     }},
    {"geeft akkoord op de voorgestelde tekst voor zij is overgenomen",
     {"404 onbekend", "409 functie_past_niet", "409 tekst_gewijzigd", "409 tekst_gewijzigd"},
     [](Toneel& t, const Rol& r) {
       const auto d = t.afspraak(t.schrijf.afspraak).tekstdelen[r.eigen(0, 1)];
       auto nieuw = d;
       nieuw.tekst = d.voorstel.value_or(gen::Tekstvoorstel{}).tekst;
       return ambtelijk(t, r.ambtelijk, t.schrijf, {{d.id, base::sha256(nieuw.tekst)}});
     }},
    {"geeft akkoord op een goed en een verzonnen onderdeel tegelijk",
     {"404 onbekend", "409 functie_past_niet", "409 onderdeel_onbekend", "409 onderdeel_onbekend"},
     [](Toneel& t, const Rol& r) {
       const auto goed = t.afspraak(t.schrijf.afspraak).tekstdelen[3],
                  elders = t.afspraak(t.vast.afspraak).tekstdelen[0];
       return ambtelijk(t, r.ambtelijk, t.schrijf, {{goed.id, goed.inhoud_hash}, {elders.id, elders.inhoud_hash}});
     }},
    {"smokkelt de zijde van de ander mee in het akkoord",
     {"404 onbekend", "400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend"},
     [](Toneel& t, const Rol& r) {
       const auto d = t.afspraak(t.schrijf.afspraak).tekstdelen[3];
       return ambtelijk(t, r.ambtelijk, t.schrijf, {{d.id, d.inhoud_hash}},
                        r.zijde == "rijk" ? R"("zijde":"pv26")" : R"("zijde":"rijk")");
     }},
    {"laat een bestuurder het ambtelijk akkoord geven",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       const auto d = t.afspraak(t.schrijf.afspraak).tekstdelen[3];
       return ambtelijk(t, r.bestuurlijk, t.schrijf, {{d.id, d.inhoud_hash}});
     }},
    {"geeft ambtelijk akkoord op een vastgestelde afspraak",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       const auto d = t.afspraak(t.vast.afspraak).tekstdelen[0];
       return ambtelijk(t, r.ambtelijk, t.vast, {{d.id, d.inhoud_hash}});
     }},
    {"laat een ambtenaar het bestuurlijk akkoord geven",
     {"404 onbekend", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       return bestuurlijk(t, r.ambtelijk, t.akkoord, t.afspraak(t.akkoord.afspraak).versie_hash);
     }},
    {"geeft bestuurlijk akkoord op een andere versie",
     {"404 onbekend", "409 functie_past_niet", "409 tekst_gewijzigd", "409 tekst_gewijzigd"},
     [](Toneel& t, const Rol& r) { return bestuurlijk(t, r.bestuurlijk, t.akkoord, andere_hash); }},
    {"geeft bestuurlijk akkoord met de hash van een andere afspraak",
     {"404 onbekend", "409 functie_past_niet", "409 tekst_gewijzigd", "409 tekst_gewijzigd"},
     [](Toneel& t, const Rol& r) {
       return bestuurlijk(t, r.bestuurlijk, t.akkoord, t.afspraak(t.vast.afspraak).versie_hash);
     }},
    {"geeft bestuurlijk akkoord terwijl de tekst nog open staat",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       return bestuurlijk(t, r.bestuurlijk, t.schrijf, t.afspraak(t.schrijf.afspraak).versie_hash);
     }},
    {"smokkelt een mandaat mee in het bestuurlijk akkoord",
     {"404 onbekend", "400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend"},
     [](Toneel& t, const Rol& r) {
       return bestuurlijk(t, r.bestuurlijk, t.akkoord, t.afspraak(t.akkoord.afspraak).versie_hash,
                          R"("krachtens":")" + t.mandaat_gs + R"(")");
     }},
    {"oordeelt over het eigen werk",
     {"404 onbekend", "409 functie_past_niet", "409 alleen_ontvanger_oordeelt", "409 alleen_ontvanger_oordeelt"},
     [](Toneel& t, const Rol& r) { return actie(t, r, "actie_beoordelen", r.eigen(1, 0)); }},
    {"meldt het werk van de ander gereed",
     {"404 onbekend", "409 functie_past_niet", "409 alleen_gever_meldt", "409 alleen_gever_meldt"},
     [](Toneel& t, const Rol& r) { return actie(t, r, "actie_melden", r.eigen(2, 3)); }},
    {"oordeelt voor er is gemeld",
     {"404 onbekend", "409 functie_past_niet", "409 nog_niet_gereed_gemeld", "409 nog_niet_gereed_gemeld"},
     [](Toneel& t, const Rol& r) { return actie(t, r, "actie_beoordelen", r.eigen(2, 3)); }},
    {"meldt opnieuw nadat de ander oordeelde",
     {"404 onbekend", "409 functie_past_niet", "409 actie_al_geland", "409 actie_al_geland"},
     [](Toneel& t, const Rol& r) { return actie(t, r, "actie_melden", r.eigen(5, 4)); }},
    {"laat een afspraak vervallen op een andere versie, of alleen",
     {"404 onbekend", "409 functie_past_niet", "409 geen_einde_van_ander", "409 tekst_gewijzigd"},
     [](Toneel& t, const Rol& r) { return einde(t, r, "einde_bevestigen"); }},
    {"trekt het voorstel tot einde van de ander in, of wijst het eigen af",
     {"404 onbekend", "409 functie_past_niet", "409 geen_einde_van_ander", "409 geen_eigen_einde"},
     [](Toneel& t, const Rol& r) { return einde(t, r, r.zijde == "pv26" ? "einde_afwijzen" : "einde_intrekken"); }},
}};

}  // namespace

std::span<const Weg> wegen_akkoord() { return akkoordwegen; }

}  // namespace ruimte::test
