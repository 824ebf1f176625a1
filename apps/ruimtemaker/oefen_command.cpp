// SPDX-License-Identifier: EUPL-1.2
// oefen vul: makes the practice environment from the shipped example.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "commands.hpp"
#include "oefen.hpp"

namespace ruimte::app {

void add_oefen(CLI::App& app) {
  auto* practice = app.add_subcommand("oefen", "De oefenomgeving");
  practice->require_subcommand(1);
  auto* fill = practice->add_subcommand("vul", "Maak de oefenomgeving met de voorbeeldcyclus; wat er al staat blijft");
  const auto folder = std::make_shared<std::string>("data/oefen");
  fill->add_option("--data", *folder, "Map van de oefenomgeving")->capture_default_str();
  fill->callback([folder] {
    const auto filled = oefen_vul(*folder);
    (filled.ok ? std::cout : std::cerr) << filled.melding << '\n';
    if (!filled.ok) throw CLI::RuntimeError(1);
  });
}

}  // namespace ruimte::app
