// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/capaciteit.hpp"
#include "domain/method/dagen.hpp"
#include "domain/method/effects/effects.hpp"
#include "gen/agenda.hpp"
#include "gen/gremium.hpp"
#include "gen/jaarplan.hpp"
#include "gen/organisatie_en_functie.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::domain::effects {

namespace {

/// What an agenda is about, in words: one province, or those of a part of the country.
std::string names_of(const Referentie& r, const std::vector<std::string>& provincies) {
  std::string out;
  for (const auto& id : provincies) out += (out.empty() ? "" : ", ") + r.provincies.find(id)->second.naam;
  return out;
}

/// The body that fixes an agenda follows from the place: the DO NOVEX of the province, the joint DO of the landsdeel.
Decision open_agenda(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::AgendaOpenenInvoer>();
  const auto& r = c.world.referentie();
  if (i.provincie.has_value() == i.landsdeel.has_value())
    return Refuse("provincie_of_landsdeel", gen::WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  const auto provincies = r.provincies_van_agenda(i.provincie, i.landsdeel);
  const auto kring = gedeelde_kring(r, provincies);
  if (auto a = leest_zelf(c, kring); !a) return base::fail(a.error());
  const auto gremium =
      args.find(i.provincie ? "provinciaal" : "landsdelig")->second + ":" + (i.provincie ? *i.provincie : *i.landsdeel);
  gen::AgendaGeopend feit{begin_fase(c, Soort::agenda),
                          "Agenda " + names_of(r, provincies) + " " + std::to_string(i.jaar), gremium, i};
  feit.invoer.plaatsen.reset();  // it stands with the body, for all of its agendas
  Events uit{fact(c, std::move(feit), kring)};
  if (!i.plaatsen) return uit;
  const auto bestaand = c.world.by_key(Soort::capaciteit, capaciteit_van_gremium(i.jaar, gremium));
  const auto stroom = bestaand ? *bestaand : StreamRef{Soort::capaciteit, sub_id(c.command.id, "capaciteit")};
  if (!bestaand) uit.push_back(open_capaciteit_van(c, stroom, i.jaar, gremium, std::nullopt));
  uit.push_back(fact_on(stroom, gen::CapaciteitGezet{*i.plaatsen, {}}));
  return uit;
}

Decision leg_geldstap_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::GeldstapInvoer>();
  if (auto a = dag_vanaf(i.datum, c.vandaag); !a) return base::fail(a.error());
  return Events{fact(c, gen::GeldstapVastgelegd{{i.hoe, i.datum, i.gremium, c.actor.organisatie}})};
}

/// Both sides read it: it says how the talk goes, never what a side brings.
Decision ontwerp_dialoog(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::DialoogOntwerpenInvoer>();
  return Events{fact(c, gen::DialoogOntworpen{{i.soort, i.opzet, i.wie, c.actor.organisatie, c.vandaag}})};
}

Decision bekrachtig(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::BekrachtigenInvoer>();
  return Events{fact(c, gen::AgendaBekrachtigd{{c.actor.organisatie, i.bekrachtigd, i.reden, c.now}})};
}

Decision stel_agenda_vast(const Ctx& c, const Args&) {
  const auto& t = c.dossier->toestand.as<gen::AgendaToestand>();
  return Events{
      fact(c, gen::AgendaVastgesteld{c.command.invoer.as<gen::AgendaVaststellenInvoer>().gremium, t.versie + 1})};
}

gen::Mandaat mandaat(const Ctx& c) {
  const auto& i = c.command.invoer.as<gen::MandaatVerlenenInvoer>();
  return {sub_id(c.command.id, "mandaat"), i.functie, i.organisatie, i.onderwerp, i.van, i.tot, i.grondslag, false};
}

/// Bodies and their mandates are known to everyone who takes part: a refusal must be able to name them.
Decision verleen_mandaat(const Ctx& c, const Args&) {
  return Events{fact(c, gen::MandaatVerleend{c.actor.gremium, "open", mandaat(c)}, kring_deelnemers)};
}

Decision trek_mandaat_in(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::MandaatIntrekkenInvoer>();
  for (const auto& m : c.dossier->toestand.as<gen::MandaatregisterToestand>().mandaten)
    if (m.id == i.mandaat && !m.ingetrokken) return Events{fact(c, gen::MandaatIngetrokken{i.mandaat, i.reden})};
  return Refuse("onderdeel_onbekend", gen::WanneerWel::na_aanpassing)
      .feit("onderdeel", base::to_string(i.mandaat))
      .wie({c.actor.functie})
      .done();
}

Decision open_cyclus(const Ctx& c, const Args&) {
  return Events{fact(c,
                     gen::CyclusGeopend{begin_fase(c, Soort::cyclus), c.command.invoer.as<gen::CyclusOpenenInvoer>()},
                     kring_openbaar)};
}

Decision verleg_cyclus(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::CyclusVerleggenInvoer>();
  for (const auto& s : i.stappen)
    if (s.tot < s.van) return Refuse("periode_onjuist", gen::WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  return Events{fact(c, gen::CyclusVerlegd{i})};
}

Decision bekrachtig_cyclus(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::BekrachtigenInvoer>();
  return Events{fact(c, gen::CyclusBekrachtigd{{c.actor.organisatie, i.bekrachtigd, i.reden, c.now}})};
}

Decision bekrachtig_verlegging(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::BekrachtigenInvoer>();
  return Events{fact(c, gen::VerleggingBekrachtigd{{c.actor.organisatie, i.bekrachtigd, i.reden, c.now}})};
}

/// What the coordinator records holds for all; what anyone else records is of his own organisation (BEV-07).
Decision leg_moment_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::MomentVastleggenInvoer>();
  const auto van = c.actor.functie == "coordinator" ? std::nullopt : std::optional(c.actor.organisatie);
  return Events{fact(c, gen::MomentVastgelegd{{sub_id(c.command.id, "moment"), i.soort, i.naam, i.van,
                                               i.tot.value_or(i.van), van, i.raming.value_or(false), i.toelichting}})};
}

Decision laat_moment_vervallen(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::MomentVervallenInvoer>();
  for (const auto& m : c.dossier->toestand.as<gen::CyclusToestand>().momenten)
    if (m.id == i.moment) return Events{fact(c, gen::MomentVervallen{i.moment, m.naam, i.reden})};
  return Refuse("moment_onbekend", gen::WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

Decision wijs_functie_toe(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::FunctieToewijzenInvoer>();
  const auto aantal = static_cast<std::int64_t>(c.world.by_prefix(Soort::functie, "").size());
  return Events{fact(c, gen::FunctieToegewezen{aantal + 1, begin_fase(c, Soort::functie), i}, kring_deelnemers)};
}

Decision beeindig_functie(const Ctx& c, const Args&) {
  return Events{fact(c, gen::FunctieBeeindigd{c.vandaag, c.command.invoer.as<gen::RedenInvoer>().reden})};
}

}  // namespace

void register_overig(Registry& r) {
  using S = Soort;
  using base::describe;
  static constexpr std::string_view gremia[] = {"provinciaal", "landsdelig"};
  r.add(EffectDef{"open_agenda", S::agenda, gremia, &describe<gen::AgendaOpenenInvoer>, open_agenda});
  r.add(EffectDef{"leg_geldstap_vast", S::agenda, {}, &describe<gen::GeldstapInvoer>, leg_geldstap_vast});
  r.add(EffectDef{"ontwerp_dialoog", S::agenda, {}, &describe<gen::DialoogOntwerpenInvoer>, ontwerp_dialoog});
  r.add(EffectDef{"bekrachtig", S::agenda, {}, &describe<gen::BekrachtigenInvoer>, bekrachtig});
  r.add(EffectDef{"stel_agenda_vast", S::agenda, {}, &describe<gen::AgendaVaststellenInvoer>, stel_agenda_vast});
  r.add(EffectDef{"verleen_mandaat", S::mandaatregister, {}, &describe<gen::MandaatVerlenenInvoer>, verleen_mandaat});
  r.add(EffectDef{"trek_mandaat_in", S::mandaatregister, {}, &describe<gen::MandaatIntrekkenInvoer>, trek_mandaat_in});
  r.add(EffectDef{"open_cyclus", S::cyclus, {}, &describe<gen::CyclusOpenenInvoer>, open_cyclus});
  r.add(EffectDef{"verleg_cyclus", S::cyclus, {}, &describe<gen::CyclusVerleggenInvoer>, verleg_cyclus});
  r.add(EffectDef{"bekrachtig_cyclus", S::cyclus, {}, &describe<gen::BekrachtigenInvoer>, bekrachtig_cyclus});
  r.add(EffectDef{"bekrachtig_verlegging", S::cyclus, {}, &describe<gen::BekrachtigenInvoer>, bekrachtig_verlegging});
  r.add(EffectDef{"leg_moment_vast", S::cyclus, {}, &describe<gen::MomentVastleggenInvoer>, leg_moment_vast});
  r.add(
      EffectDef{"laat_moment_vervallen", S::cyclus, {}, &describe<gen::MomentVervallenInvoer>, laat_moment_vervallen});
  r.add(EffectDef{"wijs_functie_toe", S::functie, {}, &describe<gen::FunctieToewijzenInvoer>, wijs_functie_toe});
  r.add(EffectDef{"beeindig_functie", S::functie, {}, &describe<gen::RedenInvoer>, beeindig_functie});
}

}  // namespace ruimte::domain::effects
