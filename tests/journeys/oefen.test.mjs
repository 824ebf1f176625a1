// SPDX-License-Identifier: EUPL-1.2
// `ruimtemaker oefen vul`: the same example every time, or a script of one's own; what is there stays.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
  assert.deepEqual(readdirSync(folder).sort(), ['oefenomgeving.json', 'ruimtemaker.db']);
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

/** As `model-check --tegenvoorbeelden` writes a course of events: players, one step per minute, and the clock. */
function script(changes = {}) {
  const tekst = { titel: 'Water en wonen', kern: 'Beide willen de polder.', plaatsnaam: 'De polder', waaromVast: 'Niemand beslist.', vraag: 'Een keuze.' };
  return {
    begin: '2026-09-01T00:00:00+02:00',
    wachtwoord: 'oefenen-met-ruimte',
    accounts: [
      { sleutel: 'speler-1', gebruikersnaam: 'speler-1', naam: 'Projectleider van pv27', functies: [{ functie: 'projectleider', organisatie: 'provincie_noord_holland' }] },
      { sleutel: 'speler-2', gebruikersnaam: 'speler-2', naam: 'Coördinator', functies: [{ functie: 'coordinator', organisatie: 'vro_programmaspoor' }] },
    ],
    stappen: [
      { tijd: '2026-09-01T12:00:00+02:00', door: 'speler-1', handeling: 'inbrengen', invoer: tekst, nieuw: 'vraagstuk-1', soort: 'vraagstuk' },
      { tijd: '2026-09-01T12:01:00+02:00', door: 'speler-1', handeling: 'inbrengen', invoer: { ...tekst, titel: 'Het andere' }, nieuw: 'vraagstuk-2', soort: 'vraagstuk' },
      { tijd: '2026-09-01T12:02:00+02:00', door: 'speler-2', handeling: 'aanvullen', invoer: { trekkerRijk: 'lvvn' }, dossier: 'vraagstuk-1' },
      { tijd: '2026-10-15T12:03:00+02:00', klok: 'loopt' },
    ],
    klok: '2026-10-15T12:05:00+02:00',
    ...changes,
  };
}

test('a counterexample opens at the dossier of its last step, with its own people and its own day', async (t) => {
  const data = temporary(t);
  const file = path.join(data, 'M1-I-05.json');
  writeFileSync(file, JSON.stringify(script()));
  const filled = run('oefen', 'vul', '--data', path.join(data, 'oefen'), '--script', file);
  assert.equal(filled.status, 0, filled.stderr);
  const [, address] = /^2 vraagstukken, 2 accounts\nDossier van de laatste stap: (\/oefenen\/vraagstukken\/[0-9a-f-]{36})\n$/.exec(filled.stdout) ?? [];
  assert.ok(address, filled.stdout);
  await serving(data, async (server) => {
    const api = `${server}/oefenen/api/v1`;
    assert.equal((await (await fetch(`${api}/omgeving`)).json()).vandaag, '2026-10-15');
    const { items } = await (await fetch(`${api}/oefenaccounts`)).json();
    assert.deepEqual(items.map((one) => [one.gebruikersnaam, one.naam]), [['speler-1', 'Projectleider van pv27'], ['speler-2', 'Coördinator']]);
    const [{ gebruikersnaam, wachtwoord }] = items;
    const answer = await fetch(`${api}/sessies`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ gebruikersnaam, wachtwoord }) });
    const dossier = await fetch(`${server}${address.replace('/oefenen/', '/oefenen/api/v1/')}`, { headers: { Cookie: answer.headers.get('set-cookie').split(';')[0] } });
    const found = await dossier.json();
    assert.deepEqual([found.titel, found.trekkerRijk], ['Water en wonen', 'lvvn']);
  });
  const again = run('oefen', 'vul', '--data', path.join(data, 'oefen'), '--script', file);
  assert.equal(again.status, 1);
  assert.match(again.stderr, /staat al een oefenomgeving/);
});

test('a script that does not play leaves nothing behind and names the place', (t) => {
  const data = temporary(t);
  const file = path.join(data, 'script.json');
  const tryIt = (content) => {
    writeFileSync(file, content);
    const { status, stderr } = run('oefen', 'vul', '--data', path.join(data, 'oefen'), '--script', file);
    assert.equal(status, 1);
    return stderr;
  };
  const [first, , third] = script().stappen;
  assert.match(tryIt(JSON.stringify(script({ stappen: [first, { ...third, dossier: 'vraagstuk-9' }] }))), /script\.json bij \/stappen\/1\/dossier: onbekend dossier/);
  assert.match(tryIt(JSON.stringify(script({ stappen: [first, { ...third, door: 'speler-1', handeling: 'agenderen', invoer: {} }] }))), /script\.json bij \/stappen\/1/);
  assert.match(tryIt('stappen: []'), /is geen JSON/);
  assert.match(tryIt('[]'), /script\.json bij \//);
  assert.deepEqual(readdirSync(path.join(data, 'oefen')), []);
  const absent = run('oefen', 'vul', '--data', path.join(data, 'oefen'), '--script', path.join(data, 'weg.json'));
  assert.equal(absent.status, 1);
  assert.match(absent.stderr, /niet te lezen/);
});

test('after a script of one\'s own has been removed, the example has its own people again', (t) => {
  const folder = path.join(temporary(t), 'oefen');
  const file = `${folder}.json`;
  writeFileSync(file, JSON.stringify(script()));
  assert.equal(run('oefen', 'vul', '--data', folder, '--script', file).status, 0);
  assert.deepEqual(readdirSync(folder).sort(), ['oefenomgeving.json', 'ruimtemaker.db', 'script.json']);
  rmSync(path.join(folder, 'ruimtemaker.db'));
  assert.equal(fill(folder).status, 0);
  assert.deepEqual(readdirSync(folder).sort(), ['oefenomgeving.json', 'ruimtemaker.db']);
});
