// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/werkwijze.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/kernel/zijde.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain {

namespace {

using gen::WanneerWel;

Besluitvraag werkwijzevraag(const World& world, std::string gremium) {
  std::vector<std::string> allen;
  for (const auto& [id, _] : world.referentie().provincies) allen.push_back(id);
  return {std::move(gremium), "werkwijze", std::move(allen), true};
}

Answer andere_tekst(const Voorval& v) {
  return Refuse("werkwijzetekst_gewijzigd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

Answer alleen_programma() { return Refuse("alleen_het_programma", WanneerWel::niet_meer).wie({"coordinator"}).done(); }

Answer namens_ander(std::string_view organisatie) {
  return Refuse("namens_andere_partij", WanneerWel::nu_door_ander)
      .feit("organisatie", organisatie)
      .wie({"projectleider", "accounthouder_departement"})
      .done();
}

bool programma(const Voorval& v) { return v.actor.functie == "systeem"; }

Answer werkwijzestandpunt(const Voorval& v, const gen::WerkwijzeToestand& t, const gen::Werkwijzesteun& s) {
  if (s.zijde.empty() || s.zijde != v.actor.zijde || !v.actor.kan_instemmen)
    return Refuse("namens_andere_zijde", WanneerWel::nu_door_ander)
        .feit("zijde", s.zijde)
        .wie({"bewindspersoon", "gedeputeerde"})
        .done();
  return s.kenmerk == t.kenmerk ? allowed() : andere_tekst(v);
}

Answer werkwijze_vastgesteld(const Voorval& v, const gen::WerkwijzeToestand& t, const gen::Werkwijzebesluit& b) {
  const auto gremium = b.gremium.value_or("");
  if (b.kenmerk != t.kenmerk || v.world.find(werkwijzetekst(b.kenmerk)) == nullptr) return andere_tekst(v);
  if (auto a = mag_werkwijze_vaststellen(v.world, gremium, v.vandaag); !a) return a;
  if (auto a = namens_gremium(v, gremium); !a) return a;
  if (!t.proef || !t.proef->geslaagd || t.proef->kenmerk != b.kenmerk)
    return Refuse("werkwijze_niet_beproefd", WanneerWel::na_aanpassing).wie({"secretaris_gremium"}).done();
  const auto d = draagvlak_werkwijze(t);
  if (!d.rijk || d.provincies == 0)
    return Refuse("steun_werkwijze_ontbreekt", WanneerWel::na_handeling)
        .wie({"bewindspersoon", "gedeputeerde"})
        .eerst({"werkwijze_standpunt_geven"})
        .done();
  const auto* nu = geldende_werkwijze(v.world);
  if (nu == nullptr || t.basis != nu->toestand.as<gen::WerkwijzeToestand>().kenmerk)
    return Refuse("werkwijze_verouderd", WanneerWel::na_aanpassing)
        .wie({"secretaris_gremium"})
        .eerst({"werkwijze_voorstellen"})
        .done();
  return allowed();
}

Answer werkwijze_vervangen(const Voorval& v, const gen::WerkwijzeVervangen& e) {
  const auto* volgende = find_as<gen::WerkwijzeToestand>(v.world, Soort::werkwijze, e.door);
  if (volgende != nullptr && volgende->besluit && !volgende->vervangen_door && e.door != v.event.stream.id)
    return allowed();
  return andere_tekst(v);
}

Answer nieuwe_werkwijze(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::WerkwijzeGeregistreerd>())
    return programma(v) && geldende_werkwijze(v.world) == nullptr ? allowed() : alleen_programma();
  if (!r.is<gen::WerkwijzeVoorgesteld>()) return andere_tekst(v);
  const auto& e = r.as<gen::WerkwijzeVoorgesteld>();
  if (e.organisatie != v.actor.organisatie) return namens_ander(e.organisatie);
  return v.world.find(werkwijzetekst(e.kenmerk)) != nullptr ? allowed() : andere_tekst(v);
}

Answer amendement_beantwoord(const Voorval& v, const gen::WerkwijzeToestand& t, const gen::AmendementBeantwoord& e) {
  if (!gaat_over_voorstel(v.world, v.actor, t, v.vandaag)) return namens_ander(t.organisatie.value_or(""));
  return v.world.find(werkwijzetekst(e.kenmerk)) != nullptr ? allowed() : andere_tekst(v);
}

Answer tekst_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (v.before == nullptr && r.is<gen::WerkwijzetekstVastgelegd>()) {
    const auto& e = r.as<gen::WerkwijzetekstVastgelegd>();
    const bool klopt = e.kenmerk == werkwijze_kenmerk(e.bestanden) && v.event.stream == werkwijzetekst(e.kenmerk);
    if (klopt) return allowed();
  }
  return andere_tekst(v);
}

}  // namespace

base::Hash werkwijze_kenmerk(std::span<const gen::Werkwijzebestand> bestanden) {
  base::Sha256 hash;
  for (const auto& b : bestanden) hash.add(b.pad).add("\n").add(b.inhoud).add("\n");
  return hash.finish();
}

