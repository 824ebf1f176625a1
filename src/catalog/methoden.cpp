// SPDX-License-Identifier: EUPL-1.2
#include "catalog/methoden.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/json.hpp"
#include "domain/kernel/werkwijze.hpp"
#include "gen/catalogus_werkwijze.hpp"
#include "gen/embedded_data.hpp"

namespace ruimte::catalog {

namespace {

using domain::Bestanden;
using domain::LoadError;
using domain::Methode;
using Errors = std::vector<LoadError>;

/// Catalogues that parties amend together with the life cycles. The others are facts about bodies, parties and the
/// world.
constexpr std::array methodecatalogi = {
    std::string_view("referentie/besluitroutes.yaml"),   std::string_view("referentie/criteria.yaml"),
    std::string_view("referentie/cyclussjablonen.yaml"), std::string_view("referentie/escalatiepaden.yaml"),
    std::string_view("referentie/instellingen.yaml"),    std::string_view("referentie/regelsterkten.yaml"),
    std::string_view("referentie/rollen.yaml"),          std::string_view("referentie/stappen.yaml"),
    std::string_view("referentie/uitspraken.yaml")};

bool is_levensloop(std::string_view pad) { return pad.starts_with("werkwijze/"); }

std::vector<Bestand> alle_catalogi(const Bestanden& eigen) {
  std::vector<Bestand> uit;
  for (const auto& f : gen::referentie_files()) {
    const auto it = std::ranges::find(eigen, f.path, &gen::Werkwijzebestand::pad);
    uit.push_back({f.path, it == eigen.end() ? std::string_view(f.json) : std::string_view(it->inhoud)});
  }
  return uit;
}

std::map<std::string, gen::Instelling> getallen_in(const Bestanden& bestanden) {
  std::map<std::string, gen::Instelling> uit;
  const auto it = std::ranges::find(bestanden, "referentie/instellingen.yaml", &gen::Werkwijzebestand::pad);
  const auto value = it == bestanden.end() ? base::Result<base::json::Value, base::InputErrors>(base::json::Value())
                                           : base::json::parse(it->inhoud);
  const auto* rijen = value ? value->member("rijen") : nullptr;
  if (rijen == nullptr || rijen->get_if<base::json::Array>() == nullptr) return uit;
  for (const auto& rij : *rijen->get_if<base::json::Array>())
    if (auto record = base::decode(base::describe<gen::Instelling>(), rij);
        record && record->as<gen::Instelling>().standaard_getal)
      uit.emplace(record->as<gen::Instelling>().id, record->as<gen::Instelling>());
  return uit;
}

/// The program counts on these; a number, and the bounds between which parties choose one, stay within the bounds that
/// came with the program.
void check_getallen(const Bestanden& oud, const Bestanden& nieuw, Errors& errors) {
  const auto nu = getallen_in(nieuw);
  for (const auto& [id, was] : getallen_in(oud)) {
    const auto error = [&, naam = id](std::string melding) {
      errors.push_back({"referentie/instellingen.yaml", "/rijen/" + naam + "/standaardGetal", std::move(melding)});
    };
    const auto it = nu.find(id);
    if (it == nu.end()) {
      error("het programma rekent op dit getal; het kan veranderen en niet vervallen");
      continue;
    }
    const auto& wordt = it->second;
    const auto n = *wordt.standaard_getal;
    const bool binnen = (!was.kleinste || (n >= *was.kleinste && wordt.kleinste && *wordt.kleinste >= *was.kleinste)) &&
                        (!was.grootste || (n <= *was.grootste && wordt.grootste && *wordt.grootste <= *was.grootste));
    if (!binnen)
      error("kies een getal van " + std::to_string(was.kleinste.value_or(0)) + " tot en met " +
            std::to_string(was.grootste.value_or(0)));
  }
}

/// Ids that decisions look up without asking whether they exist.
void check_rijen(const domain::Referentie& oud, const domain::Referentie& nieuw, Errors& errors) {
  for (const std::string_view catalogus : {"instelling", "regelsterkte", "stap"})
    if (const auto it = oud.ids.find(catalogus); it != oud.ids.end())
      for (const auto& id : it->second)
        if (!nieuw.kent(catalogus, id))
          errors.push_back({"referentie", "/rijen/" + id,
                            std::string(catalogus) + " '" + id + "' kan veranderen en niet vervallen"});
}

bool gebruikt(const domain::Levensloop* loop, std::string_view effect) {
  return loop != nullptr && std::ranges::any_of(loop->overgangen, [&](const domain::Overgang& o) {
           return std::ranges::any_of(o.gevolgen, [&](const auto& e) { return e.def->naam == effect; });
         });
}

/// A method that nobody can amend would be the last one.
void check_levenslopen(const domain::Werkwijze& oud, const domain::Werkwijze& nieuw, Errors& errors) {
  for (const auto& loop : oud.levenslopen())
    if (nieuw.levensloop(loop.soort) == nullptr)
      errors.push_back(
          {"werkwijze", "/levensloop", "de levensloop van " + std::string(gen::to_id(loop.soort)) + " ontbreekt"});
  const auto* eigen = nieuw.levensloop(domain::Soort::werkwijze);
  for (const std::string_view effect : {"stel_werkwijze_voor", "stel_werkwijze_vast", "geef_werkwijzestandpunt"})
    if (!gebruikt(eigen, effect))
      errors.push_back(
          {"werkwijze/werkwijze.yaml", "/handelingen",
           "geen handeling heeft gevolg '" + std::string(effect) + "'; dan kan de werkwijze nooit meer veranderen"});
}

/// What acts that begin a dossier ask and do.
struct Begin {
  std::set<std::string_view> voorwaarden, gevolgen;
};

Begin begin_van(const domain::Werkwijze& w) {
  Begin uit;
  for (const auto& loop : w.levenslopen())
    for (const auto& o : loop.overgangen) {
      if (!o.maakt()) continue;
      for (const auto& v : o.voorwaarden) uit.voorwaarden.insert(v.def->naam);
      for (const auto& e : o.gevolgen) uit.gevolgen.insert(e.def->naam);
    }
  return uit;
}

/// Most conditions and effects look at the dossier and cannot run where there is none; the shipped method shows which
/// can. So an act on a dossier does not become one that begins a dossier by losing its phases.
void check_begin(const domain::Werkwijze& oud, const domain::Werkwijze& nieuw, Errors& errors) {
  const auto kan = begin_van(oud);
  for (const auto& loop : nieuw.levenslopen())
    for (const auto& o : loop.overgangen) {
      if (!o.maakt()) continue;
      const auto in = [](const auto& namen) { return [&](const auto& b) { return namen.contains(b.def->naam); }; };
      const bool goed = !o.gevolgen.empty() && std::ranges::all_of(o.gevolgen, in(kan.gevolgen)) &&
                        std::ranges::all_of(o.voorwaarden, in(kan.voorwaarden)) && o.verwacht_als.empty();
      if (!goed)
        errors.push_back(
            {"werkwijze", "/handelingen/" + o.id,
             "deze handeling heeft geen fase waaruit zij kan, en haar voorwaarden en gevolgen horen bij een "
             "dossier dat er al is"});
    }
}

void check_bestanden(const Bestanden& oud, const Bestanden& nieuw, Errors& errors) {
  if (std::ranges::equal(oud, nieuw, {}, &gen::Werkwijzebestand::pad, &gen::Werkwijzebestand::pad)) return;
  errors.push_back({"werkwijze", "", "een werkwijze heeft precies de bestanden die het programma kent"});
}

/// A text in the log, with what this program has learned since: its own files as they were adopted, the new ones as
/// shipped. A file that the program no longer has is left out.
Bestanden aangevuld(Bestanden meegeleverd, const Bestanden& bewaard) {
  for (auto& bestand : meegeleverd) {
    const auto it = std::ranges::find(bewaard, bestand.pad, &gen::Werkwijzebestand::pad);
    if (it != bewaard.end()) bestand.inhoud = it->inhoud;
  }
  return meegeleverd;
}

base::Result<Methode, Errors> laad_tekst(const Bestanden& bestanden) {
  auto referentie = load_referentie(alle_catalogi(bestanden));
  if (!referentie) return base::fail(std::move(referentie.error()));
  std::vector<domain::WerkwijzeBestand> lopen;
  for (const auto& b : bestanden)
    if (is_levensloop(b.pad)) lopen.push_back({b.pad, b.inhoud});
  auto werkwijze = domain::Werkwijze::load(lopen, domain::default_registry(), *referentie);
  if (!werkwijze) return base::fail(std::move(werkwijze.error()));
  werkwijze->geef_kenmerk(domain::werkwijze_kenmerk(bestanden));
  return Methode{bestanden, std::move(*referentie), std::move(*werkwijze)};
}

}  // namespace

Bestanden shipped_methodetekst() {
  Bestanden uit;
  for (const auto& f : gen::werkwijze_files()) uit.push_back({std::string(f.path), std::string(f.json)});
  for (const auto& f : gen::referentie_files())
    if (std::ranges::find(methodecatalogi, f.path) != methodecatalogi.end())
      uit.push_back({std::string(f.path), std::string(f.json)});
  return uit;
}

GeladenMethoden::GeladenMethoden()
    : meegeleverd_(std::make_unique<const Methode>(loaded(laad_tekst(shipped_methodetekst())))) {}

base::Result<Methode, Errors> GeladenMethoden::laad(const Bestanden& bestanden) const {
  Errors errors;
  check_bestanden(meegeleverd_->bestanden, bestanden, errors);
  if (!errors.empty()) return base::fail(std::move(errors));
  auto methode = laad_tekst(bestanden);
  if (!methode) return methode;
  check_getallen(meegeleverd_->bestanden, bestanden, errors);
  check_begin(meegeleverd_->werkwijze, methode->werkwijze, errors);
  check_rijen(meegeleverd_->referentie, methode->referentie, errors);
  check_levenslopen(meegeleverd_->werkwijze, methode->werkwijze, errors);
  if (!errors.empty()) return base::fail(std::move(errors));
  return methode;
}

base::Result<Methode, Errors> GeladenMethoden::laad_bewaard(const Bestanden& bestanden) const {
  auto methode = laad_tekst(aangevuld(meegeleverd_->bestanden, bestanden));
  if (methode) methode->werkwijze.geef_kenmerk(domain::werkwijze_kenmerk(bestanden));
  return methode;
}

const Methode* GeladenMethoden::vind(const domain::World& world, const base::Hash& kenmerk) const {
  if (kenmerk == meegeleverd_->werkwijze.hash()) return meegeleverd_.get();
  {
    const std::scoped_lock lock(mutex_);
    if (const auto it = geladen_.find(kenmerk); it != geladen_.end()) return it->second.get();
  }
  const auto* tekst = domain::find_as<gen::WerkwijzetekstToestand>(world, domain::Soort::werkwijzetekst,
                                                                   domain::werkwijzetekst(kenmerk).id);
  if (tekst == nullptr) return nullptr;
  auto methode = laad_bewaard(tekst->bestanden);
  const std::scoped_lock lock(mutex_);
  auto& plek = geladen_[kenmerk];
  if (plek == nullptr && methode) plek = std::make_unique<const Methode>(std::move(*methode));
  return plek.get();
}

}  // namespace ruimte::catalog
