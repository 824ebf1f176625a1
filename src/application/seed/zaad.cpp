// SPDX-License-Identifier: EUPL-1.2
#include "application/seed/zaad.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "application/example.hpp"
#include "application/methoden.hpp"
#include "application/script.hpp"
#include "application/seed/geheugen.hpp"
#include "application/seed/kloon.hpp"
#include "application/seed/ruimtevraag.hpp"
#include "application/system/system_actor.hpp"
#include "gen/agenda.hpp"
#include "gen/organisatie_en_functie.hpp"

namespace ruimte::application {

namespace {

using domain::Soort;

/// Retellings of one act are spread over so much time at most, and never past the next act.
constexpr std::int64_t spreiding_us = std::int64_t{4} * 3600 * 1'000'000;
/// After the example the room that is asked fills the rest of the season.
constexpr std::int64_t seizoen_us = std::int64_t{60} * 24 * 3600 * 1'000'000;

constexpr std::int64_t meeste_plaatsen = 200;

/// What parties have one of: a retelling uses that of the example.
bool van_allen(Soort soort) {
  using enum gen::Stroomsoort;
  constexpr std::array eenmalig = {agenda,         capaciteit,   mandaatregister, overleg,     cyclus,
                                   kennis,         procesruimte, functie,         machtiging,  nummering,
                                   overlegdossier, oefenklok,    inrichting,      arrangement, toegang,
                                   partijpagina,   werkwijze,    werkwijzetekst};
  return std::ranges::find(eenmalig, soort) != eenmalig.end();
}

/// Accounts of the example, kept aside.
class Accountlijst final : public Accounts {
 public:
  std::optional<Account> by_name(std::string_view naam) override {
    const auto it = std::ranges::find(alle_, naam, &Account::gebruikersnaam);
    return it == alle_.end() ? std::nullopt : std::optional(*it);
  }
  std::optional<Account> by_persoon(const base::Uuid& persoon) override {
    const auto it = std::ranges::find(alle_, persoon, &Account::persoon);
    return it == alle_.end() ? std::nullopt : std::optional(*it);
  }
  std::vector<Account> all() override { return alle_; }
  bool add(const Account& account) override {
    if (by_name(account.gebruikersnaam)) return false;
    alle_.push_back(account);
    return true;
  }
  void set_password(const base::Uuid&, const std::string&) override {}
  void end_sessions(const base::Uuid&) override {}
  void count_failure(const base::Uuid&, int, base::Instant) override {}
  void clear_failures(const base::Uuid&) override {}
  void end_session(std::string_view, base::Instant, base::Instant) override {}
  bool session_ended(std::string_view) override { return false; }

 private:
  std::vector<Account> alle_;
};

/// The example as it was played: its acts in order of time.
struct Opname {
  std::vector<Aanvaard> handelingen;
  std::vector<Account> accounts;
  base::Instant einde{};
};

Decider decider(const domain::Methoden& methoden) {
  return [&methoden](const domain::World& world, const domain::Command& command, const domain::Actor& actor,
                     base::Instant now) { return domain::decide(methoden, world, command, actor, now); };
}

Opname neem_op(const Seedtoneel& toneel, base::Random& random) {
  const auto& methode = toneel.methoden.meegeleverd();
  Opname uit;
  base::ManualClock clock(seed_begin());
  Geheugendeur deur(methode.referentie, decider(toneel.methoden), clock,
                    [&](const Aanvaard& act) { uit.handelingen.push_back(act); });
  Accountlijst accounts;
  begin_met_werkwijze(deur, toneel.methoden, authorise_system(methode.referentie));
  const auto script = example_script();
  const auto played = play_script(script, {deur, accounts, methode.referentie, methode.werkwijze, clock, random,
                                           toneel.password_cost, toneel.vul_aan});
  if (!played)
    throw std::logic_error("het voorbeeld is niet te spelen: " + example_place(played.error().pointer) + ": " +
                           played.error().melding);
  uit.accounts = accounts.all();
  uit.einde = clock.now();
  return uit;
}

class Zaaier {
 public:
  Zaaier(const Seedvraag& vraag, const Seedtoneel& toneel, Bulk& bulk)
      : maat_(seedmaat(vraag.schaal)),
        toneel_(toneel),
        bulk_(bulk),
        random_(vraag.zaad),
        opname_(neem_op(toneel, random_)),
        deur_(toneel.methoden.meegeleverd().referentie, decider(toneel.methoden), clock_,
              [this](const Aanvaard& act) { neem(act); }) {
    for (std::int64_t i = 0; i < maat_.verhalen; ++i) {
      auto& verhaal = verhalen_.emplace_back(std::make_unique<Verhaal>());
      for (std::int64_t j = 1; j < maat_.afspraken; ++j) verhaal->afspraken.emplace_back(&verhaal->kloon);
    }
  }

