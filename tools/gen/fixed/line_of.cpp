// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <charconv>

#include "gen/embedded_data.hpp"

namespace ruimte::gen {

namespace {

/// Line of exactly this pointer, 0 when it has no line of its own.
int exact_line(std::string_view lines, std::string_view pointer) {
  while (!lines.empty()) {
    const auto tab = lines.find('\t');
    const auto end = lines.find('\n', tab);
    if (lines.substr(0, tab) == pointer) {
      int line = 0;
      std::from_chars(lines.data() + tab + 1, lines.data() + end, line);
      return line;
    }
    lines.remove_prefix(end + 1);
  }
  return 0;
}

}  // namespace

int line_of(std::string_view path, std::string_view pointer) {
  for (const auto files : {werkwijze_files(), referentie_files(), voorbeeld_files()}) {
    const auto file = std::ranges::find(files, path, &EmbeddedFile::path);
    if (file == files.end()) continue;
    while (!pointer.empty()) {
      if (const int line = exact_line(file->lines, pointer); line != 0) return line;
      const auto parent = pointer.rfind('/');
      pointer = pointer.substr(0, parent == std::string_view::npos ? 0 : parent);
    }
    return 1;
  }
  return 0;
}

}  // namespace ruimte::gen
