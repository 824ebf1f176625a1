// SPDX-License-Identifier: EUPL-1.2
// Any valid area, written in a text format and read again, is the same to the millimetre.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <numbers>

#include "base/geometry.hpp"
#include "geodata/rings.hpp"
#include "geodata/samples.test.hpp"

namespace ruimte::geodata {
namespace {

/// A star of corners around a middle, its radius between `low` and `high` mm: never crosses itself.
Ring star(base::PointMm middle, int low, int high) {
  const int corners = *rc::gen::inRange(3, 20);
  Ring out;
  out.reserve(static_cast<std::size_t>(corners));
  for (int i = 0; i < corners; ++i) {
    const double angle = 2 * std::numbers::pi * i / corners;
    const double radius = *rc::gen::inRange(low, high);
    out.push_back({middle.x + static_cast<std::int32_t>(radius * std::cos(angle)),
                   middle.y + static_cast<std::int32_t>(radius * std::sin(angle))});
  }
  return out;
}

/// One to three parts, far apart, some with a hole.
base::Geometry any_area() {
  const int parts = *rc::gen::inRange(1, 4);
  base::Geometry out{parts == 1 ? base::GeometryType::vlak : base::GeometryType::multivlak, {}};
  for (int i = 0; i < parts; ++i) {
    const base::PointMm middle{*rc::gen::inRange(20'000'000, 250'000'000), 320'000'000 + 100'000'000 * i};
    Part part{star(middle, 40'000, 900'000)};
    if (part[0].size() > 4 && *rc::gen::arbitrary<bool>()) part.push_back(star(middle, 2'000, 9'000));
    out.parts.push_back(std::move(part));
  }
  return base::canonical(std::move(out)).value();
}

std::string metres(std::int32_t mm) {
  const std::string rest = std::to_string(1000 + mm % 1000).substr(1);
  return std::to_string(mm / 1000) + '.' + rest;
}

std::string as_wkt(const base::Geometry& shape) {
  std::string rows;
  for (const auto& part : shape.parts) {
    rows += rows.empty() ? "(" : ", (";
    for (const auto& ring : part) {
      rows += &ring == part.data() ? "(" : ", (";
      for (std::size_t i = 0; i <= ring.size(); ++i)
        rows += (i ? ", " : "") + metres(ring[i % ring.size()].x) + ' ' + metres(ring[i % ring.size()].y);
      rows += ')';
    }
    rows += ')';
  }
  return "MULTIPOLYGON (" + rows + ')';
}

std::string as_json(const base::Geometry& shape) {
  std::string out;
  for (const auto& part : shape.parts) {
    out += out.empty() ? "[" : ",[";
    for (const auto& ring : part) {
      out += &ring == part.data() ? "[" : ",[";
      for (std::size_t i = 0; i <= ring.size(); ++i)
        out += std::string(i ? "," : "") + '[' + metres(ring[i % ring.size()].x) + ',' +
               metres(ring[i % ring.size()].y) + ']';
      out += ']';
    }
    out += ']';
  }
  return samples::collection(samples::feature("1", '[' + out + ']', "MultiPolygon"));
}

std::string as_gml(const base::Geometry& shape) {
  std::string out;
  for (const auto& part : shape.parts) {
    out += "<gml:surfaceMember><gml:Polygon>";
    for (const auto& ring : part) {
      const std::string side = &ring == part.data() ? "exterior" : "interior";
      out += "<gml:" + side + "><gml:LinearRing><gml:posList>";
      for (std::size_t i = 0; i <= ring.size(); ++i)
        out += metres(ring[i % ring.size()].x) + ' ' + metres(ring[i % ring.size()].y) + ' ';
      out += "</gml:posList></gml:LinearRing></gml:" + side + '>';
    }
    out += "</gml:Polygon></gml:surfaceMember>";
  }
  return R"(<a xmlns:gml="http://www.opengis.net/gml/3.2"><gml:featureMember><b><gml:MultiSurface srsName="EPSG:28992">)" +
         out + "</gml:MultiSurface></b></gml:featureMember></a>";
}

base::Geometry read_back(const samples::Folder& folder, const std::string& name, const std::string& text) {
  application::Kaartvraag vraag;
  if (name.ends_with(".csv")) vraag.crs = "EPSG:28992";
  const auto read = read_map(folder.write(name, text), vraag);
  if (!read) RC_FAIL(samples::outcome(folder.file(name), vraag));
  RC_ASSERT(read->verslag.herstellingen.leeg());
  return read->objecten.at(0).vorm;
}

RC_GTEST_PROP(RoundTrip, AnAreaIsReadAsItWasWritten, ()) {
  const samples::Folder folder;
  const auto shape = any_area();
  RC_PRE(!find_fault(shape.parts));
  RC_ASSERT(read_back(folder, "a.geojson", as_json(shape)) == shape);
  RC_ASSERT(read_back(folder, "a.csv", samples::csv({{"a", as_wkt(shape)}})) == shape);
  RC_ASSERT(read_back(folder, "a.gml", as_gml(shape)) == shape);
}

}  // namespace
}  // namespace ruimte::geodata