  Seeduitslag zaai() {
    speel();
    Ruimtevraag(
        {.deur = deur_, .clock = clock_, .random = random_, .plaatsen = toneel_.plaatsen, .feiten = uitslag_.feiten})
        .vul({.opgaven = maat_.opgaven, .claims = maat_.claims, .feiten = maat_.feiten}, seizoen_us);
    for (const auto& account : opname_.accounts) bulk_.voeg_toe(account);
    uitslag_.personen += std::ssize(opname_.accounts);
    deur_.wereld().elk([&](const domain::Aggregate& a) { ++uitslag_.dossiers[a.ref.soort]; });
    bulk_.sluit([this](const Bulk::Bezoek& bezoek) { deur_.wereld().elk(bezoek); });
    return std::move(uitslag_);
  }

 private:
  struct Verhaal {
    Kloon kloon;
    std::vector<Kloon> afspraken;  ///< each begins its own afspraken and shares the rest
  };

  void neem(const Aanvaard& act) {
    ++uitslag_.handelingen;
    uitslag_.feiten += std::ssize(act.feiten);
    bulk_.neem(act);
  }

  void speel() {
    const auto& alle = opname_.handelingen;
    bool begonnen = false;
    for (std::size_t i = 0; i < alle.size(); ++i) {
      clock_.set(std::max(alle[i].tijd, clock_.now()));
      const auto soort = alle[i].command.stream.soort;
      if (!begonnen && soort != Soort::functie && soort != Soort::werkwijze) {
        voeg_personen_toe();
        begonnen = true;
      }
      if (doe(ruim(alle[i].command), alle[i].actor).empty()) weiger(alle[i]);
      vertel_na(alle[i], (i + 1 < alle.size() ? alle[i + 1].tijd : opname_.einde).us - alle[i].tijd.us);
    }
    clock_.set(std::max(clock_.now(), opname_.einde));
  }

  /// The agendas of the example are for its own stories; here as much fits as an agenda can hold.
  static domain::Command ruim(domain::Command command) {
    if (command.handeling != "agenda_openen") return command;
    auto invoer = command.invoer.as<gen::AgendaOpenenInvoer>();
    invoer.plaatsen = meeste_plaatsen;
    command.invoer = base::Record::of(std::move(invoer));
    return command;
  }

  std::vector<Feit> doe(domain::Command command, const std::shared_ptr<const domain::Actor>& actor) {
    if (toneel_.vul_aan) toneel_.vul_aan(command, *deur_.reader(), actor->kringen, clock_.now());
    return deur_.doe(std::move(command), actor);
  }

  void weiger(const Aanvaard& act) {
    ++uitslag_.geweigerd;
    ++uitslag_.redenen[act.command.handeling + ": " + deur_.reden()];
  }

  /// More people in the functions of the example, with its password.
  void voeg_personen_toe() {
    std::vector<gen::FunctieToewijzenInvoer> functies;
    for (const auto& act : opname_.handelingen)
      if (act.command.handeling == "functie_toewijzen")
        functies.push_back(act.command.invoer.as<gen::FunctieToewijzenInvoer>());
    auto systeem = authorise_system(toneel_.methoden.meegeleverd().referentie);
    systeem.functie = "beheerder";
    const auto actor = std::make_shared<const domain::Actor>(std::move(systeem));
    for (std::int64_t i = 0; i < maat_.personen; ++i) {
      auto invoer = functies[static_cast<std::size_t>(i) % functies.size()];
      Account account;
      account.persoon = base::new_uuid(clock_, random_);
      account.gebruikersnaam = "zaad-" + std::to_string(i + 1);
      account.naam = "Zaad " + std::to_string(i + 1);
      account.wachtwoord_hash = opname_.accounts.front().wachtwoord_hash;
      bulk_.voeg_toe(account);
      invoer.persoon = account.persoon;
      domain::Command command;
      command.id = base::new_uuid(clock_, random_);
      command.stream = {Soort::functie, base::new_uuid(clock_, random_)};
      command.handeling = "functie_toewijzen";
      command.invoer = base::Record::of(std::move(invoer));
      if (deur_.doe(std::move(command), actor).empty()) throw std::logic_error("functie geweigerd: " + deur_.reden());
      ++uitslag_.personen;
    }
  }

