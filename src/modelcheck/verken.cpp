// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/verken.hpp"

#include <algorithm>
#include <exception>
#include <iterator>
#include <thread>
#include <unordered_map>

#include "application/system/system_actor.hpp"
#include "base/clock.hpp"
#include "domain/method/klok.hpp"
#include "gen/gremium.hpp"
#include "gen/termijn.hpp"

namespace ruimte::modelcheck {

using domain::Soort;
using domain::StreamRef;

void Gezien::voeg_toe(Gezien&& ander) {
  handelingen.merge(ander.handelingen);
  geprobeerd.merge(ander.geprobeerd);
  guards.merge(ander.guards);
  weigeringen.merge(ander.weigeringen);
  rollen.merge(ander.rollen);
  wie_wat_waar.merge(ander.wie_wat_waar);
  fasen.merge(ander.fasen);
}

namespace {

std::string volledig(Soort soort, const domain::Overgang& o) { return std::string(gen::to_id(soort)) + "." + o.id; }

/// Grows with every act, so that what an act makes never has the id of something older.
base::Uuid opdracht(const Stand& stand) {
  std::int64_t feiten = 0;
  for (const auto& s : stand.stukken) feiten += s->aggregate.versie;
  return domain::sub_id({}, "opdracht " + std::to_string(feiten));
}

/// The first day on which something passes: a term, or a mandate when the scope looks at those.
std::optional<base::Date> volgende_dag(const Scope& scope, const Stand& stand) {
  std::optional<base::Date> eerste;
  const auto add = [&](base::Date dag) {
    if (!eerste || dag < *eerste) eerste = dag;
  };
  for (const auto& s : stand.stukken) {
    for (const auto tot : s->termijnen) add(base::add_days(tot, 1));
    if (!scope.mandaten_verlopen || s->aggregate.ref.soort != Soort::mandaatregister) continue;
    for (const auto& m : s->aggregate.toestand.as<gen::MandaatregisterToestand>().mandaten)
      if (m.tot >= stand.vandaag) add(base::add_days(m.tot, 1));
  }
  if (eerste && *eerste < stand.vandaag) eerste = stand.vandaag;
  return eerste;
}

/// By the server's own door: with one method, or each dossier by its own.
domain::Decision besluit(const Scope& scope, const domain::Werkwijze& werkwijze, const Stand& stand,
                         const domain::Command& c, const domain::Actor& actor) {
  const StandWorld wereld(stand, scope.referentie, scope.methoden);
  const auto nu = middag(stand.vandaag);
  return scope.methoden == nullptr ? domain::decide(werkwijze, wereld, c, actor, nu)
                                   : domain::decide(*scope.methoden, wereld, c, actor, nu);
}

struct Verlopen {
  base::Date dag;
  base::Uuid id;
  StreamRef dossier;
  auto operator<=>(const Verlopen&) const = default;
};

std::optional<Verlopen> eerste_verlopen(const Stand& stand) {
  std::optional<Verlopen> eerste;
  for (const auto& s : stand.stukken) {
    if (s->termijnen.empty() || s->termijnen.front() >= stand.vandaag) continue;
    for (const auto& t : domain::aggregate_type(s->aggregate.ref.soort).termijnen(s->aggregate.toestand)) {
      const Verlopen v{t.vervalt_op, t.id, s->aggregate.ref};
      if (t.vervalt_op < stand.vandaag && (!eerste || v < *eerste)) eerste = v;
    }
  }
  return eerste;
}

constexpr int meeste_termijnen = 60;  // of one day; more means that the clock feeds itself

/// All facts of the clock up to the next day on which something passes, in order.
base::Result<Uitkomst, domain::Refusal> tik(const Scope& scope, const domain::Werkwijze& werkwijze, const Stand& stand,
                                            Woordenboek& woorden) {
  const auto dag = volgende_dag(scope, stand);
  if (!dag) return domain::Refuse("termijn_loopt_niet", gen::WanneerWel::niet_meer).done();
  const auto systeem = application::authorise_system(scope.referentie);
  Stand nu = op_dag(stand, *dag, woorden);
  domain::Events feiten;
  for (int n = 0; n < meeste_termijnen; ++n) {
    const auto v = eerste_verlopen(nu);
    if (!v) return Uitkomst{std::move(nu), std::move(feiten)};
    const domain::Command c{domain::sub_id(v->id, "klok"),
                            v->dossier,
                            std::string(domain::klok::handeling),
                            base::Record::of(gen::TermijnInvoer{v->id}),
                            {}};
    auto d = besluit(scope, werkwijze, nu, c, systeem);
    if (!d) return base::fail(std::move(d.error()));
    nu = na(nu, *d, woorden);
    feiten.insert(feiten.end(), d->begin(), d->end());
  }
  return domain::Refuse("termijn_loopt_nog", gen::WanneerWel::niet_meer).done();
}

struct Opvolger {
  Stap stap;
  Stand stand;
  std::string sleutel;
};

/// All ways out of one state.
class Uitbreiding {
 public:
  Uitbreiding(const Scope& scope, const domain::Werkwijze& werkwijze, Woordenboek& woorden)
      : scope_(scope), werkwijze_(werkwijze), woorden_(woorden) {}

