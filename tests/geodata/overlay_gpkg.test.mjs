// SPDX-License-Identifier: EUPL-1.2
// `ruimtemaker overlay --uit x.gpkg`: the same rows and figures as the CSV, with shapes that can be read again.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { claimsFile, run } from './overlay.mjs';

test('a GeoPackage holds every row of the CSV with its shape, and is never written over', (t) => {
  // b lies across the border of Utrecht and Gelderland
  const { folder, file: claims } = claimsFile(t, { a: [165_000, 452_000, 5_000], b: [168_000, 454_000, 9_000] });
  const out = path.join(folder, 'uit.gpkg');
  const zones = ['--zones', 'gegevens/lagen/provincies.gpkg'];
  const csv = run('overlay', claims, '--crs', 'EPSG:28992', ...zones);
  assert.equal(csv.status, 0, csv.stderr);
  const rows = csv.stdout.trim().split('\n').slice(1);
  assert.ok(rows.some((row) => row.startsWith('a,b,')), csv.stdout);
  const made = run('overlay', claims, '--crs', 'EPSG:28992', ...zones, '--uit', out);
  assert.equal(made.status, 0, made.stderr);
  const read = run('lees-kaart', out, '--bestaand', '--veld', 'm2=oppervlakte_m2:getal', '--veld', 'claim=claim');
  assert.equal(read.status, 0, read.stdout);
  assert.match(read.stdout, new RegExp(`Gelezen: ${rows.length}, aanvaard: ${rows.length},`));
  const again = run('overlay', claims, '--crs', 'EPSG:28992', '--uit', out);
  assert.equal(again.status, 1);
  assert.match(again.stderr, /Dit bestand is er al/);
});
