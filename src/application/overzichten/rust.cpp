// SPDX-License-Identifier: EUPL-1.2
// The time that provinces need: work in quiet weeks, and changes of the process that they did not endorse.
#include <algorithm>

#include "application/overzichten/tabel.hpp"
#include "base/clock.hpp"
#include "base/numbers.hpp"
#include "gen/gremium.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;
using domain::StilleTijd;

/// Days of the period that lie in this quiet time.
std::int64_t dagen_samen(const gen::CyclusStap& stap, const StilleTijd& stil) {
  return std::int64_t{std::min(stap.tot, stil.tot).days} - std::max(stap.van, stil.van).days + 1;
}

gen::Overzichtrij rij(const OverzichtVraag& vraag, const gen::Overzichtcel& cyclus, const gen::CyclusStap& stap,
                      const StilleTijd& stil) {
  const auto dagen = dagen_samen(stap, stil);
  const auto lang = std::int64_t{stap.tot.days} - stap.van.days + 1;
  return {{cyclus, tekst(vraag.labels.catalogus("stap", stap.stap, vraag.taal)), datum(stap.van), datum(stap.tot),
           tekst(vraag.labels.catalogus("verkiezing", stil.verkiezing, vraag.taal)), getal(dagen),
           getal(base::percent(dagen, lang))}};
}

/// Whether its party has endorsed the change.
bool bekrachtigd(const gen::Verlegging& v, std::string_view organisatie) {
  return std::ranges::any_of(v.bekrachtigingen,
                             [&](const gen::Bekrachtiging& b) { return b.partij == organisatie && b.bekrachtigd; });
}

std::vector<std::string> zonder_bekrachtiging(const OverzichtVraag& vraag, const gen::Verlegging& v) {
  std::vector<std::string> uit;
  for (const auto& [id, organisatie] : vraag.referentie.organisaties)
    if (organisatie.soort == "provincie" && !bekrachtigd(v, id))
      uit.push_back(vraag.labels.catalogus("organisatie", id, vraag.taal));
  return uit;
}

std::string opsomming(const std::vector<std::string>& namen) {
  std::string uit;
  for (const auto& naam : namen) uit += (uit.empty() ? "" : ", ") + naam;
  return uit;
}

}  // namespace

void vul_stille_tijd(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Cyclus", "Cycle"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Werkperiode", "Work period"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Vanaf", "From"}), gen::Kolomsoort::datum},
                    {in(vraag.taal, {"Tot en met", "Up to and including"}), gen::Kolomsoort::datum},
                    {in(vraag.taal, {"Verkiezing", "Election"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Dagen in stille tijd", "Days in quiet time"}), gen::Kolomsoort::getal},
                    {in(vraag.taal, {"Deel in procenten", "Share in per cent"}), gen::Kolomsoort::getal}};
  std::int64_t perioden = 0, in_stilte = 0;
  elk_dossier<gen::CyclusToestand>(vraag, Soort::cyclus, tabel, [&](const auto& ref, const gen::CyclusToestand& t) {
    const auto cyclus = tekst(t.naam, pad_van(ref));
    for (const auto& stap : t.stappen) {
      const auto eerder = tabel.rijen.size();
      for (const auto& stil : vraag.referentie.stille_tijden)
        if (dagen_samen(stap, stil) > 0) tabel.rijen.push_back(rij(vraag, cyclus, stap, stil));
      ++perioden;
      in_stilte += tabel.rijen.size() > eerder ? 1 : 0;
    }
  });
  tabel.samen = {
      std::to_string(in_stilte) + in(vraag.taal, {" van de ", " of the "}) + std::to_string(perioden) +
          in(vraag.taal,
             {" werkperioden vallen voor een deel in stille tijd.", " work periods lie partly in quiet time."}),
      in(vraag.taal,
         {"Stille tijd: de weken vóór en na verkiezingen van Provinciale Staten, Tweede of Eerste Kamer. "
          "Hoeveel weken is een instelling.",
          "Quiet time: the weeks before and after elections of the provincial councils and of parliament. How "
          "many weeks is a setting."})};
}

void vul_proceswijzigingen(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {
      {in(vraag.taal, {"Cyclus", "Cycle"}), gen::Kolomsoort::tekst},
      {in(vraag.taal, {"Gewijzigd op", "Changed on"}), gen::Kolomsoort::datum},
      {in(vraag.taal, {"Reden", "Reason"}), gen::Kolomsoort::tekst},
      {in(vraag.taal, {"Provincies zonder bekrachtiging", "Provinces without endorsement"}), gen::Kolomsoort::getal},
      {in(vraag.taal, {"Welke", "Which"}), gen::Kolomsoort::tekst}};
  std::int64_t alle = 0;
  elk_dossier<gen::CyclusToestand>(vraag, Soort::cyclus, tabel, [&](const auto& ref, const gen::CyclusToestand& t) {
    for (const auto& v : t.verleggingen) {
      ++alle;
      const auto mist = zonder_bekrachtiging(vraag, v);
      if (mist.empty()) continue;
      tabel.rijen.push_back({{tekst(t.naam, pad_van(ref)), datum(base::amsterdam_date(v.op)), tekst(v.reden),
                              getal(static_cast<std::int64_t>(mist.size())), tekst(opsomming(mist))}});
    }
  });
  tabel.samen = {std::to_string(tabel.rijen.size()) + in(vraag.taal, {" van de ", " of the "}) + std::to_string(alle) +
                 in(vraag.taal, {" wijzigingen zijn niet door elke provincie bekrachtigd.",
                                 " changes have not been endorsed by every province."})};
}

}  // namespace ruimte::application
