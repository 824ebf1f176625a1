// SPDX-License-Identifier: EUPL-1.2
// Ways around the door: replays, old versions, forged ids, another's session, function, password or circle.
#include "gen/organisatie_en_functie.hpp"
#include "wegen.hpp"

namespace ruimte::test {

http::Response probeer(Toneel& t, const std::string& speler, const std::string& dossier, const std::string& handeling,
                       const std::string& invoer) {
  return t.speler(speler).act("/" + dossier + "/handelingen", handeling, invoer);
}

std::string met_veld(const std::string& object, const std::string& veld) {
  return object.substr(0, object.size() - 1) + "," + veld + "}";
}

namespace {

const char* const reden = R"({"reden":"Omdat het kan."})";

/// A request with headers of one's own, that are left out again.
struct Kop {
  std::string naam, waarde;
};
http::Response met_kop(Toneel& t, const std::string& speler, const Kop& kop, const std::string& pad,
                       const std::string& body) {
  auto& client = t.speler(speler);
  client.headers["idempotency-key"] = "0192f0c0-0000-7000-8000-0000000000aa";
  client.headers[kop.naam] = kop.waarde;
  auto answer = client.post(pad, body);
  client.headers.clear();
  return answer;
}

/// An act that this role reaches the door with: the administrator on functions, the others on a vraagstuk.
std::pair<std::string, std::string> eigen_handeling(Toneel& t, const Rol& r, const std::string& extra = {}) {
  if (r.naam == "beheer")
    return {"/functies/handelingen",
            R"({"handeling":"functie_toewijzen","invoer":)" +
                json(gen::FunctieToewijzenInvoer{t.beheerder, "jurist", "lvvn", {}, t.vandaag(), {}}) + extra + "}"};
  return {"/vraagstukken/" + t.schrijf.vraagstuk + "/handelingen",
          R"({"handeling":"aanvullen","invoer":{"tijdvak":"2027-05-01"})" + extra + "}"};
}

constexpr std::array<Weg, 13> deurwegen = {{
    {"gebruikt een sleutel opnieuw met een ander verzoek",
     {"409 idempotentiesleutel_hergebruikt", "409 idempotentiesleutel_hergebruikt",
      "409 idempotentiesleutel_hergebruikt", "409 idempotentiesleutel_hergebruikt"},
     [](Toneel& t, const Rol& r) {
       const auto [pad, body] = eigen_handeling(t, r);
       return met_kop(t, r.ambtelijk, {"idempotency-key", t.gebruikte_sleutel.at(r.ambtelijk)}, pad, body);
     }},
    {"handelt zonder sleutel",
     {"400 idempotentiesleutel_ontbreekt", "400 idempotentiesleutel_ontbreekt", "400 idempotentiesleutel_ontbreekt",
      "400 idempotentiesleutel_ontbreekt"},
     [](Toneel& t, const Rol& r) {
       const auto [pad, body] = eigen_handeling(t, r);
       return met_kop(t, r.ambtelijk, {"idempotency-key", ""}, pad, body);
     }},
    {"noemt de versie van gisteren",
     {"404 onbekend", "412 voorwaarde_verouderd", "412 voorwaarde_verouderd", "412 voorwaarde_verouderd"},
     [](Toneel& t, const Rol& r) {
       const auto [pad, body] = eigen_handeling(t, {"", r.ambtelijk, "", ""}, R"(,"versie":1)");
       return met_kop(t, r.ambtelijk, {"x-niets", "1"}, pad, body);
     }},
    {"stuurt het verzoek van een ander opnieuw",
     {"404 onbekend", "409 fase_past_niet", "409 fase_past_niet", "409 fase_past_niet"},
     [](Toneel& t, const Rol& r) {
       // What both administrators sent for the agreement that now stands, with the key of somebody else.
       const auto a = t.afspraak(t.vast.afspraak);
       const auto [pad, body] = std::pair{"/afspraken/" + t.vast.afspraak + "/handelingen",
                                          R"({"handeling":"bestuurlijk_akkoord_geven","invoer":)" +
                                              json(gen::BestuurlijkAkkoordInvoer{a.versie_hash}) + "}"};
       return met_kop(t, r.bestuurlijk, {"idempotency-key", t.gebruikte_sleutel.at("projectleider")}, pad, body);
     }},
    {"gebruikt de sessie met het bewijs van een ander",
     {"403 csrf", "403 csrf", "403 csrf", "403 csrf"},
     [](Toneel& t, const Rol& r) {
       const auto [pad, body] = eigen_handeling(t, r);
       return met_kop(t, r.ambtelijk, {"x-csrf-token", t.speler("limburg").csrf}, pad, body);
     }},
    {"stuurt vanaf een andere site",
     {"403 csrf", "403 csrf", "403 csrf", "403 csrf"},
     [](Toneel& t, const Rol& r) {
       const auto [pad, body] = eigen_handeling(t, r);
       return met_kop(t, r.ambtelijk, {"sec-fetch-site", "cross-site"}, pad, body);
     }},
    {"verandert de functie in zijn koekje",
     {"401 niet_aangemeld", "401 niet_aangemeld", "401 niet_aangemeld", "401 niet_aangemeld"},
     [](Toneel& t, const Rol& r) {
       auto koekje = t.speler(r.ambtelijk).cookie;
       const auto plek = koekje.size() / 2;
       koekje[plek] = koekje[plek] == 'A' ? 'B' : 'A';
       const auto [pad, body] = eigen_handeling(t, r);
       return met_kop(t, r.ambtelijk, {"cookie", koekje}, pad, body);
     }},
    {"kiest de functie van een ander",
     {"400 code_onbekend", "400 code_onbekend", "400 code_onbekend", "400 code_onbekend"},
     [](Toneel& t, const Rol& r) {
       const auto ander = r.naam == "provincie" ? "bewindspersoon" : "gedeputeerde";
       const auto functie = at(t.speler(ander).get("/sessies/huidige"), "actieveFunctie");
       return t.speler(r.ambtelijk).post("/sessies/huidige/functie", R"({"functieId":")" + functie + R"("})");
     }},
    {"noemt zich in de invoer een ander",
     {"400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend", "400 veld_onbekend"},
     [](Toneel& t, const Rol& r) {
       const auto [pad, body] = eigen_handeling(t, r, R"(,"namens":"gedeputeerde","functie":"bewindspersoon")");
       return met_kop(t, r.ambtelijk, {"x-functie", "bewindspersoon"}, pad, body);
     }},
    {"geeft zichzelf een functie die mag instemmen",
     {"409 functie_aan_zichzelf", "409 functie_past_niet", "409 functie_past_niet", "409 functie_past_niet"},
     [](Toneel& t, const Rol& r) {
       const auto zelf = at(t.speler(r.ambtelijk).get("/sessies/huidige"), "persoon/id");
       return t.speler(r.ambtelijk)
           .act("/functies/handelingen", "functie_toewijzen",
                json(gen::FunctieToewijzenInvoer{base::parse_uuid(zelf).value_or(base::Uuid{}),
                                                 "gedeputeerde",
                                                 "provincie_utrecht",
                                                 {},
                                                 t.vandaag(),
                                                 {}}));
     }},
    {"handelt in de eigen kring van de ander",
     {"404 onbekend", "404 onbekend", "404 onbekend", "404 onbekend"},
     [](Toneel& t, const Rol& r) {
       // The programme reads the Rijk's circle; what is inside a province stays closed to it as well.
       const auto& doel = r.naam == "provincie" ? t.inzet_rijk : t.inzet_provincie;
       return probeer(t, r.ambtelijk, "inzetten/" + doel, "inzet_vervangen", reden);
     }},
    {"zet de klok vooruit buiten de oefenomgeving",
     {"404 onbekend", "404 onbekend", "404 onbekend", "404 onbekend"},
     [](Toneel& t, const Rol& r) { return t.speler(r.ambtelijk).post("/oefenklok", R"({"dag":"2027-06-01"})"); }},
    {"wijzigt een dossier buiten de handelingen om",
     {"405 methode_niet_toegestaan", "405 methode_niet_toegestaan", "405 methode_niet_toegestaan",
      "405 methode_niet_toegestaan"},
     [](Toneel& t, const Rol& r) {
       return t.speler(r.ambtelijk)
           .send(http::Method::put, "/afspraken/" + t.vast.afspraak, R"({"titel":"Anders","fase":"concept"})");
     }},
}};

}  // namespace

std::span<const Weg> wegen_deur() { return deurwegen; }

}  // namespace ruimte::test
