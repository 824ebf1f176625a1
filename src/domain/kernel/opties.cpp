// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/opties.hpp"

#include <algorithm>

#include "domain/kernel/capaciteit.hpp"
#include "domain/kernel/fault.hpp"
#include "gen/afspraak.hpp"

namespace ruimte::domain {

namespace {

using gen::VraagstukToestand;
using gen::WanneerWel;

/// Who can speak for a party.
std::vector<std::string> sprekers() { return {"projectleider", "accounthouder_departement"}; }

bool verliest(const gen::Optieeffect& e) { return e.effect == gen::Partijeffect::verliest && !e.instemming; }

Answer optie_onbekend(const Voorval& v) {
  return Refuse("optie_onbekend", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

bool besloten(const VraagstukToestand& t, const base::Uuid& optie) {
  return std::ranges::any_of(t.besluiten, [&](const gen::Besluit& b) { return b.optie == optie; });
}

/// The option is open: it is on the table and nobody decided on it.
Answer open_optie(const Voorval& v, const VraagstukToestand& t, const base::Uuid& optie) {
  if (vind_optie(t, optie) == nullptr) return optie_onbekend(v);
  if (!besloten(t, optie)) return allowed();
  return Refuse("optie_gekozen", WanneerWel::niet_meer).done();
}

/// Each party speaks for itself; another may estimate only while it has not.
Answer effect_mag(const Voorval& v, const gen::OptieEffectGezegd& e) {
  const auto& t = v.before->toestand.as<VraagstukToestand>();
  if (auto a = open_optie(v, t, e.optie); !a) return a;
  const auto& nieuw = e.effect;
  const bool eigen = nieuw.van == v.actor.organisatie && !nieuw.instemming;
  if (!eigen || !spreekt_mee(v.world.referentie(), t, nieuw.partij))
    return Refuse("optie_partij_onbekend", WanneerWel::na_aanpassing)
        .feit("organisatie", nieuw.partij)
        .wie({v.actor.functie})
        .done();
  const auto* oud = vind_effect(*vind_optie(t, e.optie), nieuw.partij);
  if (nieuw.partij == nieuw.van || oud == nullptr || !sprak_zelf(*oud)) return allowed();
  return Refuse("optie_effect_van_partij", WanneerWel::nu_door_ander)
      .feit("organisatie", nieuw.partij)
      .wie(sprekers())
      .eerst({"optie_effect_zeggen"})
      .done();
}

/// Consent is of the party that loses, for itself.
Answer instemming_mag(const Voorval& v, const gen::OptieInstemmingGegeven& e) {
  const auto& t = v.before->toestand.as<VraagstukToestand>();
  if (auto a = open_optie(v, t, e.optie); !a) return a;
  const auto* effect = vind_effect(*vind_optie(t, e.optie), e.partij);
  const bool mag = e.partij == v.actor.organisatie && v.actor.kan_instemmen && effect != nullptr &&
                   effect->effect == gen::Partijeffect::verliest;
  if (mag) return allowed();
  return Refuse("geen_eigen_verlies", WanneerWel::nu_door_ander).wie(sprekers()).done();
}

/// What follows from the effects is no opinion of the act.
bool stand_klopt(const Voorval& v, const base::Uuid& optie) {
  const auto& na = v.after.toestand.as<VraagstukToestand>();
  const auto* o = vind_optie(na, optie);
  const auto nog = o == nullptr ? std::vector<std::string>() : nog_te_zeggen(v.world.referentie(), na, o->effecten);
  return o != nullptr && o->nog_te_zeggen == nog && o->stand == optiestand(o->effecten, nog);
}

Answer met_stand(const Voorval& v, const base::Uuid& optie, const Answer& mag) {
  return !mag || stand_klopt(v, optie) ? mag : optie_onbekend(v);
}

}  // namespace

const gen::Optie* vind_optie(const VraagstukToestand& vraagstuk, const base::Uuid& id) {
  const auto it = std::ranges::find(vraagstuk.opties, id, &gen::Optie::id);
  return it == vraagstuk.opties.end() ? nullptr : &*it;
}

const gen::Optieeffect* vind_effect(const gen::Optie& optie, std::string_view partij) {
  const auto it = std::ranges::find(optie.effecten, partij, &gen::Optieeffect::partij);
  return it == optie.effecten.end() ? nullptr : &*it;
}

bool sprak_zelf(const gen::Optieeffect& effect) { return effect.van == effect.partij || effect.instemming; }

bool spreekt_mee(const Referentie& referentie, const VraagstukToestand& vraagstuk, std::string_view organisatie) {
  const auto it = referentie.organisaties.find(organisatie);
  if (it == referentie.organisaties.end() || !it->second.kan_instemmen) return false;
  const auto& zijde = it->second.zijde;
  return zijde == "rijk" || std::ranges::find(vraagstuk.provincies, zijde) != vraagstuk.provincies.end();
}

std::vector<std::string> nog_te_zeggen(const Referentie& referentie, const VraagstukToestand& vraagstuk,
                                       const std::vector<gen::Optieeffect>& effecten) {
  auto uit = partijen_van(referentie, vraagstuk);
  std::erase_if(uit, [&](const std::string& partij) {
    return !spreekt_mee(referentie, vraagstuk, partij) ||
           std::ranges::any_of(effecten, [&](const auto& e) { return e.partij == partij && sprak_zelf(e); });
  });
  return uit;
}

gen::Optiestand optiestand(const std::vector<gen::Optieeffect>& effecten, const std::vector<std::string>& nog) {
  using enum gen::Optiestand;
  if (std::ranges::any_of(effecten, verliest)) return verlies_zonder_instemming;
  if (!nog.empty() || effecten.empty()) return open;
  const auto met = [&](gen::Partijeffect wat) {
    return std::ranges::count_if(effecten, [&](const auto& e) { return e.effect == wat && sprak_zelf(e); });
  };
  if (met(gen::Partijeffect::verliest) > 0) return verlies_aanvaard;
  return met(gen::Partijeffect::wint) >= 2 ? winst_voor_allen : niemand_verliest;
}

std::vector<std::string> verliezers_zonder_instemming(const gen::Optie& optie) {
  std::vector<std::string> uit;
  for (const auto& e : optie.effecten)
    if (verliest(e)) uit.push_back(e.partij);
  return uit;
}

bool kiest(const World& world, const std::vector<base::Uuid>& afspraken) {
  return std::ranges::any_of(afspraken, [&](const base::Uuid& id) {
    const auto* a = find_as<gen::AfspraakToestand>(world, Soort::afspraak, id);
    return a == nullptr || a->type != gen::Afspraaktype::a;
  });
}

Answer keuze_gedragen(const VraagstukToestand& vraagstuk, const std::optional<base::Uuid>& optie) {
  if (vraagstuk.opties.empty() && !optie) return allowed();
  if (!optie) return Refuse("optie_niet_gekozen", WanneerWel::na_aanpassing).wie({"secretaris_gremium"}).done();
  const auto* gekozen = vind_optie(vraagstuk, *optie);
  if (gekozen == nullptr) return Refuse("optie_onbekend", WanneerWel::na_aanpassing).wie({"secretaris_gremium"}).done();
  const auto verliezers = verliezers_zonder_instemming(*gekozen);
  if (verliezers.empty() || fault(KernelFault::pass_by_loser)) return allowed();
  return Refuse("verlies_zonder_instemming", WanneerWel::na_handeling)
      .feit("organisatie", verliezers.front())
      .feit("optie", gekozen->naam)
      .wie(sprekers())
      .eerst({"optie_instemmen", "conflict_benoemen"})
      .done();
}

Answer gekozen_voor(const World& world, const base::Uuid& afspraak, const base::Uuid& vraagstuk) {
  const auto* t = find_as<VraagstukToestand>(world, Soort::vraagstuk, vraagstuk);
  if (t == nullptr || t->opties.empty() || !kiest(world, {afspraak})) return allowed();
  const bool gekozen = std::ranges::any_of(t->besluiten, [&](const gen::Besluit& b) {
    return b.optie && std::ranges::find(b.afspraken, afspraak) != b.afspraken.end();
  });
  if (gekozen) return allowed();
  return Refuse("optie_niet_gekozen", WanneerWel::na_handeling)
      .wie({"secretaris_gremium"})
      .eerst({"besluit_vastleggen"})
      .done();
}

Answer optie_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::OptieOpgenomen>()) {
    const auto& o = r.as<gen::OptieOpgenomen>().optie;
    const bool leeg = o.effecten.empty() && o.van == v.actor.organisatie;
    return met_stand(v, o.id, leeg ? allowed() : optie_onbekend(v));
  }
  if (r.is<gen::OptieEffectGezegd>()) {
    const auto& e = r.as<gen::OptieEffectGezegd>();
    return met_stand(v, e.optie, effect_mag(v, e));
  }
  if (r.is<gen::OptieInstemmingGegeven>()) {
    const auto& e = r.as<gen::OptieInstemmingGegeven>();
    return met_stand(v, e.optie, instemming_mag(v, e));
  }
  return allowed();
}

}  // namespace ruimte::domain
