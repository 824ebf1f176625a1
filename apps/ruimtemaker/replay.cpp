// SPDX-License-Identifier: EUPL-1.2
// replay: folds the log again and compares it with the views; recomputes every hash of the log.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "commands.hpp"
#include "environment.hpp"

namespace ruimte::app {

namespace {

bool print(const char* what, const storage::ReplayReport& report) {
  std::cout << what << ": " << report.events << " gebeurtenissen in " << report.streams << " dossiers, "
            << report.differences << " verschillen\n";
  for (const auto& detail : report.details) std::cout << "  " << detail << '\n';
  return report.differences == 0;
}

}  // namespace

void add_replay(CLI::App& app) {
  auto* replay = app.add_subcommand("replay", "Bouw alles opnieuw uit het logboek en vergelijk; wijzigt niets");
  const auto data = std::make_shared<std::string>("data");
  replay->add_option("--data", *data, "Map met de gegevens")->capture_default_str();
  replay->callback([data] {
    const bool views = print("Overzichten", storage::replay_sqlite(database_in(*data)));
    const bool log = print("Logboek", storage::check_log_sqlite(database_in(*data)));
    if (!views || !log) throw CLI::RuntimeError(1);
  });
}

}  // namespace ruimte::app
