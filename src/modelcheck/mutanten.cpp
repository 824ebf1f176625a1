// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/mutanten.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "modelcheck/graaf.hpp"
#include "modelcheck/recepten.hpp"

namespace ruimte::modelcheck {

namespace {

using base::json::Array;
using base::json::Object;
using base::json::Value;

Value text(std::string s) { return Value(std::move(s)); }

std::string text_of(const Value* v) {
  const auto* s = v == nullptr ? nullptr : v->get_if<std::string>();
  return s == nullptr ? std::string() : *s;
}

const Array& list_of(const Value* v) {
  static const Array leeg;
  const auto* l = v == nullptr ? nullptr : v->get_if<Array>();
  return l == nullptr ? leeg : *l;
}

/// The object with another value under the key; without it when there is none.
Value with(const Value& object, std::string_view key, std::optional<Value> value) {
  Object out;
  bool done = false;
  for (const auto& [k, v] : *object.get_if<Object>()) {
    if (k != key) {
      out.emplace_back(k, v);
      continue;
    }
    done = true;
    if (value) out.emplace_back(k, *value);
  }
  if (!done && value) {
    out.emplace_back(std::string(key), *value);
    std::ranges::sort(out, {}, &base::json::Member::first);
  }
  return Value(std::move(out));
}

Value without(const Value& list, std::size_t index) {
  Array out = *list.get_if<Array>();
  out.erase(out.begin() + static_cast<std::ptrdiff_t>(index));
  return Value(std::move(out));
}

/// One act of one file, and what is made of it.
class Maker {
 public:
  Maker(std::span<const domain::WerkwijzeBestand> bestanden, std::vector<Mutant>& uit)
      : bestanden_(bestanden), uit_(uit) {}

  void bestand(std::size_t nr) {
    nr_ = nr;
    auto parsed = base::json::parse(bestanden_[nr].json, {.bytes = 8 << 20, .depth = 32});
    if (!parsed || parsed->member("levensloop") == nullptr) return;
    wortel_ = std::move(*parsed);
    soort_ = text_of(wortel_.member("levensloop"));
    const auto& acts = list_of(wortel_.member("handelingen"));
    for (std::size_t i = 0; i < acts.size(); ++i) act(i, acts[i]);
  }

 private:
  void act(std::size_t i, const Value& a) {
    i_ = i;
    id_ = text_of(a.member("id"));
    voeg_toe("zonder de handeling", std::nullopt);
    laat_weg(a, "voorwaarden", "guard", "zonder voorwaarde ");
    laat_weg(a, "gevolgen", "effect", "zonder gevolg ");
    namen(a, "functies", "zonder functie ", &Mutant::functie);
    // Without any phase it would be another kind of act; that nobody can do it any more is the mutant without the act.
    if (list_of(a.member("van")).size() > 1) namen(a, "van", "niet vanuit ", &Mutant::fase);
    namen(a, "start", "start niet ");
    namen(a, "stop", "stopt niet ");
    erbij(a);
    ander_doel(a);
  }

  void laat_weg(const Value& a, std::string_view key, std::string_view naam, const std::string& wat) {
    const auto* lijst = a.member(key);
    for (std::size_t n = 0; n < list_of(lijst).size(); ++n)
      voeg_toe(wat + text_of(list_of(lijst)[n].member(naam)), with(a, key, without(*lijst, n)));
  }

  void namen(const Value& a, std::string_view key, const std::string& wat, std::string Mutant::*over = nullptr) {
    const auto* lijst = a.member(key);
    for (std::size_t n = 0; n < list_of(lijst).size(); ++n) {
      const auto naam = text_of(&list_of(lijst)[n]);
      voeg_toe(wat + naam, with(a, key, without(*lijst, n)));
      if (over != nullptr) uit_.back().*over = naam;
    }
  }

