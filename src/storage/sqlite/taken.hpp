// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>

#include "application/taken.hpp"

namespace ruimte::storage {

/// Jobs in a SQLite file of their own, made when absent. Every process opens it for itself: SQLite's own lock gives one
/// writer at a time, and uploads never make the log wait. Throws StorageError when it is another program's or newer.
std::unique_ptr<application::TaakStore> open_taken(const std::string& path);

}  // namespace ruimte::storage
