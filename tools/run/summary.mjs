// SPDX-License-Identifier: EUPL-1.2
// The end of ./test: adds up the JUnit files of all parts, shows where the time went, prints `N passed, N failed`.
// Exit code 0 only when something passed, nothing failed, no test and no part of the plan was skipped, and a warm run
// kept within 20 minutes. On a new machine, or after a change that everything sees, compiling alone takes longer.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { loadResults } from '../eisen/results.mjs';

const MAX_SECONDS = 20 * 60;
/** A run that compiles more units than this that no cache had is a cold one. */
const WARM_MISSES = 40;

/**
 * Test cases of one part: [{part, name, seconds, state}]. A part that ended badly without a failed test, and a result
 * file that was cut off, count as one failure of their own.
 */
export function partCases(part, status, folder) {
  const { cases, errors } = loadResults(folder);
  const own = cases.map(({ name, classname, seconds, state, why }) => ({
    part, seconds, state, ...(why && { why }), name: [classname, name].filter((one) => one && one !== 'test').join(' › '),
  }));
  for (const error of errors) own.push({ part, name: error, seconds: 0, state: 'failed' });
  if (status !== 0 && !own.some((one) => one.state === 'failed')) own.push({ part, name: 'did not finish well', seconds: 0, state: 'failed' });
  return own;
}

/** Parts of the plan that never ran: one skipped case each. */
export function missingParts(plan, parts) {
  const ran = new Set(parts.map(({ name }) => name));
  return plan.filter((name) => !ran.has(name)).map((part) => ({ part, name: 'did not run', seconds: 0, state: 'notrun' }));
}

const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** The line that says how much of the budget a run took. */
export function budgetUse(seconds) {
  return `Budget used: ${clock(seconds)} of ${clock(MAX_SECONDS)} (${Math.round((100 * seconds) / MAX_SECONDS)} %)`;
}

/** Whether a run took longer than it may; a cold one may. */
export function isTooLong(tier, seconds, misses) {
  return tier === 'full' && misses <= WARM_MISSES && seconds > MAX_SECONDS;
}

/** The slowest compilations of a ninja log, newest entry per output: [{seconds, output}], slowest first. */
export function slowestUnits(log, count) {
  const byOutput = new Map();
  for (const line of log.split('\n').slice(1)) {
    const [start, end, , output] = line.split('\t');
    if (output?.endsWith('.o')) byOutput.set(output, (Number(end) - Number(start)) / 1000);
  }
  return [...byOutput].map(([output, seconds]) => ({ output, seconds })).sort((a, b) => b.seconds - a.seconds).slice(0, count);
}

function unitBudget(output) {
  if (output.includes('transport')) return 30;
  return output.includes('/Unity/') ? 8 : 2;
}

function unitName(output) {
  const [folder, rest] = output.replace('.cxx.o', '').split('/CMakeFiles/');
  return `${folder} ${basename(rest ?? '')}`;
}

function printTimes(parts, cases, seconds) {
  console.log('\nBudget                used   budget');
  for (const { name, used, budget } of parts) {
    console.log(`  ${name.padEnd(16)} ${`${used} s`.padStart(7)} ${`${budget} s`.padStart(8)}${used > budget ? '   over' : ''}`);
  }
  console.log(`  ${'all (wall clock)'.padEnd(16)} ${`${seconds} s`.padStart(7)} ${`${MAX_SECONDS} s`.padStart(8)}`);
  console.log(budgetUse(seconds));
  console.log('\nSlowest tests');
  for (const one of [...cases].sort((a, b) => b.seconds - a.seconds).slice(0, 10)) {
    console.log(`  ${one.seconds.toFixed(2).padStart(7)} s  ${one.part}: ${one.name}`);
  }
  if (!existsSync('build/dev/.ninja_log')) return;
  console.log('\nSlowest units of the dev tree (last time compiled)');
  for (const { output, seconds: used } of slowestUnits(readFileSync('build/dev/.ninja_log', 'utf8'), 5)) {
    console.log(`  ${used.toFixed(1).padStart(7)} s  ${unitName(output)}${used > unitBudget(output) ? `   over ${unitBudget(output)} s` : ''}`);
  }
}

function main([results, tier, wallClock, misses = '0']) {
  const parts = readFileSync(join(results, 'parts.tsv'), 'utf8').trim().split('\n').map((line) => {
    const [name, status, used, budget] = line.split('\t');
    return { name, status: Number(status), used: Number(used), budget: Number(budget) };
  });
  const plan = readFileSync(join(results, 'plan.txt'), 'utf8').trim().split('\n');
  const cases = [...parts.flatMap(({ name, status }) => partCases(name, status, join(results, name))), ...missingParts(plan, parts)];
  const failed = cases.filter((one) => one.state === 'failed');
  const skipped = cases.filter((one) => one.state === 'notrun');
  const passed = cases.length - failed.length - skipped.length;
  printTimes(parts, cases, Number(wallClock));
  if (failed.length) console.log('\nFailed');
  for (const one of failed) console.log(`  ${one.part}: ${one.name}${one.why ? `\n      ${one.why.split('\n')[0].slice(0, 200)}` : ''}`);
  if (skipped.length) console.log('\nSkipped (a run with skipped tests or parts is not green)');
  for (const one of skipped) console.log(`  ${one.part}: ${one.name}`);
  const tooLong = isTooLong(tier, Number(wallClock), Number(misses));
  if (Number(misses) > WARM_MISSES) console.log(`\nA cold run: ${misses} units were in no cache. The limit of ${MAX_SECONDS / 60} minutes is for a warm one.`);
  if (tooLong) console.log(`\nThe run took more than ${MAX_SECONDS / 60} minutes: remove or move as much as was added.`);
  console.log(`\n${passed} passed, ${failed.length} failed`);
  process.exit(passed > 0 && !failed.length && !skipped.length && !tooLong ? 0 : 1);
}

if (process.argv[1] && import.meta.url.endsWith(basename(process.argv[1]))) main(process.argv.slice(2));
