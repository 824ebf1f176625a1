// SPDX-License-Identifier: EUPL-1.2
// A conflict on its way up the ladder: placing by hand or by the clock, requests to be tabled, pause and fast track.
#include <algorithm>

#include "base/clock.hpp"
#include "domain/kernel/fault.hpp"
#include "domain/kernel/inrichting.hpp"
#include "domain/method/conflictpad.hpp"
#include "domain/method/dagen.hpp"
#include "domain/method/effects/effects.hpp"
#include "domain/method/klok.hpp"
#include "gen/conflict.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain::effects {

namespace {

using conflictpad::toestand;
using gen::Plaatsingwijze;
using gen::WanneerWel;

constexpr int vastleggen_werkdagen = 5;    ///< after the meeting, or after a refusal to table it
constexpr int herinnering_werkdagen = 20;  ///< on the highest rung
constexpr int hervat_werkdagen = 10;
constexpr int acht_weken = 56, een_jaar = 366;

base::Date over_werkdagen(const Ctx& c, base::Date van, int n) {
  return base::add_working_days(van, n, c.world.referentie().vrije_dagen);
}

int getal(const Ctx& c, const std::string& instelling) { return static_cast<int>(getal_van(c.world, instelling)); }

/// How it comes before a body of a rung: on a planned date that is near enough; above the provincietafel by a request;
/// else the parties, or the secretary who must offer a moment, have a term (I-11).
gen::TredeGeplaatst plaatsing(const Ctx& c, const std::string& gremium, int nr, std::optional<base::Date> datum) {
  const auto& trede =
      c.world.referentie().escalatiepaden.find(gen::to_id(toestand(c).soort))->second[static_cast<std::size_t>(nr - 1)];
  gen::TredeGeplaatst feit{nr, gremium, Plaatsingwijze::overleg, {}, {}};
  const auto vandaag = base::add_days(c.vandaag, static_cast<int>(c.dagen_te_laat));  // no meeting in the past
  if (trede.verzoek && c.actor.gremium != gremium) {
    feit.wijze = Plaatsingwijze::agenderingsverzoek;
  } else {
    if (!datum) datum = volgend_overleg(c.world, gremium, vandaag);
    if (datum && *datum <= base::add_days(vandaag, getal(c, "plaatsing_binnen"))) feit.datum = datum;
    if (!feit.datum) feit.wijze = trede.onderling ? Plaatsingwijze::onderling : Plaatsingwijze::ad_hoc_moment;
  }
  const auto* anders = feit.wijze == Plaatsingwijze::onderling ? "termijn_trede_1" : "ad_hoc_termijn";
  feit.termijn = feit.datum ? *feit.datum : over_werkdagen(c, c.vandaag, getal(c, anders));
  return feit;
}

const std::string& termijn_naam(const Args& args) { return args.find("termijn")->second; }

/// The body then has a few days to record what came of it.
void start_trede(const Ctx& c, const Args& args, const std::optional<base::Date>& datum, base::Date anders,
                 Events& uit) {
  if (!fault(KernelFault::conflict_without_term))
    klok::start(c, termijn_naam(args), datum ? over_werkdagen(c, *datum, vastleggen_werkdagen) : anders, uit);
}

Events plaats(const Ctx& c, const Args& args, const gen::TredeGeplaatst& feit) {
  Events uit;
  if (toestand(c).pauze_tot) uit.push_back(fact(c, gen::ConflictHervat{feit.termijn}));
  klok::stop_alle(c, uit);
  uit.push_back(fact(c, feit));
  start_trede(c, args, feit.datum, feit.termijn, uit);
  return uit;
}

Decision plaats_op_trede(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::TredeInvoer>();
  if (i.datum)
    if (auto a = dag_vanaf(*i.datum, c.vandaag); !a) return base::fail(a.error());
  const auto kan = conflictpad::plekken(c.world, toestand(c));
  const auto plek = kan.find(i.gremium);
  if (plek == kan.end()) return Refuse("trede_past_niet", WanneerWel::na_aanpassing).feit("trede", "").done();
  return plaats(c, args, plaatsing(c, i.gremium, plek->second, i.datum));
}

/// The clock takes a body of the next rung that may decide on this kind, then the one that meets first.
Decision plaats_volgende_trede(const Ctx& c, const Args& args) {
  std::optional<gen::TredeGeplaatst> beste;
  const auto rang = [&](const gen::TredeGeplaatst& feit) {
    return std::pair(!conflictpad::mag_beslissen(c, feit.gremium), feit.datum.value_or(base::Date{INT32_MAX}));
  };
  for (const auto& [gremium, nr] : conflictpad::volgende(c.world, toestand(c))) {
    auto feit = plaatsing(c, gremium, nr, {});
    if (!beste || rang(feit) < rang(*beste)) beste = std::move(feit);
  }
  if (!beste) return Refuse("laatste_trede", WanneerWel::na_handeling).done();
  return plaats(c, args, *std::move(beste));
}

/// There is no higher rung: the body is reminded and the term runs again, so that it never ends in silence.
Decision herinner(const Ctx& c, const Args& args) {
  const auto& t = toestand(c);
  const bool zonder = t.wijze == Plaatsingwijze::agenderingsverzoek && !t.verzoek_antwoord;
  const auto termijn = over_werkdagen(c, c.vandaag, herinnering_werkdagen);
  Events uit{fact(c, gen::UitkomstBleefUit{t.gremium.value_or(""), t.herinneringen + 1, zonder, termijn})};
  klok::start(c, termijn_naam(args), termijn, uit);
  return uit;
}

Decision leg_lezingen_naast_elkaar(const Ctx& c, const Args&) {
  return Events{fact(c, gen::LezingenNaastElkaar{static_cast<std::int64_t>(toestand(c).lezingen.size())})};
}

Decision werk_uit(const Ctx& c, const Args&) {
  return Events{fact(c, gen::ConflictUitgewerkt{c.command.invoer.as<gen::UitwerkingInvoer>(), c.actor.organisatie})};
}

Decision bied_moment_aan(const Ctx& c, const Args& args) {
  const auto datum = c.command.invoer.as<gen::MomentInvoer>().datum;
  if (auto a = dag_vanaf(datum, c.vandaag); !a) return base::fail(a.error());
  Events uit{fact(c, gen::MomentAangeboden{toestand(c).gremium.value_or(""), datum})};
  start_trede(c, args, datum, datum, uit);
  return uit;
}

Decision beantwoord_verzoek(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::VerzoekAntwoordInvoer>();
  if (i.geagendeerd_op.has_value() == i.niet_omdat.has_value())
    return Refuse("datum_of_reden", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  if (i.geagendeerd_op)
    if (auto a = dag_vanaf(*i.geagendeerd_op, c.vandaag); !a) return base::fail(a.error());
  Events uit{fact(c, gen::AgenderingsverzoekBeantwoord{{toestand(c).gremium.value_or(""), i, c.now}})};
  start_trede(c, args, i.geagendeerd_op, over_werkdagen(c, c.vandaag, vastleggen_werkdagen), uit);
  return uit;
}

/// Each party writes about itself; what it leaves out of its room stays with itself (I-05).
Decision geef_partijruimte(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::PartijruimteInvoer>();
  if (auto a = handelt_voor_zijde(c); !a) return base::fail(a.error());
  return Events{
      fact(c, gen::PartijruimteGegeven{{c.actor.zijde, c.actor.organisatie, i.bevoegdheid, i.beslisruimte, c.now}})};
}

/// Three fields that can be filled at different moments. Who may decide gives the route: one party by itself, several
/// only together in a body that may. Guiding gives no say.
Decision beleg_regie(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::RegieInvoer>();
  if (!i.regie && i.beslissers.empty() && !i.terugkoppeling_op)
    return Refuse("niets_ingevuld", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
  if (i.terugkoppeling_op)
    if (auto a = dag_tussen(*i.terugkoppeling_op, c.vandaag, base::add_days(c.vandaag, een_jaar)); !a)
      return base::fail(a.error());
  auto nu = toestand(c).regie.value_or(gen::Procesdiscipline{});
  if (i.regie) nu.regie = i.regie;
  if (i.terugkoppeling_op) nu.terugkoppeling_op = i.terugkoppeling_op;
  if (!i.beslissers.empty()) {
    nu.beslissers.clear();
    for (const auto& wie : i.beslissers)
      if (std::ranges::find(nu.beslissers, wie) == nu.beslissers.end()) nu.beslissers.push_back(wie);
    nu.route = nu.beslissers.size() == 1 ? gen::Beslisroute::eigen_bevoegdheid : gen::Beslisroute::collegiaal;
    nu.gremia = conflictpad::beslisgremia(c);
  }
  return Events{fact(c, gen::RegieBelegd{std::move(nu)})};
}

/// Everybody agreed: the clock stands still, or the rungs between are passed over.
void voer_uit(const Ctx& c, const Args& args, const gen::Procesafspraak& v, Events& uit) {
  if (v.soort == gen::Procesvoorstel::pauze) {
    klok::stop_alle(c, uit);
    uit.push_back(fact(c, gen::ConflictGepauzeerd{*v.tot, v.reden}));
    klok::start(c, args.find("termijn_pauze")->second, *v.tot, uit);
    return;
  }
  const auto kan = conflictpad::hogere(c.world, toestand(c));
  uit.push_back(fact(c, gen::ProcesvoorstelVervallen{c.actor.organisatie, v.reden}));
  for (auto& e : plaats(c, args, plaatsing(c, *v.gremium, kan.find(*v.gremium)->second, {}))) uit.push_back(e);
  const auto& naar = args.find("naar")->second;
  if (toestand(c).fase != naar)
    uit.push_back(fact(c, gen::FaseGewijzigd{c.command.handeling, toestand(c).fase, naar, v.reden}));
}

Decision stel_voor(const Ctx& c, const Args& args, gen::Procesafspraak v) {
  v.akkoord = {c.actor.organisatie};
  v.zijden = {c.actor.zijde};
  Events uit{fact(c, gen::ProcesvoorstelGedaan{v})};
  if (conflictpad::allen_akkoord(c.world, toestand(c), v)) voer_uit(c, args, v, uit);
  return uit;
}

Decision stel_pauze_voor(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::PauzeInvoer>();
  if (auto a = dag_tussen(i.tot, base::add_days(c.vandaag, 1), base::add_days(c.vandaag, acht_weken)); !a)
    return base::fail(a.error());
  return stel_voor(c, args, {gen::Procesvoorstel::pauze, i.reden, i.tot, {}, {}, {}});
}

Decision stel_snelle_route_voor(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::SnelleRouteInvoer>();
  const auto kan = conflictpad::hogere(c.world, toestand(c));
  if (!kan.contains(i.gremium)) {
    return Refuse("trede_past_niet", WanneerWel::na_aanpassing)
        .feit("trede", std::to_string(toestand(c).trede + 1))
        .wie({c.actor.functie})
        .gremia(conflictpad::namen(kan))
        .done();
  }
  return stel_voor(c, args, {gen::Procesvoorstel::snelle_route, i.reden, {}, i.gremium, {}, {}});
}

/// A proposal that time overtook cannot be carried out any more: it lapses instead, with that reason.
bool achterhaald(const Ctx& c, const gen::Procesafspraak& v) {
  if (v.tot) return *v.tot <= c.vandaag;
  return !conflictpad::hogere(c.world, toestand(c)).contains(*v.gremium);
}

Decision steun_voorstel(const Ctx& c, const Args& args) {
  const auto& hangend = toestand(c).procesvoorstel;
  if (!hangend || achterhaald(c, *hangend)) return Refuse("voorstel_achterhaald", WanneerWel::niet_meer).done();
  auto v = *hangend;
  v.akkoord.push_back(c.actor.organisatie);
  v.zijden.push_back(c.actor.zijde);
  Events uit{fact(c, gen::ProcesvoorstelGesteund{c.actor.organisatie, c.actor.zijde})};
  if (conflictpad::allen_akkoord(c.world, toestand(c), v)) voer_uit(c, args, v, uit);
  return uit;
}

Decision laat_procesvoorstel_vervallen(const Ctx& c, const Args&) {
  return Events{
      fact(c, gen::ProcesvoorstelVervallen{c.actor.organisatie, c.command.invoer.as<gen::RedenInvoer>().reden})};
}

/// After a pause the clock runs again, with the term of where the conflict stands.
Decision hervat(const Ctx& c, const Args& args) {
  const auto termijn = over_werkdagen(c, c.vandaag, hervat_werkdagen);
  Events uit{fact(c, gen::ConflictHervat{termijn})};
  klok::start(c, args.find(toestand(c).trede > 0 ? "termijn" : "termijn_uitwerking")->second, termijn, uit);
  return uit;
}

}  // namespace

void register_trede(Registry& r) {
  using S = Soort;
  using base::describe;
  using gen::TermijnInvoer;
  static constexpr std::string_view trede[] = {"termijn"};
  static constexpr std::string_view afwijken[] = {"naar", "termijn", "termijn_pauze"};
  static constexpr std::string_view na_pauze[] = {"termijn", "termijn_uitwerking"};
  const auto add = [&](std::string_view naam, auto parameters, auto invoer, EffectFn fn) {
    r.add(EffectDef{naam, S::conflict, parameters, invoer, fn});
  };
  const std::span<const std::string_view> geen;
  const std::span<const std::string_view> met_trede(trede), met_afwijken(afwijken), met_na_pauze(na_pauze);
  add("plaats_op_trede", met_trede, &describe<gen::TredeInvoer>, plaats_op_trede);
  add("plaats_volgende_trede", met_trede, &describe<TermijnInvoer>, plaats_volgende_trede);
  add("herinner", met_trede, &describe<TermijnInvoer>, herinner);
  add("leg_lezingen_naast_elkaar", geen, &describe<TermijnInvoer>, leg_lezingen_naast_elkaar);
  add("werk_uit", geen, &describe<gen::UitwerkingInvoer>, werk_uit);
  add("bied_moment_aan", met_trede, &describe<gen::MomentInvoer>, bied_moment_aan);
  add("beantwoord_verzoek", met_trede, &describe<gen::VerzoekAntwoordInvoer>, beantwoord_verzoek);
  add("geef_partijruimte", geen, &describe<gen::PartijruimteInvoer>, geef_partijruimte);
  add("beleg_regie", geen, &describe<gen::RegieInvoer>, beleg_regie);
  add("stel_pauze_voor", met_afwijken, &describe<gen::PauzeInvoer>, stel_pauze_voor);
  add("stel_snelle_route_voor", met_afwijken, &describe<gen::SnelleRouteInvoer>, stel_snelle_route_voor);
  add("steun_voorstel", met_afwijken, nullptr, steun_voorstel);
  add("laat_procesvoorstel_vervallen", geen, &describe<gen::RedenInvoer>, laat_procesvoorstel_vervallen);
  add("hervat", met_na_pauze, &describe<TermijnInvoer>, hervat);
}

}  // namespace ruimte::domain::effects
