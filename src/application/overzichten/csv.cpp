// SPDX-License-Identifier: EUPL-1.2
#include "application/overzichten/overzichten.hpp"

namespace ruimte::application {

namespace {

/// A spreadsheet runs what begins like this, also after blanks.
bool is_formule(std::string_view tekst) {
  const auto begin = tekst.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && std::string_view("=+-@|%").find(tekst[begin]) != std::string_view::npos;
}

std::string veld(std::string_view tekst) {
  std::string uit = "\"";
  if (is_formule(tekst)) uit += '\'';
  for (const char c : tekst) {
    if (c == '"') uit += '"';
    uit += c == '\r' || c == '\t' ? ' ' : c;
  }
  return uit + '"';
}

std::string cel(const gen::Overzichtcel& c) {
  if (c.getal) return std::to_string(*c.getal);
  if (c.datum) return base::to_string(*c.datum);
  return c.tekst ? veld(*c.tekst) : std::string();
}

template <class Lijst, class Waarde>
std::string regel(const Lijst& lijst, Waarde waarde) {
  std::string uit;
  for (std::size_t i = 0; i < lijst.size(); ++i) uit += (i == 0 ? "" : ";") + waarde(lijst[i]);
  return uit + "\r\n";
}

}  // namespace

std::string csv(const gen::Overzicht& overzicht) {
  std::string uit = "\xEF\xBB\xBF";
  uit += regel(overzicht.kolommen, [](const auto& k) { return veld(k.naam); });
  for (const auto& rij : overzicht.rijen) uit += regel(rij.cellen, cel);
  return uit;
}

}  // namespace ruimte::application
