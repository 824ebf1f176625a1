// SPDX-License-Identifier: EUPL-1.2
#include "toneel.hpp"

#include <set>
#include <stdexcept>

#include "application/system/system_actor.hpp"
#include "base/hash.hpp"
#include "domain/kernel/mandate.hpp"
#include "gen/aanspreekbericht.hpp"
#include "gen/agenda.hpp"
#include "gen/conflict.hpp"
#include "gen/gremium.hpp"
#include "gen/inrichting.hpp"
#include "gen/nationale_keuze.hpp"
#include "gen/overlegdossier.hpp"

namespace ruimte::test {

namespace {

using domain::Soort;

const std::vector<std::string> utrecht{"pv26"};
const char* const departement = "lvvn";

std::string gremium_voor(const std::string& onderwerp, const std::string& zijde, base::Date dag) {
  for (const auto& g : domain::beslissende_gremia(shipped_referentie(), {"", onderwerp, utrecht, false}, dag))
    if (shipped_referentie().gremium(g)->zijde == zijde) return g;
  throw std::runtime_error("no body for " + onderwerp);
}

}  // namespace

base::Uuid uuid(const std::string& id) { return base::parse_uuid(id).value(); }

std::string acts(const std::string& meervoud, const std::string& id) {
  return "/" + meervoud + "/" + id + "/handelingen";
}

gen::OpstellenInvoer tekst(const std::string& vraagstuk, const std::string& zijde, const std::string& organisatie) {
  gen::OpstellenInvoer i;
  i.vraagstuk = uuid(vraagstuk);
  i.titel = "Samen kiezen";
  i.type = gen::Afspraaktype::b;
  for (std::size_t n = 0; n < gen::code_list_afspraakdeel().ids.size(); ++n)
    i.tekstdelen.push_back({static_cast<gen::Afspraakdeel>(n), "Onderdeel " + std::to_string(n + 1), {}});
  for (int n = 0; n < 3; ++n) {
    i.acties.push_back({"Ruimte reserveren", zijde, organisatie, "rijk", {}, {}});
    i.acties.push_back({"Onderzoek betalen", "rijk", departement, zijde, {}, {}});
  }
  return i;
}

Toneel::Toneel() : world(Setup{.seed = 11, .limits = {.requests_per_minute = 1'000'000, .sign_ins_per_minute = 1000}}) {
  bezet();
  organiseer();
  schrijf = maak("In schrijven", Stand::afstemming);
  speel_schrijven();
  akkoord = maak("Ambtelijk eens", Stand::ambtelijk);
  vast = maak("In uitvoering", Stand::uitvoering);
  einde = maak("Voorstel tot einde", Stand::ambtelijk);
  dicht = maak("Gesloten", Stand::ambtelijk);
  speel_einden();
  strijd = maak("Verschil", Stand::dialoog);
  speel_conflict();
  speel_overleg();
  speel_uitkomst();
  speel_elders();
  speel_arrangementen();
  speel_geld_en_keuzes();
  speel_hangpunten();
  speel_jaarplan();
}

Client& Toneel::speler(const std::string& naam) {
  const auto it = spelers_.find(naam);
  if (it == spelers_.end()) throw std::runtime_error("nobody is called " + naam);
  return *it->second;
}

void Toneel::opnieuw_aangemeld() {
  for (auto& [naam, client] : spelers_) {
    client->cookie.clear();
    client->csrf.clear();
    client->sign_in(naam);
  }
}

base::Uuid Toneel::kom(const std::string& naam, const std::string& functie, const std::string& organisatie,
                       const std::string& gremium) {
  const auto persoon = world.person(naam);
  world.function(persoon, functie, organisatie, gremium);
  meld_aan(naam);
  return persoon;
}

void Toneel::meld_aan(const std::string& naam) {
  auto client = std::make_unique<Client>(world);
  client->sign_in(naam);
  spelers_.insert_or_assign(naam, std::move(client));
}

void Toneel::bezet() {
  besluitgremium = domain::beslissende_gremia(shipped_referentie(), {"", "afspraak", utrecht, true}, vandaag()).back();
  rijksgremium = gremium_voor("rijksinzet", "rijk", vandaag());
  gs = gremium_voor("provinciale_inzet", "provincie", vandaag());
  beheerder = kom("beheer", "beheerder", "vro");
  kom("coordinator", "coordinator", "vro_programmaspoor");
  kom("projectleider", "projectleider", "provincie_utrecht");
  kom("gedeputeerde", "gedeputeerde", "provincie_utrecht");
  kom("accounthouder", "accounthouder_departement", departement);
  kom("bewindspersoon", "bewindspersoon", departement);
  kom("limburg", "projectleider", "provincie_limburg");
  kom("collega_provincie", "projectleider", "provincie_utrecht");
  kom("collega_rijk", "accounthouder_departement", departement);
  kom(besluitgremium, "secretaris_gremium", "vro_programmaspoor", besluitgremium);
  kom(rijksgremium, "secretaris_gremium", "vro_programmaspoor", rijksgremium);
  kom(gs, "secretaris_gremium", "provincie_utrecht", gs);
  kom(tafel, "secretaris_gremium", "provincie_utrecht", tafel);
}

http::Response Toneel::doe(const std::string& naam, const std::string& pad, const std::string& handeling,
                           const std::string& invoer) {
  auto& client = speler(naam);
  const auto sleutel = base::to_string(base::new_uuid(world.clock, world.random));
  client.headers["idempotency-key"] = sleutel;
  auto answer = client.act(pad, handeling, invoer);
  client.headers.clear();
  if (answer.status >= 300) throw std::runtime_error(naam + " " + handeling + ": " + answer.body);
  gebruikte_sleutel[naam] = sleutel;
  return answer;
}

void Toneel::organiseer() {
  agenda = open_agenda(R"("provincie":"pv26")");
  const auto tot = base::add_days(vandaag(), 40);
  const auto verleen = [&](const std::string& gremium, const std::string& functie, const std::string& organisatie) {
    return at(doe(gremium, "/mandaatregisters/handelingen", "register_openen",
                  json(gen::MandaatVerlenenInvoer{functie, organisatie, "afspraak", vandaag(), tot, "Besluit."})),
              "id");
  };
  verleen(rijksgremium, "bewindspersoon", departement);
  register_gs = verleen(gs, "gedeputeerde", "provincie_utrecht");
  mandaat_gs = at(speler(gs).get("/mandaatregisters/" + register_gs), "mandaten/0/id");
  // Somebody outside both sides has done something too, so that a key of his can be used again.
  functie_jurist =
      at(doe("beheer", "/functies/handelingen", "functie_toewijzen",
             json(gen::FunctieToewijzenInvoer{world.person("nieuw"), "jurist", departement, {}, vandaag(), {}})),
         "id");
}

std::string Toneel::open_agenda(const std::string& waar) {
  auto id = at(doe("coordinator", "/agendas/handelingen", "agenda_openen", "{" + waar + R"(,"jaar":2026})"), "id");
  for (const auto* soort : {"tussen_overheden", "tussen_departementen"})
    doe("coordinator", acts("agendas", id), "dialoog_ontwerpen",
        std::string(R"({"soort":")") + soort + R"(","opzet":"Drie sessies.","wie":["lvvn"]})");
  return id;
}

void Toneel::naar_dialoog(const std::string& vraagstuk, const std::string& op_agenda) {
  const auto v = acts("vraagstukken", vraagstuk);
  doe("coordinator", v, "aanvullen", R"({"terugkeerdoel":"nota_ruimte","trekkerRijk":"lvvn"})");
  doe("coordinator", v, "toetsen",
      R"({"poortvraag":true,"poortUitleg":"Het loopt vast.","oordelen":[{"criterium":"c1","oordeel":"voldoet",)"
      R"("bewijs":"400 ha op 250 ha.","bewijssoort":"feit","claims":["wonen","water"]}]})");
  doe("coordinator", v, "agenderen", R"({"agenda":")" + op_agenda + R"(","inspanning":"s"})");
  doe("coordinator", v, "dialoog_starten");
}

Dossier Toneel::maak(const std::string& titel, Stand tot) {
  Dossier d;
  d.vraagstuk = speler("projectleider").new_issue(titel);
  naar_dialoog(d.vraagstuk, agenda);
  d.afspraak = at(doe("projectleider", "/afspraken/handelingen", "opstellen",
                      json(tekst(d.vraagstuk, "pv26", "provincie_utrecht"))),
                  "id");
  if (tot >= Stand::afstemming) naar_afstemming(d);
  if (tot >= Stand::ambtelijk)
    for (const auto* wie : {"accounthouder", "projectleider"}) geef_ambtelijk(wie, d);
  if (tot >= Stand::uitvoering) naar_uitvoering(d);
  return d;
}

void Toneel::leg_inzetten_vast(const Dossier& d) {
  const auto v = acts("vraagstukken", d.vraagstuk);
  doe("accounthouder", v, "inzet_vastleggen", json(gen::InzetInvoer{"De inzet van het Rijk", rijksgremium}));
  doe("projectleider", v, "inzet_vastleggen", json(gen::InzetInvoer{"De inzet van Utrecht", gs}));
}

void Toneel::naar_afstemming(const Dossier& d) {
  doe("projectleider", acts("afspraken", d.afspraak), "afstemming_starten");
  leg_inzetten_vast(d);
  doe("coordinator", acts("vraagstukken", d.vraagstuk), "naar_besluitvorming", R"({"besluitplek":"hier_besluiten"})");
}

void Toneel::geef_ambtelijk(const std::string& naam, const Dossier& d) {
  gen::AkkoordInvoer i;
  for (const auto& deel : afspraak(d.afspraak).tekstdelen) i.onderdelen.push_back({deel.id, deel.inhoud_hash});
  doe(naam, acts("afspraken", d.afspraak), "ambtelijk_akkoord_geven", json(i));
}

void Toneel::naar_uitvoering(const Dossier& d) {
  const auto a = acts("afspraken", d.afspraak), v = acts("vraagstukken", d.vraagstuk);
  gen::BesluitInvoer besluit;
  besluit.gremium = besluitgremium;
  besluit.tekst = "De polder krijgt waterberging.";
  besluit.reikwijdte = "De polder.";
  besluit.wie_doet_wat = {{departement, "Onderzoek betalen"}};
  besluit.landingsplan = "In de omgevingsvisie.";
  for (const auto* z : {"rijk", "pv26"}) besluit.standpunten.push_back({z, gen::Instemmingsmate::eens});
  doe(besluitgremium, v, "besluit_vastleggen", json(besluit));
  const auto versie = afspraak(d.afspraak).versie_hash;
  for (const auto* wie : {"bewindspersoon", "gedeputeerde"})
    doe(wie, a, "bestuurlijk_akkoord_geven", json(gen::BestuurlijkAkkoordInvoer{versie}));
  doe(besluitgremium, a, "vaststellen", json(gen::VaststellenInvoer{besluitgremium, {}, versie}));
  doe("coordinator", v, "naar_opvolging");
  // Actions 0 and 1 are reported done, 2 and 3 not, 4 and 5 are judged landed; even ones are given by the province.
  const auto acties = afspraak(d.afspraak).acties;
  for (const std::size_t n : {0U, 1U, 4U, 5U})
    doe(n % 2 == 0 ? "projectleider" : "accounthouder", a, "actie_melden",
        json(gen::ActieMeldenInvoer{acties[n].id, gen::Actiemelding::gereed, "Gedaan."}));
  for (const std::size_t n : {4U, 5U})
    doe(n % 2 == 0 ? "accounthouder" : "projectleider", a, "actie_beoordelen",
        json(gen::ActieBeoordelenInvoer{acties[n].id, gen::Actieoordeel::geland, {}}));
}

/// Part 0 carries a proposal of the Rijk, part 1 one of the province; both agree on part 2.
void Toneel::speel_schrijven() {
  const auto a = acts("afspraken", schrijf.afspraak);
  const auto delen = afspraak(schrijf.afspraak).tekstdelen;
  for (const auto& [n, wie] : {std::pair{0U, "accounthouder"}, std::pair{1U, "projectleider"}})
    doe(wie, a, "tekstvoorstel_doen",
        json(gen::TekstvoorstelInvoer{delen[n].id, delen[n].inhoud_hash, "Een andere tekst", "Scherper.", {}}));
  for (const auto* wie : {"accounthouder", "projectleider"})
    doe(wie, a, "ambtelijk_akkoord_geven", json(gen::AkkoordInvoer{{{delen[2].id, delen[2].inhoud_hash}}, {}}));
}

/// The province proposes to end one agreement; both end another, and its vraagstuk is closed.
void Toneel::speel_einden() {
  for (const auto& d : {einde, dicht})
    doe("gedeputeerde", acts("afspraken", d.afspraak), "einde_voorstellen",
        json(gen::EindeInvoer{afspraak(d.afspraak).versie_hash, "Niet meer nodig."}));
  const auto t = afspraak(dicht.afspraak);
  doe("bewindspersoon", acts("afspraken", dicht.afspraak), "einde_bevestigen",
      json(gen::EindeBevestigenInvoer{t.einde.value_or(gen::Eindevoorstel{}).id, t.versie_hash}));
  doe("coordinator", acts("vraagstukken", dicht.vraagstuk), "bewust_beeindigen", R"({"reden":"Niet meer nodig."})");
}

void Toneel::speel_conflict() {
  leg_inzetten_vast(strijd);
  doe("coordinator", acts("vraagstukken", strijd.vraagstuk), "naar_besluitvorming",
      R"({"besluitplek":"hier_besluiten"})");
  conflict = at(doe("projectleider", "/conflicten/handelingen", "conflict_benoemen",
                    R"({"vraagstuk":")" + strijd.vraagstuk +
                        R"(","soort":"rijk_provincie","kern":"De kern","schuurt":"Hier","gevraagd":"Kies"})"),
                "id");
  const auto& deel = shipped_referentie().provincies.at("pv26").landsdeel;
  doe("projectleider", acts("conflicten", conflict), "op_trede_plaatsen",
      json(gen::TredeInvoer{"accountteams:" + deel, {}}));
  termijn = at(speler("projectleider").get("/conflicten/" + conflict), "termijnen/0/id");
}

