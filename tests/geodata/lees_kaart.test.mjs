// SPDX-License-Identifier: EUPL-1.2
// `ruimtemaker lees-kaart`: a report in Dutch, as text or JSON; exit code 1 when the map is refused; help in Dutch.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = path.resolve(process.env.RUIMTE_BIN ?? path.join(root, 'build/release/bin/ruimtemaker'));
const run = (...args) => spawnSync(bin, ['lees-kaart', ...args], { encoding: 'utf8', cwd: root });
const temporary = (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lees-kaart-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
};

test('a good map: what was read and how, exit code 0', () => {
  const out = run('gegevens/lagen/provincies.gpkg', '--veld', 'inwoners=inwoners:geheel');
  assert.equal(out.status, 0, out.stderr);
  assert.match(out.stdout, /^Bestand: provincies\.gpkg \(299\.008 bytes\)$/m);
  assert.match(out.stdout, /^Gelezen: 12, aanvaard: 12, weggelaten: 0, punten: \d+$/m);
  assert.match(out.stdout, /^De kaart is goed\.$/m);
});

test('a refused map: every fault in a sentence, exit code 1, nothing left behind', (t) => {
  const folder = temporary(t);
  const file = path.join(folder, 'kapot.csv');
  writeFileSync(file, 'id;WKT\na;"POINT (155000 463000)"\nb;"LINESTRING (155000 463000, 156000 463000)"\n');
  const out = run(file, '--crs', 'EPSG:28992');
  assert.equal(out.status, 1);
  assert.match(out.stdout, /^ {2}kapot\.csv, object a: Dit is een punt\. Hier hoort een vlak\.$/m);
  assert.match(out.stdout, /^ {2}kapot\.csv, object b: Dit is een lijn\./m);
  assert.match(out.stdout, /^De kaart is geweigerd\. Er is niets overgenomen\.$/m);
  const report = JSON.parse(run(file, '--crs', 'EPSG:28992', '--json').stdout);
  assert.equal(report.goed, false);
  assert.deepEqual(report.weigeringen.aantallen, { lijn_in_plaats_van_vlak: 1, punt_in_plaats_van_vlak: 1 });
  assert.match(report.sha256, /^[0-9a-f]{64}$/);
  assert.deepEqual(readdirSync(folder), ['kapot.csv']);
});

test('a raster', () => {
  const out = run('gegevens/lagen/grondgebruik_2010.tif', '--raster');
  assert.equal(out.status, 0, out.stdout);
  assert.match(out.stdout, /^Raster: 540 bij 650 cellen van 500,000 m, soort Byte,/m);
});

test('help is Dutch, and a wrong field is told', () => {
  const help = run('--help');
  assert.equal(help.status, 0);
  assert.match(help.stdout, /Gebruik: ruimtemaker lees-kaart/);
  for (const english of [/Usage/, /Options/, /Positionals/, /REQUIRED/, /Print this/, /TEXT/]) assert.doesNotMatch(help.stdout, english);
  const wrong = run('gegevens/lagen/provincies.gpkg', '--veld', 'inwoners');
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, /Schrijf een veld als naam=kolom/);
});
