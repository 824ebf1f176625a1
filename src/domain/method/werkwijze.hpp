// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/record.hpp"
#include "domain/kernel/refusal.hpp"
#include "domain/kernel/world.hpp"
#include "domain/method/signalen.hpp"

/// The working method as data. Loaded once; after loading nothing can fail by type or by name.
namespace ruimte::domain {

/// What a guard or an effect sees. `dossier` is null for an act that creates.
struct Ctx {
  const World& world;
  const class Werkwijze& werkwijze;
  const Aggregate* dossier;
  const Actor& actor;
  const Command& command;
  base::Instant now;
  base::Date vandaag;  ///< civil date of `now` in Europe/Amsterdam; for the clock the day after the term's last day
  std::int64_t dagen_te_laat = 0;  ///< of the clock: how many days after `vandaag` it really runs
};

/// Named arguments of a guard or effect; all values are ids or texts. `werkdagen`, or a name that starts with `min_`,
/// names a setting of the catalogue in the method file and holds its number here: a limit is declared once, and part of
/// the method's hash.
using Args = std::map<std::string, std::string, std::less<>>;
inline bool is_getal(std::string_view parameter) { return parameter.starts_with("min_") || parameter == "werkdagen"; }

using GuardFn = Answer (*)(const Ctx&, const Args&);
using EffectFn = Decision (*)(const Ctx&, const Args&);
/// The parts of the dossier for which a guard holds, in document order.
using PartsFn = std::vector<base::Uuid> (*)(const Ctx&);

struct GuardDef {
  std::string_view naam;
  std::optional<Soort> voor;                     ///< empty: any noun
  std::span<const std::string_view> parameters;  ///< all compulsory
  GuardFn fn;
  bool looks_at_input;               ///< left out of the list of possible acts, run only in decide
  PartsFn onderdelen = nullptr;      ///< of a guard that holds for some parts only; it holds when it holds for one
  std::string_view invoerveld = {};  ///< catalogue id that it reads from any input that has it; checked at loading
  bool voor_iedereen = false;        ///< answers the same whoever asks, so it also tells what others are expected to do
  std::string_view regel = {};       ///< rule whose strength the parties choose; empty: what the act is, always refused
};

struct EffectDef {
  std::string_view naam;
  std::optional<Soort> voor;
  std::span<const std::string_view> parameters;
  const base::TypeDesc& (*invoer)();  ///< record the effect reads; null when it reads none
  EffectFn fn;
  std::span<const std::string_view> leidt_naar = {};  ///< phases that the kernel may derive from what it records
};

class Registry {
 public:
  void add(const GuardDef& def);
  void add(const EffectDef& def);
  [[nodiscard]] const GuardDef* guard(std::string_view naam) const;
  [[nodiscard]] const EffectDef* effect(std::string_view naam) const;

 private:
  std::map<std::string_view, GuardDef> guards_;
  std::map<std::string_view, EffectDef> effects_;
};

/// Every guard and effect that the program knows.
const Registry& default_registry();

template <class Def>
struct Bound {
  const Def* def;
  Args args;
  Sterkte sterkte = Sterkte::weigeren;  ///< of a guard; only a guard with a rule can be weaker
  Args instellingen = {};               ///< parameter -> the setting that the parties may choose its number of
};

struct Fase {
  std::string id, naam, naam_en, stap;
  bool begin = false, eind = false;
  std::optional<gen::Stelselplek> plek;  ///< of a vraagstuk: in the regular system, lifted or put back
};

/// A term of a life cycle: how long it runs from the day an act starts it.
struct TermijnRegel {
  std::string id, naam, naam_en, uitleg, grondslag;
  std::optional<int> werkdagen;  ///< absent: the effect that starts it sets its last day
};

struct Overgang {
  std::string id, naam, naam_en, uitleg, grondslag;
  std::vector<std::string> van;  ///< empty: creates a stream
  std::string naar;              ///< empty: the phase stays, or the kernel derives it
  std::vector<std::string> functies;
  const base::TypeDesc* invoer = nullptr;
  bool verwacht = false;                      ///< shown under "Wat wordt er van u verwacht" when it is possible
  std::vector<Bound<GuardDef>> verwacht_als;  ///< and only while these hold; they never stop the act itself
  std::vector<Bound<GuardDef>> voorwaarden;
  std::vector<Bound<EffectDef>> gevolgen;
  std::string klok;                ///< the clock does it when this term has passed; nobody else can
  std::vector<std::string> start;  ///< terms that begin to run; one that ran already begins again
  std::vector<std::string> stop;   ///< terms that need not run any more
  std::string niveau;              ///< level of use from which it is offered; empty: always

