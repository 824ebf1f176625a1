// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/claims.hpp"

#include <algorithm>
#include <set>

#include "base/geometry.hpp"
#include "domain/kernel/lezers.hpp"
#include "domain/kernel/opgave.hpp"

namespace ruimte::domain {

namespace {

using gen::ClaimToestand;
using gen::WanneerWel;

Answer onjuist(const Voorval& v, std::string_view wat) {
  return Refuse("claim_onjuist", WanneerWel::na_aanpassing).feit("wat", wat).wie({v.actor.functie}).done();
}

std::optional<base::SquareMetres> gemeten(const std::optional<base::Geometry>& plaats) {
  return plaats ? std::optional(base::area_of(*plaats)) : std::nullopt;
}

/// The provinces of a claim are among those that read it, each once.
bool provincies_kloppen(const Voorval& v, const std::vector<std::string>& provincies) {
  const auto lezers = lezende_zijden(v.world.referentie(), v.after.kring);
  const std::set<std::string> uniek(provincies.begin(), provincies.end());
  return !uniek.empty() && uniek.size() == provincies.size() && std::ranges::includes(lezers, uniek) &&
         !uniek.contains("rijk");
}

Answer klopt(const Voorval& v) {
  const auto& t = v.after.toestand.as<ClaimToestand>();
  const auto& o = t.omvang;
  if (o.minste.v < 0 || o.minste > o.verwacht || o.verwacht > o.meeste)
    return onjuist(v, "minstens is niet meer dan verwacht, en verwacht niet meer dan hoogstens");
  if (t.van_jaar > t.tot_jaar) return onjuist(v, "het eerste jaar komt niet na het laatste");
  if (!v.world.referentie().ruimtefuncties.contains(t.ruimtefunctie)) return onjuist(v, "de functie staat in de lijst");
  if (t.plaats && t.plaats->type == base::GeometryType::punt)
    return onjuist(v, "op de kaart is het een vlak, geen punt");
  if (t.oppervlakte != gemeten(t.plaats)) return onjuist(v, "de oppervlakte volgt uit de vorm");
  if (!provincies_kloppen(v, t.provincies)) return onjuist(v, "de provincies zijn die van de opgave, elk één keer");
  if (t.versies.back().verwacht != o.verwacht) return onjuist(v, "de versie noemt wat wordt gevraagd");
  return allowed();
}

/// What a strip lies around is another claim that the actor reads, in a version that there is.
Answer strook_klopt(const Voorval& v, const std::optional<gen::Claimstrook>& strook) {
  if (!strook) return allowed();
  const auto* om = v.world.find({Soort::claim, strook->claim});
  const bool kent = om != nullptr && om->ref != v.after.ref && v.actor.mag_lezen(om->kring) &&
                    strook->claimversie <= std::ssize(om->toestand.as<ClaimToestand>().versies);
  return kent ? allowed() : onjuist(v, "een strook ligt om een andere claim die u kunt lezen, in een versie die er is");
}

Answer vastgelegd(const Voorval& v, const gen::ClaimVastgelegd& e) {
  const auto* opgave = v.world.find({Soort::opgave, e.invoer.opgave});
  if (v.before != nullptr || opgave == nullptr || !v.actor.mag_lezen(opgave->kring))
    return Refuse("opgave_onbekend", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  const auto& t = opgave->toestand.as<gen::OpgaveToestand>();
  if (auto a = alleen_eigenaar(v, t.eigenaar); !a) return a;
  if (t.fase == fase_ingetrokken)
    return Refuse("opgave_ingetrokken", WanneerWel::niet_meer).feit("nummer", t.nummer).done();
  if (v.after.kring != opgave->kring) return onjuist(v, "de claim heeft de lezers van haar opgave");
  if (auto a = versie_mag(v, e.versie, 0); !a) return a;
  if (auto a = strook_klopt(v, e.invoer.strook); !a) return a;
  return klopt(v);
}

template <class E>
Answer nieuwe_versie(const Voorval& v) {
  const auto& t = v.before->toestand.as<ClaimToestand>();
  if (auto a = alleen_eigenaar(v, t.eigenaar); !a) return a;
  if (auto a = versie_mag(v, v.event.inhoud.as<E>().versie, t.versies.size()); !a) return a;
  return klopt(v);
}

}  // namespace

Answer claim_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::ClaimVastgelegd>()) return vastgelegd(v, r.as<gen::ClaimVastgelegd>());
  if (r.is<gen::ClaimGewijzigd>()) {
    if (auto a = strook_klopt(v, r.as<gen::ClaimGewijzigd>().invoer.strook); !a) return a;
    return nieuwe_versie<gen::ClaimGewijzigd>(v);
  }
  if (r.is<gen::ClaimIngetrokken>()) return nieuwe_versie<gen::ClaimIngetrokken>(v);
  return allowed();
}

}  // namespace ruimte::domain
