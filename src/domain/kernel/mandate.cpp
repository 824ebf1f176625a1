// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/mandate.hpp"
#include "domain/kernel/fault.hpp"

#include <algorithm>

#include "gen/gremium.hpp"

namespace ruimte::domain {

namespace {

bool geldt(const GremiumMandaat& m, std::string_view onderwerp, base::Date dag) {
  return m.onderwerp == onderwerp && m.niveau == Mandaatniveau::besluiten && (!m.van || *m.van <= dag) &&
         (!m.tot || dag <= *m.tot);
}

bool mag(const Gremium& g, const Besluitvraag& v, base::Date dag) {
  const bool mandaat = fault(KernelFault::body_without_mandate) ||
                       std::any_of(g.mandaten.begin(), g.mandaten.end(),
                                   [&](const GremiumMandaat& m) { return geldt(m, v.onderwerp, dag); });
  return mandaat && (!v.bindt_beide || g.zijde == "beide" || fault(KernelFault::one_sided_body_binds_all));
}

bool zelfde_zijde(const Gremium& g, std::string_view zijde) {
  return g.zijde == "beide" || (g.zijde == "rijk") == (zijde == "rijk");
}

/// The instance of a body that stands for every province of the dossier; the body itself when it has no instances.
/// Empty when the provinces fall under several instances: the body of one province cannot bind another.
std::vector<std::string> dekkende_instantie(const Referentie& r, const Gremium& g,
                                            const std::vector<std::string>& provincies) {
  auto uit = r.instanties(g, provincies);
  if (uit.size() > 1) uit.clear();
  return uit;
}

bool hoort_bij(const Referentie& r, const Gremium& g, const Besluitvraag& v) {
  if (g.instantie_per.empty()) return instantie_van(v.gremium).empty();
  if (fault(KernelFault::body_of_another_province)) return true;
  const auto passend = dekkende_instantie(r, g, v.provincies);
  return std::find(passend.begin(), passend.end(), v.gremium) != passend.end();
}

std::optional<base::Date> eerste_overleg(const World& world, const std::vector<std::string>& gremia, base::Date dag) {
  std::optional<base::Date> eerste;
  for (const auto& g : gremia)
    if (const auto d = volgend_overleg(world, g, dag); d && (!eerste || *d < *eerste)) eerste = d;
  return eerste;
}

}  // namespace

std::vector<std::string> beslissende_gremia(const Referentie& referentie, const Besluitvraag& vraag,
                                            base::Date vandaag) {
  std::vector<std::string> uit;
  for (const auto& [id, g] : referentie.gremia)
    if (mag(g, vraag, vandaag))
      for (auto& i : dekkende_instantie(referentie, g, vraag.provincies)) uit.push_back(std::move(i));
  return uit;
}

std::string conflict_onderwerp(gen::Conflictsoort soort) {
  if (soort == gen::Conflictsoort::met_medeoverheid) return "conflict_medeoverheid";
  return "conflict_" + std::string(gen::to_id(soort));
}

Answer gremium_mag_besluiten(const World& world, const Besluitvraag& vraag, base::Date vandaag) {
  const auto& r = world.referentie();
  const Gremium* g = r.gremium(vraag.gremium);
  if (g != nullptr && mag(*g, vraag, vandaag) && hoort_bij(r, *g, vraag)) return allowed();
  auto wel = beslissende_gremia(r, vraag, vandaag);
  const auto wanneer = eerste_overleg(world, wel, vandaag);
  return Refuse("gremium_zonder_mandaat", wanneer ? gen::WanneerWel::op_datum : gen::WanneerWel::na_aanpassing)
      .feit("gremium", vraag.gremium)
      .feit("onderwerp", vraag.onderwerp)
      .wie({"secretaris_gremium"})
      .gremia(std::move(wel))
      .op(wanneer)
      .done();
}

base::Result<base::Uuid, Refusal> functiemandaat(const World& world, const Actor& actor, std::string_view onderwerp,
                                                 base::Date vandaag) {
  const auto& r = world.referentie();
  Besluitvraag vraag{"", std::string(onderwerp), {}, false};
  if (r.provincies.contains(actor.zijde)) vraag.provincies = {actor.zijde};
  std::optional<base::Date> vanaf;
  for (const auto& ref : world.by_prefix(Soort::mandaatregister, "")) {
    const auto& register_ = world.find(ref)->toestand.as<gen::MandaatregisterToestand>();
    const Gremium* g = r.gremium(register_.gremium);
    vraag.gremium = register_.gremium;
    if (g == nullptr || !mag(*g, vraag, vandaag) || !hoort_bij(r, *g, vraag) || !zelfde_zijde(*g, actor.zijde))
      continue;
    for (const auto& m : register_.mandaten) {
      const bool past = m.functie == actor.functie && m.organisatie == actor.organisatie && m.onderwerp == onderwerp;
      if (!past || m.ingetrokken) continue;
      if (m.van <= vandaag && (vandaag <= m.tot || fault(KernelFault::ignore_mandate_expiry))) return m.id;
      if (vandaag < m.van && (!vanaf || m.van < *vanaf)) vanaf = m.van;
    }
  }
  std::vector<std::string> gevers;
  for (auto& naam : beslissende_gremia(r, vraag, vandaag)) {
    const auto& zijde = r.gremium(naam)->zijde;
    if (zijde == (actor.zijde == "rijk" ? "rijk" : "provincie")) gevers.push_back(std::move(naam));
  }
  return Refuse("functie_zonder_mandaat", vanaf ? gen::WanneerWel::op_datum : gen::WanneerWel::na_handeling)
      .feit("onderwerp", onderwerp)
      .wie({"secretaris_gremium"})
      .gremia(std::move(gevers))
      .eerst({"mandaat_verlenen"})
      .op(vanaf)
      .done();
}

}  // namespace ruimte::domain
