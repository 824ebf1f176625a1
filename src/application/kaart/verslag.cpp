// SPDX-License-Identifier: EUPL-1.2
// The report of an import as Dutch lines and as JSON.
#include <cmath>
#include <cstdlib>

#include "application/kaart/kaartinvoer.hpp"

namespace ruimte::application {
namespace {

using base::json::Array;
using base::json::Object;
using base::json::Value;

Value text(std::string value) { return Value(std::move(value)); }
Value whole(std::size_t value) { return Value(static_cast<std::int64_t>(value)); }

void add_lines(std::string& out, const std::string& title, const Kaartverslag& verslag, const Bevindingen& found) {
  if (found.leeg()) return;
  out += '\n' + title + '\n';
  for (const auto& one : found.lijst) out += "  " + zin(verslag, one) + '\n';
  std::size_t total = 0;
  for (const auto& [code, count] : found.aantallen) total += count;
  if (total > found.lijst.size())
    out += "  En nog " + std::to_string(total - found.lijst.size()) + " die hier niet staan.\n";
}

Value findings(const Kaartverslag& verslag, const Bevindingen& found) {
  Array list;
  list.reserve(found.lijst.size());
  for (const auto& one : found.lijst) {
    Object row{{"code", text(one.code)}, {"zin", text(zin(verslag, one))}};
    if (!one.object.empty()) row.emplace_back("object", text(one.object));
    if (!one.feit.empty()) row.emplace_back("feit", text(one.feit));
    if (one.plaats)
      row.emplace_back("plaatsMm",
                       Value(Array{Value(std::int64_t{one.plaats->x}), Value(std::int64_t{one.plaats->y})}));
    list.emplace_back(std::move(row));
  }
  Object counts;
  for (const auto& [code, count] : found.aantallen) counts.emplace_back(code, whole(count));
  return Value(Object{{"aantallen", Value(std::move(counts))}, {"lijst", Value(std::move(list))}});
}

}  // namespace

void Bevindingen::voeg_toe(Bevinding bevinding) {
  if (!is_bevinding(bevinding.code)) std::abort();  // every code has a sentence
  const std::size_t before = aantallen[bevinding.code]++;
  if (before < max_verteld && lijst.size() < 5 * max_verteld) lijst.push_back(std::move(bevinding));
}

std::string getal(double waarde, int decimalen) {
  const double scale = std::pow(10.0, decimalen);
  const auto scaled = static_cast<std::int64_t>(std::llround(std::abs(waarde) * scale));
  const auto unit = static_cast<std::int64_t>(scale);
  std::string head = std::to_string(scaled / unit);
  for (auto at = static_cast<std::ptrdiff_t>(head.size()) - 3; at > 0; at -= 3)
    head.insert(static_cast<std::size_t>(at), 1, '.');
  if (decimalen > 0) head += ',' + std::to_string(scaled % unit + unit).substr(1);
  return (waarde < 0 && scaled > 0 ? "-" : "") + head;
}

std::string tekst(const Kaartverslag& verslag) {
  std::string out = "Bestand: " + verslag.bestand + " (" + getal(static_cast<double>(verslag.bytes), 0) + " bytes)\n";
  if (verslag.bytes > 0) out += "SHA-256: " + base::to_string(verslag.sha256) + '\n';
  if (!verslag.formaat.empty()) out += "Soort: " + verslag.formaat + '\n';
  if (!verslag.laag.empty()) out += "Laag: " + verslag.laag + '\n';
  if (!verslag.crs.empty()) out += "Coördinatenstelsel: " + verslag.crs + '\n';
  if (!verslag.pijplijn.empty()) out += "Omgerekend naar RD met: " + verslag.pijplijn + '\n';
  out += "Gelezen: " + std::to_string(verslag.gelezen) + ", aanvaard: " + std::to_string(verslag.aanvaard) +
         ", weggelaten: " + std::to_string(verslag.weggelaten) + ", punten: " + std::to_string(verslag.punten) + '\n';
  out += "Door afronden op millimeters verschoof een punt hoogstens " +
         getal(static_cast<double>(verslag.verplaatst_um) / 1000, 3) + " mm.\n";
  add_lines(out, "Geweigerd:", verslag, verslag.weigeringen);
  add_lines(out, "Hersteld:", verslag, verslag.herstellingen);
  add_lines(out, "Let op:", verslag, verslag.meldingen);
  out += verslag.goed() ? "\nDe kaart is goed.\n" : "\nDe kaart is geweigerd. Er is niets overgenomen.\n";
  return out;
}

Value als_json(const Kaartverslag& verslag) {
  return Value(Object{{"bestand", text(verslag.bestand)},
                      {"bytes", Value(static_cast<std::int64_t>(verslag.bytes))},
                      {"sha256", text(base::to_string(verslag.sha256))},
                      {"formaat", text(verslag.formaat)},
                      {"laag", text(verslag.laag)},
                      {"crs", text(verslag.crs)},
                      {"pijplijn", text(verslag.pijplijn)},
                      {"gelezen", whole(verslag.gelezen)},
                      {"aanvaard", whole(verslag.aanvaard)},
                      {"weggelaten", whole(verslag.weggelaten)},
                      {"punten", whole(verslag.punten)},
                      {"verplaatstUm", Value(verslag.verplaatst_um)},
                      {"goed", Value(verslag.goed())},
                      {"weigeringen", findings(verslag, verslag.weigeringen)},
                      {"herstellingen", findings(verslag, verslag.herstellingen)},
                      {"meldingen", findings(verslag, verslag.meldingen)}});
}

}  // namespace ruimte::application
