// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "modelcheck/recepten.hpp"

/// What the recipes of several files share. Private to src/modelcheck.
namespace ruimte::modelcheck {

using Namen = std::vector<std::string>;

extern const Namen gang_van_vraagstuk, gang_van_beslechting, kort_conflict, gang_van_tekst;
Namen plus(Namen a, const Namen& b);

domain::Actor coordinator(const Opbouw& b);
/// The secretaries of the bodies on the ladder of this kind, for these provinces, once each.
void voeg_ladder_toe(Opzet& o, const Opbouw& b, const std::string& soort);
/// Who reads along and should get nowhere: somebody of the programme track, which has no voice, and a secretary.
void voeg_zonder_stem_toe(Opzet& o, const Opbouw& b);
/// A meeting of the body so many days from now.
domain::StreamRef plan(Opbouw& b, const std::string& gremium, int dagen);
/// The ladder between the Rijk and a province cut down to three rungs of one body each.
void drie_treden(domain::Referentie& r);

std::vector<Recept> recepten_van_vraagstuk();
std::vector<Recept> recepten_van_afspraak();
std::vector<Recept> recepten_van_overig();
std::vector<Recept> recepten_van_werkwijze();

}  // namespace ruimte::modelcheck
