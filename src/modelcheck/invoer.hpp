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

/// For whom, where and when an input is wanted.
struct Vraag {
  const domain::World& world;
  const domain::Aggregate* dossier;  ///< null for an act that creates
  const domain::Actor& actor;
  base::Date vandaag;
  const Waarden& waarden;
  bool ruim = false;  ///< optional fields are filled in too: for an act for which no scope chose what to fill in
};

/// One empty record for an act without input; nothing when the state offers nothing to name, such as no action yet.
/// At most `hooguit` inputs: all combinations of its fields, or when these are more each field changed by itself.
std::vector<base::Record> invoeren(const Vraag& vraag, const domain::Overgang& handeling);
inline constexpr std::size_t hooguit = 16;

}  // namespace ruimte::modelcheck
