// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "application/script.hpp"
#include "base/random.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::test {

/// The shipped catalogue and method on a new practice database in a folder of its own.
class Podium {
 public:
  Podium();
  ~Podium();
  Podium(const Podium&) = delete;
  Podium& operator=(const Podium&) = delete;

  base::Result<application::ScriptResult, application::ScriptMistake> play(const base::json::Value& script);
  /// The one who holds the first function of this account.
  domain::Actor actor(std::string_view gebruikersnaam);

  storage::SqliteStore& store() { return *store_; }
  base::ManualClock& clock() { return clock_; }
  [[nodiscard]] const domain::Referentie& referentie() const { return referentie_; }
  [[nodiscard]] const domain::Werkwijze& werkwijze() const { return werkwijze_; }
  [[nodiscard]] std::string path() const { return (folder_ / "ruimtemaker.db").string(); }

 private:
  std::filesystem::path folder_;
  domain::Referentie referentie_;
  domain::Werkwijze werkwijze_;
  base::ManualClock clock_{{}};
  base::SeededRandom store_random_{1}, random_{2};
  std::unique_ptr<storage::SqliteStore> store_;
};

}  // namespace ruimte::test
