// SPDX-License-Identifier: EUPL-1.2
// clang-tidy over the units of the dev tree. A clean unit is remembered by the content of all it includes.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { contentKey, includeFolders } from './headers.mjs';

const WORKERS = 2;

/** Findings in the output of clang-tidy: file:line:column: warning|error: message [check]. */
export function tidyFindings(output, root) {
  const rows = [...output.matchAll(/^(\S+?):(\d+):\d+: (?:warning|error): (.*)$/gm)];
  const unique = new Map(rows.map((row) => [row[0], { file: row[1].replace(`${root}/`, ''), line: Number(row[2]), message: row[3] }]));
  return [...unique.values()];
}

async function inspect(unit) {
  const flags = ['-p', 'build/dev', '--quiet', '--extra-arg=-Wno-unknown-warning-option', unit];
  try {
    await promisify(execFile)('clang-tidy', flags, { maxBuffer: 1 << 26 });
    return [];
  } catch (error) {
    const found = tidyFindings(error.stdout ?? '', process.cwd());
    return found.length ? found : [{ file: unit, line: 1, message: `clang-tidy failed: ${error.stderr ?? error.message}` }];
  }
}

export async function tidy() {
  const commands = JSON.parse(readFileSync('build/dev/compile_commands.json', 'utf8'));
  const folders = includeFolders(commands);
  const store = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'ruimtemaker', 'tidy');
  mkdirSync(store, { recursive: true });
  const rules = readFileSync('.clang-tidy', 'utf8');
  // http/transport/server.cpp and listening.cpp: clang 14 cannot read the coroutines of Boost 1.74 with the library of g++ 12.
  // export/pdf_afwerking.cpp and export/export.test.cpp: nor the JSON of qpdf 11, a class that holds vectors of itself.
  // faulty_*: the sources of the domain once more, with a place for planted faults.
  const left = /\/faulty_\w+\.dir\/|\/generated\/|\/gen\.dir\/|test_|http\/transport\/(server|listening)\.cpp$|export\/(pdf_afwerking|export\.test)\.cpp$/;
  const queue = commands.map(({ file }) => file).filter((file) => !left.test(file));
  const findings = [];
  const work = async () => {
    for (let unit = queue.pop(); unit; unit = queue.pop()) {
      const remembered = join(store, contentKey(unit, folders, rules));
      if (existsSync(remembered)) continue;
      const found = await inspect(unit);
      if (found.length === 0) writeFileSync(remembered, '');
      findings.push(...found);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, work));
  return [...new Map(findings.map((found) => [JSON.stringify(found), found])).values()]; // a header is seen by many units
}
