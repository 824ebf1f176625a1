// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <ogr_geometry.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "application/kaart/kaartinvoer.hpp"
#include "base/result.hpp"
#include "geodata/gdal_session.hpp"
#include "geodata/private_copy.hpp"

namespace ruimte::geodata {

/// One object as it stands in the file.
struct RawObject {
  std::string id;                                 ///< of the format, or the number of the row
  std::unique_ptr<OGRGeometry> vorm;              ///< null: there is none, or it could not be read
  std::string fault;                              ///< why it could not be read; empty: there is none
  std::vector<application::Kaartwaarde> waarden;  ///< per column asked for, unjudged
};

struct DeclaredCrs {
  std::string name;          ///< as the file says it; empty: it does not
  bool assumed = false;      ///< by the standard of the format, not said in the file
  bool north_first = false;  ///< the file follows the axes of the authority and those begin with north
};

template <class T>
using Found = base::Result<T, application::Bevinding>;

/// One layer of an opened file, object by object. Made for one question.
class LayerSource {
 public:
  LayerSource() = default;
  LayerSource(const LayerSource&) = delete;
  LayerSource& operator=(const LayerSource&) = delete;
  virtual ~LayerSource() = default;

  [[nodiscard]] virtual const std::string& name() const = 0;  ///< of the layer; empty when the format has none
  [[nodiscard]] virtual DeclaredCrs crs() const = 0;
  [[nodiscard]] virtual std::vector<std::string> columns() const = 0;
  /// Which columns next() gives, by name out of columns().
  virtual void want(const std::vector<std::string>& columns) = 0;
  [[nodiscard]] virtual std::optional<std::uint64_t> total() const = 0;
  /// False at the end.
  virtual Found<bool> next(RawObject& out) = 0;
};

/// Formats of GDAL: GeoPackage, GeoJSON, shapefile, CSV with WKT. `messages` outlives the source; so in open_gml.
Found<std::unique_ptr<LayerSource>> open_ogr(const PrivateCopy& copy, const application::Kaartvraag& vraag,
                                             GdalMessages& messages);
/// GML 3 and STOP GIO.
Found<std::unique_ptr<LayerSource>> open_gml(const PrivateCopy& copy, GdalMessages& messages);

/// Refuses a text file that is not UTF-8 or holds U+0000. Reads it once.
Found<void> check_text(const std::filesystem::path& file);
/// True when the outermost object of a JSON text has the key. Reads it once, whatever its size.
bool has_outer_key(const std::filesystem::path& file, std::string_view key);

}  // namespace ruimte::geodata
