// SPDX-License-Identifier: EUPL-1.2
// C++ stands as .clang-format says. `node tools/check/format.mjs` puts it right.
import { execFile, execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { promisify } from 'node:util';
import { isCpp, repositoryFiles } from './files.mjs';

const cppPaths = (files) => files.map((file) => file.path).filter(isCpp);

/** One finding per file, at its first line that clang-format would change. */
export function formatFindings(output) {
  const first = new Map();
  for (const [, file, line] of output.matchAll(/^(\S+?):(\d+):\d+: (?:error|warning): code should be clang-formatted/gm)) {
    if (!first.has(file)) first.set(file, { file, line: Number(line), message: 'is not formatted: node tools/check/format.mjs' });
  }
  return [...first.values()];
}

export async function format(files) {
  try {
    await promisify(execFile)('clang-format', ['--dry-run', '-Werror', ...cppPaths(files)], { maxBuffer: 1 << 26 });
    return [];
  } catch (error) {
    const found = formatFindings(error.stderr ?? '');
    return found.length ? found : [{ file: '.clang-format', line: 1, message: `clang-format failed: ${error.message.slice(0, 300)}` }];
  }
}

if (process.argv[1] && basename(process.argv[1]) === 'format.mjs') {
  execFileSync('clang-format', ['-i', ...cppPaths(repositoryFiles())], { stdio: 'inherit' });
}
