// SPDX-License-Identifier: EUPL-1.2
// werkwijze controleer: loads the method and the catalogues as the server does. openapi: prints the document.
#include <CLI/CLI.hpp>
#include <iostream>

#include "commands.hpp"
#include "environment.hpp"
#include "http/api/openapi.hpp"

namespace ruimte::app {

namespace {

void check() {
  const Content content;
  std::cout << "Werkwijze " << base::to_string(content.werkwijze.hash()) << '\n';
  for (const auto& loop : content.werkwijze.levenslopen())
    std::cout << "  " << gen::to_id(loop.soort) << ": " << loop.fasen.size() << " fasen, " << loop.overgangen.size()
              << " handelingen\n";
  std::cout << "Catalogus: " << content.referentie.organisaties.size() << " organisaties, "
            << content.referentie.gremia.size() << " gremia, " << content.referentie.provincies.size()
            << " provincies\n";
}

}  // namespace

void add_werkwijze(CLI::App& app) {
  auto* method = app.add_subcommand("werkwijze", "De werkwijze");
  method->require_subcommand(1);
  method->add_subcommand("controleer", "Controleer de werkwijze en de catalogus")->callback(check);
  app.add_subcommand("openapi", "Druk de beschrijving van de API af")->callback([] {
    std::cout << http::openapi_document(Content().werkwijze) << '\n';
  });
}

}  // namespace ruimte::app
