// SPDX-License-Identifier: EUPL-1.2
#include "application/overzichten/tabel.hpp"

#include <algorithm>

namespace ruimte::application {

namespace {

gen::Overzichtcel met_pad(gen::Overzichtcel cel, std::string pad) {
  if (!pad.empty()) cel.pad = std::move(pad);
  return cel;
}

}  // namespace

gen::Overzichtcel tekst(std::string tekst, std::string pad) {
  gen::Overzichtcel cel;
  cel.tekst = std::move(tekst);
  return met_pad(std::move(cel), std::move(pad));
}

gen::Overzichtcel getal(std::int64_t getal, std::string pad) {
  gen::Overzichtcel cel;
  cel.getal = getal;
  return met_pad(std::move(cel), std::move(pad));
}

gen::Overzichtcel datum(std::optional<base::Date> datum, std::string pad) {
  gen::Overzichtcel cel;
  cel.datum = datum;
  return met_pad(std::move(cel), std::move(pad));
}

std::string pad_van(const domain::StreamRef& ref) {
  return std::string(domain::aggregate_type(ref.soort).meervoud) + "/" + base::to_string(ref.id);
}

std::vector<const domain::Fase*> fasen_van(const OverzichtVraag& vraag, domain::Soort soort) {
  std::vector<const domain::Fase*> uit;
  const auto voeg_toe = [&](const domain::Werkwijze& werkwijze) {
    const auto* loop = werkwijze.levensloop(soort);
    if (loop == nullptr) return;
    for (const auto& fase : loop->fasen)
      if (fase_in(uit, fase.id) == nullptr) uit.push_back(&fase);
  };
  voeg_toe(vraag.werkwijze);
  for (const auto* methode : vraag.methoden) voeg_toe(methode->werkwijze);
  return uit;
}

const domain::Fase* fase_in(const std::vector<const domain::Fase*>& fasen, std::string_view id) {
  const auto gevonden = std::ranges::find(fasen, id, &domain::Fase::id);
  return gevonden == fasen.end() ? nullptr : *gevonden;
}

bool loopt_nog(const OverzichtVraag& vraag, domain::Soort soort, std::string_view fase) {
  const auto* gevonden = fase_in(fasen_van(vraag, soort), fase);
  return gevonden != nullptr && !gevonden->eind;
}

bool kan_meten(const OverzichtVraag& vraag, Tabel& tabel) {
  if (vraag.rekenaar != nullptr) return true;
  tabel.samen.push_back(in(vraag.taal, {"Er is geen kaart van de provincies; er is niets gemeten.",
                                        "There is no map of the provinces; nothing was measured."}));
  return false;
}

std::vector<Kaartclaim> lopende_claims(const OverzichtVraag& vraag, Tabel& tabel) {
  std::vector<Kaartclaim> claims;
  elk_dossier<gen::ClaimToestand>(vraag, domain::Soort::claim, tabel,
                                  [&](const auto& ref, const gen::ClaimToestand& t) {
                                    if (loopt_nog(vraag, domain::Soort::claim, t.fase)) claims.push_back({ref.id, t});
                                  });
  return claims;
}

bool is_departement(const OverzichtVraag& vraag, std::string_view organisatie) {
  const auto it = vraag.referentie.organisaties.find(organisatie);
  return it != vraag.referentie.organisaties.end() && it->second.soort == "departement";
}

std::int64_t leeftijd(const OverzichtVraag& vraag, base::Date sinds) {
  return std::int64_t{vraag.vandaag.days} - sinds.days;
}

}  // namespace ruimte::application