  void vertel_na(const Aanvaard& act, std::int64_t ruimte_us) {
    const auto begin = clock_.now();
    const auto ruimte = std::clamp<std::int64_t>(ruimte_us - (begin.us - act.tijd.us), 0, spreiding_us);
    const auto aantal = std::ssize(verhalen_);
    for (std::int64_t k = 0; k < aantal; ++k) {
      clock_.set({begin.us + ruimte * (k + 1) / (aantal + 1)});
      auto& verhaal = *verhalen_[static_cast<std::size_t>(k)];
      vertel(act, verhaal.kloon);
      if (act.command.stream.soort != Soort::afspraak) continue;
      for (auto& afspraak : verhaal.afspraken) vertel(act, afspraak);
    }
  }

  void vertel(const Aanvaard& act, Kloon& kloon) {
    const auto& stream = act.command.stream;
    const bool begint =
        std::ranges::any_of(act.feiten, [&](const Feit& f) { return f.stream == stream && f.versie == 1; });
    const bool allen = van_allen(stream.soort);
    if (allen ? begint : (!begint && !kloon.begon(stream.id))) return;
    bool eigen = false;
    domain::Command command = act.command;
    command.invoer = kloon.invoer(act.command.invoer, plaats(act, kloon), random_, eigen);
    if (allen && !eigen) return;
    command.id = base::new_uuid(clock_, random_);
    const auto nieuw = begint ? base::new_uuid(clock_, random_) : kloon.id(stream.id);
    command.stream.id = nieuw;
    const auto feiten = doe(std::move(command), act.actor);
    if (feiten.empty()) return weiger(act);
    if (begint) kloon.zet(stream.id, nieuw);
    kloon.leer(act.feiten, feiten);
    const auto* oud = deur_.wereld().find(stream);
    const auto* hier = deur_.wereld().find({stream.soort, nieuw});
    if (!allen && oud != nullptr && oud != hier) kloon.leer(*oud, *hier);
  }

  const Plaats& plaats(const Aanvaard& act, Kloon& kloon) {
    const auto& provincies = deur_.wereld().referentie().provincies;
    if (provincies.contains(act.actor->zijde)) return kloon.plaats(act.actor->zijde, toneel_.plaatsen, random_);
    for (const auto& [id, p] : provincies)
      if (act.feiten.front().kring == domain::kring_gedeeld(p.nr) ||
          act.feiten.back().kring == domain::kring_gedeeld(p.nr))
        return kloon.plaats(id, toneel_.plaatsen, random_);
    return kloon.plaats("", toneel_.plaatsen, random_);
  }

  Seedmaat maat_;
  const Seedtoneel& toneel_;
  Bulk& bulk_;
  base::SeededRandom random_;
  base::ManualClock clock_{seed_begin()};
  Opname opname_;
  Geheugendeur deur_;
  Seeduitslag uitslag_;
  std::vector<std::unique_ptr<Verhaal>> verhalen_;
};

}  // namespace

Seedmaat seedmaat(double schaal) {
  const auto maal = [&](double n) { return std::max<std::int64_t>(1, std::llround(n * schaal)); };
  return {.verhalen = maal(300.0 / 18),
          .afspraken = 7,
          .personen = maal(1'500),
          .opgaven = maal(960),
          .claims = maal(50'000),
          .feiten = maal(500'000)};
}

base::Instant seed_begin() {
  const auto head = example_head();
  const auto* begin = head.member("begin");
  if (begin == nullptr || begin->get_if<std::string>() == nullptr)
    throw std::logic_error("het voorbeeld begint nergens");
  return base::parse_instant(*begin->get_if<std::string>()).value();
}

Seeduitslag seed(const Seedvraag& vraag, const Seedtoneel& toneel, Bulk& bulk) {
  if (!(vraag.schaal > 0)) throw std::invalid_argument("de schaal is meer dan 0");
  if (toneel.plaatsen.leeg()) throw std::invalid_argument("er zijn geen plaatsen");
  return Zaaier(vraag, toneel, bulk).zaai();
}

}  // namespace ruimte::application
