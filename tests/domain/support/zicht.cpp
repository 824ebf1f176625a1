// SPDX-License-Identifier: EUPL-1.2
#include "support/zicht.hpp"

#include <algorithm>
#include <set>

#include "domain/method/werkwijze.hpp"

namespace ruimte::test {

using domain::Aggregate;
using domain::Soort;
using domain::StreamRef;

namespace {

/// What one actor may read of a world.
class ZichtVan final : public domain::Zicht {
 public:
  ZichtVan(const MemoryWorld& world, domain::Actor actor) : world_(world), actor_(std::move(actor)) {}
  const Aggregate* find(const StreamRef& ref) const override {
    const auto* a = world_.find(ref);
    return a != nullptr && actor_.mag_lezen(a->kring) ? a : nullptr;
  }
  std::vector<const Aggregate*> alle(Soort soort, std::string_view fase) const override {
    std::set<StreamRef> refs;
    for (const auto& f : world_.log())
      if (f.stream.soort == soort) refs.insert(f.stream);
    std::vector<const Aggregate*> uit;
    for (const auto& ref : refs)
      if (const auto* a = find(ref); a && (fase.empty() || domain::aggregate_type(soort).fase(a->toestand) == fase))
        uit.push_back(a);
    return uit;
  }
  bool volledig(Soort) const override { return true; }
  const domain::Referentie& referentie() const override { return world_.referentie(); }

 private:
  const MemoryWorld& world_;
  domain::Actor actor_;
};

}  // namespace

std::vector<domain::Signaal> ziet(const MemoryWorld& world, const domain::Actor& actor, base::Date dag) {
  const ZichtVan zicht(world, actor);
  auto alle = domain::signalen(world.werkwijze(), zicht, dag);
  std::erase_if(alle, [&](const auto& s) { return !domain::mag_zien(s, actor, world.referentie(), dag); });
  return alle;
}

std::vector<std::string> ids(const MemoryWorld& world, const domain::Actor& actor, base::Date dag) {
  std::vector<std::string> uit;
  for (const auto& s : ziet(world, actor, dag))
    if (s.def->id != "functie_onbezet") uit.push_back(s.def->id + (domain::is_eigenaar(s, actor) ? "*" : ""));
  std::ranges::sort(uit);
  return uit;
}

bool heeft(const MemoryWorld& world, const domain::Actor& actor, base::Date dag, const std::string& id) {
  const auto alle = ids(world, actor, dag);
  return std::ranges::find(alle, id) != alle.end();
}

}  // namespace ruimte::test
