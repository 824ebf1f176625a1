// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "domain/kernel/consent.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/method/guards/guards.hpp"
#include "gen/afspraak.hpp"
#include "gen/agenda.hpp"
#include "gen/dialoog.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain::guards {

namespace {

using gen::WanneerWel;

/// Nobody reads this refusal: it only keeps an act off the list of what is expected.
Answer open_if(bool open) { return open ? allowed() : Answer(Refuse("niets_open", WanneerWel::niet_meer).done()); }

const gen::VraagstukToestand& dit_vraagstuk(const Ctx& c) { return c.dossier->toestand.as<gen::VraagstukToestand>(); }
const gen::AfspraakToestand& deze_afspraak(const Ctx& c) { return c.dossier->toestand.as<gen::AfspraakToestand>(); }

Answer nog_niet_getoetst(const Ctx& c, const Args&) { return open_if(!dit_vraagstuk(c).toets); }

/// A coordinator looks after every province; a secretary after the agendas that his body fixes.
Answer secretaris_van_de_agenda(const Ctx& c, const Args&) {
  if (c.actor.gremium.empty()) return allowed();
  const auto& r = c.world.referentie();
  const auto& provincies = dit_vraagstuk(c).provincies;
  Besluitvraag vraag{c.actor.gremium, "agenda", provincies, false};
  return open_if(r.gremium(c.actor.gremium) != nullptr && gremium_mag_besluiten(c.world, vraag, c.vandaag).has_value());
}

Answer eigen_inbreng_ontbreekt(const Ctx& c, const Args&) {
  const auto dialoog = c.world.by_key(Soort::dialoog, base::to_string(c.dossier->ref.id));
  if (!dialoog) return allowed();
  const auto& lijst = c.world.find(*dialoog)->toestand.as<gen::DialoogToestand>().inbrengen;
  return open_if(
      std::none_of(lijst.begin(), lijst.end(), [&](const auto& i) { return i.partij == c.actor.organisatie; }));
}

/// Of a department only the lead is expected to record the Rijk's position, when one is named.
Answer eigen_inzet_ontbreekt(const Ctx& c, const Args&) {
  const auto& t = dit_vraagstuk(c);
  const bool er =
      std::any_of(t.inzetten.begin(), t.inzetten.end(), [&](const auto& g) { return g.zijde == c.actor.zijde; });
  const bool trekt = c.actor.zijde != "rijk" || !t.trekker_rijk || *t.trekker_rijk == c.actor.organisatie;
  return open_if(!er && trekt);
}

Answer eigen_gremium_beslist(const Ctx& c, const Args& args) {
  Besluitvraag vraag{c.actor.gremium, args.find("onderwerp")->second, dit_vraagstuk(c).provincies, true};
  return open_if(gremium_mag_besluiten(c.world, vraag, c.vandaag).has_value());
}

Answer besluit_ontbreekt_nog(const Ctx& c, const Args&) { return open_if(dit_vraagstuk(c).besluiten.empty()); }

/// Follow-up begins when what was decided is also adopted.
Answer afspraken_vastgesteld(const Ctx& c, const Args&) {
  const auto& lijst = dit_vraagstuk(c).afspraken;
  return open_if(std::all_of(lijst.begin(), lijst.end(), [&](const base::Uuid& id) {
    const auto* a = find_as<gen::AfspraakToestand>(c.world, Soort::afspraak, id);
    return a == nullptr || a->vaststelling.has_value() || iedereen_stopt(*a);
  }));
}

Answer eigen_akkoord_open(const Ctx& c, const Args&) {
  return open_if(!ambtelijk_rond(deze_afspraak(c), c.actor.zijde));
}

Answer eigen_bestuurlijk_akkoord_open(const Ctx& c, const Args&) {
  return open_if(!bestuurlijk_rond(deze_afspraak(c), c.actor.zijde));
}

Answer eigen_gremium_stelt_vast(const Ctx& c, const Args&) {
  Besluitvraag vraag{c.actor.gremium, "afspraak", deze_afspraak(c).provincies, true};
  return open_if(gremium_mag_besluiten(c.world, vraag, c.vandaag).has_value());
}

Answer eigen_actie_open(const Ctx& c, const Args&) {
  const auto& lijst = deze_afspraak(c).acties;
  return open_if(std::any_of(lijst.begin(), lijst.end(), [&](const gen::Actie& a) {
    return a.gever == c.actor.zijde && a.stand != gen::Actiestand::geland && !wacht_op_oordeel(a);
  }));
}

Answer oordeel_gevraagd(const Ctx& c, const Args&) {
  const auto& lijst = deze_afspraak(c).acties;
  return open_if(std::any_of(lijst.begin(), lijst.end(),
                             [&](const gen::Actie& a) { return a.ontvanger == c.actor.zijde && wacht_op_oordeel(a); }));
}

/// Types C and D must land; A and B may.
Answer landing_open(const Ctx& c, const Args&) {
  const auto& t = deze_afspraak(c);
  const bool nodig = t.type == gen::Afspraaktype::c || t.type == gen::Afspraaktype::d;
  const bool klaar = std::any_of(t.landingen.begin(), t.landingen.end(), [](const gen::Landing& l) {
    return l.status == gen::Landingstatus::vastgesteld || l.status == gen::Landingstatus::in_werking;
  });
  return open_if(nodig && !klaar);
}

Answer einde_hangt(const Ctx& c, const Args&) { return open_if(deze_afspraak(c).einde.has_value()); }

Answer actie_loopt(const Ctx& c, const Args&) {
  const auto& lijst = deze_afspraak(c).acties;
  return open_if(std::ranges::any_of(
      lijst, [](const gen::Actie& a) { return a.stand != gen::Actiestand::geland && !wacht_op_oordeel(a); }));
}

Answer oordeel_hangt(const Ctx& c, const Args&) {
  const auto& lijst = deze_afspraak(c).acties;
  return open_if(std::ranges::any_of(lijst, wacht_op_oordeel));
}

Answer agenda_heeft_punten(const Ctx& c, const Args&) {
  return open_if(!c.dossier->toestand.as<gen::AgendaToestand>().punten.empty());
}

Answer ontwerp_ontbreekt(const Ctx& c, const Args&) {
  return open_if(c.dossier->toestand.as<gen::AgendaToestand>().ontwerpen.size() <
                 gen::code_list_dialoogontwerpsoort().ids.size());
}

Answer eigen_bekrachtiging_open(const Ctx& c, const Args&) {
  const auto& t = c.dossier->toestand.as<gen::AgendaToestand>();
  const bool er = std::any_of(t.bekrachtigingen.begin(), t.bekrachtigingen.end(),
                              [&](const auto& b) { return b.partij == c.actor.organisatie; });
  return open_if(!er && !t.punten.empty());
}

}  // namespace

