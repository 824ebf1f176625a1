// SPDX-License-Identifier: EUPL-1.2
#include <cassert>

#include "base/json.hpp"
#include "base/json/collect.hpp"

namespace ruimte::base {
namespace {

template <class T>
const T& as(const void* value) {
  return *static_cast<const T*>(value);
}

/// Absent optional fields and empty lists are left out.
bool is_written(const FieldDesc& field, const void* value) {
  return value != nullptr && (field.kind != Kind::list || field.access.size(value) > 0);
}

std::string_view code_id(const FieldDesc& field, const void* value) {
  const std::size_t index = as<std::uint8_t>(value);
  assert(field.codes != nullptr && index < field.codes->ids.size());
  return field.codes->ids[index];
}

/// Kinds that are a string on the wire, but for text.
std::string string_form(const FieldDesc& field, Kind kind, const void* value) {
  switch (kind) {
    case Kind::date: return to_string(as<Date>(value));
    case Kind::instant: return to_string(as<Instant>(value));
    case Kind::id: return to_string(as<Uuid>(value));
    case Kind::hash: return to_string(as<Hash>(value));
    case Kind::code: return std::string(code_id(field, value));
    default: return as<std::string>(value);
  }
}

void write_record(std::string& out, const TypeDesc& desc, const void* record);

void write_value(std::string& out, const FieldDesc& field, Kind kind, const void* value) {
  switch (kind) {
    case Kind::text:
    case Kind::open_code: json::write_string(out, as<std::string>(value)); return;
    case Kind::integer: json::write_integer(out, as<std::int64_t>(value)); return;
    case Kind::area: json::write_integer(out, as<SquareMetres>(value).v); return;
    case Kind::boolean: out += as<bool>(value) ? "true" : "false"; return;
    case Kind::geometry: json::write_geometry(out, as<Geometry>(value)); return;
    case Kind::record: write_record(out, field.of(), value); return;
    case Kind::list: {
      const std::size_t count = field.access.size(value);
      for (std::size_t i = 0; i < count; ++i) {
        out += i == 0 ? '[' : ',';
        write_value(out, field, field.item, field.access.at(value, i));
      }
      out += ']';
      return;
    }
    default:
      out += '"';
      out += string_form(field, kind, value);  // digits, letters and signs that need no escape
      out += '"';
  }
}

void write_record(std::string& out, const TypeDesc& desc, const void* record) {
  char separator = '{';
  for (const FieldDesc& field : desc.fields) {
    const void* value = field.access.get(record);
    if (!is_written(field, value)) continue;
    out += separator;
    out += '"';
    out += field.name;  // ASCII camelCase
    out += "\":";
    write_value(out, field, field.kind, value);
    separator = ',';
  }
  if (separator == '{') out += '{';
  out += '}';
}

json::Value record_value(const TypeDesc& desc, const void* record);

json::Value field_value(const FieldDesc& field, Kind kind, const void* value) {
  using Data = json::Value::Data;
  switch (kind) {
    case Kind::integer: return json::Value(Data(as<std::int64_t>(value)));
    case Kind::area: return json::Value(Data(as<SquareMetres>(value).v));
    case Kind::boolean: return json::Value(Data(as<bool>(value)));
    case Kind::geometry: return json::geometry_to_value(as<Geometry>(value));
    case Kind::record: return record_value(field.of(), value);
    case Kind::list: {
      json::Array items;
      const std::size_t count = field.access.size(value);
      items.reserve(count);
      for (std::size_t i = 0; i < count; ++i) {
        items.push_back(field_value(field, field.item, field.access.at(value, i)));
      }
      return json::Value(std::move(items));
    }
    default: return json::Value(Data(string_form(field, kind, value)));
  }
}

json::Value record_value(const TypeDesc& desc, const void* record) {
  json::Object members;
  for (const FieldDesc& field : desc.fields) {
    const void* value = field.access.get(record);
    if (is_written(field, value)) members.emplace_back(field.name, field_value(field, field.kind, value));
  }
  return json::Value(std::move(members));
}

}  // namespace

std::string encode(const TypeDesc& desc, const void* value) {
  std::string out;
  write_record(out, desc, value);
  return out;
}

std::string encode(const Record& record) { return encode(record.desc(), record.data()); }

json::Value to_value(const Record& record) { return record_value(record.desc(), record.data()); }

}  // namespace ruimte::base
