// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>
#include <map>

#include "gen/embedded_data.hpp"
#include "gen/embedded_schema.hpp"
#include "http/api/handlers.hpp"

namespace ruimte::http::handlers {

namespace {

namespace json = base::json;

/// The catalogue that the file holds; empty when it holds something else.
std::string catalogue_name(const json::Value& file) {
  const auto* name = file.member("catalogus");
  const auto* text = name ? name->get_if<std::string>() : nullptr;
  return text ? *text : std::string();
}

json::Value read_embedded(const gen::EmbeddedFile& file) {
  return json::parse(file.json, {.bytes = std::size_t{16} << 20U}).value();
}

/// Where each embedded catalogue stands, by name; found once.
const std::map<std::string, const gen::EmbeddedFile*, std::less<>>& catalogues() {
  static const auto found = [] {
    std::map<std::string, const gen::EmbeddedFile*, std::less<>> out;
    for (const auto& file : gen::referentie_files())
      if (auto name = catalogue_name(read_embedded(file)); !name.empty()) out.emplace(std::move(name), &file);
    return out;
  }();
  return found;
}

/// A catalogue that belongs to the method is shown as the method in force has it.
json::Value in_force(Context& ctx, const gen::EmbeddedFile& file) {
  const auto& bestanden = ctx.geldende_methode().bestanden;
  const auto own = std::ranges::find(bestanden, file.path, &gen::Werkwijzebestand::pad);
  return own == bestanden.end() ? read_embedded(file) : json::parse(own->inhoud).value();
}

/// JSON that many answers share, plain or packed.
Response shared_json(Context& ctx, std::shared_ptr<const std::string> plain,
                     std::shared_ptr<const std::string> packed) {
  auto response = json_text({});
  response.set("Vary", "Accept-Encoding");
  response.fixed = std::move(plain);
  if (!ctx.request.takes_gzip()) return response;
  response.fixed = std::move(packed);
  response.set("Content-Encoding", "gzip");
  return response;
}

/// What the parties are called here, where that differs.
json::Value renamed(const json::Value& rows, const std::vector<application::Schuilnaam>& namen) {
  json::Array out;
  for (const auto& row : *rows.get_if<json::Array>()) {
    const auto* id = row.member("id")->get_if<std::string>();
    const auto naam = std::ranges::find(namen, *id, &application::Schuilnaam::organisatie);
    json::Object changed;
    for (const auto& [key, value] : *row.get_if<json::Object>())
      if (naam == namen.end() || (key != "naam" && key != "naamEn" && key != "afkorting"))
        changed.emplace_back(key, value);
    if (naam != namen.end()) {
      changed.emplace_back("naam", json::Value(naam->nl));
      changed.emplace_back("naamEn", json::Value(naam->en));
      changed.emplace_back("afkorting", json::Value(naam->kort));
    }
    out.emplace_back(std::move(changed));
  }
  return json::Value(std::move(out));
}

}  // namespace

Answer list_catalogues(Context&) {
  json::Array items;
  for (const auto& [name, file] : catalogues()) items.emplace_back(json::Object{{"naam", json::Value(name)}});
  return json_response(200, json::Value(json::Object{{"items", json::Value(std::move(items))}}));
}

Answer read_catalogue(Context& ctx) {
  const auto it = catalogues().find(ctx.part("naam"));
  if (it == catalogues().end()) return ctx.fail(unknown());
  const auto file = in_force(ctx, *it->second);
  const auto* rows = file.member("rijen");
  const auto& namen = ctx.service.env.schuilnamen;
  if (rows && it->first == "organisatie" && !namen.empty())
    return json_response(200,
                         json::Value(json::Object{{"items", renamed(*rows, namen)}, {"naam", json::Value(it->first)}}));
  return json_response(200, json::Value(json::Object{{"items", rows ? *rows : json::Value(json::Array{})},
                                                     {"naam", json::Value(it->first)}}));
}

Answer dictionary(Context& ctx) {
  static const auto plain = std::make_shared<const std::string>(gen::dictionary_json());
  static const auto packed = std::make_shared<const std::string>(gzip(*plain));
  return shared_json(ctx, plain, packed);
}

/// A page needs the words of one record, not of all.
Answer dictionary_record(Context& ctx) {
  static const auto records = [] {
    std::map<std::string, json::Value, std::less<>> out;
    const auto all = json::parse(gen::dictionary_json(), {.bytes = std::size_t{16} << 20U}).value();
    for (const auto& record : *all.member("records")->get_if<json::Array>())
      out.emplace(*record.member("name")->get_if<std::string>(), record);
    return out;
  }();
  const auto found = records.find(ctx.part("naam"));
  return found == records.end() ? ctx.fail(unknown()) : json_response(200, found->second);
}

Answer list_layers(Context& ctx) { return json_text(ctx.service.env.layers->list_json()); }

Answer read_layer(Context& ctx) {
  const auto* layer = ctx.service.env.layers->find(ctx.part("laag"));
  if (!layer) return ctx.fail(unknown());
  return shared_json(ctx, layer->plain, layer->gzip);
}

/// Nothing in a tile is 204; a tile that the quad does not have is unknown.
Answer read_tile(Context& ctx) {
  const auto* layer = ctx.service.env.layers->find(ctx.part("laag"));
  const auto number = [&](std::string_view name) {
    const auto text = ctx.part(name);
    std::int64_t n = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), n);
    return error == std::errc{} && end == text.data() + text.size() ? n : -1;
  };
  const auto level = number("niveau");
  const tiles::TileId id{level > tiles::max_level ? -1 : static_cast<int>(level), number("kolom"), number("rij")};
  if (!layer || !tiles::exists(id)) return ctx.fail(unknown());
  auto bytes = layer->tiles->layer().tile(id);
  Response response;
  response.set("Cache-Control", "public, max-age=3600");
  response.set("Vary", "Accept-Encoding");
  if (bytes.empty()) {
    response.status = 204;
    return response;
  }
  response.set("Content-Type", "application/vnd.mapbox-vector-tile");
  const bool pack = ctx.request.takes_gzip();
  if (pack) response.set("Content-Encoding", "gzip");
  response.body = pack ? gzip(bytes) : std::move(bytes);
  return response;
}

Answer openapi(Context& ctx) { return json_text(ctx.service.openapi).set("Access-Control-Allow-Origin", "*"); }

Answer health(Context& ctx) {
  ctx.reader->telling(domain::Soort::cyclus, ctx.actor.kringen);  // throws when the store cannot be read
  return json_response(200, base::Record::of(gen::Gezondheid{true}));
}

Answer environment(Context& ctx) {
  return json_response(200, base::Record::of(gen::Omgeving{ctx.service.env.oefen, ctx.now, ctx.vandaag}));
}

}  // namespace ruimte::http::handlers
