// SPDX-License-Identifier: EUPL-1.2
#include "spatial/overlay/parallel.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace ruimte::spatial::detail {

void in_blocks(std::size_t threads, std::size_t count, std::size_t size, const std::stop_token& stop,
               const std::function<void(const Block&)>& work) {
  std::atomic<std::size_t> next{0};
  std::mutex mutex;
  std::exception_ptr failure;
  const auto run = [&](std::size_t worker) {
    try {
      for (;;) {
        const std::size_t first = next.fetch_add(size);
        if (first >= count || stop.stop_requested()) return;
        work({worker, first, std::min(first + size, count)});
      }
    } catch (...) {
      const std::scoped_lock lock(mutex);
      failure = std::current_exception();
      next = count;
    }
  };
  {
    std::vector<std::jthread> workers;
    const std::size_t useful = std::min(threads, (count + size - 1) / size);
    workers.reserve(useful);
    for (std::size_t w = 1; w < useful; ++w) workers.emplace_back(run, w);
    run(0);
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace ruimte::spatial::detail
