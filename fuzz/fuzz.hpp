// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// A fuzz target is one function that is given any text. It may not crash, hang or break a promise; a text that makes
/// it do so is kept by libFuzzer.
namespace ruimte::fuzz {

/// Stops the run when a promise is broken.
inline void demand(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

/// Takes the first line off a text.
inline std::string_view first_line(std::string_view& text) {
  const auto end = text.find('\n');
  const auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line;
}

void run(std::string_view text);  ///< the target

}  // namespace ruimte::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  ruimte::fuzz::run({reinterpret_cast<const char*>(data), size});
  return 0;
}
