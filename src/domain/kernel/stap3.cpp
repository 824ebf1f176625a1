// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/stap3.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/kernel/opties.hpp"
#include "domain/kernel/zijde.hpp"
#include "gen/afspraak.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"
#include "gen/conflict.hpp"
#include "gen/overlegdossier.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain {

namespace {

using gen::VraagstukToestand;
using gen::WanneerWel;

Answer inzet_ontbreekt(const std::string& zijde) {
  return Refuse("inzet_ontbreekt", WanneerWel::na_handeling)
      .feit("zijde", zijde)
      .wie({zijde == "rijk" ? "accounthouder_departement" : "projectleider"})
      .eerst({"inzet_vastleggen"})
      .done();
}

Answer gereed_voor(const Voorval& v, const base::Uuid& id) {
  const auto* t = find_as<VraagstukToestand>(v.world, Soort::vraagstuk, id);
  return t == nullptr ? allowed() : inzetten_gereed(*t);
}

Answer fase_van_vraagstuk(const Voorval& v) {
  const bool stap_3 = v.stap == "besluitvorming" || v.stap == "conflictbeslechting";
  return stap_3 ? inzetten_gereed(v.after.toestand.as<VraagstukToestand>()) : allowed();
}

/// DEC-01: a decision is about agreements of this vraagstuk.
Answer over_afspraken(const VraagstukToestand& t, const gen::Besluit& b) {
  const bool eigen = std::ranges::all_of(
      b.afspraken, [&](const base::Uuid& id) { return std::ranges::find(t.afspraken, id) != t.afspraken.end(); });
  if (eigen && !b.afspraken.empty()) return allowed();
  return Refuse("besluit_zonder_afspraak", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"opstellen"})
      .done();
}

Answer besluit_mag(const Voorval& v, const gen::BesluitVastgelegd& e) {
  const auto& t = v.before->toestand.as<VraagstukToestand>();
  const Besluitvraag vraag{e.besluit.gremium, e.besluit.onderwerp, t.provincies, true};
  if (auto a = namens_gremium(v, e.besluit.gremium); !a) return a;
  if (auto a = gremium_mag_besluiten(v.world, vraag, v.vandaag); !a) return a;
  if (auto a = over_afspraken(t, e.besluit); !a) return a;
  if (e.besluit.optie || kiest(v.world, e.besluit.afspraken))
    if (auto a = keuze_gedragen(t, e.besluit.optie); !a) return a;
  return inzetten_gereed(t);
}

/// DIA-24: adopting is no way around the choice.
Answer vaststelling_mag(const Voorval& v) {
  const auto& vraagstuk = v.after.toestand.as<gen::AfspraakToestand>().vraagstuk;
  if (auto a = gekozen_voor(v.world, v.after.ref.id, vraagstuk); !a) return a;
  return gereed_voor(v, vraagstuk);
}

/// Tabled for decision in a body of both sides.
Answer op_tafel(const Voorval& v, const gen::PuntAgenderenInvoer& punt) {
  const auto& t = v.after.toestand.as<gen::OverlegdossierToestand>();
  const auto* g = v.world.referentie().gremium(t.gremium);
  const bool bindt = punt.soort == gen::Puntsoort::besluiten && g != nullptr && g->zijde == "beide" &&
                     (punt.onderwerp == "afspraak" || punt.onderwerp == "arrangement");
  if (!bindt) return allowed();
  if (punt.vraagstuk) return gereed_voor(v, *punt.vraagstuk);
  const auto* a = punt.afspraak ? find_as<gen::AfspraakToestand>(v.world, Soort::afspraak, *punt.afspraak) : nullptr;
  return a == nullptr ? allowed() : gereed_voor(v, a->vraagstuk);
}

std::vector<std::string> zijden_van(const VraagstukToestand& t) {
  auto uit = t.provincies;
  uit.insert(uit.begin(), "rijk");
  return uit;
}

Answer blad_getekend(const Voorval& v, const gen::AfwegingsbladOndertekend& e) {
  const auto& t = v.before->toestand.as<VraagstukToestand>();
  if (auto a = eigen_zijde(v, e.handtekening.zijde, zijden_van(t)); !a) return a;
  if (t.afwegingsblad && t.afwegingsblad->hash == e.blad_hash) return allowed();
  return Refuse("tekst_gewijzigd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

/// A party commits for itself, to a decision that asks it.
Answer verbonden(const Voorval& v, const gen::AanBesluitVerbonden& e) {
  const auto& besluiten = v.before->toestand.as<VraagstukToestand>().besluiten;
  const auto b = std::ranges::find(besluiten, e.besluit, &gen::Besluit::id);
  const bool gevraagd =
      b != besluiten.end() && std::ranges::find(b->partijen, e.verbintenis.partij) != b->partijen.end();
  if (gevraagd && e.verbintenis.partij == v.actor.organisatie) return allowed();
  return Refuse("verbintenis_van_ander", WanneerWel::nu_door_ander)
      .wie({"projectleider", "accounthouder_departement", "gedeputeerde", "bewindspersoon"})
      .done();
}

}  // namespace

Answer inzetten_gereed(const VraagstukToestand& t) {
  for (const auto& zijde : zijden_van(t))
    if (std::ranges::count(t.inzetten, zijde, &gen::Gereedmelding::zijde) != 1) return inzet_ontbreekt(zijde);
  return allowed();
}

base::Hash blad_hash(const gen::AfwegingsbladInvoer& blad) {
  return base::sha256(base::encode(base::Record::of(blad)));
}

Answer stap3_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  const auto soort = v.event.stream.soort;
  if (soort == Soort::vraagstuk && (r.is<gen::FaseGewijzigd>() || r.is<gen::WerkwijzeOvergestapt>()))
    return fase_van_vraagstuk(v);
  if (r.is<gen::BesluitVastgelegd>()) return besluit_mag(v, r.as<gen::BesluitVastgelegd>());
  if (r.is<gen::AfspraakVastgesteld>()) return vaststelling_mag(v);
  if (r.is<gen::BestuurlijkAkkoordGegeven>())
    return gereed_voor(v, v.after.toestand.as<gen::AfspraakToestand>().vraagstuk);
  if (r.is<gen::PuntGeagendeerd>()) return op_tafel(v, r.as<gen::PuntGeagendeerd>().invoer);
  if (r.is<gen::AfwegingsbladGeschreven>())
    return eigen_zijde(v, r.as<gen::AfwegingsbladGeschreven>().zijde,
                       zijden_van(v.before->toestand.as<VraagstukToestand>()));
  if (r.is<gen::AfwegingsbladOndertekend>()) return blad_getekend(v, r.as<gen::AfwegingsbladOndertekend>());
  if (r.is<gen::AanBesluitVerbonden>()) return verbonden(v, r.as<gen::AanBesluitVerbonden>());
  return optie_rules(v);
}

}  // namespace ruimte::domain
