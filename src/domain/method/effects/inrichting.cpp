// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/method/effects/effects.hpp"
#include "gen/inrichting.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

const gen::InrichtingToestand& inrichting_van(const Ctx& c) {
  return c.dossier->toestand.as<gen::InrichtingToestand>();
}

/// How everyone works is known to everyone who takes part.
Decision open_inrichting(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::InrichtingOpenenInvoer>();
  const auto& provincies = c.world.referentie().provincies;
  const auto naam = i.provincie ? provincies.find(*i.provincie)->second.naam : "Rijk en provincies samen";
  return Events{fact(c, gen::InrichtingGeopend{begin_fase(c, Soort::inrichting), i.provincie, naam}, kring_deelnemers)};
}

gen::Keuzesteun eigen_steun(const Ctx& c) { return {c.actor.zijde, c.actor.organisatie, c.actor.functie, c.now}; }

Decision stel_keuze_voor(const Ctx& c, const Args&) {
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  const auto& i = c.command.invoer.as<gen::KeuzeVoorstellenInvoer>();
  const auto id = sub_id(c.command.id, "keuze");
  return Events{fact(c, gen::KeuzeVoorgesteld{{id, i.instelling, i.keuze, i.reden, c.actor.zijde, {}}}),
                fact(c, gen::KeuzeGesteund{id, i.instelling, eigen_steun(c)})};
}

const gen::Keuzevoorstel* keuzevoorstel(const Ctx& c, const base::Uuid& id) {
  const auto& lijst = inrichting_van(c).voorstellen;
  const auto it = std::ranges::find(lijst, id, &gen::Keuzevoorstel::id);
  return it == lijst.end() ? nullptr : &*it;
}

Decision keuze_weg(const Ctx& c) {
  return Refuse("voorstel_vervallen", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

/// Of a province: the Rijk and that province. Of the whole: the Rijk and as many provinces as the method asks, so that
/// no single party can hold the others back.
bool genoeg_steun(const Ctx& c, const Args& args, const std::vector<gen::Keuzesteun>& steunen) {
  const auto staat = [&](std::string_view zijde) {
    return std::ranges::find(steunen, zijde, &gen::Keuzesteun::zijde) != steunen.end();
  };
  const auto& provincie = inrichting_van(c).provincie;
  if (!staat("rijk")) return false;
  return provincie ? staat(*provincie) : steunen.size() > std::stoul(args.find("min_provincies")->second);
}

Decision steun_keuze(const Ctx& c, const Args& args) {
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  const auto* p = keuzevoorstel(c, c.command.invoer.as<gen::KeuzeSteunenInvoer>().voorstel);
  if (p == nullptr) return keuze_weg(c);
  Events uit{fact(c, gen::KeuzeGesteund{p->id, p->instelling, eigen_steun(c)})};
  auto steunen = p->steun;
  std::erase_if(steunen, [&](const auto& s) { return s.zijde == c.actor.zijde; });
  steunen.push_back(eigen_steun(c));
  if (genoeg_steun(c, args, steunen))
    uit.push_back(fact(c, gen::KeuzeVastgelegd{p->id, {p->instelling, p->keuze, p->reden, c.vandaag, steunen}}));
  return uit;
}

Decision laat_keuze_vervallen(const Ctx& c, const Args&) {
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  const auto& i = c.command.invoer.as<gen::KeuzeVervallenInvoer>();
  const auto* p = keuzevoorstel(c, i.voorstel);
  if (p == nullptr) return keuze_weg(c);
  return Events{fact(c, gen::KeuzevoorstelVervallen{p->id, p->instelling, c.actor.zijde, i.reden})};
}

}  // namespace

void register_inrichting(Registry& r) {
  using base::describe;
  static constexpr std::string_view minimum[] = {"min_provincies"};
  const auto add = [&](std::string_view naam, std::span<const std::string_view> parameters,
                       const base::TypeDesc& (*invoer)(), EffectFn fn) {
    r.add(EffectDef{naam, Soort::inrichting, parameters, invoer, fn});
  };
  add("open_inrichting", {}, &describe<gen::InrichtingOpenenInvoer>, open_inrichting);
  add("stel_keuze_voor", {}, &describe<gen::KeuzeVoorstellenInvoer>, stel_keuze_voor);
  add("steun_keuze", minimum, &describe<gen::KeuzeSteunenInvoer>, steun_keuze);
  add("laat_keuze_vervallen", {}, &describe<gen::KeuzeVervallenInvoer>, laat_keuze_vervallen);
}

}  // namespace ruimte::domain::effects
