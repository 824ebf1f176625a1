// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <span>

#include "toneel.hpp"

namespace ruimte::test {

/// Who attacks, with the people that he can be.
struct Rol {
  std::string naam, ambtelijk, bestuurlijk;
  std::string zijde;  ///< empty: of neither side

  /// Number of the part, action or contribution of the own side, as Toneel numbers them; the Rijk is the default.
  [[nodiscard]] std::size_t eigen(std::size_t rijk, std::size_t provincie) const {
    return zijde == "pv26" ? provincie : rijk;
  }
};

/// One way to bend what was agreed, and how it ends for administrator, coordinator, province and department.
struct Weg {
  const char* naam;
  std::array<const char*, 4> verwacht;
  http::Response (*doe)(Toneel&, const Rol&);
};

std::span<const Weg> wegen_tekst();
std::span<const Weg> wegen_akkoord();
std::span<const Weg> wegen_besluit();
std::span<const Weg> wegen_deur();
std::span<const Weg> wegen_uitkomst();
std::span<const Weg> wegen_lijst();
std::span<const Weg> wegen_geld();
std::span<const Weg> wegen_overig();

/// An act on a dossier (`afspraken/<id>`) with a key of its own.
http::Response probeer(Toneel& t, const std::string& speler, const std::string& dossier, const std::string& handeling,
                       const std::string& invoer = {});
/// The JSON object with one more member.
std::string met_veld(const std::string& object, const std::string& veld);

inline const base::Hash andere_hash = base::parse_hash(std::string(64, 'a')).value();

}  // namespace ruimte::test
