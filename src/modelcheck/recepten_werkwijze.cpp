// SPDX-License-Identifier: EUPL-1.2
// M5: the method changes while a dossier runs.
#include <algorithm>

#include "base/clock.hpp"
#include "domain/kernel/werkwijze.hpp"
#include "gen/werkwijze.hpp"
#include "modelcheck/recepten_delen.hpp"

namespace ruimte::modelcheck {

using domain::Soort;
using domain::StreamRef;

namespace {

constexpr std::string_view conferentie = "recontractering";

/// Another number; it stays within its bounds because it moves towards the middle.
gen::Werkwijzewijziging ander_getal(const domain::Referentie& r) {
  const auto nu = r.getallen.at("hangpunt_oud");
  return {"referentie/instellingen.yaml", "/rijen/hangpunt_oud/standaardGetal",
          std::to_string(nu > 100 ? nu - 1 : nu + 1)};
}

/// The life cycle of a vraagstuk begins in a phase with another name, so that what stands there has to be placed.
std::vector<gen::Werkwijzewijziging> andere_beginfase(const domain::Methode& methode) {
  const auto& fase = methode.werkwijze.levensloop(Soort::vraagstuk)->begin().id;
  const auto van = '"' + fase + '"', naar = '"' + fase + "_anders\"";
  std::vector<gen::Werkwijzewijziging> uit;
  for (const auto& b : methode.bestanden) {
    if (b.pad != "werkwijze/vraagstuk.yaml" && b.pad != "werkwijze/signalen.yaml") continue;
    auto tekst = b.inhoud;
    for (auto at = tekst.find(van); at != std::string::npos; at = tekst.find(van, at + naar.size()))
      tekst.replace(at, van.size(), naar);
    uit.push_back({b.pad, "", std::move(tekst)});
  }
  return uit;
}

StreamRef stel_voor(Opbouw& b, std::vector<gen::Werkwijzewijziging> wijzigingen) {
  return b.maak(coordinator(b), Soort::werkwijze, "werkwijze_voorstellen",
                gen::WerkwijzeVoorstellenInvoer{"aaa", "aaa", "aaa", std::move(wijzigingen)});
}

void beproef(Opbouw& b, const StreamRef& ref, bool geslaagd) {
  const auto kenmerk = b.toestand<gen::WerkwijzeToestand>(ref).kenmerk;
  b.als_programma(ref, domain::programma::beproeven,
                  base::Record::of(gen::WerkwijzeproefInvoer{kenmerk, geslaagd, {"aaa"}, {}}));
}

void steun(Opbouw& b, const StreamRef& ref, const domain::Actor& wie) {
  const auto kenmerk = b.toestand<gen::WerkwijzeToestand>(ref).kenmerk;
  b.doe(wie, ref, "werkwijze_standpunt_geven",
        gen::WerkwijzestandpuntInvoer{gen::Werkwijzestandpunt::steun, kenmerk, {}});
}

/// Two proposals that exclude each other, of which one lacks the voice of one province; the trial of the other did not
/// pass at first. A vraagstuk that began under the old method, and room for one under the new.
void wijziging(Opzet& o, Opbouw& b) {
  const StreamRef eerste{Soort::werkwijze, domain::sub_id({}, "eerste werkwijze")};
  b.als_programma(eerste, domain::programma::registreren, base::Record::of(gen::WerkwijzeRegistrerenInvoer{"aaa"}));
  b.open_cyclus_en_agenda();
  b.breng_in();
  const auto getal = stel_voor(b, {ander_getal(b.referentie)});
  const auto fase = stel_voor(b, andere_beginfase(b.methoden->meegeleverd()));
  const auto nodig = static_cast<std::size_t>(b.referentie.getallen.at("instemming_provincies"));
  std::vector<std::string> allen;
  for (const auto& [id, p] : b.referentie.provincies) allen.push_back(id);
  const auto rijk = b.wie("bewindspersoon", "vro");
  const auto laatste = b.bestuurder(allen.at(nodig - 1));
  for (const auto& ref : {getal, fase}) {
    for (std::size_t n = 0; n + 1 < nodig; ++n) steun(b, ref, b.bestuurder(allen[n]));
    steun(b, ref, rijk);
  }
  beproef(b, fase, true);
  beproef(b, getal, false);
  o.scope.spelers = {coordinator(b), b.secretaris_van(std::string(conferentie)), laatste, b.ambtenaar("pv26")};
  o.scope.ten_hoogste = {{Soort::vraagstuk, 2}};
  o.scope.waarden["inspanning"] = {"s"};
  o.scope.eindigt = {Soort::vraagstuk};
  b.begint_hier(o);
  beproef(b, getal, true);
  b.begint_hier(o);
}

}  // namespace

std::vector<Recept> recepten_van_werkwijze() {
  return {
      {"M5",
       "De werkwijze wijzigt terwijl een vraagstuk loopt",
       {{Soort::werkwijze,
         {"werkwijze_standpunt_geven", "werkwijze_vaststellen", "werkwijzevoorstel_intrekken", "werkwijze_overstap"}},
        {Soort::vraagstuk, {"inbrengen", "agenderen", "bewust_beeindigen"}}},
       wijziging,
       [](auto&) {},
       {"pv26"},
       false,
       true}};
}

}  // namespace ruimte::modelcheck
