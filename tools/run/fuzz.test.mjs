// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import test from 'node:test';
import { failure, outcome } from './fuzz.mjs';

test('a target that ran its time and more than its corpus passes', () => {
  const found = outcome('Done 900 runs in 3 second(s)\nstat::number_of_executed_units: 900\n');
  assert.deepEqual(found, { runs: 900, input: undefined, bytes: undefined, error: undefined });
  assert.equal(failure({ ...found, status: 0, seeds: 4 }), undefined);
});

test('an input that was kept, a bad end and a run that tried nothing fail', () => {
  const crash = outcome('==1== ERROR: AddressSanitizer\nTest unit written to build/results/fuzz/json-crash-1\nBase64: e30=\n');
  assert.match(failure({ ...crash, status: 77, seeds: 4 }), /json-crash-1\n +==1== ERROR: AddressSanitizer\n +base64: e30=$/);
  assert.match(failure({ runs: 900, status: 'SIGKILL', seeds: 4 }), /SIGKILL/);
  assert.match(failure({ runs: 4, status: 0, seeds: 4 }), /the corpus alone has 4/);
});