StreamRef werkwijzetekst(const base::Hash& kenmerk) {
  return {Soort::werkwijzetekst, sub_id({}, "werkwijzetekst:" + base::to_string(kenmerk))};
}

const Aggregate* geldende_werkwijze(const World& world) {
  const auto gevonden = world.by_prefix(Soort::werkwijze, "geldend/");
  return gevonden.empty() ? nullptr : world.find(gevonden.front());
}

Answer mag_werkwijze_vaststellen(const World& world, const std::string& gremium, base::Date vandaag) {
  return gremium_mag_besluiten(world, werkwijzevraag(world, gremium), vandaag);
}

bool gaat_over_voorstel(const World& world, const Actor& actor, const gen::WerkwijzeToestand& t, base::Date vandaag) {
  if (t.organisatie == actor.organisatie && actor.gremium.empty()) return true;
  return !actor.gremium.empty() && mag_werkwijze_vaststellen(world, actor.gremium, vandaag).has_value();
}

Draagvlak draagvlak_werkwijze(const gen::WerkwijzeToestand& t) {
  Draagvlak uit;
  for (const auto& s : t.steun) {
    if (s.standpunt != gen::Werkwijzestandpunt::steun || s.kenmerk != t.kenmerk) continue;
    if (s.zijde == "rijk")
      uit.rijk = true;
    else
      ++uit.provincies;
  }
  return uit;
}

Answer werkwijze_rules(const Voorval& v) {
  if (v.event.stream.soort == Soort::werkwijzetekst) return tekst_rules(v);
  if (v.before == nullptr) return nieuwe_werkwijze(v);
  const auto& r = v.event.inhoud;
  const auto& t = v.before->toestand.as<gen::WerkwijzeToestand>();
  if (r.is<gen::WerkwijzeBeproefd>()) {
    if (!programma(v)) return alleen_programma();
    return r.as<gen::WerkwijzeBeproefd>().proef.kenmerk == t.kenmerk ? allowed() : andere_tekst(v);
  }
  if (r.is<gen::AmendementIngediend>()) {
    const auto& a = r.as<gen::AmendementIngediend>().amendement;
    return a.organisatie == v.actor.organisatie ? allowed() : namens_ander(a.organisatie);
  }
  if (r.is<gen::AmendementBeantwoord>()) return amendement_beantwoord(v, t, r.as<gen::AmendementBeantwoord>());
  if (r.is<gen::WerkwijzestandpuntGegeven>())
    return werkwijzestandpunt(v, t, r.as<gen::WerkwijzestandpuntGegeven>().steun);
  if (r.is<gen::WerkwijzeVastgesteld>()) return werkwijze_vastgesteld(v, t, r.as<gen::WerkwijzeVastgesteld>().besluit);
  if (r.is<gen::WerkwijzeVervangen>()) return werkwijze_vervangen(v, r.as<gen::WerkwijzeVervangen>());
  if (r.is<gen::WerkwijzevoorstelIngetrokken>())
    return gaat_over_voorstel(v.world, v.actor, t, v.vandaag) ? allowed() : namens_ander(t.organisatie.value_or(""));
  if (r.is<gen::GunningBeantwoord>()) {
    const auto& a = r.as<gen::GunningBeantwoord>().antwoord;
    return a.organisatie == v.actor.organisatie && v.actor.kan_instemmen ? allowed() : namens_ander(a.organisatie);
  }
  const bool eerste = r.is<gen::WerkwijzeGeregistreerd>() || r.is<gen::WerkwijzeVoorgesteld>();
  return eerste ? andere_tekst(v) : allowed();
}

Answer werkwijze_accepts(const gen::WerkwijzeToestand& t) {
  const bool geldt = t.besluit && !t.vervangen_door;
  const bool goed = (t.fase == "van_kracht") == geldt && (t.fase == "vervangen") == t.vervangen_door.has_value() &&
                    (!t.besluit || t.besluit->kenmerk == t.kenmerk);
  if (goed) return allowed();
  return Refuse("werkwijze_niet_vastgesteld", WanneerWel::na_handeling)
      .wie({"secretaris_gremium"})
      .eerst({"werkwijze_vaststellen"})
      .done();
}

Answer overstap_mag(const Voorval& v) {
  const auto& e = v.event.inhoud.as<gen::WerkwijzeOvergestapt>();
  const auto* nu = geldende_werkwijze(v.world);
  const bool naar_geldend = nu != nullptr && nu->toestand.as<gen::WerkwijzeToestand>().kenmerk == e.naar;
  const bool van_eigen = v.before != nullptr && v.before->werkwijze == e.van && v.actor.mag_lezen(v.before->kring) &&
                         aggregate_type(v.before->ref.soort).fase(v.before->toestand) == e.fase_van;
  if (naar_geldend && van_eigen) return allowed();
  return Refuse("overstap_past_niet", WanneerWel::na_aanpassing).wie({"coordinator"}).done();
}

}  // namespace ruimte::domain
