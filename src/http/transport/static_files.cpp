// SPDX-License-Identifier: EUPL-1.2
#include "http/transport/static_files.hpp"

#include <brotli/encode.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include "base/hash.hpp"
#include "http/api/api.hpp"
#include "http/api/layers.hpp"

namespace ruimte::http {

namespace {

namespace fs = std::filesystem;

constexpr std::array<std::pair<std::string_view, std::string_view>, 14> types = {{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".txt", "text/plain; charset=utf-8"},
    {".webmanifest", "application/manifest+json"},
    {".pdf", "application/pdf"},
    {".map", "application/json"},
}};

std::string_view type_of(std::string_view path) {
  for (const auto& [ending, type] : types)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

bool is_compressible(std::string_view type) {
  return type.starts_with("text/") || type.find("json") != std::string_view::npos || type == "image/svg+xml";
}

std::shared_ptr<const std::string> shared(std::string bytes) {
  return std::make_shared<const std::string>(std::move(bytes));
}

std::string brotli(const std::string& bytes) {
  std::size_t size = BrotliEncoderMaxCompressedSize(bytes.size());
  std::string out(size, '\0');
  constexpr int quality = 9;  // the best that still starts in a moment; the build may ship better ones
  if (!BrotliEncoderCompress(quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(),
                             reinterpret_cast<const std::uint8_t*>(bytes.data()), &size,
                             reinterpret_cast<std::uint8_t*>(out.data())))
    throw std::runtime_error("brotli failed");
  out.resize(size);
  return out;
}

/// Names with a hash in them never change their content: index-B3xY_9aQ.js.
bool is_hashed(std::string_view path) { return path.starts_with("/assets/"); }

bool accepts(const Request& request, std::string_view encoding) {
  return request.header("accept-encoding").find(encoding) != std::string_view::npos;
}

bool is_app_route(const Request& request, std::string_view path) {
  const auto last = path.substr(path.rfind('/') + 1);
  return last.find('.') == std::string_view::npos &&
         request.header("accept").find("text/html") != std::string_view::npos;
}

void add_page_headers(Response& response) {
  add_standard_headers(response);
  response.set("Content-Security-Policy",
               "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
               "connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
               "frame-ancestors 'none'");
}

Response not_found(const Request& request) {
  auto response = to_response(unknown(), language_of(request));
  add_standard_headers(response);
  return response;
}

}  // namespace

StaticFiles::StaticFiles(const std::string& folder) {
  if (folder.empty()) return;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    const auto name = "/" + fs::relative(entry.path(), folder).generic_string();
    if (name.ends_with(".br") || name.ends_with(".gz")) continue;
    File file;
    file.type = type_of(name);
    file.plain = shared(read_file(entry.path()));
    file.tag = base::to_string(base::sha256(*file.plain)).substr(0, 32);
    file.immutable = is_hashed(name);
    const auto packed = [&](const char* ending) { return fs::path(entry.path().string() + ending); };
    const bool worth_it = is_compressible(file.type) && file.plain->size() > 512;
    if (fs::exists(packed(".br")))
      file.br = shared(read_file(packed(".br")));
    else if (worth_it)
      file.br = shared(brotli(*file.plain));
    if (fs::exists(packed(".gz")))
      file.gzip = shared(read_file(packed(".gz")));
    else if (worth_it)
      file.gzip = shared(http::gzip(*file.plain));
    files_.emplace(name, std::move(file));
  }
}

Response StaticFiles::answer(const Request& request, std::string_view path) const {
  auto found = files_.find(path == "/" ? "/index.html" : path);
  if (found == files_.end() && is_app_route(request, path)) found = files_.find("/index.html");
  if (found == files_.end()) return not_found(request);
  if (request.method != Method::get && request.method != Method::head) {
    auto response = to_response({.code = "methode_niet_toegestaan", .feit = "GET, HEAD"}, language_of(request));
    if (request.method == Method::options) {
      response = Response();
      response.status = 204;
    }
    add_standard_headers(response);
    return response.set("Allow", "GET, HEAD, OPTIONS");
  }
  return send(request, found->second);
}

Response StaticFiles::send(const Request& request, const File& file) const {
  Response response;
  add_page_headers(response);
  response.set("Content-Type", file.type);
  response.set("Cache-Control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
  std::string tag = file.tag;
  response.fixed = file.plain;
  if (file.br && accepts(request, "br")) {
    response.fixed = file.br;
    response.set("Content-Encoding", "br");
    tag += "-br";
  } else if (file.gzip && accepts(request, "gzip")) {
    response.fixed = file.gzip;
    response.set("Content-Encoding", "gzip");
    tag += "-gz";
  }
  if (file.br || file.gzip) response.set("Vary", "Accept-Encoding");
  tag = "\"" + tag + "\"";
  response.set("ETag", tag);
  if (request.header("if-none-match").find(tag) != std::string_view::npos) {
    response.status = 304;
    response.fixed.reset();
  }
  response.head = request.method == Method::head;
  return response;
}

}  // namespace ruimte::http
