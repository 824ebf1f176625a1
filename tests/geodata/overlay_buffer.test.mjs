// SPDX-License-Identifier: EUPL-1.2
// `ruimtemaker overlay --buffer`: claims that lie apart meet when they are made wider; the figures are those of the wider claims.
import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { claimsFile, run } from './overlay.mjs';

// 1,000 m apart
const scene = (t) => {
  const { folder, file } = claimsFile(t, { a: [165_000, 452_000, 5_000], b: [171_000, 452_000, 5_000] });
  return { folder, claims: [file, '--crs', 'EPSG:28992'] };
};
const area = (csv, one, other) => Number(csv.split('\n').find((row) => row.startsWith(`${one},${other},`))?.split(',')[3] ?? 0);

test('claims meet as far as they were made wider', (t) => {
  const { claims } = scene(t);
  assert.equal(area(run('overlay', ...claims).stdout, 'a', 'b'), 0);
  assert.equal(area(run('overlay', ...claims, '--buffer', '500').stdout, 'a', 'b'), 0);
  const wide = run('overlay', ...claims, '--buffer', '600');
  assert.equal(wide.status, 0, wide.stderr);
  assert.match(wide.stderr, /claims 600 m ruimer/);
  // 200 m wide, 5,000 m high and at both ends less than 600 m more
  const shared = area(wide.stdout, 'a', 'b');
  assert.ok(shared > 200 * 5_000 && shared < 200 * 6_200, wide.stdout);
  // four strips, and one circle of 32 points in the corners
  const own = area(wide.stdout, 'a', '');
  const corners = own - 5_000 ** 2 - 4 * 5_000 * 600;
  assert.ok(Math.abs(corners - 16 * 600 ** 2 * Math.sin(Math.PI / 16)) < 20, `${corners}`);
  assert.equal(run('overlay', ...claims, '--buffer', '600', '--draden', '1').stdout, wide.stdout);
});

test('JSON says how much, a GeoPackage has the wider shapes', (t) => {
  const { folder, claims } = scene(t);
  const made = JSON.parse(run('overlay', ...claims, '--buffer', '600', '--vorm', 'json').stdout);
  assert.equal(made.bufferM, 600);
  const out = path.join(folder, 'uit.gpkg');
  assert.equal(run('overlay', ...claims, '--buffer', '600', '--uit', out).status, 0);
  const read = run('lees-kaart', out, '--bestaand', '--veld', 'm2=oppervlakte_m2:getal', '--veld', 'claim=claim');
  assert.match(read.stdout, /Gelezen: 3, aanvaard: 3,/);
});

test('what cannot be is said, with the claim or with the bounds', (t) => {
  const { claims } = scene(t);
  for (const wrong of ['0', '-5', '20001', '1,5', 'ver']) {
    const refused = run('overlay', ...claims, `--buffer=${wrong}`);
    assert.notEqual(refused.status, 0, wrong);
    assert.match(refused.stderr + refused.stdout, /geen heel aantal meters van 1 tot en met 20000/, wrong);
  }
  const { file: edge } = claimsFile(t, { rand: [-55_000, 452_000, 5_000] });
  const outside = run('overlay', edge, '--crs', 'EPSG:28992', '--buffer', '20000');
  assert.equal(outside.status, 1);
  assert.match(outside.stderr, /rand: met een rand van 20000 m valt deze claim buiten het RD-stelsel/);
});
