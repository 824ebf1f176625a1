// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/conflict.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "domain/kernel/fault.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/kernel/zijde.hpp"
#include "gen/geen_keuze.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain {

namespace {

using gen::ConflictToestand;
using gen::WanneerWel;

bool staat_in(const std::vector<std::string>& lijst, std::string_view wat) {
  return std::ranges::find(lijst, wat) != lijst.end();
}

const ConflictToestand& conflict_voor(const Voorval& v) { return v.before->toestand.as<ConflictToestand>(); }

/// The outcome comes from the body where the conflict is tabled, and that body has the mandate for this kind.
Answer uitkomst_mag(const Voorval& v, std::string_view gremium) {
  const auto& t = conflict_voor(v);
  if (t.gremium != gremium && !fault(KernelFault::outcome_of_another_body))
    return Refuse("ander_gremium", WanneerWel::nu_door_ander)
        .feit("gremium", t.gremium.value_or(""))
        .wie({"secretaris_gremium"})
        .done();
  if (auto a = namens_gremium(v, gremium); !a) return a;
  return gremium_mag_besluiten(
      v.world, {std::string(gremium), conflict_onderwerp(t.soort), conflictprovincies(v.world, t), false}, v.vandaag);
}

/// What is said after the outcome about it comes from the body that gave it.
Answer na_de_uitkomst(const Voorval& v) {
  const auto& t = conflict_voor(v);
  if ((t.beslechting || t.geen_keuze) && v.actor.gremium == t.gremium) return uitkomst_mag(v, v.actor.gremium);
  return Refuse("ander_gremium", WanneerWel::nu_door_ander)
      .feit("gremium", t.gremium.value_or(""))
      .wie({"secretaris_gremium"})
      .done();
}

/// I-05: a party writes about its own competence and shares its own room, never that of another.
Answer eigen_ruimte(const Voorval& v, const gen::Partijruimte& r) {
  if (r.organisatie == v.actor.organisatie) return eigen_zijde(v, r.zijde, conflictzijden(v.world, conflict_voor(v)));
  return Refuse("namens_andere_zijde", WanneerWel::nu_door_ander)
      .feit("zijde", r.zijde)
      .wie({"accounthouder_departement", "projectleider"})
      .done();
}

/// Who has nothing to do with it does not say who leads it.
Answer regie_mag(const Voorval& v) {
  const auto zijden = conflictzijden(v.world, conflict_voor(v));
  if (!v.actor.gremium.empty() || v.actor.functie == "coordinator" ||
      std::ranges::find(zijden, v.actor.zijde) != zijden.end())
    return allowed();
  return Refuse("andere_partij", WanneerWel::nu_door_ander).wie({"coordinator", "projectleider"}).done();
}

/// A side releases a text in its own name, and only one that stands about a no-choice.
Answer vrijgave(const Voorval& v, std::string_view zijde, const std::string& organisatie, const base::Hash& hash) {
  const auto& t = conflict_voor(v);
  const auto& na = v.after.toestand.as<ConflictToestand>();
  const bool staat = t.geen_keuze && kan_openbaar(t.soort) && na.openbaar && na.openbaar->tekst_hash == hash &&
                     hash == openbare_hash(na.openbaar->tekst) && !(t.openbaar && t.openbaar->openbaar_als);
  if (!staat) return Refuse("openbare_tekst_anders", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  return eigen_zijde(v, organisatie == v.actor.organisatie ? zijde : "", conflictzijden(v.world, t));
}

Answer niet_vrijgegeven() {
  return Refuse("openbaar_niet_vrijgegeven", WanneerWel::na_handeling)
      .wie({"accounthouder_departement", "projectleider"})
      .eerst({"openbare_tekst_vrijgeven"})
      .done();
}

/// The row repeats word for word what every side of its conflict released, and stands in public.
Answer openbaar_mag(const Voorval& v, const gen::GeenKeuzeOpenbaar& e) {
  if (v.before != nullptr || v.after.kring != kring_openbaar) return niet_vrijgegeven();
  for (const auto& ref : v.world.by_prefix(Soort::conflict, "C-")) {
    if (openbare_regel(ref) != v.event.stream) continue;
    const auto& t = v.world.find(ref)->toestand.as<ConflictToestand>();
    const bool mag = t.openbaar && t.openbaar->tekst == e.tekst && t.geen_keuze && t.geen_keuze->gremium == e.gremium &&
                     e.provincies == conflictprovincies(v.world, t) && overal_vrijgegeven(v.world, t);
    return mag ? allowed() : niet_vrijgegeven();
  }
  return niet_vrijgegeven();
}

}  // namespace

std::vector<std::string> conflictprovincies(const World& world, const ConflictToestand& t) {
  if (t.soort == gen::Conflictsoort::met_medeoverheid) return {t.lezingen.front().zijde};
  const auto* v = find_as<gen::VraagstukToestand>(world, Soort::vraagstuk, t.vraagstuk);
  return v == nullptr ? std::vector<std::string>{} : v->provincies;
}

std::vector<std::string> conflictzijden(const World& world, const ConflictToestand& t) {
  using enum gen::Conflictsoort;
  if (t.soort == interdepartementaal) return {"rijk"};
  auto uit = conflictprovincies(world, t);
  if (t.soort == rijk_provincie) uit.insert(uit.begin(), "rijk");
  return uit;
}

bool heeft_lezing(const ConflictToestand& t, std::string_view zijde) {
  return std::ranges::find(t.lezingen, zijde, &gen::Kernlezing::zijde) != t.lezingen.end();
}

base::Hash openbare_hash(const gen::OpenbareTekst& tekst) {
  return base::sha256(base::encode(base::Record::of(tekst)));
}

StreamRef openbare_regel(const StreamRef& conflict) {
  return {Soort::openbare_geen_keuze, sub_id(conflict.id, "openbaar")};
}

bool kan_openbaar(gen::Conflictsoort soort) {
  return soort == gen::Conflictsoort::rijk_provincie || soort == gen::Conflictsoort::interprovinciaal;
}

bool overal_vrijgegeven(const World& world, const ConflictToestand& t) {
  return t.openbaar && kan_openbaar(t.soort) && t.openbaar->tekst_hash == openbare_hash(t.openbaar->tekst) &&
         std::ranges::all_of(conflictzijden(world, t), [&](const auto& z) { return staat_in(t.openbaar->zijden, z); });
}

Answer conflict_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::GeenKeuzeOpenbaar>()) return openbaar_mag(v, r.as<gen::GeenKeuzeOpenbaar>());
  if (v.before == nullptr) return allowed();
  if (r.is<gen::ConflictBeslecht>()) return uitkomst_mag(v, r.as<gen::ConflictBeslecht>().beslechting.gremium);
  if (r.is<gen::GeenKeuzeVastgelegd>()) return uitkomst_mag(v, r.as<gen::GeenKeuzeVastgelegd>().geen_keuze.gremium);
  if (r.is<gen::UitlegGegeven>() || r.is<gen::CompensatieVastgelegd>()) return na_de_uitkomst(v);
  if (r.is<gen::RegieBelegd>()) return regie_mag(v);
  if (r.is<gen::PartijruimteGegeven>()) return eigen_ruimte(v, r.as<gen::PartijruimteGegeven>().ruimte);
  if (r.is<gen::OpenbareTekstVoorgesteld>()) {
    const auto& e = r.as<gen::OpenbareTekstVoorgesteld>();
    return vrijgave(v, e.zijde, e.organisatie, e.tekst_hash);
  }
  if (r.is<gen::OpenbareTekstVrijgegeven>()) {
    const auto& e = r.as<gen::OpenbareTekstVrijgegeven>();
    return vrijgave(v, e.zijde, e.organisatie, e.tekst_hash);
  }
  if (r.is<gen::GeenKeuzeOpenbaarGemaakt>() && !overal_vrijgegeven(v.world, conflict_voor(v)))
    return niet_vrijgegeven();
  return allowed();
}

Answer conflict_accepts(const ConflictToestand& t) {
  if (fault(KernelFault::conflict_without_term)) return allowed();
  if (t.beslechting || t.geen_keuze) {
    if (!t.terugkoppelingen.empty()) return allowed();
    return Refuse("terugkoppeling_ontbreekt", WanneerWel::niet_meer).wie({"secretaris_gremium"}).done();
  }
  if (!t.eigenaar.empty() && !t.termijnen.empty()) return allowed();
  return Refuse("conflict_zonder_termijn", WanneerWel::niet_meer)
      .wie({"accounthouder_departement", "projectleider"})
      .done();
}

}  // namespace ruimte::domain
