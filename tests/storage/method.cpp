// SPDX-License-Identifier: EUPL-1.2
#include "method.hpp"

#include <stdexcept>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "domain/kernel/refusal.hpp"
#include "gen/gremium.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"
#include "gen/vraagstuk_invoer.hpp"

namespace ruimte::test {
namespace {

using domain::Decision;
using domain::Event;
using domain::Events;
using domain::Refuse;
using domain::Soort;
using gen::WanneerWel;

struct Ctx {
  const domain::World& world;
  const domain::Command& command;
};

template <class T>
Event fact(const domain::StreamRef& stream, T inhoud, domain::Kring kring = {}) {
  return {.stream = stream, .kring = kring, .inhoud = base::Record::of(std::move(inhoud)), .krachtens = {}};
}

domain::Kring kring_of(const std::string& gremium) { return {std::stoi(gremium.substr(gremium.find(':') + 1))}; }

Decision decide_plan(const Ctx& c, bool blind) {
  const auto& invoer = c.command.invoer.as<gen::OverlegPlannenInvoer>();
  const std::string sleutel = invoer.gremium + "/" + base::to_string(invoer.datum);
  if (!blind && c.world.by_key(Soort::overleg, sleutel)) return Refuse("bestaat_al", WanneerWel::na_aanpassing).done();
  return Events{fact(c.command.stream, gen::OverlegGepland{"gepland", invoer}, kring_of(invoer.gremium))};
}

Decision decide_afgelasten(const Ctx& c) {
  const auto* overleg = domain::find_as<gen::OverlegToestand>(c.world, Soort::overleg, c.command.stream.id);
  if (overleg == nullptr) return Refuse("onbekend", WanneerWel::niet_meer).done();
  if (overleg->fase != "gepland") return Refuse("fase_past_niet", WanneerWel::niet_meer).done();
  return Events{fact(c.command.stream, gen::FaseGewijzigd{"afgelasten", "gepland", "afgelast", {}})};
}

Event next_number(const Ctx& c, const std::string& reeks) {
  const auto known = c.world.by_key(Soort::nummering, reeks);
  const auto* state = known ? domain::find_as<gen::NummeringToestand>(c.world, Soort::nummering, known->id) : nullptr;
  const domain::StreamRef stream =
      known.value_or(domain::StreamRef{Soort::nummering, domain::sub_id(c.command.id, reeks)});
  return fact(stream, gen::NummerUitgegeven{reeks, state == nullptr ? 1 : state->laatste + 1, "open"}, kring_test);
}

Decision decide_breng_in(const Ctx& c, const domain::Actor& actor) {
  Event number = next_number(c, "V-UT-2026");
  const std::string nummer = "V-UT-2026-" + std::to_string(number.inhoud.as<gen::NummerUitgegeven>().nummer);
  return Events{
      std::move(number),
      fact(c.command.stream,
           gen::VraagstukIngebracht{
               nummer, "ingebracht", actor.organisatie, {"pv26"}, c.command.invoer.as<gen::InbrengenInvoer>()},
           kring_test)};
}

Decision wrong_kring(const Ctx& c) {
  return Events{fact(c.command.stream, gen::FaseGewijzigd{"x", "gepland", "afgelast", {}}, {77})};
}

}  // namespace

domain::Decision decide(const domain::World& world, const domain::Command& command, const domain::Actor& actor,
                        base::Instant) {
  const Ctx c{world, command};
  if (command.handeling == "plan") return decide_plan(c, false);
  if (command.handeling == "plan_blind") return decide_plan(c, true);
  if (command.handeling == "afgelasten") return decide_afgelasten(c);
  if (command.handeling == "breng_in") return decide_breng_in(c, actor);
  if (command.handeling == "nummer") return Events{next_number(c, "N-" + base::to_string(command.stream.id))};
  if (command.handeling == "leeg") return Events{};
  if (command.handeling == "gooi") throw std::runtime_error("kapotte beslissing");
  if (command.handeling == "andere_kring") return wrong_kring(c);
  return Refuse("handeling_onbekend", WanneerWel::niet_meer).done();
}

base::Uuid id_of(std::uint64_t n) {
  const base::Hash hash = base::sha256("id " + std::to_string(n));
  base::Uuid id;
  std::copy_n(hash.v.begin(), id.v.size(), id.v.begin());
  return id;
}

domain::Actor actor_in(std::vector<domain::Kring> kringen, std::uint64_t persoon) {
  return {.functie_id = id_of(1'000'000 + persoon),
          .persoon = id_of(2'000'000 + persoon),
          .functie = "projectleider",
          .organisatie = "pv26",
          .zijde = "pv26",
          .gremium = {},
          .kan_instemmen = false,
          .kringen = std::move(kringen),
          .namens = {}};
}

application::Job act(std::uint64_t n, domain::StreamRef stream, std::string handeling, const domain::Actor& actor) {
  domain::Command command{
      .id = id_of(10'000'000 + n), .stream = stream, .handeling = std::move(handeling), .invoer = {}, .if_versie = {}};
  return {.command = std::move(command),
          .actor = actor,
          .verzoek = base::sha256("verzoek " + std::to_string(n)),
          .sleutel = "sleutel-" + std::to_string(n)};
}

application::Job plan(std::uint64_t n, std::string gremium, int day, const domain::Actor& actor) {
  auto job = act(n, {Soort::overleg, id_of(n)}, "plan", actor);
  job.command.invoer = base::Record::of(gen::OverlegPlannenInvoer{std::move(gremium), {20'000 + day}, {}, "Utrecht"});
  return job;
}

application::Job breng_in(std::uint64_t n, std::string titel, std::optional<int> tijdvak, const domain::Actor& actor) {
  auto job = act(n, {Soort::vraagstuk, id_of(n)}, "breng_in", actor);
  gen::InbrengenInvoer invoer;
  invoer.titel = std::move(titel);
  invoer.kern = "Woningen en waterberging vragen dezelfde grond.";
  invoer.plaatsnaam = "Rijnenburg";
  invoer.waarom_vast = "Er is geen besluit over de volgorde.";
  invoer.vraag = "Een keuze tussen beide.";
  invoer.oorzaken = {"geen_besluit"};
  if (tijdvak) invoer.tijdvak = base::Date{20'500 + *tijdvak};
  job.command.invoer = base::Record::of(std::move(invoer));
  return job;
}

}  // namespace ruimte::test
