// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string_view>

#include "base/record.hpp"

namespace ruimte::gen {

/// One record type of schema/. `role`: state, input, event, row, catalog, part or answer; `noun` may be empty.
struct TypeInfo {
  std::string_view name;
  std::string_view role;
  std::string_view noun;
  const base::TypeDesc& (*desc)();
};

/// Every record type, sorted by name.
std::span<const TypeInfo> all_types();

/// Descriptor by record name, null when there is none. O(log n).
const base::TypeDesc* find_type(std::string_view name);

}  // namespace ruimte::gen
