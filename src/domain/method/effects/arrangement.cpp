// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/arrangement.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "domain/method/effects/effects.hpp"
#include "domain/method/klok.hpp"
#include "gen/arrangement.hpp"

namespace ruimte::domain::effects {

namespace {

using gen::WanneerWel;

const gen::ArrangementToestand& arrangement(const Ctx& c) { return c.dossier->toestand.as<gen::ArrangementToestand>(); }

Decision open_arrangement(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ArrangementOpenenInvoer>();
  const auto& r = c.world.referentie();
  const auto& p = r.provincies.find(i.provincie)->second;
  if (auto a = leest_zelf(c, kring_gedeeld(p.nr)); !a) return base::fail(a.error());
  if (c.world.by_key(Soort::arrangement, std::to_string(i.jaar) + "/" + i.provincie))
    return Refuse("bestaat_al", WanneerWel::niet_meer).feit("wat", p.naam + " " + std::to_string(i.jaar)).done();
  const auto jaar = std::to_string(i.jaar);
  gen::ArrangementGeopend feit{"R-" + p.afkorting + "-" + jaar, begin_fase(c, Soort::arrangement),
                               "Ruimtelijk arrangement " + p.naam + " " + jaar,
                               organisatie_van_provincie(r, i.provincie), i};
  return Events{fact(c, std::move(feit), kring_gedeeld(p.nr))};
}

Decision schrijf_inleiding(const Ctx& c, const Args&) {
  return Events{
      fact(c, gen::InleidingGeschreven{c.actor.zijde, c.command.invoer.as<gen::InleidingInvoer>().toelichting})};
}

/// The last day is a term: the clock freezes the list on the day after it.
Decision zet_bevriesdatum(const Ctx& c, const Args& args) {
  const auto& i = c.command.invoer.as<gen::BevriesdatumInvoer>();
  Events uit{fact(c, gen::BevriesdatumGezet{i.datum, i.reden})};
  klok::start(c, args.find("termijn")->second, i.datum, uit);
  return uit;
}

/// Organisations with an action in the agreement that can sign here: those of the Rijk and of this province.
std::vector<std::string> met_actie(const Ctx& c, const gen::AfspraakToestand& a) {
  std::vector<std::string> uit;
  for (const auto& actie : a.acties) {
    const auto o = c.world.referentie().organisaties.find(actie.eigenaar);
    const bool tekent = o != c.world.referentie().organisaties.end() && o->second.kan_instemmen &&
                        (o->second.zijde == "rijk" || o->second.zijde == arrangement(c).provincie);
    if (tekent && std::ranges::find(uit, actie.eigenaar) == uit.end()) uit.push_back(actie.eigenaar);
  }
  return uit;
}

gen::Opname opname_van(const Ctx& c, const base::Uuid& id, const gen::AfspraakToestand& a) {
  return {id,
          a.nummer,
          a.titel,
          a.versie_hash,
          a.provincies.size() > 1,
          is_bevroren(arrangement(c), c.vandaag),
          c.actor.zijde,
          std::nullopt,
          {},
          met_actie(c, a),
          c.now};
}

Decision onbekende_afspraak(const Ctx& c) {
  return Refuse("dossier_onbekend", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

/// Taken up at once where the own side may, else proposed to the province.
Decision neem_op(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::OpnameInvoer>();
  const auto& t = arrangement(c);
  const auto* dossier = c.world.find({Soort::afspraak, i.afspraak});
  if (dossier == nullptr || !c.actor.mag_lezen(dossier->kring)) return onbekende_afspraak(c);
  auto o = opname_van(c, i.afspraak, dossier->toestand.as<gen::AfspraakToestand>());
  o.reden = i.reden;
  o.wijkt_af_van = i.in_plaats_van;
  const auto* oud = vind_opname(t, i.afspraak);
  if (oud != nullptr && oud->versie_hash == o.versie_hash)
    return Refuse("bestaat_al", WanneerWel::niet_meer).feit("wat", o.nummer).done();
  if (!vraagt_provincie(t, o) || c.actor.zijde == t.provincie)
    return Events{fact(c, gen::AfspraakOpgenomen{std::move(o)})};
  gen::Opnamevoorstel voorstel{sub_id(c.command.id, "opname"),
                               gen::Opnamesoort::opnemen,
                               o.afspraak,
                               o.nummer,
                               o.titel,
                               o.versie_hash,
                               o.wijkt_af_van,
                               o.zijde,
                               o.laat,
                               o.reden,
                               c.now};
  return Events{fact(c, gen::OpnameVoorgesteld{std::move(voorstel)})};
}

Decision schrap_opname(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::OpnameSchrappenInvoer>();
  const auto& t = arrangement(c);
  const auto* o = vind_opname(t, i.afspraak);
  if (o == nullptr) return onbekende_afspraak(c);
  if (!is_bevroren(t, c.vandaag)) return Events{fact(c, gen::OpnameGeschrapt{i.afspraak, o->nummer, i.reden})};
  gen::Opnamevoorstel voorstel{sub_id(c.command.id, "opname"),
                               gen::Opnamesoort::schrappen,
                               i.afspraak,
                               o->nummer,
                               o->titel,
                               o->versie_hash,
                               {},
                               c.actor.zijde,
                               true,
                               i.reden,
                               c.now};
  return Events{fact(c, gen::OpnameVoorgesteld{std::move(voorstel)})};
}

Decision voorstel_weg(const Ctx& c) {
  return Refuse("voorstel_vervallen", WanneerWel::na_aanpassing).wie({c.actor.functie}).done();
}

/// The version that was proposed, or nothing: another version is another proposal.
Decision aanvaard_opname(const Ctx& c, const Args&) {
  const auto* p = vind_opnamevoorstel(arrangement(c), c.command.invoer.as<gen::OpnameAanvaardenInvoer>().voorstel);
  if (p == nullptr) return voorstel_weg(c);
  Events uit{fact(c, gen::OpnamevoorstelBeantwoord{p->id, c.actor.zijde, true, {}})};
  if (p->soort == gen::Opnamesoort::schrappen) {
    uit.push_back(fact(c, gen::OpnameGeschrapt{p->afspraak, p->nummer, p->reden.value_or("")}));
    return uit;
  }
  const auto* a = find_as<gen::AfspraakToestand>(c.world, Soort::afspraak, p->afspraak);
  if (a == nullptr) return onbekende_afspraak(c);
  auto o = opname_van(c, p->afspraak, *a);
  o.versie_hash = p->versie_hash;
  o.wijkt_af_van = p->wijkt_af_van;
  // Proposed before the freeze and accepted after it is an addition after it.
  o.reden = p->reden
                ? p->reden
                : (o.laat ? std::optional<std::string>("Voorgesteld op " + base::to_string(base::amsterdam_date(p->op)))
                          : std::nullopt);
  uit.push_back(fact(c, gen::AfspraakOpgenomen{std::move(o)}));
  return uit;
}

Decision wijs_opname_af(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::OpnameAfwijzenInvoer>();
  if (vind_opnamevoorstel(arrangement(c), i.voorstel) == nullptr) return voorstel_weg(c);
  return Events{fact(c, gen::OpnamevoorstelBeantwoord{i.voorstel, c.actor.zijde, false, i.reden})};
}

Decision voeg_stuk_toe(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ArrangementstukInvoer>();
  gen::Arrangementstuk stuk{sub_id(c.command.id, "stuk"),           i.soort,       i.naam, i.waar,
                            is_bevroren(arrangement(c), c.vandaag), c.actor.zijde, i.reden};
  return Events{fact(c, gen::ArrangementstukToegevoegd{std::move(stuk)})};
}

Decision schrap_stuk(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ArrangementstukSchrappenInvoer>();
  if (std::ranges::find(arrangement(c).stukken, i.stuk, &gen::Arrangementstuk::id) == arrangement(c).stukken.end())
    return Refuse("onderdeel_onbekend", WanneerWel::na_aanpassing)
        .feit("onderdeel", base::to_string(i.stuk))
        .wie({c.actor.functie})
        .done();
  return Events{fact(c, gen::ArrangementstukGeschrapt{i.stuk, i.reden})};
}

Decision onderteken(const Ctx& c, const Args&) {
  const auto& versie = c.command.invoer.as<gen::OndertekenenInvoer>().versie_hash;
  return Events{fact(c, gen::ArrangementOndertekend{{c.actor.organisatie, c.actor.functie_id, versie, c.now}})};
}

Decision stem_rijksinbreng_af(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::RijksafstemmingInvoer>();
  return Events{fact(c, gen::RijksinbrengAfgestemd{{i.gremium, i.versie_hash, c.now}})};
}

Decision stel_arrangement_vast(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ArrangementVaststellenInvoer>();
  return Events{fact(c, gen::ArrangementVastgesteld{{i.gremium, i.overleg, i.versie_hash, c.now}})};
}

}  // namespace

void register_arrangement(Registry& r) {
  using S = Soort;
  using base::describe;
  const auto add = effect_adder(r);
  static constexpr std::string_view termijn[] = {"termijn"};
  r.add(EffectDef{"zet_bevriesdatum", S::arrangement, termijn, &describe<gen::BevriesdatumInvoer>, zet_bevriesdatum});
  add("open_arrangement", S::arrangement, &describe<gen::ArrangementOpenenInvoer>, open_arrangement);
  add("schrijf_inleiding", S::arrangement, &describe<gen::InleidingInvoer>, schrijf_inleiding);
  add("neem_op", S::arrangement, &describe<gen::OpnameInvoer>, neem_op);
  add("schrap_opname", S::arrangement, &describe<gen::OpnameSchrappenInvoer>, schrap_opname);
  add("aanvaard_opname", S::arrangement, &describe<gen::OpnameAanvaardenInvoer>, aanvaard_opname);
  add("wijs_opname_af", S::arrangement, &describe<gen::OpnameAfwijzenInvoer>, wijs_opname_af);
  add("voeg_arrangementstuk_toe", S::arrangement, &describe<gen::ArrangementstukInvoer>, voeg_stuk_toe);
  add("schrap_arrangementstuk", S::arrangement, &describe<gen::ArrangementstukSchrappenInvoer>, schrap_stuk);
  add("onderteken", S::arrangement, &describe<gen::OndertekenenInvoer>, onderteken);
  add("stem_rijksinbreng_af", S::arrangement, &describe<gen::RijksafstemmingInvoer>, stem_rijksinbreng_af);
  add("stel_arrangement_vast", S::arrangement, &describe<gen::ArrangementVaststellenInvoer>, stel_arrangement_vast);
}

}  // namespace ruimte::domain::effects
