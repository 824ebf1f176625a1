// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "application/ruimte/pasproefbewijs.hpp"

/// The answer of a pasproef, judged by a separate program before it is a result.
namespace ruimte::application {

enum class Oordeel : std::uint8_t {
  ontbreekt,   ///< it is not there, so nothing was judged
  onleesbaar,  ///< it could not read the files, or broke off
  klopt_niet,  ///< `zin`: what it found
  klopt,
};

struct Narekening {
  Oordeel oordeel = Oordeel::ontbreekt;
  std::string programma, versie;  ///< as it says itself
  std::string zin;                ///< what it said
  std::string pakket = {};        ///< klopt: the files that it read, as one archive; empty when that is too large
};

/// Has `schrijf` write the files of a proof, and has them judged. A stop ends the program. Any number of threads.
using Narekenaar =
    std::function<Narekening(const std::function<void(const Bestandnemer&)>& schrijf, const std::stop_token& stop)>;

}  // namespace ruimte::application
