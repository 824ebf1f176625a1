// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/method/werkwijze.hpp"

/// What the checker fills in: for every act a few inputs that differ in what the method and the kernel look at.
namespace ruimte::modelcheck {

/// What a scope fills in itself, by field (`budgethouder`) or by act and field (`opstellen.type`); else the values of
/// the schema count, else a choice by kind. An optional field stays empty unless it is named here or in the schema.
using Waarden = std::map<std::string, std::vector<std::string>, std::less<>>;

struct Vraag {
  const domain::World& world;
  const domain::Aggregate* dossier;  ///< null for an act that creates
  const domain::Actor& actor;
  base::Date vandaag;
  const Waarden& waarden;
};

/// One empty record for an act without input; nothing when the state offers nothing to name, such as no action yet.
/// At most `hooguit` inputs; throws std::runtime_error when a field of a new act has no values at all.
std::vector<base::Record> invoeren(const Vraag& vraag, const domain::Overgang& handeling);
inline constexpr std::size_t hooguit = 16;

}  // namespace ruimte::modelcheck