/// A conflict that ended without a choice, with a text that one side released; instruments, and a call to another.
void Toneel::speel_uitkomst() {
  zonder_keuze = at(doe("projectleider", "/conflicten/handelingen", "conflict_benoemen",
                        R"({"vraagstuk":")" + strijd.vraagstuk +
                            R"(","soort":"rijk_provincie","kern":"Nog een","schuurt":"Hier","gevraagd":"Kies"})"),
                    "id");
  const auto& deel = shipped_referentie().provincies.at("pv26").landsdeel;
  for (const auto& g : {"accountteams:" + deel, std::string("do_novex:pv26"), tafel})
    doe("projectleider", acts("conflicten", zonder_keuze), "op_trede_plaatsen", json(gen::TredeInvoer{g, {}}));
  const auto terug = base::add_days(vandaag(), 60);
  doe(tafel, acts("conflicten", zonder_keuze), "geen_keuze_vastleggen",
      json(gen::GeenKeuze{tafel, "Het wacht.", "Wat geldt.", "De provincie.", terug}));
  doe("projectleider", acts("conflicten", zonder_keuze), "openbare_tekst_voorstellen",
      json(gen::OpenbareTekstInvoer{
          {"Geen keuze over de polder.", "Het wacht.", "Wat geldt.", "De provincie.", terug}}));
  const auto zet_in = [&](const char* wie, const char* instrument) {
    doe(wie, acts("vraagstukken", schrijf.vraagstuk), "instrument_inzetten",
        json(gen::InstrumentInvoer{instrument, "Daar leggen wij het vast.", base::add_days(vandaag(), 90)}));
  };
  zet_in("accounthouder", "nota_ruimte");
  zet_in("projectleider", "povi");
  bericht = at(doe("accounthouder", "/aanspreekberichten/handelingen", "aanspreken",
                   json(gen::AansprekenInvoer{uuid(limburg.vraagstuk), "provincie_limburg", "Het ligt stil.", {}})),
               "id");
}