  void van(std::uint32_t nr, const Stand& stand);

  std::vector<std::pair<std::uint32_t, Opvolger>> opvolgers;
  std::uint64_t overgangen = 0;
  Telling telling;
  Gezien gezien;
  std::set<std::string> gedaan;  ///< `handeling/speler`, also what leads nowhere else

 private:
  bool doet_mee(Soort soort, const domain::Overgang& o) const {
    const auto naam = volledig(soort, o);
    return scope_.handelingen.contains(naam) || scope_.toch.contains(naam) || !genoemde_handelingen().contains(naam);
  }
  /// The method that decides about this dossier, or about a new one.
  const domain::Werkwijze& eigen_werkwijze(const Stand& stand, const domain::Aggregate* a) const {
    if (scope_.methoden == nullptr) return werkwijze_;
    const auto* m = domain::methode_van(StandWorld(stand, scope_.referentie, scope_.methoden), *scope_.methoden, a);
    return m == nullptr ? werkwijze_ : m->werkwijze;
  }
  const domain::Levensloop& eigen_loop(const Stand& stand, const domain::Levensloop& loop,
                                       const domain::Aggregate* a) const {
    const auto* eigen = eigen_werkwijze(stand, a).levensloop(loop.soort);
    return eigen == nullptr ? loop : *eigen;
  }
  void dossier(const Stand& stand, const domain::Levensloop& loop, const domain::Aggregate* a);
  void probeer(const Stand& stand, const domain::Levensloop& loop, const domain::Overgang& o,
               const domain::Aggregate* a);
  void voeg_toe(const Stand& stand, Stap stap, Uitkomst uit, const domain::Actor& actor);
  void kijk_naar_guards(const Stand& stand, const domain::Overgang& o, const domain::Aggregate* a,
                        const domain::Actor& actor);

