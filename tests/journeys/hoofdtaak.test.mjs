// SPDX-License-Identifier: EUPL-1.2
// The main job by curl, as the manual says it: in the practice environment, and in empty ones with another province,
// other people and other dates.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const script = fileURLToPath(new URL('./hoofdtaak.sh', import.meta.url));

// The long run draws twenty more cases.
const seeds = [0, 2026, ...(process.env.RUIMTE_TIER === 'lang' ? Array.from({ length: 20 }, (_, n) => n + 1) : [])];
for (const seed of seeds) {
  test(`the main job by curl, zaad ${seed}`, () => {
    const { status, stdout, stderr } = spawnSync('bash', [script, '--zaad', String(seed)], { encoding: 'utf8', timeout: 120_000 });
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /journey ok\n$/);
    assert.equal(stdout.match(/^Geweigerd: /gm)?.length, 2);
  });
}
