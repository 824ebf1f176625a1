// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/method/load_members.hpp"
#include "domain/method/signals/load.hpp"
#include "gen/codes.hpp"

namespace ruimte::domain::load {

namespace {

using base::json::Value;

bool bevat(std::span<const std::string_view> lijst, std::string_view wat) {
  return std::ranges::find(lijst, wat) != lijst.end();
}

/// Every `{naam}` in a sentence is a fact that the rule gives.
void check_zin(const Members& m, std::string_view veld, const std::string& zin, const RegelDef& regel) {
  for (auto open = zin.find('{'); open != std::string::npos; open = zin.find('{', open + 1)) {
    const auto close = zin.find('}', open);
    const auto naam = zin.substr(open + 1, close == std::string::npos ? close : close - open - 1);
    if (!bevat(regel.feiten, naam))
      m.at().error("/" + std::string(veld), "regel '" + std::string(regel.naam) + "' kent geen feit '" + naam + "'");
  }
}

void argument(const Parameter& p, const std::string& waarde, const Referentie& r, RegelArgs& args, const Place& at) {
  const auto plek = at.in("/" + std::string(p.naam));
  switch (p.soort) {
    case Parametersoort::instelling: {
      const auto it = r.getallen.find(waarde);
      if (it == r.getallen.end()) return plek.error("", "'" + waarde + "' is geen instelling met een getal");
      args.getallen.emplace(p.naam, static_cast<int>(it->second));
      if (const auto k = r.keuzes.find(waarde); k != r.keuzes.end() && k->second.grenzen)
        args.instellingen.emplace(p.naam, waarde);
      return;
    }
    case Parametersoort::functie:
      if (!r.kent("functie", waarde)) plek.error("", "onbekende functie '" + waarde + "'");
      break;
    case Parametersoort::plaatsingwijze:
      if (!gen::plaatsingwijze_from(waarde)) plek.error("", "onbekende plaatsingwijze '" + waarde + "'");
      break;
  }
  args.codes.emplace(p.naam, waarde);
}

void regel(const Value& v, const Referentie& r, SignaalDef& def, const Place& at) {
  Members m(v, at);
  const auto naam = m.text("naam");
  const auto alle = signaalregels();
  const auto it = std::ranges::find(alle, naam, &RegelDef::naam);
  if (it == alle.end()) return at.error("/naam", "onbekende regel '" + naam + "'");
  def.regel = &*it;
  if (it->voor != def.soort) at.error("/naam", "regel '" + naam + "' hoort bij een andere soort dossier");
  for (const auto& p : it->parameters)
    if (const auto waarde = m.text(p.naam); !waarde.empty()) argument(p, waarde, r, def.args, at);
  for (const auto* over : m.rest()) at.error("/" + over->first, "onbekende parameter '" + over->first + "'");
}

void eigenaar(const Value& v, const Referentie& r, SignaalDef& def, const Place& at) {
  Members m(v, at);
  def.functies = m.texts("functies");
  def.rol = m.text("van", false);
  def.voorsprong = m.number("voorsprong", 1, 60).value_or(0);
  const auto alleen = m.text("alleen", false);
  m.finish();
  if (!alleen.empty() && alleen != "zijde" && alleen != "eigenaar") at.error("/alleen", "hier hoort zijde of eigenaar");
  if (!alleen.empty() && def.rol.empty()) at.error("/alleen", "alleen een zijde of eigenaar ziet het; noem 'van'");
  if (!alleen.empty()) def.zichtbaar = alleen == "zijde" ? Zichtbaar::zijde : Zichtbaar::eigenaar;
  if (def.functies.empty()) at.error("/functies", "een signaal heeft een eigenaar");
  for (const auto& f : def.functies)
    if (!r.kent("functie", f)) at.error("/functies", "onbekende functie '" + f + "'");
  if (def.regel == nullptr) return;
  if (!def.rol.empty() && !bevat(def.regel->rollen, def.rol))
    at.error("/van", "regel '" + std::string(def.regel->naam) + "' wijst geen '" + def.rol + "' aan");
  if (def.voorsprong > 0 && !def.regel->dateert)
    at.error("/voorsprong", "regel '" + std::string(def.regel->naam) + "' weet niet sinds wanneer iets zo is");
  if (def.voorsprong > 0 && def.rol.empty()) at.error("/voorsprong", "voorsprong is er voor een zijde; noem 'van'");
}

/// Phases to look in and acts that clear it, both of a life cycle that exists.
void verwijzingen(Members& m, std::span<const Levensloop> lopen, SignaalDef& def) {
  const auto loop = [&](Soort soort) { return std::ranges::find(lopen, soort, &Levensloop::soort); };
  def.fasen = m.texts("fasen");
  def.opheffen = m.texts("opheffen");
  if (const auto elders = m.text("opheffenIn", false); !elders.empty()) {
    def.opheffen_soort = gen::stroomsoort_from(elders);
    if (!def.opheffen_soort) m.at().error("/opheffenIn", "onbekende soort dossier '" + elders + "'");
  }
  const auto eigen = loop(def.soort);
  const auto doet = loop(def.opheffen_soort.value_or(def.soort));
  if (eigen == lopen.end() || doet == lopen.end()) return m.at().error("/dossier", "deze soort heeft geen levensloop");
  for (const auto& f : def.fasen)
    if (eigen->fase(f) == nullptr) m.at().error("/fasen", "fase_onbekend: '" + f + "' staat niet in deze levensloop");
  for (const auto& h : def.opheffen)
    if (doet->overgang(h) == nullptr) m.at().error("/opheffen", "onbekende handeling '" + h + "'");
  if (def.opheffen.empty()) m.at().error("/opheffen", "een signaal dat niemand kan opheffen is ruis");
}

void ernst(Members& m, SignaalDef& def) {
  const auto id = m.text("ernst");
  if (id != "aandacht" && id != "dringend") m.at().error("/ernst", "hier hoort aandacht of dringend");
  def.ernst = id == "dringend" ? Ernst::dringend : Ernst::aandacht;
}

SignaalDef signaal(const Value& v, std::span<const Levensloop> lopen, const Referentie& r, const Place& at) {
  static const Value niets{base::json::Object{}};
  Members m(v, at);
  SignaalDef def;
  def.id = m.text("id");
  def.naam = m.text("naam");
  def.naam_en = m.text("naamEn");
  def.zin = m.text("zin");
  def.zin_en = m.text("zinEn");
  def.uitleg = m.text("uitleg");
  def.grondslag = m.text("grondslag");
  const auto soort = gen::stroomsoort_from(m.text("dossier"));
  if (!soort) at.error("/dossier", "een signaal gaat over een soort dossier dat bestaat");
  const auto* welke = m.value("regel");
  const auto* wie = m.value("eigenaar");
  ernst(m, def);
  if (!soort) return def;
  def.soort = *soort;
  verwijzingen(m, lopen, def);
  m.finish();
  regel(welke != nullptr ? *welke : niets, r, def, at.in("/regel"));
  eigenaar(wie != nullptr ? *wie : niets, r, def, at.in("/eigenaar"));
  if (def.regel != nullptr) {
    check_zin(m, "zin", def.zin, *def.regel);
    check_zin(m, "zinEn", def.zin_en, *def.regel);
  }
  return def;
}

}  // namespace

bool is_signalenbestand(std::string_view json) {
  const auto value = base::json::parse(json);
  return value && value->member("signalen") != nullptr;
}

void signalen(std::string_view json, std::span<const Levensloop> lopen, const Referentie& r,
              std::vector<SignaalDef>& naar, const Place& at) {
  const auto value = base::json::parse(json);
  Members m(*value, at);
  std::size_t i = 0;
  for (const auto& s : m.list("signalen")) {
    const auto plek = at.in("/signalen/" + std::to_string(i++));
    auto def = signaal(s, lopen, r, plek);
    if (std::ranges::find(naar, def.id, &SignaalDef::id) != naar.end())
      plek.error("/id", "signaal '" + def.id + "' staat er al");
    naar.push_back(std::move(def));
  }
  m.finish();
}

}  // namespace ruimte::domain::load
