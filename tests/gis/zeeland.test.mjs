// SPDX-License-Identifier: EUPL-1.2
// A case that a planner knows, computed by the program and by GEOS; the page about it shows the areas of today.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The table that the case prints: one row per pair and province. */
function rowsOf(t, seed) {
  const folder = mkdtempSync(path.join(tmpdir(), 'gis-'));
  t.after(() => rmSync(folder, { recursive: true }));
  // Debian's own Python: python3-gdal is not visible to another one that may come first on the PATH.
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [path.join(root, 'tests/gis/zeeland.py'), folder, String(seed)],
    { encoding: 'utf8', timeout: 120_000 });
  assert.equal(status, 0, stdout + stderr);
  return stdout.trim().split('\n').slice(2);
}

test('nature, drinking water and homes in Zeeland and along the rivers, as GEOS and the page have them', (t) => {
  const rows = rowsOf(t, 0);
  assert.ok(rows.length > 50);
  const page = readFileSync(path.join(root, 'docs/voorbeelden/zeeland.md'), 'utf8');
  assert.deepEqual(page.slice(page.indexOf('## Alle')).split('\n').filter((line) => line.startsWith('|')).slice(2), rows);
});

for (const seed of [2026, 7]) {
  test(`other search areas, zaad ${seed}, as GEOS has them`, (t) => assert.ok(rowsOf(t, seed).length > 0));
}
