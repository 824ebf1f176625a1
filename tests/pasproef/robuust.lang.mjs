// SPDX-License-Identifier: EUPL-1.2
// The long walk of the solver: 1,000 seeded scenarios full of trouble, each proven (or short with a cut that counts up)
// within its time and the same warm, cold and with two threads; and 1,000 small ones against a network simplex.
// RUIMTE_PASPROEF_ZAAD chooses other seeds.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const seed = process.env.RUIMTE_PASPROEF_ZAAD ?? '70000';

function run(command, args, env = {}) {
  const done = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 64 << 20 });
  assert.equal(done.status, 0, `${done.stdout.slice(-4000)}\n${done.stderr.slice(-2000)}`);
  return done.stdout;
}

test('1,000 seeded scenarios end with a proof within their time', () => {
  assert.match(run('./bench', ['robuust', '1000', seed]), /gehaald: 1000 pasproeven/);
});

test('1,000 small scenarios have the optimum and the fair spread of a network simplex', () => {
  const out = run('build/dev/bin/test_spatial', ['--gtest_filter=Robust/Seeds.*:Combination.AllAll*'], {
    RUIMTE_PASPROEF_ZADEN: '84',
    RUIMTE_PASPROEF_ZAAD: seed,
  });
  assert.match(out, /\[ {2}PASSED {2}\]/);
});
