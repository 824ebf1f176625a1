// SPDX-License-Identifier: EUPL-1.2
// serve: the composition root of the server.
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <mutex>
#include <optional>

#include "application/klok.hpp"
#include "application/system/system_actor.hpp"
#include "base/log.hpp"
#include "clock_thread.hpp"
#include "commands.hpp"
#include "environment.hpp"
#include "export/drukker.hpp"
#include "geodata/doorsnede.hpp"
#include "geodata/overgangszone.hpp"
#include "geodata/write_overlay.hpp"
#include "http/api/api.hpp"
#include "http/events/broadcast.hpp"
#include "http/transport/server.hpp"
#include "http/transport/site.hpp"
#include "oefen.hpp"
#include "practice_clock.hpp"
#include "storage/sqlite/taken.hpp"
#include "stukken.hpp"
#include "trial_thread.hpp"
#include "work_thread.hpp"
#include "zones.hpp"

namespace ruimte::app {

namespace {

namespace fs = std::filesystem;

struct Options {
  std::string data = "data", web = "web/dist", gegevens = "gegevens", adres = "127.0.0.1";
  std::uint16_t poort = 8080;
  int verzoeken = http::Limits{}.requests_per_minute;
  std::size_t taakgeheugen_mb = application::default_job_memory >> 20U;
  bool achter_proxy = false, zonder_werker = false;
};

/// The maps that come with the program, as one environment knows them, and what makes papers.
struct Gedeeld {
  http::Layers lagen;
  std::unique_ptr<application::Rekenaar> rekenaar;
  const application::Overlapvormen* overlapvormen;
  const application::Overgangszone* overgangszone;
  application::stukken::Sjablonen sjablonen;  ///< the shipped ones and those of the organisation
  std::unique_ptr<application::stukken::Drukker> drukker = exporting::drukker();
};

/// One environment with the API over it.
struct Served {
  /// `oefenklok` is the clock of `parts` in the practice environment, null in the real one.
  Served(const std::string& folder, PracticeClock* oefenklok, const DataFolder::Parts& parts, const Gedeeld& gedeeld,
         const Options& o)
      : data(folder, oefenklok != nullptr, parts),
        taken(storage::open_taken(taken_in(folder))),
        wijzigingen(listening(oefenklok, parts)),
        api(environment(oefenklok, parts, gedeeld, o)),
        clock(data.store(), parts.content.referentie, parts.clock),
        trials(data.store(), parts.content) {
    if (gedeeld.rekenaar && !o.zonder_werker)
      werker.emplace(application::Uitvoerder::Delen{*taken, wall, parts.random}, werksoorten(*gedeeld.rekenaar));
  }

  static std::string prefix(bool oefen) { return oefen ? "/oefenen" : ""; }

  http::BroadcastParts listening(const PracticeClock* oefenklok, const DataFolder::Parts& parts) {
    http::BroadcastParts out;
    out.store = &data.store();
    out.accounts = &data.store().accounts();
    out.referentie = &parts.content.referentie;
    out.clock = &parts.clock;
    out.session_clock = oefenklok ? &wall : nullptr;
    out.random = &parts.random;
    out.key = data.key();
    out.prefix = prefix(oefenklok != nullptr);
    return out;
  }

  http::Environment environment(PracticeClock* oefenklok, const DataFolder::Parts& parts, const Gedeeld& gedeeld,
                                const Options& o) {
    const bool oefen = oefenklok != nullptr;
    http::Environment env;
    env.store = &data.store();
    env.accounts = &wijzigingen.accounts();
    env.feeds = &wijzigingen;
    env.uitstellen = &data.store().uitstellen();
    env.agendafeeds = &data.store().agendafeeds();
    env.referentie = &parts.content.referentie;
    env.werkwijze = &parts.content.werkwijze;
    env.methoden = &parts.content.methoden;
    env.clock = &parts.clock;
    env.random = &parts.random;
    env.layers = &gedeeld.lagen;
    env.rekenaar = gedeeld.rekenaar.get();
    env.overlapvormen = gedeeld.overlapvormen;
    env.overgangszone = gedeeld.overgangszone;
    env.sjablonen = &gedeeld.sjablonen;
    env.drukker = gedeeld.drukker.get();
    env.provincievorm = provincievormen(gedeeld.lagen);
    env.overlapbestand = geodata::overlay_bytes;
    env.taken = taken.get();
    env.taakgeheugen = o.taakgeheugen_mb << 20U;
    env.key = data.key();
    env.prefix = prefix(oefen);
    env.oefen = oefen;
    env.secure_cookie = o.achter_proxy;
    env.limits.requests_per_minute = o.verzoeken;
    if (oefen) {
      env.oefenscript = oefenscript((fs::path(o.data) / "oefen").string());
      env.session_clock = &wall;
      env.verzet_klok = [this, oefenklok, &referentie = parts.content.referentie](base::Instant instant,
                                                                                  const base::Uuid& functie) {
        const std::scoped_lock lock(moving);  // moves stand in the log in the order in which they were made
        const auto van = oefenklok->move_to(instant);
        if (!van) return false;
        application::leg_klok_verzet_vast(data.store(), application::authorise_system(referentie),
                                          {*van, instant, functie});
        clock.round();
        return true;
      };
    }
    return env;
  }

