// SPDX-License-Identifier: EUPL-1.2
#include "domain/method/drempels.hpp"

#include <string>

namespace ruimte::domain {

Bewijsdrempels bewijsdrempels(const Werkwijze& werkwijze) {
  Bewijsdrempels uit;
  const auto* loop = werkwijze.levensloop(Soort::vraagstuk);
  if (loop == nullptr) return uit;
  for (const auto& o : loop->overgangen)
    for (const auto& v : o.voorwaarden) {
      if (v.def->naam != "bewijs_genoeg") continue;
      const auto getal = [&](std::string_view naam) { return std::stoul(v.args.find(naam)->second); };
      return {getal("min_claims"), getal("min_domeinen"), getal("min_gebieden")};
    }
  return uit;
}

}  // namespace ruimte::domain
