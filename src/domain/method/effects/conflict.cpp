// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "base/clock.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/conflict.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain::effects {

namespace {

constexpr int reactietermijn_werkdagen = 5;

const gen::ConflictToestand& conflict(const Ctx& c) { return c.dossier->toestand.as<gen::ConflictToestand>(); }

/// Who sees it follows from the kind: both sides, the Rijk only, or the provincial side only.
Kring conflict_kring(const Ctx& c, gen::Conflictsoort soort, const Aggregate& vraagstuk) {
  const auto& r = c.world.referentie();
  const auto& provincies = vraagstuk.toestand.as<gen::VraagstukToestand>().provincies;
  switch (soort) {
    case gen::Conflictsoort::rijk_provincie: return vraagstuk.kring;
    case gen::Conflictsoort::interdepartementaal: return kring_rijk;
    case gen::Conflictsoort::met_medeoverheid: return zijde_kring(r, c.actor.zijde);
    case gen::Conflictsoort::interprovinciaal: break;
  }
  const Kring gedeeld = gedeelde_kring(r, provincies);
  if (provincies.size() == 1) return zijde_kring(r, c.actor.zijde);
  return gedeeld == kring_gedeeld_allen ? kring_provincies_allen : kring_provincies(gedeeld.nr - kring_landsdeel(0).nr);
}

/// The series of numbers of an audience. One that the other side does not see has a series of its own, per side, so
/// that neither a gap nor the next number tells what another audience has.
std::string reeks_van(const Ctx& c, Kring kring, const Aggregate& vraagstuk) {
  const auto& r = c.world.referentie();
  const auto& provincies = vraagstuk.toestand.as<gen::VraagstukToestand>().provincies;
  const auto jaar = std::to_string(jaar_van(c.vandaag));
  if (kring == vraagstuk.kring) return "C-" + kring_afkorting(r, provincies) + "-" + jaar;
  if (kring == kring_rijk) return "C-" + kring_afkorting(r, provincies) + "-R-" + jaar;
  const bool eigen = kring == zijde_kring(r, c.actor.zijde);
  return "C-" + kring_afkorting(r, eigen ? std::vector{c.actor.zijde} : provincies) + "-P-" + jaar;
}

/// Moves the vraagstuk along, when it still stands where the conflict found it.
void verzet_vraagstuk(const Ctx& c, const base::Uuid& id, const Args& args, Events& uit) {
  const auto* v = find_as<gen::VraagstukToestand>(c.world, Soort::vraagstuk, id);
  const auto& van = args.find("vraagstuk_van")->second;
  if (v == nullptr || v->fase != van) return;
  uit.push_back(fact_on({Soort::vraagstuk, id},
                        gen::FaseGewijzigd{c.command.handeling, van, args.find("vraagstuk_naar")->second, {}}));
}

Decision benoem_conflict(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::ConflictBenoemenInvoer>();
  if (auto a = vraagstuk_bestaat(c, i.vraagstuk); !a) return base::fail(a.error());
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  const auto& vraagstuk = *c.world.find({Soort::vraagstuk, i.vraagstuk});
  const auto& r = c.world.referentie();
  const Kring kring = conflict_kring(c, i.soort, vraagstuk);
  const bool gedeeld = kring == vraagstuk.kring;
  auto [nummer, uitgegeven] = volgend_nummer(c, reeks_van(c, kring, vraagstuk), kring);
  gen::ConflictBenoemd feit{nummer,
                            begin_fase(c, Soort::conflict),
                            c.actor.zijde,
                            c.actor.organisatie,
                            base::add_working_days(c.vandaag, reactietermijn_werkdagen, r.vrije_dagen),
                            i};
  Events uit{std::move(uitgegeven), fact(c, std::move(feit), kring)};
  if (gedeeld) {
    uit.push_back(fact_on(vraagstuk.ref, gen::ConflictGekoppeld{c.command.stream.id}));
    verzet_vraagstuk(c, i.vraagstuk, args, uit);
  }
  return uit;
}

Decision beantwoord_kern(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::KernInvoer>();
  const bool overgenomen = !i.eigen_lezing.has_value();
  gen::Kernlezing lezing{c.actor.zijde, overgenomen ? conflict(c).lezingen.front().tekst : *i.eigen_lezing, c.now};
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
  Events uit{fact(c, gen::ConflictBeslecht{c.command.invoer.as<gen::Beslechting>()})};
  verzet_na_uitkomst(c, args, uit);
  return uit;
}

Decision leg_geen_keuze_vast(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::GeenKeuze>();
  if (i.terug_op <= c.vandaag)
    return Refuse("datum_onjuist", gen::WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  Events uit{fact(c, gen::GeenKeuzeVastgelegd{i})};
  verzet_na_uitkomst(c, args, uit);
  return uit;
}

}  // namespace

void register_conflict(Registry& r) {
  using S = Soort;
  using base::describe;
  static constexpr std::string_view route[] = {"vraagstuk_van", "vraagstuk_naar"};
  r.add(EffectDef{"benoem_conflict", S::conflict, route, &describe<gen::ConflictBenoemenInvoer>, benoem_conflict});
  r.add(EffectDef{"beantwoord_kern", S::conflict, {}, &describe<gen::KernInvoer>, beantwoord_kern});
  r.add(EffectDef{"beslecht", S::conflict, route, &describe<gen::Beslechting>, beslecht});
  r.add(EffectDef{"leg_geen_keuze_vast", S::conflict, route, &describe<gen::GeenKeuze>, leg_geen_keuze_vast});
}

}  // namespace ruimte::domain::effects
