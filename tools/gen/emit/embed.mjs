// SPDX-License-Identifier: EUPL-1.2
import { HEAD, canonical, cppString } from '../names.mjs';

const HEADER = `${HEAD}#pragma once

#include <span>
#include <string_view>

/// The content of werkwijze/ and referentie/ as canonical JSON: the program never parses YAML.
namespace ruimte::gen {

struct EmbeddedFile {
  std::string_view path;   ///< of the YAML file, such as "werkwijze/standaard.yaml"
  std::string_view json;   ///< canonical: sorted keys, integers only
  std::string_view lines;  ///< source map for line_of: "<pointer>\\t<line>\\n" per place, sorted by place in the file
};

/// Sorted by path.
std::span<const EmbeddedFile> werkwijze_files();
std::span<const EmbeddedFile> referentie_files();

/// Line in the YAML file of an RFC 6901 pointer, or of its nearest parent; 0 when the file is unknown. For messages
/// about wrong content: O(size of the file) per call.
int line_of(std::string_view path, std::string_view pointer);

}  // namespace ruimte::gen
`;

const LINE_OF = `namespace {

/// Line of exactly this pointer, 0 when it has no line of its own.
int exact_line(std::string_view lines, std::string_view pointer) {
  while (!lines.empty()) {
    const auto tab = lines.find('\\t');
    const auto end = lines.find('\\n', tab);
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
  for (const auto files : {werkwijze_files(), referentie_files()}) {
    const auto file = std::ranges::find(files, path, &EmbeddedFile::path);
    if (file == files.end()) continue;
    while (!pointer.empty()) {
      if (const int line = exact_line(file->lines, pointer); line != 0) return line;
      pointer = pointer.substr(0, pointer.rfind('/'));
    }
    return 1;
  }
  return 0;
}
`;

/** Only places whose line differs from that of their parent: the others are found through it. */
function sourceMap(lines) {
  const own = [...lines].filter(([p, line]) => p !== '' && lines.get(p.slice(0, p.lastIndexOf('/'))) !== line);
  return own.map(([p, line]) => `${p}\t${line}\n`).join('');
}

function table(name, files) {
  if (files.length === 0) return `std::span<const EmbeddedFile> ${name}() { return {}; }\n`;
  const row = (f) => `      {${cppString(f.shown)},\n       ${cppString(canonical(f.value), '       ')},\n       `
    + `${cppString(sourceMap(f.lines), '       ')}},`;
  return `std::span<const EmbeddedFile> ${name}() {
  static constexpr EmbeddedFile files[] = {
${files.map(row).join('\n')}
  };
  return files;
}
`;
}

/** werkwijze/ and referentie/ as canonical JSON with a source map. */
export const emitEmbedded = (werkwijze, referentie) => new Map([
  ['gen/embedded_data.hpp', HEADER],
  ['gen/embedded_data.cpp', `${HEAD}#include "gen/embedded_data.hpp"

#include <algorithm>
#include <charconv>

namespace ruimte::gen {

${table('werkwijze_files', werkwijze)}
${table('referentie_files', referentie)}
${LINE_OF}
}  // namespace ruimte::gen
`],
]);
