// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/json.hpp"
#include "domain/method/werkwijze.hpp"

/// The schema part of the OpenAPI document.
namespace ruimte::http::openapi {

namespace json = base::json;

json::Value text(std::string_view value);
json::Value object(json::Object members);
json::Value schema_ref(std::string_view schema);

/// `vraagstuk_geagendeerd` -> `VraagstukGeagendeerd`.
std::string pascal(std::string_view id);

/// The components under construction: what schema/ declares, and what the document adds.
class Schemas {
 public:
  Schemas();

  /// The generated schema of a record, null when there is none.
  [[nodiscard]] const json::Object* generated(std::string_view record) const;

  /// Reference to a list row or a state with the id and the version of its stream.
  json::Value with_id(std::string_view record);

  /// Reference to `{"items": [...]}` of a schema; with `volgende` for a list with pages.
  json::Value items_of(std::string_view name, const json::Value& item, bool pages);

  /// Reference to the union of request bodies of the acts of a noun; null value when the noun has no such act.
  json::Value acts(const domain::Levensloop* loop, bool creating);

  /// Everything that `paths` refers to, directly or through other schemas.
  [[nodiscard]] json::Value reachable(const json::Value& paths) const;

 private:
  std::map<std::string, json::Value, std::less<>> all_;
};

}  // namespace ruimte::http::openapi
