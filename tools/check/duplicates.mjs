// SPDX-License-Identifier: EUPL-1.2
// No block of code stands twice. What jscpd finds is a finding, unless tools/check/duplicates.json says why it may stand;
// a reason that fits nothing any more is a finding too.
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const HERE = dirname(fileURLToPath(import.meta.url));
const PLACES = ['src', 'apps', 'web/src', 'web/e2e', 'tools', 'tests', 'benchmarks', 'fuzz'];
// Lists of imports look alike in every file, and the last tokens of a page are always the same closing tags.
const OPTIONS = ['--min-tokens', '60', '--min-lines', '6', '--mode', 'weak', '--format', 'cpp,cpp-header,typescript,tsx,javascript,python,bash,css',
  '--ignore', '**/node_modules/**,**/api/generated/**', '--ignore-pattern', 'import [^;]*;', '--reporters', 'json', '--silent', '--gitignore'];

/** The clones of a report as [{first: {name, start, end}, second, lines}]. */
async function clones() {
  const folder = mkdtempSync(join(tmpdir(), 'ruimtemaker-duplicates-'));
  try {
    const places = PLACES.filter((place) => existsSync(place));
    await promisify(execFile)(process.execPath, [join(HERE, 'node_modules/jscpd/bin/jscpd'), ...OPTIONS, '--output', folder, ...places], { maxBuffer: 1 << 26 });
    return JSON.parse(readFileSync(join(folder, 'jscpd-report.json'), 'utf8')).duplicates
      .map(({ firstFile, secondFile, lines }) => ({ first: firstFile, second: secondFile, lines }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is left of the clones after the allowed pairs, and the allowances that nothing needs. */
export function judge(found, allowed) {
  const fits = ({ files }, { first, second }) => files.includes(first.name) && files.includes(second.name);
  const twice = found.filter((clone) => !allowed.some((one) => fits(one, clone))).map(({ first, second, lines }) => ({
    file: first.name, line: first.start, message: `${lines} lines stand again in ${second.name}:${second.start}`,
  }));
  const idle = allowed.filter((one) => !one.reason || !found.some((clone) => fits(one, clone))).map(({ files }) => ({
    file: 'tools/check/duplicates.json', line: 1, message: `allows ${files.join(' ~ ')} without a reason or a need`,
  }));
  return [...twice, ...idle];
}

export async function duplicates() {
  if (!existsSync(join(HERE, 'node_modules/jscpd'))) return [{ file: 'tools/check/package.json', line: 1, message: 'npm ci in tools/check first' }];
  return judge(await clones(), JSON.parse(readFileSync(join(HERE, 'duplicates.json'), 'utf8')));
}
