// SPDX-License-Identifier: EUPL-1.2
#include "domain/kernel/spanningspunt.hpp"

#include <algorithm>
#include <set>

#include "base/hash.hpp"
#include "base/json.hpp"
#include "domain/kernel/claims.hpp"
#include "domain/kernel/lezers.hpp"
#include "gen/afspraak.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::domain {

namespace {

using gen::Ruimtemeting;
using gen::Spanningsgrond;
using gen::SpanningspuntToestand;
using gen::Spanningssoort;
using gen::WanneerWel;

Answer onjuist(const Voorval& v, std::string_view code, std::string_view wat) {
  return Refuse(code, WanneerWel::na_aanpassing).feit("wat", wat).wie({v.actor.functie}).done();
}

/// Parts and total are rounded apart, so together the parts may be up to half a square metre each above the total.
bool som_past(const Ruimtemeting& m) {
  std::int64_t som = 0;
  for (const auto& p : m.provincies) som += p.oppervlakte.v;
  return som <= m.totaal.v + static_cast<std::int64_t>(m.provincies.size());
}

Answer meting_klopt(const Voorval& v, const Ruimtemeting& m) {
  constexpr std::string_view code = "meting_onjuist";
  std::set<std::string> gezien;
  for (const auto& p : m.provincies) {
    if (!v.world.referentie().provincies.contains(p.provincie) || !gezien.insert(p.provincie).second)
      return onjuist(v, code, "elke provincie staat er één keer");
    if (p.oppervlakte.v < 0) return onjuist(v, code, "geen oppervlakte is kleiner dan nul");
  }
  if (m.ondergrens.v < 0 || m.ondergrens > m.bovengrens || m.bovengrens > m.totaal)
    return onjuist(v, code, "de ondergrens is niet meer dan de bovengrens, en die niet meer dan het totaal");
  if (m.aandeel_zoekgebied < 0 || m.aandeel_zoekgebied > 1000)
    return onjuist(v, code, "het aandeel zoekgebied ligt tussen 0 en 1000 promille");
  return som_past(m) ? allowed() : onjuist(v, code, "de provincies samen zijn niet meer dan het totaal");
}

/// Nobody learns from a tension of a claim that he may not read; the actor himself reads them all.
Answer claims_kloppen(const Voorval& v, const Spanningsgrond& g, std::vector<Gemetenclaim>& uit) {
  std::set<base::Uuid> uniek;
  for (const auto& c : g.claims) {
    const auto* claim = v.world.find({Soort::claim, c.claim});
    if (claim == nullptr || !v.actor.mag_lezen(claim->kring) || !uniek.insert(c.claim).second)
      return Refuse("claim_onbekend", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
    const auto& t = claim->toestand.as<gen::ClaimToestand>();
    if (!leest_ook(v.world.referentie(), v.after.kring, claim->kring))
      return Refuse("lezers_te_smal", WanneerWel::na_aanpassing).feit("nummer", t.nummer).wie({v.actor.functie}).done();
    if (t.fase == fase_ingetrokken)
      return Refuse("claim_ingetrokken", WanneerWel::niet_meer).feit("nummer", t.nummer).done();
    if (c.versie != t.versies.back().nummer || c.nummer != t.nummer || c.opgave != t.opgave ||
        c.ruimtefunctie != t.ruimtefunctie)
      return onjuist(v, "spanning_onjuist", "elke claim staat er zoals zij nu is");
    uit.push_back({c.claim, &t});
  }
  if (uit.size() >= 2) return allowed();
  return onjuist(v, "spanning_onjuist", "er zijn minstens twee claims");
}

Answer cel_klopt(const Voorval& v, const Spanningsgrond& g) {
  const auto* matrix = v.world.referentie().verenigbaarheden.op(v.vandaag);
  std::vector<std::string> functies;
  functies.reserve(g.claims.size());
  for (const auto& c : g.claims) functies.push_back(c.ruimtefunctie);
  const auto cel = matrix == nullptr ? std::nullopt : zwaarste(*matrix, functies);
  if (cel && matrix->versie == g.matrix && cel->cel == g.cel && cel->reden == g.cel_reden) return allowed();
  return onjuist(v, "spanning_onjuist", "de verenigbaarheid is die van de lijst die nu geldt");
}

/// The provinces follow from the measurement where there is one, and from the readers where one province is meant.
Answer provincies_kloppen(const Voorval& v, const Spanningsgrond& g, const std::optional<std::string>& lezers) {
  const auto gemeten = [&](const std::string& p) {
    if (!g.meting) return v.world.referentie().provincies.contains(p);
    const auto it = std::ranges::find(g.meting->provincies, p, &gen::Provinciemeting::provincie);
    return it != g.meting->provincies.end();
  };
  const bool goed = std::ranges::all_of(g.provincies, gemeten) && (!lezers || g.provincies == std::vector{*lezers});
  return goed ? allowed() : onjuist(v, "spanning_onjuist", "de provincies zijn die van de meting of van de lezers");
}

Answer grond_klopt(const Voorval& v, const Spanningsgrond& g, const std::optional<std::string>& lezers) {
  if (g.door != v.actor.organisatie || g.op != v.vandaag)
    return onjuist(v, "spanning_onjuist", "het is van vandaag en van wie het vastlegt");
  std::vector<Gemetenclaim> claims;
  if (auto a = claims_kloppen(v, g, claims); !a) return a;
  if (auto a = cel_klopt(v, g); !a) return a;
  if (g.meting.has_value() == g.uitspraak.has_value())
    return onjuist(v, "spanning_onjuist", "het rust op een meting of op een uitspraak, niet op allebei");
  if (g.meting) {
    if (auto a = meting_klopt(v, *g.meting); !a) return a;
    if (g.meting->invoerhash != invoerhash(claims))
      return Refuse("meting_verouderd", WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  }
  return provincies_kloppen(v, g, lezers);
}

/// Of one province: the Rijk and that province read it.
bool kring_past(const Voorval& v, const std::optional<std::string>& lezers) {
  if (!lezers) return true;
  const auto& provincies = v.world.referentie().provincies;
  const auto it = provincies.find(*lezers);
  return it != provincies.end() && v.after.kring == kring_gedeeld(it->second.nr);
}

Answer opgenomen(const Voorval& v, const gen::SpanningspuntOpgenomen& e) {
  if (v.before != nullptr || !v.actor.mag_lezen(v.after.kring) || !kring_past(v, e.lezers))
    return onjuist(v, "spanning_onjuist", "wie het opneemt, leest het");
  if (auto a = grond_klopt(v, e.grond, e.lezers); !a) return a;
  if (const auto ref = v.world.by_key(Soort::spanningspunt, spanningssleutel(claims_van(e.grond), e.lezers)))
    return Refuse("spanning_bestaat", WanneerWel::na_handeling)
        .feit("nummer", v.world.find(*ref)->toestand.as<SpanningspuntToestand>().nummer)
        .eerst({"spanningspunt_hernieuwen", "spanningspunt_heropenen"})
        .done();
  const auto volgens = soort_volgens(e.grond.cel);
  if (!volgens || *volgens == e.soort || (e.afwijking && !e.afwijking->empty())) return allowed();
  return Refuse("afwijking_ontbreekt", WanneerWel::na_aanpassing)
      .feit("reden", e.grond.cel_reden)
      .wie({v.actor.functie})
      .done();
}

Answer hernieuwd(const Voorval& v, const gen::SpanningspuntHernieuwd& e) {
  const auto& t = v.before->toestand.as<SpanningspuntToestand>();
  if (spanningssleutel(claims_van(e.grond), t.lezers) != spanningssleutel(claims_van(t.grond), t.lezers))
    return onjuist(v, "spanning_onjuist", "het gaat over dezelfde claims");
  if (!e.grond.reden || e.grond.reden->empty())
    return onjuist(v, "spanning_onjuist", "er staat bij waarom het opnieuw is bekeken");
  return grond_klopt(v, e.grond, t.lezers);
}

/// A link tells whoever reads this that the other exists; so he must be able to read it.
template <class T>
Answer leesbaar_voor_ieder(const Voorval& v, Soort soort, const base::Uuid& id, std::string_view onbekend) {
  const auto* ander = v.world.find({soort, id});
  if (ander == nullptr || !v.actor.mag_lezen(ander->kring))
    return Refuse(onbekend, WanneerWel::na_aanpassing).wie({v.actor.functie}).done();
  if (leest_ook(v.world.referentie(), v.after.kring, ander->kring)) return allowed();
  return Refuse("lezers_te_smal", WanneerWel::na_aanpassing)
      .feit("nummer", ander->toestand.as<T>().nummer)
      .wie({v.actor.functie})
      .done();
}

Answer geagendeerd(const Voorval& v, const gen::SpanningspuntGeagendeerd& e) {
  if (auto a = leesbaar_voor_ieder<gen::VraagstukToestand>(v, Soort::vraagstuk, e.vraagstuk, "vraagstuk_onbekend"); !a)
    return a;
  const auto& t = *find_as<gen::VraagstukToestand>(v.world, Soort::vraagstuk, e.vraagstuk);
  if (t.agenda && t.nummer == e.nummer) return allowed();
  return Refuse("vraagstuk_niet_op_agenda", WanneerWel::na_handeling)
      .feit("nummer", t.nummer)
      .wie({"secretaris_gremium", "coordinator"})
      .eerst({"agenderen"})
      .done();
}

bool met_vastgestelde_afspraak(const Voorval& v, const SpanningspuntToestand& t) {
  return std::ranges::any_of(t.afspraken, [&](const base::Uuid& id) {
    const auto* a = find_as<gen::AfspraakToestand>(v.world, Soort::afspraak, id);
    return a != nullptr && a->vaststelling.has_value();
  });
}

/// VST-22: it is settled or landed by an agreement that was adopted, or lapses for a reason.
Answer fase_mag(const Voorval& v, const gen::FaseGewijzigd& e) {
  const auto& t = v.after.toestand.as<SpanningspuntToestand>();
  const bool eind = e.naar == "beslecht" || e.naar == "kans_geland" || e.naar == "vervallen";
  if (!eind) return allowed();
  if (!t.reden || t.reden->empty()) return onjuist(v, "spanning_onjuist", "er staat bij waarom het eindigt");
  if (e.naar == "vervallen") return allowed();
  if ((e.naar == "kans_geland") != (t.soort == Spanningssoort::koppelkans))
    return onjuist(v, "spanning_onjuist", "een spanningspunt wordt beslecht en een koppelkans landt");
  if (met_vastgestelde_afspraak(v, t)) return allowed();
  return Refuse("spanning_zonder_afspraak", WanneerWel::na_handeling)
      .wie({"projectleider", "accounthouder_departement", "coordinator"})
      .eerst({"spanningspunt_koppelen"})
      .done();
}

}  // namespace

std::vector<base::Uuid> claims_van(const Spanningsgrond& grond) {
  std::vector<base::Uuid> uit;
  uit.reserve(grond.claims.size());
  for (const auto& c : grond.claims) uit.push_back(c.claim);
  return uit;
}

std::string spanningssleutel(std::vector<base::Uuid> claims, const std::optional<std::string>& lezers) {
  std::ranges::sort(claims);
  std::string uit;
  for (const auto& id : claims) uit += base::to_string(id) + "+";
  return uit + "/" + lezers.value_or("");
}

base::Hash invoerhash(std::vector<Gemetenclaim> claims) {
  std::ranges::sort(claims, {}, &Gemetenclaim::id);
  gen::Metinginvoer invoer;
  for (const auto& c : claims)
    invoer.claims.push_back({c.id, c.toestand->plaats, c.toestand->omvang, c.toestand->hardheid});
  return base::sha256(base::encode(base::Record::of(std::move(invoer))));
}

std::optional<Matrixcel> zwaarste(const Matrix& matrix, const std::vector<std::string>& functies) {
  std::optional<Matrixcel> uit;
  for (std::size_t een = 0; een < functies.size(); ++een)
    for (std::size_t ander = een + 1; ander < functies.size(); ++ander) {
      const auto* cel = matrix.cel(functies[een], functies[ander]);
      if (cel == nullptr) return std::nullopt;
      if (!uit || zwaarder(cel->cel, uit->cel)) uit = *cel;
    }
  return uit;
}

std::optional<Spanningssoort> soort_volgens(gen::Verenigbaarheidscel cel) {
  if (cel == gen::Verenigbaarheidscel::onder_voorwaarde) return std::nullopt;
  return cel == gen::Verenigbaarheidscel::botst ? Spanningssoort::spanningspunt : Spanningssoort::koppelkans;
}

Answer spanningspunt_rules(const Voorval& v) {
  const auto& r = v.event.inhoud;
  if (r.is<gen::SpanningspuntOpgenomen>()) return opgenomen(v, r.as<gen::SpanningspuntOpgenomen>());
  if (r.is<gen::SpanningspuntHernieuwd>()) return hernieuwd(v, r.as<gen::SpanningspuntHernieuwd>());
  if (r.is<gen::SpanningspuntGeagendeerd>()) return geagendeerd(v, r.as<gen::SpanningspuntGeagendeerd>());
  if (r.is<gen::SpanningspuntGekoppeld>())
    return leesbaar_voor_ieder<gen::AfspraakToestand>(v, Soort::afspraak, r.as<gen::SpanningspuntGekoppeld>().afspraak,
                                                      "afspraak_onbekend");
  if (r.is<gen::FaseGewijzigd>()) return fase_mag(v, r.as<gen::FaseGewijzigd>());
  return allowed();
}

}  // namespace ruimte::domain
