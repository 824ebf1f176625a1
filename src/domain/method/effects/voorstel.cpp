// SPDX-License-Identifier: EUPL-1.2
// A spatial proposal and the responses that it is owed.
#include "domain/kernel/voorstel.hpp"

#include <algorithm>
#include <span>

#include "base/clock.hpp"
#include "domain/method/effects/effects.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

const gen::VoorstelToestand& voorstel(const Ctx& c) { return c.dossier->toestand.as<gen::VoorstelToestand>(); }

/// One term for every day on which responses are due, beside those that run.
Event start_reactietermijn(const Ctx& c, const Args& args, base::Date dag) {
  const auto& naam = args.find("termijn")->second;
  return fact(c, gen::TermijnGestart{{sub_id(c.command.id, "termijn:" + naam), naam, dag}});
}

Decision bied_voorstel_aan(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::VoorstelAanbiedenInvoer>();
  const auto& r = c.world.referentie();
  const auto provincie = r.provincies.find(c.actor.zijde);
  if (provincie == r.provincies.end())
    return Refuse("andere_partij", WanneerWel::nu_door_ander).wie({"projectleider"}).done();
  const Kring kring = kring_gedeeld(provincie->second.nr);
  const auto dag = base::add_days(c.vandaag, std::stoi(args.find("min_dagen")->second));
  auto [nummer, uitgegeven] =
      volgend_nummer(c, "R-" + provincie->second.afkorting + "-" + std::to_string(jaar_van(c.vandaag)), kring);
  gen::VoorstelAangeboden feit{nummer, begin_fase(c, Soort::voorstel), c.actor.zijde, c.vandaag, i.titel, i.besluit,
                               {}};
  bool open = false;
  for (std::size_t n = 0; n < i.elementen.size(); ++n) {
    gen::Voorstelelement e{};
    e.id = sub_id(c.command.id, "element:" + std::to_string(n));
    e.invoer = i.elementen[n];
    if (vraagt_reactie(e)) e.reactie_voor = dag;
    open = open || e.reactie_voor;
    feit.elementen.push_back(std::move(e));
  }
  Events uit{std::move(uitgegeven), fact(c, std::move(feit), kring)};
  if (open) uit.push_back(start_reactietermijn(c, args, dag));
  return uit;
}

/// After this fact a term runs for every day on which a response is due, one for each day, and no other.
void werk_termijnen_bij(const Ctx& c, const Args& args, const Event& feit, Events& uit) {
  const auto& naam = args.find("termijn")->second;
  const auto erna = aggregate_type(Soort::voorstel).evolve(c.dossier->toestand, feit.inhoud, c.now);
  const auto& t = erna.as<gen::VoorstelToestand>();
  const auto wacht_op = [&](base::Date dag) {
    return std::ranges::any_of(t.elementen, [&](const auto& e) { return vraagt_reactie(e) && e.reactie_voor == dag; });
  };
  for (const auto& termijn : t.termijnen)
    if (termijn.naam == naam && !wacht_op(termijn.vervalt_op)) uit.push_back(fact(c, gen::TermijnGestopt{termijn}));
  for (const auto& e : t.elementen) {
    if (!vraagt_reactie(e) || e.te_laat_sinds || !e.reactie_voor) continue;
    const bool loopt = std::ranges::find(t.termijnen, *e.reactie_voor, &gen::Termijn::vervalt_op) != t.termijnen.end();
    if (loopt) continue;
    uit.push_back(start_reactietermijn(c, args, *e.reactie_voor));
    break;  // one response puts off to one day
  }
}

