// SPDX-License-Identifier: EUPL-1.2
// serve: the composition root of the server.
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>
#include <optional>

#include "base/log.hpp"
#include "commands.hpp"
#include "export/drukker.hpp"
#include "geodata/doorsnede.hpp"
#include "geodata/overgangszone.hpp"
#include "http/transport/server.hpp"
#include "http/transport/site.hpp"
#include "oefen.hpp"
#include "oefen_opnieuw.hpp"
#include "practice_house.hpp"
#include "served.hpp"
#include "stukken.hpp"
#include "zones.hpp"

namespace ruimte::app {

namespace {

namespace fs = std::filesystem;

/// Each of those who listen holds a connection open: more than systems allow by default.
void allow_many_connections() {
  constexpr rlim_t wanted = 8192;
  rlimit files{};
  if (::getrlimit(RLIMIT_NOFILE, &files) != 0 || files.rlim_cur >= wanted) return;
  files.rlim_cur = std::min(files.rlim_max, wanted);
  if (::setrlimit(RLIMIT_NOFILE, &files) != 0) base::log::error("Het systeem staat niet meer verbindingen toe.");
}

void serve(const ServeOptions& o) {
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
                   rekenaar(o.gegevens, omgeving),
                   &overlapvormen,
                   &overgangszone,
                   sjablonen,
                   exporting::drukker()};
  };
  const auto gedeeld = gedeeld_van(Omgeving::echt);
  const http::StaticFiles pages(fs::exists(o.web) ? o.web : "");
  const DataFolder::Parts parts{content, clock, random};
  fs::create_directories(o.data);
  base::log::open_security_log((fs::path(o.data) / "beveiliging.log").string());
  // Who waits for an answer is inside until he has it, so the seats outlive what sits there.
  http::Seat seat(Served::prefix(false) + "/api/v1"), practice_seat(Served::prefix(true) + "/api/v1");
  Served real(o.data, nullptr, parts, gedeeld, o);
  seat.put(real.api());
  std::vector<http::Seat*> seats = {&seat};
  std::optional<Gedeeld> practice_gedeeld;  // before the environment that reads it
  std::optional<PracticeHouse> practice;
  const auto practice_folder = fs::path(o.data) / "oefen";
  zet_terug_wat_halverwege_bleef(practice_folder);
  if (oefenklok(practice_folder)) {
    practice_gedeeld = gedeeld_van(Omgeving::oefen);
    practice.emplace(practice_folder,
                     PracticeHouse::Means{content, clock, random, *practice_gedeeld, o, practice_seat});
    seats.push_back(&practice_seat);
  }
  const http::Site site(std::move(seats), pages);
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
  const auto o = std::make_shared<ServeOptions>();
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
