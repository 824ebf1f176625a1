// SPDX-License-Identifier: EUPL-1.2
// Every scope of the shipped method, explored by the program itself: complete, without a broken rule, as large as it
// should be; and what the report says about acts, conditions and functions that never came into play.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

const program = process.env.RUIMTE_BIN ?? 'build/release/bin/ruimtemaker';
const lang = process.env.RUIMTE_TIER === 'lang';

// About half of what each has: a world that falls apart is complete at once, and proves nothing.
const atLeast = {
  M1: 72000, M1a: 16200, M1b: 4400, M1c: 2400, M1d: 150, M1e: 90, M1f: 1000, M1g: 180, M2: 3100, M2b: 310, M2c: 180, M2d: 145, M3: 3400,
  M4: 90, M4b: 50, M5: 2200, M6: 27300, M10: 19200, M8: 338, M8b: 320, M8c: 1000, M9: 27, M9b: 53, M11: 380,
};

test('the method never gets stuck and bends no rule in any scope', { timeout: 3_600_000 }, () => {
  const run = spawnSync(program, ['model-check', '--json', ...(lang ? ['--lang', '--vergelijk', '101'] : [])],
    { maxBuffer: 1 << 26, encoding: 'utf8' });
  assert.equal(run.status, 0, run.stderr);
  const report = JSON.parse(run.stdout);
  for (const s of report.scopes) {
    console.log(`${s.id}: ${s.standen} states, ${s.overgangen} steps, depth ${s.diepte}, ${s.milliseconden} ms`);
    assert.equal(s.compleet, true, `${s.id} is not complete`);
    assert.deepEqual(s.tegenvoorbeelden, [], s.id);
    assert.deepEqual(s.verschillen, [], `${s.id}: states that count as one and differ`);
    if (s.id in atLeast) assert.ok(s.standen >= atLeast[s.id], `${s.id} has only ${s.standen} states`);
    if (lang) console.log(`${s.id}: ${s.vergeleken} pairs compared, ${s.andereUitkomsten} with other outcomes`);
  }
  const seen = new Set(report.scopes.map((s) => s.id));
  assert.deepEqual(Object.keys(atLeast).filter((id) => !seen.has(id)), [], 'scopes that were not explored');
  assert.deepEqual(report.onverkend, [], 'acts that no scope tries');
  // Told, not judged: what a small world never shows is no mistake of the method by itself.
  for (const part of ['nooitGedaan', 'guardsZonderNee', 'rollenZonderAct'])
    if (report[part].length > 0) console.log(`${part}: ${report[part].join(' ')}`);
});
