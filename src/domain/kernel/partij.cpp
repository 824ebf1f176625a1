// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/partij.hpp"

#include <algorithm>

#include "domain/kernel/evolve.hpp"

namespace ruimte::domain {

namespace {

Answer pagina_van_ander(std::string_view organisatie) {
  return Refuse("partijpagina_van_ander", gen::WanneerWel::nu_door_ander)
      .feit("organisatie", organisatie)
      .wie({"coordinator", "accounthouder_departement", "projectleider"})
      .done();
}

}  // namespace

const gen::Partijverwachting* vind_verwachting(const gen::PartijpaginaToestand& pagina, const base::Uuid& id) {
  const auto it = std::ranges::find(pagina.verwachtingen, id, &gen::Partijverwachting::id);
  return it == pagina.verwachtingen.end() ? nullptr : &*it;
}

std::vector<base::Uuid> te_bevestigen(const gen::PartijpaginaToestand& pagina, std::string_view organisatie) {
  std::vector<base::Uuid> uit;
  if (organisatie.empty() || organisatie == pagina.organisatie) return uit;
  for (const auto& v : pagina.verwachtingen)
    if (std::ranges::find(v.bevestigingen, organisatie, &gen::Verwachtingbevestiging::organisatie) ==
        v.bevestigingen.end())
      uit.push_back(v.id);
  return uit;
}

Answer partijpagina_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::PartijpaginaGeopend>()) {
    const auto& e = r.as<gen::PartijpaginaGeopend>();
    return e.organisatie == v.actor.organisatie ? allowed() : pagina_van_ander(e.organisatie);
  }
  if (v.before == nullptr) return pagina_van_ander("");
  const auto& t = v.before->toestand.as<gen::PartijpaginaToestand>();
  if (!r.is<gen::VerwachtingBevestigd>())
    return t.organisatie == v.actor.organisatie ? allowed() : pagina_van_ander(t.organisatie);
  const auto& e = r.as<gen::VerwachtingBevestigd>();
  const auto open = te_bevestigen(t, v.actor.organisatie);
  const bool goed =
      e.bevestiging.organisatie == v.actor.organisatie && std::ranges::find(open, e.verwachting) != open.end();
  if (goed) return allowed();
  return Refuse("verwachting_bevestigen_anderen", gen::WanneerWel::nu_door_ander)
      .wie({"coordinator", "accounthouder_departement", "projectleider"})
      .done();
}

namespace evolve {

Record partijpagina(const Record& toestand, const Record& inhoud, Instant op) {
  using T = gen::PartijpaginaToestand;
  T t = copy_of<T>(toestand);
  const auto bij = [&](const base::Uuid& id, auto change) {
    for (auto& v : t.verwachtingen)
      if (v.id == id) change(v);
  };
  const bool known =
      when<gen::PartijpaginaGeopend>(t, inhoud,
                                     [](T& s, const auto& e) {
                                       s.fase = e.fase;
                                       s.organisatie = e.organisatie;
                                       s.taken = e.taken;
                                     }) ||
      when<gen::VerwachtingOpgenomen>(t, inhoud,
                                      [](T& s, const auto& e) { s.verwachtingen.push_back(e.verwachting); }) ||
      when<gen::VerwachtingGewijzigd>(t, inhoud,
                                      [&](T&, const auto& e) {
                                        bij(e.verwachting, [&](gen::Partijverwachting& v) {
                                          v.tekst = e.tekst;
                                          v.op = op;
                                          v.bevestigingen.clear();
                                        });
                                      }) ||
      when<gen::VerwachtingGeschrapt>(t, inhoud,
                                      [](T& s, const auto& e) {
                                        std::erase_if(s.verwachtingen,
                                                      [&](const auto& v) { return v.id == e.verwachting; });
                                      }) ||
      when<gen::VerwachtingBevestigd>(
          t, inhoud,
          [&](T&, const auto& e) { bij(e.verwachting, [&](auto& v) { v.bevestigingen.push_back(e.bevestiging); }); }) ||
      when<gen::TaakIngevuld>(t, inhoud,
                              [](T& s, const auto& e) {
                                std::erase_if(
                                    s.taken, [&](const auto& v) { return v.functie == e.functie && v.stap == e.stap; });
                                if (e.taak) s.taken.push_back({e.functie, e.stap, *e.taak});
                              }) ||
      levensloop(t, inhoud);
  return finish(std::move(t), known, op);
}

}  // namespace evolve

}  // namespace ruimte::domain
