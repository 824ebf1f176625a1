// SPDX-License-Identifier: EUPL-1.2
// `ruimtemaker oefen vul`: the same example every time, and what is there stays.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = path.resolve(process.env.RUIMTE_BIN ?? path.join(root, 'build/release/bin/ruimtemaker'));
const temporary = (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'oefen-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
};
const run = (...args) => spawnSync(bin, args, { encoding: 'utf8' });
const fill = (folder) => run('oefen', 'vul', '--data', folder);

test('it fills once, says what, and leaves alone what is there', (t) => {
  const folder = path.join(temporary(t), 'oefen');
  const first = fill(folder);
  assert.equal(first.status, 0, first.stderr);
  assert.match(first.stdout, /^\d+ vraagstukken, \d+ afspraken, .*accounts\n$/);
  assert.deepEqual(readdirSync(folder).sort(), ['ruimtemaker.db']);
  const before = readFileSync(path.join(folder, 'ruimtemaker.db'));
  const second = fill(folder);
  assert.equal(second.status, 0);
  assert.match(second.stdout, /niets gewijzigd/);
  assert.ok(before.equals(readFileSync(path.join(folder, 'ruimtemaker.db'))));
});

/** Runs `use` with the address of a server on `data`, and stops that server again. */
async function serving(data, use) {
  const server = spawn(bin, ['serve', '--data', data, '--poort', '0', '--web', path.join(data, 'none'),
    '--gegevens', path.join(root, 'gegevens')]);
  const ended = new Promise((done) => server.on('exit', done));
  try {
    const address = await new Promise((found, failed) => {
      const look = (chunk) => { const at = /http:\/\/127\.0\.0\.1:\d+/.exec(chunk); if (at) found(at[0]); };
      for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', look);
      server.on('exit', () => failed(new Error('the server ended')));
    });
    await use(address);
  } finally {
    server.kill('SIGTERM');
    await ended;
  }
}

test('the practice day starts at ten past nine on 1 September 2026', async (t) => {
  const data = temporary(t);
  assert.equal(fill(path.join(data, 'oefen')).status, 0);
  await serving(data, async (address) => {
    const practice = await (await fetch(`${address}/oefenen/api/v1/omgeving`)).json();
    assert.equal(practice.oefen, true);
    assert.equal(practice.vandaag, '2026-09-01');
    assert.match(practice.klok, /^2026-09-01T07:1/);
    const real = await (await fetch(`${address}/api/v1/omgeving`)).json();
    assert.equal(real.oefen, false);
    assert.ok(Math.abs(Date.parse(real.klok) - Date.now()) < 60_000);
  });
});

test('a practice clock that was moved stays there over a restart; the real one cannot be moved; the log replays', async (t) => {
  const data = temporary(t);
  assert.equal(fill(path.join(data, 'oefen')).status, 0);
  const day = async (address) => (await (await fetch(`${address}/oefenen/api/v1/omgeving`)).json()).vandaag;
  await serving(data, async (address) => {
    const json = { 'Content-Type': 'application/json' };
    const move = (of, headers) => fetch(`${address}${of}/api/v1/oefenklok`, { method: 'POST', headers, body: '{"dag":"2027-01-15"}' });
    const answer = await fetch(`${address}/oefenen/api/v1/sessies`, { method: 'POST', headers: json,
      body: JSON.stringify({ gebruikersnaam: 'projectleider-utrecht', wachtwoord: 'oefenen-met-ruimte' }) });
    const session = { ...json, Cookie: answer.headers.get('set-cookie').split(';')[0], 'X-CSRF-Token': (await answer.json()).csrf };
    assert.equal((await move('', session)).status, 401);
    assert.equal((await move('/oefenen', session)).status, 200);
    assert.equal(await day(address), '2027-01-15');
  });
  await serving(data, async (address) => assert.equal(await day(address), '2027-01-15'));
  const replayed = run('replay', '--data', path.join(data, 'oefen'));
  assert.equal(replayed.status, 0, replayed.stdout + replayed.stderr);
  assert.match(replayed.stdout, /0 verschillen/);
  assert.deepEqual(readdirSync(path.join(data, 'oefen')).filter((name) => name.endsWith('.nieuw')), []);
});
