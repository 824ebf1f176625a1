// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include <set>

#include "base/clock.hpp"
#include "domain/method/dagen.hpp"
#include "domain/method/effects/effects.hpp"
#include "domain/method/klok.hpp"
#include "gen/conflict.hpp"
#include "gen/hangpunt.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain::effects {

namespace {

const gen::ConflictToestand& conflict(const Ctx& c) { return c.dossier->toestand.as<gen::ConflictToestand>(); }

/// Moves the vraagstuk along, when it still stands where the conflict found it.
void verzet_vraagstuk(const Ctx& c, const base::Uuid& id, const Args& args, Events& uit) {
  const auto* v = find_as<gen::VraagstukToestand>(c.world, Soort::vraagstuk, id);
  const auto& van = args.find("vraagstuk_van")->second;
  if (v == nullptr || v->fase != van) return;
  uit.push_back(fact_on({Soort::vraagstuk, id},
                        gen::FaseGewijzigd{c.command.handeling, van, args.find("vraagstuk_naar")->second, {}}));
}

/// The sticking point that it comes from is open, about the same vraagstuk and known to the same people.
Answer hangpunt_past(const Ctx& c, const gen::ConflictBenoemenInvoer& i, const Args& args, Kring kring) {
  if (!i.hangpunt) return allowed();
  const auto* a = c.world.find({Soort::hangpunt, *i.hangpunt});
  if (a != nullptr && a->kring == kring && c.actor.mag_lezen(kring)) {
    const auto& t = a->toestand.as<gen::HangpuntToestand>();
    if (t.vraagstuk.value_or(i.vraagstuk) == i.vraagstuk && t.fase == args.find("hangpunt_van")->second)
      return allowed();
  }
  return Refuse("hangpunt_past_niet", gen::WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

/// With one domain its own department leads; with more it is VRO, for them together. Leading is not deciding: who
/// decides follows from competence and stands apart. Without a side of the Rijk there is nobody of the Rijk to lead.
std::optional<std::string> wie_leidt(gen::Conflictsoort soort, const gen::VraagstukToestand& v) {
  using enum gen::Conflictsoort;
  if (soort != rijk_provincie && soort != interdepartementaal) return std::nullopt;
  const std::set<std::string> domeinen(v.domeinen.begin(), v.domeinen.end());
  return domeinen.size() > 1 ? std::optional<std::string>("vro") : v.trekker_rijk;
}

Decision benoem_conflict(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::ConflictBenoemenInvoer>();
  if (auto a = vraagstuk_bestaat(c, i.vraagstuk); !a) return base::fail(a.error());
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  const auto& vraagstuk = *c.world.find({Soort::vraagstuk, i.vraagstuk});
  const auto grond = grond_van(vraagstuk);
  const Kring kring = verschil_kring(c, i.soort, grond);
  if (auto a = hangpunt_past(c, i, args, kring); !a) return base::fail(a.error());
  const bool gedeeld = kring == vraagstuk.kring;
  auto [nummer, uitgegeven] = volgend_nummer(c, verschil_reeks(c, "C", kring, grond), kring);
  gen::ConflictBenoemd feit{nummer,
                            begin_fase(c, Soort::conflict),
                            c.actor.zijde,
                            c.actor.organisatie,
                            klok::laatste_dag(c, args.find("termijn")->second),
                            i};
  Events uit{std::move(uitgegeven), fact(c, std::move(feit), kring)};
  if (auto leidt = wie_leidt(i.soort, vraagstuk.toestand.as<gen::VraagstukToestand>())) {
    gen::Procesdiscipline regie;
    regie.regie = std::move(leidt);
    uit.push_back(fact(c, gen::RegieBelegd{std::move(regie)}));
  }
  if (gedeeld) {
    uit.push_back(fact_on(vraagstuk.ref, gen::ConflictGekoppeld{c.command.stream.id}));
    verzet_vraagstuk(c, i.vraagstuk, args, uit);
  }
  if (i.hangpunt) {
    const StreamRef hangpunt{Soort::hangpunt, *i.hangpunt};
    uit.push_back(fact_on(hangpunt, gen::HangpuntWerdConflict{c.command.stream.id}));
    uit.push_back(fact_on(
        hangpunt, gen::FaseGewijzigd{
                      c.command.handeling, args.find("hangpunt_van")->second, args.find("hangpunt_naar")->second, {}}));
  }
  return uit;
}

Decision beantwoord_kern(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::KernInvoer>();
  const bool overgenomen = !i.eigen_lezing.has_value();
  gen::Kernlezing lezing{c.actor.zijde, overgenomen ? conflict(c).lezingen.front().tekst : *i.eigen_lezing, c.now,
                         c.actor.organisatie};
  return Events{fact(c, gen::KernBeantwoord{std::move(lezing), overgenomen})};
}

/// An outcome moves the vraagstuk only when its audience knows of the conflict: one among departments leaves no trace.
void verzet_na_uitkomst(const Ctx& c, const Args& args, Events& uit) {
  const auto& id = conflict(c).vraagstuk;
  const auto* v = find_as<gen::VraagstukToestand>(c.world, Soort::vraagstuk, id);
  const bool gekoppeld =
      v != nullptr && std::find(v->conflicten.begin(), v->conflicten.end(), c.dossier->ref.id) != v->conflicten.end();
  if (gekoppeld) verzet_vraagstuk(c, id, args, uit);
}

Decision beslecht(const Ctx& c, const Args& args) {
  Events uit{fact(c, gen::ConflictBeslecht{c.vandaag, c.command.invoer.as<gen::Beslechting>()}),
             vraag_terugkoppeling(c)};
  verzet_na_uitkomst(c, args, uit);
  return uit;
}

Decision leg_geen_keuze_vast(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::GeenKeuze>();
  if (auto a = dag_vanaf(i.terug_op, base::add_days(c.vandaag, 1)); !a) return base::fail(a.error());
  Events uit{fact(c, gen::GeenKeuzeVastgelegd{c.vandaag, i}), vraag_terugkoppeling(c)};
  verzet_na_uitkomst(c, args, uit);
  return uit;
}

}  // namespace

void register_conflict(Registry& r) {
  using S = Soort;
  using base::describe;
  static constexpr std::string_view route[] = {"vraagstuk_van", "vraagstuk_naar"};
  static constexpr std::string_view routes[] = {"vraagstuk_van", "vraagstuk_naar", "hangpunt_van", "hangpunt_naar",
                                                "termijn"};
  r.add(EffectDef{"benoem_conflict", S::conflict, routes, &describe<gen::ConflictBenoemenInvoer>, benoem_conflict});
  r.add(EffectDef{"beantwoord_kern", S::conflict, {}, &describe<gen::KernInvoer>, beantwoord_kern});
  r.add(EffectDef{"beslecht", S::conflict, route, &describe<gen::Beslechting>, beslecht});
  r.add(EffectDef{"leg_geen_keuze_vast", S::conflict, route, &describe<gen::GeenKeuze>, leg_geen_keuze_vast});
}

}  // namespace ruimte::domain::effects
