// SPDX-License-Identifier: EUPL-1.2
#include "fixture.hpp"

#include <stdlib.h>

#include <future>
#include <stdexcept>

#include "application/klok.hpp"
#include "application/methoden.hpp"
#include "application/submit.hpp"
#include "application/system/system_actor.hpp"
#include "base/log.hpp"
#include "catalog/methoden.hpp"
#include "export/drukker.hpp"
#include "gen/organisatie_en_functie.hpp"
#include "geodata/doorsnede.hpp"
#include "geodata/overgangszone.hpp"
#include "geodata/write_overlay.hpp"
#include "geodata/write_shapes.hpp"
#include "storage/sqlite/taken.hpp"

namespace ruimte::test {

namespace {

using http::Method;
constexpr std::int64_t start_us = 1'793'000'000'000'000;  // 26 October 2026

std::filesystem::path temporary_folder() {
  const std::filesystem::path memory = "/dev/shm";
  const auto place = std::filesystem::exists(memory) ? memory : std::filesystem::temp_directory_path();
  std::string folder = (place / "ruimte-api-XXXXXX").string();
  if (mkdtemp(folder.data()) == nullptr) throw std::runtime_error("geen tijdelijke map");
  return folder;
}

}  // namespace

const domain::Methoden& shipped_methoden() {
  static const catalog::GeladenMethoden all;
  return all;
}

const domain::Referentie& shipped_referentie() { return shipped_methoden().meegeleverd().referentie; }

const domain::Werkwijze& shipped_werkwijze() { return shipped_methoden().meegeleverd().werkwijze; }

namespace {

/// Utrecht and Gelderland as squares of 30 km side by side, with a NOVEX area of 5 km in Utrecht.
application::Rekenaar provinces_with(application::Grenzen novex) {
  const auto square = [](std::int32_t x, std::int32_t y, std::int32_t side) {
    const auto p = [](std::int32_t a, std::int32_t b) { return base::PointMm{a * 1'000'000, b * 1'000'000}; };
    return base::Geometry{base::GeometryType::vlak,
                          {{{p(x, y), p(x + side, y), p(x + side, y + side), p(x, y + side)}}}};
  };
  return application::Rekenaar(
      *application::Zones::of({{"pv26", square(140, 450, 30)}, {"pv25", square(170, 450, 30)}}),
      *application::Zones::of({{"utrecht_amersfoort", square(160, 460, 5)}}, novex));
}

const application::Rekenaar& two_provinces(application::Grenzen novex) {
  static const auto echt = provinces_with(application::Grenzen::echt);
  static const auto fictief = provinces_with(application::Grenzen::fictief);
  return novex == application::Grenzen::echt ? echt : fictief;
}

const application::Overlapvormen& overlap_shapes() {
  static const geodata::GeosDoorsnede doorsnede;
  static const application::Overlapvormen made(doorsnede);
  return made;
}

/// What is read once and serves every world.
void lend(http::Environment& env, application::Grenzen novex) {
  env.rekenaar = &two_provinces(novex);
  env.overlapvormen = &overlap_shapes();
  static const geodata::GeosOvergangszone overgangszone;
  env.overgangszone = &overgangszone;
  static const application::stukken::Sjablonen sjablonen;
  static const auto drukker = exporting::drukker();
  env.sjablonen = &sjablonen;
  env.drukker = drukker.get();
}

}  // namespace

World::World(const Setup& setup)
    : clock({start_us}),
      session_clock({start_us}),
      random(setup.seed),
      store_random(setup.seed + 1),
      folder(temporary_folder()) {
  base::log::open_security_log((folder / "beveiliging.log").string());
  storage::SqliteOptions options;
  options.path = (folder / "ruimtemaker.db").string();
  options.decide = [](const domain::World& world, const domain::Command& command, const domain::Actor& actor,
                      base::Instant now) { return domain::decide(shipped_methoden(), world, command, actor, now); };
  options.oefen = setup.oefen;
  options.referentie = &shipped_referentie();
  options.clock = &clock;
  options.random = &store_random;
  options.werkwijze = shipped_werkwijze().hash();
  store = storage::open_sqlite(options);
  // A practice log begins with its own script, at a time of its own.
  if (!setup.oefen)
    application::begin_met_werkwijze(*store, shipped_methoden(), application::authorise_system(shipped_referentie()));
  http::Environment env;
  env.store = store.get();
  env.uitstellen = &store->uitstellen();
  env.agendafeeds = &store->agendafeeds();
  env.onthouden = &store->onthouden();
  env.referentie = &shipped_referentie();
  env.werkwijze = &shipped_werkwijze();
  env.methoden = &shipped_methoden();
  env.clock = &clock;
  env.random = &random;
  env.layers = &layers;
  lend(env, setup.novex);
  taken = storage::open_taken((folder / "taken.db").string());
  env.overlapbestand = geodata::overlay_bytes;
  env.celkaarten = {geodata::cog_bytes, geodata::geopackage_bytes};
  env.taken = taken.get();
  env.schuiven = &schuiven;
  env.password_cost = {.passes = 1, .bytes = 8192};
  env.limits = setup.limits;
  if (setup.oefen) practise(env, setup);
  listen(setup);
  env.accounts = &wijzigingen->accounts();
  env.feeds = wijzigingen.get();
  api = std::make_unique<http::Api>(std::move(env));
}

void World::practise(http::Environment& env, const Setup& setup) {
  env.oefen = true;
  if (setup.schuilnamen) env.schuilnamen = application::schuilnamen();
  env.session_clock = &session_clock;
  env.verzet_klok = [this](base::Instant instant, const base::Uuid& functie) {
    const auto van = clock.now();
    if (instant <= van) return false;
    clock.set(instant);
    const auto systeem = application::authorise_system(shipped_referentie());
    application::leg_klok_verzet_vast(*store, systeem, {van, instant, functie});
    application::laat_klok_lopen(*store, systeem, clock);
    return true;
  };
}

void World::listen(const Setup& setup) {
  http::BroadcastParts parts;
  parts.store = store.get();
  parts.accounts = &store->accounts();
  parts.referentie = &shipped_referentie();
  parts.clock = &clock;
  if (setup.oefen) parts.session_clock = &session_clock;
  parts.random = &random;
  parts.ring = setup.ring;
  parts.most_missed = setup.most_missed;
  wijzigingen = std::make_unique<http::Broadcast>(parts);
}

/// The store tells of a change after it answered: what it does next is done after that.
void World::settle() {
  store->accounts().end_session("-", {1}, {0});
  wijzigingen->settle();
}

void World::close() {
  api.reset();
  wijzigingen.reset();
  taken.reset();
  store.reset();
}

World::~World() {
  close();
  std::filesystem::remove_all(folder);
}

base::Uuid World::person(const std::string& user_name) {
  static base::SeededRandom salt(3);
  application::Account account;
  account.persoon = base::new_uuid(clock, random);
  account.gebruikersnaam = user_name;
  account.naam = "Naam van " + user_name;
  account.wachtwoord_hash = base::hash_password(password, salt, {.passes = 1, .bytes = 8192});
  if (!store->accounts().add(account)) throw std::runtime_error("account exists");
  return account.persoon;
}

void World::function(const base::Uuid& person, const std::string& functie, const std::string& organisatie,
                     const std::string& gremium) {
  gen::FunctieToewijzenInvoer in;
  in.persoon = person;
  in.functie = functie;
  in.organisatie = organisatie;
  if (!gremium.empty()) in.gremium = gremium;
  in.van = base::amsterdam_date(clock.now());
  application::Job job;
  job.command.id = base::new_uuid(clock, random);
  job.command.stream = {domain::Soort::functie, base::new_uuid(clock, random)};
  job.command.handeling = "functie_toewijzen";
  job.command.invoer = base::Record::of(std::move(in));
  job.actor = application::authorise_system(shipped_referentie());
  job.actor.functie = "beheerder";
  const auto outcome = application::submit_and_wait(*store, std::move(job));
  if (!outcome.result) throw std::runtime_error("refused: " + outcome.result.error().code);
}

http::Response World::call(http::Request request) {
  std::promise<http::Response> promise;
  api->handle(request, [&](http::Response response) { promise.set_value(std::move(response)); });
  return promise.get_future().get();
}

Client::Client(World& world, const std::string& user_name, const std::string& functie, const std::string& organisatie,
               const std::string& gremium)
    : world_(world) {
  world.function(world.person(user_name), functie, organisatie, gremium);
  sign_in(user_name);
}

http::Response Client::sign_in(const std::string& user_name, const std::string& password) {
  base::json::Object body{{"gebruikersnaam", base::json::Value(user_name)},
                          {"wachtwoord", base::json::Value(password)}};
  auto response = post("/sessies", base::json::encode(base::json::Value(std::move(body))));
  csrf = at(response, "csrf");
  return response;
}

http::Response Client::send(Method method, const std::string& path, const std::string& body) {
  http::Request request;
  request.method = method;
  request.target = "/api/v1" + path;
  request.body = body;
  request.address = "192.0.2.1";
  std::map<std::string, std::string> all;
  if (!cookie.empty()) all["cookie"] = cookie;
  if (!csrf.empty() && method != Method::get) all["x-csrf-token"] = csrf;
  if (!body.empty()) all["content-type"] = "application/json";
  for (const auto& [name, value] : headers) all[name] = value;
  for (const auto& [name, value] : all)
    if (!value.empty()) request.headers.push_back({name, value});
  auto response = world_.call(std::move(request));
  const auto set = std::string(response.header("Set-Cookie"));
  if (!set.empty()) cookie = set.substr(0, set.find(';'));
  return response;
}

http::Response Client::get(const std::string& path) { return send(Method::get, path); }
http::Response Client::post(const std::string& path, const std::string& body) { return send(Method::post, path, body); }

http::Response Client::act(const std::string& path, const std::string& handeling, const std::string& invoer) {
  const auto saved = headers;
  if (!headers.contains("idempotency-key"))
    headers["idempotency-key"] = base::to_string(base::new_uuid(world_.clock, world_.random));
  auto response =
      post(path, R"({"handeling":")" + handeling + '"' + (invoer.empty() ? "" : R"(,"invoer":)" + invoer) + "}");
  headers = saved;
  return response;
}

std::string Client::new_issue(const std::string& titel) {
  const auto response = act("/vraagstukken/handelingen", "inbrengen",
                            R"({"titel":")" + titel +
                                R"(","kern":"Wonen en water botsen.","plaatsnaam":"Hier",)"
                                R"("waaromVast":"Niemand beslist.","vraag":"Een keuze."})");
  if (response.status != 201) throw std::runtime_error("not created: " + response.body);
  return at(response, "id");
}

