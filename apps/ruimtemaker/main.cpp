// SPDX-License-Identifier: EUPL-1.2
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "commands.hpp"

namespace {

int run(int argc, char** argv) {
  CLI::App app("Ruimtemaker: van vraagstuk naar afspraak die landt.", "ruimtemaker");
  app.require_subcommand(1);
  ruimte::app::add_serve(app);
  ruimte::app::add_beheer(app);
  ruimte::app::add_oefen(app);
  ruimte::app::add_replay(app);
  ruimte::app::add_werkwijze(app);
  ruimte::app::add_model_check(app);
  ruimte::app::add_overlay(app);
  try {
    app.parse(argc, argv);
    return 0;
  } catch (const CLI::Error& e) {
    return app.exit(e);
  }
}

}  // namespace

int main(int argc, char** argv) {
  try {
    return run(argc, argv);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "%s\n", e.what());
  } catch (...) {
    std::fputs("Er ging iets onverwachts mis.\n", stderr);
  }
  return 1;
}
