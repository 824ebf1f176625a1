// SPDX-License-Identifier: EUPL-1.2
import { HEAD, canonical, cppString } from '../names.mjs';

/** Only places whose line differs from that of their parent: the others are found through it. */
function sourceMap(lines) {
  const parent = (p) => p.slice(0, p.lastIndexOf('/'));
  const own = [...lines].filter(([p, line]) => p !== '' && (parent(p) === '' || lines.get(parent(p)) !== line));
  return own.map(([p, line]) => `${p}\t${line}\n`).join('');
}

/** With its length: counting the characters of all catalogues is more than clang does in one constant expression. */
const view = (text) => `${cppString(text, '       ')}sv`;

function table(name, files) {
  if (files.length === 0) return `std::span<const EmbeddedFile> ${name}() { return {}; }\n`;
  const row = (f) => `      {${view(f.shown)},\n       ${view(canonical(f.value))},\n       ${view(sourceMap(f.lines))}},`;
  return `std::span<const EmbeddedFile> ${name}() {
  static constexpr EmbeddedFile files[] = {
${files.map(row).join('\n')}
  };
  return files;
}
`;
}

/** werkwijze/ and referentie/ as canonical JSON with a source map. */
export const emitEmbedded = (werkwijze, referentie, voorbeeld) => new Map([
  ['gen/embedded_data.cpp', `${HEAD}#include "gen/embedded_data.hpp"

namespace ruimte::gen {

using namespace std::string_view_literals;

${table('werkwijze_files', werkwijze)}
${table('referentie_files', referentie)}
${table('voorbeeld_files', voorbeeld)}
}  // namespace ruimte::gen
`],
]);
