// SPDX-License-Identifier: EUPL-1.2
#include "application/seed/plaats.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/geometry.hpp"
#include "base/text.hpp"

namespace ruimte::application {

namespace {

constexpr std::array<std::string_view, 16> zinnen = {
    "Het gaat om het gebied {}.",
    "De gemeente en het waterschap trekken hier samen op {}.",
    "In de omgevingsvisie staat {} een andere functie dan in het programma.",
    "Bewoners en ondernemers {} zijn uitgenodigd om mee te denken.",
    "De bodem {} is nat en zakt; dat vraagt om ruimte voor water.",
    "De netbeheerder verwacht {} de komende jaren geen vrije capaciteit op het net.",
    "Voor de grond {} loopt al een verkenning naar ruil en aankoop.",
    "De provincie heeft {} eerder stikstofruimte gereserveerd.",
    "Er liggen {} oude afspraken over open landschap en zichtlijnen.",
    "Het spoor en de weg begrenzen {} wat nog kan worden gebouwd.",
    "Een deel van de akkers {} hoort bij het natuurnetwerk.",
    "De drinkwaterwinning {} heeft een grondwaterbeschermingsgebied om zich heen.",
    "De bedrijven {} vragen eerst duidelijkheid over de uitbreiding van de haven.",
    "Hoogwater in de rivier zet {} eens in de paar jaar het land onder water.",
    "De woningbouwafspraken van de regio rekenen {} op een nieuwe wijk.",
    "Het landgoed {} is rijksmonument en blijft buiten het zoekgebied."};

}  // namespace

std::string ligging(const Plaats& plaats) {
  if (plaats.naam == plaats.gemeente) return "bij " + plaats.gemeente;
  return "bij " + plaats.naam + " (" + plaats.gemeente + ")";
}

std::string zin_over(const Plaats& plaats, std::uint64_t nr) {
  std::string zin(zinnen.at(nr % zinnen.size()));
  return zin.replace(zin.find("{}"), 2, ligging(plaats));
}

std::string titel_bij(std::string titel, const Plaats& plaats, std::size_t max) {
  std::size_t einde = std::string::npos;
  for (const std::string_view woord : {" in ", " bij ", " langs ", " rond ", " boven ", " aan de ", " op de "})
    if (const auto at = titel.find(woord); at != std::string::npos && at >= 8) einde = std::min(einde, at);
  if (einde != std::string::npos) titel.resize(einde);
  const auto nieuw = titel + " " + ligging(plaats);
  return base::count_characters(nieuw) <= max ? nieuw : titel;
}

base::Geometry vlak_bij(const Plaats& plaats, std::int64_t m2, base::Random& random) {
  constexpr int hoeken = 8;
  const double straal = std::sqrt(static_cast<double>(m2) / 2.83) * 1'000;
  const auto verplaats = [&] { return static_cast<double>(base::random_below(random, 3'000'001)) - 1'500'000; };
  const double x = plaats.midden.x + verplaats(), y = plaats.midden.y + verplaats();
  // On one circle, so that it is convex whatever the angles are; those grow from corner to corner.
  std::vector<base::PointMm> ring;
  for (int i = 0; i < hoeken; ++i) {
    const double hoek = 6.283185307 * (i + static_cast<double>(base::random_below(random, 700)) / 1'000) / hoeken;
    ring.push_back({static_cast<std::int32_t>(std::lround(x + straal * std::cos(hoek))),
                    static_cast<std::int32_t>(std::lround(y + straal * std::sin(hoek)))});
  }
  return base::canonical({base::GeometryType::vlak, {{std::move(ring)}}}).value();
}

}  // namespace ruimte::application
