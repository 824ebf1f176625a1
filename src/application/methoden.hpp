// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "application/ports.hpp"
#include "domain/method/methoden.hpp"

/// What the program itself does with working methods.
namespace ruimte::application {

/// Tries a whole method: explores what can happen under it. `kenmerk` of the answer is left to the caller. Nothing when
/// this program cannot try methods; then none can take effect. Minutes of work; may throw.
using MethodTrial = std::function<std::optional<gen::WerkwijzeproefInvoer>(const domain::Methode&)>;

/// Records the shipped method as the one in force, in a log that has none. Returns when it is on disk; throws when the
/// store is broken, or when this program cannot load the method that the log says is in force.
void begin_met_werkwijze(Store& store, const domain::Methoden& methoden, const domain::Actor& systeem);

/// Tries the proposals that wait for it. Each text is tried once, however often its outcome has to be offered to the
/// store; a trial that breaks off counts as not passed. Everything named outlives it; for one thread.
class Beproever {
 public:
  Beproever(Store& store, const domain::Methoden& methoden, domain::Actor systeem, MethodTrial proef)
      : store_(store), methoden_(methoden), systeem_(std::move(systeem)), proef_(std::move(proef)) {}

  struct Ronde {
    int vastgelegd = 0;
    std::vector<std::string> meldingen;  ///< Dutch, what went wrong; each is told once
  };
  /// Tries what waits now and records the outcomes, one after the other. Holds no read of the store meanwhile. Throws
  /// when the store is broken; the next round then offers the outcome again.
  Ronde ronde();

 private:
  struct Voorstel {
    domain::StreamRef stream;
    base::Hash kenmerk;
    const domain::Methode* methode;  ///< null: this program cannot load it
  };
  std::vector<Voorstel> wachtend();
  void een(const Voorstel& v, Ronde& ronde);
  void meld(Ronde& ronde, const Voorstel& v, const std::string& wat);

  Store& store_;
  const domain::Methoden& methoden_;
  domain::Actor systeem_;
  MethodTrial proef_;
  std::map<base::Hash, gen::WerkwijzeproefInvoer> uitkomsten_;
  std::set<std::string> gemeld_;
};

/// The method in force and those before it, the last one first, as far as the program can load them: every method that
/// a dossier may follow and that is still known.
std::vector<const domain::Methode*> bekende_methoden(const domain::World& world, const domain::Methoden& methoden);

}  // namespace ruimte::application
