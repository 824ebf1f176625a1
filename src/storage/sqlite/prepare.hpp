// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "storage/sqlite/connection.hpp"
#include "storage/sqlite/open.hpp"

namespace ruimte::storage::sqlite {

/// Opens or creates the file, brings it to the form of this program and makes its views again when they have another
/// form. Throws StorageError when it is not ours, newer, or of the other kind than `options.oefen`.
Connection open_prepared(const SqliteOptions& options);

}  // namespace ruimte::storage::sqlite
