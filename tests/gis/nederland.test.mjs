// SPDX-License-Identifier: EUPL-1.2
// The case for the whole country, in cells of 1 km: proven, recounted by certify, and the map counted by GDAL. The page
// has cells of 100 m: that is by hand (docs/voorbeelden/pasproef/nederland.md says how).
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('homes, nature, energy, business, water, defence and farming in the Netherlands, in cells of 1 km', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gis-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const { status, stdout, stderr } = spawnSync('/usr/bin/python3', [path.join(root, 'tests/gis/nederland.py'), folder, '--cel', '1000'],
    { encoding: 'utf8', timeout: 120_000 });
  assert.equal(status, 0, stdout + stderr);
  const outcome = JSON.parse(readFileSync(path.join(folder, 'uitkomst.json'), 'utf8'));
  assert.equal(outcome.claims.length, 7);
  assert.equal(outcome.verdeling.length, 13);
  assert.ok(outcome.invoer.some(({ bestand }) => bestand === 'wonen') && outcome.invoer.some(({ bestand }) => bestand === 'natura2000.gpkg'));
  // Homes, business and defence go first and fit; farming and the others share what is missing.
  const missing = (name) => outcome.claims.find(({ naam }) => naam === name).gebieden.reduce((sum, one) => sum + one.tekortM2, 0);
  assert.deepEqual(['wonen', 'bedrijven', 'defensie'].map(missing), [0, 0, 0]);
  assert.ok(missing('landbouw') > 0 && missing('natuur') > 0);
});
