// SPDX-License-Identifier: EUPL-1.2
#include "application/ruimte/overlapvormen.hpp"

namespace ruimte::application {

std::optional<base::Geometry> Overlapvormen::van(const std::vector<domain::Gemetenclaim>& claims) const {
  std::vector<const base::Geometry*> vormen;
  vormen.reserve(claims.size());
  for (const auto& c : claims) {
    if (!c.toestand->plaats || c.toestand->plaats->type == base::GeometryType::punt) return std::nullopt;
    vormen.push_back(&*c.toestand->plaats);
  }
  if (vormen.empty()) return std::nullopt;
  const auto sleutel = domain::invoerhash(claims);
  {
    const std::scoped_lock lock(mutex_);
    if (const auto it = bekend_.find(sleutel); it != bekend_.end()) return it->second;
  }
  auto vorm = doorsnede_->van(vormen);  // outside the lock: two at once may make the same
  const std::scoped_lock lock(mutex_);
  if (bekend_.size() >= most) bekend_.clear();
  bekend_.emplace(sleutel, vorm);
  return vorm;
}

}  // namespace ruimte::application
