// SPDX-License-Identifier: EUPL-1.2
#include "modelcheck/invoer_op_maat.hpp"

#include <algorithm>
#include <charconv>

#include "base/clock.hpp"
#include "domain/kernel/mandate.hpp"
#include "domain/method/conflictpad.hpp"
#include "domain/method/methoden.hpp"
#include "gen/afspraak.hpp"
#include "gen/conflict.hpp"
#include "gen/hangpunt.hpp"
#include "gen/voorstel.hpp"
#include "gen/vraagstuk.hpp"
#include "gen/werkwijze.hpp"
#include "modelcheck/spelers.hpp"

namespace ruimte::modelcheck {

namespace {

using Records = std::vector<base::Record>;

template <class T>
void add(Records& out, T invoer) {
  out.push_back(base::Record::of(std::move(invoer)));
}

std::vector<std::string> waarden(const Vraag& v, std::string_view naam, const std::vector<std::string>& anders) {
  const auto it = v.waarden.find(naam);
  return it == v.waarden.end() ? anders : it->second;
}

const gen::AfspraakToestand& afspraak(const Vraag& v) { return v.dossier->toestand.as<gen::AfspraakToestand>(); }

/// The parts that a scope lets change, by their number in the document from 0; all others only join in consents to all.
std::vector<const gen::Tekstdeel*> delen(const Vraag& v) {
  std::vector<const gen::Tekstdeel*> out;
  for (const auto& tekst : waarden(v, "delen", {"2", "4"})) {
    std::size_t n = 0;
    std::from_chars(tekst.data(), tekst.data() + tekst.size(), n);
    if (n < afspraak(v).tekstdelen.size()) out.push_back(&afspraak(v).tekstdelen[n]);
  }
  return out;
}

Records opstellen(const Vraag& v) {
  Records out;
  for (const auto& ref : v.world.by_prefix(domain::Soort::vraagstuk, ""))
    for (const auto& type : waarden(v, "opstellen.type", {"d"})) {
      auto i = opstelinvoer(v.world, ref.id, *gen::afspraaktype_from(type));
      for (const auto& geld : waarden(v, "opstellen.raaktGeld", {"false"})) {
        i.raakt_geld = geld == "true";
        add(out, i);
      }
    }
  return out;
}

Records tekstvoorstel_doen(const Vraag& v) {
  Records out;
  for (const auto* d : delen(v))
    for (const auto& tekst : waarden(v, "tekstvoorstel_doen.tekst", {"aaa", "bbb"}))
      for (const bool telt : {true, false})
        if (tekst != d->tekst) add(out, gen::TekstvoorstelInvoer{d->id, d->inhoud_hash, tekst, "aaa", telt});
  return out;
}

Records voorstel_antwoord(const Vraag& v) {
  Records out;
  for (const auto* d : delen(v))
    if (d->voorstel) add(out, gen::VoorstelAntwoordInvoer{d->id, d->voorstel->id, "aaa"});
  return out;
}

/// On all parts at once, and on each part that may change; with and without reservation when the scope says so.
Records ambtelijk_akkoord(const Vraag& v) {
  Records out;
  for (const auto& voorbehoud : waarden(v, "voorbehoud", {""})) {
    const auto tekst = voorbehoud.empty() ? std::nullopt : std::optional(voorbehoud);
    gen::AkkoordInvoer alle{{}, tekst};
    for (const auto& d : afspraak(v).tekstdelen) alle.onderdelen.push_back({d.id, d.inhoud_hash});
    add(out, alle);
    if (!waarden(v, "delen_apart", {"ja"}).empty())
      for (const auto* d : delen(v)) add(out, gen::AkkoordInvoer{{{d->id, d->inhoud_hash}}, tekst});
  }
  return out;
}

/// No scope tries it as shipped; a method that changes it is tried with this (see gewijzigd()).
Records toetsen(const Vraag&) {
  Records out;
  for (const bool poort : {true, false}) add(out, toetsinvoer(poort));
  return out;
}

Records agenderen(const Vraag& v) {
  Records out;
  for (const auto& ref : v.world.by_prefix(domain::Soort::agenda, ""))
    for (const auto& wat : waarden(v, "agenderen.inspanning", {"m"}))
      for (const auto& over : waarden(v, "agenderen.overschrijding", {""})) {
        gen::AgenderenInvoer i{ref.id, *gen::inspanning_from(wat), {}, {}};
        if (!over.empty()) i.overschrijding = gen::Overschrijding{over, "aaa"};
        add(out, i);
      }
  return out;
}

Records besluit(const Vraag& v) {
  Records out;
  const auto& t = v.dossier->toestand.as<gen::VraagstukToestand>();
  auto i = besluitinvoer(v.actor.gremium, v.actor.organisatie, t.provincies);
  add(out, i);
  for (const auto& optie : t.opties) {
    i.optie = optie.id;
    add(out, i);
  }
  return out;
}

/// The one-sided body that decides on the position of the actor's side.
Records inzet(const Vraag& v) {
  const auto& t = v.dossier->toestand.as<gen::VraagstukToestand>();
  const bool rijk = v.actor.zijde == "rijk";
  const auto& provincies = rijk ? t.provincies : std::vector{v.actor.zijde};
  Records out;
  for (const auto& g : domain::beslissende_gremia(
           v.world.referentie(), {"", rijk ? "rijksinzet" : "provinciale_inzet", provincies, false}, v.vandaag))
    if (v.world.referentie().gremium(g)->zijde == (rijk ? "rijk" : "provincie") && out.empty())
      add(out, gen::InzetInvoer{"aaa", g});
  return out;
}

const gen::ConflictToestand& conflict(const Vraag& v) { return v.dossier->toestand.as<gen::ConflictToestand>(); }

Records trede(const Vraag& v) {
  Records out;
  for (const auto& g : domain::conflictpad::namen(domain::conflictpad::plekken(v.world, conflict(v))))
    add(out, gen::TredeInvoer{g, {}});
  return out;
}

Records snelle_route(const Vraag& v) {
  Records out;
  const auto hoger = domain::conflictpad::hogere(v.world, conflict(v));
  if (!hoger.empty()) add(out, gen::SnelleRouteInvoer{hoger.rbegin()->first, "aaa"});
  return out;
}

Records verzoek_antwoord(const Vraag& v) {
  Records out;
  add(out, gen::VerzoekAntwoordInvoer{base::add_days(v.vandaag, 10), {}});
  add(out, gen::VerzoekAntwoordInvoer{{}, "aaa"});
  return out;
}

Records kern(const Vraag&) {
  Records out;
  add(out, gen::KernInvoer{});
  add(out, gen::KernInvoer{"aaa"});
  return out;
}

Records voorstel_aanbieden(const Vraag& v) {
  Records out;
  gen::VoorstelAanbiedenInvoer i{"aaa", "aaa", {}};
  for (const auto& antwoord : waarden(v, "antwoord", {"past_niet", "vraag"}))
    i.elementen.push_back(
        {"aaa", *gen::voorstelantwoord_from(antwoord), "aaa", waarden(v, "aan", {"lvvn"}), {}, {}, {}, {}});
  add(out, i);
  return out;
}

Records reactie(const Vraag& v) {
  Records out;
  const auto& t = v.dossier->toestand.as<gen::VoorstelToestand>();
  const auto vraagstukken = v.world.by_prefix(domain::Soort::vraagstuk, "");
  for (const auto& e : t.elementen)
    for (const auto& uitkomst : waarden(v, "uitkomst", {"niet", "aangehouden", "wordt_vraagstuk"})) {
      gen::ReactieGevenInvoer i{{e.id}, *gen::reactieuitkomst_from(uitkomst), "aaa", {}, {}, {}, {}};
      if (uitkomst == "aangehouden") i.datum = base::add_days(v.vandaag, 60);
      if (uitkomst == "wordt_vraagstuk" && !vraagstukken.empty()) i.vraagstuk = vraagstukken.front().id;
      add(out, i);
    }
  return out;
}

Records hangpunt(const Vraag& v) {
  Records out;
  for (const auto& ref : v.world.by_prefix(domain::Soort::vraagstuk, ""))
    for (const auto& met : waarden(v, "met", {"lvvn"})) {
      gen::HangpuntNoemenInvoer i;
      i.vraagstuk = ref.id;
      i.zin = "aaa";
      i.met = met;
      add(out, i);
    }
  return out;
}

using Maat = Records (*)(const Vraag&);
const gen::WerkwijzeToestand& werkwijze(const Vraag& v) { return v.dossier->toestand.as<gen::WerkwijzeToestand>(); }

Records standpunt(const Vraag& v) {
  Records out;
  add(out, gen::WerkwijzestandpuntInvoer{gen::Werkwijzestandpunt::steun, werkwijze(v).kenmerk, {}});
  add(out, gen::WerkwijzestandpuntInvoer{gen::Werkwijzestandpunt::bezwaar, werkwijze(v).kenmerk, "aaa"});
  return out;
}

Records werkwijze_vaststellen(const Vraag& v) {
  Records out;
  add(out, gen::WerkwijzeVaststellenInvoer{v.actor.gremium, werkwijze(v).kenmerk, {}});
  return out;
}

/// Without a place for phases, with every phase in which something stands brought to the first phase of the method in
/// force, and to each of its ends: what a move may not do is tried too.
Records overstap(const Vraag& v) {
  Records out;
  gen::WerkwijzeOverstapInvoer i{domain::Soort::vraagstuk, {}, {}, "aaa"};
  add(out, i);
  const auto* methoden = v.world.methoden();
  const auto* nu = methoden == nullptr ? nullptr : domain::geldende_methode(v.world, *methoden);
  const auto* loop = nu == nullptr ? nullptr : nu->werkwijze.levensloop(domain::Soort::vraagstuk);
  if (loop == nullptr) return out;
  for (const auto& fase : loop->fasen) {
    if (!fase.begin && !fase.eind && fase.stap != "besluitvorming") continue;
    i.fasen.clear();
    for (const auto& ref : v.world.of_kind(domain::Soort::vraagstuk)) {
      const auto hier = domain::find_as<gen::VraagstukToestand>(v.world, ref.soort, ref.id)->fase;
      if (std::ranges::find(i.fasen, hier, &gen::Fasekoppeling::van) == i.fasen.end())
        i.fasen.push_back({hier, fase.id});
    }
    add(out, i);
  }
  return out;
}

const std::map<std::string, Maat, std::less<>> maten = {
    {"opstellen", opstellen},
    {"tekstvoorstel_doen", tekstvoorstel_doen},
    {"tekstvoorstel_overnemen", voorstel_antwoord},
    {"tekstvoorstel_afwijzen", voorstel_antwoord},
    {"tekstvoorstel_intrekken", voorstel_antwoord},
    {"ambtelijk_akkoord_geven", ambtelijk_akkoord},
    {"toetsen", toetsen},
    {"agenderen", agenderen},
    {"besluit_vastleggen", besluit},
    {"inzet_vastleggen", inzet},
    {"op_trede_plaatsen", trede},
    {"snelle_route_voorstellen", snelle_route},
    {"agenderingsverzoek_beantwoorden", verzoek_antwoord},
    {"hangpunt_noemen", hangpunt},
    {"kern_beantwoorden", kern},
    {"voorstel_aanbieden", voorstel_aanbieden},
    {"reactie_geven", reactie},
    {"werkwijze_standpunt_geven", standpunt},
    {"werkwijze_vaststellen", werkwijze_vaststellen},
    {"werkwijze_overstap", overstap},
};

}  // namespace

gen::OpstellenInvoer opstelinvoer(const domain::World& world, const base::Uuid& vraagstuk, gen::Afspraaktype type) {
  gen::OpstellenInvoer i;
  i.vraagstuk = vraagstuk;
  i.titel = "aaa";
  i.type = type;
  if (type == gen::Afspraaktype::a) i.volgend_type = gen::Afspraaktype::c;
  for (std::size_t n = 0; n < gen::code_list_afspraakdeel().ids.size(); ++n)
    i.tekstdelen.push_back({static_cast<gen::Afspraakdeel>(n), "aaa", {}});
  i.tekstdelen.at(4).hangt_af_van = {3};
  const auto& p =
      domain::find_as<gen::VraagstukToestand>(world, domain::Soort::vraagstuk, vraagstuk)->provincies.front();
  i.acties.push_back({"aaa", p, organisatie_van(world.referentie(), p), "rijk", {}, {}});
  return i;
}

gen::BesluitInvoer besluitinvoer(const std::string& gremium, const std::string& wie,
                                 const std::vector<std::string>& provincies) {
  gen::BesluitInvoer i;
  i.gremium = gremium;
  i.route = gen::Besluitroute::binnen_arrangement;
  i.tekst = i.reikwijdte = i.landingsplan = "aaa";
  i.wie_doet_wat = {{wie, "aaa"}};
  i.standpunten = {{"rijk", gen::Instemmingsmate::eens}};
  for (const auto& p : provincies) i.standpunten.push_back({p, gen::Instemmingsmate::eens});
  return i;
}

gen::ToetsenInvoer toetsinvoer(bool poort) {
  gen::OordeelInvoer o;
  o.criterium = "c1";
  o.oordeel = gen::Criteriumoordeel::voldoet;
  o.bewijs = "aaa";
  o.bewijssoort = gen::Bewijssoort::feit;
  o.claims = {"woningbouw", "waterberging"};
  return {poort, "aaa", {o}};
}

std::optional<Records> op_maat(const Vraag& vraag, const domain::Overgang& handeling) {
  const auto it = maten.find(handeling.id);
  if (it == maten.end()) return std::nullopt;
  return it->second(vraag);
}

}  // namespace ruimte::modelcheck
