// SPDX-License-Identifier: EUPL-1.2
#include "application/overzichten/tabel.hpp"

namespace ruimte::application {

namespace {

constexpr std::string_view formuletekens = "=+-@|%";

bool staat_in(std::string_view tekens, char c) { return tekens.find(c) != std::string_view::npos; }

/// A spreadsheet runs what begins like this, also after blanks.
bool is_formule(std::string_view tekst) {
  const auto begin = tekst.find_first_not_of(" \t\r\n");
  return begin != std::string_view::npos && staat_in(formuletekens, tekst[begin]);
}

/// A quoted text in which nothing runs. Where a spreadsheet takes another character than `;` to separate cells, quotes
/// in the middle of a line hold nothing together: there a cell can begin after every `,` `;` tab or line end.
std::string veld(std::string_view tekst) {
  std::string uit = "\"";
  if (is_formule(tekst)) uit += '\'';
  bool begin = !is_formule(tekst);
  for (const char c : tekst) {
    if (begin && staat_in(formuletekens, c)) uit += '\'';
    begin = staat_in(",;\n\r\t", c) || (begin && staat_in(" \"", c));
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

std::string csv(const gen::Overzicht& overzicht, Taal taal) {
  std::string uit = "\xEF\xBB\xBF";
  uit += regel(overzicht.kolommen, [](const auto& k) { return veld(k.naam); });
  for (const auto& rij : overzicht.rijen) uit += regel(rij.cellen, cel);
  for (const auto& zin : overzicht.samen) uit += veld(zin) + "\r\n";
  if (!overzicht.volledig)
    uit += veld(in(taal, {"Niet volledig: er zijn meer dossiers dan hier zijn bekeken.",
                          "Not complete: there are more dossiers than were looked at here."})) +
           "\r\n";
  return uit;
}

}  // namespace ruimte::application
