// SPDX-License-Identifier: EUPL-1.2
// oefen: the practice environment, made from the example that is compiled in.
#include "oefen.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "application/example.hpp"
#include "application/klok.hpp"
#include "application/methoden.hpp"
#include "application/script.hpp"
#include "application/system/system_actor.hpp"
#include "base/random.hpp"
#include "commands.hpp"
#include "environment.hpp"
#include "gen/embedded_data.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::app {

namespace {

namespace fs = std::filesystem;

/// Everything that a database in the making may leave behind.
void remove_unfinished(const fs::path& unfinished) {
  for (const auto* suffix : {"", "-wal", "-shm", "-slot"}) fs::remove(unfinished.string() + suffix);
}

/// `3 vraagstukken, 2 afspraken`: what the script made, in the order of the nouns.
std::string counts(const application::ScriptResult& played) {
  constexpr std::array<std::pair<domain::Soort, std::array<std::string_view, 2>>, 6> nouns = {{
      {domain::Soort::vraagstuk, {"vraagstuk", "vraagstukken"}},
      {domain::Soort::afspraak, {"afspraak", "afspraken"}},
      {domain::Soort::agenda, {"agenda", "agenda's"}},
      {domain::Soort::overleg, {"overleg", "overleggen"}},
      {domain::Soort::overlegdossier, {"agenda van een overleg", "agenda's van overleggen"}},
      {domain::Soort::mandaatregister, {"mandaatregister", "mandaatregisters"}},
  }};
  std::string out;
  for (const auto& [soort, words] : nouns) {
    std::size_t count = 0;
    for (const auto& [name, ref] : played.dossiers) count += ref.soort == soort ? 1 : 0;
    if (count != 0) out += std::to_string(count) + " " + std::string(words[count == 1 ? 0 : 1]) + ", ";
  }
  return out + std::to_string(played.accounts) + " accounts";
}

base::Result<application::ScriptResult, application::ScriptMistake> play(const fs::path& file,
                                                                         base::ManualClock& clock) {
  const Content content;
  // Seeded, not secret: the practice password is known to everyone, and the same example everywhere is the point.
  base::SeededRandom store_random(20260901), script_random(20260902);
  const auto script = application::example_script();
  if (const auto* begin = script.member("begin"); begin && begin->get_if<std::string>())
    clock.set(base::parse_instant(*begin->get_if<std::string>()).value_or(base::Instant{}));
  const auto store = storage::open_sqlite({
      .path = file.string(),
      .decide = [&](const domain::World& world, const domain::Command& command, const domain::Actor& actor,
                    base::Instant now) { return domain::decide(content.methoden, world, command, actor, now); },
      .referentie = &content.referentie,
      .clock = &clock,
      .random = &store_random,
      .werkwijze = content.werkwijze.hash(),
      .oefen = true,
      .vfs = {},
  });
  application::begin_met_werkwijze(*store, content.methoden, application::authorise_system(content.referentie));
  auto played = application::play_script(
      script, {*store, store->accounts(), content.referentie, content.werkwijze, clock, script_random, {}});
  // The practice day begins later than the last act of the example: that is a move of the clock, too.
  const auto last = storage::last_moment_sqlite(file.string());
  if (played && last && *last < clock.now())
    application::leg_klok_verzet_vast(*store, application::authorise_system(content.referentie),
                                      {*last, clock.now(), {}});
  return played;
}

}  // namespace

Filled oefen_vul(const fs::path& folder) {
  const fs::path finished = database_in(folder.string()), unfinished = finished.string() + ".nieuw";
  if (fs::exists(finished)) return {true, "De oefenomgeving staat er al; er is niets gewijzigd."};
  fs::create_directories(folder);
  remove_unfinished(unfinished);
  base::ManualClock clock({});
  const auto played = play(unfinished, clock);
  if (!played) {
    remove_unfinished(unfinished);
    const auto& at = played.error();
    return {false, std::string(application::example_path) + ":" +
                       std::to_string(gen::line_of(application::example_path, at.pointer)) + ": " + at.melding};
  }
  fs::rename(unfinished, finished);
  remove_unfinished(unfinished);
  return {true, counts(*played)};
}

std::optional<base::Instant> oefenklok(const fs::path& folder) {
  return storage::last_moment_sqlite(database_in(folder.string()));
}

void add_oefen(CLI::App& app) {
  auto* oefen = app.add_subcommand("oefen", "De oefenomgeving");
  oefen->require_subcommand(1);
  auto* vul = oefen->add_subcommand("vul", "Maak de oefenomgeving met de voorbeeldcyclus; wat er al staat blijft");
  const auto data = std::make_shared<std::string>("data/oefen");
  vul->add_option("--data", *data, "Map van de oefenomgeving")->capture_default_str();
  vul->callback([data] {
    const auto filled = oefen_vul(*data);
    if (!filled.ok) throw std::runtime_error(filled.melding);
    std::cout << filled.melding << '\n';
  });
}

}  // namespace ruimte::app
