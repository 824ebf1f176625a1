// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/kernel/command.hpp"
#include "domain/kernel/refusal.hpp"
#include "domain/kernel/world.hpp"

/// Signals: what deserves attention now, derived from what one reader may read. Nothing is recorded when one is raised
/// or cleared; it is a pure function of the state, the method and the moment.
namespace ruimte::domain {

class Werkwijze;

/// What one reader may read. A rule knows nothing else, so a signal cannot tell what its reader may not know (I-20).
class Zicht {
 public:
  virtual ~Zicht() = default;
  /// Null when the stream does not exist for this reader.
  [[nodiscard]] virtual const Aggregate* find(const StreamRef& ref) const = 0;
  /// The dossiers of a noun in a phase (empty: in any), newest change first.
  [[nodiscard]] virtual std::vector<const Aggregate*> alle(Soort soort, std::string_view fase) const = 0;
  /// True when `alle` left nothing out. A rule that concludes from absence asks this first.
  [[nodiscard]] virtual bool volledig(Soort soort) const = 0;
  [[nodiscard]] virtual const Referentie& referentie() const = 0;
};

/// Someone a finding points at: a side, an organisation of it when one is responsible, or a body.
struct Betrokkene {
  std::string zijde, organisatie, gremium;
};

/// One thing that a rule found in a dossier.
struct Bevinding {
  base::Uuid onderdeel;             ///< the action or landing it is about; zero: the whole dossier
  std::optional<base::Date> sinds;  ///< first day of it; always set by a rule that dates
  std::optional<base::Date> uiterlijk;
  std::map<std::string_view, Betrokkene> betrokkenen;  ///< by role, as its rule declares them
  std::vector<gen::Feit> feiten;                       ///< for the sentence
};

struct SignaalCtx {
  const Zicht& zicht;
  base::Date vandaag;
};

enum class Parametersoort : std::uint8_t {
  instelling,     ///< names a setting that is a number; the rule gets the number
  functie,        ///< id of the catalogue
  plaatsingwijze  ///< code
};

struct Parameter {
  std::string_view naam;
  Parametersoort soort{};
};

struct RegelArgs {
  std::map<std::string, int, std::less<>> getallen;
  std::map<std::string, std::string, std::less<>> codes;
  std::map<std::string, std::string, std::less<>> instellingen = {};  ///< of numbers that the parties may choose
};

/// A compiled question about one dossier.
struct RegelDef {
  std::string_view naam;
  Soort voor{};
  std::span<const Parameter> parameters;     ///< all compulsory
  std::span<const std::string_view> rollen;  ///< whom it can point at
  std::span<const std::string_view> feiten;  ///< slots of its sentence
  bool dateert;                              ///< every finding has `sinds`
  std::vector<Bevinding> (*fn)(const SignaalCtx&, const Aggregate&, const RegelArgs&);
};

/// Every rule that the program knows, by name.
std::span<const RegelDef> signaalregels();

/// Who sees a signal, of those who can read its dossier: what tells of one side is for that side.
enum class Zichtbaar : std::uint8_t { iedereen, zijde, eigenaar };

enum class Ernst : std::uint8_t { aandacht, dringend };

/// A signal as the method declares it.
struct SignaalDef {
  std::string id, naam, naam_en, zin, zin_en, uitleg, grondslag;
  Soort soort{};
  std::vector<std::string> fasen;  ///< in which it is looked for
  const RegelDef* regel = nullptr;
  RegelArgs args;
  std::vector<std::string> functies;  ///< of the owner
  std::string rol;                    ///< which of those that the rule points at the owner works for; empty: nobody's
  int voorsprong = 0;                 ///< working days that only the owner's side sees it
  Zichtbaar zichtbaar{};
  Ernst ernst{};
  std::optional<Soort> opheffen_soort;  ///< where the clearing acts are done, when not on the dossier itself
  std::vector<std::string> opheffen;    ///< acts that clear it
};

/// A signal that is raised now.
struct Signaal {
  const SignaalDef* def;
  StreamRef dossier;
  Bevinding bevinding;
  Betrokkene eigenaar;
};

/// Everything that is raised in what this reader sees, in the order of the method and then of the dossiers.
/// O(signals x dossiers in their phases).
std::vector<Signaal> signalen(const Werkwijze& werkwijze, const Zicht& zicht, base::Date vandaag);

/// The actor is the one who is asked to do something about it.
bool is_eigenaar(const Signaal& signaal, const Actor& actor);

/// The owner's side sees it at once; others after its head start. Whoever cannot read the dossier has no such signal.
bool mag_zien(const Signaal& signaal, const Actor& actor, const Referentie& referentie, base::Date vandaag);

}  // namespace ruimte::domain
