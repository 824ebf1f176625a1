// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <memory>
#include <mutex>

#include "catalog/load.hpp"
#include "domain/method/methoden.hpp"

namespace ruimte::catalog {

/// The text of the method compiled into this program: the files of `werkwijze/` and the catalogues that belong to it.
domain::Bestanden shipped_methodetekst();

/// Methods by fingerprint, loaded when first asked for and kept. Throws with all mistakes when the shipped one is
/// wrong.
class GeladenMethoden final : public domain::Methoden {
 public:
  GeladenMethoden();
  [[nodiscard]] const domain::Methode* vind(const domain::World& world, const base::Hash& kenmerk) const override;
  [[nodiscard]] base::Result<domain::Methode, std::vector<domain::LoadError>> laad(
      const domain::Bestanden& bestanden) const override;
  [[nodiscard]] const domain::Methode& meegeleverd() const override { return *meegeleverd_; }

 private:
  /// A text that is in force or was: what is asked of a new proposal was asked when it was adopted.
  [[nodiscard]] base::Result<domain::Methode, std::vector<domain::LoadError>> laad_bewaard(
      const domain::Bestanden& bestanden) const;

  std::unique_ptr<const domain::Methode> meegeleverd_;
  mutable std::mutex mutex_;
  mutable std::map<base::Hash, std::unique_ptr<const domain::Methode>> geladen_;  ///< null: does not load
};

}  // namespace ruimte::catalog