  const Scope& scope_;
  const domain::Werkwijze& werkwijze_;
  Woordenboek& woorden_;
  std::uint32_t nr_ = 0;
  std::string eigen_;
};

void Uitbreiding::van(std::uint32_t nr, const Stand& stand) {
  nr_ = nr;
  eigen_ = sleutel(stand);
  std::map<Soort, std::size_t> aantallen;
  for (const auto& s : stand.stukken) {
    ++aantallen[s->aggregate.ref.soort];
    gezien.fasen.emplace(s->aggregate.ref.soort,
                         domain::aggregate_type(s->aggregate.ref.soort).fase(s->aggregate.toestand));
  }
  for (const auto& loop : werkwijze_.levenslopen()) {
    for (const auto& s : stand.stukken)
      if (s->aggregate.ref.soort == loop.soort) dossier(stand, eigen_loop(stand, loop, &s->aggregate), &s->aggregate);
    const auto mag = scope_.ten_hoogste.find(loop.soort);
    if (mag != scope_.ten_hoogste.end() && aantallen[loop.soort] < mag->second)
      dossier(stand, eigen_loop(stand, loop, nullptr), nullptr);
  }
  if (!volgende_dag(scope_, stand)) return;
  auto uit = tik(scope_, werkwijze_, stand, woorden_);
  const auto systeem = application::authorise_system(scope_.referentie);
  if (uit)
    voeg_toe(stand, {}, std::move(*uit), systeem);
  else
    telling.schendingen.push_back(
        {nr, {"klok", "De klok loopt vast: " + uit.error().code + "."}, std::make_shared<const Stap>()});
}

void Uitbreiding::dossier(const Stand& stand, const domain::Levensloop& loop, const domain::Aggregate* a) {
  const auto fase = a == nullptr ? std::string_view() : domain::aggregate_type(loop.soort).fase(a->toestand);
  for (const auto& o : loop.overgangen) {
    if (o.maakt() != (a == nullptr) || !o.klok.empty() || !doet_mee(loop.soort, o)) continue;
    if (a == nullptr || std::ranges::find(o.van, fase) != o.van.end()) probeer(stand, loop, o, a);
  }
}

void Uitbreiding::probeer(const Stand& stand, const domain::Levensloop& loop, const domain::Overgang& o,
                          const domain::Aggregate* a) {
  const StandWorld wereld(stand, scope_.referentie, scope_.methoden);
  const auto fase = a == nullptr ? std::string_view("niets") : domain::aggregate_type(loop.soort).fase(a->toestand);
  for (std::size_t i = 0; i < scope_.spelers.size(); ++i) {
    const auto& actor = scope_.spelers[i];
    if (std::ranges::find(o.functies, actor.functie) == o.functies.end()) continue;
    if (a != nullptr && !actor.mag_lezen(a->kring)) continue;
    kijk_naar_guards(stand, o, a, actor);
    const auto naam = volledig(loop.soort, o);
    const bool ruim = !scope_.handelingen.contains(naam);
    for (auto& invoer : invoeren({wereld, a, actor, stand.vandaag, scope_.waarden, ruim}, o)) {
      gezien.geprobeerd.insert(naam);
      Stap stap{&o, static_cast<std::uint16_t>(i), a == nullptr ? StreamRef{loop.soort, {}} : a->ref,
                std::move(invoer)};
      auto uit = doe(scope_, werkwijze_, stand, stap, woorden_);
      if (!uit) {
        gezien.weigeringen.insert(uit.error().code);
        continue;
      }
      gezien.handelingen.insert(naam);
      gezien.rollen.insert(actor.functie + ": " + naam);
      gezien.wie_wat_waar.insert(actor.functie + " " + (actor.gremium.empty() ? actor.organisatie : actor.gremium) +
                                 ": " + naam + " vanuit " + std::string(fase));
      voeg_toe(stand, std::move(stap), std::move(*uit), actor);
    }
  }
}

/// Which guards of the method ever say no. Only those that did not yet are asked.
void Uitbreiding::kijk_naar_guards(const Stand& stand, const domain::Overgang& o, const domain::Aggregate* a,
                                   const domain::Actor& actor) {
  const StandWorld wereld(stand, scope_.referentie, scope_.methoden);
  const domain::Command leeg{{}, a == nullptr ? StreamRef{} : a->ref, o.id, {}, {}};
  const domain::Ctx ctx{wereld, eigen_werkwijze(stand, a), a, actor, leeg, middag(stand.vandaag), stand.vandaag};
  for (const auto& g : o.voorwaarden) {
    if (g.def->looks_at_input || gezien.guards.contains(g.def->naam)) continue;
    if (!g.def->fn(ctx, g.args)) gezien.guards.emplace(g.def->naam);
  }
}

void Uitbreiding::voeg_toe(const Stand& stand, Stap stap, Uitkomst uit, const domain::Actor& actor) {
  ++overgangen;
  const auto al = telling.schendingen.size();
  const auto* dossier = StandWorld(stand, scope_.referentie).find(stap.dossier);
  toets({scope_.referentie, eigen_werkwijze(stand, dossier), stand, uit.na, uit.feiten, actor, stap.handeling,
         scope_.methoden},
        nr_, telling);
  for (auto n = al; n < telling.schendingen.size(); ++n)
    telling.schendingen[n].stap = std::make_shared<const Stap>(stap);
  auto key = sleutel(uit.na);
  gedaan.insert((stap.handeling == nullptr ? "klok" : stap.handeling->id) + "/" + std::to_string(stap.speler));
  if (key == eigen_) return;
  opvolgers.push_back({nr_, {std::move(stap), std::move(uit.na), std::move(key)}});
}

/// Breadth first over layers; each layer is divided over the threads in pieces, and put together in order.
class Verkenner {
 public:
  Verkenner(const Opzet& opzet, const domain::Werkwijze& werkwijze, Woordenboek& woorden, const Grenzen& grenzen)
      : opzet_(opzet), werkwijze_(werkwijze), woorden_(woorden), grenzen_(grenzen) {}

