// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <shared_mutex>
#include <span>
#include <string>
#include <vector>

#include "application/kaart/celkaart.hpp"
#include "application/kaart/overgangszone.hpp"
#include "application/kaart/overlapbestand.hpp"
#include "application/labels.hpp"
#include "application/ports.hpp"
#include "application/ruimte/meting.hpp"
#include "application/ruimte/overlapvormen.hpp"
#include "application/schuilnamen.hpp"
#include "application/stukken/sjabloon.hpp"
#include "application/taken/inlezen.hpp"
#include "application/taken/schuif.hpp"
#include "base/clock.hpp"
#include "base/crypto.hpp"
#include "base/json.hpp"
#include "domain/method/methoden.hpp"
#include "gen/onthouden.hpp"
#include "http/api/asked.hpp"
#include "http/api/layers.hpp"
#include "http/api/limiter.hpp"
#include "http/api/message.hpp"

namespace ruimte::http {

struct Session;

struct Limits {
  int requests_per_minute = 300;  ///< per session, or per address without one
  int sign_ins_per_minute = 10;   ///< per user name and address
  int attempts = 5;               ///< wrong passwords before the account is locked
  std::int64_t lock_minutes = 15;
  std::int64_t session_hours = 12;
  std::size_t body_bytes = 1U << 20U;
};

/// Who listens to what changes.
class Feeds {
 public:
  virtual ~Feeds() = default;
  /// What changes from now on that the reader of this session may read, after what he missed since `last_event`: the
  /// id of the last message he had, empty when he had none. Null when too many listen already.
  virtual std::shared_ptr<Feed> open(const Session& session, std::string_view last_event) = 0;
};

/// One database with what belongs to it. Everything pointed to outlives the Api; `random` may be used by any thread.
struct Environment {
  application::Store* store = nullptr;
  application::Accounts* accounts = nullptr;
  application::Uitstellen* uitstellen = nullptr;
  application::Agendafeeds* agendafeeds = nullptr;  ///< null: nobody follows the plan
  application::Onthouden* onthouden = nullptr;
  const domain::Referentie* referentie = nullptr;
  const domain::Werkwijze* werkwijze = nullptr;  ///< the shipped one: what the document describes
  const domain::Methoden* methoden = nullptr;
  const base::Clock* clock = nullptr;
  const base::Clock* session_clock =
      nullptr;  ///< by which sessions run out; null: `clock`. Moving days ends no session
  base::Random* random = nullptr;
  const Layers* layers = nullptr;
  const application::Rekenaar* rekenaar = nullptr;             ///< null: nothing is measured
  const application::Overgangszone* overgangszone = nullptr;   ///< null: only the area itself is measured
  const application::Overlapvormen* overlapvormen = nullptr;   ///< null: overlaps have no shape
  const application::stukken::Sjablonen* sjablonen = nullptr;  ///< null: no papers
  const application::stukken::Drukker* drukker = nullptr;      ///< null: no papers
  std::function<std::optional<base::Geometry>(std::string_view)> provincievorm = {};  ///< by code; empty: no ground
  application::Overlapbestand overlapbestand = {};  ///< empty: overlaps are no map file
  application::Celkaartbestanden celkaarten = {};   ///< empty: scenarios are no map files
  application::TaakStore* taken = nullptr;          ///< null: no jobs
  application::Schuifmagazijn* schuiven = nullptr;  ///< null: nobody slides
  Feeds* feeds = nullptr;                           ///< null: nobody hears of changes
  std::size_t taakgeheugen = application::default_job_memory;
  base::SecretKey key;  ///< master; every use derives its own
  std::string prefix;   ///< in front of /api/v1: empty or `/oefenen`
  bool oefen = false;
  std::vector<application::Schuilnaam> schuilnamen = {};  ///< practice only; empty: real names
  std::optional<base::json::Value> oefenscript = {};      ///< practice only: what it was made from, if not the example
  /// Practice only, else empty: moves `clock` forward for this function, records it, and has what has then passed act;
  /// false when it is that late already.
  std::function<bool(base::Instant, const base::Uuid& functie)> verzet_klok = {};
  /// Practice only, else empty: what is lost when it begins again, and whether that is going on.
  std::function<gen::Oefenstand()> oefenstand = {};
  /// Practice only, else empty: begins to make a new practice environment that takes the place of this one. False when
  /// that is going on already.
  std::function<bool(gen::Bezetting)> begin_opnieuw = {};
  bool secure_cookie = true;  ///< false only on a loopback address without TLS
  base::PasswordCost password_cost = {};
  Limits limits = {};
};

/// What handlers share: the environment and what is made from it once. Safe for any number of threads.
struct Service {
  explicit Service(Environment environment);

  Environment env;
  /// Words of what no method changes: bodies, parties, functions. All else: `labels`.
  const application::Labels namen;
  base::SecretKey session_key, csrf_key, cursor_key;
  Limiter limiter;
  AskedScenarios asked;
  Strangers strangers;
  std::string base_path;  ///< `/api/v1` with the prefix
  std::string openapi;

  /// The method of this dossier, or of a new one; null when this program does not know it.
  [[nodiscard]] const domain::Methode* methode(const domain::World& world, const domain::Aggregate* dossier) const {
    return domain::methode_van(world, *env.methoden, dossier);
  }
  /// The method in force; the shipped one when this program does not know it.
  [[nodiscard]] const domain::Methode& geldende_methode(const domain::World& world) const;
  /// `application::bekende_methoden`; what came before a version never changes, so each is asked once.
  [[nodiscard]] std::vector<const domain::Methode*> bekende_methoden(const domain::World& world);
  /// Words as the method of this dossier says them, then the one in force, then those before it: a dossier may hold
  /// what only an older one has words for.
  [[nodiscard]] application::Labels labels(const domain::World& world, const domain::Aggregate* dossier = nullptr);
  /// As these methods say them, then as above: for what compares texts.
  [[nodiscard]] application::Labels labels(const domain::World& world, std::span<const domain::Methode* const> eerst);

  [[nodiscard]] base::Instant session_now() const {
    return env.session_clock ? env.session_clock->now() : env.clock->now();
  }

 private:
  application::Labelboek labelboek_;
  std::shared_mutex mutex_;
  std::map<base::Uuid, std::vector<const domain::Methode*>> bekend_;  ///< by the version in force
};

}  // namespace ruimte::http
