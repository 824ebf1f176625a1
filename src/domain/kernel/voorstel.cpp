// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/voorstel.hpp"
#include "domain/kernel/fault.hpp"

#include <algorithm>
#include <set>

#include "gen/vraagstuk.hpp"

namespace ruimte::domain {

namespace {

using gen::Reactieuitkomst;
using gen::Voorstelelement;
using gen::VoorstelToestand;
using gen::WanneerWel;

Answer alleen_zijde(std::string_view zijde, std::vector<std::string> functies) {
  return Refuse("namens_andere_zijde", WanneerWel::nu_door_ander).feit("zijde", zijde).wie(std::move(functies)).done();
}

Answer onvolledig(const Voorval& v, std::string_view mist) {
  return Refuse("reactie_onvolledig", WanneerWel::na_aanpassing).feit("mist", mist).wie({v.actor.functie}).done();
}

bool element_past(const Voorstelelement& e) { return e.invoer.antwoord == gen::Voorstelantwoord::past; }

bool genoemd_in(const std::vector<std::string>& lijst, std::string_view wat) {
  return std::ranges::find(lijst, wat) != lijst.end();
}

/// The last word of this department is an answer, not that it puts one off.
bool antwoordde(const Voorstelelement& e, std::string_view organisatie) {
  const auto laatste = std::ranges::find(e.reacties.rbegin(), e.reacties.rend(), organisatie, &gen::Reactie::door);
  return laatste != e.reacties.rend() && laatste->uitkomst != Reactieuitkomst::aangehouden;
}

Answer aangeboden(const Voorval& v, const gen::VoorstelAangeboden& e) {
  const auto& provincies = v.world.referentie().provincies;
  const auto it = provincies.find(e.provincie);
  const bool eigen = v.before == nullptr && e.provincie == v.actor.zijde && v.actor.kan_instemmen;
  if (!eigen || it == provincies.end() || v.after.kring != kring_gedeeld(it->second.nr))
    return alleen_zijde(e.provincie, {"projectleider"});
  std::set<base::Uuid> ids;
  const bool vers = std::ranges::all_of(e.elementen, [&](const Voorstelelement& el) {
    return ids.insert(el.id).second && el.reacties.empty() && !el.ingetrokken_omdat && !el.te_laat_sinds;
  });
  return vers ? allowed() : onvolledig(v, "elementen zonder reactie");
}

/// What each outcome must say, so that the province knows what it leads to.
Answer uitkomst_volledig(const Voorval& v, const gen::Reactie& r) {
  switch (r.uitkomst) {
    case Reactieuitkomst::wordt_vraagstuk: {
      const auto* t = r.vraagstuk ? find_as<gen::VraagstukToestand>(v.world, Soort::vraagstuk, *r.vraagstuk) : nullptr;
      const auto& provincie = v.before->toestand.as<VoorstelToestand>().provincie;
      if (t == nullptr || !genoemd_in(t->provincies, provincie))
        return onvolledig(v, "het vraagstuk van deze provincie");
      break;
    }
    case Reactieuitkomst::afgewogen_in:
      if (!r.instrument || !r.datum) return onvolledig(v, "het instrument en de datum");
      break;
    case Reactieuitkomst::aangehouden:
      if (!r.datum || *r.datum <= v.vandaag) return onvolledig(v, "een nieuwe dag na vandaag");
      break;
    case Reactieuitkomst::overgenomen:
    case Reactieuitkomst::deels:
    case Reactieuitkomst::niet:
    case Reactieuitkomst::kennisgenomen: break;
  }
  const bool zonder = r.uitkomst == Reactieuitkomst::kennisgenomen;
  return zonder || r.toelichting ? allowed() : onvolledig(v, "de toelichting");
}

/// A department that was asked answers, for the Rijk, what is still open; what fits is only taken note of.
Answer reactie_mag(const Voorval& v, const gen::ReactieGegeven& e) {
  const auto& t = v.before->toestand.as<VoorstelToestand>();
  if (v.actor.zijde != "rijk" || !v.actor.kan_instemmen || e.reactie.door != v.actor.organisatie)
    return alleen_zijde("rijk", {"accounthouder_departement"});
  const bool kennis = e.reactie.uitkomst == Reactieuitkomst::kennisgenomen;
  for (const auto& id : e.elementen) {
    const auto* el = vind_element(t, id);
    if (el == nullptr)
      return Refuse("onderdeel_onbekend", WanneerWel::na_aanpassing)
          .feit("onderdeel", base::to_string(id))
          .wie({v.actor.functie})
          .done();
    if (!genoemd_in(el->invoer.aan, v.actor.organisatie))
      return Refuse("element_van_ander", WanneerWel::nu_door_ander)
          .feit("opgave", el->invoer.opgave)
          .feit("organisatie", el->invoer.aan.front())
          .wie({"accounthouder_departement"})
          .done();
    const bool open = kennis ? element_past(*el) && el->reacties.empty() && !el->ingetrokken_omdat
                             : vraagt_reactie_van(*el, v.actor.organisatie);
    if (!open) return Refuse("element_al_beantwoord", WanneerWel::niet_meer).feit("opgave", el->invoer.opgave).done();
  }
  return uitkomst_volledig(v, e.reactie);
}

Answer uitgebleven_mag(const Voorval& v, const gen::ReactieUitgebleven& e) {
  const auto& t = v.before->toestand.as<VoorstelToestand>();
  const bool klopt = std::ranges::all_of(e.elementen, [&](const base::Uuid& id) {
    const auto* el = vind_element(t, id);
    return el != nullptr && vraagt_reactie(*el) && el->reactie_voor && *el->reactie_voor < v.vandaag;
  });
  return klopt ? allowed() : Answer(Refuse("termijn_loopt_niet", WanneerWel::niet_meer).done());
}

/// Whether the duty to respond stands where it can be seen: as a running term or as an overdue response.
bool plicht_staat(const VoorstelToestand& t, const Voorstelelement& e) {
  if (!vraagt_reactie(e) || e.te_laat_sinds || fault(KernelFault::silent_close)) return true;
  return e.reactie_voor &&
         std::ranges::find(t.termijnen, *e.reactie_voor, &gen::Termijn::vervalt_op) != t.termijnen.end();
}

/// Elements stay as they were offered, and what was answered stays.
bool niets_weg(const VoorstelToestand& voor, const VoorstelToestand& na) {
  return std::ranges::all_of(voor.elementen, [&](const Voorstelelement& oud) {
    const auto* nieuw = vind_element(na, oud.id);
    return nieuw != nullptr && nieuw->invoer == oud.invoer && nieuw->reacties.size() >= oud.reacties.size() &&
           std::ranges::equal(oud.reacties, std::span(nieuw->reacties).first(oud.reacties.size()));
  });
}

}  // namespace

bool vraagt_reactie(const Voorstelelement& e) {
  if (element_past(e) || e.ingetrokken_omdat) return false;
  if (e.invoer.antwoord != gen::Voorstelantwoord::past_niet)
    return e.reacties.empty() || e.reacties.back().uitkomst == Reactieuitkomst::aangehouden;
  return std::ranges::any_of(e.invoer.aan, [&](const auto& wie) { return !antwoordde(e, wie); });
}

bool vraagt_reactie_van(const Voorstelelement& e, std::string_view organisatie) {
  if (!vraagt_reactie(e) || !genoemd_in(e.invoer.aan, organisatie)) return false;
  return e.invoer.antwoord != gen::Voorstelantwoord::past_niet || !antwoordde(e, organisatie);
}

std::string voorstelfase(const VoorstelToestand& t) {
  return std::ranges::any_of(t.elementen, vraagt_reactie) ? "aangeboden" : "beantwoord";
}

const Voorstelelement* vind_element(const VoorstelToestand& t, const base::Uuid& id) {
  const auto it = std::ranges::find(t.elementen, id, &Voorstelelement::id);
  return it == t.elementen.end() ? nullptr : &*it;
}

Answer voorstel_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::VoorstelAangeboden>()) return aangeboden(v, r.as<gen::VoorstelAangeboden>());
  if (r.is<gen::ReactieGegeven>()) return reactie_mag(v, r.as<gen::ReactieGegeven>());
  if (r.is<gen::ReactieUitgebleven>()) return uitgebleven_mag(v, r.as<gen::ReactieUitgebleven>());
  if (!r.is<gen::ElementIngetrokken>() && !r.is<gen::ChecklistIngevuld>()) return allowed();
  const auto& provincie = v.before->toestand.as<VoorstelToestand>().provincie;
  const bool eigen = v.actor.zijde == provincie && v.actor.kan_instemmen;
  return eigen ? allowed() : alleen_zijde(provincie, {"projectleider"});
}

Answer voorstel_accepts(const Aggregate* before, const VoorstelToestand& na) {
  const bool plicht = std::ranges::all_of(na.elementen, [&](const auto& e) { return plicht_staat(na, e); });
  const bool behouden = before == nullptr || niets_weg(before->toestand.as<VoorstelToestand>(), na);
  if (plicht && behouden && na.fase == voorstelfase(na)) return allowed();
  return Refuse("reactie_ontbreekt", WanneerWel::na_handeling)
      .wie({"accounthouder_departement"})
      .eerst({"reactie_geven"})
      .done();
}

}  // namespace ruimte::domain
