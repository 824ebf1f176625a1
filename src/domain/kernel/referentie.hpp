// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/types.hpp"
#include "domain/kernel/verenigbaarheid.hpp"
#include "gen/catalogus.hpp"
#include "gen/catalogus_werkvormen.hpp"
#include "gen/catalogus_werkwijze.hpp"

/// The facts about bodies and parties that decisions rest on, read once at start from the catalogue and never changed.
namespace ruimte::domain {

enum class Mandaatniveau : std::uint8_t { adviseren, voorbereiden, besluiten, informeren };

struct GremiumMandaat {
  std::string onderwerp;
  Mandaatniveau niveau{};
  std::optional<base::Date> van, tot;  ///< absent: no limit
};

struct Gremium {
  std::string id, naam;
  std::string instantie_per;  ///< `provincie`, `landsdeel` or empty: one body
  std::string zijde;          ///< `rijk`, `provincie` or `beide`: whom its decisions bind
  std::vector<GremiumMandaat> mandaten;
  int interval_dagen = 0;                 ///< between two meetings; 0: unknown
  bool wisselende_leden = false;          ///< who sits differs per matter, so it has no audience of its own
  std::string soort_overleg = {};         ///< `proces` or `inhoud`
  std::optional<int> aanleverdagen = {};  ///< working days before a meeting that documents are due; absent: the setting
};

struct Organisatie {
  std::string id, naam, soort;
  std::string zijde;  ///< `rijk`, a province code or empty
  bool kan_instemmen = true;
  std::string ouder = {};  ///< larger organisation that it is part of; empty: none
};

struct Provincie {
  std::string id, naam, afkorting;  ///< PV26, Utrecht, UT
  std::string landsdeel;
  int nr = 0;  ///< 26
};

/// How strong a rule of the method is; a guard without a rule always refuses.
enum class Sterkte : std::uint8_t { meekijken, waarschuwen, weigeren };
/// Ids of the catalogue `sterkte`.
std::string_view to_id(Sterkte sterkte);
std::optional<Sterkte> sterkte_from(std::string_view id);

/// What a choice is about: a setting on which parties differ, a question that the method must answer, a part of the
/// document that describes the method.
enum class Keuzesoort : std::uint8_t { instelling, open_vraag, onderdeel };

/// A setting that parties choose together.
struct Keuzes {
  std::string naam;
  std::vector<std::string> keuzes;  ///< ids; empty: an answer in words
  std::string zolang;               ///< how the program behaves while nobody chose
  bool geheel = false, provincie = false;
  bool standaard = false;  ///< there is a default that needs no choice
  Keuzesoort soort = Keuzesoort::instelling;
  std::optional<std::pair<std::int64_t, std::int64_t>> grenzen = {};  ///< of a number: smallest and largest
  std::vector<std::string> namen = {};                                ///< of the choices, in the same order
};

/// A row of the role matrix: what a kind of party does in a step.
struct Roltaak {
  std::string stap, ook_stap;  ///< `ook_stap`: the other route of the same step, or empty
  std::string partij, rol;     ///< `rol` may be empty
  std::vector<std::string> taken, functies;
};

struct Escalatietrede {
  std::vector<std::string> gremia;
  int termijn_werkdagen = 0;  ///< 0: no term
  bool verzoek = false;       ///< only through a request to be tabled
  bool onderling = false;     ///< those involved meet themselves; nothing is tabled
};

/// The weeks around an election in which a board cannot work or decide.
struct StilleTijd {
  std::string verkiezing;
  base::Date van, tot;
};

/// An election with the quiet weeks around its day, and the boards that it touches.
struct Verkiezingstijd {
  std::string verkiezing;
  base::Date dag, van, tot;
  std::set<std::string, std::less<>> raakt;  ///< `rijk`, `provincie`, `waterschap`, `gemeente`
};

/// The wording of the water and soil policy from a day on.
struct Beleidsversie {
  base::Date van;
  std::string bewoording;
};

/// `pv26` of `do_novex:pv26`; empty for a body without instances.
std::string_view instantie_van(std::string_view gremium);

class Referentie {
 public:
  std::map<std::string, Gremium, std::less<>> gremia;
  std::map<std::string, Organisatie, std::less<>> organisaties;
  std::map<std::string, Provincie, std::less<>> provincies;
  std::vector<std::string> landsdelen;                                             ///< in catalogue order
  std::map<std::string, std::vector<Escalatietrede>, std::less<>> escalatiepaden;  ///< per kind of conflict
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> ids;  ///< catalogue -> known ids (open codes)
  std::map<std::string, std::int64_t, std::less<>> getallen;                   ///< settings that are a number
  std::map<std::string, Keuzes, std::less<>> keuzes;                           ///< settings that parties choose
  /// Functions that may act in the name of others, and of whom.
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> namens;
  std::map<std::string, int, std::less<>> niveaus;                ///< levels of use, by their number
  std::map<std::string, Sterkte, std::less<>> regelsterkten;      ///< rules that have a strength to choose
  std::map<std::string, std::string, std::less<>> sterktekeuzes;  ///< rule -> the setting by which it is tightened
  std::vector<StilleTijd> stille_tijden;                          ///< of Rijk and provinces, by first day
  std::vector<Verkiezingstijd> verkiezingen;                      ///< of all boards, by first day
  std::vector<gen::Cyclussjabloon> sjablonen;                     ///< of a cycle, by number
  std::map<std::string, gen::Werkvorm, std::less<>> werkvormen;   ///< templates for the content of a meeting
  std::vector<gen::Routeregel> routes;                            ///< by number
  std::vector<std::string> vaagheden;                             ///< wording that says too little, lower case
  std::vector<Roltaak> roltaken;                                  ///< in catalogue order
  std::map<std::string, std::set<std::string, std::less<>>, std::less<>> functie_soorten;  ///< kinds of organisation
  std::map<std::string, Ruimtefunctie, std::less<>> ruimtefuncties;  ///< what a claim can ask room for
  Verenigbaarheden verenigbaarheden;                                 ///< every version, by first day
  std::set<std::string, std::less<>> hoofdperspectieven;             ///< those that an opgave can have as its one
  std::vector<Beleidsversie> water_bodem;                            ///< by first day
  std::map<std::string, std::string, std::less<>> domeinnamen, novexnamen;  ///< id -> Dutch name
  std::vector<gen::Doel> doelen;        ///< public goals and figures, in catalogue order
  std::vector<base::Date> vrije_dagen;  ///< no working days (`vrije_dagen()`); sorted

  /// `do_novex:PV26` -> the body `do_novex`; null when unknown or when the instance does not fit the body.
  [[nodiscard]] const Gremium* gremium(std::string_view met_instantie) const;

  /// The instances of a body for these provinces, each once; the body itself when it has no instances.
  [[nodiscard]] std::vector<std::string> instanties(const Gremium& gremium,
                                                    const std::vector<std::string>& provincies) const;

  /// The provinces of an agenda: the one, or all of that part of the country.
  [[nodiscard]] std::vector<std::string> provincies_van_agenda(const std::optional<std::string>& provincie,
                                                               const std::optional<std::string>& landsdeel) const;

  /// Where a conflict of this kind may be tabled when it stands on rung `trede` (0: on none), by body without instance:
  /// the other bodies of its rung, and those of the next rung that has any. The value is the number of the rung.
  [[nodiscard]] std::map<std::string, int, std::less<>> volgende_treden(std::string_view soort, int trede) const;
  [[nodiscard]] bool kent(std::string_view catalogus, std::string_view id) const;
};

}  // namespace ruimte::domain
