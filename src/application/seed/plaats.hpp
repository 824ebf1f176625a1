// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/random.hpp"

namespace ruimte::application {

/// A real place: a neighbourhood of a municipality.
struct Plaats {
  std::string naam, gemeente;
  std::string provincie;  ///< id of the catalogue
  base::PointMm midden;   ///< inside or near it
};

/// Places by province, each in the order of the map they came from.
class Plaatsen {
 public:
  explicit Plaatsen(const std::vector<Plaats>& alle) {
    for (const auto& p : alle) per_[p.provincie].push_back(p);
  }
  [[nodiscard]] bool leeg() const { return per_.empty(); }
  /// Of any province when this one has none. @pre not leeg()
  [[nodiscard]] const Plaats& kies(const std::string& provincie, base::Random& random) const {
    const auto it = per_.find(provincie);
    if (it != per_.end()) return it->second[base::random_below(random, it->second.size())];
    auto any = per_.begin();
    std::advance(any, static_cast<std::ptrdiff_t>(base::random_below(random, per_.size())));
    return any->second[base::random_below(random, any->second.size())];
  }

 private:
  std::map<std::string, std::vector<Plaats>, std::less<>> per_;
};

/// Natural words for what goes with a place.
std::string ligging(const Plaats& plaats);

/// A sentence about that place, another one for every `nr`; for the texts of dossiers.
std::string zin_over(const Plaats& plaats, std::uint64_t nr);

/// The title of a story elsewhere: without the place that it ends with, and with this one, at most `max` characters.
std::string titel_bij(std::string titel, const Plaats& plaats, std::size_t max);

/// A convex area around that place of about `m2`, moved by chance; canonical.
base::Geometry vlak_bij(const Plaats& plaats, std::int64_t m2, base::Random& random);

}  // namespace ruimte::application
