// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "application/ports.hpp"
#include "application/stukken/document.hpp"
#include "http/api/permission.hpp"
#include "http/api/problem.hpp"
#include "http/api/session.hpp"

/// The table of operations: what the server answers to, who may use it, what goes in and out. The OpenAPI document is
/// printed from it.
namespace ruimte::http {

/// An accepted request to record something; the answer follows when it is on disk.
struct Submission {
  application::Job job;
  std::function<Response(const application::Receipt&)> accepted;
  std::function<Response(const domain::Refusal&, std::size_t act)> refused;  ///< `act`: which of the job, from 0
};

/// Work that would hold a thread of the server too long: done on another one, that of the sliders. Holds nothing of the
/// request.
struct Later {
  std::function<Response()> make;
};

using Answer = std::variant<Response, Submission, Later>;

/// A request on its way: matched, authenticated, authorised, decoded.
struct Context {
  Service& service;
  const Request& request;
  application::Taal taal = application::Taal::nl;
  base::Instant now = {};
  base::Date vandaag = {};
  const domain::AggregateType* noun = nullptr;                      ///< of `{meervoud}`
  std::vector<std::pair<std::string_view, std::string>> path = {};  ///< `{id}` -> value
  std::vector<std::pair<std::string, std::string>> query = {};      ///< decoded, keys unique
  application::Reader* reader = nullptr;                            ///< one snapshot for the whole request
  std::optional<Session> session = {};
  std::optional<application::Account> account = {};
  domain::Actor actor = {};
  base::Record body = {};  ///< when the row names an input

  [[nodiscard]] std::string_view part(std::string_view name) const;   ///< of the path; empty when absent
  [[nodiscard]] const std::string* key(std::string_view name) const;  ///< of the query; null when absent
  /// The method in force, or the shipped one when this program does not know it.
  [[nodiscard]] const domain::Methode& geldende_methode() const { return service.geldende_methode(reader->world()); }
  /// Words for this dossier, or for the programme as it is now.
  [[nodiscard]] application::Labels labels(const domain::Aggregate* dossier = nullptr) const {
    return service.labels(reader->world(), dossier);
  }
  [[nodiscard]] Response fail(const Problem& problem) const { return to_response(problem, taal); }
};

enum class Query : std::uint8_t {
  none,
  soort,
  cyclusjaar,
  kalenderjaar,
  kaartjaar,
  kaartclaims,
  optelsom,
  provincie,
  inbreng,
  bewijs,
  zoeken,
  inlezen,
  dossier,
  planvoorstel,
  lijst
};

/// What evidence is asked about; ids with a comma between them.
inline constexpr std::string_view bewijs_keys[] = {"claims", "spanningspunten"};
/// What can be told of an issue that is being brought in; lists are ids with a comma between them.
inline constexpr std::string_view inbreng_keys[] = {"soort", "oorzaken", "domeinen", "provincies"};

/// What can be said of a file that is offered.
inline constexpr std::string_view inlezen_keys[] = {"naam", "laag", "crs", "naamkolom"};

/// What an operation answers, for the document: a record, an object with `items`, or something the row describes.
enum class Shape : std::uint8_t {
  record,
  items,
  rij,
  toestand,
  handeling,
  vrij,
  tekst,
  csv,
  document,
  agenda,
  tegel,
  docx,
  odt,
  pdf,
  geopackage,
  geotiff,
  zip,
  stroom,
  niets
};

struct Resource {
  Method method;
  std::string_view path;       ///< under the base path; `{meervoud}` stands for every noun with a list
  std::string_view operation;  ///< operationId; of a noun row the noun is added
  Permission may;
  Answer (*run)(Context&);
  std::string_view summary;  ///< Dutch
  int status;                ///< on success
  Shape shape;
  std::string_view out = {};                ///< record name of the answer or of its items
  const base::TypeDesc& (*in)() = nullptr;  ///< null: no body, or one that the handler decodes (acts)
  Query query = Query::none;
  std::size_t upload = 0;  ///< most bytes of the file that is the body; 0: the body is no file
  bool key = false;        ///< takes an Idempotency-Key; acts on a dossier always do
  int per_minute = 0;      ///< requests of one session, counted apart; 0: with all others

  [[nodiscard]] bool keyed() const { return key || shape == Shape::handeling; }
  [[nodiscard]] bool per_noun() const { return path.starts_with("/{meervoud}"); }
  /// @pre the answer is a paper
  [[nodiscard]] application::stukken::Vorm vorm() const {
    using application::stukken::Vorm;
    return shape == Shape::docx ? Vorm::docx : shape == Shape::odt ? Vorm::odt : Vorm::pdf;
  }
  /// Media type of the answer on success.
  [[nodiscard]] std::string_view answers_in() const {
    if (shape == Shape::document) return "text/html";
    if (shape == Shape::docx || shape == Shape::odt || shape == Shape::pdf)
      return application::stukken::mediatype(vorm());
    if (shape == Shape::agenda) return "text/calendar";
    if (shape == Shape::stroom) return "text/event-stream";
    if (shape == Shape::geopackage) return "application/geopackage+sqlite3";
    if (shape == Shape::geotiff) return "image/tiff; application=geotiff; profile=cloud-optimized";
    if (shape == Shape::zip) return "application/zip";
    if (shape == Shape::tegel) return "application/vnd.mapbox-vector-tile";
    return shape == Shape::tekst ? "text/plain" : shape == Shape::csv ? "text/csv" : "application/json";
  }
};

std::span<const Resource> resources();

/// What a path leads to, whatever the method.
struct Match {
  std::vector<const Resource*> rows;  ///< one per method; empty: no such path
  const domain::AggregateType* noun = nullptr;
  std::vector<std::pair<std::string_view, std::string>> path;
};

/// @pre `path` starts with '/' and has no query.
Match match(std::string_view path);

/// 429 with Retry-After.
Response too_many(const Context& ctx, int seconds);
/// Too much is being slid; with when to come back.
Response too_busy(application::Taal taal);

/// Canonical JSON answers.
Response json_response(int status, const base::Record& record);
Response json_response(int status, const base::json::Value& value);
/// `items`, of a list that is all there is.
template <class T>
Response full_list(const std::vector<T>& found) {
  base::json::Array items;
  for (const auto& item : found) items.push_back(base::to_value(base::Record::of(item)));
  return json_response(200, base::json::Value(base::json::Object{{"items", base::json::Value(std::move(items))}}));
}
/// `items` and whether they are all there are, of a list that is bounded by what it looks at.
template <class Found>
Response bounded_list(const Found& found) {
  base::json::Array items;
  for (const auto& item : found.items) items.push_back(base::to_value(base::Record::of(item)));
  return json_response(200, base::json::Value(base::json::Object{{"items", base::json::Value(std::move(items))},
                                                                 {"volledig", base::json::Value(found.volledig)}}));
}
Response json_text(std::string text);

/// Percent-decoded `key=value&...`. An error when it is malformed, not UTF-8, or names a key twice.
base::Result<std::vector<std::pair<std::string, std::string>>, base::InputErrors> parse_query(std::string_view text);

}  // namespace ruimte::http