  /// Someone who should not: the programme track for what sides do, a side for what the track or a secretary does.
  void erbij(const Value& a) {
    const auto& functies = list_of(a.member("functies"));
    if (functies.empty()) return;
    for (const std::string wie : {"coordinator", "projectleider", "accounthouder_departement", "secretaris_gremium"}) {
      if (std::ranges::any_of(functies, [&](const Value& f) { return text_of(&f) == wie; })) continue;
      Array meer = functies;
      meer.push_back(text(wie));
      voeg_toe("ook door " + wie, with(a, "functies", Value(std::move(meer))));
    }
  }

  void ander_doel(const Value& a) {
    const auto naar = text_of(a.member("naar"));
    if (naar.empty()) return;
    for (const auto& f : list_of(wortel_.member("fasen")))
      if (const auto id = text_of(f.member("id")); id != naar) voeg_toe("naar " + id, with(a, "naar", text(id)));
  }

  void voeg_toe(const std::string& wat, std::optional<Value> nieuw) {
    Array acts = list_of(wortel_.member("handelingen"));
    if (nieuw)
      acts[i_] = std::move(*nieuw);
    else
      acts.erase(acts.begin() + static_cast<std::ptrdiff_t>(i_));
    Mutant m;
    m.handeling = soort_ + "." + id_;
    m.naam = m.handeling + ": " + wat;
    for (const auto& b : bestanden_) m.bestanden.emplace_back(b.json);
    m.bestanden[nr_] = base::json::encode(with(wortel_, "handelingen", Value(std::move(acts))));
    uit_.push_back(std::move(m));
  }

