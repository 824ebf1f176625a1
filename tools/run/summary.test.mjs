// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { partCases, slowestUnits } from './summary.mjs';

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
  assert.equal(cases[0].seconds, 0.5);
});

test('a part that breaks without a failed test, or leaves half a result, counts as one failure', () => {
  const good = '<testsuites><testcase name="a"/></testsuites>';
  assert.deepEqual(casesOf(0, good).map((one) => one.state), ['passed']);
  assert.deepEqual(casesOf(8, good).map((one) => one.state), ['passed', 'failed']);
  assert.deepEqual(casesOf(0, '<testsuites><testcase name="a"/>').map((one) => one.state), ['failed']);
  assert.deepEqual(partCases('gone', 1, '/gone').map((one) => one.state), ['failed']);
});

test('the newest time of every unit counts', () => {
  const log = '# ninja log v5\n0\t9000\t1\ta.o\tx\n0\t4000\t1\tb.o\tx\n0\t1000\t2\ta.o\tx\n0\t99000\t2\tlib.a\tx\n';
  assert.deepEqual(slowestUnits(log, 5), [{ output: 'b.o', seconds: 4 }, { output: 'a.o', seconds: 1 }]);
});
