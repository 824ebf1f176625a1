// SPDX-License-Identifier: EUPL-1.2
// Issues per cause of being stuck, and where they are: in the regular system, lifted, put back, carried out.
#include <map>

#include "application/overzichten/tabel.hpp"
#include "domain/kernel/consent.hpp"
#include "gen/vraagstuk.hpp"

namespace ruimte::application {

namespace {

constexpr auto vraagstuk = domain::Soort::vraagstuk;

std::string aantal_zin(const OverzichtVraag& vraag, std::int64_t aantal, Tweetalig erbij) {
  return in(vraag.taal, {"U kunt ", "You can read "}) + std::to_string(aantal) +
         in(vraag.taal,
            aantal == 1 ? Tweetalig{" vraagstuk lezen.", " issue."} : Tweetalig{" vraagstukken lezen.", " issues."}) +
         " " + in(vraag.taal, erbij);
}

/// Put back, and every agreement on realisation that still stands has been carried out.
bool is_uitgevoerd(const OverzichtVraag& vraag, const gen::VraagstukToestand& t) {
  bool een = false;
  for (const auto& id : t.afspraken) {
    const auto a = vraag.reader.toestand({domain::Soort::afspraak, id}, vraag.actor.kringen);
    if (!a) continue;
    const auto& afspraak = a->toestand.as<gen::AfspraakToestand>();
    if (afspraak.type != gen::Afspraaktype::d || domain::iedereen_stopt(afspraak)) continue;
    if (!domain::voltooid(afspraak)) return false;
    een = true;
  }
  return een;
}

struct Stand {
  std::int64_t aantal = 0;
  std::string waar;
};

}  // namespace

void vul_oorzaken(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Oorzaak", "Cause"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Vraagstukken", "Issues"}), gen::Kolomsoort::getal}};
  std::map<std::string, std::int64_t> per_oorzaak;
  std::int64_t alle = 0, zonder = 0;
  elke_rij(vraag, vraagstuk, tabel, [&](const Row& rij) {
    const auto& oorzaken = rij.rij.as<gen::VraagstukRij>().oorzaken;
    ++alle;
    zonder += oorzaken.empty() ? 1 : 0;
    for (const auto& o : oorzaken) ++per_oorzaak[o];
  });
  for (const auto& id : vraag.referentie.ids.find("oorzaak")->second)
    tabel.rijen.push_back({{tekst(vraag.labels.catalogus("oorzaak", id, vraag.taal)),
                            getal(per_oorzaak[id], "vraagstukken?oorzaken=" + id)}});
  tabel.rijen.push_back({{tekst(in(vraag.taal, {"Geen oorzaak genoemd", "No cause named"})), getal(zonder)}});
  tabel.samen = {aantal_zin(vraag, alle,
                            {"Een vraagstuk kan meer dan één oorzaak hebben en telt dan bij elk mee.",
                             "An issue can have more than one cause and then counts with each."})};
}

void vul_stelsel(const OverzichtVraag& vraag, Tabel& tabel) {
  tabel.kolommen = {{in(vraag.taal, {"Waar", "Where"}), gen::Kolomsoort::tekst},
                    {in(vraag.taal, {"Vraagstukken", "Issues"}), gen::Kolomsoort::getal},
                    {in(vraag.taal, {"Fasen", "Phases"}), gen::Kolomsoort::tekst}};
  std::map<gen::Stelselplek, Stand> standen;
  std::int64_t uitgevoerd = 0, alle = 0;
  const auto fasen = fasen_van(vraag, vraagstuk);
  std::map<std::string, std::int64_t, std::less<>> per_fase;
  elke_rij(vraag, vraagstuk, tabel, [&](const Row& rij) {
    const auto& id = rij.rij.as<gen::VraagstukRij>().fase;
    ++per_fase[id];
    ++alle;
    const auto* fase = fase_in(fasen, id);
    if (fase == nullptr || fase->plek != gen::Stelselplek::teruggelegd) return;
    const auto dossier = vraag.reader.toestand(rij.stream, vraag.actor.kringen);
    if (dossier && is_uitgevoerd(vraag, dossier->toestand.as<gen::VraagstukToestand>())) ++uitgevoerd;
  });
  auto zonder_plek = alle;
  for (const auto* fase : fasen) {
    const auto aantal = per_fase[fase->id];
    if (!fase->plek || (aantal == 0 && vraag.werkwijze.levensloop(vraagstuk)->fase(fase->id) == nullptr)) continue;
    zonder_plek -= aantal;
    auto& stand = standen[*fase->plek];
    stand.aantal += aantal;
    stand.waar += (stand.waar.empty() ? "" : ", ") + vraag.labels.fase(vraagstuk, fase->id, vraag.taal) + " (" +
                  std::to_string(aantal) + ")";
  }
  standen[gen::Stelselplek::teruggelegd].aantal -= uitgevoerd;
  for (const auto& [plek, stand] : standen)
    tabel.rijen.push_back(
        {{tekst(vraag.labels.code(gen::code_list_stelselplek(), static_cast<std::size_t>(plek), vraag.taal)),
          getal(stand.aantal), tekst(stand.waar)}});
  tabel.rijen.push_back(
      {{tekst(in(vraag.taal, {"Teruggelegd en uitgevoerd", "Put back and carried out"})), getal(uitgevoerd),
        tekst(in(vraag.taal, {"Teruggelegd, en elke afspraak van type D is uitgevoerd",
                              "Put back, and every agreement of type D has been carried out"}))}});
  if (zonder_plek > 0)
    tabel.rijen.push_back({{tekst(in(vraag.taal, {"Geen plek genoemd", "No place named"})), getal(zonder_plek),
                            tekst(in(vraag.taal, {"De werkwijze zegt niet waar deze fasen bij horen",
                                                  "The method does not say where these phases belong"}))}});
  tabel.samen = {aantal_zin(vraag, alle, {"Elk staat in één rij.", "Each stands in one row."})};
}

}  // namespace ruimte::application
