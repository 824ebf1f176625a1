// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/arrangement.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "domain/kernel/consent.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/kernel/opties.hpp"
#include "domain/kernel/overleg.hpp"
#include "domain/kernel/zijde.hpp"
#include "gen/gremium.hpp"
#include "gen/sterkte.hpp"
#include "gen/termijn.hpp"
#include "gen/vraagstuk_gebeurtenissen.hpp"

namespace ruimte::domain {

namespace {

using base::json::Array;
using base::json::Object;
using base::json::Value;
using gen::ArrangementToestand;
using gen::WanneerWel;

Value woord(std::string_view s) { return Value(Value::Data(std::string(s))); }

Value opname_in_hash(const gen::Opname& o) {
  Object uit;
  uit.emplace_back("afspraak", woord(base::to_string(o.afspraak)));
  uit.emplace_back("versie", woord(base::to_string(o.versie_hash)));
  uit.emplace_back("wijktAfVan", woord(o.wijkt_af_van ? base::to_string(*o.wijkt_af_van) : ""));
  return Value(Value::Data(std::move(uit)));
}

Value stuk_in_hash(const gen::Arrangementstuk& s) {
  Object uit;
  uit.emplace_back("naam", woord(s.naam));
  uit.emplace_back("soort", woord(gen::to_id(s.soort)));
  uit.emplace_back("waar", woord(s.waar));
  return Value(Value::Data(std::move(uit)));
}

std::vector<std::string> schrijvers() { return {"projectleider", "accounthouder_departement"}; }

const ArrangementToestand& arrangement_voor(const Voorval& v) { return v.before->toestand.as<ArrangementToestand>(); }

Answer partij_zelf(const Voorval& v, std::string_view zijde) {
  return eigen_zijde(v, zijde, {"rijk", arrangement_voor(v).provincie});
}

Answer bevroren(const ArrangementToestand& t) {
  return Refuse("arrangement_bevroren", WanneerWel::na_handeling)
      .feit("datum", t.bevriesdatum ? base::to_string(*t.bevriesdatum) : "")
      .wie(schrijvers())
      .eerst({"opname_aanvaarden"})
      .done();
}

Answer reden_bij_laat(const Voorval& v, bool laat, const std::optional<std::string>& reden) {
  if (laat == is_bevroren(arrangement_voor(v), v.vandaag) && (!laat || (reden && !reden->empty()))) return allowed();
  return Refuse("late_toevoeging_zonder_reden", WanneerWel::na_aanpassing).wie(schrijvers()).done();
}

/// I-17: one province, in the audience of the Rijk and that province, and opened by somebody who belongs there.
Answer arrangement_geopend(const Voorval& v, const gen::ArrangementGeopend& e) {
  const auto& r = v.world.referentie();
  const auto p = r.provincies.find(e.invoer.provincie);
  const auto partij = r.organisaties.find(e.partij);
  const bool eigen = p != r.provincies.end() && v.after.kring == kring_gedeeld(p->second.nr) &&
                     v.actor.mag_lezen(v.after.kring) && partij != r.organisaties.end() &&
                     partij->second.zijde == e.invoer.provincie;
  if (eigen) return allowed();
  return Refuse("arrangement_een_provincie", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

/// Only a general text that stands here gives way to an own text of this province; anything else is taken out with a
/// reason, by the rules for that.
bool wijkt_af_van_algemene(const ArrangementToestand& t, const gen::Opname& o) {
  if (!o.wijkt_af_van) return true;
  const auto* weg = vind_opname(t, *o.wijkt_af_van);
  return weg != nullptr && weg->generiek && !o.generiek && *o.wijkt_af_van != o.afspraak;
}

/// An agreement of this province that everybody reads who reads the arrangement, in the version that now stands. Also
/// of what is only proposed: a proposal tells its number and title.
Answer afspraak_past(const Voorval& v, const base::Uuid& id, const base::Hash& versie) {
  const auto& t = arrangement_voor(v);
  const auto* dossier = v.world.find({Soort::afspraak, id});
  if (dossier == nullptr || !v.actor.mag_lezen(dossier->kring) ||
      !allen_lezen(v.world.referentie(), v.before->kring, dossier->kring))
    return Refuse("dossier_onbekend", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  const auto& a = dossier->toestand.as<gen::AfspraakToestand>();
  if (std::ranges::find(a.provincies, t.provincie) == a.provincies.end())
    return Refuse("afspraak_andere_provincie", WanneerWel::na_aanpassing)
        .feit("nummer", a.nummer)
        .wie({v.actor.functie})
        .done();
  if (a.versie_hash == versie && a.fase != "vervallen") return allowed();
  return Refuse("tekst_gewijzigd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

/// The entry tells of the agreement what it is.
Answer opname_klopt(const Voorval& v, const gen::Opname& o) {
  if (auto a = afspraak_past(v, o.afspraak, o.versie_hash); !a) return a;
  const auto& a = v.world.find({Soort::afspraak, o.afspraak})->toestand.as<gen::AfspraakToestand>();
  if (o.generiek != (a.provincies.size() > 1))
    return Refuse("tekst_gewijzigd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  if (wijkt_af_van_algemene(arrangement_voor(v), o)) return allowed();
  return Refuse("onderdeel_onbekend", WanneerWel::na_aanpassing)
      .feit("onderdeel", base::to_string(*o.wijkt_af_van))
      .wie({v.actor.functie})
      .done();
}

Answer opgenomen(const Voorval& v, const gen::Opname& o) {
  const auto& t = arrangement_voor(v);
  if (auto a = partij_zelf(v, o.zijde); !a) return a;
  if (auto a = opname_klopt(v, o); !a) return a;
  if (auto a = reden_bij_laat(v, o.laat, o.reden); !a) return a;
  if (!vraagt_provincie(t, o) || v.actor.zijde == t.provincie) return allowed();
  return Refuse("instemming_provincie_nodig", WanneerWel::na_handeling)
      .feit("zijde", t.provincie)
      .wie({"projectleider"})
      .eerst({"opname_aanvaarden"})
      .done();
}

/// Before the freeze either side takes out, with a reason; after it only what the other side asked to take out.
Answer geschrapt(const Voorval& v, const gen::OpnameGeschrapt& e) {
  const auto& t = arrangement_voor(v);
  if (auto a = partij_zelf(v, v.actor.zijde); !a) return a;
  if (!is_bevroren(t, v.vandaag)) return allowed();
  const auto& gevraagd = v.begin->toestand.as<ArrangementToestand>().voorstellen;
  const bool van_ander = std::ranges::any_of(gevraagd, [&](const gen::Opnamevoorstel& p) {
    return p.soort == gen::Opnamesoort::schrappen && p.afspraak == e.afspraak && p.zijde != v.actor.zijde;
  });
  return van_ander ? allowed() : bevroren(t);
}

Answer opname_beantwoord(const Voorval& v, const gen::OpnamevoorstelBeantwoord& e) {
  const auto* p = vind_opnamevoorstel(arrangement_voor(v), e.voorstel);
  if (p == nullptr) return Refuse("voorstel_vervallen", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  if (auto a = partij_zelf(v, e.zijde); !a) return a;
  if (!e.aanvaard || p->zijde != e.zijde) return allowed();
  return Refuse("eenzijdige_wijziging", WanneerWel::nu_door_ander).wie(schrijvers()).done();
}

Answer opname_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::AfspraakOpgenomen>()) return opgenomen(v, r.as<gen::AfspraakOpgenomen>().opname);
  if (r.is<gen::OpnameGeschrapt>()) return geschrapt(v, r.as<gen::OpnameGeschrapt>());
  if (r.is<gen::OpnamevoorstelBeantwoord>()) return opname_beantwoord(v, r.as<gen::OpnamevoorstelBeantwoord>());
  if (!r.is<gen::OpnameVoorgesteld>()) return allowed();
  const auto& p = r.as<gen::OpnameVoorgesteld>().voorstel;
  if (auto a = reden_bij_laat(v, p.laat, p.reden); !a) return a;
  if (auto a = partij_zelf(v, p.zijde); !a || p.soort != gen::Opnamesoort::opnemen) return a;
  return afspraak_past(v, p.afspraak, p.versie_hash);
}

/// Covering text and documents: free until the freeze; after it only the province adds a document, with a reason.
Answer stuk_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  const auto& t = arrangement_voor(v);
  const bool vast = is_bevroren(t, v.vandaag);
  if (r.is<gen::InleidingGeschreven>() || r.is<gen::ArrangementstukGeschrapt>()) {
    if (vast) return bevroren(t);
    return partij_zelf(v, v.actor.zijde);
  }
  if (!r.is<gen::ArrangementstukToegevoegd>()) return allowed();
  const auto& stuk = r.as<gen::ArrangementstukToegevoegd>().stuk;
  if (auto a = partij_zelf(v, stuk.zijde); !a) return a;
  if (auto a = reden_bij_laat(v, stuk.laat, stuk.reden); !a) return a;
  if (!vast || v.actor.zijde == t.provincie) return allowed();
  return Refuse("instemming_provincie_nodig", WanneerWel::nu_door_ander)
      .feit("zijde", t.provincie)
      .wie({"projectleider"})
      .done();
}

/// A day that has passed stays: else whoever moves it could add without the other side again.
Answer bevriesdatum(const Voorval& v, const gen::BevriesdatumGezet& e) {
  const auto& t = arrangement_voor(v);
  if (is_bevroren(t, v.vandaag))
    return Refuse("bevriesdatum_voorbij", WanneerWel::niet_meer).feit("datum", base::to_string(*t.bevriesdatum)).done();
  if (e.datum < v.vandaag) return Refuse("datum_onjuist", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  return allowed();
}

/// I-12: a party signs for itself, the version that stands; that is no consent.
Answer ondertekend(const Voorval& v, const gen::Handtekening& h) {
  const auto& t = arrangement_voor(v);
  if (h.partij != v.actor.organisatie || std::ranges::find(t.ondertekenaars, h.partij) == t.ondertekenaars.end())
    return Refuse("handtekening_van_ander", WanneerWel::nu_door_ander)
        .feit("organisatie", h.partij)
        .wie({"bewindspersoon", "gedeputeerde"})
        .done();
  if (auto a = partij_zelf(v, v.actor.zijde); !a) return a;
  if (h.versie_hash == t.versie_hash) return allowed();
  return Refuse("tekst_gewijzigd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
}

Answer afgestemd(const Voorval& v, const gen::Rijksafstemming& a) {
  const auto& t = arrangement_voor(v);
  if (auto eigen = namens_gremium(v, a.gremium); !eigen) return eigen;
  if (a.versie_hash != t.versie_hash)
    return Refuse("tekst_gewijzigd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  return gremium_mag_besluiten(v.world, {a.gremium, "rijksinzet", {t.provincie}, false}, v.vandaag);
}

/// Every entry stands in a version that the Rijk and this province agreed to.
Answer opnamen_gedragen(const Voorval& v, const ArrangementToestand& t) {
  if (t.opnamen.empty())
    return Refuse("arrangement_leeg", WanneerWel::na_handeling).wie(schrijvers()).eerst({"afspraak_opnemen"}).done();
  if (!t.voorstellen.empty())
    return Refuse("opname_wacht_op_antwoord", WanneerWel::na_handeling)
        .feit("nummer", t.voorstellen.front().nummer)
        .wie(schrijvers())
        .eerst({"opname_aanvaarden", "opname_afwijzen"})
        .done();
  for (const auto& o : t.opnamen) {
    const auto* a = find_as<gen::AfspraakToestand>(v.world, Soort::afspraak, o.afspraak);
    if (a == nullptr || !gedragen_versie(*a, o, t.provincie))
      return Refuse("opname_zonder_akkoord", WanneerWel::na_handeling)
          .feit("nummer", o.nummer)
          .wie({"bewindspersoon", "gedeputeerde"})
          .eerst({"bestuurlijk_akkoord_geven", "afspraak_opnemen"})
          .done();
    if (a->vaststelling) continue;
    if (auto keuze = gekozen_voor(v.world, o.afspraak, a->vraagstuk); !keuze) return keuze;
  }
  return allowed();
}

/// I-04, I-07: after the freeze, in the body of this part of the country, the version that stands.
Answer vastgesteld(const Voorval& v, const gen::Arrangementbesluit& b) {
  const auto& t = arrangement_voor(v);
  if (!is_bevroren(t, v.vandaag))
    return Refuse("arrangement_niet_bevroren", t.bevriesdatum ? WanneerWel::op_datum : WanneerWel::na_handeling)
        .wie({"coordinator", "projectleider"})
        .eerst(t.bevriesdatum ? std::vector<std::string>{} : std::vector<std::string>{"bevriesdatum_zetten"})
        .op(t.bevriesdatum)
        .done();
  if (b.versie_hash != t.versie_hash)
    return Refuse("tekst_gewijzigd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  const auto* o = b.overleg ? find_as<gen::OverlegToestand>(v.world, Soort::overleg, *b.overleg) : nullptr;
  if (b.overleg && (o == nullptr || o->gremium != b.gremium))
    return Refuse("dossier_onbekend", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  if (auto a = opnamen_gedragen(v, t); !a) return a;
  if (auto a = namens_gremium(v, b.gremium); !a) return a;
  return gremium_mag_besluiten(v.world, {b.gremium, "arrangement", {t.provincie}, true}, v.vandaag);
}

/// What still happens to an arrangement that was adopted.
bool mag_daarna(const base::Record& r) {
  return r.is<gen::ArrangementOndertekend>() || r.is<gen::FaseGewijzigd>() || r.is<gen::TermijnGestopt>() ||
         r.is<gen::TermijnVerstreken>() || r.is<gen::WaarschuwingBevestigd>();
}

}  // namespace

base::Hash manifest_hash(const ArrangementToestand& t) {
  Array opnamen, stukken;
  for (const auto& o : t.opnamen) opnamen.push_back(opname_in_hash(o));
  for (const auto& s : t.stukken) stukken.push_back(stuk_in_hash(s));
  Object o;
  o.emplace_back("jaar", Value(Value::Data(t.jaar)));
  o.emplace_back("opnamen", Value(Value::Data(std::move(opnamen))));
  o.emplace_back("provincie", woord(t.provincie));
  o.emplace_back("stukken", Value(Value::Data(std::move(stukken))));
  o.emplace_back("titel", woord(t.titel));
  o.emplace_back("toelichting", woord(t.toelichting));
  return base::sha256(base::json::encode(Value(Value::Data(std::move(o)))));
}

const gen::Opname* vind_opname(const ArrangementToestand& t, const base::Uuid& afspraak) {
  const auto it = std::ranges::find(t.opnamen, afspraak, &gen::Opname::afspraak);
  return it == t.opnamen.end() ? nullptr : &*it;
}

const gen::Opnamevoorstel* vind_opnamevoorstel(const ArrangementToestand& t, const base::Uuid& id) {
  const auto it = std::ranges::find(t.voorstellen, id, &gen::Opnamevoorstel::id);
  return it == t.voorstellen.end() ? nullptr : &*it;
}

bool is_bevroren(const ArrangementToestand& t, base::Date dag) { return t.bevriesdatum && *t.bevriesdatum < dag; }

bool vraagt_provincie(const ArrangementToestand& t, const gen::Opname& o) {
  const bool vervangt = o.wijkt_af_van && vind_opname(t, *o.wijkt_af_van) != nullptr;
  return o.generiek || o.laat || vervangt;
}

bool gedragen_versie(const gen::AfspraakToestand& a, const gen::Opname& o, std::string_view provincie) {
  const bool staat = a.versie_hash == o.versie_hash && a.fase != "vervallen";
  const bool losgelaten = std::ranges::any_of(
      a.niet_gedragen, [&](const gen::NietGedragen& n) { return n.zijde == "rijk" || n.zijde == provincie; });
  return staat && !losgelaten && (a.vaststelling || (bestuurlijk_rond(a, "rijk") && bestuurlijk_rond(a, provincie)));
}

bool heeft_getekend(const ArrangementToestand& t, std::string_view partij) {
  return std::ranges::any_of(t.handtekeningen, [&](const gen::Handtekening& h) {
    return h.partij == partij && h.versie_hash == t.versie_hash;
  });
}

Answer arrangement_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::ArrangementGeopend>()) return arrangement_geopend(v, r.as<gen::ArrangementGeopend>());
  if (arrangement_voor(v).vaststelling && !mag_daarna(r))
    return Refuse("arrangement_staat_vast", WanneerWel::niet_meer).done();
  if (r.is<gen::BevriesdatumGezet>()) return bevriesdatum(v, r.as<gen::BevriesdatumGezet>());
  if (r.is<gen::ArrangementOndertekend>()) return ondertekend(v, r.as<gen::ArrangementOndertekend>().handtekening);
  if (r.is<gen::RijksinbrengAfgestemd>()) return afgestemd(v, r.as<gen::RijksinbrengAfgestemd>().afstemming);
  if (r.is<gen::ArrangementVastgesteld>()) return vastgesteld(v, r.as<gen::ArrangementVastgesteld>().vaststelling);
  if (auto a = opname_rules(v); !a) return a;
  return stuk_rules(v);
}

Answer arrangement_accepts(const Aggregate* before, const ArrangementToestand& na) {
  const auto* voor = before == nullptr ? nullptr : &before->toestand.as<ArrangementToestand>();
  const bool zelfde = voor == nullptr || (voor->provincie == na.provincie && voor->jaar == na.jaar);
  const bool blijft = !na.vaststelling || na.vaststelling->versie_hash == na.versie_hash;
  if (zelfde && blijft && na.versie_hash == manifest_hash(na)) return allowed();
  return Refuse("eenzijdige_wijziging", WanneerWel::niet_meer).wie(schrijvers()).done();
}

}  // namespace ruimte::domain
