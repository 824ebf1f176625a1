// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>

#include "base/clock.hpp"
#include "domain/kernel/consent.hpp"
#include "domain/kernel/machtiging.hpp"
#include "domain/kernel/rules.hpp"
#include "domain/kernel/toegang.hpp"
#include "domain/kernel/voorstel.hpp"
#include "domain/method/aanbod.hpp"
#include "domain/method/klok.hpp"
#include "domain/method/methoden.hpp"
#include "domain/method/petten.hpp"
#include "domain/method/phase_graph.hpp"
#include "domain/method/toegang.hpp"
#include "domain/method/werkwijze.hpp"
#include "gen/afspraak.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain {

namespace {

using gen::WanneerWel;

bool bevat(const std::vector<std::string>& lijst, std::string_view wat) {
  return std::find(lijst.begin(), lijst.end(), wat) != lijst.end();
}

Answer fase_past(const Levensloop& loop, const Overgang& o, const Aggregate* dossier) {
  if (o.maakt()) return allowed();
  const auto fase = aggregate_type(dossier->ref.soort).fase(dossier->toestand);
  if (bevat(o.van, fase)) return allowed();
  auto eerst = eerst_nodig(loop, fase, o.van);
  std::string fasen;
  for (const auto& v : o.van) fasen += (fasen.empty() ? "" : ", ") + loop.fase(v)->naam;
  const auto wanneer = eerst.handelingen.empty() ? WanneerWel::niet_meer
                       : eerst.terug             ? WanneerWel::na_teruggaan
                                                 : WanneerWel::na_handeling;
  return Refuse("fase_past_niet", wanneer)
      .feit("fase", fase)
      .feit("fasen", fasen)
      .wie(o.functies)
      .eerst(std::move(eerst.handelingen))
      .done();
}

Answer functie_past(const Overgang& o, const Actor& actor) {
  if (bevat(o.functies, actor.functie)) return allowed();
  return Refuse("functie_past_niet", WanneerWel::nu_door_ander).feit("functie", actor.functie).wie(o.functies).done();
}

/// A refusal that names nobody means those whom the method lets do this.
Refusal met_wie(Refusal refusal, const std::vector<std::string>& functies) {
  if (refusal.wie_wel.empty() && refusal.gremia.empty()) refusal.wie_wel = functies;
  return refusal;
}

/// Refused by the first guard that is strong enough; what weaker ones have to say is added to `zwakker`. Without a
/// place for it, as for the clock, every guard refuses: nobody could confirm.
Answer guards_pass(const Ctx& ctx, const Overgang& o, bool with_input, std::vector<Waarschuwing>* zwakker) {
  for (const auto& g : o.voorwaarden) {
    if (g.def->looks_at_input && !with_input) continue;
    auto a = g.def->fn(ctx, args_nu(ctx.world, g));
    if (a) continue;
    a.error() = met_wie(std::move(a.error()), o.functies);
    const auto sterkte =
        g.def->regel.empty()
            ? g.sterkte
            : sterkte_van(ctx.world, g.def->regel, provincies_hier(ctx.world, ctx.actor, ctx.dossier), g.sterkte);
    if (sterkte == Sterkte::weigeren || zwakker == nullptr) return a;
    zwakker->push_back({g.def->regel, sterkte == Sterkte::waarschuwen, std::move(a.error())});
  }
  return allowed();
}

/// Somebody with two hats is warned as strongly as the parties chose.
Answer petten_passen(const Ctx& ctx, const Overgang& o, std::vector<Waarschuwing>& zwakker) {
  constexpr std::string_view regel = "twee_petten";
  auto pet = petten::andere_pet(ctx);
  if (!pet) return allowed();
  auto reden = met_wie(std::move(*pet), o.functies);
  const auto& sterkten = ctx.world.referentie().regelsterkten;
  const auto it = sterkten.find(regel);
  const auto sterkte = sterkte_van(ctx.world, regel, provincies_hier(ctx.world, ctx.actor, ctx.dossier),
                                   it == sterkten.end() ? Sterkte::weigeren : it->second);
  if (sterkte == Sterkte::weigeren) return base::fail(std::move(reden));
  zwakker.push_back({regel, sterkte == Sterkte::waarschuwen, std::move(reden)});
  return allowed();
}

/// The facts that somebody went on after a warning and why; refused by the first warning that nobody confirmed.
Decision bevestigingen(const Ctx& ctx, std::vector<Waarschuwing> waarschuwingen) {
  Events uit;
  for (auto& w : waarschuwingen) {
    if (!w.bevestigen) continue;
    const auto it = std::ranges::find(ctx.command.bevestigd, w.regel, &gen::Bevestiging::regel);
    if (it == ctx.command.bevestigd.end()) {
      w.reden.regel = std::string(w.regel);
      return base::fail(std::move(w.reden));
    }
    uit.push_back(
        {ctx.command.stream, {}, base::Record::of(gen::WaarschuwingBevestigd{ctx.command.handeling, *it}), {}});
  }
  return uit;
}

/// Whether the act is called for: by this actor when he may do it, else by somebody, as far as that can be told without
/// being him.
bool staat_open(const Ctx& ctx, const Overgang& o, bool mag) {
  return std::ranges::all_of(o.verwacht_als, [&](const Bound<GuardDef>& g) {
    return (!mag && !g.def->voor_iedereen) || g.def->fn(ctx, args_nu(ctx.world, g)).has_value();
  });
}

/// The parts for which every guard that looks at parts holds.
std::vector<base::Uuid> mogelijke_onderdelen(const Ctx& ctx, const std::vector<Bound<GuardDef>>& guards) {
  std::optional<std::vector<base::Uuid>> uit;
  for (const auto& g : guards) {
    if (g.def->onderdelen == nullptr) continue;
    const auto delen = g.def->onderdelen(ctx);
    if (!uit)
      uit = delen;
    else
      std::erase_if(*uit, [&](const auto& id) { return std::find(delen.begin(), delen.end(), id) == delen.end(); });
  }
  return uit.value_or(std::vector<base::Uuid>{});
}

/// The streams as they become while the facts of one command are applied.
class Overlay final : public World {
 public:
  /// `werkwijze`: of the dossiers that these facts begin.
  Overlay(const World& below, const base::Hash& werkwijze) : below_(below), werkwijze_(werkwijze) {}
  const Aggregate* find(const StreamRef& ref) const override {
    const auto it = changed_.find(ref);
    return it == changed_.end() ? below_.find(ref) : &it->second;
  }
  std::optional<StreamRef> by_key(Soort soort, std::string_view sleutel) const override {
    return below_.by_key(soort, sleutel);
  }
  std::vector<StreamRef> by_prefix(Soort soort, std::string_view prefix) const override {
    return below_.by_prefix(soort, prefix);
  }
  std::vector<StreamRef> of_kind(Soort soort) const override { return below_.of_kind(soort); }
  const Referentie& referentie() const override { return below_.referentie(); }
  const Methoden* methoden() const override { return below_.methoden(); }

