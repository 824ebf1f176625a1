// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "geodata/read_map.hpp"

/// Small map files for the tests, good and broken.
namespace ruimte::geodata::samples {

/// A folder that goes with the object.
class Folder {
 public:
  Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder();
  std::filesystem::path write(const std::string& name, const std::string& content) const;
  [[nodiscard]] std::filesystem::path file(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

/// Corner list of a square with its lower left corner at x, y in metres and the given side: "155000 463000, ...".
std::string square(double x, double y, double side = 100);
std::string square_wkt(double x, double y, double side = 100);
/// GeoJSON coordinates of a polygon from a WKT corner list.
std::string rings_json(const std::string& corners);
/// A feature with id, geometry type, coordinates as JSON, and properties.
std::string feature(const std::string& id, const std::string& coordinates, const std::string& type = "Polygon",
                    const std::string& properties = "{}");
/// A collection in RD, or without `crs` member when `crs` is empty.
std::string collection(const std::string& features, const std::string& crs = "urn:ogc:def:crs:EPSG::28992");
/// A collection of one polygon in RD.
std::string one(const std::string& corners);
/// A GML collection in `crs` of one polygon whose posList is `positions`.
std::string gml(const std::string& positions, const std::string& crs = "urn:ogc:def:crs:EPSG::28992");
/// A CSV with columns id and WKT.
std::string csv(const std::vector<std::pair<std::string, std::string>>& rows);

struct LayerSpec {
  std::string name;
  int epsg = 28992;               ///< 0: none
  std::vector<std::string> wkts;  ///< "" is an object without shape
  bool shapes = true;             ///< false: a table without geometry column
};
void write_vector(const std::filesystem::path& file, const std::string& driver, const std::vector<LayerSpec>& layers);

struct ZipFile {
  std::string name, content;
  unsigned flags = 0, method = 0, mode = 0;
};
/// A zip whose files are stored, not shrunk.
std::string zip(const std::vector<ZipFile>& files);
/// A shapefile of the wkts in a zip, without the parts named and with a .cpg of that content (none when empty).
std::string zipped_shapefile(const Folder& folder, const LayerSpec& layer, const std::vector<std::string>& without = {},
                             const std::string& cpg = {});
std::string bytes_of(const std::filesystem::path& file);

/// What reading gives: "goed", or the sentence of every refusal, each on a line.
std::string outcome(const std::filesystem::path& file, const application::Kaartvraag& vraag = {});
/// The sentences of the repairs of a map that is accepted.
std::string repairs(const std::filesystem::path& file, const application::Kaartvraag& vraag = {});

}  // namespace ruimte::geodata::samples
