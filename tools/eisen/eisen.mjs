#!/usr/bin/env node
// SPDX-License-Identifier: EUPL-1.2
// eisen.mjs [--results DIR] [--group AGE] [--json] [--root DIR]
// Which requirements of docs/eisen are covered by tests that passed in the last run. Exit code 1 on a wrong claim,
// an unreadable result file or a malformed register; 2 on a wrong option.
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { scanClaims } from './claims.mjs';
import { loadRegister } from './register.mjs';
import { buildReport, reportLines } from './report.mjs';
import { loadResults } from './results.mjs';

const REPOSITORY = resolve(fileURLToPath(new URL('../..', import.meta.url)));

function optionsOf(args) {
  const types = { results: { type: 'string' }, group: { type: 'string' }, json: { type: 'boolean' }, root: { type: 'string' } };
  return parseArgs({ args, options: types }).values;
}

/** Runs the tool and gives its exit code; `print` gets one text per call. */
export function run(args, print) {
  let options;
  try {
    options = optionsOf(args);
  } catch (problem) {
    print(problem.message);
    return 2;
  }
  const root = resolve(options.root ?? REPOSITORY);
  const folder = options.results ? resolve(options.results) : join(root, 'build/results');
  try {
    const register = loadRegister(join(root, 'docs/eisen'));
    const results = loadResults(folder);
    const claims = scanClaims(root, register);
    const report = buildReport(register, { claims: claims.claims, errors: [...claims.errors, ...results.errors] }, results.cases);
    if (options.group && !report.groups[options.group]) {
      print(`onbekende groep ${options.group}`);
      return 2;
    }
    if (options.json) print(JSON.stringify(report, null, 2));
    else {
      if (!results.files) print(`Geen uitslagen gevonden; draai eerst ./test.\n`);
      print(reportLines(report, options.group).join('\n'));
    }
    return report.errors.length ? 1 : 0;
  } catch (problem) {
    print(problem.message);
    return 1;
  }
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.exitCode = run(process.argv.slice(2), console.log);
}
