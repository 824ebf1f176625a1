// SPDX-License-Identifier: EUPL-1.2
#include "http/api/openapi.hpp"

#include <algorithm>

#include "gen/lists.hpp"
#include "http/api/api.hpp"
#include "http/api/openapi_schemas.hpp"

namespace ruimte::http {

namespace {

using namespace openapi;

json::Value array(const std::vector<std::string_view>& values) {
  json::Array out;
  for (const auto value : values) out.push_back(text(value));
  return json::Value(std::move(out));
}

json::Value string_schema(std::string_view format = {}) {
  json::Object out{{"type", text("string")}};
  if (!format.empty()) out.emplace_back("format", text(format));
  return object(std::move(out));
}

json::Value parameter(std::string_view name, std::string_view place, json::Value schema, std::string_view description,
                      bool required = true) {
  return object({{"name", text(name)},
                 {"in", text(place)},
                 {"required", json::Value(required && place != "query")},
                 {"description", text(description)},
                 {"schema", std::move(schema)}});
}

json::Value version_header() {
  return object({{"API-Version", object({{"$ref", text("#/components/headers/API-Version")}})}});
}

json::Value content(std::string_view media_type, json::Value schema) {
  return object({{std::string(media_type), object({{"schema", std::move(schema)}})}});
}

const gen::ListTable* list_of(const domain::AggregateType& noun) {
  for (const auto& table : gen::list_tables())
    if (table.noun == gen::to_id(noun.soort)) return &table;
  return nullptr;
}

class Document {
 public:
  explicit Document(const domain::Werkwijze& werkwijze) : werkwijze_(werkwijze) {}

  std::string print() {
    for (const auto& row : resources()) {
      if (!row.per_noun())
        add(row, nullptr);
      else
        for (const auto& noun : domain::aggregate_types())
          if (!noun.meervoud.empty() && noun.rij) add(row, &noun);
    }
    const auto paths = object(json::Object(paths_.begin(), paths_.end()));
    // The problem stands in components/responses, so its schema is reached from there.
    const auto roots = json::Value(json::Array{paths, schema_ref("Probleem")});
    return json::encode(
        object({{"openapi", text("3.0.3")},
                {"info", info()},
                {"servers", json::Value(json::Array{object({{"url", text("https://ruimtemaker.example/api/v1")}})})},
                {"paths", paths},
                {"components", components(schemas_.reachable(roots))}}));
  }

 private:
  static json::Value info() {
    return object(
        {{"title", text("Ruimtemaker")},
         {"version", text(api_version)},
         {"description",
          text("Vraagstukken, afspraken en handelingen in de ruimtelijke arrangementen van Rijk en provincies.")},
         {"license", object({{"name", text("EUPL-1.2")}, {"url", text("https://eupl.eu/1.2/nl/")}})},
         {"contact", object({{"name", text("Beheer Ruimtemaker")},
                             {"email", text("beheer@ruimtemaker.example")},
                             {"url", text("https://ruimtemaker.example")}})}});
  }

  static json::Value components(json::Value schemas) {
    const auto problem =
        object({{"description", text("Er ging iets mis; `code` zegt wat.")},
                {"headers", version_header()},
                {"content", object({{"application/problem+json", object({{"schema", schema_ref("Probleem")}})}})}});
    const auto version = object({{"description", text("Volledig versienummer van de API.")},
                                 {"schema", object({{"type", text("string")}, {"example", text(api_version)}})}});
    const auto cookie = object({{"type", text("apiKey")}, {"in", text("cookie")}, {"name", text("ruimte_sessie")}});
    return object({{"schemas", std::move(schemas)},
                   {"headers", object({{"API-Version", version}})},
                   {"responses", object({{"Probleem", problem}})},
                   {"securitySchemes", object({{"sessie", cookie}})}});
  }

  void add(const Resource& row, const domain::AggregateType* noun) {
    json::Object op;
    const auto in = body_schema(row, noun);
    if (row.shape == Shape::handeling && !in.get_if<json::Object>()) return;  // the noun has no such act
    std::string path(row.path), id(row.operation);
    if (noun) {
      path.replace(1, std::string_view("{meervoud}").size(), noun->meervoud);
      id += pascal(gen::to_id(noun->soort));
    }
    op.emplace_back("operationId", text(id));
    op.emplace_back("summary", text(row.summary));
    op.emplace_back("tags", array({noun ? noun->meervoud : row.path.substr(1, row.path.find('/', 1) - 1)}));
    op.emplace_back("security", row.may.needs_session()
                                    ? json::Value(json::Array{object({{"sessie", json::Value(json::Array{})}})})
                                    : json::Value(json::Array{}));
    auto parameters = parameters_of(row, noun);
    const bool can_be_wrong = !parameters.empty() || row.method != Method::get;
    if (!parameters.empty()) op.emplace_back("parameters", json::Value(std::move(parameters)));
    if (in.get_if<json::Object>())
      op.emplace_back("requestBody",
                      object({{"required", json::Value(true)}, {"content", content("application/json", in)}}));
    if (row.upload > 0)
      op.emplace_back("requestBody",
                      object({{"required", json::Value(true)},
                              {"content", content("application/octet-stream", string_schema("binary"))}}));
    op.emplace_back("responses", responses(row, noun, can_be_wrong));
    std::string method(to_text(row.method));
    std::ranges::transform(method, method.begin(), [](char c) { return static_cast<char>(c - 'A' + 'a'); });
    auto operations = paths_[path].get_if<json::Object>() ? *paths_[path].get_if<json::Object>() : json::Object{};
    operations.emplace_back(method, object(std::move(op)));
    paths_[path] = object(std::move(operations));
  }