/// A meeting of today with an item and a promise of each side; and what stands in one side's own circle.
void Toneel::speel_overleg() {
  overleg = at(doe(besluitgremium, "/overleggen/handelingen", "overleg_plannen",
                   json(gen::OverlegPlannenInvoer{besluitgremium, vandaag(), {}, {}})),
               "id");
  overlegdossier = at(doe(besluitgremium, "/overlegdossiers/handelingen", "overlegdossier_openen",
                          json(gen::OverlegdossierOpenenInvoer{uuid(overleg)})),
                      "id");
  const auto pad = acts("overlegdossiers", overlegdossier);
  doe(besluitgremium, pad, "punt_agenderen", R"({"titel":"De keuze","soort":"informeren"})");
  const auto zeg_toe = [&](const char* wie, const char* van, const char* aan) {
    doe(wie, pad, "toezegging_doen",
        json(gen::ToezeggingDoenInvoer{van, "Het onderzoek", base::add_days(vandaag(), 20), aan, {}, {}}));
  };
  zeg_toe("accounthouder", departement, "provincie_utrecht");
  zeg_toe("projectleider", "provincie_utrecht", departement);
  const auto gelezen = speler(besluitgremium).get("/overlegdossiers/" + overlegdossier);
  punt = at(gelezen, "punten/0/id");
  toezegging_rijk = at(gelezen, "toezeggingen/0/id");
  toezegging_provincie = at(gelezen, "toezeggingen/1/id");
  inzet_rijk = at(speler("accounthouder").get("/inzetten"), "items/0/id");
  inzet_provincie = at(speler("projectleider").get("/inzetten"), "items/0/id");
  limburg.vraagstuk = speler("limburg").new_issue("Van Limburg");
}

