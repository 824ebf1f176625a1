// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <cassert>
#include <memory>

#include "base/json.hpp"
#include "base/json/collect.hpp"
#include "base/json/error_codes.hpp"
#include "base/text.hpp"

namespace ruimte::base {
namespace {

using json::Findings;
using json::Path;
using json::Value;

constexpr std::size_t longest_code = 80;

bool is_open_code(std::string_view text) {
  const auto allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == ':' || c == '.' || c == '-';
  };
  return !text.empty() && text.size() <= longest_code && std::all_of(text.begin(), text.end(), allowed);
}

/// Fills a struct from a Value by its table; goes on after each mistake.
class Decoder {
 public:
  Decoder(Path& path, Findings& findings) : path_(path), findings_(findings) {}

  void record(const TypeDesc& desc, const Value& value, void* out) {
    const auto* members = value.get_if<json::Object>();
    if (members == nullptr) return wrong(error_code::type_onjuist);
    std::vector<bool> seen(desc.fields.size());
    for (const auto& [key, item] : *members) {
      const auto found = std::lower_bound(desc.fields.begin(), desc.fields.end(), key,
                                          [](const FieldDesc& field, const std::string& k) { return field.name < k; });
      const auto step = path_.into(key);
      if (found == desc.fields.end() || found->name != key) {
        wrong(error_code::veld_onbekend, key);
        continue;
      }
      seen[static_cast<std::size_t>(found - desc.fields.begin())] = true;
      field(*found, item, out);
    }
    for (std::size_t i = 0; i < seen.size(); ++i) {
      if (seen[i] || !may_not_be_absent(desc.fields[i])) continue;
      const auto step = path_.into(desc.fields[i].name);
      wrong(error_code::veld_verplicht);
    }
  }

 private:
  void wrong(std::string_view code, std::string detail = {}) { findings_.add(path_, code, std::move(detail)); }

  /// An absent list is an empty one, so a required list may be absent when it may be empty.
  static bool may_not_be_absent(const FieldDesc& field) {
    return field.required && (field.kind != Kind::list || field.min > 0);
  }

  void field(const FieldDesc& field, const Value& value, void* record) {
    void* const out = field.access.emplace(record);
    if (field.kind == Kind::list) return list(field, value, out);
    const std::size_t before = findings_.errors().size();
    one(field, field.kind, value, out);
    if (findings_.errors().size() == before) bounds(field, out);
  }

  void list(const FieldDesc& field, const Value& value, void* out) {
    const auto* items = value.get_if<json::Array>();
    if (items == nullptr) return wrong(error_code::type_onjuist);
    const auto count = static_cast<std::int64_t>(items->size());
    if (count > field.max) return wrong(error_code::te_veel, std::to_string(field.max));
    if (count < field.min && (count > 0 || field.required)) wrong(error_code::te_weinig, std::to_string(field.min));
    for (std::size_t i = 0; i < items->size(); ++i) {
      const auto step = path_.into(i);
      one(field, field.item, (*items)[i], field.access.append(out));
    }
  }

  void bounds(const FieldDesc& field, const void* value) {
    switch (field.kind) {
      case Kind::text:
        return between(field, static_cast<std::int64_t>(count_characters(*static_cast<const std::string*>(value))),
                       error_code::te_kort, error_code::te_lang);
      case Kind::integer:
        return between(field, *static_cast<const std::int64_t*>(value), error_code::te_klein, error_code::te_hoog);
      case Kind::area:
        return between(field, static_cast<const SquareMetres*>(value)->v, error_code::te_klein, error_code::te_hoog);
      default: return;
    }
  }

  void between(const FieldDesc& field, std::int64_t n, std::string_view below, std::string_view above) {
    if (n < field.min) wrong(below, std::to_string(field.min));
    if (n > field.max) wrong(above, std::to_string(field.max));
  }

