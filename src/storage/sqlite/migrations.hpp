// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "storage/sqlite/connection.hpp"

namespace ruimte::storage::sqlite {

/// Brings the log-side tables to the newest form, each step in its own transaction. These hold what cannot be derived;
/// views are rebuilt instead (views.hpp). Throws StorageError when the file was written by a newer program or is
/// another program's.
void migrate(Connection& db);

/// Throws StorageError unless the file is a log that this program can read.
void require_readable(Connection& db);

}  // namespace ruimte::storage::sqlite
