// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/consent.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/method/guards/guards.hpp"
#include "gen/afspraak.hpp"
#include "gen/afspraak_invoer.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

const gen::AfspraakToestand& afspraak(const Ctx& c) { return c.dossier->toestand.as<gen::AfspraakToestand>(); }

Answer is_partij(const Ctx& c, const Args&) {
  if (c.actor.kan_instemmen && is_zijde(afspraak(c), c.actor.zijde)) return allowed();
  return Refuse("andere_partij", WanneerWel::nu_door_ander).wie({"projectleider", "accounthouder_departement"}).done();
}

template <class Past>
std::vector<base::Uuid> delen_waarvoor(const Ctx& c, Past past) {
  std::vector<base::Uuid> uit;
  for (const auto& d : afspraak(c).tekstdelen)
    if (past(d)) uit.push_back(d.id);
  return uit;
}

std::vector<base::Uuid> met_eigen_voorstel(const Ctx& c) {
  return delen_waarvoor(c, [&](const gen::Tekstdeel& d) { return d.voorstel && d.voorstel->zijde == c.actor.zijde; });
}

std::vector<base::Uuid> met_ander_voorstel(const Ctx& c) {
  return delen_waarvoor(c, [&](const gen::Tekstdeel& d) { return d.voorstel && d.voorstel->zijde != c.actor.zijde; });
}

std::vector<base::Uuid> zonder_voorstel(const Ctx& c) {
  return delen_waarvoor(c, [](const gen::Tekstdeel& d) { return !d.voorstel; });
}

Answer ander_voorstel_open(const Ctx& c, const Args&) {
  if (!met_ander_voorstel(c).empty()) return allowed();
  const bool eigen = !met_eigen_voorstel(c).empty();
  return Refuse("geen_voorstel_van_ander", eigen ? WanneerWel::nu_door_ander : WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst(eigen ? std::vector<std::string>{} : std::vector<std::string>{"tekstvoorstel_doen"})
      .done();
}

Answer eigen_voorstel_open(const Ctx& c, const Args&) {
  if (!met_eigen_voorstel(c).empty()) return allowed();
  return Refuse("geen_eigen_voorstel", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"tekstvoorstel_doen"})
      .done();
}

/// One proposal at a time on a part: first the answer to what stands there.
Answer onderdeel_zonder_voorstel(const Ctx& c, const Args&) {
  if (!zonder_voorstel(c).empty()) return allowed();
  return Refuse("voorstel_hangt", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"tekstvoorstel_overnemen", "tekstvoorstel_afwijzen", "tekstvoorstel_intrekken"})
      .done();
}

Answer geen_einde_open(const Ctx& c, const Args&) {
  if (!afspraak(c).einde) return allowed();
  return Refuse("einde_hangt", WanneerWel::na_handeling)
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst({"einde_bevestigen", "einde_afwijzen", "einde_intrekken"})
      .done();
}

Answer ander_einde_open(const Ctx& c, const Args&) {
  const auto& einde = afspraak(c).einde;
  if (einde && einde->zijde != c.actor.zijde && !stopt(afspraak(c), c.actor.zijde)) return allowed();
  return Refuse("geen_einde_van_ander", einde ? WanneerWel::nu_door_ander : WanneerWel::na_handeling)
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst(einde ? std::vector<std::string>{} : std::vector<std::string>{"einde_voorstellen"})
      .done();
}

Answer eigen_einde_open(const Ctx& c, const Args&) {
  const auto& einde = afspraak(c).einde;
  if (einde && einde->zijde == c.actor.zijde) return allowed();
  return Refuse("geen_eigen_einde", WanneerWel::na_handeling)
      .wie({"bewindspersoon", "gedeputeerde"})
      .eerst({"einde_voorstellen"})
      .done();
}

/// The vraagstuk is one the actor can see, acts for, and that stands in dialogue or step 3.
Answer vraagstuk_in_behandeling(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::OpstellenInvoer>();
  const auto* a = c.world.find({Soort::vraagstuk, i.vraagstuk});
  if (a == nullptr || !c.actor.mag_lezen(a->kring))
    return Refuse("vraagstuk_onbekend", WanneerWel::na_aanpassing).done();
  const auto& t = a->toestand.as<gen::VraagstukToestand>();
  const auto& p = t.provincies;
  if (c.actor.zijde != "rijk" && std::find(p.begin(), p.end(), c.actor.zijde) == p.end())
    return Refuse("andere_partij", WanneerWel::nu_door_ander)
        .wie({"projectleider", "accounthouder_departement"})
        .done();
  const auto* fase = c.werkwijze.levensloop(Soort::vraagstuk)->fase(t.fase);
  const bool open = fase != nullptr && (fase->stap == "dialoog" || fase->stap == "besluitvorming");
  if (open) return allowed();
  return Refuse("vraagstuk_niet_in_behandeling", WanneerWel::na_handeling)
      .feit("fase", t.fase)
      .wie({"coordinator"})
      .eerst({"dialoog_starten"})
      .done();
}

