// SPDX-License-Identifier: EUPL-1.2
#include "support/hoofdtaak.hpp"

#include <gtest/gtest.h>

#include "base/clock.hpp"
#include "domain/kernel/mandate.hpp"
#include "gen/agenda.hpp"
#include "gen/gremium.hpp"

namespace ruimte::test {

Keuze twee_provincies() { return {.provincies = {"pv30", "pv31"}, .departement = "def", .type = gen::Afspraaktype::c}; }

domain::Actor benoemer(gen::Conflictsoort soort) {
  const bool rijk = soort == gen::Conflictsoort::rijk_provincie || soort == gen::Conflictsoort::interdepartementaal;
  return rijk ? accounthouder("def") : projectleider("pv30");
}

using domain::Soort;
using domain::StreamRef;

namespace {

const std::string& any_of_catalogue(const char* catalogue) { return *referentie().ids.at(catalogue).begin(); }

std::string one_sided(const std::vector<std::string>& provincies, const std::string& zijde,
                      const std::string& onderwerp, base::Date dag) {
  for (const auto& g : domain::beslissende_gremia(referentie(), {"", onderwerp, provincies, false}, dag))
    if (referentie().gremium(g)->zijde == (zijde == "rijk" ? "rijk" : "provincie")) return g;
  return {};
}

}  // namespace

Hoofdtaak::Hoofdtaak(MemoryWorld& world, Keuze k) : wereld(world), keuze(std::move(k)), vandaag(keuze.start) {
  cyclus = {Soort::cyclus, wereld.new_id()};
  agenda = {Soort::agenda, wereld.new_id()};
  vraagstuk = {Soort::vraagstuk, wereld.new_id()};
  afspraak = {Soort::afspraak, wereld.new_id()};
}

Hoofdtaak& Hoofdtaak::tot(Halte halte) {
  while (gedaan_ < static_cast<int>(halte)) {
    vandaag = base::add_days(vandaag, 3);
    stap(static_cast<Halte>(++gedaan_));
  }
  return *this;
}

domain::Decision Hoofdtaak::probeer(const domain::Actor& actor, const StreamRef& ref, const std::string& handeling,
                                    base::Record invoer) {
  return wereld.submit({wereld.new_id(), ref, handeling, std::move(invoer), {}}, actor, noon(vandaag));
}

domain::Events Hoofdtaak::doe(const domain::Actor& actor, const StreamRef& ref, const std::string& handeling,
                              base::Record invoer) {
  auto d = probeer(actor, ref, handeling, std::move(invoer));
  EXPECT_TRUE(d.has_value()) << handeling << " by " << actor.functie << " of " << actor.organisatie << " "
                             << actor.gremium << ": " << (d ? "" : tekst(d.error()));
  return d ? *d : domain::Events{};
}

domain::Refusal Hoofdtaak::weiger(const domain::Actor& actor, const StreamRef& ref, const std::string& handeling,
                                  base::Record invoer) {
  auto d = probeer(actor, ref, handeling, std::move(invoer));
  EXPECT_FALSE(d.has_value()) << handeling << " by " << actor.functie << " of " << actor.organisatie << " was accepted";
  if (!d) return d.error();
  domain::Refusal aanvaard;  // equal to no refusal
  aanvaard.code = "aanvaard";
  return aanvaard;
}

std::vector<std::string> Hoofdtaak::zijden() const {
  std::vector<std::string> out{"rijk"};
  out.insert(out.end(), keuze.provincies.begin(), keuze.provincies.end());
  return out;
}

domain::Actor Hoofdtaak::ambtenaar(const std::string& zijde) const {
  return zijde == "rijk" ? accounthouder(keuze.departement) : projectleider(zijde);
}

domain::Actor Hoofdtaak::bestuurder(const std::string& zijde) const {
  return zijde == "rijk" ? bewindspersoon(keuze.departement) : gedeputeerde(zijde);
}

std::string Hoofdtaak::eigen_gremium(const std::string& zijde, const std::string& onderwerp) const {
  return one_sided(zijde == "rijk" ? keuze.provincies : std::vector{zijde}, zijde, onderwerp, vandaag);
}

std::string Hoofdtaak::besluitgremium() const {
  const auto all = domain::beslissende_gremia(referentie(), {"", "afspraak", keuze.provincies, true}, vandaag);
  return all.empty() ? std::string() : all.at(static_cast<std::size_t>(keuze.start.days) % all.size());
}

gen::InbrengenInvoer Hoofdtaak::inbrengen_invoer() const {
  gen::InbrengenInvoer i;
  i.titel = "Water en woningen";
  i.kern = "Woningbouw en waterberging vragen dezelfde polder.";
  i.plaatsnaam = "De polder";
  i.waarom_vast = "Twee programma's wijzen naar elkaar.";
  i.vraag = "Wie kiest de plek, en wanneer?";
  i.provincies = keuze.provincies;
  return i;
}

gen::ToetsenInvoer Hoofdtaak::toetsen_invoer() const {
  gen::ToetsenInvoer i;
  i.poortvraag = true;
  i.poort_uitleg = "Het loopt vast tussen twee programma's.";
  gen::OordeelInvoer o;
  o.criterium = "c1";
  o.oordeel = gen::Criteriumoordeel::voldoet;
  o.bewijs = "400 ha gevraagd op 250 ha.";
  o.bewijssoort = gen::Bewijssoort::feit;
  o.claims = {"woningbouw", "waterberging"};
  i.oordelen = {o};
  return i;
}

gen::OpstellenInvoer Hoofdtaak::opstellen_invoer() const {
  gen::OpstellenInvoer i;
  i.vraagstuk = vraagstuk.id;
  i.titel = "Samen kiezen voor de polder";
  i.type = keuze.type;
  for (std::size_t n = 0; n < gen::code_list_afspraakdeel().ids.size(); ++n)
    i.tekstdelen.push_back({static_cast<gen::Afspraakdeel>(n), "Onderdeel " + std::to_string(n + 1), {}});
  i.tekstdelen[4].hangt_af_van = {2};  // the agreement itself rests on the shared aim
  i.tekstdelen[3].hangt_af_van = {5};  // and who takes part rests on the agreement
  for (const auto& p : keuze.provincies) {
    i.acties.push_back({"Ruimte reserveren", p, organisatie_van(p), "rijk", {}, base::add_days(vandaag, 200)});
    i.acties.push_back({"Onderzoek betalen", "rijk", keuze.departement, p, {}, {}});
  }
  if (keuze.type == gen::Afspraaktype::a) i.volgend_type = gen::Afspraaktype::c;
  return i;
}

gen::BesluitInvoer Hoofdtaak::besluit_invoer() const {
  gen::BesluitInvoer i;
  i.gremium = besluitgremium();
  i.route = gen::Besluitroute::binnen_arrangement;
  i.tekst = "De polder krijgt waterberging; woningen komen aan de rand.";
  i.reikwijdte = "De polder, tot 2040.";
  i.wie_doet_wat = {{keuze.departement, "Onderzoek betalen"}};
  i.landingsplan = "In de omgevingsvisie en de Nota Ruimte.";
  for (const auto& z : zijden()) i.standpunten.push_back({z, gen::Instemmingsmate::eens});
  return i;
}

gen::AkkoordInvoer Hoofdtaak::akkoord_invoer() const {
  gen::AkkoordInvoer i;
  for (const auto& d : a().tekstdelen) i.onderdelen.push_back({d.id, d.inhoud_hash});
  return i;
}

gen::InzetInvoer Hoofdtaak::inzet_invoer(const std::string& zijde) const {
  return {"De inzet van " + zijde, eigen_gremium(zijde, zijde == "rijk" ? "rijksinzet" : "provinciale_inzet")};
}

void Hoofdtaak::leg_mandaat_vast(const std::string& zijde, base::Date van, base::Date tot) {
  const auto gremium = eigen_gremium(zijde, "afspraak");
  const auto b = bestuurder(zijde);
  const auto bestaand = wereld.by_key(Soort::mandaatregister, gremium);
  doe(secretaris(gremium), bestaand.value_or(StreamRef{Soort::mandaatregister, wereld.new_id()}),
      bestaand ? "mandaat_verlenen" : "register_openen",
      gen::MandaatVerlenenInvoer{b.functie, b.organisatie, "afspraak", van, tot, "Besluit van " + gremium});
}

void Hoofdtaak::open_cyclus(gen::CyclusOpenenInvoer i) {
  if (!i.gedeelde_verwachting) i.gedeelde_verwachting = "Samen afwegen.";
  const auto d = wereld.submit({wereld.new_id(),
                                cyclus,
                                "cyclus_openen",
                                base::Record::of(std::move(i)),
                                {},
                                {{"werkwijze_onvolledig", "Volgt."}, {"instelling_zonder_keuze", "Volgt."}}},
                               coordinator(), noon(vandaag));
  EXPECT_TRUE(d.has_value()) << (d ? "" : tekst(d.error()));
}

void Hoofdtaak::organiseer() {
  const auto jaar = std::stoi(base::to_string(vandaag).substr(0, 4));
  const auto& deel = referentie().provincies.at(keuze.provincies.front()).landsdeel;
  if (!wereld.by_key(Soort::cyclus, std::to_string(jaar)))
    open_cyclus({"Cyclus", jaar, {{any_of_catalogue("stap"), vandaag, base::add_days(vandaag, 90)}}});
  gen::AgendaOpenenInvoer i;
  i.jaar = jaar;
  if (keuze.provincies.size() == 1) i.provincie = keuze.provincies.front();
  if (keuze.provincies.size() > 1) i.landsdeel = deel;
  if (const auto er = wereld.by_key(Soort::agenda, std::to_string(jaar) + "/" + i.provincie.value_or(deel)))
    agenda = *er;
  else
    doe(coordinator(), agenda, "agenda_openen", i);
  if (wereld.get<gen::AgendaToestand>(Soort::agenda, agenda.id).ontwerpen.empty())
    for (const auto soort :
         {gen::Dialoogontwerpsoort::tussen_overheden, gen::Dialoogontwerpsoort::tussen_departementen})
      doe(coordinator(), agenda, "dialoog_ontwerpen",
          gen::DialoogOntwerpenInvoer{soort, "Drie sessies, om en om.", {keuze.departement}});
  const auto& t = wereld.get<gen::AgendaToestand>(Soort::agenda, agenda.id);
  const auto dag = base::add_days(vandaag, 10);
  for (const auto& g : {t.gremium, besluitgremium()})
    if (!wereld.by_key(Soort::overleg, g + "/" + base::to_string(dag)))
      doe(secretaris(g), {Soort::overleg, wereld.new_id()}, "overleg_plannen",
          gen::OverlegPlannenInvoer{g, dag, {}, {}});
  for (const auto& z : zijden()) leg_mandaat_vast(z, vandaag, base::add_days(vandaag, 365));
}

void Hoofdtaak::voer_uit() {
  const auto acties = a().acties;
  for (const auto& actie : acties) {
    doe(ambtenaar(actie.gever), afspraak, "actie_melden",
        gen::ActieMeldenInvoer{actie.id, gen::Actiemelding::gereed, "Gedaan."});
    doe(ambtenaar(actie.ontvanger), afspraak, "actie_beoordelen",
        gen::ActieBeoordelenInvoer{actie.id, gen::Actieoordeel::geland, {}});
  }
}

void Hoofdtaak::stap(Halte halte) {
  if (halte <= Halte::in_afstemming)
    tot_afstemming(halte);
  else
    na_afstemming(halte);
}

void Hoofdtaak::tot_afstemming(Halte halte) {
  const auto eerste = projectleider(keuze.provincies.front());
  switch (halte) {
    case Halte::georganiseerd: organiseer(); break;
    case Halte::ingebracht: doe(eerste, vraagstuk, "inbrengen", inbrengen_invoer()); break;
    case Halte::aangevuld: {
      gen::AanvullenInvoer i;
      i.terugkeerdoel = any_of_catalogue("instrument");
      i.trekker_rijk = keuze.departement;
      i.water_bodem = gen::WaterBodemInvoer{gen::Waterbodemniveau::sturend, "Niet in de laagste polder."};
      doe(coordinator(), vraagstuk, "aanvullen", i);
      break;
    }
    case Halte::getoetst: doe(coordinator(), vraagstuk, "toetsen", toetsen_invoer()); break;
    case Halte::geagendeerd:
      doe(coordinator(), vraagstuk, "agenderen", gen::AgenderenInvoer{agenda.id, gen::Inspanning::m, {}, {}});
      break;
    case Halte::in_dialoog:
      doe(coordinator(), vraagstuk, "dialoog_starten");
      for (const auto& z : zijden())
        doe(ambtenaar(z), vraagstuk, "inbreng_leveren", gen::InbrengInvoer{"Ons belang", "Wat wij inbrengen."});
      break;
    case Halte::opgesteld: doe(eerste, afspraak, "opstellen", opstellen_invoer()); break;
    case Halte::in_afstemming: {
      doe(eerste, afspraak, "afstemming_starten");
      const auto deel = a().tekstdelen[1];
      doe(ambtenaar("rijk"), afspraak, "tekstvoorstel_doen",
          gen::TekstvoorstelInvoer{deel.id, deel.inhoud_hash, "Een scherper doel", "Preciezer.", {}});
      doe(eerste, afspraak, "tekstvoorstel_overnemen",
          gen::VoorstelAntwoordInvoer{deel.id, a().tekstdelen[1].voorstel.value_or(gen::Tekstvoorstel{}).id, {}});
      break;
    }
    default: break;
  }
}

void Hoofdtaak::na_afstemming(Halte halte) {
  const auto eerste = projectleider(keuze.provincies.front());
  const bool landt = keuze.type == gen::Afspraaktype::c || keuze.type == gen::Afspraaktype::d;
  switch (halte) {
    case Halte::inzetten_vast:
      for (const auto& z : zijden()) doe(ambtenaar(z), vraagstuk, "inzet_vastleggen", inzet_invoer(z));
      break;
    case Halte::in_besluitvorming: doe(coordinator(), vraagstuk, "naar_besluitvorming", naar_3a()); break;
    case Halte::ambtelijk_akkoord:
      for (const auto& z : zijden()) doe(ambtenaar(z), afspraak, "ambtelijk_akkoord_geven", akkoord_invoer());
      break;
    case Halte::besloten: doe(secretaris(besluitgremium()), vraagstuk, "besluit_vastleggen", besluit_invoer()); break;
    case Halte::bestuurlijk_akkoord:
      for (const auto& z : zijden())
        doe(bestuurder(z), afspraak, "bestuurlijk_akkoord_geven", gen::BestuurlijkAkkoordInvoer{a().versie_hash});
      break;
    case Halte::vastgesteld:
      doe(secretaris(besluitgremium()), afspraak, "vaststellen",
          gen::VaststellenInvoer{besluitgremium(), {}, a().versie_hash});
      break;
    case Halte::in_opvolging: doe(coordinator(), vraagstuk, "naar_opvolging"); break;
    case Halte::uitgevoerd: voer_uit(); break;
    case Halte::geland:
      if (landt)
        doe(eerste, afspraak, "landing_melden",
            gen::LandingInvoer{any_of_catalogue("instrument"),
                               "Omgevingsvisie",
                               "Paragraaf 3.2",
                               gen::Landingstatus::vastgesteld,
                               {},
                               {}});
      break;
    case Halte::teruggelegd:
      if (keuze.type != gen::Afspraaktype::a)
        doe(coordinator(), vraagstuk, "terugleggen", gen::RedenInvoer{"De afspraak is uitgevoerd."});
      break;
    default: break;
  }
}

domain::Refusal zonder_rijksinzet(Hoofdtaak& job) {
  job.tot(Halte::in_afstemming);
  job.doe(job.ambtenaar("pv26"), job.vraagstuk, "inzet_vastleggen", job.inzet_invoer("pv26"));
  return job.weiger(coordinator(), job.vraagstuk, "naar_besluitvorming", naar_3a());
}

domain::Decision tik(MemoryWorld& world, const gen::Termijn& termijn, const StreamRef& ref, base::Date dag) {
  const domain::Command c{domain::sub_id(termijn.id, "klok"),
                          ref,
                          "termijn_verstreken",
                          base::Record::of(gen::TermijnInvoer{termijn.id}),
                          {}};
  return world.submit(c, systeem(), noon(dag));
}

int laat_lopen(MemoryWorld& world, base::Date dag) {
  int n = 0;
  for (auto open = world.verlopen(dag); !open.empty() && n < 1000; open = world.verlopen(dag), ++n)
    EXPECT_TRUE(tik(world, open.front().first, open.front().second, dag).has_value());
  return n;
}

base::Date eerste_dag() {
  auto dag = date("2026-01-01");
  while (one_sided({}, "rijk", "rijksinzet", dag).empty() || one_sided({}, "rijk", "afspraak", dag).empty())
    dag = base::add_days(dag, 1);
  return dag;
}

}  // namespace ruimte::test
