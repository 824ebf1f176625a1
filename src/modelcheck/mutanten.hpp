// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "modelcheck/modelcheck.hpp"

/// Methods that are wrong on purpose, made from the shipped one: does the checker see it?
namespace ruimte::modelcheck {

/// One change of the method or of the catalogue.
struct Mutant {
  std::string naam;                    ///< `vraagstuk.agenderen: zonder voorwaarde poort_open`
  std::string handeling;               ///< `vraagstuk.agenderen`; of a change of a ladder an act that climbs it
  std::vector<std::string> bestanden;  ///< the method files after the change; empty: as shipped
  std::function<void(domain::Referentie&)> catalogus = nullptr;
  std::string functie{}, fase{};  ///< when it takes the act from one function, or from one phase
};

/// Per act: each guard, each function and each effect left out, a function added, another phase to go to, terms that do
/// not start or run, the act itself left out; per ladder: a rung left out, an empty top, a rung without a term. In the
/// order of the files. O(acts x parts), each a whole method.
std::vector<Mutant> mutanten(std::span<const domain::WerkwijzeBestand> bestanden, const domain::Referentie& referentie);

/// What became of a mutant.
enum class Lot : std::uint8_t {
  laadt_niet,   ///< the loader refuses it
  begint_niet,  ///< a scope cannot even begin
  gedood,       ///< a rule broke, the graph lost an end, somebody gained or lost an act, or it leads to other states
  overleeft,
  niet_verkend,  ///< no scope has the act
  niet_bereikt,  ///< in no scope the shipped method lets this function do the act, or does it from this phase
};

/// One mutant and its fate.
struct Mutantuitslag {
  std::string naam;
  Lot lot{};
  std::string scope;  ///< in which it was seen; empty when it was not
  std::vector<std::string>
      waardoor;  ///< every rule that broke at the first step that broke one, or what was gained or lost
};

/// What everybody could do in a scope of the shipped method; a mutant is held against it. Each scope is explored when
/// it is first asked for. Not for several threads.
class IJking {
 public:
  struct Maat {
    std::size_t standen = 0;
    std::uint64_t overgangen = 0;
    std::uint64_t vorm = 0;  ///< of the graph, and of what its states say
    Gezien gezien;
  };
  IJking(const domain::Werkwijze& werkwijze, const domain::Referentie& referentie)
      : werkwijze_(werkwijze), referentie_(referentie) {}
  const Maat& van(const std::string& scope);

 private:
  const domain::Werkwijze& werkwijze_;
  const domain::Referentie& referentie_;
  std::map<std::string, Maat> maten_;
};

/// The scopes that try this act, smallest first; for an act of the clock those that have its noun.
std::vector<std::string> scopes_van(std::string_view handeling);
/// The scopes in which mutants are tried, smallest first.
std::vector<std::string> op_grootte();
/// Explored in about a second, however large the others are.
bool is_klein(std::string_view scope);

/// Tries these scopes one after the other and stops at the first that kills. Without scopes: `niet_verkend`, if it
/// loads. O(states of the scopes).
Mutantuitslag beproef(const Mutant& mutant, std::span<const domain::WerkwijzeBestand> bestanden,
                      const domain::Referentie& referentie, IJking& ijking, std::span<const std::string> scopes);

}  // namespace ruimte::modelcheck
