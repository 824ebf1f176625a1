// SPDX-License-Identifier: EUPL-1.2
// Which borders of NOVEX areas an environment has: invented ones in practice only, and nowhere beside real ones.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const binary = process.env.RUIMTE_BIN ?? path.join(root, 'build/release/bin/ruimtemaker');
const folder = mkdtempSync(path.join(tmpdir(), 'ruimte-novex-'));
const gegevens = path.join(folder, 'gegevens');
const data = path.join(folder, 'data');
const INVENTED = 'novexgebieden-fictief';
let server;

after(() => {
  server?.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

function listening(child) {
  let log = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      log += chunk;
      const found = /luistert op (http:\/\/127\.0\.0\.1:\d+)/.exec(log);
      if (found) resolve(found[1]);
    });
    child.on('exit', (code) => reject(new Error(`server ended with ${code}: ${log}`)));
  });
}

const serve = () => ['serve', '--data', data, '--poort', '0', '--web', folder, '--gegevens', gegevens];

/** Ids of the NOVEX layers that the real and the practice environment show, and whether the content of each is there. */
async function shown() {
  server = spawn(binary, serve());
  const base = await listening(server);
  const of = async (prefix) => {
    const { items } = await (await fetch(`${base}${prefix}/api/v1/kaartlagen`)).json();
    const novex = items.filter(({ id }) => id.includes('novex'));
    for (const { id } of novex) assert.equal((await (await fetch(`${base}${prefix}/api/v1/kaartlagen/${id}`)).json()).objecten.length, 16);
    const hidden = await fetch(`${base}${prefix}/api/v1/kaartlagen/${INVENTED}`);
    assert.equal(hidden.status, novex.some(({ id }) => id === INVENTED) ? 200 : 404);
    return novex;
  };
  const both = { real: await of(''), practice: await of('/oefenen') };
  const ended = new Promise((resolve) => server.on('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  return both;
}

// @eis INF-01
test('invented borders are in practice only, are refused as real ones, and give way to real ones', async () => {
  mkdirSync(path.join(gegevens, 'lagen'), { recursive: true });
  const shipped = (name) => cpSync(path.join(root, 'gegevens', name), path.join(gegevens, name), { recursive: true });
  for (const name of ['lagen.json', 'kaart', 'lagen/provincies.gpkg', `lagen/${INVENTED}.gpkg`]) shipped(name);
  const filled = spawnSync(binary, ['oefen', 'vul', '--data', path.join(data, 'oefen'), '--gegevens', gegevens], { encoding: 'utf8' });
  assert.equal(filled.status, 0, filled.stdout + filled.stderr);

  const without = await shown();
  assert.deepEqual(without.real, []);
  assert.deepEqual(without.practice.map(({ id, naam, fictief }) => ({ id, naam, fictief })), [{ id: INVENTED, naam: 'NOVEX-gebieden (fictief)', fictief: true }]);

  const own = path.join(gegevens, 'lagen/novexgebieden.gpkg');
  cpSync(path.join(gegevens, `lagen/${INVENTED}.gpkg`), own);
  const refused = spawnSync(binary, serve(), { encoding: 'utf8', timeout: 60_000 });
  assert.notEqual(refused.status, 0);
  assert.match(refused.stderr, /novexgebieden\.gpkg bevat verzonnen grenzen/);

  const changed = spawnSync('/usr/bin/python3', ['-c', `import sqlite3,sys
file = sqlite3.connect(sys.argv[1])
file.execute('ALTER TABLE "${INVENTED}" DROP COLUMN fictief')
file.commit()`, own], { encoding: 'utf8' });
  assert.equal(changed.status, 0, changed.stderr);
  const withOwn = await shown();
  for (const layers of [withOwn.real, withOwn.practice]) assert.deepEqual(layers.map(({ id, fictief }) => ({ id, fictief })), [{ id: 'novexgebieden', fictief: undefined }]);
});
