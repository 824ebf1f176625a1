// SPDX-License-Identifier: EUPL-1.2
// Verdicts and sentences from the facts; hectares here are words, the record keeps square metres.
#include <algorithm>
#include <set>

#include "domain/kernel/bewijs.hpp"
#include "domain/kernel/spanningspunt.hpp"

namespace ruimte::domain {

namespace {

using gen::BerekendOordeel;
using gen::Criteriumoordeel;
using gen::Toetsfeiten;
using gen::Toetsgrond;

/// So much fits in the field, with room for the mark that something was left out.
constexpr std::size_t meeste_tekens = 980;
/// So many clashes are told in words; the others are counted.
constexpr std::size_t meeste_botsingen = 3;

std::string begrensd(std::string zin) {
  if (zin.size() <= meeste_tekens) return zin;
  auto eind = meeste_tekens;
  while (eind > 0 && (static_cast<unsigned char>(zin[eind]) & 0xC0U) == 0x80U) --eind;
  zin.resize(eind);
  return zin + "...";
}

std::string opsomming(const std::vector<std::string>& namen) {
  std::string uit;
  for (std::size_t n = 0; n < namen.size(); ++n) {
    if (n > 0) uit += n + 1 == namen.size() ? " en " : ", ";
    uit += namen[n];
  }
  return uit;
}

std::string naam_van(const std::map<std::string, std::string, std::less<>>& namen, const std::string& id) {
  const auto it = namen.find(id);
  return it == namen.end() ? id : it->second;
}

std::string provincienaam(const Referentie& r, const std::string& id) {
  const auto it = r.provincies.find(id);
  return it == r.provincies.end() ? id : it->second.naam;
}

bool raakt(const Toetsgrond& g) { return g.uitspraak || (g.meting && g.meting->totaal.v > 0); }

/// A tension that a person took up counts as what he took it up as; else the list of functions says it.
bool botst(const Toetsgrond& g) {
  const bool tegen =
      g.soort ? *g.soort == gen::Spanningssoort::spanningspunt : g.cel == gen::Verenigbaarheidscel::botst;
  return tegen && raakt(g);
}

std::string claims_in_woorden(const Referentie& r, const Toetsgrond& g) {
  std::vector<std::string> namen;
  namen.reserve(g.claims.size());
  for (const auto& c : g.claims) {
    const auto it = r.ruimtefuncties.find(c.ruimtefunctie);
    namen.push_back(c.nummer + " (" + (it == r.ruimtefuncties.end() ? c.ruimtefunctie : it->second.naam) + ")");
  }
  return opsomming(namen);
}

std::string waar(const Referentie& r, const gen::Ruimtemeting& m) {
  std::vector<std::string> delen;
  delen.reserve(m.provincies.size());
  for (const auto& p : m.provincies)
    delen.push_back(provincienaam(r, p.provincie) + " " + hectaretekst(p.oppervlakte) + " ha");
  return delen.empty() ? "" : " (" + opsomming(delen) + ")";
}

std::string botsing(const Referentie& r, const Toetsgrond& g) {
  auto uit = claims_in_woorden(r, g);
  if (g.spanningspunt) uit += ", spanningspunt " + *g.spanningspunt + ",";
  if (g.uitspraak) return uit + " botsen: " + g.uitspraak->uitspraak + " (" + g.uitspraak->vindplaats + ")";
  return uit + " botsen op " + hectaretekst(g.meting->totaal) + " ha" + waar(r, *g.meting);
}

BerekendOordeel c1(const Referentie& r, const Toetsfeiten& f, const Bewijsdrempels& d) {
  std::vector<const Toetsgrond*> botsend;
  std::set<base::Uuid> claims;
  for (const auto& g : f.gronden) {
    if (!botst(g)) continue;
    botsend.push_back(&g);
    for (const auto& c : g.claims) claims.insert(c.claim);
  }
  const bool bekeken = std::ranges::any_of(f.gronden, [](const auto& g) { return g.meting || g.uitspraak; });
  if (!bekeken)
    return {"c1", Criteriumoordeel::onbekend,
            "Er zijn geen twee claims met een plek op de kaart; wat botst, volgt uit een document of een feit."};
  if (botsend.empty() || claims.size() < d.claims)
    return {"c1", Criteriumoordeel::voldoet_niet,
            "Van " + std::to_string(f.claims.size()) + " claims botsen er " + std::to_string(claims.size()) +
                "; de grens is " + std::to_string(d.claims) + "."};
  std::string zin;
  for (std::size_t n = 0; n < std::min(botsend.size(), meeste_botsingen); ++n)
    zin += (n > 0 ? "; " : "") + botsing(r, *botsend[n]);
  if (botsend.size() > meeste_botsingen) zin += "; en nog " + std::to_string(botsend.size() - meeste_botsingen);
  return {"c1", Criteriumoordeel::voldoet, begrensd(zin + ". " + botsend.front()->cel_reden)};
}

BerekendOordeel c2(const Referentie& r, const Toetsfeiten& f, const Bewijsdrempels& d) {
  if (f.domeinen.empty())
    return {"c2", Criteriumoordeel::onbekend, "Er zijn geen domeinen genoemd en er zijn geen claims."};
  std::vector<std::string> namen;
  namen.reserve(f.domeinen.size());
  for (const auto& id : f.domeinen) namen.push_back(naam_van(r.domeinnamen, id));
  const auto n = f.domeinen.size();
  return {"c2", n >= d.domeinen ? Criteriumoordeel::voldoet : Criteriumoordeel::voldoet_niet,
          begrensd(std::to_string(n) + (n == 1 ? " domein (" : " domeinen (") + opsomming(namen) + "); de grens is " +
                   std::to_string(d.domeinen) + ".")};
}

BerekendOordeel c3(const Referentie& r, const Toetsfeiten& f, const Bewijsdrempels& d) {
  const bool verzonnen = f.novex_fictief.value_or(false);
  if (f.novexgebied)
    return {"c3", Criteriumoordeel::voldoet_niet,
            begrensd("Het geheel ligt binnen een NOVEX-gebied: " + naam_van(r.novexnamen, *f.novexgebied) +
                     (verzonnen ? " (fictieve grens, om te oefenen)." : "."))};
  const std::string novex = f.novex_gemeten ? std::string(" Het ligt niet geheel binnen een NOVEX-gebied") +
                                                  (verzonnen ? " (fictieve grenzen, om te oefenen)." : ".")
                                            : " De grenzen van NOVEX-gebieden staan niet op de kaart.";
  std::vector<std::string> namen;
  std::set<std::string> landsdelen;
  for (const auto& id : f.provincies) {
    namen.push_back(provincienaam(r, id));
    if (const auto it = r.provincies.find(id); it != r.provincies.end()) landsdelen.insert(it->second.landsdeel);
  }
  const auto n = f.provincies.size();
  if (n < d.gebieden && !f.op_kaart)
    return {"c3", Criteriumoordeel::onbekend,
            "Er is geen vlak op de kaart; welke gebieden worden geraakt, volgt uit een document of een feit."};
  const auto provincies = std::to_string(n) + (n == 1 ? " provincie (" : " provincies (") + opsomming(namen) + ")";
  const auto delen = landsdelen.size() == 1 ? std::string(" in 1 landsdeel")
                                            : " in " + std::to_string(landsdelen.size()) + " landsdelen";
  return {"c3", n >= d.gebieden ? Criteriumoordeel::voldoet : Criteriumoordeel::voldoet_niet,
          begrensd("Raakt " + provincies + delen + "; de grens is " + std::to_string(d.gebieden) + "." + novex)};
}

}  // namespace

std::vector<BerekendOordeel> bereken_bewijs(const Referentie& referentie, const Toetsfeiten& feiten,
                                            const Bewijsdrempels& drempels) {
  std::vector<BerekendOordeel> uit{c1(referentie, feiten, drempels), c2(referentie, feiten, drempels),
                                   c3(referentie, feiten, drempels)};
  std::erase_if(uit, [&](const BerekendOordeel& b) { return !referentie.kent("criterium", b.criterium); });
  return uit;
}

}  // namespace ruimte::domain
