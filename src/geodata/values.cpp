// SPDX-License-Identifier: EUPL-1.2
#include "geodata/values.hpp"

#include <charconv>
#include <cmath>

#include "base/text.hpp"
#include "geodata/gdal_session.hpp"

namespace ruimte::geodata {
namespace {

using application::Bevinding;
using application::Kaartveld;
using application::Kaartwaarde;
using application::Veldsoort;
using Judged = base::Result<Kaartwaarde, Bevinding>;

std::string as_text(double value) {
  char buffer[32];
  return {buffer, std::to_chars(buffer, buffer + sizeof buffer, value).ptr};
}

std::string raw_text(const Kaartwaarde& raw) {
  if (const auto* text = std::get_if<std::string>(&raw)) return *text;
  if (const auto* whole = std::get_if<std::int64_t>(&raw)) return std::to_string(*whole);
  if (const auto* number = std::get_if<double>(&raw)) return as_text(*number);
  return {};
}

tl::unexpected<Bevinding> wrong(const Kaartveld& veld, const Kaartwaarde& raw, const std::string& kind) {
  return base::fail(
      Bevinding{"waarde_verkeerd", "", veld.kolom + " is " + kind + ": \"" + shown(raw_text(raw)) + '"', {}});
}

Judged to_text(const Kaartwaarde& raw, const Kaartveld& veld) {
  auto text = raw_text(raw);
  if (!base::is_utf8(text))
    return base::fail(Bevinding{"codering_onleesbaar", "", "kolom " + veld.kolom + " is geen UTF-8", {}});
  if (base::find_control_character(text)) return wrong(veld, raw, "geen gewone tekst");
  return Kaartwaarde(base::to_nfc(text));
}

Judged to_whole(const Kaartwaarde& raw, const Kaartveld& veld) {
  if (std::holds_alternative<std::int64_t>(raw)) return raw;
  if (const auto* number = std::get_if<double>(&raw);
      number != nullptr && std::abs(*number) < 9e15 && std::floor(*number) == *number)
    return Kaartwaarde(static_cast<std::int64_t>(*number));
  if (const auto* text = std::get_if<std::string>(&raw))
    if (const auto whole = base::parse_integer(*text)) return Kaartwaarde(*whole);
  return wrong(veld, raw, "geen geheel getal");
}

Judged to_number(const Kaartwaarde& raw, const Kaartveld& veld) {
  double value = 0;
  if (const auto* whole = std::get_if<std::int64_t>(&raw)) return Kaartwaarde(static_cast<double>(*whole));
  if (const auto* number = std::get_if<double>(&raw)) value = *number;
  if (const auto* text = std::get_if<std::string>(&raw)) {
    const auto* const end = text->data() + text->size();
    const auto parsed = std::from_chars(text->data(), end, value);
    if (parsed.ec != std::errc() || parsed.ptr != end)
      return wrong(veld, raw, "geen getal (met een punt voor de decimalen)");
  }
  if (!std::isfinite(value)) return wrong(veld, raw, "geen getal");
  return Kaartwaarde(value);
}

Judged to_date(const Kaartwaarde& raw, const Kaartveld& veld) {
  if (const auto* text = std::get_if<std::string>(&raw))
    if (const auto date = base::parse_date(*text)) return Kaartwaarde(*date);
  return wrong(veld, raw, "geen datum als 2027-03-17");
}

}  // namespace

Judged to_kind(const Kaartwaarde& raw, const Kaartveld& veld) {
  if (std::holds_alternative<std::monostate>(raw)) {
    if (veld.verplicht) return base::fail(Bevinding{"waarde_ontbreekt", "", veld.kolom, {}});
    return raw;
  }
  switch (veld.soort) {
    case Veldsoort::geheel: return to_whole(raw, veld);
    case Veldsoort::getal: return to_number(raw, veld);
    case Veldsoort::datum: return to_date(raw, veld);
    case Veldsoort::tekst: break;
  }
  return to_text(raw, veld);
}

std::string id_text(const Kaartwaarde& raw) { return shown(raw_text(raw)); }

}  // namespace ruimte::geodata