  /// Applies one fact; the state before and after it.
  std::pair<std::optional<Aggregate>, const Aggregate*> apply(const Event& e, base::Instant now) {
    const Aggregate* old = find(e.stream);
    std::optional<Aggregate> before = old == nullptr ? std::nullopt : std::optional<Aggregate>(*old);
    Aggregate next = na_feit(old, e.stream, {e.kring, werkwijze_}, e.inhoud, now);
    return {std::move(before), &(changed_[e.stream] = std::move(next))};
  }
  const std::map<StreamRef, Aggregate>& changed() const { return changed_; }

 private:
  const World& below_;
  base::Hash werkwijze_;
  std::map<StreamRef, Aggregate> changed_;
};

Event fase_event(const StreamRef& stream, std::string_view overgang, std::string_view van, std::string_view naar) {
  return {stream,
          {},
          base::Record::of(gen::FaseGewijzigd{std::string(overgang), std::string(van), std::string(naar), {}}),
          {}};
}

/// The method that this dossier follows, which need not be the one that decides; null when the program does not have
/// it.
const Werkwijze* eigen_werkwijze(const Ctx& ctx, const Aggregate& dossier) {
  if (ctx.world.methoden() == nullptr || dossier.ref.soort == Soort::werkwijze) return &ctx.werkwijze;
  if (dossier.werkwijze == ctx.werkwijze.hash()) return &ctx.werkwijze;
  const auto* methode = ctx.world.methoden()->vind(ctx.world, dossier.werkwijze);
  return methode == nullptr ? nullptr : &methode->werkwijze;
}

/// Applies the facts one by one under the kernel rules.
Answer apply_all(const Ctx& ctx, Overlay& overlay, const Events& events) {
  for (const auto& e : events) {
    const auto [before, after] = overlay.apply(e, ctx.now);
    const auto* werkwijze = eigen_werkwijze(ctx, *after);
    const auto* loop = werkwijze == nullptr ? nullptr : werkwijze->levensloop(e.stream.soort);
    const auto* fase = loop == nullptr ? nullptr : loop->fase(aggregate_type(e.stream.soort).fase(after->toestand));
    const Voorval v{overlay,
                    ctx.actor,
                    ctx.vandaag,
                    ctx.world.find(e.stream),
                    before ? &*before : nullptr,
                    *after,
                    e,
                    fase == nullptr ? std::string_view() : std::string_view(fase->stap)};
    if (auto a = kernel_permits(v); !a) return a;
  }
  return allowed();
}

/// The phases that follow from consents, actions, landings and responses, and what a completed agreement does to its
/// vraagstuk.
Events afgeleide_fasen(const Overlay& overlay, std::string_view handeling) {
  Events uit;
  for (const auto& [ref, a] : overlay.changed()) {
    if (ref.soort == Soort::voorstel) {
      const auto& t = a.toestand.as<gen::VoorstelToestand>();
      if (const auto naar = voorstelfase(t); naar != t.fase) uit.push_back(fase_event(ref, handeling, t.fase, naar));
    }
    if (ref.soort != Soort::afspraak) continue;
    const auto& t = a.toestand.as<gen::AfspraakToestand>();
    const auto naar = afgeleide_fase(t);
    if (naar == t.fase) continue;
    uit.push_back(fase_event(ref, handeling, t.fase, naar));
    const StreamRef bron{Soort::vraagstuk, t.vraagstuk};
    const auto* v = find_as<gen::VraagstukToestand>(overlay, Soort::vraagstuk, t.vraagstuk);
    // Shared insight goes back to the dialogue, where the next type is expected.
    if (naar == "inzicht_gedeeld" && v != nullptr && v->fase == "in_opvolging")
      uit.push_back(fase_event(bron, handeling, v->fase, "in_dialoog"));
  }
  return uit;
}

/// An act under one method may move a dossier that follows another, but never to a phase that the other does not know.
Answer fasen_bestaan(const Ctx& ctx, const Overlay& overlay) {
  if (ctx.world.methoden() == nullptr) return allowed();
  for (const auto& [ref, a] : overlay.changed()) {
    const auto* werkwijze = eigen_werkwijze(ctx, a);
    const auto* loop = werkwijze == nullptr ? nullptr : werkwijze->levensloop(ref.soort);
    if (loop != nullptr && loop->fase(aggregate_type(ref.soort).fase(a.toestand)) != nullptr) continue;
    if (werkwijze != nullptr && loop == nullptr) continue;  // a noun that no method describes, such as a series
    return Refuse("fase_in_andere_werkwijze", WanneerWel::na_handeling)
        .wie({"coordinator"})
        .eerst({"werkwijze_overstap"})
        .done();
  }
  return allowed();
}

/// The terms that mean nothing any more where the dossiers of this command now stand.
Events losse_termijnen(const Ctx& ctx, const Overlay& overlay) {
  Events uit;
  for (const auto& [ref, a] : overlay.changed()) {
    const auto* werkwijze = eigen_werkwijze(ctx, a);
    const auto* loop = werkwijze == nullptr ? nullptr : werkwijze->levensloop(ref.soort);
    if (loop == nullptr) continue;
    for (auto& e : klok::zonder_gevolg(*loop, a)) uit.push_back(std::move(e));
  }
  return uit;
}

/// Adds what the kernel derives and accepts the outcome as a whole, or refuses all of it.
Decision finish(const Ctx& ctx, std::string_view handeling, Events events) {
  Overlay overlay(ctx.world, ctx.werkwijze.hash());
  if (auto a = apply_all(ctx, overlay, events); !a) return base::fail(a.error());
  const auto add = [&](const Events& extra) {
    events.insert(events.end(), extra.begin(), extra.end());
    return apply_all(ctx, overlay, extra);
  };
  if (auto a = add(afgeleide_fasen(overlay, handeling)); !a) return base::fail(a.error());
  if (auto a = add(losse_termijnen(ctx, overlay)); !a) return base::fail(a.error());
  if (auto a = fasen_bestaan(ctx, overlay); !a) return base::fail(a.error());
  for (const auto& [ref, after] : overlay.changed())
    if (auto a = kernel_accepts(ctx.world.find(ref), after); !a) return base::fail(a.error());
  return events;
}

Decision run_effects(const Ctx& ctx, const Overgang& o) {
  Events events;
  for (const auto& e : o.gevolgen) {
    auto facts = e.def->fn(ctx, args_nu(ctx.world, e));
    if (!facts) return facts;
    for (auto& f : *facts) events.push_back(std::move(f));
  }
  if (!o.maakt() && !o.naar.empty()) {
    const auto fase = aggregate_type(ctx.dossier->ref.soort).fase(ctx.dossier->toestand);
    if (fase != o.naar) events.push_back(fase_event(ctx.dossier->ref, o.id, fase, o.naar));
  }
  for (auto& e : klok::termijnen_van(ctx, o)) events.push_back(std::move(e));
  return events;
}

/// The clock's own door: records that the term passed and does the first act of the method that answers to it. Without
/// one the term just ends, so that nothing is tried for ever.
Decision decide_klok(const Ctx& ctx, const Levensloop& loop) {
  auto verlopen = klok::verstreken(ctx);
  if (!verlopen) return base::fail(verlopen.error());
  const auto& type = aggregate_type(loop.soort);
  Events events{{ctx.dossier->ref, {}, base::Record::of(verlopen->feit), {}}};
  Aggregate daarna = *ctx.dossier;
  daarna.toestand = type.evolve(daarna.toestand, events.front().inhoud, ctx.now);
  const Ctx op_de_dag{ctx.world,   ctx.werkwijze, &daarna,       ctx.actor,
                      ctx.command, ctx.now,       verlopen->dag, verlopen->feit.dagen_te_laat};
  const auto fase = type.fase(daarna.toestand);
  const auto geboden = aanbod(ctx.world, ctx.actor, ctx.dossier);
  for (const auto& o : loop.overgangen) {
    if (o.klok != verlopen->feit.termijn.naam || !bevat(o.van, fase)) continue;
    if (geboden.afgeschaald && in_stap_3(loop, o, &daarna)) {
      klok::stel_uit(op_de_dag, verlopen->feit.termijn.naam, events);
      return finish(op_de_dag, klok::handeling, std::move(events));
    }
    if (!guards_pass(op_de_dag, o, true, nullptr)) continue;
    auto facts = run_effects(op_de_dag, o);
    if (!facts) continue;
    events.insert(events.end(), facts->begin(), facts->end());
    return finish(op_de_dag, o.id, std::move(events));
  }
  return finish(op_de_dag, klok::handeling, std::move(events));
}

}  // namespace

