// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/toegang.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "domain/kernel/evolve.hpp"
#include "gen/organisatie_en_functie.hpp"

namespace ruimte::domain {

namespace {

using gen::WanneerWel;

bool werkt_bij(const gen::ToegangToestand& t, std::string_view organisatie) {
  return std::ranges::any_of(t.functies, [&](const auto& f) { return f.organisatie == organisatie; });
}

/// A function that was given after the code is no independent second.
bool had_functie_al(const World& world, const Actor& actor, const gen::Herstel& herstel) {
  const auto* f = find_as<gen::FunctieToestand>(world, Soort::functie, actor.functie_id);
  return f != nullptr && f->bijgewerkt_op < herstel.op;
}

Answer een_ander() {
  return Refuse("herstel_bevestigt_ander", WanneerWel::nu_door_ander)
      .wie({"beheerder", "coordinator", "projectleider", "accounthouder_departement", "secretaris_gremium"})
      .done();
}

/// The code is the one that stands, and still valid; only the program says that it was used.
Answer gebruikt(const Voorval& v, const gen::HerstelGebruikt& e) {
  const auto* t = v.before == nullptr ? nullptr : &v.before->toestand.as<gen::ToegangToestand>();
  const bool staat = t != nullptr && !t->herstellen.empty() && t->fase == "herstel_uitgegeven" &&
                     t->herstellen.back().id == e.herstel && v.vandaag <= t->herstellen.back().geldig_tot;
  if (staat && v.actor.functie == "systeem") return allowed();
  return Refuse("herstelcode_geldt_niet", WanneerWel::nu_door_ander).wie({"beheerder"}).done();
}

/// The issuer names himself, and never restores his own access.
Answer uitgegeven(const Voorval& v, const gen::HerstelUitgegeven& e) {
  const auto* t = v.before == nullptr ? nullptr : &v.before->toestand.as<gen::ToegangToestand>();
  const bool zelf = v.actor.functie == "systeem" || e.persoon == v.actor.persoon;
  const bool eerlijk = e.herstel.door == v.actor.functie_id && e.herstel.door_persoon == v.actor.persoon &&
                       e.herstel.door_organisatie == v.actor.organisatie && (t == nullptr || t->persoon == e.persoon);
  if (v.actor.functie == "beheerder" && !zelf && eerlijk) return allowed();
  return Refuse("herstel_door_ander", WanneerWel::nu_door_ander).wie({"beheerder"}).done();
}

}  // namespace

const gen::ToegangToestand* toegang_van(const World& world, const base::Uuid& persoon) {
  const auto ref = world.by_key(Soort::toegang, base::to_string(persoon));
  return ref ? find_as<gen::ToegangToestand>(world, Soort::toegang, ref->id) : nullptr;
}

Answer toegang_staat_toe(const World& world, const Actor& actor) {
  if (actor.persoon == base::Uuid{}) return allowed();
  const auto* t = toegang_van(world, actor.persoon);
  if (t == nullptr || !t->onbevestigd) return allowed();
  return Refuse("toegang_onbevestigd", WanneerWel::na_handeling)
      .wie({"beheerder", "coordinator", "projectleider", "accounthouder_departement", "secretaris_gremium"})
      .eerst({"herstel_bevestigen"})
      .done();
}

Answer mag_herstel_bevestigen(const World& world, const gen::ToegangToestand& t, const Actor& actor) {
  const auto* gebruikte = te_bevestigen_herstel(t);
  if (gebruikte == nullptr || actor.persoon == t.persoon) return een_ander();
  const auto& h = *gebruikte;
  // Nobody who issued a code since the access was last in order is the independent second.
  for (auto it = t.herstellen.rbegin(); it != t.herstellen.rend() && !it->bevestigd_door; ++it)
    if (it->door_persoon == actor.persoon) return een_ander();
  const bool beheer = actor.functie == "beheerder";
  const bool past = beheer ? actor.organisatie != h.door_organisatie : werkt_bij(t, actor.organisatie);
  return past && had_functie_al(world, actor, h) ? allowed() : een_ander();
}

const gen::Herstel* te_bevestigen_herstel(const gen::ToegangToestand& t) {
  const auto it = std::ranges::find_if(t.herstellen.rbegin(), t.herstellen.rend(),
                                       [](const auto& h) { return h.gebruikt_op && !h.bevestigd_door; });
  return it == t.herstellen.rend() ? nullptr : &*it;
}

Answer mag_herstel_intrekken(const gen::ToegangToestand& t, const Actor& actor) {
  if (actor.persoon == t.persoon || actor.functie == "beheerder") return allowed();
  return Refuse("herstel_van_ander", WanneerWel::nu_door_ander).wie({"beheerder"}).done();
}

std::string_view fase_zonder_code(const gen::ToegangToestand& t) {
  return t.onbevestigd ? "wacht_op_bevestiging" : "in_orde";
}

Answer toegang_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::HerstelUitgegeven>()) return uitgegeven(v, r.as<gen::HerstelUitgegeven>());
  if (r.is<gen::HerstelGebruikt>()) return gebruikt(v, r.as<gen::HerstelGebruikt>());
  if (v.before == nullptr) return een_ander();
  const auto& t = v.before->toestand.as<gen::ToegangToestand>();
  if (r.is<gen::HerstelBevestigd>()) {
    const auto* h = te_bevestigen_herstel(t);
    if (h == nullptr || h->id != r.as<gen::HerstelBevestigd>().herstel) return een_ander();
    return mag_herstel_bevestigen(v.world, t, v.actor);
  }
  if (r.is<gen::HerstelIngetrokken>() && v.actor.functie != "systeem") return mag_herstel_intrekken(t, v.actor);
  return allowed();
}

namespace evolve {

namespace {

void wijzig_herstel(gen::ToegangToestand& s, const base::Uuid& herstel, auto change) {
  for (auto& h : s.herstellen)
    if (h.id == herstel) change(h);
}

}  // namespace

Record toegang(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::ToegangToestand;
  T t = copy_of<T>(toestand);
  const bool known =
      when<gen::HerstelUitgegeven>(t, inhoud,
                                   [](T& s, const auto& e) {
                                     s.fase = e.fase;
                                     s.persoon = e.persoon;
                                     s.functies = e.functies;
                                     s.herstellen.push_back(e.herstel);
                                   }) ||
      when<gen::HerstelGebruikt>(t, inhoud,
                                 [&](T& s, const auto& e) {
                                   s.fase = e.fase;
                                   s.onbevestigd = true;
                                   wijzig_herstel(s, e.herstel, [&](gen::Herstel& h) { h.gebruikt_op = op; });
                                 }) ||
      when<gen::HerstelBevestigd>(t, inhoud,
                                  [](T& s, const auto& e) {
                                    s.onbevestigd = false;
                                    wijzig_herstel(s, e.herstel, [&](gen::Herstel& h) {
                                      h.bevestigd_door = e.door;
                                      h.hoe = e.hoe;
                                    });
                                  }) ||
      when<gen::HerstelIngetrokken>(t, inhoud,
                                    [](T& s, const auto& e) {
                                      s.fase = e.fase;
                                      wijzig_herstel(s, e.herstel, [&](gen::Herstel& h) { h.ingetrokken = e.reden; });
                                    }) ||
      levensloop(t, inhoud);
  return finish(std::move(t), known, op);
}

}  // namespace evolve

}  // namespace ruimte::domain
