// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "application/stukken/document.hpp"

/// One writer per form. Private to this folder.
namespace ruimte::exporting {

std::string maak_docx(const application::stukken::Document& document);
std::string maak_odt(const application::stukken::Document& document);
std::string maak_pdf(const application::stukken::Document& document);

/// Where a letter processor names the language.
inline constexpr const char* taal = "nl-NL";
/// What stands in an empty field.
inline constexpr const char* eigen_hint = "Schrijf hier uw eigen woorden.";

/// Shares of the whole width, together exactly that.
std::vector<int> kolombreedten(const application::stukken::Tabel& tabel, int breedte);

/// Under a map.
inline std::string onderschrift(const application::stukken::Kaart& kaart) {
  return kaart.bijschrift + ": " + kaart.beschrijving + (kaart.bron.empty() ? "" : " " + kaart.bron);
}

/// A text cut at line ends, at least one line.
template <class Doe>
void elke_regel(std::string_view tekst, Doe doe) {
  while (true) {
    const auto einde = tekst.find('\n');
    doe(tekst.substr(0, einde));
    if (einde == std::string_view::npos) return;
    tekst.remove_prefix(einde + 1);
  }
}

}  // namespace ruimte::exporting