std::vector<Handeling> handelingen(const Werkwijze& werkwijze, const World& world, const Plek& plek, const Actor& actor,
                                   base::Instant now) {
  std::vector<Handeling> uit;
  const auto* loop = werkwijze.levensloop(plek.soort);
  if (loop == nullptr) return uit;
  const Aggregate* dossier = plek.dossier;
  const Command command{{}, dossier == nullptr ? StreamRef{plek.soort, {}} : dossier->ref, {}, {}, {}};
  const Ctx ctx{world, werkwijze, dossier, actor, command, now, base::amsterdam_date(now)};
  const auto fase = dossier == nullptr ? std::string_view() : aggregate_type(plek.soort).fase(dossier->toestand);
  const auto geboden = aanbod(world, actor, dossier);
  const auto toegang = toegang_staat_toe(world, actor);
  for (const auto& o : loop->overgangen) {
    if (o.maakt() != (dossier == nullptr) || !o.klok.empty()) continue;
    if (plek.alleen_verwacht && !(o.verwacht && bevat(o.van, fase))) continue;
    auto a = handelt_bevoegd(world, actor, command.stream, o.id, ctx.vandaag);
    if (a) a = fase_past(*loop, o, dossier);
    if (a) a = functie_past(o, actor);
    if (a) a = toegang;
    if (a) a = wordt_geboden(ctx, geboden, *loop, o);
    std::vector<Waarschuwing> waarschuwingen;
    if (a) a = guards_pass(ctx, o, false, &waarschuwingen);
    if (a) a = petten_passen(ctx, o, waarschuwingen);
    // Nobody is expected to walk past a warning; what it asks for comes first.
    const bool rustig = std::ranges::none_of(waarschuwingen, &Waarschuwing::bevestigen);
    const bool verwacht = o.verwacht && rustig && staat_open(ctx, o, a.has_value());
    Handeling h{&o, a ? std::nullopt : std::optional<Refusal>(a.error()), verwacht, {}};
    if (a) h.onderdelen = mogelijke_onderdelen(ctx, o.voorwaarden);
    if (a) h.waarschuwingen = std::move(waarschuwingen);
    uit.push_back(std::move(h));
  }
  return uit;
}

