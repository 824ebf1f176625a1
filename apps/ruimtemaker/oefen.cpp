// SPDX-License-Identifier: EUPL-1.2
// oefen: the practice environment, made from the example that is compiled in or from a script of one's own.
#include "oefen.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <stdexcept>
#include <string_view>
#include <utility>
#include <vector>

#include "application/example.hpp"
#include "application/klok.hpp"
#include "application/methoden.hpp"
#include "application/schuilnamen.hpp"
#include "application/script.hpp"
#include "application/system/system_actor.hpp"
#include "base/random.hpp"
#include "commands.hpp"
#include "domain/kernel/aggregate.hpp"
#include "environment.hpp"
#include "oefen_opnieuw.hpp"
#include "storage/sqlite/open.hpp"
#include "zones.hpp"

namespace ruimte::app {

namespace {

namespace fs = std::filesystem;
namespace json = base::json;

/// As large as the example may be.
constexpr json::Limits script_limits{.bytes = std::size_t{8} << 20U};

fs::path gevuld_file(const fs::path& folder) { return folder / "oefenomgeving.json"; }

void write_gevuld(const fs::path& folder, const Gevuld& gevuld) {
  const json::Value text(json::Object{{"bezetting", json::Value(std::string(gen::to_id(gevuld.bezetting)))},
                                      {"gevuld", json::Value(gevuld.tot)}});
  std::ofstream out(gevuld_file(folder), std::ios::binary);
  out << json::encode(text) << '\n';
  if (!out.flush()) throw std::runtime_error("In de map " + folder.string() + " kan niet worden geschreven.");
}

json::Value read_script(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error("Het script " + file.string() + " is niet te lezen.");
  auto script = json::parse(std::string(std::istreambuf_iterator<char>(in), {}), script_limits);
  if (!script) throw std::runtime_error("Het script " + file.string() + " is geen JSON.");
  return std::move(*script);
}

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

/// `Dossier van de laatste stap: /oefenen/afspraken/...`, with a line break before it; nothing when no step has one.
std::string last_dossier(const json::Value& script, const application::ScriptResult& played) {
  std::string naam;
  for (const auto& stap : *script.member("stappen")->get_if<json::Array>())
    for (const auto* key : {"nieuw", "dossier"})
      if (const auto* found = stap.member(key)) naam = *found->get_if<std::string>();
  const auto dossier = played.dossiers.find(naam);
  if (dossier == played.dossiers.end()) return "";
  const auto& ref = dossier->second;
  return "\nDossier van de laatste stap: /oefenen/" + std::string(domain::aggregate_type(ref.soort).meervoud) + "/" +
         base::to_string(ref.id);
}

base::Result<application::ScriptResult, application::ScriptMistake> play(const json::Value& script,
                                                                         const fs::path& file,
                                                                         const std::string& gegevens,
                                                                         base::ManualClock& clock) {
  const Content content;
  const auto kaart = rekenaar(gegevens, Omgeving::oefen);
  // Seeded, not secret: the practice password is known to everyone, and the same example everywhere is the point.
  base::SeededRandom store_random(20260901), script_random(20260902);
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
  const auto vul_aan = aanvuller(content.referentie, kaart.get());
  auto played = application::play_script(
      script, {*store, store->accounts(), content.referentie, content.werkwijze, clock, script_random, {}, vul_aan});
  // The practice day begins later than the last act of the example: that is a move of the clock, too.
  const auto last = storage::last_moment_sqlite(file.string());
  if (played && last && *last < clock.now())
    application::leg_klok_verzet_vast(*store, application::authorise_system(content.referentie),
                                      {*last, clock.now(), {}});
  return played;
}

}  // namespace

fs::path script_in(const fs::path& folder) { return folder / "script.json"; }

Gevuld gevuld_in(const fs::path& folder) {
  Gevuld out;
  std::ifstream in(gevuld_file(folder), std::ios::binary);
  const auto text = json::parse(std::string(std::istreambuf_iterator<char>(in), {}));
  if (!text) return out;
  if (const auto* bezetting = text->member("bezetting"); bezetting && bezetting->get_if<std::string>())
    out.bezetting = gen::bezetting_from(*bezetting->get_if<std::string>()).value_or(out.bezetting);
  if (const auto* tot = text->member("gevuld"); tot && tot->get_if<std::int64_t>())
    out.tot = *tot->get_if<std::int64_t>();
  return out;
}

Filled oefen_vul(const fs::path& folder, const std::optional<fs::path>& own, const std::string& gegevens,
                 gen::Bezetting bezetting) {
  const fs::path finished = database_in(folder.string()), unfinished = finished.string() + ".nieuw";
  if (fs::exists(finished))
    return own ? Filled{false, "In " + folder.string() + " staat al een oefenomgeving. Kies met --data een andere map."}
               : Filled{true, "De oefenomgeving staat er al; er is niets gewijzigd."};
  auto script = own ? read_script(*own) : application::example_script();
  if (!own && bezetting == gen::Bezetting::schuilnamen)
    script = application::met_schuilnamen(script, application::schuilnamen());
  fs::create_directories(folder);
  remove_unfinished(unfinished);
  base::ManualClock clock({});
  const auto played = play(script, unfinished, gegevens, clock);
  if (!played) {
    remove_unfinished(unfinished);
    const auto& at = played.error();
    if (own) return {false, own->string() + " bij " + (at.pointer.empty() ? "/" : at.pointer) + ": " + at.melding};
    return {false, application::example_place(at.pointer) + ": " + at.melding};
  }
  fs::remove(script_in(folder));
  if (own) fs::copy_file(*own, script_in(folder));
  write_gevuld(folder, {bezetting, storage::end_of_sqlite(unfinished.string())});
  fs::rename(unfinished, finished);
  remove_unfinished(unfinished);
  return {true, counts(*played) + (own ? last_dossier(script, *played) : "")};
}

std::optional<json::Value> oefenscript(const fs::path& folder) {
  if (!fs::exists(script_in(folder))) return std::nullopt;
  return read_script(script_in(folder));
}

std::optional<base::Instant> oefenklok(const fs::path& folder) {
  return storage::last_moment_sqlite(database_in(folder.string()));
}

namespace {

constexpr auto names_text = "Noem partijen die in een verhaal weigeren of te laat zijn bij hun echte naam";

gen::Bezetting bezetting_of(bool echte_namen) {
  return echte_namen ? gen::Bezetting::echte_namen : gen::Bezetting::schuilnamen;
}

void said(const Filled& filled) {
  if (!filled.ok) throw std::runtime_error(filled.melding);
  std::cout << filled.melding << '\n';
}

}  // namespace

void add_oefen(CLI::App& app) {
  auto* oefen = app.add_subcommand("oefen", "De oefenomgeving");
  oefen->require_subcommand(1);
  auto* vul = oefen->add_subcommand("vul", "Maak de oefenomgeving met de voorbeeldcyclus; wat er al staat blijft");
  const auto data = std::make_shared<std::string>("data/oefen");
  const auto script = std::make_shared<std::string>();
  const auto gegevens = std::make_shared<std::string>("gegevens");
  vul->add_option("--data", *data, "Map van de oefenomgeving")->capture_default_str();
  vul->add_option("--script", *script,
                  "Speel dit script in plaats van het voorbeeld, zoals een tegenvoorbeeld van model-check");
  vul->add_option("--gegevens", *gegevens, "Map met de meegeleverde kaartlagen; daarmee meet het voorbeeld")
      ->capture_default_str();
  const auto echte_namen = std::make_shared<bool>(false);
  vul->add_flag("--echte-namen", *echte_namen, names_text);
  vul->callback([data, script, gegevens, echte_namen] {
    said(oefen_vul(*data, script->empty() ? std::nullopt : std::optional<fs::path>(*script), *gegevens,
                   bezetting_of(*echte_namen)));
  });
  auto* opnieuw = oefen->add_subcommand(
      "opnieuw", "Laat de oefenomgeving opnieuw beginnen; wat er is gedaan verdwijnt. De server mag niet draaien");
  opnieuw->add_option("--data", *data, "Map van de oefenomgeving")->capture_default_str();
  opnieuw->add_option("--gegevens", *gegevens, "Map met de meegeleverde kaartlagen")->capture_default_str();
  opnieuw->add_flag("--echte-namen", *echte_namen, names_text);
  opnieuw->callback(
      [data, gegevens, echte_namen] { said(oefen_opnieuw(*data, *gegevens, bezetting_of(*echte_namen))); });
}

}  // namespace ruimte::app
