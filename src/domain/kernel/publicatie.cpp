// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/publicatie.hpp"

#include <algorithm>

#include "base/clock.hpp"
#include "base/hash.hpp"
#include "base/json.hpp"
#include "domain/kernel/consent.hpp"
#include "domain/kernel/lezers.hpp"
#include "domain/kernel/zijde.hpp"
#include "gen/afspraak.hpp"
#include "gen/arrangement.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain {

namespace {

using gen::PublicatieToestand;
using gen::WanneerWel;

std::vector<std::string> wie_vrijgeeft() {
  return {"projectleider", "accounthouder_departement", "gedeputeerde", "bewindspersoon"};
}

bool is_afspraak(const Aggregate& onderwerp) { return onderwerp.ref.soort == Soort::afspraak; }
const gen::AfspraakToestand& als_afspraak(const Aggregate& a) { return a.toestand.as<gen::AfspraakToestand>(); }
const gen::ArrangementToestand& als_arrangement(const Aggregate& a) {
  return a.toestand.as<gen::ArrangementToestand>();
}

bool noemt_zijde(const std::vector<std::string>& lijst, std::string_view wat) {
  return std::ranges::find(lijst, wat) != lijst.end();
}

auto kies_anders(std::string_view code, std::string_view naam = {}, std::string_view waarde = {}) {
  Refuse uit(code, WanneerWel::na_aanpassing);
  if (!naam.empty()) uit.feit(naam, waarde);
  return uit.wie(wie_vrijgeeft()).done();
}

/// What was reported about where it lands, in one word. Nothing reported is nothing known, never "not landed".
gen::Doorwerkingstand doorwerking(const std::vector<gen::Landing>& landingen) {
  using enum gen::Landingstatus;
  using Stand = gen::Doorwerkingstand;
  const auto tel = [&](auto past) { return std::ranges::count_if(landingen, past, &gen::Landing::status); };
  const auto alle = static_cast<std::ptrdiff_t>(landingen.size());
  const auto geland = tel([](auto s) { return s == vastgesteld || s == in_werking; });
  if (alle == 0) return Stand::zweeft;
  if (geland > 0) return geland == alle ? Stand::geland : Stand::deels_geland;
  return tel([](auto s) { return s == niet_overgenomen; }) == alle ? Stand::niet_geland : Stand::onderweg;
}

void neem_doorwerking(gen::OpenbareInhoud& uit, const gen::StandInvoer& keuze,
                      const std::vector<gen::Landing>& landingen, base::Date dag) {
  if (keuze.doorwerking) uit.doorwerking = gen::OpenbareDoorwerking{doorwerking(landingen), *keuze.doorwerking, dag};
}

Answer neem_tekst(gen::OpenbareInhoud& uit, const gen::AfspraakToestand& a, const gen::StandInvoer& keuze) {
  if (keuze.onderdelen.empty()) return kies_anders("publicatie_leeg");
  for (const auto kop : keuze.onderdelen)
    if (std::ranges::find(a.tekstdelen, kop, &gen::Tekstdeel::kop) == a.tekstdelen.end())
      return kies_anders("publicatie_onderdeel_ontbreekt", "kop", gen::to_id(kop));
  for (const auto& deel : a.tekstdelen)
    if (std::ranges::find(keuze.onderdelen, deel.kop) != keuze.onderdelen.end())
      uit.onderdelen.push_back({deel.kop, deel.tekst});
  return allowed();
}

/// The place of the vraagstuk, when whoever reads the agreement reads that too.
Answer neem_plaats(gen::OpenbareInhoud& uit, const World& world, const Aggregate& onderwerp) {
  const auto* dossier = world.find({Soort::vraagstuk, als_afspraak(onderwerp).vraagstuk});
  if (dossier != nullptr && leest_ook(world.referentie(), onderwerp.kring, dossier->kring)) {
    const auto& v = dossier->toestand.as<gen::VraagstukToestand>();
    uit.plaats = v.plaats;
    uit.plaatsnaam = v.plaatsnaam;
  }
  return uit.plaats || uit.plaatsnaam ? allowed() : Answer(kies_anders("publicatie_plaats_ontbreekt"));
}

template <class Besluit>
void neem_vaststelling(gen::OpenbareInhoud& uit, const std::optional<Besluit>& besluit) {
  if (!besluit) return;
  uit.gremium = besluit->gremium;
  uit.vastgesteld_op = base::amsterdam_date(besluit->op);
}

Answer van_afspraak(gen::OpenbareInhoud& uit, const World& world, const Aggregate& onderwerp,
                    const gen::StandInvoer& keuze, base::Date dag) {
  const auto& a = als_afspraak(onderwerp);
  uit.soort = gen::Publicatiesoort::afspraak;
  uit.nummer = a.nummer;
  uit.titel = a.titel;
  uit.type = a.type;
  uit.provincies = a.provincies;
  if (auto goed = neem_tekst(uit, a, keuze); !goed) return goed;
  if (keuze.met_acties.value_or(false))
    for (const auto& actie : a.acties)
      uit.acties.push_back({actie.wat, actie.gever, actie.eigenaar, actie.ontvanger, actie.uiterlijk});
  neem_vaststelling(uit, a.vaststelling);
  neem_doorwerking(uit, keuze, a.landingen, dag);
  return keuze.met_plaats.value_or(false) ? neem_plaats(uit, world, onderwerp) : allowed();
}

/// The introduction and which agreements it holds; the text of each agreement is released with that agreement.
Answer van_arrangement(gen::OpenbareInhoud& uit, const World& world, const Aggregate& onderwerp,
                       const gen::StandInvoer& keuze, base::Date dag) {
  const auto& a = als_arrangement(onderwerp);
  uit.soort = gen::Publicatiesoort::arrangement;
  uit.nummer = a.nummer;
  uit.titel = a.titel;
  uit.provincies = {a.provincie};
  uit.jaar = a.jaar;
  uit.inleiding = a.toelichting;
  std::vector<gen::Landing> landingen;
  for (const auto& o : a.opnamen) {
    uit.afspraken.push_back({o.nummer, o.titel});
    if (const auto* afspraak = find_as<gen::AfspraakToestand>(world, Soort::afspraak, o.afspraak))
      landingen.insert(landingen.end(), afspraak->landingen.begin(), afspraak->landingen.end());
  }
  neem_vaststelling(uit, a.vaststelling);
  neem_doorwerking(uit, keuze, landingen, dag);
  return allowed();
}

Answer publicatie_te_vroeg(const Aggregate& onderwerp) {
  const bool afspraak = is_afspraak(onderwerp);
  return Refuse("publicatie_te_vroeg", WanneerWel::na_handeling)
      .wie(afspraak ? std::vector<std::string>{"gedeputeerde", "bewindspersoon"}
                    : std::vector<std::string>{"secretaris_gremium"})
      .eerst({afspraak ? "bestuurlijk_akkoord_geven" : "arrangement_vaststellen"})
      .done();
}

const PublicatieToestand& publicatie_voor(const Voorval& v) { return v.before->toestand.as<PublicatieToestand>(); }

Answer eerst_vrijgeven() {
  return Refuse("openbaar_niet_vrijgegeven", WanneerWel::na_handeling)
      .wie(wie_vrijgeeft())
      .eerst({"stand_vrijgeven"})
      .done();
}

/// Begun by one of its sides, in the audience of the dossier itself.
Answer geopend(const Voorval& v, const gen::PublicatieGeopend& e) {
  const auto* onderwerp = publicatieonderwerp(v.world, e.soort, e.onderwerp);
  if (onderwerp == nullptr || v.before != nullptr || onderwerp->kring != v.after.kring ||
      !v.actor.mag_lezen(onderwerp->kring))
    return Refuse("dossier_onbekend", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  if (!(e == publicatie_begin(*onderwerp, e.fase)))
    return Refuse("publicatie_anders", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  return eigen_zijde(v, v.actor.zijde, e.zijden);
}

/// The standing version still is the one that was proposed.
Answer nog_zo(const Aggregate& onderwerp, const base::Hash& versie) {
  if (auto a = rijp_voor_publicatie(onderwerp); !a) return a;
  if (publicatieversie(onderwerp) == versie) return allowed();
  return Refuse("publicatie_verouderd", WanneerWel::na_handeling)
      .wie(wie_vrijgeeft())
      .eerst({"stand_voorstellen"})
      .done();
}

Answer voorgesteld(const Voorval& v, const gen::StandVoorgesteld& e) {
  const auto& t = publicatie_voor(v);
  const auto& p = e.voorstel;
  const auto* onderwerp = publicatieonderwerp(v.world, t.soort, t.onderwerp);
  if (auto a = eigen_zijde(v, p.van, t.zijden); !a) return a;
  if (auto a = nog_zo(*onderwerp, p.versie_hash); !a) return a;
  const auto inhoud = openbare_inhoud(v.world, *onderwerp, e.keuze, v.vandaag);
  if (!inhoud) return base::fail(inhoud.error());
  const bool klopt = p.inhoud == *inhoud && p.inhoud_hash == openbare_hash(*inhoud) && p.op == v.vandaag &&
                     p.zijden == std::vector{p.van};
  return klopt ? allowed()
               : Answer(Refuse("publicatie_anders", WanneerWel::na_aanpassing).wie({v.actor.functie}).done());
}

Answer vrijgegeven(const Voorval& v, const gen::StandVrijgegeven& e) {
  const auto& t = publicatie_voor(v);
  if (!t.voorstel || t.voorstel->inhoud_hash != e.inhoud_hash || noemt_zijde(t.voorstel->zijden, e.zijde))
    return Refuse("publicatie_anders", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  if (auto a = nog_zo(*publicatieonderwerp(v.world, t.soort, t.onderwerp), t.voorstel->versie_hash); !a) return a;
  return eigen_zijde(v, e.organisatie == v.actor.organisatie ? e.zijde : "", t.zijden);
}

/// The publication of a public stream, found by the number that it publishes.
const Aggregate* publicatie_van(const Voorval& v, const std::string& nummer) {
  const auto ref = v.world.by_key(Soort::publicatie, "P-" + nummer);
  if (!ref || openbare_stroom(*ref) != v.event.stream) return nullptr;
  return v.world.find(*ref);
}

/// The page repeats word for word what every side released, and stands in public.
Answer gepubliceerd(const Voorval& v, const gen::VersieGepubliceerd& e) {
  const auto* p = publicatie_van(v, e.inhoud.nummer);
  if (p == nullptr || v.after.kring != kring_openbaar) return eerst_vrijgeven();
  const auto& t = p->toestand.as<PublicatieToestand>();
  const bool mag = overal_vrijgegeven(t) && t.voorstel->inhoud == e.inhoud && e.stand == t.stand + 1;
  return mag ? allowed() : eerst_vrijgeven();
}

Answer ingetrokken(const Voorval& v, const gen::VersieIngetrokken& e) {
  const auto* p =
      v.before == nullptr ? nullptr : publicatie_van(v, v.before->toestand.as<gen::OpenbareVersieToestand>().nummer);
  if (p != nullptr && p->toestand.as<PublicatieToestand>().ingetrokken == e.einde) return allowed();
  return eerst_vrijgeven();
}

/// The publication says that it is public only once it is.
Answer staat_er(const Voorval& v, const gen::StandGepubliceerd& e) {
  const auto* pagina = find_as<gen::OpenbareVersieToestand>(v.world, Soort::openbare_versie, e.openbaar_als);
  const bool klopt = pagina != nullptr && e.openbaar_als == openbare_stroom(v.event.stream).id &&
                     pagina->stand == e.stand && e.stand == publicatie_voor(v).stand + 1;
  return klopt ? allowed() : eerst_vrijgeven();
}

}  // namespace

const Aggregate* publicatieonderwerp(const World& world, gen::Publicatiesoort soort, const base::Uuid& id) {
  return world.find({soort == gen::Publicatiesoort::afspraak ? Soort::afspraak : Soort::arrangement, id});
}

std::vector<std::string> publicatiezijden(const Aggregate& onderwerp) {
  if (is_afspraak(onderwerp)) return als_afspraak(onderwerp).zijden;
  return {"rijk", als_arrangement(onderwerp).provincie};
}

base::Hash publicatieversie(const Aggregate& onderwerp) {
  return is_afspraak(onderwerp) ? als_afspraak(onderwerp).versie_hash : als_arrangement(onderwerp).versie_hash;
}

gen::PublicatieGeopend publicatie_begin(const Aggregate& onderwerp, std::string fase) {
  const auto zijden = publicatiezijden(onderwerp);
  if (is_afspraak(onderwerp)) {
    const auto& a = als_afspraak(onderwerp);
    return {"P-" + a.nummer, std::move(fase), gen::Publicatiesoort::afspraak, onderwerp.ref.id, a.titel,
            a.provincies,    zijden};
  }
  const auto& a = als_arrangement(onderwerp);
  return {"P-" + a.nummer, std::move(fase), gen::Publicatiesoort::arrangement, onderwerp.ref.id, a.titel,
          {a.provincie},   zijden};
}

Answer rijp_voor_publicatie(const Aggregate& onderwerp) {
  if (!is_afspraak(onderwerp)) {
    const auto& a = als_arrangement(onderwerp);
    return a.vaststelling && a.vaststelling->versie_hash == a.versie_hash ? allowed() : publicatie_te_vroeg(onderwerp);
  }
  const auto& a = als_afspraak(onderwerp);
  if (iedereen_stopt(a)) return Refuse("publicatie_vervallen", WanneerWel::niet_meer).done();
  const bool vast = a.vaststelling && a.vaststelling->versie_hash == a.versie_hash;
  return vast || iedereen_bestuurlijk(a) ? allowed() : publicatie_te_vroeg(onderwerp);
}

base::Result<gen::OpenbareInhoud, Refusal> openbare_inhoud(const World& world, const Aggregate& onderwerp,
                                                           const gen::StandInvoer& keuze, base::Date dag) {
  gen::OpenbareInhoud uit;
  uit.in_woorden = keuze.in_woorden;
  const auto goed = is_afspraak(onderwerp) ? van_afspraak(uit, world, onderwerp, keuze, dag)
                                           : van_arrangement(uit, world, onderwerp, keuze, dag);
  if (!goed) return base::fail(goed.error());
  return uit;
}

base::Hash openbare_hash(const gen::OpenbareInhoud& inhoud) {
  return base::sha256(base::encode(base::Record::of(inhoud)));
}

StreamRef openbare_stroom(const StreamRef& publicatie) {
  return {Soort::openbare_versie, sub_id(publicatie.id, "openbaar")};
}

bool overal_vrijgegeven(const PublicatieToestand& t) {
  return t.voorstel && t.voorstel->inhoud_hash == openbare_hash(t.voorstel->inhoud) &&
         std::ranges::all_of(t.zijden, [&](const auto& z) { return noemt_zijde(t.voorstel->zijden, z); });
}

bool staat_openbaar(const PublicatieToestand& t) { return t.openbaar_als.has_value() && !t.ingetrokken; }

base::Record rij_publicatie(const gen::PublicatieToestand& t) {
  return base::Record::of(
      gen::PublicatieRij{t.nummer, t.titel, t.fase, t.soort, t.onderwerp, t.provincies, t.stand, t.bijgewerkt_op});
}

base::Record rij_openbare_versie(const gen::OpenbareVersieToestand& t) {
  return base::Record::of(gen::OpenbareVersieRij{t.nummer, t.inhoud.titel, t.inhoud.soort, t.inhoud.type,
                                                 t.inhoud.provincies, t.bijgewerkt_op});
}

std::string sleutel_publicatie(const gen::PublicatieToestand& t) { return t.nummer; }

std::string sleutel_openbare_versie(const gen::OpenbareVersieToestand& t) { return t.nummer; }

Answer publicatie_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::VersieGepubliceerd>()) return gepubliceerd(v, r.as<gen::VersieGepubliceerd>());
  if (r.is<gen::VersieIngetrokken>()) return ingetrokken(v, r.as<gen::VersieIngetrokken>());
  if (r.is<gen::PublicatieGeopend>()) return geopend(v, r.as<gen::PublicatieGeopend>());
  if (r.is<gen::StandVoorgesteld>()) return voorgesteld(v, r.as<gen::StandVoorgesteld>());
  if (r.is<gen::StandVrijgegeven>()) return vrijgegeven(v, r.as<gen::StandVrijgegeven>());
  if (r.is<gen::StandGepubliceerd>()) return staat_er(v, r.as<gen::StandGepubliceerd>());
  if (r.is<gen::StandvoorstelVervallen>())
    return eigen_zijde(v, r.as<gen::StandvoorstelVervallen>().zijde, publicatie_voor(v).zijden);
  if (!r.is<gen::PublicatieIngetrokken>()) return allowed();
  if (auto a = eigen_zijde(v, r.as<gen::PublicatieIngetrokken>().einde.zijde, publicatie_voor(v).zijden); !a) return a;
  return staat_openbaar(publicatie_voor(v)) ? allowed()
                                            : Answer(Refuse("publicatie_niet_openbaar", WanneerWel::na_handeling)
                                                         .wie(wie_vrijgeeft())
                                                         .eerst({"stand_vrijgeven"})
                                                         .done());
}

}  // namespace ruimte::domain
