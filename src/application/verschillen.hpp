// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "application/labels.hpp"
#include "domain/method/methoden.hpp"
#include "gen/api.hpp"

/// Two versions of the method beside each other, and what a move from one to the other does: in words.
namespace ruimte::application {

/// Every difference, nothing else, in order of file and place. O(size of both texts).
std::vector<gen::Werkwijzeverschil> verschillen(const Labels& labels, const domain::Methode& was,
                                                const domain::Methode& wordt, Taal taal);

/// What happens when this actor moves all dossiers of a kind to the method in force: the same code as the act. At most
/// as many as one act moves. @pre the world knows methods and the one in force
gen::Overstapproef overstapproef(const Labels& labels, const domain::World& world, domain::Soort soort,
                                 const domain::Actor& actor, Taal taal);

}  // namespace ruimte::application