  base::SystemClock wall;
  std::mutex moving;
  DataFolder data;
  std::unique_ptr<application::TaakStore> taken;
  http::Broadcast wijzigingen;
  http::Api api;
  ClockThread clock;  // stops before what it works on
  TrialThread trials;
  std::optional<WorkThread> werker;
};

/// Each of those who listen holds a connection open: more than systems allow by default.
void allow_many_connections() {
  constexpr rlim_t wanted = 8192;
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur >= wanted) return;
  files.rlim_cur = std::min(files.rlim_max, wanted);
  if (::setrlimit(RLIMIT_NOFILE, &files) != 0) base::log::error("Het systeem staat niet meer verbindingen toe.");
}

void serve(const Options& o) {
  allow_many_connections();
  const Content content;
  const base::SystemClock clock;
  base::SystemRandom random;
  const geodata::GeosDoorsnede doorsnede;
  const application::Overlapvormen overlapvormen(doorsnede);
  const geodata::GeosOvergangszone overgangszone;
  const http::Layers lagen(o.gegevens);
  const auto sjablonen = sjablonen_in((fs::path(o.data) / "stukken").string());
  const auto gedeeld_van = [&](Omgeving omgeving) {
    return Gedeeld{kaartlagen(lagen, o.gegevens, omgeving, content.referentie.novexnamen),
                   rekenaar(o.gegevens, omgeving), &overlapvormen, &overgangszone, sjablonen};
  };
  const auto gedeeld = gedeeld_van(Omgeving::echt);
  const http::StaticFiles pages(fs::exists(o.web) ? o.web : "");
  const DataFolder::Parts parts{content, clock, random};
  fs::create_directories(o.data);
  base::log::open_security_log((fs::path(o.data) / "beveiliging.log").string());
  Served real(o.data, nullptr, parts, gedeeld, o);
  std::optional<PracticeClock> practice_clock;  // before the environment that reads it
  std::optional<Gedeeld> practice_gedeeld;
  std::unique_ptr<Served> practice;
  const auto practice_folder = (fs::path(o.data) / "oefen").string();
  if (const auto start = oefenklok(practice_folder)) {
    practice_clock.emplace(clock, *start);
    const DataFolder::Parts practice_parts{content, *practice_clock, random};
    practice_gedeeld = gedeeld_van(Omgeving::oefen);
    practice = std::make_unique<Served>(practice_folder, &*practice_clock, practice_parts, *practice_gedeeld, o);
  }
  std::vector<http::Api*> apis = {&real.api};
  if (practice) apis.push_back(&practice->api);
  const http::Site site(std::move(apis), pages);
  http::ServerOptions options;
  options.address = o.adres;
  options.port = o.poort;
  options.behind_proxy = o.achter_proxy;
  options.stop_on_signal = true;
  options.clock = &clock;
  options.most_body = [&site](const http::Request& head) { return site.most_body(head); };
  http::Server server(
      options, [&site](const http::Request& request, http::Reply reply) { site.handle(request, std::move(reply)); });
  base::log::info("Ruimtemaker luistert op http://" + o.adres + ":" + std::to_string(server.port()));
  server.run();
  base::log::info("Ruimtemaker is gestopt.");
}

}  // namespace

void add_serve(CLI::App& app) {
  auto* command = app.add_subcommand("serve", "Start de server");
  const auto o = std::make_shared<Options>();
  command->add_option("--data", o->data, "Map met de gegevens; de oefenomgeving staat in oefen/ daarin")
      ->capture_default_str();
  command->add_option("--poort", o->poort, "Poort; 0 kiest een vrije")->capture_default_str();
  command->add_option("--adres", o->adres, "Adres; een ander dan deze machine zelf kan alleen met --achter-proxy")
      ->capture_default_str();
  command->add_option("--web", o->web, "Map met de gebouwde webpagina's")->capture_default_str();
  command->add_option("--gegevens", o->gegevens, "Map met de meegeleverde kaartlagen")->capture_default_str();
  command->add_option("--verzoeken-per-minuut", o->verzoeken, "Hoogste aantal verzoeken per sessie")
      ->capture_default_str();
  command->add_option("--taakgeheugen-mb", o->taakgeheugen_mb, "Wat een taak hoogstens mag vragen")
      ->capture_default_str();
  command->add_flag("--zonder-werker", o->zonder_werker, "Doe geen taken in de server; start ruimtemaker werk ernaast");
  command->add_flag("--achter-proxy", o->achter_proxy, "Er staat een proxy voor die TLS doet en X-Forwarded-For zet");
  command->callback([o] { serve(*o); });
}

}  // namespace ruimte::app
