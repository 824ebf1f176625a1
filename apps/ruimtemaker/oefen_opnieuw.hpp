// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>

#include "gen/codes.hpp"
#include "oefen.hpp"

/// Beginning the practice environment again: a new folder is made beside the old one, and then the two change places in
/// one step. Broken off anywhere, what is at the address of the folder is whole: the old one, or the new one.
namespace ruimte::app {

/// Where the new one is made, and where the old one lies after the change.
std::filesystem::path ernaast(const std::filesystem::path& folder);

/// Makes a fresh practice environment beside the one in `folder`, from the same script. Nobody needs to stop. Throws
/// as oefen_vul does.
Filled maak_ernaast(const std::filesystem::path& folder, const std::string& gegevens, gen::Bezetting bezetting);

/// Lets `folder` and what lies beside it change places. Nobody may have either of them in use: SQLite finds its files
/// by name. Calling it again takes it back. Throws std::runtime_error, and nothing has changed.
void verwissel(const std::filesystem::path& folder);

/// Puts back what a program that was killed halfway left, on a disk that cannot change two folders in one step. For
/// whoever is about to use `folder`.
void zet_terug_wat_halverwege_bleef(const std::filesystem::path& folder);

/// All of it, for the console: refuses while a server has the practice environment in use. Makes it when there is none.
Filled oefen_opnieuw(const std::filesystem::path& folder, const std::string& gegevens, gen::Bezetting bezetting);

}  // namespace ruimte::app
