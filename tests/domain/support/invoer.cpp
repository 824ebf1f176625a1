// SPDX-License-Identifier: EUPL-1.2
#include "support/invoer.hpp"

#include <regex>
#include <set>
#include <stdexcept>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "catalog/load.hpp"
#include "gen/conflict.hpp"
#include "gen/contactmoment.hpp"
#include "gen/embedded_data.hpp"
#include "gen/hangpunt.hpp"
#include "gen/nationale_keuze.hpp"
#include "gen/peiling.hpp"
#include "gen/voorstel.hpp"

namespace ruimte::test {

namespace {

using base::json::Array;
using base::json::Object;
using base::json::Value;

template <class T>
Value value(T v) {
  return Value(Value::Data(std::move(v)));
}

Value fill(const base::TypeDesc& type, base::Date vandaag);

Value item(const base::FieldDesc& f, base::Date vandaag) {
  switch (f.item) {
    case base::Kind::text: return value(std::string(static_cast<std::size_t>(std::max<std::int64_t>(f.min, 3)), 'a'));
    case base::Kind::integer:
    case base::Kind::area: return value(std::max<std::int64_t>(f.min, 1));
    case base::Kind::boolean: return value(true);
    case base::Kind::date: return value(base::to_string(base::add_days(vandaag, 1)));
    case base::Kind::instant: return value(base::to_string(noon(vandaag)));
    case base::Kind::code: return value(std::string(f.codes->ids.front()));
    case base::Kind::id: return value(base::to_string(base::Uuid{}));
    case base::Kind::hash: return value(base::to_string(base::Hash{}));
    case base::Kind::record: return fill(f.of(), vandaag);
    case base::Kind::open_code:
      if (f.open == "gremium") return value(alle_gremia().front());
      if (f.open == "zijde") return value(std::string("rijk"));
      return value(*referentie().ids.at(std::string(f.open)).begin());
    case base::Kind::geometry:
    case base::Kind::list: break;
  }
  throw std::logic_error("no example for field " + std::string(f.name));
}

Value fill(const base::TypeDesc& type, base::Date vandaag) {
  Object o;
  for (const auto& f : type.fields) {
    if (!f.required) continue;
    if (f.kind != base::Kind::list) {
      o.emplace_back(std::string(f.name), item(f, vandaag));
      continue;
    }
    Array list;
    for (std::int64_t n = 0; n < std::max<std::int64_t>(f.min, 1); ++n) list.push_back(item(f, vandaag));
    o.emplace_back(std::string(f.name), value(std::move(list)));
  }
  return value(std::move(o));
}

/// The parts and versions as they stand, so that an act of the agreement can succeed.
std::vector<base::Record> afspraak_invoeren(const Hoofdtaak& job, const std::string& id) {
  std::vector<base::Record> out;
  const auto& a = job.a();
  auto add = [&](auto i) { out.push_back(base::Record::of(std::move(i))); };
  if (id == "ambtelijk_akkoord_geven") add(job.akkoord_invoer());
  if (id == "bestuurlijk_akkoord_geven") add(gen::BestuurlijkAkkoordInvoer{a.versie_hash});
  if (id == "vaststellen")
    for (const auto& g : {job.besluitgremium(), std::string("do_novex:" + job.keuze.provincies.front())})
      add(gen::VaststellenInvoer{g, {}, a.versie_hash});
  if (id.starts_with("tekstvoorstel_"))
    for (const auto& d : {a.tekstdelen[0], a.tekstdelen[1], a.tekstdelen[4]}) {
      if (id == "tekstvoorstel_doen")
        for (const bool telt : {true, false})
          add(gen::TekstvoorstelInvoer{d.id, d.inhoud_hash, "Eigen tekst", "Omdat.", telt});
      else
        add(gen::VoorstelAntwoordInvoer{d.id, d.voorstel ? d.voorstel->id : base::Uuid{}, "Omdat."});
    }
  if (id == "actie_toevoegen")
    for (const auto& p : job.keuze.provincies) add(gen::ActieInvoer{"Doen", p, organisatie_van(p), "rijk", {}, {}});
  for (const auto& actie : a.acties) {
    if (id == "actie_melden") add(gen::ActieMeldenInvoer{actie.id, gen::Actiemelding::gereed, "Gedaan."});
    if (id == "actie_beoordelen") add(gen::ActieBeoordelenInvoer{actie.id, gen::Actieoordeel::geland, {}});
  }
  if (id == "einde_voorstellen") add(gen::EindeInvoer{a.versie_hash, "Niet meer nodig."});
  if (id == "einde_bevestigen") add(gen::EindeBevestigenInvoer{a.einde ? a.einde->id : base::Uuid{}, a.versie_hash});
  if (id == "einde_afwijzen" || id == "einde_intrekken")
    add(gen::EindeIntrekkenInvoer{a.einde ? a.einde->id : base::Uuid{}, "Toch niet."});
  if (id == "externe_route_noemen") add(gen::ExterneRouteInvoer{"nota_ruimte"});
  if (id == "geldvoorwaarde_toevoegen") add(gen::GeldvoorwaardeInvoer{"Geld", "MIRT", {}, job.keuze.departement});
  for (const auto& g : a.geldvoorwaarden) {
    if (id == "geldvoorwaarde_schrappen") add(gen::GeldvoorwaardeSchrappenInvoer{g.id, "Niet nodig."});
    if (id == "budgethouder_instemmen") add(gen::BudgetInstemmenInvoer{g.id});
  }
  if (id == "niet_meer_gedragen_verklaren") add(gen::NietGedragenInvoer{a.versie_hash, "Een nieuw college."});
  if (id == "herbevestigen") add(gen::HerbevestigenInvoer{a.versie_hash});
  if (id == "landing_melden")
    add(gen::LandingInvoer{"nota_ruimte", "Nota", "Keuze 4", gen::Landingstatus::in_werking, {}, {}});
  return out;
}

}  // namespace

base::Record voorbeeld(const base::TypeDesc& type, base::Date vandaag) {
  auto r = base::decode(type, fill(type, vandaag));
  if (!r) throw std::logic_error(std::string(type.name) + r.error().front().pointer + " " + r.error().front().code);
  return *r;
}

std::vector<base::Record> invoeren(const Hoofdtaak& job, const domain::Overgang& act) {
  if (act.invoer == nullptr) return {base::Record{}};
  std::vector<base::Record> out{voorbeeld(*act.invoer, job.vandaag)};
  auto add = [&](auto i) { out.push_back(base::Record::of(std::move(i))); };
  if (act.id == "inbrengen") add(job.inbrengen_invoer());
  if (act.id == "toetsen") add(job.toetsen_invoer());
  if (act.id == "agenderen") add(gen::AgenderenInvoer{job.agenda.id, gen::Inspanning::l, {}, {}});
  if (act.id == "besluit_vastleggen") add(job.besluit_invoer());
  if (act.id == "opstellen") add(job.opstellen_invoer());
  if (act.id == "inzet_vastleggen")
    for (const auto& z : job.zijden()) add(job.inzet_invoer(z));
  if (act.id == "voorstel_aanbieden") {
    const auto antwoord = gen::Voorstelantwoord::past_niet;
    add(gen::VoorstelAanbiedenInvoer{
        "Voorstel", "Besluit", {{"Water", antwoord, "Waarom", {job.keuze.departement}, {}, {}, {}, {}}}});
  }
  if (act.id == "keuze_vragen") add(gen::KeuzeVragenInvoer{"Stikstof", "Wat mag?", job.keuze.departement});
  if (act.id == "keuze_vastleggen") add(gen::KeuzeVastleggenInvoer{"mr", "Zo.", "Brief"});
  if (act.id == "contact_vastleggen")
    add(gen::ContactVastleggenInvoer{
        gen::Contactvorm::gesprek, job.vandaag, "De planning", {"provincie_zeeland"}, {}, {}, {}});
  if (act.id == "peiling_openen")
    add(gen::PeilingOpenenInvoer{"Wat verwacht u?",
                                 {"Overzicht", "Keuzes"},
                                 {job.keuze.departement, organisatie_van(job.keuze.provincies.front())},
                                 gen::Peilingzicht::per_partij,
                                 base::add_days(job.vandaag, 20)});
  if (act.id == "hangpunt_noemen")
    for (const auto& met : {job.keuze.departement, organisatie_van(job.keuze.provincies.front())})
      add(gen::HangpuntNoemenInvoer{job.vraagstuk.id, "Dit schuurt.", met, {}, {}, {}});
  if (act.id == "conflict_benoemen")
    for (std::size_t n = 0; n < gen::code_list_conflictsoort().ids.size(); ++n)
      add(gen::ConflictBenoemenInvoer{job.vraagstuk.id, static_cast<gen::Conflictsoort>(n), "De kern",
                                      "Hier schuurt het.", "Een keuze."});
  if (job.wereld.find(job.afspraak) != nullptr)
    for (auto& r : afspraak_invoeren(job, act.id)) out.push_back(std::move(r));
  return out;
}

std::vector<domain::Actor> iedereen(const Hoofdtaak& job) {
  std::vector<domain::Actor> out;
  const auto& eigen = job.keuze.provincies.front();
  const std::string buur = eigen == "pv20" ? "pv21" : "pv20";
  const std::string ander = job.keuze.departement == "ocw" ? "vws" : "ocw";
  for (const auto& f : functies())
    for (const auto& o : {job.keuze.departement, ander, std::string("vro_programmaspoor"), organisatie_van(eigen),
                          organisatie_van(buur), std::string("vng")})
      if (f != "secretaris_gremium") out.push_back(actor(f, o));
  std::set<std::string> gremia;
  for (const auto& [id, g] : referentie().gremia)
    for (const auto& i : referentie().instanties(g, {eigen, buur})) gremia.insert(i);
  for (const auto& g : gremia) out.push_back(secretaris(g));
  return out;
}

std::vector<std::string> alle_guards() {
  std::set<std::string> out;
  for (const auto& loop : werkwijze().levenslopen())
    for (const auto& o : loop.overgangen)
      for (const auto& g : o.voorwaarden) out.emplace(g.def->naam);
  return {out.begin(), out.end()};
}

domain::Werkwijze methode_zonder(const std::string& naam) {
  const std::regex guard(R"(\{(?:[^{}]*,)?"guard":")" + (naam.empty() ? std::string("[a-z_]+") : naam) +
                         R"("[^{}]*\},?)");
  const std::regex comma(",\\]");
  std::vector<std::string> texts;
  bool changed = false;
  for (const auto& f : gen::werkwijze_files()) {
    auto text = std::regex_replace(std::string(f.json), guard, "");
    changed = changed || text != f.json;
    texts.push_back(std::regex_replace(text, comma, "]"));
  }
  if (!changed) throw std::runtime_error("the method has no guard " + naam);
  return method_of(texts);
}

}  // namespace ruimte::test