  [[nodiscard]] bool maakt() const { return van.empty(); }
};

/// One act that can bring a dossier from one phase to another.
struct Faseweg {
  std::string van, naar, handeling;
};

/// One life cycle.
struct Levensloop {
  Soort soort{};
  std::string niveau;  ///< of its acts that name none
  std::vector<Fase> fasen;
  std::vector<TermijnRegel> termijnen;
  std::vector<Overgang> overgangen;
  std::vector<Faseweg> wegen;  ///< also by acts of other life cycles; in the order of the method

  [[nodiscard]] const TermijnRegel* termijn(std::string_view id) const;
  [[nodiscard]] const Fase* fase(std::string_view id) const;
  [[nodiscard]] const Overgang* overgang(std::string_view id) const;
  [[nodiscard]] const Fase& begin() const;
};

/// A named mistake with the file and JSON pointer where it stands.
struct LoadError {
  std::string bestand, pointer, melding;
};

struct WerkwijzeBestand {
  std::string_view pad, json;
};

class Werkwijze {
 public:
  /// All errors of all files at once: unknown keys, names and parameters, phases that no act reaches or leaves, inputs
  /// that are not what an effect reads.
  static base::Result<Werkwijze, std::vector<LoadError>> load(std::span<const WerkwijzeBestand> bestanden,
                                                              const Registry& registry, const Referentie& referentie);

  [[nodiscard]] base::Hash hash() const { return hash_; }
  /// For a method whose whole text, limits included, has a fingerprint.
  void geef_kenmerk(const base::Hash& kenmerk) { hash_ = kenmerk; }
  [[nodiscard]] const Levensloop* levensloop(Soort soort) const;
  [[nodiscard]] std::span<const Levensloop> levenslopen() const { return levenslopen_; }
  [[nodiscard]] std::span<const SignaalDef> signalen() const { return signalen_; }

 private:
  base::Hash hash_{};
  std::vector<Levensloop> levenslopen_;
  std::vector<SignaalDef> signalen_;
};

/// What a rule has to say about an act that it does not refuse.
struct Waarschuwing {
  std::string_view regel;
  bool bevestigen = false;  ///< the actor goes on with a reason only; else it is just shown
  Refusal reden;
};

/// One act that exists here for this actor: allowed, or refused because.
struct Handeling {
  const Overgang* overgang;
  std::optional<Refusal> geweigerd;
  bool verwacht = false;               ///< expected of someone now; of this actor when it is not refused
  std::vector<base::Uuid> onderdelen;  ///< the only parts it can be about now; empty: not tied to parts, or refused
  std::vector<Waarschuwing> waarschuwingen = {};  ///< of an act that is not refused
};

/// Where acts are asked for: a dossier, or (`dossier` null) the acts that create a stream of this noun.
struct Plek {
  Soort soort{};
  const Aggregate* dossier = nullptr;
  bool alleen_verwacht = false;  ///< only the acts of this phase that the method expects of someone
};

/// The acts that exist there in this phase, each allowed or refused because; guards on input are left out. UI and
/// enforcement use the same guards.
std::vector<Handeling> handelingen(const Werkwijze& werkwijze, const World& world, const Plek& plek, const Actor& actor,
                                   base::Instant now);

/// The one door: pure, deterministic, total over well-typed commands. A stream that does not exist and one that the
/// actor may not read get the same answer, as everywhere: `onbekend`.
Decision decide(const Werkwijze& werkwijze, const World& world, const Command& command, const Actor& actor,
                base::Instant now);

}  // namespace ruimte::domain
