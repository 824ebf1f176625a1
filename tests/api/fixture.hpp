// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <memory>
#include <mutex>
#include <string>

#include "base/clock.hpp"
#include "base/json.hpp"
#include "base/random.hpp"
#include "domain/method/methoden.hpp"
#include "http/api/api.hpp"
#include "http/events/broadcast.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::test {

/// Seeded, for any number of threads.
class SharedRandom final : public base::Random {
 public:
  explicit SharedRandom(std::uint64_t seed) : own_(seed) {}
  void fill(std::span<std::uint8_t> out) override {
    const std::scoped_lock lock(mutex_);
    source_->fill(out);
  }
  /// Takes from another source until called with null.
  void use(base::Random* other) {
    const std::scoped_lock lock(mutex_);
    source_ = other ? other : &own_;
  }

 private:
  std::mutex mutex_;
  base::SeededRandom own_;
  base::Random* source_ = &own_;
};

const domain::Methoden& shipped_methoden();
const domain::Referentie& shipped_referentie();
const domain::Werkwijze& shipped_werkwijze();

struct Setup {
  std::uint64_t seed = 1;
  http::Limits limits = {.requests_per_minute = 100'000, .sign_ins_per_minute = 100};
  bool oefen = false;
  bool schuilnamen = false;
  application::Grenzen novex = application::Grenzen::echt;
  std::size_t ring = 1000, most_missed = 500;  ///< of who listens
};

/// One environment on an empty database, with a clock that only the test moves.
class World {
 public:
  explicit World(const Setup& setup = {});
  ~World();

  /// An account with this user name, whose password is `password`. Returns the person.
  base::Uuid person(const std::string& user_name);
  /// Gives the person a function from today on, as the administrator would.
  void function(const base::Uuid& person, const std::string& functie, const std::string& organisatie,
                const std::string& gremium = {});
  http::Response call(http::Request request);

  /// Lets go of the store; only the folder is left.
  void close();
  /// What is committed has reached those who listen when this returns.
  void settle();

  static constexpr const char* password = "een lang wachtwoord";
  base::ManualClock clock, session_clock;  ///< sessions run out by the second one in the practice environment only
  SharedRandom random, store_random;
  std::filesystem::path folder;
  http::Layers layers;
  std::unique_ptr<storage::SqliteStore> store;
  std::unique_ptr<application::TaakStore> taken;
  std::unique_ptr<http::Broadcast> wijzigingen;
  std::unique_ptr<http::Api> api;
  application::Schuifmagazijn schuiven;

 private:
  void practise(http::Environment& env, const Setup& setup);
  void listen(const Setup& setup);
};

/// Someone at a browser: keeps the cookie and the CSRF token, sends what a page would send.
class Client {
 public:
  explicit Client(World& world) : world_(world) {}
  /// An account with a function, signed in.
  Client(World& world, const std::string& user_name, const std::string& functie, const std::string& organisatie,
         const std::string& gremium = {});

  http::Response sign_in(const std::string& user_name, const std::string& password = World::password);
  http::Response get(const std::string& path);
  http::Response post(const std::string& path, const std::string& body);
  http::Response send(http::Method method, const std::string& path, const std::string& body = {});
  /// Posts an act with a new key. `invoer` is JSON or empty.
  http::Response act(const std::string& path, const std::string& handeling, const std::string& invoer = {});

  /// Id of a new vraagstuk of this actor.
  std::string new_issue(const std::string& titel);
  /// Id of a new opgave of this actor: homes, in the perspective of towns.
  std::string new_opgave();

  /// Headers of the next requests: set to change, empty value to leave out.
  std::map<std::string, std::string> headers;
  std::string cookie, csrf;

 private:
  World& world_;
};

/// A rectangle in hectometres from the middle of the fixture's province of Utrecht, as JSON. From (100, 0) to (150, 50)
/// lies the fixture's NOVEX area.
std::string vak(int x, int y, int breed, int hoog);

base::json::Value parse(const http::Response& response);
/// The items of a list answer.
base::json::Array items(const http::Response& response);
/// Text or number at a path of keys like `weigering/wieWel/0`; empty when absent.
std::string at(const http::Response& response, std::string_view path);
/// The day so many days from now on the clock of the world.
std::string dag_over(const World& world, int dagen);
/// Codes and pointers of input mistakes: "/invoer/titel veld_verplicht, ...".
std::string mistakes(const http::Response& response);

}  // namespace ruimte::test
