// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <vector>

#include "domain/method/werkwijze.hpp"
#include "domain/method/wijziging.hpp"

/// Several working methods at once: every dossier follows the one with which it began.
namespace ruimte::domain {

/// One method as a whole: its text, and what was loaded from it. The catalogues that belong to the text (limits,
/// strengths, ladders, criteria, roles) are in `referentie`; the others are the program's own.
struct Methode {
  Bestanden bestanden;
  Referentie referentie;
  Werkwijze werkwijze;  ///< its hash is the fingerprint of `bestanden`
};

/// What the program knows of methods. Safe for any number of threads.
class Methoden {
 public:
  virtual ~Methoden() = default;
  /// The method with this fingerprint, from memory or from the text that the world keeps. Null when there is no such
  /// text, or this program cannot load it: nothing can be decided then. Lives as long as this object. The first time
  /// O(text), then one look-up.
  [[nodiscard]] virtual const Methode* vind(const World& world, const base::Hash& kenmerk) const = 0;
  /// Loads a text as it would be used; or every mistake with file and place.
  [[nodiscard]] virtual base::Result<Methode, std::vector<LoadError>> laad(const Bestanden& bestanden) const = 0;
  /// The one compiled into the program.
  [[nodiscard]] virtual const Methode& meegeleverd() const = 0;
};

/// The world with the catalogues of one method.
class MethodeWereld final : public World {
 public:
  MethodeWereld(const World& below, const Methode& methode, const Methoden& methoden)
      : below_(below), methode_(methode), methoden_(methoden) {}
  const Aggregate* find(const StreamRef& ref) const override { return below_.find(ref); }
  std::optional<StreamRef> by_key(Soort soort, std::string_view sleutel) const override {
    return below_.by_key(soort, sleutel);
  }
  std::vector<StreamRef> of_kind(Soort soort) const override { return below_.of_kind(soort); }
  std::vector<StreamRef> by_prefix(Soort soort, std::string_view prefix) const override {
    return below_.by_prefix(soort, prefix);
  }
  const Referentie& referentie() const override { return methode_.referentie; }
  const Methoden* methoden() const override { return &methoden_; }

 private:
  const World& below_;
  const Methode& methode_;
  const Methoden& methoden_;
};

/// The method in force: the one that the log says, else the one compiled in. Null when this program cannot load it.
const Methode* geldende_methode(const World& world, const Methoden& methoden);

/// The method that decides about this dossier, or about a new one when it is null. Null: nothing can be decided.
const Methode* methode_van(const World& world, const Methoden& methoden, const Aggregate* dossier);

/// As the functions with one method, each dossier by its own. Refusal: `werkwijze_onbekend`.
Decision decide(const Methoden& methoden, const World& world, const Command& command, const Actor& actor,
                base::Instant now);
std::vector<Handeling> handelingen(const Methoden& methoden, const World& world, const Plek& plek, const Actor& actor,
                                   base::Instant now);

/// Acts on a method that only the program does.
namespace programma {
inline constexpr std::string_view registreren = "werkwijze_registreren";
inline constexpr std::string_view beproeven = "werkwijze_beproeven";
/// Records the method with which this log begins, or the outcome of a trial. Unknown to anyone else.
Decision werkwijze(const Ctx& ctx);
}  // namespace programma

}  // namespace ruimte::domain