  void one(const FieldDesc& field, Kind kind, const Value& value, void* out) {
    switch (kind) {
      case Kind::text: return plain<std::string>(value, out);
      case Kind::integer: return plain<std::int64_t>(value, out);
      case Kind::boolean: return plain<bool>(value, out);
      case Kind::area: return plain<std::int64_t>(value, &static_cast<SquareMetres*>(out)->v);
      case Kind::date: return written<Date>(value, parse_date, out);
      case Kind::instant: return written<Instant>(value, parse_instant, out);
      case Kind::id: return written<Uuid>(value, parse_uuid, out);
      case Kind::hash: return written<Hash>(value, parse_hash, out);
      case Kind::code: return code(*field.codes, value, out);
      case Kind::open_code: return open_code(value, out);
      case Kind::geometry: return json::decode_geometry(value, path_, findings_, *static_cast<Geometry*>(out));
      case Kind::record: return record(field.of(), value, out);
      case Kind::list: assert(false && "a list of lists has no description"); return;
    }
  }

  template <class T>
  void plain(const Value& value, void* out) {
    const auto* found = value.get_if<T>();
    if (found == nullptr) return wrong(error_code::type_onjuist);
    *static_cast<T*>(out) = *found;
  }

  template <class T>
  void written(const Value& value, Result<T, std::string_view> (*parse)(std::string_view), void* out) {
    const auto* text = value.get_if<std::string>();
    if (text == nullptr) return wrong(error_code::type_onjuist);
    const auto parsed = parse(*text);
    if (!parsed) return wrong(parsed.error());
    *static_cast<T*>(out) = *parsed;
  }

  void code(const CodeList& list, const Value& value, void* out) {
    const auto* text = value.get_if<std::string>();
    if (text == nullptr) return wrong(error_code::type_onjuist);
    const auto found = std::find(list.ids.begin(), list.ids.end(), *text);
    if (found == list.ids.end()) return wrong(error_code::code_onbekend, std::string(list.name));
    *static_cast<std::uint8_t*>(out) = static_cast<std::uint8_t>(found - list.ids.begin());
  }

  void open_code(const Value& value, void* out) {
    const auto* text = value.get_if<std::string>();
    if (text == nullptr) return wrong(error_code::type_onjuist);
    if (!is_open_code(*text)) return wrong(error_code::code_onbekend);
    *static_cast<std::string*>(out) = *text;
  }

  Path& path_;
  Findings& findings_;
};

Record decode_into(const TypeDesc& desc, const Value& value, std::string_view at, Findings& findings) {
  std::unique_ptr<void, void (*)(void*)> made(desc.make(), desc.drop);
  Path path(at);
  Decoder(path, findings).record(desc, value, made.get());
  return Record::adopt(desc, made.release());
}

/// Whether `pointer` is a place that was already refused while parsing, or lies inside it.
bool is_within(std::string_view pointer, const InputErrors& refused) {
  return std::any_of(refused.begin(), refused.end(), [&](const InputError& error) {
    return pointer.starts_with(error.pointer) &&
           (pointer.size() == error.pointer.size() || pointer[error.pointer.size()] == '/');
  });
}

}  // namespace

Result<Record, InputErrors> decode(const TypeDesc& desc, const json::Value& value, std::string_view at) {
  Findings findings;
  Record record = decode_into(desc, value, at, findings);
  if (!findings.empty()) return fail(findings.take());
  return record;
}

Result<Record, InputErrors> decode(const TypeDesc& desc, std::string_view text, const json::Limits& limits) {
  Findings of_text;
  const auto value = json::parse_collecting(text, limits, of_text);
  if (!value) return fail(of_text.take());
  Findings of_type;
  Record record = decode_into(desc, *value, "", of_type);
  if (of_text.empty() && of_type.empty()) return record;
  const InputErrors refused = of_text.errors();
  for (auto& error : of_type.take()) {
    if (!is_within(error.pointer, refused)) of_text.add(error.pointer, error.code, std::move(error.detail));
  }
  return fail(of_text.take());
}

}  // namespace ruimte::base
