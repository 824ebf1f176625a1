// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/machtiging.hpp"

#include <algorithm>

namespace ruimte::domain {

namespace {

using gen::MachtigingToestand;
using gen::WanneerWel;

const gen::FunctieToestand* functie_van(const World& world, const base::Uuid& id) {
  return find_as<gen::FunctieToestand>(world, Soort::functie, id);
}

bool functie_loopt(const World& world, const base::Uuid& id, base::Date vandaag) {
  const auto* f = functie_van(world, id);
  return f != nullptr && functie_geldt(*f, vandaag);
}

/// Nothing about who may act can be done in the name of another.
bool is_over_bevoegdheid(Soort soort) {
  using enum gen::Stroomsoort;
  return soort == machtiging || soort == functie || soort == toegang || soort == mandaatregister ||
         soort == nummering || soort == oefenklok;
}

bool mag_namens(const Referentie& r, std::string_view gemachtigde, const std::string& gever) {
  const auto it = r.namens.find(gemachtigde);
  return it != r.namens.end() && it->second.contains(gever);
}

Refuse opnieuw(std::string_view code, const MachtigingToestand& m) {
  Refuse r(code, WanneerWel::na_handeling);
  r.feit("functie", m.gever_functie).wie({m.gever_functie}).eerst({"machtiging_geven"});
  return r;
}

/// It stands, has begun and is not over, and the one in whose name it is still holds his function.
Answer loopt(const World& world, const MachtigingToestand& m, base::Date vandaag) {
  if (m.ingetrokken_op) return opnieuw("machtiging_ingetrokken", m).done();
  if (vandaag > m.tot) return opnieuw("machtiging_afgelopen", m).feit("datum", base::to_string(m.tot)).done();
  if (!functie_loopt(world, m.gever, vandaag))
    return Refuse("machtiging_gever_weg", WanneerWel::na_handeling)
        .feit("functie", m.gever_functie)
        .wie({"beheerder"})
        .eerst({"functie_toewijzen", "machtiging_geven"})
        .done();
  if (vandaag >= m.van) return allowed();
  return Refuse("machtiging_later", WanneerWel::op_datum)
      .feit("datum", base::to_string(m.van))
      .wie({m.gever_functie})
      .op(m.van)
      .done();
}

bool dekt(const MachtigingToestand& m, const StreamRef& stream, std::string_view handeling) {
  const bool soort = std::ranges::find(m.soorten, stream.soort) != m.soorten.end();
  const bool act = m.handelingen.empty() || std::ranges::find(m.handelingen, handeling) != m.handelingen.end();
  return soort && act && (!m.dossier || *m.dossier == stream.id) && !is_over_bevoegdheid(stream.soort);
}

/// The actor is who the authorisation says, for whom it says.
bool klopt(const MachtigingToestand& m, const Actor& a) {
  return m.gemachtigde == a.functie_id && m.gever == a.namens->functie_id && m.gever_functie == a.functie &&
         m.organisatie == a.organisatie && m.gemachtigde_functie == a.namens->door;
}

Answer niet_te_geven(const Voorval& v) {
  return Refuse("machtiging_onmogelijk", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

Answer gegeven(const Voorval& v, const gen::MachtigingGegeven& e) {
  const auto& i = e.invoer;
  const auto* f = functie_van(v.world, i.gemachtigde);
  const bool zelf = e.gever == v.actor.functie_id && e.gever_functie == v.actor.functie &&
                    e.organisatie == v.actor.organisatie && functie_loopt(v.world, e.gever, v.vandaag);
  const bool ander = f != nullptr && f->organisatie == e.organisatie && f->functie == e.gemachtigde_functie &&
                     functie_geldt(*f, v.vandaag) &&
                     mag_namens(v.world.referentie(), e.gemachtigde_functie, e.gever_functie);
  const bool bereik = !i.soorten.empty() && std::ranges::none_of(i.soorten, is_over_bevoegdheid);
  if (!zelf || !ander || !bereik) return niet_te_geven(v);
  if (i.van <= i.tot && i.tot >= v.vandaag) return allowed();
  return Refuse("periode_onjuist", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

}  // namespace

bool functie_geldt(const gen::FunctieToestand& functie, base::Date vandaag) {
  return !functie.beeindigd_op && functie.van <= vandaag && (!functie.tot || vandaag <= *functie.tot);
}

bool machtiging_geldt(const World& world, const MachtigingToestand& machtiging, base::Date vandaag) {
  return loopt(world, machtiging, vandaag).has_value();
}

Answer handelt_bevoegd(const World& world, const Actor& actor, const StreamRef& stream, std::string_view handeling,
                       base::Date vandaag) {
  const auto* eigen = functie_van(world, actor.functie_id);
  if (eigen != nullptr && !functie_geldt(*eigen, vandaag))
    return Refuse("functie_geldt_niet", WanneerWel::na_handeling)
        .wie({"beheerder"})
        .eerst({"functie_toewijzen"})
        .done();
  if (!actor.namens) return allowed();
  const auto* m = find_as<MachtigingToestand>(world, Soort::machtiging, actor.namens->machtiging);
  if (m == nullptr || !klopt(*m, actor) || !mag_namens(world.referentie(), actor.namens->door, actor.functie))
    return Refuse("machtiging_onbekend", WanneerWel::na_handeling)
        .wie({"gedeputeerde", "bewindspersoon"})
        .eerst({"machtiging_geven"})
        .done();
  if (auto a = loopt(world, *m, vandaag); !a) return a;
  if (dekt(*m, stream, handeling)) return allowed();
  return Refuse("machtiging_bereik", WanneerWel::nu_door_ander)
      .feit("functie", m->gever_functie)
      .wie({m->gever_functie})
      .done();
}

Answer machtiging_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (v.actor.namens)
    return Refuse("machtiging_doorgeven", WanneerWel::nu_door_ander)
        .feit("functie", v.actor.functie)
        .wie({v.actor.functie})
        .done();
  if (r.is<gen::MachtigingGegeven>()) return gegeven(v, r.as<gen::MachtigingGegeven>());
  if (!r.is<gen::MachtigingIngetrokken>()) return allowed();
  const auto& m = v.before->toestand.as<MachtigingToestand>();
  if (m.gever == v.actor.functie_id) return allowed();
  return Refuse("machtiging_van_ander", WanneerWel::nu_door_ander)
      .feit("functie", m.gever_functie)
      .wie({m.gever_functie})
      .done();
}

}  // namespace ruimte::domain
