// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "modelcheck/invoer.hpp"

namespace ruimte::modelcheck {

/// The inputs of acts whose fields belong together, such as a text and the hash that it rests on. Null for other acts.
std::optional<std::vector<base::Record>> op_maat(const Vraag& vraag, const domain::Overgang& handeling);

}  // namespace ruimte::modelcheck
