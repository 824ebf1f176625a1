// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "application/ports.hpp"
#include "storage/sqlite/connection.hpp"

namespace ruimte::storage::sqlite {

/// Throws StorageError for an id that this program does not know.
domain::Soort soort_from(std::string_view id);

/// Decodes what this program once wrote; throws StorageError when it does not fit the descriptor.
base::Record read_record(const base::TypeDesc& desc, std::string_view json);

/// Throws StorageError when the event type or its schema version is unknown.
application::Stamped read_event(std::string_view envelop, std::string_view inhoud);

using Salt = std::array<std::uint8_t, 32>;

/// SHA-256(salt || payload): what the envelope says about the payload.
base::Hash commitment(std::string_view salt, std::string_view payload);

/// The state after one more event; `before` is null for the first event of a stream.
domain::Aggregate evolve(const domain::Aggregate* before, const application::Stamped& event);

}  // namespace ruimte::storage::sqlite
