// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/hash.hpp"
#include "spatial/pasproef/pasproef.hpp"

/// The proof of a pasproef as the files that the program `certify` reads; docs/pasproef-bewijs.md has the format.
namespace ruimte::application {

/// A scenario with the names of what it knows by number. Stays with the caller.
struct Bewijsdelen {
  const spatial::pasproef::Scenario& scenario;
  const std::vector<std::string>& claims;
  const std::vector<std::string>& combinaties;
  std::vector<std::string> vragen;  ///< per node
};

/// Takes a file by its name; the bytes are there during the call only.
using Bestandnemer = std::function<void(const std::string& naam, std::string_view bytes)>;

/// Gives every file to `neem`, `bewijs.json` last: it names the others with their SHA-256. Its own is what comes back.
/// One plane is in memory at a time. O(cells x claims).
base::Hash schrijf_bewijs(const Bewijsdelen& delen, const spatial::pasproef::Allocation& antwoord,
                          const Bestandnemer& neem);

}  // namespace ruimte::application
