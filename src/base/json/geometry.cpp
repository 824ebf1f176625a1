// SPDX-License-Identifier: EUPL-1.2
#include "base/geometry.hpp"

#include <array>

#include "base/json/collect.hpp"
#include "base/json/error_codes.hpp"

namespace ruimte::base::json {
namespace {

constexpr std::string_view crs = "EPSG:28992";
constexpr std::array<std::string_view, 3> type_names = {"punt", "vlak", "multivlak"};  // order of GeometryType

using Ring = std::vector<PointMm>;
using Part = std::vector<Ring>;

class GeometryDecoder {
 public:
  GeometryDecoder(Path& path, Findings& findings) : path_(path), findings_(findings) {}

  void run(const Value& value, Geometry& out) {
    const auto* members = value.get_if<Object>();
    if (members == nullptr) return wrong(error_code::type_onjuist);
    report_keys(value, *members);
    const bool known_crs = check_crs(value.member("crs"));
    const bool known_type = read_type(value.member("soort"), out.type);
    const Value* coordinates = value.member("coordinaten");
    if (coordinates == nullptr || !known_crs || !known_type) return;
    const auto step = path_.into("coordinaten");
    read_parts(*coordinates, out);
    if (sound_) canonicalise(out);
  }

 private:
  void wrong(std::string_view code, std::string detail = {}) {
    findings_.add(path_, code, std::move(detail));
    sound_ = false;
  }

  void report_keys(const Value& value, const Object& members) {
    constexpr std::array<std::string_view, 3> keys = {"coordinaten", "crs", "soort"};
    for (const auto& [key, ignored] : members) {
      if (std::find(keys.begin(), keys.end(), key) != keys.end()) continue;
      const auto step = path_.into(key);
      wrong(error_code::veld_onbekend, key);
    }
    for (const auto key : keys) {
      if (value.member(key) != nullptr) continue;
      const auto step = path_.into(key);
      wrong(error_code::veld_verplicht);
    }
  }

  bool check_crs(const Value* value) {
    if (value == nullptr) return false;
    const auto* text = value->get_if<std::string>();
    if (text != nullptr && *text == crs) return true;
    const auto step = path_.into("crs");
    wrong(text == nullptr ? error_code::type_onjuist : error_code::crs_onbekend,
          text == nullptr ? "" : std::string(crs));
    return false;
  }

  bool read_type(const Value* value, GeometryType& out) {
    if (value == nullptr) return false;
    const auto* text = value->get_if<std::string>();
    const auto step = path_.into("soort");
    if (text == nullptr) {
      wrong(error_code::type_onjuist);
      return false;
    }
    const auto found = std::find(type_names.begin(), type_names.end(), *text);
    if (found == type_names.end()) {
      wrong(error_code::code_onbekend);
      return false;
    }
    out = static_cast<GeometryType>(found - type_names.begin());
    return true;
  }

  void read_parts(const Value& value, Geometry& out) {
    switch (out.type) {
      case GeometryType::punt: read_point(value, out.parts.emplace_back().emplace_back()); return;
      case GeometryType::vlak: read_part(value, out.parts.emplace_back()); return;
      case GeometryType::multivlak:
        read_list(value, [&](const Value& item) { read_part(item, out.parts.emplace_back()); });
    }
  }

  void read_part(const Value& value, Part& part) {
    read_list(value, [&](const Value& item) {
      Ring& ring = part.emplace_back();
      read_list(item, [&](const Value& point) { read_point(point, ring); });
    });
  }

  template <class Each>
  void read_list(const Value& value, const Each& each) {
    const auto* items = value.get_if<Array>();
    if (items == nullptr) return wrong(error_code::type_onjuist);
    for (std::size_t i = 0; i < items->size(); ++i) {
      const auto step = path_.into(i);
      each((*items)[i]);
    }
  }