void register_verwacht(Registry& r) {
  using S = Soort;
  static constexpr std::string_view onderwerp[] = {"onderwerp"};
  const auto iedereen = [&](std::string_view naam, S soort, GuardFn fn) {
    r.add(GuardDef{naam, soort, {}, fn, false, nullptr, {}, true});
  };
  iedereen("nog_niet_getoetst", S::vraagstuk, nog_niet_getoetst);
  iedereen("besluit_ontbreekt_nog", S::vraagstuk, besluit_ontbreekt_nog);
  iedereen("afspraken_vastgesteld", S::vraagstuk, afspraken_vastgesteld);
  iedereen("landing_open", S::afspraak, landing_open);
  iedereen("einde_hangt", S::afspraak, einde_hangt);
  iedereen("actie_loopt", S::afspraak, actie_loopt);
  iedereen("oordeel_hangt", S::afspraak, oordeel_hangt);
  iedereen("ontwerp_ontbreekt", S::agenda, ontwerp_ontbreekt);
  iedereen("agenda_heeft_punten", S::agenda, agenda_heeft_punten);
  r.add(GuardDef{"secretaris_van_de_agenda", S::vraagstuk, {}, secretaris_van_de_agenda, false});
  r.add(GuardDef{"eigen_inbreng_ontbreekt", S::vraagstuk, {}, eigen_inbreng_ontbreekt, false});
  r.add(GuardDef{"eigen_inzet_ontbreekt", S::vraagstuk, {}, eigen_inzet_ontbreekt, false});
  r.add(GuardDef{"eigen_gremium_beslist", S::vraagstuk, onderwerp, eigen_gremium_beslist, false});
  r.add(GuardDef{"eigen_akkoord_open", S::afspraak, {}, eigen_akkoord_open, false});
  r.add(GuardDef{"eigen_bestuurlijk_akkoord_open", S::afspraak, {}, eigen_bestuurlijk_akkoord_open, false});
  r.add(GuardDef{"eigen_gremium_stelt_vast", S::afspraak, {}, eigen_gremium_stelt_vast, false});
  r.add(GuardDef{"eigen_actie_open", S::afspraak, {}, eigen_actie_open, false});
  r.add(GuardDef{"oordeel_gevraagd", S::afspraak, {}, oordeel_gevraagd, false});
  r.add(GuardDef{"eigen_bekrachtiging_open", S::agenda, {}, eigen_bekrachtiging_open, false});
}

}  // namespace ruimte::domain::guards
