// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>

#include "application/ports.hpp"
#include "base/clock.hpp"
#include "base/crypto.hpp"
#include "base/random.hpp"
#include "catalog/methoden.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::app {

/// The bodies, parties and method that are compiled into the program. Throws with every mistake when they are wrong.
struct Content {
  catalog::GeladenMethoden methoden;
  const domain::Referentie& referentie = methoden.meegeleverd().referentie;
  const domain::Werkwijze& werkwijze = methoden.meegeleverd().werkwijze;
};

/// One data folder in use: its store, and the server's key in the file `sleutel` (made when absent, readable by the
/// owner only). The content, clock and random outlive it.
class DataFolder {
 public:
  struct Parts {
    const Content& content;
    const base::Clock& clock;
    base::Random& random;
  };

  /// Opens or creates; a new log begins with the shipped method. Throws when the method in force cannot be loaded.
  /// `oefen` for the practice environment.
  DataFolder(const std::string& folder, bool oefen, const Parts& parts);

  [[nodiscard]] storage::SqliteStore& store() { return *store_; }
  [[nodiscard]] const base::SecretKey& key() const { return key_; }

  /// Does one act and waits until it is on disk; the id of the dossier. Throws with the reason when it is refused.
  base::Uuid act(const domain::Actor& actor, domain::Command command);

 private:
  Parts parts_;
  std::unique_ptr<storage::SqliteStore> store_;
  base::SecretKey key_;
};

/// `<folder>/ruimtemaker.db`.
std::string database_in(const std::string& folder);
/// `<folder>/taken.db`.
std::string taken_in(const std::string& folder);

}  // namespace ruimte::app
