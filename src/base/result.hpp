// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <tl/expected.hpp>

namespace ruimte::base {

/// A value or a reason. Refusals and input errors travel as values; a broken environment is an exception.
template <class T, class E>
using Result = tl::expected<T, E>;

template <class E>
[[nodiscard]] auto fail(E&& error) {
  return tl::unexpected<std::decay_t<E>>(std::forward<E>(error));
}

}  // namespace ruimte::base