/// ARR-09: an exploration names what is expected to follow. References between parts stay within the text.
Answer tekst_volledig(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::OpstellenInvoer>();
  if (i.type == gen::Afspraaktype::a && !i.volgend_type)
    return Refuse("volgend_type_ontbreekt", WanneerWel::na_aanpassing).done();
  const auto n = static_cast<std::int64_t>(i.tekstdelen.size());
  for (const auto& d : i.tekstdelen)
    for (const auto v : d.hangt_af_van)
      if (v < 1 || v > n)
        return Refuse("onderdeel_onbekend", WanneerWel::na_aanpassing).feit("onderdeel", std::to_string(v)).done();
  return allowed();
}

/// ARR-15: all five parts of the form are filled before both sides start to tune the text.
Answer vijf_delen(const Ctx& c, const Args&) {
  const auto& delen = afspraak(c).tekstdelen;
  std::string mist;
  for (std::size_t n = 0; n < gen::code_list_afspraakdeel().ids.size(); ++n) {
    const auto kop = static_cast<gen::Afspraakdeel>(n);
    const bool er = std::any_of(delen.begin(), delen.end(), [&](const auto& d) { return d.kop == kop; });
    if (!er) mist += (mist.empty() ? "" : ", ") + std::string(gen::to_id(kop));
  }
  if (mist.empty()) return allowed();
  return Refuse("onderdelen_ontbreken", WanneerWel::na_aanpassing).feit("mist", mist).done();
}

/// The ambtelijk akkoord of the Rijk comes from the trekker of the vraagstuk, when one is named.
Answer trekker_of_provincie(const Ctx& c, const Args&) {
  if (c.actor.zijde != "rijk") return allowed();
  const auto* v = find_as<gen::VraagstukToestand>(c.world, Soort::vraagstuk, afspraak(c).vraagstuk);
  if (v == nullptr || !v->trekker_rijk || *v->trekker_rijk == c.actor.organisatie) return allowed();
  return Refuse("alleen_trekker", WanneerWel::nu_door_ander)
      .feit("trekker", *v->trekker_rijk)
      .wie({"accounthouder_departement"})
      .done();
}

/// After a recorded position of the own side: ambtelijk akkoord binds the side's one voice (I-05).
Answer eigen_inzet_vastgelegd(const Ctx& c, const Args&) {
  const auto* v = find_as<gen::VraagstukToestand>(c.world, Soort::vraagstuk, afspraak(c).vraagstuk);
  const bool er = v != nullptr && std::any_of(v->inzetten.begin(), v->inzetten.end(),
                                              [&](const auto& g) { return g.zijde == c.actor.zijde; });
  if (er) return allowed();
  return Refuse("inzet_ontbreekt", WanneerWel::na_handeling)
      .feit("zijde", c.actor.zijde)
      .wie({c.actor.zijde == "rijk" ? "accounthouder_departement" : "projectleider"})
      .eerst({"inzet_vastleggen"})
      .done();
}

/// A proposal that counts as consent asks of its author what giving consent asks.
Answer voorstel_mag_akkoord_zijn(const Ctx& c, const Args& args) {
  if (!c.command.invoer.as<gen::TekstvoorstelInvoer>().tel_als_akkoord.value_or(false)) return allowed();
  if (auto a = trekker_of_provincie(c, args); !a) return a;
  return eigen_inzet_vastgelegd(c, args);
}

/// Bestuurlijk akkoord and vaststelling belong to step 3a.
Answer vraagstuk_in_stap(const Ctx& c, const Args& args) {
  const auto* v = find_as<gen::VraagstukToestand>(c.world, Soort::vraagstuk, afspraak(c).vraagstuk);
  const auto* fase = v == nullptr ? nullptr : c.werkwijze.levensloop(Soort::vraagstuk)->fase(v->fase);
  if (fase != nullptr && fase->stap == args.find("stap")->second) return allowed();
  return Refuse("vraagstuk_in_andere_stap", WanneerWel::na_handeling)
      .feit("stap", args.find("stap")->second)
      .wie({"coordinator", "secretaris_gremium"})
      .eerst({"naar_besluitvorming"})
      .done();
}

Answer mandaat_aanwezig(const Ctx& c, const Args& args) {
  const auto m = functiemandaat(c.world, c.actor, args.find("onderwerp")->second, c.vandaag);
  return m ? allowed() : Answer(base::fail(m.error()));
}

