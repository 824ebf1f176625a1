// SPDX-License-Identifier: EUPL-1.2
#include "http/api/layers.hpp"

#include <zlib.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "base/json.hpp"

namespace ruimte::http {

namespace {

namespace fs = std::filesystem;
namespace json = base::json;

/// Keys of a row of lagen.json that the API gives, and under which name.
constexpr std::pair<std::string_view, std::string_view> keys[] = {{"id", "id"},
                                                                  {"titel", "naam"},
                                                                  {"titelEn", "naamEn"},
                                                                  {"omschrijving", "omschrijving"},
                                                                  {"bron", "bron"},
                                                                  {"bronadres", "bronadres"},
                                                                  {"licentie", "licentie"},
                                                                  {"fictief", "fictief"},
                                                                  {"peildatum", "peildatum"},
                                                                  {"bewerking", "bewerking"},
                                                                  {"aantalObjecten", "aantal"},
                                                                  {"bijzonderheden", "bijzonderheden"}};

}  // namespace

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("kan niet lezen: " + path.string());
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string gzip(std::string_view bytes, Effort effort) {
  z_stream stream{};
  const int level = effort == Effort::least ? Z_BEST_SPEED : Z_DEFAULT_COMPRESSION;
  constexpr int gzip_window = 15 + 16;
  if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 9, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("gzip cannot start");
  std::string out(deflateBound(&stream, static_cast<uLong>(bytes.size())), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));  // zlib does not write through it
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const int status = deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  if (status != Z_STREAM_END) throw std::runtime_error("gzip failed");
  return out;
}

Layers::Layers(const std::string& folder) {
  const fs::path list_file = fs::path(folder) / "lagen.json";
  if (folder.empty() || !fs::exists(list_file)) return;
  const auto list = json::parse(read_file(list_file));
  const auto* rows = list ? list->member("rijen") : nullptr;
  if (!rows || !rows->get_if<json::Array>())
    throw std::runtime_error("onjuiste lijst van kaartlagen: " + list_file.string());
  for (const auto& row : *rows->get_if<json::Array>()) {
    const auto* id = row.member("id") ? row.member("id")->get_if<std::string>() : nullptr;
    if (!id) throw std::runtime_error("kaartlaag zonder id: " + list_file.string());
    const fs::path content = fs::path(folder) / "kaart" / (*id + ".json");
    if (!fs::exists(content)) continue;  // an exact layer only, not for the screen
    json::Object item;
    for (const auto& [from, to] : keys)
      if (const auto* value = row.member(from)) item.emplace_back(to, *value);
    add(json::Value(std::move(item)), read_file(content));
  }
}

void Layers::add(const json::Value& row, std::string content) {
  const auto* id = row.member("id") ? row.member("id")->get_if<std::string>() : nullptr;
  if (!id) throw std::runtime_error("kaartlaag zonder id");
  const auto* invented = row.member("fictief") ? row.member("fictief")->get_if<bool>() : nullptr;
  auto plain = std::make_shared<const std::string>(std::move(content));
  auto packed = std::make_shared<const std::string>(http::gzip(*plain));
  auto tiles = std::make_shared<const LazyTiles>(*id, plain);
  layers_.push_back({*id, invented != nullptr && *invented, json::encode(row), std::move(plain), std::move(packed),
                     std::move(tiles)});
  list();
}

Layers Layers::without_invented() const {
  Layers out;
  std::ranges::copy_if(layers_, std::back_inserter(out.layers_), [](const Layer& layer) { return !layer.fictief; });
  out.list();
  return out;
}

void Layers::list() {
  list_ = R"({"items":[)";
  for (const auto& layer : layers_) list_.append(&layer == &layers_.front() ? "" : ",").append(layer.row);
  list_ += "]}";
}

const Layer* Layers::find(std::string_view id) const {
  const auto it = std::ranges::find(layers_, id, &Layer::id);
  return it == layers_.end() ? nullptr : &*it;
}

}  // namespace ruimte::http
