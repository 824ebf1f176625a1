// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/json.hpp"
#include "base/types.hpp"
#include "gen/codes.hpp"

/// The practice environment: its database made from the shipped example or another script, and its clock.
namespace ruimte::app {

/// What was put in, or why it was not. Dutch, for the console.
struct Filled {
  bool ok = false;
  std::string melding;
};

/// How a practice environment was made.
struct Gevuld {
  gen::Bezetting bezetting = gen::Bezetting::schuilnamen;
  std::int64_t tot = 0;  ///< of its log: what comes after this people did
};

/// Of the practice environment in `folder`. Everything counts as done by people when an older program made it.
Gevuld gevuld_in(const std::filesystem::path& folder);

/// Where a script of one's own stays, beside the database that was made from it: it says who one can be there.
std::filesystem::path script_in(const std::filesystem::path& folder);

/// Makes the practice database in `folder` from the shipped script, or from the JSON file `own`: a script as
/// application/script.hpp plays it. What is measured, is measured on the map in `gegevens`. A database that is there
/// stays as it is; that is a mistake only with `own`. Broken off halfway, nothing is there. The same program gives the
/// same log every time. Throws StorageError when the disk does not do and std::runtime_error when `own` cannot be read.
/// About a second, mostly the disk.
Filled oefen_vul(const std::filesystem::path& folder, const std::optional<std::filesystem::path>& own = {},
                 const std::string& gegevens = "gegevens", gen::Bezetting bezetting = gen::Bezetting::schuilnamen);

/// The script that the practice environment in `folder` was made from; empty when that is the shipped one. Throws
/// std::runtime_error when it cannot be read.
std::optional<base::json::Value> oefenscript(const std::filesystem::path& folder);

/// When the practice day in `folder` goes on: at the last moment of its log. Empty when there is no practice
/// environment. Throws StorageError when what is there cannot be read.
std::optional<base::Instant> oefenklok(const std::filesystem::path& folder);

}  // namespace ruimte::app
