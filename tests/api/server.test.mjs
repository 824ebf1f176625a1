// SPDX-License-Identifier: EUPL-1.2
// The built program from the outside: first account, sign in, act, read, stop, start again, replay. Every answer is held
// against the schema of the document that the server itself gives.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const binary = process.env.RUIMTE_BIN ?? path.join(root, 'build/release/bin/ruimtemaker');
const password = 'een lang wachtwoord';
const data = mkdtempSync(path.join(tmpdir(), 'ruimtemaker-'));
let server;
let base;
let session = {};
let document;

const run = (...args) => spawnSync(binary, args, { encoding: 'utf8', input: `${password}\n` });

/** Starts the server on a free port; resolves when it listens. */
async function start(...more) {
  server = spawn(binary, ['serve', '--data', data, '--poort', '0', '--web', path.join(root, 'web/dist'), '--gegevens', path.join(root, 'gegevens'), ...more]);
  let log = '';
  base = await new Promise((resolve, reject) => {
    server.stderr.on('data', (chunk) => {
      log += chunk;
      const found = /luistert op (http:\/\/127\.0\.0\.1:\d+)/.exec(log);
      if (found) resolve(found[1]);
    });
    server.on('exit', (code) => reject(new Error(`server ended with ${code}: ${log}`)));
  });
}

/** Asks the server to stop; resolves with its exit code. */
function stop(signal = 'SIGTERM') {
  const ended = new Promise((resolve) => server.on('exit', resolve));
  server.kill(signal);
  return ended;
}

