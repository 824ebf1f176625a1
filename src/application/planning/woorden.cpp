// SPDX-License-Identifier: EUPL-1.2
#include "application/planning/woorden.hpp"

#include <algorithm>

namespace ruimte::application::planning {

namespace {

using gen::Botsingsoort;
using gen::Jaarstuksoort;

struct Zin {
  std::string_view nl, en;
};

std::string in(Taal taal, const Zin& zin) { return std::string(taal == Taal::en ? zin.en : zin.nl); }

/// `{a}` and `{b}` and `{c}` in a sentence.
std::string vul(std::string zin, const std::vector<std::pair<std::string_view, std::string>>& delen) {
  for (const auto& [wat, tekst] : delen)
    if (const auto plek = zin.find(wat); plek != std::string::npos) zin.replace(plek, wat.size(), tekst);
  return zin;
}

Zin zin_van(Botsingsoort soort) {
  switch (soort) {
    case Botsingsoort::werkperiode_in_stille_tijd:
      return {"{dagen} dagen van deze periode ({procent} procent) vallen voor {wie} in stille tijd: {bij}.",
              "{dagen} days of this period ({procent} per cent) are quiet time for {wie}: {bij}."};
    case Botsingsoort::einde_in_stille_tijd:
      return {"De termijn valt voor {wie} in stille tijd: {bij}.", "The deadline is in quiet time for {wie}: {bij}."};
    case Botsingsoort::overleg_in_stille_tijd:
      return {"Het overleg valt voor {wie} in stille tijd: {bij}.", "The meeting is in quiet time for {wie}: {bij}."};
    case Botsingsoort::stap_te_kort:
      return {"Deze stap duurt {dagen} dagen; afgesproken is ten minste {nodig}.",
              "This step takes {dagen} days; at least {nodig} were agreed."};
    case Botsingsoort::stappen_door_elkaar:
      return {"Deze stap begint voordat een eerdere stap klaar is: {bij}.",
              "This step begins before an earlier one has ended: {bij}."};
    case Botsingsoort::geen_partnervenster:
      return {"Partners hebben nog geen periode om mee te praten; zij vragen ten minste {nodig} dagen.",
              "Partners have no period yet to take part; they need at least {nodig} days."};
    case Botsingsoort::partnervenster_te_kort: break;
  }
  return {"Partners hebben hierin {dagen} dagen buiten stille tijd; zij vragen er ten minste {nodig}.",
          "Partners have {dagen} days outside quiet time here; they need at least {nodig}."};
}

/// Ids of a piece that has no name of its own: `verkiezing:ps:2027-03-17` -> `ps`.
std::string_view tweede_deel(std::string_view sleutel) {
  sleutel.remove_prefix(std::min(sleutel.size(), sleutel.find(':') + 1));
  return sleutel.substr(0, sleutel.find(':'));
}

}  // namespace

std::string naam_van(const Planvraag& v, const Stuk& s) {
  if (!s.naam.empty()) return s.naam;
  if (s.soort == Jaarstuksoort::stap) return v.labels.catalogus("stap", s.stap, v.taal);
  if (s.soort == Jaarstuksoort::overleg) return v.labels.catalogus("gremium", s.gremium, v.taal);
  if (s.soort == Jaarstuksoort::verkiezing)
    return in(v.taal, {"Verkiezingen ", "Elections "}) +
           v.labels.catalogus("verkiezing", tweede_deel(s.sleutel), v.taal);
  return in(v.taal, {"Tussenstand in het BOL", "Interim result in the BOL"});
}

std::string partij_naam(const Planvraag& v, std::string_view id) {
  if (id == "rijk") return in(v.taal, {"Rijk", "State"});
  if (id == "waterschap") return in(v.taal, {"Waterschappen", "Water boards"});
  if (id == "gemeente") return in(v.taal, {"Gemeenten", "Municipalities"});
  return v.labels.catalogus("provincie", id, v.taal);
}

std::string wie_namen(const Planvraag& v, const std::vector<std::string>& wie) {
  const auto provincies =
      std::ranges::count_if(wie, [&](const auto& id) { return v.referentie.provincies.contains(id); });
  const bool alle = provincies > 1 && provincies == std::ssize(v.referentie.provincies);
  std::vector<std::string> namen;
  for (const auto& id : wie)
    if (!alle || !v.referentie.provincies.contains(id)) namen.push_back(partij_naam(v, id));
  if (alle) namen.push_back(in(v.taal, {"alle provincies", "all provinces"}));
  std::string uit;
  for (const auto& naam : namen) uit += (uit.empty() ? "" : ", ") + naam;
  return uit;
}

std::string eigenaar(const Planvraag& v, const Stuk& s) {
  if (!s.gremium.empty()) return v.labels.catalogus("gremium", s.gremium, v.taal);
  return s.partij.empty() ? std::string() : v.labels.catalogus("organisatie", s.partij, v.taal);
}

gen::Botsing in_woorden(const Planvraag& v, const Plan& plan, const Bots& b) {
  gen::Botsing uit;
  uit.soort = b.soort;
  uit.sleutel = b.sleutel;
  const auto *stuk = plan.vind(b.sleutel), *bij = plan.vind(b.bij);
  uit.naam = stuk == nullptr ? b.sleutel : naam_van(v, *stuk);
  const auto wie = wie_namen(v, b.wie);
  if (!wie.empty()) uit.wie = wie;
  uit.van = b.van;
  uit.tot = b.tot;
  uit.dagen = b.dagen;
  if (b.procent) uit.procent = *b.procent;
  uit.zin = vul(in(v.taal, zin_van(b.soort)), {{"{dagen}", std::to_string(b.dagen)},
                                               {"{procent}", std::to_string(b.procent.value_or(0))},
                                               {"{wie}", wie},
                                               {"{bij}", bij == nullptr ? b.bij : naam_van(v, *bij)},
                                               {"{nodig}", std::to_string(b.nodig)}});
  return uit;
}

std::string waarom(const Planvraag& v, const Plan& plan, const Schuif& s) {
  const auto* door = plan.vind(s.door);
  const auto naam = door == nullptr ? std::string() : naam_van(v, *door);
  switch (s.waarom) {
    case Waarom::zelf: return in(v.taal, {"Dit verschuift u zelf.", "You move this yourself."});
    case Waarom::anker:
      return vul(in(v.taal, {"Wordt teruggerekend vanaf {door}.", "Is counted back from {door}."}), {{"{door}", naam}});
    case Waarom::voorbereiding:
      return vul(in(v.taal, {"Bereidt {door} voor.", "Prepares {door}."}), {{"{door}", naam}});
    case Waarom::erna: return vul(in(v.taal, {"Begint na {door}.", "Begins after {door}."}), {{"{door}", naam}});
    case Waarom::naast: return vul(in(v.taal, {"Loopt gelijk met {door}.", "Runs beside {door}."}), {{"{door}", naam}});
    case Waarom::hoort: return vul(in(v.taal, {"Hoort bij {door}.", "Belongs to {door}."}), {{"{door}", naam}});
    case Waarom::ervoor: break;
  }
  return vul(in(v.taal, {"Eindigt voordat {door} begint.", "Ends before {door} begins."}), {{"{door}", naam}});
}

}  // namespace ruimte::application::planning
