// SPDX-License-Identifier: EUPL-1.2
// The sentences of the import of maps. {feit} is the fact of the finding.
#include <algorithm>
#include <array>

#include "application/kaart/kaartinvoer.hpp"

namespace ruimte::application {
namespace {

struct Zin {
  std::string_view code, tekst;
};

constexpr std::array zinnen{
    // the file
    Zin{"bestand_ontbreekt", "Dit bestand is er niet of kan niet worden gelezen."},
    Zin{"bestand_leeg", "Het bestand is leeg."},
    Zin{"bestand_te_groot", "Het bestand is groter dan {feit}. Deel de kaart op."},
    Zin{"bestand_beschadigd", "Het bestand is beschadigd of niet af. {feit}"},
    Zin{"soort_onbekend",
        "Dit soort bestand kan niet worden gelezen. Wel: GeoPackage, GeoJSON, GML, CSV met WKT, GeoTIFF en een "
        "shapefile in een zip."},
    Zin{"soort_past_niet", "De naam en de inhoud passen niet bij elkaar: {feit}. Geef het bestand de juiste naam."},
    Zin{"soort_los", "Een shapefile bestaat uit meer bestanden. Zet .shp, .shx, .dbf en .prj samen in één zip."},
    Zin{"raster_in_plaats_van_vlakken", "Dit is een raster. Hier hoort een kaart met losse vlakken of punten."},
    Zin{"geen_raster", "Dit is geen raster. Hier hoort een GeoTIFF."},
    Zin{"zip_onveilig", "Dit zipbestand wordt niet uitgepakt: {feit}."},
    Zin{"zip_te_groot", "Uitgepakt is dit zipbestand te groot: meer dan {feit}."},
    Zin{"zip_zonder_kaart", "In dit zipbestand zit geen kaart."},
    Zin{"zip_kies", "In dit zipbestand zitten meer kaarten. Noem er een: {feit}."},
    Zin{"shapefile_niet_compleet", "Bij de shapefile hoort ook een bestand {feit}. Dat zit niet in de zip."},
    Zin{"xml_onveilig", "Het bestand heeft een DOCTYPE of ENTITY. Zo'n bestand wordt niet gelezen."},
    Zin{"codering_onleesbaar", "De letters zijn niet te lezen: {feit}. Sla het bestand op als UTF-8."},
    // the layer
    Zin{"laag_ontbreekt", "Deze laag staat niet in het bestand. Wel: {feit}."},
    Zin{"laag_kies", "Het bestand heeft meer lagen. Noem er een: {feit}."},
    Zin{"laag_berekend", "Deze laag is een berekening (view) en geen tabel. Bewaar haar eerst als gewone laag."},
    Zin{"laag_leeg", "De laag heeft geen objecten."},
    Zin{"vormkolom_ontbreekt", "De laag heeft geen kolom met vormen. {feit}"},
    Zin{"crs_ontbreekt",
        "Het bestand zegt niet in welk coördinatenstelsel de kaart is. Geef dat op, bijvoorbeeld EPSG:28992."},
    Zin{"crs_onbekend", "Het coördinatenstelsel {feit} kan niet worden gelezen. Gebruik EPSG:28992 (RD)."},
    Zin{"crs_tegenspraak", "U geeft een ander coördinatenstelsel op dan het bestand: {feit}."},
    Zin{"crs_klopt_niet", "De coördinaten passen niet bij het coördinatenstelsel: {feit}."},
    Zin{"assen_verwisseld", "De twee assen zijn verwisseld: {feit}."},
    Zin{"veld_ontbreekt", "Er is geen kolom {feit}."},
    Zin{"te_veel_objecten", "De laag heeft meer dan {feit} objecten. Deel de kaart op."},
    Zin{"te_veel_punten", "De laag heeft samen meer dan {feit} punten. Deel de kaart op."},
    Zin{"weglaten_onbekend", "Dit object zou worden weggelaten, maar staat niet in de laag."},
    Zin{"gestopt", "Het lezen is gestopt. Er is niets overgenomen."},
    // the raster
    Zin{"raster_banden", "Een raster heeft hier één band. Dit raster heeft er {feit}."},
    Zin{"raster_gedraaid", "Het raster staat niet recht op het noorden of heeft geen vierkante cellen."},
    Zin{"raster_niet_op_millimeter", "De hoek of de cel van het raster is geen heel aantal millimeters: {feit}."},
    Zin{"raster_stelsel", "Een raster moet in EPSG:28992 (RD) zijn. Dit raster is in {feit}. Reken het eerst om."},
    Zin{"raster_te_groot", "Het raster heeft meer dan {feit} cellen."},
    Zin{"raster_soort", "De waarden van het raster zijn van een soort die niet wordt gelezen: {feit}."},
    Zin{"raster_leeg", "Het raster heeft geen enkele cel met een waarde."},
    Zin{"raster_zonder_leeg", "Het raster noemt geen waarde voor cellen zonder gegevens. Elke cel telt mee."},
    // an object
    Zin{"id_ontbreekt", "Dit object heeft geen waarde in de kolom {feit}."},
    Zin{"dubbel_id", "Meer objecten hebben dit kenmerk."},
    Zin{"dubbele_vorm", "Dit object heeft precies dezelfde vorm als object {feit}."},
    Zin{"vorm_ontbreekt", "Dit object heeft geen vorm."},
    Zin{"vorm_onleesbaar", "De vorm van dit object is niet te lezen. {feit}"},
    Zin{"punt_in_plaats_van_vlak", "Dit is een punt. Hier hoort een vlak."},
    Zin{"lijn_in_plaats_van_vlak", "Dit is een lijn. Hier hoort een vlak. Teken de lijn met haar breedte als vlak."},
    Zin{"vlak_in_plaats_van_punt", "Dit is een vlak. Hier hoort een punt."},
    Zin{"lijn_in_plaats_van_punt", "Dit is een lijn. Hier hoort een punt."},
    Zin{"meer_punten", "Dit object heeft {feit} punten. Maak er losse objecten van."},
    Zin{"vorm_gemengd", "Dit object heeft vormen van verschillende soort: {feit}. Maak er losse objecten van."},
    Zin{"coordinaat_geen_getal", "Een coördinaat is geen gewoon getal."},
    Zin{"buiten_nederland", "Dit object ligt buiten Nederland en het Nederlandse deel van de Noordzee: {feit}."},
    Zin{"te_weinig_punten", "Een rand heeft minder dan drie verschillende punten."},
    Zin{"te_veel_punten_object", "Dit object heeft {feit} punten. Vereenvoudig het of deel het op."},
    Zin{"snijdt_zichzelf",
        "De vorm kruist of overlapt zichzelf en is op meer manieren te herstellen: {feit}. Herstel de vorm zelf."},
    Zin{"vlak_te_klein", "Het vlak is kleiner dan 1 m2: {feit} m2."},
    Zin{"vlak_te_groot", "Het vlak is {feit}. Dat kan niet kloppen."},
    Zin{"waarde_ontbreekt", "Er staat niets in de kolom {feit}."},
    Zin{"waarde_verkeerd", "De waarde in de kolom {feit}."},
    // repairs and notes
    Zin{"punten_dubbel", "Punten die direct werden herhaald, zijn weggelaten: {feit}."},
    Zin{"punten_samengevallen", "Punten die op dezelfde millimeter vallen, zijn samengevoegd: {feit}."},
    Zin{"ring_gesloten", "De rand was niet gesloten en is gesloten: {feit}."},
    Zin{"ring_gedraaid", "De draairichting van de rand was verkeerd en is omgekeerd: {feit}."},
    Zin{"uitsteeksel_weg", "Een uitsteeksel zonder breedte is weggelaten: {feit}."},
    Zin{"deel_zonder_oppervlakte", "Een deel of gat zonder oppervlakte is weggelaten: {feit}."},
    Zin{"vorm_hersteld", "De rand kruiste of raakte zichzelf en is hersteld: {feit}."},
    Zin{"boog_benaderd", "Bogen zijn vervangen door korte rechte lijnen: {feit} punten."},
    Zin{"hoogte_weggelaten", "De hoogte van de punten is weggelaten."},
};

const Zin* zoek(std::string_view code) {
  const auto* const found = std::find_if(zinnen.begin(), zinnen.end(), [&](const Zin& z) { return z.code == code; });
  return found == zinnen.end() ? nullptr : found;
}

/// Millimetres as metres with as many decimals as needed, "155000" or "155000,25".
std::string meters(std::int64_t mm) {
  std::string out = (mm < 0 ? "-" : "") + std::to_string(std::abs(mm) / 1000);
  std::string rest = std::to_string(std::abs(mm) % 1000 + 1000).substr(1);
  while (!rest.empty() && rest.back() == '0') rest.pop_back();
  return rest.empty() ? out : out + ',' + rest;
}

}  // namespace

bool is_bevinding(std::string_view code) { return zoek(code) != nullptr; }

std::string zin(const Kaartverslag& verslag, const Bevinding& bevinding) {
  std::string out = verslag.bestand;
  if (!verslag.laag.empty()) out += ", laag " + verslag.laag;
  if (!bevinding.object.empty()) out += ", object " + bevinding.object;
  const Zin* const found = zoek(bevinding.code);
  std::string text(found ? found->tekst : std::string_view(bevinding.code));
  if (const auto at = text.find("{feit}"); at != std::string::npos) text.replace(at, 6, bevinding.feit);
  while (!text.empty() && text.back() == ' ') text.pop_back();
  out += ": " + text;
  if (bevinding.plaats) {
    if (out.back() == '.') out.pop_back();
    out += ", bij x " + meters(bevinding.plaats->x) + " en y " + meters(bevinding.plaats->y) + '.';
  }
  return out;
}

}  // namespace ruimte::application
