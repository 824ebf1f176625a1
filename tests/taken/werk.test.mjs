// SPDX-License-Identifier: EUPL-1.2
// `ruimtemaker werk` beside a server without a worker: what waits is done, and a worker that is killed loses nothing.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const binary = process.env.RUIMTE_BIN ?? path.join(root, 'build/release/bin/ruimtemaker');
const password = 'een lang wachtwoord';
const data = mkdtempSync(path.join(tmpdir(), 'ruimtemaker-werk-'));
const gegevens = path.join(root, 'gegevens');
const children = [];
let base;
let headers;

const run = (...args) => spawnSync(binary, args, { encoding: 'utf8', input: `${password}\n` });

/** Starts the program; resolves with what it said that fits. */
function start(pattern, ...args) {
  const child = spawn(binary, args);
  children.push(child);
  let log = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => {
      log += chunk;
      const found = pattern.exec(log);
      if (found) resolve({ child, found });
    });
    child.on('exit', (code) => reject(new Error(`ended with ${code}: ${log}`)));
  });
}

const worker = (...more) => start(/doet taken/, 'werk', '--data', data, '--gegevens', gegevens, ...more);
const ended = (child, signal) => new Promise((resolve) => {
  child.on('exit', (code, by) => resolve(by ?? code));
  child.kill(signal);
});
const get = async (address) => (await fetch(`${base}${address}`, { headers })).json();

async function offer(name) {
  const answer = await fetch(`${base}/kaart/inlezingen?naam=${name}`, { method: 'POST', headers: { ...headers, 'Content-Type': 'application/octet-stream' }, body: readFileSync(path.join(gegevens, 'lagen', name)) });
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()).id;
}

/** Looks until the job has this status. */
async function reaches(id, status) {
  for (;;) {
    const job = await get(`/taken/${id}`);
    if (job.status === status) return job;
    assert.ok(!job.geeindigdOp, `the job is ${job.status}: ${job.reden}`);
    await new Promise((next) => setTimeout(next, 20));
  }
}

before(async () => {
  assert.equal(run('beheer', 'eerste-account', '--data', data, '--gebruikersnaam', 'bea', '--wachtwoord-stdin').status, 0);
  assert.equal(run('beheer', 'account', 'nieuw', '--data', data, '--gebruikersnaam', 'els', '--functie', 'projectleider', '--organisatie', 'provincie_utrecht', '--wachtwoord-stdin').status, 0);
  const { found } = await start(/luistert op (http:\/\/127\.0\.0\.1:\d+)/, 'serve', '--data', data, '--poort', '0', '--web', '', '--gegevens', gegevens, '--zonder-werker');
  base = `${found[1]}/api/v1`;
  const answer = await fetch(`${base}/sessies`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ gebruikersnaam: 'els', wachtwoord: password }) });
  headers = { Cookie: answer.headers.get('set-cookie').split(';')[0], 'X-CSRF-Token': (await answer.json()).csrf };
});
after(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(data, { recursive: true });
});

test('a worker apart does what waits, and its result is that of the map', async () => {
  const id = await offer('provincies.gpkg');
  assert.equal((await get(`/taken/${id}`)).status, 'wacht');
  const { child } = await worker('--geheugen-mb', '2048');
  await reaches(id, 'klaar');
  const result = await get(`/taken/${id}/uitslag`);
  assert.equal(result.objecten.length, 12);
  assert.equal(await ended(child, 'SIGTERM'), 0);
});

test('a worker that is killed leaves its job to the next one, after the lease and not before', async () => {
  const id = await offer('natura2000.gpkg');
  const { child } = await worker();
  await reaches(id, 'loopt');
  assert.equal(await ended(child, 'SIGKILL'), 'SIGKILL');
  const { child: next } = await worker();
  assert.equal((await get(`/taken/${id}`)).status, 'loopt');
  const job = await reaches(id, 'klaar');
  assert.ok(Date.parse(job.geeindigdOp) - Date.parse(job.gemaaktOp) >= 29_000, 'the lease ran out first');
  assert.equal((await get(`/taken/${id}/uitslag`)).verslag.goed, false);
  assert.equal(await ended(next, 'SIGTERM'), 0);
});

test('a worker without data says so', () => {
  const out = run('werk', '--data', path.join(data, 'nergens'), '--gegevens', gegevens);
  assert.equal(out.status, 1);
  assert.match(out.stderr, /Start eerst de server/);
});
