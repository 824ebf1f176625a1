// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import test from 'node:test';
import { judge } from '../duplicates.mjs';

const clone = (first, second) => ({ first: { name: first, start: 3 }, second: { name: second, start: 9 }, lines: 7 });

test('duplicates: a block that stands twice is a finding, unless a reason allows that pair', () => {
  const found = [clone('a.cpp', 'b.cpp')];
  assert.deepEqual(judge(found, []), [{ file: 'a.cpp', line: 3, message: '7 lines stand again in b.cpp:9' }]);
  assert.deepEqual(judge(found, [{ files: ['b.cpp', 'a.cpp'], reason: 'because' }]), []);
});

test('duplicates: an allowance without a reason or a need is a finding', () => {
  assert.equal(judge([clone('a.cpp', 'b.cpp')], [{ files: ['a.cpp', 'b.cpp'] }]).length, 1);
  assert.match(judge([], [{ files: ['a.cpp', 'b.cpp'], reason: 'once' }])[0].message, /without a reason or a need/);
});
