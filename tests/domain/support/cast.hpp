// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "domain/kernel/referentie.hpp"
#include "domain/kernel/world.hpp"

/// People at work, for any province, department and body of the shipped catalogue. Their audiences follow the design
/// (docs/decisions/0004), written out here a second time so that a mistake in one of the two shows.
namespace ruimte::test {

domain::Actor actor(const std::string& functie, const std::string& organisatie, const std::string& gremium = "");

domain::Actor projectleider(const std::string& provincie);
domain::Actor gedeputeerde(const std::string& provincie);
domain::Actor accounthouder(const std::string& departement);
domain::Actor bewindspersoon(const std::string& departement);
domain::Actor coordinator();
domain::Actor accounthouder_vro();
domain::Actor beheerder();
/// The program itself: the clock.
domain::Actor systeem();
/// Of a body with instance, such as `do_novex:pv26`; works for the side that the body belongs to.
domain::Actor secretaris(const std::string& gremium);

/// Ids from the catalogue, in its order.
std::vector<std::string> provincies();
std::vector<std::string> departementen();
std::vector<std::string> landsdelen();
std::vector<std::string> functies();
std::vector<std::string> provincies_van(const std::string& landsdeel);
/// `provincie_utrecht` for `pv26`.
std::string organisatie_van(const std::string& provincie);
/// Every body with every instance.
std::vector<std::string> alle_gremia();

}  // namespace ruimte::test
