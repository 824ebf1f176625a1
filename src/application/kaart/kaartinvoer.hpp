// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <variant>
#include <vector>

#include "base/json.hpp"
#include "base/types.hpp"

/// Values of the import of maps: what a caller asks, and what reading and judging gave. Read by src/geodata, shown by
/// whoever asked. Plain data.
namespace ruimte::application {

enum class Kaartvorm : std::uint8_t { vlak, punt, vlak_of_punt };
enum class Veldsoort : std::uint8_t { tekst, geheel, getal, datum };

/// An attribute the caller wants from every object.
struct Kaartveld {
  std::string naam;   ///< how the caller calls it
  std::string kolom;  ///< in the file; capitals do not matter
  Veldsoort soort = Veldsoort::tekst;
  bool verplicht = false;  ///< an object without a value is refused
};

struct Kaartgrenzen {
  std::uint64_t bytes = std::uint64_t{1} << 30;  ///< of the file, and of what is unpacked from it
  std::size_t objecten = 200'000;
  std::size_t punten = 10'000'000;
  std::size_t punten_per_object = 250'000;
  std::int64_t grootste_m2 = 60'000'000'000;  ///< the Dutch part of the North Sea is about 57,000 km2
  std::int64_t rastercellen = 300'000'000;
};

struct Kaartvraag {
  std::string laag;  ///< empty: the only one
  std::string crs;   ///< "EPSG:28992" for a file that does not say; empty: the file has to
  Kaartvorm vorm = Kaartvorm::vlak;
  std::string id_kolom;  ///< empty: the id of the format, else column `id`, else the number of the row
  std::vector<Kaartveld> velden;
  std::vector<std::string> weglaten;  ///< ids of objects the caller chose to leave out
  /// A map that others established: equal shapes, and areas below 1 m2, are told instead of refused.
  bool bestaand = false;
  Kaartgrenzen grenzen;
};

using Kaartwaarde = std::variant<std::monostate, std::string, std::int64_t, double, base::Date>;

struct Kaartobject {
  std::string id;
  std::vector<Kaartwaarde> waarden;  ///< one per veld, in that order; monostate: no value
  base::Geometry vorm;               ///< canonical, EPSG:28992
};

/// One thing to tell about the file, a layer or an object. `feit` fills the slot of the sentence of its code.
struct Bevinding {
  std::string code;
  std::string object;  ///< id; empty when it concerns the layer or the file
  std::string feit;
  std::optional<base::PointMm> plaats;
};

/// A kind of finding: the first max_verteld of it, and how many there were.
struct Bevindingen {
  std::vector<Bevinding> lijst;
  std::map<std::string, std::size_t, std::less<>> aantallen;  ///< per code
  void voeg_toe(Bevinding bevinding);
  [[nodiscard]] bool leeg() const { return aantallen.empty(); }
};
inline constexpr std::size_t max_verteld = 200;

/// What was read and what was thought of it. Nothing may be used when there is a refusal.
struct Kaartverslag {
  std::string bestand;  ///< name without folder
  std::uint64_t bytes = 0;
  base::Hash sha256;     ///< of the file as offered
  std::string formaat;   ///< "GeoPackage"
  std::string laag;      ///< empty when the format has none
  std::string crs;       ///< "EPSG:4258"
  std::string pijplijn;  ///< the PROJ steps to EPSG:28992; empty: none were needed
  std::size_t gelezen = 0, aanvaard = 0, weggelaten = 0, punten = 0;
  std::int64_t verplaatst_um = 0;  ///< farthest that a point moved by rounding to millimetres, in micrometres
  Bevindingen weigeringen, herstellingen, meldingen;
  [[nodiscard]] bool goed() const { return weigeringen.leeg(); }
};

struct Kaartinvoer {
  std::vector<Kaartobject> objecten;
  Kaartverslag verslag;
};

/// A raster in RD, north up. The content arrives in strips.
struct Rasterkaart {
  std::int32_t kolommen = 0, rijen = 0;
  std::int64_t cel_mm = 0;            ///< side of a square cell
  base::PointMm linksboven;           ///< outer corner of the first cell
  std::string soort;                  ///< "Byte", "Float32"
  std::optional<double> leeg;         ///< the value that means "no data"
  std::int64_t gevuld = 0;            ///< cells with data
  double kleinste = 0, grootste = 0;  ///< of the cells with data
  Kaartverslag verslag;
};

struct Voortgang {
  std::uint64_t gelezen = 0;            ///< objects, or rows of a raster
  std::optional<std::uint64_t> totaal;  ///< when the format says
};

/// How a long reading is watched and stopped, between two objects or strips.
struct Leesgang {
  std::function<void(const Voortgang&)> voortgang;
  std::stop_token stop;
};

/// The sentence of a finding: file, layer, object, what is wrong and where. Dutch.
std::string zin(const Kaartverslag& verslag, const Bevinding& bevinding);
/// True when the code has a sentence.
bool is_bevinding(std::string_view code);
std::string tekst(const Kaartverslag& verslag);           ///< the whole report in Dutch lines
base::json::Value als_json(const Kaartverslag& verslag);  ///< the same as data, sentences included
std::string getal(double waarde, int decimalen);          ///< "1.234,50"

}  // namespace ruimte::application