Decision geef_reactie(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::ReactieGevenInvoer>();
  // What the reader of the response cannot open is no answer to him.
  for (const auto& [soort, id] : {std::pair{Soort::vraagstuk, i.vraagstuk}, std::pair{Soort::afspraak, i.afspraak}}) {
    const auto* a = id ? c.world.find({soort, *id}) : nullptr;
    if (id && (a == nullptr || !c.actor.mag_lezen(a->kring)))
      return Refuse("dossier_onbekend", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  }
  gen::Reactie reactie{i.uitkomst, c.actor.organisatie, i.toelichting, i.vraagstuk,
                       i.afspraak, i.instrument,        i.datum,       c.now};
  Events uit{fact(c, gen::ReactieGegeven{i.elementen, std::move(reactie)})};
  werk_termijnen_bij(c, args, Event(uit.front()), uit);
  return uit;
}

/// What fits and was addressed to this department, in one act.
Decision neem_kennis(const Ctx& c, const Args&) {
  std::vector<base::Uuid> ids;
  for (const auto& e : voorstel(c).elementen)
    if (e.invoer.antwoord == gen::Voorstelantwoord::past && e.reacties.empty() && !e.ingetrokken_omdat &&
        std::ranges::find(e.invoer.aan, c.actor.organisatie) != e.invoer.aan.end())
      ids.push_back(e.id);
  if (ids.empty()) return Refuse("niets_open", WanneerWel::niet_meer).done();
  gen::Reactie reactie{};
  reactie.uitkomst = gen::Reactieuitkomst::kennisgenomen;
  reactie.door = c.actor.organisatie;
  reactie.op = c.now;
  return Events{fact(c, gen::ReactieGegeven{std::move(ids), std::move(reactie)})};
}

Decision trek_element_in(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::ElementIntrekkenInvoer>();
  const auto* e = vind_element(voorstel(c), i.element);
  if (e != nullptr && vraagt_reactie(*e)) {
    Events uit{fact(c, gen::ElementIngetrokken{i.element, i.reden})};
    werk_termijnen_bij(c, args, Event(uit.front()), uit);
    return uit;
  }
  return Refuse("onderdeel_onbekend", WanneerWel::na_aanpassing)
      .feit("onderdeel", base::to_string(i.element))
      .wie({c.actor.functie})
      .done();
}

/// All that is due by now, once; an element that was put off has a later day of its own.
Decision leg_uitgebleven_reactie_vast(const Ctx& c, const Args&) {
  std::vector<base::Uuid> ids;
  for (const auto& e : voorstel(c).elementen)
    if (vraagt_reactie(e) && !e.te_laat_sinds && e.reactie_voor && *e.reactie_voor < c.vandaag) ids.push_back(e.id);
  if (ids.empty()) return Events{};
  const auto aantal = static_cast<std::int64_t>(ids.size());
  return Events{fact(c, gen::ReactieUitgebleven{std::move(ids), c.vandaag, aantal})};
}

/// Each part once; what was filled in before is replaced.
Decision vul_checklist_in(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ChecklistInvullenInvoer>();
  for (std::size_t n = 0; n < i.antwoorden.size(); ++n) {
    const auto eerder = std::span(i.antwoorden).first(n);
    if (std::ranges::find(eerder, i.antwoorden[n].onderdeel, &gen::Checklistantwoord::onderdeel) != eerder.end())
      return Refuse("checklist_dubbel", WanneerWel::na_aanpassing)
          .feit("onderdeel", i.antwoorden[n].onderdeel)
          .wie({c.actor.functie})
          .done();
  }
  return Events{fact(c, gen::ChecklistIngevuld{i.antwoorden, static_cast<std::int64_t>(i.antwoorden.size())})};
}

}  // namespace

void register_voorstel(Registry& r) {
  using base::describe;
  static constexpr std::string_view aanbieden[] = {"termijn", "min_dagen"};
  static constexpr std::string_view met_termijn[] = {"termijn"};
  static constexpr std::string_view fasen[] = {"aangeboden", "beantwoord"};
  const auto add = [&](std::string_view naam, auto invoer, EffectFn fn, std::span<const std::string_view> p = {}) {
    r.add(EffectDef{naam, Soort::voorstel, p, invoer, fn, fasen});
  };
  add("bied_voorstel_aan", &describe<gen::VoorstelAanbiedenInvoer>, bied_voorstel_aan, aanbieden);
  add("geef_reactie", &describe<gen::ReactieGevenInvoer>, geef_reactie, met_termijn);
  add("neem_kennis", nullptr, neem_kennis);
  add("vul_checklist_in", &describe<gen::ChecklistInvullenInvoer>, vul_checklist_in);
  add("trek_element_in", &describe<gen::ElementIntrekkenInvoer>, trek_element_in, met_termijn);
  add("leg_uitgebleven_reactie_vast", nullptr, leg_uitgebleven_reactie_vast);
}

}  // namespace ruimte::domain::effects
