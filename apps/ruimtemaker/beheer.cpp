// SPDX-License-Identifier: EUPL-1.2
// beheer: accounts and functions from the machine itself. Functions are given by the ordinary act, so that the log
// shows them; names and passwords stand outside the log.
#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "application/system/system_actor.hpp"
#include "commands.hpp"
#include "environment.hpp"
#include "gen/organisatie_en_functie.hpp"
#include "oefen.hpp"
#include "terminal.hpp"

namespace ruimte::app {

namespace {

using application::Account;

struct Options {
  std::string data = "data", gebruikersnaam, naam, functie, organisatie = "vro_programmaspoor", gremium;
  bool wachtwoord_stdin = false, oefen = false;
};

/// The data folder of the options with all that it needs.
struct Opened {
  explicit Opened(const Options& o)
      : clock(machine, start_of(o)), folder(o.oefen ? o.data + "/oefen" : o.data, o.oefen, {content, clock, random}) {}
  /// Functions in the practice environment start on a day that counts there.
  base::Instant start_of(const Options& o) const {
    if (!o.oefen) return machine.now();
    if (const auto start = oefenklok(o.data + "/oefen")) return *start;
    throw std::runtime_error("Er is geen oefenomgeving in " + o.data + ". Maak die met: ruimtemaker oefen vul");
  }
  Content content;
  base::SystemClock machine;
  base::ShiftedClock clock;
  base::SystemRandom random;
  DataFolder folder;
};

void give_function(Opened& opened, const base::Uuid& persoon, const Options& o) {
  gen::FunctieToewijzenInvoer in;
  in.persoon = persoon;
  in.functie = o.functie;
  in.organisatie = o.organisatie;
  if (!o.gremium.empty()) in.gremium = o.gremium;
  in.van = base::amsterdam_date(opened.clock.now());
  const auto& referentie = opened.content.referentie;
  for (const auto& [catalogus, id] :
       {std::pair{"functie", o.functie}, {"organisatie", o.organisatie}, {"gremium", o.gremium}})
    if (!id.empty() && !referentie.kent(catalogus, id))
      throw std::runtime_error("Onbekend in de catalogus " + std::string(catalogus) + ": " + id);
  domain::Command command;
  command.stream = {domain::Soort::functie, base::new_uuid(opened.clock, opened.random)};
  command.handeling = "functie_toewijzen";
  command.invoer = base::Record::of(std::move(in));
  auto actor = application::authorise_system(referentie);
  actor.functie = "beheerder";  // the act belongs to the administrator; the log shows that the machine itself did it
  opened.folder.act(actor, std::move(command));
}

Account add_account(Opened& opened, const Options& o) {
  Account account;
  account.persoon = base::new_uuid(opened.clock, opened.random);
  account.gebruikersnaam = o.gebruikersnaam;
  account.naam = o.naam.empty() ? o.gebruikersnaam : o.naam;
  account.wachtwoord_hash = base::hash_password(new_password(o.wachtwoord_stdin), opened.random);
  if (!opened.folder.store().accounts().add(account)) throw std::runtime_error("Deze gebruikersnaam is al in gebruik.");
  return account;
}

Account existing(Opened& opened, const Options& o) {
  auto account = opened.folder.store().accounts().by_name(o.gebruikersnaam);
  if (!account) throw std::runtime_error("Er is geen account met deze gebruikersnaam.");
  return *account;
}

void first_account(Options o) {
  Opened opened(o);
  if (!opened.folder.store().accounts().all().empty())
    throw std::runtime_error(
        "Er is al een account. Maak een volgend account in de toepassing, of met: ruimtemaker beheer account nieuw");
  if (o.gebruikersnaam.empty()) o.gebruikersnaam = ask("Gebruikersnaam van de beheerder: ");
  if (o.gebruikersnaam.empty()) throw std::runtime_error("Een gebruikersnaam is nodig.");
  o.functie = "beheerder";
  give_function(opened, add_account(opened, o).persoon, o);
  std::cout << "Het eerste account is gemaakt: " << o.gebruikersnaam
            << ". Meld u ermee aan en maak daar de andere accounts.\n";
}

void new_account(const Options& o) {
  Opened opened(o);
  const auto account = add_account(opened, o);
  if (!o.functie.empty()) give_function(opened, account.persoon, o);
  std::cout << base::to_string(account.persoon) << '\n';
}

void more_function(const Options& o) {
  Opened opened(o);
  give_function(opened, existing(opened, o).persoon, o);
  std::cout << "De functie is toegewezen.\n";
}

void reset_password(const Options& o) {
  Opened opened(o);
  const auto account = existing(opened, o);
  opened.folder.store().accounts().set_password(account.persoon,
                                                base::hash_password(new_password(o.wachtwoord_stdin), opened.random));
  std::cout << "Het wachtwoord is gewijzigd; lopende sessies zijn beëindigd.\n";
}

void list_accounts(const Options& o) {
  Opened opened(o);
  for (const auto& account : opened.folder.store().accounts().all())
    std::cout << account.gebruikersnaam << '\t' << account.naam << '\t' << base::to_string(account.persoon) << '\n';
}

void add_common(CLI::App& command, const std::shared_ptr<Options>& o) {
  command.add_option("--data", o->data, "Map met de gegevens")->capture_default_str();
  command.add_flag("--oefen", o->oefen, "In de oefenomgeving");
}

void add_person(CLI::App& command, const std::shared_ptr<Options>& o, bool required) {
  command.add_option("--gebruikersnaam", o->gebruikersnaam, "Naam waarmee iemand zich aanmeldt")->required(required);
  command.add_option("--naam", o->naam, "Naam van de persoon");
  command.add_flag("--wachtwoord-stdin", o->wachtwoord_stdin, "Lees het wachtwoord van de eerste regel van de invoer");
}

void add_function(CLI::App& command, const std::shared_ptr<Options>& o, bool required) {
  command.add_option("--functie", o->functie, "Functie, bijvoorbeeld projectleider")->required(required);
  command.add_option("--organisatie", o->organisatie, "Organisatie, bijvoorbeeld provincie_utrecht")
      ->capture_default_str();
  command.add_option("--gremium", o->gremium, "Gremium van een secretaris, bijvoorbeeld do_novex:pv26");
}

}  // namespace

void add_beheer(CLI::App& app) {
  auto* beheer = app.add_subcommand("beheer", "Accounts en functies, vanaf deze machine");
  beheer->require_subcommand(1);
  const auto o = std::make_shared<Options>();

  auto* first = beheer->add_subcommand("eerste-account",
                                       "Maak het account van de beheerder; kan alleen als er nog geen account is");
  add_common(*first, o);
  add_person(*first, o, false);
  first->add_option("--organisatie", o->organisatie, "Organisatie van de beheerder")->capture_default_str();
  first->callback([o] { first_account(*o); });

  auto* account = beheer->add_subcommand("account", "Accounts");
  account->require_subcommand(1);
  auto* add = account->add_subcommand("nieuw", "Maak een account, met of zonder functie");
  add_common(*add, o);
  add_person(*add, o, true);
  add_function(*add, o, false);
  add->callback([o] { new_account(*o); });
  auto* password = account->add_subcommand("wachtwoord", "Zet een nieuw wachtwoord");
  add_common(*password, o);
  add_person(*password, o, true);
  password->callback([o] { reset_password(*o); });
  auto* list = account->add_subcommand("lijst", "Toon de accounts");
  add_common(*list, o);
  list->callback([o] { list_accounts(*o); });

  auto* function = beheer->add_subcommand("functie", "Wijs een functie toe aan een account");
  add_common(*function, o);
  add_person(*function, o, true);
  add_function(*function, o, true);
  function->callback([o] { more_function(*o); });
}

}  // namespace ruimte::app
