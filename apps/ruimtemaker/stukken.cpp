// SPDX-License-Identifier: EUPL-1.2
// stukken lijst, toon, keur: the templates of papers, for who adapts them.
#include "stukken.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <stdexcept>

#include "base/json.hpp"
#include "commands.hpp"

namespace ruimte::app {

namespace {

namespace fs = std::filesystem;
namespace stukken = application::stukken;

/// Everything that is wrong in a file, one per line; empty when nothing is.
std::string gebreken_van(const std::string& bestand, const stukken::Gebreken& gebreken) {
  std::string uit;
  for (const auto& g : gebreken) uit += bestand + ":" + std::to_string(g.regel) + ": " + g.tekst + "\n";
  return uit;
}

void keur(const std::vector<std::string>& bestanden) {
  bool goed = true;
  for (const auto& bestand : bestanden) {
    const auto gelezen = stukken::lees_sjabloon(http::read_file(bestand));
    goed = goed && gelezen;
    if (gelezen)
      std::cout << bestand << ": in orde, " << gelezen->naam << " (versie " << gelezen->versie << ") bij "
                << gen::to_id(gelezen->bij) << '\n';
    else
      std::cerr << gebreken_van(bestand, gelezen.error());
  }
  if (!goed) throw CLI::RuntimeError(1);
}

void lijst() {
  const stukken::Sjablonen sjablonen;
  for (const auto& s : sjablonen.alle()) std::cout << s.id << "\t" << gen::to_id(s.bij) << "\t" << s.naam << '\n';
}

void toon(const std::string& naam) {
  for (const auto& bestand : stukken::meegeleverde_bestanden())
    if (const auto s = stukken::lees_sjabloon(bestand.tekst); s && s->id == naam) {
      std::cout << bestand.tekst;
      return;
    }
  throw std::runtime_error("Er is geen sjabloon " + naam + ". Zie: ruimtemaker stukken lijst");
}

using json = base::json::Value;

/// Rings of coordinates in metres, one behind the other.
std::optional<base::Geometry> vorm_van(const json& object) {
  const auto* vorm = object.member("vorm");
  const auto* delen = vorm ? vorm->get_if<base::json::Array>() : nullptr;
  if (delen == nullptr) return std::nullopt;
  constexpr std::int64_t mm = 1000;
  base::Geometry uit;
  uit.type = base::GeometryType::multivlak;
  for (const auto& deel : *delen) {
    auto& ringen = uit.parts.emplace_back();
    for (const auto& ring :
         deel.get_if<base::json::Array>() ? *deel.get_if<base::json::Array>() : base::json::Array()) {
      auto& punten = ringen.emplace_back();
      const auto* getallen = ring.get_if<base::json::Array>();
      for (std::size_t i = 0; getallen && i + 1 < getallen->size(); i += 2) {
        const auto *x = (*getallen)[i].get_if<std::int64_t>(), *y = (*getallen)[i + 1].get_if<std::int64_t>();
        if (x && y) punten.push_back({static_cast<std::int32_t>(*x * mm), static_cast<std::int32_t>(*y * mm)});
      }
    }
  }
  return uit;
}

}  // namespace

stukken::Sjablonen sjablonen_in(const std::string& folder) {
  stukken::Sjablonen uit;
  if (!fs::is_directory(folder)) return uit;
  std::vector<std::string> bestanden;
  for (const auto& bestand : fs::directory_iterator(folder))
    if (bestand.path().extension() == ".yaml") bestanden.push_back(bestand.path().string());
  std::ranges::sort(bestanden);
  std::string fout;
  for (const auto& bestand : bestanden) {
    auto gelezen = stukken::lees_sjabloon(http::read_file(bestand));
    if (gelezen)
      uit.zet(*std::move(gelezen));
    else
      fout += gebreken_van(bestand, gelezen.error());
  }
  if (!fout.empty()) throw std::runtime_error(fout + "Herstel de sjablonen of haal ze weg uit " + folder + ".");
  return uit;
}

std::function<std::optional<base::Geometry>(std::string_view)> provincievormen(const http::Layers& lagen) {
  using Vormen = std::map<std::string, base::Geometry, std::less<>>;
  const auto vormen = std::make_shared<Vormen>();
  const auto* laag = lagen.find("provincies");
  const auto gelezen = laag ? base::json::parse(*laag->plain, {std::size_t{16} << 20U, 32}) : json();
  const auto* objecten =
      gelezen && gelezen->member("objecten") ? gelezen->member("objecten")->get_if<base::json::Array>() : nullptr;
  for (const auto& object : objecten ? *objecten : base::json::Array()) {
    const auto* id = object.member("id") ? object.member("id")->get_if<std::string>() : nullptr;
    auto vorm = vorm_van(object);
    if (!id || !vorm) continue;
    auto code = *id;  // `PV26` in the layer is `pv26` in the catalogue
    std::ranges::transform(code, code.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    vormen->emplace(std::move(code), *std::move(vorm));
  }
  if (vormen->empty()) return {};
  return [vormen](std::string_view code) {
    const auto it = vormen->find(code);
    return it == vormen->end() ? std::nullopt : std::optional(it->second);
  };
}

void add_stukken(CLI::App& app) {
  auto* command = app.add_subcommand("stukken", "De sjablonen van stukken");
  command->require_subcommand(1);
  command->add_subcommand("lijst", "Noem de meegeleverde sjablonen en bij welk dossier zij horen")->callback(lijst);
  auto* show = command->add_subcommand("toon", "Druk een meegeleverd sjabloon af, om aan te passen");
  const auto naam = std::make_shared<std::string>();
  show->add_option("sjabloon", *naam, "Naam uit de lijst")->required()->type_name("NAAM");
  show->callback([naam] { toon(*naam); });
  auto* check = command->add_subcommand("keur", "Controleer een aangepast sjabloon; fouten staan er met regelnummer");
  const auto bestanden = std::make_shared<std::vector<std::string>>();
  check->add_option("bestand", *bestanden, "Een of meer bestanden")
      ->required()
      ->type_name("BESTAND")
      ->check(CLI::ExistingFile);
  check->callback([bestanden] { keur(*bestanden); });
}

}  // namespace ruimte::app