Decision decide(const Werkwijze& werkwijze, const World& world, const Command& command, const Actor& actor,
                base::Instant now) {
  const auto* loop = werkwijze.levensloop(command.stream.soort);
  const auto* o = loop == nullptr ? nullptr : loop->overgang(command.handeling);
  const Aggregate* dossier = world.find(command.stream);
  const bool verborgen = dossier != nullptr && !actor.mag_lezen(dossier->kring);
  if (verborgen || (dossier == nullptr && o != nullptr && !o->maakt()))
    return Refuse("onbekend", WanneerWel::niet_meer).done();
  const Ctx ctx{world, werkwijze, dossier, actor, command, now, base::amsterdam_date(now)};
  if (command.stream.soort == Soort::oefenklok) return klok::verzet(ctx);
  if (command.stream.soort == Soort::toegang && toegang::is_van_programma(command.handeling)) {
    if (auto a = handelt_bevoegd(world, actor, command.stream, command.handeling, ctx.vandaag); !a)
      return base::fail(a.error());
    auto feiten = toegang::besluit(ctx);
    return feiten ? finish(ctx, command.handeling, std::move(*feiten)) : feiten;
  }
  if (command.stream.soort == Soort::werkwijze &&
      (command.handeling == programma::registreren || command.handeling == programma::beproeven)) {
    auto events = programma::werkwijze(ctx);
    return events ? finish(ctx, command.handeling, std::move(*events)) : events;
  }
  if (command.handeling == klok::handeling && loop != nullptr && dossier != nullptr) return decide_klok(ctx, *loop);
  if (o == nullptr || !o->klok.empty() || o->maakt() != (dossier == nullptr))
    return Refuse("handeling_onbekend", WanneerWel::niet_meer).feit("handeling", command.handeling).done();
  if (auto a = handelt_bevoegd(world, actor, command.stream, o->id, ctx.vandaag); !a) return base::fail(a.error());
  if (auto a = fase_past(*loop, *o, dossier); !a) return base::fail(a.error());
  if (auto a = functie_past(*o, actor); !a) return base::fail(a.error());
  if (auto a = toegang_staat_toe(world, actor); !a) return base::fail(a.error());
  if (auto a = wordt_geboden(ctx, aanbod(world, actor, dossier), *loop, *o); !a) return base::fail(a.error());
  std::vector<Waarschuwing> waarschuwingen;
  if (auto a = guards_pass(ctx, *o, true, &waarschuwingen); !a) return base::fail(a.error());
  if (auto a = petten_passen(ctx, *o, waarschuwingen); !a) return base::fail(a.error());
  auto doorgegaan = bevestigingen(ctx, std::move(waarschuwingen));
  if (!doorgegaan) return base::fail(met_wie(std::move(doorgegaan.error()), o->functies));
  auto events = run_effects(ctx, *o);
  if (events) {
    events->insert(events->end(), doorgegaan->begin(), doorgegaan->end());
    if (auto pet = petten::gedragen(ctx)) events->push_back(std::move(*pet));
    events = finish(ctx, o->id, std::move(*events));
  }
  if (!events) return base::fail(met_wie(std::move(events.error()), o->functies));
  return events;
}

}  // namespace ruimte::domain
