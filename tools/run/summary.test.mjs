// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { partCases, slowestUnits, testCases } from './summary.mjs';

test('reads the JUnit forms of GoogleTest, Node and vitest', () => {
  const xml = `<testsuites><testsuite name="A">
    <testcase name="Passes" status="run" time="0.5" classname="A" />
    <testcase name="Fails" status="run" time="0" classname="A"><failure message="a &gt; b"><![CDATA[<testcase name="no">]]></failure></testcase>
    <testcase name="Off" status="notrun" classname="A" />
    <testcase name="a > b" classname="test"/><testcase name="s" classname="test"><skipped/></testcase>
    <testcase name="e" classname="x"><error message="boom"/></testcase></testsuite></testsuites>`;
  const cases = testCases(xml);
  assert.deepEqual(cases.map((one) => one.name), ['A › Passes', 'A › Fails', 'A › Off', 'a > b', 's', 'x › e']);
  assert.deepEqual(cases.map((one) => one.failed), [false, true, false, false, false, true]);
  assert.deepEqual(cases.map((one) => one.skipped), [false, false, true, false, true, false]);
  assert.equal(cases[0].seconds, 0.5);
});

test('a part that breaks without a failed test counts as one failure', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ruimtemaker-'));
  writeFileSync(join(folder, 'a.xml'), '<testsuites><testcase name="a"/></testsuites>');
  assert.deepEqual(partCases('cpp', 0, folder).map((one) => one.failed), [false]);
  assert.deepEqual(partCases('cpp', 8, folder).map((one) => one.failed), [false, true]);
  assert.deepEqual(partCases('gone', 1, join(folder, 'gone')).map((one) => one.name), ['part gone']);
  rmSync(folder, { recursive: true });
});

test('the newest time of every unit counts', () => {
  const log = '# ninja log v5\n0\t9000\t1\ta.o\tx\n0\t4000\t1\tb.o\tx\n0\t1000\t2\ta.o\tx\n0\t99000\t2\tlib.a\tx\n';
  assert.deepEqual(slowestUnits(log, 5), [{ output: 'b.o', seconds: 4 }, { output: 'a.o', seconds: 1 }]);
});
