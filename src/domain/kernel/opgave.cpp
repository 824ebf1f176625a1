// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/opgave.hpp"

#include <algorithm>

#include "domain/kernel/lezers.hpp"

namespace ruimte::domain {

namespace {

using gen::OpgaveToestand;
using gen::WanneerWel;

Answer onvolledig(const Voorval& v, std::string_view mist) {
  return Refuse("opgave_onvolledig", WanneerWel::na_aanpassing).feit("mist", mist).wie({v.actor.functie}).done();
}

/// Exactly what belongs to its certainty.
Answer zekerheid_klopt(const Voorval& v, const OpgaveToestand& t) {
  const auto z = t.zekerheid;
  if (t.concreet.has_value() != (z == gen::Opgavezekerheid::concreet))
    return onvolledig(v, "een doel met getal, eenheid en jaar, alleen bij een concrete opgave");
  if (t.richting.has_value() != (z == gen::Opgavezekerheid::richtinggevend))
    return onvolledig(v, "een uitspraak met uitwerkingsvraag, alleen bij een richtinggevende opgave");
  if (t.onzeker.has_value() != (z == gen::Opgavezekerheid::onzeker))
    return onvolledig(v, "scenario's, gevolgen en een dag om opnieuw te kijken, alleen bij een onzekere opgave");
  return allowed();
}

Answer volledig(const Voorval& v) {
  const auto& t = v.after.toestand.as<OpgaveToestand>();
  if (auto a = zekerheid_klopt(v, t); !a) return a;
  const auto& hoofd = v.world.referentie().hoofdperspectieven;
  if (!hoofd.contains(t.perspectief)) return onvolledig(v, "één van de drie hoofdperspectieven");
  if (t.domeinen.empty()) return onvolledig(v, "minstens één domein");
  return allowed();
}

Answer herziening_later(const Voorval& v, const std::optional<gen::OnzekereOpgave>& onzeker) {
  if (!onzeker || onzeker->herzien_op > v.vandaag) return allowed();
  return onvolledig(v, "een dag na vandaag om opnieuw te kijken");
}

/// A province writes for itself and shares it with the Rijk; what the Rijk writes, every province named reads.
Answer kring_klopt(const Voorval& v, const gen::OpgaveVastgelegd& e) {
  const auto& r = v.world.referentie();
  const auto provincie = r.provincies.find(v.actor.zijde);
  bool goed = false;
  if (provincie != r.provincies.end()) {
    goed = e.provincies == std::vector{provincie->first} && v.after.kring == kring_gedeeld(provincie->second.nr);
  } else if (v.actor.zijde == "rijk") {
    const auto lezers = lezende_zijden(r, v.after.kring);
    goed = lezers.contains("rijk") && (!e.provincies.empty() || v.after.kring == kring_gedeeld_allen) &&
           std::ranges::all_of(e.provincies, [&](const auto& p) { return lezers.contains(p); });
  }
  if (goed && e.zijde == v.actor.zijde) return allowed();
  return Refuse("namens_andere_zijde", WanneerWel::nu_door_ander)
      .feit("zijde", e.zijde)
      .wie({"accounthouder_departement", "projectleider"})
      .done();
}

Answer vastgelegd(const Voorval& v, const gen::OpgaveVastgelegd& e) {
  if (v.before != nullptr || !v.actor.kan_instemmen) return alleen_eigenaar(v, "");
  if (auto a = kring_klopt(v, e); !a) return a;
  if (auto a = herziening_later(v, e.invoer.onzeker); !a) return a;
  if (auto a = versie_mag(v, e.versie, 0); !a) return a;
  return volledig(v);
}

Answer afhankelijk_mag(const Voorval& v, const gen::AfhankelijkheidGelegd& e) {
  const auto& t = v.before->toestand.as<OpgaveToestand>();
  const auto* ander = v.world.find({Soort::opgave, e.opgave});
  if (ander == nullptr || !v.actor.mag_lezen(ander->kring) || ander->ref == v.event.stream)
    return Refuse("opgave_onbekend", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  if (!leest_ook(v.world.referentie(), v.after.kring, ander->kring))
    return Refuse("lezers_te_smal", WanneerWel::na_aanpassing)
        .feit("nummer", ander->toestand.as<OpgaveToestand>().nummer)
        .wie({v.actor.functie})
        .done();
  if (std::ranges::find(t.afhankelijkheden, e.opgave, &gen::Opgaveafhankelijkheid::opgave) != t.afhankelijkheden.end())
    return Refuse("bestaat_al", WanneerWel::niet_meer).feit("wat", "deze afhankelijkheid").done();
  return allowed();
}

template <class E>
Answer nieuwe_versie(const Voorval& v) {
  const auto& t = v.before->toestand.as<OpgaveToestand>();
  if (auto a = alleen_eigenaar(v, t.eigenaar); !a) return a;
  if (auto a = versie_mag(v, v.event.inhoud.as<E>().versie, t.versies.size()); !a) return a;
  return volledig(v);
}

}  // namespace

Answer alleen_eigenaar(const Voorval& v, const std::string& organisatie) {
  if (!organisatie.empty() && v.actor.organisatie == organisatie && v.actor.kan_instemmen) return allowed();
  return Refuse("opgave_van_ander", WanneerWel::nu_door_ander)
      .feit("organisatie", organisatie)
      .wie({"accounthouder_departement", "projectleider"})
      .done();
}

Answer opgave_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::OpgaveVastgelegd>()) return vastgelegd(v, r.as<gen::OpgaveVastgelegd>());
  if (r.is<gen::OpgaveGewijzigd>()) {
    if (auto a = herziening_later(v, r.as<gen::OpgaveGewijzigd>().invoer.onzeker); !a) return a;
    return nieuwe_versie<gen::OpgaveGewijzigd>(v);
  }
  if (r.is<gen::AfhankelijkheidGelegd>()) {
    if (auto a = afhankelijk_mag(v, r.as<gen::AfhankelijkheidGelegd>()); !a) return a;
    return nieuwe_versie<gen::AfhankelijkheidGelegd>(v);
  }
  if (r.is<gen::AfhankelijkheidLosgemaakt>()) return nieuwe_versie<gen::AfhankelijkheidLosgemaakt>(v);
  if (r.is<gen::OpgaveIngetrokken>()) return nieuwe_versie<gen::OpgaveIngetrokken>(v);
  return allowed();
}

}  // namespace ruimte::domain
