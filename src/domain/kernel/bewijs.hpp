// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "domain/kernel/rules.hpp"
#include "gen/vraagstuk.hpp"

/// Evidence for the criteria C1, C2 and C3: what follows from the facts, and that what was recorded rests on them.
namespace ruimte::domain {

/// How much a verdict "voldoet" needs; settings of the method.
struct Bewijsdrempels {
  std::size_t claims = 2, domeinen = 3, gebieden = 2;
};

/// C1, C2 and C3 in this order, those that the method knows, each with one Dutch sentence. `onbekend` where nothing can
/// be computed: then a document or a stated fact carries the verdict. Pure. O(facts).
std::vector<gen::BerekendOordeel> bereken_bewijs(const Referentie& referentie, const gen::Toetsfeiten& feiten,
                                                 const Bewijsdrempels& drempels);

/// Null when there is none for this criterion.
const gen::BerekendOordeel* berekend_voor(std::span<const gen::BerekendOordeel> berekend, std::string_view criterium);

/// Whether a verdict goes against one that was computed; against `onbekend` nothing does.
bool wijkt_af(const gen::BerekendOordeel* berekend, gen::Criteriumoordeel oordeel);

/// What stands otherwise than when it was tested: the frozen verdict beside the one of now. Empty when nothing that the
/// evidence tells changed. O(claims).
std::vector<gen::Bewijsverschil> bewijsverschillen(const gen::Toets& toets, const gen::Toetsfeiten& nu,
                                                   std::span<const gen::BerekendOordeel> berekend);

/// I-13, I-20: the evidence is of the claims as they stand, tells no reader of the vraagstuk of a claim that he may not
/// read, and nobody judges otherwise without a reason. Allowed for every fact that is about something else.
Answer toets_rules(const Voorval& voorval);

}  // namespace ruimte::domain
