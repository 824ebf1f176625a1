// SPDX-License-Identifier: EUPL-1.2
#include "geodata/samples.test.hpp"

#include <gdal_priv.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>
#include <stdlib.h>  // NOLINT(modernize-deprecated-headers): mkdtemp is POSIX

#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>

#include "geodata/gdal_session.hpp"

namespace ruimte::geodata::samples {
namespace {

namespace fs = std::filesystem;

std::string number(double value) {
  std::ostringstream out;
  out.precision(12);
  out << value;
  return out.str();
}

std::string little(std::uint32_t value, int bytes) {
  std::string out;
  for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
  return out;
}

std::string told(const application::Kaartverslag& verslag, const application::Bevindingen& found) {
  std::string out;
  for (const auto& one : found.lijst) out += (out.empty() ? "" : "\n") + zin(verslag, one);
  return out;
}

}  // namespace

Folder::Folder() {
  std::string name = (fs::temp_directory_path() / "ruimte-geodata-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
  path_ = name;
}
Folder::~Folder() { fs::remove_all(path_); }

fs::path Folder::write(const std::string& name, const std::string& content) const {
  std::ofstream(path_ / name, std::ios::binary) << content;
  return path_ / name;
}

std::string square(double x, double y, double side) {
  const auto at = [](double px, double py) { return number(px) + ' ' + number(py); };
  return at(x, y) + ", " + at(x + side, y) + ", " + at(x + side, y + side) + ", " + at(x, y + side) + ", " + at(x, y);
}
std::string square_wkt(double x, double y, double side) { return "POLYGON ((" + square(x, y, side) + "))"; }

std::string rings_json(const std::string& corners) {
  std::string out = "[[[";
  for (std::size_t i = 0; i < corners.size(); ++i) {
    if (corners[i] == ',') {
      out += "],[";
      ++i;
    } else {
      out += corners[i] == ' ' ? ',' : corners[i];
    }
  }
  return out + "]]]";
}

std::string feature(const std::string& id, const std::string& coordinates, const std::string& type,
                    const std::string& properties) {
  return R"({"type":"Feature","id":)" + id + R"(,"properties":)" + properties + R"(,"geometry":{"type":")" + type +
         R"(","coordinates":)" + coordinates + "}}";
}

std::string collection(const std::string& features, const std::string& crs) {
  const std::string member = crs.empty() ? "" : R"("crs":{"type":"name","properties":{"name":")" + crs + R"("}},)";
  return R"({"type":"FeatureCollection",)" + member + R"("features":[)" + features + "]}";
}

std::string one(const std::string& corners) { return collection(feature("1", rings_json(corners))); }

std::string gml(const std::string& positions, const std::string& crs) {
  return R"(<?xml version="1.0"?><w:FeatureCollection xmlns:w="http://www.opengis.net/wfs/2.0" )"
         R"(xmlns:gml="http://www.opengis.net/gml/3.2" xmlns:k="urn:k"><w:member><k:Gebied gml:id="g1"><k:naam>Een</k:naam>)"
         R"(<k:vorm><gml:Polygon srsName=")" +
         crs + R"("><gml:exterior><gml:LinearRing><gml:posList>)" + positions +
         "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></k:vorm></k:Gebied></w:member>"
         "</w:FeatureCollection>";
}

std::string csv(const std::vector<std::pair<std::string, std::string>>& rows) {
  std::string out = "id;WKT\n";
  for (const auto& [id, wkt] : rows) out.append(id).append(";\"").append(wkt).append("\"\n");
  return out;
}

void write_vector(const fs::path& file, const std::string& driver, const std::vector<LayerSpec>& layers) {
  start_gdal();
  auto* maker = GetGDALDriverManager()->GetDriverByName(driver.c_str());
  const GDALDatasetUniquePtr data(maker->Create(file.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  for (const auto& spec : layers) {
    OGRSpatialReference crs;
    if (spec.epsg != 0) crs.importFromEPSG(spec.epsg);
    crs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    const bool shape = driver == "ESRI Shapefile";
    OGRLayer* layer = data->CreateLayer(spec.name.c_str(), spec.epsg != 0 && spec.shapes ? &crs : nullptr,
                                        !spec.shapes ? wkbNone
                                        : shape      ? wkbPolygon
                                                     : wkbUnknown,
                                        nullptr);
    OGRFieldDefn name("naam", OFTString);
    layer->CreateField(&name);
    for (const auto& wkt : spec.wkts) {
      OGRFeature made(layer->GetLayerDefn());
      made.SetField("naam", wkt.substr(0, 7).c_str());
      OGRGeometry* vorm = nullptr;
      if (!wkt.empty() && spec.shapes) OGRGeometryFactory::createFromWkt(wkt.c_str(), nullptr, &vorm);
      made.SetGeometryDirectly(vorm);
      if (layer->CreateFeature(&made) != OGRERR_NONE) throw std::runtime_error("sample not written");
    }
  }
}

std::string zip(const std::vector<ZipFile>& files) {
  std::string body;
  std::string directory;
  for (const auto& file : files) {
    const auto size = static_cast<std::uint32_t>(file.content.size());
    const auto crc = static_cast<std::uint32_t>(0);
    const std::string middle = little(file.flags, 2) + little(file.method, 2) + little(0, 4) + little(crc, 4) +
                               little(size, 4) + little(size, 4) +
                               little(static_cast<std::uint32_t>(file.name.size()), 2) + little(0, 2);
    directory += std::string("PK\1\2", 4) + little(file.mode != 0 ? 3 << 8 : 0, 2) + little(20, 2) + middle +
                 little(0, 6) + little(file.mode << 16U, 4) + little(static_cast<std::uint32_t>(body.size()), 4) +
                 file.name;
    body += std::string("PK\3\4", 4) + little(20, 2) + middle + file.name + file.content;
  }
  const auto count = static_cast<std::uint32_t>(files.size());
  return body + directory + std::string("PK\5\6", 4) + little(0, 4) + little(count, 2) + little(count, 2) +
         little(static_cast<std::uint32_t>(directory.size()), 4) + little(static_cast<std::uint32_t>(body.size()), 4) +
         little(0, 2);
}

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return std::move(out).str();
}

std::string zipped_shapefile(const Folder& folder, const LayerSpec& layer, const std::vector<std::string>& without,
                             const std::string& cpg) {
  const auto made = folder.file(layer.name + "-delen");
  fs::create_directory(made);
  write_vector(made / (layer.name + ".shp"), "ESRI Shapefile", {layer});
  std::vector<ZipFile> files;
  for (const auto& part : fs::directory_iterator(made)) {
    const auto name = part.path().filename().string();
    if (std::find(without.begin(), without.end(), part.path().extension()) == without.end())
      files.push_back({"map/" + name, bytes_of(part.path())});
  }
  fs::remove_all(made);
  if (!cpg.empty()) files.push_back({"map/" + layer.name + ".cpg", cpg});
  return zip(files);
}

std::string outcome(const fs::path& file, const application::Kaartvraag& vraag) {
  const auto read = read_map(file, vraag);
  return read ? "goed" : told(read.error(), read.error().weigeringen);
}

std::string repairs(const fs::path& file, const application::Kaartvraag& vraag) {
  const auto read = read_map(file, vraag);
  if (!read) return "geweigerd: " + told(read.error(), read.error().weigeringen);
  return told(read->verslag, read->verslag.herstellingen);
}

}  // namespace ruimte::geodata::samples
