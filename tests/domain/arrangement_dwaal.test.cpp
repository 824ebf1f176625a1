// SPDX-License-Identifier: EUPL-1.2
// Random walks over an arrangement, with the shipped method and without any guard: whoever does whatever, nothing is
// added or adopted one-sidedly (I-04, I-07, I-12, I-17).
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "domain/kernel/consent.hpp"
#include "support/any.hpp"
#include "support/arrangement.hpp"
#include "support/invoer.hpp"

namespace ruimte::test {
namespace {

using domain::Soort;
using domain::StreamRef;

/// One act of somebody, with whatever fits or not.
void dwaal_stap(Gereed& g, const std::vector<StreamRef>& afspraken, const std::vector<domain::Actor>& wie_al) {
  auto& [job, lijst] = g;
  const auto wie = *rc::gen::elementOf(wie_al);
  const auto& loop = *job.wereld.werkwijze().levensloop(Soort::arrangement);
  const auto& act = *rc::gen::elementOf(loop.overgangen);
  if (act.maakt() || !act.klok.empty()) return;
  std::vector<base::Record> in;
  const auto reden = *rc::gen::arbitrary<bool>() ? std::optional<std::string>("Omdat.") : std::nullopt;
  const auto& a = *rc::gen::elementOf(afspraken);
  if (act.id == "afspraak_opnemen") in.push_back(base::Record::of(gen::OpnameInvoer{a.id, {}, reden}));
  if (act.id == "opname_schrappen") in.push_back(base::Record::of(gen::OpnameSchrappenInvoer{a.id, "Omdat."}));
  if (!lijst.t().voorstellen.empty()) {
    const auto id = lijst.t().voorstellen.front().id;
    if (act.id == "opname_aanvaarden") in.push_back(base::Record::of(gen::OpnameAanvaardenInvoer{id}));
    if (act.id == "opname_afwijzen") in.push_back(base::Record::of(gen::OpnameAfwijzenInvoer{id, "Omdat."}));
  }
  if (act.id == "ondertekenen") in.push_back(base::Record::of(gen::OndertekenenInvoer{lijst.t().versie_hash}));
  if (act.id == "arrangement_vaststellen")
    in.push_back(base::Record::of(lijst.vaststellen(wie.gremium.empty() ? lijst.bol() : wie.gremium)));
  if (in.empty()) in.push_back(voorbeeld(*act.invoer, job.vandaag));
  const auto voor = lijst.t();
  const auto d = job.probeer(wie, lijst.ref, act.id, in.front());
  const auto& na = lijst.t();
  if (!d) return RC_ASSERT(na == voor);
  const bool vast = voor.bevriesdatum && *voor.bevriesdatum < job.vandaag;
  for (const auto& o : na.opnamen) {
    const bool nieuw = std::ranges::find(voor.opnamen, o) == voor.opnamen.end();
    if (nieuw && vast) RC_ASSERT(wie.zijde == lijst.provincie && o.reden && o.laat);
    if (nieuw && o.generiek) RC_ASSERT(wie.zijde == lijst.provincie);
  }
  if (voor.vaststelling) RC_ASSERT(na.versie_hash == voor.versie_hash && na.vaststelling == voor.vaststelling);
  if (na.vaststelling && !voor.vaststelling) {
    RC_ASSERT(na.vaststelling->gremium == lijst.bol() && wie.gremium == lijst.bol() && vast);
    for (const auto& o : na.opnamen) {
      const auto& af = job.wereld.get<gen::AfspraakToestand>(Soort::afspraak, o.afspraak);
      RC_ASSERT(af.versie_hash == o.versie_hash && domain::bestuurlijk_rond(af, "rijk") &&
                domain::bestuurlijk_rond(af, lijst.provincie));
    }
  }
  for (const auto& h : na.handtekeningen)
    RC_ASSERT(std::ranges::find(voor.handtekeningen, h) != voor.handtekeningen.end() || h.partij == wie.organisatie);
}

void dwaal_lijst(const domain::Werkwijze& methode) {
  MemoryWorld world(referentie(), methode);
  Gereed g(world, een_provincie());
  auto& [job, lijst] = g;
  const std::vector<StreamRef> afspraken{job.afspraak, tweede(job)};
  std::vector<domain::Actor> wie;
  for (const auto& a : iedereen(job))
    if (a.mag_lezen(world.find(lijst.ref)->kring)) wie.push_back(a);
  wie.push_back(secretaris(lijst.bol()));
  wie.push_back(bewindspersoon("vro"));
  for (int n = *rc::gen::inRange(10, 40); n > 0; --n) {
    dwaal_stap(g, afspraken, wie);
    if (*rc::gen::inRange(0, 5) == 0) {
      job.vandaag = base::add_days(job.vandaag, 1);
      laat_lopen(world, job.vandaag);
    }
  }
}

RC_GTEST_PROP(ArrangementProperty, WhoeverDoesWhateverNothingIsAddedOrAdoptedOneSidedly, ()) {
  dwaal_lijst(werkwijze());
}

RC_GTEST_PROP(ArrangementProperty, AndNotWithoutAnyGuardEither, ()) {
  static const auto zonder = methode_zonder("");
  dwaal_lijst(zonder);
}

}  // namespace
}  // namespace ruimte::test
