// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/ruimte.hpp"

#include "domain/kernel/mandate.hpp"
#include "gen/beslisruimte.hpp"
#include "gen/nationale_keuze.hpp"
#include "gen/peiling.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain {

namespace {

/// Who tells the other side something of its own room, or when it will be ready, speaks for itself.
Answer spreekt_voor_zich(const Voorval& v, std::string_view zijde, std::string_view organisatie) {
  const bool zelf = zijde == v.actor.zijde && organisatie == v.actor.organisatie && v.actor.kan_instemmen;
  if (zelf && !zijde.empty()) return allowed();
  return Refuse("namens_andere_zijde", gen::WanneerWel::nu_door_ander)
      .feit("zijde", zijde)
      .wie({"accounthouder_departement", "projectleider"})
      .done();
}

/// A card, or an answer to a poll, stands in the own circle, whatever wrote it.
Answer in_eigen_kring(const Voorval& v, std::string_view zijde, std::string_view organisatie) {
  const auto& provincies = v.world.referentie().provincies;
  const auto it = provincies.find(zijde);
  const Kring eigen = it == provincies.end() ? kring_rijk : kring_provincie(it->second.nr);
  return spreekt_voor_zich(v, v.after.kring == eigen ? zijde : "", organisatie);
}

/// A national choice, or that none comes, is decided in a body of the Rijk that may.
Answer keuze_mag(const Voorval& v, const std::string& gremium) {
  if (v.actor.zijde == "rijk")
    return gremium_mag_besluiten(v.world, {gremium, "nationale_keuze", {}, false}, v.vandaag);
  return Refuse("namens_andere_zijde", gen::WanneerWel::nu_door_ander)
      .feit("zijde", "rijk")
      .wie({"accounthouder_departement"})
      .done();
}

}  // namespace

Answer ruimte_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::KeuzeGemaakt>()) return keuze_mag(v, r.as<gen::KeuzeGemaakt>().keuze.gremium);
  if (r.is<gen::KeuzeBlijftUit>()) return keuze_mag(v, r.as<gen::KeuzeBlijftUit>().geen_keuze.gremium);
  if (r.is<gen::BeslisruimteVastgelegd>()) {
    const auto& e = r.as<gen::BeslisruimteVastgelegd>();
    return in_eigen_kring(v, e.zijde, e.organisatie);
  }
  if (r.is<gen::PeilingBeantwoord>()) return in_eigen_kring(v, v.actor.zijde, r.as<gen::PeilingBeantwoord>().partij);
  if (r.is<gen::InstrumentIngezet>())
    return spreekt_voor_zich(v, v.actor.zijde, r.as<gen::InstrumentIngezet>().inzet.organisatie);
  if (r.is<gen::InstrumentGeschrapt>())
    return spreekt_voor_zich(v, v.actor.zijde, r.as<gen::InstrumentGeschrapt>().organisatie);
  if (r.is<gen::InzetToegezegd>())
    return spreekt_voor_zich(v, r.as<gen::InzetToegezegd>().toezegging.zijde, v.actor.organisatie);
  if (!r.is<gen::BeslisruimteVrijgegeven>()) return allowed();
  const auto& vrijgave = r.as<gen::BeslisruimteVrijgegeven>().vrijgave;
  return spreekt_voor_zich(v, vrijgave.zijde, vrijgave.organisatie);
}

}  // namespace ruimte::domain
