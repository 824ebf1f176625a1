// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

#include "application/taken/narekenaar.hpp"

namespace ruimte::app {

/// Writes the files to a folder of its own and runs this program on it, without its environment and without what the
/// server has open. Asked for at each answer: a program that is missing is said then.
application::Narekenaar narekenaar(std::filesystem::path programma);

/// `certify`, beside the program that runs now.
std::filesystem::path eigen_certify();

}  // namespace ruimte::app