  Verkenning loop() {
    for (std::size_t n = 0; n < opzet_.begin.size(); ++n) {
      const auto& b = opzet_.begin[n].stand;
      const auto nr = neem_op(b, sleutel(b), 0, {});
      uit_.ouder[nr] = nr;
      if (nr == uit_.begin.size()) uit_.begin.push_back(n);
    }
    std::size_t van = 0;
    while (van < uit_.standen.size() && !klaar()) {
      const std::size_t tot = uit_.standen.size();
      for (std::size_t deel = van; deel < tot && !klaar(); deel += stuk) laag(deel, std::min(tot, deel + stuk));
      van = tot;
      ++uit_.diepte;
    }
    return std::move(uit_);
  }

 private:
  static constexpr std::size_t stuk = 512;

  bool klaar() {
    const bool vol = grenzen_.stop.stop_requested() || uit_.standen.size() > grenzen_.standen;
    if (vol) uit_.compleet = false;
    const bool nieuw =
        grenzen_.bekend != nullptr && !std::ranges::includes(grenzen_.bekend->wie_wat_waar, uit_.gezien.wie_wat_waar);
    const bool genoeg = nieuw || (grenzen_.stop_bij_schending && !uit_.telling.schendingen.empty());
    if (genoeg) uit_.compleet = false;
    return vol || genoeg;
  }

  void laag(std::size_t van, std::size_t tot) {
    const auto draden = static_cast<std::size_t>(std::max(1, grenzen_.draden));
    std::vector<Uitbreiding> werk(draden, Uitbreiding(opzet_.scope, werkwijze_, woorden_));
    const auto per = (tot - van + draden - 1) / draden;
    std::vector<std::exception_ptr> fouten(draden);
    const auto doe_deel = [&](std::size_t d) {
      try {
        for (auto i = van + d * per; i < std::min(tot, van + (d + 1) * per); ++i)
          werk[d].van(static_cast<std::uint32_t>(i), uit_.standen[i]);
      } catch (...) {
        fouten[d] = std::current_exception();
      }
    };
    {
      std::vector<std::jthread> anderen;
      for (std::size_t d = 1; d < draden; ++d) anderen.emplace_back(doe_deel, d);
      doe_deel(0);
    }
    for (const auto& fout : fouten)
      if (fout) std::rethrow_exception(fout);
    for (auto& w : werk) {
      for (auto& [nr, o] : w.opvolgers) {
        const auto speler = o.stap.speler;
        const bool klok = o.stap.handeling == nullptr;
        const auto naar = neem_op(std::move(o.stand), std::move(o.sleutel), nr, std::move(o.stap));
        uit_.takken[nr].push_back({naar, speler, klok});
      }
      uit_.overgangen += w.overgangen;
      uit_.telling.voeg_toe(std::move(w.telling));
      uit_.gezien.voeg_toe(std::move(w.gezien));
    }
  }

