// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/tegenvoorbeeld.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <stdexcept>

#include "base/clock.hpp"
#include "modelcheck/graaf.hpp"
#include "modelcheck/spelers.hpp"

namespace ruimte::modelcheck {

namespace {

using base::json::Array;
using base::json::Object;
using base::json::Value;
using domain::StreamRef;

Value text(std::string s) { return Value(std::move(s)); }

std::string moment(base::Date dag, int volgnr) {
  // One minute after the other, so that no step stands before the one above it.
  const auto us = middag(dag).us + std::int64_t{volgnr} * 60'000'000;
  return base::to_string(base::Instant{us});
}

/// Names of accounts and dossiers while a script is written.
class Schrijver {
 public:
  Value schrijf(const std::vector<Gedaan>& gedaan);

 private:
  std::string account(const domain::Actor& actor);
  Value stap(const Gedaan& g, int volgnr);
  Value met_namen(const Value& value, const Stand& stand) const;
  std::optional<std::string> naam_van_waarde(const std::string& waarde, const Stand& stand) const;

  std::map<base::Uuid, std::string> accounts_;
  Array rijen_;
  std::map<StreamRef, std::string> dossiers_;
};

std::string Schrijver::account(const domain::Actor& actor) {
  const auto it = accounts_.find(actor.functie_id);
  if (it != accounts_.end()) return it->second;
  const auto sleutel = "speler-" + std::to_string(accounts_.size() + 1);
  Object functie{{"functie", text(actor.functie)}, {"organisatie", text(actor.organisatie)}};
  if (!actor.gremium.empty()) functie.emplace_back("gremium", text(actor.gremium));
  rijen_.push_back(Value(Object{{"sleutel", text(sleutel)},
                                {"gebruikersnaam", text(sleutel)},
                                {"naam", text(naam_van(actor))},
                                {"functies", Value(Array{Value(std::move(functie))})}}));
  return accounts_.emplace(actor.functie_id, sleutel).first->second;
}

/// The JSON pointer to this text in the value; empty when it is not there.
std::optional<std::string> pointer_to(const Value& value, const std::string& waarde) {
  if (const auto* t = value.get_if<std::string>()) return *t == waarde ? std::optional(std::string()) : std::nullopt;
  if (const auto* list = value.get_if<Array>())
    for (std::size_t i = 0; i < list->size(); ++i)
      if (const auto rest = pointer_to((*list)[i], waarde)) return "/" + std::to_string(i) + *rest;
  if (const auto* object = value.get_if<Object>())
    for (const auto& [key, content] : *object)
      if (const auto rest = pointer_to(content, waarde)) return "/" + key + *rest;
  return std::nullopt;
}

/// Ids and hashes differ from run to run: what is one, is named by where it stands.
bool varies(const std::string& waarde) { return waarde.size() == 36 || waarde.size() == 64; }

std::optional<std::string> Schrijver::naam_van_waarde(const std::string& waarde, const Stand& stand) const {
  for (const auto& [ref, naam] : dossiers_)
    if (base::to_string(ref.id) == waarde) return "@" + naam;
  for (const auto& s : stand.stukken) {
    const auto it = dossiers_.find(s->aggregate.ref);
    if (it == dossiers_.end()) continue;
    if (const auto p = pointer_to(base::to_value(s->aggregate.toestand), waarde)) return "@" + it->second + *p;
  }
  return std::nullopt;
}

Value Schrijver::met_namen(const Value& value, const Stand& stand) const {
  if (const auto* t = value.get_if<std::string>())
    return varies(*t) ? text(naam_van_waarde(*t, stand).value_or(*t)) : value;
  if (const auto* list = value.get_if<Array>()) {
    Array out;
    for (const auto& item : *list) out.push_back(met_namen(item, stand));
    return Value(std::move(out));
  }
  const auto* object = value.get_if<Object>();
  if (object == nullptr) return value;
  Object out;
  for (const auto& [key, content] : *object) out.emplace_back(key, met_namen(content, stand));
  return Value(std::move(out));
}

Value Schrijver::stap(const Gedaan& g, int volgnr) {
  Object o{{"tijd", text(moment(g.dag, volgnr))}};
  if (g.handeling == nullptr) {
    o.emplace_back("klok", text("loopt"));
    return Value(std::move(o));
  }
  o.emplace_back("door", text(account(g.actor)));
  o.emplace_back("handeling", text(g.handeling->id));
  if (!g.invoer.empty()) o.emplace_back("invoer", met_namen(base::to_value(g.invoer), g.voor));
  if (g.nieuw) {
    const std::string soort(gen::to_id(g.dossier.soort));
    const auto n = std::ranges::count_if(dossiers_, [&](const auto& d) { return d.first.soort == g.dossier.soort; });
    const auto& naam = dossiers_.emplace(g.dossier, soort + "-" + std::to_string(n + 1)).first->second;
    o.emplace_back("nieuw", text(naam));
    o.emplace_back("soort", text(soort));
  } else {
    const auto it = dossiers_.find(g.dossier);
    if (it == dossiers_.end()) throw std::logic_error("a step on a dossier that no step made: " + g.handeling->id);
    o.emplace_back("dossier", text(it->second));
  }
  Array bevestigd;
  for (const auto& b : g.bevestigd) bevestigd.push_back(base::to_value(base::Record::of(b)));
  if (!bevestigd.empty()) o.emplace_back("bevestigd", Value(std::move(bevestigd)));
  return Value(std::move(o));
}

Value Schrijver::schrijf(const std::vector<Gedaan>& gedaan) {
  Array stappen;
  for (const auto& g : gedaan) stappen.push_back(stap(g, static_cast<int>(stappen.size())));
  const auto eerste = gedaan.empty() ? base::Date{} : gedaan.front().dag;
  const auto laatste = gedaan.empty() ? base::Date{} : gedaan.back().dag;
  return Value(Object{{"begin", text(base::to_string(base::start_of_day(eerste)))},
                      {"wachtwoord", text("oefenen-met-ruimte")},
                      {"accounts", Value(std::move(rijen_))},
                      {"stappen", Value(std::move(stappen))},
                      {"klok", text(moment(laatste, static_cast<int>(gedaan.size()) + 1))}});
}

std::string in_woorden(const Gedaan& g) {
  const auto dag = base::to_string(g.dag) + "  ";
  if (g.handeling == nullptr) return dag + "De klok loopt tot deze dag.";
  return dag + naam_van(g.actor) + ": " + g.handeling->naam + ".";
}

/// The steps along the way that the explorer found, done once more.
std::vector<Gedaan> langs(const Opzet& opzet, const domain::Werkwijze& werkwijze, const std::vector<Stap>& stappen,
                          Woordenboek& woorden, Stand stand) {
  std::vector<Gedaan> gedaan;
  for (const auto& s : stappen) {
    auto uit = doe(opzet.scope, werkwijze, stand, s, woorden);
    // What breaks may be that the clock itself is refused; then the way there is all there is to tell.
    if (!uit && s.handeling == nullptr && &s == &stappen.back()) break;
    if (!uit) throw std::logic_error("a step that was taken once is refused now: " + uit.error().code);
    const bool klok = s.handeling == nullptr;
    gedaan.push_back({uit->na.vandaag, klok ? domain::Actor{} : opzet.scope.spelers[s.speler], s.handeling,
                      uit->dossier, !klok && s.handeling->maakt(), s.invoer, uit->bevestigd, stand});
    stand = std::move(uit->na);
  }
  return gedaan;
}

}  // namespace

base::json::Value script(const std::vector<Gedaan>& gedaan) { return Schrijver().schrijf(gedaan); }

Tegenvoorbeeld tegenvoorbeeld(const Opzet& opzet, const domain::Werkwijze& werkwijze, const Verkenning& v,
                              const Vondst& vondst, Woordenboek& woorden) {
  const auto weg = weg_naar(v, static_cast<std::uint32_t>(vondst.stand));
  const auto& begin = opzet.begin.at(v.begin.at(weg.front()));
  std::vector<Stap> stappen;
  for (std::size_t i = 1; i < weg.size(); ++i) stappen.push_back(v.stap[weg[i]]);
  if (vondst.stap) stappen.push_back(*vondst.stap);
  const auto gedaan = langs(opzet, werkwijze, stappen, woorden, begin.stand);
  auto alles = begin.aanloop;
  alles.insert(alles.end(), gedaan.begin(), gedaan.end());
  // Where the method itself changes, what the program records about it is no step of a script.
  Tegenvoorbeeld uit{vondst.schending, {}, opzet.scope.methoden == nullptr ? script(alles) : base::json::Value()};
  for (const auto& g : gedaan) uit.stappen.push_back(in_woorden(g));
  return uit;
}

}  // namespace ruimte::modelcheck
