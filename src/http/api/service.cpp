// SPDX-License-Identifier: EUPL-1.2
#include "http/api/service.hpp"

#include <mutex>

#include "application/methoden.hpp"
#include "domain/kernel/werkwijze.hpp"
#include "http/api/openapi.hpp"

namespace ruimte::http {

Service::Service(Environment environment)
    : env(std::move(environment)),
      namen(application::Labels(*env.werkwijze).met(application::als_namen(env.schuilnamen))),
      session_key(base::derive_key(env.key, "sessie" + env.prefix)),
      csrf_key(base::derive_key(env.key, "csrf" + env.prefix)),
      cursor_key(base::derive_key(env.key, "cursor" + env.prefix)),
      base_path(env.prefix + "/api/v1"),
      openapi(openapi_document(*env.werkwijze)),
      labelboek_(namen) {}

const domain::Methode& Service::geldende_methode(const domain::World& world) const {
  const auto* geldend = domain::geldende_methode(world, *env.methoden);
  return geldend == nullptr ? env.methoden->meegeleverd() : *geldend;
}

std::vector<const domain::Methode*> Service::bekende_methoden(const domain::World& world) {
  const auto* geldend = domain::geldende_werkwijze(world);
  if (geldend == nullptr) return application::bekende_methoden(world, *env.methoden);
  {
    const std::shared_lock lock(mutex_);
    if (const auto it = bekend_.find(geldend->ref.id); it != bekend_.end()) return it->second;
  }
  auto gevonden = application::bekende_methoden(world, *env.methoden);
  const std::unique_lock lock(mutex_);
  return bekend_.emplace(geldend->ref.id, std::move(gevonden)).first->second;
}

application::Labels Service::labels(const domain::World& world, const domain::Aggregate* dossier) {
  const auto* eigen = dossier == nullptr ? nullptr : methode(world, dossier);
  return eigen == nullptr ? labels(world, std::span<const domain::Methode* const>{}) : labels(world, {&eigen, 1});
}

application::Labels Service::labels(const domain::World& world, std::span<const domain::Methode* const> eerst) {
  std::vector<const domain::Methode*> methoden(eerst.begin(), eerst.end());
  const auto bekend = bekende_methoden(world);
  methoden.insert(methoden.end(), bekend.begin(), bekend.end());
  return labelboek_.van(methoden);
}

}  // namespace ruimte::http
