// SPDX-License-Identifier: EUPL-1.2
// ./bench sse [AANTAL]   one server, AANTAL (2000) open streams, one change: how long until the last has heard of it, what
// the streams cost in memory, and that who may not read it heard nothing. One stream in ten may not. Median of five.
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

const COUNT = Number(process.argv[2] ?? 2000);
const BAR_MS = 1000;
const BAR_MB = 50;
const ROUNDS = 5;
const PER_SESSION = 4; // a session has no more streams than this
const binary = process.env.RUIMTE_BIN ?? 'build/release/bin/ruimtemaker';
const password = 'een lang wachtwoord';
const data = mkdtempSync(path.join(tmpdir(), 'ruimtemaker-sse-'));
const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
let server;
let port;

function account(name, organisatie) {
  const made = spawnSync(binary, ['beheer', 'account', 'nieuw', '--data', data, '--gebruikersnaam', name, '--functie', 'projectleider', '--organisatie', organisatie, '--wachtwoord-stdin'], { encoding: 'utf8', input: `${password}\n` });
  if (made.status !== 0) throw new Error(made.stderr);
}

async function start() {
  server = spawn(binary, ['serve', '--data', data, '--poort', '0', '--web', 'geen', '--zonder-werker']);
  port = await new Promise((resolve, reject) => {
    let log = '';
    server.stderr.on('data', (chunk) => {
      log += chunk;
      const found = /luistert op http:\/\/127\.0\.0\.1:(\d+)/.exec(log);
      if (found) resolve(Number(found[1]));
    });
    server.on('exit', (code) => reject(new Error(`server ended with ${code}: ${log}`)));
  });
}

/** Answer of a request: status, headers and text. */
function ask(method, address, session, body, headers = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, agent, method, path: `/api/v1${address}`, headers: { ...(session && { Cookie: session.cookie, 'X-CSRF-Token': session.csrf }), ...(body && { 'Content-Type': 'application/json' }), ...headers } }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (chunk) => (text += chunk));
      answer.on('end', () => resolve({ status: answer.statusCode, headers: answer.headers, text }));
    });
    request.on('error', reject);
    request.end(body && JSON.stringify(body));
  });
}

function sessionOf(answer) {
  if (answer.status !== 200 && answer.status !== 201) throw new Error(answer.text);
  const json = JSON.parse(answer.text);
  return { cookie: answer.headers['set-cookie'][0].split(';')[0], csrf: json.csrf, functie: json.actieveFunctie };
}

const signIn = async (gebruikersnaam) => sessionOf(await ask('POST', '/sessies', undefined, { gebruikersnaam, wachtwoord: password }));

/** A new session of the same person, as when someone chooses a function. */
const another = async (session) => sessionOf(await ask('POST', '/sessies/huidige/functie', session, { functieId: session.functie }));

/** Opens a stream; `heard` counts changes, `onChange` is called at each. */
function listen(session, onChange) {
  return new Promise((resolve, reject) => {
    const request = http.request({ host: '127.0.0.1', port, agent: false, path: '/api/v1/wijzigingen', headers: { Cookie: session.cookie, Accept: 'text/event-stream' } }, (answer) => {
      if (answer.statusCode !== 200) return reject(new Error(`stream answered ${answer.statusCode}`));
      const stream = { heard: 0, ended: false, request };
      answer.setEncoding('utf8');
      answer.on('data', (text) => {
        const changes = text.split('event: wijziging').length - 1;
        stream.heard += changes;
        if (changes > 0) onChange(stream);
        if (text.includes('event: begin')) resolve(stream);
      });
      answer.on('close', () => (stream.ended = true));
      return undefined;
    });
    request.on('error', reject);
    request.end();
  });
}

/** Streams of one person, over as many sessions as they need. */
async function streams(session, count, onChange) {
  const out = [];
  let current = session;
  for (let at = 0; at < count; at += PER_SESSION) {
    current = await another(current);
    out.push(...(await Promise.all(Array.from({ length: Math.min(PER_SESSION, count - at) }, () => listen(current, onChange)))));
  }
  return out;
}

const memoryMb = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))[1]) / 1024;

/** Adds to a dossier; resolves with the moment just before it was sent. */
async function change(session, id, round) {
  const before = performance.now();
  const answer = await ask('POST', `/vraagstukken/${id}/handelingen`, session, { handeling: 'aanvullen', invoer: { waterBodem: { niveau: 'sturend', betekenis: `Ronde ${round}.` } } }, { 'Idempotency-Key': randomUUID() });
  if (answer.status !== 200) throw new Error(answer.text);
  return before;
}

async function measure() {
  account('els', 'provincie_utrecht');
  account('rob', 'provincie_gelderland');
  await start();
  const els = await signIn('els');
  const rob = await signIn('rob');
  const made = await ask('POST', '/vraagstukken/handelingen', els, { handeling: 'inbrengen', invoer: { titel: 'Waterberging', kern: 'Wonen en water.', plaatsnaam: 'Hier', waaromVast: 'Niemand beslist.', vraag: 'Een keuze.' } }, { 'Idempotency-Key': randomUUID() });
  const { id } = JSON.parse(made.text);
  await new Promise((passed) => { // so that nothing from before is still on its way when the others come
    void listen(els, (stream) => passed(stream.request.destroy())).then(() => change(els, id, 0));
  });
  let awaited = 0;
  let last;
  const onChange = () => {
    awaited -= 1;
    if (awaited === 0) last(performance.now());
  };
  const outsiders = Math.floor(COUNT / 10);
  const before = memoryMb();
  const inside = await streams(els, COUNT - outsiders, onChange);
  const outside = await streams(rob, outsiders, () => undefined);
  const after = memoryMb();
  const times = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    awaited = inside.length;
    const all = new Promise((resolve) => (last = resolve));
    const sent = await change(els, id, round);
    times.push((await all) - sent);
  }
  const peak = memoryMb();
  await ask('GET', '/gezondheid'); // whatever was still on its way to others is out by now
  const right = inside.every((one) => one.heard === ROUNDS && !one.ended);
  const silent = outside.every((one) => one.heard === 0 && !one.ended);
  return { times: times.sort((a, b) => a - b), added: Math.max(after, peak) - before, right, silent, inside: inside.length, outside: outside.length };
}

try {
  const m = await measure();
  const worst = m.times.at(-1);
  console.log(`${m.inside} streams hoorden elke wijziging precies één keer: ${m.right ? 'ja' : 'nee'}`);
  console.log(`${m.outside} streams van wie er niet bij mag hoorden niets: ${m.silent ? 'ja' : 'nee'}`);
  console.log(`van versturen tot de laatste: ${m.times.map((ms) => `${ms.toFixed(0)} ms`).join(', ')}`);
  const good = m.right && m.silent && worst < BAR_MS && m.added < BAR_MB;
  console.log(`sse: ${m.inside + m.outside} streams, laatste na ${worst.toFixed(0)} ms (norm ${BAR_MS}), ${m.added.toFixed(1)} MB erbij (norm ${BAR_MB})${good ? '' : ': NIET GEHAALD'}`);
  process.exitCode = good ? 0 : 1;
} finally {
  server?.kill('SIGKILL');
  rmSync(data, { recursive: true });
}
process.exit();
