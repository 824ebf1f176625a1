// SPDX-License-Identifier: EUPL-1.2
// The practice environment begins again: on a running server and on the command line. The real one does not notice.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = path.resolve(process.env.RUIMTE_BIN ?? path.join(root, 'build/release/bin/ruimtemaker'));
const gegevens = path.join(root, 'gegevens');
const run = (...args) => spawnSync(bin, args, { encoding: 'utf8' });
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** A data folder with a practice environment. Made once: the same program gives the same one every time. */
function folder(t) {
  const data = mkdtempSync(path.join(tmpdir(), 'opnieuw-'));
  t.after(() => rmSync(data, { recursive: true }));
  assert.equal(run('oefen', 'vul', '--data', path.join(data, 'oefen'), '--gegevens', gegevens).status, 0);
  return data;
}

async function start(t, data) {
  const server = spawn(bin, ['serve', '--data', data, '--poort', '0', '--web', path.join(data, 'none'), '--gegevens', gegevens]);
  const ended = new Promise((done) => server.on('exit', done));
  const end = (signal = 'SIGTERM') => { server.kill(signal); return ended; };
  t.after(() => end('SIGKILL'));
  const address = await new Promise((found, failed) => {
    let said = '';
    for (const stream of [server.stdout, server.stderr])
      stream.setEncoding('utf8').on('data', (chunk) => {
        said += chunk;
        const at = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
        if (at) found(at[0]);
      });
    server.on('exit', () => failed(new Error(said)));
  });
  return { address, end };
}

/** Someone in the practice environment. */
async function person(address, name) {
  const api = `${address}/oefenen/api/v1`;
  const answer = await fetch(`${api}/sessies`, { method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ gebruikersnaam: name, wachtwoord: 'oefenen-met-ruimte' }) });
  assert.equal(answer.status, 201, await answer.clone().text());
  const headers = { 'Content-Type': 'application/json', Cookie: answer.headers.get('set-cookie').split(';')[0], 'X-CSRF-Token': (await answer.json()).csrf };
  const get = (from) => fetch(`${api}${from}`, { headers });
  return {
    get,
    json: async (from) => (await get(from)).json(),
    stream: () => fetch(`${api}/wijzigingen`, { headers: { ...headers, Accept: 'text/event-stream' } }),
    post: (to, body) => fetch(`${api}${to}`, { method: 'POST', headers: { ...headers, 'Idempotency-Key': crypto.randomUUID() }, body: JSON.stringify(body) }),
  };
}

const ISSUE = { handeling: 'inbrengen', invoer: { titel: 'Stil', kern: 'Wonen en water.', plaatsnaam: 'Hier', waaromVast: 'Niemand beslist.', vraag: 'Een keuze.' } };

/** Waits until the practice environment of before is gone; what others get meanwhile. */
async function untilNew(who) {
  const seen = new Set();
  for (let i = 0; i < 600; i += 1) {
    const answer = await who.get('/oefenomgeving');
    seen.add(answer.status);
    if (answer.status === 401) return { code: (await answer.json()).code, seen };
    if (answer.status === 200) assert.equal((await answer.json()).mislukt, undefined);
    await sleep(50);
  }
  throw new Error('it never began again');
}

const bytes = (data) => Object.fromEntries(['ruimtemaker.db', 'sleutel'].map((name) => [name, readFileSync(path.join(data, name)).toString('base64')]));

