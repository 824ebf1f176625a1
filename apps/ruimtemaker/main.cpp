// SPDX-License-Identifier: EUPL-1.2
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "commands.hpp"

int main(int argc, char** argv) {
  umask(0077);  // the data folder holds password hashes and keys: for this user only
  CLI::App app("Ruimtemaker: van vraagstuk naar afspraak die landt.", "ruimtemaker");
  app.require_subcommand(1);
  ruimte::app::add_serve(app);
  ruimte::app::add_beheer(app);
  ruimte::app::add_oefen(app);
  ruimte::app::add_replay(app);
  ruimte::app::add_werkwijze(app);
  try {
    app.parse(argc, argv);
    return 0;
  } catch (const CLI::Error& e) {
    return app.exit(e);
  } catch (const std::exception& e) {
    std::cerr << e.what() << '\n';
    return 1;
  }
}