Answer ambtelijk_rond_eigen(const Ctx& c, const Args&) {
  if (ambtelijk_rond(afspraak(c), c.actor.zijde)) return allowed();
  return Refuse("ambtelijk_akkoord_ontbreekt", WanneerWel::na_handeling)
      .feit("zijde", c.actor.zijde)
      .wie({"accounthouder_departement", "projectleider"})
      .eerst({"ambtelijk_akkoord_geven"})
      .done();
}

Answer heeft_acties(const Ctx& c, const Args&) {
  if (!afspraak(c).acties.empty()) return allowed();
  return Refuse("acties_ontbreken", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement"})
      .eerst({"actie_toevoegen"})
      .done();
}

/// A call "nog niet" or "nee" says why.
Answer oordeel_met_reden(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ActieBeoordelenInvoer>();
  if (i.oordeel == gen::Actieoordeel::geland || i.reden) return allowed();
  return Refuse("reden_ontbreekt", WanneerWel::na_aanpassing).done();
}

/// From "opgenomen in ontwerp" on, a landing cites its passage; "niet overgenomen" says why.
Answer landing_onderbouwd(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::LandingInvoer>();
  if (i.status == gen::Landingstatus::niet_overgenomen && !i.reden)
    return Refuse("reden_ontbreekt", WanneerWel::na_aanpassing).done();
  const bool vindplaats = i.status == gen::Landingstatus::aangeboden ||
                          i.status == gen::Landingstatus::niet_overgenomen || i.passage.has_value();
  if (vindplaats) return allowed();
  return Refuse("passage_ontbreekt", WanneerWel::na_aanpassing).done();
}

/// Giver and receiver are different sides of this agreement, and somebody is responsible (ARR-25).
Answer actie_tweezijdig(const Ctx& c, const Args&) {
  const auto& i = c.command.invoer.as<gen::ActieInvoer>();
  if (i.gever != i.ontvanger && is_zijde(afspraak(c), i.gever) && is_zijde(afspraak(c), i.ontvanger)) return allowed();
  return Refuse("actie_niet_tweezijdig", WanneerWel::na_aanpassing).done();
}

}  // namespace

void register_afspraak(Registry& r) {
  using S = Soort;
  static constexpr std::string_view stap[] = {"stap"};
  static constexpr std::string_view onderwerp[] = {"onderwerp"};
  r.add(GuardDef{"is_partij", S::afspraak, {}, is_partij, false});
  r.add(GuardDef{"ander_voorstel_open", S::afspraak, {}, ander_voorstel_open, false, met_ander_voorstel});
  r.add(GuardDef{"eigen_voorstel_open", S::afspraak, {}, eigen_voorstel_open, false, met_eigen_voorstel});
  r.add(GuardDef{"onderdeel_zonder_voorstel", S::afspraak, {}, onderdeel_zonder_voorstel, false, zonder_voorstel});
  r.add(GuardDef{"geen_einde_open", S::afspraak, {}, geen_einde_open, false});
  r.add(GuardDef{"ander_einde_open", S::afspraak, {}, ander_einde_open, false});
  r.add(GuardDef{"eigen_einde_open", S::afspraak, {}, eigen_einde_open, false});
  r.add(GuardDef{"vraagstuk_in_behandeling", S::afspraak, {}, vraagstuk_in_behandeling, true});
  r.add(GuardDef{"tekst_volledig", S::afspraak, {}, tekst_volledig, true});
  r.add(GuardDef{"vijf_delen", S::afspraak, {}, vijf_delen, false, nullptr, {}, false, "afspraakvorm_onvolledig"});
  r.add(GuardDef{"trekker_of_provincie", S::afspraak, {}, trekker_of_provincie, false});
  r.add(GuardDef{"eigen_inzet_vastgelegd", S::afspraak, {}, eigen_inzet_vastgelegd, false});
  r.add(GuardDef{"voorstel_mag_akkoord_zijn", S::afspraak, {}, voorstel_mag_akkoord_zijn, true});
  r.add(GuardDef{"vraagstuk_in_stap", S::afspraak, stap, vraagstuk_in_stap, false});
  r.add(GuardDef{"mandaat_geldig", S::afspraak, onderwerp, mandaat_aanwezig, false});
  r.add(GuardDef{"ambtelijk_rond", S::afspraak, {}, ambtelijk_rond_eigen, false});
  r.add(GuardDef{"heeft_acties", S::afspraak, {}, heeft_acties, false});
  r.add(GuardDef{"oordeel_met_reden", S::afspraak, {}, oordeel_met_reden, true});
  r.add(GuardDef{"landing_onderbouwd", S::afspraak, {}, landing_onderbouwd, true});
  r.add(GuardDef{"actie_tweezijdig", S::afspraak, {}, actie_tweezijdig, true});
}

}  // namespace ruimte::domain::guards