std::string Client::new_opgave() {
  const auto response = act("/opgaven/handelingen", "opgave_vastleggen",
                            R"({"titel":"Wonen","tekst":"Meer woningen.","perspectief":"p3","domeinen":["wonen"],)"
                            R"("zekerheid":"concreet","concreet":{"waarde":900,"eenheid":"woningen","jaar":2035},)"
                            R"("waterBodem":{"niveau":"sturend","betekenis":"Niet in de laagste polder."},)"
                            R"("horizon":"tot_2030","reden":"Nieuw."})");
  if (response.status != 201) throw std::runtime_error("not created: " + response.body);
  return at(response, "id");
}

std::string vak(int x, int y, int breed, int hoog) {
  const auto p = [](int a, int b) {
    return "[" + std::to_string(150'000'000 + a * 100'000) + "," + std::to_string(460'000'000 + b * 100'000) + "]";
  };
  return R"({"coordinaten":[[)" + p(x, y) + "," + p(x + breed, y) + "," + p(x + breed, y + hoog) + "," +
         p(x, y + hoog) + R"(]],"crs":"EPSG:28992","soort":"vlak"})";
}

base::json::Value parse(const http::Response& response) {
  auto value = base::json::parse(response.content(), {.bytes = std::size_t{16} << 20U});
  return value ? *value : base::json::Value{};
}

