// SPDX-License-Identifier: EUPL-1.2
// Every changed method against the scopes that have its act; what survives without a reason fails. Hours;
// RUIMTE_DODER=<file> keeps which scope saw which, for mutanten_doder.txt.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

test('every changed method is refused or seen', { timeout: 36_000_000 }, () => {
  const run = spawnSync('build/dev/bin/test_method_mutants', [], { stdio: 'inherit', env: { ...process.env, RUIMTE_MUTANTS: 'all' } });
  assert.equal(run.status, 0);
});
