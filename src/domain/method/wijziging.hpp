// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.hpp"
#include "base/result.hpp"
#include "gen/werkwijze.hpp"

/// Changes in the files of a method, place by place, and the other way round: what differs between two of them.
///
/// A place is a pointer such as `/handelingen/keuze_steunen/functies/0`. A part of a list is named by its position, or
/// by what tells it apart (`id`, `guard`, `effect`, `nummer`, `naam`), so that a change still means the same when
/// something before it goes. `-` is the end of a list.
namespace ruimte::domain {

struct Plaatsfout {
  std::string bestand, plaats, melding;  ///< Dutch
};

using Bestanden = std::vector<gen::Werkwijzebestand>;

/// The files after these changes, in order, each in canonical JSON; or every change that finds no place.
base::Result<Bestanden, std::vector<Plaatsfout>> met_wijzigingen(const Bestanden& bestanden,
                                                                 std::span<const gen::Werkwijzewijziging> wijzigingen);

/// What stands at the place of this change, as JSON; empty when nothing does.
std::optional<std::string> staat_er(const Bestanden& bestanden, const gen::Werkwijzewijziging& wijziging);

struct Tekstverschil {
  std::string bestand, plaats;
  std::optional<base::json::Value> was, wordt;  ///< one of them is absent when a part came or went
};

/// The smallest parts that differ, in order of file and place. A change of order alone is none. O(size of both).
std::vector<Tekstverschil> tekstverschillen(const Bestanden& voor, const Bestanden& na);

}  // namespace ruimte::domain
