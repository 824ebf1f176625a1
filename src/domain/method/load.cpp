// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/hash.hpp"
#include "domain/method/load_parts.hpp"
#include "domain/method/phase_graph.hpp"
#include "domain/method/signals/load.hpp"
#include "domain/method/werkwijze.hpp"
#include "gen/registry.hpp"

namespace ruimte::domain {

const Fase* Levensloop::fase(std::string_view id) const {
  const auto it = std::find_if(fasen.begin(), fasen.end(), [&](const Fase& f) { return f.id == id; });
  return it == fasen.end() ? nullptr : &*it;
}

const Overgang* Levensloop::overgang(std::string_view id) const {
  const auto it = std::find_if(overgangen.begin(), overgangen.end(), [&](const Overgang& o) { return o.id == id; });
  return it == overgangen.end() ? nullptr : &*it;
}

const TermijnRegel* Levensloop::termijn(std::string_view id) const {
  const auto it = std::find_if(termijnen.begin(), termijnen.end(), [&](const auto& t) { return t.id == id; });
  return it == termijnen.end() ? nullptr : &*it;
}

const Fase& Levensloop::begin() const {
  return *std::find_if(fasen.begin(), fasen.end(), [](const Fase& f) { return f.begin; });
}

namespace {

using load::Place;

/// Limits and strengths come from the catalogue; under another one it is another method.
void hash_limits(const Levensloop& loop, base::Sha256& hash) {
  const auto add = [&](const Overgang& o, const Args& args) {
    for (const auto& [naam, waarde] : args)
      if (is_getal(naam)) hash.add(o.id).add(" ").add(naam).add("=").add(waarde).add("\n");
  };
  for (const auto& o : loop.overgangen) {
    for (const auto& e : o.gevolgen) add(o, e.args);
    for (const auto& g : o.voorwaarden) {
      add(o, g.args);
      if (!g.def->regel.empty()) hash.add(o.id).add(" ").add(g.def->regel).add("=").add(to_id(g.sterkte)).add("\n");
    }
  }
}

void hash_limits(const SignaalDef& signaal, base::Sha256& hash) {
  for (const auto& [naam, getal] : signaal.args.getallen)
    hash.add(signaal.id).add(" ").add(naam).add("=").add(std::to_string(getal)).add("\n");
}

/// Phases that the kernel derives from an effect of one of the acts; the method names and labels them.
bool derived_by_kernel(const Levensloop& loop, std::string_view fase) {
  return std::any_of(loop.overgangen.begin(), loop.overgangen.end(), [&](const Overgang& o) {
    return std::any_of(o.gevolgen.begin(), o.gevolgen.end(), [&](const auto& e) {
      return std::find(e.def->leidt_naar.begin(), e.def->leidt_naar.end(), fase) != e.def->leidt_naar.end();
    });
  });
}

void check_fase_names(const Levensloop& loop, const Overgang& o, const Place& at) {
  for (const auto& v : o.van)
    if (loop.fase(v) == nullptr) at.error("/van", "fase_onbekend: '" + v + "' staat niet in deze levensloop");
  if (!o.naar.empty() && loop.fase(o.naar) == nullptr)
    at.error("/naar", "fase_onbekend: '" + o.naar + "' staat niet in deze levensloop");
  if (o.maakt() && !o.naar.empty()) at.error("/naar", "een handeling die een dossier begint, begint in de beginfase");
}

/// A term that nothing starts, or that passes without the clock doing anything, would be a promise to nobody.
void check_termijnen(const Levensloop& loop, const Place& at) {
  for (std::size_t i = 0; i < loop.termijnen.size(); ++i) {
    const auto& id = loop.termijnen[i].id;
    const auto plek = at.in("/termijnen/" + std::to_string(i));
    const auto uses = [&](auto member) { return std::ranges::any_of(loop.overgangen, member); };
    if (!uses([&](const Overgang& o) { return o.klok == id; }))
      plek.error("/id", "geen handeling van de klok hoort bij termijn '" + id + "'");
    if (loop.termijnen[i].werkdagen && !uses([&](const Overgang& o) { return std::ranges::count(o.start, id) > 0; }))
      plek.error("/id", "geen handeling start termijn '" + id + "'");
  }
}

/// Every phase is reached by something and, unless it is an end, left by something (I-08, the part a loader can see).
void check_reach(const Levensloop& loop, const load::Routes& routes, const Place& at) {
  const auto begins = std::count_if(loop.fasen.begin(), loop.fasen.end(), [](const Fase& f) { return f.begin; });
  if (begins != 1) at.error("/fasen", "precies één fase heeft begin: true");
  for (const auto& f : loop.fasen) {
    const bool in =
        f.begin || derived_by_kernel(loop, f.id) || routes.reached(loop.soort, f.id) ||
        std::any_of(loop.overgangen.begin(), loop.overgangen.end(), [&](const auto& o) { return o.naar == f.id; });
    const bool out = f.eind || routes.left(loop.soort, f.id) ||
                     std::any_of(loop.overgangen.begin(), loop.overgangen.end(), [&](const auto& o) {
                       return std::find(o.van.begin(), o.van.end(), f.id) != o.van.end();
                     });
    if (!in) at.error("/fasen", "fase '" + f.id + "' wordt door geen handeling bereikt");
    if (!out) at.error("/fasen", "fase '" + f.id + "' heeft geen uitgang en is geen eind");
  }
}

}  // namespace

base::Result<Werkwijze, std::vector<LoadError>> Werkwijze::load(std::span<const WerkwijzeBestand> bestanden,
                                                                const Registry& registry,
                                                                const Referentie& referentie) {
  Werkwijze w;
  std::vector<LoadError> errors;
  load::Routes routes;
  base::Sha256 hash;
  std::vector<std::string_view> paden;  // of the life cycles, in the same order
  for (const auto& b : bestanden) {
    hash.add(b.json).add("\n");
    if (load::is_signalenbestand(b.json)) continue;
    const Place at{errors, b.pad, ""};
    auto loop = load::levensloop(b.json, {registry, referentie, routes}, at);
    if (loop && w.levensloop(loop->soort) != nullptr)
      at.error("/levensloop", "deze levensloop staat al in een ander bestand");
    if (loop) {
      w.levenslopen_.push_back(std::move(*loop));
      paden.push_back(b.pad);
    }
  }
  std::size_t n = 0;
  for (const auto& loop : w.levenslopen_) {
    const Place at{errors, paden[n++], ""};
    for (std::size_t i = 0; i < loop.overgangen.size(); ++i)
      check_fase_names(loop, loop.overgangen[i], at.in("/handelingen/" + std::to_string(i)));
    check_reach(loop, routes, at);
    hash_limits(loop, hash);
    check_termijnen(loop, at);
  }
  for (const auto& b : bestanden)
    if (load::is_signalenbestand(b.json))
      load::signalen(b.json, w.levenslopen_, referentie, w.signalen_, {errors, b.pad, ""});
  for (const auto& signaal : w.signalen_) hash_limits(signaal, hash);
  if (!errors.empty()) return base::fail(std::move(errors));
  for (auto& loop : w.levenslopen_) loop.wegen = fasewegen(loop, w.levenslopen_);
  w.hash_ = hash.finish();
  return w;
}

const Levensloop* Werkwijze::levensloop(Soort soort) const {
  const auto it =
      std::find_if(levenslopen_.begin(), levenslopen_.end(), [&](const auto& l) { return l.soort == soort; });
  return it == levenslopen_.end() ? nullptr : &*it;
}

}  // namespace ruimte::domain
