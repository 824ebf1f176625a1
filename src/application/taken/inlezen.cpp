// SPDX-License-Identifier: EUPL-1.2
#include "application/taken/inlezen.hpp"

#include <algorithm>
#include <cassert>
#include <map>

#include "application/ruimte/verdeling.hpp"
#include "application/taken/kring.hpp"
#include "base/geometry.hpp"
#include "base/hash.hpp"

namespace ruimte::application {

namespace {

namespace json = base::json;

/// Another number when the same file could give another result.
constexpr std::string_view leesversie = "inlezen 1";
constexpr std::size_t most_objects = 2'000, most_points = 300'000;
constexpr std::size_t per_block = 50;  ///< objects that are measured between two looks at the stop

std::string tekst_van(const json::Value& opdracht, std::string_view sleutel) {
  const auto* found = opdracht.member(sleutel);
  const auto* text = found == nullptr ? nullptr : found->get_if<std::string>();
  return text == nullptr ? std::string() : *text;
}

json::Value tekst_waarde(const std::string& text) { return json::Value(json::Value::Data(text)); }

/// What the records can hold. Longer texts come from the file itself.
std::string kort(const std::string& text, std::size_t most) {
  if (text.size() <= most) return text;
  std::size_t end = most - 3;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;  // never half a letter
  return text.substr(0, end) + "...";
}

std::vector<gen::Leesbevinding> bevindingen(const Kaartverslag& verslag, const Bevindingen& gevonden,
                                            std::int64_t& niet_genoemd) {
  std::vector<gen::Leesbevinding> uit;
  uit.reserve(gevonden.lijst.size());
  for (const auto& b : gevonden.lijst) {
    gen::Leesbevinding een;
    een.code = b.code;
    een.zin = kort(zin(verslag, b), 4'000);
    if (!b.object.empty()) een.object = kort(b.object, 400);
    if (b.plaats && base::in_netherlands(b.plaats->x, b.plaats->y))
      een.plaats = base::Geometry{base::GeometryType::punt, {{{*b.plaats}}}};
    uit.push_back(std::move(een));
  }
  for (const auto& [code, aantal] : gevonden.aantallen) niet_genoemd += static_cast<std::int64_t>(aantal);
  niet_genoemd -= static_cast<std::int64_t>(gevonden.lijst.size());
  return uit;
}

Kaartvraag kaartvraag(const json::Value& opdracht) {
  Kaartvraag vraag;
  vraag.laag = tekst_van(opdracht, "laag");
  vraag.crs = tekst_van(opdracht, "crs");
  if (auto kolom = tekst_van(opdracht, "naamkolom"); !kolom.empty())
    vraag.velden.push_back({"titel", std::move(kolom), Veldsoort::tekst, false});
  vraag.grenzen.bytes = 2 * most_upload_bytes;  // unpacked
  vraag.grenzen.objecten = most_objects;
  vraag.grenzen.punten = most_points;
  vraag.grenzen.punten_per_object = base::max_geometry_points;
  return vraag;
}

/// The objects from `begin` on, measured over the provinces. One cell for every measurement, so that a figure does not
/// depend on what else is in the file.
void meet(std::vector<gen::Leesobject>& objecten, std::size_t begin, std::size_t end, const Rekenaar& rekenaar) {
  spatial::Layer vormen;
  vormen.reserve(end - begin);
  for (std::size_t n = begin; n < end; ++n) {
    auto vorm = spatial::Polygon::of(objecten[n].plaats);
    assert(vorm.has_value());  // what the reader accepts can be computed with
    vormen.push_back(std::move(*vorm));
  }
  const Gemeten gemeten = meet_over_provincies(std::move(vormen), rekenaar);
  for (std::size_t n = begin; n < end; ++n) {
    std::map<std::uint16_t, spatial::Area> per_zone;
    const auto id = static_cast<std::uint32_t>(n - begin);
    for (const auto& e : gemeten.kaart.entries_of(id))
      if (e.i == id && e.j == id) per_zone[e.zone].quanta += e.area.quanta;
    auto verdeling = verdeel(per_zone, gemeten.provincies);
    objecten[n].oppervlakte = base::area_of(objecten[n].plaats);
    objecten[n].provincies = std::move(verdeling.provincies);
    objecten[n].buiten_provincies = verdeling.buiten;
  }
}

std::vector<gen::Leesobject> objecten_van(const Kaartinvoer& kaart) {
  std::vector<gen::Leesobject> uit;
  uit.reserve(kaart.objecten.size());
  for (const auto& o : kaart.objecten) {
    gen::Leesobject een;
    een.object = kort(o.id, 400);
    const auto* titel = o.waarden.empty() ? nullptr : std::get_if<std::string>(&o.waarden.front());
    if (titel != nullptr && !titel->empty()) een.titel = kort(*titel, 400);
    een.plaats = o.vorm;
    uit.push_back(std::move(een));
  }
  return uit;
}

}  // namespace

Taakvraag inleestaak(const Inleesvraag& vraag, std::string bestand, const domain::Actor& actor) {
  Taakvraag uit;
  uit.soort = gen::Taaksoort::kaart_inlezen;
  uit.titel = vraag.naam;
  uit.opdracht = json::encode(json::Value(json::Object{{"crs", tekst_waarde(vraag.crs)},
                                                       {"laag", tekst_waarde(vraag.laag)},
                                                       {"naam", tekst_waarde(vraag.naam)},
                                                       {"naamkolom", tekst_waarde(vraag.naamkolom)}}));
  uit.kring = taakkring(actor);
  uit.persoon = actor.persoon;
  base::Sha256 hash;
  hash.add(leesversie).add("\n").add(uit.opdracht).add("\n").add(base::sha256(bestand));
  uit.invoerhash = taakhash(std::move(hash), uit.kring, actor);
  uit.bestand = std::move(bestand);
  return uit;
}

std::size_t geschat_geheugen(std::string_view naam, std::size_t bytes) {
  const bool parsed_whole = naam.ends_with(".gml") || naam.ends_with(".xml") || naam.ends_with(".GML");
  const bool packed = naam.ends_with(".zip") || naam.ends_with(".ZIP");
  const std::size_t content = packed ? std::min(4 * bytes, 2 * most_upload_bytes) : bytes;
  return (std::size_t{64} << 20U) + (parsed_whole ? 12 : 6) * content;
}

gen::Leesverslag leesverslag(const Kaartverslag& verslag) {
  gen::Leesverslag uit;
  uit.bestand = kort(verslag.bestand, 200);
  uit.bytes = static_cast<std::int64_t>(verslag.bytes);
  uit.sha256 = verslag.sha256;
  uit.formaat = verslag.formaat;
  uit.laag = kort(verslag.laag, 400);
  uit.crs = kort(verslag.crs, 200);
  uit.gelezen = static_cast<std::int64_t>(verslag.gelezen);
  uit.aanvaard = static_cast<std::int64_t>(verslag.aanvaard);
  uit.punten = static_cast<std::int64_t>(verslag.punten);
  uit.verplaatst_um = verslag.verplaatst_um;
  uit.goed = verslag.goed();
  uit.weigeringen = bevindingen(verslag, verslag.weigeringen, uit.niet_genoemd);
  uit.herstellingen = bevindingen(verslag, verslag.herstellingen, uit.niet_genoemd);
  uit.meldingen = bevindingen(verslag, verslag.meldingen, uit.niet_genoemd);
  return uit;
}

Taakeinde lees_in(const Gehuurd& taak, const Werkgang& gang, const Bestandlezer& lezer, const Rekenaar& rekenaar) {
  const auto opdracht = json::parse(taak.opdracht);
  if (!opdracht) return mislukt("De vraag bij deze taak is niet te lezen.");
  Leesgang lezen;
  lezen.stop = gang.stop;
  lezen.voortgang = [&](const Voortgang& v) {  // reading is the first half
    if (v.totaal && *v.totaal > 0) gang.voortgang(static_cast<std::int64_t>(500 * v.gelezen / *v.totaal));
  };
  const auto kaart = lezer(taak.titel, taak.bestand, kaartvraag(*opdracht), lezen);
  gen::Lezing uit;
  uit.verslag = leesverslag(kaart ? kaart->verslag : kaart.error());
  if (kaart) {
    uit.objecten = objecten_van(*kaart);
    for (std::size_t n = 0; n < uit.objecten.size() && !gang.stop.stop_requested(); n += per_block) {
      meet(uit.objecten, n, std::min(n + per_block, uit.objecten.size()), rekenaar);
      gang.voortgang(500 + static_cast<std::int64_t>(500 * n / uit.objecten.size()));
    }
  }
  return {gen::Taakstatus::klaar, base::encode(base::Record::of(std::move(uit))), {}};
}

}  // namespace ruimte::application