  json::Value body_schema(const Resource& row, const domain::AggregateType* noun) {
    if (row.in) return schema_ref(row.in().name);
    if (row.shape != Shape::handeling) return {};
    return schemas_.acts(werkwijze_.levensloop(noun->soort), row.status == 201);
  }

  static void add_path_parameters(const Resource& row, json::Array& out) {
    for (auto rest = std::string_view(row.path); rest.find('{') != std::string_view::npos;) {
      rest.remove_prefix(rest.find('{') + 1);
      const auto name = rest.substr(0, rest.find('}'));
      if (name == "id" || name == "persoon")
        out.push_back(parameter(name, "path", string_schema("uuid"), "Kenmerk."));
      else if (name == "sleutel")
        out.push_back(parameter(name, "path", string_schema(), "Het geheim uit het adres, met of zonder .ics."));
      else if (name != "meervoud")  // spelled out in the path itself
        out.push_back(parameter(name, "path", string_schema(), "Naam uit de lijst."));
    }
  }

  static json::Array parameters_of(const Resource& row, const domain::AggregateType* noun) {
    json::Array out;
    add_path_parameters(row, out);
    if (row.method != Method::get && row.may.needs_session())
      out.push_back(parameter("X-CSRF-Token", "header", string_schema(), "Het bewijs uit de sessie."));
    if (row.keyed())
      out.push_back(parameter("Idempotency-Key", "header", string_schema("uuid"),
                              "Nieuw per handeling, gelijk bij opnieuw versturen."));
    if (row.shape == Shape::stroom)
      out.push_back(
          parameter("Last-Event-ID", "header", string_schema(), "Id van het laatste bericht dat u kreeg.", false));
    if (row.query == Query::soort)
      out.push_back(parameter("soort", "query", string_schema(), "Soort dossier, bijvoorbeeld vraagstuk."));
    if (row.query == Query::cyclusjaar)
      out.push_back(parameter("jaar", "query", object({{"type", text("integer")}}),
                              "Beginjaar van de cyclus; zonder jaar de cyclus die het laatst begon."));
    if (row.query == Query::kalenderjaar)
      out.push_back(parameter("jaar", "query", object({{"type", text("integer")}}),
                              "Kalenderjaar van het overleg; zonder jaar alle overleggen."));
    if (row.query == Query::kaartjaar)
      out.push_back(parameter("jaar", "query", object({{"type", text("integer")}}),
                              "Alleen wat in dat jaar geldt; zonder jaar alles."));
    if (row.query == Query::kaartclaims)
      out.push_back(parameter("claims", "query", string_schema(), "Twee tot zes kenmerken, met een komma ertussen."));
    if (row.query == Query::optelsom)
      out.push_back(parameter("provincie", "query", string_schema(),
                              "Een provincie, of buiten; dan staan ook de claims erbij. Zonder provincie alle."));
    if (row.query == Query::provincie)
      out.push_back(
          parameter("provincie", "query", string_schema(), "Alleen van deze provincie; zonder provincie alle."));
    if (row.query == Query::bewijs)
      for (const auto key : bewijs_keys)
        out.push_back(parameter(key, "query", string_schema(), "Kenmerken, hooguit zes, met een komma ertussen."));
    if (row.query == Query::inbreng)
      for (const auto key : inbreng_keys)
        out.push_back(
            parameter(key, "query", string_schema(), "Wat is ingevuld; meer kenmerken met een komma ertussen."));
    if (row.query == Query::zoeken) {
      out.push_back(parameter("q", "query", string_schema(), "Gezochte woorden, hooguit 200 tekens."));
      out.push_back(parameter("soort", "query", string_schema(), "Alleen dossiers van deze soort."));
    }
    if (row.query == Query::inlezen) {
      out.push_back(parameter("naam", "query", string_schema(), "Naam van het bestand, met het achtervoegsel; nodig."));
      out.push_back(parameter("laag", "query", string_schema(), "Laag in het bestand, als er meer zijn."));
      out.push_back(parameter("crs", "query", string_schema(), "Stelsel als het bestand dat niet zegt: EPSG:28992."));
      out.push_back(parameter("naamkolom", "query", string_schema(), "Kolom met een titel voor elk object."));
    }
    if (row.query == Query::dossier) {
      out.push_back(parameter("soort", "query", string_schema(), "Soort dossier, bijvoorbeeld vraagstuk."));
      out.push_back(parameter("id", "query", string_schema("uuid"), "Kenmerk van het dossier."));
    }
    if (row.query == Query::planvoorstel) {
      out.push_back(
          parameter("bol", "query", string_schema("date"), "Eerste dag van het BOL waarin de cyclus besluit."));
      out.push_back(parameter("maanden", "query", object({{"type", text("integer")}}),
                              "Lengte van de cyclus, 12 of 24; zonder lengte wat partijen kozen.", false));
    }
    if (row.query == Query::lijst) add_list_parameters(*noun, out);
    return out;
  }

