// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/consent.hpp"

#include <algorithm>
#include <set>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "domain/kernel/fault.hpp"
#include "gen/afspraak_gebeurtenissen.hpp"

namespace ruimte::domain {

namespace {

using base::json::Array;
using base::json::Object;
using base::json::Value;

Value text(std::string_view s) { return Value(Value::Data(std::string(s))); }

template <class T>
Value texts(const std::vector<T>& items) {
  Array out;
  for (const auto& item : items) out.push_back(text(base::to_string(item)));
  return Value(Value::Data(std::move(out)));
}

Value plain(const std::vector<std::string>& items) {
  Array out;
  for (const auto& item : items) out.push_back(text(item));
  return Value(Value::Data(std::move(out)));
}

/// What an action promises; how it goes is not part of what was agreed.
Value belofte(const gen::Actie& a) {
  Object o;
  o.emplace_back("eigenaar", text(a.eigenaar));
  o.emplace_back("gever", text(a.gever));
  o.emplace_back("id", text(base::to_string(a.id)));
  o.emplace_back("instrument", text(a.instrument.value_or("")));
  o.emplace_back("ontvanger", text(a.ontvanger));
  o.emplace_back("uiterlijk", text(a.uiterlijk ? base::to_string(*a.uiterlijk) : ""));
  o.emplace_back("wat", text(a.wat));
  return Value(Value::Data(std::move(o)));
}

/// What is agreed on money; the consent of its holder is not part of it.
Value geldbelofte(const gen::Geldvoorwaarde& g) {
  Object o;
  o.emplace_back("bedrag", text(g.bedrag ? std::to_string(*g.bedrag) : ""));
  o.emplace_back("budget", text(g.budget));
  o.emplace_back("budgethouder", text(g.budgethouder));
  o.emplace_back("id", text(base::to_string(g.id)));
  o.emplace_back("wat", text(g.wat));
  return Value(Value::Data(std::move(o)));
}

Event event(const StreamRef& stream, base::Record inhoud) { return {stream, {}, std::move(inhoud), {}}; }

}  // namespace

base::Hash inhoud_hash(const gen::Tekstdeel& deel, const std::vector<std::string>& zijden) {
  auto gesorteerd = zijden;
  std::sort(gesorteerd.begin(), gesorteerd.end());
  auto hangt_af = deel.hangt_af;
  std::sort(hangt_af.begin(), hangt_af.end());
  Object o;
  o.emplace_back("bijlagen", texts(deel.bijlagen));
  o.emplace_back("hangtAf", texts(hangt_af));
  o.emplace_back("kaartbeelden", texts(deel.kaartbeelden));
  o.emplace_back("kop", text(gen::to_id(deel.kop)));
  o.emplace_back("tekst", text(deel.tekst));
  o.emplace_back("zijden", plain(gesorteerd));
  return base::sha256(base::json::encode(Value(Value::Data(std::move(o)))));
}

base::Hash versie_hash(const gen::AfspraakToestand& afspraak) {
  Array delen, acties, geld;
  for (const auto& d : afspraak.tekstdelen) delen.push_back(text(base::to_string(d.inhoud_hash)));
  for (const auto& a : afspraak.acties) acties.push_back(belofte(a));
  for (const auto& g : afspraak.geldvoorwaarden) geld.push_back(geldbelofte(g));
  Object o;
  o.emplace_back("acties", Value(Value::Data(std::move(acties))));
  o.emplace_back("delen", Value(Value::Data(std::move(delen))));
  o.emplace_back("externeRoute", text(afspraak.externe_route.value_or("")));
  o.emplace_back("geld", Value(Value::Data(std::move(geld))));
  o.emplace_back("raaktGeld", Value(Value::Data(afspraak.raakt_geld.value_or(false))));
  o.emplace_back("raaktRegels", Value(Value::Data(afspraak.raakt_regels.value_or(false))));
  o.emplace_back("titel", text(afspraak.titel));
  o.emplace_back("type", text(gen::to_id(afspraak.type)));
  return base::sha256(base::json::encode(Value(Value::Data(std::move(o)))));
}

std::vector<base::Uuid> afhankelijken(const gen::AfspraakToestand& afspraak, const base::Uuid& tekstdeel) {
  std::set<base::Uuid> geraakt{tekstdeel};
  for (bool meer = !fault(KernelFault::skip_reset_dependents); meer;) {
    meer = false;
    for (const auto& d : afspraak.tekstdelen) {
      if (geraakt.contains(d.id)) continue;
      const bool hangt =
          std::any_of(d.hangt_af.begin(), d.hangt_af.end(), [&](const base::Uuid& id) { return geraakt.contains(id); });
      if (hangt) meer = geraakt.insert(d.id).second;
    }
  }
  std::vector<base::Uuid> uit;
  for (const auto& d : afspraak.tekstdelen)
    if (geraakt.contains(d.id)) uit.push_back(d.id);
  return uit;
}

Events reset_bestuurlijk(const StreamRef& stream, const gen::AfspraakToestand& afspraak, const base::Uuid& oorzaak) {
  Events uit;
  if (fault(KernelFault::keep_bestuurlijk)) return uit;
  for (const auto& b : afspraak.bestuurlijk)
    uit.push_back(event(stream, base::Record::of(gen::BestuurlijkAkkoordVervallen{b.zijde, oorzaak})));
  return uit;
}

Events reset_events(const StreamRef& stream, const gen::AfspraakToestand& afspraak, const base::Uuid& tekstdeel) {
  Events uit;
  if (fault(KernelFault::skip_reset)) return uit;
  for (const auto& id : afhankelijken(afspraak, tekstdeel))
    for (const auto& i : vind_tekstdeel(afspraak, id)->instemmingen)
      uit.push_back(event(stream, base::Record::of(gen::InstemmingVervallen{id, i.zijde, tekstdeel})));
  for (auto& e : reset_bestuurlijk(stream, afspraak, tekstdeel)) uit.push_back(std::move(e));
  return uit;
}

const gen::Tekstdeel* vind_tekstdeel(const gen::AfspraakToestand& afspraak, const base::Uuid& id) {
  for (const auto& d : afspraak.tekstdelen)
    if (d.id == id) return &d;
  return nullptr;
}

const gen::Actie* vind_actie(const gen::AfspraakToestand& afspraak, const base::Uuid& id) {
  for (const auto& a : afspraak.acties)
    if (a.id == id) return &a;
  return nullptr;
}

bool wacht_op_oordeel(const gen::Actie& actie) {
  return actie.stand == gen::Actiestand::gereed_gemeld || actie.stand == gen::Actiestand::niet_beoordeeld;
}

bool is_zijde(const gen::AfspraakToestand& afspraak, std::string_view zijde) {
  return std::find(afspraak.zijden.begin(), afspraak.zijden.end(), zijde) != afspraak.zijden.end();
}

bool ambtelijk_rond(const gen::AfspraakToestand& afspraak, std::string_view zijde) {
  return !afspraak.tekstdelen.empty() &&
         std::all_of(afspraak.tekstdelen.begin(), afspraak.tekstdelen.end(), [&](const gen::Tekstdeel& d) {
           return !d.voorstel &&
                  std::any_of(d.instemmingen.begin(), d.instemmingen.end(), [&](const gen::Instemming& i) {
                    return i.zijde == zijde && i.inhoud_hash == d.inhoud_hash &&
                           (!i.voorbehoud || fault(KernelFault::reservation_counts));
                  });
         });
}

bool bestuurlijk_rond(const gen::AfspraakToestand& afspraak, std::string_view zijde) {
  return std::any_of(afspraak.bestuurlijk.begin(), afspraak.bestuurlijk.end(), [&](const gen::BestuurlijkAkkoord& b) {
    return b.zijde == zijde && b.versie_hash == afspraak.versie_hash;
  });
}

bool iedereen_ambtelijk(const gen::AfspraakToestand& afspraak) {
  return std::all_of(afspraak.zijden.begin(), afspraak.zijden.end(),
                     [&](const std::string& z) { return ambtelijk_rond(afspraak, z); });
}

bool iedereen_bestuurlijk(const gen::AfspraakToestand& afspraak) {
  return std::all_of(afspraak.zijden.begin(), afspraak.zijden.end(),
                     [&](const std::string& z) { return bestuurlijk_rond(afspraak, z); });
}

bool stopt(const gen::AfspraakToestand& afspraak, std::string_view zijde) {
  return afspraak.einde && afspraak.einde->versie_hash == afspraak.versie_hash &&
         std::any_of(afspraak.einde->instemmingen.begin(), afspraak.einde->instemmingen.end(),
                     [&](const gen::Eindeinstemming& i) { return i.zijde == zijde; });
}

bool iedereen_stopt(const gen::AfspraakToestand& afspraak) {
  if (fault(KernelFault::end_by_one_side) && afspraak.einde) return true;
  return std::all_of(afspraak.zijden.begin(), afspraak.zijden.end(),
                     [&](const std::string& z) { return stopt(afspraak, z); });
}

bool voltooid(const gen::AfspraakToestand& afspraak) {
  using enum gen::Afspraaktype;
  if (!afspraak.vaststelling || afspraak.acties.empty()) return false;
  const bool acties = std::all_of(afspraak.acties.begin(), afspraak.acties.end(), [](const gen::Actie& a) {
    return a.stand == gen::Actiestand::geland ||
           (fault(KernelFault::silence_lands) && a.stand == gen::Actiestand::niet_beoordeeld);
  });
  const bool landing_nodig = afspraak.type == c || afspraak.type == d;
  const bool geland = std::any_of(afspraak.landingen.begin(), afspraak.landingen.end(), [](const gen::Landing& l) {
    return l.status == gen::Landingstatus::vastgesteld || l.status == gen::Landingstatus::in_werking;
  });
  return acties && (!landing_nodig || geland);
}

std::string_view afgeleide_fase(const gen::AfspraakToestand& afspraak) {
  if (iedereen_stopt(afspraak)) return "vervallen";
  if (afspraak.fase == "concept") return afspraak.fase;
  if (!afspraak.vaststelling) {
    if (!iedereen_ambtelijk(afspraak)) return "in_afstemming";
    return iedereen_bestuurlijk(afspraak) ? "bestuurlijk_akkoord" : "ambtelijk_akkoord";
  }
  if (voltooid(afspraak)) {
    switch (afspraak.type) {
      case gen::Afspraaktype::a: return "inzicht_gedeeld";
      case gen::Afspraaktype::b: return "richting_vastgelegd";
      case gen::Afspraaktype::c: return "afweging_gemaakt";
      case gen::Afspraaktype::d: return "uitgevoerd";
    }
  }
  const bool begonnen =
      !afspraak.landingen.empty() || std::any_of(afspraak.acties.begin(), afspraak.acties.end(),
                                                 [](const gen::Actie& a) { return !a.meldingen.empty(); });
  return begonnen ? "in_uitvoering" : "vastgesteld";
}

}  // namespace ruimte::domain