base::json::Array items(const http::Response& response) {
  const auto root = parse(response);
  const auto* list = root.member("items");
  return list ? *list->get_if<base::json::Array>() : base::json::Array{};
}

std::string dag_over(const World& world, int dagen) {
  return base::to_string(base::add_days(base::amsterdam_date(world.clock.now()), dagen));
}

std::string at(const http::Response& response, std::string_view path) {
  const auto root = parse(response);
  const auto* value = &root;
  while (!path.empty() && value) {
    const auto slash = path.find('/');
    const auto key = path.substr(0, slash);
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
    if (const auto* array = value->get_if<base::json::Array>()) {
      const auto index = static_cast<std::size_t>(std::stoul(std::string(key)));
      value = index < array->size() ? &(*array)[index] : nullptr;
    } else {
      value = value->member(key);
    }
  }
  if (!value) return {};
  if (const auto* text = value->get_if<std::string>()) return *text;
  return base::json::encode(*value);
}

std::string mistakes(const http::Response& response) {
  const auto root = parse(response);
  const auto* list = root.member("fouten");
  std::string out;
  if (!list) return out;
  for (const auto& one : *list->get_if<base::json::Array>())
    out += (out.empty() ? "" : ", ") + *one.member("pointer")->get_if<std::string>() + " " +
           *one.member("code")->get_if<std::string>();
  return out;
}

}  // namespace ruimte::test
