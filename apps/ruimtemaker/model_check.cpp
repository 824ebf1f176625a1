// SPDX-License-Identifier: EUPL-1.2
// model-check: visits every state that the method can reach in a few small worlds, and says what breaks.
#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <vector>

#include "commands.hpp"
#include "environment.hpp"
#include "modelcheck/modelcheck.hpp"

namespace ruimte::app {

namespace {

struct Options {
  std::vector<std::string> scopes;
  std::string map;
  int draden = 2;
  std::size_t vergelijk = 0;
  bool lang = false, json = false;
};

/// One file per counterexample: `M1-I-05.json`.
void save(const modelcheck::Verslag& verslag, const std::filesystem::path& map) {
  std::filesystem::create_directories(map);
  for (const auto& s : verslag.scopes)
    for (const auto& t : s.tegenvoorbeelden) {
      if (t.script.get_if<base::json::Object>() == nullptr) continue;  // told in words only
      const auto file = map / (s.id + "-" + t.schending.regel + ".json");
      std::ofstream out(file);
      out << base::json::encode(t.script) << '\n';
      out.close();
      if (!out) throw std::runtime_error("Het tegenvoorbeeld kan niet worden geschreven: " + file.string());
      std::cout << "Tegenvoorbeeld: " << file.string() << '\n';
    }
}

void run(const Options& options) {
  const Content content;
  const base::SystemClock clock;
  modelcheck::Opdracht opdracht;
  opdracht.scopes = options.scopes;
  opdracht.methoden = &content.methoden;
  if (opdracht.scopes.empty()) opdracht.scopes = modelcheck::scope_ids(options.lang, true);
  opdracht.grenzen.draden = options.draden;
  opdracht.grenzen.vergelijk = options.vergelijk;
  opdracht.klok = &clock;
  opdracht.klaar = [](const modelcheck::Scopeverslag& s) {
    std::cerr << s.id << ": " << s.standen << " toestanden, " << s.milliseconden << " ms\n";
  };
  const auto verslag = modelcheck::controleer(content.werkwijze, content.referentie, opdracht);
  if (options.json)
    std::cout << base::json::encode(modelcheck::als_json(verslag)) << '\n';
  else
    std::cout << "Werkwijze " << base::to_string(content.werkwijze.hash()) << "\n\n" << modelcheck::tekst(verslag);
  if (!options.map.empty()) save(verslag, options.map);
  if (!verslag.goed()) throw CLI::RuntimeError(1);
}

}  // namespace

void add_model_check(CLI::App& app) {
  auto* check =
      app.add_subcommand("model-check", "Controleer dat de werkwijze niet vastloopt en geen vaste regel breekt");
  const auto options = std::make_shared<Options>();
  check->add_option("--scope", options->scopes, "Alleen deze scopes, zoals M1; anders alle");
  check->add_option("--draden", options->draden, "Aantal draden")->check(CLI::Range(1, 64))->capture_default_str();
  check->add_option("--tegenvoorbeelden", options->map, "Map waarin elk tegenvoorbeeld als script komt te staan");
  check->add_option("--vergelijk", options->vergelijk,
                    "Vergelijk van elke zoveel toestanden die als een tellen er twee; 0 vergelijkt niets");
  check->add_flag("--json", options->json, "Het verslag als JSON");
  check->add_flag("--lang", options->lang, "Ook de scopes die minuten duren");
  check->callback([options] { run(*options); });
}

}  // namespace ruimte::app
