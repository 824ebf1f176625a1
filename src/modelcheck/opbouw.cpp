// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/opbouw.hpp"

#include <stdexcept>

#include "application/system/system_actor.hpp"
#include "base/clock.hpp"
#include "base/json.hpp"
#include "domain/kernel/mandate.hpp"
#include "gen/afspraak.hpp"
#include "gen/agenda.hpp"
#include "gen/gremium.hpp"
#include "modelcheck/invoer_op_maat.hpp"
#include "modelcheck/spelers.hpp"
#include "modelcheck/verken.hpp"

namespace ruimte::modelcheck {

using domain::Soort;
using domain::StreamRef;

namespace {

constexpr int jaar = 2026;

const domain::Overgang& act(const domain::Werkwijze& werkwijze, Soort soort, const std::string& id) {
  const auto* loop = werkwijze.levensloop(soort);
  const auto* o = loop == nullptr ? nullptr : loop->overgang(id);
  if (o == nullptr) throw std::runtime_error("de werkwijze kent geen handeling " + id);
  return *o;
}

}  // namespace

Opbouw::Opbouw(const domain::Werkwijze& w, const domain::Referentie& r, Woordenboek& woordenboek)
    : werkwijze(w), referentie(r), woorden(woordenboek) {
  stand.vandaag = base::parse_date("2026-09-01").value();
}

StreamRef Opbouw::doe(const domain::Actor& actor, const StreamRef& ref, const std::string& handeling,
                      base::Record invoer) {
  Scope scope;
  scope.referentie = referentie;
  scope.spelers = {actor};
  scope.methoden = methoden;
  const auto& o = act(werkwijze, ref.soort, handeling);
  if (invoer.empty() && o.invoer != nullptr) invoer = base::Record::adopt(*o.invoer, o.invoer->make());
  const Stap stap{&o, 0, ref, std::move(invoer)};
  auto uit = modelcheck::doe(scope, werkwijze, stand, stap, woorden);
  if (!uit) {
    std::string feiten;
    for (const auto& f : uit.error().feiten) feiten += " " + f.naam + "=" + f.waarde;
    throw std::runtime_error(handeling + " door " + naam_van(actor) + " is geweigerd: " + uit.error().code + feiten);
  }
  aanloop.push_back({stand.vandaag, actor, stap.handeling, uit->dossier, stap.handeling->maakt(), stap.invoer,
                     uit->bevestigd, stand});
  stand = std::move(uit->na);
  return uit->dossier;
}

void Opbouw::als_programma(const StreamRef& ref, std::string_view handeling, base::Record invoer) {
  const domain::Command c{domain::sub_id(ref.id, std::string(handeling) + base::encode(invoer)),
                          ref,
                          std::string(handeling),
                          std::move(invoer),
                          {}};
  const StandWorld wereld(stand, referentie, methoden);
  const auto d = domain::decide(*methoden, wereld, c, application::authorise_system(referentie), middag(stand.vandaag));
  if (!d) throw std::runtime_error(std::string(handeling) + " is geweigerd: " + d.error().code);
  stand = na(stand, *d, woorden);
}

domain::Actor Opbouw::wie(const std::string& functie, const std::string& org) const {
  return speler(referentie, functie, org);
}
domain::Actor Opbouw::secretaris_van(const std::string& gremium) const {
  return secretaris(referentie, gremium, provincies.front());
}
std::string Opbouw::organisatie(const std::string& provincie) const { return organisatie_van(referentie, provincie); }

domain::Actor Opbouw::ambtenaar(const std::string& zijde) const {
  return zijde == "rijk" ? wie("accounthouder_departement", departement) : wie("projectleider", organisatie(zijde));
}

domain::Actor Opbouw::bestuurder(const std::string& zijde) const {
  return zijde == "rijk" ? wie("bewindspersoon", departement) : wie("gedeputeerde", organisatie(zijde));
}

std::string Opbouw::eigen_gremium(const std::string& zijde, const std::string& onderwerp) const {
  const std::vector<std::string> over = zijde == "rijk" ? provincies : std::vector{zijde};
  for (const auto& g : domain::beslissende_gremia(referentie, {"", onderwerp, over, false}, stand.vandaag))
    if (referentie.gremium(g)->zijde == (zijde == "rijk" ? "rijk" : "provincie")) return g;
  throw std::runtime_error("geen gremium van " + zijde + " besluit over " + onderwerp);
}

std::string Opbouw::besluitgremium() const {
  const auto all = domain::beslissende_gremia(referentie, {"", "afspraak", provincies, true}, stand.vandaag);
  if (all.empty()) throw std::runtime_error("geen gremium besluit over een afspraak");
  return all.front();
}

void Opbouw::open_cyclus_en_agenda() {
  const auto coordinator = wie("coordinator", "vro_programmaspoor");
  gen::CyclusOpenenInvoer c{"Cyclus", jaar, {}};
  c.stappen.push_back({*referentie.ids.at("stap").begin(), stand.vandaag, base::add_days(stand.vandaag, 90)});
  maak(coordinator, Soort::cyclus, "cyclus_openen", c);
  gen::AgendaOpenenInvoer a;
  a.jaar = jaar;
  if (provincies.size() == 1)
    a.provincie = provincies.front();
  else
    a.landsdeel = referentie.provincies.at(provincies.front()).landsdeel;
  agenda = maak(coordinator, Soort::agenda, "agenda_openen", a);
}

void Opbouw::leg_mandaat_vast(const std::string& zijde, int van, int tot) {
  const auto gremium = eigen_gremium(zijde, "afspraak");
  const auto b = bestuurder(zijde);
  const auto er = StandWorld(stand, referentie).by_key(Soort::mandaatregister, gremium);
  doe(secretaris_van(gremium), er.value_or(StreamRef{Soort::mandaatregister, {}}),
      er ? "mandaat_verlenen" : "register_openen",
      gen::MandaatVerlenenInvoer{b.functie, b.organisatie, "afspraak", base::add_days(stand.vandaag, van),
                                 base::add_days(stand.vandaag, tot), "Besluit"});
}

StreamRef Opbouw::breng_in(bool getoetst) {
  gen::InbrengenInvoer i;
  i.titel = i.kern = i.plaatsnaam = i.waarom_vast = i.vraag = "aaa";
  i.provincies = provincies;
  i.terugkeerdoel = *referentie.ids.at("instrument").begin();
  i.trekker_rijk = departement;
  const auto v = maak(ambtenaar(provincies.front()), Soort::vraagstuk, "inbrengen", i);
  if (!getoetst) return v;
  return doe(wie("coordinator", "vro_programmaspoor"), v, "toetsen", toetsinvoer(true));
}

void Opbouw::agendeer(const StreamRef& vraagstuk) {
  doe(wie("coordinator", "vro_programmaspoor"), vraagstuk, "agenderen",
      gen::AgenderenInvoer{agenda.id, gen::Inspanning::m, {}, {}});
}

void Opbouw::naar_dialoog(const StreamRef& vraagstuk) {
  agendeer(vraagstuk);
  doe(wie("coordinator", "vro_programmaspoor"), vraagstuk, "dialoog_starten");
}

void Opbouw::leg_inzetten_vast(const StreamRef& vraagstuk) {
  doe(ambtenaar("rijk"), vraagstuk, "inzet_vastleggen", gen::InzetInvoer{"aaa", eigen_gremium("rijk", "rijksinzet")});
  for (const auto& p : provincies)
    doe(ambtenaar(p), vraagstuk, "inzet_vastleggen", gen::InzetInvoer{"aaa", eigen_gremium(p, "provinciale_inzet")});
}

StreamRef Opbouw::begin_met_inzetten() {
  open_cyclus_en_agenda();
  const auto vraagstuk = breng_in();
  naar_dialoog(vraagstuk);
  leg_inzetten_vast(vraagstuk);
  return vraagstuk;
}

StreamRef Opbouw::stel_op(const StreamRef& vraagstuk, const std::string& type, bool geld) {
  auto i = opstelinvoer(StandWorld(stand, referentie), vraagstuk.id, *gen::afspraaktype_from(type));
  if (geld) i.raakt_geld = true;
  const auto wie = ambtenaar(provincies.front());
  return doe(wie, maak(wie, Soort::afspraak, "opstellen", i), "afstemming_starten");
}

void Opbouw::besluit(const StreamRef& vraagstuk) {
  const auto gremium = besluitgremium();
  doe(secretaris_van(gremium), vraagstuk, "besluit_vastleggen", besluitinvoer(gremium, departement, provincies));
}

void Opbouw::ambtelijk_akkoord(const StreamRef& afspraak) {
  auto zijden = provincies;
  zijden.insert(zijden.begin(), "rijk");
  for (const auto& z : zijden) {
    gen::AkkoordInvoer i;
    for (const auto& d : toestand<gen::AfspraakToestand>(afspraak).tekstdelen)
      i.onderdelen.push_back({d.id, d.inhoud_hash});
    doe(ambtenaar(z), afspraak, "ambtelijk_akkoord_geven", i);
  }
}

}  // namespace ruimte::modelcheck
