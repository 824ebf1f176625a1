// SPDX-License-Identifier: EUPL-1.2
// Every scope of the shipped method, explored by the program itself: complete, without a broken rule; and what the
// report says about acts, conditions and functions that never came into play.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';

const program = process.env.RUIMTE_BIN ?? 'build/release/bin/ruimtemaker';
const lang = process.env.RUIMTE_TIER === 'lang';

test('the method never gets stuck and bends no rule in any scope', { timeout: 3_600_000 }, async () => {
  const { stdout } = await promisify(execFile)(program, ['model-check', '--json', ...(lang ? ['--lang'] : [])],
    { maxBuffer: 1 << 26 }).catch((e) => e);
  const report = JSON.parse(stdout);
  for (const s of report.scopes) {
    console.log(`${s.id}: ${s.standen} states, ${s.overgangen} steps, depth ${s.diepte}, ${s.milliseconden} ms`);
    assert.ok(s.compleet, `${s.id} is not complete`);
    assert.deepEqual(s.tegenvoorbeelden ?? [], [], s.id);
  }
  assert.ok(report.scopes.length >= 15);
  assert.deepEqual(report.onverkend ?? [], [], 'acts that no scope tries');
  // Told, not judged: what a small world never shows is no mistake of the method by itself.
  for (const part of ['nooitGedaan', 'guardsZonderNee', 'rollenZonderAct'])
    if (report[part]?.length) console.log(`${part}: ${report[part].join(' ')}`);
});