test('a running server begins again: what is lost is named, sessions end with an explanation, the real data stay', async (t) => {
  const data = folder(t);
  const { address, end } = await start(t, data);
  const [lead, other] = await Promise.all([person(address, 'projectleider-utrecht'), person(address, 'accounthouder-lvvn')]);
  assert.deepEqual(await lead.json('/oefenomgeving'), { bezetting: 'schuilnamen', bezig: false, handelingen: 0 });
  const made = await (await lead.post('/vraagstukken/handelingen', ISSUE)).json();
  assert.equal((await lead.json('/oefenomgeving')).handelingen, 1);
  const stream = await other.stream();

  const grown = await lead.post('/oefenomgeving/opnieuw', { handelingen: 0, bezetting: 'echte_namen' });
  assert.equal(grown.status, 400);
  assert.match((await grown.json()).fouten[0].melding, /1 handelingen/);

  const before = bytes(data);
  const answers = await Promise.all([1, 2].map(() => lead.post('/oefenomgeving/opnieuw', { handelingen: 1, bezetting: 'echte_namen' })));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [202, 409]);
  const { code, seen } = await untilNew(other);
  assert.equal(code, 'oefening_opnieuw');
  assert.deepEqual([...seen].filter((status) => ![200, 401, 503].includes(status)), []);
  assert.match(await stream.text(), /event: einde/);
  assert.equal((await other.get('/wijzigingen')).status, 401);
  assert.deepEqual(bytes(data), before);

  const again = await person(address, 'projectleider-utrecht');
  assert.deepEqual(await again.json('/oefenomgeving'), { bezetting: 'echte_namen', bezig: false, handelingen: 0 });
  assert.equal((await again.get(`/vraagstukken/${made.id}`)).status, 404);
  assert.equal((await again.json('/omgeving')).vandaag, '2026-09-01');
  assert.equal((await again.post('/vraagstukken/handelingen', ISSUE)).status, 201);
  await end();
  assert.deepEqual(readdirSync(data).filter((name) => name.startsWith('oefen')), ['oefen']);
  for (const line of run('replay', '--data', path.join(data, 'oefen')).stdout.trim().split('\n')) assert.match(line, /, 0 verschillen$/);
});

test('a server that is killed while it begins again leaves one that works: the old or the new', async (t) => {
  const data = folder(t);
  for (const wait of [0, 150, 700]) {
    const { address, end } = await start(t, data);
    const lead = await person(address, 'projectleider-utrecht');
    await lead.post('/vraagstukken/handelingen', ISSUE);
    const { handelingen } = await lead.json('/oefenomgeving');
    assert.equal((await lead.post('/oefenomgeving/opnieuw', { handelingen, bezetting: 'schuilnamen' })).status, 202);
    await sleep(wait);
    await end('SIGKILL');
    const next = await start(t, data);
    const found = await (await person(next.address, 'projectleider-utrecht')).json('/oefenomgeving');
    assert.ok([0, handelingen].includes(found.handelingen), String(found.handelingen));
    assert.equal(found.bezig, false);
    assert.ok(!existsSync(path.join(data, 'oefen.nieuw')));
    await next.end();
  }
});

test('on the command line: refused while a server runs, else anew; on a disk that swaps in steps nothing is lost either', async (t) => {
  const data = folder(t);
  const oefen = path.join(data, 'oefen');
  const { address, end } = await start(t, data);
  await (await person(address, 'projectleider-utrecht')).post('/vraagstukken/handelingen', ISSUE);
  const refused = run('oefen', 'opnieuw', '--data', oefen, '--gegevens', gegevens);
  assert.notEqual(refused.status, 0);
  assert.match(refused.stderr, /in gebruik door een ander proces/);
  await end();
  const fresh = mkdtempSync(path.join(tmpdir(), 'vers-'));
  t.after(() => rmSync(fresh, { recursive: true }));
  assert.equal(run('oefen', 'vul', '--data', fresh, '--gegevens', gegevens, '--echte-namen').status, 0);
  const again = run('oefen', 'opnieuw', '--data', oefen, '--gegevens', gegevens, '--echte-namen');
  assert.equal(again.status, 0, again.stderr);
  assert.match(again.stdout, /^\d+ vraagstukken/);
  assert.deepEqual(readFileSync(path.join(oefen, 'ruimtemaker.db')), readFileSync(path.join(fresh, 'ruimtemaker.db')));

  // A program that was killed between two steps left the old one under another name.
  cpSync(oefen, `${oefen}.oud`, { recursive: true });
  rmSync(oefen, { recursive: true });
  mkdirSync(`${oefen}.nieuw`);
  writeFileSync(path.join(`${oefen}.nieuw`, 'half'), '');
  const server = await start(t, data);
  assert.equal((await (await person(server.address, 'projectleider-utrecht')).json('/oefenomgeving')).bezetting, 'echte_namen');
  await server.end();
  assert.deepEqual(readdirSync(data).filter((name) => name.startsWith('oefen')), ['oefen']);
});
