// SPDX-License-Identifier: EUPL-1.2
#include "application/planning/agenda.hpp"

#include <algorithm>

#include "application/planning/botsingen.hpp"
#include "application/planning/woorden.hpp"

namespace ruimte::application::planning {

namespace {

using gen::Jaarstuksoort;

Agendaregel regel(const Planvraag& v, const Stuk& s) {
  auto naam = naam_van(v, s);
  if (!s.partij.empty()) naam += " (" + v.labels.catalogus("organisatie", s.partij, v.taal) + ")";
  return {s.sleutel, std::move(naam), s.toelichting, s.van, s.tot, s.raming, s.soort == Jaarstuksoort::overleg, s.pad};
}

void zet_overleg(const Planvraag& v, const Stuk& s, std::vector<Agendaregel>& uit) {
  uit.push_back(regel(v, s));
  if (!s.aanlever) return;
  auto stukken = regel(v, s);
  stukken.kenmerk += ":aanlever";
  stukken.naam = (v.taal == Taal::en ? "Documents due: " : "Stukken aanleveren: ") + stukken.naam;
  stukken.van = stukken.tot = *s.aanlever;
  stukken.bezet = false;
  uit.push_back(std::move(stukken));
}

std::vector<Agendaregel> op_volgorde(std::vector<Agendaregel> uit) {
  std::ranges::sort(uit, {}, [](const Agendaregel& a) { return std::tuple(a.van, a.kenmerk); });
  return uit;
}

/// The party of the bands that the reader belongs to; null for who belongs to none.
std::optional<Partij> eigen_partij(const Planvraag& v) {
  for (auto& p : partijen(v.referentie))
    if (!v.actor.organisatie.empty() && hoort_bij(v.referentie, v.actor.organisatie, p)) return std::move(p);
  return std::nullopt;
}

/// A secretary follows his body; others the bodies in which their side sits.
bool eigen_overleg(const Planvraag& v, const Stuk& s, const std::optional<Partij>& partij) {
  if (!v.actor.gremium.empty()) return s.gremium == v.actor.gremium;
  if (!partij) return false;
  const auto wie = partijen_van(v.referentie, s.gremium);
  return std::ranges::find(wie, partij->id, &Partij::id) != wie.end();
}

}  // namespace

std::vector<Agendaregel> agenda_van_cyclus(const Planvraag& v, const Plan& plan) {
  std::vector<Agendaregel> uit;
  for (const auto& s : plan.stukken)
    if (s.soort != Jaarstuksoort::overleg) uit.push_back(regel(v, s));
  return op_volgorde(std::move(uit));
}

std::vector<Agendaregel> agenda_van_gremium(const Planvraag& v, const Plan& plan, std::string_view gremium) {
  const bool elke = domain::instantie_van(gremium).empty();
  std::vector<Agendaregel> uit;
  for (const auto& s : plan.stukken)
    if (s.soort == Jaarstuksoort::overleg && (elke ? zonder_instantie(s.gremium) == gremium : s.gremium == gremium))
      zet_overleg(v, s, uit);
  return op_volgorde(std::move(uit));
}

std::vector<Agendaregel> agenda_van_persoon(const Planvraag& v, const Plan& plan,
                                            const std::vector<gen::Verwachting>& verwacht) {
  const auto partij = eigen_partij(v);
  std::vector<Agendaregel> uit;
  for (const auto& s : plan.stukken) {
    if (s.soort == Jaarstuksoort::overleg) {
      if (eigen_overleg(v, s, partij)) zet_overleg(v, s, uit);
    } else if (s.soort == Jaarstuksoort::verkiezing ? partij && s.raakt.contains(partij->soort)
                                                    : s.partij.empty() || s.partij == v.actor.organisatie) {
      uit.push_back(regel(v, s));
    }
  }
  for (const auto& w : verwacht) {
    if (w.van != "u" || !w.uiterlijk) continue;
    const auto pad = w.meervoud + "/" + base::to_string(w.object);
    uit.push_back({"verwacht:" + pad + ":" + w.handeling, w.handeling_label + ": " + w.titel, w.nummer.value_or(""),
                   *w.uiterlijk, *w.uiterlijk, false, false, pad});
  }
  return op_volgorde(std::move(uit));
}

}  // namespace ruimte::application::planning
