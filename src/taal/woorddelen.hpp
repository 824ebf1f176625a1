// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace ruimte::taal {

/// The words that compounds are made of, one per line, sorted (woorddelen.txt).
std::string_view woorddelen();
/// Words that end in an s of their own, one per line, sorted; of compounds the last word only (woorden_op_s.txt).
std::string_view woorden_op_s();

}  // namespace ruimte::taal
