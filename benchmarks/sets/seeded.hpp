// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/clock.hpp"
#include "base/random.hpp"
#include "catalog/methoden.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::bench {

/// A database that `ruimtemaker seed` made, open as a server has it.
class Seeded {
 public:
  /// `folder` is where the seed was put. Throws when nothing is there.
  explicit Seeded(std::string folder);
  /// An empty one, made there.
  static Seeded empty(const std::string& folder);

  [[nodiscard]] std::string path() const { return folder_ + "/ruimtemaker.db"; }
  [[nodiscard]] storage::SqliteStore& store() { return *store_; }
  [[nodiscard]] const domain::Referentie& referentie() const { return methoden_->meegeleverd().referentie; }
  [[nodiscard]] const domain::Werkwijze& werkwijze() const { return methoden_->meegeleverd().werkwijze; }
  /// Of someone of the Rijk, a province and nobody but the first; then those padded to `most` that hold nothing.
  [[nodiscard]] std::vector<domain::Kring> rijk() const;
  [[nodiscard]] std::vector<domain::Kring> provincie() const;
  static std::vector<domain::Kring> padded(std::vector<domain::Kring> kringen, std::size_t most);

 private:
  Seeded(std::string folder, bool make);
  std::string folder_;
  std::unique_ptr<catalog::GeladenMethoden> methoden_ = std::make_unique<catalog::GeladenMethoden>();
  std::unique_ptr<base::SystemClock> clock_ = std::make_unique<base::SystemClock>();
  std::unique_ptr<base::SystemRandom> random_ = std::make_unique<base::SystemRandom>();
  std::unique_ptr<storage::SqliteStore> store_;
};

}  // namespace ruimte::bench
