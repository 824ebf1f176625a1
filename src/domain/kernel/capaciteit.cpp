// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/capaciteit.hpp"

#include <algorithm>

#include "domain/kernel/fault.hpp"
#include "domain/kernel/overleg.hpp"

namespace ruimte::domain {

namespace {

using gen::WanneerWel;
using Gebruik = std::vector<gen::Capaciteitsgebruik>;

const gen::CapaciteitToestand& staat(const Aggregate& a) { return a.toestand.as<gen::CapaciteitToestand>(); }

bool bevat(const std::vector<std::string>& lijst, std::string_view wat) {
  return std::ranges::find(lijst, wat) != lijst.end();
}

/// What would have to give way, as far as this actor may know it.
std::string wat_erop_staat(const Voorval& v, const Gebruik& gebruik, const base::Uuid& behalve) {
  std::string uit;
  for (const auto& g : gebruik) {
    const auto* agenda = v.world.find({Soort::agenda, g.agenda});
    if (g.vraagstuk == behalve || agenda == nullptr || !v.actor.mag_lezen(agenda->kring)) continue;
    uit += (uit.empty() ? "" : ", ") + g.nummer + " (" + std::string(gen::to_id(g.inspanning)) + ")";
  }
  return uit;
}

Refuse zonder_plaats(const gen::CapaciteitToestand& t) {
  Refuse r(t.gremium ? "capaciteit_gremium_vol" : "capaciteit_partij_vol", WanneerWel::na_aanpassing);
  r.feit(t.gremium ? "gremium" : "organisatie", t.gremium ? *t.gremium : t.organisatie.value_or(""));
  return r.wie({"coordinator", "secretaris_gremium"});
}

/// Who may read the capacity hears the numbers; others hear only that there is no room, and whom to ask.
Answer past_of_benoemd(const Voorval& v, bool benoemd, const base::Uuid& nieuw) {
  const auto& na = staat(v.after);
  if (!na.plaatsen || na.gebruikt <= *na.plaatsen || benoemd || fault(KernelFault::overrun_without_name))
    return allowed();
  auto r = zonder_plaats(na);
  if (!v.actor.mag_lezen(v.after.kring)) {
    return Refuse("capaciteit_elders_vol", WanneerWel::na_aanpassing)
        .feit("organisatie", na.organisatie.value_or(""))
        .wie({"coordinator"})
        .done();
  }
  return r.feit("plaatsen", std::to_string(*na.plaatsen))
      .feit("teveel", std::to_string(na.gebruikt - *na.plaatsen))
      .feit("opAgenda", wat_erop_staat(v, na.gebruik, nieuw))
      .done();
}

bool staat_op(const World& world, const base::Uuid& agenda, const base::Uuid& vraagstuk) {
  const auto* a = find_as<gen::AgendaToestand>(world, Soort::agenda, agenda);
  return a != nullptr && std::ranges::find(a->punten, vraagstuk, &gen::Agendapunt::vraagstuk) != a->punten.end();
}

Answer klopt_niet(const Voorval& v) {
  return Refuse("capaciteit_klopt_niet", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

/// What an agenda of before this rule had as its budget counts until its body keeps a capacity.
Answer oud_budget(const gen::AgendaToestand& na, const gen::Agendapunt& punt) {
  if (!na.plaatsen || na.gebruikt <= *na.plaatsen || punt.overschrijding || fault(KernelFault::overrun_without_name))
    return allowed();
  std::string wat;
  for (const auto& p : na.punten)
    if (p.vraagstuk != punt.vraagstuk)
      wat += (wat.empty() ? "" : ", ") + p.nummer + " (" + std::string(gen::to_id(p.inspanning)) + ")";
  return Refuse("capaciteit_gremium_vol", WanneerWel::na_aanpassing)
      .feit("gremium", na.gremium)
      .feit("plaatsen", std::to_string(*na.plaatsen))
      .feit("teveel", std::to_string(na.gebruikt - *na.plaatsen))
      .feit("opAgenda", wat)
      .wie({"secretaris_gremium", "coordinator"})
      .done();
}

}  // namespace

int punten(gen::Inspanning inspanning) {
  switch (inspanning) {
    case gen::Inspanning::s: return 1;
    case gen::Inspanning::m: return 2;
    case gen::Inspanning::l: return 4;
  }
  return 4;
}

std::string capaciteit_van_gremium(std::int64_t jaar, std::string_view gremium) {
  return std::to_string(jaar) + "/gremium/" + std::string(gremium);
}

std::string capaciteit_van_organisatie(std::int64_t jaar, std::string_view organisatie) {
  return std::to_string(jaar) + "/organisatie/" + std::string(organisatie);
}

std::vector<std::string> partijen_van(const Referentie& referentie, const gen::VraagstukToestand& vraagstuk) {
  std::vector<std::string> uit{vraagstuk.ingebracht_door};
  if (vraagstuk.trekker_rijk && !bevat(uit, *vraagstuk.trekker_rijk)) uit.push_back(*vraagstuk.trekker_rijk);
  for (const auto& [id, o] : referentie.organisaties)
    if (o.kan_instemmen && bevat(vraagstuk.provincies, o.zijde) && !bevat(uit, id)) uit.push_back(id);
  return uit;
}

std::vector<StreamRef> capaciteiten_van(const World& world, const gen::AgendaToestand& agenda,
                                        const gen::Agendapunt& punt) {
  std::vector<StreamRef> uit;
  const auto neem = [&](const std::string& sleutel) {
    if (const auto ref = world.by_key(Soort::capaciteit, sleutel)) uit.push_back(*ref);
  };
  neem(capaciteit_van_gremium(agenda.jaar, agenda.gremium));
  for (const auto& partij : punt.partijen) neem(capaciteit_van_organisatie(agenda.jaar, partij));
  return uit;
}

std::vector<StreamRef> capaciteiten_met(const World& world, const gen::AgendaToestand& agenda,
                                        const gen::Agendapunt& punt) {
  auto uit = world.by_prefix(Soort::capaciteit, std::to_string(agenda.jaar) + "/");
  std::erase_if(uit, [&](const StreamRef& ref) {
    const auto& gebruik = staat(*world.find(ref)).gebruik;
    return std::ranges::find(gebruik, punt.vraagstuk, &gen::Capaciteitsgebruik::vraagstuk) == gebruik.end();
  });
  return uit;
}

Gebruik gebruik_tot_nu(const World& world, std::int64_t jaar, const std::optional<std::string>& gremium,
                       const std::optional<std::string>& organisatie) {
  Gebruik uit;
  for (const auto& ref : world.by_prefix(Soort::agenda, std::to_string(jaar) + "/")) {
    const auto& a = world.find(ref)->toestand.as<gen::AgendaToestand>();
    if (gremium && a.gremium != *gremium) continue;
    for (const auto& p : a.punten) {
      const auto* v = world.find({Soort::vraagstuk, p.vraagstuk});
      const auto partijen = p.partijen.empty() && v != nullptr
                                ? partijen_van(world.referentie(), v->toestand.as<gen::VraagstukToestand>())
                                : p.partijen;
      if (organisatie && (v == nullptr || !bevat(partijen, *organisatie) ||
                          !capaciteit_mag_noemen(world.referentie(), *organisatie, *v)))
        continue;
      uit.push_back({ref.id, a.titel, p.vraagstuk, p.nummer, p.inspanning, p.overschrijding, p.op});
    }
  }
  return uit;
}

Kring capaciteitskring(const Referentie& r, const std::optional<std::string>& gremium,
                       const std::optional<std::string>& organisatie) {
  std::string zijde;
  if (gremium) {
    const auto waar = instantie_van(*gremium);
    if (const auto p = r.provincies.find(waar); p != r.provincies.end()) return kring_gedeeld(p->second.nr);
    const auto deel = std::ranges::find(r.landsdelen, waar);
    if (deel != r.landsdelen.end()) return kring_landsdeel(static_cast<int>(deel - r.landsdelen.begin()));
    const auto* g = r.gremium(*gremium);
    zijde = g == nullptr ? "" : g->zijde;
  } else if (const auto o = r.organisaties.find(organisatie.value_or("")); o != r.organisaties.end()) {
    zijde = o->second.zijde;
  }
  if (zijde == "rijk") return kring_rijk;
  const auto p = r.provincies.find(zijde);
  return p == r.provincies.end() ? kring_gedeeld_allen : kring_gedeeld(p->second.nr);
}

bool capaciteit_mag_noemen(const Referentie& referentie, const std::string& organisatie, const Aggregate& vraagstuk) {
  return allen_lezen(referentie, capaciteitskring(referentie, {}, organisatie), vraagstuk.kring);
}

Answer agendapunt_mag(const Voorval& v, const gen::AgendapuntGeplaatst& e) {
  const auto& na = v.after.toestand.as<gen::AgendaToestand>();
  const auto* vraagstuk = v.world.find({Soort::vraagstuk, e.punt.vraagstuk});
  if (vraagstuk == nullptr) return klopt_niet(v);
  for (const auto& partij : partijen_van(v.world.referentie(), vraagstuk->toestand.as<gen::VraagstukToestand>()))
    if (!bevat(e.punt.partijen, partij)) return klopt_niet(v);
  for (const auto& partij : e.punt.partijen)
    if (!capaciteit_mag_noemen(v.world.referentie(), partij, *vraagstuk)) return klopt_niet(v);
  for (const auto& ref : capaciteiten_van(v.world, na, e.punt)) {
    const auto& gebruik = staat(*v.world.find(ref)).gebruik;
    const bool geteld = std::ranges::any_of(gebruik, [&](const auto& g) {
      return g.agenda == v.event.stream.id && g.vraagstuk == e.punt.vraagstuk && g.inspanning == e.punt.inspanning;
    });
    if (!geteld) return klopt_niet(v);
  }
  if (v.world.by_key(Soort::capaciteit, capaciteit_van_gremium(na.jaar, na.gremium))) return allowed();
  return oud_budget(na, e.punt);
}

Answer capaciteit_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::CapaciteitGeopend>()) {
    const auto& e = r.as<gen::CapaciteitGeopend>();
    const bool een = e.gremium.has_value() != e.organisatie.has_value();
    return een && e.gebruik == gebruik_tot_nu(v.world, e.jaar, e.gremium, e.organisatie) ? allowed() : klopt_niet(v);
  }
  if (r.is<gen::CapaciteitGezet>())
    return past_of_benoemd(v, r.as<gen::CapaciteitGezet>().overschrijding.has_value(), {});
  if (r.is<gen::CapaciteitGebruikt>()) {
    const auto& g = r.as<gen::CapaciteitGebruikt>().gebruik;
    return past_of_benoemd(v, g.overschrijding.has_value(), g.vraagstuk);
  }
  if (r.is<gen::CapaciteitVrijgegeven>()) {
    const auto& e = r.as<gen::CapaciteitVrijgegeven>();
    return staat_op(v.world, e.agenda, e.vraagstuk) ? klopt_niet(v) : allowed();
  }
  return allowed();
}

}  // namespace ruimte::domain
