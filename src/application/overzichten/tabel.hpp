// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <utility>

#include "application/each_dossier.hpp"
#include "application/overzichten/overzichten.hpp"
#include "application/ruimte/tekening.hpp"

/// What the overviews share. Private to this folder.
namespace ruimte::application {

struct Tweetalig {
  std::string_view nl, en;
};

inline std::string in(Taal taal, Tweetalig tekst) { return std::string(taal == Taal::en ? tekst.en : tekst.nl); }

/// The parts of an overview as it is filled.
struct Tabel {
  std::vector<gen::Overzichtkolom> kolommen;
  std::vector<gen::Overzichtrij> rijen;
  std::vector<std::string> samen;
  bool volledig = true;
};

gen::Overzichtcel tekst(std::string tekst, std::string pad = {});
gen::Overzichtcel getal(std::int64_t getal, std::string pad = {});
gen::Overzichtcel datum(std::optional<base::Date> datum, std::string pad = {});
/// `vraagstukken/<id>`: where a page of the dossier is.
std::string pad_van(const domain::StreamRef& ref);

/// More rows than this are not looked at; the overview says so.
inline constexpr int max_rijen = 5000;

/// Calls `doe(row)` for every list row of the noun that the reader may read.
template <class Doe>
void elke_rij(const OverzichtVraag& vraag, domain::Soort soort, Tabel& tabel, Doe doe) {
  if (!each_row(vraag.reader, every(soort), vraag.actor.kringen, max_rijen, doe)) tabel.volledig = false;
}

/// The same with the whole state of each.
template <class T, class Doe>
void elk_dossier(const OverzichtVraag& vraag, domain::Soort soort, Tabel& tabel, Doe doe) {
  elke_rij(vraag, soort, tabel, [&](const Row& rij) {
    if (const auto dossier = vraag.reader.toestand(rij.stream, vraag.actor.kringen))
      doe(dossier->ref, dossier->toestand.as<T>());
  });
}

/// The phases of the method in force in its order, then those that only an older one has: a dossier may stand in them.
std::vector<const domain::Fase*> fasen_van(const OverzichtVraag& vraag, domain::Soort soort);
/// Null when none of them has this id.
const domain::Fase* fase_in(const std::vector<const domain::Fase*>& fasen, std::string_view id);
/// Whether the life cycle goes on after this phase.
bool loopt_nog(const OverzichtVraag& vraag, domain::Soort soort, std::string_view fase);
bool is_departement(const OverzichtVraag& vraag, std::string_view organisatie);
/// Says so under the table when nothing can be measured.
bool kan_meten(const OverzichtVraag& vraag, Tabel& tabel);
/// The claims that still stand.
std::vector<Kaartclaim> lopende_claims(const OverzichtVraag& vraag, Tabel& tabel);
/// Days from a day until today.
std::int64_t leeftijd(const OverzichtVraag& vraag, base::Date sinds);

void vul_oorzaken(const OverzichtVraag& vraag, Tabel& tabel);
void vul_stelsel(const OverzichtVraag& vraag, Tabel& tabel);
void vul_doelen(const OverzichtVraag& vraag, Tabel& tabel);
void vul_typen(const OverzichtVraag& vraag, Tabel& tabel);
void vul_nationale_keuzen(const OverzichtVraag& vraag, Tabel& tabel);
void vul_open_knopen(const OverzichtVraag& vraag, Tabel& tabel);
void vul_toezeggingen(const OverzichtVraag& vraag, Tabel& tabel);
void vul_overleggen(const OverzichtVraag& vraag, Tabel& tabel);
void vul_stille_tijd(const OverzichtVraag& vraag, Tabel& tabel);
void vul_late_planning(const OverzichtVraag& vraag, Tabel& tabel);
void vul_uren(const OverzichtVraag& vraag, Tabel& tabel);
void vul_maatwerk(const OverzichtVraag& vraag, Tabel& tabel);
void vul_spanningen(const OverzichtVraag& vraag, Tabel& tabel);
void vul_spanningsmatrix(const OverzichtVraag& vraag, Tabel& tabel);
void vul_vertaling(const OverzichtVraag& vraag, Tabel& tabel);
void vul_horizon(const OverzichtVraag& vraag, Tabel& tabel);
void vul_combinaties(const OverzichtVraag& vraag, Tabel& tabel);
void vul_optelsom(const OverzichtVraag& vraag, Tabel& tabel);
void vul_proceswijzigingen(const OverzichtVraag& vraag, Tabel& tabel);

}  // namespace ruimte::application
