// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "domain/kernel/werkwijze.hpp"
#include "support/hoofdtaak.hpp"

namespace ruimte::test {

inline const std::string conferentie = "recontractering";

/// The shipped life cycle of a vraagstuk in which its first phase, `ingebracht`, is called `aangemeld`.
inline std::vector<gen::Werkwijzewijziging> andere_beginfase() {
  std::vector<gen::Werkwijzewijziging> uit;
  for (const auto& b : methoden().meegeleverd().bestanden) {
    if (b.pad != "werkwijze/vraagstuk.yaml" && b.pad != "werkwijze/signalen.yaml") continue;
    auto tekst = b.inhoud;
    for (auto at = tekst.find(R"("ingebracht")"); at != std::string::npos; at = tekst.find(R"("ingebracht")", at + 5))
      tekst.replace(at, 12, R"("aangemeld")");
    uit.push_back({b.pad, "", tekst});
  }
  return uit;
}

/// A log that begins with the shipped method, and the people who amend it.
struct Wijziging {
  explicit Wijziging(Hoofdtaak& j) : job(j) {
    job.wereld.use(methoden());
    begin = {domain::Soort::werkwijze, job.wereld.new_id()};
    job.doe(systeem(), begin, "werkwijze_registreren", gen::WerkwijzeRegistrerenInvoer{"De eerste werkwijze"});
  }

  static gen::Werkwijzewijziging getal(const std::string& instelling, int n) {
    return {"referentie/instellingen.yaml", "/rijen/" + instelling + "/standaardGetal", std::to_string(n)};
  }
  domain::StreamRef stel_voor(const domain::Actor& wie, std::vector<gen::Werkwijzewijziging> wijzigingen) {
    const domain::StreamRef ref{domain::Soort::werkwijze, job.wereld.new_id()};
    job.doe(wie, ref, "werkwijze_voorstellen",
            gen::WerkwijzeVoorstellenInvoer{"Een wijziging", "Omdat het beter kan.", "evaluatie", wijzigingen});
    return ref;
  }
  const gen::WerkwijzeToestand& t(const domain::StreamRef& ref) const {
    return job.wereld.get<gen::WerkwijzeToestand>(domain::Soort::werkwijze, ref.id);
  }
  gen::WerkwijzestandpuntInvoer steun(const domain::StreamRef& ref) const {
    return {gen::Werkwijzestandpunt::steun, t(ref).kenmerk, {}};
  }
  gen::WerkwijzeproefInvoer proef(const domain::StreamRef& ref, bool geslaagd = true) const {
    return {t(ref).kenmerk, geslaagd, {"Alle wegen."}, {}};
  }
  gen::WerkwijzeVaststellenInvoer besluit(const domain::StreamRef& ref) const {
    return {conferentie, t(ref).kenmerk, {}};
  }
  void beproef(const domain::StreamRef& ref, bool geslaagd = true) {
    job.doe(systeem(), ref, "werkwijze_beproeven", proef(ref, geslaagd));
  }
  /// The Rijk and this many provinces stand behind it.
  void draag(const domain::StreamRef& ref, std::size_t aantal = 7) {
    job.doe(bewindspersoon("vro"), ref, "werkwijze_standpunt_geven", steun(ref));
    const auto allen = provincies();
    for (std::size_t n = 0; n < aantal; ++n)
      job.doe(gedeputeerde(allen[n]), ref, "werkwijze_standpunt_geven", steun(ref));
  }
  void stel_vast(const domain::StreamRef& ref) {
    job.doe(secretaris(conferentie), ref, "werkwijze_vaststellen", besluit(ref));
  }
  /// All of it.
  domain::StreamRef voer_in(std::vector<gen::Werkwijzewijziging> wijzigingen) {
    const auto ref = stel_voor(coordinator(), std::move(wijzigingen));
    beproef(ref);
    draag(ref);
    stel_vast(ref);
    return ref;
  }

  Hoofdtaak& job;
  domain::StreamRef begin;
};

}  // namespace ruimte::test