  void read_point(const Value& value, Ring& ring) {
    const auto* pair = value.get_if<Array>();
    if (pair == nullptr || pair->size() != 2) return wrong(error_code::type_onjuist);
    const auto* x = read_coordinate(*pair, 0);
    const auto* y = read_coordinate(*pair, 1);
    if (x == nullptr || y == nullptr) return;
    if (in_netherlands(*x, *y)) {
      ring.push_back({static_cast<std::int32_t>(*x), static_cast<std::int32_t>(*y)});
    } else if (!outside_) {  // once: the whole is probably in other units
      outside_ = true;
      wrong(error_code::buiten_nederland);
    }
  }

  const std::int64_t* read_coordinate(const Array& pair, std::size_t index) {
    const auto* number = pair[index].get_if<std::int64_t>();
    if (number == nullptr) {
      const auto step = path_.into(index);
      wrong(error_code::type_onjuist);
    }
    return number;
  }

  void canonicalise(Geometry& out) {
    const GeometryType type = out.type;
    auto result = canonical(std::move(out));
    if (result) {
      out = std::move(*result);
      return;
    }
    for (const GeometryFault& fault : result.error()) {
      std::string pointer = path_.text();
      if (type == GeometryType::multivlak) pointer += '/' + std::to_string(fault.part);
      if (type != GeometryType::punt) pointer += '/' + std::to_string(fault.ring);
      findings_.add(pointer, fault.code, std::string(fault.reason));
    }
  }

  Path& path_;
  Findings& findings_;
  bool sound_ = true;
  bool outside_ = false;
};

void write_point(std::string& out, PointMm point) {
  out += '[';
  write_integer(out, point.x);
  out += ',';
  write_integer(out, point.y);
  out += ']';
}

template <class Items, class WriteItem>
void write_list(std::string& out, const Items& items, const WriteItem& write_item) {
  out += '[';
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += ',';
    write_item(items[i]);
  }
  out += ']';
}

void write_part(std::string& out, const Part& part) {
  write_list(out, part, [&](const Ring& ring) { write_list(out, ring, [&](PointMm p) { write_point(out, p); }); });
}

Value point_value(PointMm point) {
  return Value(Array{Value(Value::Data(std::int64_t{point.x})), Value(Value::Data(std::int64_t{point.y}))});
}

template <class Items, class ToValue>
Value list_value(const Items& items, const ToValue& to_value) {
  Array out;
  out.reserve(items.size());
  for (const auto& item : items) out.push_back(to_value(item));
  return Value(std::move(out));
}

Value part_value(const Part& part) {
  return list_value(part, [](const Ring& ring) { return list_value(ring, point_value); });
}

Value coordinates_value(const Geometry& geometry) {
  switch (geometry.type) {
    case GeometryType::punt: return point_value(geometry.parts.at(0).at(0).at(0));
    case GeometryType::vlak: return part_value(geometry.parts.at(0));
    case GeometryType::multivlak: break;
  }
  return list_value(geometry.parts, part_value);
}

std::string_view type_name(GeometryType type) { return type_names[static_cast<std::size_t>(type)]; }

}  // namespace

void decode_geometry(const Value& value, Path& path, Findings& findings, Geometry& out) {
  GeometryDecoder(path, findings).run(value, out);
}

void write_geometry(std::string& out, const Geometry& geometry) {
  out += "{\"coordinaten\":";
  switch (geometry.type) {
    case GeometryType::punt: write_point(out, geometry.parts.at(0).at(0).at(0)); break;
    case GeometryType::vlak: write_part(out, geometry.parts.at(0)); break;
    case GeometryType::multivlak:
      write_list(out, geometry.parts, [&](const Part& part) { write_part(out, part); });
      break;
  }
  out += ",\"crs\":\"";
  out += crs;
  out += "\",\"soort\":\"";
  out += type_name(geometry.type);
  out += "\"}";
}

Value geometry_to_value(const Geometry& geometry) {
  return Value(Object{{"coordinaten", coordinates_value(geometry)},
                      {"crs", Value(Value::Data(std::string(crs)))},
                      {"soort", Value(Value::Data(std::string(type_name(geometry.type))))}});
}

}  // namespace ruimte::base::json