/// What lies with a department that is none of the players.
void Toneel::speel_geld_en_keuzes() {
  const char* const ander = "ienw";
  geld = maak("Met geld", Stand::afstemming);
  doe("projectleider", acts("afspraken", geld.afspraak), "geldvoorwaarde_toevoegen",
      json(gen::GeldvoorwaardeInvoer{"Tien miljoen", "MIRT", {}, ander}));
  inrichting = at(doe("coordinator", "/inrichtingen/handelingen", "inrichting_openen", "{}"), "id");
  doe("bewindspersoon", acts("inrichtingen", inrichting), "keuze_voorstellen",
      json(gen::KeuzeVoorstellenInvoer{"geld", "verwijzing", "Zo blijft het helder."}));
  keuzevoorstel = at(speler("bewindspersoon").get("/inrichtingen/" + inrichting), "voorstellen/0/id");
  const auto bied_aan = [&](const char* wie) {
    const std::string water = R"({"opgave":"Water","antwoord":"past_niet","toelichting":"Te weinig ruimte.","aan":[")" +
                              std::string(ander) + R"("]})";
    return at(doe(wie, "/voorstellen/handelingen", "voorstel_aanbieden",
                  R"({"titel":"Voorstel","besluit":"Besluit","elementen":[)" + water + "]}"),
              "id");
  };
  voorstel = bied_aan("projectleider");
  voorstel_limburg = bied_aan("limburg");
  element = at(speler("projectleider").get("/voorstellen/" + voorstel), "elementen/0/id");
  nationale_keuze = at(doe("projectleider", "/nationale-keuzen/handelingen", "keuze_vragen",
                           json(gen::KeuzeVragenInvoer{"Stikstof", "Wat mag?", ander})),
                       "id");
}

