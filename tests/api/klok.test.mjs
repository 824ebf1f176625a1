// SPDX-License-Identifier: EUPL-1.2
// The clock of a running server: a jump over several rungs, pollers at once, and a server that is killed.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = path.resolve(process.env.RUIMTE_BIN ?? path.join(root, 'build/release/bin/ruimtemaker'));

/** A server on `data`; resolves to its address and a way to end it. */
async function start(data) {
  const server = spawn(bin, ['serve', '--data', data, '--poort', '0', '--web', path.join(data, 'none'), '--gegevens', path.join(root, 'gegevens')]);
  const ended = new Promise((done) => server.on('exit', done));
  let said = '';
  const address = await new Promise((found, failed) => {
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding('utf8').on('data', (chunk) => {
        said += chunk;
        const at = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
        if (at) found(`${at[0]}/oefenen/api/v1`);
      });
    server.on('exit', () => failed(new Error(said)));
  });
  return { address, end: (signal) => { server.kill(signal); return ended; } };
}

/** Someone signed in, who can read and post. */
async function person(address, name) {
  const answer = await fetch(`${address}/sessies`, { method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ gebruikersnaam: name, wachtwoord: 'oefenen-met-ruimte' }) });
  const headers = { 'Content-Type': 'application/json', Cookie: answer.headers.get('set-cookie').split(';')[0], 'X-CSRF-Token': (await answer.json()).csrf };
  const post = (to, body) => fetch(`${address}${to}`, { method: 'POST', headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify(body) });
  return {
    post,
    get: async (from) => (await fetch(`${address}${from}`, { headers })).json(),
    begin: async (noun, handeling, invoer) => {
      const made = await post(`/${noun}/handelingen`, { handeling, invoer });
      assert.equal(made.status, 201, await made.clone().text());
      return (await made.json()).id;
    },
  };
}

test('pollers at once over a jump of four months: each term acts once, for its own day, also after kill -9', async (t) => {
  const data = mkdtempSync(path.join(tmpdir(), 'klok-'));
  t.after(() => rmSync(data, { recursive: true }));
  assert.equal(spawnSync(bin, ['oefen', 'vul', '--data', path.join(data, 'oefen')]).status, 0);
  const first = await start(data);
  const lead = await person(first.address, 'projectleider-utrecht');
  const vraagstuk = await lead.begin('vraagstukken', 'inbrengen', { titel: 'Stil', kern: 'Wonen en water.', plaatsnaam: 'Hier', waaromVast: 'Niemand beslist.', vraag: 'Een keuze.' });
  const conflict = await lead.begin('conflicten', 'conflict_benoemen', { vraagstuk, soort: 'rijk_provincie', kern: 'De kern', schuurt: 'Hier', gevraagd: 'Kies' });

  // Another process gets no hold on the log: two pollers are two in one program.
  const second = spawnSync(bin, ['serve', '--data', data, '--poort', '0'], { encoding: 'utf8', timeout: 20_000 });
  assert.notEqual(second.status, 0);
  assert.match(second.stdout + second.stderr, /in gebruik door een ander proces/);

  // Every accepted move looks for what has passed, beside the clock's own thread.
  const moves = await Promise.all(['2026-10-15', '2026-11-16', '2026-12-15', '2027-01-15'].map((dag) => lead.post('/oefenklok', { dag })));
  assert.ok(moves.some((move) => move.status === 200));
  for (const move of moves) assert.ok([200, 400].includes(move.status), String(move.status));
  await lead.post('/oefenklok', { dag: '2027-01-18' });
  const course = async (who) => (await who.get(`/conflicten/${conflict}/verloop`)).items;
  const before = await course(lead);
  const placed = before.filter(({ soort }) => soort === 'trede_geplaatst').map(({ inhoud }) => inhoud);
  assert.ok(placed.length >= 2, `only ${placed.length} rungs`);
  assert.deepEqual(placed.map(({ trede }) => trede), [...new Set(placed.map(({ trede }) => trede))].sort());
  const due = placed.map(({ termijn }) => termijn);
  assert.deepEqual(due, [...new Set(due)].sort(), 'each rung has a last day of its own');
  const passed = before.filter(({ soort }) => soort === 'termijn_verstreken').map(({ inhoud }) => inhoud.termijn.id);
  assert.equal(new Set(passed).size, passed.length);

  await first.end('SIGKILL');
  const again = await start(data);
  assert.deepEqual(await course(await person(again.address, 'projectleider-utrecht')), before);
  await again.end('SIGTERM');
  const replayed = spawnSync(bin, ['replay', '--data', path.join(data, 'oefen')], { encoding: 'utf8' });
  assert.match(replayed.stdout, /0 verschillen/, replayed.stdout + replayed.stderr);
});
