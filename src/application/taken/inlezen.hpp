// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "application/kaart/kaartinvoer.hpp"
#include "application/ruimte/meting.hpp"
#include "application/taken/uitvoerder.hpp"

/// Reading a map that someone offers, as a job: its result is a gen::Lezing.
namespace ruimte::application {

/// Of a file as it is offered.
inline constexpr std::size_t most_upload_bytes = std::size_t{32} << 20U;
/// What a job may need, unless the operator says otherwise.
inline constexpr std::size_t default_job_memory = std::size_t{1} << 30U;

struct Inleesvraag {
  std::string naam;       ///< of the file, without folder
  std::string laag, crs;  ///< empty: what the file says
  std::string naamkolom;  ///< column that gives the titles; empty: none
};

/// A job for this file. Someone with a side shares its result there; without one nobody else's file is ever his. O(n).
Taakvraag inleestaak(const Inleesvraag& vraag, std::string bestand, const domain::Actor& actor);

/// What reading may need at most, in bytes, by kind and size. Measured on files of 31 MB, the whole process: 154 MB for
/// CSV and GeoJSON (here 250), 206 MB for GML, which is read whole (here 430).
std::size_t geschat_geheugen(std::string_view naam, std::size_t bytes);

/// Reads a file from memory; src/geodata does.
using Bestandlezer = std::function<base::Result<Kaartinvoer, Kaartverslag>(
    std::string_view naam, std::string_view bestand, const Kaartvraag& vraag, const Leesgang& gang)>;

/// Always klaar, with a report that may refuse everything.
Taakeinde lees_in(const Gehuurd& taak, const Werkgang& gang, const Bestandlezer& lezer, const Rekenaar& rekenaar);

/// The report in the words of the API.
gen::Leesverslag leesverslag(const Kaartverslag& verslag);

}  // namespace ruimte::application
