// SPDX-License-Identifier: EUPL-1.2
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>

#include "commands.hpp"

namespace {

/// CLI11 speaks English; subcommands that are added later take this over.
void speak_dutch(CLI::App& app) {
  const std::pair<const char*, const char*> words[] = {
      {"Usage", "Gebruik"},          {"OPTIONS", "OPTIES"}, {"SUBCOMMAND", "OPDRACHT"},
      {"SUBCOMMANDS", "OPDRACHTEN"}, {"REQUIRED", "NODIG"}, {"Positionals", "Waarden"},
      {"Subcommands", "Opdrachten"}, {"Options", "Opties"}, {"TEXT", "TEKST"},
      {"Env", "Omgeving"},           {"INT", "GETAL"},      {"UINT", "GETAL"}};
  for (const auto& [english, dutch] : words) app.get_formatter()->label(english, dutch);
  app.option_defaults()->group("Opties");
  app.set_help_flag("-h,--help", "Toon deze uitleg en stop");
}

/// A subcommand makes its help flag before it takes over the name of the group.
void name_groups(CLI::App& app) {
  if (auto* help = app.get_help_ptr()) help->group("Opties");
  for (auto* sub : app.get_subcommands([](CLI::App*) { return true; })) name_groups(*sub);
}

int run(int argc, char** argv) {
  CLI::App app("Ruimtemaker: van vraagstuk naar afspraak die landt.", "ruimtemaker");
  speak_dutch(app);
  app.require_subcommand(1);
  ruimte::app::add_serve(app);
  ruimte::app::add_beheer(app);
  ruimte::app::add_oefen(app);
  ruimte::app::add_replay(app);
  ruimte::app::add_werk(app);
  ruimte::app::add_werkwijze(app);
  ruimte::app::add_stukken(app);
  ruimte::app::add_model_check(app);
  ruimte::app::add_overlay(app);
  ruimte::app::add_kaart(app);
  ruimte::app::add_geschiktheid(app);
  ruimte::app::add_pasproef(app);
  ruimte::app::add_seed(app);
  name_groups(app);
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
