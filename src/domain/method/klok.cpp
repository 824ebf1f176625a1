// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/klok.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "gen/oefenklok.hpp"

namespace ruimte::domain::klok {

namespace {

std::span<const gen::Termijn> open_termijnen(const Aggregate* dossier) {
  if (dossier == nullptr) return {};
  return aggregate_type(dossier->ref.soort).termijnen(dossier->toestand);
}

Event feit(const StreamRef& stream, base::Record inhoud) { return {stream, {}, std::move(inhoud), {}}; }

void stop_een(const Ctx& ctx, const gen::Termijn& t, Events& uit) {
  const bool al = std::ranges::any_of(uit, [&](const Event& e) {
    return e.inhoud.is<gen::TermijnGestopt>() && e.inhoud.as<gen::TermijnGestopt>().termijn.id == t.id;
  });
  if (!al) uit.push_back(feit(ctx.command.stream, base::Record::of(gen::TermijnGestopt{t})));
}

void stop(const Ctx& ctx, std::string_view naam, Events& uit) {
  for (const auto& t : open_termijnen(ctx.dossier))
    if (t.naam == naam) stop_een(ctx, t, uit);
}

bool klok_antwoordt(const Levensloop& loop, std::string_view naam, std::string_view fase) {
  return std::ranges::any_of(loop.overgangen, [&](const Overgang& o) {
    return o.klok == naam && std::ranges::find(o.van, fase) != o.van.end();
  });
}

}  // namespace

bool is_klok(const Actor& actor) { return actor.functie == "systeem"; }

base::Result<Verlopen, Refusal> verstreken(const Ctx& ctx) {
  using gen::WanneerWel;
  if (!is_klok(ctx.actor) || !ctx.command.invoer.is<gen::TermijnInvoer>())
    return Refuse("handeling_onbekend", WanneerWel::niet_meer).feit("handeling", handeling).done();
  const auto& id = ctx.command.invoer.as<gen::TermijnInvoer>().termijn;
  const auto termijnen = open_termijnen(ctx.dossier);
  const auto it = std::ranges::find(termijnen, id, &gen::Termijn::id);
  if (it == termijnen.end()) return Refuse("termijn_loopt_niet", WanneerWel::niet_meer).done();
  const auto dag = base::add_days(it->vervalt_op, 1);
  if (ctx.vandaag < dag)
    return Refuse("termijn_loopt_nog", WanneerWel::op_datum).feit("datum", base::to_string(dag)).op(dag).done();
  return Verlopen{{*it, ctx.vandaag.days - dag.days}, dag};
}

StreamRef oefenklok() { return {Soort::oefenklok, sub_id({}, "oefenklok")}; }

Decision verzet(const Ctx& ctx) {
  const bool van_het_programma = is_klok(ctx.actor) && ctx.command.handeling == verzetten &&
                                 ctx.command.stream == oefenklok() && ctx.command.invoer.is<gen::KlokVerzetInvoer>();
  const auto* nu = find_as<gen::OefenklokToestand>(ctx.world, Soort::oefenklok, ctx.command.stream.id);
  if (van_het_programma) {
    const auto& i = ctx.command.invoer.as<gen::KlokVerzetInvoer>();
    if (i.van < i.naar && i.naar <= ctx.now && (nu == nullptr || nu->staat_op < i.naar))
      return Events{{ctx.command.stream, kring_deelnemers, base::Record::of(gen::KlokVerzet{"open", i}), {}}};
  }
  return Refuse("handeling_onbekend", gen::WanneerWel::niet_meer).feit("handeling", ctx.command.handeling).done();
}

void start(const Ctx& ctx, std::string_view naam, base::Date tot_en_met, Events& uit) {
  stop(ctx, naam, uit);
  gen::Termijn t{sub_id(ctx.command.id, "termijn:" + std::string(naam)), std::string(naam), tot_en_met};
  uit.push_back(feit(ctx.command.stream, base::Record::of(gen::TermijnGestart{std::move(t)})));
}

void stel_uit(const Ctx& ctx, std::string_view naam, Events& uit) {
  const auto& r = ctx.world.referentie();
  const auto dagen = static_cast<int>(r.getallen.find("termijn_trede")->second);
  start(ctx, naam, base::add_working_days(base::amsterdam_date(ctx.now), dagen, r.vrije_dagen), uit);
}

base::Date laatste_dag(const Ctx& ctx, std::string_view naam) {
  const auto* regel = ctx.werkwijze.levensloop(ctx.command.stream.soort)->termijn(naam);
  return base::add_working_days(ctx.vandaag, regel->werkdagen.value_or(1), ctx.world.referentie().vrije_dagen);
}

Events termijnen_van(const Ctx& ctx, const Overgang& overgang) {
  Events uit;
  for (const auto& naam : overgang.stop) stop(ctx, naam, uit);
  for (const auto& naam : overgang.start) start(ctx, naam, laatste_dag(ctx, naam), uit);
  return uit;
}

void stop_alle(const Ctx& ctx, Events& uit) {
  for (const auto& t : open_termijnen(ctx.dossier)) stop_een(ctx, t, uit);
}

Events zonder_gevolg(const Levensloop& loop, const Aggregate& dossier) {
  Events uit;
  const auto fase = aggregate_type(dossier.ref.soort).fase(dossier.toestand);
  const auto* hier = loop.fase(fase);
  const bool eind = hier == nullptr || hier->eind;
  for (const auto& t : open_termijnen(&dossier))
    if (eind || !klok_antwoordt(loop, t.naam, fase))
      uit.push_back(feit(dossier.ref, base::Record::of(gen::TermijnGestopt{t})));
  return uit;
}

}  // namespace ruimte::domain::klok