async function call(method, address, body, headers = {}) {
  const response = await fetch(`${base}/api/v1${address}`, {
    method,
    headers: { Accept: 'application/json', ...(session.cookie && { Cookie: session.cookie, 'X-CSRF-Token': session.csrf }),
      ...(body && { 'Content-Type': 'application/json' }), ...headers },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: text.startsWith('{') ? JSON.parse(text) : undefined };
}

async function signIn(gebruikersnaam) {
  session = {};
  const answer = await call('POST', '/sessies', { gebruikersnaam, wachtwoord: password });
  assert.equal(answer.status, 201, answer.text);
  session = { cookie: answer.headers.get('set-cookie').split(';')[0], csrf: answer.json.csrf };
}

const act = (address, handeling, invoer) => call('POST', address, { handeling, ...(invoer && { invoer }) }, { 'Idempotency-Key': randomUUID() });

before(async () => {
  assert.equal(run('beheer', 'eerste-account', '--data', data, '--gebruikersnaam', 'bea', '--wachtwoord-stdin').status, 0);
  const made = run('beheer', 'account', 'nieuw', '--data', data, '--gebruikersnaam', 'els', '--functie', 'projectleider',
    '--organisatie', 'provincie_utrecht', '--wachtwoord-stdin');
  assert.equal(made.status, 0, made.stderr);
  await start();
  document = (await call('GET', '/openapi.json')).json;
});
after(() => {
  server?.kill('SIGKILL');
  rmSync(data, { recursive: true });
});

test('a second first account is refused, and so is a short password', () => {
  const again = run('beheer', 'eerste-account', '--data', `${data}/anders`, '--gebruikersnaam', 'jan', '--wachtwoord-stdin');
  assert.equal(again.status, 0, again.stderr);
  const second = run('beheer', 'eerste-account', '--data', `${data}/anders`, '--gebruikersnaam', 'piet', '--wachtwoord-stdin');
  assert.equal(second.status, 1);
  assert.match(second.stderr, /Er is al een account/);
  const short = spawnSync(binary, ['beheer', 'account', 'nieuw', '--data', `${data}/anders`, '--gebruikersnaam', 'kort', '--wachtwoord-stdin'], { encoding: 'utf8', input: 'kort\n' });
  assert.equal(short.status, 1);
  assert.match(short.stderr, /twaalf tekens/);
});

test('the key that signs sessions is for its owner only', () => {
  assert.equal(statSync(path.join(data, 'sleutel')).mode & 0o777, 0o600);
});

test('answers are what the document says', async () => {
  await signIn('els');
  const created = await act('/vraagstukken/handelingen', 'inbrengen', { titel: 'Waterberging', kern: 'Wonen en water.', plaatsnaam: 'Hier', waaromVast: 'Niemand beslist.', vraag: 'Een keuze.',
    plaats: { soort: 'punt', crs: 'EPSG:28992', coordinaten: [136000000, 456000000] } });
  assert.equal(created.status, 201, created.text);
  const functie = (await call('GET', '/sessies/huidige')).json.actieveFunctie;
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
  ajv.addSchema({ $id: 'doc', components: document.components });
  const valid = (schema, value, where) => {
    const resolved = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"doc#/'));
    const check = ajv.compile(resolved);
    assert.ok(check(value), `${where}: ${JSON.stringify(check.errors)}\n${JSON.stringify(value).slice(0, 2000)}`);
  };
  valid(document.components.schemas.Ontvangst, created.json, 'act');
  let checked = 0;
  for (const [address, operations] of Object.entries(document.paths)) {
    if (!operations.get) continue;
    const filled = address.replace('{id}', address.startsWith('/functies') ? functie : created.json.id).replace('{naam}', 'provincie').replace('{laag}', 'provincies');
    const answer = await call('GET', filled + (address === '/mogelijke-handelingen' ? '?soort=vraagstuk' : ''), undefined, { Accept: 'application/json, text/plain' });
    const described = operations.get.responses[answer.status];
    assert.ok(described, `${answer.status} of ${filled} is not in the document`);
    const media = answer.headers.get('content-type').split(';')[0];
    if (answer.status === 200) assert.ok(described.content[media], `${filled} answered ${media}, which the document does not name`);
    const schema = answer.status === 200 ? described.content[media].schema : document.components.schemas.Probleem;
    valid(schema, answer.json ?? answer.text, filled);
    checked += answer.status === 200 ? 1 : 0;
  }
  assert.ok(checked > 35, `${checked} answers were checked`);
});

test('a session survives a restart, the log adds up, and the other database stays shut', async () => {
  await signIn('els');
  assert.equal(await stop(), 0);
  const replay = run('replay', '--data', data);
  assert.equal(replay.status, 0, replay.stdout + replay.stderr);
  assert.match(replay.stdout, /0 verschillen/);
  await start();
  assert.equal((await call('GET', '/sessies/huidige')).status, 200);
  const practice = await fetch(`${base}/oefenen/api/v1/omgeving`);
  assert.equal(practice.status, 404);
  assert.equal((await practice.json()).code, 'onbekend');
});

test('who signs out ends his session here, also for a copied cookie and after a restart', async () => {
  await signIn('els');
  const copy = { ...session };
  assert.equal((await call('DELETE', '/sessies/huidige')).status, 204);
  session = copy;
  assert.equal((await call('GET', '/sessies/huidige')).status, 401);
  assert.equal(await stop(), 0);
  await start();
  assert.equal((await call('GET', '/sessies/huidige')).json.code, 'sessie_verlopen');
  await signIn('els');
  assert.equal((await call('GET', '/sessies/huidige')).status, 200);
});

test('the practice environment stands beside the real one with its own sessions and clock', async () => {
  assert.equal(await stop('SIGINT'), 0);
  const filled = run('oefen', 'vul', '--data', path.join(data, 'oefen'));
  assert.equal(filled.status, 0, filled.stderr);
  await start();
  const practice = await (await fetch(`${base}/oefenen/api/v1/omgeving`)).json();
  assert.equal(practice.oefen, true);
  const real = (await call('GET', '/omgeving')).json;
  assert.equal(real.oefen, false);
  assert.notEqual(practice.vandaag, real.vandaag);
  await signIn('els');
  const foreign = await fetch(`${base}/oefenen/api/v1/sessies/huidige`, { headers: { Cookie: session.cookie } });
  assert.equal(foreign.status, 401);
});

test('pages come compressed, the app answers its own routes, and secrets are not in the security log', async () => {
  const page = await fetch(`${base}/vraagstukken/x`, { headers: { Accept: 'text/html' } });
  assert.equal(page.status, 200);
  assert.match(page.headers.get('content-security-policy'), /script-src 'self'/);
  const script = /src="(\/assets\/[^"]+\.js)"/.exec(await page.text())[1];
  const asset = await fetch(base + script, { headers: { 'Accept-Encoding': 'br' } });
  assert.equal(asset.headers.get('content-encoding'), 'br');
  assert.match(asset.headers.get('cache-control'), /immutable/);
  const log = readFileSync(path.join(data, 'beveiliging.log'), 'utf8');
  assert.match(log, /aanmelden account="els" adres=127\.0\.0\.1 uitkomst=gelukt/);
  assert.ok(!log.includes(password));
});

test('another address than this machine needs a proxy in front', () => {
  const refused = run('serve', '--data', `${data}/anders`, '--poort', '0', '--adres', '0.0.0.0');
  assert.equal(refused.status, 1);
  assert.match(refused.stderr, /--achter-proxy/);
});