  struct Gedrag {
    std::set<std::string> gedaan, uitkomsten;
  };
  Gedrag gedrag(const Stand& stand) {
    Uitbreiding u(opzet_.scope, werkwijze_, woorden_);
    u.van(0, stand);
    Gedrag uit;
    uit.gedaan = std::move(u.gedaan);
    for (const auto& [nr, o] : u.opvolgers) uit.uitkomsten.insert(o.sleutel);
    return uit;
  }

  /// Two states with one key should not differ in who can do what; when they do, a field that matters is not in the
  /// key. What comes of it may differ in the order of terms alone: the key tells that order, not the days between.
  void vergelijk(const Stand& een, const Stand& ander) {
    ++uit_.vergeleken;
    const auto a = gedrag(een), b = gedrag(ander);
    std::ranges::set_symmetric_difference(a.gedaan, b.gedaan, std::inserter(uit_.verschillen, uit_.verschillen.end()));
    if (a.uitkomsten != b.uitkomsten) ++uit_.andere_uitkomsten;
  }

  std::uint32_t neem_op(Stand stand, std::string key, std::uint32_t ouder, Stap stap) {
    const auto [it, nieuw] = nummers_.try_emplace(std::move(key), static_cast<std::uint32_t>(uit_.standen.size()));
    if (!nieuw) {
      if (grenzen_.vergelijk != 0 && ++samengevoegd_ % grenzen_.vergelijk == 0)
        vergelijk(uit_.standen[it->second], stand);
      return it->second;
    }
    uit_.standen.push_back(std::move(stand));
    uit_.ouder.push_back(ouder);
    uit_.stap.push_back(std::move(stap));
    uit_.takken.emplace_back();
    return it->second;
  }

  const Opzet& opzet_;
  const domain::Werkwijze& werkwijze_;
  Woordenboek& woorden_;
  const Grenzen& grenzen_;
  Verkenning uit_;
  std::unordered_map<std::string, std::uint32_t> nummers_;
  std::size_t samengevoegd_ = 0;
};

}  // namespace

base::Result<Uitkomst, domain::Refusal> doe(const Scope& scope, const domain::Werkwijze& werkwijze, const Stand& stand,
                                            const Stap& stap, Woordenboek& woorden) {
  if (stap.handeling == nullptr) return tik(scope, werkwijze, stand, woorden);
  const auto id = opdracht(stand);
  auto dossier = stap.dossier;
  if (dossier.id == base::Uuid{}) dossier.id = domain::sub_id(id, "dossier");
  domain::Command c{id, dossier, stap.handeling->id, stap.invoer, {}};
  const auto& actor = scope.spelers[stap.speler];
  auto d = besluit(scope, werkwijze, stand, c, actor);
  // A warning is walked past with a reason: who may go on can go on.
  while (!d && d.error().regel && c.bevestigd.size() < 20) {
    c.bevestigd.push_back({*d.error().regel, "aaa"});
    d = besluit(scope, werkwijze, stand, c, actor);
  }
  if (!d) return base::fail(std::move(d.error()));
  auto erna = na(stand, *d, woorden);
  return Uitkomst{std::move(erna), std::move(*d), dossier, std::move(c.bevestigd)};
}

Verkenning verken(const Opzet& opzet, const domain::Werkwijze& werkwijze, Woordenboek& woorden,
                  const Grenzen& grenzen) {
  return Verkenner(opzet, werkwijze, woorden, grenzen).loop();
}

}  // namespace ruimte::modelcheck