  static void add_list_parameters(const domain::AggregateType& noun, json::Array& out) {
    out.push_back(parameter("limiet", "query",
                            object({{"type", text("integer")},
                                    {"minimum", json::Value(std::int64_t{1})},
                                    {"maximum", json::Value(std::int64_t{200})},
                                    {"default", json::Value(std::int64_t{50})}}),
                            "Hoogste aantal op een bladzijde."));
    out.push_back(parameter("cursor", "query", string_schema(), "Waar de vorige bladzijde eindigde."));
    std::vector<std::string> sorts;
    for (const auto& column : list_of(noun)->columns)
      if (column.sort) sorts.insert(sorts.end(), {std::string(column.field), "-" + std::string(column.field)});
    json::Array names;
    for (const auto& sort : sorts) names.push_back(text(sort));
    out.push_back(parameter("sorteer", "query",
                            object({{"type", text("string")}, {"enum", json::Value(std::move(names))}}),
                            "Volgorde; met een streepje ervoor aflopend."));
    for (const auto& column : list_of(noun)->columns)
      out.push_back(parameter(column.field, "query", filter_schema(column.item), "Alleen met deze waarde."));
  }

  static json::Value filter_schema(base::Kind kind) {
    switch (kind) {
      case base::Kind::integer:
      case base::Kind::area: return object({{"type", text("integer")}});
      case base::Kind::boolean: return object({{"type", text("boolean")}});
      case base::Kind::date: return string_schema("date");
      case base::Kind::instant: return string_schema("date-time");
      case base::Kind::id: return string_schema("uuid");
      default: return string_schema();
    }
  }

  json::Value answer_schema(const Resource& row, const domain::AggregateType* noun) {
    switch (row.shape) {
      case Shape::record:
      case Shape::handeling: return schema_ref(row.out);
      case Shape::items: return schemas_.items_of(row.out, schema_ref(row.out), false);
      case Shape::rij: return schemas_.items_of(noun->rij()->name, schemas_.with_id(noun->rij()->name), true);
      case Shape::toestand: return schemas_.with_id(noun->toestand().name);
      case Shape::tekst:
      case Shape::csv:
      case Shape::stroom:
      case Shape::agenda:
      case Shape::document: return string_schema();
      case Shape::docx:
      case Shape::odt:
      case Shape::pdf:
      case Shape::geopackage:
      case Shape::geotiff:
      case Shape::zip:
      case Shape::tegel: return string_schema("binary");
      case Shape::vrij:
      case Shape::niets: break;
    }
    return object({{"type", text("object")}});
  }

  json::Value responses(const Resource& row, const domain::AggregateType* noun, bool can_be_wrong) {
    json::Object good{{"description", text(row.summary)}, {"headers", version_header()}};
    if (row.shape != Shape::niets) good.emplace_back("content", content(row.answers_in(), answer_schema(row, noun)));
    json::Object out{{std::to_string(row.status), object(std::move(good))}};
    std::vector<std::string_view> codes = {"404", "406", "429", "500"};
    if (can_be_wrong) codes.push_back("400");
    if (row.may.needs_session() || row.operation == "aanmelden") codes.push_back("401");
    if (row.may.needs_function() || row.method != Method::get) codes.push_back("403");
    if (row.in || row.upload > 0 || row.shape == Shape::handeling) codes.insert(codes.end(), {"413", "415"});
    if (row.keyed()) codes.insert(codes.end(), {"409", "412", "503"});
    if (row.per_minute > 0) codes.insert(codes.end(), {"409", "503"});
    std::ranges::sort(codes);
    for (const auto code : codes) out.emplace_back(code, object({{"$ref", text("#/components/responses/Probleem")}}));
    return object(std::move(out));
  }

  const domain::Werkwijze& werkwijze_;
  Schemas schemas_;
  std::map<std::string, json::Value> paths_;
};

}  // namespace

std::string openapi_document(const domain::Werkwijze& werkwijze) { return Document(werkwijze).print(); }

}  // namespace ruimte::http