  std::span<const domain::WerkwijzeBestand> bestanden_;
  std::vector<Mutant>& uit_;
  Value wortel_;
  std::size_t nr_ = 0, i_ = 0;
  std::string soort_, id_;
};

void ladders(const domain::Referentie& referentie, std::vector<Mutant>& uit) {
  const auto add = [&](const std::string& soort, const std::string& wat, auto change) {
    uit.push_back({"ladder " + soort + ": " + wat, "conflict.op_trede_plaatsen", {}, [soort, change](auto& r) {
                     change(r.escalatiepaden.at(soort));
                   }});
  };
  using Pad = std::vector<domain::Escalatietrede>;
  for (const auto& [soort, pad] : referentie.escalatiepaden) {
    for (std::size_t n = 0; n < pad.size(); ++n) {
      const auto nr = std::to_string(n + 1);
      add(soort, "zonder trede " + nr, [n](Pad& p) { p.erase(p.begin() + static_cast<std::ptrdiff_t>(n)); });
      add(soort, "trede " + nr + " zonder gremium", [n](Pad& p) { p[n].gremia.clear(); });
      add(soort, "trede " + nr + " nog eens bovenaan", [n](Pad& p) { p.push_back(p[n]); });
    }
  }
}

bool loads(const Mutant& m, std::span<const domain::WerkwijzeBestand> bestanden, const domain::Referentie& r,
           std::optional<domain::Werkwijze>& uit) {
  std::vector<domain::WerkwijzeBestand> files;
  for (std::size_t i = 0; i < bestanden.size(); ++i)
    files.push_back({bestanden[i].pad, m.bestanden.empty() ? bestanden[i].json : std::string_view(m.bestanden[i])});
  auto w = domain::Werkwijze::load(files, domain::default_registry(), r);
  if (!w) return false;
  uit.emplace(std::move(*w));
  return true;
}

using Names = std::set<std::string, std::less<>>;

/// The first thing that came; of one that was stopped halfway nothing can be said to have gone.
std::string extra(const Names& was, const Names& is) {
  for (const auto& naam : is)
    if (!was.contains(naam)) return "kan nu ook: " + naam;
  return {};
}

/// The first thing that one has and the other not.
std::string difference(const Names& was, const Names& is) {
  for (const auto& naam : was)
    if (!is.contains(naam)) return "kan niet meer: " + naam;
  return extra(was, is);
}

std::string difference(const Gezien& was, const Gezien& is) {
  if (auto d = difference(was.wie_wat_waar, is.wie_wat_waar); !d.empty()) return d;
  if (was.fasen != is.fasen) return "andere fasen worden bereikt";
  if (auto d = difference(was.guards, is.guards); !d.empty()) return "voorwaarde " + d;
  return {};
}

/// Which state leads to which by whom, and what states say: two methods that do the same have the same.
std::uint64_t vorm(const Verkenning& v, const Woordenboek& woorden) {
  std::uint64_t h = woorden.merk();
  const auto meng = [&](std::uint64_t n) { h = (h ^ n) * 0x100000001b3U; };
  for (const auto& takken : v.takken) {
    meng(takken.size());
    for (const auto& t : takken)
      meng((std::uint64_t{t.naar} << 17U) ^ (std::uint64_t{t.speler} << 1U) ^ (t.klok ? 1U : 0U));
  }
  return h;
}

/// What kills it in this scope: every rule that broke, or else one difference; nothing when it survives there.
std::vector<std::string> kill(const std::string& scope, const domain::Werkwijze& werkwijze,
                              const domain::Referentie& referentie, const IJking::Maat& maat) {
  Woordenboek woorden;
  const auto opzet = maak_scope(scope, werkwijze, referentie, woorden);
  Grenzen grenzen;
  grenzen.stop_bij_schending = true;
  grenzen.bekend = &maat.gezien;
  grenzen.draden = 1;
  // A mutant that makes the world much larger has changed what can be done; that is enough.
  grenzen.standen = maat.standen * 3 + 1000;
  auto v = verken(opzet, werkwijze, woorden, grenzen);
  if (v.compleet) toets_graaf(opzet, werkwijze, v, v.telling);
  toets_catalogus(opzet.scope.referentie, v.telling);
  std::set<std::string> regels;
  for (const auto& s : v.telling.schendingen) regels.insert(s.schending.regel);
  if (!regels.empty()) return {regels.begin(), regels.end()};
  if (auto d = extra(maat.gezien.wie_wat_waar, v.gezien.wie_wat_waar); !d.empty()) return {d};
  if (!v.compleet) return {"veel meer toestanden"};
  if (auto d = difference(maat.gezien, v.gezien); !d.empty()) return {d};
  if (v.standen.size() != maat.standen || v.overgangen != maat.overgangen || vorm(v, woorden) != maat.vorm)
    return {"andere toestanden: " + std::to_string(v.standen.size()) + " met " + std::to_string(v.overgangen) +
            " stappen, was " + std::to_string(maat.standen) + " met " + std::to_string(maat.overgangen)};
  return {};
}

}  // namespace

std::vector<Mutant> mutanten(std::span<const domain::WerkwijzeBestand> bestanden,
                             const domain::Referentie& referentie) {
  std::vector<Mutant> uit;
  Maker maker(bestanden, uit);
  for (std::size_t n = 0; n < bestanden.size(); ++n) maker.bestand(n);
  ladders(referentie, uit);
  return uit;
}

const IJking::Maat& IJking::van(const std::string& scope) {
  const auto it = maten_.find(scope);
  if (it != maten_.end()) return it->second;
  Woordenboek woorden;
  auto v = verken(maak_scope(scope, werkwijze_, referentie_, woorden), werkwijze_, woorden, {.draden = 1});
  const auto gezien_als = vorm(v, woorden);
  return maten_.emplace(scope, Maat{v.standen.size(), v.overgangen, gezien_als, std::move(v.gezien)}).first->second;
}

namespace {

/// By the number of states, as last measured; what is not named here comes after.
constexpr std::array klein = {std::string_view("M4b"), std::string_view("M9"),  std::string_view("M9b"),
                              std::string_view("M8"),  std::string_view("M2d"), std::string_view("M1d"),
                              std::string_view("M4"),  std::string_view("M8b"), std::string_view("M2c"),
                              std::string_view("M2b"), std::string_view("M1f"), std::string_view("M8c"),
                              std::string_view("M11"), std::string_view("M1e")};
constexpr std::array groot = {std::string_view("M1c"), std::string_view("M2"),  std::string_view("M1b"),
                              std::string_view("M3"),  std::string_view("M1a"), std::string_view("M6"),
                              std::string_view("M10"), std::string_view("M1")};

bool tries(const Recept& r, std::string_view handeling) {
  const bool named = genoemde_handelingen().contains(handeling);
  return std::ranges::any_of(r.handelingen, [&](const auto& h) {
    const auto soort = std::string(gen::to_id(h.first)) + ".";
    if (!named) return handeling.starts_with(soort);
    return std::ranges::any_of(h.second, [&](const auto& naam) { return soort + naam == handeling; });
  });
}

}  // namespace

bool is_klein(std::string_view scope) { return std::ranges::find(klein, scope) != klein.end(); }

std::vector<std::string> op_grootte() {
  std::vector<std::string> uit(klein.begin(), klein.end());
  uit.insert(uit.end(), groot.begin(), groot.end());
  return uit;
}

std::vector<std::string> scopes_van(std::string_view handeling) {
  auto uit = op_grootte();
  std::erase_if(uit, [&](const auto& id) {
    const auto r = std::ranges::find(recepten(), id, &Recept::id);
    return r == recepten().end() || !tries(*r, handeling);
  });
  return uit;
}

namespace {

/// Somebody of this function did the act, or somebody did it from this phase, in the shipped method.
bool is_bereikt(const Mutant& m, const Names& wie_wat_waar) {
  if (m.functie.empty() && m.fase.empty()) return true;
  return std::ranges::any_of(wie_wat_waar, [&](const std::string& s) {
    return m.fase.empty() ? s.starts_with(m.functie + " ") && s.find(": " + m.handeling + " vanuit ") != s.npos
                          : s.ends_with(": " + m.handeling + " vanuit " + m.fase);
  });
}

/// The act is done there, but not by whom or from where it is taken away: then no step is another. Of an act that
/// nobody does it can still be seen who is refused; those of the clock nobody does.
bool is_zonder_verschil(const Mutant& m, const Names& wie_wat_waar) {
  const auto gedaan = ": " + m.handeling + " vanuit ";
  return !is_bereikt(m, wie_wat_waar) &&
         std::ranges::any_of(wie_wat_waar, [&](const std::string& s) { return s.find(gedaan) != s.npos; });
}

}  // namespace

Mutantuitslag beproef(const Mutant& mutant, std::span<const domain::WerkwijzeBestand> bestanden,
                      const domain::Referentie& referentie, IJking& ijking, std::span<const std::string> scopes) {
  Mutantuitslag uit{mutant.naam, scopes.empty() ? Lot::niet_verkend : Lot::overleeft, {}, {}};
  auto catalogus = referentie;
  if (mutant.catalogus) mutant.catalogus(catalogus);
  std::optional<domain::Werkwijze> werkwijze;
  if (!loads(mutant, bestanden, catalogus, werkwijze)) {
    uit.lot = Lot::laadt_niet;
    return uit;
  }
  bool bereikt = scopes.empty();
  for (const auto& scope : scopes) {
    const auto& hier = ijking.van(scope).gezien.wie_wat_waar;
    bereikt = bereikt || is_bereikt(mutant, hier);
    if (is_zonder_verschil(mutant, hier)) continue;
    uit.scope = scope;
    try {
      uit.waardoor = kill(scope, *werkwijze, catalogus, ijking.van(scope));
      if (!uit.waardoor.empty()) uit.lot = Lot::gedood;
    } catch (const std::runtime_error& e) {
      uit.lot = Lot::begint_niet;
      uit.waardoor = {e.what()};
    }
    if (uit.lot != Lot::overleeft) return uit;
  }
  uit.scope.clear();
  if (!bereikt) uit.lot = Lot::niet_bereikt;
  return uit;
}

}  // namespace ruimte::modelcheck
