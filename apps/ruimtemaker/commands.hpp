// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>

namespace CLI {
class App;
}

/// Groups of subcommands. Each add_* puts its commands into the program; a command that fails throws
/// std::runtime_error with a Dutch sentence for the operator, or CLI::RuntimeError with an exit code.
namespace ruimte::app {

void add_seed(CLI::App& app);
void add_serve(CLI::App& app);
void add_beheer(CLI::App& app);
void add_oefen(CLI::App& app);
void add_replay(CLI::App& app);
void add_werk(CLI::App& app);
void add_werkwijze(CLI::App& app);
void add_stukken(CLI::App& app);
void add_model_check(CLI::App& app);
void add_overlay(CLI::App& app);
void add_kaart(CLI::App& app);
void add_geschiktheid(CLI::App& app);
void add_pasproef(CLI::App& app);

}  // namespace ruimte::app
