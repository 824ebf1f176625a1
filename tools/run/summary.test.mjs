// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { budgetUse, isTooLong, missingParts, partCases, slowestUnits } from './summary.mjs';

/** The cases of a part whose result folder holds this text. */
function casesOf(status, xml) {
  const folder = mkdtempSync(join(tmpdir(), 'ruimtemaker-'));
  writeFileSync(join(folder, 'a.xml'), xml);
  const cases = partCases('cpp', status, folder);
  rmSync(folder, { recursive: true });
  return cases;
}

test('passed, failed and skipped cases of a part, with their times', () => {
  const cases = casesOf(0, `<testsuites><testsuite name="A">
    <testcase name="Passes" status="run" time="0.5" classname="A" />
    <testcase name="Fails" status="run" time="0" classname="A"><failure message="a &gt; b"><![CDATA[<testcase name="no">]]></failure></testcase>
    <testcase name="Off" status="notrun" classname="A" />
    <testcase name="a > b" classname="test"/><testcase name="s" classname="test"><skipped/></testcase>
    <testcase name="e" classname="x"><error message="boom"/></testcase></testsuite></testsuites>`);
  assert.deepEqual(cases.map((one) => one.name), ['A › Passes', 'A › Fails', 'A › Off', 'a > b', 's', 'x › e']);
  assert.deepEqual(cases.map((one) => one.state), ['passed', 'failed', 'notrun', 'passed', 'notrun', 'failed']);
  assert.deepEqual(cases.map((one) => one.why), [undefined, 'a > b', undefined, undefined, undefined, 'boom']);
  assert.equal(cases[0].seconds, 0.5);
});

test('a part that breaks without a failed test, or leaves half a result, counts as one failure', () => {
  const good = '<testsuites><testcase name="a"/></testsuites>';
  assert.deepEqual(casesOf(0, good).map((one) => one.state), ['passed']);
  assert.deepEqual(casesOf(8, good).map((one) => one.state), ['passed', 'failed']);
  assert.deepEqual(casesOf(0, '<testsuites><testcase name="a"/>').map((one) => one.state), ['failed']);
  assert.deepEqual(partCases('gone', 1, '/gone').map((one) => one.state), ['failed']);
});

test('a part of the plan that never ran is skipped, and so the run is not green', () => {
  const parts = [{ name: 'prepare' }, { name: 'cpp' }];
  assert.deepEqual(missingParts(['prepare', 'cpp'], parts), []);
  assert.deepEqual(missingParts(['prepare', 'cpp', 'browser'], parts).map(({ part, state }) => [part, state]), [['browser', 'notrun']]);
});

test('the budget that a run took is said in minutes and as a share', () => {
  assert.equal(budgetUse(905), 'Budget used: 15:05 of 20:00 (75 %)');
  assert.equal(budgetUse(1260), 'Budget used: 21:00 of 20:00 (105 %)');
});

/** A run with these parts and this plan, summed up. */
function summed(seconds, ...plan) {
  const folder = mkdtempSync(join(tmpdir(), 'ruimtemaker-'));
  mkdirSync(join(folder, 'cpp'));
  writeFileSync(join(folder, 'cpp/a.xml'), '<testsuites><testcase name="a"/></testsuites>');
  writeFileSync(join(folder, 'parts.tsv'), 'cpp\t0\t1\t9\n');
  writeFileSync(join(folder, 'plan.txt'), plan.join('\n'));
  const run = spawnSync(process.execPath, [fileURLToPath(new URL('summary.mjs', import.meta.url)), folder, 'full', `${seconds}`], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return run;
}

test('green within the plan and the time; red when a part did not run or the time is over', () => {
  const green = summed(60, 'cpp');
  assert.equal(green.status, 0);
  assert.match(green.stdout, /\n1 passed, 0 failed\n$/);
  const skipped = summed(60, 'cpp', 'browser');
  assert.equal(skipped.status, 1);
  assert.match(skipped.stdout, /browser: did not run/);
  const late = summed(1201, 'cpp');
  assert.equal(late.status, 1);
  assert.match(late.stdout, /more than 20 minutes/);
});

test('the newest time of every unit counts', () => {
  const log = '# ninja log v5\n0\t9000\t1\ta.o\tx\n0\t4000\t1\tb.o\tx\n0\t1000\t2\ta.o\tx\n0\t99000\t2\tlib.a\tx\n';
  assert.deepEqual(slowestUnits(log, 5), [{ output: 'b.o', seconds: 4 }, { output: 'a.o', seconds: 1 }]);
});

test('only a warm full run has to keep within the limit', () => {
  assert.equal(isTooLong('full', 1199, 0), false);
  assert.equal(isTooLong('full', 1201, 0), true);
  assert.equal(isTooLong('full', 1201, 40), true, 'a change of some sources is no cold run');
  assert.equal(isTooLong('full', 2000, 400), false, 'a new machine compiles everything');
  assert.equal(isTooLong('lang', 9000, 0), false);
});