void Toneel::speel_hangpunten() {
  partijpagina = at(doe("coordinator", "/partijpaginas/handelingen", "partijpagina_openen"), "id");
  doe("coordinator", acts("partijpaginas", partijpagina), "verwachting_opnemen", R"({"tekst":"Op tijd een agenda."})");
  verwachting = at(speler("coordinator").get("/partijpaginas/" + partijpagina), "verwachtingen/0/id");
  for (const auto* wie : {"accounthouder", "projectleider"}) {
    const bool rijk = std::string(wie) == "accounthouder";
    hangpunten.push_back(at(doe(wie, "/hangpunten/handelingen", "hangpunt_noemen",
                                R"({"vraagstuk":")" + strijd.vraagstuk + R"(","zin":"Dit schuurt.","met":")" +
                                    (rijk ? "provincie_utrecht" : departement) + R"("})"),
                            "id"));
    doe(wie, acts("hangpunten", hangpunten.back()), "oplossing_voorstellen", R"({"hoe":"Zo."})");
  }
}

gen::AfspraakToestand Toneel::afspraak(const std::string& id) {
  const auto systeem = application::authorise_system(shipped_referentie());
  return world.store->reader()
      ->toestand({Soort::afspraak, uuid(id)}, systeem.kringen)
      ->toestand.as<gen::AfspraakToestand>();
}

Afdruk Toneel::afdruk() {
  const auto systeem = application::authorise_system(shipped_referentie());
  const auto reader = world.store->reader();
  const auto log = reader->log(0, 1'000'000, systeem.kringen);
  std::set<domain::StreamRef> dossiers;
  for (const auto& feit : log) dossiers.insert({feit.envelop.stroomsoort, feit.envelop.stroom});
  base::Sha256 alles;
  for (const auto& ref : dossiers) alles.add(base::encode(reader->toestand(ref, systeem.kringen)->toestand));
  return {log.size(), alles.finish()};
}

std::string kort(const http::Response& response) {
  auto code = at(response, "weigering/code");
  if (code.empty()) code = at(response, "fouten/0/code");
  if (code.empty()) code = at(response, "code");
  return std::to_string(response.status) + (code.empty() ? "" : " " + code);
}

}  // namespace ruimte::test
