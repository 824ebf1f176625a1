// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cassert>

#include "domain/kernel/arrangement.hpp"
#include "domain/kernel/evolve.hpp"

namespace ruimte::domain::evolve {

namespace {

using Arr = gen::ArrangementToestand;

void arrangement_geopend(Arr& s, const gen::ArrangementGeopend& e) {
  s.nummer = e.nummer;
  s.fase = e.fase;
  s.titel = e.titel;
  s.provincie = e.invoer.provincie;
  s.jaar = e.invoer.jaar;
  s.toelichting = e.invoer.toelichting;
  s.ondertekenaars = {"vro", e.partij};
}

/// The minister of VRO and the province sign, and whoever has an action in what is taken up.
void ondertekenaars(Arr& s) {
  if (s.ondertekenaars.size() > 2) s.ondertekenaars.resize(2);
  for (const auto& o : s.opnamen)
    for (const auto& p : o.partijen)
      if (std::ranges::find(s.ondertekenaars, p) == s.ondertekenaars.end()) s.ondertekenaars.push_back(p);
}

/// Another version takes the place of the earlier one; an own text that of the general text from which it deviates.
void opgenomen(Arr& s, const gen::Opname& o) {
  if (o.wijkt_af_van) std::erase_if(s.opnamen, [&](const auto& oud) { return oud.afspraak == *o.wijkt_af_van; });
  const auto oud = std::ranges::find(s.opnamen, o.afspraak, &gen::Opname::afspraak);
  if (oud != s.opnamen.end())
    *oud = o;
  else
    s.opnamen.push_back(o);
  ondertekenaars(s);
}

void opname_geschrapt(Arr& s, const gen::OpnameGeschrapt& e) {
  std::erase_if(s.opnamen, [&](const auto& o) { return o.afspraak == e.afspraak; });
  ondertekenaars(s);
}

void arrangement_getekend(Arr& s, const gen::Handtekening& h) {
  std::erase_if(s.handtekeningen, [&](const auto& oud) { return oud.partij == h.partij; });
  s.handtekeningen.push_back(h);
}

bool lijst(Arr& t, const Record& inhoud) {
  return when<gen::AfspraakOpgenomen>(t, inhoud, [](Arr& s, const auto& e) { opgenomen(s, e.opname); }) ||
         when<gen::OpnameGeschrapt>(t, inhoud, [](Arr& s, const auto& e) { opname_geschrapt(s, e); }) ||
         when<gen::OpnameVoorgesteld>(t, inhoud, [](Arr& s, const auto& e) { s.voorstellen.push_back(e.voorstel); }) ||
         when<gen::OpnamevoorstelBeantwoord>(t, inhoud,
                                             [](Arr& s, const auto& e) {
                                               std::erase_if(s.voorstellen,
                                                             [&](const auto& p) { return p.id == e.voorstel; });
                                             }) ||
         when<gen::ArrangementstukToegevoegd>(t, inhoud, [](Arr& s, const auto& e) { s.stukken.push_back(e.stuk); }) ||
         when<gen::ArrangementstukGeschrapt>(t, inhoud, [](Arr& s, const auto& e) {
           std::erase_if(s.stukken, [&](const auto& stuk) { return stuk.id == e.stuk; });
         });
}

}  // namespace

Record arrangement(const Record& toestand, const Record& inhoud, Instant op) {
  Arr t = copy_of<Arr>(toestand);
  const bool known =
      when<gen::ArrangementGeopend>(t, inhoud, [](Arr& s, const auto& e) { arrangement_geopend(s, e); }) ||
      levensloop(t, inhoud) || lijst(t, inhoud) ||
      when<gen::InleidingGeschreven>(t, inhoud, [](Arr& s, const auto& e) { s.toelichting = e.toelichting; }) ||
      when<gen::BevriesdatumGezet>(t, inhoud, [](Arr& s, const auto& e) { s.bevriesdatum = e.datum; }) ||
      when<gen::ArrangementOndertekend>(t, inhoud,
                                        [](Arr& s, const auto& e) { arrangement_getekend(s, e.handtekening); }) ||
      when<gen::RijksinbrengAfgestemd>(t, inhoud, [](Arr& s, const auto& e) { s.afstemming = e.afstemming; }) ||
      when<gen::ArrangementVastgesteld>(t, inhoud, [](Arr& s, const auto& e) { s.vaststelling = e.vaststelling; });
  assert(known);
  static_cast<void>(known);
  t.versie_hash = manifest_hash(t);
  t.bijgewerkt_op = op;
  return Record::of(std::move(t));
}

}  // namespace ruimte::domain::evolve
