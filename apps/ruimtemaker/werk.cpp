// SPDX-License-Identifier: EUPL-1.2
// werk: does the jobs of a server in a process of its own, with its own limit on memory.
#include <sys/resource.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <filesystem>
#include <memory>
#include <stdexcept>

#include "base/log.hpp"
#include "commands.hpp"
#include "environment.hpp"
#include "storage/sqlite/taken.hpp"
#include "work_thread.hpp"
#include "zones.hpp"

namespace ruimte::app {

namespace {

struct Options {
  std::string data = "data", gegevens = "gegevens";
  std::uint64_t geheugen = 0;
};

/// What a hostile file asks for beyond this fails in here, and not in the server.
void limit_memory(std::uint64_t megabytes) {
  if (megabytes == 0) return;
  const rlimit limit{megabytes << 20U, megabytes << 20U};
  if (::setrlimit(RLIMIT_AS, &limit) != 0) throw std::runtime_error("De grens aan het geheugen is niet te zetten.");
}

void werk(const Options& o) {
  if (!std::filesystem::exists(database_in(o.data)))
    throw std::runtime_error("In " + o.data + " staan geen gegevens. Start eerst de server.");
  limit_memory(o.geheugen);
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);              // before there are threads, which take this over
  const auto maat = rekenaar(o.gegevens, Omgeving::echt);  // jobs know no NOVEX areas
  if (!maat) throw std::runtime_error("In " + o.gegevens + " staat geen kaart van de provincies.");
  const base::SystemClock clock;
  base::SystemRandom random;
  const auto taken = storage::open_taken(taken_in(o.data));
  {
    const WorkThread thread({*taken, clock, random}, werksoorten(*maat));
    base::log::info("Ruimtemaker doet taken van " + o.data);
    int signal = 0;
    sigwait(&ends, &signal);
  }
  base::log::info("Ruimtemaker is gestopt met taken.");
}

}  // namespace

void add_werk(CLI::App& app) {
  auto* command = app.add_subcommand("werk", "Doe taken van een server in een apart proces");
  const auto o = std::make_shared<Options>();
  command->add_option("--data", o->data, "Map met de gegevens van die server")->capture_default_str();
  command->add_option("--gegevens", o->gegevens, "Map met de meegeleverde kaartlagen")->capture_default_str();
  command->add_option("--geheugen-mb", o->geheugen, "Meer geheugen krijgt dit proces niet; 0 is geen grens")
      ->capture_default_str();
  command->callback([o] { werk(*o); });
}

}  // namespace ruimte::app
