// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

#include "base/json.hpp"

/// The example cycle that is compiled in. One file says who take part, where the clock stands and which stories there
/// are, in order (`verhalen`); every story is a file of its own in verhalen/ with its steps in the order of time:
///
///   verhaal: Titel van het verhaal
///   toont: [...]         what can be seen in it; tests/voorbeeld checks it, the program does not read it
///   stappen: [...]       as in script.hpp
namespace ruimte::application {

inline constexpr std::string_view example_path = "referentie/voorbeeld/oefencyclus.yaml";

/// As play_script() takes it: the steps of all stories in one list by time, of the same time in the order of the
/// stories. O(steps log steps).
base::json::Value example_script();

/// The file of `example_path` alone: accounts, password and clock, with `verhalen` in the place of `stappen`.
base::json::Value example_head();

/// Where a place of example_script() was written, as "referentie/voorbeeld/verhalen/03-wind.yaml:12". `pointer` is the
/// RFC 6901 pointer of a mistake; one that is nowhere gives the first line of `example_path`.
std::string example_place(std::string_view pointer);

}  // namespace ruimte::application
