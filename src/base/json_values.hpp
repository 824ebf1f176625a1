// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "base/json.hpp"

/// Values for files that the program writes itself.
namespace ruimte::base::json {

inline Value text(std::string t) { return Value(Value::Data(std::move(t))); }
inline Value number(std::int64_t n) { return Value(Value::Data(n)); }
inline Value truth(bool b) { return Value(Value::Data(b)); }
inline Value list(Array a) { return Value(Value::Data(std::move(a))); }
inline Value object(Object o) { return Value(Value::Data(std::move(o))); }

}  // namespace ruimte::base::json
