// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace ruimte::spatial::detail {

/// A part of the numbers 0 .. count - 1, for one of the workers 0 .. threads - 1.
struct Block {
  std::size_t worker, first, end;
};

/// Hands out blocks of `size` numbers to `threads` workers, as they come free; the calling thread is one of them. No
/// block is started after `stop`. An exception of `work` ends it and is thrown again here. @pre threads, size >= 1.
void in_blocks(std::size_t threads, std::size_t count, std::size_t size, const std::stop_token& stop,
               const std::function<void(const Block&)>& work);

}  // namespace ruimte::spatial::detail
