// SPDX-License-Identifier: EUPL-1.2
// node tools/check/run.mjs [--junit FILE] [CHECK...]   without names: all quick checks (not `duplicates`, `headers` and `tidy`).
// Prints every finding as file:line: message. Exit 1 when a check has a finding that is not a warning.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { architecture, glossary } from './documents.mjs';
import { duplicates } from './duplicates.mjs';
import { repositoryFiles } from './files.mjs';
import { format } from './format.mjs';
import { handleiding } from './handleiding.mjs';
import { headers } from './headers.mjs';
import { layers } from './layers.mjs';
import { publiccode } from './publiccode.mjs';
import { reuse } from './reuse.mjs';
import { sizes } from './sizes.mjs';
import { clock, floats, licence, traces, webRules } from './sources.mjs';
import { taal } from './taal.mjs';
import { tidy } from './tidy.mjs';

const CHECKS = { layers, sizes, format, clock, floats, webRules, licence, traces, glossary, architecture, publiccode, reuse, taal, handleiding, duplicates, headers, tidy };
const QUICK = Object.keys(CHECKS).filter((name) => !['duplicates', 'headers', 'tidy'].includes(name));

const escape = (text) => text.replace(/[&<>"]/g, (one) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[one]);
const print = ({ file, line, message }) => `${file}:${line}: ${message}`;

function junit(results) {
  const cases = results.map(({ name, seconds, errors }) => {
    const failure = errors.length ? `<failure message="${errors.length} findings">${escape(errors.map(print).join('\n'))}</failure>` : '';
    return `<testcase classname="check" name="${name}" time="${seconds.toFixed(3)}">${failure}</testcase>`;
  });
  return `<testsuites>\n${cases.join('\n')}\n</testsuites>\n`;
}

async function main(argv) {
  const at = argv.indexOf('--junit');
  const [, out] = at >= 0 ? argv.splice(at, 2) : [];
  const names = argv.length ? argv : QUICK;
  const files = repositoryFiles();
  const results = [];
  for (const name of names) {
    if (!CHECKS[name]) throw new Error(`no check '${name}'; there are: ${Object.keys(CHECKS).join(' ')}`);
    const start = performance.now();
    const findings = await CHECKS[name](files);
    const errors = findings.filter((finding) => !finding.warning);
    const seconds = (performance.now() - start) / 1000;
    results.push({ name, seconds, errors });
    for (const finding of findings) console.log(`${finding.warning ? 'warning ' : ''}${name}: ${print(finding)}`);
    console.log(`${name}: ${errors.length ? `${errors.length} findings` : 'ok'} (${seconds.toFixed(2)} s)`);
  }
  if (out) {
    mkdirSync(dirname(out), { recursive: true });
    writeFileSync(out, junit(results));
  }
  process.exitCode = results.some(({ errors }) => errors.length) ? 1 : 0;
}

await main(process.argv.slice(2));
