// SPDX-License-Identifier: EUPL-1.2
#include "http/api/openapi_schemas.hpp"

#include <algorithm>
#include <set>

#include "gen/embedded_schema.hpp"

namespace ruimte::http::openapi {

namespace {

constexpr std::string_view prefix = "#/components/schemas/";

json::Value* member(json::Object& members, std::string_view key) {
  const auto it = std::ranges::find(members, key, [](const json::Member& m) { return std::string_view(m.first); });
  return it == members.end() ? nullptr : &it->second;
}

/// A copy of the members in which `key` holds the array or object with more in it.
template <class Container, class Item>
void append(json::Object& members, std::string_view key, Item item) {
  auto* found = member(members, key);
  Container content = found ? *found->get_if<Container>() : Container{};
  content.push_back(std::move(item));
  if (found)
    *found = json::Value(std::move(content));
  else
    members.emplace_back(key, json::Value(std::move(content)));
}

void collect_refs(const json::Value& value, std::set<std::string, std::less<>>& out) {
  if (const auto* array = value.get_if<json::Array>())
    for (const auto& item : *array) collect_refs(item, out);
  const auto* members = value.get_if<json::Object>();
  if (!members) return;
  for (const auto& [key, child] : *members) {
    const auto* target = child.get_if<std::string>();
    if (key == "$ref" && target && target->starts_with(prefix))
      out.insert(target->substr(prefix.size()));
    else
      collect_refs(child, out);
  }
}

json::Value act_schema(const domain::Overgang& act) {
  json::Array required{text("handeling")};
  json::Object properties{
      {"handeling", object({{"type", text("string")}, {"enum", json::Value(json::Array{text(act.id)})}})}};
  if (act.invoer) {
    required.push_back(text("invoer"));
    properties.emplace_back("invoer", schema_ref(act.invoer->name));
  }
  if (!act.maakt()) {
    properties.emplace_back("versie",
                            object({{"type", text("integer")},
                                    {"minimum", json::Value(std::int64_t{1})},
                                    {"description", text("Dossierversie die u zag; weggelaten: elke versie.")}}));
  }
  if (std::ranges::any_of(act.voorwaarden, [](const auto& g) { return !g.def->regel.empty(); }))
    properties.emplace_back("bevestigd",
                            object({{"type", text("array")},
                                    {"items", schema_ref("Bevestiging")},
                                    {"description", text("Waarschuwingen die u zag, met waarom u toch doorgaat.")}}));
  json::Object out{{"type", text("object")},
                   {"title", text(act.naam)},
                   {"additionalProperties", json::Value(false)},
                   {"required", json::Value(std::move(required))},
                   {"properties", object(std::move(properties))}};
  if (!act.uitleg.empty()) out.emplace_back("description", text(act.uitleg));
  return object(std::move(out));
}

}  // namespace

json::Value text(std::string_view value) { return json::Value(std::string(value)); }
json::Value object(json::Object members) { return json::Value(std::move(members)); }
json::Value schema_ref(std::string_view schema) {
  return object({{"$ref", text(std::string(prefix) + std::string(schema))}});
}

std::string pascal(std::string_view id) {
  std::string out;
  bool upper = true;
  for (const char c : id) {
    const bool lower_case = c >= 'a' && c <= 'z';
    if (c == '_' || c == '-')
      upper = true;
    else {
      out += upper && lower_case ? static_cast<char>(c - 'a' + 'A') : c;
      upper = false;
    }
  }
  return out;
}

Schemas::Schemas() {
  const auto parsed = json::parse(gen::schema_json(), {.bytes = std::size_t{16} << 20U}).value();
  for (const auto& [name, schema] : *parsed.member("components")->member("schemas")->get_if<json::Object>())
    all_.emplace(name, schema);
}

const json::Object* Schemas::generated(std::string_view record) const {
  const auto it = all_.find(record);
  return it == all_.end() ? nullptr : it->second.get_if<json::Object>();
}

json::Value Schemas::with_id(std::string_view record) {
  const auto name = std::string(record) + "MetKenmerk";
  if (!all_.contains(name)) {
    auto members = *generated(record);
    append<json::Object>(members, "properties",
                         json::Member{"id", object({{"type", text("string")}, {"format", text("uuid")}})});
    append<json::Object>(
        members, "properties",
        json::Member{"dossierversie", object({{"type", text("integer")}, {"minimum", json::Value(std::int64_t{1})}})});
    append<json::Array>(members, "required", text("id"));
    append<json::Array>(members, "required", text("dossierversie"));
    *member(members, "title") = text(name);
    all_.emplace(name, object(std::move(members)));
  }
  return schema_ref(name);
}

json::Value Schemas::items_of(std::string_view name, const json::Value& item, bool pages) {
  const auto full = std::string(name) + "Lijst";
  json::Object properties{{"items", object({{"type", text("array")}, {"items", item}})}};
  if (pages)
    properties.emplace_back(
        "volgende", object({{"type", text("string")},
                            {"description", text("Cursor van de volgende bladzijde; ontbreekt op de laatste.")}}));
  all_.emplace(full, object({{"type", text("object")},
                             {"required", json::Value(json::Array{text("items")})},
                             {"properties", object(std::move(properties))}}));
  return schema_ref(full);
}

json::Value Schemas::acts(const domain::Levensloop* loop, bool creating) {
  json::Array one_of;
  json::Object mapping;
  if (loop) {
    for (const auto& act : loop->overgangen) {
      if (act.maakt() != creating) continue;
      const auto name = pascal(gen::to_id(loop->soort)) + pascal(act.id) + "Handeling";
      all_.emplace(name, act_schema(act));
      one_of.push_back(schema_ref(name));
      mapping.emplace_back(act.id, text(std::string(prefix) + name));
    }
  }
  if (one_of.empty()) return {};
  const auto name = pascal(gen::to_id(loop->soort)) + (creating ? "Begin" : "Handeling");
  all_.emplace(name, object({{"oneOf", json::Value(std::move(one_of))},
                             {"discriminator", object({{"propertyName", text("handeling")},
                                                       {"mapping", object(std::move(mapping))}})}}));
  return schema_ref(name);
}

json::Value Schemas::reachable(const json::Value& paths) const {
  std::set<std::string, std::less<>> todo, done;
  collect_refs(paths, todo);
  while (!todo.empty()) {
    const auto name = *todo.begin();
    todo.erase(todo.begin());
    if (!done.insert(name).second) continue;
    std::set<std::string, std::less<>> more;
    collect_refs(all_.at(name), more);
    for (const auto& one : more)
      if (!done.contains(one)) todo.insert(one);
  }
  json::Object out;
  for (const auto& name : done) out.emplace_back(name, all_.at(name));
  return object(std::move(out));
}

}  // namespace ruimte::http::openapi
