// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/load_parts.hpp"

#include <algorithm>

#include "domain/method/load_members.hpp"
#include "gen/registry.hpp"
#include "gen/termijn.hpp"

namespace ruimte::domain::load {

namespace {

using base::json::Value;

/// A limit or a number of working days is named by its setting; its number is what the guard or effect gets.
std::string value_of(std::string_view parameter, const std::string& text, const Names& names, const Place& at) {
  if (!is_getal(parameter)) return text;
  const auto it = names.referentie.getallen.find(text);
  if (it != names.referentie.getallen.end()) return std::to_string(it->second);
  at.error("/" + std::string(parameter), "'" + text + "' is geen instelling met een getal");
  return "0";
}

Args read_args(const Members& m, std::span<const std::string_view> parameters, const Names& names) {
  Args args;
  for (const auto* member : m.rest()) {
    const auto* s = member->second.get_if<std::string>();
    if (std::find(parameters.begin(), parameters.end(), member->first) == parameters.end())
      m.at().error("/" + member->first, "onbekende parameter '" + member->first + "'");
    else if (s == nullptr)
      m.at().error("/" + member->first, "een parameter is tekst");
    else
      args.emplace(member->first, value_of(member->first, *s, names, m.at()));
  }
  for (const auto p : parameters)
    if (!args.contains(p)) m.at().error("", "parameter '" + std::string(p) + "' ontbreekt");
  return args;
}

/// Which of the parameters have a number that the parties choose: it is looked up when the act is decided.
Args kiesbare_getallen(const Members& m, const Names& names) {
  Args uit;
  for (const auto* member : m.rest()) {
    const auto* s = member->second.get_if<std::string>();
    if (s == nullptr || !is_getal(member->first)) continue;
    const auto it = names.referentie.keuzes.find(*s);
    if (it != names.referentie.keuzes.end() && it->second.grenzen) uit.emplace(member->first, *s);
  }
  return uit;
}

/// The strength of a rule: what the method says here, else what the catalogue of rules says. A guard without a rule
/// says what the act is or stands for the kernel, and has none to choose.
Sterkte sterkte(const GuardDef& def, const std::string& gekozen, const Names& names, const Place& at) {
  if (def.regel.empty()) {
    if (!gekozen.empty())
      at.error("/sterkte", "voorwaarde '" + std::string(def.naam) + "' geldt altijd en heeft geen sterkte");
    return Sterkte::weigeren;
  }
  const auto& regels = names.referentie.regelsterkten;
  const auto it = regels.find(def.regel);
  if (it == regels.end()) {
    at.error("/guard", "regel '" + std::string(def.regel) + "' staat niet bij de regels met een sterkte");
    return Sterkte::weigeren;
  }
  if (gekozen.empty()) return it->second;
  const auto keuze = sterkte_from(gekozen);
  if (!keuze) at.error("/sterkte", "onbekende sterkte '" + gekozen + "'");
  return keuze.value_or(it->second);
}

void guard(const Value& v, const Names& names, Soort soort, std::vector<Bound<GuardDef>>& naar, const Place& at) {
  Members m(v, at);
  const auto naam = m.text("guard");
  const auto* def = names.registry.guard(naam);
  if (def == nullptr) {
    at.error("/guard", "onbekende guard '" + naam + "'");
    return;
  }
  if (def->voor && *def->voor != soort) at.error("/guard", "guard '" + naam + "' hoort bij een andere soort dossier");
  const auto sterk = sterkte(*def, m.text("sterkte", false), names, at);
  auto kiesbaar = kiesbare_getallen(m, names);
  naar.push_back({def, read_args(m, def->parameters, names), sterk, std::move(kiesbaar)});
}

/// A guard of any noun that reads a field needs an act whose input has that field as a catalogue id.
void check_invoervelden(const Overgang& o, const Place& at) {
  for (const auto& g : o.voorwaarden) {
    const auto veld = g.def->invoerveld;
    const auto past = [&](const base::FieldDesc& f) { return f.name == veld && f.kind == base::Kind::open_code; };
    const bool er = o.invoer != nullptr && std::any_of(o.invoer->fields.begin(), o.invoer->fields.end(), past);
    if (!veld.empty() && !er)
      at.error("/voorwaarden", "guard '" + std::string(g.def->naam) + "' leest het veld '" + std::string(veld) +
                                   "', dat de invoer niet heeft");
  }
}

/// An effect may move dossiers of other nouns, each by arguments named after it: `vraagstuk_van`, `vraagstuk_naar`.
void note_routes(const Args& args, const Names& names) {
  for (const auto& type : aggregate_types()) {
    const std::string soort(gen::to_id(type.soort));
    const auto van = args.find(soort + "_van");
    const auto naar = args.find(soort + "_naar");
    if (van != args.end() && naar != args.end()) names.routes.add(type.soort, van->second, naar->second);
  }
}

void effect(const Value& v, const Names& names, const Levensloop& loop, Overgang& o, const Place& at) {
  Members m(v, at);
  const auto naam = m.text("effect");
  const auto* def = names.registry.effect(naam);
  if (def == nullptr) {
    at.error("/effect", "onbekend effect '" + naam + "'");
    return;
  }
  if (def->voor && *def->voor != loop.soort)
    at.error("/effect", "effect '" + naam + "' hoort bij een andere soort dossier");
  if (def->invoer != nullptr && &def->invoer() != o.invoer)
    at.error("/effect", "effect '" + naam + "' heeft invoer " + std::string(def->invoer().name) + " nodig");
  auto kiesbaar = kiesbare_getallen(m, names);
  auto args = read_args(m, def->parameters, names);
  note_routes(args, names);
  for (const auto& [naam_van, waarde] : args)
    if (naam_van.starts_with("termijn") && loop.termijn(waarde) == nullptr)
      at.error("/" + naam_van, "onbekende termijn '" + waarde + "'");
  o.gevolgen.push_back({def, std::move(args), Sterkte::weigeren, std::move(kiesbaar)});
}

Fase fase(const Value& v, const Names& names, const Place& at) {
  Members m(v, at);
  Fase f;
  f.id = m.text("id");
  f.naam = m.text("naam");
  f.naam_en = m.text("naamEn");
  f.stap = m.text("stap", false);
  f.begin = m.flag("begin");
  f.eind = m.flag("eind");
  const auto plek = m.text("plek", false);
  f.plek = gen::stelselplek_from(plek);
  if (!plek.empty() && !f.plek) at.error("/plek", "onbekende plek '" + plek + "'");
  if (!f.stap.empty() && !names.referentie.kent("stap", f.stap)) at.error("/stap", "onbekende stap '" + f.stap + "'");
  m.finish();
  return f;
}

/// The length of a term: a number, or the name of a setting whose number only changes with the method.
std::optional<int> duur(Members& m, const Value& v, const Names& names) {
  const auto* lid = v.member("werkdagen");
  if (lid == nullptr || lid->get_if<std::string>() == nullptr) return m.number("werkdagen", 1, 260);
  const auto naam = m.text("werkdagen");
  const auto it = names.referentie.getallen.find(naam);
  if (it != names.referentie.getallen.end() && !names.referentie.keuzes.contains(naam))
    return static_cast<int>(it->second);
  m.at().error("/werkdagen", "'" + naam + "' is geen instelling met een getal dat met de werkwijze verandert");
  return std::nullopt;
}

TermijnRegel termijn(const Value& v, const Names& names, const Place& at) {
  Members m(v, at);
  TermijnRegel t;
  t.id = m.text("id");
  t.naam = m.text("naam");
  t.naam_en = m.text("naamEn");
  t.uitleg = m.text("uitleg");
  t.grondslag = m.text("grondslag");
  t.werkdagen = duur(m, v, names);
  m.finish();
  return t;
}

/// The terms that an act names; `klok` makes it an act of the clock.
void termijnen_van(Members& m, const Levensloop& loop, Overgang& o) {
  o.start = m.texts("start", false);
  o.stop = m.texts("stop", false);
  const auto known = [&](std::string_view key, const std::string& id, bool met_duur) {
    const auto* regel = loop.termijn(id);
    if (regel == nullptr) m.at().error("/" + std::string(key), "onbekende termijn '" + id + "'");
    if (regel != nullptr && met_duur && !regel->werkdagen)
      m.at().error("/" + std::string(key), "termijn '" + id + "' heeft geen werkdagen; een gevolg start haar");
  };
  if (!o.klok.empty()) known("klok", o.klok, false);
  for (const auto& id : o.start) known("start", id, true);
  for (const auto& id : o.stop) known("stop", id, false);
  if (o.klok.empty()) return;
  if (o.maakt()) m.at().error("/klok", "de klok begint geen dossier");
  if (!o.functies.empty()) m.at().error("/functies", "een handeling van de klok doet niemand anders");
  if (o.invoer != nullptr) m.at().error("/invoer", "een handeling van de klok heeft geen invoer");
  o.invoer = &base::describe<gen::TermijnInvoer>();
}

/// The level of use of an act, or of all acts of a life cycle that name none.
std::string niveau(Members& m, const Names& names, std::string standaard) {
  auto gekozen = m.text("niveau", false);
  if (!gekozen.empty() && !names.referentie.niveaus.contains(gekozen))
    m.at().error("/niveau", "onbekend niveau van gebruik '" + gekozen + "'");
  return gekozen.empty() ? std::move(standaard) : gekozen;
}

Overgang overgang(const Value& v, const Names& names, const Levensloop& loop, const Place& at) {
  const Soort soort = loop.soort;
  Members m(v, at);
  Overgang o;
  o.niveau = niveau(m, names, loop.niveau);
  o.id = m.text("id");
  o.naam = m.text("naam");
  o.naam_en = m.text("naamEn");
  o.uitleg = m.text("uitleg");
  o.grondslag = m.text("grondslag");
  o.van = m.texts("van", false);
  o.naar = m.text("naar", false);
  o.klok = m.text("klok", false);
  o.functies = m.texts("functies", o.klok.empty());
  o.verwacht = m.flag("verwacht");
  for (const auto& f : o.functies)
    if (!names.referentie.kent("functie", f)) at.error("/functies", "onbekende functie '" + f + "'");
  if (const auto invoer = m.text("invoer", false); !invoer.empty()) {
    o.invoer = gen::find_type(invoer);
    if (o.invoer == nullptr) at.error("/invoer", "onbekende invoer '" + invoer + "'");
  }
  termijnen_van(m, loop, o);
  std::size_t i = 0;
  for (const auto& g : m.list("voorwaarden", false))
    guard(g, names, soort, o.voorwaarden, at.in("/voorwaarden/" + std::to_string(i++)));
  check_invoervelden(o, at);
  i = 0;
  for (const auto& g : m.list("verwachtAls", false))
    guard(g, names, soort, o.verwacht_als, at.in("/verwachtAls/" + std::to_string(i++)));
  if (!o.verwacht && !o.verwacht_als.empty()) at.error("/verwachtAls", "verwachtAls hoort bij verwacht: true");
  i = 0;
  for (const auto& e : m.list("gevolgen", false)) effect(e, names, loop, o, at.in("/gevolgen/" + std::to_string(i++)));
  if (o.gevolgen.empty() && o.naar.empty() && o.start.empty() && o.stop.empty())
    at.error("", "een handeling zonder gevolg en zonder nieuwe fase doet niets");
  m.finish();
  return o;
}

}  // namespace

std::optional<Levensloop> levensloop(std::string_view json, const Names& names, const Place& at) {
  const auto value = base::json::parse(json);
  if (!value) {
    for (const auto& e : value.error()) at.error(e.pointer, e.code);
    return std::nullopt;
  }
  Members m(*value, at);
  Levensloop loop;
  const auto soort = gen::stroomsoort_from(m.text("levensloop"));
  if (!soort) {
    at.error("/levensloop", "onbekende soort dossier");
    return std::nullopt;
  }
  loop.soort = *soort;
  loop.niveau = niveau(m, names, {});
  std::size_t i = 0;
  for (const auto& f : m.list("fasen")) loop.fasen.push_back(fase(f, names, at.in("/fasen/" + std::to_string(i++))));
  i = 0;
  for (const auto& t : m.list("termijnen", false))
    loop.termijnen.push_back(termijn(t, names, at.in("/termijnen/" + std::to_string(i++))));
  i = 0;
  for (const auto& h : m.list("handelingen")) {
    const auto plek = at.in("/handelingen/" + std::to_string(i++));
    auto o = overgang(h, names, loop, plek);
    if (loop.overgang(o.id) != nullptr) plek.error("/id", "handeling '" + o.id + "' staat er al");
    loop.overgangen.push_back(std::move(o));
  }
  m.finish();
  return loop;
}

}  // namespace ruimte::domain::load
