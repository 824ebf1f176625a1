// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cassert>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/types.hpp"

/// Records: plain structs generated from schema/ with a table that describes their fields. One interpreter per job
/// (decode, encode, form metadata, redaction, model key) walks the tables, so no type has code of its own.
namespace ruimte::base {

enum class Kind : std::uint8_t {
  text,       ///< std::string, NFC
  integer,    ///< std::int64_t, |n| <= 2^53-1
  boolean,    ///< bool
  date,       ///< Date
  instant,    ///< Instant
  area,       ///< SquareMetres
  code,       ///< generated enum class : std::uint8_t, its value is the index in `codes->ids`
  open_code,  ///< std::string, id in the catalogue named by `open`
  id,         ///< Uuid
  hash,       ///< Hash
  geometry,   ///< Geometry
  record,     ///< generated struct, described by `of`
  list,       ///< std::vector of `item`
};

struct TypeDesc;

/// A closed list of codes; the index of an id is the value of the generated enum.
struct CodeList {
  std::string_view name;
  std::span<const std::string_view> ids;
};

/// How to reach one field of a struct. `get` returns null when an optional field is absent; `emplace` creates it.
/// The list functions take the vector itself, i.e. what `get` and `emplace` returned.
struct FieldAccess {
  const void* (*get)(const void* record);
  void* (*emplace)(void* record);
  std::size_t (*size)(const void* list);
  const void* (*at)(const void* list, std::size_t index);
  void* (*append)(void* list);  ///< value-initialised new last item
};

struct FieldDesc {
  std::string_view name;  ///< key on the wire
  Kind kind;
  Kind item;  ///< of a list; equal to `kind` otherwise
  bool required;
  bool personal;
  bool counts_in_model;   ///< part of the model checker's key
  std::int64_t min, max;  ///< text: characters; integer, area: value; list: number of items; inclusive, always checked
  const TypeDesc& (*of)();  ///< record or list of records, else null
  const CodeList* codes;    ///< code or list of codes, else null
  std::string_view open;    ///< open_code or list of them: name of the catalogue, else empty
  FieldAccess access;
  std::span<const std::string_view> model_values = {};  ///< inputs: what the model checker tries; empty: its own choice
};

struct TypeDesc {
  std::string_view name;
  int version;
  std::span<const FieldDesc> fields;  ///< sorted by name: canonical JSON needs no sorting
  void* (*make)();
  void (*drop)(void*);
  void* (*clone)(const void*);
};

/// Specialised by the generated code for every record type.
template <class T>
const TypeDesc& describe();

/// An immutable record of any described type; copies share the value. Reading as another type is a bug (assert).
class Record {
 public:
  Record() = default;

  template <class T>
  static Record of(T value) {
    return Record(&describe<T>(), std::make_shared<const T>(std::move(value)));
  }

  /// Takes ownership of what `desc.make()` returned.
  static Record adopt(const TypeDesc& desc, void* made) {
    return Record(&desc, std::shared_ptr<const void>(made, desc.drop));
  }

  template <class T>
  [[nodiscard]] const T& as() const {
    assert(d_ == &describe<T>());
    return *static_cast<const T*>(p_.get());
  }

  template <class T>
  [[nodiscard]] bool is() const {
    return d_ == &describe<T>();
  }

  [[nodiscard]] bool empty() const { return d_ == nullptr; }
  [[nodiscard]] const TypeDesc& desc() const { return *d_; }
  [[nodiscard]] const void* data() const { return p_.get(); }

 private:
  Record(const TypeDesc* desc, std::shared_ptr<const void> value) : d_(desc), p_(std::move(value)) {}

  const TypeDesc* d_ = nullptr;
  std::shared_ptr<const void> p_;
};

namespace detail {

template <class M>
struct MemberOf;
template <class C, class V>
struct MemberOf<V C::*> {
  using Class = C;
  using Value = V;
};
template <class V>
struct IsOptional : std::false_type {};
template <class V>
struct IsOptional<std::optional<V>> : std::true_type {};
template <class V>
struct IsVector : std::false_type {};
template <class V>
struct IsVector<std::vector<V>> : std::true_type {};

}  // namespace detail

/// Accessors of one member; instantiated once per field by the generated tables.
template <auto Member>
constexpr FieldAccess access_of() {
  using M = detail::MemberOf<decltype(Member)>;
  using C = typename M::Class;
  using V = typename M::Value;
  FieldAccess a{};
  if constexpr (detail::IsOptional<V>::value) {
    a.get = [](const void* r) -> const void* {
      const auto& o = static_cast<const C*>(r)->*Member;
      return o ? static_cast<const void*>(&*o) : nullptr;
    };
    a.emplace = [](void* r) -> void* {
      auto& o = static_cast<C*>(r)->*Member;
      if (!o) o.emplace();
      return &*o;
    };
  } else {
    a.get = [](const void* r) -> const void* { return &(static_cast<const C*>(r)->*Member); };
    a.emplace = [](void* r) -> void* { return &(static_cast<C*>(r)->*Member); };
  }
  if constexpr (detail::IsVector<V>::value) {
    a.size = [](const void* l) { return static_cast<const V*>(l)->size(); };
    a.at = [](const void* l, std::size_t i) -> const void* { return &(*static_cast<const V*>(l))[i]; };
    a.append = [](void* l) -> void* { return &static_cast<V*>(l)->emplace_back(); };
  }
  return a;
}

template <class T>
constexpr TypeDesc type_of(std::string_view name, int version, std::span<const FieldDesc> fields) {
  return TypeDesc{name,
                  version,
                  fields,
                  []() -> void* { return new T(); },
                  [](void* p) { delete static_cast<T*>(p); },
                  [](const void* p) -> void* { return new T(*static_cast<const T*>(p)); }};
}

}  // namespace ruimte::base
